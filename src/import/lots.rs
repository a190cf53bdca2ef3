//! Reads the `[[carrier]]` and `[[lot]]` of `region.toml`.

use crate::import::records::Records;
use crate::import::region_toml::RegionFile;
use crate::import::section::{Section, text};
use crate::import::value;
use crate::region::{Carrier, Lot};
use crate::text::Message;

/// Reads the carriers.
pub(super) fn carriers(root: &Section<'_>) -> Records<Carrier> {
    let mut records = Records::new("region.toml [[carrier]]");
    for section in root.sections("carrier") {
        let id = section.declare(&mut records);
        if id.as_deref() == Some("-") {
            section.fault("id", Message::new("import-reserved-id"));
        }
        let name = section.needed("name", text(value::name));
        let phone = section.or("phone", String::new(), text(value::line));
        if let (Some(id), Some(name)) = (id, name) {
            records.keep(id.clone(), Carrier { id, name, phone });
        }
        section.finish();
    }
    records
}

/// Reads the lots; no two may cover the same flow of the same authority.
pub(super) fn read(root: &Section<'_>, region: &RegionFile) -> Vec<Lot> {
    let mut records = Records::new("region.toml [[lot]]");
    for section in root.sections("lot") {
        let id = section.declare(&mut records);
        if id.as_deref() == Some("-") {
            section.fault("id", Message::new("import-reserved-id"));
        }
        let name = section.needed("name", text(value::name));
        let carrier = section.needed("carrier", text(|id| region.carriers.refer(id)));
        let authorities = section.words("authorities", |id| region.authorities.refer(id));
        let flows = section.words("flows", |id| region.flows.refer(id));
        if let (Some(id), Some(name), Some(carrier)) = (id, name, carrier) {
            let lot = Lot { id: id.clone(), name, carrier, authorities, flows };
            if let Some((other, authority, flow)) = doubled(&lot, &records, region) {
                let message = Message::new("import-lots-overlap")
                    .with("other", other)
                    .with("authority", authority)
                    .with("flow", flow);
                section.fault("authorities", message);
            }
            records.keep(id, lot);
        }
        section.finish();
    }
    records.into_values()
}

/// A lot read before, and an authority and a flow that both it and this one cover.
fn doubled(
    lot: &Lot,
    earlier: &Records<Lot>,
    region: &RegionFile,
) -> Option<(String, String, String)> {
    for (id, other) in earlier.iter() {
        for (authority, _) in region.authorities.iter() {
            let both = |flow: &str| lot.covers(authority, flow) && other.covers(authority, flow);
            if let Some((flow, _)) = region.flows.iter().find(|(flow, _)| both(flow)) {
                return Some((id.clone(), authority.clone(), flow.clone()));
            }
        }
    }
    None
}
