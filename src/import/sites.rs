//! Reads `sites.csv`.

use crate::import::faults::Faults;
use crate::import::records::Records;
use crate::import::table::{Column, Table};
use crate::import::value;
use crate::region::{Site, SiteKind};
use crate::text::Message;

const COLUMNS: &[Column] = &[
    Column::needed("id"),
    Column::needed("name"),
    Column::needed("kind"),
    Column::needed("lat"),
    Column::needed("lon"),
    Column::optional("address"),
    Column::optional("groups"),
];

const KINDS: &[(&str, SiteKind)] = &[
    ("school", SiteKind::School),
    ("daycare", SiteKind::Daycare),
    ("hospital", SiteKind::Hospital),
    ("work", SiteKind::Work),
    ("other", SiteKind::Other),
];

/// Reads the file.
pub(super) fn read(source: &str, faults: &Faults) -> Records<Site> {
    let Some(table) = Table::read(source, COLUMNS, faults) else { return Records::default() };
    let mut records = table.records("sites.csv");
    for row in table.rows() {
        let id = row.declare(&mut records);
        let name = row.needed("name", value::name);
        let kind = row.needed("kind", value::choice(KINDS));
        let place = row.place();
        let address = row.filled("address", value::line).unwrap_or_default();
        if id.as_deref() == Some("home") {
            row.fault("id", Message::new("import-reserved-id"));
        }
        let groups = row.words("groups", value::id).unwrap_or_default();
        if let (Some(id), Some(name), Some(kind), Some(place)) = (id, name, kind, place) {
            records.keep(id.clone(), Site { id, name, kind, place, address, groups });
        }
    }
    records
}
