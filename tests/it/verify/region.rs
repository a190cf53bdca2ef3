//! A region along one straight road, with one place at every kilometre.

use jiff::civil::{Date, date};
use samenrit::region::{
    Anchor, Authority, CatalogueEntry, Closure, Depot, DepotKind, Direction, End, Fleet,
    FleetChoice, Flow, GivenVehicle, Margin, Need, OutsideTariff, Passenger, Payer, Place, PoolKey,
    Region, RideRule, Scenario, ShiftTemplate, Site, SiteKind, Space, TargetRide, Tariff,
    TariffKind, Trip, TripDays, VehicleType, Weekday, Weekdays,
};
use samenrit::units::{Cents, Meters, Seconds};

/// A Tuesday.
pub(super) const DAY: Date = date(2025, 11, 18);

/// The place at a kilometre of the road.
pub(super) fn km(number: i32) -> Place {
    Place { lat_e6: 52_700_000 + 9_000 * number, lon_e6: 6_500_000 }
}

/// A moment of the day.
pub(super) fn at(hour: i64, minute: i64, second: i64) -> Seconds {
    Seconds(hour * 3600 + minute * 60 + second)
}

/// Two authorities, three flows, a wheelchair, a linked pair, closures, both kinds of fleet.
pub(super) fn region() -> Region {
    Region {
        name: "Rechte Weg".to_owned(),
        reference_date: DAY,
        roads: "roads.osm.pbf".to_owned(),
        working_days_per_year: 250,
        stop_time: Seconds(60),
        max_snap: Meters(500),
        authorities: ["noord", "zuid"].map(authority).into(),
        flows: vec![day_care(), pupils("leerlingen"), pupils("leerlingen-dicht"), wmo()],
        needs: vec![
            need("solo", Space::default(), 0, 0, true),
            need("walk", Space { seats: 1, ..Space::default() }, 60, 30, false),
            need("wheelchair", Space { wheelchairs: 1, ..Space::default() }, 240, 180, false),
        ],
        closures: vec![Closure {
            name: "studiedag".to_owned(),
            from: DAY,
            to: DAY,
            flows: strings(&["leerlingen-dicht"]),
            ..Closure::default()
        }],
        sites: vec![site("dagcentrum", 10), site("school", 9)],
        passengers: passengers(),
        trips: trips(),
        fleet: fleet(),
        tariffs: vec![Tariff {
            id: "uur".to_owned(),
            name: "Uurtarief".to_owned(),
            year: 2025,
            vat_percent: None,
            kind: TariffKind::VehicleHourKm { per_hour: Cents(4200), per_km: Cents(30) },
        }],
        scenarios: vec![
            scenario("apart", &[PoolKey::Authority], &[PoolKey::Flow], FleetChoice::Catalogue),
            scenario("eigen", &[PoolKey::Authority], &[PoolKey::Flow], FleetChoice::Given),
            scenario("samen", &[], &[], FleetChoice::Catalogue),
        ],
        ..Region::default()
    }
}

pub(super) fn strings(words: &[&str]) -> Vec<String> {
    words.iter().map(|&word| word.to_owned()).collect()
}

fn authority(id: &str) -> Authority {
    Authority { id: id.to_owned(), name: id.to_owned(), inhabitants: 1000 }
}

fn margin(before: i64, after: i64) -> Margin {
    Margin { before: Seconds::minutes(before), after: Seconds::minutes(after) }
}

fn flow(id: &str, shares_with: &[&str]) -> Flow {
    Flow {
        id: id.to_owned(),
        name: id.to_owned(),
        depart: margin(15, 15),
        arrive: margin(15, 0),
        ride: RideRule {
            allowance: Seconds::minutes(10),
            absolute: None,
            plus: None,
            factor_percent: None,
            floor: Seconds::minutes(20),
            target: None,
            max_standing: None,
        },
        shares_with: strings(shares_with),
        ..Flow::default()
    }
}

/// Arrive 5 to 15 minutes before the bell; at most three times the direct drive and 90 minutes.
fn pupils(id: &str) -> Flow {
    let mut flow = flow(id, &[id]);
    flow.arrive = margin(15, -5);
    flow.ride.factor_percent = Some(300);
    flow.ride.absolute = Some(Seconds::minutes(90));
    let target =
        TargetRide { ride: Some(Seconds::minutes(5)), plus: None, price_per_minute: Cents(20) };
    flow.ride.target = Some(target);
    flow
}

fn day_care() -> Flow {
    let mut flow = flow("dagbesteding", &["dagbesteding", "wmo"]);
    flow.depart = margin(0, 15);
    flow.ride.plus = Some(Seconds::minutes(15));
    flow.payer = Payer::One("noord".to_owned());
    flow
}

fn wmo() -> Flow {
    let mut flow = flow("wmo", &["dagbesteding", "wmo"]);
    flow.ride.plus = Some(Seconds::minutes(30));
    flow.outside = Some(OutsideTariff { start: Cents(350), per_km: Cents(255) });
    flow
}

fn need(id: &str, space: Space, board: i64, alight: i64, solo: bool) -> Need {
    Need {
        id: id.to_owned(),
        name: id.to_owned(),
        space,
        board: Seconds(board),
        alight: Seconds(alight),
        solo,
        equipment: if id == "wheelchair" { strings(&["lift"]) } else { Vec::new() },
        ..Need::default()
    }
}

fn site(id: &str, at: i32) -> Site {
    Site {
        id: id.to_owned(),
        name: id.to_owned(),
        kind: SiteKind::Other,
        place: km(at),
        ..Site::default()
    }
}

fn passengers() -> Vec<Passenger> {
    let of = |id: &str, flow: &str, authority: &str, home: i32, need: &str| Passenger {
        id: id.to_owned(),
        flow: flow.to_owned(),
        authority: authority.to_owned(),
        home: km(home),
        pc4: "7900".to_owned(),
        needs: strings(&[need]),
        ..Passenger::default()
    };
    let mut passengers = vec![
        of("p1", "leerlingen", "noord", 2, "walk"),
        of("p2", "leerlingen", "noord", 5, "walk"),
        of("p3", "wmo", "noord", 12, "walk"),
        of("p4", "dagbesteding", "zuid", 3, "wheelchair"),
        of("p5", "dagbesteding", "zuid", 6, "walk"),
        of("p6", "wmo", "zuid", 15, "walk"),
        of("p7", "wmo", "zuid", 17, "walk"),
    ];
    passengers[4].max_ride = Some(Seconds::minutes(5));
    passengers
}

fn weekly(days: &[Weekday]) -> TripDays {
    let days = days.iter().fold(Weekdays::default(), |days, &day| days.with(day));
    TripDays::Weekly { days, from: None, to: None }
}

fn trips() -> Vec<Trip> {
    let school = || End::Site("school".to_owned());
    let care = || End::Site("dagcentrum".to_owned());
    let of = |id: &str, passenger: &str, flow: &str, from: End, to: End, anchor: Anchor| Trip {
        id: id.to_owned(),
        passenger: passenger.to_owned(),
        flow: flow.to_owned(),
        direction: if from == End::Home { Direction::Out } else { Direction::Back },
        from,
        to,
        days: weekly(&[Weekday::Monday, Weekday::Tuesday]),
        anchor,
        ..Trip::default()
    };
    let arrive = |hour, minute| Anchor::Arrive(at(hour, minute, 0));
    let depart = |hour, minute| Anchor::Depart(at(hour, minute, 0));
    let mut trips = vec![
        of("t01", "p1", "leerlingen", End::Home, school(), arrive(8, 30)),
        of("t02", "p2", "leerlingen", End::Home, school(), arrive(8, 30)),
        of("t03", "p3", "wmo", End::Home, End::Place(km(14)), depart(10, 0)),
        of("t04", "p4", "dagbesteding", End::Home, care(), arrive(9, 30)),
        of("t05", "p5", "dagbesteding", End::Home, care(), arrive(9, 30)),
        of("t06", "p4", "dagbesteding", care(), End::Home, depart(15, 0)),
        of("t07", "p6", "wmo", End::Home, End::Place(km(18)), depart(11, 0)),
        of("t08", "p7", "wmo", End::Home, End::Place(km(20)), depart(11, 0)),
        of("t09", "p3", "wmo", End::Home, End::Place(km(16)), depart(10, 15)),
        // Not on this day: another weekday, another date, not yet valid, closed.
        of("t10", "p1", "leerlingen", school(), End::Home, depart(15, 0)),
        of("t11", "p1", "leerlingen", school(), End::Home, depart(15, 0)),
        of("t12", "p1", "leerlingen", school(), End::Home, depart(15, 0)),
        of("t13", "p1", "leerlingen-dicht", school(), End::Home, depart(15, 0)),
    ];
    trips[3].link = Some("t06".to_owned());
    trips[5].link = Some("t04".to_owned());
    trips[8].days = TripDays::On(DAY);
    trips[9].days = weekly(&[Weekday::Wednesday]);
    trips[10].days = TripDays::On(date(2025, 11, 19));
    let days = Weekdays::default().with(Weekday::Tuesday);
    trips[11].days = TripDays::Weekly { days, from: Some(date(2025, 11, 19)), to: None };
    trips
}

fn fleet() -> Fleet {
    let of = |id: &str, layouts: &[(u8, u8)], hour: i64| VehicleType {
        id: id.to_owned(),
        name: id.to_owned(),
        layouts: layouts
            .iter()
            .map(|&(seats, wheelchairs)| Space { seats, front: 1, wheelchairs, luggage: 1 })
            .collect(),
        relayout: false,
        equipment: Vec::new(),
        flows: Vec::new(),
        year_cost: Cents(1_000_000),
        km_cost: Cents(25),
        hour_cost: Cents(hour),
        co2_per_km: 150,
        ..VehicleType::default()
    };
    let mut types = vec![of("auto", &[(4, 0)], 3000), of("bus", &[(8, 0), (4, 1)], 3150)];
    types[0].flows = strings(&["leerlingen", "wmo"]);
    types[1].equipment = strings(&["lift"]);
    let shift = |id: &str, from: i64, to: i64| ShiftTemplate {
        id: id.to_owned(),
        from: at(from, 0, 0),
        to: at(to, 0, 0),
        max_duration: Some(Seconds::minutes(180)),
        min_paid: Seconds::minutes(60),
        vehicle_share_percent: 50,
        ..ShiftTemplate::default()
    };
    let depot =
        |id: &str, kind, at| Depot { id: id.to_owned(), name: id.to_owned(), kind, place: km(at) };
    let given = |id: &str, kind: &str, shift: &str, authorities: &[&str]| GivenVehicle {
        id: id.to_owned(),
        vehicle_type: kind.to_owned(),
        depot: "loods".to_owned(),
        shift: shift.to_owned(),
        authorities: strings(authorities),
        ..GivenVehicle::default()
    };
    Fleet {
        types,
        depots: vec![depot("loods", DepotKind::Garage, 0), depot("thuis", DepotKind::Home, 20)],
        shifts: vec![shift("dag", 6, 14), shift("middag", 14, 20)],
        catalogue: vec![
            entry("auto", &["loods", "thuis"], None, &["noord"]),
            entry("bus", &["loods"], Some(1), &[]),
        ],
        given: vec![
            given("auto-1", "auto", "dag", &["noord"]),
            given("bus-1", "bus", "dag", &[]),
            given("bus-1", "bus", "middag", &[]),
        ],
        ..Fleet::default()
    }
}

fn entry(
    kind: &str,
    depots: &[&str],
    max_per_depot: Option<i64>,
    authorities: &[&str],
) -> CatalogueEntry {
    CatalogueEntry {
        vehicle_type: kind.to_owned(),
        depots: strings(depots),
        shifts: strings(&["dag", "middag"]),
        max_per_depot,
        authorities: strings(authorities),
        ..CatalogueEntry::default()
    }
}

fn scenario(id: &str, pool_by: &[PoolKey], aboard_by: &[PoolKey], fleet: FleetChoice) -> Scenario {
    Scenario {
        id: id.to_owned(),
        name: id.to_owned(),
        pool_by: pool_by.to_vec(),
        aboard_by: aboard_by.to_vec(),
        fleet,
        ..Scenario::default()
    }
}
