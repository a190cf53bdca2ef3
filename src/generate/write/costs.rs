//! `costs.toml`: contracts, price indexes and what passengers pay, with where the numbers come
//! from.

use crate::generate::write::lines::{line, quoted};
use crate::region::{Region, TariffKind};
use crate::units::Cents;

const COSTS_HEAD: &str = "\
# Prijslijsten van contracten, in eurocenten. Een plan wordt onder elk van deze lijsten
# doorgerekend; ze sturen het plan niet. De bedragen zijn aannames op prijspeil 2025.
#   vehicle-hour-km  elk uur en elke kilometer van standplaats tot standplaats
#   loaded-hour-km   alleen uren en kilometers met iemand aan boord
#   passenger-km     de directe kilometers van elke reiziger
#   zone             instaptarief en zones van de directe weg
# vat_percent is de btw die er nog bij komt; zonder die regel zit de btw in de bedragen.
# year is het prijspeil; met [[index]] rekent `samenrit price --year` bedragen om.
";
const INDEX_HEAD: &str = "
# Hoeveel de prijzen in een jaar stegen: de NEA-index voor taxivervoer (Panteia), 2025 met de
# correctie van -2,8% over 2024.
";
const CONTRIBUTION_HEAD: &str = "
# Wat reizigers zelf betalen, over de directe weg. Aanname naar Gooi en Vechtstreek 2023
# (1,09 + 0,177 per km) en Noardwest-Fryslan 2020 (1,73 per km boven 25 km).
";

/// `costs.toml`.
pub(super) fn costs(region: &Region) -> String {
    let mut out = COSTS_HEAD.to_owned();
    for tariff in &region.tariffs {
        out.push_str("\n[[model]]\n");
        line(&mut out, "id", &quoted(&tariff.id));
        line(&mut out, "name", &quoted(&tariff.name));
        line(&mut out, "year", &tariff.year.to_string());
        if let Some(percent) = tariff.vat_percent {
            line(&mut out, "vat_percent", &percent.to_string());
        }
        let (kind, numbers) = tariff_kind(&tariff.kind);
        line(&mut out, "kind", &quoted(kind));
        for (key, number) in numbers {
            line(&mut out, key, &number.to_string());
        }
    }
    out.push_str(INDEX_HEAD);
    for index in &region.price_indexes {
        out.push_str("\n[[index]]\n");
        line(&mut out, "year", &index.year.to_string());
        line(&mut out, "percent", &format!("{:.2}", index.basis_points as f64 / 100.0));
    }
    out.push_str(CONTRIBUTION_HEAD);
    for row in &region.contributions {
        out.push_str("\n[[contribution]]\n");
        line(&mut out, "flow", &quoted(&row.flow));
        line(&mut out, "year", &row.year.to_string());
        line(&mut out, "start_cents", &row.start.0.to_string());
        line(&mut out, "cents_per_km", &row.per_km.0.to_string());
        if let Some(cap) = row.cap {
            line(&mut out, "cap_km", &(cap.0 / 1000).to_string());
            line(&mut out, "beyond_cents_per_km", &row.beyond.0.to_string());
        }
    }
    out
}

fn tariff_kind(kind: &TariffKind) -> (&'static str, Vec<(&'static str, i64)>) {
    let hour_km = |per_hour: Cents, per_km: Cents| {
        vec![("cents_per_hour", per_hour.0), ("cents_per_km", per_km.0)]
    };
    match *kind {
        TariffKind::VehicleHourKm { per_hour, per_km } => {
            ("vehicle-hour-km", hour_km(per_hour, per_km))
        }
        TariffKind::LoadedHourKm { per_hour, per_km } => {
            ("loaded-hour-km", hour_km(per_hour, per_km))
        }
        TariffKind::PassengerKm { per_trip, per_km } => {
            ("passenger-km", vec![("cents_per_trip", per_trip.0), ("cents_per_km", per_km.0)])
        }
        TariffKind::Zone { boarding, per_zone, zone } => (
            "zone",
            vec![
                ("boarding_cents", boarding.0),
                ("cents_per_zone", per_zone.0),
                ("zone_meters", zone.0),
            ],
        ),
    }
}
