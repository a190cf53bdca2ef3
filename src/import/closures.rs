//! Reads the `[[closure]]` and `[[public_holidays]]` of `region.toml`.

use crate::import::faults::Faults;
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

/// Reads the closures, each with the lines of its sites and its calendars.
pub(super) fn read(root: &Section<'_>, flows: &Records<Flow>) -> Vec<(Closure, [u64; 2])> {
    let mut closures = Vec::new();
    for section in root.sections("closure") {
        let name = section.needed("name", text(value::name));
        let from = section.needed("from", date);
        let to = section.needed("to", date);
        let flows = section.words("flows", |id| flows.refer(id));
        let sites = section.words("sites", value::id);
        let calendars = section.words("calendars", value::id);
        if let (Some(name), Some(from), Some(to)) = (name, from, to) {
            if to < from {
                section.fault("to", Message::new("import-dates-backwards"));
            }
            let lines = [section.line_of("sites"), section.line_of("calendars")];
            closures.push((Closure { name, from, to, flows, sites, calendars }, lines));
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

/// Adds a fault for every closure of a site or calendar that is not there.
pub(super) fn check(closures: &[(Closure, [u64; 2])], sites: &Records<Site>, faults: &Faults) {
    let has_calendar = |name: &String| sites.iter().any(|(_, site)| site.calendar == *name);
    for (closure, [of_sites, of_calendars]) in closures {
        for id in &closure.sites {
            if let Err(message) = sites.refer(id) {
                faults.found(*of_sites, "closure.sites", id, message);
            }
        }
        // A site at fault may be the one that follows the calendar.
        let calendars = closure.calendars.iter().filter(|_| sites.is_sound());
        for calendar in calendars.filter(|calendar| !has_calendar(calendar)) {
            let message = Message::new("import-calendar-unused");
            faults.found(*of_calendars, "closure.calendars", calendar, message);
        }
    }
}
