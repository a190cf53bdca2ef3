//! What passengers take up and what a seating offers.

use serde::{Deserialize, Serialize};

/// Kinds of space told apart. For a region: seats, front seats, wheelchair places, luggage.
pub const LOAD_KINDS: usize = 4;

/// An amount of each kind of space: what a request takes up, or one layout of a vehicle.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Load(pub [i32; LOAD_KINDS]);

impl Load {
    /// Takes up nothing.
    pub const NONE: Self = Self([0; LOAD_KINDS]);

    /// Is it no larger than `other` in every kind?
    pub fn fits(&self, other: &Self) -> bool {
        self.0.iter().zip(&other.0).all(|(mine, theirs)| mine <= theirs)
    }

    /// The sum.
    #[must_use]
    pub fn plus(&self, other: &Self) -> Self {
        Self(std::array::from_fn(|kind| self.0[kind] + other.0[kind]))
    }

    /// The difference.
    #[must_use]
    pub fn minus(&self, other: &Self) -> Self {
        Self(std::array::from_fn(|kind| self.0[kind] - other.0[kind]))
    }

    /// The larger of the two in every kind.
    #[must_use]
    pub fn most(&self, other: &Self) -> Self {
        Self(std::array::from_fn(|kind| self.0[kind].max(other.0[kind])))
    }
}
