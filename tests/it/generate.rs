//! The example region is the same every time and looks like Zuidwest-Drenthe.

use std::collections::BTreeMap;
use std::fs;

use samenrit::generate::{Example, RoadFile, example, pbf, write_workspace};
use samenrit::region::{End, Place, TripDays, Weekday};

fn trips_on_reference_date(example: &Example) -> impl Iterator<Item = &samenrit::region::Trip> {
    let date = example.region.reference_date;
    example.region.trips.iter().filter(move |trip| match trip.days {
        TripDays::Weekly { days, .. } => days.contains(Weekday::of(date)),
        TripDays::On(day) => day == date,
    })
}

/// Kilometres as the crow flies.
fn km(from: Place, to: Place) -> f64 {
    let north = (to.lat() - from.lat()) * 111.195;
    let east = (to.lon() - from.lon()) * 111.195 * from.lat().to_radians().cos();
    north.hypot(east)
}

#[test]
fn the_same_seed_gives_the_same_files() {
    let write = |seed| {
        let folder = tempfile::tempdir().unwrap();
        let example = example(seed);
        let roads = pbf::encode(&example.roads);
        let target = folder.path().join("voorbeeld");
        write_workspace(&target, &example.region, &example.identities, RoadFile::Drawn(&roads))
            .unwrap();
        let mut files: Vec<_> = fs::read_dir(&target)
            .unwrap()
            .map(|entry| {
                let path = entry.unwrap().path();
                (path.file_name().unwrap().to_owned(), fs::read(&path).unwrap())
            })
            .collect();
        files.sort();
        files
    };
    let first = write(7);
    assert_eq!(first.len(), 11, "a file is missing or too many");
    assert!(first == write(7), "the files differ");
    assert!(first != write(8), "the seed changes nothing");
}

#[test]
fn the_roads_stay_small() {
    let size = pbf::encode(&example(1).roads).len();
    assert!((100_000..2_000_000).contains(&size), "{size} bytes");
}

#[test]
fn a_tuesday_has_about_eighteen_hundred_trips_spread_over_the_municipalities() {
    let example = example(1);
    let mut by_flow: BTreeMap<&str, i64> = BTreeMap::new();
    let mut by_authority: BTreeMap<&str, i64> = BTreeMap::new();
    let passengers: BTreeMap<&str, _> =
        example.region.passengers.iter().map(|p| (p.id.as_str(), p)).collect();
    for trip in trips_on_reference_date(&example) {
        *by_flow.entry(&trip.flow).or_default() += 1;
        *by_authority.entry(&passengers[trip.passenger.as_str()].authority).or_default() += 1;
    }
    let total: i64 = by_flow.values().sum();
    assert!((1700..=1900).contains(&total), "{by_flow:?}");
    let near = |flow: &str, trips: i64| (by_flow[flow] - trips).abs() * 20 <= trips;
    let expected = [
        ("leerlingen", 1100),
        ("dagbesteding", 425),
        ("wmo", 150),
        ("regiotaxi", 110),
        ("vrijwilligers", 40),
    ];
    assert!(expected.iter().all(|&(flow, trips)| near(flow, trips)), "{by_flow:?}");
    for authority in &example.region.authorities {
        let share = by_authority[authority.id.as_str()] as f64 / total as f64;
        let of_people = authority.inhabitants as f64 / 170_113.0;
        assert!((share / of_people - 1.0).abs() < 0.15, "{}: {share}", authority.id);
    }
}

#[test]
fn distances_are_those_of_the_field() {
    let example = example(1);
    let homes: BTreeMap<&str, Place> =
        example.region.passengers.iter().map(|p| (p.id.as_str(), p.home)).collect();
    let sites: BTreeMap<&str, Place> =
        example.region.sites.iter().map(|s| (s.id.as_str(), s.place)).collect();
    let mut distances: BTreeMap<&str, Vec<f64>> = BTreeMap::new();
    for trip in trips_on_reference_date(&example) {
        let place = |end: &End| match end {
            End::Home => homes[trip.passenger.as_str()],
            End::Site(id) => sites[id.as_str()],
            End::Place(place) => *place,
        };
        let over_the_road = 1.3 * km(place(&trip.from), place(&trip.to));
        distances.entry(&trip.flow).or_default().push(over_the_road);
    }
    let expected =
        [("leerlingen", 13.0), ("dagbesteding", 7.0), ("wmo", 7.0), ("vrijwilligers", 8.0)];
    for (flow, median) in expected {
        let list = distances.get_mut(flow).unwrap();
        list.sort_by(f64::total_cmp);
        let found = list[list.len() / 2];
        assert!((found / median - 1.0).abs() < 0.25, "{flow}: median {found:.1} km");
    }
}

#[test]
fn homes_have_valid_postcodes_and_lie_near_their_houses() {
    let example = example(1);
    let postcode = |pc4: &str| pc4.len() == 4 && pc4.bytes().all(|b| b.is_ascii_digit());
    assert!(example.region.passengers.iter().all(|p| postcode(&p.pc4)));
    assert_eq!(example.identities.len(), example.region.passengers.len());
    assert!(example.identities.iter().all(|identity| !identity.address.is_empty()));
}

#[test]
fn an_existing_workspace_is_never_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    let example = example(1);
    fs::write(folder.path().join("region.toml"), "name = \"van een ander\"").unwrap();
    let outcome =
        write_workspace(folder.path(), &example.region, &example.identities, RoadFile::Drawn(&[]));
    assert!(outcome.is_err());
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "something was written");
}
