//! Gives a whole tour to a vehicle of another kind, depot or shift.
//!
//! Insertion opens a tour with the vehicle that is best for its first passenger and changes it
//! within its depot and shift only; the whole tour may begin and end better elsewhere.

use crate::problem::{Problem, StopId, VehicleId};
use crate::schedule::Tour;
use crate::solve::rng::SearchRng;
use crate::solve::state::State;

/// Kinds that are tried with one tour at most.
const TRIES: usize = 40;

/// Can a problem gain by it?
pub fn may_pay(problem: &Problem) -> bool {
    problem.vehicles.len() > 1
}

/// Gives a random tour to the vehicle at hand that drives it cheapest, of some; says whether that
/// is another than it had.
pub fn offer(state: &mut State<'_>, rng: &mut SearchRng) -> bool {
    let used: Vec<usize> = state.used_slots().collect();
    if used.is_empty() {
        return false;
    }
    let slot = used[rng.below(used.len())];
    // Whoever waits for a passenger keeps there and back in one tour.
    if state.waits(slot) {
        return false;
    }
    let problem = state.ground.problem;
    let stops: Vec<StopId> = state.tours[slot].stops().collect();
    let mut table = std::mem::take(&mut state.table);
    let mut best: Option<Tour> = None;
    let n_kinds = problem.vehicles.len();
    let first = rng.below(n_kinds);
    for step in 0..n_kinds.min(TRIES) {
        let id = VehicleId::from((first + step) % n_kinds);
        let vehicle = &problem.vehicles[id.index()];
        let tour = &state.tours[slot];
        if id == tour.vehicle || vehicle.waits || !state.is_at_hand(id) {
            continue;
        }
        let least = best.as_ref().map_or(tour.price, |best| best.price);
        let other = Tour::of(problem, id, &stops, &mut table);
        best = other.filter(|other| other.price < least).or(best);
    }
    state.table = table;
    let is_better = best.is_some();
    if let Some(tour) = best {
        state.replace([(slot, tour)]);
    }
    is_better
}
