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
use crate::intake::sheet::Cell;
use crate::intake::value::{self, Mark, Read};
use crate::region::{Direction, Weekday, Weekdays};
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

/// When somebody is there on one day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Stay {
    /// In the morning, in the afternoon, or both.
    halves: (bool, bool),
    /// There, back, or both.
    ways: (bool, bool),
    /// When it begins and ends, where the day says it.
    from: Option<Seconds>,
    to: Option<Seconds>,
}

impl Stay {
    const WHOLE: Self = Self { halves: (true, true), ways: (true, true), from: None, to: None };

    /// When it begins and ends by the day, by the row, or as such days usually do; and whether
    /// that had to be assumed.
    fn hours(self, [start, end]: [Option<Seconds>; 2]) -> (Seconds, Seconds, bool) {
        let (morning, afternoon) = self.halves;
        let from = self.from.or(start.filter(|_| morning));
        let to = self.to.or(end.filter(|_| afternoon));
        let is_assumed = (self.ways.0 && from.is_none()) || (self.ways.1 && to.is_none());
        let from = from.unwrap_or(if morning { MORNING.0 } else { AFTERNOON.0 });
        let to = to.unwrap_or(if afternoon { AFTERNOON.1 } else { MORNING.1 });
        (from, to, is_assumed)
    }
}

fn rides(row: &Row<'_>) -> Vec<Ride> {
    let site = row.needed("site", |cell| row.desk.site(&cell.text()));
    let mut by_stay: BTreeMap<Stay, Weekdays> = BTreeMap::new();
    for (day, stay) in days(row) {
        let days = by_stay.entry(stay).or_default();
        *days = days.with(day);
    }
    if by_stay.is_empty() && !row.has("days") {
        row.fault("days", Message::new("intake-no-days"));
    }
    let all = pupils::hours(row);
    for (stay, days) in &by_stay {
        let (from, to, is_assumed) = stay.hours(all);
        if is_assumed {
            row.of_source(Severity::Question, Message::new("intake-halves-assumed"));
        }
        // Of two times that stand together it is said already.
        let is_said = stay.from.and(stay.to).is_some() || all == [Some(from), Some(to)];
        if to <= from && stay.ways == (true, true) && !is_said {
            let day = days.iter().next().unwrap_or(Weekday::Monday);
            row.fault_on(day, "end", Message::new("intake-end-before-start"));
        }
    }
    let span = Span::read(row);
    let Some(site) = site else { return Vec::new() };
    let mut groups: Vec<(Stay, Weekdays)> = by_stay.into_iter().collect();
    groups.sort_by_key(|(_, days)| days.0.trailing_zeros());
    let numbered = groups.into_iter().enumerate();
    let rides = numbered.flat_map(|(pair, (stay, days))| {
        let (from, to, _) = stay.hours(all);
        let out = stay.ways.0.then_some(When::At(from));
        let back = stay.ways.1.then_some(When::At(to));
        span.there_and_back(&site, (out, back), days, pair)
    });
    rides.collect()
}

/// Reads when somebody is there: marks under each day, or a list of days in one cell.
fn days(row: &Row<'_>) -> Vec<(Weekday, Stay)> {
    let has_columns =
        row.layout.columns.iter().any(|column| matches!(column.role, Some(Role::Day(..))));
    if !has_columns {
        let days = row.filled("days", value::days).unwrap_or_default();
        return days.iter().map(|day| (day, Stay::WHOLE)).collect();
    }
    Weekday::ALL.into_iter().filter_map(|day| Some((day, stay(row, day)?))).collect()
}

/// Reads all columns of a day. Those of the whole day and its halves say when somebody is there,
/// those of the ways who only rides one of them.
fn stay(row: &Row<'_>, day: Weekday) -> Option<Stay> {
    let read = |part| row.day(day, part, seen).filter(|seen| seen.mark.is_set);
    let parts = [Part::Whole, Part::Morning, Part::Afternoon, Part::Out, Part::Back];
    let [whole, morning, afternoon, out, back] = parts.map(read);
    let mark = |seen: Option<Seen>| seen.map(|seen| seen.mark);
    // One time below an afternoon is when it begins, if the day does; below the way back it ends.
    let lone = mark(afternoon).filter(|half| half.to.is_none()).and_then(|half| half.from);
    let begins = lone.filter(|_| whole.or(morning).is_none());
    let of_afternoon = mark(afternoon).map(|half| Mark { from: half.to.and(half.from), ..half });
    let marks = [mark(whole), mark(morning.or(out)), of_afternoon.or(mark(back))];
    let joined = pupils::joined(row, day, marks)?;
    let halves = [whole, morning, afternoon].into_iter().flatten();
    let told = whole.and_then(|seen| seen.way);
    let is_there = halves.count() > 0 && told.is_none();
    let of_whole = whole.is_some_and(|seen| seen.mark.morning);
    let to_whole = whole.is_some_and(|seen| seen.mark.afternoon);
    let (goes, returns) = (told == Some(Direction::Out), told == Some(Direction::Back));
    let stay = Stay { from: joined.from.or(begins), to: joined.to, ..Stay::WHOLE };
    Some(if is_there {
        let halves = (of_whole || morning.is_some(), to_whole || afternoon.is_some());
        Stay { halves, ..stay }
    } else {
        Stay { ways: (goes || out.is_some(), returns || back.is_some()), ..stay }
    })
}

/// What stands under a day.
#[derive(Clone, Copy, Debug)]
struct Seen {
    mark: Mark,
    /// The only way that is ridden.
    way: Option<Direction>,
}

/// Reads a mark; here an `h` is a whole day ("heel"), and a number of half-days counts too.
fn seen(cell: &Cell) -> Result<Read<Seen>, Message> {
    let whole = Mark { is_set: true, morning: true, afternoon: true, ..Mark::default() };
    let plain = |way| Ok(Read::plain(Seen { mark: whole, way }));
    match cell.text().to_lowercase().as_str() {
        "h" | "heel" | "hele" | "2" => plain(None),
        "heen" => plain(Some(Direction::Out)),
        "terug" => plain(Some(Direction::Back)),
        text if is_half(text) => Err(Message::new("intake-half-day")),
        _ => value::mark(cell)
            .map(|Read { value, remark }| Read { value: Seen { mark: value, way: None }, remark }),
    }
}

/// Is this a part of a day that does not say which? A time it is not: `0,5`, `½`.
fn is_half(text: &str) -> bool {
    let part = text.strip_prefix("0,").or_else(|| text.strip_prefix("0."));
    part.is_some_and(|part| part.len() <= 2) || ["½", "1/2", "half", "halve dag"].contains(&text)
}
