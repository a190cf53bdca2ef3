//! The bound on vehicles beside brute force, plans of the search, and cases counted by hand.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use samenrit::bound::{Carried, vehicles_at_once};
use samenrit::problem::{
    Load, PlaceId, Problem, Request, RequestId, Solution, Stop, StopId, TimeWindow, TravelMatrix,
    Vehicle, VehicleId,
};
use samenrit::progress::Silent;
use samenrit::schedule::{Timetable, Tour};
use samenrit::solve::{Budget, Config, Job, Limit, solve};

use crate::random_problem::{Dice, random_problem};

fn bound(problem: &Problem) -> usize {
    vehicles_at_once(&[Carried { problem, requests: problem.request_ids().collect() }])
}

/// A random problem without links in which everything happens within the hour.
fn rush(seed: u64, n: usize) -> Problem {
    let mut problem = random_problem(seed, n);
    let mut dice = Dice::new(seed + 5000);
    for request in &mut problem.requests {
        request.link = None;
        request.requires &= 1;
        let wide = |window: &TimeWindow| window.earliest == 0;
        let open = 8000 + dice.below(2500);
        let narrow = TimeWindow { earliest: open, latest: open + dice.below(900) };
        for end in [&mut request.pickup, &mut request.delivery] {
            if !wide(&end.window) {
                end.window = narrow;
            }
        }
    }
    for vehicle in &mut problem.vehicles {
        (vehicle.count, vehicle.waits) = (100, false);
    }
    problem
}

/// Can one vehicle serve exactly these requests?
fn one_serves(problem: &Problem, members: &[RequestId], table: &mut Timetable) -> bool {
    (0..problem.vehicles.len()).any(|vehicle| {
        let mut order = Vec::new();
        extends(problem, VehicleId::from(vehicle), members, &mut order, table)
    })
}

/// Does some order that begins like this serve all?
fn extends(
    problem: &Problem,
    vehicle: VehicleId,
    members: &[RequestId],
    order: &mut Vec<StopId>,
    table: &mut Timetable,
) -> bool {
    if order.len() == 2 * members.len() {
        return Tour::of(problem, vehicle, order, table).is_some();
    }
    let (mut ready, mut place): (i64, Option<PlaceId>) = (0, None);
    for &stop in order.iter() {
        let end = problem.stop(stop);
        let drive = place.map_or(0, |from| problem.travel.time(from, end.place));
        ready = (ready + drive).max(end.window.earliest);
        if ready > end.window.latest {
            return false;
        }
        ready += end.service;
        place = Some(end.place);
    }
    for id in members {
        let has = |stop| order.contains(&stop);
        let next = if has(id.pickup()) { id.delivery() } else { id.pickup() };
        if has(next) {
            continue;
        }
        order.push(next);
        let found = extends(problem, vehicle, members, order, table);
        order.pop();
        if found {
            return true;
        }
    }
    false
}

/// The fewest routes that serve everybody, by trying every division; none when there is no way.
fn fewest_routes(problem: &Problem) -> Option<usize> {
    let n = problem.requests.len();
    let mut table = Timetable::default();
    let mut fewest = vec![usize::MAX; 1 << n];
    fewest[0] = 0;
    let members = |set: usize| -> Vec<RequestId> {
        (0..n).filter(|bit| set >> bit & 1 == 1).map(RequestId::from).collect()
    };
    let mut serves = vec![true; 1 << n];
    for set in 1..1 << n {
        // Whoever serves some also serves fewer of them.
        let fewer = (0..n).filter(|bit| set >> bit & 1 == 1).all(|bit| serves[set & !(1 << bit)]);
        serves[set] = fewer && one_serves(problem, &members(set), &mut table);
    }
    for set in 1..1_usize << n {
        let mut part = set;
        while part > 0 {
            if serves[part] {
                fewest[set] = fewest[set].min(fewest[set & !part].saturating_add(1));
            }
            part = (part - 1) & set;
        }
    }
    fewest.last().copied().filter(|&routes| routes < usize::MAX)
}

#[test]
fn brute_force_never_does_with_fewer_vehicles() {
    let (mut solved, mut equal, mut many) = (0, 0, 0);
    for seed in 0..160 {
        let problem = rush(seed, 5);
        let Some(routes) = fewest_routes(&problem) else { continue };
        let least = bound(&problem);
        assert!(least <= routes, "seed {seed}: at least {least}, and {routes} do");
        assert!(least > 0);
        solved += 1;
        equal += usize::from(least == routes);
        many += usize::from(least > 1);
    }
    assert!(solved > 60 && many > solved / 2 && equal > solved / 3, "{equal}, {many} of {solved}");
}

fn served(solution: &Solution) -> Vec<RequestId> {
    let stops = solution.routes.iter().flat_map(|route| &route.visits).map(|visit| visit.stop);
    stops.filter(|stop| stop.is_pickup()).map(StopId::request).collect()
}

fn peak(solutions: &[Solution]) -> usize {
    let routes = || solutions.iter().flat_map(|solution| &solution.routes);
    let out = |time| routes().filter(|route| route.leave <= time && time < route.back).count();
    routes().map(|route| out(route.leave)).max().unwrap_or(0)
}

#[test]
fn no_plan_of_the_search_has_fewer_vehicles_out() {
    let stop = AtomicBool::new(false);
    let config = Config { rounds: 6, ..Config::default() };
    let (mut least_of_all, mut most_of_all) = (0, 0);
    for seed in 0..24 {
        let one = if seed % 2 == 0 { rush(seed, 40) } else { random_problem(seed, 60) };
        let two = rush(seed + 900, 1 + seed as usize);
        let problems = [one, two];
        let jobs: Vec<Job<'_>> =
            problems.iter().map(|problem| Job { problem, start: Vec::new() }).collect();
        let mut budget = Budget::new(Limit::Iterations(1000), config.rounds, 80, &stop);
        let solutions = solve(&jobs, seed, &mut budget, &config, &Silent).solutions;
        let carried: Vec<Carried<'_>> = problems
            .iter()
            .zip(&solutions)
            .map(|(problem, solution)| Carried { problem, requests: served(solution) })
            .collect();
        let (least, most) = (vehicles_at_once(&carried), peak(&solutions));
        assert!(least <= most, "seed {seed}: at least {least}, and {most} do");
        for (carried, solution) in carried.iter().zip(&solutions) {
            let alone = vehicles_at_once(std::slice::from_ref(carried));
            assert!(alone <= least && alone <= peak(std::slice::from_ref(solution)));
        }
        least_of_all += least;
        most_of_all += most;
    }
    assert!(least_of_all * 2 > most_of_all, "{least_of_all} against {most_of_all}");
}

#[test]
fn the_bound_is_the_same_on_any_number_of_threads() {
    let problem = rush(3, 200);
    let on = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| bound(&problem))
    };
    assert!(on(1) > 10);
    assert_eq!((on(2), on(5)), (on(1), on(1)));
}

/// Places on a line, a tick apart for each unit; the depot is the first.
fn line(places: &[i64], requests: Vec<Request>, layouts: Vec<Load>) -> Problem {
    let cells: Vec<u32> =
        places.iter().flat_map(|a| places.iter().map(move |b| a.abs_diff(*b) as u32)).collect();
    let vehicle = Vehicle {
        shift: TimeWindow { earliest: 0, latest: 100_000 },
        max_duration: 100_000,
        layouts,
        offers: 1,
        count: 99,
        ..Vehicle::default()
    };
    let travel = Arc::new(TravelMatrix::new(places.len(), &cells, &cells));
    let problem = Problem { requests, vehicles: vec![vehicle], travel, sharing: vec![0b01, 0b00] };
    problem.check().unwrap();
    problem
}

/// From one place to another, alighting within the minute after this moment.
fn rides(from: u32, to: u32, at: i64) -> Request {
    let stop = |place, earliest, latest| Stop {
        place: PlaceId(place),
        window: TimeWindow { earliest, latest },
        service: 1,
        setup: 0,
    };
    Request {
        pickup: stop(from, 0, 100_000),
        delivery: stop(to, at, at + 60),
        load: Load([1, 0, 0, 0]),
        max_ride: 3000,
        ..Request::default()
    }
}

const EIGHT: Load = Load([8, 0, 0, 0]);

#[test]
fn twenty_at_once_fill_three_vehicles() {
    let together = vec![rides(1, 2, 5000); 20];
    let problem = line(&[0, 100, 600], together.clone(), vec![EIGHT]);
    assert_eq!(bound(&problem), 3);
    let carried = Carried { problem: &problem, requests: problem.request_ids().collect() };
    assert_eq!(vehicles_at_once(&[carried.clone(), carried]), 6);
    let larger = vec![EIGHT, Load([19, 0, 0, 0])];
    assert_eq!(bound(&line(&[0, 100, 600], together, larger)), 2);
}

#[test]
fn wheelchairs_count_by_what_a_layout_leaves() {
    let mut together = vec![rides(1, 2, 5000); 10];
    for request in &mut together[..4] {
        request.load = Load([0, 0, 1, 0]);
    }
    // Four wheelchairs fill two vehicles to the last seat, and one with six seats takes the rest.
    let layouts = vec![Load([8, 0, 0, 0]), Load([4, 0, 1, 0]), Load([0, 0, 2, 0])];
    assert_eq!(bound(&line(&[0, 100, 600], together, layouts)), 3);
}

#[test]
fn who_rides_alone_needs_a_vehicle() {
    let mut together = vec![rides(1, 2, 5000); 6];
    assert_eq!(bound(&line(&[0, 100, 600], together.clone(), vec![EIGHT])), 1);
    together[..3].iter_mut().for_each(|request| request.sharing = 1);
    assert_eq!(bound(&line(&[0, 100, 600], together, vec![EIGHT])), 4);
}

#[test]
fn who_shuns_the_others_needs_a_vehicle() {
    let mut together = vec![rides(1, 2, 5000); 6];
    together[0].not_with = (1..6).map(RequestId).collect();
    together[1..].iter_mut().for_each(|request| request.not_with = vec![RequestId(0)]);
    assert_eq!(bound(&line(&[0, 100, 600], together, vec![EIGHT])), 2);
}

#[test]
fn three_far_apart_at_once_need_three_and_one_after_the_other_one() {
    let places = [0, 1000, 3000, 5000, 1200, 3200, 5200];
    let at = |gap: i64| (0..3).map(|n| rides(1 + n, 4 + n, 9000 + gap * i64::from(n))).collect();
    assert_eq!(bound(&line(&places, at(0), vec![EIGHT])), 3);
    // From 1200 to 3000 and on to 3200 takes longer than that, and all are on the way at 9000.
    assert_eq!(bound(&line(&places, at(1900), vec![EIGHT])), 3);
    assert_eq!(bound(&line(&places, at(3000), vec![EIGHT])), 1);
}

#[test]
fn two_routes_that_need_not_be_out_at_once_take_one_vehicle() {
    let mut requests = vec![rides(1, 2, 5000), rides(1, 2, 9000)];
    (requests[0].requires, requests[1].requires) = (1, 2);
    let mut problem = line(&[0, 100, 600], requests, vec![EIGHT]);
    problem.vehicles.push(Vehicle { offers: 2, ..problem.vehicles[0].clone() });
    assert_eq!(bound(&problem), 1);
    problem.requests[1].delivery.window = problem.requests[0].delivery.window;
    assert_eq!(bound(&problem), 2);
}

#[test]
fn who_can_only_ride_together_has_to_fit() {
    // Windows of an hour at both ends: nobody is aboard for certain, but a second ride comes late.
    let mut together = vec![rides(1, 2, 5000); 20];
    for request in &mut together {
        request.delivery.window.latest = 5900;
    }
    assert_eq!(bound(&line(&[0, 100, 600], together.clone(), vec![EIGHT])), 3);
    for request in &mut together {
        request.delivery.window.latest = 6100;
    }
    assert_eq!(bound(&line(&[0, 100, 600], together, vec![EIGHT])), 1);
}

#[test]
fn a_full_vehicle_beside_who_is_far_away_is_not_the_same() {
    // Twelve in one place and one in another: by room two vehicles, apart two, together three.
    let places = [0, 1000, 9000, 1500, 9500];
    let mut requests = vec![rides(1, 3, 12_000); 12];
    requests.push(rides(2, 4, 12_000));
    assert_eq!(bound(&line(&places, requests, vec![EIGHT])), 3);
}

#[test]
fn nobody_needs_no_vehicle() {
    let problem = line(&[0, 100, 600], vec![rides(1, 2, 5000)], vec![EIGHT]);
    assert_eq!(vehicles_at_once(&[Carried { problem: &problem, requests: Vec::new() }]), 0);
    assert_eq!(vehicles_at_once(&[]), 0);
}
