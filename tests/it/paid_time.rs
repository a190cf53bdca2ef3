//! What it is worth to plan with the rules on paid time: the same search with them and without
//! them, and both plans priced by them.

use std::sync::atomic::AtomicBool;

use samenrit::generate::pbf;
use samenrit::network::Network;
use samenrit::plan::{Plan, kpis};
use samenrit::progress::Silent;
use samenrit::region::{PayKind, Region, Scenario, ShiftTemplate, WorkRule};
use samenrit::scenario::{DayRoute, Effort, Planner, routes_of};
use samenrit::solve::Limit;
use samenrit::units::Seconds;
use samenrit::verify::verify;

use crate::base::example_of_one_authority;

const ITERATIONS: u64 = 20_000;

/// A day shift paid in blocks, and the same one paid whole.
fn shifts(region: &mut Region) {
    let minutes = Seconds::minutes;
    let blocks = WorkRule {
        id: "blokken".to_owned(),
        pay: PayKind::Blocks,
        least_paid_permille: 875,
        block_min_paid: minutes(120),
        gap_min: minutes(60),
        max_blocks: 3,
        max_span: minutes(720),
        max_block: None,
        break_min: minutes(15),
        break_latest: minutes(330),
        breaks: vec![samenrit::region::BreakNorm { over: minutes(330), least: minutes(30) }],
    };
    let whole = WorkRule { id: "heel".to_owned(), pay: PayKind::Span, ..blocks.clone() };
    let flex = WorkRule { id: "maxflex".to_owned(), pay: PayKind::Maxflex, ..blocks.clone() };
    let shift = |id: &str| ShiftTemplate {
        id: format!("dag-{id}"),
        from: minutes(375),
        to: minutes(1410),
        vehicle_share_percent: 100,
        work: Some(id.to_owned()),
        ..ShiftTemplate::default()
    };
    region.fleet.shifts.extend(["blokken", "heel", "maxflex"].map(shift));
    region.fleet.shifts.sort_by(|a, b| a.id.cmp(&b.id));
    region.fleet.work = vec![blocks, whole, flex];
    for entry in &mut region.fleet.catalogue {
        if entry.vehicle_type != "volunteer-car" {
            entry.shifts = ["dag-blokken", "dag-heel", "dag-maxflex"].map(str::to_owned).to_vec();
        }
    }
    for id in ["blokken", "heel", "maxflex"] {
        let shifts = vec![format!("dag-{id}"), "vrijwilliger".to_owned()];
        region.scenarios.push(Scenario { id: id.to_owned(), shifts, ..Scenario::default() });
    }
}

#[test]
#[expect(clippy::print_stdout, reason = "the figures are there to be shown")]
fn planning_by_paid_time_takes_fewer_paid_hours() {
    let mut example = example_of_one_authority();
    shifts(&mut example.region);
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
    let whole = plan("heel", ITERATIONS, &[]);
    for id in ["blokken", "maxflex"] {
        let by_rules = plan(id, ITERATIONS, &[]);
        let orders = routes_of(&whole, &planner.day, scenario(id));
        assert_eq!(orders.len(), whole.routes.len());
        let priced_alike = plan(id, 0, &orders);
        assert_eq!(priced_alike.routes.len(), whole.routes.len());
        let hours = |plan: &Plan| kpis(plan, &region.fleet).paid_hours;
        let line = |name: &str, plan: &Plan| {
            let hours = hours(plan);
            println!(
                "{id}: {name}: {hours:.1} paid hours, {} routes, {}",
                plan.routes.len(),
                plan.cost().0
            );
        };
        line("planned by its rules", &by_rules);
        line("planned as if paid whole", &priced_alike);
        assert!(hours(&by_rules) < hours(&priced_alike));
        assert!(by_rules.cost() < priced_alike.cost());
    }
}
