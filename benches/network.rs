//! How long roads take: reading an extract, snapping, a matrix.
//!
//! The extract is Liechtenstein from the shared data; without it a town of our own.

use std::hint::black_box;
use std::path::PathBuf;

use criterion::{Criterion, criterion_group, criterion_main};
use samenrit::generate::pbf::{self, OsmData, OsmNode, OsmWay};
use samenrit::network::{Network, Snap};
use samenrit::progress::Silent;
use samenrit::region::Place;

const SIDE: i64 = 120;

/// Straight streets, a hundred metres apart.
fn town() -> OsmData {
    let node = |id: i64| OsmNode {
        id,
        lat_e7: 520_000_000 + id / SIDE * 9_000,
        lon_e7: 60_000_000 + id % SIDE * 15_000,
        tags: Vec::new(),
    };
    let street = |index: i64| OsmWay {
        id: index,
        nodes: (0..SIDE)
            .map(|step| if index < SIDE { index * SIDE + step } else { step * SIDE + index - SIDE })
            .collect(),
        tags: vec![("highway".to_owned(), "residential".to_owned())],
    };
    OsmData {
        nodes: (0..SIDE * SIDE).map(node).collect(),
        ways: (0..2 * SIDE).map(street).collect(),
    }
}

fn extract(folder: &tempfile::TempDir) -> PathBuf {
    let shared = std::env::var_os("SAMENRIT_SHARED")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared"), PathBuf::from);
    let real = shared.join("data/osm/liechtenstein-2021.osm.pbf");
    if real.exists() {
        return real;
    }
    let path = folder.path().join("town.osm.pbf");
    std::fs::write(&path, pbf::encode(&town())).expect("the temporary folder can be written");
    path
}

fn roads(criterion: &mut Criterion) {
    let folder = tempfile::tempdir().expect("there is a temporary folder");
    let path = extract(&folder);
    let network = Network::read(&path, &Silent).expect("the extract is sound");
    let prepared = folder.path().join("bench.roads");
    network.store(&prepared).expect("the temporary folder can be written");
    let places: Vec<Place> =
        network.segments().step_by(37).take(200).map(|segment| segment.from).collect();
    let snaps: Vec<Snap> = places.iter().filter_map(|&place| network.snap(place)).collect();

    let mut group = criterion.benchmark_group("network");
    group.sample_size(10);
    group.bench_function("read", |b| b.iter(|| Network::read(black_box(&path), &Silent)));
    group.bench_function("load", |b| b.iter(|| Network::read(black_box(&prepared), &Silent)));
    group.bench_function("snap 200", |b| {
        b.iter(|| places.iter().filter_map(|&place| network.snap(black_box(place))).count());
    });
    group.bench_function("matrix 200x200", |b| {
        b.iter(|| network.matrix(black_box(&snaps), &snaps, &Silent));
    });
    group.finish();
}

criterion_group!(benches, roads);
criterion_main!(benches);
