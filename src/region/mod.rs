//! What a municipality knows: people, trips, rules, vehicles, tariffs.
//!
//! Plain data, read by `import` from the files of a workspace (`docs/formats.md` describes every
//! field). No files, no algorithms, no travel times.

mod apart;
mod authority;
mod bell;
mod calendar;
mod entitlement;
mod fleet;
mod flow;
mod lot;
mod need;
mod passenger;
mod place;
mod scenario;
mod site;
mod tariff;
mod trip;
mod volunteer;
mod week;
mod work;

pub use apart::Apart;
pub use authority::Authority;
pub use bell::{Bell, BellMove, BellPrice};
pub use calendar::{Closure, Holiday, Period, PublicHolidays, Weekday, Weekdays, Weeks};
pub use entitlement::{BeyondCap, Entitlement, TripCap};
pub use fleet::{
    Battery, CatalogueEntry, Depot, DepotKind, Fleet, GivenVehicle, ShiftTemplate, VehicleType,
};
pub use flow::{Flow, Margin, OutsideTariff, Payer, PickupPoints, RideRule, TargetRide};
pub use lot::{Carrier, Lot};
pub use need::{Escort, Need, Space};
pub use passenger::{Absence, Home, Identity, Passenger};
pub use place::Place;
pub use scenario::{FleetChoice, PoolKey, Scenario};
pub use site::{Site, SiteKind};
pub use tariff::{Contribution, PriceIndex, Tariff, TariffKind};
pub use trip::{Anchor, Direction, End, Trip, TripDays};
pub use volunteer::Volunteer;
pub use week::Week;
pub use work::{BreakNorm, PayKind, WorkRule};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::units::{Cents, Meters, Seconds};

/// Everything a region's workspace says, read and checked.
///
/// Tables are sorted by id and refer to each other by id; `import` guarantees that every
/// reference exists.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Region {
    /// Name on reports.
    pub name: String,
    /// The day that is planned when no date is asked for.
    pub reference_date: Date,
    /// Name of the road extract (`.osm.pbf`), a file in the workspace folder.
    pub roads: String,
    /// Days over which a vehicle's yearly cost is spread.
    pub working_days_per_year: i64,
    /// Time to stop a vehicle at a new place before the first person boards or alights.
    pub stop_time: Seconds,
    /// Farthest that a place may lie from a road that cars may use.
    pub max_snap: Meters,
    /// What a kilogram of CO₂ weighs in the search; no cash.
    pub co2_price: Cents,
    /// What it weighs that a passenger gets another vehicle than they are used to; no cash.
    pub other_vehicle: Cents,
    /// What each minute weighs that a vehicle stands still with somebody aboard; no cash.
    #[serde(default)]
    pub standing_aboard: Cents,
    /// What it weighs that there and back are not carried in one route; no cash.
    #[serde(default)]
    pub return_apart: Cents,
    /// What it weighs that a scenario moves bells.
    #[serde(default)]
    pub bell_price: BellPrice,
    /// Those who pay.
    pub authorities: Vec<Authority>,
    /// The companies that drive.
    pub carriers: Vec<Carrier>,
    /// What was tendered; no two cover the same flow of the same authority.
    pub lots: Vec<Lot>,
    /// The transport flows with their rules.
    pub flows: Vec<Flow>,
    /// What passengers may need, and what that takes.
    pub needs: Vec<Need>,
    /// Groups of passengers who are never aboard together.
    pub apart: Vec<Apart>,
    /// What it weighs in the search when two of one household who go the same way at the same
    /// moment are not aboard together; never part of a cash amount.
    pub household_apart: Cents,
    /// Days on which standing trips do not run.
    pub closures: Vec<Closure>,
    /// Public holidays on which standing trips do not run.
    pub public_holidays: Vec<PublicHolidays>,
    /// Where people go.
    pub sites: Vec<Site>,
    /// When what happens there begins and ends, in order of site.
    pub bells: Vec<Bell>,
    /// Who travels.
    pub passengers: Vec<Passenger>,
    /// Second homes, in order of passenger; no two of one passenger hold on one day.
    pub homes: Vec<Home>,
    /// Who stays away when, in order of passenger.
    pub absences: Vec<Absence>,
    /// What travel they need.
    pub trips: Vec<Trip>,
    /// With what.
    pub fleet: Fleet,
    /// The contracts that a plan is priced under.
    pub tariffs: Vec<Tariff>,
    /// How prices rose, by year.
    pub price_indexes: Vec<PriceIndex>,
    /// What passengers pay, by flow and year.
    pub contributions: Vec<Contribution>,
    /// The questions asked.
    pub scenarios: Vec<Scenario>,
}

impl Region {
    /// The lot that an authority's trips of a flow belong to, if they were tendered.
    pub fn lot_of(&self, authority: &str, flow: &str) -> Option<&Lot> {
        self.lots.iter().find(|lot| lot.covers(authority, flow))
    }
}
