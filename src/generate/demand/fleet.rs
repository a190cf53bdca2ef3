//! Vehicle types, shifts, what may be had, and a plausible fleet that there is.

use std::collections::BTreeMap;

use crate::dice::Dice;
use crate::generate::demand::ground::{Ground, Home};
use crate::generate::demand::rules::words;
use crate::region::{
    Battery, BreakNorm, CatalogueEntry, Depot, DepotKind, GivenVehicle, PayKind, ShiftTemplate,
    Space, VehicleType, Volunteer, WorkRule,
};
use crate::units::{Cents, Meters, Seconds, apportion, ratio};

/// Volunteer drivers for 170,000 inhabitants.
const VOLUNTEERS: i64 = 35;
/// Postcodes that a volunteer carries from.
const AREA: usize = 5;
/// Carriers' vehicles for 170,000 inhabitants, by type.
const VEHICLES: [(&str, &str, i64); 3] =
    [("taxi", "T", 24), ("taxi-bus", "B", 52), ("wheelchair-bus", "R", 24)];

/// The vehicle types, by id.
pub(super) fn types() -> Vec<VehicleType> {
    let space = |seats, front, wheelchairs, luggage| Space { seats, front, wheelchairs, luggage };
    let bus = VehicleType {
        equipment: words(&["booster"]),
        ..vehicle_type("taxi-bus", "Taxibus", vec![space(8, 1, 0, 4)], 950_000, 24, 235)
    };
    let car = VehicleType {
        equipment: words(&["booster"]),
        battery: Some(Battery {
            range: Meters(250_000),
            winter_percent: 70,
            kwh_per_100km: 18,
            charge_kw: 11,
        }),
        ..vehicle_type("taxi", "Taxi, elektrisch", vec![space(4, 1, 0, 2)], 700_000, 18, 0)
    };
    // A lift takes the boot, so luggage takes cabin space.
    let layouts = [(8, 1, 0, 1), (6, 1, 1, 2), (4, 1, 2, 2), (2, 1, 3, 2), (0, 0, 4, 0)];
    let layouts = layouts.map(|(seats, front, chairs, bags)| space(seats, front, chairs, bags));
    let lift_bus = VehicleType {
        equipment: words(&["booster", "lift"]),
        ..vehicle_type("wheelchair-bus", "Rolstoelbus", layouts.to_vec(), 1_250_000, 27, 260)
    };
    let own_car = VehicleType {
        flows: words(&["vrijwilligers"]),
        hour_cost: Cents(0),
        ..vehicle_type(
            "volunteer-car",
            "Auto van vrijwilliger",
            vec![space(3, 1, 0, 1)],
            0,
            35,
            150,
        )
    };
    vec![car, bus, own_car, lift_bus]
}

fn vehicle_type(
    id: &str,
    name: &str,
    layouts: Vec<Space>,
    year: i64,
    km: i64,
    co2_per_km: i64,
) -> VehicleType {
    VehicleType {
        id: id.to_owned(),
        name: name.to_owned(),
        layouts,
        relayout: false,
        equipment: Vec::new(),
        flows: Vec::new(),
        year_cost: Cents(year),
        km_cost: Cents(km),
        empty_km_free: false,
        hour_cost: Cents(2700),
        co2_per_km,
        battery: None,
    }
}

/// Months in which batteries carry less far.
pub(super) const WINTER: [i64; 5] = [11, 12, 1, 2, 3];

/// The working-time rules, by id.
pub(super) fn work() -> Vec<WorkRule> {
    let minutes = Seconds::minutes;
    let norm = |over, least| BreakNorm { over: minutes(over), least: minutes(least) };
    let rule = |id: &str, pay| WorkRule {
        id: id.to_owned(),
        pay,
        least_paid_permille: 875,
        block_min_paid: minutes(120),
        gap_min: minutes(60),
        max_blocks: 3,
        max_span: minutes(720),
        max_block: None,
        break_min: minutes(15),
        break_latest: minutes(330),
        breaks: vec![norm(330, 30), norm(600, 45)],
    };
    vec![
        rule("blokken", PayKind::Blocks),
        rule("heel", PayKind::Span),
        rule("maxflex", PayKind::Maxflex),
    ]
}

/// The shifts, by id.
pub(super) fn shifts() -> Vec<ShiftTemplate> {
    let shift = |id: &str,
                 from: (i64, i64),
                 to: (i64, i64),
                 longest: Option<i64>,
                 paid,
                 share,
                 work: Option<&str>| {
        ShiftTemplate {
            id: id.to_owned(),
            from: Seconds::minutes(from.0 * 60 + from.1),
            to: Seconds::minutes(to.0 * 60 + to.1),
            max_duration: longest.map(Seconds::minutes),
            min_paid: Seconds::minutes(paid),
            min_work: Seconds::ZERO,
            short_work: Cents(20),
            vehicle_share_percent: share,
            work: work.map(str::to_owned),
        }
    };
    let flex = Some("maxflex");
    vec![
        shift("avond", (16, 0), (24, 0), None, 120, 50, flex),
        shift("dag", (6, 15), (18, 45), Some(600), 360, 100, flex),
        shift("dag-blokken", (6, 15), (24, 0), None, 0, 100, Some("blokken")),
        shift("dag-heel", (6, 15), (24, 0), None, 120, 100, Some("heel")),
        shift("middag", (11, 0), (18, 45), None, 90, 50, flex),
        shift("ochtend", (6, 15), (11, 0), None, 90, 50, flex),
        shift("vrijwilliger", (8, 0), (22, 0), Some(300), 0, 0, None),
    ]
}

/// What may be had: carriers' vehicles from every garage, each volunteer once a day.
pub(super) fn catalogue(depots: &[Depot]) -> Vec<CatalogueEntry> {
    let ids = |kind| {
        let of_kind = depots.iter().filter(|depot| depot.kind == kind);
        of_kind.map(|depot| depot.id.clone()).collect::<Vec<_>>()
    };
    let entry = |vehicle_type: &str, kind, shifts: &[&str], most| CatalogueEntry {
        vehicle_type: vehicle_type.to_owned(),
        depots: ids(kind),
        shifts: words(shifts),
        max_per_depot: most,
        ..CatalogueEntry::default()
    };
    let carrier = ["ochtend", "middag", "avond", "dag", "dag-blokken", "dag-heel"];
    vec![
        entry("taxi", DepotKind::Garage, &carrier, None),
        entry("taxi-bus", DepotKind::Garage, &carrier, None),
        entry("wheelchair-bus", DepotKind::Garage, &carrier, None),
        entry("volunteer-car", DepotKind::Home, &["vrijwilliger"], Some(1)),
    ]
}

/// Garages, volunteers' homes, and the vehicles that stand there, by id.
pub(super) fn vehicles(ground: &Ground, dice: &mut Dice) -> (Vec<Depot>, Vec<GivenVehicle>) {
    let mut depots: Vec<Depot> = Vec::new();
    for (index, (name, place)) in ground.garages.iter().enumerate() {
        let id = format!("garage-{}", index + 1);
        depots.push(Depot { id, name: name.clone(), kind: DepotKind::Garage, place: *place });
    }
    let mut given = carriers(ground, &depots);
    let inhabitants: Vec<i64> = ground.authorities.iter().map(|a| a.inhabitants).collect();
    let n_volunteers = ratio(VOLUNTEERS, ground.inhabitants(), 170_000).max(1);
    let mut number = 0;
    for (authority, count) in apportion(n_volunteers, &inhabitants).into_iter().enumerate() {
        for _ in 0..count {
            let Some(home) = ground.home(authority, dice) else { continue };
            number += 1;
            let id = format!("home-{number:02}");
            let name = format!("Vrijwilliger {number:02}");
            given.push(vehicle(format!("V{number:02}"), "volunteer-car", &id, "vrijwilliger"));
            depots.push(Depot { id, name, kind: DepotKind::Home, place: home.place });
        }
    }
    depots.sort_by(|a, b| a.id.cmp(&b.id));
    given.sort_by(|a, b| a.id.cmp(&b.id));
    (depots, given)
}

/// What the volunteers are willing to do: people of the postcodes around, a few rides a week.
pub(super) fn volunteers(ground: &Ground, depots: &[Depot]) -> Vec<Volunteer> {
    let homes = depots.iter().filter(|depot| depot.kind == DepotKind::Home).enumerate();
    homes
        .map(|(number, depot)| Volunteer {
            home: depot.id.clone(),
            area: postcodes_around(ground, depot),
            max_rides_day: Some(4),
            max_rides_week: Some(6),
            max_hours_week: Some(Seconds::minutes(8 * 60)),
            // Half of them not longer than a morning.
            max_absence: (number % 2 == 1).then_some(Seconds::minutes(4 * 60)),
            drop_out_percent: 5,
            waits: number % 3 == 0,
        })
        .collect()
}

/// The postcodes of the villages and districts that lie nearest.
fn postcodes_around(ground: &Ground, depot: &Depot) -> Vec<String> {
    let far = |home: &Home| {
        // A degree of longitude is 0.6 of one of latitude here.
        let north = i64::from(home.place.lat_e6 - depot.place.lat_e6);
        let east = i64::from(home.place.lon_e6 - depot.place.lon_e6) * 6 / 10;
        north * north + east * east
    };
    let mut nearest: BTreeMap<&str, i64> = BTreeMap::new();
    for home in ground.quarters.iter().flat_map(|quarter| &quarter.homes) {
        let known = nearest.entry(&home.pc4).or_insert(i64::MAX);
        *known = far(home).min(*known);
    }
    let mut postcodes: Vec<(i64, &str)> =
        nearest.into_iter().map(|(pc4, far)| (far, pc4)).collect();
    postcodes.sort_unstable();
    let mut area: Vec<String> =
        postcodes.into_iter().take(AREA).map(|(_, pc4)| pc4.to_owned()).collect();
    area.sort();
    area
}

/// Each vehicle drives a morning and an afternoon; every third one the evening instead.
fn carriers(ground: &Ground, garages: &[Depot]) -> Vec<GivenVehicle> {
    let mut given = Vec::new();
    for (vehicle_type, letter, count) in VEHICLES {
        let count = ratio(count, ground.inhabitants(), 170_000).max(2);
        for number in 0..count {
            let Some(garage) = garages.get(number as usize % garages.len().max(1)) else { break };
            let id = format!("{letter}{:03}", number + 1);
            let late = if number % 6 == 5 { "avond" } else { "middag" };
            for shift in ["ochtend", late] {
                given.push(vehicle(id.clone(), vehicle_type, &garage.id, shift));
            }
        }
    }
    given
}

fn vehicle(id: String, vehicle_type: &str, depot: &str, shift: &str) -> GivenVehicle {
    GivenVehicle {
        id,
        vehicle_type: vehicle_type.to_owned(),
        depot: depot.to_owned(),
        shift: shift.to_owned(),
        ..GivenVehicle::default()
    }
}
