//! Which plans cannot be compared at all.

use crate::report::comparison::Entry;
use crate::text::{Fault, Message};

/// A fault for every plan of another region or day than the first.
pub fn mismatches(entries: &[Entry]) -> Vec<Fault> {
    let Some(first) = entries.first() else { return Vec::new() };
    let mut faults = Vec::new();
    for entry in entries {
        let (is, expected) = (&entry.plan.region, &first.plan.region);
        if is != expected {
            let message = Message::new("report-other-region").with("expected", expected.as_str());
            faults.push(Fault::of_file(entry.run, message).finding(is.as_str()));
        }
        let (is, expected) = (entry.plan.date, first.plan.date);
        if is != expected {
            let message = Message::new("report-other-day").with("expected", expected.to_string());
            faults.push(Fault::of_file(entry.run, message).finding(is.to_string()));
        }
    }
    faults
}
