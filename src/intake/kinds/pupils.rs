//! The list of pupils (leerlingenlijst): who goes to which school, on which days, when it begins
//! and ends.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::intake::columns::{Part, Role};
use crate::intake::entry::{Entry, Fixed, Ride};
use crate::intake::finding::Severity;
use crate::intake::kinds::Kind;
use crate::intake::kinds::person::{self, Habits};
use crate::intake::places;
use crate::intake::row::Row;
use crate::intake::sheet::Cell;
use crate::intake::value::{self, Mark, Read};
use crate::intake::words;
use crate::region::{Direction, End, TripDays, Weekday, Weekdays, Weeks};
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
    person::WEEKLY_FIELDS,
    places::OWN_FIELDS,
    &["school", "site", "programme", "days", "start", "end", "direction", "valid_from", "valid_to"],
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

/// When somebody has to be there, or may be fetched.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum When {
    /// At a time of their own.
    At(Seconds),
    /// At the bell.
    Bell,
}

/// When somebody goes and comes back on one day.
type Times = (Option<When>, Option<When>);

/// Reads a week of rides between home and a site.
pub(super) fn rides(row: &Row<'_>, site: &'static str) -> Vec<Ride> {
    let is_elsewhere = !row.has_column(site) && row.has_column("site");
    let field = if is_elsewhere { "site" } else { site };
    let site = row.needed(field, |cell| row.desk.site(&cell.text()));
    let programme = programme(row);
    let by_times = by_times(row, site.as_deref(), &programme);
    let span = Span::read(row);
    let Some(site) = site else { return Vec::new() };
    let pairs = by_times.into_iter().enumerate();
    let mut rides: Vec<Ride> = pairs
        .flat_map(|(pair, (times, days))| span.there_and_back(&site, times, days, pair))
        .collect();
    for ride in &mut rides {
        ride.programme.clone_from(&programme);
    }
    rides
}

/// Reads when somebody goes and comes back, days with the same times together. Where the row has
/// no times the bell of the site says them.
fn by_times(row: &Row<'_>, site: Option<&str>, programme: &str) -> Vec<(Times, Weekdays)> {
    let days = days(row, "intake-no-days").unwrap_or_default();
    let [start, end] = hours(row);
    let site = site.filter(|_| !row.has("start") && !row.has("end"));
    let bell = |day| {
        let is_known = site.is_some_and(|site| row.desk.has_bell(site, programme, day));
        is_known.then_some(When::Bell)
    };
    let (goes, returns) = directions(row);
    let mut by_times: BTreeMap<Times, Weekdays> = BTreeMap::new();
    let mut is_timed = true;
    for (day, mark) in days {
        let when = |own: Option<Seconds>, all| own.or(all).map(When::At).or_else(|| bell(day));
        let out = if goes && mark.morning { when(mark.from, start) } else { None };
        let back = if returns && mark.afternoon { when(mark.to, end) } else { None };
        is_timed &= (out.is_some() || !(goes && mark.morning))
            && (back.is_some() || !(returns && mark.afternoon));
        let entry = by_times.entry((out, back)).or_default();
        *entry = entry.with(day);
    }
    let field = if start.is_none() && goes { "start" } else { "end" };
    // A cell that could not be read has a fault of its own.
    if !is_timed && !row.has(field) {
        row.fault(field, Message::new("intake-no-times"));
    }
    if is_timed && by_times.keys().any(|(out, back)| [out, back].contains(&&Some(When::Bell))) {
        row.say(Severity::Note, field, Message::new("intake-bell-taken"));
    }
    let mut groups: Vec<(Times, Weekdays)> = by_times.into_iter().collect();
    groups.sort_by_key(|(_, days)| days.0.trailing_zeros());
    groups
}

/// Reads when it begins and ends, where all days are alike.
pub(super) fn hours(row: &Row<'_>) -> [Option<Seconds>; 2] {
    let hours = ["start", "end"].map(|field| row.filled(field, value::time));
    if let [Some(start), Some(end)] = hours
        && end <= start
    {
        row.fault("end", Message::new("intake-end-before-start"));
    }
    hours
}

/// Reads whose bell it is: a programme that the bells have, else a word like an id.
pub(super) fn programme(row: &Row<'_>) -> String {
    let read = |cell: &Cell| {
        let text = cell.text();
        let made = words::split(&text).join("-").chars().take(64).collect::<String>();
        match row.desk.programme(&text) {
            Some(known) => Ok(Read::plain(known.to_owned())),
            None if made.is_empty() => Err(Message::new("intake-id")),
            None => Ok(Read::plain(made)),
        }
    };
    row.filled("programme", read).unwrap_or_default()
}

/// When the rides of a row run.
#[derive(Clone, Copy, Debug)]
pub(super) struct Span {
    from: Option<Date>,
    to: Option<Date>,
    weeks: Option<Weeks>,
}

impl Span {
    /// Reads from when to when, and in which weeks; without a column for weeks nothing is said of
    /// them.
    pub(super) fn read(row: &Row<'_>) -> Self {
        let (from, to) = validity(row);
        let weeks = row.filled("weeks", value::weeks);
        Self { from, to, weeks: row.has_column("weeks").then(|| weeks.unwrap_or_default()) }
    }

    /// The rides of some days.
    pub(super) fn there_and_back(
        self,
        site: &str,
        (out, back): Times,
        days: Weekdays,
        pair: usize,
    ) -> Vec<Ride> {
        let site = || End::Site(site.to_owned());
        let out = out.map(|when| match when {
            When::At(time) => Fixed::Arrive(time),
            When::Bell => Fixed::ArriveBell,
        });
        let back = back.map(|when| match when {
            When::At(time) => Fixed::Depart(time),
            When::Bell => Fixed::DepartBell,
        });
        let out = out.map(|anchor| self.ride(End::Home, site(), days, anchor, pair));
        let back = back.map(|anchor| self.ride(site(), End::Home, days, anchor, pair));
        [out, back].into_iter().flatten().collect()
    }

    fn ride(self, from: End, to: End, days: Weekdays, anchor: Fixed, pair: usize) -> Ride {
        let direction = if to == End::Home { Direction::Back } else { Direction::Out };
        Ride {
            from,
            to,
            days: TripDays::Weekly { days, from: self.from, to: self.to },
            weeks: self.weeks,
            anchor,
            programme: String::new(),
            direction,
            pair,
            id: None,
            companions: 0,
            is_priority: false,
            booked_at: String::new(),
        }
    }
}

/// Reads which ways are ridden; nothing said is both.
fn directions(row: &Row<'_>) -> (bool, bool) {
    let read = |text: &str| match words::bare(text).as_str() {
        "heen" | "h" | "out" => Ok(Read::plain((true, false))),
        "terug" | "t" | "back" => Ok(Read::plain((false, true))),
        "heenenterug" | "heenterug" | "ht" | "beide" | "retour" | "both" => {
            Ok(Read::plain((true, true)))
        }
        _ => Err(Message::new("intake-direction")),
    };
    row.filled("direction", |cell| read(&cell.text())).unwrap_or((true, true))
}

/// Reads the days: marks under each, or a list in one cell; nothing said is a school week. A row
/// without a mark is at fault as `none` says.
pub(super) fn days(row: &Row<'_>, none: &'static str) -> Option<Vec<(Weekday, Mark)>> {
    let both = |morning, afternoon| Mark { is_set: true, morning, afternoon, ..Mark::default() };
    let has_columns =
        row.layout.columns.iter().any(|column| matches!(column.role, Some(Role::Day(..))));
    if has_columns {
        let marked: Vec<_> =
            Weekday::ALL.into_iter().filter_map(|day| Some((day, marks(row, day)?))).collect();
        if marked.is_empty() {
            row.fault("days", Message { key: none, values: Vec::new() });
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
    joined(row, day, [whole, morning, afternoon])
}

/// Joins what stands under a whole day, its morning and its afternoon.
pub(super) fn joined(row: &Row<'_>, day: Weekday, marks: [Option<Mark>; 3]) -> Option<Mark> {
    if marks == [None; 3] {
        return None;
    }
    let [whole, morning, afternoon] = marks;
    let of_whole = whole.unwrap_or_default();
    // Two times in a column say when its half begins and ends.
    let both = |mark: Option<Mark>| mark.and_then(|it| it.from.zip(it.to));
    let of_afternoon = both(afternoon).map(|(from, _)| from);
    let of_morning = both(morning).map(|(_, to)| to);
    let mark = Mark {
        is_set: true,
        morning: of_whole.morning || morning.is_some(),
        afternoon: of_whole.afternoon || afternoon.is_some(),
        from: morning.and_then(|it| it.from).or(of_whole.from).or(of_afternoon),
        // The one time in a column of the way back is when it ends.
        to: afternoon.and_then(|it| it.to.or(it.from)).or(of_whole.to).or(of_morning),
    };
    if let (Some(from), Some(to)) = (mark.from, mark.to)
        && to <= from
    {
        row.fault_on(day, "end", Message::new("intake-end-before-start"));
    }
    Some(mark)
}

/// Reads from when to when the rides run.
pub(super) fn validity(row: &Row<'_>) -> (Option<Date>, Option<Date>) {
    let from = row.filled("valid_from", value::date);
    let to = row.filled("valid_to", value::date);
    if let (Some(from), Some(to)) = (from, to)
        && to < from
    {
        row.fault("valid_to", Message::new("intake-dates-backwards"));
    }
    (from, to)
}
