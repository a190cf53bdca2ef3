//! What drives, from where, when, and at what price.

use serde::{Deserialize, Serialize};

use crate::problem::work::share;
use crate::problem::{
    Battery, Distance, Load, Pay, PlaceId, Price, Skills, Time, TimeWindow, Work,
};

/// How far a route goes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Driven {
    /// Distance driven.
    pub distance: Distance,
    /// The part of it with somebody aboard.
    pub loaded: Distance,
}

impl Driven {
    /// Returns the same with so much more driven empty.
    #[must_use]
    pub fn and_empty(self, distance: Distance) -> Self {
        Self { distance: self.distance + distance, ..self }
    }
}

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
    /// Working-time rules, if there are any; then an order of stops gets pauses.
    pub work: Option<Work>,
    /// How far its battery carries it, if that is bounded.
    pub battery: Option<Battery>,
    /// The ways it can be seated.
    pub layouts: Vec<Load>,
    /// May the layout differ from leg to leg?
    pub relayout: bool,
    /// Bits it offers; a request's `requires` must be among them.
    pub offers: Skills,
    /// Most requests in one route.
    pub max_requests: Option<u32>,
    /// Must two linked requests be served in one route, if it serves either?
    pub waits: bool,
    /// How many there are.
    pub count: u32,
    /// Price of using one.
    pub fixed: Price,
    /// Price of each paid tick.
    pub per_tick: Price,
    /// Price of each unit of distance.
    pub per_distance: Price,
    /// Has distance with nobody aboard no price? It still weighs.
    pub empty_is_free: bool,
    /// What each unit of distance weighs besides, such as its emission; no cash.
    pub weight_per_distance: Price,
    /// What each tick weighs that it stands still with somebody aboard; no cash.
    pub weight_per_standing: Price,
    /// How busy a route should be at least: driving, stopping, boarding and alighting.
    pub least_busy: Time,
    /// What each tick weighs that it is less busy; no cash.
    pub weight_per_short: Price,
}

impl Vehicle {
    /// Returns the price of a route before prices for how its passengers ride.
    pub fn price(&self, paid: Time, driven: Driven) -> Price {
        self.cash(paid, driven) + driven.distance * self.weight_per_distance
    }

    /// Returns the part of the price that is cash.
    pub fn cash(&self, paid: Time, driven: Driven) -> Price {
        let distance = if self.empty_is_free { driven.loaded } else { driven.distance };
        self.fixed + paid * self.per_tick + distance * self.per_distance
    }

    /// What a route weighs for being less busy than it should; no cash.
    pub fn short_price(&self, busy: Time) -> Price {
        (self.least_busy - busy).max(0) * self.weight_per_short
    }

    /// From the earliest departure to the latest return.
    pub fn shift_length(&self) -> Time {
        self.shift.latest - self.shift.earliest
    }

    /// Do pauses or a battery have to be looked at beside the times?
    pub fn has_duty(&self) -> bool {
        self.work.is_some() || self.battery.is_some()
    }

    /// What is paid of a route that lasts so long, its breaks taking `breaks` of that; in blocks,
    /// what is paid of a route in one block.
    pub fn paid(&self, duration: Time, breaks: Time) -> Time {
        let paid = match self.work.as_ref().map_or(Pay::Span, |work| work.pay) {
            Pay::Span => duration,
            Pay::Maxflex { least_permille } => {
                (duration - breaks).max(share(duration, least_permille))
            }
            Pay::Blocks { min_paid, .. } => duration.max(min_paid),
        };
        paid.max(self.min_paid)
    }

    /// What is paid at least of a route that is so long and so busy, whatever pauses it has.
    pub fn least_paid(&self, duration: Time, busy: Time) -> Time {
        match self.work.as_ref().map(|work| work.pay) {
            Some(Pay::Blocks { .. }) => self.paid(busy, 0),
            _ => self.paid(duration, duration - busy),
        }
    }

    /// The farthest it can drive in one route.
    pub fn reach(&self) -> Distance {
        let blocks = match self.work.as_ref().map(|work| work.pay) {
            Some(Pay::Blocks { most, .. }) => most as i64,
            _ => 1,
        };
        self.battery.map_or(Distance::MAX, |battery| battery.range.saturating_mul(blocks))
    }

    /// Can it be seated for this load?
    pub fn fits(&self, load: &Load) -> bool {
        self.layouts.iter().any(|layout| load.fits(layout))
    }
}
