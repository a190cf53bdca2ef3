//! Reads `costs.toml`: the price lists of contracts.

use crate::import::faults::Faults;
use crate::import::flow::AMOUNT;
use crate::import::records::Records;
use crate::import::section::{Document, Section, text, whole};
use crate::import::value;
use crate::region::{Tariff, TariffKind};
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

/// Reads the file.
pub(super) fn read(source: &str, faults: &Faults) -> Vec<Tariff> {
    let Some(document) = Document::parse(source, faults) else { return Vec::new() };
    let root = document.root();
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
    root.finish();
    records.into_values()
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
