//! What contracts count, and the price of a unit of it.

use serde::Serialize;

use crate::problem::RouteFacts;
use crate::units::{Cents, Meters};

/// What is counted, on routes or on trips.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    /// Hours away from the depot, counted in seconds.
    VehicleHour,
    /// Kilometres from depot to depot, counted in metres.
    VehicleKm,
    /// Hours with somebody aboard, counted in seconds.
    LoadedHour,
    /// Kilometres with somebody aboard, counted in metres.
    LoadedKm,
    /// Trips.
    Trip,
    /// Kilometres of the direct way, counted in metres.
    DirectKm,
    /// Zones of the direct way; a zone begun counts whole.
    Zone {
        /// Length of a zone.
        length: Meters,
    },
}

impl Unit {
    /// How many of what is counted make one of what is priced.
    pub fn size(self) -> i64 {
        match self {
            Self::VehicleHour | Self::LoadedHour => 3600,
            Self::VehicleKm | Self::LoadedKm | Self::DirectKm => 1000,
            Self::Trip | Self::Zone { .. } => 1,
        }
    }

    /// How much of it a route has; none when it is counted on trips.
    pub fn on_route(self, facts: &RouteFacts) -> Option<i64> {
        match self {
            Self::VehicleHour => Some(facts.duration - facts.gaps),
            Self::VehicleKm => Some(facts.distance),
            Self::LoadedHour => Some(facts.loaded),
            Self::LoadedKm => Some(facts.loaded_distance),
            Self::Trip | Self::DirectKm | Self::Zone { .. } => None,
        }
    }

    /// How much of it a trip has; none when it is counted on routes.
    pub fn on_trip(self, direct: Meters) -> Option<i64> {
        match self {
            Self::Trip => Some(1),
            Self::DirectKm => Some(direct.0),
            Self::Zone { length } => {
                let (direct, length) = (direct.0.max(0) as u64, length.0.max(1) as u64);
                Some(direct.div_ceil(length) as i64)
            }
            Self::VehicleHour | Self::VehicleKm | Self::LoadedHour | Self::LoadedKm => None,
        }
    }
}

/// The price of a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rate {
    /// What is counted.
    pub unit: Unit,
    /// Price of an hour, a kilometre, a trip or a zone.
    pub price: Cents,
}
