//! The price lists of contracts. What they make of a plan is computed in `cost`.

use serde::{Deserialize, Serialize};

use crate::units::{Cents, Meters};

/// What a contract counts; every number is for one unit of what its name says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TariffKind {
    /// Every hour from depot to depot, and every kilometre.
    VehicleHourKm {
        /// An hour of vehicle and driver.
        per_hour: Cents,
        /// A kilometre.
        per_km: Cents,
    },
    /// Hours and kilometres with somebody aboard; empty running is in the price.
    LoadedHourKm {
        /// An hour with somebody aboard.
        per_hour: Cents,
        /// A kilometre with somebody aboard.
        per_km: Cents,
    },
    /// Each passenger's direct kilometres, however they were driven.
    PassengerKm {
        /// Each trip.
        per_trip: Cents,
        /// Each direct kilometre.
        per_km: Cents,
    },
    /// A boarding fare and the zones of the direct way.
    Zone {
        /// Each trip.
        boarding: Cents,
        /// Each zone.
        per_zone: Cents,
        /// Length of a zone along the direct way; a zone begun counts whole.
        zone: Meters,
    },
}

/// A contract's price list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tariff {
    /// Short id.
    pub id: String,
    /// Name on reports.
    pub name: String,
    /// Price year.
    pub year: i16,
    /// Value-added tax on top of the amounts, percent; `None` when they include it.
    pub vat_percent: Option<i64>,
    /// What it counts.
    pub kind: TariffKind,
}
