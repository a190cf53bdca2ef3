//! People who may be the same, though the list gives them two numbers.

use std::collections::BTreeMap;

use crate::intake::checks::Batch;
use crate::intake::entry::{Entry, Person};
use crate::intake::finding::{Finding, Severity};
use crate::intake::words;
use crate::text::Message;

/// People of one postcode area who are compared with each other; more would take too long.
const COMPARED: usize = 400;

pub(super) fn check(batch: &Batch<'_>) -> Vec<Finding> {
    let mut areas: BTreeMap<(&str, &str), Vec<Named<'_>>> = BTreeMap::new();
    for entry in &batch.entries {
        let Some(person) = &entry.person else { continue };
        if person.name.is_empty() || person.home.is_none() {
            continue;
        }
        let area = areas.entry((person.prefix, person.pc4.as_str())).or_default();
        area.push(Named::new(entry, person));
    }
    let mut findings = Vec::new();
    for people in areas.values() {
        for (index, named) in people.iter().enumerate() {
            let earlier = people[..index].iter().rev().take(COMPARED);
            let alike = earlier.filter_map(|other| Some((named.judge(other)?, other)));
            if let Some(((_, key), first)) = alike.min_by_key(|((edits, _), _)| *edits) {
                let message = Message { key, values: Vec::new() };
                let message = message.with("first", first.entry.line.to_string());
                findings.push(Finding::new(Severity::Question, named.entry.spot, message));
            }
        }
    }
    findings
}

/// A person with what their name is compared by.
struct Named<'a> {
    entry: &'a Entry,
    person: &'a Person,
    key: String,
    name: String,
    /// A bit for each letter that the name has.
    letters: u32,
}

impl<'a> Named<'a> {
    fn new(entry: &'a Entry, person: &'a Person) -> Self {
        let name = words::bare(&person.name);
        let letters = name.chars().fold(0, |bits, letter| bits | 1 << (u32::from(letter) % 32));
        Self { entry, person, key: person.key(), name, letters }
    }

    /// The edits between two people's names and what they mean, if they are that alike.
    fn judge(&self, other: &Self) -> Option<(usize, &'static str)> {
        // Each edit adds or takes away two letters at most.
        let n_letters = (self.letters ^ other.letters).count_ones();
        let n_more = self.name.len().abs_diff(other.name.len());
        if n_letters > 4 || n_more > 2 || self.key == other.key {
            return None;
        }
        let edits = words::distance(&self.name, &other.name);
        let key = match (edits, self.person.home == other.person.home) {
            (0, _) => "intake-same-name",
            (1..=2, true) => "intake-near-name-same-home",
            (1, false) if self.name.len() > 7 => "intake-near-name",
            _ => return None,
        };
        Some((edits, key))
    }
}
