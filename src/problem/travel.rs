//! Travel time and distance between places.

use crate::problem::{Distance, PlaceId, Time};

/// Marks a pair of places that no road connects, in both tables.
pub const UNREACHABLE: u32 = u32::MAX;

/// Time and distance of the fastest way between any two of `n` places, row by row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TravelMatrix {
    n: usize,
    /// Both values of a pair side by side: the search always needs the two together.
    cells: Vec<[u32; 2]>,
}

impl TravelMatrix {
    /// Takes two tables of `n × n` cells, from-place major.
    ///
    /// # Panics
    /// When a table has another size.
    pub fn new(n: usize, ticks: &[u32], distances: &[u32]) -> Self {
        assert!(ticks.len() == n * n && distances.len() == n * n, "a matrix is n by n");
        let cells = ticks.iter().zip(distances).map(|(&t, &d)| [t, d]).collect();
        Self { n, cells }
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
        self.cell(from, to)[0] != UNREACHABLE
    }

    /// Drive in ticks and distance along the fastest way; both huge when there is no way.
    #[inline]
    pub fn leg(&self, from: PlaceId, to: PlaceId) -> (Time, Distance) {
        let [ticks, distance] = self.cell(from, to);
        (Time::from(ticks), Distance::from(distance))
    }

    /// Drive in ticks; huge when there is no way.
    #[inline]
    pub fn time(&self, from: PlaceId, to: PlaceId) -> Time {
        Time::from(self.cell(from, to)[0])
    }

    #[inline]
    fn cell(&self, from: PlaceId, to: PlaceId) -> [u32; 2] {
        self.cells[from.index() * self.n + to.index()]
    }
}
