//! The roster of day care (dagbesteding): who comes where, on which half-days.

use std::collections::BTreeMap;

use crate::intake::columns::{Part, Role};
use crate::intake::entry::{Entry, Ride};
use crate::intake::finding::Severity;
use crate::intake::kinds::Kind;
use crate::intake::kinds::person::{self, Habits};
use crate::intake::kinds::pupils::{self, Span, When};
use crate::intake::places;
use crate::intake::row::Row;
use crate::intake::value::{self, Mark, Read};
use crate::region::{Weekday, Weekdays};
use crate::text::Message;
use crate::units::Seconds;

/// The roster of day care.
pub(super) struct Daycare;

const HABITS: Habits = Habits {
    prefix: "d",
    flows: &["dagbesteding", "awbz", "awbzdagbesteding", "daycare", "wlz"],
    are_children: false,
};

/// When half-days begin and end where a roster says nothing: an assumption, as day care begins
/// at 9:00–10:00 and ends at 15:30–16:30 (domain.md, evidence for a synthetic region).
const MORNING: (Seconds, Seconds) = (Seconds::minutes(9 * 60 + 30), Seconds::minutes(12 * 60 + 30));
const AFTERNOON: (Seconds, Seconds) = (Seconds::minutes(13 * 60), Seconds::minutes(16 * 60));

/// The fields that it reads.
const FIELDS: &[&[&str]] = &[
    person::FIELDS,
    person::WEEKLY_FIELDS,
    places::OWN_FIELDS,
    &["site", "days", "start", "end", "valid_from", "valid_to"],
];

impl Kind for Daycare {
    fn name(&self) -> &'static str {
        "dagbesteding"
    }

    fn fields(&self) -> &'static [&'static [&'static str]] {
        FIELDS
    }

    fn reads_days(&self) -> bool {
        true
    }

    fn signature(&self) -> &'static [&'static [&'static str]] {
        &[&["passenger", "name", "last_name"], &["site"], &["<day>", "days"]]
    }

    fn read(&self, row: &Row<'_>) -> Entry {
        let person = person::whole(row, &HABITS);
        let rides = rides(row);
        Entry { spot: row.spot, person, rides, ..Entry::default() }
    }
}

/// Is one there in the morning, in the afternoon, or both?
type Halves = (bool, bool);

fn rides(row: &Row<'_>) -> Vec<Ride> {
    let site = row.needed("site", |cell| row.desk.site(&cell.text()));
    let mut by_halves: BTreeMap<Halves, Weekdays> = BTreeMap::new();
    for (day, halves) in days(row) {
        let days = by_halves.entry(halves).or_default();
        *days = days.with(day);
    }
    if by_halves.is_empty() && !row.has("days") {
        row.fault("days", Message::new("intake-no-days"));
    }
    let [start, end] = pupils::hours(row);
    let is_halved = by_halves.keys().any(|halves| *halves != (true, true));
    if is_halved || !row.has_column("start") || !row.has_column("end") {
        row.of_source(Severity::Question, Message::new("intake-halves-assumed"));
    }
    let span = Span::read(row);
    let Some(site) = site else { return Vec::new() };
    let mut groups: Vec<(Halves, Weekdays)> = by_halves.into_iter().collect();
    groups.sort_by_key(|(_, days)| days.0.trailing_zeros());
    let numbered = groups.into_iter().enumerate();
    let rides = numbered.flat_map(|(pair, ((morning, afternoon), days))| {
        let from = if morning { start.unwrap_or(MORNING.0) } else { AFTERNOON.0 };
        let to = if afternoon { end.unwrap_or(AFTERNOON.1) } else { MORNING.1 };
        span.there_and_back(&site, (Some(When::At(from)), Some(When::At(to))), days, pair)
    });
    rides.collect()
}

/// Reads the half-days: marks under each day, or a list of days in one cell.
fn days(row: &Row<'_>) -> Vec<(Weekday, Halves)> {
    let has_columns =
        row.layout.columns.iter().any(|column| matches!(column.role, Some(Role::Day(..))));
    if !has_columns {
        let days = row.filled("days", value::days).unwrap_or_default();
        return days.iter().map(|day| (day, (true, true))).collect();
    }
    let halves = |day| {
        let read = |part| row.day(day, part, mark).filter(|mark| mark.is_set);
        let whole = read(Part::Whole).unwrap_or_default();
        let morning = whole.morning || read(Part::Morning).is_some();
        let afternoon = whole.afternoon || read(Part::Afternoon).is_some();
        (morning || afternoon).then_some((day, (morning, afternoon)))
    };
    Weekday::ALL.into_iter().filter_map(halves).collect()
}

/// Reads a mark; here an `h` is a whole day ("heel"), and a number of half-days counts too.
fn mark(cell: &crate::intake::sheet::Cell) -> Result<Read<Mark>, Message> {
    let whole = || Mark { is_set: true, morning: true, afternoon: true, ..Mark::default() };
    match cell.text().to_lowercase().as_str() {
        "h" | "heel" | "hele" | "2" => Ok(Read::plain(whole())),
        _ => value::mark(cell),
    }
}
