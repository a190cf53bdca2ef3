//! Cells of the workspace's own tables, written the Dutch way, as the tables have them.

use crate::intake::citizens::{holds_citizen_number, tells_citizen_number};
use crate::intake::row::Row;
use crate::intake::sheet::Cell;
use crate::intake::value::{self, Read};
use crate::intake::words;
use crate::region::Weekday;
use crate::text::Message;

pub(super) fn text(_: &Row<'_>, cell: &Cell) -> Result<Read<String>, Message> {
    value::text(cell)
}

pub(super) fn id(_: &Row<'_>, cell: &Cell) -> Result<Read<String>, Message> {
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

/// The id of somebody or something of theirs, which is never a citizen's number.
pub(super) fn pseudonym(row: &Row<'_>, cell: &Cell) -> Result<Read<String>, Message> {
    let text = cell.text();
    if tells_citizen_number(&text) {
        return Err(Message::new("intake-bsn-id"));
    }
    id(row, cell)
}

/// A remark for the driver; one with a citizen's number in it is not taken over.
pub(super) fn note(_: &Row<'_>, cell: &Cell) -> Result<Read<String>, Message> {
    if holds_citizen_number(&cell.text()) {
        return Ok(Read::asking(String::new(), Message::new("intake-bsn-note")));
    }
    value::text(cell)
}

pub(super) fn number(_: &Row<'_>, cell: &Cell) -> Result<Read<String>, Message> {
    let read = value::whole(1, 9999)(cell)?;
    Ok(Read { value: read.value.to_string(), remark: read.remark })
}

pub(super) fn time(_: &Row<'_>, cell: &Cell) -> Result<Read<String>, Message> {
    let read = value::time(cell)?;
    Ok(Read { value: read.value.clock(), remark: read.remark })
}

pub(super) fn date(_: &Row<'_>, cell: &Cell) -> Result<Read<String>, Message> {
    let read = value::date(cell)?;
    Ok(Read { value: read.value.to_string(), remark: read.remark })
}

pub(super) fn days(_: &Row<'_>, cell: &Cell) -> Result<Read<String>, Message> {
    let read = value::days(cell)?;
    let value = read.value.iter().map(Weekday::dutch).collect::<Vec<_>>().join(" ");
    Ok(Read { value, remark: read.remark })
}

pub(super) fn weeks(_: &Row<'_>, cell: &Cell) -> Result<Read<String>, Message> {
    let read = value::weeks(cell)?;
    Ok(Read { value: words::of_weeks(read.value).to_owned(), remark: read.remark })
}

pub(super) fn priority(_: &Row<'_>, cell: &Cell) -> Result<Read<String>, Message> {
    let read = value::flag(cell)?;
    let value = if read.value { "yes" } else { "no" };
    Ok(Read { value: value.to_owned(), remark: read.remark })
}

/// A passenger by the number that a list of people has.
pub(super) fn of_any_list(row: &Row<'_>, cell: &Cell) -> Result<Read<String>, Message> {
    row.desk.passenger(&cell.text()).map(Read::plain)
}

pub(super) fn passenger(row: &Row<'_>, cell: &Cell) -> Result<Read<String>, Message> {
    let read = id(row, cell)?;
    if row.desk.passengers.contains_key(&read.value) {
        Ok(read)
    } else {
        Err(Message::new("intake-unknown-passenger"))
    }
}

pub(super) fn end(row: &Row<'_>, cell: &Cell) -> Result<Read<String>, Message> {
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

pub(super) fn direction(_: &Row<'_>, cell: &Cell) -> Result<Read<String>, Message> {
    match words::bare(&cell.text()).as_str() {
        "out" | "heen" | "h" | "heenreis" => Ok(Read::plain("out".to_owned())),
        "back" | "terug" | "t" | "terugreis" | "retour" => Ok(Read::plain("back".to_owned())),
        _ => Err(Message::new("intake-direction")),
    }
}

pub(super) fn authorities(row: &Row<'_>, cell: &Cell) -> Result<Read<String>, Message> {
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

pub(super) fn site_kind(_: &Row<'_>, cell: &Cell) -> Result<Read<String>, Message> {
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

pub(super) fn depot_kind(_: &Row<'_>, cell: &Cell) -> Result<Read<String>, Message> {
    match words::bare(&cell.text()).as_str() {
        "garage" | "remise" | "stalling" | "bedrijf" => Ok(Read::plain("garage".to_owned())),
        "home" | "thuis" | "woning" | "huis" | "woonadres" => Ok(Read::plain("home".to_owned())),
        _ => Err(Message::new("intake-depot-kind")),
    }
}
