//! A question asked of the region: who is pooled with whom, with which fleet.

use serde::{Deserialize, Serialize};

use crate::region::BellMove;
use crate::units::Seconds;

/// What trips are told apart by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PoolKey {
    /// The authority of the passenger.
    Authority,
    /// The flow of the trip.
    Flow,
    /// The lot that the trip was tendered in.
    Lot,
    /// The carrier of that lot.
    Carrier,
}

impl PoolKey {
    /// Adds to some keys those that follow from them: an authority and a flow have one lot, a lot
    /// has one carrier.
    fn with_implied(mut keys: Vec<Self>) -> Vec<Self> {
        if keys.contains(&Self::Authority) && keys.contains(&Self::Flow) {
            keys.push(Self::Lot);
        }
        if keys.contains(&Self::Lot) {
            keys.push(Self::Carrier);
        }
        keys
    }
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
    /// Which bells it moves, in order of site and programme.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bells: Vec<BellMove>,
    /// Do the contracts hold: may a carrier's vehicles carry its own lots only?
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub contracts: bool,
}

impl Scenario {
    /// How much later a programme of a site begins and ends than the region's files say.
    pub fn bell_move(&self, site: &str, programme: &str) -> Seconds {
        let moves = self.bells.iter().filter(|one| one.site == site && one.programme == programme);
        moves.map(|one| one.by).sum()
    }

    /// Does every plan of `part` also keep the rules of this scenario?
    ///
    /// That holds when the hours of all sites are the same, this one splits by fewer keys, and
    /// keeps apart aboard only what `part` keeps apart too, and has all of its shifts. Then this
    /// scenario's search may start from `part`'s plan and ends no dearer, as long as nobody drops
    /// out afterwards and no battery is shared by more shifts.
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
        let pools = PoolKey::with_implied(part.pool_by.clone());
        let apart = PoolKey::with_implied([&part.pool_by[..], &part.aboard_by].concat());
        self.fleet == part.fleet
            && self.bells == part.bells
            && (part.contracts || !self.contracts)
            && self.pool_by.iter().all(|key| pools.contains(key))
            && self.aboard_by.iter().all(|key| apart.contains(key))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use PoolKey::{Authority, Carrier, Flow, Lot};

    fn scenario(pool_by: &[PoolKey], aboard_by: &[PoolKey]) -> Scenario {
        Scenario {
            id: String::new(),
            name: String::new(),
            pool_by: pool_by.to_vec(),
            aboard_by: aboard_by.to_vec(),
            ..Scenario::default()
        }
    }

    #[test]
    fn a_plan_for_other_bells_is_no_start() {
        let early =
            BellMove { site: "school".to_owned(), by: Seconds(-600), ..BellMove::default() };
        let moved = Scenario { bells: vec![early], ..scenario(&[], &[]) };
        let apart = scenario(&[Authority], &[]);
        assert!(!moved.contains(&apart) && !apart.contains(&moved));
        assert!(moved.contains(&Scenario { bells: moved.bells.clone(), ..apart }));
        assert_eq!(moved.bell_move("school", ""), Seconds(-600));
        assert_eq!(moved.bell_move("school", "ochtend"), Seconds::ZERO);
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

    #[test]
    fn lots_are_made_of_the_flows_of_authorities() {
        let separate = scenario(&[Authority, Flow], &[]);
        let per_lot = scenario(&[Lot], &[]);
        let per_carrier = scenario(&[Carrier], &[]);
        assert!(per_lot.contains(&separate));
        assert!(per_carrier.contains(&per_lot));
        assert!(per_carrier.contains(&separate));
        assert!(!per_lot.contains(&per_carrier));
        assert!(!per_lot.contains(&scenario(&[Authority], &[])));
        let bound = Scenario { contracts: true, ..per_lot.clone() };
        assert!(per_lot.contains(&bound) && !bound.contains(&per_lot));
    }
}
