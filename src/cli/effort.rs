//! The options that say how long to search.

use std::time::Duration;

use crate::cli::Failure;
use crate::solve::{Limit, Round};
use crate::text::Message;
use crate::workspace::{Asked, Manifest};

/// Iterations for each trip when nothing else is asked for.
const ITERATIONS_PER_TRIP: u64 = 400;
/// Most iterations that may be asked for: years of work, and far from any overflow.
const MOST_ITERATIONS: u64 = 1_000_000_000_000;
/// A month.
const MOST_SECONDS: f64 = 31.0 * 86_400.0;

/// How long to search
#[derive(Clone, Debug, clap::Args)]
pub(super) struct EffortArgs {
    /// Seed of the search: the same seed and iterations give the same plan
    #[arg(long, default_value_t = 1, value_name = "N")]
    pub(super) seed: u64,
    /// Iterations over all pools and threads together [default: 400 for each trip]
    #[arg(
        long,
        value_name = "N",
        conflicts_with = "time",
        value_parser = clap::value_parser!(u64).range(..=MOST_ITERATIONS)
    )]
    iterations: Option<u64>,
    /// Seconds to search
    #[arg(long, value_name = "SECONDS")]
    time: Option<f64>,
}

impl EffortArgs {
    /// What is asked of a search over a number of trips.
    pub(super) fn asked(&self, n_trips: usize) -> Result<Asked, Failure> {
        match (self.iterations, self.time) {
            (Some(iterations), _) => Ok(Asked::Iterations(iterations)),
            (None, Some(seconds)) if (0.0..=MOST_SECONDS).contains(&seconds) => {
                Ok(Asked::Milliseconds((seconds * 1000.0).round() as u64))
            }
            (None, Some(_)) => Err(Failure::Usage(Message::new("bad-time"))),
            (None, None) => Ok(Asked::Iterations(ITERATIONS_PER_TRIP * n_trips as u64)),
        }
    }
}

/// The limit of a search that is asked for.
pub(super) fn limit(asked: &Asked) -> Limit {
    match asked {
        Asked::Iterations(iterations) => Limit::Iterations(*iterations),
        Asked::Milliseconds(milliseconds) => Limit::Time(Duration::from_millis(*milliseconds)),
    }
}

/// The limit that repeats a run: its rounds where the clock or a stop decided them, else what was
/// asked.
pub(super) fn repetition(manifest: &Manifest) -> Limit {
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
