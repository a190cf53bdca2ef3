//! Bookings (ritaanvragen): who wants to go where on which date, there and perhaps back.

use jiff::civil::Date;

use crate::intake::citizens::tells_citizen_number;
use crate::intake::entry::{Entry, Fixed, Ride};
use crate::intake::kinds::Kind;
use crate::intake::kinds::person::{self, Habits};
use crate::intake::places::{self, Fields};
use crate::intake::row::Row;
use crate::intake::sheet::Cell;
use crate::intake::value::{self, Read};
use crate::intake::words;
use crate::region::{Direction, End, Place, TripDays};
use crate::text::Message;
use crate::units::Seconds;

/// Bookings.
pub(super) struct Bookings;

const HABITS: Habits = Habits {
    prefix: "w",
    flows: &["wmo", "wmovervoer", "regiotaxi", "hubtaxi"],
    are_children: false,
};

/// Words for the passenger's own home.
const HOME: &[&str] = &["thuis", "huis", "home", "woonadres", "woning", "huisadres", "eigenadres"];

/// The fields that it reads.
const FIELDS: &[&[&str]] = &[
    person::FIELDS,
    places::OWN_FIELDS,
    &[
        "id",
        "date",
        "depart",
        "arrive",
        "from",
        "from_postcode",
        "from_house_number",
        "to",
        "to_postcode",
        "to_house_number",
        "persons",
        "return",
        "return_time",
        "priority",
        "booked_at",
    ],
];

impl Kind for Bookings {
    fn name(&self) -> &'static str {
        "ritaanvragen"
    }

    fn fields(&self) -> &'static [&'static [&'static str]] {
        FIELDS
    }

    fn signature(&self) -> &'static [&'static [&'static str]] {
        &[
            &["passenger", "name", "last_name"],
            &["date"],
            &["depart", "arrive"],
            &["to", "to_postcode"],
        ]
    }

    fn read(&self, row: &Row<'_>) -> Entry {
        let mut person = person::who(row, &HABITS);
        let known = person
            .as_ref()
            .and_then(|person| row.desk.passengers.get(&row.desk.people.find(person)?));
        if let (Some(known), Some(person)) = (known, &mut person)
            && !row.has("flow")
        {
            known.flow.clone_into(&mut person.flow);
        }
        if let Some(known) = known {
            person::compare_needs(row, &known.needs);
        }
        if known.is_none()
            && let Some(person) = &mut person
        {
            if places::OWN.are_filled(row)
                && let Some((place, pc4)) = places::OWN.read(row)
            {
                (person.home, person.pc4) = (Some(place), pc4);
            }
            person.authority = person::authority(row).unwrap_or_default();
            person.needs = person::needs(row, false).unwrap_or_default();
            person.tells_needs = person::tells_needs(row);
        }
        let rides = rides(row);
        let addresses = addresses(row, &rides);
        Entry { spot: row.spot, person, rides, addresses, ..Entry::default() }
    }
}

/// The addresses of the way there, for the driver's sheet; the way back has the same.
fn addresses(row: &Row<'_>, rides: &[Ride]) -> Vec<(Place, String)> {
    let Some(there) = rides.first() else { return Vec::new() };
    let ends = [(&there.from, &places::FROM), (&there.to, &places::TO)];
    let written = ends.into_iter().filter_map(|(end, fields)| match end {
        End::Place(place) => Some((*place, fields.written(row))),
        End::Home | End::Site(_) => None,
    });
    written.filter(|(_, address)| !address.is_empty()).collect()
}

fn rides(row: &Row<'_>) -> Vec<Ride> {
    let date = row.needed("date", value::date);
    let depart = row.filled("depart", value::time);
    let arrive = row.filled("arrive", value::time);
    let from = end(row, "from", &places::FROM);
    let to = end(row, "to", &places::TO);
    let booked_at = row.filled("booked_at", moment).unwrap_or_default();
    let companions = companions(row);
    let anchor = anchor(row, depart, arrive);
    let back = way_back(row, depart.or(arrive));
    let (Some(date), Some(from), Some(to)) = (date, from, to) else { return Vec::new() };
    if from == to {
        row.fault("to", Message::new("intake-from-is-to"));
        return Vec::new();
    }
    let Some(anchor) = anchor else { return Vec::new() };
    let is_priority = row.filled("priority", value::flag).unwrap_or(false);
    if is_priority && !matches!(anchor, Fixed::Arrive(_)) {
        row.question("priority", Message::new("intake-priority"));
    }
    let direction = if to == End::Home { Direction::Back } else { Direction::Out };
    let id = id(row);
    let ride = |from: &End, to: &End, anchor, direction, id| Ride {
        from: from.clone(),
        to: to.clone(),
        days: TripDays::On(date),
        weeks: None,
        anchor,
        programme: String::new(),
        direction,
        pair: 0,
        id,
        companions,
        // Only an arrival can be guaranteed.
        is_priority: is_priority && matches!(anchor, Fixed::Arrive(_)),
        booked_at: booked_at.clone(),
    };
    let there = ride(&from, &to, anchor, direction, id.clone());
    let back = back.map(|time| {
        let id = id.map(|id| format!("{id}-t"));
        ride(&to, &from, Fixed::Depart(time), Direction::Back, id)
    });
    [Some(there), back].into_iter().flatten().collect()
}

/// Reads the booking's own number; without one, trips are called by date and time.
fn id(row: &Row<'_>) -> Option<String> {
    let id = row.content("id");
    // Not a fault: one of eleven numbers of nine digits looks like a citizen's.
    if tells_citizen_number(&id) {
        row.question("id", Message::new("intake-bsn-booking"));
        return None;
    }
    (!id.is_empty()).then_some(id)
}

/// Reads an end of a ride: the home, a site, or an address.
fn end(row: &Row<'_>, field: &'static str, fields: &Fields) -> Option<End> {
    let text = row.content(field);
    let bare = words::bare(&text);
    if HOME.contains(&bare.as_str()) {
        return Some(End::Home);
    }
    // Lists leave the start out where everybody starts at home.
    if field == "from" && !fields.are_filled(row) {
        return Some(End::Home);
    }
    if !text.is_empty() && row.desk.site(&text).is_ok() {
        return row.filled(field, |cell| row.desk.site(&cell.text())).map(End::Site);
    }
    let has_postcode = match field {
        "from" => row.has("from_postcode"),
        _ => row.has("to_postcode"),
    };
    let is_name = !text.is_empty() && !text.bytes().any(|byte| byte.is_ascii_digit());
    if is_name && !has_postcode {
        let message = row.desk.site(&text).err();
        row.fault(field, message.unwrap_or_else(|| Message::new("intake-unknown-site")));
        return None;
    }
    fields.read(row).map(|(place, _)| End::Place(place))
}

fn anchor(row: &Row<'_>, depart: Option<Seconds>, arrive: Option<Seconds>) -> Option<Fixed> {
    match (depart, arrive) {
        (Some(_), Some(arrive)) => {
            row.question("arrive", Message::new("intake-both-times"));
            Some(Fixed::Arrive(arrive))
        }
        (Some(depart), None) => Some(Fixed::Depart(depart)),
        (None, Some(arrive)) => Some(Fixed::Arrive(arrive)),
        (None, None) => {
            if !row.has("depart") && !row.has("arrive") {
                let field = if row.has_column("depart") { "depart" } else { "arrive" };
                row.fault(field, Message::new("intake-no-time"));
            }
            None
        }
    }
}

/// Reads when the way back begins, if there is one.
fn way_back(row: &Row<'_>, there: Option<Seconds>) -> Option<Seconds> {
    let field = if row.has("return_time") { "return_time" } else { "return" };
    if !row.has(field) {
        return None;
    }
    if field == "return"
        && let Ok(flag) = value::flag(&row.cell(field))
    {
        if flag.value {
            row.question(field, Message::new("intake-return-without-time"));
        }
        return None;
    }
    let time = row.filled(field, value::time)?;
    if there.is_some_and(|there| time <= there) {
        row.fault(field, Message::new("intake-end-before-start"));
        return None;
    }
    Some(time)
}

/// Reads a moment: a date with a time behind it.
pub(super) fn moment(cell: &Cell) -> Result<Read<String>, Message> {
    let date: Date = value::date(cell)?.value;
    let text = cell.text();
    let clock = text.rsplit([' ', 'T', 't']).next().filter(|part| part.contains([':', '.']));
    let time = match cell {
        Cell::Moment { time, .. } => *time,
        _ => clock.map_or(Ok(Seconds::ZERO), |clock| {
            value::time(&Cell::Text(clock.to_owned())).map(|read| read.value)
        })?,
    };
    Ok(Read::plain(format!("{date}T{}", time.clock())))
}

/// How many come along; a region that does not say what a companion takes cannot carry them.
fn companions(row: &Row<'_>) -> i64 {
    let more = row.filled("persons", value::whole(1, 9)).map_or(0, |persons| persons - 1);
    if more > 0 && !row.desk.has_companions() {
        row.question("persons", Message::new("intake-persons"));
        return 0;
    }
    more
}
