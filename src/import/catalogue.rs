//! Reads the `[[catalogue]]` of `fleet.toml`.

use std::collections::BTreeSet;

use crate::import::depots::KINDS;
use crate::import::fleet_toml::FleetFile;
use crate::import::records::Records;
use crate::import::region_toml::RegionFile;
use crate::import::section::{Section, text, whole};
use crate::region::{CatalogueEntry, Depot, DepotKind};
use crate::text::Message;

/// Reads the entries; one with garages and homes becomes two, as their maximum differs.
pub(super) fn read(
    root: &Section<'_>,
    fleet: &FleetFile,
    depots: &Records<Depot>,
    region: &RegionFile,
) -> Vec<CatalogueEntry> {
    let mut entries = Vec::new();
    let mut taken = BTreeSet::new();
    for section in root.sections("catalogue") {
        let vehicle_type = section.needed("type", text(|id| fleet.types.refer(id)));
        let wanted = wanted_depots(&section, depots);
        let shifts = section.words("shifts", |id| fleet.shifts.refer(id));
        if shifts.is_empty() {
            section.needed("shifts", |_| Err::<(), _>(Message::new("import-list-empty")));
        }
        let max = section.optional("max_per_depot", whole(1, 100_000));
        let authorities = section.words("authorities", |id| region.authorities.refer(id));
        let carrier = section.optional("carrier", text(|id| region.carriers.refer(id)));
        if let Some(vehicle_type) = vehicle_type {
            let entry = CatalogueEntry {
                vehicle_type,
                depots: wanted,
                shifts,
                max_per_depot: max,
                authorities,
                carrier,
            };
            check_taken(&section, &entry, &mut taken);
            entries.extend(by_kind(entry, depots));
        }
        section.finish();
    }
    entries
}

fn wanted_depots(section: &Section<'_>, depots: &Records<Depot>) -> Vec<String> {
    let kind_of = |word: &str| KINDS.iter().find(|(name, _)| *name == word).map(|(_, kind)| *kind);
    let words = section.words("depots", |word| match kind_of(word) {
        Some(_) => Ok(word.to_owned()),
        None => depots.refer(word),
    });
    let mut wanted = BTreeSet::new();
    for word in &words {
        if let Some(kind) = kind_of(word) {
            let of_kind: Vec<_> = depots.iter().filter(|(_, depot)| depot.kind == kind).collect();
            if of_kind.is_empty() && depots.is_sound() {
                let message = Message::new("import-no-depot-of-kind");
                section.fault("depots", message.with("kind", word.as_str()));
            }
            wanted.extend(of_kind.into_iter().map(|(id, _)| id.clone()));
        } else {
            wanted.insert(word.clone());
        }
    }
    if words.is_empty() {
        section.needed("depots", |_| Err::<(), _>(Message::new("import-list-empty")));
    }
    wanted.into_iter().collect()
}

/// Adds a fault where two entries offer the same type at the same depot in the same shift.
fn check_taken(
    section: &Section<'_>,
    entry: &CatalogueEntry,
    taken: &mut BTreeSet<(String, String, String)>,
) {
    for depot in &entry.depots {
        for shift in &entry.shifts {
            let key = (entry.vehicle_type.clone(), depot.clone(), shift.clone());
            if !taken.insert(key) {
                let message = Message::new("import-catalogue-twice")
                    .with("type", entry.vehicle_type.as_str())
                    .with("depot", depot.as_str())
                    .with("shift", shift.as_str());
                section.fault("type", message);
                return;
            }
        }
    }
}

/// Splits an entry without a maximum into its garages and its homes, which have a maximum of one.
fn by_kind(entry: CatalogueEntry, depots: &Records<Depot>) -> Vec<CatalogueEntry> {
    if entry.max_per_depot.is_some() {
        return vec![entry];
    }
    let is_home = |id: &String| depots.get(id).is_some_and(|depot| depot.kind == DepotKind::Home);
    let (homes, garages): (Vec<_>, Vec<_>) = entry.depots.iter().cloned().partition(is_home);
    let part = |depots, max_per_depot| CatalogueEntry { depots, max_per_depot, ..entry.clone() };
    let parts = [part(garages, None), part(homes, Some(1))];
    parts.into_iter().filter(|part| !part.depots.is_empty()).collect()
}
