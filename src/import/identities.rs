//! Reads `identities.csv`, which holds what only the driver's sheet may show.

use crate::import::faults::Faults;
use crate::import::records::Records;
use crate::import::table::{Column, Table};
use crate::import::value;
use crate::region::{Identity, Passenger};
use crate::text::Message;

const COLUMNS: &[Column] = &[
    Column::needed("passenger").personal(),
    Column::needed("name").personal(),
    Column::needed("address").personal(),
    Column::needed("phone").personal(),
    Column::needed("note").personal(),
    // Kept by `intake`, so that a list that comes again finds the pseudonyms it got.
    Column::optional("source_id").personal(),
];

/// Reads the file.
pub(super) fn read(
    source: &str,
    faults: &Faults,
    passengers: &Records<Passenger>,
) -> Vec<Identity> {
    let Some(table) = Table::read(source, COLUMNS, faults) else { return Vec::new() };
    let mut seen = Records::<()>::new("identities.csv");
    let mut identities = Vec::new();
    for row in table.rows() {
        let passenger = row.needed("passenger", |id| {
            // No id that looks like it: the neighbour of a name is a name too.
            value::id(id)?;
            passengers
                .refer(id)
                .map_err(|_| Message::new("import-unknown").with("home", "passengers.csv"))
        });
        let name = row.needed("name", value::name);
        let text = |column| row.filled(column, value::line).unwrap_or_default();
        let (address, phone, note) = (text("address"), text("phone"), text("note"));
        if let (Some(passenger), Some(name)) = (passenger, name)
            && seen.declare(&passenger, row.line, "passenger", faults)
        {
            identities.push(Identity { passenger, name, address, phone, note });
        }
    }
    identities.sort_by(|a, b| a.passenger.cmp(&b.passenger));
    identities
}
