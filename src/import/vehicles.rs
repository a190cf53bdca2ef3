//! Reads `vehicles.csv`: the vehicles that there are.

use std::collections::BTreeMap;

use crate::import::faults::Faults;
use crate::import::fleet_toml::FleetFile;
use crate::import::records::Records;
use crate::import::table::{Column, Row, Table};
use crate::import::value;
use crate::region::{Authority, Carrier, Depot, GivenVehicle};
use crate::text::Message;

pub(super) const COLUMNS: &[Column] = &[
    Column::needed("id"),
    Column::needed("type"),
    Column::needed("depot"),
    Column::needed("shift"),
    Column::needed("authorities"),
    Column::optional("carrier"),
];

/// The tables that a vehicle refers to.
pub(super) struct Known<'a> {
    pub(super) fleet: &'a FleetFile,
    pub(super) depots: &'a Records<Depot>,
    pub(super) authorities: &'a Records<Authority>,
    pub(super) carriers: &'a Records<Carrier>,
}

/// Reads the file; each vehicle's shifts stand together, earliest first.
pub(super) fn read(source: &str, faults: &Faults, known: &Known<'_>) -> Vec<GivenVehicle> {
    let Some(table) = Table::read(source, COLUMNS, faults) else { return Vec::new() };
    let mut earlier: BTreeMap<String, Vec<(u64, GivenVehicle)>> = BTreeMap::new();
    for row in table.rows() {
        if let Some(vehicle) = vehicle(&row, known) {
            let same = earlier.entry(vehicle.id.clone()).or_default();
            for (line, other) in same.iter() {
                check_pair(&row, &vehicle, *line, other, known.fleet);
            }
            same.push((row.line, vehicle));
        }
    }
    let mut vehicles: Vec<_> = earlier.into_values().flatten().map(|(_, it)| it).collect();
    vehicles.sort_by_cached_key(|vehicle| {
        let from = known.fleet.shifts.get(&vehicle.shift).map(|shift| shift.from);
        (vehicle.id.clone(), from, vehicle.shift.clone())
    });
    vehicles
}

fn vehicle(row: &Row<'_>, known: &Known<'_>) -> Option<GivenVehicle> {
    let id = row.needed("id", value::id);
    let vehicle_type = row.needed("type", |id| known.fleet.types.refer(id));
    let depot = row.needed("depot", |id| known.depots.refer(id));
    let shift = row.needed("shift", |id| known.fleet.shifts.refer(id));
    let authorities = row.words("authorities", |id| known.authorities.refer(id));
    let carrier = row.filled("carrier", |id| known.carriers.refer(id));
    Some(GivenVehicle {
        id: id?,
        vehicle_type: vehicle_type?,
        depot: depot?,
        shift: shift?,
        authorities: authorities?,
        carrier,
    })
}

/// Judges two rows with the same id: one vehicle, and not in two shifts at once.
fn check_pair(
    row: &Row<'_>,
    vehicle: &GivenVehicle,
    line: u64,
    other: &GivenVehicle,
    fleet: &FleetFile,
) {
    let differs = [
        ("type", vehicle.vehicle_type != other.vehicle_type),
        ("depot", vehicle.depot != other.depot),
        ("carrier", vehicle.carrier != other.carrier),
    ];
    for (column, _) in differs.iter().filter(|(_, differs)| *differs) {
        row.fault(column, Message::new("import-vehicle-differs").with("first", line.to_string()));
    }
    let shift = |id: &str| fleet.shifts.get(id).map(|shift| (shift.from, shift.to));
    let overlap = match (shift(&vehicle.shift), shift(&other.shift)) {
        (Some((from, to)), Some((other_from, other_to))) => from < other_to && other_from < to,
        _ => vehicle.shift == other.shift,
    };
    if overlap {
        row.fault("shift", Message::new("import-shifts-overlap").with("first", line.to_string()));
    }
}
