//! Citizens' numbers (BSN), which a list for transport may not hold.

use std::collections::BTreeSet;

use crate::intake::checks::Batch;
use crate::intake::finding::{Finding, Severity, Spot};
use crate::intake::people::is_citizen_number;
use crate::text::Message;

pub(super) fn check(batch: &Batch<'_>) -> Vec<Finding> {
    let people = batch.entries.iter().filter_map(|it| Some((it.spot.source?, it.person.as_ref()?)));
    let sources: BTreeSet<usize> = people
        .filter(|(_, person)| is_citizen_number(&person.number.replace(' ', "")))
        .map(|(source, _)| source)
        .collect();
    let finding =
        |source| Finding::new(Severity::Question, Spot::source(source), Message::new("intake-bsn"));
    sources.into_iter().map(finding).collect()
}
