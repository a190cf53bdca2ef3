//! Hours and kilometres with somebody aboard; the carrier prices empty running in.

use crate::cost::{CostModel, Rate, Unit};
use crate::region::TariffKind;

/// A rate for each loaded hour and each loaded kilometre.
pub(super) struct LoadedHourKm;

impl CostModel for LoadedHourKm {
    fn name(&self) -> &'static str {
        "loaded-hour-km"
    }

    fn rates(&self, kind: &TariffKind) -> Option<[Rate; 2]> {
        let TariffKind::LoadedHourKm { per_hour, per_km } = *kind else { return None };
        Some([
            Rate { unit: Unit::LoadedHour, price: per_hour },
            Rate { unit: Unit::LoadedKm, price: per_km },
        ])
    }
}
