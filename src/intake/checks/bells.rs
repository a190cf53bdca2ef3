//! Two rows that say the hours of a school on one day.

use std::collections::BTreeMap;

use crate::intake::checks::Batch;
use crate::intake::desk::KnownBell;
use crate::intake::finding::{Finding, Severity};
use crate::text::Message;

pub(super) fn check(batch: &Batch<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut seen: BTreeMap<(&str, &str), Vec<(u64, &KnownBell)>> = BTreeMap::new();
    for entry in &batch.entries {
        let of = |bell: &KnownBell| {
            let earlier = seen.get(&(bell.site.as_str(), bell.programme.as_str()))?;
            earlier.iter().find(|(_, other)| other.meets(bell)).map(|(line, _)| *line)
        };
        if let Some(first) = entry.bells.iter().find_map(of) {
            let message = Message::new("intake-bells-twice").with("first", first.to_string());
            findings.push(Finding::new(Severity::Fault, entry.spot, message));
        }
        for bell in &entry.bells {
            seen.entry((&bell.site, &bell.programme)).or_default().push((entry.line, bell));
        }
    }
    findings
}
