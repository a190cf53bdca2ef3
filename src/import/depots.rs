//! Reads `depots.csv`.

use crate::import::faults::Faults;
use crate::import::records::Records;
use crate::import::table::{Column, Table};
use crate::import::value;
use crate::region::{Depot, DepotKind};
use crate::text::Message;

pub(super) const COLUMNS: &[Column] = &[
    Column::needed("id"),
    Column::needed("name").personal(),
    Column::needed("kind"),
    // Drivers and volunteers live at some of them.
    Column::needed("lat").personal(),
    Column::needed("lon").personal(),
];

/// The kinds of depot as they are written.
pub(super) const KINDS: &[(&str, DepotKind)] =
    &[("garage", DepotKind::Garage), ("home", DepotKind::Home)];

/// Reads the file.
pub(super) fn read(source: &str, faults: &Faults) -> Records<Depot> {
    let Some(table) = Table::read(source, COLUMNS, faults) else { return Records::default() };
    if !table.has_rows() {
        return Records::default();
    }
    let mut records = table.records("depots.csv");
    for row in table.rows() {
        let id = row.declare(&mut records);
        let name = row.needed("name", value::name);
        let kind = row.needed("kind", value::choice(KINDS));
        let place = row.place();
        if KINDS.iter().any(|(word, _)| id.as_deref() == Some(*word)) {
            row.fault("id", Message::new("import-reserved-id"));
        }
        if let (Some(id), Some(name), Some(kind), Some(place)) = (id, name, kind, place) {
            records.keep(id.clone(), Depot { id, name, kind, place });
        }
    }
    records
}
