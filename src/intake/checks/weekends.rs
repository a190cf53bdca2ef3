//! Schools on Saturday or Sunday.

use crate::intake::checks::Batch;
use crate::intake::finding::{Finding, Severity};
use crate::region::{TripDays, Weekday};
use crate::text::Message;

pub(super) fn check(batch: &Batch<'_>) -> Vec<Finding> {
    let pupils = batch.entries.iter().filter(|entry| entry.kind == "leerlingen");
    let at_weekends = pupils.filter(|entry| {
        entry.rides.iter().any(|ride| match ride.days {
            TripDays::Weekly { days, .. } => {
                days.contains(Weekday::Saturday) || days.contains(Weekday::Sunday)
            }
            TripDays::On(_) => false,
        })
    });
    let finding = |entry: &&crate::intake::entry::Entry| {
        Finding::new(Severity::Question, entry.spot, Message::new("intake-weekend-school"))
    };
    at_weekends.map(finding).collect()
}
