//! Fastest ways by plain Dijkstra on the road graph, one search for each place that is left.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap};

use rayon::prelude::*;

use crate::network::{Cost, Network, RoadGraph, Snap};
use crate::region::Place;
use crate::units::Meters;

/// Drive and distance of a fastest way, rounded once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Way {
    pub(super) seconds: i64,
    pub(super) meters: i64,
}

/// For each pair its fastest way; none where a place is too far from any road, or no road leads.
pub(super) type Ways = BTreeMap<(Place, Place), Option<Way>>;

/// Milliseconds, then decimetres: ways are compared in this order.
type Length = (i64, i64);

/// More than any way takes.
const NEVER: Length = (i64::MAX, i64::MAX);

/// Returns the fastest way of each pair.
pub(super) fn ways(network: &Network, max_snap: Meters, pairs: &BTreeSet<(Place, Place)>) -> Ways {
    let places: BTreeSet<Place> = pairs.iter().flat_map(|&(from, to)| [from, to]).collect();
    let places: Vec<Place> = places.into_iter().collect();
    let snaps: Vec<(Place, Snap)> = places
        .par_iter()
        .filter_map(|&place| Some((place, network.snap(place)?)))
        .filter(|(_, snap)| snap.distance <= max_snap)
        .collect();
    let snaps: BTreeMap<Place, Snap> = snaps.into_iter().collect();

    let mut targets: BTreeMap<Place, Vec<Place>> = BTreeMap::new();
    for &(from, to) in pairs {
        targets.entry(from).or_default().push(to);
    }
    let targets: Vec<(Place, Vec<Place>)> = targets.into_iter().collect();
    let ways: Vec<Ways> = targets
        .par_iter()
        .map_init(
            || Search::new(network.graph()),
            |search, (from, targets)| search.ways(*from, targets, &snaps),
        )
        .collect();
    ways.into_iter().flatten().collect()
}

/// A search from one place, its memory used again for the next.
struct Search<'a> {
    graph: &'a RoadGraph,
    /// Length to each junction, as far as known.
    lengths: Vec<Length>,
    is_settled: Vec<bool>,
    /// The junctions that differ from the start.
    touched: Vec<u32>,
    queue: BinaryHeap<Reverse<(Length, u32)>>,
}

impl<'a> Search<'a> {
    fn new(graph: &'a RoadGraph) -> Self {
        let n = graph.n_nodes();
        Self {
            graph,
            lengths: vec![NEVER; n],
            is_settled: vec![false; n],
            touched: Vec::new(),
            queue: BinaryHeap::new(),
        }
    }

    /// The ways from one place to some others.
    fn ways(&mut self, from: Place, targets: &[Place], snaps: &BTreeMap<Place, Snap>) -> Ways {
        let near = |place: &Place| snaps.get(place).copied();
        if let Some(start) = near(&from) {
            let ends: Vec<Snap> = targets.iter().filter_map(near).collect();
            self.run(&start, &ends);
        }
        let way = |to: &Place| {
            let (start, end) = (near(&from)?, near(to)?);
            if from == *to {
                return Some(Way::default());
            }
            self.entrances(&end)
                .into_iter()
                .map(|(node, rest)| plus(self.lengths[node as usize], rest))
                .chain(start.along(&end, self.graph).map(length))
                .min()
                .filter(|&length| length != NEVER)
                .map(|(millis, decimeters)| Way {
                    seconds: half_up(millis, 1000),
                    meters: half_up(decimeters, 10),
                })
        };
        targets.iter().map(|to| ((from, *to), way(to))).collect()
    }

    /// Settles the junctions from which the ends can be entered.
    fn run(&mut self, start: &Snap, ends: &[Snap]) {
        for node in self.touched.drain(..) {
            self.lengths[node as usize] = NEVER;
            self.is_settled[node as usize] = false;
        }
        self.queue.clear();
        let mut awaited: BTreeSet<u32> =
            ends.iter().flat_map(|end| self.entrances(end)).map(|(node, _)| node).collect();
        let chain = self.graph.chain(start.chain);
        let exits = [(chain.to, start.ahead(self.graph)), (chain.from, start.behind(self.graph))];
        for (node, cost) in exits {
            if let Some(cost) = cost {
                self.reach(node, length(cost));
            }
        }
        let graph = self.graph;
        while !awaited.is_empty()
            && let Some(Reverse((so_far, node))) = self.queue.pop()
        {
            if std::mem::replace(&mut self.is_settled[node as usize], true) {
                continue;
            }
            awaited.remove(&node);
            for arc in graph.arcs(node) {
                self.reach(arc.head, plus(so_far, length(arc.cost)));
            }
        }
    }

    fn reach(&mut self, node: u32, length: Length) {
        let known = &mut self.lengths[node as usize];
        if length < *known {
            if *known == NEVER {
                self.touched.push(node);
            }
            *known = length;
            self.queue.push(Reverse((length, node)));
        }
    }

    /// The junctions from which a place on its chain is reached, with what remains from there.
    fn entrances(&self, end: &Snap) -> Vec<(u32, Length)> {
        let chain = self.graph.chain(end.chain);
        let from_begin = end.from_begin(self.graph).map(|cost| (chain.from, length(cost)));
        let from_end = end.from_end(self.graph).map(|cost| (chain.to, length(cost)));
        from_begin.into_iter().chain(from_end).collect()
    }
}

fn length(cost: Cost) -> Length {
    (i64::from(cost.millis()), i64::from(cost.decimeters()))
}

fn plus(one: Length, other: Length) -> Length {
    if one == NEVER { NEVER } else { (one.0 + other.0, one.1 + other.1) }
}

fn half_up(amount: i64, unit: i64) -> i64 {
    (amount + unit / 2).div_euclid(unit)
}
