//! Reads `scenarios.toml`: the questions.

use crate::import::faults::Faults;
use crate::import::records::Records;
use crate::import::section::{Document, flag, text};
use crate::import::value;
use crate::region::{FleetChoice, PoolKey, Scenario, ShiftTemplate};
use crate::text::Message;

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
        let shifts = section.words("shifts", |id| choices.shifts.refer(id));
        if let (Some(id), Some(name), Some(fleet)) = (id, name, fleet) {
            let scenario = Scenario { id, name, pool_by, aboard_by, fleet, shifts, contracts };
            records.keep(scenario.id.clone(), scenario);
        }
        section.finish();
    }
    root.finish();
    records.into_values()
}
