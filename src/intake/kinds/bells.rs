//! The list of schools with their hours (schooltijden): when each begins and ends on which days.

use std::collections::BTreeMap;

use crate::intake::desk::KnownBell;
use crate::intake::entry::{Entry, TableRow};
use crate::intake::kinds::Kind;
use crate::intake::kinds::pupils;
use crate::intake::row::Row;
use crate::intake::value;
use crate::region::{Period, Weekday, Weekdays};
use crate::text::Message;
use crate::units::Seconds;

/// The list of hours.
pub(super) struct Bells;

/// The fields that it reads.
const FIELDS: &[&[&str]] =
    &[&["school", "site", "programme", "days", "start", "end", "valid_from", "valid_to"]];

impl Kind for Bells {
    fn name(&self) -> &'static str {
        "schooltijden"
    }

    fn fields(&self) -> &'static [&'static [&'static str]] {
        FIELDS
    }

    fn reads_days(&self) -> bool {
        true
    }

    fn signature(&self) -> &'static [&'static [&'static str]] {
        &[&["school", "site"], &["start", "<day>"]]
    }

    fn read(&self, row: &Row<'_>) -> Entry {
        let bells = bells(row);
        let rows = bells.iter().map(line).collect();
        Entry { spot: row.spot, rows, bells, ..Entry::default() }
    }
}

/// When it begins and ends.
type Hours = (Seconds, Seconds);

/// Reads the hours of a school or of one programme there, days with the same ones together.
fn bells(row: &Row<'_>) -> Vec<KnownBell> {
    let field = if row.has("school") || !row.has_column("site") { "school" } else { "site" };
    let site = row.needed(field, |cell| row.desk.site(&cell.text()));
    let programme = pupils::programme(row);
    let [start, end] = ["start", "end"].map(|field| row.filled(field, value::time));
    let (from, to) = pupils::validity(row);
    let mut by_hours: BTreeMap<Hours, Weekdays> = BTreeMap::new();
    for (day, mark) in pupils::days(row, "intake-bells-no-days").unwrap_or_default() {
        // Of two times in one cell it is said already that they are the wrong way round.
        let is_judged = mark.from.is_some() && mark.to.is_some();
        let hours = both(row, day, mark.from.or(start), mark.to.or(end));
        let Some(hours) = hours.filter(|(start, end)| start < end) else {
            if hours.is_some() && !is_judged {
                row.fault_on(day, "end", Message::new("intake-end-before-start"));
            }
            break;
        };
        let days = by_hours.entry(hours).or_default();
        *days = days.with(day);
    }
    let Some(site) = site else { return Vec::new() };
    let mut groups: Vec<(Hours, Weekdays)> = by_hours.into_iter().collect();
    groups.sort_by_key(|(_, days)| days.0.trailing_zeros());
    let valid = Period { from, to };
    let bell = |((start, end), days)| KnownBell {
        site: site.clone(),
        programme: programme.clone(),
        days,
        valid,
        start,
        end,
    };
    let bells: Vec<KnownBell> = groups.into_iter().map(bell).collect();
    for bell in &bells {
        // The same row is changed; another one beside it would say two things of one day.
        let mut known = row.desk.bells.get(&site).into_iter().flatten();
        if let Some(other) = known.find(|other| !other.is_row_of(bell) && other.meets(bell))
            && let Some(day) = bell.days.iter().find(|day| other.days.contains(*day))
        {
            row.fault_on(day, "days", Message::new("intake-bells-other-days"));
            break;
        }
    }
    bells
}

/// The hours of a day, both of them.
fn both(
    row: &Row<'_>,
    day: Weekday,
    start: Option<Seconds>,
    end: Option<Seconds>,
) -> Option<Hours> {
    let (Some(start), Some(end)) = (start, end) else {
        let field = if start.is_none() { "start" } else { "end" };
        // A cell that could not be read has a fault of its own.
        if !row.has(field) {
            row.fault_on(day, field, Message::new("intake-bells-no-hours"));
        }
        return None;
    };
    Some((start, end))
}

fn line(bell: &KnownBell) -> TableRow {
    let clock = Seconds::clock;
    let date = |date: Option<jiff::civil::Date>| date.map(|it| it.to_string()).unwrap_or_default();
    let cells = vec![
        ("site", bell.site.clone()),
        ("programme", bell.programme.clone()),
        ("days", bell.days.iter().map(Weekday::dutch).collect::<Vec<_>>().join(" ")),
        ("start", clock(bell.start)),
        ("end", clock(bell.end)),
        ("valid_from", date(bell.valid.from)),
        ("valid_to", date(bell.valid.to)),
    ];
    TableRow { file: "bells.csv", cells }
}
