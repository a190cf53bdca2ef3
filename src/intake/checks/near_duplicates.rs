//! People who may be the same, though the list gives them two numbers.

use std::collections::BTreeMap;

use crate::intake::checks::Batch;
use crate::intake::entry::{Entry, Person};
use crate::intake::finding::{Finding, Severity};
use crate::intake::words;
use crate::text::Message;

/// People of one postcode area who are compared with each other; more would take too long.
const COMPARED: usize = 100;

pub(super) fn check(batch: &Batch<'_>) -> Vec<Finding> {
    let mut areas: BTreeMap<(&str, &str), Vec<(&Entry, &Person, String)>> = BTreeMap::new();
    for entry in &batch.entries {
        let Some(person) = &entry.person else { continue };
        if person.name.is_empty() || person.home.is_none() {
            continue;
        }
        let area = areas.entry((person.prefix, person.pc4.as_str())).or_default();
        area.push((entry, person, words::bare(&person.name)));
    }
    let mut findings = Vec::new();
    for people in areas.values() {
        for (index, (entry, person, name)) in people.iter().enumerate() {
            let earlier = people[..index].iter().rev().take(COMPARED);
            let alike = earlier.filter(|it| it.1.key() != person.key()).filter_map(|it| {
                let is_same_home = it.1.home == person.home;
                let edits = distance(&it.2, name)?;
                let message = match (edits, is_same_home) {
                    (0, _) => Message::new("intake-same-name"),
                    (1..=2, true) => Message::new("intake-near-name-same-home"),
                    (1, false) if name.len() > 7 => Message::new("intake-near-name"),
                    _ => return None,
                };
                Some((edits, message.with("first", it.0.line.to_string())))
            });
            let alike = alike.min_by_key(|(edits, _)| *edits).map(|(_, message)| message);
            if let Some(message) = alike {
                findings.push(Finding::new(Severity::Question, entry.spot, message));
            }
        }
    }
    findings
}

/// The edits between two names, unless their lengths alone tell that they are others.
fn distance(one: &str, other: &str) -> Option<usize> {
    (one.len().abs_diff(other.len()) <= 2).then(|| words::distance(one, other))
}
