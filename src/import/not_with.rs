//! Passengers who are never aboard together: each must exist, and naming one way is enough.

use std::collections::{BTreeMap, BTreeSet};

use crate::import::faults::Faults;
use crate::import::records::Records;
use crate::region::Passenger;
use crate::text::Message;

/// Checks whom passengers name and writes it on both.
pub(super) fn make_mutual(passengers: &mut Records<Passenger>, faults: &Faults) {
    let mut shunned: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (id, passenger) in passengers.iter() {
        for other in &passenger.not_with {
            let known = if id == other {
                Err(Message::new("import-not-with-self"))
            } else {
                passengers.refer(other)
            };
            match known {
                Ok(_) => {
                    shunned.entry(id.clone()).or_default().insert(other.clone());
                    shunned.entry(other.clone()).or_default().insert(id.clone());
                }
                Err(message) => {
                    faults.found(passengers.row(id).unwrap_or(1), "not_with", other, message);
                }
            }
        }
    }
    for (id, others) in shunned {
        passengers.change(&id, |passenger| passenger.not_with = others.into_iter().collect());
    }
}
