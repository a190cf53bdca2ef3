//! Holds what the tables would become against all that `check` knows, so that what is accepted
//! never makes a sound workspace unsound.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::intake::assemble::Assembly;
use crate::intake::existing::Existing;
use crate::intake::finding::{Finding, Severity, Spot};
use crate::intake::raw::{Merged, known};
use crate::text::{Fault, Message, Value};

/// What `check` has against the tables as they would be.
#[derive(Default)]
pub(super) struct Objections {
    /// Against rows of the lists.
    pub(super) of_rows: Vec<Finding>,
    /// Against the workspace, with which no row of a list has to do by itself: faults where it is
    /// sound without the lists, else questions.
    pub(super) of_all: Vec<Finding>,
}

/// Asks `check`; what it has against the workspace without the lists is left aside.
///
/// Without `may_reject` everything is held against all lists together.
pub(super) fn objections(
    existing: &Existing,
    before: &[Fault],
    (assembly, tables): (&Assembly, &[Merged]),
    may_reject: bool,
) -> Objections {
    let mut objections = Objections::default();
    if tables.is_empty() {
        return objections;
    }
    let after = existing.faults_with(tables);
    let old: BTreeSet<_> = before.iter().map(what).collect();
    let origins = Origins::of(assembly, tables);
    let mut said: BTreeSet<(Spot, Message)> = BTreeSet::new();
    for fault in after.iter().filter(|fault| !old.contains(&what(fault))) {
        let spots = if may_reject { origins.blamed(fault) } else { BTreeSet::new() };
        if spots.is_empty() {
            objections.of_all.push(of_all(fault, before.is_empty()));
            continue;
        }
        // What is true of the way there is of the way back too, and said once.
        let message = for_people(&fault.message);
        let new = spots.into_iter().filter(|&spot| said.insert((spot, message.clone())));
        let finding = |spot| Finding::new(Severity::Fault, spot, message.clone());
        objections.of_rows.extend(new.map(finding));
    }
    objections
}

/// What a fault says and where; more trips may bring about the one that was there.
fn what(fault: &Fault) -> impl Ord {
    (&fault.file, fault.row, &fault.column, &fault.found, &fault.message)
}

/// The rows of the lists by the rows of the tables that they became.
struct Origins<'a> {
    tables: &'a [Merged],
    spots: BTreeMap<(&'static str, Vec<String>), BTreeSet<Spot>>,
}

impl<'a> Origins<'a> {
    fn of(assembly: &Assembly, tables: &'a [Merged]) -> Self {
        let mut spots: BTreeMap<_, BTreeSet<Spot>> = BTreeMap::new();
        for (row, own) in assembly.rows.iter().zip(&assembly.spots) {
            let Some(known) = known(row.file) else { continue };
            spots.entry((known.file, known.key_of(row))).or_default().extend(own);
        }
        Self { tables, spots }
    }

    fn at(&self, file: &str, line: Option<u64>) -> Option<&BTreeSet<Spot>> {
        let table = self.tables.iter().find(|table| table.file == file)?;
        self.spots.get(&(table.file, table.keys.get(&line?)?.clone()))
    }

    /// The rows of the lists to which a fault is due; none where it is due to no single row.
    fn blamed(&self, fault: &Fault) -> BTreeSet<Spot> {
        let own = || self.at(&fault.file, fault.row).cloned().unwrap_or_default();
        let Some(trips) = &fault.trips else { return own() };
        let spots: Option<Vec<_>> =
            trips.iter().map(|&line| self.at("trips.csv", Some(line))).collect();
        // With a trip that was there already, it is the person whom a list changed.
        spots.map_or_else(own, |spots| spots.into_iter().flatten().copied().collect())
    }
}

/// The sentence with its dates as people write them; `check` has them as the files do.
fn for_people(message: &Message) -> Message {
    let value = |value: &Value| match value {
        Value::Text(text) => Value::Text(dutch(text).unwrap_or_else(|| text.clone())),
        Value::Number(_) | Value::Message(_) => value.clone(),
    };
    let values = message.values.iter().map(|(name, it)| (*name, value(it))).collect();
    Message { key: message.key, values }
}

/// The Dutch form of a date that is written as the files do, and as nothing else that means one.
fn dutch(text: &str) -> Option<String> {
    let date: Date = text.parse().ok()?;
    (date.to_string() == text).then(|| date.strftime("%d-%m-%Y").to_string())
}

/// Says of all lists together that the workspace would be at fault with them.
fn of_all(fault: &Fault, was_sound: bool) -> Finding {
    let (severity, key) = if was_sound {
        (Severity::Fault, "intake-makes-unsound")
    } else {
        // A workspace that is not finished takes its lists one by one.
        (Severity::Question, "intake-more-unsound")
    };
    let message =
        Message::new(key).with("place", fault.place()).with("fault", for_people(&fault.message));
    Finding::new(severity, Spot::default(), message)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_dates_as_files_have_them_are_written_anew() {
        assert_eq!(dutch("2025-11-18").as_deref(), Some("18-11-2025"));
        for other in ["20251118", "2025-11-18T09:00", "2025-11-18[Europe/Amsterdam]", "es-de-zon"] {
            assert_eq!(dutch(other), None, "{other}");
        }
    }
}
