//! Reads `bells.csv`: when schools and programmes begin and end.

use crate::import::faults::Faults;
use crate::import::records::Records;
use crate::import::table::{Column, Row, Table};
use crate::import::value;
use crate::region::{Bell, Period, Site, Weekday, Weekdays};
use crate::text::Message;
use crate::units::Seconds;

pub(super) const COLUMNS: &[Column] = &[
    Column::needed("site"),
    Column::optional("programme"),
    Column::needed("days"),
    Column::needed("start"),
    Column::needed("end"),
    Column::optional("valid_from"),
    Column::optional("valid_to"),
    Column::optional("shift_minutes"),
];

/// Minutes that a bell may be moved at most.
pub(super) const MOST_MOVED: i64 = 240;

/// The bells of a workspace; the default are bells that could not be read.
#[derive(Default)]
pub(super) struct Bells {
    /// In order of site, programme and validity.
    pub(super) list: Vec<Bell>,
    /// Was every row read, so that what is not here does not exist?
    pub(super) is_known: bool,
}

impl Bells {
    /// The bells of a workspace that has none.
    pub(super) fn none() -> Self {
        Self { list: Vec::new(), is_known: true }
    }

    /// All bells of a programme of a site.
    pub(super) fn of<'a>(
        &'a self,
        site: &'a str,
        programme: &'a str,
    ) -> impl Iterator<Item = &'a Bell> {
        self.list.iter().filter(move |bell| bell.site == site && bell.programme == programme)
    }
}

/// What is said of a programme of a site that has no hours.
pub(super) fn unknown(site: &str, programme: &str) -> Message {
    if programme.is_empty() {
        return Message::new("import-bell-unknown").with("site", site);
    }
    Message::new("import-bell-unknown-programme").with("site", site).with("programme", programme)
}

/// Reads the file.
pub(super) fn read(source: &str, faults: &Faults, sites: &Records<Site>) -> Bells {
    let Some(table) = Table::read(source, COLUMNS, faults) else { return Bells::default() };
    let mut rows: Vec<(u64, Bell)> = Vec::new();
    let mut is_known = table.is_whole();
    for row in table.rows() {
        let Some(bell) = bell(&row, sites) else {
            is_known = false;
            continue;
        };
        let first = rows.iter().find(|(_, other)| are_two_at_once(&bell, other));
        if let Some((first, _)) = first {
            row.fault("days", Message::new("import-bell-twice").with("first", first.to_string()));
        }
        rows.push((row.line, bell));
    }
    let mut list: Vec<Bell> = rows.into_iter().map(|(_, bell)| bell).collect();
    list.sort_by(|a, b| {
        let key = |bell: &Bell| (bell.valid.from, bell.days.0);
        (&a.site, &a.programme, key(a)).cmp(&(&b.site, &b.programme, key(b)))
    });
    Bells { list, is_known }
}

fn bell(row: &Row<'_>, sites: &Records<Site>) -> Option<Bell> {
    let site = row.needed("site", |id| sites.refer(id));
    let programme = row.filled("programme", value::id);
    let days = weekdays(row);
    let (start, end) = (row.needed("start", value::time), row.needed("end", value::time));
    let valid = period(row);
    let shift = row.filled("shift_minutes", value::whole(0, MOST_MOVED)).unwrap_or(0);
    if let (Some(start), Some(end)) = (start, end)
        && end <= start
    {
        row.fault("end", Message::new("import-bell-backwards"));
    }
    if row.has("programme") && programme.is_none() {
        return None;
    }
    Some(Bell {
        site: site?,
        programme: programme.unwrap_or_default(),
        days: days?,
        start: start?,
        end: end?,
        valid: valid?,
        shift: Seconds::minutes(shift),
    })
}

/// Do two rows say the hours of one programme on one day?
fn are_two_at_once(one: &Bell, other: &Bell) -> bool {
    one.site == other.site
        && one.programme == other.programme
        && one.days.0 & other.days.0 != 0
        && one.valid.meets(other.valid)
}

/// Reads the column `days`, which must name a day.
pub(super) fn weekdays(row: &Row<'_>) -> Option<Weekdays> {
    if !row.has("days") {
        row.fault("days", Message::new("import-empty-cell"));
        return None;
    }
    let days = row.words("days", value::weekday)?;
    Some(days.into_iter().fold(Weekdays::default(), |days, day: Weekday| days.with(day)))
}

/// Reads the columns `valid_from` and `valid_to`; `None` when one of them is at fault.
pub(super) fn period(row: &Row<'_>) -> Option<Period> {
    let from = row.filled("valid_from", value::date);
    let to = row.filled("valid_to", value::date);
    if let (Some(from), Some(to)) = (from, to)
        && to < from
    {
        row.fault("valid_to", Message::new("import-dates-backwards"));
    }
    let is_read = row.has("valid_from") == from.is_some() && row.has("valid_to") == to.is_some();
    is_read.then_some(Period { from, to })
}
