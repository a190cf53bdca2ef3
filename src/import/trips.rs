//! Reads `trips.csv`.

use crate::import::bells::Bells;
use crate::import::faults::Faults;
use crate::import::homes::Homes;
use crate::import::hours;
use crate::import::links;
use crate::import::need;
use crate::import::records::Records;
use crate::import::region_toml::RegionFile;
use crate::import::table::{Column, Row, Table};
use crate::import::value::{self, YES_OR_NO};
use crate::region::{
    Anchor, Direction, End, Passenger, Place, Site, Trip, TripDays, Weekday, Weekdays,
};
use crate::text::Message;
use crate::units::Seconds;

pub(super) const COLUMNS: &[Column] = &[
    Column::needed("id"),
    Column::needed("passenger"),
    Column::needed("flow"),
    Column::needed("from"),
    Column::needed("to"),
    Column::needed("days"),
    Column::optional("weeks"),
    Column::needed("date"),
    Column::optional("valid_from"),
    Column::optional("valid_to"),
    Column::needed("depart"),
    Column::needed("arrive"),
    Column::needed("direction"),
    Column::optional("link"),
    Column::optional("booked_at"),
    Column::optional("companions"),
    Column::optional("priority"),
];

/// The directions as they are written.
pub(super) const DIRECTIONS: &[(&str, Direction)] =
    &[("out", Direction::Out), ("back", Direction::Back)];

/// The tables that a trip refers to.
pub(super) struct Known<'a> {
    pub(super) region: &'a RegionFile,
    pub(super) passengers: &'a Records<Passenger>,
    pub(super) sites: &'a Records<Site>,
    pub(super) homes: &'a Homes,
    pub(super) bells: &'a Bells,
}

/// Reads the file and makes the links mutual.
pub(super) fn read(source: &str, faults: &Faults, known: &Known<'_>) -> Records<Trip> {
    let Some(table) = Table::read(source, COLUMNS, faults) else { return Records::default() };
    if !table.has_rows() {
        return Records::default();
    }
    let mut records = table.records("trips.csv");
    for row in table.rows() {
        let id = row.declare(&mut records);
        if let Some(trip) = trip(&row, id, known) {
            check_ends(&row, &trip, known);
            hours::check(&row, &trip, known);
            records.keep(trip.id.clone(), trip);
        }
    }
    links::tie(&mut records, faults);
    records
}

fn trip(row: &Row<'_>, id: Option<String>, known: &Known<'_>) -> Option<Trip> {
    let passenger = row.needed("passenger", |id| known.passengers.refer(id));
    let own_flow = row.filled("flow", |id| known.region.flows.refer(id));
    let end = |text: &str| end(text, known.sites);
    let (from, to) = (row.needed("from", end), row.needed("to", end));
    let days = days(row);
    let weeks = row.filled("weeks", value::choice(value::WEEKS)).unwrap_or_default();
    let anchor = anchor(row);
    let direction = row.needed("direction", value::choice(DIRECTIONS));
    let link = row.filled("link", value::id);
    let booked_at = row.filled("booked_at", value::moment);
    let companions = companions(row, known.region);
    let priority = row.filled("priority", value::choice(YES_OR_NO)).unwrap_or(false);
    if priority && matches!(anchor, Some(Anchor::Depart(_) | Anchor::DepartBell(_))) {
        row.fault("priority", Message::new("import-priority-departs"));
    }
    let passenger = passenger?;
    let flow = own_flow.or_else(|| Some(known.passengers.get(&passenger)?.flow.clone()));
    Some(Trip {
        id: id?,
        passenger,
        flow: flow.unwrap_or_default(),
        from: from?,
        to: to?,
        days: days?,
        weeks,
        anchor: anchor?,
        direction: direction?,
        link,
        booked_at,
        companions,
        priority,
    })
}

/// Who come along by choice; the region must say what one of them takes.
fn companions(row: &Row<'_>, region: &RegionFile) -> u8 {
    let count = row.filled("companions", value::whole(0, 8)).unwrap_or(0);
    if count > 0 && region.needs.is_sound() && need::companion(&region.needs).is_none() {
        row.fault("companions", Message::new("import-no-companion-need"));
    }
    count as u8
}

fn end(text: &str, sites: &Records<Site>) -> Result<End, Message> {
    if text == "home" {
        return Ok(End::Home);
    }
    // No id has blanks, so this is meant to be a place.
    if text.contains(['/', ' ']) {
        return value::slashed_place(text).map(End::Place);
    }
    sites.refer(text).map(End::Site)
}

fn days(row: &Row<'_>) -> Option<TripDays> {
    if row.has("days") == row.has("date") {
        row.fault("days", Message::new("import-days-or-date"));
        // Where both are filled, what stands there is judged all the same.
        if row.has("days") {
            row.words("days", value::weekday);
            row.filled("date", value::date);
        }
        return None;
    }
    if row.has("date") {
        for bound in ["valid_from", "valid_to", "weeks"] {
            if row.has(bound) {
                row.fault(bound, Message::new("import-dated-validity"));
            }
        }
        return row.filled("date", value::date).map(TripDays::On);
    }
    let list = row.words("days", value::weekday);
    let from = row.filled("valid_from", value::date);
    let to = row.filled("valid_to", value::date);
    if let (Some(from), Some(to)) = (from, to)
        && to < from
    {
        row.fault("valid_to", Message::new("import-dates-backwards"));
    }
    let days = list?.into_iter().fold(Weekdays::default(), |days, day: Weekday| days.with(day));
    Some(TripDays::Weekly { days, from, to })
}

fn anchor(row: &Row<'_>) -> Option<Anchor> {
    let depart = row.filled("depart", |text| moment(text, Anchor::Depart, Anchor::DepartBell));
    let arrive = row.filled("arrive", |text| moment(text, Anchor::Arrive, Anchor::ArriveBell));
    if row.has("depart") == row.has("arrive") {
        row.fault("depart", Message::new("import-depart-or-arrive"));
        return None;
    }
    depart.or(arrive)
}

fn moment(
    text: &str,
    at: impl Fn(Seconds) -> Anchor,
    bell: impl Fn(String) -> Anchor,
) -> Result<Anchor, Message> {
    match value::bell(text) {
        Some(programme) => programme.map(bell),
        None => value::time(text).map(at),
    }
}

fn check_ends(row: &Row<'_>, trip: &Trip, known: &Known<'_>) {
    let (from, to) = (places(&trip.from, trip, known), places(&trip.to, trip, known));
    if trip.from == trip.to || from.iter().any(|place| to.contains(place)) {
        row.fault("to", Message::new("import-from-is-to"));
    }
}

/// Where an end can be: somebody may have more than one home.
fn places(end: &End, trip: &Trip, known: &Known<'_>) -> Vec<Place> {
    match end {
        End::Home => {
            let own = known.passengers.get(&trip.passenger).map(|passenger| passenger.home);
            own.into_iter().chain(known.homes.places_of(&trip.passenger)).collect()
        }
        End::Site(id) => known.sites.get(id).map(|site| site.place).into_iter().collect(),
        End::Place(place) => vec![*place],
    }
}
