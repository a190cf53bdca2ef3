//! Who travels, by pseudonym, so that a hundred thousand trips are looked up and not searched for.

use std::collections::BTreeMap;

use crate::region::{Absence, Home, Passenger, Region};

/// The passengers of a workspace with what other tables say of each.
#[derive(Debug)]
pub(super) struct People<'a> {
    passengers: BTreeMap<&'a str, &'a Passenger>,
    homes: BTreeMap<&'a str, Vec<&'a Home>>,
    absences: BTreeMap<&'a str, Vec<&'a Absence>>,
}

impl<'a> People<'a> {
    /// Reads them from the tables of a workspace.
    pub(super) fn of(region: &'a Region) -> Self {
        let passengers = region.passengers.iter().map(|one| (one.id.as_str(), one)).collect();
        let mut people = Self { passengers, homes: BTreeMap::new(), absences: BTreeMap::new() };
        for home in &region.homes {
            people.homes.entry(&home.passenger).or_default().push(home);
        }
        for absence in &region.absences {
            people.absences.entry(&absence.passenger).or_default().push(absence);
        }
        people
    }

    /// A passenger.
    pub(super) fn passenger(&self, id: &str) -> Option<&'a Passenger> {
        self.passengers.get(id).copied()
    }

    /// The second homes of a passenger, in the order of the table.
    pub(super) fn homes(&self, id: &str) -> &[&'a Home] {
        self.homes.get(id).map_or(&[], Vec::as_slice)
    }

    /// When a passenger is away.
    pub(super) fn absences(&self, id: &str) -> &[&'a Absence] {
        self.absences.get(id).map_or(&[], Vec::as_slice)
    }
}
