//! Greedy insertion with blinks: each request of the bank at its cheapest place, in some order.
//!
//! The orders are those of Christiaens & Vanden Berghe (2020), in the terms of passengers.

use std::cmp::Reverse;

use crate::problem::{RequestId, Stop};
use crate::solve::rng::SearchRng;
use crate::solve::state::State;

/// Puts requests of the bank into tours, as far as they fit and pay.
pub fn greedy(state: &mut State<'_>, rng: &mut SearchRng, blink_one_in: usize) {
    let mut order = state.bank.clone();
    sort(state, &mut order, rng);
    for id in order {
        insert(state, id, rng, blink_one_in);
    }
    state.drop_half_links();
}

/// Puts one request at its cheapest place; it stays in the bank when there is none.
pub fn insert(state: &mut State<'_>, id: RequestId, rng: &mut SearchRng, blink_one_in: usize) {
    match state.best_place(id, rng, blink_one_in) {
        Some((Some(slot), insertion)) => {
            state.insert(slot, id, &insertion);
        }
        Some((None, insertion)) => state.open(id, insertion.vehicle),
        None => {}
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
