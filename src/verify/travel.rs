//! Places and arcs: does the plan drive where the workspace says, as long as the roads take?

use crate::plan::{Outcome, PlannedPause, PlannedRoute};
use crate::problem::Reason;
use crate::verify::audit::Audit;
use crate::verify::{Rule, Violation};

/// Every visit is at the end of its trip.
pub(super) fn places(audit: &Audit, found: &mut Vec<Violation>) {
    for route in &audit.plan.routes {
        for (index, visit) in route.visits.iter().enumerate() {
            let Some(end) = audit.end(visit) else { continue };
            let of = Violation::of(Rule::VisitPlace).in_route(&route.id).at_visit(index);
            let of = of.of_trip(&audit.plan.trips[visit.trip].id);
            if visit.place != end.place {
                found.push(of.clone().on("place"));
            }
            if visit.site.as_deref() != end.site {
                found.push(of.on("site"));
            }
        }
    }
}

/// Every place lies near a road and every way exists, but for trips left as unreachable.
pub(super) fn ways(audit: &Audit, found: &mut Vec<Violation>) {
    for route in &audit.plan.routes {
        let Some(legs) = audit.legs(route) else { continue };
        for (index, leg) in legs.iter().enumerate() {
            let mut ways = leg.home.iter().chain([&leg.way]);
            if ways.any(|&(from, to)| audit.way(from, to).is_none()) {
                found.push(in_route(audit, Rule::NoWay, route, index));
            }
        }
    }
    for (_, trip, due) in audit.known_trips() {
        let left = Outcome::Unserved { reason: Reason::Unreachable };
        let way = audit.way(due.pickup.place, due.delivery.place);
        if trip.outcome != left && way.is_none() {
            found.push(Violation::of(Rule::NoWay).of_trip(&trip.id));
        }
    }
}

/// Drives and distances are those of the fastest ways.
pub(super) fn arcs(audit: &Audit, found: &mut Vec<Violation>) {
    for course in audit.courses() {
        let route = course.route;
        let arcs =
            course.calls.iter().map(|call| (call.visit.drive, call.visit.distance, call.way));
        let arcs = arcs.chain([(route.last_drive, route.last_distance, course.last)]);
        for (index, (drive, distance, way)) in arcs.enumerate() {
            if drive.0 != way.seconds {
                let of = in_route(audit, Rule::Drive, route, index);
                found.push(of.numbers(drive.0, way.seconds));
            }
            if distance.0 != way.meters {
                let of = in_route(audit, Rule::Distance, route, index);
                found.push(of.numbers(distance.0, way.meters));
            }
        }
    }
}

/// Gaps are driven to as the roads have it.
pub(super) fn gaps(audit: &Audit, found: &mut Vec<Violation>) {
    for course in audit.courses() {
        for (index, call) in course.calls.iter().enumerate() {
            let Some(PlannedPause::Gap { drive, distance, .. }) = call.visit.pause else {
                continue;
            };
            let Some(home) = call.home else { continue };
            if drive.0 != home.seconds {
                let of = in_route(audit, Rule::Drive, course.route, index).on("gap.drive");
                found.push(of.numbers(drive.0, home.seconds));
            }
            if distance.0 != home.meters {
                let of = in_route(audit, Rule::Distance, course.route, index).on("gap.distance");
                found.push(of.numbers(distance.0, home.meters));
            }
        }
    }
}

/// The arc to a visit; the one after the last visit leads to the depot and has no visit.
fn in_route(audit: &Audit, rule: Rule, route: &PlannedRoute, arc: usize) -> Violation {
    let of = Violation::of(rule).in_route(&route.id);
    match (route.visits.get(arc), rule) {
        (Some(visit), rule) => {
            let trip = &audit.plan.trips[visit.trip].id;
            of.at_visit(arc).of_trip(trip).on(rule.name())
        }
        (None, Rule::Distance) => of.on("last_distance"),
        (None, _) => of.on("last_drive"),
    }
}
