//! Dijkstra's search from one snapped place, reused from source to source.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use crate::network::graph::{Cost, RoadGraph};
use crate::network::snap::Snap;

/// The memory of a search: it costs nothing to use again.
pub(super) struct Search<'a> {
    graph: &'a RoadGraph,
    costs: Vec<u64>,
    is_awaited: Vec<bool>,
    touched: Vec<u32>,
    heap: BinaryHeap<Reverse<(u64, u32)>>,
}

impl<'a> Search<'a> {
    /// A search that has not gone anywhere.
    pub(super) fn new(graph: &'a RoadGraph) -> Self {
        Self {
            graph,
            costs: vec![u64::MAX; graph.n_nodes()],
            is_awaited: vec![false; graph.n_nodes()],
            touched: Vec::new(),
            heap: BinaryHeap::new(),
        }
    }

    /// Finds the cost from a place to each of some junctions, which are distinct.
    pub(super) fn run(&mut self, from: &Snap, awaited: &[u32]) {
        for &node in &self.touched {
            self.costs[node as usize] = u64::MAX;
        }
        self.touched.clear();
        self.heap.clear();
        for &node in awaited {
            self.is_awaited[node as usize] = true;
        }
        let chain = self.graph.chain(from.chain);
        if let Some(cost) = from.ahead(self.graph) {
            self.reach(chain.to, cost.0);
        }
        if let Some(cost) = from.behind(self.graph) {
            self.reach(chain.from, cost.0);
        }
        self.spread(awaited.len());
        for &node in awaited {
            self.is_awaited[node as usize] = false;
        }
    }

    /// The cost to a junction that was waited for.
    pub(super) fn cost(&self, node: u32) -> Cost {
        Cost(self.costs[node as usize])
    }

    fn spread(&mut self, mut n_awaited: usize) {
        let graph = self.graph;
        while n_awaited > 0
            && let Some(Reverse((cost, node))) = self.heap.pop()
        {
            if cost > self.costs[node as usize] {
                continue;
            }
            if std::mem::take(&mut self.is_awaited[node as usize]) {
                n_awaited -= 1;
            }
            for arc in graph.arcs(node) {
                self.reach(arc.head, cost.saturating_add(arc.cost.0));
            }
        }
    }

    fn reach(&mut self, node: u32, cost: u64) {
        let known = &mut self.costs[node as usize];
        if cost < *known {
            if *known == u64::MAX {
                self.touched.push(node);
            }
            *known = cost;
            self.heap.push(Reverse((cost, node)));
        }
    }
}

/// The cost to a place, once the costs to the ends of its chain are known.
pub(super) fn arrive(
    graph: &RoadGraph,
    from: &Snap,
    to: &Snap,
    cost_to: impl Fn(u32) -> Cost,
) -> Cost {
    let chain = graph.chain(to.chain);
    let forward = to.from_begin(graph).map(|last| cost_to(chain.from).plus(last));
    let backward = to.from_end(graph).map(|last| cost_to(chain.to).plus(last));
    let along = from.along(to, graph);
    [forward, backward, along].into_iter().flatten().min().unwrap_or(Cost::NEVER)
}

/// The junctions over which some places can be entered, each once.
pub(super) fn entries(graph: &RoadGraph, places: &[Snap]) -> Vec<u32> {
    let mut entries: Vec<u32> = Vec::with_capacity(places.len() * 2);
    for place in places {
        let chain = graph.chain(place.chain);
        if chain.is_forward_open {
            entries.push(chain.from);
        }
        if chain.is_backward_open {
            entries.push(chain.to);
        }
    }
    entries.sort_unstable();
    entries.dedup();
    entries
}
