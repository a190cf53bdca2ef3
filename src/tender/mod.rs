//! What carriers may see of a week's trips in a tender, so that nobody can be found back.
//!
//! `docs/tender.md` has the method and what it does not promise. Knows no identity: names,
//! addresses and telephone numbers are not even read.

mod client;
mod group;
mod point;
mod secret;

pub use client::{Capacity, Client, Target, TenderTrip};
pub use group::{Group, Size, Step};
pub use secret::Secret;

use std::collections::BTreeMap;

use crate::network::Network;
use crate::region::{Place, Region, Week};
use crate::tender::group::Grouping;
use crate::units::Meters;

/// What is asked of a tender export.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The week whose trips are shown.
    pub week: Week,
    /// The fewest people, and the fewest homes, that may look alike.
    pub k: usize,
    /// How far a home is moved about; none shows the postcode's point only.
    pub jitter: Option<Meters>,
    /// Decides on order and points; the same for all exports of a workspace.
    pub secret: Secret,
}

/// What is left out of the list and only counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rest {
    /// People, each once.
    pub people: usize,
    /// Their trips in the week.
    pub trips: usize,
}

/// A tender's trips, and how well they hide who travels.
#[derive(Clone, Debug)]
pub struct Tender<'a> {
    /// The region.
    pub region: &'a Region,
    /// The clients that are shown, in random order, which also numbers them.
    pub clients: Vec<Client<'a>>,
    /// The point of each postcode, and of no other area.
    pub points: BTreeMap<String, Place>,
    /// The groups that were too small as they were, and what was done.
    pub small: Vec<(Group, usize, Step)>,
    /// How many groups there were to begin with.
    pub n_groups: usize,
    /// The fewest people and the fewest homes in any group that is shown, the rest included; none
    /// where nobody travels.
    pub smallest: Option<Size>,
    /// Clients whose week looks like nobody else's in their group.
    pub singular: usize,
    /// What is only counted.
    pub rest: Rest,
}

/// Makes the export of a week.
pub fn tender<'a>(region: &'a Region, network: &Network, settings: &Settings) -> Tender<'a> {
    let mut clients = client::clients(region, network, settings.week);
    shuffle(&mut clients, settings);
    let mut grouping = Grouping::new(&clients, settings.k);
    grouping.widen();
    let small = grouping.small();
    let n_groups = grouping.n_exact();
    let points = point::points(network, &clients);
    let (steps, rest) = (grouping.steps().to_vec(), grouping.rest());
    let smallest = grouping.smallest();
    for (client, step) in clients.iter_mut().zip(&steps) {
        client.step = *step;
    }
    clients.retain(|client| client.step != Step::Counted);
    if let Some(reach) = settings.jitter {
        point::scatter(&mut clients, reach, settings.k, &settings.secret);
    }
    let singular = group::singular(&clients);
    Tender { region, clients, points, small, n_groups, smallest, singular, rest }
}

/// Puts clients in an order that nobody can work out without the secret, another one each week.
fn shuffle(clients: &mut [Client<'_>], settings: &Settings) {
    clients.sort_by_cached_key(|client| {
        let Place { lat_e6, lon_e6 } = client.home;
        let own = (settings.week.to_string(), client.passenger, lat_e6, lon_e6, &client.exact);
        settings.secret.mac(format!("order {own:?}").as_bytes())
    });
}
