//! Pupils with other hours than their school: one time for all days where Wednesday is short.

use std::collections::BTreeMap;

use crate::intake::checks::Batch;
use crate::intake::desk::{Bells, KnownBell};
use crate::intake::entry::{Entry, Fixed, Ride};
use crate::intake::finding::{Finding, Severity};
use crate::region::{Period, TripDays, Weekday};
use crate::text::Message;
use crate::units::Seconds;

/// How far the time of a list may lie from the bell before somebody is to look.
const FAR: Seconds = Seconds::minutes(15);

pub(super) fn check(batch: &Batch<'_>) -> Vec<Finding> {
    let is_new = |entry: &&&Entry| entry.spot.source == Some(batch.source);
    let new = batch.entries.iter().filter(is_new);
    let pupils = new.filter(|entry| entry.kind == "leerlingen");
    pupils.flat_map(|entry| of_entry(entry, &batch.bells)).collect()
}

/// What is said of the rides of one row: once for each two times that differ.
fn of_entry(entry: &Entry, bells: &Bells) -> Vec<Finding> {
    let mut days: BTreeMap<(&'static str, Seconds, Seconds), Vec<Weekday>> = BTreeMap::new();
    for ride in &entry.rides {
        for (day, key, time, bell) in differing(ride, bells) {
            days.entry((key, time, bell)).or_default().push(day);
        }
    }
    let finding = |((key, time, bell), days): ((_, Seconds, Seconds), Vec<Weekday>)| {
        let name = Message::new("weekday-name").with("day", days[0] as i64 + 1);
        let message = Message { key, values: Vec::new() }
            .with("time", time.clock())
            .with("bell", bell.clock())
            .with("day", name)
            .with("more", days.len() - 1);
        Finding::new(Severity::Question, entry.spot, message)
    };
    days.into_iter().map(finding).collect()
}

/// The days on which a ride is at another time than every bell that may be meant, with the
/// nearest of them.
fn differing(ride: &Ride, bells: &Bells) -> Vec<(Weekday, &'static str, Seconds, Seconds)> {
    let (TripDays::Weekly { days, from, to }, Some(site)) = (ride.days, ride.site()) else {
        return Vec::new();
    };
    let (key, time, hour): (_, _, fn(&KnownBell) -> Seconds) = match ride.anchor {
        Fixed::Arrive(time) => ("intake-other-start", time, |bell| bell.start),
        Fixed::Depart(time) => ("intake-other-end", time, |bell| bell.end),
        Fixed::ArriveBell | Fixed::DepartBell => return Vec::new(),
    };
    let of_site = bells.get(site).into_iter().flatten();
    let meant: Vec<&KnownBell> =
        of_site.filter(|bell| bell.valid.meets(Period { from, to })).collect();
    // Where the list does not say whose hours, those of any programme may be meant.
    let has_own = meant.iter().any(|bell| bell.programme == ride.programme);
    let far = |bell: Seconds| (bell.0 - time.0).abs();
    let of_day = |day: Weekday| {
        let own = meant.iter().filter(|bell| !has_own || bell.programme == ride.programme);
        let hours = own.filter(|bell| bell.days.contains(day)).map(|bell| hour(bell));
        let bell = hours.min_by_key(|&bell| far(bell)).filter(|&bell| far(bell) > FAR.0)?;
        Some((day, key, time, bell))
    };
    days.iter().filter_map(of_day).collect()
}
