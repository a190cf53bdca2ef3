//! The prepared network as one file: magic, version, checksums, then the graph.
//!
//! It only saves reading the extract again. What is of another version, damaged or cut off is
//! never trusted.

use std::fs::File;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use thiserror::Error;

use crate::files::write_whole;
use crate::network::blobs;
use crate::network::graph::{Chain, Point, RoadGraph};
use crate::network::{Counts, Network, Settlement};
use crate::text::Fault;

/// First bytes of every prepared file.
const MAGIC: &[u8; 8] = b"SAMROADS";

/// Raised whenever the layout changes, or what the same extract is turned into.
const VERSION: u32 = 2;

/// Magic, version, checksum of the payload.
const HEADER_LENGTH: usize = 8 + 4 + 32;

/// Why a prepared network was not written.
#[derive(Debug, Error)]
#[error("{path}: {source}")]
pub struct StoreError {
    /// The file.
    pub path: String,
    /// What the system says.
    pub source: io::Error,
}

/// What stands behind the header.
#[derive(Deserialize)]
struct Stored {
    checksum: String,
    counts: Counts,
    settlements: Vec<Settlement>,
    n_nodes: u32,
    chains: Vec<Chain>,
    points: Vec<Point>,
}

/// The same, borrowed for writing; the fields must stand in the same order.
#[derive(Serialize)]
struct Storing<'a> {
    checksum: &'a str,
    counts: Counts,
    settlements: &'a [Settlement],
    n_nodes: u32,
    chains: &'a [Chain],
    points: &'a [Point],
}

/// Returns the name of the prepared file beside an extract: `FILE.osm.pbf` has `FILE.roads`.
pub fn prepared_path(pbf: &Path) -> PathBuf {
    let name = pbf.file_name().unwrap_or_default().to_string_lossy();
    let stem = name.strip_suffix(".osm.pbf").or(name.strip_suffix(".pbf")).unwrap_or(&name);
    pbf.with_file_name(format!("{stem}.roads"))
}

/// Whether a file begins like a prepared network, sound or not.
pub(super) fn is_prepared(path: &Path) -> bool {
    let mut magic = [0; 8];
    File::open(path).and_then(|mut file| file.read_exact(&mut magic)).is_ok() && magic == *MAGIC
}

/// Writes a prepared file.
pub(super) fn save(network: &Network, path: &Path) -> Result<(), StoreError> {
    let failed = |source| StoreError { path: path.display().to_string(), source };
    let graph = &network.graph;
    let payload = postcard::to_stdvec(&Storing {
        checksum: &network.checksum,
        counts: network.counts,
        settlements: &network.settlements,
        n_nodes: graph.n_nodes() as u32,
        chains: &graph.chains,
        points: &graph.points,
    })
    .map_err(|error| failed(io::Error::other(error)))?;
    let checksum = Sha256::digest(&payload);
    write_whole(path, |file| {
        file.write_all(MAGIC)?;
        file.write_all(&VERSION.to_le_bytes())?;
        file.write_all(&checksum)?;
        file.write_all(&payload)
    })
    .map_err(failed)
}

/// Reads a prepared file; with a checksum, only if it was built from that extract.
pub(super) fn load(path: &Path, input: Option<&str>) -> Result<Network, Fault> {
    let bytes = std::fs::read(path).map_err(|error| blobs::unreadable(path, &error))?;
    let (header, payload) = bytes
        .split_at_checked(HEADER_LENGTH)
        .ok_or_else(|| blobs::fault(path, "network-prepared-damaged"))?;
    if header[8..12] != VERSION.to_le_bytes() {
        return Err(blobs::fault(path, "network-prepared-version"));
    }
    if header[12..] != Sha256::digest(payload)[..] {
        return Err(blobs::fault(path, "network-prepared-damaged"));
    }
    let stored: Stored = postcard::from_bytes(payload)
        .ok()
        .filter(is_sound)
        .ok_or_else(|| blobs::fault(path, "network-prepared-damaged"))?;
    if input.is_some_and(|input| input != stored.checksum) {
        return Err(blobs::fault(path, "network-prepared-stale"));
    }
    let graph = RoadGraph::new(stored.n_nodes, stored.chains, stored.points);
    Ok(Network::new(graph, stored.settlements, stored.counts, stored.checksum))
}

/// Whether all that is pointed at is there, and no sum runs backwards.
fn is_sound(stored: &Stored) -> bool {
    let mut firsts: Vec<usize> =
        stored.chains.iter().map(|chain| chain.first_point as usize).collect();
    firsts.push(stored.points.len());
    let ends_exist = |chain: &Chain| chain.from < stored.n_nodes && chain.to < stored.n_nodes;
    // A junction without a road would only waste memory, but a false count of them much.
    stored.n_nodes as usize <= stored.chains.len() * 2
        && !stored.chains.is_empty()
        && firsts[0] == 0
        && firsts.windows(2).all(|pair| pair[0] + 2 <= pair[1])
        && stored.chains.iter().all(ends_exist)
        && firsts.windows(2).all(|pair| {
            stored.points[pair[0]..pair[1]].windows(2).all(|points| {
                points[0].decimeters <= points[1].decimeters
                    && points[0].forward_millis <= points[1].forward_millis
                    && points[0].backward_millis <= points[1].backward_millis
            })
        })
}
