//! Related requests: a random one and some of those that go best with it.
//!
//! After Shaw (1998); relatedness is the neighbourhood by time and space.

use crate::solve::config::Config;
use crate::solve::rng::SearchRng;
use crate::solve::ruin::Ruin;
use crate::solve::state::{State, Whereabouts};

/// Removes a request and its nearest.
#[derive(Debug)]
pub(super) struct Related;

impl Ruin for Related {
    fn name(&self) -> &'static str {
        "related"
    }

    fn ruin(&self, state: &mut State<'_>, config: &Config, rng: &mut SearchRng) {
        if state.requests.is_empty() {
            return;
        }
        let seed = state.requests[rng.below(state.requests.len())];
        let ground = state.ground;
        let count = 1 + rng.below(2 * config.mean_removed);
        let around = std::iter::once(&seed).chain(ground.neighbors.of(seed));
        let mut removed = 0;
        for &id in around {
            if removed == count {
                break;
            }
            if let Whereabouts::Tour(slot) = state.whereabouts(id) {
                state.remove(slot, &[id]);
                removed += 1;
            }
        }
    }
}
