//! Reads the `[[closure]]` and `[[public_holidays]]` of `region.toml`.

use crate::import::records::Records;
use crate::import::section::{Section, date, text};
use crate::import::value;
use crate::region::{Closure, Flow, Holiday, PublicHolidays, Site};
use crate::text::Message;

/// Public holidays as they are written.
const HOLIDAYS: &[(&str, Holiday)] = &[
    ("new-year", Holiday::NewYear),
    ("good-friday", Holiday::GoodFriday),
    ("easter-monday", Holiday::EasterMonday),
    ("kings-day", Holiday::KingsDay),
    ("liberation-day", Holiday::LiberationDay),
    ("liberation-day-lustrum", Holiday::LiberationDayLustrum),
    ("ascension", Holiday::Ascension),
    ("whit-monday", Holiday::WhitMonday),
    ("christmas", Holiday::Christmas),
    ("boxing-day", Holiday::BoxingDay),
];

/// Reads the closures.
pub(super) fn read(
    root: &Section<'_>,
    flows: &Records<Flow>,
    sites: &Records<Site>,
) -> Vec<Closure> {
    // A site at fault may be the one that follows a calendar.
    let is_used =
        |name: &str| !sites.is_sound() || sites.iter().any(|(_, site)| site.calendar == name);
    let calendar = |name: &str| {
        if is_used(name) { value::id(name) } else { Err(Message::new("import-calendar-unused")) }
    };
    let mut closures = Vec::new();
    for section in root.sections("closure") {
        let name = section.needed("name", text(value::name));
        let from = section.needed("from", date);
        let to = section.needed("to", date);
        let flows = section.words("flows", |id| flows.refer(id));
        let sites = section.words("sites", |id| sites.refer(id));
        let calendars = section.words("calendars", calendar);
        if let (Some(name), Some(from), Some(to)) = (name, from, to) {
            if to < from {
                section.fault("to", Message::new("import-dates-backwards"));
            }
            closures.push(Closure { name, from, to, flows, sites, calendars });
        }
        section.finish();
    }
    closures
}

/// Reads the public holidays.
pub(super) fn public_holidays(root: &Section<'_>, flows: &Records<Flow>) -> Vec<PublicHolidays> {
    let mut lists = Vec::new();
    for section in root.sections("public_holidays") {
        let days = section.words("days", value::choice(HOLIDAYS));
        section.needed("days", |found| match found.as_array() {
            Some(words) if words.is_empty() => Err(Message::new("import-list-empty")),
            _ => Ok(()),
        });
        let flows = section.words("flows", |id| flows.refer(id));
        lists.push(PublicHolidays { days, flows });
        section.finish();
    }
    lists
}
