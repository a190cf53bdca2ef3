//! The search: ruin and recreate with annealing, in rounds of independent sub-tasks.
//!
//! Knows requests and vehicles, no municipality. Touches no file, terminal or environment, and no
//! clock outside `budget`. What a sub-task does depends on the seed and its place in the run
//! only, and results are merged by index, so any number of threads gives the same bytes.

pub mod absence;
mod budget;
pub mod choice;
mod config;
pub mod cut;
mod draft;
pub mod ejection;
pub mod fewer;
pub mod finish;
pub mod fleet;
pub mod ground;
pub mod lenience;
pub mod neighbors;
pub mod pool;
pub mod recall;
pub mod recreate;
pub mod retype;
pub mod rng;
pub mod ruin;
pub mod search;
pub mod state;
pub mod tails;
pub mod task;

pub use budget::{Budget, Limit, Round};
pub use config::Config;
pub use draft::Sequence;

use rayon::prelude::*;

use crate::problem::{Price, Problem, Solution};
use crate::progress::Progress;
use crate::solve::ground::Ground;
use crate::solve::pool::Pool;
use crate::text::Message;

/// A problem to solve, and a plan to start from if there is one.
#[derive(Clone, Debug)]
pub struct Job<'a> {
    /// The problem.
    pub problem: &'a Problem,
    /// The orders of stops of a feasible plan; whatever is infeasible in it is left out.
    pub start: Vec<Sequence>,
}

/// The answers to some jobs, and how the search went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// A solution for each job.
    pub solutions: Vec<Solution>,
    /// Sum of the prices of the first insertion plans.
    pub first: Price,
}

/// Solves all jobs together within one budget, which is shared out by their requests.
///
/// No solution is dearer than the plan its job starts from.
pub fn solve(
    jobs: &[Job<'_>],
    seed: u64,
    budget: &mut Budget<'_>,
    config: &Config,
    progress: &dyn Progress,
) -> Answer {
    budget.begin();
    let grounds: Vec<Ground<'_>> =
        jobs.par_iter().map(|job| Ground::new(job.problem, config)).collect();
    let settled: Vec<Option<Problem>> = grounds.par_iter().map(Ground::settled_problem).collect();
    let later: Vec<Option<Ground<'_>>> = grounds
        .par_iter()
        .zip(&settled)
        .map(|(ground, problem)| problem.as_ref().map(|problem| ground.settled(problem)))
        .collect();
    let mut pools: Vec<Pool<'_>> = (grounds.par_iter(), &later, jobs)
        .into_par_iter()
        .enumerate()
        .map(|(index, (ground, later, job))| {
            Pool::new(ground, later.as_ref(), &job.start, seed, index as u64)
        })
        .collect();
    let first = pools.iter().map(|pool| pool.first).sum();
    progress.phase(Message::new("solve-phase"), 1_000_000);
    while let Some(round) = budget.next_round() {
        let number = budget.rounds().len() as u64;
        let tasks = task::tasks(&mut pools, number, round, config);
        let outcomes: Vec<_> = tasks.par_iter().map(|task| task.run(config)).collect();
        task::merge(&mut pools, &tasks, outcomes);
        progress.at(u64::from(budget.done_ppm()), &pool::note(&pools, budget.speed()));
    }
    let solutions = pools.par_iter().map(Pool::solution).collect();
    Answer { solutions, first }
}
