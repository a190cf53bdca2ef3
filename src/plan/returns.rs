//! There and back with one vehicle and driver, or with two.

use std::collections::BTreeMap;

use crate::plan::{Outcome, Plan};
use crate::region::Region;

/// Linked pairs of a day of which both trips ride in a route.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Returns {
    /// Those in one route, so with one driver.
    pub in_one_route: usize,
    /// Those in two.
    pub in_two_routes: usize,
}

/// Counts the linked pairs of a plan; `region` is the one it was made for.
pub fn returns(plan: &Plan, region: &Region) -> Returns {
    let mut route_of: BTreeMap<&str, usize> = BTreeMap::new();
    for trip in &plan.trips {
        if let Outcome::Served { route, .. } = trip.outcome {
            route_of.insert(&trip.id, route);
        }
    }
    let mut count = Returns::default();
    for trip in &region.trips {
        let Some(other) = trip.link.as_deref().filter(|other| trip.id.as_str() < *other) else {
            continue;
        };
        if let (Some(one), Some(other)) = (route_of.get(trip.id.as_str()), route_of.get(other)) {
            let routes =
                if one == other { &mut count.in_one_route } else { &mut count.in_two_routes };
            *routes += 1;
        }
    }
    count
}
