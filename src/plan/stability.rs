//! How much of a plan passengers know from an earlier one (domain.md, section E).

use std::collections::BTreeMap;

use crate::plan::{Outcome, Plan};

/// Of the trips that ride in both plans, how many do so in the same vehicle, and how many there
/// are.
pub fn same_vehicles(plan: &Plan, earlier: &Plan) -> (usize, usize) {
    let before: BTreeMap<&str, &str> = vehicles(earlier).collect();
    let known = vehicles(plan).filter_map(|(trip, vehicle)| Some((vehicle, *before.get(trip)?)));
    known.fold((0, 0), |(same, all), (now, then)| (same + usize::from(now == then), all + 1))
}

/// The trips in routes, and the vehicles of these.
fn vehicles(plan: &Plan) -> impl Iterator<Item = (&str, &str)> {
    plan.trips.iter().filter_map(|trip| match trip.outcome {
        Outcome::Served { route, .. } => {
            Some((trip.id.as_str(), plan.routes.get(route)?.vehicle.as_str()))
        }
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::VisitKind::{Delivery, Pickup};
    use crate::plan::example;

    #[test]
    fn only_trips_of_both_plans_count() {
        let mut plan = example::empty(example::scenario("x", &[], &[]));
        for _ in 0..3 {
            example::add_trip(&mut plan, "wmo", "meppel", Outcome::default());
        }
        example::add_route(&mut plan, &[(0, Pickup, 1, 480), (0, Delivery, 3, 492)]);
        let mut later = plan.clone();
        example::add_route(&mut later, &[(1, Pickup, 1, 480), (1, Delivery, 3, 492)]);
        assert_eq!(same_vehicles(&later, &plan), (1, 1));
        later.routes[0].vehicle = "another".to_owned();
        assert_eq!(same_vehicles(&later, &plan), (0, 1));
        assert_eq!(same_vehicles(&later, &later), (2, 2));
    }
}
