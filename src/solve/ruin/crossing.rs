//! Crossed tails: two neighbouring tours go on as each other, and whoever is aboard where they are
//! cut gets out.
//!
//! An exchange of tails (2-opt*, Potvin & Rousseau 1995) is too large a change for strings to make
//! piece by piece; as a removal it may cost something and is annealed like any other.

use crate::problem::{Price, RequestId, StopId, Time};
use crate::solve::config::Config;
use crate::solve::rng::SearchRng;
use crate::solve::ruin::Ruin;
use crate::solve::state::State;
use crate::solve::tails;

/// Tours that one is crossed with: the nearest.
const NEAR: usize = 5;

/// Exchanges the tails of two tours without those aboard at the cuts.
#[derive(Debug)]
pub(super) struct Crossing;

impl Ruin for Crossing {
    fn name(&self) -> &'static str {
        "crossing"
    }

    fn ruin(&self, state: &mut State<'_>, _: &Config, rng: &mut SearchRng) {
        if state.requests.is_empty() {
            return;
        }
        let seed = state.requests[rng.below(state.requests.len())];
        let near = state.slots_near(seed, 1 + NEAR);
        if near.len() < 2 {
            return;
        }
        let (one, other) = (near[0], near[1 + rng.below(near.len() - 1)]);
        // Whoever waits for a passenger keeps there and back in one tour.
        if state.waits(one) || state.waits(other) {
            return;
        }
        let stop = if rng.one_in(2) { seed.pickup() } else { seed.delivery() };
        // The nearest tour need not be that of the seed, who may be in none.
        let Some(at) = state.tours[one].stops().position(|other| other == stop) else { return };
        let cut = at + 1 + rng.below(2);
        let Some(other_cut) = shortest(state, (one, other), cut, rng) else { return };
        let cuts = (part(state, one, cut), part(state, other, other_cut));
        // A removal that takes everybody out leaves nothing to exchange.
        let is_there = |slot: usize| !state.tours[slot].is_empty();
        if is_there(one) && is_there(other) {
            tails::cross(state, (one, other), cuts, Price::MAX);
        }
    }
}

/// Where to cut the other tour so that the ways become the shortest; somewhat at random.
fn shortest(
    state: &State<'_>,
    (one, other): (usize, usize),
    cut: usize,
    rng: &mut SearchRng,
) -> Option<usize> {
    let travel = &state.ground.problem.travel;
    let (one, other) = (&state.tours[one].nodes, &state.tours[other].nodes);
    let mut best: Option<(f64, usize)> = None;
    for other_cut in 1..other.len() {
        let ends = |last: usize, other_last: usize| cut == last && other_cut == other_last;
        if ends(1, 1) || ends(one.len() - 1, other.len() - 1) {
            continue;
        }
        let (head, tail) = (&one[cut - 1], &one[cut]);
        let (other_head, other_tail) = (&other[other_cut - 1], &other[other_cut]);
        let way = travel.leg(head.place, other_tail.place);
        let other_way = travel.leg(other_head.place, tail.place);
        let ready = |time: Time, service: Time, way: Time| time + service + way;
        let is_late = ready(head.early, head.step.service, way.0) > other_tail.step.close
            || ready(other_head.early, other_head.step.service, other_way.0) > tail.step.close;
        if is_late {
            continue;
        }
        let longer = way.1 + other_way.1 - tail.distance - other_tail.distance;
        let weighed = longer as f64 * (1.0 + rng.unit() / 2.0);
        if best.is_none_or(|(least, _)| weighed < least) {
            best = Some((weighed, other_cut));
        }
    }
    best.map(|(_, other_cut)| other_cut)
}

/// Takes out who is aboard before a node, and returns where that node, or the first after it that
/// is left, is then.
fn part(state: &mut State<'_>, slot: usize, cut: usize) -> usize {
    let head: Vec<StopId> = state.tours[slot].stops().take(cut - 1).collect();
    let aboard: Vec<RequestId> = aboard_after(&head);
    if !aboard.is_empty() {
        state.remove(slot, &aboard);
    }
    1 + head.len() - aboard.len()
}

/// Who boards in the head of a tour and does not alight in it.
fn aboard_after(head: &[StopId]) -> Vec<RequestId> {
    let boards = head.iter().filter(|stop| stop.is_pickup()).map(|stop| stop.request());
    boards.filter(|id| !head.contains(&id.delivery())).collect()
}
