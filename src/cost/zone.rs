//! A boarding fare and the zones of the direct way, as in regional taxis.

use crate::cost::{CostModel, Rate, Unit};
use crate::region::TariffKind;

/// A fare for boarding and for each zone that the direct way begins.
pub(super) struct Zone;

impl CostModel for Zone {
    fn name(&self) -> &'static str {
        "zone"
    }

    fn rates(&self, kind: &TariffKind) -> Option<[Rate; 2]> {
        let TariffKind::Zone { boarding, per_zone, zone } = *kind else { return None };
        Some([
            Rate { unit: Unit::Trip, price: boarding },
            Rate { unit: Unit::Zone { length: zone }, price: per_zone },
        ])
    }
}
