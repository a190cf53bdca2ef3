//! Every hour and kilometre of the vehicle, from depot to depot.

use crate::cost::{CostModel, Rate, Unit};
use crate::region::TariffKind;

/// A rate for each vehicle hour and each kilometre, empty ones included.
pub(super) struct VehicleHourKm;

impl CostModel for VehicleHourKm {
    fn name(&self) -> &'static str {
        "vehicle-hour-km"
    }

    fn rates(&self, kind: &TariffKind) -> Option<[Rate; 2]> {
        let TariffKind::VehicleHourKm { per_hour, per_km } = *kind else { return None };
        Some([
            Rate { unit: Unit::VehicleHour, price: per_hour },
            Rate { unit: Unit::VehicleKm, price: per_km },
        ])
    }
}
