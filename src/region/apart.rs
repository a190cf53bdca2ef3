//! Groups of passengers who are never aboard together.

use serde::{Deserialize, Serialize};

use crate::region::{Passenger, Region, Site};

/// Groups that are kept apart: age bands, school types, dogs and those who cannot bear them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Apart {
    /// Any two different ones of these are never aboard together; at least two.
    pub groups: Vec<String>,
}

impl Apart {
    /// Does it keep trips of these groups apart from trips of those?
    pub fn parts(&self, these: &[&str], those: &[&str]) -> bool {
        let named = |group: &&&str| self.groups.iter().any(|name| name == **group);
        these.iter().filter(named).any(|one| those.iter().filter(named).any(|other| one != other))
    }
}

impl Region {
    /// Returns the groups of a trip that some `apart` names, sorted: those of its passenger and
    /// of the sites and pickup points where it begins and ends.
    pub fn groups_of<'a>(
        &'a self,
        passenger: &'a Passenger,
        ends: [Option<&'a Site>; 2],
    ) -> Vec<&'a str> {
        let of_sites = ends.into_iter().flatten().flat_map(|site| &site.groups);
        let names = |group: &&String| self.apart.iter().any(|apart| apart.groups.contains(group));
        let mut groups: Vec<&str> =
            passenger.groups.iter().chain(of_sites).filter(names).map(String::as_str).collect();
        groups.sort_unstable();
        groups.dedup();
        groups
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn different_groups_of_one_list_are_apart() {
        let apart = Apart { groups: ["4-8", "8-12", "12-18"].map(str::to_owned).into() };
        assert!(apart.parts(&["4-8"], &["12-18", "sbo"]));
        assert!(!apart.parts(&["4-8"], &["4-8"]) && !apart.parts(&["4-8"], &["sbo"]));
        assert!(!apart.parts(&[], &["4-8"]));
    }
}
