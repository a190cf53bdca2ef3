//! The loop of one sub-task: ruin, recreate, accept, remember.

use crate::problem::Price;
use crate::solve::config::Config;
use crate::solve::lenience::Lenience;
use crate::solve::recreate;
use crate::solve::retype;
use crate::solve::rng::SearchRng;
use crate::solve::ruin;
use crate::solve::state::{Best, State};
use crate::solve::tails;

/// The tours of plans that are dearer than the best so far by more than this part of its price are
/// not worth remembering.
const CLOSE: f64 = 0.01;

/// Temperatures between which a sub-task cools, in price.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cooling {
    /// At its first iteration.
    pub from: f64,
    /// At its last.
    pub to: f64,
}

impl Cooling {
    /// The temperature after a share of the iterations.
    fn at(&self, done: f64) -> f64 {
        self.from * libm::pow(self.to / self.from, done)
    }
}

/// Runs some iterations of simulated annealing on a state; returns the best plan it met.
///
/// With a unit to be lenient by it may leave somebody out for a while.
pub fn anneal(
    state: &mut State<'_>,
    iterations: u64,
    cooling: Cooling,
    lenient: Option<f64>,
    config: &Config,
    rng: &mut SearchRng,
) -> Best {
    let mut best = Best { tours: state.tours.clone(), price: state.price };
    let mut lenience = lenient.map(|unit| Lenience::begin(state, unit));
    let mut temperature = cooling.from;
    for iteration in 0..iterations {
        if iteration % 32 == 0 {
            temperature = cooling.at(iteration as f64 / iterations as f64);
        }
        state.begin();
        let limit = limit(state.price, temperature, rng);
        if change(state, limit, config, rng) {
            if ((state.price - best.price) as f64) < CLOSE * best.price.abs() as f64 {
                state.note_tours();
            }
            state.keep();
            // Whoever is left out in leniency weighs too little for a plan to be the best.
            let is_true = lenience.is_none() || state.bank.is_empty();
            if is_true && state.price < best.price {
                state.copy_to(&mut best);
            }
        } else {
            state.take_back();
        }
        if let Some(lenience) = &mut lenience {
            lenience.look(state);
        }
    }
    if let Some(lenience) = lenience {
        lenience.end(state);
    }
    best
}

/// Ruins and recreates; says whether the plan is whole again and its price below `limit`.
fn change(state: &mut State<'_>, limit: Price, config: &Config, rng: &mut SearchRng) -> bool {
    ruin::draw(rng).ruin(state, config, rng);
    if !recreate::greedy(state, limit, rng, config.blink_one_in) {
        return false;
    }
    if state.ground.has_kinds && rng.one_in(config.retype_one_in) {
        retype::offer(state, rng);
    }
    if state.ground.has_tails && rng.one_in(config.tails_one_in) {
        tails::exchange(state, rng);
    }
    state.price < limit
}

/// Below which price a change of a plan is kept (Metropolis): a better one always, a worse one the
/// more rarely the worse and colder. Drawn beforehand, so that hopeless changes can be given up.
pub(super) fn limit(old: Price, temperature: f64, rng: &mut SearchRng) -> Price {
    old + (-temperature * libm::log(rng.unit().max(1e-300))).ceil() as Price
}
