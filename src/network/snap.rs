//! From a place to the nearest point of a road.

use geo::{Line, LineLocatePoint, Point as FlatPoint};
use rstar::{AABB, RTree, RTreeObject};

use crate::network::geo::{METERS_PER_E7, cos_lat};
use crate::network::graph::{Cost, Point, RoadGraph, place};
use crate::region::Place;
use crate::units::Meters;

/// A place's nearest point on a road.
///
/// It lies on a chain. What remains to the chain's ends is known in both directions, so that a
/// search can start and end here; see [`Snap::ahead`] and its three fellows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Snap {
    /// The chain it lies on.
    pub chain: u32,
    /// Decimetres from the chain's begin.
    pub decimeters: u32,
    /// Milliseconds from the chain's begin to here, where the chain is open forward.
    pub forward_millis: u32,
    /// Milliseconds from here to the chain's begin, where the chain is open backward.
    pub backward_millis: u32,
    /// The last point of the chain that is not past it, counted from the chain's begin.
    pub(super) bend: u32,
    /// The nearest point on the road.
    pub place: Place,
    /// How far that is from where it was asked for, as the crow flies.
    pub distance: Meters,
}

impl Snap {
    /// What driving forward from here to the chain's end takes; none where that is closed.
    pub fn ahead(&self, graph: &RoadGraph) -> Option<Cost> {
        graph.costs(self.chain).0.map(|whole| self.rest(whole, self.forward_millis))
    }

    /// What driving backward from here to the chain's begin takes; none where that is closed.
    pub fn behind(&self, graph: &RoadGraph) -> Option<Cost> {
        let is_open = graph.chain(self.chain).is_backward_open;
        is_open.then(|| Cost::new(self.backward_millis, self.decimeters))
    }

    /// What driving forward from the chain's begin to here takes; none where that is closed.
    pub fn from_begin(&self, graph: &RoadGraph) -> Option<Cost> {
        let is_open = graph.chain(self.chain).is_forward_open;
        is_open.then(|| Cost::new(self.forward_millis, self.decimeters))
    }

    /// What driving backward from the chain's end to here takes; none where that is closed.
    pub fn from_end(&self, graph: &RoadGraph) -> Option<Cost> {
        graph.costs(self.chain).1.map(|whole| self.rest(whole, self.backward_millis))
    }

    /// What driving to another point of the same chain takes without leaving the chain; none
    /// where that is closed or the point lies on another chain.
    pub fn along(&self, to: &Self, graph: &RoadGraph) -> Option<Cost> {
        if self.chain != to.chain {
            return None;
        }
        let chain = graph.chain(self.chain);
        let decimeters = self.decimeters.abs_diff(to.decimeters);
        let forward = (chain.is_forward_open && to.decimeters >= self.decimeters)
            .then(|| Cost::new(to.forward_millis.saturating_sub(self.forward_millis), decimeters));
        let backward = (chain.is_backward_open && to.decimeters <= self.decimeters).then(|| {
            Cost::new(self.backward_millis.saturating_sub(to.backward_millis), decimeters)
        });
        forward.into_iter().chain(backward).min()
    }

    fn rest(&self, whole: Cost, millis: u32) -> Cost {
        Cost::new(
            whole.millis().saturating_sub(millis),
            whole.decimeters().saturating_sub(self.decimeters),
        )
    }
}

/// A straight part of a chain in the search tree.
#[derive(Clone, Copy, Debug)]
struct Segment {
    chain: u32,
    bend: u32,
    ends: [[f64; 2]; 2],
}

impl RTreeObject for Segment {
    type Envelope = AABB<[f64; 2]>;

    fn envelope(&self) -> Self::Envelope {
        AABB::from_corners(self.ends[0], self.ends[1])
    }
}

/// Finds the nearest road.
#[derive(Debug)]
pub(super) struct Snapper {
    tree: RTree<Segment>,
}

/// The first look goes this far, in metres; each further one twice as far.
const FIRST_LOOK: f64 = 50.0;

/// Beyond this the whole tree is looked through.
const LAST_LOOK: f64 = 200_000.0;

/// How far around all roads a place may lie that still belongs to them, in metres.
const AROUND: f64 = 50_000.0;

/// A point of a segment that may be the nearest: squared distance, chain, bend, part of the
/// segment.
type Candidate = (f64, u32, u32, f64);

impl Snapper {
    /// Puts all roads on which a car may stop into a tree.
    pub(super) fn new(graph: &RoadGraph) -> Self {
        let mut segments = Vec::with_capacity(graph.points.len());
        for chain in 0..graph.n_chains() as u32 {
            if !graph.chain(chain).class.is_stoppable() {
                continue;
            }
            for (bend, ends) in graph.points_of(chain).windows(2).enumerate() {
                let corner = |point: Point| [f64::from(point.lon_e7), f64::from(point.lat_e7)];
                let ends = [corner(ends[0]), corner(ends[1])];
                segments.push(Segment { chain, bend: bend as u32, ends });
            }
        }
        Self { tree: RTree::bulk_load(segments) }
    }

    /// Returns the point of a road nearest to a place; none if there is no road to stop on.
    ///
    /// Distances are taken on the plane that touches the globe at the place; of equally near
    /// roads the one with the lowest number is taken.
    pub(super) fn snap(&self, graph: &RoadGraph, place: Place) -> Option<Snap> {
        let here = [f64::from(place.lon_e6) * 10.0, f64::from(place.lat_e6) * 10.0];
        // At the poles all meridians meet; no road is there.
        let narrow = cos_lat(place.lat_e6.saturating_mul(10)).max(1e-6);
        let mut look = FIRST_LOOK;
        while look < LAST_LOOK {
            let half = [look / METERS_PER_E7 / narrow, look / METERS_PER_E7];
            let envelope = AABB::from_corners(
                [here[0] - half[0], here[1] - half[1]],
                [here[0] + half[0], here[1] + half[1]],
            );
            let segments = self.tree.locate_in_envelope_intersecting(envelope);
            let nearest = nearest(segments, here, narrow);
            if let Some(found) = nearest.filter(|found| found.0 <= look * look) {
                return Some(settle(graph, found));
            }
            look *= 2.0;
        }
        nearest(self.tree.iter(), here, narrow).map(|found| settle(graph, found))
    }

    /// Does a place lie in the box around all roads, or up to 50 km beside it?
    pub(super) fn surrounds(&self, place: Place) -> bool {
        let here = [f64::from(place.lon_e6) * 10.0, f64::from(place.lat_e6) * 10.0];
        let narrow = cos_lat(place.lat_e6.saturating_mul(10)).max(1e-6);
        let aside = [AROUND / METERS_PER_E7 / narrow, AROUND / METERS_PER_E7];
        let envelope = self.tree.root().envelope();
        let (lower, upper) = (envelope.lower(), envelope.upper());
        (0..2).all(|axis| {
            (lower[axis] - aside[axis]..=upper[axis] + aside[axis]).contains(&here[axis])
        })
    }
}

fn nearest<'a>(
    segments: impl Iterator<Item = &'a Segment>,
    here: [f64; 2],
    narrow: f64,
) -> Option<Candidate> {
    let candidates = segments.map(|segment| {
        let (part, distance) = project(segment, here, narrow);
        (distance, segment.chain, segment.bend, part)
    });
    candidates.min_by(|a, b| a.0.total_cmp(&b.0).then((a.1, a.2).cmp(&(b.1, b.2))))
}

/// The part of a segment (0 to 1) nearest to a point, and the squared distance in metres.
fn project(segment: &Segment, here: [f64; 2], narrow: f64) -> (f64, f64) {
    let flat = |[lon, lat]: [f64; 2]| {
        ((lon - here[0]) * METERS_PER_E7 * narrow, (lat - here[1]) * METERS_PER_E7)
    };
    // The place itself lies in the origin.
    let line = Line::new(flat(segment.ends[0]), flat(segment.ends[1]));
    let part = line.line_locate_point(&FlatPoint::new(0.0, 0.0)).unwrap_or(0.0);
    let foot = line.start_point() + FlatPoint::from(line.delta() * part);
    (part, foot.dot(foot))
}

fn settle(graph: &RoadGraph, (distance, chain, bend, part): Candidate) -> Snap {
    let points = graph.points_of(chain);
    let (a, b) = (points[bend as usize], points[bend as usize + 1]);
    let between = |a: u32, b: u32| a + libm::round(part * f64::from(b - a)) as u32;
    let on_line = |a: i32, b: i32| f64::from(a) + part * (f64::from(b) - f64::from(a));
    Snap {
        chain,
        bend,
        decimeters: between(a.decimeters, b.decimeters),
        forward_millis: between(a.forward_millis, b.forward_millis),
        backward_millis: between(a.backward_millis, b.backward_millis),
        place: place(on_line(a.lat_e7, b.lat_e7), on_line(a.lon_e7, b.lon_e7)),
        distance: Meters(libm::round(libm::sqrt(distance)) as i64),
    }
}
