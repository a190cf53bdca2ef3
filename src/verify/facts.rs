//! The sums of every route and what they cost.

use crate::plan::{PlannedPause, SocietyCost, VisitKind};
use crate::problem::RouteFacts;
use crate::units::{Cents, ratio};
use crate::verify::audit::{Audit, Course};
use crate::verify::times::ride;
use crate::verify::work::{paid, rests};
use crate::verify::{Rule, Violation};

/// The sums of each route are those of its visits.
pub(super) fn sums(audit: &Audit, found: &mut Vec<Violation>) {
    for course in audit.courses() {
        let stated = fact_fields(&course.route.facts);
        let expected = fact_fields(&facts(audit, course));
        found.extend(differing(Rule::Facts, course, &stated, &expected));
    }
}

/// Each route costs what its sums and its type's prices make.
pub(super) fn cost(audit: &Audit, found: &mut Vec<Violation>) {
    for course in audit.courses() {
        let facts = facts(audit, course);
        let (kind, shift) = (course.kind, course.shift);
        let days = audit.region.working_days_per_year.saturating_mul(100);
        let meters = if kind.empty_km_free { facts.loaded_distance } else { facts.distance };
        let expected = SocietyCost {
            driver: Cents(ratio(facts.paid, kind.hour_cost.0, 3600)),
            distance: Cents(ratio(meters, kind.km_cost.0, 1000)),
            vehicle: Cents(ratio(kind.year_cost.0, shift.vehicle_share_percent, days)),
        };
        let stated = cost_fields(&course.route.cost);
        found.extend(differing(Rule::RouteCost, course, &stated, &cost_fields(&expected)));
    }
}

/// The sums by the names that `plan.json` gives them.
pub(super) fn fact_fields(facts: &RouteFacts) -> [(&'static str, i64); 15] {
    [
        ("duration", facts.duration),
        ("paid", facts.paid),
        ("driving", facts.driving),
        ("service", facts.service),
        ("waiting", facts.waiting),
        ("waiting_aboard", facts.waiting_aboard),
        ("breaks", facts.breaks),
        ("gaps", facts.gaps),
        ("loaded", facts.loaded),
        ("distance", facts.distance),
        ("loaded_distance", facts.loaded_distance),
        ("passenger_distance", facts.passenger_distance),
        ("ridden", facts.ridden),
        ("over_target", facts.over_target),
        ("passengers", facts.passengers),
    ]
}

/// The amounts by the names that `plan.json` gives them.
pub(super) fn cost_fields(cost: &SocietyCost) -> [(&'static str, i64); 3] {
    [("driver", cost.driver.0), ("distance", cost.distance.0), ("vehicle", cost.vehicle.0)]
}

fn differing(
    rule: Rule,
    course: &Course,
    stated: &[(&str, i64)],
    expected: &[(&str, i64)],
) -> Vec<Violation> {
    let pairs = stated.iter().zip(expected).filter(|(stated, expected)| stated != expected);
    let of = Violation::of(rule).in_route(&course.route.id);
    pairs.map(|((name, stated), (_, is))| of.clone().on(name).numbers(*stated, *is)).collect()
}

fn facts(audit: &Audit, course: &Course) -> RouteFacts {
    let duration = (course.route.back - course.route.leave).0;
    let breaks = rests(course).iter().map(|rest| rest.1 - rest.0).sum();
    let mut facts = RouteFacts { duration, breaks, ..RouteFacts::default() };
    facts.paid = paid(course, duration, breaks).max(course.shift.min_paid.0);
    let legs = course.aboard();
    let ways = course.calls.iter().map(|call| call.way).chain([course.last]);
    for (way, aboard) in ways.zip(&legs) {
        facts.driving += way.seconds;
        facts.distance += way.meters;
        facts.passenger_distance += way.meters * aboard.len() as i64;
        facts.loaded_distance += if aboard.is_empty() { 0 } else { way.meters };
    }
    for call in &course.calls {
        if let (Some(PlannedPause::Gap { back, leave, .. }), Some(home)) =
            (call.visit.pause, call.home)
        {
            facts.gaps += (leave - back).0;
            facts.driving += home.seconds;
            facts.distance += home.meters;
        }
    }
    let mut loaded_since = 0;
    for (index, call) in course.calls.iter().enumerate() {
        let waiting = call.visit.begin.0 - call.visit.arrive.0 - call.stop;
        let (was_empty, is_empty) = (legs[index].is_empty(), legs[index + 1].is_empty());
        facts.service += call.stop + call.end.seconds;
        facts.waiting += waiting;
        facts.waiting_aboard += if was_empty { 0 } else { waiting };
        facts.passengers += i64::from(call.visit.kind == VisitKind::Pickup);
        if was_empty && !is_empty {
            loaded_since = call.visit.begin.0;
        } else if !was_empty && is_empty {
            facts.loaded += call.visit.end.0 - loaded_since;
        }
    }
    for (pickup, delivery) in course.rides() {
        let ride = ride(course, pickup, delivery);
        facts.ridden += ride;
        let target = audit.due_trip(course.calls[pickup].visit.trip);
        let target = target.and_then(|trip| {
            trip.target_ride(audit.way(trip.pickup.place, trip.delivery.place)?.seconds)
        });
        if let Some(target) = target {
            facts.over_target += (ride - target).max(0);
        }
    }
    facts
}
