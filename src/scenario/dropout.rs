//! Volunteers who do not come on the day itself, drawn after the plan is made.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::demand::{FleetRow, PoolDemand};
use crate::files::checksum;
use crate::problem::{Problem, Reason, RequestId, Route, Solution, StopId, Unserved};
use crate::region::Volunteer;
use crate::schedule::{Timetable, Tour, route};

/// A route that nobody drives: its pool, as an index, and the row of its vehicle.
#[derive(Clone, Debug)]
pub(super) struct Dropped {
    pub(super) pool: usize,
    pub(super) row: usize,
    pub(super) requests: Vec<RequestId>,
}

/// Does a volunteer drop out on a date? Drawn from the seed and who they are, so that every
/// scenario of a day misses the same ones.
fn drops_out(volunteer: &Volunteer, seed: u64, date: Date) -> bool {
    let digest = checksum(format!("{seed}/{date}/{}", volunteer.home).as_bytes());
    let number = digest.bytes().take(16).fold(0_u64, |number, digit| {
        number << 4 | u64::from((digit as char).to_digit(16).unwrap_or(0))
    });
    number % 10_000 < volunteer.drop_out_percent as u64 * 100
}

/// Takes the routes of those who drop out from the solutions and leaves their requests to others,
/// or to nobody; returns these routes by pool and vehicle.
pub(super) fn drop_out(
    solved: &mut [(PoolDemand, Solution)],
    rows: &[FleetRow<'_>],
    seed: u64,
    date: Date,
) -> Vec<Dropped> {
    let mut dropped = Vec::new();
    for (index, (pool, solution)) in solved.iter_mut().enumerate() {
        let stays = |route: &Route| {
            let volunteer = rows[pool.rows[route.vehicle.index()]].volunteer;
            !volunteer.is_some_and(|one| drops_out(one, seed, date))
        };
        let (stay, gone): (Vec<Route>, Vec<Route>) =
            std::mem::take(&mut solution.routes).into_iter().partition(stays);
        solution.routes = stay;
        for route in gone {
            let row = pool.rows[route.vehicle.index()];
            let mut requests = requests_of(&route);
            requests.sort_unstable();
            for &request in &requests {
                leave(&pool.problem, solution, request, Reason::DriverDroppedOut);
            }
            dropped.push(Dropped { pool: index, row, requests });
        }
        drop_half_links(&pool.problem, solution);
        solution.unserved.sort_by_key(|unserved| unserved.request);
    }
    dropped
}

/// Takes out of the routes whoever is linked with somebody who does not travel.
fn drop_half_links(problem: &Problem, solution: &mut Solution) {
    loop {
        let unserved = solution.unserved.iter().filter(|left| !left.outside);
        let linked = unserved.filter_map(|left| problem.requests[left.request.index()].link);
        let unwanted: BTreeSet<RequestId> = linked.collect();
        let has = |route: &Route| requests_of(route).iter().any(|id| unwanted.contains(id));
        let Some(at) = solution.routes.iter().position(has) else { return };
        let old = solution.routes.remove(at);
        let stops: Vec<StopId> = old.visits.iter().map(|visit| visit.stop).collect();
        let kept: Vec<StopId> =
            stops.iter().copied().filter(|stop| !unwanted.contains(&stop.request())).collect();
        let tour = Tour::of(problem, old.vehicle, &kept, &mut Timetable::default());
        let is_driven = !kept.is_empty() && tour.is_some();
        for request in requests_of(&old) {
            if unwanted.contains(&request) {
                leave(problem, solution, request, Reason::LinkUnserved);
            } else if !is_driven {
                // Only a matrix without triangle inequality could make a shorter route too late.
                leave(problem, solution, request, Reason::NoVehicleInTime);
            }
        }
        if let Some(tour) = tour.filter(|_| is_driven) {
            solution.routes.insert(at, route(problem, &tour));
        }
    }
}

fn leave(problem: &Problem, solution: &mut Solution, request: RequestId, reason: Reason) {
    let outside = problem.requests[request.index()].outside.is_some();
    solution.unserved.push(Unserved { request, reason, outside });
}

fn requests_of(route: &Route) -> Vec<RequestId> {
    let pickups = route.visits.iter().filter(|visit| visit.stop.is_pickup());
    pickups.map(|visit| visit.stop.request()).collect()
}
