//! Reads `region.toml`: settings, authorities, flows, needs, closures.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::import::apart;
use crate::import::closures;
use crate::import::faults::Faults;
use crate::import::flow;
use crate::import::lots;
use crate::import::need;
use crate::import::records::Records;
use crate::import::section::{Document, Section, date, text, whole};
use crate::import::value;
use crate::region::{
    Apart, Authority, BellPrice, Carrier, Closure, Flow, Lot, Need, PublicHolidays, Region, Site,
    Space,
};
use crate::text::Message;
use crate::units::{Cents, Meters, Seconds};

/// What `region.toml` says.
#[derive(Default)]
pub(super) struct RegionFile {
    pub(super) settings: Option<Settings>,
    pub(super) authorities: Records<Authority>,
    pub(super) carriers: Records<Carrier>,
    pub(super) lots: Vec<Lot>,
    pub(super) flows: Records<Flow>,
    pub(super) needs: Records<Need>,
    pub(super) closures: Vec<Closure>,
    pub(super) public_holidays: Vec<PublicHolidays>,
    /// Groups to keep apart, with their lines.
    pub(super) apart: Vec<(Apart, u64)>,
    pub(super) areas: Records<Area>,
    /// Line of the setting `roads`.
    pub(super) roads_line: Option<u64>,
}

impl RegionFile {
    /// The region as far as this file tells of it; `None` where a setting is missing.
    pub(super) fn into_region(self) -> Option<Region> {
        let settings = self.settings?;
        Some(Region {
            name: settings.name,
            reference_date: settings.reference_date,
            roads: settings.roads,
            working_days_per_year: settings.working_days_per_year,
            stop_time: settings.stop_time,
            max_snap: settings.max_snap,
            household_apart: settings.household_apart,
            co2_price: settings.co2_price,
            bell_price: settings.bell_price,
            other_vehicle: settings.other_vehicle,
            standing_aboard: settings.standing_aboard,
            return_apart: settings.return_apart,
            authorities: self.authorities.into_values(),
            carriers: self.carriers.into_values(),
            lots: self.lots,
            flows: self.flows.into_values(),
            needs: self.needs.into_values(),
            apart: self.apart.into_iter().map(|(apart, _)| apart).collect(),
            closures: self.closures,
            public_holidays: self.public_holidays,
            // The other files tell the rest.
            ..Region::default()
        })
    }
}

/// Postcodes under one name.
pub(super) struct Area {
    pub(super) pc4: Vec<String>,
}

/// The settings outside all sections.
pub(super) struct Settings {
    pub(super) name: String,
    pub(super) reference_date: Date,
    pub(super) roads: String,
    pub(super) working_days_per_year: i64,
    pub(super) stop_time: Seconds,
    pub(super) max_snap: Meters,
    pub(super) household_apart: Cents,
    pub(super) co2_price: Cents,
    pub(super) bell_price: BellPrice,
    pub(super) other_vehicle: Cents,
    pub(super) standing_aboard: Cents,
    pub(super) return_apart: Cents,
}

/// Reads the file.
pub(super) fn read(source: &str, faults: &Faults, sites: &Records<Site>) -> RegionFile {
    let Some(document) = Document::parse(source, faults) else { return RegionFile::default() };
    let root = document.root();
    let mut file = RegionFile {
        settings: settings(&root),
        authorities: authorities(&root),
        carriers: lots::carriers(&root),
        lots: Vec::new(),
        flows: Records::new("region.toml [[flow]]"),
        needs: need::read(&root),
        closures: Vec::new(),
        public_holidays: Vec::new(),
        apart: apart::read(&root),
        areas: areas(&root),
        roads_line: Some(root.line_of("roads")),
    };
    let sections = root.some_sections("flow");
    let ids: Vec<_> = sections.iter().map(|section| section.declare(&mut file.flows)).collect();
    let mut sharing = BTreeMap::new();
    for (section, id) in sections.into_iter().zip(ids) {
        let known = flow::Known { authorities: &file.authorities, flows: &file.flows, sites };
        if let Some(flow) = flow::read(&section, id, &known) {
            sharing.insert(flow.id.clone(), section.line_of("shares_with"));
            file.flows.keep(flow.id.clone(), flow);
        }
        section.finish();
    }
    flow::check_sharing(&file.flows, &sharing, faults);
    file.closures = closures::read(&root, &file.flows, sites);
    file.public_holidays = closures::public_holidays(&root, &file.flows);
    file.lots = lots::read(&root, &file);
    root.finish();
    file
}

fn settings(root: &Section<'_>) -> Option<Settings> {
    let name = root.needed("name", text(value::name));
    let reference_date = root.needed("reference_date", date);
    let roads = root.needed("roads", text(value::file_name));
    let working_days_per_year = root.or("working_days_per_year", 250, whole(1, 366));
    let stop_time = Seconds(root.or("stop_seconds", 60, whole(0, 3600)));
    let max_snap = Meters(root.or("max_snap_meters", 1000, whole(1, 100_000)));
    let household_apart = Cents(root.or("household_apart_cents", 500, whole(0, 100_000)));
    let other_vehicle = Cents(root.or("other_vehicle_cents", 300, whole(0, 100_000)));
    let standing = root.or("standing_aboard_cents_per_minute", 0, whole(0, 100_000));
    let return_apart = Cents(root.or("return_apart_cents", 0, whole(0, 100_000)));
    let co2_price = Cents(root.or("co2_cents_per_kg", 0, whole(0, 100_000)));
    let bell_price = BellPrice {
        each: Cents(root.or("bell_change_cents", 0, whole(0, 10_000_000))),
        per_minute: Cents(root.or("bell_change_cents_per_minute", 0, whole(0, 1_000_000))),
    };
    Some(Settings {
        name: name?,
        reference_date: reference_date?,
        roads: roads?,
        working_days_per_year,
        stop_time,
        max_snap,
        household_apart,
        co2_price,
        bell_price,
        other_vehicle,
        standing_aboard: Cents(standing),
        return_apart,
    })
}

fn authorities(root: &Section<'_>) -> Records<Authority> {
    let mut records = Records::new("region.toml [[authority]]");
    for section in root.some_sections("authority") {
        let id = section.declare(&mut records);
        let name = section.needed("name", text(value::name));
        let inhabitants = section.or("inhabitants", 0, whole(0, 100_000_000));
        if id.as_deref() == Some("own") {
            section.fault("id", Message::new("import-reserved-id"));
        }
        if let (Some(id), Some(name)) = (id, name) {
            records.keep(id.clone(), Authority { id, name, inhabitants });
        }
        section.finish();
    }
    records
}

fn areas(root: &Section<'_>) -> Records<Area> {
    let mut records = Records::new("region.toml [[area]]");
    for section in root.sections("area") {
        let id = section.declare(&mut records);
        let pc4 = section.words("pc4", value::pc4);
        if pc4.is_empty() {
            section.needed("pc4", |_| Err::<(), _>(Message::new("import-list-empty")));
        }
        if id.as_deref().is_some_and(|id| value::pc4(id).is_ok()) {
            section.fault("id", Message::new("import-reserved-id"));
        }
        if let Some(id) = id {
            records.keep(id, Area { pc4 });
        }
        section.finish();
    }
    records
}

/// Reads the space that a need takes or a layout offers.
pub(super) fn space(section: &Section<'_>) -> Space {
    let count = |key| section.or(key, 0, whole(0, 20)) as u8;
    Space {
        seats: count("seats"),
        front: count("front"),
        wheelchairs: count("wheelchairs"),
        luggage: count("luggage"),
    }
}
