//! Keeps small numbers from telling about somebody, where that is asked.

use crate::inventory::Count;
use crate::report::grid::Cell;
use crate::report::inventory::{FEW, per_mille};
use crate::units::ratio;

/// Numbers are rounded to a multiple of this, so that no total gives a hidden one away.
const STEP: i64 = 5;

/// Shows numbers as they are or, in public, rounded and without those of few people.
#[derive(Clone, Copy, Debug)]
pub(super) struct Guard {
    pub(super) is_public: bool,
}

impl Guard {
    /// Must something about so many people be hidden?
    pub(super) fn is_small(self, people: i64) -> bool {
        self.is_public && (1..FEW).contains(&people)
    }

    /// A number of trips.
    pub(super) fn trips(self, count: Count) -> Cell {
        self.measure(count, Cell::Whole(self.rounded(count.trips)))
    }

    /// A number of people.
    pub(super) fn people(self, people: i64) -> Cell {
        let count = Count { trips: people, people };
        self.trips(count)
    }

    /// The share of trips among others, of which they are part; nothing where there are none.
    pub(super) fn share(self, part: Count, whole: Count) -> Cell {
        if self.is_small(part.people) || self.is_small(whole.people) {
            return Cell::Below(FEW);
        }
        if whole.trips == 0 {
            return Cell::Empty;
        }
        Cell::PerMille(self.rounded_share(per_mille(part.trips, whole.trips)))
    }

    /// A figure about some people.
    pub(super) fn measure(self, count: Count, cell: Cell) -> Cell {
        if self.is_small(count.people) { Cell::Below(FEW) } else { cell }
    }

    /// A share of trips, in public to whole steps of five percent.
    pub(super) fn rounded_share(self, share: i64) -> i64 {
        if self.is_public { ratio(share, 1, 10 * STEP) * 10 * STEP } else { share }
    }

    /// An average about some people, in public to a multiple of five; nothing without trips.
    pub(super) fn average(self, count: Count, value: f64, decimals: usize) -> Cell {
        if count.trips == 0 {
            return Cell::Empty;
        }
        let public = Cell::Decimal((value / STEP as f64).round() * STEP as f64, decimals);
        let cell = if self.is_public { public } else { Cell::Decimal(value, decimals) };
        self.measure(count, cell)
    }

    /// A number of places in words.
    pub(super) fn places(self, number: i64) -> String {
        if self.is_small(number) { format!("<{FEW}") } else { self.rounded(number).to_string() }
    }

    fn rounded(self, number: i64) -> i64 {
        if self.is_public { ratio(number, 1, STEP) * STEP } else { number }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn in_public_few_people_are_hidden_however_often_they_travel() {
        let (inside, public) = (Guard { is_public: false }, Guard { is_public: true });
        let often = Count { trips: 40, people: 4 };
        assert_eq!(inside.trips(often), Cell::Whole(40));
        assert_eq!(public.trips(often), Cell::Below(5));
        assert_eq!(public.trips(Count { trips: 43, people: 7 }), Cell::Whole(45));
        assert_eq!(public.trips(Count::default()), Cell::Whole(0));
        assert_eq!(public.share(often, Count { trips: 80, people: 80 }), Cell::Below(5));
        assert_eq!(public.rounded_share(337), 350);
        let nobody = Count::default();
        assert_eq!(
            (inside.share(nobody, nobody), inside.average(nobody, 0.0, 1)),
            (Cell::Empty, Cell::Empty)
        );
        assert_eq!(public.average(Count { trips: 9, people: 9 }, 12.4, 1), Cell::Decimal(10.0, 1));
        assert_eq!((public.places(3), public.places(43)), ("<5".to_owned(), "45".to_owned()));
        assert_eq!((inside.places(3), public.places(0)), ("3".to_owned(), "0".to_owned()));
    }
}
