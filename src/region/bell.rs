//! When schools and programmes begin and end, which differs from day to day.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::region::{Period, Weekday, Weekdays};
use crate::units::{Cents, Seconds};

/// The hours of a site, or of one programme there (a half-day of day care), on some weekdays.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bell {
    /// The site, by id.
    pub site: String,
    /// The programme; empty for the site's own hours.
    pub programme: String,
    /// The days on which it begins and ends like this.
    pub days: Weekdays,
    /// When it begins.
    pub start: Seconds,
    /// When it ends.
    pub end: Seconds,
    /// When this holds.
    pub valid: Period,
    /// How far a scenario may move it, either way.
    pub shift: Seconds,
}

impl Bell {
    /// Does this one say the hours of a programme of a site on a date?
    pub fn rings(&self, site: &str, programme: &str, date: Date) -> bool {
        self.site == site
            && self.programme == programme
            && self.days.contains(Weekday::of(date))
            && self.valid.contains(date)
    }
}

/// A scenario's question: what if these hours came earlier or later?
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct BellMove {
    /// The site, by id.
    pub site: String,
    /// The programme; empty for the site's own hours.
    pub programme: String,
    /// How much later both its begin and its end come; negative for earlier.
    pub by: Seconds,
}

/// What it weighs that a scenario moves bells; never part of a cash amount.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct BellPrice {
    /// For each bell that is moved.
    pub each: Cents,
    /// For each minute by which one is moved.
    pub per_minute: Cents,
}

impl BellPrice {
    /// Returns what some moves weigh.
    pub fn of(self, moves: &[BellMove]) -> Cents {
        let minutes: i64 = moves.iter().map(BellMove::minutes).sum();
        Cents(self.each.0 * moves.len() as i64 + self.per_minute.0 * minutes)
    }
}

impl BellMove {
    /// By how many minutes the hours are moved, either way.
    pub fn minutes(&self) -> i64 {
        self.by.0.abs() / 60
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn earlier_weighs_as_much_as_later() {
        let price = BellPrice { each: Cents(1000), per_minute: Cents(20) };
        let by = |minutes| BellMove { by: Seconds::minutes(minutes), ..BellMove::default() };
        assert_eq!(price.of(&[]), Cents::ZERO);
        assert_eq!(price.of(&[by(-30), by(15)]), Cents(2000 + 45 * 20));
    }
}
