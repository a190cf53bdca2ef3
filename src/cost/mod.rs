//! Facts to money: what a route costs society, and what contracts would charge for a plan.
//!
//! The society's cost steers the search; a contract model only puts a price on a finished plan.
//! They are two numbers on purpose. `docs/model.md` defines the first.

mod bill;
mod contribution;
mod index;
mod loaded_hour_km;
mod passenger_km;
mod rate;
mod society;
#[cfg(test)]
mod tests;
mod vehicle_hour_km;
mod zone;

pub use bill::{Bill, Line, Share, price};
pub use index::Rebase;
pub use rate::{Rate, Unit};
pub use society::{hired_taxi, per_trip, society};

use crate::region::TariffKind;

/// Every contract model, in the order that reports list them.
pub const COST_MODELS: &[&dyn CostModel] = &[
    &vehicle_hour_km::VehicleHourKm,
    &loaded_hour_km::LoadedHourKm,
    &passenger_km::PassengerKm,
    &zone::Zone,
];

/// What a contract counts and at which price.
pub trait CostModel: Sync {
    /// Its `kind` in `costs.toml`.
    fn name(&self) -> &'static str;

    /// The rates of a tariff; none when the tariff is of another model.
    fn rates(&self, kind: &TariffKind) -> Option<[Rate; 2]>;
}
