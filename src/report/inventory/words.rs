//! What subjects, rows and findings are called, by people and by programs.

use crate::inventory::{Band, Finding, Key, Subject};
use crate::region::{Direction, SiteKind, Weekday};
use crate::report::grid::Cell;
use crate::text::{Language, Message, Texts};

/// Name for programs, tab and title of a subject.
pub(super) fn subject(subject: Subject) -> (&'static str, &'static str, &'static str) {
    match subject {
        Subject::Authority => ("authority", "inventory-tab-authority", "inventory-authority"),
        Subject::Weekday => ("weekday", "inventory-tab-weekday", "inventory-weekday"),
        Subject::HalfHour => ("half_hour", "inventory-tab-half-hour", "inventory-half-hour"),
        Subject::Direction => ("direction", "inventory-tab-direction", "inventory-direction"),
        Subject::Distance => ("distance", "inventory-tab-distance", "inventory-distance"),
        Subject::Need => ("need", "inventory-tab-need", "inventory-need"),
        Subject::Site => ("site", "inventory-tab-site", "inventory-site"),
        Subject::Reach => ("reach", "inventory-tab-reach", "inventory-reach"),
    }
}

/// The cells that say what the trips of a row have in common.
pub(super) fn key(key: &Key, texts: &Texts) -> Vec<Cell> {
    let one = |id: &str, text: &'static str| vec![Cell::label(id, texts.text(text))];
    match key {
        Key::Named { id, name } => vec![Cell::label(id, name)],
        Key::Site { id, name, kind } => vec![Cell::label(id, name), site_kind(*kind, texts)],
        Key::Weekday(day) => vec![Cell::label(day.english(), weekday(*day, texts))],
        Key::HalfHour(number) => vec![Cell::Clock(number * 1800)],
        Key::Direction(Direction::Out) => one("out", "inventory-out"),
        Key::Direction(Direction::Back) => one("back", "inventory-back"),
        Key::Distance(Band::Km(from, to)) => {
            let message = Message::new("inventory-band").with("from", *from).with("to", *to);
            vec![Cell::label(format!("{from}-{to}"), texts.say(&message))]
        }
        Key::Distance(Band::From(from)) => {
            let message = Message::new("inventory-band-from").with("from", *from);
            vec![Cell::label(format!("{from}+"), texts.say(&message))]
        }
        Key::Distance(Band::Unknown) => one("unknown", "inventory-band-unknown"),
        Key::Within => one("within", "inventory-within"),
        Key::Other => one("other", "inventory-other"),
        Key::Beyond => one("beyond", "inventory-beyond"),
    }
}

/// The day as tables abbreviate it.
pub(in crate::report) fn weekday(day: Weekday, texts: &Texts) -> &'static str {
    if texts.language() == Language::Dutch { day.dutch() } else { day.english() }
}

/// What a site is for.
pub(in crate::report) fn site_kind(kind: SiteKind, texts: &Texts) -> Cell {
    let (id, key) = match kind {
        SiteKind::School => ("school", "inventory-school"),
        SiteKind::Daycare => ("daycare", "inventory-daycare"),
        SiteKind::Hospital => ("hospital", "inventory-hospital"),
        SiteKind::Work => ("work", "inventory-work"),
        SiteKind::Stop => ("stop", "inventory-stop"),
        SiteKind::Other => ("other", "inventory-other-kind"),
    };
    Cell::label(id, texts.say(&Message { key, values: Vec::new() }))
}

/// Name for programs and sentence of a finding.
pub(super) fn finding(finding: Finding) -> (&'static str, &'static str) {
    match finding {
        Finding::Passengers => ("passengers", "inventory-passengers"),
        Finding::NoPc4 => ("no_pc4", "inventory-no-pc4"),
        Finding::AtHome => ("at_home", "inventory-at-home"),
        Finding::NoAid => ("no_aid", "inventory-no-aid"),
        Finding::NoCode => ("no_code", "inventory-no-code"),
        Finding::Trips => ("trips", "inventory-rows"),
        Finding::Weekly => ("weekly", "inventory-weekly"),
        Finding::Dated => ("dated", "inventory-dated"),
        Finding::NotBooked => ("not_booked", "inventory-not-booked"),
        Finding::OneWay => ("one_way", "inventory-one-way"),
        Finding::Lifted => ("lifted", "inventory-lifted"),
        Finding::OffRoad => ("off_road", "inventory-off-road"),
        Finding::Sites => ("sites", "inventory-sites"),
        Finding::NoAddress => ("no_address", "inventory-no-address"),
    }
}
