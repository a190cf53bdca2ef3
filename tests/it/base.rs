//! The small sound workspace that the faulty inputs differ from, with roads made on the spot.

use std::fs;
use std::path::{Path, PathBuf};

use samenrit::generate::Example;
use samenrit::generate::pbf::{OsmData, OsmNode, OsmWay, encode};
use tempfile::TempDir;

/// The folder of faulty inputs.
pub(crate) fn faulty() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data/faulty")
}

/// Copies the base workspace, then the files of a folder over it, and adds roads where these
/// have none.
pub(crate) fn workspace(overlay: Option<&Path>) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let base = faulty().join("base");
    for source in [Some(base.as_path()), overlay].into_iter().flatten() {
        for entry in fs::read_dir(source).unwrap() {
            let path = entry.unwrap().path();
            fs::copy(&path, folder.path().join(path.file_name().unwrap())).unwrap();
        }
    }
    let roads = folder.path().join("roads.osm.pbf");
    if !roads.exists() {
        fs::write(roads, encode(&grid())).unwrap();
    }
    folder
}

/// The example region with one authority's people only, for quick plans of a few hundred trips.
pub(crate) fn example_of_one_authority() -> Example {
    let mut made = samenrit::generate::example(1);
    let authority = made.region.passengers[0].authority.clone();
    made.region.passengers.retain(|passenger| passenger.authority == authority);
    let stays = |id: &str| made.region.passengers.iter().any(|passenger| passenger.id == id);
    made.region.trips.retain(|trip| stays(&trip.passenger));
    made.region.homes.retain(|home| stays(&home.passenger));
    made.region.absences.retain(|absence| stays(&absence.passenger));
    made.identities.retain(|identity| stays(&identity.passenger));
    made
}

/// Streets every half kilometre or so around Hoogeveen.
pub(crate) fn grid() -> OsmData {
    let mut data = OsmData::default();
    let id = |row: i64, column: i64| row * 10 + column + 1;
    for row in 0..5 {
        for column in 0..7 {
            data.nodes.push(OsmNode {
                id: id(row, column),
                lat_e7: 527_170_000 + row * 45_000,
                lon_e7: 64_620_000 + column * 73_000,
                tags: Vec::new(),
            });
        }
    }
    let rows = (0..5).map(|row| (0..7).map(|column| id(row, column)).collect());
    let columns = (0..7).map(|column| (0..5).map(|row| id(row, column)).collect());
    let streets: Vec<Vec<i64>> = rows.chain(columns).collect();
    data.ways = streets
        .into_iter()
        .zip(1..)
        .map(|(nodes, id)| OsmWay {
            id,
            nodes,
            tags: vec![("highway".to_owned(), "residential".to_owned())],
        })
        .collect();
    data
}
