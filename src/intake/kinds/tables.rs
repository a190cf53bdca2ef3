//! The workspace's own tables, written the Dutch way: other separators, names and notations.

use crate::intake::desk::KnownSite;
use crate::intake::entry::{Entry, TableRow};
use crate::intake::kinds::Kind;
use crate::intake::kinds::{bookings, cells, person};
use crate::intake::places;
use crate::intake::row::Row;
use crate::intake::sheet::Cell;
use crate::intake::value::{self, Read};
use crate::intake::words;
use crate::region::Place;
use crate::text::Message;

/// Reads a cell into what the table's file has.
type Convert = fn(&Row<'_>, &Cell) -> Result<Read<String>, Message>;

/// A field of a list and the column that it fills.
struct Target {
    /// Fields that may hold it; the first that is there is read.
    fields: &'static [&'static str],
    column: &'static str,
    is_needed: bool,
    convert: Convert,
}

/// A table of the workspace.
pub(super) struct Table {
    name: &'static str,
    file: &'static str,
    /// What it reads besides its targets, in groups.
    fields: &'static [&'static [&'static str]],
    signature: &'static [&'static [&'static str]],
    targets: &'static [Target],
    /// Does it have `lat` and `lon`?
    has_place: bool,
}

const fn needed(fields: &'static [&'static str], column: &'static str, convert: Convert) -> Target {
    Target { fields, column, is_needed: true, convert }
}

const fn optional(
    fields: &'static [&'static str],
    column: &'static str,
    convert: Convert,
) -> Target {
    Target { fields, column, is_needed: false, convert }
}

/// `sites.csv`.
pub(super) const SITES: Table = Table {
    name: "locaties",
    file: "sites.csv",
    fields: &[places::OWN_FIELDS],
    signature: &[&["name", "school", "site"], &["kind"], &["lat", "x", "postcode", "address"]],
    targets: &[
        optional(&["id"], "id", cells::id),
        needed(&["name", "school", "site"], "name", cells::text),
        needed(&["kind"], "kind", cells::site_kind),
    ],
    has_place: true,
};

/// `depots.csv`.
pub(super) const DEPOTS: Table = Table {
    name: "standplaatsen",
    file: "depots.csv",
    fields: &[places::OWN_FIELDS],
    signature: &[&["depot"], &["kind"], &["lat", "x", "postcode", "address"]],
    targets: &[
        needed(&["id", "depot"], "id", cells::id),
        needed(&["name", "depot"], "name", cells::text),
        needed(&["kind"], "kind", cells::depot_kind),
    ],
    has_place: true,
};

/// `passengers.csv`.
pub(super) const PASSENGERS: Table = Table {
    name: "reizigers",
    file: "passengers.csv",
    fields: &[&["authority", "needs"], person::NEED_COLUMNS, places::OWN_FIELDS],
    signature: &[&["id", "passenger"], &["flow"], &["needs"], &["lat", "x", "postcode", "address"]],
    targets: &[
        needed(&["id", "passenger"], "id", cells::pseudonym),
        needed(&["flow"], "flow", |row, cell| row.desk.flow(&cell.text()).map(Read::plain)),
        optional(&["pc4"], "pc4", cells::number),
        optional(&["max_ride_minutes"], "max_ride_minutes", cells::number),
        optional(&["household"], "household", cells::pseudonym),
    ],
    has_place: true,
};

/// `identities.csv`.
pub(super) const IDENTITIES: Table = Table {
    name: "identiteiten",
    file: "identities.csv",
    fields: &[],
    signature: &[&["passenger"], &["name"], &["address", "phone"]],
    targets: &[
        needed(&["passenger"], "passenger", cells::passenger),
        needed(&["name"], "name", cells::text),
        optional(&["address"], "address", cells::text),
        optional(&["phone"], "phone", |_, cell| value::phone(cell)),
        optional(&["note"], "note", cells::note),
        optional(&["other_address"], "other_address", cells::text),
    ],
    has_place: false,
};

/// `absences.csv`.
pub(super) const ABSENCES: Table = Table {
    name: "afwezigheid",
    file: "absences.csv",
    fields: &[],
    signature: &[&["passenger"], &["absent_from"]],
    targets: &[
        needed(&["passenger"], "passenger", cells::of_any_list),
        needed(&["absent_from"], "from", cells::date),
        optional(&["absent_to"], "to", cells::date),
        optional(&["direction"], "direction", cells::direction),
    ],
    has_place: false,
};

/// `trips.csv`.
pub(super) const TRIPS: Table = Table {
    name: "ritten",
    file: "trips.csv",
    fields: &[],
    signature: &[&["passenger"], &["from"], &["to"], &["direction"], &["depart", "arrive"]],
    targets: &[
        needed(&["id"], "id", cells::pseudonym),
        needed(&["passenger"], "passenger", cells::passenger),
        optional(&["flow"], "flow", |row, cell| row.desk.flow(&cell.text()).map(Read::plain)),
        needed(&["from"], "from", cells::end),
        needed(&["to"], "to", cells::end),
        optional(&["days"], "days", cells::days),
        optional(&["weeks"], "weeks", cells::weeks),
        optional(&["date"], "date", cells::date),
        optional(&["valid_from"], "valid_from", cells::date),
        optional(&["valid_to"], "valid_to", cells::date),
        optional(&["depart"], "depart", cells::time),
        optional(&["arrive"], "arrive", cells::time),
        needed(&["direction"], "direction", cells::direction),
        optional(&["link"], "link", cells::pseudonym),
        optional(&["booked_at"], "booked_at", |_, cell| bookings::moment(cell)),
        optional(&["priority"], "priority", cells::priority),
    ],
    has_place: false,
};

/// `vehicles.csv`.
pub(super) const VEHICLES: Table = Table {
    name: "voertuigen",
    file: "vehicles.csv",
    fields: &[],
    signature: &[&["id"], &["type"], &["depot"], &["shift"]],
    targets: &[
        needed(&["id"], "id", cells::id),
        needed(&["shift"], "shift", cells::id),
        needed(&["type"], "type", cells::id),
        needed(&["depot"], "depot", cells::id),
        optional(&["authorities"], "authorities", cells::authorities),
    ],
    has_place: false,
};

impl Kind for Table {
    fn name(&self) -> &'static str {
        self.name
    }

    fn fields(&self) -> &'static [&'static [&'static str]] {
        self.fields
    }

    fn reads(&self, field: &str) -> bool {
        self.targets.iter().any(|target| target.fields.contains(&field))
            || self.fields.iter().any(|group| group.contains(&field))
    }

    fn signature(&self) -> &'static [&'static [&'static str]] {
        self.signature
    }

    fn read(&self, row: &Row<'_>) -> Entry {
        let mut cells: Vec<(&'static str, String)> = Vec::new();
        for target in self.targets {
            let filled = target.fields.iter().find(|&&name| row.has(name));
            let has_column = || target.fields.iter().find(|&&name| row.has_column(name));
            let field = *filled.or_else(has_column).unwrap_or(&target.fields[0]);
            let convert = |cell: &Cell| (target.convert)(row, cell);
            let value = if target.is_needed {
                row.needed(field, convert)
            } else {
                row.filled(field, convert)
            };
            if let Some(value) = value {
                cells.push((target.column, value));
            }
        }
        let mut entry = Entry { spot: row.spot, ..Entry::default() };
        if self.has_place
            && let Some((place, pc4)) = places::OWN.read(row)
        {
            cells.push(("lat", place.lat().to_string()));
            cells.push(("lon", place.lon().to_string()));
            entry.site = (self.file == "sites.csv").then(|| site(row, &mut cells, place)).flatten();
            if self.file == "passengers.csv" && !pc4.is_empty() {
                cells.push(("pc4", pc4));
            }
        }
        if self.file == "passengers.csv" {
            cells.extend(person::authority(row).map(|authority| ("authority", authority)));
            let is_known = cells
                .iter()
                .any(|(column, id)| *column == "id" && row.desk.passengers.contains_key(id));
            if person::tells_needs(row) || !is_known {
                let needs = person::needs(row, false);
                cells.extend(needs.map(|needs| ("needs", needs.join(" "))));
            }
        }
        if self.file == "sites.csv" {
            cells.push(("address", places::OWN.written(row)));
        }
        if self.file == "trips.csv" {
            check_trip(row, &cells);
        }
        if self.file == "absences.csv" {
            check_absence(row, &cells);
        }
        entry.rows.push(TableRow { file: self.file, cells });
        entry
    }
}

/// The site that a row adds; where it has no id one is made of its name.
fn site(row: &Row<'_>, cells: &mut Vec<(&'static str, String)>, place: Place) -> Option<KnownSite> {
    let value = |cells: &[(&str, String)], wanted: &str| {
        cells.iter().find(|(column, _)| *column == wanted).map(|(_, value)| value.clone())
    };
    let name = value(cells, "name")?;
    let id = value(cells, "id").unwrap_or_else(|| {
        let made = words::split(&name).join("-");
        let id: String = made.chars().filter(char::is_ascii).take(40).collect();
        cells.insert(0, ("id", id.clone()));
        // A name alone does not tell two places apart.
        if row.desk.sites.place(&id).is_some_and(|known| is_elsewhere(known, place)) {
            let field = if row.has("name") { "name" } else { "school" };
            row.fault(field, Message::new("intake-site-elsewhere"));
        }
        id
    });
    Some(KnownSite { id, name, place })
}

/// Do two places lie further apart than the ends of one school yard, about half a kilometre?
fn is_elsewhere(one: Place, other: Place) -> bool {
    one.lat_e6.abs_diff(other.lat_e6) > 5_000 || one.lon_e6.abs_diff(other.lon_e6) > 7_500
}

fn check_trip(row: &Row<'_>, cells: &[(&str, String)]) {
    let has = |wanted: &str| cells.iter().any(|(column, _)| *column == wanted);
    if has("depart") == has("arrive") {
        let key = if has("depart") { "intake-depart-and-arrive" } else { "intake-no-time" };
        row.fault("depart", Message { key, values: Vec::new() });
    }
    if has("days") == has("date") {
        row.fault("days", Message::new("intake-days-or-date"));
    }
}

fn check_absence(row: &Row<'_>, cells: &[(&str, String)]) {
    let date = |wanted: &str| cells.iter().find(|(column, _)| *column == wanted);
    // Dates with the year first sort as they come.
    if let (Some((_, from)), Some((_, to))) = (date("from"), date("to"))
        && to < from
    {
        row.fault("absent_to", Message::new("intake-dates-backwards"));
    }
}
