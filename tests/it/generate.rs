//! The example region is the same every time and looks like Zuidwest-Drenthe.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use samenrit::generate::{Example, RoadFile, example, on_roads, pbf, write_workspace};
use samenrit::import::{check_workspace, read_identities};
use samenrit::network::Network;
use samenrit::progress::Silent;
use samenrit::region::{End, Place, Region, TripDays, Weekday};

use crate::shared::shared;

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
    assert_eq!(first.len(), 15, "a file is missing or too many");
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
    for trip in &example.region.trips {
        let place = |end: &End| match end {
            End::Home => homes[trip.passenger.as_str()],
            End::Site(id) => sites[id.as_str()],
            End::Place(place) => *place,
        };
        let over_the_road = 1.4 * km(place(&trip.from), place(&trip.to));
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

/// Writes the example and reads its roads.
fn example_network(folder: &Path, example: &Example) -> Network {
    let file = folder.join("wegen.osm.pbf");
    fs::write(&file, pbf::encode(&example.roads)).unwrap();
    Network::read(&file, &Silent).unwrap()
}

/// Every place of a region lies near a road.
fn everything_snaps(region: &Region, network: &Network) {
    let homes = region.passengers.iter().map(|passenger| passenger.home);
    let sites = region.sites.iter().map(|site| site.place);
    let depots = region.fleet.depots.iter().map(|depot| depot.place);
    let far = homes
        .chain(sites)
        .chain(depots)
        .filter(|&place| network.snap(place).is_none_or(|snap| snap.distance.0 > 60));
    let far: Vec<_> =
        far.map(|place| (place, network.snap(place).map(|snap| snap.distance))).collect();
    assert!(far.is_empty(), "places far from any road: {far:?}");
}

#[test]
fn what_is_written_reads_back_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let example = example(3);
    let roads = pbf::encode(&example.roads);
    write_workspace(folder.path(), &example.region, &example.identities, RoadFile::Drawn(&roads))
        .unwrap();
    let (region, _) = check_workspace(folder.path()).unwrap();
    assert!(region == example.region, "something was lost on the way");
    assert!(read_identities(folder.path()).unwrap() == example.identities);
}

#[test]
fn the_main_towns_are_as_far_apart_as_they_are() {
    let folder = tempfile::tempdir().unwrap();
    let example = example(1);
    let network = example_network(folder.path(), &example);
    let kept = network.counts();
    everything_snaps(&example.region, &network);
    assert!(kept.cut_meters * 200 < kept.kept_meters, "{kept:?}");
    let hoogeveen = Place::from_degrees(52.7252, 6.4746);
    let meppel = Place::from_degrees(52.6943, 6.1922);
    let beilen = Place::from_degrees(52.8615, 6.5090);
    let dwingeloo = Place::from_degrees(52.8345, 6.3690);
    let steenwijk = Place::from_degrees(52.7865, 6.1180);
    for (from, to, km, minutes) in [
        (hoogeveen, meppel, 18..=25, 16..=28),
        (hoogeveen, beilen, 15..=22, 13..=24),
        (beilen, dwingeloo, 10..=16, 9..=20),
        (meppel, steenwijk, 11..=17, 10..=20),
    ] {
        let snap = |place| network.snap(place).unwrap();
        let route = network.route(&snap(from), &snap(to)).unwrap();
        assert!(km.contains(&(route.meters / 1000)), "{} m", route.meters);
        assert!(minutes.contains(&(route.seconds / 60)), "{} s", route.seconds);
    }
}

#[test]
fn villages_lie_where_they_are() {
    let Some(file) = shared("data/geo/pc4_drenthe_region.csv") else { return };
    let mut real: BTreeMap<String, Place> = BTreeMap::new();
    for row in csv::Reader::from_path(file).unwrap().records() {
        let row = row.unwrap();
        if row[9].starts_with("Adres") {
            let place = Place::from_degrees(row[7].parse().unwrap(), row[8].parse().unwrap());
            real.insert(row[1].to_owned(), place);
        }
    }
    let example = example(1);
    let mut houses: BTreeMap<&str, Vec<Place>> = BTreeMap::new();
    for passenger in &example.region.passengers {
        assert!(real.contains_key(&passenger.pc4), "{} is no postcode", passenger.pc4);
        houses.entry(&passenger.pc4).or_default().push(passenger.home);
    }
    for (pc4, homes) in houses {
        let middle = |coordinate: fn(Place) -> f64| {
            homes.iter().map(|&home| coordinate(home)).sum::<f64>() / homes.len() as f64
        };
        let middle = Place::from_degrees(middle(Place::lat), middle(Place::lon));
        let apart = km(middle, real[pc4]);
        assert!(apart < 2.0, "{pc4}: {apart:.1} km from where it is");
    }
}

#[test]
fn any_roads_carry_demand() {
    let cases =
        [("liechtenstein-2021", 39_000), ("malta-2024", 170_000), ("zeeland-nb-2021", 7_000)];
    for (name, inhabitants) in cases {
        let Some(file) = shared(&format!("data/osm/{name}.osm.pbf")) else { return };
        let network = Network::read(&file, &Silent).unwrap();
        let make = |seed| on_roads(name, "roads.osm.pbf", &network, inhabitants, seed).unwrap();
        let (region, tally) = make(1);
        assert!(make(1) == (region.clone(), tally.clone()), "{name} differs with the same seed");
        let trips: i64 = tally.flows.iter().map(|(_, _, trips)| trips).sum();
        let expected = inhabitants * 1825 / 170_000;
        assert!((trips - expected).abs() * 20 <= expected, "{name}: {trips} trips");
        everything_snaps(&region, &network);
        let folder = tempfile::tempdir().unwrap();
        write_workspace(folder.path(), &region, &[], RoadFile::Copied(&file)).unwrap();
        let (read, _) = check_workspace(folder.path()).unwrap();
        assert!(read == region, "{name}: something was lost on the way");
    }
}

#[test]
fn roads_without_streets_are_a_fault_and_no_panic() {
    let folder = tempfile::tempdir().unwrap();
    let example = example(1);
    let mut roads = example.roads.clone();
    let is_motorway = |way: &pbf::OsmWay| way.tags.iter().any(|tag| tag.1 == "motorway");
    roads.ways.retain(is_motorway);
    let file = folder.path().join("roads.osm.pbf");
    fs::write(&file, pbf::encode(&roads)).unwrap();
    let network = Network::read(&file, &Silent).unwrap();
    let outcome = on_roads("leeg", "roads.osm.pbf", &network, 10_000, 1);
    assert_eq!(outcome.map_err(|message| message.key), Err("generate-no-streets"));
}
