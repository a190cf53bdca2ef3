//! A week from Monday to Sunday, as ISO 8601 numbers it.

use std::fmt;
use std::str::FromStr;

use jiff::ToSpan as _;
use jiff::civil::{Date, ISOWeekDate, Weekday};

/// A week, known by its Monday.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Week(Date);

impl Week {
    /// The week that a date lies in.
    pub fn of(date: Date) -> Self {
        let back = i64::from(date.weekday().to_monday_zero_offset());
        // The first days of the calendar have no Monday before them.
        Self(date.checked_sub(back.days()).unwrap_or(date))
    }

    /// Its first day.
    pub fn monday(self) -> Date {
        self.0
    }

    /// Its seven dates, Monday first.
    pub fn dates(self) -> impl Iterator<Item = Date> {
        (0..7).filter_map(move |day: i64| self.0.checked_add(day.days()).ok())
    }
}

impl fmt::Display for Week {
    /// As `2025-W47`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let iso = self.0.iso_week_date();
        write!(f, "{:04}-W{:02}", iso.year(), iso.week())
    }
}

impl FromStr for Week {
    type Err = String;

    /// Reads `2025-W47`, or any date of the week.
    fn from_str(text: &str) -> Result<Self, String> {
        let expected = || format!("`{text}` is no week such as 2025-W47, and no date");
        if let Some((year, week)) = text.split_once("-W") {
            let (year, week) = year.parse().ok().zip(week.parse().ok()).ok_or_else(expected)?;
            let monday = ISOWeekDate::new(year, week, Weekday::Monday).map_err(|_| expected())?;
            return Ok(Self(monday.date()));
        }
        text.parse().map(Self::of).map_err(|_| expected())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_week_is_read_by_number_and_by_any_of_its_days() {
        let week: Week = "2025-W47".parse().unwrap();
        assert_eq!(week, "2025-11-18".parse().unwrap());
        assert_eq!(week.to_string(), "2025-W47");
        let dates: Vec<String> = week.dates().map(|date| date.to_string()).collect();
        assert_eq!((dates[0].as_str(), dates[6].as_str()), ("2025-11-17", "2025-11-23"));
        assert_eq!(Week::of("2024-12-30".parse().unwrap()).to_string(), "2025-W01");
        for wrong in ["2025-W54", "2025-47", "", "W47", "x-W1"] {
            assert!(wrong.parse::<Week>().is_err(), "{wrong}");
        }
    }
}
