//! The options that say how long to search.

use std::time::Duration;

use crate::cli::Failure;
use crate::solve::Limit;
use crate::text::Message;

/// Iterations for each trip when nothing else is asked for.
const ITERATIONS_PER_TRIP: u64 = 400;

/// How long to search
#[derive(Clone, Debug, clap::Args)]
pub(super) struct EffortArgs {
    /// Seed of the search: the same seed and iterations give the same plan
    #[arg(long, default_value_t = 1, value_name = "N")]
    pub seed: u64,
    /// Iterations over all pools and threads together [default: 400 for each trip]
    #[arg(long, value_name = "N", conflicts_with = "time")]
    iterations: Option<u64>,
    /// Seconds to search
    #[arg(long, value_name = "SECONDS")]
    time: Option<f64>,
}

impl EffortArgs {
    /// The limit of a search over a number of trips.
    pub(super) fn limit(&self, n_trips: usize) -> Result<Limit, Failure> {
        match (self.iterations, self.time) {
            (Some(iterations), _) => Ok(Limit::Iterations(iterations)),
            (None, Some(seconds)) => Duration::try_from_secs_f64(seconds)
                .map(Limit::Time)
                .map_err(|_| Failure::Usage(Message::new("bad-time"))),
            (None, None) => Ok(Limit::Iterations(ITERATIONS_PER_TRIP * n_trips as u64)),
        }
    }
}
