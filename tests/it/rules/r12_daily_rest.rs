//! Rule 12: nobody drives again before they have rested.

use jiff::civil::date;
use samenrit::plan::Outcome;
use samenrit::units::Seconds;

use crate::rules::Shown;
use crate::rules::village::{TUESDAY, Village, route_of, trip};

pub(super) const SHOWN: &[Shown] =
    &[Shown { rule: 12, says: "daily rest", test: "a_late_evening_is_followed_by_a_late_morning" }];

/// One bus that drives until midnight on Monday and from six on Tuesday.
fn one_bus() -> Village {
    let mut village = Village::new()
        .changed("fleet.toml", "to = \"20:00\"", "to = \"24:00\"")
        .changed("scenarios.toml", "fleet = \"catalogue\"", "fleet = \"given\"")
        .add_row(
            "vehicles.csv",
            &[
                ("id", "bus-1"),
                ("type", "bus"),
                ("depot", "remise"),
                ("shift", "dag"),
                ("authorities", ""),
            ],
        )
        .passenger("laat", "wmo", 5.0, "loopt")
        .passenger("vroeg", "wmo", 5.0, "loopt");
    for (id, who, day, at) in
        [("t-laat", "laat", "ma", "22:30"), ("t-vroeg", "vroeg", "di", "07:00")]
    {
        village = village.add_row(
            "trips.csv",
            &[
                ("id", id),
                ("passenger", who),
                ("from", "home"),
                ("to", "erf"),
                ("days", day),
                ("depart", at),
                ("direction", "out"),
            ],
        );
    }
    village.changed("sites.csv", "52.745000", "52.790000")
}

#[test]
fn a_late_evening_is_followed_by_a_late_morning() {
    let village = one_bus();
    let evening = village.plan_under("samen", date(2025, 11, 17));
    assert!(route_of(&evening, "t-laat").is_some());
    let alone = village.plan();
    assert!(route_of(&alone, "t-vroeg").is_some());

    // Back before eleven in the evening, so not before nine in the morning.
    let rested = village.plan_after("samen", TUESDAY, &[&evening]);
    assert!(matches!(trip(&rested, "t-vroeg").outcome, Outcome::Unserved { .. }));
    let mut told = alone.clone();
    told.history = rested.history.clone();
    assert!(village.broken(&told).contains("rest-too-short"));

    // Eight hours of rest are enough for it.
    let short = one_bus().changed("fleet.toml", "[[type]]", "rest_minutes = 480\n\n[[type]]");
    let plan = short.plan_after("samen", TUESDAY, &[&evening]);
    let route = route_of(&plan, "t-vroeg").unwrap();
    assert!(route.leave >= rested.history[0].back + Seconds::minutes(480));
}
