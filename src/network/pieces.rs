//! Cuts ways into pieces between junctions, and keeps those that can reach each other.

use petgraph::algo::kosaraju_scc;
use petgraph::graph::{DiGraph, NodeIndex};

use crate::network::geo::{self, Spot};
use crate::network::osm::{OsmRoads, RoadNode, RoadWay};
use crate::network::speed::{self, RoadClass};

/// Whole milliseconds and decimetres.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Stretch {
    /// Milliseconds along the road; meaningless where that is closed.
    pub(super) forward_millis: u32,
    /// Milliseconds against it; meaningless where that is closed.
    pub(super) backward_millis: u32,
    /// Decimetres.
    pub(super) decimeters: u32,
}

/// What must be equal on both sides of a point for the road to simply go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Manner {
    /// The kind of road.
    pub(super) class: RoadClass,
    /// Whether it may be driven along its direction.
    pub(super) is_forward_open: bool,
    /// Whether it may be driven against its direction.
    pub(super) is_backward_open: bool,
}

/// A part of a way between two junctions.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    /// The junction where it begins.
    pub(super) from: u32,
    /// The junction where it ends.
    pub(super) to: u32,
    /// Its kind and directions.
    pub(super) manner: Manner,
    /// All its points, both ends included.
    pub(super) spots: Vec<Spot>,
    /// What lies between each two points that follow each other.
    pub(super) stretches: Vec<Stretch>,
}

impl Piece {
    /// Its length as a road; none for a ship, which joins roads but is not one.
    pub(super) fn decimeters(&self) -> u64 {
        if self.manner.class == RoadClass::Ferry {
            return 0;
        }
        self.stretches.iter().map(|stretch| u64::from(stretch.decimeters)).sum()
    }
}

/// Pieces and the number of their junctions.
#[derive(Debug, Default)]
pub(super) struct Pieces {
    pub(super) pieces: Vec<Piece>,
    pub(super) n_junctions: usize,
}

impl Pieces {
    /// Cuts all ways at junctions, at barriers, and where nodes are missing.
    pub(super) fn cut(roads: &OsmRoads) -> Self {
        let uses = uses(roads);
        let mut cutter = Cutter { roads, uses, junctions: vec![None; roads.nodes.len()], n: 0 };
        let mut pieces = Vec::new();
        for way in &roads.ways {
            for run in runs(way, &roads.nodes) {
                cutter.cut_run(way, &run, &mut pieces);
            }
        }
        Self { pieces, n_junctions: cutter.n as usize }
    }

    /// Splits off the largest part in which every place reaches every other.
    ///
    /// Returns it and the decimetres of road outside it. Of equally large parts the one that
    /// has the first junction is kept.
    pub(super) fn largest_strong_part(self) -> (Self, u64) {
        let mut graph = DiGraph::<(), (), u32>::with_capacity(self.n_junctions, 0);
        for _ in 0..self.n_junctions {
            graph.add_node(());
        }
        for piece in &self.pieces {
            let (from, to) =
                (NodeIndex::new(piece.from as usize), NodeIndex::new(piece.to as usize));
            if piece.manner.is_forward_open {
                graph.add_edge(from, to, ());
            }
            if piece.manner.is_backward_open {
                graph.add_edge(to, from, ());
            }
        }
        // Kosaraju's method in petgraph keeps its own stack; Tarjan's would use ours.
        let parts = kosaraju_scc(&graph);
        let mut part_of = vec![0_usize; self.n_junctions];
        for (index, part) in parts.iter().enumerate() {
            for node in part {
                part_of[node.index()] = index;
            }
        }
        // By length of road: a ring road of four junctions is more than ten garden paths.
        let mut lengths = vec![0_u64; parts.len()];
        let home = |piece: &Piece| {
            let part = part_of[piece.from as usize];
            (part == part_of[piece.to as usize]).then_some(part)
        };
        for piece in &self.pieces {
            if let Some(part) = home(piece) {
                lengths[part] += piece.decimeters();
            }
        }
        let first = |part: usize| parts[part].iter().map(|node| node.index()).min();
        let best =
            (0..parts.len()).max_by_key(|&part| (lengths[part], std::cmp::Reverse(first(part))));
        let (kept, cut): (Vec<Piece>, Vec<Piece>) = self
            .pieces
            .into_iter()
            .partition(|piece| home(piece).is_some_and(|part| Some(part) == best));
        let cut = cut.iter().map(Piece::decimeters).sum();
        (Self { pieces: kept, n_junctions: self.n_junctions }, cut)
    }
}

/// How often ways use each node; an end counts twice, so that it is always a junction.
fn uses(roads: &OsmRoads) -> Vec<u32> {
    let mut uses = vec![0_u32; roads.nodes.len()];
    for way in &roads.ways {
        for run in runs(way, &roads.nodes) {
            for &node in &run {
                uses[node] += 1;
            }
            uses[run[0]] += 1;
            uses[run[run.len() - 1]] += 1;
        }
    }
    uses
}

/// The parts of a way whose nodes are known, at least two nodes each, none twice in a row.
fn runs(way: &RoadWay, nodes: &[RoadNode]) -> Vec<Vec<usize>> {
    let mut runs = vec![Vec::new()];
    for id in &way.nodes {
        let last = runs.last_mut().expect("there is always a run");
        match nodes.binary_search_by_key(id, |node| node.id) {
            Ok(node) if last.last() == Some(&node) => {}
            Ok(node) => last.push(node),
            Err(_) => runs.push(Vec::new()),
        }
    }
    runs.retain(|run| run.len() > 1);
    runs
}

/// Numbers the junctions while it cuts.
struct Cutter<'a> {
    roads: &'a OsmRoads,
    uses: Vec<u32>,
    junctions: Vec<Option<u32>>,
    n: u32,
}

impl Cutter<'_> {
    fn cut_run(&mut self, way: &RoadWay, run: &[usize], pieces: &mut Vec<Piece>) {
        let spots: Vec<Spot> = run.iter().map(|&node| self.roads.nodes[node].spot).collect();
        let stretches = stretches(way, &spots);
        let mut start = 0;
        let mut from = self.junction(run[0]);
        for end in 1..run.len() {
            let node = run[end];
            if self.uses[node] < 2 && !self.roads.nodes[node].is_barred {
                continue;
            }
            let to = self.junction(node);
            pieces.push(Piece {
                from,
                to,
                manner: Manner {
                    class: way.road.class,
                    is_forward_open: way.road.forward.is_some(),
                    is_backward_open: way.road.backward.is_some(),
                },
                spots: spots[start..=end].to_vec(),
                stretches: stretches[start..end].to_vec(),
            });
            start = end;
            from = self.junction(node);
        }
    }

    /// The number of a junction; a barrier is a new dead end to everybody who comes there.
    fn junction(&mut self, node: usize) -> u32 {
        let new = self.n;
        if self.roads.nodes[node].is_barred {
            self.n += 1;
            return new;
        }
        let number = *self.junctions[node].get_or_insert(new);
        self.n = self.n.max(number + 1);
        number
    }
}

fn stretches(way: &RoadWay, spots: &[Spot]) -> Vec<Stretch> {
    let meters: Vec<f64> = spots.windows(2).map(|ends| geo::haversine(ends[0], ends[1])).collect();
    let by_timetable =
        way.road.duration.map(|duration| speed::ferry_speed(meters.iter().sum(), duration));
    let forward = by_timetable.or(way.road.forward);
    let backward = by_timetable.or(way.road.backward);
    meters
        .iter()
        .map(|&meters| Stretch {
            forward_millis: millis(meters, forward),
            backward_millis: millis(meters, backward),
            decimeters: libm::round(meters * 10.0) as u32,
        })
        .collect()
}

/// Whole milliseconds for a distance at a speed in meters per hour; zero where it is closed.
fn millis(meters: f64, speed: Option<u32>) -> u32 {
    speed.map_or(0, |speed| libm::round(meters * 3_600_000.0 / f64::from(speed)) as u32)
}
