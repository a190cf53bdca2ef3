//! Whole tours: one that carries few, so that its vehicle may stay in the garage, and one near it.

use crate::problem::RequestId;
use crate::solve::config::Config;
use crate::solve::rng::SearchRng;
use crate::solve::ruin::Ruin;
use crate::solve::state::{State, Whereabouts};

/// Removes one or two whole tours.
#[derive(Debug)]
pub(super) struct Tours;

impl Ruin for Tours {
    fn name(&self) -> &'static str {
        "tours"
    }

    fn ruin(&self, state: &mut State<'_>, _: &Config, rng: &mut SearchRng) {
        let used: Vec<usize> = state.used_slots().collect();
        if used.is_empty() {
            return;
        }
        let drawn = [used[rng.below(used.len())], used[rng.below(used.len())]];
        let fewest = if state.tours[drawn[0]].nodes.len() <= state.tours[drawn[1]].nodes.len() {
            drawn[0]
        } else {
            drawn[1]
        };
        let out: Vec<RequestId> = state.tours[fewest].requests().collect();
        let seed = out[rng.below(out.len())];
        state.remove(fewest, &out);
        if rng.one_in(2) {
            let ground = state.ground;
            let near =
                ground.neighbors.of(seed).iter().find_map(|&id| match state.whereabouts(id) {
                    Whereabouts::Tour(slot) => Some(slot),
                    _ => None,
                });
            if let Some(slot) = near {
                let out: Vec<RequestId> = state.tours[slot].requests().collect();
                state.remove(slot, &out);
            }
        }
    }
}
