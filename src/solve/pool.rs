//! One job of a search between its rounds: the current plan, the best, and what goes on from them.

use crate::problem::{
    PRICE_UNITS_PER_CENT, Price, Problem, RequestId, Solution, StopId, VehicleId,
};
use crate::schedule::{Timetable, Tour};
use crate::solve::absence::Absence;
use crate::solve::budget::Round;
use crate::solve::config::Config;
use crate::solve::ejection::{Ejection, Yard};
use crate::solve::fewer::Fewer;
use crate::solve::finish::finish;
use crate::solve::fleet::Families;
use crate::solve::neighbors::Neighbors;
use crate::solve::recreate;
use crate::solve::rng::SearchRng;
use crate::solve::search::Cooling;
use crate::solve::state::{Ground, State, Whereabouts, bank_price};
use crate::solve::tails;

/// A vehicle comes first where it weighs as much as the ways of so many requests.
const DOMINANT: f64 = 50.0;

/// The stops of one route in order, and its vehicle.
pub type Sequence = (VehicleId, Vec<StopId>);

/// Tours and what is in none of them.
#[derive(Clone, Debug)]
pub(super) struct Standing {
    pub(super) tours: Vec<Tour>,
    pub(super) bank: Vec<RequestId>,
    pub(super) price: Price,
}

/// One job's plans between rounds.
#[derive(Debug)]
pub struct Pool<'a> {
    pub(super) ground: &'a Ground<'a>,
    /// The same once the fleet is found, until then.
    later: Option<&'a Ground<'a>>,
    /// The problem as it was given.
    problem: &'a Problem,
    /// How many vehicles of each kind it may use.
    pub(super) fleet: Vec<u32>,
    /// May a plan leave somebody out for a while?
    pub(super) is_lenient: bool,
    pub(super) seed: u64,
    pub(super) index: u64,
    pub(super) current: Standing,
    pub(super) best: Standing,
    /// Its searches for fewer tours, while it is not annealed.
    pub(super) fewer: Vec<Fewer<'a>>,
    /// Does a vehicle weigh much more than a way, and can fewer tours be searched for?
    pub(super) vehicles_first: bool,
    /// Did it start from a given plan?
    warm: bool,
    /// Price of its first insertion plan.
    pub first: Price,
    /// Mean price of a request in the first plan, vehicles left out: the unit of temperature.
    pub(super) unit: f64,
}

impl<'a> Ground<'a> {
    /// Works out what a search over a problem needs to know beforehand.
    pub fn new(problem: &'a Problem, config: &Config) -> Self {
        let neighbors = Neighbors::new(problem, config.neighbors);
        let has_tails = tails::may_pay(problem);
        let waits = problem.vehicles.iter().any(|vehicle| vehicle.waits);
        let has_fixed = problem.vehicles.iter().any(|vehicle| vehicle.fixed > 0);
        let yard = if has_fixed { Yard::of(problem) } else { None };
        Ground { problem, neighbors, families: Families::new(problem), waits, has_tails, yard }
    }

    /// The problem once its fleet is found: vehicles cost nothing. Only where fewer tours can be
    /// searched for.
    pub(super) fn settled_problem(&self) -> Option<Problem> {
        self.yard.as_ref()?;
        let mut problem = self.problem.clone();
        problem.vehicles.iter_mut().for_each(|vehicle| vehicle.fixed = 0);
        Some(problem)
    }

    /// What is known of that problem: what does not depend on the vehicles' price stays as it is.
    pub(super) fn settled(&self, problem: &'a Problem) -> Self {
        let (neighbors, families) = (self.neighbors.clone(), Families::new(problem));
        let Self { waits, has_tails, .. } = *self;
        Ground { problem, neighbors, families, waits, has_tails, yard: None }
    }
}

impl<'a> Pool<'a> {
    /// Starts from an insertion plan, or from the given plan where that is cheaper.
    ///
    /// `later` is the same ground for when the fleet is found, where that is searched for first.
    pub fn new(
        ground: &'a Ground<'a>,
        later: Option<&'a Ground<'a>>,
        start: &[Sequence],
        seed: u64,
        index: u64,
    ) -> Self {
        let inserted = first_plan(ground, seed, index);
        let first = inserted.price;
        let given = (!start.is_empty()).then(|| given_plan(ground, start, seed, index));
        let warm = given.as_ref().is_some_and(|given| given.price <= first);
        let current = given.filter(|_| warm).unwrap_or(inserted);
        let served = ground.problem.requests.len() - current.bank.len();
        // Vehicles are not what a search weighs against each other from move to move.
        let variable = |tour: &Tour| {
            tour.price + tour.bonus - ground.problem.vehicles[tour.vehicle.index()].fixed
        };
        let tours: Price = current.tours.iter().map(variable).sum();
        let unit = (tours as f64 / served.max(1) as f64).max(1.0);
        Self {
            ground,
            later,
            problem: ground.problem,
            fleet: ground.problem.vehicles.iter().map(|vehicle| vehicle.count).collect(),
            is_lenient: false,
            seed,
            index,
            best: current.clone(),
            current,
            fewer: Vec::new(),
            vehicles_first: ground.yard.is_some()
                && ground.problem.vehicles.iter().all(|v| v.fixed as f64 >= DOMINANT * unit),
            warm,
            first,
            unit,
        }
    }

    pub(super) fn n_requests(&self) -> usize {
        self.ground.problem.requests.len()
    }

    pub(super) fn cooling(&self, round: Round, config: &Config) -> Cooling {
        let first = if self.warm { config.reheat_temperature } else { config.first_temperature };
        let (begin, end) = config.stage(self.vehicles_first, round).bounds;
        let at = |ppm: u32| {
            let done = f64::from(ppm.saturating_sub(begin)) / f64::from(end - begin);
            self.unit * first * libm::pow(config.last_temperature / first, done.min(1.0))
        };
        Cooling { from: at(round.from_ppm), to: at(round.to_ppm) }
    }

    /// Are fewer tours to be searched for: do vehicles come first, and is everybody served?
    pub(super) fn wants_fewer(&self) -> bool {
        self.vehicles_first && self.best.bank.is_empty() && self.best.tours.len() > 1
    }

    /// What dissolves the tours of its best plan.
    pub(super) fn ejection(&self) -> Ejection<'a> {
        let yard = self.ground.yard.as_ref().expect("only plain problems are dissolved");
        let routes: Vec<Vec<StopId>> =
            self.best.tours.iter().map(|tour| tour.stops().collect()).collect();
        Ejection::new(yard, &self.ground.neighbors, &routes)
    }

    /// What takes vehicles away from its best plan.
    pub(super) fn absence(&self) -> Absence<'a> {
        Absence::new(self.ground, self.best.tours.clone(), self.unit)
    }

    /// If one of its searches for fewer tours got ahead, its plan becomes the best, and the others
    /// go on from there.
    pub(super) fn share_fewer(&mut self) {
        let ahead = self.fewer.iter().min_by_key(|one| one.n_tours());
        let Some(ahead) = ahead.filter(|one| one.n_tours() < self.best.tours.len()) else { return };
        let (least, routes) = (ahead.n_tours(), ahead.routes());
        let is_taken = self.take_over(&routes);
        // A plan that cannot be taken over leads nowhere.
        let is_behind = |one: &Fewer<'_>| (one.n_tours() > least) == is_taken;
        self.fewer = std::mem::take(&mut self.fewer)
            .into_iter()
            .map(|one| if is_behind(&one) { one.again(self) } else { one })
            .collect();
    }

    /// Takes over a plan with fewer tours, if nobody is left out of it; says whether it did.
    pub(super) fn take_over(&mut self, routes: &[Vec<StopId>]) -> bool {
        let sequences: Vec<Sequence> =
            routes.iter().map(|stops| (VehicleId(0), stops.clone())).collect();
        let standing = given_plan(self.ground, &sequences, self.seed, self.index);
        // The way may be much longer for now; it is annealed afterwards.
        let is_taken = standing.bank.is_empty() && standing.tours.len() < self.best.tours.len();
        if is_taken {
            self.best = standing.clone();
            self.current = standing;
        }
        is_taken
    }

    /// Settles for the fleet of its best plan: from now on only the way counts.
    pub(super) fn settle(&mut self) {
        let Some(later) = self.later.take().filter(|_| self.best.bank.is_empty()) else { return };
        let sequences = self.best.sequences();
        self.fleet.fill(0);
        for (vehicle, _) in &sequences {
            self.fleet[vehicle.index()] += 1;
        }
        self.ground = later;
        self.is_lenient = true;
        self.best = given_plan(later, &sequences, self.seed, self.index);
        self.current = self.best.clone();
    }

    /// The best plan found, timed.
    pub fn solution(&self) -> Solution {
        let mut table = Timetable::default();
        let priced = |(vehicle, stops): (VehicleId, Vec<StopId>)| {
            Tour::of(self.problem, vehicle, &stops, &mut table)
                .expect("a plan keeps the rules of the problem, whatever a vehicle costs")
        };
        let mut tours: Vec<Tour> = self.best.sequences().into_iter().map(priced).collect();
        tours.sort_by_key(|tour| (tour.vehicle, tour.nodes[1].early, tour.nodes[1].stop));
        finish(self.problem, &self.ground.families, &tours, &self.best.bank)
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
    /// All requests that it knows, served or not.
    pub(super) fn n_requests(&self) -> usize {
        let served = self.tours.iter().map(|tour| (tour.nodes.len() - 2) / 2);
        self.bank.len() + served.sum::<usize>()
    }

    pub(super) fn of(state: &State<'_>) -> Self {
        let tours = state.tours.iter().filter(|tour| !tour.is_empty()).cloned().collect();
        Self { tours, bank: state.bank.clone(), price: state.price }
    }

    /// From the tours of a part of the requests; the others of them are in the bank.
    pub(super) fn from_tours(
        ground: &Ground<'_>,
        tours: Vec<Tour>,
        requests: &[RequestId],
    ) -> Self {
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

    fn sequences(&self) -> Vec<Sequence> {
        self.tours.iter().map(|tour| (tour.vehicle, tour.stops().collect())).collect()
    }

    pub(super) fn join(parts: Vec<Self>) -> Self {
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
    pub(super) fn with_whole_links(self, ground: &Ground<'_>) -> Self {
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

/// How the search stands, for a progress bar.
pub fn note(pools: &[Pool<'_>], iterations: u64) -> String {
    let routes: usize = pools.iter().map(|pool| pool.best.tours.len()).sum();
    let unserved: usize = pools.iter().map(|pool| pool.best.bank.len()).sum();
    let price: Price = pools.iter().map(|pool| pool.best.price).sum();
    let euros = price / PRICE_UNITS_PER_CENT / 100;
    format!("€ {euros} · {routes} routes · {unserved} × – · {iterations} it")
}
