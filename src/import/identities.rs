//! Reads `identities.csv`, which holds what only the driver's sheet may show.

use crate::import::faults::Faults;
use crate::import::homes::Homes;
use crate::import::records::Records;
use crate::import::table::{Column, Table};
use crate::import::value;
use crate::region::{Identity, Passenger, Place};
use crate::text::Message;

pub(super) const COLUMNS: &[Column] = &[
    Column::needed("passenger").personal(),
    Column::needed("name").personal(),
    Column::needed("address").personal(),
    Column::needed("phone").personal(),
    Column::needed("note").personal(),
    Column::optional("other_address").personal(),
    Column::optional("places").personal(),
    // Kept by `intake`, so that a list that comes again finds the pseudonyms it got.
    Column::optional("source_id").personal(),
];

/// Reads the column `places`: `52.72345/6.47812 Laan 12, Hoogeveen`, several with a bar between
/// them.
///
/// # Errors
/// A message for a part that does not begin with a place, or has no address of one line behind it.
pub fn read_places(text: &str) -> Result<Vec<(Place, String)>, Message> {
    let part = |part: &str| {
        let wrong = || Message::new("import-identity-place");
        let (place, address) = part.trim().split_once(' ').ok_or_else(wrong)?;
        let place = value::slashed_place(place).map_err(|_| wrong())?;
        Ok((place, value::name(address.trim())?))
    };
    text.split('|').filter(|part| !part.trim().is_empty()).map(part).collect()
}

/// Reads the file; with the other homes of passengers it is checked which one an address is of.
pub(super) fn read(
    source: &str,
    faults: &Faults,
    passengers: &Records<Passenger>,
    homes: Option<&Homes>,
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
        let other_address = text("other_address");
        let places = row.filled("places", read_places).unwrap_or_default();
        if let (Some(passenger), Some(homes)) = (&passenger, homes)
            && !other_address.is_empty()
        {
            let mut places: Vec<Place> = homes.places_of(passenger).collect();
            places.dedup();
            if places.len() != 1 {
                let key = if places.is_empty() {
                    "import-other-address-of-none"
                } else {
                    "import-other-address-of-many"
                };
                row.fault("other_address", Message { key, values: Vec::new() });
            }
        }
        if let (Some(passenger), Some(name)) = (passenger, name)
            && seen.declare(&passenger, row.line, "passenger", faults)
        {
            identities.push(Identity {
                passenger,
                name,
                address,
                other_address,
                places,
                phone,
                note,
            });
        }
    }
    identities.sort_by(|a, b| a.passenger.cmp(&b.passenger));
    identities
}
