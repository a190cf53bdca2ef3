//! One job of a search between its rounds: the current plan, the best, and what goes on from them.

use crate::problem::{PRICE_UNITS_PER_CENT, Price, Problem, Solution, StopId, VehicleId};
use crate::schedule::{Timetable, Tour};
use crate::solve::absence::Absence;
use crate::solve::budget::Round;
use crate::solve::choice::{Choice, MOST_REQUESTS, Met};
use crate::solve::config::Config;
use crate::solve::draft::{Draft, Sequence};
use crate::solve::ejection::Ejection;
use crate::solve::fewer::Fewer;
use crate::solve::finish::finish;
use crate::solve::ground::Ground;
use crate::solve::search::Cooling;

/// A vehicle comes first where it weighs as much as the ways of so many requests.
const DOMINANT: f64 = 50.0;

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
    pub(super) current: Draft,
    pub(super) best: Draft,
    /// Its searches for fewer tours, while it is not annealed.
    pub(super) fewer: Vec<Fewer<'a>>,
    /// Does a vehicle weigh much more than a way, and can fewer tours be searched for?
    pub(super) vehicles_first: bool,
    /// Did it start from a given plan?
    warm: bool,
    /// The tours met, where they will be chosen from.
    pub(super) met: Option<Met>,
    /// How often a choice was made among them.
    n_choices: usize,
    /// Price of its first insertion plan.
    pub first: Price,
    /// Mean price of a request in the first plan, vehicles left out: the unit of temperature.
    pub(super) unit: f64,
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
        let inserted = Draft::inserted(ground, seed, index);
        let first = inserted.price;
        let given = (!start.is_empty()).then(|| Draft::given(ground, start, seed, index));
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
            met: (ground.problem.requests.len() <= MOST_REQUESTS).then(Met::default),
            n_choices: 0,
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
        let draft = Draft::given(self.ground, &sequences, self.seed, self.index);
        // The way may be much longer for now; it is annealed afterwards.
        let is_taken = draft.bank.is_empty() && draft.tours.len() < self.best.tours.len();
        if is_taken {
            self.best = draft.clone();
            self.current = draft;
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
        // Their prices were those with vehicles.
        self.met = self.met.take().map(|_| Met::default());
        self.is_lenient = true;
        self.best = Draft::given(later, &sequences, self.seed, self.index);
        self.current = self.best.clone();
    }

    /// Goes on from its best plan.
    pub(super) fn go_back(&mut self) {
        self.current = self.best.clone();
    }

    /// The choice to be made among the tours met, if it is time for one.
    pub(super) fn choice(&mut self, round: Round, config: &Config) -> Option<Choice<'a>> {
        let is_due = round.from_ppm >= *config.choice_ppm.get(self.n_choices)?;
        let mut met = self.met.clone().filter(|_| is_due)?;
        self.best.tours.iter().for_each(|tour| met.add(tour));
        self.n_choices += 1;
        Some(Choice {
            ground: self.ground,
            fleet: self.fleet.clone(),
            met,
            current: self.best.clone(),
            unit: self.unit,
        })
    }

    /// Goes on from a plan that was chosen among the tours met, if it is the best.
    pub(super) fn take_chosen(&mut self, plan: &[Sequence]) {
        let draft = Draft::given(self.ground, plan, self.seed, self.index);
        let used = |kind: usize| draft.tours.iter().filter(|t| t.vehicle.index() == kind).count();
        let is_within = (0..self.fleet.len()).all(|kind| used(kind) <= self.fleet[kind] as usize);
        if is_within && draft.price < self.best.price {
            self.best = draft.clone();
            self.current = draft;
        }
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

/// How the search stands, for a progress bar; `speed` is in iterations a second.
pub fn note(pools: &[Pool<'_>], speed: u64) -> String {
    let routes: usize = pools.iter().map(|pool| pool.best.tours.len()).sum();
    let unserved: usize = pools.iter().map(|pool| pool.best.bank.len()).sum();
    let price: Price = pools.iter().map(|pool| pool.best.price).sum();
    let euros = price / PRICE_UNITS_PER_CENT / 100;
    format!("€ {euros} · {routes} routes · {unserved} × – · {speed} it/s")
}
