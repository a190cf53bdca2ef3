//! The base workspace reads back; whatever bytes a file holds, reading never panics.

use std::fs;
use std::path::Path;

use proptest::prelude::*;

use crate::files::WORKSPACE_FILES;
use crate::import::{Table, check_file, check_workspace, read_identities};
use crate::import::{read_region, read_region_with_rows};
use crate::region::{Anchor, End, Payer, Place, TripDays, Weekday};
use crate::units::Seconds;

fn base() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data/faulty/base")
}

/// The files that the base workspace has.
fn base_files() -> impl Iterator<Item = &'static str> {
    WORKSPACE_FILES.iter().copied().filter(|name| base().join(name).is_file())
}

fn copy_base(folder: &Path) {
    for name in base_files() {
        fs::copy(base().join(name), folder.join(name)).expect("there is room for a copy");
    }
}

/// Reads everything of a workspace with one other file; what matters is that it returns.
fn read_with(name: &str, bytes: &[u8]) {
    let folder = tempfile::tempdir().expect("there is room for a temporary folder");
    copy_base(folder.path());
    fs::write(folder.path().join(name), bytes).expect("the temporary folder is writable");
    let _ = check_workspace(folder.path());
    let _ = read_identities(folder.path());
    let _ = check_file(&folder.path().join(name));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn random_bytes_never_panic(file in 0..WORKSPACE_FILES.len(), bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        read_with(WORKSPACE_FILES[file], &bytes);
    }

    #[test]
    fn random_text_never_panics(file in 0..WORKSPACE_FILES.len(), text in "[a-z0-9=\\[\\]{}\",;:/\r\n .\\-]{0,200}") {
        read_with(WORKSPACE_FILES[file], text.as_bytes());
    }

    #[test]
    fn changed_files_never_panic(
        file in 0..WORKSPACE_FILES.len(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 0..4_u8), 1..6),
    ) {
        let read = fs::read(base().join(WORKSPACE_FILES[file]));
        let mut bytes = read.unwrap_or_else(|_| b"id,name,kind,lat,lon\n".to_vec());
        for (index, byte, change) in changes {
            let at = index.index(bytes.len());
            match change {
                0 => bytes[at] = byte,
                1 => bytes.insert(at, byte),
                2 => { bytes.remove(at); }
                _ => bytes.insert(at, b"9\n\",=[;-"[usize::from(byte % 8)]),
            }
        }
        read_with(WORKSPACE_FILES[file], &bytes);
    }
}

#[test]
fn the_base_workspace_reads_back() {
    let region = read_region(&base()).expect("the base workspace is sound");
    assert_eq!((region.authorities.len(), region.flows.len(), region.needs.len()), (2, 5, 4));
    assert_eq!((region.sites.len(), region.passengers.len(), region.trips.len()), (3, 5, 7));
    assert_eq!((region.fleet.types.len(), region.fleet.given.len()), (3, 4));
    assert_eq!((region.tariffs.len(), region.scenarios.len()), (4, 3));
    assert_eq!((region.working_days_per_year, region.stop_time), (250, Seconds(60)));
    assert!(region.flows.is_sorted_by_key(|flow| flow.id.clone()));
    assert_eq!(region.passengers[0].home, Place { lat_e6: 52_718_200, lon_e6: 6_480_300 });
}

#[test]
fn absent_settings_have_their_defaults() {
    let region = read_region(&base()).expect("the base workspace is sound");
    let volunteers = region.flows.iter().find(|flow| flow.id == "vrijwilligers").expect("a flow");
    assert_eq!(volunteers.depart.before, Seconds::minutes(15));
    assert_eq!(volunteers.arrive.after, Seconds::ZERO);
    assert_eq!(volunteers.ride.allowance, Seconds::minutes(10));
    assert_eq!((&volunteers.payer, volunteers.outside), (&Payer::Own, None));
    let pupils = region.flows.iter().find(|flow| flow.id == "leerlingen").expect("a flow");
    assert_eq!(pupils.ride.target.map(|target| target.price_per_minute.0), Some(20));
    let regiotaxi = region.flows.iter().find(|flow| flow.id == "regiotaxi").expect("a flow");
    assert_eq!(regiotaxi.payer, Payer::One("midden-drenthe".into()));
}

#[test]
fn trips_get_their_flow_and_their_links() {
    let (region, rows) = read_region_with_rows(&base()).expect("the base workspace is sound");
    let links: Vec<_> = region.trips.iter().map(|trip| trip.link.as_deref()).collect();
    let expected = [Some("t002"), Some("t001"), None, Some("t005"), Some("t004"), None, None];
    assert_eq!(links, expected);
    assert_eq!(
        (region.trips[0].flow.as_str(), region.trips[6].flow.as_str()),
        ("dagbesteding", "wmo")
    );
    let TripDays::Weekly { days, from, to } = region.trips[4].days else { panic!("it is weekly") };
    let expected = [Weekday::Monday, Weekday::Tuesday, Weekday::Thursday];
    assert_eq!((days.iter().collect::<Vec<_>>(), from, to), (expected.to_vec(), None, None));
    assert_eq!(region.trips[6].anchor, Anchor::Depart(Seconds::minutes(24 * 60 + 10)));
    let place = Place { lat_e6: 52_723_450, lon_e6: 6_478_120 };
    assert_eq!(region.trips[5].to, End::Place(place));
    assert_eq!(rows.of(Table::Trips, "t005"), Some(6));
}

#[test]
fn a_postcode_may_be_left_out() {
    let folder = tempfile::tempdir().expect("there is room for a temporary folder");
    copy_base(folder.path());
    let path = folder.path().join("passengers.csv");
    let text = fs::read_to_string(&path).expect("the base workspace is text");
    for without in [text.replacen("7901,walk", ",walk", 1), dropped(&text, "pc4")] {
        fs::write(&path, without).expect("the temporary folder is writable");
        let region = read_region(folder.path()).expect("a postcode is not needed");
        assert_eq!(region.passengers[0].pc4, "");
    }
}

/// A table without one of its columns.
fn dropped(table: &str, column: &str) -> String {
    let header = table.lines().next().unwrap_or_default();
    let position = header.split(',').position(|name| name == column);
    let row = |line: &str| {
        let cells = line.split(',').enumerate().filter(|(index, _)| Some(*index) != position);
        cells.map(|(_, cell)| cell).collect::<Vec<_>>().join(",")
    };
    table.lines().map(row).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_catalogue_entry_without_a_maximum_has_one_vehicle_at_each_home() {
    let region = read_region(&base()).expect("the base workspace is sound");
    let entries = region.fleet.catalogue.iter();
    let shown: Vec<_> =
        entries.map(|entry| (entry.depots.join(" "), entry.max_per_depot)).collect();
    let expected = [("yard", Some(4)), ("yard", None), ("home-1", Some(1))];
    assert_eq!(shown, expected.map(|(depots, max)| (depots.to_owned(), max)));
}

#[test]
fn identities_read_back_and_do_not_show() {
    let identities = read_identities(&base()).expect("they are sound");
    assert_eq!(identities.len(), 2);
    assert_eq!(identities[0].phone, "0528-000001");
    assert!(!format!("{identities:?}").contains("Proef"));
    for name in base_files() {
        assert_eq!(check_file(&base().join(name)), Ok(name));
    }
}

/// A change of the base workspace: file, what is replaced by what, and the faults that follow.
type Change = (&'static str, &'static str, &'static str, &'static [(&'static str, &'static str)]);

/// What `data/faulty` does not show.
const CHANGES: &[Change] = &[
    (
        "region.toml",
        "id = \"hoogeveen\"",
        "id = \"own\"",
        &[
            ("region.toml:6:authority.id", "import-reserved-id"),
            ("passengers.csv:2:authority", "import-unknown"),
            ("passengers.csv:3:authority", "import-unknown"),
            ("passengers.csv:6:authority", "import-unknown"),
            ("fleet.toml:67:catalogue.authorities", "import-unknown"),
            ("vehicles.csv:4:authorities", "import-unknown"),
            ("vehicles.csv:5:authorities", "import-unknown"),
        ],
    ),
    ("region.toml", "[[closure]]", "[closure]", &[("region.toml:82", "import-toml")]),
    (
        "region.toml",
        "start_cents = 410, cents_per_km = 302",
        "start_cents = 1000001, cents_per_km = 100001",
        &[
            ("region.toml:27:flow.outside.start_cents", "import-whole"),
            ("region.toml:27:flow.outside.cents_per_km", "import-whole"),
        ],
    ),
    (
        "fleet.toml",
        "cents_per_hour = 3100",
        "cents_per_hour = 100001",
        &[("fleet.toml:22:type.cents_per_hour", "import-whole")],
    ),
    (
        "fleet.toml",
        "cents_per_km = 35",
        "cents_per_km = 10001",
        &[("fleet.toml:21:type.cents_per_km", "import-whole")],
    ),
    ("region.toml", "roads.osm", "../roads.osm", &[("region.toml:3:roads", "import-roads-name")]),
    (
        "region.toml",
        "2025-11-18",
        "2025-11-18T10:00:00",
        &[("region.toml:2:reference_date", "import-date")],
    ),
    (
        "region.toml",
        "target_minutes = 60",
        "target_minutes = 91",
        &[("region.toml:34:flow.ride.target_minutes", "import-target-above-limit")],
    ),
    (
        "region.toml",
        "payer = \"midden-drenthe\"",
        "payer = 3",
        &[("region.toml:42:flow.payer", "import-want-text")],
    ),
    (
        "region.toml",
        "shares_with = []",
        "shares_with = \"wmo\"",
        &[("region.toml:47:flow.shares_with", "import-want-list")],
    ),
    (
        "region.toml",
        "ride = { absolute_minutes = 75 }",
        "ride = 75",
        &[("region.toml:19:flow.ride", "import-want-table")],
    ),
    (
        "region.toml",
        "equipment = [\"lift\"]",
        "equipment = [\"lift\", \"lift\"]",
        &[("region.toml:62:need.equipment", "import-doubled-word")],
    ),
    (
        "sites.csv",
        "Proeflaan 1",
        "\"Proeflaan\n1\"",
        &[("sites.csv:3:address", "import-text-control")],
    ),
    (
        "sites.csv",
        "zkh,",
        "home,",
        &[
            ("sites.csv:4:id", "import-reserved-id"),
            ("trips.csv:4:to", "import-unknown"),
            ("trips.csv:8:to", "import-unknown"),
        ],
    ),
    ("passengers.csv", "7901,walk,", "7901,,", &[("passengers.csv:2:needs", "import-empty-cell")]),
    (
        "passengers.csv",
        "p002",
        "p001",
        &[
            ("passengers.csv:3:id", "import-duplicate-id"),
            ("identities.csv:3:passenger", "import-unknown"),
            ("trips.csv:4:passenger", "import-unknown-near"),
        ],
    ),
    // References to a row that could not be read are not faults of their own.
    ("passengers.csv", "7901,walk,", "7901,walk,,", &[("passengers.csv:2", "import-field-count")]),
    (
        "sites.csv",
        "zkh,",
        "z;kh,",
        &[
            ("sites.csv:4:id", "import-id"),
            ("trips.csv:4:to", "import-unknown"),
            ("trips.csv:8:to", "import-unknown"),
        ],
    ),
    ("identities.csv", "p002", "p001", &[("identities.csv:3:passenger", "import-duplicate-id")]),
    ("trips.csv", "10:15,out,,", "10:15,out,t003,", &[("trips.csv:4:link", "import-link-self")]),
    (
        "trips.csv",
        "10:15,out,,",
        "10:15,out,t0033,",
        &[("trips.csv:4:link", "import-unknown-near")],
    ),
    (
        "trips.csv",
        "10:15,out,,",
        "10:15,out,t001,",
        &[("trips.csv:4:link", "import-link-not-mutual")],
    ),
    ("trips.csv", "10:15,out,,", "10:15,out,t002,", &[("trips.csv:4:link", "import-link-taken")]),
    (
        "trips.csv",
        "zkh,,2025-11-18,",
        "zkh,,2025-11-18,2025-01-01",
        &[("trips.csv:4:valid_from", "import-dated-validity")],
    ),
    ("trips.csv", "11-17T09:30", "11-17 09:30", &[("trips.csv:4:booked_at", "import-moment")]),
    (
        "trips.csv",
        "home,52.72345/6.47812",
        "home,52.7318/6.4886",
        &[("trips.csv:7:to", "import-from-is-to")],
    ),
    (
        "trips.csv",
        "home,52.72345/6.47812",
        "home,6.47812/52.72345",
        &[("trips.csv:7:to", "import-swapped")],
    ),
    (
        "fleet.toml",
        "depots = [\"garage\"]",
        "depots = []",
        &[("fleet.toml:54:catalogue.depots", "import-list-empty")],
    ),
    (
        "fleet.toml",
        "max_per_depot = 4",
        "max_per_depot = 0",
        &[("fleet.toml:56:catalogue.max_per_depot", "import-whole")],
    ),
    (
        "fleet.toml",
        "seats = 3, front = 1",
        "seats = 3, front = 4",
        &[("fleet.toml:27:type.layouts.front", "import-front-above-seats")],
    ),
    (
        "vehicles.csv",
        "bus-1,bus,yard,afternoon",
        "bus-1,taxi,home-1,afternoon",
        &[
            ("vehicles.csv:3:type", "import-vehicle-differs"),
            ("vehicles.csv:3:depot", "import-vehicle-differs"),
        ],
    ),
    (
        "costs.toml",
        "zone_meters = 4500",
        "zone_meters = 0",
        &[("costs.toml:33:model.zone_meters", "import-whole")],
    ),
    (
        "costs.toml",
        "cents_per_trip = 350",
        "",
        &[("costs.toml:18:model.cents_per_trip", "import-missing-key")],
    ),
];

#[test]
fn every_change_for_the_worse_is_found_where_it_is() {
    let mut wrong = Vec::new();
    for (file, from, to, expected) in CHANGES {
        let folder = tempfile::tempdir().expect("there is room for a temporary folder");
        copy_base(folder.path());
        let path = folder.path().join(file);
        let text = fs::read_to_string(&path).expect("the base workspace is text");
        assert!(text.contains(from), "{file} has no {from}");
        fs::write(&path, text.replacen(from, to, 1)).expect("the temporary folder is writable");
        let faults = check_workspace(folder.path()).err().unwrap_or_default();
        let found: Vec<_> = faults.iter().map(|fault| (fault.place(), fault.message.key)).collect();
        let expected: Vec<_> =
            expected.iter().map(|(place, key)| ((*place).to_owned(), *key)).collect();
        if found != expected {
            wrong.push(format!("{file}, {to}: {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
