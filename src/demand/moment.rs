//! Moments that were noted by the clock on the wall, compared as points in time.

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

/// Central European time with summer time from the last Sunday of March to that of October
/// (Directive 2000/84/EC). Written out, so that no table of the machine is asked.
const AMSTERDAM: &str = "CET-1CEST,M3.5.0,M10.5.0/3";

/// The point in time that a clock in the Netherlands meant.
///
/// A time that summer time skips means as much later as the hour that is skipped; of a time that
/// comes twice the first is meant.
pub(super) fn instant(moment: DateTime) -> Timestamp {
    let zone = TimeZone::posix(AMSTERDAM).expect("the rule is well formed");
    let zoned = zone.to_ambiguous_zoned(moment).compatible();
    zoned.expect("planning years lie far from the ends of time").timestamp()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn the_hour_that_is_skipped_and_the_hour_that_comes_twice_have_one_meaning() {
        let spring = |hour, minute| instant(date(2026, 3, 29).at(hour, minute, 0, 0));
        assert_eq!(spring(2, 30), spring(3, 30));
        assert!(spring(1, 59) < spring(2, 0) && spring(2, 30) > spring(3, 0));
        let autumn = |hour, minute| instant(date(2025, 10, 26).at(hour, minute, 0, 0));
        let minutes = |from: Timestamp, to: Timestamp| (to.as_second() - from.as_second()) / 60;
        assert_eq!(minutes(autumn(1, 30), autumn(2, 30)), 60);
        assert_eq!(minutes(autumn(2, 30), autumn(3, 30)), 120);
    }

    #[test]
    fn summer_is_two_hours_ahead_of_greenwich() {
        assert_eq!(instant(date(2026, 7, 1).at(12, 0, 0, 0)).to_string(), "2026-07-01T10:00:00Z");
        assert_eq!(instant(date(2026, 1, 1).at(12, 0, 0, 0)).to_string(), "2026-01-01T11:00:00Z");
    }
}
