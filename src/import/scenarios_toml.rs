//! Reads `scenarios.toml`: the questions.

use std::collections::BTreeMap;

use crate::import::bells::{Bells, MOST_MOVED, unknown};
use crate::import::drivers::{Clash, Offers};
use crate::import::faults::Faults;
use crate::import::records::Records;
use crate::import::section::{Document, Section, flag, text, whole};
use crate::import::value;
use crate::region::{Bell, BellMove, FleetChoice, PoolKey, Scenario, ShiftTemplate, Site};
use crate::text::Message;
use crate::units::Seconds;

const KEYS: &[(&str, PoolKey)] = &[
    ("authority", PoolKey::Authority),
    ("flow", PoolKey::Flow),
    ("lot", PoolKey::Lot),
    ("carrier", PoolKey::Carrier),
];
const FLEETS: &[(&str, FleetChoice)] =
    &[("catalogue", FleetChoice::Catalogue), ("given", FleetChoice::Given)];

/// Which parts of a fleet there are to choose from.
#[derive(Clone, Copy)]
pub(super) struct Choices<'a> {
    pub(super) shifts: &'a Records<ShiftTemplate>,
    pub(super) given: bool,
    pub(super) catalogue: bool,
    /// The bells that a scenario may move.
    pub(super) bells: &'a Bells,
    /// Where they ring.
    pub(super) sites: &'a Records<Site>,
    /// The vehicles, by depot and shift.
    pub(super) offers: Offers<'a>,
}

/// Reads the file.
pub(super) fn read(source: &str, faults: &Faults, choices: Choices<'_>) -> Vec<Scenario> {
    let Some(document) = Document::parse(source, faults) else { return Vec::new() };
    let root = document.root();
    let mut records = Records::new("scenarios.toml [[scenario]]");
    for section in root.some_sections("scenario") {
        let id = section.declare(&mut records);
        if id.is_some() {
            section.optional("id", text(value::plain_id));
        }
        let name = section.needed("name", text(value::name));
        let pool_by = section.words("pool_by", value::choice(KEYS));
        let aboard_by = section.words("aboard_by", value::choice(KEYS));
        let fleet = section.needed("fleet", text(value::choice(FLEETS)));
        let contracts = section.or("contracts", false, flag);
        match fleet {
            Some(FleetChoice::Given) if !choices.given => {
                section.fault("fleet", Message::new("import-no-vehicles"));
            }
            Some(FleetChoice::Catalogue) if !choices.catalogue => {
                section.fault("fleet", Message::new("import-no-catalogue"));
            }
            _ => {}
        }
        let bells = moves(&section, id.as_deref(), &choices);
        let shifts = section.words("shifts", |id| choices.shifts.refer(id));
        let clashes = fleet.map(|fleet| choices.offers.clashes(fleet, &shifts));
        for Clash { home, shifts: [one, other] } in clashes.unwrap_or_default() {
            let message = Message::new("import-home-clash").with("home", home);
            section.fault("fleet", message.with("one", one).with("other", other));
        }
        if let (Some(id), Some(name), Some(fleet)) = (id, name, fleet) {
            let scenario =
                Scenario { id, name, pool_by, aboard_by, fleet, shifts, bells, contracts };
            records.keep(scenario.id.clone(), scenario);
        }
        section.finish();
    }
    root.finish();
    records.into_values()
}

/// Reads which bells a scenario moves, each no farther than `bells.csv` allows.
fn moves(scenario: &Section<'_>, id: Option<&str>, choices: &Choices<'_>) -> Vec<BellMove> {
    let bells = choices.bells;
    let mut moves: BTreeMap<(String, String), Seconds> = BTreeMap::new();
    for section in scenario.sections("bells") {
        let site = section.needed("site", text(value::id));
        let programme = section.or("programme", String::new(), text(value::programme));
        let minutes = section.needed("minutes", whole(-MOST_MOVED, MOST_MOVED));
        if let (Some(site), Some(minutes)) = (site, minutes) {
            let own: Vec<_> = bells.of(&site, &programme).collect();
            let most = own.iter().map(|bell| bell.shift).min();
            if own.is_empty() && bells.is_known {
                section.fault("site", unknown(&site, &programme));
            }
            if let Some(most) = most.filter(|most| minutes.abs() * 60 > most.0) {
                let message = Message::new("import-bell-moved-far").with("most", most.0 / 60);
                section.fault("minutes", message);
            }
            let by = Seconds::minutes(minutes);
            if let Some(message) = choices.sites.get(&site).and_then(|it| closed(it, &own, by)) {
                section.fault("minutes", message.with("scenario", id.unwrap_or_default()));
            }
            if moves.insert((site, programme), Seconds::minutes(minutes)).is_some() {
                section.fault("site", Message::new("import-bell-moved-twice"));
            }
        }
        section.finish();
    }
    let moves = moves.into_iter().filter(|(_, by)| by.0 != 0);
    moves.map(|((site, programme), by)| BellMove { site, programme, by }).collect()
}

/// What is said of hours that begin before their site opens once they are moved, or end after it
/// closes.
fn closed(site: &Site, hours: &[&Bell], by: Seconds) -> Option<Message> {
    let clock = Seconds::clock;
    let early =
        |bell: &&Bell| Some((bell.start + by, site.opens?)).filter(|(at, opens)| at < opens);
    let late =
        |bell: &&Bell| Some((bell.end + by, site.closes?)).filter(|(at, closes)| at > closes);
    let says = |key, (at, limit): (Seconds, Seconds)| {
        let message = Message::new(key).with("site", site.id.as_str());
        message.with("at", clock(at)).with("limit", clock(limit))
    };
    let before = hours.iter().find_map(early).map(|it| says("import-bell-before-opening", it));
    before.or_else(|| Some(says("import-bell-after-closing", hours.iter().find_map(late)?)))
}
