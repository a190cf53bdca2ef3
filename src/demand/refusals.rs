//! Trips that are decided before any search, because their flow does not grant them.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{Date, DateTime};

use crate::demand::{Day, DayTrip};
use crate::plan::Refusal;
use crate::region::{BeyondCap, End, Place, Trip, TripDays};
use crate::units::{Meters, Seconds};

/// Direct distances by the two ends of the way; a way that is not there counts nothing.
pub type Lengths = BTreeMap<(Place, Place), Meters>;

/// For each trip of a day why it is refused, if it is.
///
/// `lengths` knows the trips of the day itself and of the `earlier` ones (see [`budget_days`]).
pub fn refusals(day: &Day<'_>, earlier: &[Day<'_>], lengths: &Lengths) -> Vec<Option<Refusal>> {
    let mut left = BTreeMap::new();
    if has_budgets(day) {
        let passengers = &day.region.passengers;
        left.extend(passengers.iter().filter_map(|one| Some((one.id.as_str(), one.km_left?))));
    }
    for day in earlier {
        decide(day, lengths, &mut left);
    }
    decide(day, lengths, &mut left)
}

/// The days before that have trips which are taken off somebody's budget, with only those.
pub fn budget_days<'a>(day: &Day<'a>) -> Vec<Day<'a>> {
    let region = day.region;
    let limited = region.passengers.iter().filter(|one| one.km_left.is_some());
    let limited: BTreeSet<&str> = limited.map(|one| one.id.as_str()).collect();
    let flows = region.flows.iter().filter(|flow| flow.grants.km_budget);
    let flows: BTreeSet<&str> = flows.map(|flow| flow.id.as_str()).collect();
    if limited.is_empty() || flows.is_empty() || !has_budgets(day) {
        return Vec::new();
    }
    let counts = |trip: &Trip| {
        limited.contains(trip.passenger.as_str()) && flows.contains(trip.flow.as_str())
    };
    let days = earlier_dates(day).map(|date| Day::among(region, date, day.known_at, counts));
    days.filter(|day| !day.trips.is_empty()).collect()
}

/// How much of a trip lies beyond its flow's cap, where the passenger pays for that.
pub fn beyond_cap(trip: &DayTrip<'_>, direct: Meters) -> Option<Meters> {
    let cap = trip.flow.grants.cap.as_ref()?;
    (cap.beyond == BeyondCap::PassengerPays).then(|| over_cap(trip, direct)).flatten()
}

/// Is a day held against the budgets? They are those of the reference date's year, from that
/// date on.
fn has_budgets(day: &Day<'_>) -> bool {
    let first = day.region.reference_date;
    day.date >= first && day.date.year() == first.year()
}

/// The dates from the reference date to the day before.
fn earlier_dates(day: &Day<'_>) -> impl Iterator<Item = Date> {
    let first = day.region.reference_date;
    first.series(jiff::ToSpan::day(1)).take_while(|&date| date < day.date)
}

/// Decides a day's trips and takes off what they use of their passengers' budgets.
fn decide(
    day: &Day<'_>,
    lengths: &Lengths,
    left: &mut BTreeMap<&str, Meters>,
) -> Vec<Option<Refusal>> {
    let length = |trip: &DayTrip<'_>| lengths.get(&(trip.from, trip.to)).copied();
    let own = |trip: &DayTrip<'_>| {
        let direct = length(trip).unwrap_or_default();
        if is_late(trip, day.date) {
            return Some(Refusal::BookedTooLate);
        }
        let cap = trip.flow.grants.cap.as_ref()?;
        (cap.beyond == BeyondCap::Refuse && over_cap(trip, direct).is_some())
            .then_some(Refusal::BeyondKmCap)
    };
    let mut refused: Vec<Option<Refusal>> = day.trips.iter().map(own).collect();
    let links = links(day);
    for (index, reason) in refused.clone().iter().enumerate() {
        if let (Some(other), Some(_)) = (links[index], reason) {
            refused[other].get_or_insert(Refusal::LinkRefused);
        }
    }
    for unit in units(day, &links, &refused) {
        let trip = &day.trips[unit[0]];
        let Some(left) = left.get_mut(trip.passenger.id.as_str()) else { continue };
        let wanted: Meters = unit.iter().filter_map(|&index| length(&day.trips[index])).sum();
        if wanted <= *left {
            *left -= wanted;
        } else {
            for index in unit {
                refused[index] = Some(Refusal::KmBudgetSpent);
            }
        }
    }
    refused
}

/// Was a dated trip booked later than its flow allows?
fn is_late(trip: &DayTrip<'_>, date: Date) -> bool {
    let grants = &trip.flow.grants;
    let lead = if trip.trip.priority { grants.priority_lead.or(grants.lead) } else { grants.lead };
    let (Some(lead), Some(booked), TripDays::On(_)) = (lead, trip.trip.booked_at, trip.trip.days)
    else {
        return false;
    };
    let midnight: DateTime = date.into();
    let latest = midnight.checked_add(jiff::SignedDuration::from_secs((moment(trip) - lead).0));
    latest.is_ok_and(|latest| booked > latest)
}

/// The moment that a trip is tied to, before a scenario moves its bell.
fn moment(trip: &DayTrip<'_>) -> Seconds {
    trip.asked()
}

/// How far a trip goes beyond its flow's cap, unless one of its ends is exempt.
fn over_cap(trip: &DayTrip<'_>, direct: Meters) -> Option<Meters> {
    let cap = trip.flow.grants.cap.as_ref()?;
    let is_exempt = |end: &End| matches!(end, End::Site(id) if cap.exempt_sites.contains(id));
    let is_over = direct > cap.distance;
    (is_over && !is_exempt(&trip.trip.from) && !is_exempt(&trip.trip.to))
        .then(|| direct - cap.distance)
}

/// For each trip the one that it is linked with, if that runs too.
fn links(day: &Day<'_>) -> Vec<Option<usize>> {
    let at: BTreeMap<&str, usize> =
        day.trips.iter().enumerate().map(|(index, trip)| (trip.trip.id.as_str(), index)).collect();
    day.trips.iter().map(|trip| at.get(trip.trip.link.as_deref()?).copied()).collect()
}

/// What is taken off a budget at once, in order: a trip, or two that are linked.
fn units(day: &Day<'_>, links: &[Option<usize>], refused: &[Option<Refusal>]) -> Vec<Vec<usize>> {
    let counts =
        |&index: &usize| refused[index].is_none() && day.trips[index].flow.grants.km_budget;
    let order = |&index: &usize| (moment(&day.trips[index]), &day.trips[index].trip.id);
    let mut counted: Vec<usize> = (0..day.trips.len()).filter(counts).collect();
    counted.sort_by_key(order);
    let is_second = |&index: &usize| {
        links[index].filter(counts).is_some_and(|other| order(&other) < order(&index))
    };
    let firsts = counted.iter().filter(|index| !is_second(index));
    firsts
        .map(|&index| std::iter::once(index).chain(links[index].filter(counts)).collect())
        .collect()
}
