//! Who may be aboard together, as classes with a bit each.

use crate::demand::DayTrip;
use crate::region::{Region, Scenario};
use crate::text::{Fault, Message};

/// What decides with whom a passenger may ride.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Class<'a> {
    flow: &'a str,
    /// What the scenario's `aboard_by` tells apart, in its order.
    keys: Vec<&'a str>,
    solo: bool,
}

/// The classes that occur in a pool.
#[derive(Clone, Debug, Default)]
pub(super) struct Classes<'a> {
    classes: Vec<Class<'a>>,
}

impl<'a> Classes<'a> {
    /// The class of a trip, added when it is new.
    pub(super) fn of(&mut self, region: &Region, scenario: &Scenario, trip: &DayTrip<'a>) -> usize {
        let solo =
            region.needs.iter().any(|need| need.solo && trip.passenger.needs.contains(&need.id));
        let keys = scenario.aboard_by.iter().map(|&key| trip.key(key)).collect();
        let class = Class { flow: &trip.flow.id, keys, solo };
        self.classes.iter().position(|known| *known == class).unwrap_or_else(|| {
            self.classes.push(class);
            self.classes.len() - 1
        })
    }

    /// For each class the bits of those that may be aboard with it; a fault when a pool has more
    /// than 64.
    pub(super) fn matrix(&self, region: &Region) -> Result<Vec<u64>, Fault> {
        if self.classes.len() > 64 {
            let message = Message::new("demand-too-many-classes").with("count", self.classes.len());
            return Err(Fault::of_file("scenarios.toml", message));
        }
        let may_share = |a: &Class<'_>, b: &Class<'_>| {
            !a.solo
                && !b.solo
                && a.keys == b.keys
                && region
                    .flows
                    .iter()
                    .any(|flow| flow.id == a.flow && flow.shares_with.iter().any(|f| f == b.flow))
        };
        let bits = |a: &Class<'_>| {
            let allowed = self.classes.iter().enumerate().filter(|(_, b)| may_share(a, b));
            allowed.fold(0, |bits, (index, _)| bits | 1 << index)
        };
        Ok(self.classes.iter().map(bits).collect())
    }
}
