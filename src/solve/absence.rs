//! Fewer tours by absence counters (Christiaens & Vanden Berghe 2020).
//!
//! A tour is taken out and its vehicle away. Then the plan is ruined and recreated as ever, but
//! whoever is left out weighs the more the longer he has been; when nobody is, there is a tour
//! less. Everything that a tour can carry is kept, so it would serve any problem with one kind of
//! vehicle; it runs beside guided ejection, on plain ones.

use crate::problem::{Price, StopId};
use crate::schedule::Tour;
use crate::solve::config::Config;
use crate::solve::ground::Ground;
use crate::solve::recreate;
use crate::solve::rng::SearchRng;
use crate::solve::ruin;
use crate::solve::search::limit;
use crate::solve::state::State;

/// Temperature of the annealing meanwhile, in mean prices of a request.
const TEMPERATURE: f64 = 0.1;

/// What a request in the bank weighs to begin with, and what each iteration in it adds, likewise.
const FIRST_WEIGHT: f64 = 10.0;
const STEP: f64 = 1.0;

/// The search for a plan with fewer tours, between two rounds.
#[derive(Clone, Debug)]
pub struct Absence<'a> {
    ground: &'a Ground<'a>,
    /// The smallest plan that leaves nobody out.
    whole: Vec<Tour>,
    /// The plan that may leave some out, and its vehicles.
    tours: Vec<Tour>,
    n_vehicles: usize,
    absent: Vec<Price>,
    /// Mean price of a request, vehicles left out.
    unit: f64,
}

impl<'a> Absence<'a> {
    /// Starts from a plan of one kind of vehicle that leaves nobody out; `unit` is the mean price
    /// of a request, vehicles left out.
    pub fn new(ground: &'a Ground<'a>, whole: Vec<Tour>, unit: f64) -> Self {
        let absent = vec![(unit * FIRST_WEIGHT) as Price; ground.problem.requests.len()];
        Self { ground, tours: whole.clone(), n_vehicles: whole.len(), whole, absent, unit }
    }

    /// Number of tours of the smallest plan that leaves nobody out.
    pub fn n_tours(&self) -> usize {
        self.whole.len()
    }

    /// The stops of that plan.
    pub fn routes(&self) -> Vec<Vec<StopId>> {
        self.whole.iter().map(|tour| tour.stops().collect()).collect()
    }

    /// Goes on for some iterations.
    pub fn run(&mut self, iterations: u64, config: &Config, rng: &mut SearchRng) {
        let mut state = self.state();
        let temperature = self.unit * TEMPERATURE;
        let step = (self.unit * STEP) as Price;
        for _ in 0..iterations {
            if state.bank.is_empty() {
                self.note(&state);
                if self.whole.len() < 2 {
                    break;
                }
                self.n_vehicles = self.whole.len() - 1;
                retire_lightest(&mut state);
            }
            state.begin();
            let limit = limit(state.price, temperature, rng);
            ruin::draw(rng).ruin(&mut state, config, rng);
            let is_whole = recreate::greedy(&mut state, limit, rng, config.blink_one_in);
            if is_whole && state.price < limit {
                state.keep();
            } else {
                state.take_back();
            }
            state.weigh_absent(step);
        }
        if state.bank.is_empty() {
            self.note(&state);
        }
        self.absent = self.ground.problem.request_ids().map(|id| state.absent(id)).collect();
        self.tours = state.used().cloned().collect();
    }

    /// Keeps a plan that leaves nobody out.
    fn note(&mut self, state: &State<'_>) {
        self.whole = state.used().cloned().collect();
    }

    fn state(&mut self) -> State<'a> {
        let problem = self.ground.problem;
        let mut at_hand = vec![0; problem.vehicles.len()];
        at_hand[0] = self.n_vehicles as u32;
        let mut state =
            State::new(self.ground, problem.request_ids().collect(), at_hand).remembering();
        state.set_absent(&self.absent);
        for tour in self.tours.drain(..) {
            state.add(tour);
        }
        state
    }
}

/// Takes the tour out, and its vehicle away, whose passengers have been absent least.
fn retire_lightest(state: &mut State<'_>) {
    let weight = |slot: usize| -> Price {
        state.tours[slot].stops().map(|stop| state.absent(stop.request())).sum()
    };
    if let Some(slot) = state.used_slots().min_by_key(|&slot| (weight(slot), slot)) {
        state.begin();
        state.retire(slot);
        state.keep();
    }
}
