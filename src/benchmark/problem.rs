//! From an instance to a problem, and from a solution back to node numbers.

use std::sync::Arc;

use crate::benchmark::Instance;
use crate::problem::{
    LOAD_KINDS, Load, PlaceId, Price, Problem, Request, RequestId, Solution, Stop, Time,
    TimeWindow, TravelMatrix, Vehicle,
};

/// What plans of an instance are compared by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Objective {
    /// The fewest vehicles, and among those the least travel time.
    Vehicles,
    /// The least travel time.
    Distance,
}

/// What a vehicle weighs against a unit of travel time where vehicles come first.
const VEHICLE_UNITS: Price = 10_000;
/// What a request weighs that is not served, in units of travel time.
const UNSERVED_UNITS: Price = 1_000_000;
/// Ticks of a unit are a power of ten, and no way is longer than this in ticks.
const LONGEST_WAY: f64 = 4e9;
/// Finest ticks: a day of a vehicle stays far from overflow.
const FINEST: i32 = 7;

/// The problem of an instance: a tick is the finest power of ten of a unit that all its ways fit
/// in, or a whole unit where all figures are whole.
pub fn to_problem(instance: &Instance, objective: Objective) -> Problem {
    let per_unit = ticks_per_unit(instance);
    let ticks = |units: f64| (units * per_unit).round() as Time;
    let horizon = ticks(instance.nodes[0].due);
    let stop = |id: usize| {
        let node = &instance.nodes[id];
        let window = TimeWindow { earliest: ticks(node.ready), latest: ticks(node.due) };
        Stop { place: PlaceId::from(id), window, service: ticks(node.service), setup: 0 }
    };
    let unit = per_unit as Price;
    let request = |&(pickup, delivery): &(usize, usize)| Request {
        pickup: stop(pickup),
        delivery: stop(delivery),
        load: of_one_kind(instance.nodes[pickup].demand),
        max_ride: instance.max_ride.map_or(2 * horizon, ticks),
        unserved: UNSERVED_UNITS * unit,
        ..Request::default()
    };
    let cells: Vec<u32> = instance.times.iter().map(|&time| ticks(time) as u32).collect();
    let most = instance.pairs.len() as u32;
    let vehicle = Vehicle {
        depot: PlaceId(0),
        shift: TimeWindow { earliest: ticks(instance.nodes[0].ready), latest: horizon },
        max_duration: instance.max_duration.map_or(2 * horizon, ticks),
        layouts: vec![of_one_kind(instance.capacity)],
        count: instance.vehicles.map_or(most, |count| count.min(most)),
        fixed: if objective == Objective::Vehicles { VEHICLE_UNITS * unit } else { 0 },
        per_distance: 1,
        ..Vehicle::default()
    };
    Problem {
        requests: instance.pairs.iter().map(request).collect(),
        vehicles: vec![vehicle],
        travel: Arc::new(TravelMatrix::new(instance.nodes.len(), &cells, &cells)),
        sharing: vec![1],
    }
}

/// The node numbers of each route of a solution, the depot left out.
pub fn routes_of(instance: &Instance, solution: &Solution) -> Vec<Vec<usize>> {
    let node = |id: RequestId, is_pickup: bool| {
        let (pickup, delivery) = instance.pairs[id.index()];
        if is_pickup { pickup } else { delivery }
    };
    let route = |visits: &[crate::problem::Visit]| {
        visits.iter().map(|visit| node(visit.stop.request(), visit.stop.is_pickup())).collect()
    };
    solution.routes.iter().map(|r| route(&r.visits)).collect()
}

fn of_one_kind(amount: i32) -> Load {
    let mut load = [0; LOAD_KINDS];
    load[0] = amount;
    Load(load)
}

fn ticks_per_unit(instance: &Instance) -> f64 {
    let times = || instance.nodes.iter().flat_map(|node| [node.ready, node.due, node.service]);
    let limits = [instance.max_duration, instance.max_ride];
    let mut figures =
        instance.times.iter().copied().chain(times()).chain(limits.into_iter().flatten());
    if figures.all(|figure| figure.fract() == 0.0) {
        return 1.0;
    }
    let longest = instance.times.iter().copied().fold(1.0, f64::max);
    let finest = (0..=FINEST).rev().map(|power| 10_f64.powi(power));
    finest.into_iter().find(|per_unit| longest * per_unit < LONGEST_WAY).unwrap_or(1.0)
}
