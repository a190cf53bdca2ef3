//! Travel time and distance between places.

use crate::problem::{Distance, PlaceId, Time};

/// Marks a pair of places that no road connects, in both tables.
pub const UNREACHABLE: u32 = u32::MAX;

/// Time and distance of the fastest way between any two of `n` places, row by row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TravelMatrix {
    n: usize,
    ticks: Vec<u32>,
    distances: Vec<u32>,
}

impl TravelMatrix {
    /// Takes two tables of `n × n` cells, from-place major.
    ///
    /// # Panics
    /// When a table has another size.
    pub fn new(n: usize, ticks: Vec<u32>, distances: Vec<u32>) -> Self {
        assert!(ticks.len() == n * n && distances.len() == n * n, "a matrix is n by n");
        Self { n, ticks, distances }
    }

    /// Number of places.
    pub fn len(&self) -> usize {
        self.n
    }

    /// Has it no places?
    pub fn is_empty(&self) -> bool {
        self.n == 0
    }

    /// Is there a way?
    pub fn reaches(&self, from: PlaceId, to: PlaceId) -> bool {
        self.ticks[from.index() * self.n + to.index()] != UNREACHABLE
    }

    /// Drive in ticks; huge when there is no way.
    pub fn time(&self, from: PlaceId, to: PlaceId) -> Time {
        Time::from(self.ticks[from.index() * self.n + to.index()])
    }

    /// Distance along the fastest way; huge when there is none.
    pub fn distance(&self, from: PlaceId, to: PlaceId) -> Distance {
        Distance::from(self.distances[from.index() * self.n + to.index()])
    }
}
