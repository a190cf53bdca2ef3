//! Recomputes a plan from the workspace's own files and lists what does not hold.
//!
//! `docs/model.md` is the definition, and this is its second implementation: it shares nothing
//! with the search but the readers of files and the road graph, and must not know `demand`,
//! `schedule` or `solve`. A plan may have been edited by hand, so nothing in it is trusted.

mod aboard;
mod audit;
mod calendar;
mod day;
mod facts;
mod fleet;
mod form;
mod pairs;
mod refused;
mod roads;
mod rule;
mod tables;
mod times;
mod timing;
mod travel;
mod trips;
mod violation;
mod volunteers;
mod walk;
mod work;

pub use rule::{RULES, Rule};
pub use violation::Violation;

use crate::network::Network;
use crate::plan::{Plan, PlannedPause, PlannedRoute, PlannedVisit};
use crate::region::Region;
use crate::verify::audit::Audit;

/// Every check on a plan whose indexes and numbers can be read, in the order of the lists.
const CHECKS: &[fn(&Audit, &mut Vec<Violation>)] = &[
    form::names,
    form::routes,
    trips::due,
    trips::details,
    trips::direct,
    trips::limits,
    trips::lifted,
    refused::refused,
    refused::beyond_cap,
    trips::outside,
    trips::links,
    pairs::pairs,
    travel::places,
    travel::ways,
    travel::arcs,
    travel::gaps,
    times::course,
    times::windows,
    times::rides,
    times::shift,
    work::pauses,
    work::breaks,
    work::blocks,
    work::range,
    times::as_defined,
    aboard::layouts,
    aboard::sharing,
    fleet::offered,
    fleet::counts,
    fleet::drivers,
    fleet::equipment,
    fleet::licences,
    fleet::contracts,
    fleet::pools,
    volunteers::areas,
    volunteers::amounts,
    volunteers::waiting,
    volunteers::drop_outs,
    facts::sums,
    facts::cost,
];

/// Returns every rule that a plan breaks; empty when it is right.
///
/// Where the plan's indexes or numbers make no sense only those are listed, because nothing else
/// can be computed from it.
pub fn verify(plan: &Plan, region: &Region, network: &Network) -> Vec<Violation> {
    let mut found = form::readable(plan);
    if found.is_empty() {
        let audit = Audit::new(plan, region, network);
        for check in CHECKS {
            check(&audit, &mut found);
        }
    }
    found
}

/// Returns how many arcs a plan drives: one to every visit, one back to each depot, and one more
/// where a gap is spent at the depot.
pub fn n_arcs(plan: &Plan) -> usize {
    let is_gap = |visit: &&PlannedVisit| matches!(visit.pause, Some(PlannedPause::Gap { .. }));
    let arcs =
        |route: &PlannedRoute| route.visits.len() + route.visits.iter().filter(is_gap).count() + 1;
    plan.routes.iter().map(arcs).sum()
}
