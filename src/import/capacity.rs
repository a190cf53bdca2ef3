//! Finds sites at which more people are present at once than they have room for.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::import::bells::Bells;
use crate::import::faults::Faults;
use crate::import::records::Records;
use crate::region::{Anchor, End, Flow, Period, Site, Trip, TripDays, Weekday};
use crate::text::Message;
use crate::units::Seconds;

/// Before every date of a file, on a Monday of an odd week.
const LONG_AGO: Date = jiff::civil::date(1899, 1, 2);

/// A weekly trip to or from a site.
struct Call<'a> {
    trip: &'a Trip,
    is_arrival: bool,
}

/// Adds a fault for every weekday on which a site is too small for who comes by weekly trips.
pub(super) fn check(
    sites: &Records<Site>,
    trips: &Records<Trip>,
    flows: &Records<Flow>,
    bells: &Bells,
    faults: &Faults,
) {
    let limited = sites.iter().filter_map(|(id, site)| Some((id.as_str(), site.capacity?)));
    let limited: BTreeMap<&str, i64> = limited.collect();
    let mut calls: BTreeMap<&str, Vec<Call<'_>>> = BTreeMap::new();
    let runs = |trip: &Trip| flows.get(&trip.flow).is_none_or(|flow| !flow.is_dormant);
    for (_, trip) in trips.iter().filter(|(_, trip)| runs(trip)) {
        for (end, is_arrival) in [(&trip.from, false), (&trip.to, true)] {
            if let End::Site(id) = end
                && limited.contains_key(id.as_str())
                && matches!(trip.days, TripDays::Weekly { .. })
            {
                calls.entry(id).or_default().push(Call { trip, is_arrival });
            }
        }
    }
    for (id, calls) in &calls {
        for day in Weekday::ALL {
            let most = dates(calls, day).map(|date| present(calls, date, bells)).max();
            if let Some(most) = most.filter(|most| *most > limited[id]) {
                let name = Message::new("weekday-name").with("day", day as i64 + 1);
                let message = Message::new("import-site-too-small")
                    .with("day", name)
                    .with("count", most)
                    .with("site", *id);
                let fault = faults.fault(message).at_row(sites.row(id).unwrap_or(1));
                let fault = fault.in_column("capacity").finding(limited[id].to_string());
                // Any of those who come may be one too many.
                faults.add(fault.by_trips(Vec::new()));
            }
        }
    }
}

/// The dates on which a weekday's crowd can be another than the week before.
fn dates<'a>(calls: &'a [Call<'_>], day: Weekday) -> impl Iterator<Item = Date> + use<'a> {
    let mut starts: BTreeSet<Date> = calls
        .iter()
        .filter_map(|call| match call.trip.days {
            TripDays::Weekly { from, .. } => from,
            TripDays::On(_) => None,
        })
        .collect();
    starts.insert(LONG_AGO);
    let days = |start: Date| std::iter::successors(Some(start), |date| date.tomorrow().ok());
    let of_day = move |start| days(start).filter(move |date| Weekday::of(*date) == day).take(2);
    starts.into_iter().flat_map(of_day)
}

/// The most people at a site at once on a date: each from a trip there to the next one away.
fn present(calls: &[Call<'_>], date: Date, bells: &Bells) -> i64 {
    let mut moments: BTreeMap<&str, Vec<(Seconds, bool)>> = BTreeMap::new();
    for call in calls.iter().filter(|call| runs(call.trip, date)) {
        if let Some(at) = moment(call.trip, date, bells) {
            moments.entry(&call.trip.passenger).or_default().push((at, call.is_arrival));
        }
    }
    let mut changes: Vec<(Seconds, i64)> = Vec::new();
    for own in moments.values_mut() {
        own.sort_unstable();
        // Who leaves before coming has been there since the beginning.
        let mut is_there = own.first().is_some_and(|(_, is_arrival)| !is_arrival);
        if is_there {
            changes.push((Seconds::ZERO, 1));
        }
        for &(at, is_arrival) in own.iter() {
            if is_arrival != is_there {
                changes.push((at, if is_arrival { 1 } else { -1 }));
                is_there = is_arrival;
            }
        }
    }
    // Who leaves makes room for who comes at the same moment.
    changes.sort_unstable();
    let mut count = 0;
    let counts = changes.into_iter().map(|(_, change)| {
        count += change;
        count
    });
    counts.max().unwrap_or(0)
}

fn runs(trip: &Trip, date: Date) -> bool {
    match trip.days {
        TripDays::Weekly { days, from, to } => {
            days.contains(Weekday::of(date))
                && trip.weeks.contains(date)
                && Period { from, to }.contains(date)
        }
        TripDays::On(_) => false,
    }
}

/// When somebody comes or goes, by the moment that the trip is tied to.
fn moment(trip: &Trip, date: Date, bells: &Bells) -> Option<Seconds> {
    let bell = |end: &End, programme: &str| match end {
        End::Site(site) => bells.list.iter().find(|bell| bell.rings(site, programme, date)),
        _ => None,
    };
    match &trip.anchor {
        Anchor::Depart(at) | Anchor::Arrive(at) => Some(*at),
        Anchor::DepartBell(programme) => bell(&trip.from, programme).map(|bell| bell.end),
        Anchor::ArriveBell(programme) => bell(&trip.to, programme).map(|bell| bell.start),
    }
}
