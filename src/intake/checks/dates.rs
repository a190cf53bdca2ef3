//! Bookings of another year than the one that is planned: old lists, and years mistyped.

use crate::intake::checks::Batch;
use crate::intake::finding::{Finding, Severity};
use crate::region::TripDays;
use crate::text::Message;

pub(super) fn check(batch: &Batch<'_>) -> Vec<Finding> {
    let year = batch.region.reference_date.year();
    let odd = batch.entries.iter().filter_map(|entry| {
        let date = entry.rides.iter().find_map(|ride| match ride.days {
            TripDays::On(date) => Some(date),
            TripDays::Weekly { .. } => None,
        })?;
        let is_odd = date.year() < year || date.year() > year + 1;
        is_odd.then(|| {
            let message = Message::new("intake-other-year")
                .with("date", date.strftime("%d-%m-%Y").to_string())
                .with("year", year.to_string());
            Finding::new(Severity::Question, entry.spot, message)
        })
    });
    odd.collect()
}
