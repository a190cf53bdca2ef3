//! Finds passengers whom no type of vehicle could carry, be it with their companions.

use std::collections::BTreeMap;

use crate::import::faults::Faults;
use crate::import::fleet_toml::FleetFile;
use crate::import::need;
use crate::import::records::Records;
use crate::import::region_toml::RegionFile;
use crate::region::{Need, Passenger, Space, Trip, VehicleType};
use crate::text::Message;

/// Adds a fault for every passenger who has a trip in a flow whose vehicles cannot carry them, and
/// for every trip whose companions leave no vehicle with room enough.
pub(super) fn check(
    passengers: &Records<Passenger>,
    trips: &Records<Trip>,
    region: &RegionFile,
    fleet: &FleetFile,
    faults: &Faults,
    faults_of_trips: &Faults,
) {
    let types: Vec<_> = fleet.types.iter().map(|(_, vehicle_type)| vehicle_type).collect();
    // A type at fault is absent here, and may be the one that would do.
    if !fleet.types.is_sound() {
        return;
    }
    let mut known = BTreeMap::new();
    let companion = need::companion(&region.needs);
    // Some needs that cannot be told are none that could be judged.
    let mut fits = |passenger: &Passenger, flow: &String, companions: u8| {
        let key = (passenger.needs.clone(), flow.clone(), companions);
        *known.entry(key).or_insert_with(|| {
            let needs = passenger.needs.iter().map(|need| region.needs.get(need));
            let along = std::iter::repeat_n(companion, usize::from(companions));
            let needs: Option<Vec<&Need>> = needs.chain(along).collect();
            needs.is_none_or(|needs| types.iter().any(|it| carries(it, flow, &needs)))
        })
    };
    let mut pairs: BTreeMap<_, Vec<u64>> = BTreeMap::new();
    for (id, trip) in trips.iter() {
        pairs.entry((&trip.passenger, &trip.flow)).or_default().extend(trips.row(id));
    }
    for ((id, flow), lines) in pairs {
        let Some(passenger) = passengers.get(id) else { continue };
        if !fits(passenger, flow, 0) {
            let message = Message::new("import-nobody-carries").with("flow", flow.as_str());
            let row = passengers.row(id).unwrap_or(1);
            // What somebody needs tells of their health, so it is not shown.
            let fault = faults.fault(message).at_row(row).in_column("needs");
            faults.add(fault.by_trips(lines));
        }
    }
    for (id, trip) in trips.iter().filter(|(_, trip)| trip.companions > 0) {
        let Some(passenger) = passengers.get(&trip.passenger) else { continue };
        if fits(passenger, &trip.flow, 0) && !fits(passenger, &trip.flow, trip.companions) {
            let message = Message::new("import-no-room-for-companions");
            let row = trips.row(id).unwrap_or(1);
            faults_of_trips.cell(row, "companions", message.with("flow", trip.flow.as_str()));
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
