//! `samenrit roads` from the command line.

use std::fs;
use std::path::Path;

use assert_cmd::Command;
use samenrit::generate::pbf::{self, OsmData, OsmNode, OsmWay};

/// One street of 30 km/h, two kilometres to the east.
fn street(folder: &Path) {
    let node = |id: i64| OsmNode {
        id,
        lat_e7: 520_000_000,
        lon_e7: 60_000_000 + id * 100_000,
        tags: Vec::new(),
    };
    let data = OsmData {
        nodes: (0..4).map(node).collect(),
        ways: vec![OsmWay {
            id: 1,
            nodes: (0..4).collect(),
            tags: vec![("highway".to_owned(), "residential".to_owned())],
        }],
    };
    fs::write(folder.join("street.osm.pbf"), pbf::encode(&data)).unwrap();
}

/// Runs `samenrit roads` in a folder; returns exit code, stdout and stderr.
fn roads(folder: &Path, arguments: &str) -> (i32, String, String) {
    let output = Command::cargo_bin("samenrit")
        .unwrap()
        .current_dir(folder)
        .args(["--lang", "en", "roads"])
        .args(arguments.split(' '))
        .output()
        .unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

#[test]
fn a_network_is_built_and_asked() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    street(folder);
    let (code, out, _) = roads(folder, "build street.osm.pbf --out street.roads");
    assert_eq!(code, 0);
    assert_eq!(
        out,
        "1 ways read, 1 of them roads for cars; 2 junctions, 2 arcs; 2.1 km of road kept, \
         0.0 km left out because it is not connected in both directions.\nstreet.roads\n"
    );
    for file in ["street.roads", "street.osm.pbf"] {
        let (code, out, _) = roads(folder, &format!("route {file} --from 52,6 --to 52,6.03"));
        assert_eq!((code, out.as_str()), (0, "2.1 km, 5.5 minutes (2054 m, 329 s)\n"));
    }
    let (code, out, _) = roads(folder, "route street.roads --from 52,6 --to 52,6.01 --geojson");
    assert_eq!(code, 0);
    assert_eq!(
        out,
        "{\"geometry\":{\"coordinates\":[[6.0,52.0],[6.01,52.0]],\"type\":\"LineString\"},\
         \"properties\":{\"meters\":685,\"seconds\":110},\"type\":\"Feature\"}\n"
    );
}

#[test]
fn a_matrix_is_written_as_csv_and_for_numpy() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    street(folder);
    fs::write(folder.join("points.csv"), "id,lat,lon\na,52,6\nb,52.0001,6.01\n").unwrap();
    let (code, out, _) = roads(folder, "matrix street.osm.pbf --points points.csv --out m.csv");
    assert_eq!((code, out.as_str()), (0, "m.csv\n"));
    assert_eq!(
        fs::read_to_string(folder.join("m.csv")).unwrap(),
        "from,to,seconds,meters\na,a,0,0\na,b,110,685\nb,a,110,685\nb,b,0,0\n"
    );
    let (code, _, _) = roads(folder, "matrix street.osm.pbf --points points.csv --out m.npy");
    assert_eq!(code, 0);
    let cells: Vec<u32> = fs::read(folder.join("m.npy")).unwrap()[128..]
        .chunks(4)
        .map(|cell| u32::from_le_bytes(cell.try_into().unwrap()))
        .collect();
    assert_eq!(cells, [0, 110, 110, 0, 0, 685, 685, 0]);
}

#[test]
fn what_is_wrong_has_its_exit_code() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    street(folder);
    fs::write(folder.join("points.csv"), "id,lat,lon\na,152,6\n").unwrap();
    fs::write(folder.join("bad.osm.pbf"), "no roads here").unwrap();
    for (arguments, expected) in [
        ("matrix street.osm.pbf --points points.csv --out m.csv", 1),
        ("matrix street.osm.pbf --points points.csv --out m.txt", 2),
        ("build bad.osm.pbf --out bad.roads", 1),
        ("build street.osm.pbf --out no/such/folder/street.roads", 4),
        ("route street.osm.pbf --from 52.1,6 --to 52,6", 1),
        ("route street.osm.pbf --from 52,6 --to 6,52", 1),
        ("route street.osm.pbf --from 52 --to 52,6", 2),
        ("route street.osm.pbf --from 95,6 --to 52,6", 2),
    ] {
        let (code, out, err) = roads(folder, arguments);
        assert_eq!((code, out.as_str()), (expected, ""), "{arguments}: {err}");
        assert!(!err.is_empty() && !err.contains("panicked"), "{arguments}: {err}");
    }
    let (_, _, err) = roads(folder, "route street.osm.pbf --from 52,6 --to 6,52");
    assert!(err.starts_with("--to: lat and lon look swapped"), "{err}");
    assert!(err.contains(" km away"), "{err}");
    assert!(!folder.join("bad.roads").exists() && !folder.join("m.csv").exists());
}
