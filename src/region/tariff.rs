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

/// By how much prices rose in a year (such as the NEA index for taxi transport).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PriceIndex {
    /// The year whose prices differ from those of the year before.
    pub year: i16,
    /// By so many hundredths of a percent.
    pub basis_points: i64,
}

/// What a passenger pays for a trip of a flow (reizigersbijdrage), over the direct way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contribution {
    /// The flow, by id.
    pub flow: String,
    /// Price year.
    pub year: i16,
    /// Each trip.
    pub start: Cents,
    /// Each direct kilometre, up to the cap.
    pub per_km: Cents,
    /// How far the ordinary kilometre price goes; `None` for the whole way.
    pub cap: Option<Meters>,
    /// Each direct kilometre beyond the cap.
    pub beyond: Cents,
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
