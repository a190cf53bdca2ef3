//! The list of pupils (leerlingenlijst): who goes to which school, on which days, when it begins
//! and ends.

use std::collections::BTreeMap;

use crate::intake::columns::Part;
use crate::intake::entry::{Entry, Fixed, Ride};
use crate::intake::kinds::Kind;
use crate::intake::kinds::person::{self, Habits};
use crate::intake::places;
use crate::intake::row::Row;
use crate::intake::value::{self, Mark, Read};
use crate::region::{Direction, End, TripDays, Weekday, Weekdays};
use crate::text::Message;
use crate::units::Seconds;

/// The list of pupils.
pub(super) struct Pupils;

const HABITS: Habits = Habits {
    prefix: "l",
    flows: &["leerlingen", "leerlingenvervoer", "pupils", "school"],
    are_children: true,
};

/// The fields that it reads.
const FIELDS: &[&[&str]] = &[
    person::FIELDS,
    places::OWN_FIELDS,
    &["school", "site", "days", "start", "end", "direction", "valid_from", "valid_to"],
];

impl Kind for Pupils {
    fn name(&self) -> &'static str {
        "leerlingen"
    }

    fn fields(&self) -> &'static [&'static [&'static str]] {
        FIELDS
    }

    fn reads_days(&self) -> bool {
        true
    }

    fn signature(&self) -> &'static [&'static [&'static str]] {
        &[&["passenger", "name", "last_name"], &["school"]]
    }

    fn read(&self, row: &Row<'_>) -> Entry {
        let person = person::whole(row, &HABITS);
        let rides = rides(row, "school");
        Entry { spot: row.spot, person, rides, ..Entry::default() }
    }
}

/// When somebody goes and comes back on one day.
type Times = (Option<Seconds>, Option<Seconds>);

/// Reads a week of rides between home and a site.
pub(super) fn rides(row: &Row<'_>, site: &'static str) -> Vec<Ride> {
    let is_elsewhere = !row.has_column(site) && row.has_column("site");
    let field = if is_elsewhere { "site" } else { site };
    let site = row.needed(field, |cell| row.desk.site(&cell.text()));
    let days = days(row);
    let start = row.filled("start", value::time);
    let end = row.filled("end", value::time);
    if let (Some(start), Some(end)) = (start, end)
        && end <= start
    {
        row.fault("end", Message::new("intake-end-before-start"));
    }
    let (goes, returns) = directions(row);
    let mut by_times: BTreeMap<Times, Weekdays> = BTreeMap::new();
    let mut is_timed = true;
    for (day, mark) in days.unwrap_or_default() {
        let out = if goes && mark.morning { mark.from.or(start) } else { None };
        let back = if returns && mark.afternoon { mark.to.or(end) } else { None };
        is_timed &= (out.is_some() || !(goes && mark.morning))
            && (back.is_some() || !(returns && mark.afternoon));
        let entry = by_times.entry((out, back)).or_default();
        *entry = entry.with(day);
    }
    if !is_timed {
        let field = if start.is_none() && goes { "start" } else { "end" };
        // A cell that could not be read has a fault of its own.
        if !row.has(field) {
            row.fault(field, Message::new("intake-no-times"));
        }
    }
    let bounds = validity(row);
    let Some(site) = site else { return Vec::new() };
    let mut groups: Vec<(Times, Weekdays)> = by_times.into_iter().collect();
    groups.sort_by_key(|(_, days)| days.0.trailing_zeros());
    groups
        .into_iter()
        .enumerate()
        .flat_map(|(pair, (times, days))| there_and_back(&site, times, days, bounds, pair))
        .collect()
}

pub(super) fn there_and_back(
    site: &str,
    (out, back): Times,
    days: Weekdays,
    (from, to): (Option<jiff::civil::Date>, Option<jiff::civil::Date>),
    pair: usize,
) -> Vec<Ride> {
    let days = TripDays::Weekly { days, from, to };
    let site = || End::Site(site.to_owned());
    let ride = |from, to, anchor, direction| Ride {
        from,
        to,
        days,
        anchor,
        direction,
        pair,
        id: None,
        companions: 0,
        is_priority: false,
        booked_at: String::new(),
    };
    let out = out.map(|time| ride(End::Home, site(), Fixed::Arrive(time), Direction::Out));
    let back = back.map(|time| ride(site(), End::Home, Fixed::Depart(time), Direction::Back));
    [out, back].into_iter().flatten().collect()
}

/// Reads which ways are ridden; nothing said is both.
fn directions(row: &Row<'_>) -> (bool, bool) {
    let read = |text: &str| match crate::intake::words::bare(text).as_str() {
        "heen" | "h" | "out" => Ok(Read::plain((true, false))),
        "terug" | "t" | "back" => Ok(Read::plain((false, true))),
        "heenenterug" | "heenterug" | "ht" | "beide" | "retour" | "both" => {
            Ok(Read::plain((true, true)))
        }
        _ => Err(Message::new("intake-direction")),
    };
    row.filled("direction", |cell| read(&cell.text())).unwrap_or((true, true))
}

/// Reads the days: marks under each, or a list in one cell; nothing said is a school week.
fn days(row: &Row<'_>) -> Option<Vec<(Weekday, Mark)>> {
    let both = |morning, afternoon| Mark { is_set: true, morning, afternoon, ..Mark::default() };
    let has_columns = row
        .layout
        .columns
        .iter()
        .any(|column| matches!(column.role, Some(crate::intake::columns::Role::Day(..))));
    if has_columns {
        let marked: Vec<_> =
            Weekday::ALL.into_iter().filter_map(|day| Some((day, marks(row, day)?))).collect();
        if marked.is_empty() {
            row.fault("days", Message::new("intake-no-days"));
        }
        return Some(marked);
    }
    if row.has("days") {
        let days = row.filled("days", value::days)?;
        return Some(days.iter().map(|day| (day, both(true, true))).collect());
    }
    row.question("days", Message::new("intake-days-assumed"));
    Some(Weekday::ALL.into_iter().take(5).map(|day| (day, both(true, true))).collect())
}

/// What all columns of a day say together; `None` where none of them is marked.
fn marks(row: &Row<'_>, day: Weekday) -> Option<Mark> {
    let read = |part| row.day(day, part, value::mark).filter(|mark| mark.is_set);
    let whole = read(Part::Whole);
    let morning = read(Part::Morning).or_else(|| read(Part::Out));
    let afternoon = read(Part::Afternoon).or_else(|| read(Part::Back));
    if whole.is_none() && morning.is_none() && afternoon.is_none() {
        return None;
    }
    let of_whole = whole.unwrap_or_default();
    let mark = Mark {
        is_set: true,
        morning: of_whole.morning || morning.is_some(),
        afternoon: of_whole.afternoon || afternoon.is_some(),
        from: morning.and_then(|it| it.from).or(of_whole.from),
        // The one time in a column of the way back is when it ends.
        to: afternoon.and_then(|it| it.to.or(it.from)).or(of_whole.to),
    };
    if let (Some(from), Some(to)) = (mark.from, mark.to)
        && to <= from
    {
        row.fault("end", Message::new("intake-end-before-start"));
    }
    Some(mark)
}

/// Reads from when to when the rides run.
pub(super) fn validity(row: &Row<'_>) -> (Option<jiff::civil::Date>, Option<jiff::civil::Date>) {
    let from = row.filled("valid_from", value::date);
    let to = row.filled("valid_to", value::date);
    if let (Some(from), Some(to)) = (from, to)
        && to < from
    {
        row.fault("valid_to", Message::new("intake-dates-backwards"));
    }
    (from, to)
}
