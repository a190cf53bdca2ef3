//! Adjacent strings: pieces of neighbouring tours around a random request.
//!
//! Christiaens & Vanden Berghe, "Slack induction by string removals for vehicle routing problems"
//! (2020), on pairs: a string is a run of requests in the order of their pickups.

use crate::problem::RequestId;
use crate::solve::config::Config;
use crate::solve::rng::SearchRng;
use crate::solve::ruin::Ruin;
use crate::solve::state::{State, Whereabouts};

/// Removes strings of adjacent requests.
#[derive(Debug)]
pub(super) struct Strings;

impl Ruin for Strings {
    fn name(&self) -> &'static str {
        "strings"
    }

    fn ruin(&self, state: &mut State<'_>, config: &Config, rng: &mut SearchRng) {
        if state.requests.is_empty() {
            return;
        }
        let longest = config.max_string;
        // The mean number removed is met when strings are half their longest on average.
        let most_strings = (4 * config.mean_removed / (1 + longest)).max(2) - 1;
        let n_strings = 1 + rng.below(most_strings);
        let seed = state.requests[rng.below(state.requests.len())];
        let ground = state.ground;
        let mut ruined: Vec<usize> = Vec::with_capacity(n_strings);
        let around = std::iter::once(&seed).chain(ground.neighbors.of(seed));
        for &center in around {
            if ruined.len() == n_strings {
                break;
            }
            let Whereabouts::Tour(slot) = state.whereabouts(center) else { continue };
            if ruined.contains(&slot) {
                continue;
            }
            let string = string_around(state, slot, center, longest, rng);
            state.remove(slot, &string);
            ruined.push(slot);
        }
    }
}

/// A run of requests of a tour that contains `center`; half the time with a gap in the middle.
fn string_around(
    state: &State<'_>,
    slot: usize,
    center: RequestId,
    longest: usize,
    rng: &mut SearchRng,
) -> Vec<RequestId> {
    let order: Vec<RequestId> = state.tours[slot].requests().collect();
    let at = order.iter().position(|&id| id == center).expect("the center is in this tour");
    let length = 1 + rng.below(order.len().min(longest));
    let spare = order.len() - length;
    let gap = if spare > 0 && rng.one_in(2) { 1 + rng.below(spare) } else { 0 };
    let whole = length + gap;
    let first = at.saturating_sub(whole - 1);
    let last = at.min(order.len() - whole);
    let start = first + rng.below(last - first + 1);
    let gap_start = start + if gap > 0 { 1 + rng.below(length) } else { 0 };
    (start..start + whole)
        .filter(|index| !(gap_start..gap_start + gap).contains(index))
        .map(|index| order[index])
        .collect()
}
