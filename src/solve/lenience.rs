//! Leaving somebody out for a while, on the way from one whole plan to another.
//!
//! Where a few full tours are all there is, hardly a move keeps everybody aboard, and a search that
//! allows no other stays where it is. So whoever is left out weighs what a few requests cost, and
//! more with every iteration that he is, so that he is not forgotten (the absence counters of
//! Christiaens & Vanden Berghe 2020). Where nearly all plans are whole the weights fall again
//! (Vidal et al. 2012 steer the penalties of infeasible plans alike).

use crate::problem::Price;
use crate::solve::state::{State, bank_price};

/// Iterations between two looks at the weights.
const SPAN: u32 = 100;
/// The share of plans with somebody left out, in percent, below which the weights fall.
const WANTED: u32 = 10;
/// What the weights are divided by then.
const EASE: f64 = 1.2;
/// The least weight, in mean prices of a request without vehicles. Below it leaving out whoever is
/// dear would pay, and no plan would be whole. A full tour hardly gets shorter without one of its
/// many requests, so less is enough for it, and lets more plans be tried.
const LEAST: f64 = 10.0;
const LEAST_IN_FULL_TOURS: f64 = 3.0;
/// Requests a tour above which tours are full in this sense.
const FULL: usize = 20;
/// What an iteration adds to the weight of whoever is left out, likewise.
const GROWTH: f64 = 0.1;

/// The weights of who is left out, while a state is annealed.
#[derive(Clone, Debug)]
pub struct Lenience {
    least: Price,
    growth: Price,
    looked_at: u32,
    left_out: u32,
}

impl Lenience {
    /// Begins to be lenient with a state; `unit` is the mean price of a request, vehicles left out.
    pub fn begin(state: &mut State<'_>, unit: f64) -> Self {
        let n_tours = state.used().count();
        let is_full = n_tours > 0 && state.requests.len() > FULL * n_tours;
        let least = unit * if is_full { LEAST_IN_FULL_TOURS } else { LEAST };
        // With a step of nothing nobody would ever weigh more.
        let (least, growth) = (least as Price, (GROWTH * unit).ceil() as Price);
        state.set_absent(&vec![least; state.ground.problem.requests.len()]);
        Self { least, growth, looked_at: 0, left_out: 0 }
    }

    /// Looks at the state after an iteration.
    pub fn look(&mut self, state: &mut State<'_>) {
        self.looked_at += 1;
        if !state.bank.is_empty() {
            self.left_out += 1;
            state.weigh_absent(self.growth);
        }
        if self.looked_at < SPAN {
            return;
        }
        if 100 * self.left_out < WANTED * self.looked_at {
            self.ease(state);
        }
        (self.looked_at, self.left_out) = (0, 0);
    }

    /// Ends it: whoever is left out weighs what he does in the problem.
    pub fn end(self, state: &mut State<'_>) {
        let problem = state.ground.problem;
        let absent: Vec<Price> = problem.request_ids().map(|id| bank_price(problem, id)).collect();
        state.set_absent(&absent);
    }

    fn ease(&self, state: &mut State<'_>) {
        let eased = |absent: Price| ((absent as f64 / EASE) as Price).max(self.least);
        let ids = state.ground.problem.request_ids();
        let absent: Vec<Price> = ids.map(|id| eased(state.absent(id))).collect();
        state.set_absent(&absent);
    }
}
