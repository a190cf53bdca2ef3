//! Trips with no way back, or no way there.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::intake::checks::Batch;
use crate::intake::entry::Entry;
use crate::intake::finding::{Finding, Severity, Spot};
use crate::region::{Direction, End, TripDays, Weekday, Weekdays};
use crate::text::Message;

pub(super) fn check(batch: &Batch<'_>) -> Vec<Finding> {
    let mut findings: Vec<Finding> =
        batch.entries.iter().filter_map(|entry| weekly(entry)).collect();
    findings.extend(booked(&batch.entries));
    findings
}

/// The days there and the days back of one entry are the same.
fn weekly(entry: &Entry) -> Option<Finding> {
    let days = |wanted: Direction| {
        let days = entry.rides.iter().filter(|ride| ride.direction == wanted);
        days.fold(Weekdays::default(), |all, ride| match ride.days {
            TripDays::Weekly { days, .. } => Weekdays(all.0 | days.0),
            TripDays::On(_) => all,
        })
    };
    let (out, back) = (days(Direction::Out), days(Direction::Back));
    let names = |days: u8| Weekdays(days).iter().map(Weekday::dutch).collect::<Vec<_>>().join(" ");
    let message = if out.0 & !back.0 != 0 {
        Message::new("intake-no-return").with("days", names(out.0 & !back.0))
    } else if back.0 & !out.0 != 0 {
        Message::new("intake-no-outbound").with("days", names(back.0 & !out.0))
    } else {
        return None;
    };
    Some(Finding::new(Severity::Question, entry.spot, message))
}

/// Who left home on a date comes home on it.
fn booked(entries: &[&Entry]) -> Vec<Finding> {
    let mut days: BTreeMap<(Option<usize>, String, Date), (i64, Spot)> = BTreeMap::new();
    let mut homes: BTreeMap<String, &End> = BTreeMap::new();
    for entry in entries {
        let Some(person) = &entry.person else { continue };
        for ride in &entry.rides {
            let TripDays::On(date) = ride.days else { continue };
            // Who is not known yet lives where their first trip begins.
            let home = *homes.entry(person.key()).or_insert(&ride.from);
            let is_home = |end: &End| *end == End::Home || end == home;
            let day =
                days.entry((entry.spot.source, person.key(), date)).or_insert((0, entry.spot));
            day.0 += i64::from(is_home(&ride.from)) - i64::from(is_home(&ride.to));
            day.1 = entry.spot;
        }
    }
    let alone = days.into_values().filter(|(balance, _)| *balance > 0);
    let finding =
        |(_, spot)| Finding::new(Severity::Question, spot, Message::new("intake-no-way-home"));
    alone.map(finding).collect()
}
