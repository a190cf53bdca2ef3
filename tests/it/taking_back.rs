//! A state under change: what is taken back leaves no trace.

use samenrit::problem::{Problem, RequestId};
use samenrit::schedule::Tour;
use samenrit::solve::Config;
use samenrit::solve::rng::SearchRng;
use samenrit::solve::state::{Ground, State, Whereabouts, bank_price};
use samenrit::solve::{recreate, ruin};

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
    recreate::greedy(state, rng, config.blink_one_in);
}

#[test]
fn a_change_that_is_taken_back_leaves_no_trace() {
    let config = Config::default();
    let (mut changed, mut kept) = (0, 0);
    for seed in 0..12 {
        let plain = random_problem(seed, 60);
        let problem = if seed % 3 == 2 { with_duties(plain, seed) } else { plain };
        let ground = Ground::new(&problem, &config);
        let at_hand = problem.vehicles.iter().map(|vehicle| vehicle.count).collect();
        let mut state = State::new(&ground, problem.request_ids().collect(), at_hand);
        let mut rng = SearchRng::new(seed, [0; 3]);
        state.begin();
        recreate::greedy(&mut state, &mut rng, 0);
        state.keep();
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
