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

/// Days on which the weekly trips of some flows do not run; dated trips always do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closure {
    /// What it is: a school holiday, a public holiday.
    pub name: String,
    /// First day.
    pub from: Date,
    /// Last day, itself included.
    pub to: Date,
    /// The flows that stand still; empty means all.
    pub flows: Vec<String>,
}

impl Closure {
    /// Does this closure stop a flow on a date?
    pub fn stops(&self, flow: &str, date: Date) -> bool {
        self.from <= date
            && date <= self.to
            && (self.flows.is_empty() || self.flows.iter().any(|f| f == flow))
    }
}
