//! What plans come to: the figures of a day beside others, and their sums.

use std::ops::AddAssign;

use crate::plan::{Outcome, Plan};
use crate::text::Texts;
use crate::units::{Cents, Meters, Seconds};

/// What stands above the figures.
pub(super) const HEAD: [&str; 9] = [
    "batch-trips",
    "week-served",
    "week-outside",
    "batch-unserved",
    "week-refused",
    "week-shifts",
    "batch-cost",
    "week-hours",
    "week-km",
];

/// How many of the figures stand beside the name of a run, which leaves less room.
pub(super) const BESIDE_RUN: usize = 7;

/// Characters across a table of days.
pub(super) const WIDTH: usize = 100;

/// What a plan comes to, or several.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Totals {
    trips: usize,
    served: usize,
    outside: usize,
    unserved: usize,
    refused: usize,
    shifts: usize,
    paid: Seconds,
    distance: Meters,
    cost: Cents,
}

impl Totals {
    /// Of one plan.
    pub(super) fn of(plan: &Plan) -> Self {
        let count = |is_meant: fn(&Outcome) -> bool| {
            plan.trips.iter().filter(|trip| is_meant(&trip.outcome)).count()
        };
        Self {
            trips: plan.trips.len(),
            served: count(|outcome| matches!(outcome, Outcome::Served { .. })),
            outside: count(|outcome| matches!(outcome, Outcome::Outside { .. })),
            unserved: count(|outcome| matches!(outcome, Outcome::Unserved { .. })),
            refused: count(|outcome| matches!(outcome, Outcome::Refused { .. })),
            shifts: plan.routes.len(),
            paid: plan.routes.iter().map(|route| Seconds(route.facts.paid)).sum(),
            distance: plan.routes.iter().map(|route| Meters(route.facts.distance)).sum(),
            cost: plan.cost(),
        }
    }

    /// A cell for each of [`HEAD`].
    pub(super) fn cells(&self, texts: &Texts) -> [String; 9] {
        let whole = |count: usize| texts.whole(count as i64);
        [
            whole(self.trips),
            whole(self.served),
            whole(self.outside),
            whole(self.unserved),
            whole(self.refused),
            whole(self.shifts),
            texts.euros(self.cost.0),
            texts.whole(self.paid.as_hours().round() as i64),
            texts.whole(self.distance.as_km().round() as i64),
        ]
    }
}

impl AddAssign for Totals {
    fn add_assign(&mut self, day: Self) {
        self.trips += day.trips;
        self.served += day.served;
        self.outside += day.outside;
        self.unserved += day.unserved;
        self.refused += day.refused;
        self.shifts += day.shifts;
        self.paid += day.paid;
        self.distance += day.distance;
        self.cost += day.cost;
    }
}
