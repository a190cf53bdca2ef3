//! Demand made up by the rates of the field: who travels where and when, on any ground.
//!
//! The rates are those of a region of 170,000 inhabitants in rural Drenthe; every number is an
//! assumption derived from public figures on volumes per inhabitant.

mod booked;
mod calendar;
mod company;
mod fleet;
mod ground;
mod journeys;
mod people;
mod rules;
pub(crate) mod sites;
mod standby;

pub(crate) use ground::{Ground, Home, Quarter, Stop};
pub use journeys::Tally;

use jiff::civil::{Date, date};

use crate::dice::Dice;
use crate::region::{BellPrice, Fleet, Region, SiteKind};
use crate::units::{Cents, Meters, Seconds};

/// The day that made-up regions are planned for, a Tuesday outside holidays.
pub(crate) const REFERENCE_DATE: Date = date(2025, 11, 18);

/// Makes up a region's demand, rules and fleet; the tally says what was made.
pub(crate) fn region(name: &str, roads: &str, ground: &Ground, seed: u64) -> (Region, Tally) {
    let mut journeys = journeys::Journeys::new(ground);
    journeys.pupils(&mut Dice::new(seed, 31));
    journeys.day_care(&mut Dice::new(seed, 32));
    journeys.on_demand(&booked::WMO, &mut Dice::new(seed, 33));
    journeys.on_demand(&booked::REGIOTAXI, &mut Dice::new(seed, 34));
    journeys.on_demand(&booked::VOLUNTEERS, &mut Dice::new(seed, 35));
    let (passengers, trips, tally) = journeys.finish();
    let (depots, given) = fleet::vehicles(ground, &mut Dice::new(seed, 36));
    let volunteers = fleet::volunteers(ground, &depots);
    let mut sites = sites::sites(ground, &trips);
    sites.sort_by(|a, b| a.id.cmp(&b.id));
    let hospitals: Vec<String> = sites
        .iter()
        .filter(|site| site.kind == SiteKind::Hospital)
        .map(|site| site.id.clone())
        .collect();
    let mut authorities = ground.authorities.clone();
    authorities.sort_by(|a, b| a.id.cmp(&b.id));
    let (carriers, lots) = rules::lots(&authorities);
    let mut region = Region {
        name: name.to_owned(),
        reference_date: REFERENCE_DATE,
        roads: roads.to_owned(),
        working_days_per_year: 250,
        stop_time: Seconds(60),
        max_snap: Meters(1000),
        co2_price: Cents::ZERO,
        other_vehicle: Cents(300),
        // As bad as a minute above a pupil's target (assumption).
        standing_aboard: Cents(20),
        // Its shifts are half days, so that most could not have it.
        return_apart: Cents::ZERO,
        // A moved bell weighs as much as three hours of a driver for a quarter (assumption).
        bell_price: BellPrice { each: Cents(5000), per_minute: Cents(200) },
        authorities,
        carriers,
        lots,
        flows: rules::flows(&hospitals),
        needs: rules::needs(),
        // Weighs as much as an extra half hour above a pupil's target (assumption).
        household_apart: Cents(500),
        apart: Vec::new(),
        closures: calendar::closures(ground),
        public_holidays: calendar::public_holidays(),
        bells: calendar::bells(ground),
        homes: calendar::homes(ground, &passengers, &mut Dice::new(seed, 38)),
        absences: calendar::absences(&passengers),
        sites,
        passengers,
        trips,
        fleet: Fleet {
            types: fleet::types(),
            shifts: fleet::shifts(),
            catalogue: fleet::catalogue(&depots),
            depots,
            given,
            volunteers,
            work: fleet::work(),
            winter_months: fleet::WINTER.to_vec(),
            rest: Seconds::minutes(600),
        },
        tariffs: rules::tariffs(),
        price_indexes: rules::price_indexes(),
        contributions: rules::contributions(),
        scenarios: rules::scenarios(),
    };
    company::mingle(&mut region, &mut Dice::new(seed, 37));
    standby::add(&mut region, ground, &mut Dice::new(seed, 39));
    (region, tally)
}
