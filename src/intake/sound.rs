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
    /// Against what the workspace has already, and only because of the lists.
    pub(super) of_workspace: Vec<Fault>,
}

/// Asks `check`; what it has against the workspace without the lists is left aside.
pub(super) fn objections(
    existing: &Existing,
    before: &[Fault],
    assembly: &Assembly,
    tables: &[Merged],
) -> Objections {
    let mut objections = Objections::default();
    if tables.is_empty() {
        return objections;
    }
    let spots = spots(assembly);
    let mut said: BTreeSet<(Spot, String)> = BTreeSet::new();
    let after = existing.faults_with(tables);
    for fault in after.into_iter().filter(|fault| !before.contains(fault)) {
        let key = |table: &Merged| table.keys.get(&fault.row?).cloned();
        let table = tables.iter().find(|table| table.file == fault.file);
        let own = table.and_then(|table| spots.get(&(table.file, key(table)?)));
        match own {
            Some(spots) => {
                // What is true of the way there is of the way back too, and said once.
                let message = for_people(&fault.message);
                let told = format!("{message:?}");
                let new = spots.iter().filter(|&&spot| said.insert((spot, told.clone())));
                let finding = |&spot| Finding::new(Severity::Fault, spot, message.clone());
                objections.of_rows.extend(new.map(finding));
            }
            // A workspace that is not finished has faults that come and go with each list.
            None if before.is_empty() => objections.of_workspace.push(fault),
            None => {}
        }
    }
    objections
}

/// The sentence with its dates as people write them; `check` has them as the files do.
fn for_people(message: &Message) -> Message {
    let dutch = |date: Date| Value::Text(date.strftime("%d-%m-%Y").to_string());
    let value = |value: &Value| match value {
        Value::Text(text) => text.parse().map_or_else(|_| value.clone(), dutch),
        Value::Number(_) | Value::Message(_) => value.clone(),
    };
    let values = message.values.iter().map(|(name, it)| (*name, value(it))).collect();
    Message { key: message.key, values }
}

/// The rows of the lists by the rows of the tables that they became.
fn spots(assembly: &Assembly) -> BTreeMap<(&'static str, Vec<String>), BTreeSet<Spot>> {
    let mut spots: BTreeMap<_, BTreeSet<Spot>> = BTreeMap::new();
    for (row, spot) in assembly.rows.iter().zip(&assembly.spots) {
        let Some(known) = known(row.file) else { continue };
        spots.entry((known.file, known.key_of(row))).or_default().insert(*spot);
    }
    spots
}

/// Says of the whole list that the workspace would be at fault with it.
pub(super) fn of_workspace(fault: &Fault) -> Finding {
    let message = Message::new("intake-makes-unsound")
        .with("place", fault.place())
        .with("fault", for_people(&fault.message));
    Finding::new(Severity::Fault, Spot::default(), message)
}
