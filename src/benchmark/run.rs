//! One instance from its problem to a measured plan.

use std::sync::atomic::AtomicBool;

use crate::benchmark::{Broken, Instance, Objective, Row, measure, routes_of, to_problem};
use crate::bound::{Carried, routes as least_routes};
use crate::problem::RequestId;
use crate::progress::Progress;
use crate::solve::{Budget, Config, Job, Limit, solve};

/// How an instance is searched.
#[derive(Clone, Debug)]
pub struct Effort {
    /// What plans are compared by.
    pub objective: Objective,
    /// The seed of the search.
    pub seed: u64,
    /// How long to search.
    pub limit: Limit,
}

/// A plan for an instance, as node numbers, and its line in a table.
#[derive(Clone, Debug)]
pub struct Found {
    /// The routes, the depot left out.
    pub routes: Vec<Vec<usize>>,
    /// How many vehicles any plan needs at least that serves whom this one does.
    pub vehicles_at_least: usize,
    /// What they amount to.
    pub row: Row,
}

/// Searches an instance. A plan that breaks a rule of it is a mistake of the program.
pub fn run(
    instance: &Instance,
    effort: &Effort,
    stop: &AtomicBool,
    progress: &dyn Progress,
) -> Result<Found, Broken> {
    let problem = to_problem(instance, effort.objective);
    let config = config(&effort.limit);
    let n = problem.requests.len();
    let mut budget = Budget::new(effort.limit.clone(), config.rounds, n, stop);
    budget.begin();
    let job = Job { problem: &problem, start: Vec::new() };
    let answer = solve(&[job], effort.seed, &mut budget, &config, progress);
    let [seconds, cpu_seconds] = budget.spent();
    let solution = &answer.solutions[0];
    let routes = routes_of(instance, solution);
    let unserved: Vec<usize> = solution.unserved.iter().map(|u| u.request.index()).collect();
    let measured = measure(instance, &routes, &unserved)?;
    let row = Row {
        instance: instance.name.clone(),
        vehicles: measured.vehicles,
        cost: measured.cost,
        best_vehicles: None,
        best_cost: None,
        gap_percent: None,
        seconds: seconds.as_secs_f64(),
        cpu_seconds: cpu_seconds.as_secs_f64(),
        iterations: budget.iterations(),
        unserved: unserved.len(),
        run: String::new(),
    };
    let is_served = |id: &RequestId| !unserved.contains(&id.index());
    let requests = problem.request_ids().filter(is_served).collect();
    let vehicles_at_least = least_routes(&[Carried { problem: &problem, requests }]);
    Ok(Found { routes, vehicles_at_least, row })
}

/// Rivals are for cores that would stand idle: whoever counts processor seconds pays for them.
fn config(limit: &Limit) -> Config {
    let config = Config::default();
    let least_tasks = if matches!(limit, Limit::CpuTime(_)) { 1 } else { config.least_tasks };
    Config { least_tasks, ..config }
}
