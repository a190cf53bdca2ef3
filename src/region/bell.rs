//! When schools and programmes begin and end, which differs from day to day.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::region::{Period, Weekday, Weekdays};
use crate::units::Seconds;

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
