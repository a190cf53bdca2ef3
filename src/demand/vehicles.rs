//! The fleet of a scenario as rows of alike vehicles, and its division over pools.

use crate::plan::{PastWork, driver_of};
use crate::region::{
    CatalogueEntry, Depot, Fleet, FleetChoice, Scenario, ShiftTemplate, VehicleType, Volunteer,
};
use crate::units::Seconds;

/// Vehicles that are alike, or one given vehicle in one shift.
#[derive(Clone, Debug)]
pub struct FleetRow<'a> {
    /// Their type.
    pub vehicle_type: &'a VehicleType,
    /// Where their shift begins and ends.
    pub depot: &'a Depot,
    /// Their shift.
    pub shift: &'a ShiftTemplate,
    /// The authorities they may serve; empty means all.
    pub authorities: &'a [String],
    /// Earliest departure from the depot: the start of the shift, or later where the driver has
    /// to rest until then.
    pub earliest: Seconds,
    /// The carrier whose they are.
    pub carrier: Option<&'a str>,
    /// How many there are; `None` means as many as needed.
    pub count: Option<i64>,
    /// The id of a given vehicle.
    pub given: Option<&'a str>,
    /// The volunteer who drives it, if one does.
    pub volunteer: Option<&'a Volunteer>,
    /// What its driver did before that day.
    pub past: Option<&'a PastWork>,
}

/// The rows that a scenario may use.
///
/// # Panics
/// When the fleet refers to what is not in it, which `import` excludes.
pub fn fleet_rows<'a>(fleet: &'a Fleet, scenario: &Scenario) -> Vec<FleetRow<'a>> {
    let mut rows = all_rows(fleet, scenario.fleet);
    rows.retain(|row| scenario.offers(&row.shift.id));
    rows
}

/// The same, each with what its driver did before: nobody leaves before they have rested.
pub(super) fn rows_after<'a>(
    fleet: &'a Fleet,
    scenario: &Scenario,
    history: &'a [PastWork],
) -> Vec<FleetRow<'a>> {
    let mut rows = fleet_rows(fleet, scenario);
    for row in &mut rows {
        let vehicle = row.given.unwrap_or_default();
        let driver = driver_of(fleet, scenario.fleet, &row.depot.id, vehicle, &row.shift.id);
        row.past = history.iter().find(|past| driver.as_ref() == Some(&past.driver));
        if let Some(past) = row.past {
            row.earliest = row.earliest.max(past.back + fleet.rest);
        }
    }
    rows
}

fn all_rows(fleet: &Fleet, choice: FleetChoice) -> Vec<FleetRow<'_>> {
    match choice {
        FleetChoice::Catalogue => {
            fleet.catalogue.iter().flat_map(|entry| catalogue_rows(fleet, entry)).collect()
        }
        FleetChoice::Given => fleet
            .given
            .iter()
            .map(|vehicle| FleetRow {
                vehicle_type: vehicle_type(fleet, &vehicle.vehicle_type),
                depot: depot(fleet, &vehicle.depot),
                shift: shift(fleet, &vehicle.shift),
                earliest: shift(fleet, &vehicle.shift).from,
                authorities: &vehicle.authorities,
                carrier: vehicle.carrier.as_deref(),
                count: Some(1),
                given: Some(&vehicle.id),
                volunteer: fleet.volunteer(&vehicle.depot),
                past: None,
            })
            .collect(),
    }
}

fn catalogue_rows<'a>(fleet: &'a Fleet, entry: &'a CatalogueEntry) -> Vec<FleetRow<'a>> {
    let mut rows = Vec::new();
    for depot_id in &entry.depots {
        for shift_id in &entry.shifts {
            rows.push(FleetRow {
                vehicle_type: vehicle_type(fleet, &entry.vehicle_type),
                depot: depot(fleet, depot_id),
                shift: shift(fleet, shift_id),
                earliest: shift(fleet, shift_id).from,
                authorities: &entry.authorities,
                carrier: entry.carrier.as_deref(),
                count: entry.max_per_depot,
                given: None,
                volunteer: fleet.volunteer(depot_id),
                past: None,
            });
        }
    }
    rows
}

fn vehicle_type<'a>(fleet: &'a Fleet, id: &str) -> &'a VehicleType {
    fleet.types.iter().find(|kind| kind.id == id).expect("import checks the types")
}

fn depot<'a>(fleet: &'a Fleet, id: &str) -> &'a Depot {
    fleet.depots.iter().find(|depot| depot.id == id).expect("import checks the depots")
}

fn shift<'a>(fleet: &'a Fleet, id: &str) -> &'a ShiftTemplate {
    fleet.shifts.iter().find(|shift| shift.id == id).expect("import checks the shifts")
}
