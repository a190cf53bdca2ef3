//! One job of a search between its rounds: the current plan, the best, and their sub-tasks.

use crate::problem::{
    PRICE_UNITS_PER_CENT, Price, Problem, RequestId, Solution, StopId, VehicleId,
};
use crate::schedule::{Timetable, Tour};
use crate::solve::budget::Round;
use crate::solve::config::Config;
use crate::solve::cut::{Piece, cut};
use crate::solve::finish::finish;
use crate::solve::fleet::Families;
use crate::solve::neighbors::Neighbors;
use crate::solve::recreate;
use crate::solve::rng::SearchRng;
use crate::solve::search::{Cooling, anneal};
use crate::solve::state::{Ground, State, Whereabouts, bank_price};
use crate::solve::tails;
use crate::units::apportion;

/// The stops of one route in order, and its vehicle.
pub type Sequence = (VehicleId, Vec<StopId>);

/// Tours and what is in none of them.
#[derive(Clone, Debug)]
struct Standing {
    tours: Vec<Tour>,
    bank: Vec<RequestId>,
    price: Price,
}

/// One job's plans between rounds.
#[derive(Debug)]
pub struct Pool<'a> {
    ground: &'a Ground<'a>,
    seed: u64,
    index: u64,
    current: Standing,
    best: Standing,
    /// Did it start from a given plan?
    warm: bool,
    /// Price of its first insertion plan.
    pub first: Price,
    /// Mean price of a request in the first plan: the unit of temperature.
    unit: f64,
}

impl<'a> Ground<'a> {
    /// Works out what a search over a problem needs to know beforehand.
    pub fn new(problem: &'a Problem, config: &Config) -> Self {
        let neighbors = Neighbors::new(problem, config.neighbors);
        let has_tails = tails::may_pay(problem);
        let waits = problem.vehicles.iter().any(|vehicle| vehicle.waits);
        Ground { problem, neighbors, families: Families::new(problem), waits, has_tails }
    }
}

impl<'a> Pool<'a> {
    /// Starts from an insertion plan, or from the given plan where that is cheaper.
    pub fn new(ground: &'a Ground<'a>, start: &[Sequence], seed: u64, index: u64) -> Self {
        let inserted = first_plan(ground, seed, index);
        let first = inserted.price;
        let given = (!start.is_empty()).then(|| given_plan(ground, start, seed, index));
        let warm = given.as_ref().is_some_and(|given| given.price <= first);
        let current = given.filter(|_| warm).unwrap_or(inserted);
        let served = ground.problem.requests.len() - current.bank.len();
        let tours: Price = current.tours.iter().map(|tour| tour.price + tour.bonus).sum();
        let unit = tours as f64 / served.max(1) as f64;
        Self { ground, seed, index, best: current.clone(), current, warm, first, unit }
    }

    fn n_requests(&self) -> usize {
        self.ground.problem.requests.len()
    }

    fn cooling(&self, round: Round, config: &Config) -> Cooling {
        let first = if self.warm { config.reheat_temperature } else { config.first_temperature };
        let at = |ppm: u32| {
            let done = f64::from(ppm) / 1e6;
            self.unit * first * libm::pow(config.last_temperature / first, done)
        };
        Cooling { from: at(round.from_ppm), to: at(round.to_ppm) }
    }

    /// The best plan found, timed.
    pub fn solution(&self) -> Solution {
        let mut tours = self.best.tours.clone();
        tours.sort_by_key(|tour| (tour.vehicle, tour.nodes[1].early, tour.nodes[1].stop));
        finish(self.ground.problem, &self.ground.families, &tours, &self.best.bank)
    }
}

/// Best insertion, request after request in order of time.
fn first_plan(ground: &Ground<'_>, seed: u64, index: u64) -> Standing {
    let mut state = empty_state(ground);
    insert_in_order_of_time(&mut state, &mut SearchRng::new(seed, [0, index, 0]));
    Standing::of(&state)
}

/// The given routes as far as they are feasible, the rest inserted where that pays.
fn given_plan(ground: &Ground<'_>, start: &[Sequence], seed: u64, index: u64) -> Standing {
    let mut state = empty_state(ground);
    let mut table = Timetable::default();
    let mut left: Vec<u32> = ground.problem.vehicles.iter().map(|v| v.count).collect();
    for (vehicle, stops) in start {
        if left[vehicle.index()] > 0
            && is_whole(&state, stops)
            && keeps_links(ground.problem, *vehicle, stops)
            && let Some(tour) = Tour::of(ground.problem, *vehicle, stops, &mut table)
        {
            left[vehicle.index()] -= 1;
            state.add(tour);
        }
    }
    insert_in_order_of_time(&mut state, &mut SearchRng::new(seed, [0, index, 1]));
    Standing::of(&state)
}

/// Are these both stops of requests that are still in the bank, each once, pickup first?
fn is_whole(state: &State<'_>, stops: &[StopId]) -> bool {
    let position = |stop: StopId| {
        let mut at = stops.iter().enumerate().filter(|(_, other)| **other == stop);
        at.next().map(|(index, _)| index).filter(|_| at.next().is_none())
    };
    stops.iter().all(|stop| {
        let id = stop.request();
        let ends = (position(id.pickup()), position(id.delivery()));
        state.whereabouts(id) == Whereabouts::Bank
            && matches!(ends, (Some(on), Some(off)) if on < off)
    })
}

/// Are linked requests in it together, where the vehicle waits?
fn keeps_links(problem: &Problem, vehicle: VehicleId, stops: &[StopId]) -> bool {
    let is_in = |id: RequestId| stops.contains(&id.pickup());
    let with_link = |stop: &StopId| problem.request(*stop).link.is_none_or(is_in);
    !problem.vehicles[vehicle.index()].waits || stops.iter().all(with_link)
}

fn insert_in_order_of_time(state: &mut State<'_>, rng: &mut SearchRng) {
    let problem = state.ground.problem;
    let mut order = state.bank.clone();
    order.sort_by_key(|id| {
        let request = &problem.requests[id.index()];
        (request.pickup.window.latest.min(request.delivery.window.latest), *id)
    });
    for id in order {
        recreate::insert(state, id, bank_price(problem, id), rng, 0);
    }
    state.drop_half_links();
}

fn empty_state<'a>(ground: &'a Ground<'a>) -> State<'a> {
    let at_hand = ground.problem.vehicles.iter().map(|vehicle| vehicle.count).collect();
    State::new(ground, ground.problem.request_ids().collect(), at_hand)
}

impl Standing {
    fn of(state: &State<'_>) -> Self {
        let tours = state.tours.iter().filter(|tour| !tour.is_empty()).cloned().collect();
        Self { tours, bank: state.bank.clone(), price: state.price }
    }

    /// From the tours of a part of the requests; the others of them are in the bank.
    fn from_tours(ground: &Ground<'_>, tours: Vec<Tour>, requests: &[RequestId]) -> Self {
        let mut served: Vec<RequestId> = tours
            .iter()
            .flat_map(Tour::stops)
            .filter(|stop| stop.is_pickup())
            .map(StopId::request)
            .collect();
        served.sort_unstable();
        let bank: Vec<RequestId> =
            requests.iter().copied().filter(|id| served.binary_search(id).is_err()).collect();
        let price = tours.iter().map(|tour| tour.price).sum::<Price>()
            + bank.iter().map(|&id| bank_price(ground.problem, id)).sum::<Price>();
        let tours = tours.into_iter().filter(|tour| !tour.is_empty()).collect();
        Self { tours, bank, price }
    }

    fn join(parts: Vec<Self>) -> Self {
        let mut whole = Self { tours: Vec::new(), bank: Vec::new(), price: 0 };
        for part in parts {
            whole.tours.extend(part.tours);
            whole.bank.extend(part.bank);
            whole.price += part.price;
        }
        whole.bank.sort_unstable();
        whole
    }

    /// The same with nobody served whose link is not: pieces that were searched apart may have
    /// separated two.
    fn with_whole_links(self, ground: &Ground<'_>) -> Self {
        let served = |id: RequestId| self.bank.binary_search(&id).is_err();
        let is_half = |id: &RequestId| {
            let request = &ground.problem.requests[id.index()];
            request.outside.is_none() && request.link.is_some_and(served)
        };
        if !self.bank.iter().any(is_half) {
            return self;
        }
        let mut state = empty_state(ground);
        self.tours.into_iter().for_each(|tour| state.add(tour));
        state.drop_half_links();
        Self::of(&state)
    }
}

/// A piece of a pool's plan to be annealed for one round.
#[derive(Debug)]
pub struct Task<'a> {
    ground: &'a Ground<'a>,
    pool: usize,
    piece: Piece,
    /// Is it one of several trajectories over the same piece?
    rival: bool,
    iterations: u64,
    cooling: Cooling,
    rng: SearchRng,
}

/// What a task ended with, and the best it met.
#[derive(Debug)]
pub struct TaskOutcome {
    current: Standing,
    best: Standing,
}

impl Task<'_> {
    /// Anneals the piece.
    pub fn run(&self, config: &Config) -> TaskOutcome {
        let mut rng = self.rng.clone();
        let piece = &self.piece;
        let requests = piece.requests.clone();
        let mut state = State::new(self.ground, requests, piece.at_hand.clone());
        for tour in &piece.tours {
            state.add(tour.clone());
        }
        let best = anneal(&mut state, self.iterations, self.cooling, config, &mut rng);
        let known = best.price;
        let best = Standing::from_tours(self.ground, best.tours, &piece.requests);
        debug_assert_eq!(best.price, known, "the copy of the best plan went out of step");
        TaskOutcome { current: Standing::of(&state), best }
    }
}

/// Cuts all pools into the sub-tasks of one round.
pub fn tasks<'a>(pools: &[Pool<'a>], number: u64, round: Round, config: &Config) -> Vec<Task<'a>> {
    let pieces_of = |pool: &Pool<'_>| (pool.n_requests() / config.task_requests).max(1);
    let total: usize = pools.iter().map(pieces_of).sum();
    // Several trajectories over one piece can only be merged when it is the whole search.
    let rivals = if total == 1 { config.least_tasks.max(1) } else { 1 };
    let mut tasks = Vec::new();
    for (index, pool) in pools.iter().enumerate() {
        if pool.n_requests() == 0 {
            continue;
        }
        let mut rng = SearchRng::new(pool.seed, [number, pool.index, u64::MAX]);
        let (tours, bank) = (&pool.current.tours, &pool.current.bank);
        let pieces = cut(pool.ground.problem, tours, bank, pieces_of(pool), &mut rng);
        for piece in pieces {
            for _ in 0..rivals {
                let place = [number, pool.index, tasks.len() as u64];
                tasks.push(Task {
                    ground: pool.ground,
                    pool: index,
                    piece: piece.clone(),
                    rival: rivals > 1,
                    iterations: 0,
                    cooling: pool.cooling(round, config),
                    rng: SearchRng::new(pool.seed, place),
                });
            }
        }
    }
    let weights: Vec<i64> = tasks.iter().map(|task| task.piece.requests.len() as i64).collect();
    let shares = apportion(round.iterations as i64, &weights);
    for (task, share) in tasks.iter_mut().zip(shares) {
        task.iterations = share as u64;
    }
    tasks
}

/// Puts the outcomes of a round together again, by index.
pub fn merge(pools: &mut [Pool<'_>], tasks: &[Task<'_>], outcomes: Vec<TaskOutcome>) {
    let mut by_pool: Vec<Vec<TaskOutcome>> = pools.iter().map(|_| Vec::new()).collect();
    let mut rival = false;
    for (task, outcome) in tasks.iter().zip(outcomes) {
        rival |= task.rival;
        by_pool[task.pool].push(outcome);
    }
    for (pool, mut outcomes) in pools.iter_mut().zip(by_pool) {
        if outcomes.is_empty() {
            continue;
        }
        if rival {
            // Rivals only exist when each pool is a single piece: the best of them goes on.
            let winner = (0..outcomes.len())
                .min_by_key(|&index| (outcomes[index].best.price, index))
                .expect("there is an outcome");
            outcomes = vec![outcomes.swap_remove(winner)];
        }
        let (currents, bests) =
            outcomes.into_iter().map(|outcome| (outcome.current, outcome.best)).unzip();
        pool.current = Standing::join(currents).with_whole_links(pool.ground);
        let best = Standing::join(bests).with_whole_links(pool.ground);
        debug_assert_eq!(
            best.bank.len()
                + best.tours.iter().map(|tour| (tour.nodes.len() - 2) / 2).sum::<usize>(),
            pool.n_requests(),
            "no request is lost between rounds"
        );
        if best.price < pool.best.price {
            pool.best = best;
        }
    }
}

/// How the search stands, for a progress bar.
pub fn note(pools: &[Pool<'_>], iterations: u64) -> String {
    let routes: usize = pools.iter().map(|pool| pool.best.tours.len()).sum();
    let unserved: usize = pools.iter().map(|pool| pool.best.bank.len()).sum();
    let price: Price = pools.iter().map(|pool| pool.best.price).sum();
    let euros = price / PRICE_UNITS_PER_CENT / 100;
    format!("€ {euros} · {routes} routes · {unserved} × – · {iterations} it")
}
