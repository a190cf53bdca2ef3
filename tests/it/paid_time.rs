//! What it is worth to plan with the rules on paid time: the same search with them and without
//! them, and both plans priced by them.

use std::sync::atomic::AtomicBool;

use samenrit::generate::pbf;
use samenrit::network::Network;
use samenrit::plan::{Plan, kpis};
use samenrit::progress::Silent;
use samenrit::scenario::{DayRoute, Effort, Planner, routes_of};
use samenrit::solve::Limit;
use samenrit::verify::verify;

use crate::base::example_of_one_authority;

#[test]
#[expect(clippy::print_stdout, reason = "the figures are there to be shown")]
fn planning_by_paid_time_costs_less_when_priced_alike() {
    let example = example_of_one_authority();
    let region = &example.region;
    let file = tempfile::Builder::new().suffix(".osm.pbf").tempfile().unwrap();
    std::fs::write(file.path(), pbf::encode(&example.roads)).unwrap();
    let network = Network::read(file.path(), &Silent).unwrap();
    let planner = Planner::new(region, region.reference_date, &network, &Silent).unwrap();
    let scenario = |id: &str| region.scenarios.iter().find(|one| one.id == id).unwrap();
    let stop = AtomicBool::new(false);
    let plan = |id: &str, iterations: u64, start: &[DayRoute]| -> Plan {
        let effort = Effort { seed: 1, limit: Limit::Iterations(iterations), stop: &stop };
        let plan = planner.plan(scenario(id), &effort, start, &Silent).unwrap().plan;
        assert_eq!(verify(&plan, region, &network), []);
        plan
    };
    let by_rules = plan("paid-blocks", 20_000, &[]);
    let whole = plan("paid-whole", 20_000, &[]);
    let orders = routes_of(&whole, &planner.day, scenario("paid-blocks"));
    assert_eq!(orders.len(), whole.routes.len());
    let priced_alike = plan("paid-blocks", 0, &orders);
    assert_eq!(priced_alike.routes.len(), whole.routes.len());

    let hours = |plan: &Plan| kpis(plan, &region.fleet).paid_hours;
    for (name, plan) in [
        ("planned by paid blocks", &by_rules),
        ("planned as if paid whole, paid in blocks", &priced_alike),
        ("planned and paid whole", &whole),
    ] {
        let (hours, routes) = (hours(plan), plan.routes.len());
        println!("{name}: {hours:.1} paid hours, {routes} routes, {} cents", plan.cost().0);
    }
    // With as many vehicles as it likes the other search buys its way out of waiting, so that what
    // is saved shows in hours and vehicles together.
    assert!(by_rules.routes.len() < priced_alike.routes.len());
    assert!(by_rules.cost() < priced_alike.cost());
    assert!(priced_alike.cost() <= whole.cost());
}
