//! Who or what the cost of each plan is for.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::plan::{Outcome, PlannedTrip};
use crate::report::comparison::Entry;
use crate::units::Cents;

/// What one authority pays, or one flow costs, in every plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Part {
    /// The authority or flow, by id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its part of the cash cost in each plan: routes split over their trips by direct metres,
    /// hired taxis as they are.
    pub amounts: Vec<Cents>,
}

/// What each authority pays.
pub(super) fn by_payer(entries: &[Entry]) -> Vec<Part> {
    parts(
        entries,
        |trip| &trip.payer,
        |entry, id| {
            let authority = entry.region.authorities.iter().find(|authority| authority.id == id)?;
            Some(authority.name.clone())
        },
    )
}

/// What each flow costs.
pub(super) fn by_flow(entries: &[Entry]) -> Vec<Part> {
    parts(
        entries,
        |trip| &trip.flow,
        |entry, id| {
            let flow = entry.region.flows.iter().find(|flow| flow.id == id)?;
            Some(flow.name.clone())
        },
    )
}

fn parts(
    entries: &[Entry],
    key: fn(&PlannedTrip) -> &String,
    name: fn(&Entry, &str) -> Option<String>,
) -> Vec<Part> {
    let mut amounts: BTreeMap<&str, Vec<Cents>> = BTreeMap::new();
    for (index, entry) in entries.iter().enumerate() {
        let of_routes: Vec<Cents> =
            entry.plan.routes.iter().map(|route| route.cost.total()).collect();
        let of_trips = crate::cost::per_trip(entry.plan, &of_routes);
        for (trip, share) in entry.plan.trips.iter().zip(of_trips) {
            let sums = amounts.entry(key(trip)).or_insert_with(|| vec![Cents::ZERO; entries.len()]);
            sums[index] += share;
            if let Outcome::Outside { cost, .. } = trip.outcome {
                sums[index] += cost;
            }
        }
    }
    let name = |id: &str| {
        entries.iter().find_map(|entry| name(entry, id)).unwrap_or_else(|| id.to_owned())
    };
    amounts
        .into_iter()
        .map(|(id, amounts)| Part { id: id.to_owned(), name: name(id), amounts })
        .collect()
}
