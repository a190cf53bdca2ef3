//! Reads the person of a row: what all lists of people have in common.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::intake::citizens::tells_citizen_number;
use crate::intake::entry::Person;
use crate::intake::kinds::{cells, second_home};
use crate::intake::places;
use crate::intake::row::Row;
use crate::intake::value;
use crate::text::Message;

/// The fields of a person, those of the place left aside.
pub(super) const FIELDS: &[&str] = &[
    "passenger",
    "name",
    "first_name",
    "prefix",
    "last_name",
    "phone",
    "note",
    "authority",
    "flow",
    "needs",
    "max_ride_minutes",
    "wheelchair",
    "walker",
    "escort",
    "solo",
    "front",
];

/// The fields of somebody who comes every week.
pub(super) const WEEKLY_FIELDS: &[&str] = &[
    "household",
    "weeks",
    "other_address",
    "other_postcode",
    "other_house_number",
    "other_city",
    "other_days",
    "other_weeks",
    "own_days",
    "own_weeks",
    "absent_from",
    "absent_to",
];

/// Columns that are a need by themselves, where the mark under them says yes.
pub(super) const NEED_COLUMNS: &[&str] = &["wheelchair", "walker", "escort", "solo", "front"];

/// How a kind of list treats its people.
pub(super) struct Habits {
    /// Letters before their numbers.
    pub(super) prefix: &'static str,
    /// Usual names of their flow.
    pub(super) flows: &'static [&'static str],
    /// Are they children?
    pub(super) are_children: bool,
}

/// Reads who it is, without where they live.
pub(super) fn who(row: &Row<'_>, habits: &Habits) -> Option<Person> {
    let text = |field| row.filled(field, value::text).unwrap_or_default();
    let parts = [text("first_name"), text("prefix"), text("last_name")];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    let whole = text("name");
    let name = if whole.is_empty() { parts.join(" ") } else { whole };
    let number = text("passenger");
    if number.is_empty() && name.is_empty() {
        let field = if row.has_column("passenger") { "passenger" } else { "name" };
        row.fault(field, Message::new("intake-nobody"));
    }
    let flow = if row.has("flow") {
        row.filled("flow", |cell| row.desk.flow(&cell.text()).map(value::Read::plain))
    } else {
        let usual = row.desk.usual_flow(habits.flows);
        if usual.is_none() {
            row.fault("flow", Message::new("intake-no-flow"));
        }
        usual
    };
    Some(Person {
        prefix: habits.prefix,
        is_citizens: tells_citizen_number(&number),
        number,
        name,
        address: places::OWN.written(row),
        phone: row.filled("phone", value::phone).unwrap_or_default(),
        note: row.filled("note", |cell| cells::note(row, cell)).unwrap_or_default(),
        flow: flow?,
        ..Person::default()
    })
}

/// Reads everything about a person.
pub(super) fn whole(row: &Row<'_>, habits: &Habits) -> Option<Person> {
    let person = who(row, habits);
    let home = places::OWN.read(row);
    let authority = authority(row);
    let needs = needs(row, habits.are_children);
    let max_ride = row.filled("max_ride_minutes", value::whole(1, 1440));
    let second = second_home::read(row, home.as_ref().map(|(place, _)| *place));
    let absence = absence(row);
    let household = row.filled("household", value::text).unwrap_or_default();
    let (place, pc4) = home?;
    Some(Person {
        home: Some(place),
        pc4,
        authority: authority?,
        needs: needs?,
        tells_needs: tells_needs(row),
        max_ride,
        second,
        absence,
        household,
        ..person?
    })
}

/// Reads from when to when somebody stays away.
fn absence(row: &Row<'_>) -> Option<(Date, Option<Date>)> {
    let from = row.filled("absent_from", value::date);
    let to = row.filled("absent_to", value::date);
    if to.is_some() && !row.has("absent_from") {
        row.fault("absent_from", Message::new("intake-absent-from"));
    }
    if let (Some(from), Some(to)) = (from, to)
        && to < from
    {
        row.fault("absent_to", Message::new("intake-dates-backwards"));
    }
    Some((from?, to))
}

/// Reads who answers for the person: a column, or the region's only authority.
pub(super) fn authority(row: &Row<'_>) -> Option<String> {
    if row.has("authority") {
        return row
            .filled("authority", |cell| row.desk.authority(&cell.text()).map(value::Read::plain));
    }
    if let [only] = &row.desk.region.authorities[..] {
        return Some(only.id.clone());
    }
    row.fault("authority", Message::new("intake-no-authority"));
    None
}

/// Does a list tell of needs?
pub(super) fn tells_needs(row: &Row<'_>) -> bool {
    row.has_column("needs") || NEED_COLUMNS.iter().any(|column| row.has_column(column))
}

/// Reads the needs: words in one column, marks in others; nothing said is an ordinary passenger.
pub(super) fn needs(row: &Row<'_>, are_children: bool) -> Option<Vec<String>> {
    let mut needs = Vec::new();
    let mut is_sound = true;
    let text = row.content("needs");
    let parts = text.split([',', ';', '+', '/', '|']).map(str::trim);
    for part in parts.filter(|part| !part.is_empty() && *part != "-") {
        // A whole part may be the name of a need; else each of its words.
        let whole = row.desk.need(part).map(|need| vec![need]);
        let words = || part.split_whitespace().map(|word| row.desk.need(word)).collect();
        let found = whole.or_else(words);
        if found.is_none() {
            row.fault("needs", Message::new("intake-unknown-need"));
            is_sound = false;
        }
        needs.extend(found.into_iter().flatten());
    }
    for &column in NEED_COLUMNS {
        if !row.filled(column, value::flag).unwrap_or(false) {
            continue;
        }
        let found = row.desk.need(column);
        if found.is_none() {
            row.fault(column, Message::new("intake-need-not-in-region"));
            is_sound = false;
        }
        needs.extend(found);
    }
    needs.dedup();
    let is_known = |id: &String| row.desk.region.needs.iter().any(|need| &need.id == id);
    let has_seat = needs.iter().filter(|id| is_known(id)).any(|id| takes_place(row, id));
    if !has_seat && is_sound {
        let plain = row.desk.plain_need(are_children);
        if plain.is_none() {
            row.fault("needs", Message::new("intake-no-plain-need"));
            is_sound = false;
        }
        needs.splice(0..0, plain);
    }
    is_sound.then(|| {
        let mut once: Vec<String> = Vec::new();
        for need in needs {
            if !once.contains(&need) {
                once.push(need);
            }
        }
        once
    })
}

/// Asks about needs of which the workspace does not know that somebody has them: one booking
/// changes nobody's needs.
pub(super) fn compare_needs(row: &Row<'_>, known: &BTreeSet<String>) {
    let fields = ["needs"].iter().chain(NEED_COLUMNS);
    let Some(field) = fields.copied().find(|field| row.has(field)) else { return };
    let plain = [true, false].map(|are_children| row.desk.plain_need(are_children));
    let is_new = |need: &String| !known.contains(need) && !plain.contains(&Some(need.clone()));
    if needs(row, false).is_some_and(|needs| needs.iter().any(is_new)) {
        row.question(field, Message::new("intake-needs-differ"));
    }
}

/// Does a need give its bearer a place of their own, so that they need no seat besides?
fn takes_place(row: &Row<'_>, id: &str) -> bool {
    let is_escort = row.desk.need("escort").as_deref() == Some(id);
    let mut needs = row.desk.region.needs.iter().filter(|need| need.id == id);
    !is_escort && needs.any(|need| need.space.seats > 0 || need.space.wheelchairs > 0)
}
