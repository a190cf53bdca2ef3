//! Reads `sites.csv`.

use crate::import::faults::Faults;
use crate::import::records::Records;
use crate::import::table::{Column, Row, Table};
use crate::import::value;
use crate::region::{Flow, Site, SiteKind};
use crate::text::Message;

pub(super) const COLUMNS: &[Column] = &[
    Column::needed("id"),
    Column::needed("name"),
    Column::needed("kind"),
    Column::needed("lat"),
    Column::needed("lon"),
    Column::optional("address"),
    Column::optional("calendar"),
    Column::optional("opens"),
    Column::optional("closes"),
    Column::optional("capacity"),
    Column::optional("accepts"),
    Column::optional("groups"),
];

const KINDS: &[(&str, SiteKind)] = &[
    ("school", SiteKind::School),
    ("daycare", SiteKind::Daycare),
    ("hospital", SiteKind::Hospital),
    ("work", SiteKind::Work),
    ("stop", SiteKind::Stop),
    ("other", SiteKind::Other),
];

/// Reads the file.
pub(super) fn read(source: &str, faults: &Faults) -> Records<Site> {
    let Some(table) = Table::read(source, COLUMNS, faults) else { return Records::default() };
    let mut records = table.records("sites.csv");
    for row in table.rows() {
        let id = row.declare(&mut records);
        if id.as_deref() == Some("home") {
            row.fault("id", Message::new("import-reserved-id"));
        }
        if let Some(site) = site(&row, id) {
            records.keep(site.id.clone(), site);
        }
    }
    records
}

/// Adds a fault for every flow that a site accepts and that is not there.
pub(super) fn check_flows(sites: &Records<Site>, flows: &Records<Flow>, faults: &Faults) {
    for (id, site) in sites.iter() {
        for flow in &site.accepts {
            if let Err(message) = flows.refer(flow) {
                faults.found(sites.row(id).unwrap_or(1), "accepts", flow, message);
            }
        }
    }
}

fn site(row: &Row<'_>, id: Option<String>) -> Option<Site> {
    let name = row.needed("name", value::name);
    let kind = row.needed("kind", value::choice(KINDS));
    let place = row.place();
    let address = row.filled("address", value::line).unwrap_or_default();
    let calendar = row.filled("calendar", value::id).unwrap_or_default();
    let opens = row.filled("opens", value::time);
    let closes = row.filled("closes", value::time);
    if let (Some(opens), Some(closes)) = (opens, closes)
        && closes <= opens
    {
        row.fault("closes", Message::new("import-closes-before-opening"));
    }
    let capacity = row.filled("capacity", value::whole(0, 100_000));
    let accepts = row.words("accepts", value::id);
    let groups = row.words("groups", value::id);
    Some(Site {
        id: id?,
        name: name?,
        kind: kind?,
        place: place?,
        address,
        calendar,
        opens,
        closes,
        capacity,
        accepts: accepts?,
        groups: groups?,
    })
}
