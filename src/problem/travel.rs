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
    /// The same column by column, unless that would take too much room: ways to one place from
    /// many are looked up as often as ways from it.
    columns: Vec<[u32; 2]>,
}

/// Larger matrices are not kept twice: each copy would take more than 200 MB.
const MOST_PLACES: usize = 5000;

/// The ways from one place to all, or to one place from all.
#[derive(Clone, Copy, Debug)]
pub struct Legs<'a> {
    cells: &'a [[u32; 2]],
    step: usize,
}

impl Legs<'_> {
    /// Drive in ticks and distance between that place and another.
    #[inline]
    pub fn leg(&self, other: PlaceId) -> (Time, Distance) {
        let [ticks, distance] = self.cells[other.index() * self.step];
        (Time::from(ticks), Distance::from(distance))
    }
}

impl TravelMatrix {
    /// Takes two tables of `n × n` cells, from-place major.
    ///
    /// # Panics
    /// When a table has another size.
    pub fn new(n: usize, ticks: &[u32], distances: &[u32]) -> Self {
        assert!(ticks.len() == n * n && distances.len() == n * n, "a matrix is n by n");
        let cells: Vec<[u32; 2]> = ticks.iter().zip(distances).map(|(&t, &d)| [t, d]).collect();
        let columns = if n <= MOST_PLACES {
            (0..n * n).map(|cell| cells[cell % n * n + cell / n]).collect()
        } else {
            Vec::new()
        };
        Self { n, cells, columns }
    }

    /// The ways from a place.
    #[inline]
    pub fn from(&self, place: PlaceId) -> Legs<'_> {
        Legs { cells: &self.cells[place.index() * self.n..], step: 1 }
    }

    /// The ways to a place.
    #[inline]
    pub fn to(&self, place: PlaceId) -> Legs<'_> {
        if self.columns.is_empty() {
            Legs { cells: &self.cells[place.index()..], step: self.n }
        } else {
            Legs { cells: &self.columns[place.index() * self.n..], step: 1 }
        }
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
