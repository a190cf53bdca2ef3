//! What holds for every plan of the search.

use std::sync::atomic::AtomicBool;

use samenrit::problem::{Pause, Problem, Solution, StopId};
use samenrit::progress::Silent;
use samenrit::solve::{Budget, Config, Job, Limit, Sequence, solve};

use crate::duties::with_duties;
use crate::random_problem::{faults, random_problem};

fn plan(problems: &[&Problem], start: &[Sequence], iterations: u64, seed: u64) -> Vec<Solution> {
    let config = Config { task_requests: 20, rounds: 12, ..Config::default() };
    plan_as(&config, problems, start, iterations, seed)
}

fn plan_as(
    config: &Config,
    problems: &[&Problem],
    start: &[Sequence],
    iterations: u64,
    seed: u64,
) -> Vec<Solution> {
    let stop = AtomicBool::new(false);
    let n = problems.iter().map(|problem| problem.requests.len()).sum();
    let mut budget = Budget::new(Limit::Iterations(iterations), config.rounds, n, &stop);
    let jobs: Vec<Job<'_>> =
        problems.iter().map(|problem| Job { problem, start: start.to_vec() }).collect();
    solve(&jobs, seed, &mut budget, config, &Silent).solutions
}

#[test]
fn every_plan_keeps_every_rule_and_costs_what_it_says() {
    for seed in 0..30 {
        let problem = random_problem(seed, 10 + 3 * seed as usize);
        let solution = plan(&[&problem], &[], 2000, seed).remove(0);
        let faults = faults(&problem, &solution);
        assert!(faults.is_empty(), "seed {seed}: {faults:#?}");
        assert!(!solution.routes.is_empty());
    }
}

#[test]
fn plans_with_working_time_and_batteries_keep_every_rule() {
    let (mut breaks, mut gaps) = (0, 0);
    for seed in 0..20 {
        let problem = with_duties(random_problem(seed, 10 + 3 * seed as usize), seed);
        let solution = plan(&[&problem], &[], 1500, seed).remove(0);
        let faults = faults(&problem, &solution);
        assert!(faults.is_empty(), "seed {seed}: {faults:#?}");
        for visit in solution.routes.iter().flat_map(|route| &route.visits) {
            breaks += usize::from(matches!(visit.pause, Some(Pause::Break(_))));
            gaps += usize::from(matches!(visit.pause, Some(Pause::Gap { .. })));
        }
        for route in &solution.routes {
            let vehicle = &problem.vehicles[route.vehicle.index()];
            let far = vehicle.battery.map_or(i64::MAX, |battery| battery.range);
            assert!(route.facts.gaps > 0 || route.facts.distance <= far);
        }
    }
    assert!(breaks > 0 && gaps > 0);
}

#[test]
fn the_same_seed_gives_the_same_plan_on_any_number_of_threads() {
    let (one, two) = (random_problem(7, 90), random_problem(8, 40));
    let on = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| plan(&[&one, &two], &[], 2000, 5))
    };
    let reference = on(1);
    for threads in [2, 4, 8] {
        assert_eq!(on(threads), reference, "{threads} threads");
    }
    assert_ne!(plan(&[&one, &two], &[], 2000, 6), reference, "the seed does nothing");
}

#[test]
fn searching_longer_from_a_plan_never_makes_it_dearer() {
    for seed in 0..8 {
        let problem = random_problem(100 + seed, 40);
        let short = plan(&[&problem], &[], 300, seed).remove(0);
        let start: Vec<Sequence> = short
            .routes
            .iter()
            .map(|route| (route.vehicle, route.visits.iter().map(|v| v.stop).collect()))
            .collect();
        let long = plan(&[&problem], &start, 300, seed + 1).remove(0);
        assert!(long.price <= short.price, "seed {seed}");
    }
}

#[test]
fn a_start_that_names_a_trip_twice_or_half_is_no_danger() {
    let problem = random_problem(11, 40);
    let plan_once = plan(&[&problem], &[], 200, 1).remove(0);
    let mut start: Vec<Sequence> = plan_once
        .routes
        .iter()
        .map(|route| (route.vehicle, route.visits.iter().map(|v| v.stop).collect()))
        .collect();
    start.extend(start.clone());
    start.push((start[0].0, vec![StopId(0)]));
    start.push((start[0].0, vec![StopId(1), StopId(0)]));
    let again = plan(&[&problem], &start, 200, 2).remove(0);
    assert!(faults(&problem, &again).is_empty());
    assert!(again.price <= plan_once.price);
}

#[test]
fn ruin_and_recreate_earns_its_keep() {
    let problem = random_problem(3, 60);
    let first = plan(&[&problem], &[], 0, 1).remove(0);
    let best = plan(&[&problem], &[], 4000, 1).remove(0);
    let routes = |plan: &Solution| plan.routes.iter().map(|route| route.price).sum::<i64>();
    assert!(best.unserved.len() <= first.unserved.len());
    assert!(routes(&best) < routes(&first) * 95 / 100, "{} not {}", routes(&best), routes(&first));
}

#[test]
fn a_choice_among_the_tours_met_makes_plans_cheaper() {
    let mut cheaper = 0;
    for seed in 0..20 {
        let problem = random_problem(seed, 60);
        // A choice in the last round changes nothing else.
        let price = |at: u32| {
            let config = Config { rounds: 20, choice_ppm: [at, u32::MAX], ..Config::default() };
            let plan = plan_as(&config, &[&problem], &[], 6000, seed).remove(0);
            let faults = faults(&problem, &plan);
            assert!(faults.is_empty(), "seed {seed}: {faults:#?}");
            plan.price
        };
        let (with, without) = (price(950_000), price(u32::MAX));
        assert!(with <= without, "seed {seed}: {with}, {without} without");
        cheaper += usize::from(with < without);
    }
    assert!(cheaper > 2, "{cheaper} of 20");
}
