//! Whoever leaves from a home is one driver: no scenario may offer two vehicles there at once.

use std::collections::BTreeMap;

use crate::import::fleet_toml::FleetFile;
use crate::import::records::Records;
use crate::region::{Depot, DepotKind, FleetChoice, GivenVehicle};
use crate::units::Seconds;

/// All vehicles that scenarios choose from.
#[derive(Clone, Copy)]
pub(super) struct Offers<'a> {
    pub(super) fleet: &'a FleetFile,
    pub(super) given: &'a [GivenVehicle],
    pub(super) depots: &'a Records<Depot>,
}

/// Two shifts in which a scenario lets vehicles leave from one home at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Clash<'a> {
    pub(super) home: &'a str,
    pub(super) shifts: [&'a str; 2],
}

impl<'a> Offers<'a> {
    /// The first clash of each home, in order of homes, where a scenario chooses this fleet and
    /// these shifts; no shifts named means all.
    pub(super) fn clashes(&self, choice: FleetChoice, shifts: &[String]) -> Vec<Clash<'a>> {
        let mut at_home: BTreeMap<&'a str, Vec<&'a str>> = BTreeMap::new();
        let is_home = |id: &str| self.depots.get(id).is_some_and(|it| it.kind == DepotKind::Home);
        let mut offer = |depot: &'a str, shift: &'a str, count: i64| {
            if is_home(depot) && (shifts.is_empty() || shifts.iter().any(|id| id == shift)) {
                let times = usize::try_from(count.clamp(0, 2)).unwrap_or(0);
                at_home.entry(depot).or_default().extend(std::iter::repeat_n(shift, times));
            }
        };
        match choice {
            FleetChoice::Given => {
                self.given.iter().for_each(|it| offer(&it.depot, &it.shift, 1));
            }
            FleetChoice::Catalogue => {
                for entry in &self.fleet.catalogue {
                    for depot in &entry.depots {
                        let count = entry.max_per_depot.unwrap_or(1);
                        entry.shifts.iter().for_each(|shift| offer(depot, shift, count));
                    }
                }
            }
        }
        let clash = |(home, offered): (&'a str, Vec<&'a str>)| {
            let mut pairs = (0..offered.len()).flat_map(|b| (0..b).map(move |a| (a, b)));
            let (a, b) = pairs.find(|&(a, b)| self.overlap(offered[a], offered[b]))?;
            Some(Clash { home, shifts: [offered[a], offered[b]] })
        };
        at_home.into_iter().filter_map(clash).collect()
    }

    fn overlap(&self, one: &str, other: &str) -> bool {
        let times = |id: &str| -> Option<(Seconds, Seconds)> {
            self.fleet.shifts.get(id).map(|shift| (shift.from, shift.to))
        };
        match (times(one), times(other)) {
            (Some((from, to)), Some((other_from, other_to))) => from < other_to && other_from < to,
            _ => false,
        }
    }
}
