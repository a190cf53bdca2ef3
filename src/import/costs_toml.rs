//! Reads `costs.toml`: the price lists of contracts, price indexes and what passengers pay.

use crate::import::faults::Faults;
use crate::import::flow::AMOUNT;
use crate::import::records::Records;
use crate::import::region_toml::RegionFile;
use crate::import::section::{Document, Section, basis_points, text, whole};
use crate::import::value;
use crate::region::{Contribution, PriceIndex, Tariff, TariffKind};
use crate::text::Message;
use crate::units::{Cents, Meters};

/// Reads the numbers of one kind of tariff.
type ReadKind = fn(&Section<'_>) -> Option<TariffKind>;

/// The kinds of tariff as they are written.
const KINDS: &[(&str, ReadKind)] = &[
    ("vehicle-hour-km", vehicle_hour_km),
    ("loaded-hour-km", loaded_hour_km),
    ("passenger-km", passenger_km),
    ("zone", zone),
];

/// What `costs.toml` says.
#[derive(Default)]
pub(super) struct CostsFile {
    pub(super) tariffs: Vec<Tariff>,
    pub(super) indexes: Vec<PriceIndex>,
    pub(super) contributions: Vec<Contribution>,
}

/// Reads the file.
pub(super) fn read(source: &str, faults: &Faults, region: &RegionFile) -> CostsFile {
    let Some(document) = Document::parse(source, faults) else { return CostsFile::default() };
    let root = document.root();
    let file = CostsFile {
        tariffs: tariffs(&root),
        indexes: indexes(&root),
        contributions: contributions(&root, region),
    };
    root.finish();
    file
}

fn tariffs(root: &Section<'_>) -> Vec<Tariff> {
    let mut records = Records::new("costs.toml [[model]]");
    for section in root.some_sections("model") {
        let id = section.declare(&mut records);
        let name = section.needed("name", text(value::name));
        let year = section.needed("year", whole(1900, 2199));
        let vat_percent = section.optional("vat_percent", whole(0, 100));
        // Which keys belong here depends on the kind, so without one none is judged.
        let Some(read) = section.needed("kind", text(value::choice(KINDS))) else { continue };
        let kind = read(&section);
        if let (Some(id), Some(name), Some(year), Some(kind)) = (id, name, year, kind) {
            let tariff = Tariff { id: id.clone(), name, year: year as i16, vat_percent, kind };
            records.keep(id, tariff);
        }
        section.finish();
    }
    records.into_values()
}

fn indexes(root: &Section<'_>) -> Vec<PriceIndex> {
    let mut indexes: Vec<PriceIndex> = Vec::new();
    for section in root.sections("index") {
        let year = section.needed("year", whole(1900, 2199)).map(|year| year as i16);
        let basis_points = section.needed("percent", basis_points(-50, 100));
        if let (Some(year), Some(basis_points)) = (year, basis_points) {
            if indexes.iter().any(|known| known.year == year) {
                section.fault("year", Message::new("import-year-twice"));
            }
            indexes.push(PriceIndex { year, basis_points });
        }
        section.finish();
    }
    indexes.sort_by_key(|index| index.year);
    indexes
}

fn contributions(root: &Section<'_>, region: &RegionFile) -> Vec<Contribution> {
    let mut contributions: Vec<Contribution> = Vec::new();
    for section in root.sections("contribution") {
        let flow = section.needed("flow", text(|id| region.flows.refer(id)));
        let year = section.needed("year", whole(1900, 2199)).map(|year| year as i16);
        let start = amount(&section, "start_cents");
        let per_km = amount(&section, "cents_per_km");
        let cap = section.optional("cap_km", whole(1, 1000)).map(|km| Meters(km * 1000));
        let beyond = section.optional("beyond_cents_per_km", whole(0, AMOUNT)).map(Cents);
        if let (Some(flow), Some(year), Some(start), Some(per_km)) = (flow, year, start, per_km) {
            if contributions.iter().any(|known| (&known.flow, known.year) == (&flow, year)) {
                section.fault("year", Message::new("import-year-twice"));
            }
            let beyond = beyond.unwrap_or(per_km);
            contributions.push(Contribution { flow, year, start, per_km, cap, beyond });
        }
        section.finish();
    }
    contributions.sort_by(|a, b| (&a.flow, a.year).cmp(&(&b.flow, b.year)));
    contributions
}

fn amount(section: &Section<'_>, key: &'static str) -> Option<Cents> {
    section.needed(key, whole(0, AMOUNT)).map(Cents)
}

fn vehicle_hour_km(section: &Section<'_>) -> Option<TariffKind> {
    let (per_hour, per_km) = (amount(section, "cents_per_hour"), amount(section, "cents_per_km"));
    Some(TariffKind::VehicleHourKm { per_hour: per_hour?, per_km: per_km? })
}

fn loaded_hour_km(section: &Section<'_>) -> Option<TariffKind> {
    let (per_hour, per_km) = (amount(section, "cents_per_hour"), amount(section, "cents_per_km"));
    Some(TariffKind::LoadedHourKm { per_hour: per_hour?, per_km: per_km? })
}

fn passenger_km(section: &Section<'_>) -> Option<TariffKind> {
    let (per_trip, per_km) = (amount(section, "cents_per_trip"), amount(section, "cents_per_km"));
    Some(TariffKind::PassengerKm { per_trip: per_trip?, per_km: per_km? })
}

fn zone(section: &Section<'_>) -> Option<TariffKind> {
    let boarding = amount(section, "boarding_cents");
    let per_zone = amount(section, "cents_per_zone");
    let zone = section.needed("zone_meters", whole(1, 1_000_000)).map(Meters);
    Some(TariffKind::Zone { boarding: boarding?, per_zone: per_zone?, zone: zone? })
}
