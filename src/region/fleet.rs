//! With what: vehicle types, where they stand, when they drive.

use serde::{Deserialize, Serialize};

use crate::region::{Place, Space};
use crate::units::{Cents, Seconds};

/// A kind of vehicle.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct VehicleType {
    /// Short id: `taxi`, `taxi-bus`, `wheelchair-bus`, `volunteer-car`.
    pub id: String,
    /// Name on reports.
    pub name: String,
    /// The ways it can be seated; at least one.
    pub layouts: Vec<Space>,
    /// May the layout change on the way, or is it fixed at the depot for the whole route?
    pub relayout: bool,
    /// What it has, such as `lift`.
    pub equipment: Vec<String>,
    /// Ids of the flows it is licensed for; empty means all.
    pub flows: Vec<String>,
    /// The vehicle itself, a year.
    pub year_cost: Cents,
    /// For each kilometre: energy, tyres, wear.
    pub km_cost: Cents,
    /// The driver, for each paid hour; zero for volunteers.
    pub hour_cost: Cents,
    /// Emission, grams of CO₂ a kilometre.
    pub co2_per_km: i64,
}

/// Is it a garage, or does a driver live there?
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DepotKind {
    /// A garage or yard with room for many vehicles.
    #[default]
    Garage,
    /// A driver's or volunteer's home.
    Home,
}

/// Where a shift begins and ends (standplaats).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Depot {
    /// Short id.
    pub id: String,
    /// Name on sheets; for a home the pseudonym of who lives there.
    pub name: String,
    /// Garage or home.
    pub kind: DepotKind,
    /// Where it is.
    pub place: Place,
}

/// A shift that can be worked as often as needed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShiftTemplate {
    /// Short id: `morning`, `day`.
    pub id: String,
    /// Earliest departure from the depot.
    pub from: Seconds,
    /// Latest return.
    pub to: Seconds,
    /// Longest time between the two.
    pub max_duration: Option<Seconds>,
    /// What is paid at least once the shift is used.
    pub min_paid: Seconds,
    /// Percentage of a vehicle's daily cost that this shift bears; two half-day shifts that one
    /// vehicle can drive after each other bear 50 each.
    pub vehicle_share_percent: i64,
}

/// Vehicles that may be had: a type at some depots in some shifts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CatalogueEntry {
    /// The type, by id.
    pub vehicle_type: String,
    /// The depots, by id.
    pub depots: Vec<String>,
    /// The shifts, by id.
    pub shifts: Vec<String>,
    /// At most this many for each depot and shift; absent means as many as needed.
    pub max_per_depot: Option<i64>,
    /// Ids of the authorities whose passengers it may carry; empty means all.
    pub authorities: Vec<String>,
    /// The carrier whose vehicles they are, by id.
    pub carrier: Option<String>,
}

/// One vehicle that there is, in one shift; a vehicle with two shifts has two rows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct GivenVehicle {
    /// Its name or number.
    pub id: String,
    /// The type, by id.
    pub vehicle_type: String,
    /// Where its shift begins and ends, by id.
    pub depot: String,
    /// The shift, by id.
    pub shift: String,
    /// Ids of the authorities whose passengers it may carry; empty means all.
    pub authorities: Vec<String>,
    /// The carrier whose vehicle it is, by id.
    pub carrier: Option<String>,
}

/// Everything there is to drive with; a scenario says which part it uses.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fleet {
    /// Kinds of vehicle.
    pub types: Vec<VehicleType>,
    /// Garages and drivers' homes.
    pub depots: Vec<Depot>,
    /// Shifts.
    pub shifts: Vec<ShiftTemplate>,
    /// What may be had.
    pub catalogue: Vec<CatalogueEntry>,
    /// What there is.
    pub given: Vec<GivenVehicle>,
}
