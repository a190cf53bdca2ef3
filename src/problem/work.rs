//! Working time of who drives, and how far a battery carries (`docs/model.md`).

use serde::{Deserialize, Serialize};

use crate::problem::{Distance, Time};

/// What is paid of a route.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Pay {
    /// All of it, from leaving to being back.
    #[default]
    Span,
    /// All but the breaks, and at least a share of the whole.
    Maxflex {
        /// The share, in thousandths.
        least_permille: i64,
    },
    /// Blocks between which the vehicle stands at its depot unpaid.
    Blocks {
        /// What is paid at least for each.
        min_paid: Time,
        /// Shortest time at the depot between two.
        gap: Time,
        /// How many there may be in one route.
        most: usize,
    },
}

/// Whoever works longer than `over` rests for `least` in all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BreakRule {
    /// Work above which it holds.
    pub over: Time,
    /// Breaks needed, in sum.
    pub least: Time,
}

/// The working-time rules of a shift.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Work {
    /// What is paid.
    pub pay: Pay,
    /// Longest time from leaving the depot to being back at it.
    pub max_block: Time,
    /// The shortest standing still that counts as a break.
    pub break_length: Time,
    /// Longest work without a break.
    pub break_latest: Time,
    /// How much break how much work asks for.
    pub breaks: Vec<BreakRule>,
}

/// What a battery carries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Battery {
    /// Distance on a full one.
    pub range: Distance,
    /// Distance gained in 3600 ticks at the depot between two blocks.
    pub charge_per_hour: Distance,
}

impl Battery {
    /// Returns the distance that is left in it after standing at the charger.
    pub fn charged(&self, left: Distance, stands: Time) -> Distance {
        (left + stands * self.charge_per_hour / 3600).min(self.range)
    }
}

/// A pause on the way to a stop, with nobody aboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Pause {
    /// Standing still at the stop for so long at least before service begins.
    Break(Time),
    /// Going by the depot, and standing there between two blocks.
    Gap {
        /// When the vehicle is at the depot.
        back: Time,
        /// When it leaves again.
        leave: Time,
    },
}

/// A share in thousandths of a time, rounded up.
pub(super) fn share(time: Time, permille: i64) -> Time {
    (time * permille + 999).div_euclid(1000)
}
