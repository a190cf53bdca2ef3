//! Plans one day of a region under its scenarios; travel times are worked out once.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use jiff::civil::Date;

use crate::bound::{Carried, vehicles_at_once};
use crate::demand::{
    Beforehand, Day, Lengths, PoolDemand, apart_price, budget_days, fleet_rows, pools, refusals,
    returns_price,
};
use crate::network::{Network, Snap};
use crate::plan::{PastWork, Plan, SearchNote};
use crate::problem::{
    Driven, PRICE_UNITS_PER_CENT, Price, RouteFacts, Solution, StopId, TravelMatrix,
};
use crate::progress::Progress;
use crate::region::{Region, Scenario};
use crate::scenario::DayRoute;
use crate::scenario::dropout::drop_out;
use crate::scenario::outcome::{Hours, Parts};
use crate::solve::{Budget, Config, Job, Limit, Round, Sequence, solve};
use crate::text::{Fault, Message};
use crate::units::{Cents, Meters, Seconds, ratio};

/// How hard to search.
#[derive(Clone, Debug)]
pub struct Effort<'a> {
    /// Seed of the search.
    pub seed: u64,
    /// What bounds it.
    pub limit: Limit,
    /// Ends it at the next round when set.
    pub stop: &'a AtomicBool,
}

/// A plan and how it came about.
#[derive(Clone, Debug)]
pub struct Planned {
    /// The plan.
    pub plan: Plan,
    /// Its routes before anybody dropped out, to start another search from.
    pub routes: Vec<DayRoute>,
    /// The rounds that were made; with them the search can be repeated.
    pub rounds: Vec<Round>,
    /// Price of the plan, prices for quality included.
    pub price: Price,
}

/// One day of a region with its travel times.
#[derive(Debug)]
pub struct Planner<'a> {
    /// The day.
    pub day: Day<'a>,
    travel: Arc<TravelMatrix>,
    /// Who is refused, and what drivers did before.
    before: Beforehand,
}

impl<'a> Planner<'a> {
    /// Picks the day's trips and works out the travel times between its places (see [`Self::of`]).
    pub fn new(
        region: &'a Region,
        date: Date,
        network: &Network,
        progress: &dyn Progress,
    ) -> Result<Self, Vec<Fault>> {
        Self::of(Day::new(region, date), network, progress)
    }

    /// Works out the travel times between the places of a day.
    ///
    /// Faults name every trip and depot that lies too far from a road, and every personal ride
    /// limit that is shorter than the drive itself.
    pub fn of(
        mut day: Day<'a>,
        network: &Network,
        progress: &dyn Progress,
    ) -> Result<Self, Vec<Fault>> {
        if day.trips.is_empty() {
            let message = Message::new("plan-no-trips").with("date", day.date.to_string());
            return Err(vec![Fault::of_file("trips.csv", message)]);
        }
        let mut earlier = budget_days(&day);
        for day in std::iter::once(&mut day).chain(&mut earlier) {
            day.fetch_at_home(&network.drives(day.limited_walks(), day.region.max_snap));
        }
        let snaps = snaps(&day, network)?;
        let table = network.matrix(&snaps, &snaps, progress);
        let travel = TravelMatrix::new(snaps.len(), &table.seconds, &table.meters);
        let refused = refusals(&day, &earlier, &lengths(&day, &earlier, &travel, network));
        let before = Beforehand { refused, history: Vec::new() };
        let planner = Self { day, travel: Arc::new(travel), before };
        let faults = planner.impossible_limits();
        if faults.is_empty() { Ok(planner) } else { Err(faults) }
    }

    /// Tells what drivers did on earlier days; what was told before no longer counts.
    pub fn come_after(&mut self, history: Vec<PastWork>) {
        self.before.history = history;
    }

    fn impossible_limits(&self) -> Vec<Fault> {
        let mut faults = Vec::new();
        for trip in &self.day.trips {
            let (from, to) = (self.day.place_id(trip.from), self.day.place_id(trip.to));
            let direct = Seconds(self.travel.time(from, to));
            // The limit says something about the passenger's health, so it is not shown.
            if trip.passenger.max_ride.is_some_and(|limit| limit < direct) {
                let message = Message::new("plan-limit-below-drive")
                    .with("trip", trip.trip.id.as_str())
                    .with("direct", (direct.0 + 59) / 60);
                faults
                    .push(Fault::of_file("passengers.csv", message).in_column("max_ride_minutes"));
            }
        }
        faults
    }

    /// Plans the day under a scenario; no dearer than the routes it is given to start from, before
    /// anybody drops out.
    pub fn plan(
        &self,
        scenario: &Scenario,
        effort: &Effort<'_>,
        start: &[DayRoute],
        progress: &dyn Progress,
    ) -> Result<Planned, Fault> {
        let demands = pools(&self.day, scenario, &self.before, &self.travel)?;
        let jobs: Vec<Job<'_>> = demands
            .iter()
            .map(|pool| Job { problem: &pool.problem, start: start_of(pool, start) })
            .collect();
        let config = Config::default();
        let n = self.day.trips.len();
        let mut budget = Budget::new(effort.limit.clone(), config.rounds, n, effort.stop);
        let answer = solve(&jobs, effort.seed, &mut budget, &config, progress);
        let moved = self.day.region.bell_price.of(&scenario.bells);
        let apart = apart_price(&self.day, &self.before) + returns_price(&self.day, &self.before);
        let fixed = apart + moved.0 * PRICE_UNITS_PER_CENT;
        let price = answer.solutions.iter().map(|solution| solution.price).sum::<Price>() + fixed;
        let of_pools = demands.iter().zip(&answer.solutions).map(|(d, s)| quality(d, s));
        let quality = of_pools.sum::<Price>() + fixed;
        let mut solved: Vec<(PoolDemand, Solution)> =
            demands.into_iter().zip(answer.solutions).collect();
        let routes = day_routes(&solved);
        let hours = hours(&solved);
        let rows = fleet_rows(&self.day.region.fleet, scenario);
        let dropped = drop_out(&mut solved, &rows, effort.seed, self.day.date);
        let search = SearchNote {
            iterations: budget.iterations(),
            first: cents(answer.first + fixed),
            last: cents(price),
            quality: cents(quality),
            vehicles_at_least: Some(vehicles_at_least(&solved)),
        };
        let driven = day_routes(&solved);
        let undone = routes.iter().cloned().zip(hours);
        let undone = undone.filter(|(route, _)| !driven.contains(route)).collect();
        let parts = Parts {
            day: &self.day,
            scenario,
            rows: &rows,
            travel: &self.travel,
            before: &self.before,
            pools: &solved,
            dropped: &dropped,
            undone,
        };
        let plan = parts.plan(effort.seed, search);
        Ok(Planned { plan, routes, rounds: budget.rounds().to_vec(), price })
    }
}

fn day_routes(solved: &[(PoolDemand, Solution)]) -> Vec<DayRoute> {
    let routes = solved.iter().flat_map(|(pool, solution)| DayRoute::of_solution(pool, solution));
    routes.collect()
}

fn vehicles_at_least(solved: &[(PoolDemand, Solution)]) -> usize {
    let carried = solved.iter().map(|(pool, solution)| {
        let stops = solution.routes.iter().flat_map(|route| &route.visits).map(|visit| visit.stop);
        let requests = stops.filter(|stop| stop.is_pickup()).map(StopId::request).collect();
        Carried { problem: &pool.problem, requests }
    });
    vehicles_at_once(&carried.collect::<Vec<_>>())
}

fn hours(solved: &[(PoolDemand, Solution)]) -> Vec<Hours> {
    let routes = solved.iter().flat_map(|(_, solution)| &solution.routes);
    routes.map(|route| (Seconds(route.leave), Seconds(route.back))).collect()
}

fn cents(price: Price) -> Cents {
    Cents(ratio(price, 1, PRICE_UNITS_PER_CENT))
}

/// The part of a solution's price that is no cash: rides over their target, standing still aboard,
/// shifts that are short of work, emissions, and what is taken off for households that ride
/// together and for returns in one route.
fn quality(pool: &PoolDemand, solution: &Solution) -> Price {
    let of_route = |route: &crate::problem::Route| {
        let vehicle = &pool.problem.vehicles[route.vehicle.index()];
        let RouteFacts { paid, distance, loaded_distance: loaded, .. } = route.facts;
        route.price - vehicle.cash(paid, Driven { distance, loaded })
    };
    solution.routes.iter().map(of_route).sum()
}

fn start_of(pool: &PoolDemand, start: &[DayRoute]) -> Vec<Sequence> {
    start.iter().filter_map(|route| route.in_pool(pool)).collect()
}

/// Direct distances of the day's trips, and of those of earlier days that use up a budget.
fn lengths(
    day: &Day<'_>,
    earlier: &[Day<'_>],
    travel: &TravelMatrix,
    network: &Network,
) -> Lengths {
    let mut lengths = Lengths::new();
    for trip in &day.trips {
        let (from, to) = (day.place_id(trip.from), day.place_id(trip.to));
        if travel.reaches(from, to) {
            lengths.insert((trip.from, trip.to), Meters(travel.leg(from, to).1));
        }
    }
    let before = earlier.iter().flat_map(|day| &day.trips).map(|trip| (trip.from, trip.to));
    let unknown = before.filter(|way| !lengths.contains_key(way)).collect();
    let drives = network.drives(unknown, day.region.max_snap);
    lengths.extend(drives.into_iter().map(|(way, (_, length))| (way, length)));
    lengths
}

/// Snaps every place of a day to the roads; faults name what lies too far off.
fn snaps(day: &Day<'_>, network: &Network) -> Result<Vec<Snap>, Vec<Fault>> {
    let limit = day.region.max_snap;
    let found: Vec<Option<Snap>> = day
        .places
        .iter()
        .map(|&place| network.snap(place).filter(|snap| snap.distance <= limit))
        .collect();
    let is_off = |place| found[day.place_id(place).index()].is_none();
    let mut faults = Vec::new();
    for trip in day.trips.iter().filter(|trip| is_off(trip.from) || is_off(trip.to)) {
        let message = Message::new("plan-trip-off-road")
            .with("trip", trip.trip.id.as_str())
            .with("limit", limit.0);
        faults.push(Fault::of_file("trips.csv", message));
    }
    for depot in day.region.fleet.depots.iter().filter(|depot| is_off(depot.place)) {
        let message = Message::new("plan-depot-off-road")
            .with("depot", depot.id.as_str())
            .with("limit", limit.0);
        faults.push(Fault::of_file("depots.csv", message));
    }
    if faults.is_empty() { Ok(found.into_iter().flatten().collect()) } else { Err(faults) }
}
