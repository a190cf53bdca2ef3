//! Rule 13: the cap on a trip's kilometres, exempt destinations, and the yearly budget.

use jiff::civil::date;
use samenrit::plan::{Outcome, Refusal};

use crate::rules::Shown;
use crate::rules::village::{TUESDAY, Village, route_of, trip};

pub(super) const SHOWN: &[Shown] = &[
    Shown { rule: 13, says: "trip km cap and exempt destinations", test: "a_trip_beyond_the_cap_is_refused_unless_its_site_is_exempt" },
    Shown { rule: 13, says: "the passenger pays beyond the cap", test: "beyond_the_cap_the_passenger_may_pay" },
    Shown { rule: 13, says: "the budget is for a calendar year", test: "a_new_year_begins_with_a_new_budget" },
    Shown { rule: 13, says: "yearly km budget", test: "a_yearly_budget_is_spent_in_order_of_date_and_time" },
];

/// Somebody at kilometre 2 who visits the hospital, eighteen kilometres on, and one who does not
/// go that far.
fn to_hospital() -> Village {
    Village::new()
        .passenger("ver", "wmo", 2.0, "loopt")
        .passenger("dichtbij", "wmo", 12.0, "loopt")
        .trip("t-ver", "ver", "zkh", "arrive 10:00")
        .trip("t-dichtbij", "dichtbij", "zkh", "arrive 10:00")
}

fn capped(cap: &str) -> Village {
    let flow = "name = \"Wmo-vervoer\"";
    to_hospital().changed("region.toml", flow, &format!("{flow}\ncap = {{ {cap} }}"))
}

#[test]
fn a_trip_beyond_the_cap_is_refused_unless_its_site_is_exempt() {
    let free = to_hospital().plan();
    assert!(route_of(&free, "t-ver").is_some());

    let village = capped("km = 15");
    let plan = village.plan();
    let refused = Outcome::Refused { reason: Refusal::BeyondKmCap };
    assert_eq!(trip(&plan, "t-ver").outcome, refused);
    assert!(route_of(&plan, "t-dichtbij").is_some());
    assert_eq!(village.broken(&free).into_iter().collect::<Vec<_>>(), ["not-refused"]);
    assert_eq!(to_hospital().broken(&plan).into_iter().collect::<Vec<_>>(), ["refused-wrongly"]);

    let exempt = capped("km = 15, exempt_sites = [\"zkh\"]").plan();
    assert!(route_of(&exempt, "t-ver").is_some());
}

#[test]
fn beyond_the_cap_the_passenger_may_pay() {
    let village = capped("km = 15, beyond = \"passenger-pays\"");
    let plan = village.plan();
    let far = trip(&plan, "t-ver");
    assert!(route_of(&plan, "t-ver").is_some());
    assert_eq!(far.beyond_cap.unwrap().0, far.direct_distance.0 - 15_000);
    assert_eq!(trip(&plan, "t-dichtbij").beyond_cap, None);
    let broken = village.broken(&to_hospital().plan());
    assert_eq!(broken.into_iter().collect::<Vec<_>>(), ["beyond-cap"]);
}

/// Three visits on three days of somebody with so many kilometres left, and a short trip on the
/// last evening.
fn three_visits(km_left: &str) -> Village {
    let flow = "name = \"Wmo-vervoer\"";
    let mut village = Village::new()
        .changed("region.toml", flow, &format!("{flow}\nkm_budget = true"))
        .passenger("ver", "wmo", 2.0, "loopt")
        .changed("passengers.csv", "max_ride_minutes", "km_left")
        .changed("passengers.csv", "loopt,", &format!("loopt,{km_left}"));
    let visits = [("t1", "2025-11-18", "zkh"), ("t2", "2025-11-19", "zkh")];
    let last = [("t3", "2025-11-20", "zkh"), ("t4", "2025-11-20", "erf")];
    for (hour, (id, date, to)) in visits.into_iter().chain(last).enumerate() {
        village = village.add_row(
            "trips.csv",
            &[
                ("id", id),
                ("passenger", "ver"),
                ("from", "home"),
                ("to", to),
                ("date", date),
                ("arrive", &format!("{}:00", 10 + hour)),
                ("direction", "out"),
            ],
        );
    }
    village
}

#[test]
fn a_yearly_budget_is_spent_in_order_of_date_and_time() {
    // Forty kilometres reach for two visits of eighteen and a trip of three.
    let village = three_visits("40");
    let thursday = date(2025, 11, 20);
    assert!(route_of(&village.plan_under("samen", TUESDAY), "t1").is_some());
    let plan = village.plan_under("samen", thursday);
    let spent = Outcome::Refused { reason: Refusal::KmBudgetSpent };
    assert_eq!(trip(&plan, "t3").outcome, spent);
    assert!(route_of(&plan, "t4").is_some());

    let roomy = three_visits("60").plan_under("samen", thursday);
    assert!(route_of(&roomy, "t3").is_some());
    assert_eq!(village.broken(&roomy).into_iter().collect::<Vec<_>>(), ["not-refused"]);
}

#[test]
fn a_new_year_begins_with_a_new_budget() {
    let visit = |id, on| {
        let row = [
            ("id", id),
            ("passenger", "ver"),
            ("from", "home"),
            ("to", "zkh"),
            ("date", on),
            ("arrive", "10:00"),
            ("direction", "out"),
        ];
        three_visits("40").add_row("trips.csv", &row)
    };
    let spent = Outcome::Refused { reason: Refusal::KmBudgetSpent };
    let old = visit("t5", "2025-12-30").plan_under("samen", date(2025, 12, 30));
    assert_eq!(trip(&old, "t5").outcome, spent);
    let village = visit("t5", "2026-01-06");
    let plan = village.plan_under("samen", date(2026, 1, 6));
    assert!(route_of(&plan, "t5").is_some());
    let mut refused = plan;
    refused.routes.clear();
    refused.trips[0].outcome = spent;
    assert!(village.broken(&refused).contains("refused-wrongly"));
}
