//! Greedy insertion with blinks: each request of the bank at its cheapest place, in some order.
//!
//! The orders are those of Christiaens & Vanden Berghe (2020), in the terms of passengers.

use std::cmp::Reverse;

use crate::problem::{Price, RequestId, Stop};
use crate::solve::rng::SearchRng;
use crate::solve::state::{State, Tie, Whereabouts};

/// Puts requests of the bank into tours, as far as they fit and pay.
///
/// One time in four some neighbours that are left to others are put in at any price: a vehicle
/// pays for all of them together where it would pay for none of them alone.
///
/// Gives up, and says so by false, as soon as the plan could only stay below `limit` if whoever is
/// still to come made it cheaper; requests are then left in the bank that would have fitted.
pub fn greedy(
    state: &mut State<'_>,
    limit: Price,
    rng: &mut SearchRng,
    blink_one_in: usize,
) -> bool {
    let mut order = state.bank.clone();
    sort(state, &mut order, rng);
    let together = if rng.one_in(4) { left_together(state, rng) } else { Vec::new() };
    // What those weigh whose turn is still to come.
    let mut to_come: Price = order.iter().map(|&id| state.absent(id)).sum();
    for id in order {
        if state.price - to_come >= limit {
            return false;
        }
        to_come -= state.absent(id);
        let request = &state.ground.problem.requests[id.index()];
        let bound = if together.contains(&id) { request.unserved } else { state.absent(id) };
        insert(state, id, bound, rng, blink_one_in);
    }
    state.drop_half_links();
    true
}

/// A request of the bank that others could do, and its neighbours of that kind, ten at most.
fn left_together(state: &State<'_>, rng: &mut SearchRng) -> Vec<RequestId> {
    let ground = state.ground;
    let is_left = |id: &RequestId| {
        ground.problem.requests[id.index()].outside.is_some()
            && state.whereabouts(*id) == Whereabouts::Bank
    };
    let left: Vec<RequestId> = state.bank.iter().copied().filter(is_left).collect();
    if left.is_empty() {
        return left;
    }
    let seed = left[rng.below(left.len())];
    let near = ground.neighbors.of(seed).iter().copied().filter(is_left);
    std::iter::once(seed).chain(near).take(1 + rng.below(10)).collect()
}

/// Puts one request at its cheapest place below a price; it stays in the bank when there is none.
pub fn insert(
    state: &mut State<'_>,
    id: RequestId,
    bound: Price,
    rng: &mut SearchRng,
    blink_one_in: usize,
) {
    // It may have come along with the one that it is linked with.
    if state.whereabouts(id) != Whereabouts::Bank {
        return;
    }
    let tie = state.tie(id);
    if !put(state, id, tie, bound, rng, blink_one_in) || !state.ground.waits {
        return;
    }
    let request = &state.ground.problem.requests[id.index()];
    let Whereabouts::Tour(slot) = state.whereabouts(id) else { return };
    let Some(other) = request.link.filter(|_| state.waits(slot)) else { return };
    if state.whereabouts(other) != Whereabouts::Bank {
        return;
    }
    // The vehicle waits, so the other comes along at once or this one goes elsewhere.
    let unserved = state.ground.problem.requests[other.index()].unserved;
    let found = state.best_in(slot, other, unserved, rng, 0);
    if !found.is_some_and(|insertion| state.insert(slot, other, &insertion)) {
        state.remove(slot, &[id]);
        put(state, id, Tie::NotWaiting, bound, rng, blink_one_in);
    }
}

/// Puts one request at its cheapest place among those that its link allows.
fn put(
    state: &mut State<'_>,
    id: RequestId,
    tie: Tie,
    bound: Price,
    rng: &mut SearchRng,
    blink_one_in: usize,
) -> bool {
    match state.best_place(id, tie, bound, rng, blink_one_in) {
        Some((Some(slot), insertion)) => state.insert(slot, id, &insertion),
        Some((None, insertion)) => {
            state.open(id, insertion.vehicle);
            true
        }
        None => false,
    }
}

fn sort(state: &State<'_>, order: &mut [RequestId], rng: &mut SearchRng) {
    let requests = &state.ground.problem.requests;
    let families = &state.ground.families;
    rng.shuffle(order);
    match rng.below(11) {
        0..=3 => {}
        4 | 5 => order.sort_by_key(|id| Reverse(requests[id.index()].load.0.iter().sum::<i32>())),
        // Dear alone means far away or badly timed.
        6 | 7 => order.sort_by_key(|&id| Reverse(families.alone(id).first().map(|&(p, _)| p))),
        8 => order.sort_by_key(|&id| families.alone(id).first().map(|&(p, _)| p)),
        9 => order.sort_by_key(|id| {
            let request = &requests[id.index()];
            let slack = |end: &Stop| end.window.latest - end.window.earliest;
            slack(&request.pickup).min(slack(&request.delivery))
        }),
        _ => order.sort_by_key(|id| {
            let request = &requests[id.index()];
            request.pickup.window.latest.min(request.delivery.window.latest)
        }),
    }
}
