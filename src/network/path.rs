//! One route with the line that it follows.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap};

use crate::network::graph::{Arc, Cost, Point, RoadGraph};
use crate::network::search;
use crate::network::snap::Snap;
use crate::region::Place;

/// The fastest way between two places.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoadRoute {
    /// Seconds, rounded once.
    pub seconds: u32,
    /// Metres, rounded once.
    pub meters: u32,
    /// The line along the road from snapped place to snapped place; at least one point.
    pub line: Vec<Place>,
}

/// Finds the fastest way.
pub(super) fn route(graph: &RoadGraph, from: &Snap, to: &Snap) -> Option<RoadRoute> {
    let reached = spread(graph, from, to);
    let cost_to = |node: u32| reached.get(&node).map_or(Cost::NEVER, |step| step.cost);
    let cost = search::arrive(graph, from, to, cost_to);
    if cost == Cost::NEVER {
        return None;
    }
    let mut line = Line::new(graph, from.place);
    if from.along(to, graph) == Some(cost) {
        line.between(from, to);
    } else {
        line.over_junctions(&reached, from, to, cost);
    }
    line.push(to.place);
    Some(RoadRoute { seconds: cost.seconds(), meters: cost.meters(), line: line.places })
}

/// How a junction was reached: at which cost, and over which arc from which junction; none for
/// the first junction after the start.
struct Step {
    cost: Cost,
    over: Option<(u32, Arc)>,
    is_done: bool,
}

/// Searches until the ways into the target's chain are known.
fn spread(graph: &RoadGraph, from: &Snap, to: &Snap) -> BTreeMap<u32, Step> {
    let mut awaited = search::entries(graph, std::slice::from_ref(to));
    let mut reached: BTreeMap<u32, Step> = BTreeMap::new();
    let mut heap = BinaryHeap::new();
    let reach = |reached: &mut BTreeMap<u32, Step>,
                 heap: &mut BinaryHeap<_>,
                 node: u32,
                 cost: Cost,
                 over| {
        if reached.get(&node).is_none_or(|known| cost < known.cost) {
            reached.insert(node, Step { cost, over, is_done: false });
            heap.push(Reverse((cost, node)));
        }
    };
    for (node, cost) in starts(graph, from) {
        reach(&mut reached, &mut heap, node, cost, None);
    }
    while !awaited.is_empty()
        && let Some(Reverse((cost, node))) = heap.pop()
    {
        let step = reached.get_mut(&node).expect("what is in the heap was reached");
        if std::mem::replace(&mut step.is_done, true) {
            continue;
        }
        awaited.retain(|&entry| entry != node);
        for &arc in graph.arcs(node) {
            reach(&mut reached, &mut heap, arc.head, cost.plus(arc.cost), Some((node, arc)));
        }
    }
    reached
}

/// The junctions where one can leave a place's chain, and what getting there takes.
fn starts(graph: &RoadGraph, from: &Snap) -> impl Iterator<Item = (u32, Cost)> {
    let chain = graph.chain(from.chain);
    let ahead = from.ahead(graph).map(|cost| (chain.to, cost));
    ahead.into_iter().chain(from.behind(graph).map(|cost| (chain.from, cost)))
}

/// A line that grows along the road.
struct Line<'a> {
    graph: &'a RoadGraph,
    places: Vec<Place>,
}

impl<'a> Line<'a> {
    fn new(graph: &'a RoadGraph, start: Place) -> Self {
        Self { graph, places: vec![start] }
    }

    fn push(&mut self, place: Place) {
        if self.places.last() != Some(&place) {
            self.places.push(place);
        }
    }

    fn extend<'p>(&mut self, points: impl Iterator<Item = &'p Point>) {
        for point in points {
            self.push(point.place());
        }
    }

    /// The bends between two points of one chain.
    fn between(&mut self, from: &Snap, to: &Snap) {
        let points = self.graph.points_of(from.chain);
        let (low, high) = (from.bend.min(to.bend) as usize, from.bend.max(to.bend) as usize);
        let bends = &points[low + 1..=high];
        if from.bend <= to.bend {
            self.extend(bends.iter());
        } else {
            self.extend(bends.iter().rev());
        }
    }

    /// The way out of the first chain, all chains between, the way into the last.
    fn over_junctions(
        &mut self,
        reached: &BTreeMap<u32, Step>,
        from: &Snap,
        to: &Snap,
        cost: Cost,
    ) {
        let graph = self.graph;
        let last = graph.chain(to.chain);
        let cost_to = |node: u32| reached.get(&node).map_or(Cost::NEVER, |step| step.cost);
        let enters_forward =
            to.from_begin(graph).is_some_and(|rest| cost_to(last.from).plus(rest) == cost);
        let mut node = if enters_forward { last.from } else { last.to };
        let mut arcs = Vec::new();
        while let Some((tail, arc)) = reached.get(&node).and_then(|step| step.over) {
            arcs.push(arc);
            node = tail;
        }
        self.leave(from, node, cost_to(node));
        for arc in arcs.iter().rev() {
            let points = graph.points_of(arc.chain).iter();
            if arc.is_reversed { self.extend(points.rev()) } else { self.extend(points) }
        }
        let points = graph.points_of(to.chain);
        let (before, after) = points.split_at(to.bend as usize + 1);
        if enters_forward { self.extend(before.iter()) } else { self.extend(after.iter().rev()) }
    }

    /// From a place to the end of its chain at a junction.
    fn leave(&mut self, from: &Snap, node: u32, cost: Cost) {
        let (before, after) = self.graph.points_of(from.chain).split_at(from.bend as usize + 1);
        let is_ahead =
            self.graph.chain(from.chain).to == node && from.ahead(self.graph) == Some(cost);
        if is_ahead { self.extend(after.iter()) } else { self.extend(before.iter().rev()) }
    }
}
