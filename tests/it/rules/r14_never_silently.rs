//! Rule 14: no trip is dropped silently; what is not carried says why.

use samenrit::plan::{Outcome, Refusal};
use samenrit::problem::Reason;

use crate::rules::Shown;
use crate::rules::village::{Village, route_of, trip};

pub(super) const SHOWN: &[Shown] = &[
    Shown { rule: 14, says: "booked too late: refused with a reason", test: "a_trip_that_is_booked_too_late_is_refused_with_its_return" },
    Shown { rule: 14, says: "unserved with a reason", test: "what_nobody_takes_stands_in_the_plan_with_its_reason" },
];

/// Out and back of somebody who booked the evening before and this morning.
fn booked(out: &str) -> Village {
    let flow = "name = \"Wmo-vervoer\"";
    let mut village = Village::new()
        .changed("region.toml", flow, &format!("{flow}\nlead_minutes = 60"))
        .passenger("piet", "wmo", 5.0, "loopt");
    for (id, ends, moment, at) in [
        ("t1", ("home", "zkh"), ("depart", "10:00"), out),
        ("t2", ("zkh", "home"), ("depart", "13:00"), "2025-11-17T18:00"),
    ] {
        village = village.add_row(
            "trips.csv",
            &[
                ("id", id),
                ("passenger", "piet"),
                ("from", ends.0),
                ("to", ends.1),
                ("date", "2025-11-18"),
                moment,
                ("direction", if id == "t1" { "out" } else { "back" }),
                ("link", if id == "t1" { "t2" } else { "t1" }),
                ("booked_at", at),
            ],
        );
    }
    village
}

#[test]
fn a_trip_that_is_booked_too_late_is_refused_with_its_return() {
    let in_time = booked("2025-11-18T09:00").plan();
    assert!(route_of(&in_time, "t1").is_some() && route_of(&in_time, "t2").is_some());

    let late = booked("2025-11-18T09:01");
    let plan = late.plan();
    let refused = |reason| Outcome::Refused { reason };
    assert_eq!(trip(&plan, "t1").outcome, refused(Refusal::BookedTooLate));
    assert_eq!(trip(&plan, "t2").outcome, refused(Refusal::LinkRefused));
    assert_eq!(late.broken(&in_time).into_iter().collect::<Vec<_>>(), ["not-refused"]);

    let mut misled = plan.clone();
    misled.trips[1].outcome = refused(Refusal::BeyondKmCap);
    assert_eq!(late.broken(&misled).into_iter().collect::<Vec<_>>(), ["refusal-reason"]);
}

#[test]
fn what_nobody_takes_stands_in_the_plan_with_its_reason() {
    let village = Village::new()
        .passenger("vroeg", "wmo", 5.0, "loopt")
        .passenger("dag", "wmo", 5.0, "loopt")
        .trip("t-vroeg", "vroeg", "zkh", "depart 04:30")
        .trip("t-dag", "dag", "zkh", "depart 10:00");
    let mut plan = village.plan();
    let reason = Reason::NoVehicleInTime;
    assert_eq!(trip(&plan, "t-vroeg").outcome, Outcome::Unserved { reason });
    assert!(route_of(&plan, "t-dag").is_some());

    // Dropping it from the list is caught.
    plan.trips.remove(1);
    assert_eq!(village.broken(&plan).into_iter().collect::<Vec<_>>(), ["trip-missing"]);
}
