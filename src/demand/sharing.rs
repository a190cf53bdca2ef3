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
    groups: Vec<&'a str>,
}

/// The classes that occur in a pool.
#[derive(Clone, Debug, Default)]
pub(super) struct Classes<'a> {
    classes: Vec<Class<'a>>,
}

/// Which classes may be aboard together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Sharing {
    /// For each class that the search tells apart the bits of those that may be aboard with it.
    pub(super) matrix: Vec<u64>,
    /// For each class that occurs the one that the search knows it by.
    pub(super) known_as: Vec<u8>,
}

impl<'a> Classes<'a> {
    /// The class of a trip, added when it is new.
    pub(super) fn of(
        &mut self,
        region: &'a Region,
        scenario: &Scenario,
        trip: &DayTrip<'a>,
    ) -> usize {
        let keys = scenario.aboard_by.iter().map(|&key| trip.key(key)).collect();
        let class = Class { keys, ..class(region, trip) };
        self.classes.iter().position(|known| *known == class).unwrap_or_else(|| {
            self.classes.push(class);
            self.classes.len() - 1
        })
    }

    /// Who may be aboard with whom. Classes that may ride with the same ones are one to the
    /// search; a fault when a pool has more than 64 others.
    pub(super) fn sharing(&self, region: &Region) -> Result<Sharing, Fault> {
        let row = |a: &Class<'_>| -> Vec<bool> {
            self.classes.iter().map(|b| may_share(region, a, b)).collect()
        };
        let rows: Vec<Vec<bool>> = self.classes.iter().map(row).collect();
        let mut first: Vec<usize> = Vec::new();
        let known_as: Vec<usize> = (0..rows.len())
            .map(|class| {
                let alike = first.iter().position(|&other| rows[other] == rows[class]);
                alike.unwrap_or_else(|| {
                    first.push(class);
                    first.len() - 1
                })
            })
            .collect();
        if first.len() > 64 {
            let message = Message::new("demand-too-many-classes").with("count", first.len());
            return Err(Fault::of_file("scenarios.toml", message));
        }
        let bits = |&class: &usize| {
            let allowed = first.iter().enumerate().filter(|&(_, &other)| rows[class][other]);
            allowed.fold(0, |bits, (index, _)| bits | 1 << index)
        };
        Ok(Sharing {
            matrix: first.iter().map(bits).collect(),
            known_as: known_as.into_iter().map(|class| class as u8).collect(),
        })
    }
}

/// Do the rules of the workspace allow two trips to be aboard together under any scenario?
pub(super) fn may_ride_together(region: &Region, one: &DayTrip<'_>, other: &DayTrip<'_>) -> bool {
    !one.passenger.not_with.contains(&other.passenger.id)
        && may_share(region, &class(region, one), &class(region, other))
}

/// The class of a trip under a scenario that keeps nobody apart.
fn class<'a>(region: &'a Region, trip: &DayTrip<'a>) -> Class<'a> {
    Class {
        flow: &trip.flow.id,
        keys: Vec::new(),
        solo: region.needs_of(trip.passenger, trip.trip).iter().any(|need| need.solo),
        groups: region.groups_of(trip.passenger, [trip.from_site, trip.to_site]),
    }
}

fn may_share(region: &Region, a: &Class<'_>, b: &Class<'_>) -> bool {
    let names = |flow: &str, other: &str| {
        let flow = region.flows.iter().find(|known| known.id == flow);
        flow.is_some_and(|flow| flow.shares_with.iter().any(|known| known == other))
    };
    !a.solo
        && !b.solo
        && a.keys == b.keys
        && names(a.flow, b.flow)
        && !region.apart.iter().any(|apart| apart.parts(&a.groups, &b.groups))
}
