//! From which town or village to which, and how the places got their names.

use std::collections::BTreeMap;

use crate::inventory::count::Bag;
use crate::inventory::{Count, Locality, Source, WeekTrip};
use crate::region::{Place, Region};
use crate::units::{Meters, ratio};

/// The trips from one locality to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relation {
    /// Where they begin.
    pub from: Locality,
    /// Where they end.
    pub to: Locality,
    /// For each flow of the region, in its order.
    pub flows: Vec<Count>,
    /// All flows together.
    pub all: Count,
    /// Average of the direct way, over the trips that have one.
    pub direct: Meters,
}

/// What is known of a relation so far.
#[derive(Default)]
struct Sum<'a> {
    flows: Vec<Bag<'a>>,
    all: Bag<'a>,
    meters: i64,
    measured: i64,
}

/// Every relation, the most travelled first, then by name.
pub(super) fn relations(region: &Region, trips: &[WeekTrip<'_>]) -> Vec<Relation> {
    let mut sums: BTreeMap<(&Locality, &Locality), Sum<'_>> = BTreeMap::new();
    for trip in trips {
        let sum = sums.entry((&trip.from, &trip.to)).or_default();
        sum.flows.resize(region.flows.len(), Bag::default());
        sum.all.add(trip);
        if let Some(flow) = region.flows.iter().position(|flow| flow.id == trip.trip.flow.id) {
            sum.flows[flow].add(trip);
        }
        if let Some((_, meters)) = trip.direct {
            sum.meters += meters.0;
            sum.measured += 1;
        }
    }
    let relation = |((from, to), sum): ((&Locality, &Locality), Sum<'_>)| Relation {
        from: from.clone(),
        to: to.clone(),
        flows: sum.flows.iter().map(Bag::count).collect(),
        all: sum.all.count(),
        direct: Meters(ratio(sum.meters, 1, sum.measured)),
    };
    let mut relations: Vec<Relation> = sums.into_iter().map(relation).collect();
    relations.sort_by_key(|relation| std::cmp::Reverse(relation.all.trips));
    relations
}

/// How many distinct places got their name in which way.
pub(super) fn sources(trips: &[WeekTrip<'_>]) -> BTreeMap<Source, i64> {
    let ends = trips
        .iter()
        .flat_map(|trip| [(trip.trip.from, trip.from.source), (trip.trip.to, trip.to.source)]);
    let places: BTreeMap<Place, Source> = ends.collect();
    let mut sources = BTreeMap::new();
    for source in places.into_values() {
        *sources.entry(source).or_insert(0) += 1;
    }
    sources
}
