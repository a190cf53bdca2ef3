//! Rule 8: capacity per layout.

use crate::rules::Shown;
use crate::rules::village::{Village, together};

pub(super) const SHOWN: &[Shown] = &[
    Shown { rule: 8, says: "capacity per layout", test: "a_wheelchair_costs_seats" },
];

fn five_and_a_wheelchair() -> Village {
    let mut village = Village::new().passenger("rol", "wmo", 12.0, "rolstoel");
    village = village.trip("t-rol", "rol", "zkh", "arrive 10:00");
    for n in 1..=5 {
        let (id, trip) = (format!("p{n}"), format!("t{n}"));
        village =
            village.passenger(&id, "wmo", 10.0, "loopt").trip(&trip, &id, "zkh", "arrive 10:00");
    }
    village
}

#[test]
fn a_wheelchair_costs_seats() {
    // Four walk beside a wheelchair, so five do not.
    let village = five_and_a_wheelchair();
    let mut plan = village.plan();
    assert_eq!(plan.routes.len(), 2);

    // With a fifth seat beside the wheelchair one bus does.
    let roomy = five_and_a_wheelchair().changed("fleet.toml", "seats = 4", "seats = 5");
    plan = roomy.plan();
    assert_eq!(plan.routes.len(), 1);
    assert!(together(&plan, "t-rol", "t5"));

    // That plan in the smaller bus is caught.
    assert_eq!(village.broken(&plan).into_iter().collect::<Vec<_>>(), ["load-over-layout"]);
}

#[test]
fn somebody_whom_no_type_can_carry_is_a_fault() {
    let without_lift = five_and_a_wheelchair().changed("fleet.toml", "equipment = [\"lift\"]", "");
    let faults = without_lift.faults();
    assert_eq!(faults.len(), 1, "{faults:?}");
    let lift = "[[type]]\nid = 'lift'\nname = 'Liftbus'\nlayouts = [{ wheelchairs = 1 }]\nequipment = ['lift']\nyear_cents = 0\ncents_per_km = 0\ncents_per_hour = 0";
    assert_eq!(without_lift.with("fleet.toml", lift).faults(), Vec::<String>::new());
}
