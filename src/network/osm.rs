//! Reads the roads of an `.osm.pbf` file: first the ways, then the nodes that they use.

use std::path::Path;

use osmpbf::{Element, PrimitiveBlock};

use crate::network::access;
use crate::network::blobs::{self, Blobs};
use crate::network::geo::Spot;
use crate::network::settlement::{Settlement, settlement};
use crate::network::tags::{Road, Tags};
use crate::progress::Progress;
use crate::text::{Fault, Message};

/// A way that cars may use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct RoadWay {
    /// Id in OpenStreetMap.
    pub(super) id: i64,
    /// What its tags say.
    pub(super) road: Road,
    /// Ids of its nodes.
    pub(super) nodes: Vec<i64>,
}

/// A node that such ways use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct RoadNode {
    /// Id in OpenStreetMap.
    pub(super) id: i64,
    /// Where it is.
    pub(super) spot: Spot,
    /// Whether cars must stop here.
    pub(super) is_barred: bool,
}

/// Everything of a file that matters to cars.
#[derive(Debug, Default)]
pub(super) struct OsmRoads {
    /// Ways in the order of their ids.
    pub(super) ways: Vec<RoadWay>,
    /// Nodes in the order of their ids.
    pub(super) nodes: Vec<RoadNode>,
    /// Towns and villages in the order of their names.
    pub(super) settlements: Vec<Settlement>,
    /// Ways of any kind in the file.
    pub(super) n_ways: u64,
    /// Nodes that ways refer to and the file does not have, as at the edge of an extract.
    pub(super) n_missing: u64,
}

impl OsmRoads {
    /// Reads a file; faults are those of all its blocks.
    pub(super) fn read(path: &Path, progress: &dyn Progress) -> Result<Self, Vec<Fault>> {
        let blobs = Blobs::find(path).map_err(|fault| vec![fault])?;
        let seen = blobs.map("network-reading-ways", progress, |block| Ok(ways_of(block)))?;
        let n_ways = seen.iter().map(|(count, _)| count).sum();
        let mut ways: Vec<RoadWay> = seen.into_iter().flat_map(|(_, ways)| ways).collect();
        ways.sort_by_key(|way| way.id);
        ways.dedup_by_key(|way| way.id);
        let mut wanted: Vec<i64> = ways.iter().flat_map(|way| way.nodes.iter().copied()).collect();
        wanted.sort_unstable();
        wanted.dedup();
        let seen =
            blobs.map("network-reading-nodes", progress, |block| nodes_of(block, &wanted, path))?;
        let (nodes, settlements): (Vec<_>, Vec<_>) = seen.into_iter().unzip();
        let (mut nodes, mut settlements) = (nodes.concat(), settlements.concat());
        settlements.sort();
        settlements.dedup();
        nodes.sort_by_key(|node| node.id);
        nodes.dedup_by_key(|node| node.id);
        let n_missing = (wanted.len() - nodes.len()) as u64;
        Ok(Self { ways, nodes, settlements, n_ways, n_missing })
    }
}

/// The number of ways in a block, and the roads among them.
fn ways_of(block: &PrimitiveBlock) -> (u64, Vec<RoadWay>) {
    let mut count = 0;
    let mut roads = Vec::new();
    for way in block.groups().flat_map(|group| group.ways()) {
        count += 1;
        if let Some(road) = Road::of(way.tags()) {
            let mut id: i64 = 0;
            let next = |delta: &i64| {
                id = id.wrapping_add(*delta);
                id
            };
            let nodes = way.raw_refs().iter().map(next).collect();
            roads.push(RoadWay { id: way.id(), road, nodes });
        }
    }
    (count, roads)
}

/// The wanted nodes of a block, and its towns and villages.
fn nodes_of(
    block: &PrimitiveBlock,
    wanted: &[i64],
    path: &Path,
) -> Result<(Vec<RoadNode>, Vec<Settlement>), Fault> {
    let (mut nodes, mut settlements) = (Vec::new(), Vec::new());
    for element in block.elements() {
        let (id, lat, lon) = match &element {
            Element::Node(node) => (node.id(), node.nano_lat(), node.nano_lon()),
            Element::DenseNode(node) => (node.id(), node.nano_lat(), node.nano_lon()),
            // The iteration goes on: another group may hold nodes.
            Element::Way(_) | Element::Relation(_) => continue,
        };
        let tags = match &element {
            Element::Node(node) => Tags::new(node.tags()),
            Element::DenseNode(node) => Tags::new(node.tags()),
            Element::Way(_) | Element::Relation(_) => continue,
        };
        let spot = spot(lat, lon);
        settlements.extend(spot.and_then(|spot| settlement(&tags, spot)));
        if wanted.binary_search(&id).is_err() {
            continue;
        }
        let spot = spot.ok_or_else(|| {
            let message = Message::new("network-outside-world").with("node", id);
            Fault::of_file(blobs::shown(path), message)
        })?;
        nodes.push(RoadNode { id, spot, is_barred: access::is_barred(&tags) });
    }
    Ok((nodes, settlements))
}

/// A point from 10⁻⁹ degrees, if it is on the globe.
fn spot(nano_lat: i64, nano_lon: i64) -> Option<Spot> {
    let is_on_globe = (-90_000_000_000..=90_000_000_000).contains(&nano_lat)
        && (-180_000_000_000..=180_000_000_000).contains(&nano_lon);
    is_on_globe.then_some(Spot { lat_e7: (nano_lat / 100) as i32, lon_e7: (nano_lon / 100) as i32 })
}
