//! Both ways to fewer tours, on instances whose least fleet is known.

use std::sync::atomic::AtomicBool;

use samenrit::benchmark::{Effort, Instance, Node, Objective, measure, run, to_problem};
use samenrit::problem::{Problem, RequestId, StopId, VehicleId};
use samenrit::progress::Silent;
use samenrit::schedule::{Timetable, Tour};
use samenrit::solve::absence::Absence;
use samenrit::solve::ejection::Ejection;
use samenrit::solve::ground::Ground;
use samenrit::solve::rng::SearchRng;
use samenrit::solve::state::{State, Tie};
use samenrit::solve::{Config, Limit};

use crate::random_problem::Dice;

const N_TOURS: usize = 4;

/// Requests that four tours can serve: each tour is drawn with its times, and windows around
/// them. At one moment four passengers must board in four places, so three tours are too few.
fn instance(seed: u64) -> Instance {
    let mut dice = Dice::new(seed);
    let mut points = vec![(140, 140)];
    let mut nodes = vec![Node { due: 10_000.0, ..Node::default() }];
    let mut pairs = Vec::new();
    for _ in 0..N_TOURS {
        let mut time = 600.0;
        let mut at = points[0];
        for index in 0..9 {
            let is_noon = index == 4;
            let mut stop = |demand: i32| {
                let to = (dice.below(280), dice.below(280));
                let way = f64::hypot((to.0 - at.0) as f64, (to.1 - at.1) as f64);
                // Everybody's noon is the same moment.
                let begin = if is_noon && demand > 0 { 5000.0_f64 } else { time + way };
                assert!(begin >= time + way, "noon comes too early");
                let slack = if is_noon && demand > 0 { 0.0 } else { 1.0 + dice.below(250) as f64 };
                nodes.push(Node {
                    demand,
                    ready: begin - slack,
                    due: begin + slack,
                    service: 10.0,
                });
                points.push(to);
                (time, at) = (begin + 10.0, to);
                nodes.len() - 1
            };
            pairs.push((stop(1), stop(-1)));
        }
    }
    let way = |a: &(i64, i64), b: &(i64, i64)| f64::hypot((a.0 - b.0) as f64, (a.1 - b.1) as f64);
    let times = points.iter().flat_map(|a| points.iter().map(move |b| way(a, b))).collect();
    Instance { name: "made".into(), capacity: 3, nodes, pairs, times, ..Instance::default() }
}

/// A tour for each request.
fn alone(problem: &Problem) -> Vec<Vec<StopId>> {
    problem.request_ids().map(|id: RequestId| vec![id.pickup(), id.delivery()]).collect()
}

fn is_sound(instance: &Instance, routes: &[Vec<StopId>]) -> bool {
    let node = |stop: &StopId| {
        let (pickup, delivery) = instance.pairs[stop.request().index()];
        if stop.is_pickup() { pickup } else { delivery }
    };
    let routes: Vec<Vec<usize>> =
        routes.iter().map(|route| route.iter().map(node).collect()).collect();
    measure(instance, &routes, &[]).is_ok()
}

#[test]
fn guided_ejection_reaches_the_least_fleet() {
    for seed in 0..5 {
        let instance = instance(seed);
        let problem = to_problem(&instance, Objective::Vehicles);
        let ground = Ground::new(&problem, &Config::default());
        let yard = ground.yard.as_ref().expect("the problem is plain");
        let mut ejection = Ejection::new(yard, &ground.neighbors, &alone(&problem));
        ejection.run(200_000, &mut SearchRng::new(seed, [0, 0, 0]));
        assert_eq!(ejection.n_tours(), N_TOURS, "seed {seed}");
        assert!(is_sound(&instance, &ejection.routes()), "seed {seed}");
    }
}

#[test]
fn absence_counters_reach_the_least_fleet() {
    for seed in 0..5 {
        let instance = instance(seed);
        let problem = to_problem(&instance, Objective::Vehicles);
        let (config, mut table) = (Config::default(), Timetable::default());
        let ground = Ground::new(&problem, &config);
        let tour = |stops: &Vec<StopId>| Tour::of(&problem, VehicleId(0), stops, &mut table);
        let tours: Vec<Tour> = alone(&problem).iter().map(tour).map(Option::unwrap).collect();
        let ways: i64 = tours.iter().map(|tour| tour.price - problem.vehicles[0].fixed).sum();
        let unit = ways as f64 / tours.len() as f64;
        let mut absence = Absence::new(&ground, tours, unit);
        // Many short rounds, as in a search.
        for round in 0..400 {
            let before = absence.n_tours();
            absence.run(50, &config, &mut SearchRng::new(seed, [round, 0, 0]));
            assert!(absence.n_tours() <= before, "seed {seed}");
        }
        assert_eq!(absence.n_tours(), N_TOURS, "seed {seed}");
        assert!(is_sound(&instance, &absence.routes()), "seed {seed}");
    }
}

#[test]
fn a_vehicle_that_is_taken_away_does_not_come_back() {
    let problem = to_problem(&instance(0), Objective::Vehicles);
    let ground = Ground::new(&problem, &Config::default());
    let (mut table, mut rng) = (Timetable::default(), SearchRng::new(1, [0, 0, 0]));
    let stops = alone(&problem)[0].clone();
    let id = stops[0].request();
    // One drives for the only passenger who is served, two stand still.
    let mut state = State::new(&ground, problem.request_ids().collect(), vec![3]);
    state.add(Tour::of(&problem, VehicleId(0), &stops, &mut table).unwrap());
    state.begin();
    state.remove(0, &[id]);
    let place = state.best_place(id, Tie::Free, i64::MAX, &mut rng, 0);
    assert!(place.is_some_and(|(slot, _)| slot.is_none()), "another vehicle is at hand");
    state.take_back();
    state.begin();
    state.retire(0);
    assert_eq!(state.best_place(id, Tie::Free, i64::MAX, &mut rng, 0), None);
}

#[test]
fn a_search_for_vehicles_reaches_the_least_fleet_and_one_for_distance_need_not() {
    let plan = |seed, objective| {
        let effort = Effort { objective, seed: 1, limit: Limit::Iterations(10_000) };
        run(&instance(seed), &effort, &AtomicBool::new(false), &Silent).unwrap().row
    };
    for seed in 0..5 {
        let row = plan(seed, Objective::Vehicles);
        assert_eq!((row.vehicles, row.unserved), (N_TOURS, 0), "seed {seed}");
    }
    let (fewest, shortest) = (plan(0, Objective::Vehicles), plan(0, Objective::Distance));
    assert!(shortest.cost <= fewest.cost);
}

#[test]
fn what_is_more_than_windows_and_room_is_not_plain() {
    let instance = instance(0);
    let is_plain = |problem: &Problem| Ground::new(problem, &Config::default()).yard.is_some();
    let plain = to_problem(&instance, Objective::Vehicles);
    assert!(is_plain(&plain));
    assert!(!is_plain(&to_problem(&instance, Objective::Distance)));
    let mut limited = plain.clone();
    limited.requests[0].max_ride = 1000;
    let mut linked = plain.clone();
    linked.requests[0].link = Some(RequestId::from(1));
    let mut mixed = plain.clone();
    mixed.vehicles.push(mixed.vehicles[0].clone());
    let mut outside = plain.clone();
    outside.requests[0].outside = Some(5);
    for problem in [limited, linked, mixed, outside] {
        assert!(!is_plain(&problem));
    }
}
