//! Rule 1: flow, authority, lot and carrier on every trip; units on every tariff.

use samenrit::cost::price;

use crate::rules::Shown;
use crate::rules::village::{TUESDAY, Village, together, trip};

pub(super) const SHOWN: &[Shown] = &[
    Shown { rule: 1, says: "flow, authority, lot and carrier on every trip", test: "every_trip_names_its_lot_and_carrier_and_lots_ride_apart" },
    Shown { rule: 1, says: "contracts bind carriers to their lots", test: "a_carrier_drives_its_own_lots_where_contracts_hold" },
    Shown { rule: 1, says: "units on every tariff", test: "every_line_of_a_bill_names_its_unit" },
];

const LOTS: &str = "
[[carrier]]
id = 'a'
name = 'Taxi A'

[[carrier]]
id = 'b'
name = 'Taxi B'

[[lot]]
id = 'oost'
name = 'Perceel oost'
carrier = 'a'
authorities = ['oost']

[[lot]]
id = 'west'
name = 'Perceel west'
carrier = 'b'
authorities = ['west']
flows = ['wmo']
";

const SCENARIOS: &str = "
[[scenario]]
id = 'per-lot'
name = 'Per perceel'
pool_by = ['lot']
fleet = 'catalogue'

[[scenario]]
id = 'contracts'
name = 'Contracten gelden'
contracts = true
fleet = 'catalogue'
";

fn neighbours() -> Village {
    let village = Village::new()
        .with("region.toml", LOTS)
        .with("scenarios.toml", SCENARIOS)
        .passenger("o", "wmo", 10.0, "loopt")
        .trip("t-o", "o", "zkh", "arrive 10:00")
        .passenger("w", "wmo", 11.0, "loopt")
        .trip("t-w", "w", "zkh", "arrive 10:00")
        .passenger("d", "dagbesteding", 11.0, "loopt")
        .trip("t-d", "d", "zkh", "arrive 10:00");
    village.changed("passengers.csv", "w,wmo,oost", "w,wmo,west").changed(
        "passengers.csv",
        "d,dagbesteding,oost",
        "d,dagbesteding,west",
    )
}

#[test]
fn every_trip_names_its_lot_and_carrier_and_lots_ride_apart() {
    let village = neighbours();
    let plan = village.plan();
    assert!(together(&plan, "t-o", "t-w"));
    let of = |id: &str| {
        let trip = trip(&plan, id);
        (trip.authority.as_str(), trip.flow.as_str(), trip.lot.as_deref(), trip.carrier.as_deref())
    };
    assert_eq!(of("t-o"), ("oost", "wmo", Some("oost"), Some("a")));
    assert_eq!(of("t-w"), ("west", "wmo", Some("west"), Some("b")));
    assert_eq!(of("t-d"), ("west", "dagbesteding", None, None));

    let apart = village.plan_under("per-lot", TUESDAY);
    assert_eq!(apart.routes.len(), 3);
    let pools: Vec<&str> = apart.routes.iter().map(|route| route.pool.as_str()).collect();
    assert_eq!(pools, ["-", "oost", "west"]);

    // The joint route is no plan per lot.
    let mut joint = plan.clone();
    joint.scenario = apart.scenario.clone();
    assert!(village.broken(&joint).contains("pool-mixed"));
}

#[test]
fn a_carrier_drives_its_own_lots_where_contracts_hold() {
    let village = neighbours().changed(
        "fleet.toml",
        "shifts = [\"dag\"]",
        "shifts = [\"dag\"]\ncarrier = \"a\"",
    );
    let free = village.plan();
    assert_eq!((free.routes.len(), free.routes[0].carrier.as_deref()), (1, Some("a")));

    // Nobody drives for west; day care there was not tendered, so anybody may.
    let bound = village.plan_under("contracts", TUESDAY);
    assert!(together(&bound, "t-o", "t-d"));
    assert!(!together(&bound, "t-o", "t-w"));

    let mut broken = free.clone();
    broken.scenario = bound.scenario.clone();
    assert_eq!(village.broken(&broken).into_iter().collect::<Vec<_>>(), ["outside-contract"]);
}

#[test]
fn two_lots_for_one_flow_of_an_authority_are_a_fault() {
    let faults = neighbours()
        .changed("region.toml", "flows = ['wmo']", "")
        .with("region.toml", "[[lot]]\nid = 'c'\nname = 'c'\ncarrier = 'a'\nflows = ['wmo']");
    let faults = faults.faults();
    assert_eq!(faults.len(), 1, "{faults:?}");
    assert!(faults[0].contains("lot 'oost' has flow 'wmo' of 'oost' already"), "{faults:?}");
}

#[test]
fn every_line_of_a_bill_names_its_unit() {
    let village = neighbours();
    let plan = village.plan();
    let region = village.region();
    let bill = price(&plan, &region.tariffs[0], &region, None).unwrap();
    let lines = serde_json::to_value(&bill.lines).unwrap();
    assert_eq!(lines[0]["unit"], "vehicle-hour");
    assert_eq!(lines[1]["unit"], "vehicle-km");
}
