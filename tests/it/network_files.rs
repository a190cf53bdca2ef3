//! Damaged extracts and prepared networks are told or made again, never trusted.

use std::fs;

use samenrit::generate::pbf::{self, OsmData, OsmNode, OsmWay};
use samenrit::network::{Network, prepared_path};
use samenrit::progress::Silent;
use samenrit::region::Place;

use crate::shared::shared;

/// A town of straight streets, so many of them that the file has several blocks.
fn town() -> Vec<u8> {
    const SIDE: i64 = 100;
    let tags = vec![("highway".to_owned(), "residential".to_owned())];
    let node = |id: i64| OsmNode {
        id,
        lat_e7: 520_000_000 + id / SIDE * 9_000,
        lon_e7: 60_000_000 + id % SIDE * 15_000 + id * 7919 % 1000,
        tags: Vec::new(),
    };
    let street = |index: i64| OsmWay {
        id: index,
        nodes: if index < SIDE {
            (0..SIDE).map(|step| index * SIDE + step).collect()
        } else {
            (0..SIDE).map(|step| step * SIDE + index - SIDE).collect()
        },
        tags: tags.clone(),
    };
    pbf::encode(&OsmData {
        nodes: (0..SIDE * SIDE).map(node).collect(),
        ways: (0..2 * SIDE).map(street).collect(),
    })
}

/// Reads bytes as a file; what matters is that it comes back.
fn try_read(bytes: &[u8]) -> Result<Network, Vec<samenrit::text::Fault>> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("town.osm.pbf");
    fs::write(&path, bytes).unwrap();
    Network::read(&path, &Silent)
}

fn cut_and_flip(bytes: &[u8]) {
    for part in 0..20 {
        let cut = &bytes[..bytes.len() * part / 20 + part.min(1)];
        assert!(try_read(cut).is_err(), "cut at {} of {}", cut.len(), bytes.len());
    }
    let mut told = 0;
    for part in 0..20 {
        let mut flipped = bytes.to_vec();
        flipped[(bytes.len() - 1) * part / 19] ^= 1 << (part % 8);
        told += usize::from(try_read(&flipped).is_err());
    }
    // Nearly every bit is under a checksum; a size that nobody needs is not.
    assert!(told >= 18, "only {told} of 20 flipped bits were noticed");
}

#[test]
fn damage_to_our_own_file_is_told() {
    let bytes = town();
    assert!(try_read(&bytes).is_ok());
    cut_and_flip(&bytes);
    // The first hundred bytes, where the format is bare, bit by bit.
    for bit in 0..800 {
        let mut flipped = bytes.clone();
        flipped[bit / 8] ^= 1 << (bit % 8);
        let _ = try_read(&flipped);
    }
}

#[test]
fn damage_to_a_real_extract_is_told() {
    let Some(path) = shared("data/osm/amsterdam-amstel.osm.pbf") else { return };
    cut_and_flip(&fs::read(path).unwrap());
}

#[test]
fn a_prepared_network_is_the_same_network() {
    let folder = tempfile::tempdir().unwrap();
    let pbf = folder.path().join("town.osm.pbf");
    fs::write(&pbf, town()).unwrap();
    let built = Network::prepared(&pbf, &Silent).unwrap();
    let roads = prepared_path(&pbf);
    assert_eq!(roads, folder.path().join("town.roads"));
    let stored = fs::read(&roads).expect("the prepared file was written");
    let loaded = Network::read(&roads, &Silent).unwrap();
    assert_eq!(loaded.input_checksum(), built.input_checksum());
    assert_eq!(loaded.counts(), built.counts());
    let place =
        |step: i32| Place { lat_e6: 52_000_000 + step * 791, lon_e6: 6_000_000 + step * 1_413 };
    let snaps = |network: &Network| -> Vec<_> {
        (0..90).map(|step| network.snap(place(step)).unwrap()).collect()
    };
    assert_eq!(snaps(&loaded), snaps(&built));
    let table = |network: &Network| network.matrix(&snaps(network), &snaps(network), &Silent);
    assert_eq!(table(&loaded), table(&built));
    let again = folder.path().join("again.roads");
    loaded.store(&again).unwrap();
    assert_eq!(fs::read(&again).unwrap(), stored, "storing gives the same bytes");
    // Only the two files that were asked for and the extract are there.
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 3);
}

#[test]
fn a_stale_or_damaged_prepared_network_is_made_again() {
    let folder = tempfile::tempdir().unwrap();
    let pbf = folder.path().join("town.osm.pbf");
    fs::write(&pbf, town()).unwrap();
    let roads = prepared_path(&pbf);
    Network::prepared(&pbf, &Silent).unwrap();
    let good = fs::read(&roads).unwrap();
    let key = |bytes: &[u8]| {
        fs::write(&roads, bytes).unwrap();
        Network::read(&roads, &Silent).expect_err("it is damaged")[0].message.key
    };
    for part in 1..20 {
        assert_eq!(key(&good[..8 + (good.len() - 8) * part / 21]), "network-prepared-damaged");
        let mut flipped = good.clone();
        flipped[12 + (good.len() - 13) * part / 20] ^= 4;
        assert_eq!(key(&flipped), "network-prepared-damaged");
    }
    let mut other_version = good.clone();
    other_version[8] ^= 1;
    assert_eq!(key(&other_version), "network-prepared-version");
    Network::prepared(&pbf, &Silent).expect("it is made again");
    assert_eq!(fs::read(&roads).unwrap(), good);
    // Another extract under the same name.
    let tags = vec![("highway".to_owned(), "residential".to_owned())];
    let node = |id| OsmNode { id, lat_e7: id * 1000, lon_e7: 0, tags: Vec::new() };
    let small = pbf::encode(&OsmData {
        nodes: vec![node(1), node(2)],
        ways: vec![OsmWay { id: 1, nodes: vec![1, 2], tags }],
    });
    fs::write(&pbf, small).unwrap();
    assert_eq!(Network::prepared(&pbf, &Silent).unwrap().graph().n_nodes(), 2);
    assert_ne!(fs::read(&roads).unwrap(), good);
}

#[test]
fn one_thread_and_many_give_the_same_bytes() {
    let folder = tempfile::tempdir().unwrap();
    let pbf = folder.path().join("town.osm.pbf");
    fs::write(&pbf, town()).unwrap();
    let run = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| {
            let network = Network::read(&pbf, &Silent).unwrap();
            let out = folder.path().join(format!("{threads}.roads"));
            network.store(&out).unwrap();
            let snaps: Vec<_> = (0..60)
                .map(|step| Place {
                    lat_e6: 52_000_000 + step * 991,
                    lon_e6: 6_100_000 - step * 777,
                })
                .map(|place| network.snap(place).unwrap())
                .collect();
            (network.matrix(&snaps, &snaps, &Silent), fs::read(out).unwrap())
        })
    };
    let one = run(1);
    assert!(run(2) == one && run(8) == one);
}
