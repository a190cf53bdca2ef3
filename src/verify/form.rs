//! The form of the plan: can it be read at all, and of what does it speak?

use std::collections::BTreeSet;

use crate::plan::{Outcome, Plan, PlannedPause, PlannedRoute, PlannedTrip};
use crate::verify::audit::Audit;
use crate::verify::facts::{cost_fields, fact_fields};
use crate::verify::{Rule, Violation};

/// No time, distance or amount of a day comes near it, and thousands of them can be summed.
const LARGEST: i64 = 1_000_000_000_000;

/// Lists indexes that point nowhere and numbers that cannot be true.
pub(super) fn readable(plan: &Plan) -> Vec<Violation> {
    let mut found = Vec::new();
    for route in &plan.routes {
        for (index, visit) in route.visits.iter().enumerate() {
            let place = Violation::of(Rule::IndexOutOfRange).in_route(&route.id).at_visit(index);
            found.extend(outside(place.on("trip"), visit.trip, plan.trips.len()));
        }
        let place = Violation::of(Rule::NumberOutOfRange).in_route(&route.id);
        found.extend(absurd(&place, &route_numbers(route)));
    }
    for trip in &plan.trips {
        if let Outcome::Served { route, .. } = trip.outcome {
            let place = Violation::of(Rule::IndexOutOfRange).of_trip(&trip.id);
            found.extend(outside(place.on("route"), route, plan.routes.len()));
        }
        let place = Violation::of(Rule::NumberOutOfRange).of_trip(&trip.id);
        found.extend(absurd(&place, &trip_numbers(trip)));
    }
    for trip in plan.dropped.iter().flat_map(|dropped| &dropped.trips) {
        let place = Violation::of(Rule::IndexOutOfRange).on("dropped");
        found.extend(outside(place, *trip, plan.trips.len()));
    }
    for route in &plan.undone {
        let place = Violation::of(Rule::NumberOutOfRange).on("undone");
        found.extend(absurd(&place, &[("leave", route.leave.0), ("back", route.back.0)]));
    }
    for stop in plan.undone.iter().flat_map(|route| &route.stops) {
        let place = Violation::of(Rule::IndexOutOfRange).on("undone");
        found.extend(outside(place, stop.trip, plan.trips.len()));
    }
    for past in &plan.history {
        let place = Violation::of(Rule::NumberOutOfRange).on("history");
        let numbers = [("back", past.back.0), ("worked", past.worked.0), ("rides", past.rides)];
        found.extend(absurd(&place, &numbers));
    }
    for lifted in &plan.lifted {
        let place = Violation::of(Rule::IndexOutOfRange).on("lifted");
        found.extend(outside(place, lifted.trip, plan.trips.len()));
        let place = Violation::of(Rule::NumberOutOfRange).on("lifted");
        found.extend(absurd(&place, &[("rule", lifted.rule.0), ("lifted_to", lifted.lifted_to.0)]));
    }
    found
}

/// Compares version, region and scenario.
pub(super) fn names(audit: &Audit, found: &mut Vec<Violation>) {
    let (plan, region) = (audit.plan, audit.region);
    if plan.format != Plan::FORMAT {
        let numbers = (i64::from(plan.format), i64::from(Plan::FORMAT));
        found.push(Violation::of(Rule::FormatVersion).numbers(numbers.0, numbers.1));
    }
    if plan.region != region.name {
        found.push(Violation::of(Rule::RegionName).on(&plan.region));
    }
    if !region.scenarios.contains(&plan.scenario) {
        found.push(Violation::of(Rule::ScenarioUnknown).on(&plan.scenario.id));
    }
}

/// Finds routes that share an id and routes that go nowhere.
pub(super) fn routes(audit: &Audit, found: &mut Vec<Violation>) {
    let mut ids = BTreeSet::new();
    for route in &audit.plan.routes {
        if !ids.insert(&route.id) {
            found.push(Violation::of(Rule::RouteIdTwice).in_route(&route.id));
        }
        if route.visits.is_empty() {
            found.push(Violation::of(Rule::RouteEmpty).in_route(&route.id));
        }
    }
}

fn outside(place: Violation, index: usize, len: usize) -> Option<Violation> {
    (index >= len).then(|| place.numbers(i64::try_from(index).unwrap_or(i64::MAX), len as i64))
}

fn absurd(place: &Violation, numbers: &[(&str, i64)]) -> Vec<Violation> {
    let absurd = numbers.iter().filter(|(_, number)| !(-LARGEST..=LARGEST).contains(number));
    absurd.map(|(field, number)| place.clone().on(field).numbers(*number, LARGEST)).collect()
}

fn route_numbers(route: &PlannedRoute) -> Vec<(&'static str, i64)> {
    let mut numbers = vec![
        ("leave", route.leave.0),
        ("back", route.back.0),
        ("last_drive", route.last_drive.0),
        ("last_distance", route.last_distance.0),
    ];
    numbers.extend(fact_fields(&route.facts));
    numbers.extend(cost_fields(&route.cost));
    for visit in &route.visits {
        numbers.extend([
            ("drive", visit.drive.0),
            ("distance", visit.distance.0),
            ("arrive", visit.arrive.0),
            ("begin", visit.begin.0),
            ("end", visit.end.0),
        ]);
        match visit.pause {
            Some(PlannedPause::Break { seconds }) => numbers.push(("break.seconds", seconds.0)),
            Some(PlannedPause::Gap { drive, distance, back, leave }) => numbers.extend([
                ("gap.drive", drive.0),
                ("gap.distance", distance.0),
                ("gap.back", back.0),
                ("gap.leave", leave.0),
            ]),
            None => {}
        }
    }
    numbers
}

fn trip_numbers(trip: &PlannedTrip) -> Vec<(&'static str, i64)> {
    let mut numbers = vec![
        ("direct", trip.direct.0),
        ("direct_distance", trip.direct_distance.0),
        ("max_ride", trip.max_ride.0),
        ("target_ride", trip.target_ride.map_or(0, |target| target.0)),
        ("bell", trip.bell.map_or(0, |bell| bell.0)),
        ("walk", trip.walk.as_ref().map_or(0, |walk| walk.meters.0)),
        ("beyond_cap", trip.beyond_cap.map_or(0, |meters| meters.0)),
    ];
    match trip.outcome {
        Outcome::Served { ride, .. } => numbers.push(("ride", ride.0)),
        Outcome::Outside { cost, .. } => numbers.push(("cost", cost.0)),
        Outcome::Unserved { .. } | Outcome::Refused { .. } => {}
    }
    numbers
}
