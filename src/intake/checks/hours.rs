//! Hours at which hardly anybody travels.

use crate::intake::checks::Batch;
use crate::intake::finding::{Finding, Severity};
use crate::region::TripDays;
use crate::text::Message;
use crate::units::Seconds;

/// Weekly trips to schools and day care lie between these hours.
const WEEKLY: (Seconds, Seconds) = (Seconds::minutes(6 * 60 + 30), Seconds::minutes(19 * 60));
/// Booked ones between these: the service hours of most regiotaxis.
const BOOKED: (Seconds, Seconds) = (Seconds::minutes(6 * 60), Seconds::minutes(24 * 60));

pub(super) fn check(batch: &Batch<'_>) -> Vec<Finding> {
    let odd = batch.entries.iter().filter_map(|entry| {
        let time = entry.rides.iter().find_map(|ride| {
            let time = ride.anchor.time()?;
            let (from, to) = if matches!(ride.days, TripDays::On(_)) { BOOKED } else { WEEKLY };
            (time < from || time > to).then_some(time)
        })?;
        let message = Message::new("intake-odd-hour").with("time", time.clock());
        Some(Finding::new(Severity::Question, entry.spot, message))
    });
    odd.collect()
}
