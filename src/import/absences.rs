//! Reads `absences.csv`: who does not travel when.

use crate::import::faults::Faults;
use crate::import::records::Records;
use crate::import::table::{Column, Row, Table};
use crate::import::trips::DIRECTIONS;
use crate::import::value;
use crate::region::{Absence, Passenger};
use crate::text::Message;

pub(super) const COLUMNS: &[Column] = &[
    Column::needed("passenger"),
    Column::needed("from"),
    Column::optional("to"),
    Column::optional("direction"),
];

/// Reads the file; in order of passenger and first day.
pub(super) fn read(source: &str, faults: &Faults, passengers: &Records<Passenger>) -> Vec<Absence> {
    let Some(table) = Table::read(source, COLUMNS, faults) else { return Vec::new() };
    let mut absences: Vec<Absence> =
        table.rows().filter_map(|row| absence(&row, passengers)).collect();
    absences.sort_by(|a, b| (&a.passenger, a.from, a.to).cmp(&(&b.passenger, b.from, b.to)));
    absences
}

fn absence(row: &Row<'_>, passengers: &Records<Passenger>) -> Option<Absence> {
    let passenger = row.needed("passenger", |id| passengers.refer(id));
    let from = row.needed("from", value::date);
    let to = row.filled("to", value::date);
    let direction = row.filled("direction", value::choice(DIRECTIONS));
    if let (Some(from), Some(to)) = (from, to)
        && to < from
    {
        row.fault("to", Message::new("import-dates-backwards"));
    }
    let to = to.or(from);
    Some(Absence { passenger: passenger?, from: from?, to: to?, direction })
}
