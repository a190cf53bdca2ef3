//! The dates of public holidays, for any year.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday, date};

use crate::region::Holiday;

/// Is a date this holiday?
pub(super) fn is_holiday(holiday: Holiday, day: Date) -> bool {
    let (month, number) = (day.month(), day.day());
    let after_easter = |days: i64| easter(day.year()).checked_add(days.days()).ok() == Some(day);
    match holiday {
        Holiday::NewYear => (month, number) == (1, 1),
        Holiday::GoodFriday => after_easter(-2),
        Holiday::EasterMonday => after_easter(1),
        Holiday::KingsDay => {
            let is_sunday = date(day.year(), 4, 27).weekday() == Weekday::Sunday;
            (month, number) == (4, if is_sunday { 26 } else { 27 })
        }
        Holiday::LiberationDay => (month, number) == (5, 5),
        Holiday::LiberationDayLustrum => (month, number) == (5, 5) && day.year() % 5 == 0,
        Holiday::Ascension => after_easter(39),
        Holiday::WhitMonday => after_easter(50),
        Holiday::Christmas => (month, number) == (12, 25),
        Holiday::BoxingDay => (month, number) == (12, 26),
    }
}

/// Easter Sunday of a Gregorian year, by the anonymous computus of 1876 as Meeus (Astronomical
/// Algorithms, chapter 8) gives it; the letters are his.
#[expect(clippy::many_single_char_names, reason = "the letters of the source")]
fn easter(year: i16) -> Date {
    let year_number = i32::from(year);
    let a = year_number.rem_euclid(19);
    let (b, c) = (year_number.div_euclid(100), year_number.rem_euclid(100));
    let (d, e) = (b / 4, b % 4);
    let f = (b + 8) / 25;
    let g = (b - f + 1) / 3;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let n = h + l - 7 * m + 114;
    date(year, (n / 31) as i8, (n % 31 + 1) as i8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn easter_falls_where_the_almanac_has_it() {
        let known = [
            (1961, 4, 2),
            (2000, 4, 23),
            (2008, 3, 23),
            (2011, 4, 24),
            (2024, 3, 31),
            (2025, 4, 20),
            (2026, 4, 5),
            (2038, 4, 25),
            (2100, 3, 28),
        ];
        for (year, month, day) in known {
            assert_eq!(easter(year), date(year, month, day));
        }
    }

    #[test]
    fn holidays_of_some_years() {
        let is = |holiday, year, month, day| is_holiday(holiday, date(year, month, day));
        assert!(is(Holiday::NewYear, 2026, 1, 1) && is(Holiday::GoodFriday, 2026, 4, 3));
        assert!(is(Holiday::EasterMonday, 2026, 4, 6) && is(Holiday::Ascension, 2026, 5, 14));
        assert!(is(Holiday::WhitMonday, 2026, 5, 25) && is(Holiday::WhitMonday, 2025, 6, 9));
        assert!(is(Holiday::KingsDay, 2026, 4, 27) && is(Holiday::KingsDay, 2025, 4, 26));
        assert!(!is(Holiday::KingsDay, 2025, 4, 27) && !is(Holiday::KingsDay, 2026, 4, 26));
        assert!(is(Holiday::LiberationDay, 2026, 5, 5));
        assert!(is(Holiday::LiberationDayLustrum, 2025, 5, 5));
        assert!(!is(Holiday::LiberationDayLustrum, 2026, 5, 5));
        assert!(is(Holiday::Christmas, 2025, 12, 25) && is(Holiday::BoxingDay, 2025, 12, 26));
    }
}
