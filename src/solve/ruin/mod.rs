//! Ways to take requests out of a state, one a file.

mod crossing;
mod random;
mod related;
mod strings;
mod tour;
mod worst;

use crate::solve::config::Config;
use crate::solve::rng::SearchRng;
use crate::solve::state::State;

/// Every ruin operator with its weight in the draw.
pub const RUINS: &[(&dyn Ruin, usize)] = &[
    (&strings::Strings, 16),
    (&related::Related, 2),
    (&worst::Worst, 2),
    (&crossing::Crossing, 2),
    (&tour::Tours, 1),
    (&random::Random, 1),
];

/// Takes requests out of a state.
pub trait Ruin: Sync {
    /// Name in reports and benchmarks.
    fn name(&self) -> &'static str;
    /// Moves some requests, about `config.mean_removed`, from their tours to the bank.
    fn ruin(&self, state: &mut State<'_>, config: &Config, rng: &mut SearchRng);
}

/// Draws an operator by weight.
pub fn draw(rng: &mut SearchRng) -> &'static dyn Ruin {
    let total: usize = RUINS.iter().map(|(_, weight)| weight).sum();
    let mut at = rng.below(total);
    for (ruin, weight) in RUINS {
        if at < *weight {
            return *ruin;
        }
        at -= weight;
    }
    RUINS[0].0
}
