//! Reads `fleet.toml`: types, shifts and the catalogue.

use crate::import::catalogue;
use crate::import::faults::Faults;
use crate::import::flow::AMOUNT;
use crate::import::records::Records;
use crate::import::region_toml::{RegionFile, space};
use crate::import::section::{Document, Section, flag, text, whole};
use crate::import::value;
use crate::region::{CatalogueEntry, Depot, ShiftTemplate, Space, VehicleType};
use crate::text::Message;
use crate::units::{Cents, Seconds};

/// What `fleet.toml` says.
#[derive(Default)]
pub(super) struct FleetFile {
    pub(super) types: Records<VehicleType>,
    pub(super) shifts: Records<ShiftTemplate>,
    pub(super) catalogue: Vec<CatalogueEntry>,
}

/// Reads the file.
pub(super) fn read(
    source: &str,
    faults: &Faults,
    region: &RegionFile,
    depots: &Records<Depot>,
) -> FleetFile {
    let Some(document) = Document::parse(source, faults) else { return FleetFile::default() };
    let root = document.root();
    let mut file =
        FleetFile { types: types(&root, region), shifts: shifts(&root), ..Default::default() };
    file.catalogue = catalogue::read(&root, &file, depots, region);
    root.finish();
    file
}

fn types(root: &Section<'_>, region: &RegionFile) -> Records<VehicleType> {
    let mut records = Records::new("fleet.toml [[type]]");
    for section in root.some_sections("type") {
        let id = section.declare(&mut records);
        let vehicle_type = vehicle_type(&section, id, region);
        section.finish();
        if let Some(vehicle_type) = vehicle_type {
            records.keep(vehicle_type.id.clone(), vehicle_type);
        }
    }
    records
}

fn vehicle_type(
    section: &Section<'_>,
    id: Option<String>,
    region: &RegionFile,
) -> Option<VehicleType> {
    let name = section.needed("name", text(value::name));
    let layouts = layouts(section);
    let relayout = section.or("relayout", false, flag);
    let equipment = section.words("equipment", value::id);
    let flows = section.words("flows", |id| region.flows.refer(id));
    let amount = |key, most| section.needed(key, whole(0, most)).map(Cents);
    let year_cost = amount("year_cents", AMOUNT);
    let km_cost = amount("cents_per_km", 10_000);
    let hour_cost = amount("cents_per_hour", 100_000);
    let co2_per_km = section.or("co2_grams_per_km", 0, whole(0, 10_000));
    Some(VehicleType {
        id: id?,
        name: name?,
        layouts: layouts?,
        relayout,
        equipment,
        flows,
        year_cost: year_cost?,
        km_cost: km_cost?,
        hour_cost: hour_cost?,
        co2_per_km,
    })
}

fn layouts(vehicle_type: &Section<'_>) -> Option<Vec<Space>> {
    let sections = vehicle_type.sections("layouts");
    if sections.is_empty() {
        vehicle_type.fault("layouts", Message::new("import-no-layouts"));
        return None;
    }
    let mut layouts = Vec::new();
    for section in sections {
        let layout = space(&section);
        if layout.seats == 0 && layout.wheelchairs == 0 {
            section.fault("seats", Message::new("import-layout-empty"));
        }
        if layout.front > layout.seats {
            section.fault("front", Message::new("import-front-above-seats"));
        }
        layouts.push(layout);
        section.finish();
    }
    Some(layouts)
}

fn shifts(root: &Section<'_>) -> Records<ShiftTemplate> {
    let mut records = Records::new("fleet.toml [[shift]]");
    for section in root.some_sections("shift") {
        let id = section.declare(&mut records);
        let from = section.needed("from", text(value::time));
        let to = section.needed("to", text(value::time));
        let max_duration =
            section.optional("max_duration_minutes", whole(1, 2880)).map(Seconds::minutes);
        let min_paid = Seconds::minutes(section.or("min_paid_minutes", 0, whole(0, 2880)));
        let vehicle_share_percent = section.or("vehicle_share_percent", 100, whole(0, 100));
        if let (Some(from), Some(to)) = (from, to) {
            if to <= from {
                section.fault("to", Message::new("import-shift-backwards"));
            } else if let Some(id) = id {
                let shift = ShiftTemplate {
                    id: id.clone(),
                    from,
                    to,
                    max_duration,
                    min_paid,
                    vehicle_share_percent,
                };
                records.keep(id, shift);
            }
        }
        section.finish();
    }
    records
}
