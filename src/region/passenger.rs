//! Who travels: a pseudonym for planning, an identity for the driver's sheet only.

use serde::{Deserialize, Serialize};

use crate::region::Place;
use crate::units::{Meters, Seconds};

/// A person who travels, known by a pseudonym.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passenger {
    /// Pseudonym.
    pub id: String,
    /// The flow their trips belong to, unless a trip names another.
    pub flow: String,
    /// Who answers for them.
    pub authority: String,
    /// Where they live.
    pub home: Place,
    /// The four digits of their postcode, for reporting; empty where it was not given.
    pub pc4: String,
    /// Ids of their needs, at least one.
    pub needs: Vec<String>,
    /// Longest ride they can bear, where it is less than their flow's.
    pub max_ride: Option<Seconds>,
    /// Words for the groups they belong to, such as an age band; `Region::apart` names those that
    /// matter.
    pub groups: Vec<String>,
    /// Passengers with whom they are never aboard, by id, sorted; `import` makes this mutual.
    pub not_with: Vec<String>,
    /// A word that those of one household share; empty for who has none.
    pub household: String,
    /// What is left of their yearly budget on the reference date; absent means no budget.
    pub km_left: Option<Meters>,
}

/// What only the driver's sheet may show. Lives in `identities.csv`, apart from all planning.
#[derive(Clone, PartialEq, Eq)]
pub struct Identity {
    /// The passenger's pseudonym.
    pub passenger: String,
    /// First name and initial.
    pub name: String,
    /// Home address as written.
    pub address: String,
    /// Number to call.
    pub phone: String,
    /// What the driver must know at the door ("aan de achterdeur bellen").
    pub note: String,
}

impl std::fmt::Debug for Identity {
    /// Shows the pseudonym only: identities must not end up in logs.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Identity").field("passenger", &self.passenger).finish_non_exhaustive()
    }
}
