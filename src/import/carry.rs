//! Finds passengers whom no type of vehicle could carry.

use std::collections::{BTreeMap, BTreeSet};

use crate::import::faults::Faults;
use crate::import::fleet_toml::FleetFile;
use crate::import::records::Records;
use crate::import::region_toml::RegionFile;
use crate::region::{Need, Passenger, Space, Trip, VehicleType};
use crate::text::Message;

/// Adds a fault for every passenger who has a trip in a flow whose vehicles cannot carry them.
pub(super) fn check(
    passengers: &Records<Passenger>,
    trips: &Records<Trip>,
    region: &RegionFile,
    fleet: &FleetFile,
    faults: &Faults,
) {
    let types: Vec<_> = fleet.types.iter().map(|(_, vehicle_type)| vehicle_type).collect();
    // A type at fault is absent here, and may be the one that would do.
    if !fleet.types.is_sound() {
        return;
    }
    let pairs: BTreeSet<_> = trips.iter().map(|(_, trip)| (&trip.passenger, &trip.flow)).collect();
    let mut known = BTreeMap::new();
    for (id, flow) in pairs {
        let Some(passenger) = passengers.get(id) else { continue };
        let needs: Option<Vec<_>> =
            passenger.needs.iter().map(|need| region.needs.get(need)).collect();
        let Some(needs) = needs else { continue };
        let fits = *known
            .entry((&passenger.needs, flow))
            .or_insert_with(|| types.iter().any(|it| carries(it, flow, &needs)));
        if !fits {
            let message = Message::new("import-nobody-carries").with("flow", flow.as_str());
            let row = passengers.row(id).unwrap_or(1);
            // What somebody needs tells of their health, so it is not shown.
            faults.cell(row, "needs", message);
        }
    }
}

fn carries(vehicle_type: &VehicleType, flow: &String, needs: &[&Need]) -> bool {
    let load = needs.iter().fold(Space::default(), |load, need| load + need.space);
    let fits = |layout: &Space| {
        load.seats <= layout.seats
            && load.front <= layout.front
            && load.wheelchairs <= layout.wheelchairs
            && load.luggage <= layout.luggage
    };
    let mut equipment = needs.iter().flat_map(|need| &need.equipment);
    (vehicle_type.flows.is_empty() || vehicle_type.flows.contains(flow))
        && equipment.all(|item| vehicle_type.equipment.contains(item))
        && vehicle_type.layouts.iter().any(fits)
}
