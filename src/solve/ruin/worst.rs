//! Worst requests: those for whom vehicles around a random request go farthest out of their way.
//!
//! Ropke & Pisinger (2006), with the time of the detour for its cost.

use crate::problem::{PlaceId, RequestId, Time};
use crate::schedule::Tour;
use crate::solve::config::Config;
use crate::solve::rng::SearchRng;
use crate::solve::ruin::Ruin;
use crate::solve::state::{State, Whereabouts};

/// Tours that are looked at.
const TOURS: usize = 8;

/// Removes requests with long detours, the longer the likelier.
#[derive(Debug)]
pub(super) struct Worst;

impl Ruin for Worst {
    fn name(&self) -> &'static str {
        "worst"
    }

    fn ruin(&self, state: &mut State<'_>, config: &Config, rng: &mut SearchRng) {
        if state.requests.is_empty() {
            return;
        }
        let seed = state.requests[rng.below(state.requests.len())];
        let slots = state.slots_near(seed, TOURS);
        let mut worst: Vec<(Time, RequestId, usize)> = Vec::new();
        for &slot in &slots {
            let tour = &state.tours[slot];
            worst.extend(tour.requests().map(|id| (detour(state, tour, id), id, slot)));
        }
        worst.sort_unstable_by(|one, other| other.cmp(one));
        let count = (1 + rng.below(config.mean_removed)).min(worst.len());
        for _ in 0..count {
            // The exponent is that of Ropke & Pisinger for this removal.
            let drawn = rng.unit();
            let at = drawn * drawn * drawn * worst.len() as f64;
            let (_, id, slot) = worst.remove(at as usize);
            // The rest of a tour may have gone with somebody before.
            if state.whereabouts(id) == Whereabouts::Tour(slot) {
                state.remove(slot, &[id]);
            }
        }
    }
}

/// How much sooner the tour would be round without a request, waiting left aside.
fn detour(state: &State<'_>, tour: &Tour, id: RequestId) -> Time {
    let travel = &state.ground.problem.travel;
    let last = tour.nodes.len() - 1;
    let (mut whole, mut without) = (0, 0);
    let (mut at, mut at_without): (PlaceId, PlaceId) = (tour.nodes[0].place, tour.nodes[0].place);
    for (index, node) in tour.nodes.iter().enumerate().skip(1) {
        whole += travel.time(at, node.place);
        at = node.place;
        // What stands at the depot's nodes in place of a stop means nothing.
        if index == last || node.stop.request() != id {
            without += travel.time(at_without, node.place);
            at_without = node.place;
        }
    }
    whole - without
}
