//! Random requests, so that no plan is out of reach.

use crate::solve::config::Config;
use crate::solve::rng::SearchRng;
use crate::solve::ruin::Ruin;
use crate::solve::state::{State, Whereabouts};

/// Removes requests at random.
#[derive(Debug)]
pub(super) struct Random;

impl Ruin for Random {
    fn name(&self) -> &'static str {
        "random"
    }

    fn ruin(&self, state: &mut State<'_>, config: &Config, rng: &mut SearchRng) {
        if state.requests.is_empty() {
            return;
        }
        for _ in 0..=rng.below(config.mean_removed) {
            let id = state.requests[rng.below(state.requests.len())];
            if let Whereabouts::Tour(slot) = state.whereabouts(id) {
                state.remove(slot, &[id]);
            }
        }
    }
}
