//! Driving times agree with a second, plain way of finding them.
//!
//! The oracle reads the file by itself, makes a node of every point of every way, joins nothing,
//! snaps by looking at every segment, and lets petgraph search. What tags mean it reads by itself
//! too (`oracle_tags`), after `docs/roads.md`.

use std::collections::{BTreeMap, BTreeSet};

use osmpbf::{Element, ElementReader};
use petgraph::algo::{dijkstra, kosaraju_scc};
use petgraph::graph::{DiGraph, NodeIndex};
use rand::{RngExt, SeedableRng};
use rand_xoshiro::Xoshiro256PlusPlus;
use samenrit::network::Network;
use samenrit::progress::Silent;
use samenrit::region::Place;

use crate::oracle_tags::{is_closed, road};
use crate::shared::shared;

/// Milliseconds and decimetres.
type Cost = (u64, u64);

/// A straight part of a way: its ends in the graph, its length, its costs in both directions.
struct Segment {
    ends: [NodeIndex; 2],
    at: [(f64, f64); 2],
    stoppable: bool,
    ferry: bool,
    decimeters: f64,
    forward: Option<f64>,
    backward: Option<f64>,
}

struct Oracle {
    graph: DiGraph<(), Cost>,
    segments: Vec<Segment>,
}

/// A point on a segment.
struct Foot<'a> {
    segment: &'a Segment,
    part: f64,
    distance: f64,
}

fn haversine(a: (f64, f64), b: (f64, f64)) -> f64 {
    let (lat1, lat2) = (a.0.to_radians(), b.0.to_radians());
    let lat = ((lat2 - lat1) / 2.0).sin();
    let lon = ((b.1 - a.1).to_radians() / 2.0).sin();
    2.0 * 6_371_008.8 * (lat * lat + lat1.cos() * lat2.cos() * lon * lon).sqrt().asin()
}

impl Oracle {
    fn read(path: &std::path::Path) -> Self {
        let mut places = BTreeMap::new();
        let mut closed = BTreeSet::new();
        let mut ways = Vec::new();
        let mut node = |id: i64, lat: f64, lon: f64, tags: BTreeMap<&str, &str>| {
            places.insert(id, (lat, lon));
            if is_closed(&tags) {
                closed.insert(id);
            }
        };
        ElementReader::from_path(path)
            .unwrap()
            .for_each(|element| match element {
                Element::Node(n) => node(n.id(), n.lat(), n.lon(), n.tags().collect()),
                Element::DenseNode(n) => node(n.id(), n.lat(), n.lon(), n.tags().collect()),
                Element::Way(way) => {
                    if let Some(road) = road(&way.tags().collect()) {
                        ways.push((road, way.refs().collect::<Vec<i64>>()));
                    }
                }
                Element::Relation(_) => {}
            })
            .unwrap();
        let mut graph = DiGraph::new();
        let mut nodes = BTreeMap::new();
        let mut segments = Vec::new();
        for (road, refs) in ways {
            let whole: f64 = refs
                .windows(2)
                .filter_map(|pair| Some(haversine(*places.get(&pair[0])?, *places.get(&pair[1])?)))
                .sum();
            // A closed node is another node to the segment before it than to the one after it.
            let mut end = |graph: &mut DiGraph<(), Cost>, id: i64| {
                if closed.contains(&id) {
                    graph.add_node(())
                } else {
                    *nodes.entry(id).or_insert_with(|| graph.add_node(()))
                }
            };
            for pair in refs.windows(2).filter(|pair| pair[0] != pair[1]) {
                let (Some(&a), Some(&b)) = (places.get(&pair[0]), places.get(&pair[1])) else {
                    continue;
                };
                let meters = haversine(a, b);
                let millis = |speed: Option<f64>| {
                    speed.map(|speed| match road.duration {
                        Some(duration) => {
                            let speed = (whole * 3600.0 / duration).round();
                            (meters * 3.6e6 / speed.clamp(200.0, 130_000.0)).round()
                        }
                        None => (meters * 3.6e6 / speed).round(),
                    })
                };
                let segment = Segment {
                    ends: [end(&mut graph, pair[0]), end(&mut graph, pair[1])],
                    at: [a, b],
                    stoppable: road.stoppable,
                    ferry: road.ferry,
                    decimeters: (meters * 10.0).round(),
                    forward: millis(road.forward),
                    backward: millis(road.backward),
                };
                let [from, to] = segment.ends;
                if let Some(millis) = segment.forward {
                    graph.add_edge(from, to, (millis as u64, segment.decimeters as u64));
                }
                if let Some(millis) = segment.backward {
                    graph.add_edge(to, from, (millis as u64, segment.decimeters as u64));
                }
                segments.push(segment);
            }
        }
        let mut oracle = Self { graph, segments };
        oracle.keep_largest();
        oracle
    }

    /// Keeps the segments of the strongly connected part with the most metres.
    fn keep_largest(&mut self) {
        let mut part = vec![0; self.graph.node_count()];
        let parts = kosaraju_scc(&self.graph);
        for (index, nodes) in parts.iter().enumerate() {
            for node in nodes {
                part[node.index()] = index;
            }
        }
        let home = |segment: &Segment| {
            let [a, b] = segment.ends.map(|end| part[end.index()]);
            (a == b).then_some(a)
        };
        let mut length = vec![0.0; parts.len()];
        for segment in &self.segments {
            if let Some(part) = home(segment).filter(|_| !segment.ferry) {
                length[part] += segment.decimeters;
            }
        }
        let best = (0..parts.len()).max_by(|&a, &b| length[a].total_cmp(&length[b])).unwrap();
        self.segments.retain(|segment| home(segment) == Some(best));
    }

    fn snap(&self, lat: f64, lon: f64) -> Foot<'_> {
        let scale = 6_371_008.8 * std::f64::consts::PI / 180.0;
        let flat =
            |at: (f64, f64)| ((at.1 - lon) * scale * lat.to_radians().cos(), (at.0 - lat) * scale);
        let mut best: Option<Foot> = None;
        for segment in &self.segments {
            if !segment.stoppable {
                continue;
            }
            let (a, b) = (flat(segment.at[0]), flat(segment.at[1]));
            let (dx, dy) = (b.0 - a.0, b.1 - a.1);
            let length = dx * dx + dy * dy;
            let part =
                if length > 0.0 { (-(a.0 * dx + a.1 * dy) / length).clamp(0.0, 1.0) } else { 0.0 };
            let distance = (a.0 + part * dx).hypot(a.1 + part * dy);
            if best.as_ref().is_none_or(|best| distance < best.distance) {
                best = Some(Foot { segment, part, distance });
            }
        }
        best.unwrap()
    }

    /// Milliseconds and decimetres from one foot to another.
    fn drive(&self, from: &Foot, to: &Foot) -> Cost {
        let share = |whole: f64, part: f64| (whole * part).round() as u64;
        let mut graph = self.graph.clone();
        let (start, end) = (graph.add_node(()), graph.add_node(()));
        let rest = |whole: f64, part: f64| whole as u64 - share(whole, part);
        let s = from.segment;
        if let Some(millis) = s.forward {
            let cost = (rest(millis, from.part), rest(s.decimeters, from.part));
            graph.add_edge(start, s.ends[1], cost);
        }
        if let Some(millis) = s.backward {
            let cost = (share(millis, from.part), share(s.decimeters, from.part));
            graph.add_edge(start, s.ends[0], cost);
        }
        let t = to.segment;
        if let Some(millis) = t.forward {
            let cost = (share(millis, to.part), share(t.decimeters, to.part));
            graph.add_edge(t.ends[0], end, cost);
        }
        if let Some(millis) = t.backward {
            let cost = (rest(millis, to.part), rest(t.decimeters, to.part));
            graph.add_edge(t.ends[1], end, cost);
        }
        if std::ptr::eq(s, t) {
            let meters = share(s.decimeters, from.part).abs_diff(share(s.decimeters, to.part));
            let between = |whole: f64| share(whole, from.part).abs_diff(share(whole, to.part));
            if let Some(millis) = s.forward.filter(|_| from.part <= to.part) {
                graph.add_edge(start, end, (between(millis), meters));
            }
            if let Some(millis) = s.backward.filter(|_| from.part >= to.part) {
                graph.add_edge(start, end, (between(millis), meters));
            }
        }
        let costs = dijkstra(&graph, start, Some(end), |edge| Sum(*edge.weight()));
        costs[&end].0
    }
}

/// Pairs that add up and compare part by part.
#[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd)]
struct Sum(Cost);

impl std::ops::Add for Sum {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self((self.0.0 + other.0.0, self.0.1 + other.0.1))
    }
}

/// Compares the network with the oracle for random pairs in a box of degrees.
fn compare(file: &str, n_pairs: usize, lat: (f64, f64), lon: (f64, f64)) {
    let Some(path) = shared(file) else { return };
    let network = Network::read(&path, &Silent).expect("the extract is sound");
    let oracle = Oracle::read(&path);
    let mut rng = Xoshiro256PlusPlus::seed_from_u64(7);
    let mut random =
        || Place::from_degrees(rng.random_range(lat.0..lat.1), rng.random_range(lon.0..lon.1));
    let places: Vec<Place> = (0..2 * n_pairs).map(|_| random()).collect();
    let snaps: Vec<_> = places.iter().map(|&place| network.snap(place).unwrap()).collect();
    let (sources, targets) = snaps.split_at(n_pairs);
    let table = network.matrix(sources, targets, &Silent);
    for pair in 0..n_pairs {
        let foot = |place: Place| oracle.snap(place.lat(), place.lon());
        let (from, to) = (foot(places[pair]), foot(places[n_pairs + pair]));
        assert_eq!(sources[pair].distance.0, from.distance.round() as i64);
        let (millis, decimeters) = oracle.drive(&from, &to);
        let expected = (((millis + 500) / 1000) as u32, ((decimeters + 5) / 10) as u32);
        let cell = pair * n_pairs + pair;
        let found = (table.seconds[cell], table.meters[cell]);
        let (a, b) = (places[pair], places[n_pairs + pair]);
        assert_eq!(found, expected, "{file}: {a:?} to {b:?}");
        let route = network.route(&sources[pair], &targets[pair]).unwrap();
        assert_eq!((route.seconds, route.meters), found, "{file}: the route {a:?} to {b:?}");
    }
}

#[test]
fn liechtenstein_agrees_with_plain_dijkstra() {
    compare("data/osm/liechtenstein-2021.osm.pbf", 200, (47.05, 47.27), (9.47, 9.64));
}

#[test]
fn zeeland_agrees_with_plain_dijkstra() {
    compare("data/osm/zeeland-nb-2021.osm.pbf", 200, (51.67, 51.74), (5.54, 5.74));
}

#[test]
fn malta_agrees_with_plain_dijkstra() {
    compare("data/osm/malta-2024.osm.pbf", 20, (35.80, 36.08), (14.18, 14.58));
}
