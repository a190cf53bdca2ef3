//! The workspace's own tables, written the Dutch way: other separators, names and notations.

use crate::intake::desk::KnownSite;
use crate::intake::entry::{Entry, TableRow};
use crate::intake::kinds::Kind;
use crate::intake::kinds::person;
use crate::intake::places;
use crate::intake::row::Row;
use crate::intake::sheet::Cell;
use crate::intake::value::{self, Read};
use crate::intake::words;
use crate::region::{Place, Weekday};
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
    fields: &[&["id", "name", "school", "site", "kind"], places::OWN_FIELDS],
    signature: &[&["name", "school", "site"], &["kind"], &["lat", "x", "postcode", "address"]],
    targets: &[
        optional(&["id"], "id", id),
        needed(&["name", "school", "site"], "name", text),
        needed(&["kind"], "kind", site_kind),
    ],
    has_place: true,
};

/// `depots.csv`.
pub(super) const DEPOTS: Table = Table {
    name: "standplaatsen",
    file: "depots.csv",
    fields: &[&["id", "name", "depot", "kind"], places::OWN_FIELDS],
    signature: &[&["depot"], &["kind"], &["lat", "x", "postcode", "address"]],
    targets: &[
        needed(&["id", "depot"], "id", id),
        needed(&["name", "depot"], "name", text),
        needed(&["kind"], "kind", depot_kind),
    ],
    has_place: true,
};

/// `passengers.csv`.
pub(super) const PASSENGERS: Table = Table {
    name: "reizigers",
    file: "passengers.csv",
    fields: &[
        &["id", "passenger", "flow", "authority", "pc4", "needs", "max_ride_minutes"],
        places::OWN_FIELDS,
    ],
    signature: &[&["id", "passenger"], &["flow"], &["needs"], &["lat", "x", "postcode", "address"]],
    targets: &[
        needed(&["id", "passenger"], "id", id),
        needed(&["flow"], "flow", |row, cell| row.desk.flow(&cell.text()).map(Read::plain)),
        optional(&["pc4"], "pc4", number),
        optional(&["max_ride_minutes"], "max_ride_minutes", number),
    ],
    has_place: true,
};

/// `identities.csv`.
pub(super) const IDENTITIES: Table = Table {
    name: "identiteiten",
    file: "identities.csv",
    fields: &[&["passenger", "name", "address", "phone", "note"]],
    signature: &[&["passenger"], &["name"], &["address", "phone"]],
    targets: &[
        needed(&["passenger"], "passenger", passenger),
        needed(&["name"], "name", text),
        optional(&["address"], "address", text),
        optional(&["phone"], "phone", text),
        optional(&["note"], "note", text),
    ],
    has_place: false,
};

/// `trips.csv`.
pub(super) const TRIPS: Table = Table {
    name: "ritten",
    file: "trips.csv",
    fields: &[&[
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
    ]],
    signature: &[&["passenger"], &["from"], &["to"], &["direction"], &["depart", "arrive"]],
    targets: &[
        needed(&["id"], "id", id),
        needed(&["passenger"], "passenger", passenger),
        optional(&["flow"], "flow", |row, cell| row.desk.flow(&cell.text()).map(Read::plain)),
        needed(&["from"], "from", end),
        needed(&["to"], "to", end),
        optional(&["days"], "days", days),
        optional(&["date"], "date", date),
        optional(&["valid_from"], "valid_from", date),
        optional(&["valid_to"], "valid_to", date),
        optional(&["depart"], "depart", time),
        optional(&["arrive"], "arrive", time),
        needed(&["direction"], "direction", direction),
        optional(&["link"], "link", id),
    ],
    has_place: false,
};

/// `vehicles.csv`.
pub(super) const VEHICLES: Table = Table {
    name: "voertuigen",
    file: "vehicles.csv",
    fields: &[&["id", "type", "depot", "shift", "authorities"]],
    signature: &[&["id"], &["type"], &["depot"], &["shift"]],
    targets: &[
        needed(&["id"], "id", id),
        needed(&["shift"], "shift", id),
        needed(&["type"], "type", id),
        needed(&["depot"], "depot", id),
        optional(&["authorities"], "authorities", authorities),
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
            entry.site = (self.file == "sites.csv").then(|| site(&mut cells, place)).flatten();
            if self.file == "passengers.csv" && !pc4.is_empty() {
                cells.push(("pc4", pc4));
            }
        }
        if self.file == "passengers.csv" {
            cells.extend(person::authority(row).map(|authority| ("authority", authority)));
            let needs = person::needs(row, false);
            cells.extend(needs.map(|needs| ("needs", needs.join(" "))));
        }
        if self.file == "sites.csv" {
            cells.push(("address", places::written(row)));
        }
        if self.file == "trips.csv" {
            check_trip(row, &cells);
        }
        entry.rows.push(TableRow { file: self.file, cells });
        entry
    }
}

/// The site that a row adds; where it has no id one is made of its name.
fn site(cells: &mut Vec<(&'static str, String)>, place: Place) -> Option<KnownSite> {
    let value = |cells: &[(&str, String)], wanted: &str| {
        cells.iter().find(|(column, _)| *column == wanted).map(|(_, value)| value.clone())
    };
    let name = value(cells, "name")?;
    let id = value(cells, "id").unwrap_or_else(|| {
        let made = words::split(&name).join("-");
        let id: String = made.chars().filter(char::is_ascii).take(40).collect();
        cells.insert(0, ("id", id.clone()));
        id
    });
    Some(KnownSite { id, name, place })
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

fn text(_: &Row<'_>, cell: &Cell) -> Result<Read<String>, Message> {
    value::text(cell)
}

fn id(_: &Row<'_>, cell: &Cell) -> Result<Read<String>, Message> {
    let text = cell.text();
    let is_wrong = |c: char| c.is_whitespace() || c.is_control() || ",;/\\\"".contains(c);
    if text.chars().count() > 64 {
        return Err(Message::new("intake-text-long"));
    }
    if text.chars().any(is_wrong) {
        let repaired = text.split(is_wrong).filter(|it| !it.is_empty()).collect::<Vec<_>>();
        let repaired = repaired.join("-");
        if repaired.is_empty() {
            return Err(Message::new("intake-id"));
        }
        return Ok(Read::noting(repaired, Message::new("intake-id-repaired")));
    }
    Ok(Read::plain(text))
}

fn number(_: &Row<'_>, cell: &Cell) -> Result<Read<String>, Message> {
    let read = value::whole(1, 9999)(cell)?;
    Ok(Read { value: read.value.to_string(), remark: read.remark })
}

fn time(_: &Row<'_>, cell: &Cell) -> Result<Read<String>, Message> {
    let read = value::time(cell)?;
    let seconds = read.value.0;
    let value = format!("{:02}:{:02}", seconds / 3600, seconds / 60 % 60);
    Ok(Read { value, remark: read.remark })
}

fn date(_: &Row<'_>, cell: &Cell) -> Result<Read<String>, Message> {
    let read = value::date(cell)?;
    Ok(Read { value: read.value.to_string(), remark: read.remark })
}

fn days(_: &Row<'_>, cell: &Cell) -> Result<Read<String>, Message> {
    let read = value::days(cell)?;
    let value = read.value.iter().map(Weekday::dutch).collect::<Vec<_>>().join(" ");
    Ok(Read { value, remark: read.remark })
}

fn passenger(row: &Row<'_>, cell: &Cell) -> Result<Read<String>, Message> {
    let read = id(row, cell)?;
    if row.desk.passengers.contains_key(&read.value) {
        Ok(read)
    } else {
        Err(Message::new("intake-unknown-passenger"))
    }
}

fn end(row: &Row<'_>, cell: &Cell) -> Result<Read<String>, Message> {
    let text = cell.text();
    if ["home", "thuis", "huis", "woonadres"].contains(&words::bare(&text).as_str()) {
        return Ok(Read::plain("home".to_owned()));
    }
    if let Some((lat, lon)) = text.split_once('/') {
        let number = |part: &str| value::decimal(&Cell::Text(part.to_owned()));
        if let (Ok(lat), Ok(lon)) = (number(lat), number(lon)) {
            let read = value::rd::of_degrees(lat.value, lon.value)?;
            let place = read.value;
            let value = format!("{}/{}", place.lat(), place.lon());
            return Ok(Read { value, remark: read.remark });
        }
    }
    row.desk.site(&text)
}

fn direction(_: &Row<'_>, cell: &Cell) -> Result<Read<String>, Message> {
    match words::bare(&cell.text()).as_str() {
        "out" | "heen" | "h" | "heenreis" => Ok(Read::plain("out".to_owned())),
        "back" | "terug" | "t" | "terugreis" | "retour" => Ok(Read::plain("back".to_owned())),
        _ => Err(Message::new("intake-direction")),
    }
}

fn authorities(row: &Row<'_>, cell: &Cell) -> Result<Read<String>, Message> {
    let text = cell.text();
    let parts = text.split([',', ';', '/', '+']).map(str::trim).filter(|part| !part.is_empty());
    let ids: Result<Vec<Vec<String>>, Message> = parts
        .map(|part| match row.desk.authority(part) {
            Ok(id) => Ok(vec![id]),
            Err(_) => part.split_whitespace().map(|word| row.desk.authority(word)).collect(),
        })
        .collect();
    Ok(Read::plain(ids?.concat().join(" ")))
}

fn site_kind(_: &Row<'_>, cell: &Cell) -> Result<Read<String>, Message> {
    let bare = words::bare(&cell.text());
    let has = |parts: &[&str]| parts.iter().any(|part| bare.contains(part));
    let kind = if has(&["school", "onderwijs"]) || ["so", "vso", "sbo"].contains(&bare.as_str()) {
        "school"
    } else if has(&["dag", "daycare", "zorgboerderij", "opvang"]) {
        "daycare"
    } else if has(&["ziekenhuis", "hospital", "poli", "kliniek"]) {
        "hospital"
    } else if has(&["werk", "work"]) {
        "work"
    } else if has(&["overig", "other", "anders", "station", "winkel", "centrum"]) {
        "other"
    } else {
        return Err(Message::new("intake-site-kind"));
    };
    Ok(Read::plain(kind.to_owned()))
}

fn depot_kind(_: &Row<'_>, cell: &Cell) -> Result<Read<String>, Message> {
    match words::bare(&cell.text()).as_str() {
        "garage" | "remise" | "stalling" | "bedrijf" => Ok(Read::plain("garage".to_owned())),
        "home" | "thuis" | "woning" | "huis" | "woonadres" => Ok(Read::plain("home".to_owned())),
        _ => Err(Message::new("intake-depot-kind")),
    }
}
