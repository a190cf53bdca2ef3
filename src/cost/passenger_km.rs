//! Each passenger's direct kilometres, however they were driven: pooling pays the carrier.

use crate::cost::{CostModel, Rate, Unit};
use crate::region::TariffKind;

/// A rate for each trip and each direct kilometre.
pub(super) struct PassengerKm;

impl CostModel for PassengerKm {
    fn name(&self) -> &'static str {
        "passenger-km"
    }

    fn rates(&self, kind: &TariffKind) -> Option<[Rate; 2]> {
        let TariffKind::PassengerKm { per_trip, per_km } = *kind else { return None };
        Some([
            Rate { unit: Unit::Trip, price: per_trip },
            Rate { unit: Unit::DirectKm, price: per_km },
        ])
    }
}
