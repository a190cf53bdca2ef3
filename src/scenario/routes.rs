//! Routes in terms of a day's trips, so that one scenario's plan can start another's search.

use std::collections::BTreeMap;

use crate::demand::{Day, FleetRow, PoolDemand, fleet_rows};
use crate::plan::{Plan, VisitKind};
use crate::problem::{RequestId, Solution, VehicleId};
use crate::region::Scenario;
use crate::solve::Sequence;

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

/// The routes of a finished plan, as far as its trips and vehicles are still there on `day` under
/// a scenario. A route whose shift it does not use goes to another shift of the same type and
/// depot that has room for it.
pub fn routes_of(plan: &Plan, day: &Day<'_>, scenario: &Scenario) -> Vec<DayRoute> {
    let rows = fleet_rows(&day.region.fleet, scenario);
    let trips: BTreeMap<&str, usize> =
        day.trips.iter().enumerate().map(|(index, trip)| (trip.trip.id.as_str(), index)).collect();
    let mut routes = Vec::new();
    for route in &plan.routes {
        let alike = |row: &FleetRow<'_>| {
            row.vehicle_type.id == route.vehicle_type
                && row.depot.id == route.depot
                && row.given.is_none_or(|id| id == route.vehicle)
        };
        let same = |row: &FleetRow<'_>| alike(row) && row.shift.id == route.shift;
        let wide = |row: &FleetRow<'_>| {
            alike(row) && row.shift.from <= route.leave && route.back <= row.shift.to
        };
        let row = rows.iter().position(same).or_else(|| rows.iter().position(wide));
        let stops: Option<Vec<_>> = route
            .visits
            .iter()
            .map(|visit| {
                let trip = plan.trips.get(visit.trip)?;
                Some((*trips.get(trip.id.as_str())?, visit.kind == VisitKind::Pickup))
            })
            .collect();
        if let (Some(row), Some(stops)) = (row, stops) {
            routes.push(DayRoute { row, stops });
        }
    }
    routes
}
