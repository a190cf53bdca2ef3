//! Days of the week and days off.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A day of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Weekday {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

impl Weekday {
    /// All seven, Monday first.
    pub const ALL: [Self; 7] = [
        Self::Monday,
        Self::Tuesday,
        Self::Wednesday,
        Self::Thursday,
        Self::Friday,
        Self::Saturday,
        Self::Sunday,
    ];

    /// The weekday of a date.
    pub fn of(date: Date) -> Self {
        Self::ALL[date.weekday().to_monday_zero_offset() as usize]
    }

    /// The two letters that Dutch tables use; `import` also reads the English three.
    pub fn dutch(self) -> &'static str {
        ["ma", "di", "wo", "do", "vr", "za", "zo"][self as usize]
    }

    /// The three letters that English tables use.
    pub fn english(self) -> &'static str {
        ["mon", "tue", "wed", "thu", "fri", "sat", "sun"][self as usize]
    }
}

/// A set of days of the week, a bit each, Monday lowest.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Weekdays(pub u8);

impl Weekdays {
    /// The whole week.
    pub const ALL: Self = Self(0b111_1111);

    /// The same set with one more day.
    #[must_use]
    pub fn with(self, day: Weekday) -> Self {
        Self(self.0 | 1 << day as u8)
    }

    /// Is the day in the set?
    pub fn contains(self, day: Weekday) -> bool {
        self.0 & (1 << day as u8) != 0
    }

    /// The days of the set, Monday first.
    pub fn iter(self) -> impl Iterator<Item = Weekday> {
        Weekday::ALL.into_iter().filter(move |&day| self.contains(day))
    }
}

/// Every week, or every other one by its number in the year (ISO 8601).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Weeks {
    /// Every week.
    #[default]
    All,
    /// Weeks 1, 3, 5 and so on; after a week 53 the next year's week 1 is odd too.
    Odd,
    /// Weeks 2, 4, 6 and so on.
    Even,
}

impl Weeks {
    /// Is a date in one of these weeks?
    pub fn contains(self, date: Date) -> bool {
        let is_odd = date.iso_week_date().week() % 2 == 1;
        match self {
            Self::All => true,
            Self::Odd => is_odd,
            Self::Even => !is_odd,
        }
    }

    /// Is there a week in both?
    pub fn meet(self, other: Self) -> bool {
        self == other || self == Self::All || other == Self::All
    }
}

/// From one date to another, both included; open where there is none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Period {
    /// First date, if bounded.
    pub from: Option<Date>,
    /// Last date, itself included, if bounded.
    pub to: Option<Date>,
}

impl Period {
    /// Is a date in it?
    pub fn contains(self, date: Date) -> bool {
        self.from.is_none_or(|from| from <= date) && self.to.is_none_or(|to| date <= to)
    }

    /// Is there a date in both?
    pub fn meets(self, other: Self) -> bool {
        let before = |one: Self, next: Self| match (one.to, next.from) {
            (Some(to), Some(from)) => to < from,
            _ => false,
        };
        !before(self, other) && !before(other, self)
    }
}

/// Days on which weekly trips do not run; dated trips always do.
///
/// It stops the trips that every list names which is not empty; without lists all of them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closure {
    /// What it is: a school holiday, a day off of one school.
    pub name: String,
    /// First day.
    pub from: Date,
    /// Last day, itself included.
    pub to: Date,
    /// The flows that stand still; empty means all.
    pub flows: Vec<String>,
    /// The sites, by id, from and to which nobody travels; empty means all trips.
    pub sites: Vec<String>,
    /// The calendars of the sites from and to which nobody travels; empty means all trips.
    pub calendars: Vec<String>,
}

/// A public holiday, whose date follows from the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Holiday {
    /// 1 January.
    NewYear,
    /// The Friday before Easter.
    GoodFriday,
    /// The day after Easter.
    EasterMonday,
    /// 27 April, or 26 where that is a Sunday.
    KingsDay,
    /// 5 May, each year.
    LiberationDay,
    /// 5 May, in years that five divides.
    LiberationDayLustrum,
    /// The Thursday 39 days after Easter.
    Ascension,
    /// The Monday 50 days after Easter.
    WhitMonday,
    /// 25 December.
    Christmas,
    /// 26 December.
    BoxingDay,
}

/// Public holidays on which the weekly trips of some flows do not run.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublicHolidays {
    /// Which.
    pub days: Vec<Holiday>,
    /// The flows that stand still; empty means all.
    pub flows: Vec<String>,
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn odd_weeks_are_counted_as_calendars_do() {
        // Week 1 of 2026 begins on a Monday of 2025; 2026 has 53 weeks.
        assert!(Weeks::Odd.contains(date(2025, 12, 29)) && Weeks::Odd.contains(date(2026, 1, 4)));
        assert!(Weeks::Even.contains(date(2026, 1, 5)) && Weeks::All.contains(date(2026, 1, 5)));
        assert!(Weeks::Odd.contains(date(2026, 12, 31)) && Weeks::Odd.contains(date(2027, 1, 4)));
        assert!(!Weeks::Odd.meet(Weeks::Even) && Weeks::All.meet(Weeks::Even));
    }

    #[test]
    fn periods_meet_where_they_share_a_day() {
        let period = |from, to| Period { from, to };
        let (first, second) = (date(2026, 1, 1), date(2026, 2, 1));
        let until = period(None, Some(first));
        assert!(until.meets(period(Some(first), None)));
        assert!(!until.meets(period(Some(second), None)));
        assert!(!period(Some(second), None).meets(until));
        assert!(until.contains(first) && !until.contains(second));
    }
}
