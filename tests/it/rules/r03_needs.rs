//! Rule 3: needs as codes of the CROW dictionary, vehicles as sets of layouts.

use crate::rules::Shown;
use crate::rules::village::{Village, route_of, together};

pub(super) const SHOWN: &[Shown] = &[
    Shown { rule: 3, says: "needs as codes", test: "a_code_means_the_need_that_carries_it" },
    Shown { rule: 3, says: "child seats", test: "a_child_seat_asks_for_a_vehicle_that_has_one" },
];

const CODES: &str = "equipment = [\"lift\"]\ncodes = [\"HR01\", \"HR02\"]";

fn two_wheelchairs(needs: &str) -> Village {
    let village = Village::new().changed("region.toml", "equipment = [\"lift\"]", CODES);
    ["a", "b"].into_iter().fold(village, |village, id| {
        let trip = format!("t-{id}");
        village.passenger(id, "wmo", 12.0, needs).trip(&trip, id, "zkh", "arrive 10:00")
    })
}

#[test]
fn a_code_means_the_need_that_carries_it() {
    let by_code = two_wheelchairs("HR02").plan();
    assert!(together(&by_code, "t-a", "t-b"));
    assert_eq!(by_code.routes, two_wheelchairs("rolstoel").plan().routes);
    // A code beside the need that it means adds nothing; another code of that need neither.
    assert_eq!(by_code.routes, two_wheelchairs("HR01 rolstoel HR02").plan().routes);
    // The same need twice takes two places, so both have a bus of their own.
    let twice = two_wheelchairs("rolstoel rolstoel");
    assert_eq!(twice.plan().routes.len(), 2);
    let broken = twice.broken(&by_code);
    assert!(broken.contains("load-over-layout") && broken.contains("end"), "{broken:?}");
}

#[test]
fn a_code_that_no_need_carries_is_a_fault() {
    let faults = two_wheelchairs("HR03").faults();
    assert_eq!(faults.len(), 2, "{faults:?}");
    assert!(faults[0].starts_with("passengers.csv:2:needs") && !faults[0].contains("HR03"));
}

/// A child, a cheap taxi, and a bus in which a child seat lies.
fn child(needs: &str) -> Village {
    let seat = "\n[[need]]\nid = 'kinderzitje'\nname = 'Kinderzitje'\nboard_seconds = 40\n\
        equipment = ['kinderzitje']";
    let taxi = "\n[[type]]\nid = 'taxi'\nname = 'Taxi'\nlayouts = [{ seats = 4 }]\n\
        year_cents = 1000\ncents_per_km = 20\ncents_per_hour = 3000\n\
        \n[[catalogue]]\ntype = 'taxi'\ndepots = ['garage']\nshifts = ['dag']";
    Village::new()
        .with("region.toml", seat)
        .changed("fleet.toml", "equipment = [\"lift\"]", "equipment = [\"lift\", \"kinderzitje\"]")
        .with("fleet.toml", taxi)
        .passenger("kind", "leerlingen", 5.0, needs)
        .trip("t-kind", "kind", "school", "arrive 08:30")
}

#[test]
fn a_child_seat_asks_for_a_vehicle_that_has_one() {
    let without = child("loopt").plan();
    assert_eq!(route_of(&without, "t-kind").unwrap().vehicle_type, "taxi");
    let seated = child("loopt kinderzitje");
    let with = seated.plan();
    assert_eq!(route_of(&with, "t-kind").unwrap().vehicle_type, "bus");
    let service = |plan| route_of(plan, "t-kind").unwrap().facts.service;
    assert_eq!(service(&with), service(&without) + 40);
    let broken = seated.broken(&without);
    assert!(broken.contains("equipment-missing") && broken.contains("end"), "{broken:?}");
}
