//! How long to search, as it is asked for and as runs remember it.

use std::time::Duration;

use crate::solve::{Limit, Round};
use crate::workspace::{Asked, Manifest};

/// Iterations for each trip when nothing else is asked for.
const ITERATIONS_PER_TRIP: u64 = 400;
/// Most iterations that may be asked for: years of work, and far from any overflow.
pub const MOST_ITERATIONS: u64 = 1_000_000_000_000;

/// How hard to search, for a plan of any size.
#[derive(Clone, Debug)]
pub struct Wish {
    /// The seed of the search.
    pub seed: u64,
    /// What the user asked; none means a number of iterations for each trip.
    pub asked: Option<Asked>,
}

impl Wish {
    /// What is asked of a search over a number of trips.
    pub fn of(&self, n_trips: usize) -> Asked {
        let default = || Asked::Iterations(ITERATIONS_PER_TRIP * n_trips as u64);
        self.asked.clone().unwrap_or_else(default)
    }
}

/// The limit of a search that is asked for.
pub fn limit(asked: &Asked) -> Limit {
    match asked {
        Asked::Iterations(iterations) => Limit::Iterations(*iterations),
        Asked::Milliseconds(milliseconds) => Limit::Time(Duration::from_millis(*milliseconds)),
    }
}

/// The limit that repeats a run: its rounds where the clock or a stop decided them, else what was
/// asked.
pub fn repetition(manifest: &Manifest) -> Limit {
    if manifest.rounds.is_empty() {
        return limit(&manifest.asked);
    }
    let round = |&[iterations, from, to]: &[i64; 3]| Round {
        iterations: iterations.clamp(0, MOST_ITERATIONS as i64) as u64,
        from_ppm: from.clamp(0, 1_000_000) as u32,
        to_ppm: to.clamp(0, 1_000_000) as u32,
    };
    Limit::Rounds(manifest.rounds.iter().map(round).collect())
}
