//! A question asked of the region: who is pooled with whom, with which fleet.

use serde::{Deserialize, Serialize};

/// What trips are told apart by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PoolKey {
    /// The authority of the passenger.
    Authority,
    /// The flow of the trip.
    Flow,
}

/// Which part of the fleet is used.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FleetChoice {
    /// The vehicles that there are.
    Given,
    /// As many as needed from the catalogue.
    #[default]
    Catalogue,
}

/// One way to organise the transport.
///
/// Trips that differ in a key of `pool_by` never share a vehicle, not even after each other.
/// Trips that differ in a key of `aboard_by` are never aboard together, but may follow each other
/// in one vehicle.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scenario {
    /// Short id, part of the run's name.
    pub id: String,
    /// Name on reports.
    pub name: String,
    /// Keys that split the day into pools, each planned on its own.
    pub pool_by: Vec<PoolKey>,
    /// Keys that keep passengers of one pool from riding together.
    pub aboard_by: Vec<PoolKey>,
    /// Which vehicles.
    pub fleet: FleetChoice,
    /// Which of their shifts, by id; empty means all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub shifts: Vec<String>,
}

impl Scenario {
    /// Does every plan of `part` also keep the rules of this scenario?
    ///
    /// That holds when this one splits by fewer keys, and keeps apart aboard only what `part`
    /// keeps apart too, and has all of its shifts. Then this scenario's search may start from
    /// `part`'s plan and ends no dearer.
    pub fn contains(&self, part: &Self) -> bool {
        let offered = |id: &String| self.offers(id);
        let has_shifts =
            self.shifts.is_empty() || !part.shifts.is_empty() && part.shifts.iter().all(offered);
        has_shifts && self.is_wider(part)
    }

    /// May this scenario's search start from `part`'s orders of visits? They may turn out dearer
    /// or impossible where the shifts differ.
    pub fn may_start_from(&self, part: &Self) -> bool {
        self.is_wider(part)
    }

    /// Does it use a shift?
    pub fn offers(&self, shift: &str) -> bool {
        self.shifts.is_empty() || self.shifts.iter().any(|id| id == shift)
    }

    /// Does it keep nobody apart whom `part` brings together?
    fn is_wider(&self, part: &Self) -> bool {
        self.fleet == part.fleet
            && self.pool_by.iter().all(|key| part.pool_by.contains(key))
            && self
                .aboard_by
                .iter()
                .all(|key| part.aboard_by.contains(key) || part.pool_by.contains(key))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use PoolKey::{Authority, Flow};

    fn scenario(pool_by: &[PoolKey], aboard_by: &[PoolKey]) -> Scenario {
        Scenario {
            id: String::new(),
            name: String::new(),
            pool_by: pool_by.to_vec(),
            aboard_by: aboard_by.to_vec(),
            fleet: FleetChoice::Catalogue,
            shifts: Vec::new(),
        }
    }

    #[test]
    fn a_scenario_of_fewer_shifts_is_contained() {
        let all = scenario(&[], &[]);
        let some = Scenario { shifts: vec!["dag".to_owned()], ..scenario(&[], &[]) };
        let other = Scenario { shifts: vec!["avond".to_owned()], ..scenario(&[], &[]) };
        assert!(all.contains(&some) && !some.contains(&all));
        assert!(!some.contains(&other) && some.may_start_from(&other));
    }

    #[test]
    fn each_step_of_the_ladder_contains_the_one_below() {
        let separate = scenario(&[Authority, Flow], &[]);
        let chained = scenario(&[Authority], &[Flow]);
        let per_authority = scenario(&[Authority], &[]);
        let per_flow = scenario(&[Flow], &[]);
        let combined = scenario(&[], &[]);
        assert!(chained.contains(&separate));
        assert!(per_authority.contains(&chained));
        assert!(combined.contains(&per_authority));
        assert!(combined.contains(&per_flow));
        assert!(!chained.contains(&per_authority));
        assert!(!per_flow.contains(&per_authority));
    }
}
