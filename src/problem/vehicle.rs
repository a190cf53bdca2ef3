//! What drives, from where, when, and at what price.

use serde::{Deserialize, Serialize};

use crate::problem::{Distance, Load, PlaceId, Price, Time, TimeWindow};

/// A number of vehicles that are alike in everything.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Vehicle {
    /// Where a route begins and ends.
    pub depot: PlaceId,
    /// Earliest departure from the depot and latest return to it.
    pub shift: TimeWindow,
    /// Longest time between the two.
    pub max_duration: Time,
    /// What is paid at least for a route that is driven.
    pub min_paid: Time,
    /// The ways it can be seated.
    pub layouts: Vec<Load>,
    /// May the layout differ from leg to leg?
    pub relayout: bool,
    /// Bits it offers; a request's `requires` must be among them.
    pub offers: u64,
    /// How many there are.
    pub count: u32,
    /// Price of using one.
    pub fixed: Price,
    /// Price of each paid tick.
    pub per_tick: Price,
    /// Price of each unit of distance.
    pub per_distance: Price,
    /// What each unit of distance weighs besides, such as its emission; no cash.
    pub weight_per_distance: Price,
}

impl Vehicle {
    /// Returns the price of a route before prices for how its passengers ride.
    pub fn price(&self, paid: Time, distance: Distance) -> Price {
        self.cash(paid, distance) + distance * self.weight_per_distance
    }

    /// Returns the part of the price that is cash.
    pub fn cash(&self, paid: Time, distance: Distance) -> Price {
        self.fixed + paid * self.per_tick + distance * self.per_distance
    }

    /// Can it be seated for this load?
    pub fn fits(&self, load: &Load) -> bool {
        self.layouts.iter().any(|layout| load.fits(layout))
    }
}
