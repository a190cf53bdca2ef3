//! Roads from OpenStreetMap, and what driving from place to place takes.
//!
//! A [`Network`] is read from an `.osm.pbf` or a prepared `.roads` file. Places are snapped to
//! it once; matrices and routes go from snapped place to snapped place. Knows nothing of
//! passengers, vehicles or plans.

mod access;
mod address;
mod blobs;
mod chains;
mod geo;
mod graph;
mod matrix;
mod osm;
mod path;
mod pieces;
mod search;
mod settlement;
mod snap;
mod speed;
mod store;
mod tags;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::files::checksum_of_file;
use crate::network::osm::OsmRoads;
use crate::network::pieces::Pieces;
use crate::network::snap::Snapper;
use crate::progress::{Progress, Silent};
use crate::region::Place;
use crate::text::{Fault, Message};
use crate::units::{Meters, Seconds};

pub use address::{Address, Addresses, Located, Postcode};
pub use graph::{Arc, Chain, Cost, RoadGraph};
pub use matrix::Table;
pub use path::RoadRoute;
pub use settlement::{Settlement, SettlementKind};
pub use snap::Snap;
pub use speed::RoadClass;
pub use store::{StoreError, prepared_path};
pub use tags::Road;

/// The roads of an area, of which every one reaches every other.
#[derive(Debug)]
pub struct Network {
    graph: RoadGraph,
    snapper: Snapper,
    settlements: Vec<Settlement>,
    counts: Counts,
    checksum: String,
}

/// What was read, kept and left out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// Ways of any kind in the file.
    pub ways: u64,
    /// Ways that a taxi may drive.
    pub road_ways: u64,
    /// Nodes that such ways name and the file does not have.
    pub missing_nodes: u64,
    /// Metres of road kept, each counted once whatever its directions.
    pub kept_meters: u64,
    /// Metres of road left out because they do not reach the rest and back.
    pub cut_meters: u64,
}

/// A straight part of a road.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RoadSegment {
    /// One end.
    pub from: Place,
    /// The other end.
    pub to: Place,
    /// The kind of road.
    pub class: RoadClass,
    /// Its length in whole metres, rounded half up.
    pub meters: u32,
}

impl Network {
    /// Reads an `.osm.pbf` or a prepared `.roads` file, told apart by what stands in it.
    pub fn read(path: &Path, progress: &dyn Progress) -> Result<Self, Vec<Fault>> {
        if store::is_prepared(path) {
            return store::load(path, None).map_err(|fault| vec![fault]);
        }
        Self::build(path, progress)
    }

    /// Reads an `.osm.pbf` by way of the prepared file beside it, which is made when it is not
    /// there, damaged, or of other roads.
    ///
    /// That file only saves time: where it cannot be written, nothing is lost.
    pub fn prepared(pbf: &Path, progress: &dyn Progress) -> Result<Self, Vec<Fault>> {
        let beside = prepared_path(pbf);
        if store::is_prepared(pbf) || beside == pbf {
            return Self::read(pbf, progress);
        }
        let checksum =
            checksum_of_file(pbf).map_err(|error| vec![blobs::unreadable(pbf, &error)])?;
        if let Ok(network) = store::load(&beside, Some(&checksum)) {
            return Ok(network);
        }
        let network = Self::build(pbf, progress)?;
        // A folder that may only be read is no reason to fail.
        let _ = network.store(&beside);
        Ok(network)
    }

    fn build(pbf: &Path, progress: &dyn Progress) -> Result<Self, Vec<Fault>> {
        let checksum =
            checksum_of_file(pbf).map_err(|error| vec![blobs::unreadable(pbf, &error)])?;
        let roads = OsmRoads::read(pbf, progress)?;
        progress.phase(Message::new("network-building"), 0);
        let (pieces, cut) = Pieces::cut(&roads).largest_strong_part();
        if pieces.pieces.is_empty() {
            return Err(vec![blobs::fault(pbf, "network-no-roads")]);
        }
        let kept: u64 = pieces.pieces.iter().map(pieces::Piece::decimeters).sum();
        let counts = Counts {
            ways: roads.n_ways,
            road_ways: roads.ways.len() as u64,
            missing_nodes: roads.n_missing,
            kept_meters: kept / 10,
            cut_meters: cut / 10,
        };
        Ok(Self::new(chains::join(&pieces), roads.settlements, counts, checksum))
    }

    fn new(
        graph: RoadGraph,
        settlements: Vec<Settlement>,
        counts: Counts,
        checksum: String,
    ) -> Self {
        let snapper = Snapper::new(&graph);
        Self { graph, snapper, settlements, counts, checksum }
    }

    /// Writes the prepared network to a file, whole or not at all.
    pub fn store(&self, path: &Path) -> Result<(), StoreError> {
        store::save(self, path)
    }

    /// The SHA-256 of the `.osm.pbf` that it was built from, in hexadecimal.
    pub fn input_checksum(&self) -> &str {
        &self.checksum
    }

    /// What was read, kept and left out.
    pub fn counts(&self) -> Counts {
        self.counts
    }

    /// The towns, villages and hamlets that the extract names, in the order of their names.
    pub fn settlements(&self) -> &[Settlement] {
        &self.settlements
    }

    /// Returns the settlement that a place belongs to: the one whose edge is nearest, at most
    /// 5 km away; none where the extract names none so near.
    pub fn settlement_of(&self, place: Place) -> Option<&Settlement> {
        settlement::nearest(&self.settlements, place)
    }

    /// The junctions and the roads between them.
    pub fn graph(&self) -> &RoadGraph {
        &self.graph
    }

    /// Returns the nearest point of a road on which a car may stop; none if there is no such
    /// road. The caller decides how far is too far.
    pub fn snap(&self, place: Place) -> Option<Snap> {
        self.snapper.snap(&self.graph, place)
    }

    /// Are the latitude and longitude of a place probably swapped? It then lies far from all
    /// roads, and near them once they are swapped back.
    pub fn looks_swapped(&self, place: Place) -> bool {
        let swapped = Place { lat_e6: place.lon_e6, lon_e6: place.lat_e6 };
        let is_on_globe = swapped.lat_e6.abs() <= 90_000_000;
        is_on_globe && self.snapper.surrounds(swapped) && !self.snapper.surrounds(place)
    }

    /// Returns seconds and metres of the fastest ways from all sources to all targets.
    pub fn matrix(&self, sources: &[Snap], targets: &[Snap], progress: &dyn Progress) -> Table {
        matrix::table(&self.graph, sources, targets, progress)
    }

    /// Returns time and distance of the fastest ways between some places; one that is not there,
    /// or begins or ends farther than `max_snap` from any road, is left out.
    pub fn drives(
        &self,
        ways: BTreeSet<(Place, Place)>,
        max_snap: Meters,
    ) -> BTreeMap<(Place, Place), (Seconds, Meters)> {
        let snap = |place| self.snap(place).filter(|snap| snap.distance <= max_snap);
        let mut targets: BTreeMap<Place, Vec<(Place, Snap)>> = BTreeMap::new();
        for (from, to) in ways {
            if let Some(end) = snap(to) {
                targets.entry(from).or_default().push((to, end));
            }
        }
        let mut drives = BTreeMap::new();
        for (from, targets) in targets {
            let Some(start) = snap(from) else { continue };
            let ends: Vec<Snap> = targets.iter().map(|&(_, end)| end).collect();
            let table = self.matrix(&[start], &ends, &Silent);
            let lengths = table.seconds.iter().zip(&table.meters);
            for (&(to, _), (&seconds, &meters)) in targets.iter().zip(lengths) {
                if meters != u32::MAX {
                    let drive = (Seconds(i64::from(seconds)), Meters(i64::from(meters)));
                    drives.insert((from, to), drive);
                }
            }
        }
        drives
    }

    /// Returns the fastest way between two places with its line; none if there is no way.
    pub fn route(&self, from: &Snap, to: &Snap) -> Option<RoadRoute> {
        path::route(&self.graph, from, to)
    }

    /// The straight parts of all roads.
    pub fn segments(&self) -> impl Iterator<Item = RoadSegment> {
        (0..self.graph.n_chains() as u32).flat_map(|chain| {
            let class = self.graph.chain(chain).class;
            self.graph.points_of(chain).windows(2).map(move |ends| RoadSegment {
                from: ends[0].place(),
                to: ends[1].place(),
                class,
                meters: Cost::new(0, ends[1].decimeters - ends[0].decimeters).meters(),
            })
        })
    }
}
