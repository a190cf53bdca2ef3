//! The sub-tasks of a round: which there are, and how their outcomes come together.

use crate::solve::budget::Round;
use crate::solve::choice::{Choice, MOST_MET, Met};
use crate::solve::config::{Config, Work};
use crate::solve::cut::{Piece, cut};
use crate::solve::draft::{Draft, Sequence};
use crate::solve::fewer::Fewer;
use crate::solve::ground::Ground;
use crate::solve::pool::Pool;
use crate::solve::rng::SearchRng;
use crate::solve::search::{Cooling, anneal};
use crate::solve::state::State;
use crate::units::apportion;

/// What one thread does for a pool in one round.
#[derive(Debug)]
pub struct Task<'a> {
    pool: usize,
    kind: Kind<'a>,
    /// How large its share of the iterations should be: requests that it is about.
    weight: i64,
    iterations: u64,
    rng: SearchRng,
}

#[derive(Debug)]
enum Kind<'a> {
    Anneal(Anneal<'a>),
    Fewer(Fewer<'a>),
    Choice(Choice<'a>),
}

/// A piece of a pool's plan to be annealed.
#[derive(Debug)]
struct Anneal<'a> {
    ground: &'a Ground<'a>,
    piece: Piece,
    cooling: Cooling,
    /// The unit of its lenience, if it may leave somebody out for a while.
    lenient: Option<f64>,
    /// What it meets goes in here, if that is wanted.
    met: Option<Met>,
}

/// How a task ended.
#[derive(Debug)]
pub enum Outcome<'a> {
    /// A piece was annealed.
    Annealed(Annealed),
    /// Tours became fewer, or may yet.
    Fewer(Fewer<'a>),
    /// A plan was chosen among the tours met.
    Chosen(Vec<Sequence>),
}

/// What annealing ended with, the best it met, and the tours on the way.
#[derive(Debug)]
pub struct Annealed {
    current: Draft,
    best: Draft,
    met: Option<Met>,
}

impl<'a> Task<'a> {
    /// Does it.
    pub fn run(&self, config: &Config) -> Outcome<'a> {
        let mut rng = self.rng.clone();
        match &self.kind {
            Kind::Anneal(task) => Outcome::Annealed(task.run(self.iterations, config, &mut rng)),
            Kind::Fewer(fewer) => {
                let mut fewer = fewer.clone();
                fewer.run(self.iterations, config, &mut rng);
                Outcome::Fewer(fewer)
            }
            Kind::Choice(choice) => Outcome::Chosen(choice.run()),
        }
    }
}

impl Anneal<'_> {
    fn run(&self, iterations: u64, config: &Config, rng: &mut SearchRng) -> Annealed {
        let piece = &self.piece;
        let requests = piece.requests.clone();
        let mut state = State::new(self.ground, requests, piece.at_hand.clone()).remembering();
        state.met.clone_from(&self.met);
        for tour in &piece.tours {
            state.add(tour.clone());
        }
        let best = anneal(&mut state, iterations, self.cooling, self.lenient, config, rng);
        let known = best.price;
        let best = Draft::from_tours(self.ground, best.tours, &piece.requests);
        debug_assert_eq!(best.price, known, "the copy of the best plan went out of step");
        Annealed { current: Draft::of(&state), best, met: state.met }
    }
}

/// Splits the work of one round over sub-tasks.
pub fn tasks<'a>(
    pools: &mut [Pool<'a>],
    number: u64,
    round: Round,
    config: &Config,
) -> Vec<Task<'a>> {
    let pieces_of = |pool: &Pool<'_>| {
        let by_tours = pool.current.tours.len() / config.task_tours;
        (pool.n_requests() / config.task_requests).min(by_tours).max(1)
    };
    let total: usize = pools.iter().map(pieces_of).sum();
    // Several trajectories over one piece can only be merged when it is the whole search.
    let rivals = if total == 1 { config.least_tasks.max(1) } else { 1 };
    let mut tasks = Vec::new();
    for (index, pool) in pools.iter_mut().enumerate() {
        if pool.n_requests() == 0 {
            continue;
        }
        let stage = config.stage(pool.vehicles_first, round);
        let kinds = if stage.work == Work::Fewer && pool.wants_fewer() {
            search_fewer(pool)
        } else {
            if pool.vehicles_first && stage.bounds.0 > 0 {
                pool.settle();
            }
            let n_pieces = pieces_of(pool);
            // The best plan of many pieces is seldom one that all of them had at the same time.
            if n_pieces == 1 && number.is_multiple_of(config.back_every) {
                pool.go_back();
            }
            let mut kinds = anneal_pieces(pool, number, round, n_pieces, rivals, config);
            kinds.extend(pool.choice(round, config).map(Kind::Choice));
            kinds
        };
        for kind in kinds {
            let place = [number, pool.index, tasks.len() as u64];
            let rng = SearchRng::new(pool.seed, place);
            let weight = match &kind {
                Kind::Anneal(task) => task.piece.requests.len(),
                Kind::Fewer(_) => pool.n_requests(),
                // Its work is not counted in iterations.
                Kind::Choice(_) => 0,
            };
            tasks.push(Task { pool: index, kind, weight: weight as i64, iterations: 0, rng });
        }
    }
    let weights: Vec<i64> = tasks.iter().map(|task| task.weight).collect();
    let shares = apportion(round.iterations as i64, &weights);
    for (task, share) in tasks.iter_mut().zip(shares) {
        task.iterations = share as u64;
    }
    tasks
}

/// The pieces of a pool's plan, each as often as there are rivals for it.
fn anneal_pieces<'a>(
    pool: &Pool<'a>,
    number: u64,
    round: Round,
    n_pieces: usize,
    rivals: usize,
    config: &Config,
) -> Vec<Kind<'a>> {
    let mut rng = SearchRng::new(pool.seed, [number, pool.index, u64::MAX]);
    let (tours, bank) = (&pool.current.tours, &pool.current.bank);
    let pieces = cut(pool.ground.problem, tours, bank, &pool.fleet, n_pieces, &mut rng);
    let cooling = pool.cooling(round, config);
    let lenient = pool.is_lenient.then_some(pool.unit);
    let met = pool.met.as_ref().map(|_| Met::in_round(number));
    let task = |piece: &Piece| {
        let (piece, met) = (piece.clone(), met.clone());
        Anneal { ground: pool.ground, piece, cooling, lenient, met }
    };
    let rival = |piece| (0..rivals).map(move |_| Kind::Anneal(task(piece)));
    pieces.iter().flat_map(rival).collect()
}

/// Goes on searching for fewer tours, or begins with it.
fn search_fewer<'a>(pool: &mut Pool<'a>) -> Vec<Kind<'a>> {
    if pool.fewer.is_empty() {
        pool.fewer = Fewer::both(pool);
    }
    std::mem::take(&mut pool.fewer).into_iter().map(Kind::Fewer).collect()
}

/// Puts the outcomes of a round together again, by index.
pub fn merge<'a>(pools: &mut [Pool<'a>], tasks: &[Task<'a>], outcomes: Vec<Outcome<'a>>) {
    let mut annealed: Vec<Vec<Annealed>> = pools.iter().map(|_| Vec::new()).collect();
    let mut chosen: Vec<(usize, Vec<Sequence>)> = Vec::new();
    for (task, outcome) in tasks.iter().zip(outcomes) {
        match outcome {
            Outcome::Annealed(outcome) => annealed[task.pool].push(outcome),
            Outcome::Fewer(fewer) => pools[task.pool].fewer.push(fewer),
            Outcome::Chosen(plan) => chosen.push((task.pool, plan)),
        }
    }
    for (pool, outcomes) in pools.iter_mut().zip(annealed) {
        if outcomes.is_empty() {
            pool.share_fewer();
        } else {
            join(pool, outcomes);
        }
    }
    for (pool, plan) in chosen {
        pools[pool].take_chosen(&plan);
    }
}

/// Joins the pieces of a pool; of rivals over the whole of it the best goes on.
fn join(pool: &mut Pool<'_>, mut outcomes: Vec<Annealed>) {
    if let Some(met) = &mut pool.met {
        outcomes.iter_mut().filter_map(|outcome| outcome.met.take()).for_each(|m| met.absorb(m));
        met.forget_all_but(MOST_MET);
    }
    let is_whole = |outcome: &Annealed| outcome.best.n_requests() == pool.n_requests();
    if outcomes.len() > 1 && outcomes.iter().all(is_whole) {
        let winner = (0..outcomes.len())
            .min_by_key(|&index| (outcomes[index].best.price, index))
            .expect("there is an outcome");
        outcomes = vec![outcomes.swap_remove(winner)];
    }
    let (currents, bests): (Vec<_>, Vec<_>) =
        outcomes.into_iter().map(|outcome| (outcome.current, outcome.best)).unzip();
    pool.current = Draft::join(currents).with_whole_links(pool.ground);
    let best = Draft::join(bests).with_whole_links(pool.ground);
    debug_assert_eq!(best.n_requests(), pool.n_requests(), "no request is lost between rounds");
    if best.price < pool.best.price {
        pool.best = best;
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::problem::{
        Load, PlaceId, Problem, Request, RequestId, Stop, TimeWindow, TravelMatrix, Vehicle,
        VehicleId,
    };

    /// Some who go the same way at the same time.
    fn problem(n_requests: usize) -> Problem {
        let window = TimeWindow { earliest: 0, latest: 9000 };
        let stop = |place| Stop { place: PlaceId(place), window, service: 1, setup: 0 };
        let request = Request {
            pickup: stop(0),
            delivery: stop(1),
            load: Load([1, 0, 0, 0]),
            max_ride: 9000,
            unserved: 1_000_000,
            ..Request::default()
        };
        let vehicle = Vehicle {
            shift: window,
            max_duration: 9000,
            layouts: vec![Load([8, 0, 0, 0])],
            count: n_requests as u32,
            per_distance: 1,
            ..Vehicle::default()
        };
        let table = [0, 60, 60, 0];
        Problem {
            requests: vec![request; n_requests],
            vehicles: vec![vehicle],
            travel: Arc::new(TravelMatrix::new(2, &table, &table)),
            sharing: vec![1],
        }
    }

    /// Does a pool go back to its best plan before this round, having gone on from one in which
    /// everybody rides alone?
    fn goes_back(number: u64, config: &Config) -> bool {
        let problem = problem(4);
        let ground = Ground::new(&problem, config);
        let mut pool = Pool::new(&ground, None, &[], 1, 0);
        let alone = |id: RequestId| (VehicleId(0), vec![id.pickup(), id.delivery()]);
        let alone: Vec<Sequence> = problem.request_ids().map(alone).collect();
        pool.current = Draft::given(&ground, &alone, 1, 0);
        let before = pool.current.price;
        assert!(pool.best.price < before, "{} together, {before} alone", pool.best.price);
        let round = Round { iterations: 10, from_ppm: 0, to_ppm: 10 };
        let mut pools = [pool];
        tasks(&mut pools, number, round, config);
        let after = pools[0].current.price;
        assert!(after == before || after == pools[0].best.price);
        after < before
    }

    #[test]
    fn a_pool_in_one_piece_goes_back_to_its_best_plan_now_and_then() {
        let config = Config { back_every: 3, ..Config::default() };
        assert_eq!((1..8).filter(|&number| goes_back(number, &config)).collect::<Vec<_>>(), [3, 6]);
        let pieces = Config { task_requests: 2, task_tours: 1, ..config };
        assert!(!(1..8).any(|number| goes_back(number, &pieces)));
    }
}
