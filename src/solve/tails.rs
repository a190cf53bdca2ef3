//! Exchanges the tails of two tours where nobody is aboard (2-opt*, Potvin & Rousseau 1995).
//!
//! Where drivers are paid in blocks a morning and an afternoon go well together, but no single
//! passenger leads from the one to the other; whole tails do. A tail may be the whole tour or
//! nothing, so tours are joined and parted too.

use crate::problem::{Price, Problem, StopId, Time, VehicleId};
use crate::schedule::{Timetable, Tour};
use crate::solve::rng::SearchRng;
use crate::solve::state::State;

/// Tours that are tried with one tour.
const TRIES: usize = 8;

/// Does a problem have shifts in which that may pay?
pub fn may_pay(problem: &Problem) -> bool {
    problem.vehicles.iter().any(|vehicle| vehicle.work.is_some())
}

/// Exchanges the tail of a random tour with that of another, if one is found that makes both
/// together cheaper.
pub fn exchange(state: &mut State<'_>, rng: &mut SearchRng) {
    // Whoever waits for a passenger keeps there and back in one tour.
    let used: Vec<usize> = state.used_slots().filter(|&slot| !state.waits(slot)).collect();
    if used.len() < 2 {
        return;
    }
    let one = used[rng.below(used.len())];
    for _ in 0..TRIES {
        let other = used[rng.below(used.len())];
        let cuts = (cut(&state.tours[one], rng), cut(&state.tours[other], rng));
        if other == one || !fit(&state.tours[one], &state.tours[other], cuts) {
            continue;
        }
        let before = state.tours[one].price + state.tours[other].price;
        if cross(state, (one, other), cuts, before) {
            return;
        }
    }
}

/// A node before which nobody is aboard, at random; the depot at the end is one.
fn cut(tour: &Tour, rng: &mut SearchRng) -> usize {
    let is_empty = |&node: &usize| tour.nodes[node - 1].aboard == 0;
    let cuts: Vec<usize> = (1..tour.nodes.len()).filter(is_empty).collect();
    cuts[rng.below(cuts.len())]
}

/// Can each tail come after the other's head, as far as a glance at the times tells?
fn fit(one: &Tour, other: &Tour, (cut, other_cut): (usize, usize)) -> bool {
    let whole = |tour: &Tour, cut: usize| (cut == 1, cut + 1 == tour.nodes.len());
    let (ends, other_ends) = (whole(one, cut), whole(other, other_cut));
    if ends == other_ends && (ends.0 || ends.1) {
        return false;
    }
    let ready = |tour: &Tour, cut: usize| -> Time {
        tour.nodes[cut - 1].early + tour.nodes[cut - 1].step.service
    };
    let follows = |head: &Tour, cut: usize, tail: &Tour, tail_cut: usize| {
        tail_cut + 1 == tail.nodes.len()
            || cut == 1
            || ready(head, cut) <= tail.nodes[tail_cut].step.close
    };
    follows(one, cut, other, other_cut) && follows(other, other_cut, one, cut)
}

/// Exchanges the tails of the tours of two slots, in the cheaper of both ways to drive them, where
/// that costs less than `below`; says whether it did. Nobody may be aboard before the nodes where
/// they are cut.
pub(super) fn cross(
    state: &mut State<'_>,
    (one, other): (usize, usize),
    cuts: (usize, usize),
    below: Price,
) -> bool {
    let mut table = std::mem::take(&mut state.table);
    let (head, tail) = (&state.tours[one], &state.tours[other]);
    let crossed = crossed(state.ground.problem, head, tail, cuts, below, &mut table);
    state.table = table;
    let is_crossed = crossed.is_some();
    if let Some((first, second)) = crossed {
        state.replace([(one, first), (other, second)]);
    }
    is_crossed
}

/// Two tours with their tails exchanged.
fn crossed(
    problem: &Problem,
    one: &Tour,
    other: &Tour,
    (cut, other_cut): (usize, usize),
    below: Price,
    table: &mut Timetable,
) -> Option<(Tour, Tour)> {
    let stops = |head: &Tour, cut: usize, tail: &Tour, tail_cut: usize| -> Vec<StopId> {
        head.stops().take(cut - 1).chain(tail.stops().skip(tail_cut - 1)).collect()
    };
    let first = stops(one, cut, other, other_cut);
    let second = stops(other, other_cut, one, cut);
    let mut best: Option<(Price, (Tour, Tour))> = None;
    for (vehicle, other_vehicle) in [(one.vehicle, other.vehicle), (other.vehicle, one.vehicle)] {
        let mut drive = |vehicle: VehicleId, stops: &[StopId]| {
            if stops.is_empty() {
                Some(Tour::empty(problem, vehicle))
            } else {
                Tour::of(problem, vehicle, stops, table)
            }
        };
        let Some(first) = drive(vehicle, &first) else { continue };
        let least = best.as_ref().map_or(below, |(price, _)| *price);
        if first.price >= least {
            continue;
        }
        let Some(second) = drive(other_vehicle, &second) else { continue };
        let price = first.price + second.price;
        if price < least {
            best = Some((price, (first, second)));
        }
        if one.vehicle == other.vehicle {
            break;
        }
    }
    best.map(|(_, pair)| pair)
}
