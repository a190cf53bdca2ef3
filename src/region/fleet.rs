//! With what: vehicle types, where they stand, when they drive.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::region::{Place, Space, Volunteer, WorkRule};
use crate::units::{Cents, Meters, Seconds};

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
    /// Do kilometres with nobody aboard cost nothing, as where a volunteer's way to the first and
    /// from the last passenger is not reimbursed?
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub empty_km_free: bool,
    /// The driver, for each paid hour; zero for volunteers.
    pub hour_cost: Cents,
    /// Emission, grams of CO₂ a kilometre.
    pub co2_per_km: i64,
    /// What its battery carries; none where it refuels on the way in no time.
    pub battery: Option<Battery>,
}

/// How far an electric vehicle comes. Energy is counted in kilometres, as nothing else asks for
/// it; consumption and charger only say how many of them an hour of charging gives.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Battery {
    /// Distance on a full battery in summer.
    pub range: Meters,
    /// The share of it that is left in winter, percent.
    pub winter_percent: i64,
    /// Energy for 100 km in summer, kWh.
    pub kwh_per_100km: i64,
    /// Power of the charger at the depot, kW; zero: it does not charge between blocks.
    pub charge_kw: i64,
}

impl Battery {
    /// The distance on a full battery, and the distance gained in an hour at the charger. In
    /// winter a kilometre takes more energy, so both shrink; metres are rounded down.
    pub fn in_season(&self, is_winter: bool) -> (Meters, Meters) {
        let percent = if is_winter { self.winter_percent } else { 100 };
        let gained = self.charge_kw * 1000 * percent / self.kwh_per_100km.max(1);
        (Meters(self.range.0 * percent / 100), Meters(gained))
    }
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
    /// How much driving and service a route should come to at least once a vehicle is opened.
    #[serde(default)]
    pub min_work: Seconds,
    /// What each minute weighs that it is short of that; no cash.
    #[serde(default)]
    pub short_work: Cents,
    /// Percentage of a vehicle's daily cost that this shift bears; two half-day shifts that one
    /// vehicle can drive after each other bear 50 each.
    pub vehicle_share_percent: i64,
    /// The working-time rules of its drivers, by id; none: it is paid whole and knows no breaks.
    pub work: Option<String>,
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
    /// Working-time rules.
    pub work: Vec<WorkRule>,
    /// Months in which batteries carry less far, 1 to 12.
    pub winter_months: Vec<i64>,
    /// Least time between being back and leaving again on a later day.
    pub rest: Seconds,
    /// Those of the drivers who are volunteers, by home.
    pub volunteers: Vec<Volunteer>,
}

impl Fleet {
    /// The volunteer who lives at a depot, if one does.
    pub fn volunteer(&self, depot: &str) -> Option<&Volunteer> {
        self.volunteers.iter().find(|volunteer| volunteer.home == depot)
    }

    /// The working-time rules of a shift.
    pub fn work_of(&self, shift: &ShiftTemplate) -> Option<&WorkRule> {
        let id = shift.work.as_deref()?;
        self.work.iter().find(|rule| rule.id == id)
    }

    /// Is it winter for batteries on a date?
    pub fn is_winter(&self, date: Date) -> bool {
        self.winter_months.contains(&i64::from(date.month()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn winter_takes_from_range_and_from_charging() {
        let battery = Battery {
            range: Meters(250_000),
            winter_percent: 70,
            kwh_per_100km: 25,
            charge_kw: 11,
        };
        // 11 kW for an hour at 25 kWh for a hundred kilometres.
        assert_eq!(battery.in_season(false), (Meters(250_000), Meters(44_000)));
        assert_eq!(battery.in_season(true), (Meters(175_000), Meters(30_800)));
    }
}
