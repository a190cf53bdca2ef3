//! Rule 15: what the search minimises: paid hours, kilometres, vehicles.

use samenrit::plan::Plan;

use crate::rules::Shown;
use crate::rules::r04_bases_and_breaks::two_peaks;

pub(super) const SHOWN: &[Shown] = &[
    Shown { rule: 15, says: "paid hours against vehicles", test: "paid_hours_weigh_against_vehicles" },
    Shown { rule: 15, says: "the optimum is the plan's cost", test: "what_is_minimised_is_what_the_plan_costs" },
];

fn plan(hour: i64, year: i64) -> Plan {
    two_peaks()
        .changed("fleet.toml", "cents_per_hour = 3000", &format!("cents_per_hour = {hour}"))
        .changed("fleet.toml", "year_cents = 2000000", &format!("year_cents = {year}"))
        .plan()
}

#[test]
fn paid_hours_weigh_against_vehicles() {
    // A vehicle costs € 80 a day. Waiting from nine to three costs nothing where nobody is paid
    // for it, so one vehicle does both trips; at € 30 an hour a second vehicle is cheaper, and
    // where vehicles are dear enough it is not.
    assert_eq!(plan(0, 2_000_000).routes.len(), 1);
    assert_eq!(plan(3000, 2_000_000).routes.len(), 2);
    assert_eq!(plan(3000, 9_000_000).routes.len(), 1);
}

#[test]
fn what_is_minimised_is_what_the_plan_costs() {
    let plan = plan(3000, 2_000_000);
    assert_eq!(plan.search.last - plan.search.quality, plan.cost());
    let route = &plan.routes[0];
    assert_eq!(route.cost.driver.0, (route.facts.paid * 3000 + 1800) / 3600);
    assert_eq!(route.cost.vehicle.0, 8000);

    let village = two_peaks().changed("fleet.toml", "cents_per_km = 35", "cents_per_km = 36");
    assert_eq!(village.broken(&plan).into_iter().collect::<Vec<_>>(), ["route-cost"]);
}
