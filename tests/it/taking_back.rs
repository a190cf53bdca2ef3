//! A state under change: what is taken back leaves no trace.

use samenrit::problem::{Price, Problem, RequestId};
use samenrit::schedule::Tour;
use samenrit::solve::Config;
use samenrit::solve::ground::Ground;
use samenrit::solve::lenience::Lenience;
use samenrit::solve::rng::SearchRng;
use samenrit::solve::state::{State, Whereabouts, bank_price};
use samenrit::solve::{recreate, retype, ruin};

use crate::duties::with_duties;
use crate::random_problem::random_problem;

/// What a state holds, empty slots at the end left out.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Held {
    tours: Vec<Tour>,
    bank: Vec<RequestId>,
    price: i64,
    whereabouts: Vec<Whereabouts>,
}

fn held(state: &State<'_>) -> Held {
    let mut tours = state.tours.clone();
    while tours.last().is_some_and(Tour::is_empty) {
        tours.pop();
    }
    let whereabouts = state.requests.iter().map(|&id| state.whereabouts(id)).collect();
    Held { tours, bank: state.bank.clone(), price: state.price, whereabouts }
}

/// The price and the places of everybody, summed and looked up anew.
fn is_sound(problem: &Problem, state: &State<'_>) -> bool {
    let tours: i64 = state.used().map(|tour| tour.price).sum();
    let bank: i64 = state.bank.iter().map(|&id| bank_price(problem, id)).sum();
    let is_there = |id: RequestId| match state.whereabouts(id) {
        Whereabouts::Bank => state.bank.contains(&id),
        Whereabouts::Tour(slot) => state.tours[slot].stops().any(|stop| stop == id.pickup()),
        Whereabouts::Elsewhere => false,
    };
    state.price == tours + bank && problem.request_ids().all(is_there)
}

fn change(state: &mut State<'_>, config: &Config, rng: &mut SearchRng) {
    state.begin();
    ruin::draw(rng).ruin(state, config, rng);
    recreate::greedy(state, Price::MAX, rng, config.blink_one_in);
    retype::offer(state, rng);
}

fn all_in_the_bank<'a>(ground: &'a Ground<'a>) -> State<'a> {
    let at_hand = ground.problem.vehicles.iter().map(|vehicle| vehicle.count).collect();
    State::new(ground, ground.problem.request_ids().collect(), at_hand)
}

fn filled<'a>(mut state: State<'a>, rng: &mut SearchRng) -> State<'a> {
    state.begin();
    recreate::greedy(&mut state, Price::MAX, rng, 0);
    state.keep();
    state
}

#[test]
fn a_change_that_is_taken_back_leaves_no_trace() {
    let config = Config::default();
    let (mut changed, mut kept) = (0, 0);
    for seed in 0..12 {
        let plain = random_problem(seed, 60);
        let problem = if seed % 3 == 2 { with_duties(plain, seed) } else { plain };
        let ground = Ground::new(&problem, &config);
        let mut rng = SearchRng::new(seed, [0; 3]);
        let mut state = filled(all_in_the_bank(&ground), &mut rng);
        for step in 0..150 {
            let before = held(&state);
            let mut again = rng.clone();
            change(&mut state, &config, &mut rng);
            let after = held(&state);
            assert!(is_sound(&problem, &state), "seed {seed}, step {step}");
            changed += usize::from(after != before);
            state.take_back();
            assert!(held(&state) == before, "seed {seed}, step {step}");
            // The same change meets the same vehicles at hand, the same tours, the same bank.
            change(&mut state, &config, &mut again);
            assert!(held(&state) == after, "seed {seed}, step {step}: not the same again");
            if step % 2 == 0 && after.price <= before.price + before.price.abs() / 50 {
                state.keep();
                kept += 1;
            } else {
                state.take_back();
                assert!(held(&state) == before, "seed {seed}, step {step}: again");
            }
        }
    }
    assert!(changed > 500 && kept > 200, "{changed} changed, {kept} kept");
}

#[test]
fn what_is_remembered_is_what_a_scan_finds() {
    let config = Config::default();
    let (mut found, mut nowhere) = (0, 0);
    for seed in 0..8 {
        let plain = random_problem(seed, 60);
        let problem = if seed % 3 == 2 { with_duties(plain, seed) } else { plain };
        let ground = Ground::new(&problem, &config);
        let mut rng = SearchRng::new(seed, [0; 3]);
        let mut state = filled(all_in_the_bank(&ground).remembering(), &mut rng);
        for step in 0..200 {
            let before = state.price;
            change(&mut state, &config, &mut rng);
            if state.price <= before + before.abs() / 50 {
                state.keep();
            } else {
                state.take_back();
            }
            // In the middle of a change, some of whose tours are as they were.
            state.begin();
            ruin::draw(&mut rng).ruin(&mut state, &config, &mut rng);
            let mut forgetful = all_in_the_bank(&ground);
            state.used().for_each(|tour| forgetful.add(tour.clone()));
            for &id in &state.bank.clone() {
                let best = |state: &mut State<'_>, rng: &mut SearchRng| {
                    let tie = state.tie(id);
                    let place = state.best_place(id, tie, state.absent(id), rng, 0);
                    place.map(|(_, insertion)| insertion.price)
                };
                let known = best(&mut state, &mut rng);
                assert_eq!(known, best(&mut forgetful, &mut rng), "seed {seed}, step {step}");
                found += usize::from(known.is_some());
                nowhere += usize::from(known.is_none());
            }
            state.take_back();
        }
    }
    assert!(found > 3000 && nowhere > 100, "{found} found, {nowhere} nowhere");
}

#[test]
fn who_is_left_out_in_leniency_weighs_more_until_fewer_are() {
    let (problem, config) = (random_problem(3, 20), Config::default());
    let ground = Ground::new(&problem, &config);
    let ids = problem.request_ids().collect();
    let mut state = State::new(&ground, ids, vec![0; problem.vehicles.len()]);
    let id = state.bank[0];
    let own = state.price;
    let mut lenience = Lenience::begin(&mut state, 10.0);
    assert_eq!((state.absent(id), state.price), (100, 100 * state.bank.len() as i64));
    (0..300).for_each(|_| lenience.look(&mut state));
    assert_eq!(state.absent(id), 400, "one more with every iteration");
    let mut whole = state.clone();
    whole.bank.clear();
    let mut patient = lenience.clone();
    (0..300).for_each(|_| patient.look(&mut whole));
    assert_eq!(whole.absent(id), 230, "400 / 1.2³");
    (0..3000).for_each(|_| patient.look(&mut whole));
    assert_eq!(whole.absent(id), 100, "never less than to begin with");
    lenience.end(&mut state);
    assert_eq!((state.absent(id), state.price), (bank_price(&problem, id), own));
    assert!(is_sound(&problem, &state));
}

#[test]
fn leniency_begins_lower_in_full_tours_and_always_grows() {
    let (problem, config) = (random_problem(3, 60), Config::default());
    let ground = Ground::new(&problem, &config);
    let mut state = all_in_the_bank(&ground);
    let id = state.bank[0];
    let mut rng = SearchRng::new(3, [0; 3]);
    for id in state.bank.clone() {
        if state.used().next().is_none() {
            recreate::insert(&mut state, id, bank_price(&problem, id), &mut rng, 0);
        }
    }
    assert_eq!(state.used().count(), 1, "60 requests in one tour are more than 20");
    let begun = |unit: f64, state: &State<'_>| {
        let mut state = state.clone();
        let mut lenience = Lenience::begin(&mut state, unit);
        let first = state.absent(id);
        lenience.look(&mut state);
        (first, state.absent(id) - first)
    };
    assert_eq!(begun(10.0, &state), (30, 1));
    assert_eq!(begun(4.0, &state), (12, 1), "a step of less than one is one");
    let state = filled(all_in_the_bank(&ground), &mut rng);
    assert!(state.used().count() >= 3, "20 requests a tour at most");
    assert_eq!(begun(10.0, &state).0, 100);
}

#[test]
fn a_tour_goes_to_a_vehicle_of_another_kind_where_that_is_cheaper() {
    let config = Config::default();
    let mut handed_over = 0;
    for seed in 0..12 {
        let problem = random_problem(seed, 40);
        let ground = Ground::new(&problem, &config);
        let mut rng = SearchRng::new(seed, [0; 3]);
        let mut state = filled(all_in_the_bank(&ground), &mut rng);
        for _ in 0..40 {
            let before = state.clone();
            state.begin();
            let is_other = retype::offer(&mut state, &mut rng);
            state.keep();
            assert_eq!(state.price < before.price, is_other, "seed {seed}");
            assert!(is_sound(&problem, &state), "seed {seed}");
            for (vehicle, kind) in problem.vehicles.iter().enumerate() {
                let used = state.used().filter(|tour| tour.vehicle.index() == vehicle).count();
                assert!(used <= kind.count as usize, "seed {seed}, vehicle {vehicle}");
            }
            handed_over += usize::from(is_other);
        }
    }
    assert!(handed_over > 10, "{handed_over}");
}

#[test]
fn the_worst_are_those_with_long_detours() {
    let (problem, config) = (random_problem(3, 60), Config::default());
    let ground = Ground::new(&problem, &config);
    let mut rng = SearchRng::new(3, [0; 3]);
    let whole = filled(all_in_the_bank(&ground), &mut rng);
    let drive = |tour: &Tour| -> i64 {
        let ways = tour.nodes.windows(2);
        ways.map(|pair| problem.travel.time(pair[0].place, pair[1].place)).sum()
    };
    let mut saved_by = |name: &str| -> f64 {
        let (ruin, _) = ruin::RUINS.iter().find(|(ruin, _)| ruin.name() == name).unwrap();
        let (mut saved, mut removed) = (0, 0);
        for _ in 0..300 {
            let mut state = whole.clone();
            state.begin();
            ruin.ruin(&mut state, &config, &mut rng);
            removed += state.bank.len() - whole.bank.len();
            let drives = |state: &State<'_>| state.used().map(drive).sum::<i64>();
            saved += drives(&whole) - drives(&state);
        }
        saved as f64 / removed as f64
    };
    let (worst, random) = (saved_by("worst"), saved_by("random"));
    assert!(worst > 1.3 * random, "{worst} and {random} a request");
}

/// A problem in which nobody makes a plan cheaper by coming aboard.
fn without_gains(seed: u64) -> Problem {
    let mut problem = random_problem(seed, 60);
    for request in &mut problem.requests {
        request.together.clear();
        request.one_route = 0;
        // Whoever nobody can serve would weigh more than all that is tried.
        request.requires = 0;
    }
    for vehicle in &mut problem.vehicles {
        (vehicle.least_busy, vehicle.weight_per_standing) = (0, 0);
    }
    problem
}

#[test]
fn only_hopeless_changes_are_given_up() {
    let config = Config::default();
    let (mut given_up, mut gone_through) = (0, 0);
    for seed in 0..6 {
        let problem = without_gains(seed);
        let ground = Ground::new(&problem, &config);
        let mut rng = SearchRng::new(seed, [0; 3]);
        let mut state = filled(all_in_the_bank(&ground), &mut rng);
        for step in 0..200 {
            state.begin();
            ruin::draw(&mut rng).ruin(&mut state, &config, &mut rng);
            let ruined = state.clone();
            let again = rng.clone();
            recreate::greedy(&mut state, Price::MAX, &mut rng, config.blink_one_in);
            let (whole, price) = (held(&state), state.price);
            for limit in [price - 2_000_000_000, price, price + 1, price + 2_000_000_000] {
                let (mut limited, mut again) = (ruined.clone(), again.clone());
                if recreate::greedy(&mut limited, limit, &mut again, config.blink_one_in) {
                    assert!(held(&limited) == whole, "seed {seed}, step {step}");
                    gone_through += 1;
                } else {
                    assert!(price >= limit, "seed {seed}, step {step}: {price} below {limit}");
                    given_up += 1;
                }
            }
            state.keep();
        }
    }
    assert!(given_up > 300 && gone_through > 2000, "{given_up} given up, {gone_through} not");
}

#[test]
fn crossed_tours_go_on_as_each_other() {
    let config = Config::default();
    let (ruin, _) = ruin::RUINS.iter().find(|(ruin, _)| ruin.name() == "crossing").unwrap();
    let (mut crossed, mut got_out) = (0, 0);
    for seed in 0..8 {
        let problem = random_problem(seed, 60);
        let ground = Ground::new(&problem, &config);
        let mut rng = SearchRng::new(seed, [0; 3]);
        let mut state = filled(all_in_the_bank(&ground), &mut rng);
        for step in 0..200 {
            let before = held(&state);
            state.begin();
            ruin.ruin(&mut state, &config, &mut rng);
            assert!(is_sound(&problem, &state), "seed {seed}, step {step}");
            let slot = |id: RequestId, places: &[Whereabouts]| match places[id.index()] {
                Whereabouts::Tour(slot) => Some(slot),
                _ => None,
            };
            let after = held(&state).whereabouts;
            let moved: Vec<(usize, usize)> = problem
                .request_ids()
                .filter_map(|id| Some((slot(id, &before.whereabouts)?, slot(id, &after)?)))
                .filter(|(from, to)| from != to)
                .collect();
            if let Some(&(one, other)) = moved.first() {
                let is_between = |&(from, to): &(usize, usize)| {
                    (from, to) == (one, other) || (from, to) == (other, one)
                };
                assert!(moved.iter().all(is_between), "seed {seed}, step {step}: {moved:?}");
                crossed += 1;
            }
            got_out += usize::from(state.bank.len() > before.bank.len());
            recreate::greedy(&mut state, Price::MAX, &mut rng, 0);
            state.keep();
        }
    }
    assert!(crossed > 100 && got_out > 200, "{crossed} crossed, {got_out} with somebody out");
}
