//! The road graph: junctions, and chains of road between them.
//!
//! Everything is flat columns and rows of whole numbers. A *chain* is the road between two
//! junctions with all its bends; an *arc* is a chain driven in one direction.

use serde::{Deserialize, Serialize};

use crate::network::geo::Spot;
use crate::network::pieces::Manner;
use crate::network::speed::RoadClass;
use crate::region::Place;

/// Roads as junctions and arcs; every junction reaches every other.
#[derive(Clone, Debug)]
pub struct RoadGraph {
    pub(super) chains: Vec<Chain>,
    pub(super) points: Vec<Point>,
    places: Vec<Place>,
    pub(super) first_out: Vec<u32>,
    pub(super) arcs: Vec<Arc>,
}

/// The road between two junctions, all bends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chain {
    /// The junction where it begins.
    pub from: u32,
    /// The junction where it ends; the same for a loop.
    pub to: u32,
    /// The kind of road.
    pub class: RoadClass,
    /// Whether it may be driven from its begin to its end.
    pub is_forward_open: bool,
    /// Whether it may be driven from its end to its begin.
    pub is_backward_open: bool,
    pub(super) first_point: u32,
}

impl Chain {
    pub(super) fn new(from: u32, to: u32, manner: Manner, first_point: u32) -> Self {
        Self {
            from,
            to,
            class: manner.class,
            is_forward_open: manner.is_forward_open,
            is_backward_open: manner.is_backward_open,
            first_point,
        }
    }
}

/// A chain driven in one direction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Arc {
    /// The junction where it ends.
    pub head: u32,
    /// The chain it drives.
    pub chain: u32,
    /// Whether it drives the chain from its end to its begin.
    pub is_reversed: bool,
    /// What driving it takes.
    pub cost: Cost,
}

/// What driving takes: compared by milliseconds, then by decimetres.
///
/// Both in one number, so that adding and comparing are one step. The decimetres cannot spill
/// into the milliseconds: no road is faster than 130 km/h, that is 0.04 decimetre per
/// millisecond, and what would take more than 2³² milliseconds is [`Cost::NEVER`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cost(pub(super) u64);

impl Cost {
    /// Nothing.
    pub const ZERO: Self = Self(0);
    /// More than any way takes (49 days).
    pub const NEVER: Self = Self(u64::MAX);

    /// A cost from its parts.
    pub fn new(millis: u32, decimeters: u32) -> Self {
        Self(u64::from(millis) << 32 | u64::from(decimeters))
    }

    /// Milliseconds.
    pub fn millis(self) -> u32 {
        (self.0 >> 32) as u32
    }

    /// Decimetres.
    pub fn decimeters(self) -> u32 {
        self.0 as u32
    }

    /// The sum, at most [`Cost::NEVER`].
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }

    /// Whole seconds, rounded half up; `u32::MAX` for never.
    pub fn seconds(self) -> u32 {
        if self == Self::NEVER { u32::MAX } else { rounded(self.millis(), 1000) }
    }

    /// Whole metres, rounded half up; `u32::MAX` for never.
    pub fn meters(self) -> u32 {
        if self == Self::NEVER { u32::MAX } else { rounded(self.decimeters(), 10) }
    }
}

fn rounded(amount: u32, unit: u32) -> u32 {
    ((u64::from(amount) + u64::from(unit) / 2) / u64::from(unit)) as u32
}

/// A bend of a chain, with the sums from the chain's begin to here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Point {
    pub(super) lat_e7: i32,
    pub(super) lon_e7: i32,
    /// Milliseconds from the begin to here.
    pub(super) forward_millis: u32,
    /// Milliseconds from here to the begin.
    pub(super) backward_millis: u32,
    pub(super) decimeters: u32,
}

impl Point {
    pub(super) fn at(self, spot: Spot) -> Self {
        Self { lat_e7: spot.lat_e7, lon_e7: spot.lon_e7, ..self }
    }

    pub(super) fn place(self) -> Place {
        place(f64::from(self.lat_e7), f64::from(self.lon_e7))
    }
}

/// A place from 10⁻⁷ degrees.
pub(super) fn place(lat_e7: f64, lon_e7: f64) -> Place {
    let e6 = |e7: f64| libm::round(e7 / 10.0) as i32;
    Place { lat_e6: e6(lat_e7), lon_e6: e6(lon_e7) }
}

impl RoadGraph {
    /// Lays out the arcs of chains; `n_nodes` junctions, each the end of some chain.
    pub(super) fn new(n_nodes: u32, chains: Vec<Chain>, points: Vec<Point>) -> Self {
        let mut graph = Self {
            places: vec![Place { lat_e6: 0, lon_e6: 0 }; n_nodes as usize],
            first_out: vec![0; n_nodes as usize + 1],
            arcs: Vec::new(),
            chains,
            points,
        };
        let mut arcs = Vec::with_capacity(graph.chains.len() * 2);
        for index in 0..graph.chains.len() as u32 {
            let chain = graph.chain(index);
            let points = graph.points_of(index);
            let ends = (points[0].place(), points[points.len() - 1].place());
            (graph.places[chain.from as usize], graph.places[chain.to as usize]) = ends;
            let (forward, backward) = graph.costs(index);
            let mut arc = |tail, head, is_reversed, cost: Option<Cost>| {
                if let Some(cost) = cost {
                    arcs.push((tail, Arc { head, chain: index, is_reversed, cost }));
                }
            };
            arc(chain.from, chain.to, false, forward);
            arc(chain.to, chain.from, true, backward);
        }
        arcs.sort_by_key(|(tail, arc): &(u32, Arc)| (*tail, arc.head, arc.chain, arc.is_reversed));
        for (tail, _) in &arcs {
            graph.first_out[*tail as usize + 1] += 1;
        }
        for node in 0..n_nodes as usize {
            graph.first_out[node + 1] += graph.first_out[node];
        }
        graph.arcs = arcs.into_iter().map(|(_, arc)| arc).collect();
        graph
    }

    /// The number of junctions; they are numbered from 0.
    pub fn n_nodes(&self) -> usize {
        self.places.len()
    }

    /// The number of arcs.
    pub fn n_arcs(&self) -> usize {
        self.arcs.len()
    }

    /// The number of chains; they are numbered from 0.
    pub fn n_chains(&self) -> usize {
        self.chains.len()
    }

    /// Where a junction is.
    pub fn place(&self, node: u32) -> Place {
        self.places[node as usize]
    }

    /// The arcs that leave a junction.
    pub fn arcs(&self, node: u32) -> &[Arc] {
        let node = node as usize;
        &self.arcs[self.first_out[node] as usize..self.first_out[node + 1] as usize]
    }

    /// A chain by its number.
    pub fn chain(&self, chain: u32) -> Chain {
        self.chains[chain as usize]
    }

    /// What driving a whole chain takes, from begin to end and from end to begin; none where
    /// that is closed.
    pub fn costs(&self, chain: u32) -> (Option<Cost>, Option<Cost>) {
        let points = self.points_of(chain);
        let end = points[points.len() - 1];
        let Chain { is_forward_open, is_backward_open, .. } = self.chain(chain);
        (
            is_forward_open.then(|| Cost::new(end.forward_millis, end.decimeters)),
            is_backward_open.then(|| Cost::new(end.backward_millis, end.decimeters)),
        )
    }

    /// The points of a chain from its begin to its end.
    pub(super) fn points_of(&self, chain: u32) -> &[Point] {
        let first = self.chains[chain as usize].first_point as usize;
        let next = self.chains.get(chain as usize + 1);
        &self.points[first..next.map_or(self.points.len(), |next| next.first_point as usize)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn costs_compare_by_time_then_distance_and_round_half_up() {
        assert!(Cost::new(1, 0) > Cost::new(0, u32::MAX));
        assert!(Cost::new(1, 5) > Cost::new(1, 4));
        assert_eq!(Cost::new(1499, 24).seconds(), 1);
        assert_eq!(Cost::new(1500, 25).seconds(), 2);
        assert_eq!(Cost::new(1500, 25).meters(), 3);
        assert_eq!(Cost::new(u32::MAX, 0).seconds(), 4_294_967);
        assert_eq!(Cost::NEVER.plus(Cost::new(1, 1)), Cost::NEVER);
        assert_eq!((Cost::NEVER.seconds(), Cost::NEVER.meters()), (u32::MAX, u32::MAX));
    }
}
