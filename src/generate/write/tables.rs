//! The tables of a workspace as CSV.

use crate::region::{
    Anchor, Depot, DepotKind, Direction, End, GivenVehicle, Identity, Passenger, Place, Site,
    SiteKind, Trip, TripDays, Weekdays,
};
use crate::units::Seconds;

/// `sites.csv`.
pub(super) fn sites(sites: &[Site]) -> String {
    let rows = sites.iter().map(|site| {
        let (lat, lon) = degrees(site.place);
        vec![
            site.id.clone(),
            site.name.clone(),
            site_kind(site.kind).to_owned(),
            lat,
            lon,
            site.address.clone(),
            site.groups.join(" "),
        ]
    });
    csv(&["id", "name", "kind", "lat", "lon", "address", "groups"], rows)
}

/// `passengers.csv`.
pub(super) fn passengers(passengers: &[Passenger]) -> String {
    let rows = passengers.iter().map(|passenger| {
        let (lat, lon) = degrees(passenger.home);
        vec![
            passenger.id.clone(),
            passenger.flow.clone(),
            passenger.authority.clone(),
            lat,
            lon,
            passenger.pc4.clone(),
            passenger.needs.join(" "),
            passenger.max_ride.map(|ride| (ride.0 / 60).to_string()).unwrap_or_default(),
            passenger.groups.join(" "),
            passenger.not_with.join(" "),
            passenger.household.clone(),
        ]
    });
    let header = [
        "id",
        "flow",
        "authority",
        "lat",
        "lon",
        "pc4",
        "needs",
        "max_ride_minutes",
        "groups",
        "not_with",
        "household",
    ];
    csv(&header, rows)
}

/// `identities.csv`.
pub(super) fn identities(identities: &[Identity]) -> String {
    let rows = identities.iter().map(|identity| {
        vec![
            identity.passenger.clone(),
            identity.name.clone(),
            identity.address.clone(),
            identity.phone.clone(),
            identity.note.clone(),
        ]
    });
    csv(&["passenger", "name", "address", "phone", "note"], rows)
}

/// `trips.csv`.
pub(super) fn trips(trips: &[Trip]) -> String {
    let header = [
        "id",
        "passenger",
        "flow",
        "from",
        "to",
        "days",
        "date",
        "valid_from",
        "valid_to",
        "depart",
        "arrive",
        "direction",
        "link",
        "booked_at",
        "companions",
    ];
    csv(&header, trips.iter().map(trip))
}

fn trip(trip: &Trip) -> Vec<String> {
    let empty = String::new;
    let date = |date: Option<jiff::civil::Date>| date.map_or_else(empty, |date| date.to_string());
    let (days, on, from, to) = match trip.days {
        TripDays::Weekly { days, from, to } => (weekdays(days), empty(), date(from), date(to)),
        TripDays::On(day) => (empty(), day.to_string(), empty(), empty()),
    };
    let bell = |programme: &str| match programme {
        "" => "bell".to_owned(),
        programme => format!("bell:{programme}"),
    };
    let (depart, arrive) = match &trip.anchor {
        Anchor::Depart(moment) => (clock(*moment), empty()),
        Anchor::Arrive(moment) => (empty(), clock(*moment)),
        Anchor::DepartBell(programme) => (bell(programme), empty()),
        Anchor::ArriveBell(programme) => (empty(), bell(programme)),
    };
    vec![
        trip.id.clone(),
        trip.passenger.clone(),
        trip.flow.clone(),
        end(&trip.from),
        end(&trip.to),
        days,
        on,
        from,
        to,
        depart,
        arrive,
        match trip.direction {
            Direction::Out => "out".to_owned(),
            Direction::Back => "back".to_owned(),
        },
        trip.link.clone().unwrap_or_default(),
        trip.booked_at.map_or_else(empty, |moment| moment.strftime("%Y-%m-%dT%H:%M").to_string()),
        if trip.companions > 0 { trip.companions.to_string() } else { empty() },
    ]
}

/// `depots.csv`.
pub(super) fn depots(depots: &[Depot]) -> String {
    let rows = depots.iter().map(|depot| {
        let (lat, lon) = degrees(depot.place);
        let kind = match depot.kind {
            DepotKind::Garage => "garage",
            DepotKind::Home => "home",
        };
        vec![depot.id.clone(), depot.name.clone(), kind.to_owned(), lat, lon]
    });
    csv(&["id", "name", "kind", "lat", "lon"], rows)
}

/// `vehicles.csv`.
pub(super) fn vehicles(vehicles: &[GivenVehicle]) -> String {
    let rows = vehicles.iter().map(|vehicle| {
        vec![
            vehicle.id.clone(),
            vehicle.vehicle_type.clone(),
            vehicle.depot.clone(),
            vehicle.shift.clone(),
            vehicle.authorities.join(" "),
        ]
    });
    csv(&["id", "type", "depot", "shift", "authorities"], rows)
}

/// A moment as `HH:MM`.
pub(super) fn clock(moment: Seconds) -> String {
    format!("{:02}:{:02}", moment.0 / 3600, moment.0 / 60 % 60)
}

fn csv(header: &[&str], rows: impl Iterator<Item = Vec<String>>) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(header).expect("writing to memory does not fail");
    for row in rows {
        writer.write_record(row).expect("every row has the header's length");
    }
    let bytes = writer.into_inner().expect("writing to memory does not fail");
    String::from_utf8(bytes).expect("the fields are text")
}

fn degrees(place: Place) -> (String, String) {
    (format!("{:.6}", place.lat()), format!("{:.6}", place.lon()))
}

fn site_kind(kind: SiteKind) -> &'static str {
    match kind {
        SiteKind::School => "school",
        SiteKind::Daycare => "daycare",
        SiteKind::Hospital => "hospital",
        SiteKind::Work => "work",
        SiteKind::Stop => "stop",
        SiteKind::Other => "other",
    }
}

fn end(end: &End) -> String {
    match end {
        End::Home => "home".to_owned(),
        End::Site(id) => id.clone(),
        End::Place(place) => format!("{:.6}/{:.6}", place.lat(), place.lon()),
    }
}

fn weekdays(days: Weekdays) -> String {
    days.iter().map(crate::region::Weekday::dutch).collect::<Vec<_>>().join(" ")
}
