//! Reads `volunteers.csv`: what those who drive from home without pay are willing to do.

use std::collections::{BTreeMap, BTreeSet};

use crate::import::faults::Faults;
use crate::import::fleet_toml::FleetFile;
use crate::import::records::Records;
use crate::import::region_toml::Area;
use crate::import::table::{Column, Row, Table};
use crate::import::value::{self, YES_OR_NO};
use crate::region::{Depot, DepotKind, GivenVehicle, Volunteer};
use crate::text::Message;
use crate::units::Seconds;

const COLUMNS: &[Column] = &[
    Column::needed("home"),
    Column::optional("area"),
    Column::optional("max_rides_day"),
    Column::optional("max_rides_week"),
    Column::optional("max_hours_week"),
    Column::optional("max_absence_minutes"),
    Column::optional("drop_out_percent"),
    Column::optional("waits"),
];

/// The tables that a volunteer refers to.
pub(super) struct Known<'a> {
    pub(super) depots: &'a Records<Depot>,
    pub(super) areas: &'a Records<Area>,
    pub(super) fleet: &'a FleetFile,
    pub(super) given: &'a [GivenVehicle],
}

/// Reads the file; by home.
pub(super) fn read(source: &str, faults: &Faults, known: &Known<'_>) -> Vec<Volunteer> {
    let Some(table) = Table::read(source, COLUMNS, faults) else { return Vec::new() };
    let mut records = Records::new("volunteers.csv");
    for row in table.rows() {
        let home = row.needed("home", |id| known.depots.refer(id));
        let home = home.filter(|home| records.declare(home, row.line, "home", faults));
        if let Some(home) = &home {
            check_home(&row, home, known);
        }
        // The rest is read whatever is wrong with the home, so that all faults are told at once.
        if let Some(volunteer) = volunteer(&row, home, known) {
            records.keep(volunteer.home.clone(), volunteer);
        }
    }
    records.into_values()
}

fn volunteer(row: &Row<'_>, home: Option<String>, known: &Known<'_>) -> Option<Volunteer> {
    let area = row.words("area", |word| area(word, known.areas));
    let number = |column, least, most| row.filled(column, value::whole(least, most));
    let max_rides_day = number("max_rides_day", 1, 1000);
    let max_rides_week = number("max_rides_week", 1, 1000);
    let max_hours_week = number("max_hours_week", 1, 168);
    let max_absence = number("max_absence_minutes", 1, 1440).map(Seconds::minutes);
    let drop_out_percent = number("drop_out_percent", 0, 100).unwrap_or(0);
    let waits = row.filled("waits", value::choice(YES_OR_NO)).unwrap_or(false);
    Some(Volunteer {
        home: home?,
        area: area?.into_iter().flatten().collect::<BTreeSet<_>>().into_iter().collect(),
        max_rides_day,
        max_rides_week,
        max_hours_week: max_hours_week.map(|hours| Seconds::minutes(60 * hours)),
        max_absence,
        drop_out_percent,
        waits,
    })
}

/// The postcodes that a word stands for: an area, or the one that it is.
fn area(word: &str, areas: &Records<Area>) -> Result<Vec<String>, Message> {
    if let Ok(pc4) = value::pc4(word) {
        return Ok(vec![pc4]);
    }
    let id = areas.refer(word)?;
    Ok(areas.get(&id).map(|area| area.pc4.clone()).unwrap_or_default())
}

/// A volunteer drives from home, in one vehicle and one shift.
fn check_home(row: &Row<'_>, home: &String, known: &Known<'_>) {
    if known.depots.get(home).is_some_and(|depot| depot.kind != DepotKind::Home) {
        row.fault("home", Message::new("import-volunteer-not-at-home"));
    }
    let given = known.given.iter().filter(|vehicle| vehicle.depot == *home).count();
    let mut offered: BTreeMap<(&str, &str), i64> = BTreeMap::new();
    for entry in known.fleet.catalogue.iter().filter(|entry| entry.depots.contains(home)) {
        for shift in &entry.shifts {
            offered.insert((&entry.vehicle_type, shift), entry.max_per_depot.unwrap_or(1));
        }
    }
    if given > 1 || offered.values().sum::<i64>() > 1 {
        row.fault("home", Message::new("import-volunteer-twice"));
    }
}
