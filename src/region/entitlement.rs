//! What a flow grants: how it is booked, how far a trip may go, what is taken off a budget.

use serde::{Deserialize, Serialize};

use crate::units::{Meters, Seconds};

/// What a flow grants at most; the default grants everything.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entitlement {
    /// Least notice at which a trip is booked.
    pub lead: Option<Seconds>,
    /// The same for trips whose arrival is guaranteed; absent means as for the others.
    pub priority_lead: Option<Seconds>,
    /// The longest trip.
    pub cap: Option<TripCap>,
    /// Are its trips taken off the passengers' yearly budgets?
    pub km_budget: bool,
}

/// The longest trip that a flow grants, such as 25 km.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TripCap {
    /// Longest direct distance by road.
    pub distance: Meters,
    /// Ids of sites to and from which trips may be longer (puntbestemmingen).
    pub exempt_sites: Vec<String>,
    /// What becomes of a longer trip.
    pub beyond: BeyondCap,
}

/// What becomes of a trip that is longer than the cap.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BeyondCap {
    /// It is refused.
    #[default]
    Refuse,
    /// It is carried; the passenger pays a higher tariff for what is beyond.
    PassengerPays,
}
