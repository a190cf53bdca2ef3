//! Dates and moments as they are typed: `2025-11-17..2025-11-21`, `08:00`.

use std::str::FromStr;

use jiff::civil::{Date, DateTime, Time};
use thiserror::Error;

/// Dates from one to another, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DateRange {
    /// First.
    pub from: Date,
    /// Last.
    pub to: Date,
}

/// Why a text is no range of dates.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum DateRangeError {
    /// Not two dates.
    #[error("expected a date or FIRST..LAST, such as 2025-11-17..2025-11-21")]
    Form,
    /// The wrong way round.
    #[error("the first date comes after the last")]
    Reversed,
    /// Too many.
    #[error("a batch takes at most 366 days")]
    TooLong,
}

impl FromStr for DateRange {
    type Err = DateRangeError;

    fn from_str(text: &str) -> Result<Self, DateRangeError> {
        let (from, to) = text.split_once("..").unwrap_or((text, text));
        let date = |text: &str| text.trim().parse::<Date>().map_err(|_| DateRangeError::Form);
        let (from, to) = (date(from)?, date(to)?);
        if from > to {
            return Err(DateRangeError::Reversed);
        }
        let range = Self { from, to };
        if range.iter().count() > 366 { Err(DateRangeError::TooLong) } else { Ok(range) }
    }
}

impl DateRange {
    /// Every date of it.
    pub fn iter(self) -> impl Iterator<Item = Date> {
        std::iter::successors(Some(self.from), |date| date.tomorrow().ok())
            .take_while(move |date| *date <= self.to)
    }
}

/// Since when it is known what is booked, as it is typed: a time of the planned day itself or a
/// date and time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KnownAt {
    /// That time on each planned day.
    Time(Time),
    /// That moment, whatever day is planned.
    Moment(DateTime),
}

/// Why a text is no such moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("expected a time or a date and time, such as 08:00 or 2025-11-17T18:00")]
pub struct KnownAtError;

impl FromStr for KnownAt {
    type Err = KnownAtError;

    fn from_str(text: &str) -> Result<Self, KnownAtError> {
        let (date, clock) = match text.split_once('T') {
            Some((date, clock)) => (Some(date), clock),
            None => (None, text),
        };
        let (hour, minute) = clock.split_once(':').ok_or(KnownAtError)?;
        let number = |text: &str| text.parse::<i8>().map_err(|_| KnownAtError);
        let time = Time::new(number(hour)?, number(minute)?, 0, 0).map_err(|_| KnownAtError)?;
        let Some(date) = date else { return Ok(Self::Time(time)) };
        let date = date.parse::<Date>().map_err(|_| KnownAtError)?;
        Ok(Self::Moment(date.to_datetime(time)))
    }
}

impl KnownAt {
    /// The moment for a planned day.
    pub fn on(self, date: Date) -> DateTime {
        match self {
            Self::Time(time) => date.to_datetime(time),
            Self::Moment(moment) => moment,
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn what_is_known_at_a_time_is_known_on_the_day_itself() {
        let monday = date(2025, 11, 17);
        let on = |text: &str| text.parse::<KnownAt>().map(|known| known.on(monday));
        assert_eq!(on("8:05"), Ok(monday.at(8, 5, 0, 0)));
        assert_eq!(on("2025-11-14T18:00"), Ok(date(2025, 11, 14).at(18, 0, 0, 0)));
        for wrong in ["25:00", "8", "2025-11-14", "2025-11-14 18:00", "12:60", ""] {
            assert_eq!(on(wrong), Err(KnownAtError), "{wrong}");
        }
    }

    #[test]
    fn both_ends_count() {
        let range: DateRange = "2025-10-25..2025-10-27".parse().unwrap();
        assert_eq!(range.iter().count(), 3);
        assert_eq!("2025-10-25".parse::<DateRange>().unwrap().iter().count(), 1);
    }

    #[test]
    fn nonsense_is_refused() {
        assert_eq!("2025-10-25..x".parse::<DateRange>(), Err(DateRangeError::Form));
        assert_eq!("2025-10-25..2025-10-24".parse::<DateRange>(), Err(DateRangeError::Reversed));
        assert_eq!("2020-01-01..2025-01-01".parse::<DateRange>(), Err(DateRangeError::TooLong));
    }
}
