//! The tables of a workspace as CSV.

use crate::region::{
    Absence, Anchor, Bell, Depot, DepotKind, Direction, End, GivenVehicle, Home, Identity,
    Passenger, Period, Place, Site, SiteKind, Trip, TripDays, Volunteer, Weekdays, Weeks,
};
use crate::units::Seconds;

/// `sites.csv`.
pub(super) fn sites(sites: &[Site]) -> String {
    let moment = |moment: Option<Seconds>| moment.map(clock).unwrap_or_default();
    let rows = sites.iter().map(|site| {
        let (lat, lon) = degrees(site.place);
        vec![
            site.id.clone(),
            site.name.clone(),
            site_kind(site.kind).to_owned(),
            lat,
            lon,
            site.address.clone(),
            site.calendar.clone(),
            moment(site.opens),
            moment(site.closes),
            site.capacity.map(|count| count.to_string()).unwrap_or_default(),
            site.accepts.join(" "),
            site.groups.join(" "),
        ]
    });
    let header = [
        "id", "name", "kind", "lat", "lon", "address", "calendar", "opens", "closes", "capacity",
        "accepts", "groups",
    ];
    csv(&header, rows)
}

/// `bells.csv`.
pub(super) fn bells(bells: &[Bell]) -> String {
    let rows = bells.iter().map(|bell| {
        let [from, to] = bounds(bell.valid);
        vec![
            bell.site.clone(),
            bell.programme.clone(),
            weekdays(bell.days),
            clock(bell.start),
            clock(bell.end),
            from,
            to,
            (bell.shift.0 / 60).to_string(),
        ]
    });
    let header =
        ["site", "programme", "days", "start", "end", "valid_from", "valid_to", "shift_minutes"];
    csv(&header, rows)
}

/// `homes.csv`.
pub(super) fn homes(homes: &[Home]) -> String {
    let rows = homes.iter().map(|home| {
        let (lat, lon) = degrees(home.place);
        let [from, to] = bounds(home.valid);
        vec![
            home.passenger.clone(),
            weekdays(home.days),
            weeks(home.weeks),
            lat,
            lon,
            home.pc4.clone(),
            from,
            to,
        ]
    });
    csv(&["passenger", "days", "weeks", "lat", "lon", "pc4", "valid_from", "valid_to"], rows)
}

/// `absences.csv`.
pub(super) fn absences(absences: &[Absence]) -> String {
    let rows = absences.iter().map(|absence| {
        vec![
            absence.passenger.clone(),
            absence.from.to_string(),
            absence.to.to_string(),
            absence.direction.map(direction).unwrap_or_default().to_owned(),
        ]
    });
    csv(&["passenger", "from", "to", "direction"], rows)
}

fn bounds(period: Period) -> [String; 2] {
    [period.from, period.to].map(|date| date.map(|date| date.to_string()).unwrap_or_default())
}

fn weeks(weeks: Weeks) -> String {
    match weeks {
        Weeks::All => String::new(),
        Weeks::Odd => "oneven".to_owned(),
        Weeks::Even => "even".to_owned(),
    }
}

fn direction(direction: Direction) -> &'static str {
    match direction {
        Direction::Out => "out",
        Direction::Back => "back",
    }
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
            passenger.km_left.map(|left| (left.0 / 1000).to_string()).unwrap_or_default(),
            passenger.groups.join(" "),
            passenger.not_with.join(" "),
            passenger.household.clone(),
            if passenger.door { "ja" } else { "" }.to_owned(),
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
        "km_left",
        "groups",
        "not_with",
        "household",
        "door",
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
            identity.other_address.clone(),
        ]
    });
    csv(&["passenger", "name", "address", "phone", "note", "other_address"], rows)
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
        "weeks",
        "date",
        "valid_from",
        "valid_to",
        "depart",
        "arrive",
        "direction",
        "link",
        "booked_at",
        "priority",
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
        weeks(trip.weeks),
        on,
        from,
        to,
        depart,
        arrive,
        direction(trip.direction).to_owned(),
        trip.link.clone().unwrap_or_default(),
        trip.booked_at.map_or_else(empty, |moment| moment.strftime("%Y-%m-%dT%H:%M").to_string()),
        if trip.priority { "yes".to_owned() } else { empty() },
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

/// `volunteers.csv`.
pub(super) fn volunteers(volunteers: &[Volunteer]) -> String {
    let number = |number: Option<i64>| number.map_or_else(String::new, |number| number.to_string());
    let rows = volunteers.iter().map(|volunteer| {
        vec![
            volunteer.home.clone(),
            volunteer.area.join(" "),
            number(volunteer.max_rides_day),
            number(volunteer.max_rides_week),
            number(volunteer.max_hours_week.map(|hours| hours.0 / 3600)),
            number(volunteer.max_absence.map(|longest| longest.0 / 60)),
            volunteer.drop_out_percent.to_string(),
            if volunteer.waits { "yes".to_owned() } else { String::new() },
        ]
    });
    let header = [
        "home",
        "area",
        "max_rides_day",
        "max_rides_week",
        "max_hours_week",
        "max_absence_minutes",
        "drop_out_percent",
        "waits",
    ];
    csv(&header, rows)
}

/// A moment as `HH:MM`.
pub(super) fn clock(moment: Seconds) -> String {
    moment.clock()
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
