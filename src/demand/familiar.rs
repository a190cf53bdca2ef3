//! Passengers and the vehicles that they are used to.

use crate::demand::{Day, FleetRow};
use crate::plan::{Outcome, Plan};
use crate::problem::{PRICE_UNITS_PER_CENT, Request, VehicleId};

impl Day<'_> {
    /// Takes an earlier plan as what passengers are used to: the trips of the same id prefer the
    /// vehicle that they had, as far as vehicles are told apart (`fleet = "given"`).
    pub fn get_used_to(&mut self, plan: &Plan) {
        self.usual.clear();
        for trip in &plan.trips {
            if let Outcome::Served { route, .. } = trip.outcome
                && let Some(route) = plan.routes.get(route)
            {
                self.usual.insert(trip.id.clone(), route.vehicle.clone());
            }
        }
    }
}

/// Writes on the requests of a pool which vehicle they are used to; `trips` has the trip of each,
/// `kinds` the row of each vehicle.
pub(super) fn write(
    day: &Day<'_>,
    rows: &[FleetRow<'_>],
    trips: &[usize],
    kinds: &[usize],
    requests: &mut [Request],
) {
    let price = day.region.other_vehicle.0 * PRICE_UNITS_PER_CENT;
    for (request, &trip) in requests.iter_mut().zip(trips) {
        let usual = day.usual.get(&day.trips[trip].trip.id);
        let is_usual =
            |&row: &usize| rows[row].given.is_some_and(|id| usual.is_some_and(|u| u == id));
        request.usual = kinds.iter().position(is_usual).map(|kind| (VehicleId::from(kind), price));
    }
}
