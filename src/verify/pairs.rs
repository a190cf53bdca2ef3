//! Everybody who is served boards once and alights once, in this order, in the route named.

use crate::plan::{Outcome, VisitKind};
use crate::verify::audit::Audit;
use crate::verify::{Rule, Violation};

/// Where the visits of a trip stand: (route, place in the route).
#[derive(Clone, Default)]
struct Visits {
    pickups: Vec<(usize, usize)>,
    deliveries: Vec<(usize, usize)>,
}

/// Compares the visits of all routes with what the trips' outcomes say.
pub(super) fn pairs(audit: &Audit, found: &mut Vec<Violation>) {
    let plan = audit.plan;
    for (trip, visits) in plan.trips.iter().zip(visits_of_trips(audit)) {
        let of = |rule| Violation::of(rule).of_trip(&trip.id);
        let named = match trip.outcome {
            Outcome::Served { route, .. } => Some(route),
            _ => None,
        };
        let times = usize::from(named.is_some());
        for (field, n) in [("pickup", &visits.pickups), ("delivery", &visits.deliveries)] {
            if n.len() != times {
                let rule = of(Rule::PairNotOnce).on(field);
                found.push(rule.numbers(n.len() as i64, times as i64));
            }
        }
        let all = visits.pickups.iter().chain(&visits.deliveries);
        for (route, visit) in all.filter(|(route, _)| named.is_some_and(|named| named != *route)) {
            let rule = of(Rule::PairInOtherRoute).in_route(&plan.routes[*route].id);
            found.push(rule.at_visit(*visit));
        }
        if let (&[(route, pickup)], &[(other, delivery)]) =
            (visits.pickups.as_slice(), visits.deliveries.as_slice())
            && route == other
            && delivery < pickup
        {
            let rule = of(Rule::DeliveryBeforePickup).in_route(&plan.routes[route].id);
            found.push(rule.at_visit(delivery));
        }
    }
}

fn visits_of_trips(audit: &Audit) -> Vec<Visits> {
    let mut all = vec![Visits::default(); audit.plan.trips.len()];
    for (route, planned) in audit.plan.routes.iter().enumerate() {
        for (index, visit) in planned.visits.iter().enumerate() {
            let visits = &mut all[visit.trip];
            match visit.kind {
                VisitKind::Pickup => visits.pickups.push((route, index)),
                VisitKind::Delivery => visits.deliveries.push((route, index)),
            }
        }
    }
    all
}
