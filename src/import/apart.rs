//! Reads the `[[apart]]` of `region.toml`, and looks for groups that nobody has.

use std::collections::BTreeSet;

use crate::import::faults::Faults;
use crate::import::records::{Records, looks_like};
use crate::import::section::Section;
use crate::import::value;
use crate::region::{Apart, Passenger, Site};
use crate::text::Message;

/// Reads the sections, each with the line of its groups.
pub(super) fn read(root: &Section<'_>) -> Vec<(Apart, u64)> {
    let mut sections = Vec::new();
    for section in root.sections("apart") {
        let groups = section.words("groups", value::id);
        if groups.len() < 2 {
            section.fault("groups", Message::new("import-apart-alone"));
        }
        sections.push((Apart { groups }, section.line_of("groups")));
        section.finish();
    }
    sections
}

/// Adds a fault for every group to keep apart that nobody has, where a group that nobody keeps
/// apart looks like it: a rule that was misspelled would protect nobody.
pub(super) fn check(
    sections: &[(Apart, u64)],
    passengers: &Records<Passenger>,
    sites: &Records<Site>,
    faults: &Faults,
) {
    if !passengers.is_sound() || !sites.is_sound() {
        return;
    }
    let of_passengers = passengers.iter().flat_map(|(_, passenger)| &passenger.groups);
    let of_sites = sites.iter().flat_map(|(_, site)| &site.groups);
    let known: BTreeSet<&String> = of_passengers.chain(of_sites).collect();
    let named: BTreeSet<&String> = sections.iter().flat_map(|(apart, _)| &apart.groups).collect();
    for (apart, line) in sections {
        for group in apart.groups.iter().filter(|group| !known.contains(group)) {
            if let Some(near) = known.difference(&named).find(|other| looks_like(group, other)) {
                let message = Message::new("import-apart-unknown").with("group", group.as_str());
                faults.cell(*line, "apart.groups", message.with("near", near.as_str()));
            }
        }
    }
}
