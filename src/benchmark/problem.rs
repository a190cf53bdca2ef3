//! From an instance to a problem, and from a solution back to node numbers.

use std::sync::Arc;

use crate::benchmark::Instance;
use crate::problem::{
    LOAD_KINDS, Load, PlaceId, Price, Problem, Request, Solution, Stop, Time, TimeWindow,
    TravelMatrix, Vehicle, Visit,
};

/// What plans of an instance are compared by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Objective {
    /// The fewest vehicles, and among those the least travel time.
    Vehicles,
    /// The least travel time.
    Distance,
}

/// Legs of a plan for each request at most: to both of its ends, and home where it goes alone.
const LEGS: usize = 3;
/// What a request that is not served weighs, in vehicles.
const UNSERVED: Price = 100;
/// Ticks of a unit are a power of ten, and no way is longer than this in ticks.
const LONGEST_WAY: f64 = 4e9;
/// Finest ticks: a day of a vehicle stays far from overflow.
const FINEST: i32 = 7;
/// Parts of a tick that are noise of double precision.
const NOISE: f64 = 1e-3;

/// The problem of an instance: a tick is the finest power of ten of a unit that all its ways fit
/// in, or a whole unit where all figures are whole.
///
/// Times are rounded so that a plan which keeps them in ticks keeps them in double precision too.
pub fn to_problem(instance: &Instance, objective: Objective) -> Problem {
    let longest = instance.times.iter().copied().fold(1.0, f64::max);
    let per_unit = ticks_per_unit(instance, longest);
    let up = |units: f64| (units * per_unit - NOISE).ceil() as Time;
    let down = |units: f64| (units * per_unit + NOISE).floor() as Time;
    let horizon = down(instance.nodes[0].due);
    let stop = |id: usize| {
        let node = &instance.nodes[id];
        let window = TimeWindow { earliest: up(node.ready), latest: down(node.due) };
        Stop { place: PlaceId::from(id), window, service: up(node.service), setup: 0 }
    };
    // Where vehicles come first, one weighs more than the way of any whole plan.
    let vehicle_units = (LEGS * instance.pairs.len() + 1) as f64 * longest * per_unit;
    let request = |&(pickup, delivery): &(usize, usize)| Request {
        pickup: stop(pickup),
        delivery: stop(delivery),
        load: of_one_kind(instance.nodes[pickup].demand),
        max_ride: instance.max_ride.map_or(2 * horizon, down),
        unserved: UNSERVED * vehicle_units as Price,
        ..Request::default()
    };
    let cells = |rounded: &dyn Fn(f64) -> f64| -> Vec<u32> {
        instance.times.iter().map(|time| rounded(time * per_unit) as u32).collect()
    };
    let ways = cells(&f64::round);
    let times = cells(&|ticks| (ticks - NOISE).ceil());
    let travel = TravelMatrix::new(instance.nodes.len(), &times, &ways);
    let shift = TimeWindow { earliest: up(instance.nodes[0].ready), latest: horizon };
    let requests = instance.pairs.iter().map(request);
    let requests = requests.map(|request| tightened(request, shift, &travel)).collect();
    let most = instance.pairs.len() as u32;
    let vehicle = Vehicle {
        depot: PlaceId(0),
        shift,
        max_duration: instance.max_duration.map_or(2 * horizon, down),
        layouts: vec![of_one_kind(instance.capacity)],
        count: instance.vehicles.map_or(most, |count| count.min(most)),
        fixed: if objective == Objective::Vehicles { vehicle_units as Price } else { 0 },
        per_distance: 1,
        ..Vehicle::default()
    };
    Problem { requests, vehicles: vec![vehicle], travel: Arc::new(travel), sharing: vec![1] }
}

/// A request whose windows, in ticks, are no wider than its ride limit, its own way and those from
/// and to the depot leave them (Cordeau 2006). No plan is lost, and it shows who goes well with whom.
fn tightened(mut request: Request, shift: TimeWindow, travel: &TravelMatrix) -> Request {
    let depot = PlaceId(0);
    let Request { pickup: on, delivery: off, max_ride, .. } = &mut request;
    let direct = on.service + travel.time(on.place, off.place);
    let longest = on.service + *max_ride;
    let (mut boards, mut alights) = (on.window, off.window);
    boards.earliest = boards.earliest.max(shift.earliest + travel.time(depot, on.place));
    alights.latest = alights.latest.min(shift.latest - off.service - travel.time(off.place, depot));
    boards.earliest = boards.earliest.max(alights.earliest - longest);
    alights.latest = alights.latest.min(boards.latest + longest);
    alights.earliest = alights.earliest.max(boards.earliest + direct);
    boards.latest = boards.latest.min(alights.latest - direct);
    // Whom nobody can serve keeps his windows.
    if boards.earliest <= boards.latest && alights.earliest <= alights.latest {
        (on.window, off.window) = (boards, alights);
    }
    request
}

/// The node numbers of each route of a solution, the depot left out.
pub fn routes_of(instance: &Instance, solution: &Solution) -> Vec<Vec<usize>> {
    let node = |visit: &Visit| {
        let (pickup, delivery) = instance.pairs[visit.stop.request().index()];
        if visit.stop.is_pickup() { pickup } else { delivery }
    };
    solution.routes.iter().map(|route| route.visits.iter().map(node).collect()).collect()
}

fn of_one_kind(amount: i32) -> Load {
    let mut load = [0; LOAD_KINDS];
    load[0] = amount;
    Load(load)
}

fn ticks_per_unit(instance: &Instance, longest: f64) -> f64 {
    let times = || instance.nodes.iter().flat_map(|node| [node.ready, node.due, node.service]);
    let limits = [instance.max_duration, instance.max_ride];
    let mut figures =
        instance.times.iter().copied().chain(times()).chain(limits.into_iter().flatten());
    if figures.all(|figure| figure.fract() == 0.0) {
        return 1.0;
    }
    let finest = (0..=FINEST).rev().map(|power| 10_f64.powi(power));
    finest.into_iter().find(|per_unit| longest * per_unit < LONGEST_WAY).unwrap_or(1.0)
}
