//! The options that say how long to search.

use crate::batch::{MOST_ITERATIONS, Wish};
use crate::cli::Failure;
use crate::text::Message;
use crate::workspace::Asked;

/// A month.
const MOST_SECONDS: f64 = 31.0 * 86_400.0;

/// How long to search
#[derive(Clone, Debug, clap::Args)]
pub(super) struct EffortArgs {
    /// Seed of the search: the same seed and iterations give the same plan
    #[arg(long, default_value_t = 1, value_name = "N")]
    seed: u64,
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
    /// What the user asks; a time that no search can have is refused.
    pub(super) fn wish(&self) -> Result<Wish, Failure> {
        let asked = match (self.iterations, self.time) {
            (Some(iterations), _) => Some(Asked::Iterations(iterations)),
            (None, Some(seconds)) if (0.0..=MOST_SECONDS).contains(&seconds) => {
                Some(Asked::Milliseconds((seconds * 1000.0).round() as u64))
            }
            (None, Some(_)) => return Err(Failure::Usage(Message::new("bad-time"))),
            (None, None) => None,
        };
        Ok(Wish { seed: self.seed, asked })
    }
}
