//! The same person, or the same booking, twice.

use std::collections::BTreeMap;

use crate::intake::checks::Batch;
use crate::intake::entry::{Entry, Ride};
use crate::intake::finding::{Finding, Severity};
use crate::intake::raw::known;
use crate::intake::words;
use crate::region::TripDays;
use crate::text::Message;

pub(super) fn check(batch: &Batch<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut seen: BTreeMap<String, Vec<&Entry>> = BTreeMap::new();
    for entry in &batch.entries {
        let Some(person) = &entry.person else { continue };
        let earlier = seen.entry(person.key()).or_default();
        if let Some((severity, message)) = earlier.iter().find_map(|first| judge(first, entry)) {
            findings.push(Finding::new(severity, entry.spot, message));
        }
        earlier.push(entry);
    }
    findings.extend(rows(batch));
    findings
}

fn judge(first: &Entry, later: &Entry) -> Option<(Severity, Message)> {
    let (one, other) = (first.person.as_ref()?, later.person.as_ref()?);
    let at = |key| Message { key, values: Vec::new() }.with("first", first.line.to_string());
    let names = (words::bare(&one.name), words::bare(&other.name));
    if !names.0.is_empty()
        && !names.1.is_empty()
        && words::distance(&names.0, &names.1) > words::TYPO
    {
        return Some((Severity::Fault, at("intake-number-of-another")));
    }
    if later.rides.iter().any(|ride| first.rides.iter().any(|other| overlap(ride, other))) {
        return Some((Severity::Fault, at("intake-duplicate")));
    }
    let is_weekly = later.rides.iter().any(|ride| matches!(ride.days, TripDays::Weekly { .. }));
    is_weekly.then(|| (Severity::Question, at("intake-more-rows")))
}

/// Are two rides of one person the same ride?
fn overlap(one: &Ride, other: &Ride) -> bool {
    if one.direction != other.direction {
        return false;
    }
    match (one.days, other.days) {
        (
            TripDays::Weekly { days, from, to },
            TripDays::Weekly { days: others, from: other_from, to: other_to },
        ) => {
            let ends_before = |end: Option<_>, start: Option<_>| {
                end.zip(start).is_some_and(|(end, start): (jiff::civil::Date, _)| end < start)
            };
            let weeks = |ride: &Ride| ride.weeks.unwrap_or_default();
            days.0 & others.0 != 0
                && weeks(one).meet(weeks(other))
                && one.site() == other.site()
                && !ends_before(to, other_from)
                && !ends_before(other_to, from)
        }
        (TripDays::On(date), TripDays::On(other_date)) => {
            date == other_date && one.anchor == other.anchor && one.to == other.to
        }
        _ => false,
    }
}

/// Rows of the workspace's own tables with the same id.
fn rows(batch: &Batch<'_>) -> Vec<Finding> {
    let mut seen: BTreeMap<(&str, Vec<&str>), u64> = BTreeMap::new();
    let mut findings = Vec::new();
    for entry in &batch.entries {
        for row in &entry.rows {
            let value = |name: &str| {
                let found = row.cells.iter().find(|(column, _)| *column == name);
                found.map_or("", |(_, value)| value.as_str())
            };
            // Hours are held against each other day by day.
            let Some(known) = known(row.file).filter(|_| entry.bells.is_empty()) else { continue };
            let key = (row.file, known.key.iter().map(|name| value(name)).collect());
            if let Some(first) = seen.insert(key, entry.line) {
                let message = Message::new("intake-duplicate").with("first", first.to_string());
                findings.push(Finding::new(Severity::Fault, entry.spot, message));
            }
        }
    }
    findings
}
