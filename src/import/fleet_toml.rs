//! Reads `fleet.toml`: types, shifts and the catalogue.

use toml::de::DeValue;

use crate::import::catalogue;
use crate::import::faults::Faults;
use crate::import::flow::AMOUNT;
use crate::import::records::Records;
use crate::import::region_toml::{RegionFile, space};
use crate::import::section::{Document, Section, flag, text, whole};
use crate::import::{value, work};
use crate::region::{Battery, CatalogueEntry, Depot, ShiftTemplate, Space, VehicleType, WorkRule};
use crate::text::Message;
use crate::units::{Cents, Meters, Seconds};

/// Months in which batteries carry less far (assumption).
const WINTER: [i64; 5] = [11, 12, 1, 2, 3];

/// Minutes between two days of work (cao zorgvervoer en taxi: ten hours).
const REST: i64 = 600;

/// What `fleet.toml` says.
#[derive(Default)]
pub(super) struct FleetFile {
    pub(super) types: Records<VehicleType>,
    pub(super) shifts: Records<ShiftTemplate>,
    pub(super) catalogue: Vec<CatalogueEntry>,
    pub(super) work: Records<WorkRule>,
    pub(super) winter_months: Vec<i64>,
    pub(super) rest: Seconds,
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
    let work = work::read(&root);
    let mut file = FleetFile {
        types: types(&root, region),
        shifts: shifts(&root, &work),
        catalogue: Vec::new(),
        work,
        winter_months: root.or("winter_months", WINTER.to_vec(), months),
        rest: Seconds::minutes(root.or("rest_minutes", REST, whole(0, 1440))),
    };
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
    let empty_km_free = !section.or("empty_km", true, flag);
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
        empty_km_free,
        hour_cost: hour_cost?,
        co2_per_km,
        battery: battery(section),
    })
}

/// Reads how far a battery carries; no range, no battery.
fn battery(section: &Section<'_>) -> Option<Battery> {
    let range = section.optional("range_km", whole(1, 2000));
    let winter_percent = section.optional("winter_range_percent", whole(1, 100));
    let charge_kw = section.optional("charge_kw", whole(0, 1000));
    let kwh_per_100km = section.optional("kwh_per_100km", whole(1, 200));
    let without_range = [
        ("winter_range_percent", winter_percent),
        ("charge_kw", charge_kw),
        ("kwh_per_100km", kwh_per_100km),
    ];
    let Some(range) = range else {
        for (key, _) in without_range.iter().filter(|(_, value)| value.is_some()) {
            section.fault(key, Message::new("import-battery-without-range"));
        }
        return None;
    };
    if charge_kw.is_some_and(|power| power > 0) && kwh_per_100km.is_none() {
        section.fault("charge_kw", Message::new("import-charge-without-use"));
    }
    Some(Battery {
        range: Meters(range * 1000),
        winter_percent: winter_percent.unwrap_or(70),
        kwh_per_100km: kwh_per_100km.unwrap_or(1),
        charge_kw: charge_kw.unwrap_or(0),
    })
}

/// Reads a list of months.
fn months(found: &DeValue<'_>) -> Result<Vec<i64>, Message> {
    let items = found.as_array().ok_or_else(|| Message::new("import-want-list"))?;
    items.iter().map(|item| whole(1, 12)(item.get_ref())).collect()
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

fn shifts(root: &Section<'_>, work: &Records<WorkRule>) -> Records<ShiftTemplate> {
    let mut records = Records::new("fleet.toml [[shift]]");
    for section in root.some_sections("shift") {
        let id = section.declare(&mut records);
        let from = section.needed("from", text(value::time));
        let to = section.needed("to", text(value::time));
        let max_duration =
            section.optional("max_duration_minutes", whole(1, 2880)).map(Seconds::minutes);
        let min_paid = Seconds::minutes(section.or("min_paid_minutes", 0, whole(0, 2880)));
        let min_work = Seconds::minutes(section.or("min_work_minutes", 0, whole(0, 2880)));
        let short_work = Cents(section.or("short_work_cents_per_minute", 20, whole(0, 100_000)));
        let vehicle_share_percent = section.or("vehicle_share_percent", 100, whole(0, 100));
        let work = section.optional("work", text(|id| work.refer(id)));
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
                    min_work,
                    short_work,
                    vehicle_share_percent,
                    work,
                };
                records.keep(id, shift);
            }
        }
        section.finish();
    }
    records
}
