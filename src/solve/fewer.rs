//! Plans with fewer tours: two ways to get there, side by side.
//!
//! Guided ejection and absence counters get stuck on different instances; who is ahead after a
//! round shows the other how.

use crate::problem::StopId;
use crate::solve::absence::Absence;
use crate::solve::config::Config;
use crate::solve::ejection::Ejection;
use crate::solve::pool::Pool;
use crate::solve::rng::SearchRng;

/// A search for fewer tours, between two rounds.
#[derive(Clone, Debug)]
pub enum Fewer<'a> {
    /// By guided ejection.
    Ejection(Ejection<'a>),
    /// By absence counters.
    Absence(Absence<'a>),
}

impl<'a> Fewer<'a> {
    /// Both ways from the best plan of a pool.
    pub(super) fn both(pool: &Pool<'a>) -> Vec<Self> {
        vec![Self::Ejection(pool.ejection()), Self::Absence(pool.absence())]
    }

    /// The same way, anew from the best plan of a pool.
    pub(super) fn again(&self, pool: &Pool<'a>) -> Self {
        match self {
            Self::Ejection(_) => Self::Ejection(pool.ejection()),
            Self::Absence(_) => Self::Absence(pool.absence()),
        }
    }

    /// Goes on for about as long as so many iterations of annealing take.
    pub(super) fn run(&mut self, iterations: u64, config: &Config, rng: &mut SearchRng) {
        match self {
            Self::Ejection(ejection) => ejection.run(iterations, rng),
            Self::Absence(absence) => absence.run(iterations, config, rng),
        }
    }

    /// Number of tours of its smallest plan.
    pub(super) fn n_tours(&self) -> usize {
        match self {
            Self::Ejection(ejection) => ejection.n_tours(),
            Self::Absence(absence) => absence.n_tours(),
        }
    }

    /// The stops of its smallest plan.
    pub(super) fn routes(&self) -> Vec<Vec<StopId>> {
        match self {
            Self::Ejection(ejection) => ejection.routes(),
            Self::Absence(absence) => absence.routes(),
        }
    }
}
