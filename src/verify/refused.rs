//! Trips that are decided before any search: is everybody refused who must be, and nobody else?

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use jiff::{SignedDuration, ToSpan};

use crate::plan::{Outcome, Plan, Refusal};
use crate::region::{BeyondCap, End, Region, TripDays};
use crate::verify::audit::Audit;
use crate::verify::day::{DueTrip, due_among};
use crate::verify::tables::Tables;
use crate::verify::{Rule, Violation};

/// Exactly those trips are refused that their flows do not grant, for the first reason there is.
pub(super) fn refused(audit: &Audit, found: &mut Vec<Violation>) {
    let expected = decisions(audit);
    for (_, trip, due) in audit.known_trips() {
        let expected = expected.get(due.trip.id.as_str()).copied();
        let of = |rule| Violation::of(rule).of_trip(&trip.id);
        match (&trip.outcome, expected) {
            (Outcome::Refused { reason }, Some(expected)) if *reason != expected => {
                found.push(of(Rule::RefusalReason).on(expected.name()));
            }
            (Outcome::Refused { reason }, None) => {
                found.push(of(Rule::RefusedWrongly).on(reason.name()));
            }
            (Outcome::Refused { .. }, Some(_)) | (_, None) => {}
            (_, Some(expected)) => found.push(of(Rule::NotRefused).on(expected.name())),
        }
    }
}

/// The plan marks what passengers have to pay for beyond the cap.
pub(super) fn beyond_cap(audit: &Audit, found: &mut Vec<Violation>) {
    for (_, trip, due) in audit.known_trips() {
        let pays = |due: &DueTrip| {
            due.flow.grants.cap.as_ref().is_some_and(|cap| cap.beyond == BeyondCap::PassengerPays)
        };
        let expected = if pays(due) { over_cap(audit, due) } else { 0 };
        let stated = trip.beyond_cap.map_or(0, |meters| meters.0);
        if stated != expected {
            let of = Violation::of(Rule::BeyondCap).of_trip(&trip.id);
            found.push(of.numbers(stated, expected));
        }
    }
}

/// The trips of the days from the reference date on, before the planned one, that are taken off
/// somebody's yearly budget.
pub(super) fn earlier<'a>(
    region: &'a Region,
    tables: &Tables<'a>,
    plan: &Plan,
) -> Vec<(Date, Vec<DueTrip<'a>>)> {
    let with_budget: BTreeSet<&str> = region
        .passengers
        .iter()
        .filter(|passenger| passenger.km_left.is_some())
        .map(|passenger| passenger.id.as_str())
        .collect();
    let mut days = Vec::new();
    let mut date = region.reference_date;
    while !with_budget.is_empty() && has_budgets(region, plan) && date < plan.date {
        let mut due = due_among(region, tables, plan, date, &|trip| {
            with_budget.contains(trip.passenger.as_str())
        });
        due.retain(|trip| trip.flow.grants.km_budget);
        days.push((date, due));
        let Ok(next) = date.checked_add(1.day()) else { break };
        date = next;
    }
    days
}

/// A budget is for the calendar year of the reference date and holds from that date on.
fn has_budgets(region: &Region, plan: &Plan) -> bool {
    plan.date >= region.reference_date && plan.date.year() == region.reference_date.year()
}

/// The trips of the planned day that must be refused, by id.
fn decisions<'b>(audit: &'b Audit) -> BTreeMap<&'b str, Refusal> {
    let mut budgets: BTreeMap<&str, i64> = BTreeMap::new();
    if has_budgets(audit.region, audit.plan) {
        for passenger in &audit.region.passengers {
            budgets.extend(passenger.km_left.map(|left| (passenger.id.as_str(), left.0)));
        }
    }
    for (date, due) in &audit.earlier {
        day(audit, *date, due, &mut budgets);
    }
    day(audit, audit.plan.date, &audit.due, &mut budgets)
}

fn day<'b>(
    audit: &Audit,
    date: Date,
    due: &'b [DueTrip<'_>],
    budgets: &mut BTreeMap<&'b str, i64>,
) -> BTreeMap<&'b str, Refusal> {
    let mut refused = BTreeMap::new();
    for trip in due {
        if booked_too_late(trip, date) {
            refused.insert(trip.trip.id.as_str(), Refusal::BookedTooLate);
        } else if trip.flow.grants.cap.as_ref().is_some_and(|cap| cap.beyond == BeyondCap::Refuse)
            && over_cap(audit, trip) > 0
        {
            refused.insert(trip.trip.id.as_str(), Refusal::BeyondKmCap);
        }
    }
    let own = refused.clone();
    for trip in due.iter().filter(|trip| !own.contains_key(trip.trip.id.as_str())) {
        if partner(trip, due).is_some_and(|other| own.contains_key(other.trip.id.as_str())) {
            refused.insert(trip.trip.id.as_str(), Refusal::LinkRefused);
        }
    }
    let mut order: Vec<&DueTrip> = due.iter().filter(|trip| trip.flow.grants.km_budget).collect();
    order.sort_by_key(|trip| (moment(trip), &trip.trip.id));
    let mut done: BTreeSet<&str> = refused.keys().copied().collect();
    for trip in order {
        let both: Vec<&DueTrip> = std::iter::once(trip)
            .chain(partner(trip, due).filter(|other| other.flow.grants.km_budget))
            .filter(|trip| !done.contains(trip.trip.id.as_str()))
            .collect();
        let Some(left) = budgets.get_mut(trip.passenger.id.as_str()) else { continue };
        if done.contains(trip.trip.id.as_str()) {
            continue;
        }
        done.extend(both.iter().map(|trip| trip.trip.id.as_str()));
        let wanted: i64 = both.iter().map(|trip| meters(audit, trip)).sum();
        if wanted > *left {
            let spent = both.iter().map(|trip| (trip.trip.id.as_str(), Refusal::KmBudgetSpent));
            refused.extend(spent);
        } else {
            *left -= wanted;
        }
    }
    refused
}

fn partner<'b, 'a>(trip: &DueTrip<'a>, due: &'b [DueTrip<'a>]) -> Option<&'b DueTrip<'a>> {
    let id = trip.trip.link.as_ref()?;
    due.binary_search_by(|other| other.trip.id.cmp(id)).ok().map(|index| &due[index])
}

fn booked_too_late(due: &DueTrip, date: Date) -> bool {
    let grants = &due.flow.grants;
    let lead = match grants.priority_lead {
        Some(lead) if due.trip.priority => Some(lead),
        _ => grants.lead,
    };
    let is_dated = matches!(due.trip.days, TripDays::On(_));
    match (lead, due.trip.booked_at) {
        (Some(lead), Some(booked)) if is_dated => {
            // As long before the moment as the booking was, counted in seconds.
            let notice: SignedDuration =
                date.at(0, 0, 0, 0).duration_since(booked) + SignedDuration::from_secs(moment(due));
            notice < SignedDuration::from_secs(lead.0)
        }
        _ => false,
    }
}

fn moment(due: &DueTrip) -> i64 {
    due.asked
}

/// Metres beyond the flow's cap; none for sites that are exempt.
fn over_cap(audit: &Audit, due: &DueTrip) -> i64 {
    let Some(cap) = &due.flow.grants.cap else { return 0 };
    let ends = [&due.trip.from, &due.trip.to];
    let exempt = ends.iter().any(|end| match end {
        End::Site(id) => cap.exempt_sites.contains(id),
        End::Home | End::Place(_) => false,
    });
    if exempt { 0 } else { (meters(audit, due) - cap.distance.0).max(0) }
}

fn meters(audit: &Audit, due: &DueTrip) -> i64 {
    audit.way(due.pickup.place, due.delivery.place).map_or(0, |way| way.meters)
}
