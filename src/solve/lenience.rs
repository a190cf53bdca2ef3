//! Leaving somebody out for a while, on the way from one whole plan to another.
//!
//! Where a few full tours are all there is, hardly a move keeps everybody aboard, and a search that
//! allows no other stays where it is. So whoever is left out weighs what some requests cost, and
//! more where that keeps too few plans whole (Vidal et al. 2012 steer the penalties of infeasible
//! plans alike).

use std::ops::Range;

use crate::problem::Price;
use crate::solve::state::{State, bank_price};

/// Iterations between two looks at the weight.
const SPAN: u32 = 100;
/// Shares of plans with somebody left out, in percent, between which the weight stays.
const WANTED: Range<u32> = 10..40;
/// What the weight is multiplied with or divided by.
const STEP: f64 = 1.2;
/// The weight to begin with, and its bounds, in mean prices of a request without vehicles: below
/// the least of them leaving out whoever is dear would pay, and no plan would be whole when cold.
const LEAST: f64 = 10.0;
const MOST: f64 = 1000.0;

/// The weight of whoever is left out, while a state is annealed.
#[derive(Clone, Debug)]
pub struct Lenience {
    unit: f64,
    weight: f64,
    looked_at: u32,
    left_out: u32,
}

impl Lenience {
    /// Begins to be lenient with a state; `unit` is the mean price of a request, vehicles left out.
    pub fn begin(state: &mut State<'_>, unit: f64) -> Self {
        let lenience = Self { unit, weight: LEAST * unit, looked_at: 0, left_out: 0 };
        lenience.weigh(state);
        lenience
    }

    /// Looks at the state after an iteration.
    pub fn look(&mut self, state: &mut State<'_>) {
        self.looked_at += 1;
        self.left_out += u32::from(!state.bank.is_empty());
        if self.looked_at < SPAN {
            return;
        }
        let share = 100 * self.left_out / self.looked_at;
        (self.looked_at, self.left_out) = (0, 0);
        if WANTED.contains(&share) {
            return;
        }
        self.weight *= if share < WANTED.start { 1.0 / STEP } else { STEP };
        self.weight = self.weight.clamp(LEAST * self.unit, MOST * self.unit);
        self.weigh(state);
    }

    /// Ends it: whoever is left out weighs what he does in the problem.
    pub fn end(self, state: &mut State<'_>) {
        let problem = state.ground.problem;
        let absent: Vec<Price> = problem.request_ids().map(|id| bank_price(problem, id)).collect();
        state.set_absent(&absent);
    }

    fn weigh(&self, state: &mut State<'_>) {
        let n = state.ground.problem.requests.len();
        state.set_absent(&vec![self.weight as Price; n]);
    }
}
