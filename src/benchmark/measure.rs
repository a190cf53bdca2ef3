//! What routes cost and whether they keep the rules, in double precision and by code of its own.

use crate::benchmark::Instance;

/// By how much a rule may be missed: what rounding in double precision amounts to.
const TOLERANCE: f64 = 1e-6;

/// What a plan of an instance amounts to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Measured {
    /// Routes that visit anything.
    pub vehicles: usize,
    /// Sum of all travel times.
    pub cost: f64,
}

/// A rule that a plan breaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Broken {
    /// Not every stop is visited exactly once.
    Visits,
    /// A route visits a delivery before its pickup, or only one of the two.
    Order,
    /// More is aboard than fits.
    Capacity,
    /// No times keep windows, ride times and the longest duration.
    Times,
    /// More routes than there are vehicles.
    Fleet,
}

impl Broken {
    /// The rule as the sentences name it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Visits => "visits",
            Self::Order => "order",
            Self::Capacity => "capacity",
            Self::Times => "times",
            Self::Fleet => "fleet",
        }
    }
}

/// Recomputes the cost of a plan, or says which rule it breaks first.
///
/// `left_out` are requests, by their place in `pairs`, that need not be visited.
pub fn measure(
    instance: &Instance,
    routes: &[Vec<usize>],
    left_out: &[usize],
) -> Result<Measured, Broken> {
    let routes: Vec<&Vec<usize>> = routes.iter().filter(|route| !route.is_empty()).collect();
    let mut visited = vec![0_u32; instance.nodes.len()];
    for &id in routes.iter().copied().flatten() {
        *visited.get_mut(id).ok_or(Broken::Visits)? += 1;
    }
    for &index in left_out {
        let &(pickup, delivery) = instance.pairs.get(index).ok_or(Broken::Visits)?;
        visited[pickup] += 1;
        visited[delivery] += 1;
    }
    if visited[0] != 0 || visited.iter().skip(1).any(|&times| times != 1) {
        return Err(Broken::Visits);
    }
    if instance.vehicles.is_some_and(|most| routes.len() > most as usize) {
        return Err(Broken::Fleet);
    }
    let mut pickup_of = vec![0; instance.nodes.len()];
    for &(pickup, delivery) in &instance.pairs {
        pickup_of[delivery] = pickup;
    }
    for route in &routes {
        keeps_rules(instance, &pickup_of, route)?;
    }
    let way = |route: &&Vec<usize>| -> f64 {
        stops(route).windows(2).map(|leg| instance.time(leg[0], leg[1])).sum()
    };
    Ok(Measured { vehicles: routes.len(), cost: routes.iter().map(way).sum() })
}

/// The route with the depot at both ends.
fn stops(route: &[usize]) -> Vec<usize> {
    [&[0], route, &[0]].concat()
}

fn keeps_rules(instance: &Instance, pickup_of: &[usize], route: &[usize]) -> Result<(), Broken> {
    let mut aboard = Vec::new();
    let mut load = 0;
    for &id in route {
        load += i64::from(instance.nodes[id].demand);
        if load > i64::from(instance.capacity) {
            return Err(Broken::Capacity);
        }
        match pickup_of[id] {
            0 => aboard.push(id),
            pickup => {
                let at = aboard.iter().position(|&id| id == pickup).ok_or(Broken::Order)?;
                aboard.swap_remove(at);
            }
        }
    }
    if !aboard.is_empty() {
        return Err(Broken::Order);
    }
    if has_times(instance, pickup_of, &stops(route)) { Ok(()) } else { Err(Broken::Times) }
}

/// Are there times that keep all limits? The rules are lower bounds of one time on another, so
/// times only ever rise, and they settle within as many sweeps as there are stops or never.
fn has_times(instance: &Instance, pickup_of: &[usize], stops: &[usize]) -> bool {
    let node = |index: usize| &instance.nodes[stops[index]];
    let last = stops.len() - 1;
    let mut begin: Vec<f64> = (0..=last).map(|index| node(index).ready).collect();
    for _ in 0..=stops.len() {
        let before = begin.clone();
        for index in 1..=last {
            let ready = begin[index - 1] + node(index - 1).service;
            begin[index] = begin[index].max(ready + instance.time(stops[index - 1], stops[index]));
        }
        for index in 1..last {
            if let (Some(limit), pickup) = (instance.max_ride, pickup_of[stops[index]])
                && pickup != 0
                && let Some(at) = stops.iter().position(|&id| id == pickup)
            {
                begin[at] = begin[at].max(begin[index] - limit - node(at).service);
            }
        }
        if let Some(limit) = instance.max_duration {
            begin[0] = begin[0].max(begin[last] - limit);
        }
        if (0..=last).any(|index| begin[index] > node(index).due + TOLERANCE) {
            return false;
        }
        if begin.iter().zip(&before).all(|(now, was)| now - was <= TOLERANCE * 1e-3) {
            return true;
        }
    }
    false
}
