//! Trip by trip: is it the day's, are its limits right, and what became of it?

use std::collections::{BTreeMap, BTreeSet};

use crate::plan::{Outcome, PlannedTrip};
use crate::units::ratio;
use crate::verify::audit::Audit;
use crate::verify::day::DueTrip;
use crate::verify::roads::Way;
use crate::verify::{Rule, Violation};

/// The plan lists exactly the trips that run that day, once each, in order of id.
pub(super) fn due(audit: &Audit, found: &mut Vec<Violation>) {
    let trips = &audit.plan.trips;
    let planned: BTreeSet<&str> = trips.iter().map(|trip| trip.id.as_str()).collect();
    for due in audit.due.iter().filter(|due| !planned.contains(due.trip.id.as_str())) {
        found.push(Violation::of(Rule::TripMissing).of_trip(&due.trip.id));
    }
    let mut seen = BTreeSet::new();
    for (index, trip) in trips.iter().enumerate() {
        if audit.due_trip(index).is_none() {
            found.push(Violation::of(Rule::TripNotDue).of_trip(&trip.id));
        }
        if !seen.insert(&trip.id) {
            found.push(Violation::of(Rule::TripTwice).of_trip(&trip.id));
        }
    }
    for pair in trips.windows(2).filter(|pair| pair[0].id > pair[1].id) {
        found.push(Violation::of(Rule::TripOrder).of_trip(&pair[1].id).on(&pair[0].id));
    }
}

/// Who travels, with whom, in which flow, for whose account.
pub(super) fn details(audit: &Audit, found: &mut Vec<Violation>) {
    for (_, trip, due) in audit.known_trips() {
        let fields = [
            ("passenger", trip.passenger == due.passenger.id),
            ("flow", trip.flow == due.flow.id),
            ("authority", trip.authority == due.passenger.authority),
            ("payer", trip.payer == due.payer),
            ("lot", trip.lot.as_deref() == due.lot.map(|(lot, _)| lot)),
            ("carrier", trip.carrier.as_deref() == due.lot.map(|(_, carrier)| carrier)),
            ("direction", trip.direction == due.trip.direction),
            ("bell", trip.bell.map(|bell| bell.0) == due.bell),
            ("walk", is_same_walk(trip, due)),
            ("escorts", usize::from(trip.escorts) == due.escorts().min(255)),
            ("companions", trip.companions == due.trip.companions),
        ];
        for (field, _) in fields.iter().filter(|(_, is_right)| !is_right) {
            found.push(Violation::of(Rule::TripDetails).of_trip(&trip.id).on(field));
        }
    }
}

/// Does the plan say the walk that the workspace asks for?
fn is_same_walk(trip: &PlannedTrip, due: &DueTrip<'_>) -> bool {
    match (&trip.walk, &due.walk) {
        (None, None) => true,
        (Some(said), Some(walk)) => said.stop == walk.stop.id && said.meters.0 == walk.meters,
        _ => false,
    }
}

/// Drive and distance without others.
pub(super) fn direct(audit: &Audit, found: &mut Vec<Violation>) {
    for (trip, _, way) in measured(audit) {
        let of = |rule| Violation::of(rule).of_trip(&trip.id);
        if trip.direct.0 != way.seconds {
            found.push(of(Rule::Direct).numbers(trip.direct.0, way.seconds));
        }
        if trip.direct_distance.0 != way.meters {
            found.push(of(Rule::DirectDistance).numbers(trip.direct_distance.0, way.meters));
        }
    }
}

/// The ride limit and the target.
pub(super) fn limits(audit: &Audit, found: &mut Vec<Violation>) {
    for (trip, due, way) in measured(audit) {
        let of = |rule| Violation::of(rule).of_trip(&trip.id);
        let limit = due.ride_limit(way.seconds).limit;
        if trip.max_ride.0 != limit {
            found.push(of(Rule::MaxRide).numbers(trip.max_ride.0, limit));
        }
        let target = due.target_ride(way.seconds).map(crate::units::Seconds);
        if trip.target_ride != target {
            let number = |target: Option<crate::units::Seconds>| target.map_or(-1, |t| t.0);
            found.push(of(Rule::TargetRide).numbers(number(trip.target_ride), number(target)));
        }
    }
}

/// The plan lists exactly the limits that distance lifts.
pub(super) fn lifted(audit: &Audit, found: &mut Vec<Violation>) {
    let mut expected = BTreeMap::new();
    for (trip, due, way) in measured(audit) {
        let limit = due.ride_limit(way.seconds);
        if let Some(rule) = limit.lifted_from {
            expected.insert(trip.id.as_str(), (rule, limit.limit));
        }
    }
    for lifted in &audit.plan.lifted {
        let trip = &audit.plan.trips[lifted.trip].id;
        let of = Violation::of(Rule::LiftedLimit).of_trip(trip);
        match expected.remove(trip.as_str()) {
            Some((rule, _)) if rule != lifted.rule.0 => {
                found.push(of.on("rule").numbers(lifted.rule.0, rule));
            }
            Some((_, limit)) if limit != lifted.lifted_to.0 => {
                found.push(of.on("lifted_to").numbers(lifted.lifted_to.0, limit));
            }
            Some(_) => {}
            None => found.push(of.on("lifted").numbers(1, 0)),
        }
    }
    for (trip, _) in expected {
        found.push(Violation::of(Rule::LiftedLimit).of_trip(trip).on("lifted").numbers(0, 1));
    }
}

/// A taxi is hired only where the flow has that way out, for the price that it states.
pub(super) fn outside(audit: &Audit, found: &mut Vec<Violation>) {
    for (_, trip, due) in audit.known_trips() {
        let Outcome::Outside { cost, .. } = trip.outcome else { continue };
        let of = |rule| Violation::of(rule).of_trip(&trip.id);
        let Some(tariff) = due.flow.outside else {
            found.push(of(Rule::OutsideNotOffered).on(&due.flow.id));
            continue;
        };
        if let Some(way) = audit.way(due.pickup.place, due.delivery.place) {
            let per_km = ratio(way.meters, tariff.per_km.0, 1000);
            let expected = tariff.start.0.saturating_add(per_km);
            if cost.0 != expected {
                found.push(of(Rule::OutsideCost).numbers(cost.0, expected));
            }
        }
    }
}

/// Linked trips that both run are both carried or neither.
pub(super) fn links(audit: &Audit, found: &mut Vec<Violation>) {
    let carried: BTreeMap<&str, bool> =
        audit.known_trips().map(|(_, trip, _)| (trip.id.as_str(), is_carried(trip))).collect();
    for (_, trip, due) in audit.known_trips().filter(|(_, trip, _)| !is_carried(trip)) {
        let link = due.trip.link.as_deref().and_then(|id| audit.running(id));
        if let Some(other) = link.filter(|other| carried.get(other.trip.id.as_str()) == Some(&true))
        {
            found.push(Violation::of(Rule::LinkSplit).of_trip(&trip.id).on(&other.trip.id));
        }
    }
}

fn is_carried(trip: &PlannedTrip) -> bool {
    trip.outcome.is_carried()
}

/// The plan's trips that run that day and whose ends a road connects; `travel::ways` lists the
/// others.
fn measured<'b, 'a>(
    audit: &'b Audit<'a>,
) -> impl Iterator<Item = (&'a PlannedTrip, &'b DueTrip<'a>, Way)> {
    audit.known_trips().filter_map(|(_, trip, due)| {
        Some((trip, due, audit.way(due.pickup.place, due.delivery.place)?))
    })
}
