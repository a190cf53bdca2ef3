//! How much a plan's scenario moves bells, and for how many (domain.md, section I, rule 16).

use std::collections::{BTreeMap, BTreeSet};

use crate::plan::Plan;
use crate::region::{BellMove, Region, Trip};
use crate::units::Cents;

/// Bells that a scenario moves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct BellChanges {
    /// How many.
    pub bells: usize,
    /// By how many minutes in all, earlier or later.
    pub minutes: i64,
    /// Passengers of the day who travel by one of them.
    pub passengers: usize,
    /// What that weighs; no cash.
    pub weight: Cents,
}

/// Returns what the scenario of a plan moves; `region` is the one it was made for.
pub fn bell_changes(plan: &Plan, region: &Region) -> BellChanges {
    let moves = &plan.scenario.bells;
    let trips: BTreeMap<&str, &Trip> =
        region.trips.iter().map(|trip| (trip.id.as_str(), trip)).collect();
    let is_moved = |id: &str| {
        let bell = trips.get(id).and_then(|trip| trip.bell());
        let is = |one: &BellMove| bell == Some((one.site.as_str(), one.programme.as_str()));
        moves.iter().any(is)
    };
    let moved = plan.trips.iter().filter(|trip| trip.bell.is_some() && is_moved(&trip.id));
    let passengers: BTreeSet<&str> = moved.map(|trip| trip.passenger.as_str()).collect();
    BellChanges {
        bells: moves.len(),
        minutes: moves.iter().map(BellMove::minutes).sum(),
        passengers: passengers.len(),
        weight: region.bell_price.of(moves),
    }
}
