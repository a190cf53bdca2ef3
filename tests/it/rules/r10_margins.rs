//! Rule 10: the margin around a pick-up, and arrivals that are guaranteed.

use samenrit::plan::{Outcome, Plan, VisitKind};
use samenrit::units::Seconds;

use crate::rules::Shown;
use crate::rules::village::{Village, route_of, together, trip};

pub(super) const SHOWN: &[Shown] = &[
    Shown { rule: 10, says: "pick-up margin", test: "a_pick_up_lies_within_a_quarter_of_an_hour_of_what_was_asked" },
    Shown { rule: 10, says: "priority arrivals", test: "a_priority_trip_is_never_late" },
];

/// When a trip's passenger begins to board or alight.
fn begins(plan: &Plan, id: &str, kind: VisitKind) -> Seconds {
    let visits = &route_of(plan, id).unwrap().visits;
    let visit = visits.iter().find(|one| plan.trips[one.trip].id == id && one.kind == kind);
    visit.unwrap().begin
}

fn two_to_hospital() -> Village {
    Village::new()
        .passenger("zuid", "wmo", 4.0, "loopt")
        .passenger("noord", "wmo", 14.0, "loopt")
        .trip("t-zuid", "zuid", "zkh", "depart 14:00")
        .trip("t-noord", "noord", "zkh", "depart 14:00")
}

#[test]
fn a_pick_up_lies_within_a_quarter_of_an_hour_of_what_was_asked() {
    let wide = two_to_hospital().plan();
    assert!(together(&wide, "t-zuid", "t-noord"));
    for id in ["t-zuid", "t-noord"] {
        let off = begins(&wide, id, VisitKind::Pickup) - Seconds::minutes(14 * 60);
        assert!(off.0.abs() <= 15 * 60, "{id} is {off:?} off");
    }

    // Ten kilometres of road lie between them, so three minutes are not enough for both.
    let flow = "name = \"Wmo-vervoer\"";
    let narrow = two_to_hospital().changed(
        "region.toml",
        flow,
        &format!("{flow}\ndepart = {{ before_minutes = 3, after_minutes = 3 }}"),
    );
    assert!(!together(&narrow.plan(), "t-zuid", "t-noord"));
    let broken = narrow.broken(&wide);
    assert!(broken.contains("before-window") || broken.contains("after-window"), "{broken:?}");
}

/// One bus and two who ride alone to the same hour; `urgent` of them has a guaranteed arrival.
fn one_bus(urgent: &[&str]) -> Village {
    let flow = "name = \"Wmo-vervoer\"";
    let margins = "arrive = { before_minutes = 0, after_minutes = 15 }\n\
        priority = { before_minutes = 0 }";
    let mut village = Village::new()
        .changed("region.toml", flow, &format!("{flow}\n{margins}"))
        .changed("fleet.toml", "shifts = [\"dag\"]", "shifts = [\"dag\"]\nmax_per_depot = 1");
    for id in ["an", "bo"] {
        village = village.passenger(id, "wmo", 17.0, "loopt solo").add_row(
            "trips.csv",
            &[
                ("id", id),
                ("passenger", id),
                ("from", "home"),
                ("to", "zkh"),
                ("days", "di"),
                ("arrive", "10:00"),
                ("direction", "out"),
                ("priority", if urgent.contains(&id) { "yes" } else { "" }),
            ],
        );
    }
    village
}

#[test]
fn a_priority_trip_is_never_late() {
    let ten = Seconds::minutes(600);
    for (urgent, other) in [("an", "bo"), ("bo", "an")] {
        let village = one_bus(&[urgent]);
        let plan = village.plan();
        assert_eq!(begins(&plan, urgent, VisitKind::Delivery), ten);
        assert!(begins(&plan, other, VisitKind::Delivery) > ten);
        // The other way round somebody with a guarantee comes late.
        let broken = village.broken(&one_bus(&[other]).plan());
        assert!(broken.contains("after-window"), "{broken:?}");
    }
    // One bus cannot guarantee both, and does not try.
    let plan = one_bus(&["an", "bo"]).plan();
    let left = ["an", "bo"].map(|id| matches!(trip(&plan, id).outcome, Outcome::Unserved { .. }));
    assert!(left[0] != left[1]);
}
