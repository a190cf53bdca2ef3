//! What it is worth to plan by paid time: the same search with it and without it, and both plans
//! priced alike.

use std::sync::atomic::AtomicBool;

use samenrit::generate::{Example, pbf};
use samenrit::network::Network;
use samenrit::plan::{Plan, kpis};
use samenrit::progress::Silent;
use samenrit::region::Region;
use samenrit::scenario::{Effort, Planner, routes_of};
use samenrit::solve::Limit;
use samenrit::units::Cents;
use samenrit::verify::verify;

use crate::base::example_of_one_authority;

/// Plans of one day of the example region, searched for in the same way.
struct Searches {
    example: Example,
    network: Network,
}

impl Searches {
    fn new() -> Self {
        let example = example_of_one_authority();
        let file = tempfile::Builder::new().suffix(".osm.pbf").tempfile().unwrap();
        std::fs::write(file.path(), pbf::encode(&example.roads)).unwrap();
        let network = Network::read(file.path(), &Silent).unwrap();
        Self { example, network }
    }

    /// Plans a scenario of a region; with 0 iterations it only prices what it starts from.
    fn plan(&self, region: &Region, id: &str, iterations: u64, start: Option<&Plan>) -> Plan {
        let planner = Planner::new(region, region.reference_date, &self.network, &Silent).unwrap();
        let scenario = region.scenarios.iter().find(|one| one.id == id).unwrap();
        let start = start.map(|plan| routes_of(plan, &planner.day, scenario)).unwrap_or_default();
        let stop = AtomicBool::new(false);
        let effort = Effort { seed: 1, limit: Limit::Iterations(iterations), stop: &stop };
        let plan = planner.plan(scenario, &effort, &start, &Silent).unwrap().plan;
        assert_eq!(verify(&plan, region, &self.network), []);
        plan
    }

    /// Paid hours of a plan, and its cost.
    #[expect(clippy::print_stdout, reason = "the figures are there to be shown")]
    fn show(&self, name: &str, plan: &Plan) -> (f64, Cents) {
        let hours = kpis(plan, &self.example.region.fleet).paid_hours;
        println!("{name}: {hours:.1} paid hours, {} routes, {}", plan.routes.len(), plan.cost().0);
        (hours, plan.cost())
    }
}

#[test]
fn a_search_that_knows_paid_time_pays_fewer_hours() {
    let searches = Searches::new();
    let region = &searches.example.region;
    let mut unpaid = region.clone();
    for kind in &mut unpaid.fleet.types {
        kind.hour_cost = Cents(0);
    }
    for id in ["combined", "paid-blocks"] {
        let with = searches.plan(region, id, 20_000, None);
        let without = searches.plan(&unpaid, id, 20_000, None);
        let priced_alike = searches.plan(region, id, 0, Some(&without));
        assert_eq!(priced_alike.routes.len(), without.routes.len());
        let (hours, cost) = searches.show(&format!("{id}, with paid time"), &with);
        let name = format!("{id}, without it, priced alike");
        let (hours_without, cost_without) = searches.show(&name, &priced_alike);
        assert!(hours < 0.95 * hours_without, "{id}: {hours} against {hours_without}");
        assert!(cost < cost_without);
    }
}

#[test]
fn planning_in_paid_blocks_costs_less_than_paying_whole_days() {
    let searches = Searches::new();
    let region = &searches.example.region;
    let by_rules = searches.plan(region, "paid-blocks", 20_000, None);
    let whole = searches.plan(region, "paid-whole", 20_000, None);
    let priced_alike = searches.plan(region, "paid-blocks", 0, Some(&whole));
    assert_eq!(priced_alike.routes.len(), whole.routes.len());
    for (name, plan) in [
        ("planned by paid blocks", &by_rules),
        ("planned as if paid whole, paid in blocks", &priced_alike),
        ("planned and paid whole", &whole),
    ] {
        searches.show(name, plan);
    }
    // With as many vehicles as it likes the other search buys its way out of waiting, so that what
    // is saved shows in vehicles and cost, not in hours.
    assert!(by_rules.routes.len() < priced_alike.routes.len());
    assert!(by_rules.cost() < priced_alike.cost());
    assert!(priced_alike.cost() <= whole.cost());
}
