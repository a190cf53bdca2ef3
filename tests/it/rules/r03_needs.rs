//! Rule 3: needs as codes of the CROW dictionary, vehicles as sets of layouts.

use crate::rules::Shown;
use crate::rules::village::{Village, together};

pub(super) const SHOWN: &[Shown] = &[
    Shown { rule: 3, says: "needs as codes", test: "a_code_means_the_need_that_carries_it" },
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
