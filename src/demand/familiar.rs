//! Passengers and the vehicles that they are used to.

use std::collections::BTreeMap;

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
    if day.usual.is_empty() {
        return;
    }
    let mut kind_of: BTreeMap<&str, usize> = BTreeMap::new();
    for (kind, &row) in kinds.iter().enumerate() {
        if let Some(id) = rows[row].given {
            kind_of.entry(id).or_insert(kind);
        }
    }
    for (request, &trip) in requests.iter_mut().zip(trips) {
        let usual = day.usual.get(&day.trips[trip].trip.id);
        let kind = usual.and_then(|usual| kind_of.get(usual.as_str()));
        request.usual = kind.map(|&kind| (VehicleId::from(kind), price));
    }
}
