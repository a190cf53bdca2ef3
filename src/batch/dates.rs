//! A range of dates as it is typed: `2025-11-17..2025-11-21`, both ends included.

use std::str::FromStr;

use jiff::civil::Date;
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

#[cfg(test)]
mod tests {
    use super::*;

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
