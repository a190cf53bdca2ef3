//! Routes in terms of a day's trips, so that one scenario's plan can start another's search.

use std::collections::{BTreeMap, BTreeSet};

use crate::demand::{Day, FleetRow, PoolDemand, fleet_rows};
use crate::plan::{Plan, PlannedRoute, UndoneRoute, VisitKind};
use crate::problem::{RequestId, Solution, VehicleId};
use crate::region::Scenario;
use crate::solve::Sequence;
use crate::units::Seconds;

/// The order of stops of one route.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayRoute {
    /// Index of its vehicle's row in the scenario's fleet.
    pub row: usize,
    /// Its stops: the index of a trip of the day, and whether it is the pickup.
    pub stops: Vec<(usize, bool)>,
}

impl DayRoute {
    /// The routes of a pool's solution.
    pub fn of_solution<'a>(
        pool: &'a PoolDemand,
        solution: &'a Solution,
    ) -> impl Iterator<Item = Self> + 'a {
        solution.routes.iter().map(|route| Self {
            row: pool.rows[route.vehicle.index()],
            stops: route
                .visits
                .iter()
                .map(|visit| (pool.trips[visit.stop.request().index()], visit.stop.is_pickup()))
                .collect(),
        })
    }

    /// The same route in the terms of a pool, or `None` when it is not the pool's alone.
    pub fn in_pool(&self, pool: &PoolDemand) -> Option<Sequence> {
        let vehicle = VehicleId::from(pool.rows.iter().position(|&row| row == self.row)?);
        let stops = self.stops.iter().map(|&(trip, is_pickup)| {
            let request = RequestId::from(pool.trips.binary_search(&trip).ok()?);
            Some(if is_pickup { request.pickup() } else { request.delivery() })
        });
        Some((vehicle, stops.collect::<Option<Vec<_>>>()?))
    }
}

/// The routes that the search of a plan ended with, as far as its trips and vehicles are still
/// there on `day` under a scenario: those of volunteers who dropped out later are among them. A
/// route whose shift the scenario does not use goes to another shift of the same type and depot
/// that is open for as long as it takes. What is left of an undone route stands in for it where
/// it cannot be had.
pub fn routes_of(plan: &Plan, day: &Day<'_>, scenario: &Scenario) -> Vec<DayRoute> {
    let rows = fleet_rows(&day.region.fleet, scenario);
    let trips: BTreeMap<&str, usize> =
        day.trips.iter().enumerate().map(|(index, trip)| (trip.trip.id.as_str(), index)).collect();
    let now = |trip: usize, kind: VisitKind| {
        let trip = plan.trips.get(trip)?;
        Some((*trips.get(trip.id.as_str())?, kind == VisitKind::Pickup))
    };
    let mut routes = Vec::new();
    let mut undone = BTreeSet::new();
    for route in &plan.undone {
        let stops = route.stops.iter().map(|stop| now(stop.trip, stop.kind)).collect();
        if let Some(found) = day_route(row_of(&Driven::from(route), &rows), stops) {
            undone.extend(route.stops.iter().map(|stop| stop.trip));
            routes.push(found);
        }
    }
    // What is left of an undone route has only visits of it.
    let whole = |route: &&PlannedRoute| route.visits.iter().all(|it| !undone.contains(&it.trip));
    for route in plan.routes.iter().filter(whole) {
        let stops = route.visits.iter().map(|visit| now(visit.trip, visit.kind)).collect();
        routes.extend(day_route(row_of(&Driven::from(route), &rows), stops));
    }
    routes
}

fn day_route(row: Option<usize>, stops: Option<Vec<(usize, bool)>>) -> Option<DayRoute> {
    Some(DayRoute { row: row?, stops: stops? })
}

/// What of a route tells which rows can take it.
struct Driven<'a> {
    vehicle_type: &'a str,
    depot: &'a str,
    shift: &'a str,
    /// A given vehicle's id; of a catalogue's no row asks.
    vehicle: Option<&'a str>,
    leave: Seconds,
    back: Seconds,
}

impl<'a> From<&'a PlannedRoute> for Driven<'a> {
    fn from(route: &'a PlannedRoute) -> Self {
        Self {
            vehicle_type: &route.vehicle_type,
            depot: &route.depot,
            shift: &route.shift,
            vehicle: Some(&route.vehicle),
            leave: route.leave,
            back: route.back,
        }
    }
}

impl<'a> From<&'a UndoneRoute> for Driven<'a> {
    fn from(route: &'a UndoneRoute) -> Self {
        Self {
            vehicle_type: &route.vehicle_type,
            depot: &route.depot,
            shift: &route.shift,
            vehicle: route.vehicle.as_deref(),
            leave: route.leave,
            back: route.back,
        }
    }
}

/// The row of a route's own shift, or else one that is open for as long as the route takes.
fn row_of(route: &Driven<'_>, rows: &[FleetRow<'_>]) -> Option<usize> {
    let alike = |row: &FleetRow<'_>| {
        row.vehicle_type.id == route.vehicle_type
            && row.depot.id == route.depot
            && row.given.is_none_or(|id| Some(id) == route.vehicle)
    };
    let same = |row: &FleetRow<'_>| alike(row) && row.shift.id == route.shift;
    let wide = |row: &FleetRow<'_>| {
        alike(row) && row.shift.from <= route.leave && route.back <= row.shift.to
    };
    rows.iter().position(same).or_else(|| rows.iter().position(wide))
}
