//! Which columns the tables that lists are taken into must have.

use crate::import::table::Column;
use crate::import::{
    absences, bells, depots, homes, identities, passengers, sites, trips, vehicles,
};

const TABLES: &[(&str, &[Column])] = &[
    ("sites.csv", sites::COLUMNS),
    ("bells.csv", bells::COLUMNS),
    ("depots.csv", depots::COLUMNS),
    ("passengers.csv", passengers::COLUMNS),
    ("homes.csv", homes::COLUMNS),
    ("absences.csv", absences::COLUMNS),
    ("identities.csv", identities::COLUMNS),
    ("trips.csv", trips::COLUMNS),
    ("vehicles.csv", vehicles::COLUMNS),
];

/// Returns the columns that a table must have; none where the file is no such table.
pub fn needed_columns(file: &str) -> Vec<&'static str> {
    let tables = TABLES.iter().filter(|(name, _)| *name == file);
    tables.flat_map(|(_, columns)| columns.iter().filter_map(Column::name_if_needed)).collect()
}
