//! A small region for tests, to go with the plans of `plan::example`.

use jiff::civil::date;

use crate::plan::example::place;
use crate::region::{
    Anchor, Authority, Depot, DepotKind, Direction, End, Fleet, Flow, Identity, Margin, Need,
    Passenger, Region, RideRule, ShiftTemplate, Site, SiteKind, Space, Trip, TripDays, VehicleType,
};
use crate::units::{Cents, Meters, Seconds};

/// Two authorities, two flows, one type of vehicle, five passengers, a school at place 9.
pub(super) fn region() -> Region {
    Region {
        name: "Voorbeeld".to_owned(),
        reference_date: date(2025, 11, 18),
        roads: "roads.osm.pbf".to_owned(),
        working_days_per_year: 250,
        stop_time: Seconds(60),
        max_snap: Meters(1000),
        authorities: [("hoogeveen", "Hoogeveen"), ("meppel", "Meppel")].map(authority).to_vec(),
        flows: [("leerlingen", "Leerlingenvervoer"), ("wmo", "Wmo-vervoer")].map(flow).to_vec(),
        needs: [("walk", "loopt zelf"), ("wheelchair", "rolstoel, blijft zitten")]
            .map(need)
            .to_vec(),
        sites: vec![Site {
            id: "school".to_owned(),
            name: "De Windroos".to_owned(),
            kind: SiteKind::School,
            place: place(9),
            address: "Schoolstraat 1, Meppel".to_owned(),
            ..Site::default()
        }],
        passengers: (1..=5).map(passenger).collect(),
        trips: (1..=5).map(trip).collect(),
        fleet: fleet(),
        ..Region::default()
    }
}

/// Who the first two passengers are.
pub(super) fn identities() -> Vec<Identity> {
    let identity = |passenger: &str, name: &str, address: &str, phone: &str, note: &str| Identity {
        passenger: passenger.to_owned(),
        name: name.to_owned(),
        address: address.to_owned(),
        phone: phone.to_owned(),
        note: note.to_owned(),
        ..Identity::default()
    };
    vec![
        identity("P1", "Sanne B.", "Dorpsstraat 12, Meppel", "0612345678", ""),
        identity("P2", "Henk <b>", "Brink 3a, Hoogeveen", "", "Aan de achterdeur bellen"),
    ]
}

fn authority((id, name): (&str, &str)) -> Authority {
    Authority { id: id.to_owned(), name: name.to_owned(), inhabitants: 0 }
}

fn flow((id, name): (&str, &str)) -> Flow {
    let margin = Margin { before: Seconds(900), after: Seconds(900) };
    Flow {
        id: id.to_owned(),
        name: name.to_owned(),
        depart: margin,
        arrive: margin,
        ride: RideRule {
            allowance: Seconds(600),
            absolute: None,
            plus: None,
            factor_percent: None,
            floor: Seconds(1200),
            target: None,
            max_standing: None,
        },
        ..Flow::default()
    }
}

fn need((id, name): (&str, &str)) -> Need {
    Need {
        id: id.to_owned(),
        name: name.to_owned(),
        space: Space {
            seats: u8::from(id == "walk"),
            wheelchairs: u8::from(id == "wheelchair"),
            ..Space::default()
        },
        board: Seconds(60),
        alight: Seconds(60),
        ..Need::default()
    }
}

fn passenger(number: i32) -> Passenger {
    Passenger {
        id: format!("P{number}"),
        flow: "wmo".to_owned(),
        authority: "meppel".to_owned(),
        home: place(number),
        pc4: "7941".to_owned(),
        needs: vec![if number == 2 { "wheelchair" } else { "walk" }.to_owned()],
        ..Passenger::default()
    }
}

/// From home to school; from the fourth on from a street to where no site is near.
fn trip(number: i32) -> Trip {
    let to_school = number < 4;
    Trip {
        id: format!("T{number}"),
        passenger: format!("P{number}"),
        flow: "wmo".to_owned(),
        from: if to_school { End::Home } else { End::Place(place(7)) },
        to: if to_school { End::Site("school".to_owned()) } else { End::Place(place(20)) },
        days: TripDays::On(date(2025, 11, 18)),
        anchor: if to_school {
            Anchor::Arrive(Seconds::minutes(520))
        } else {
            Anchor::Depart(Seconds::minutes(900 - i64::from(number)))
        },
        direction: Direction::Out,
        ..Trip::default()
    }
}

fn fleet() -> Fleet {
    let bus = VehicleType {
        id: "bus".to_owned(),
        name: "Rolstoelbus".to_owned(),
        layouts: vec![
            Space { seats: 8, front: 1, wheelchairs: 1, luggage: 0 },
            Space { seats: 6, front: 1, wheelchairs: 1, luggage: 0 },
            Space { seats: 8, front: 1, wheelchairs: 0, luggage: 0 },
        ],
        relayout: false,
        equipment: Vec::new(),
        flows: Vec::new(),
        year_cost: Cents(1_000_000),
        km_cost: Cents(30),
        hour_cost: Cents(3600),
        co2_per_km: 180,
        ..VehicleType::default()
    };
    let garage = Depot {
        id: "garage".to_owned(),
        name: "Garage Meppel".to_owned(),
        kind: DepotKind::Garage,
        place: place(0),
    };
    let morning = ShiftTemplate {
        id: "ochtend".to_owned(),
        from: Seconds::minutes(390),
        to: Seconds::minutes(660),
        max_duration: None,
        min_paid: Seconds::ZERO,
        vehicle_share_percent: 50,
        ..ShiftTemplate::default()
    };
    Fleet { types: vec![bus], depots: vec![garage], shifts: vec![morning], ..Fleet::default() }
}
