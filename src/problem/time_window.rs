//! When a service may start.

use serde::{Deserialize, Serialize};

use crate::problem::Time;

/// Earliest and latest start of service, both allowed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TimeWindow {
    /// Earliest start.
    pub earliest: Time,
    /// Latest start.
    pub latest: Time,
}

impl TimeWindow {
    /// Can no moment satisfy it?
    pub fn is_empty(&self) -> bool {
        self.earliest > self.latest
    }

    /// The moments in both.
    #[must_use]
    pub fn intersect(&self, other: &Self) -> Self {
        Self { earliest: self.earliest.max(other.earliest), latest: self.latest.min(other.latest) }
    }
}
