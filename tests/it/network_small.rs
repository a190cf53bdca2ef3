//! What the network makes of small roads of our own.
//!
//! The grid is in hundredths of a degree of longitude at latitude 52: about 685 m each.

use std::path::PathBuf;

use samenrit::generate::pbf::{self, OsmData, OsmNode, OsmWay};
use samenrit::network::{Network, Snap, Table};
use samenrit::progress::Silent;
use samenrit::region::Place;
use samenrit::text::Fault;
use tempfile::TempDir;

/// Milliseconds would be 685 m at 22.5 km/h: this many seconds for a step on a street of 30.
const STEP: u32 = 110;

fn tags(text: &str) -> Vec<(String, String)> {
    let pairs = text.split(' ').filter_map(|tag| tag.split_once('='));
    pairs.map(|(key, value)| (key.to_owned(), value.to_owned())).collect()
}

/// Node `id` stands at column `id % 10` and row `id / 10`.
fn node(id: i64, text: &str) -> OsmNode {
    OsmNode {
        id,
        lat_e7: 520_000_000 + id / 10 * 61_600,
        lon_e7: 60_000_000 + id % 10 * 100_000,
        tags: tags(text),
    }
}

fn at(column: f64, row: f64) -> Place {
    Place::from_degrees(52.0 + row * 0.00616, 6.0 + column * 0.01)
}

/// Ways as `nodes` and `tags`; nodes get tags where a barrier is asked for.
fn data(ways: &[(&[i64], &str)], barriers: &[(i64, &str)]) -> OsmData {
    let mut ids: Vec<i64> = ways.iter().flat_map(|way| way.0.iter().copied()).collect();
    ids.sort_unstable();
    ids.dedup();
    let tags_of = |id| barriers.iter().find(|barrier| barrier.0 == id).map_or("", |found| found.1);
    OsmData {
        nodes: ids.into_iter().map(|id| node(id, tags_of(id))).collect(),
        ways: (1..)
            .zip(ways)
            .map(|(id, way)| OsmWay { id, nodes: way.0.to_vec(), tags: tags(way.1) })
            .collect(),
    }
}

fn write(bytes: &[u8]) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("small.osm.pbf");
    std::fs::write(&path, bytes).unwrap();
    (folder, path)
}

fn read(data: &OsmData) -> Result<Network, Vec<Fault>> {
    let (_folder, path) = write(&pbf::encode(data));
    Network::read(&path, &Silent)
}

fn network(ways: &[(&[i64], &str)], barriers: &[(i64, &str)]) -> Network {
    read(&data(ways, barriers)).expect("the roads are sound")
}

/// Seconds from place to place, which the matrix and the route must agree on.
fn seconds(network: &Network, from: Place, to: Place) -> u32 {
    let (from, to) = (network.snap(from).unwrap(), network.snap(to).unwrap());
    let table = network.matrix(&[from], &[to], &Silent);
    let route = network.route(&from, &to).expect("every place reaches every other");
    assert_eq!((route.seconds, route.meters), (table.seconds[0], table.meters[0]));
    assert_eq!(route.line.first(), Some(&from.place));
    assert_eq!(route.line.last(), Some(&to.place));
    table.seconds[0]
}

fn assert_near(found: u32, expected: u32) {
    assert!(found.abs_diff(expected) <= 2 + expected / 200, "{found} s instead of {expected} s");
}

const STREET: &str = "highway=residential";
const ONEWAY: &str = "highway=residential oneway=yes";

#[test]
fn a_street_takes_its_length_both_ways() {
    let network = network(&[(&[0, 1, 2, 3], STREET)], &[]);
    assert_eq!((network.graph().n_nodes(), network.graph().n_arcs()), (2, 2));
    assert_near(seconds(&network, at(0.0, 0.0), at(3.0, 0.0)), 3 * STEP);
    assert_near(seconds(&network, at(2.5, 0.0), at(1.25, 0.0)), STEP * 5 / 4);
    assert_eq!(seconds(&network, at(1.5, 0.01), at(1.5, -0.01)), 0);
    let snap = network.snap(at(1.5, 0.1)).unwrap();
    assert_eq!((snap.place, snap.distance.0), (at(1.5, 0.0), 68));
}

#[test]
fn behind_on_a_one_way_street_means_driving_around() {
    // A ring of eight steps, driven east along the bottom.
    let ring = [0, 1, 2, 12, 22, 21, 20, 10, 0];
    let network = network(&[(&ring, ONEWAY), (&[1, 21], STREET)], &[]);
    assert_near(seconds(&network, at(0.25, 0.0), at(0.75, 0.0)), STEP / 2);
    // On to the junction at 1, over the middle road, around the left half.
    assert_near(seconds(&network, at(0.75, 0.0), at(0.25, 0.0)), STEP * 11 / 2);
}

#[test]
fn a_ring_without_any_junction_is_a_road_too() {
    let network = network(&[(&[0, 1, 11, 10, 0], ONEWAY)], &[]);
    assert_eq!((network.graph().n_nodes(), network.graph().n_arcs()), (1, 1));
    assert_near(seconds(&network, at(0.75, 0.0), at(0.25, 0.0)), STEP * 7 / 2);
    // A ring of two ways is joined into one chain as well.
    let network = self::network(&[(&[0, 1, 11], ONEWAY), (&[11, 10, 0], ONEWAY)], &[]);
    assert_eq!((network.graph().n_nodes(), network.graph().n_arcs()), (1, 1));
    assert_near(seconds(&network, at(0.75, 0.0), at(0.25, 0.0)), STEP * 7 / 2);
}

#[test]
fn a_way_against_its_direction_and_a_roundabout() {
    let against = [(&[0, 1, 11, 10, 0][..], "highway=residential oneway=-1")];
    let network = network(&against, &[]);
    assert_near(seconds(&network, at(0.75, 0.0), at(0.25, 0.0)), STEP / 2);
    assert_near(seconds(&network, at(0.25, 0.0), at(0.75, 0.0)), STEP * 7 / 2);
    let roundabout = (&[11, 12, 22, 21, 11][..], "highway=residential junction=roundabout");
    let network = self::network(&[roundabout, (&[10, 11], STREET), (&[21, 31], STREET)], &[]);
    // Coming from the west one drives three sides; going back only one.
    assert_near(seconds(&network, at(0.0, 1.0), at(1.0, 3.0)), STEP * 5);
    assert_near(seconds(&network, at(1.0, 3.0), at(0.0, 1.0)), STEP * 3);
}

#[test]
fn private_roads_are_left_out_and_snapped_past() {
    let drive = (&[1, 11, 21][..], "highway=service access=private");
    let network = network(&[(&[0, 1, 2], STREET), drive], &[]);
    assert_eq!(network.snap(at(1.0, 2.0)).unwrap().place, at(1.0, 0.0));
    assert_eq!(network.counts().road_ways, 1);
}

#[test]
fn a_bollard_makes_two_dead_ends() {
    let ways = [(&[0, 1, 2, 3][..], STREET), (&[0, 10, 20, 23, 13, 3][..], STREET)];
    let open = network(&ways, &[(1, "barrier=gate")]);
    assert_near(seconds(&open, at(0.75, 0.0), at(1.25, 0.0)), STEP / 2);
    let closed = network(&ways, &[(1, "barrier=bollard")]);
    assert_near(seconds(&closed, at(0.75, 0.0), at(1.25, 0.0)), STEP * 19 / 2);
    let let_through = network(&ways, &[(1, "barrier=bollard taxi=yes")]);
    assert_near(seconds(&let_through, at(0.75, 0.0), at(1.25, 0.0)), STEP / 2);
}

#[test]
fn a_ferry_takes_the_time_of_its_timetable() {
    let shores = [(&[0, 1][..], STREET), (&[3, 4][..], STREET)];
    let with = |ferry: &str| network(&[shores[0], shores[1], (&[1, 2, 3], ferry)], &[]);
    let timed = with("route=ferry duration=00:20");
    assert_near(seconds(&timed, at(1.0, 0.0), at(3.0, 0.0)), 1200);
    // Nobody gets in halfway.
    assert_eq!(timed.snap(at(1.6, 0.0)).unwrap().place, at(1.0, 0.0));
    assert_near(seconds(&with("route=ferry"), at(1.0, 0.0), at(3.0, 0.0)), 1370 * 36 / 100);
    let for_walkers = with("route=ferry motor_vehicle=no");
    assert_eq!(for_walkers.graph().n_nodes(), 2, "only one shore is left");
}

#[test]
fn of_parallel_roads_the_faster_is_driven() {
    let slow = (&[0, 1][..], "highway=living_street");
    let fast = (&[0, 10, 11, 1][..], "highway=residential maxspeed=100");
    let network = network(&[slow, fast], &[]);
    // Three steps at 75 km/h, and one at 11.25.
    assert_near(seconds(&network, at(0.0, 0.0), at(1.0, 0.0)), STEP * 9 / 10);
    // From the middle of the slow street the other way round is no shorter.
    assert_near(seconds(&network, at(0.5, 0.0), at(1.0, 0.0)), STEP);
    // Leaving the street at its begin is faster than driving it to its end.
    assert_near(seconds(&network, at(0.1, 0.0), at(0.95, 0.0)), STEP * 12 / 10);
}

#[test]
fn speeds_may_differ_by_direction() {
    let street = "highway=residential maxspeed:forward=30 maxspeed:backward=60";
    let network = network(&[(&[0, 1], street)], &[]);
    assert_near(seconds(&network, at(0.0, 0.0), at(1.0, 0.0)), STEP);
    assert_near(seconds(&network, at(1.0, 0.0), at(0.0, 0.0)), STEP / 2);
}

#[test]
fn what_cannot_be_left_again_is_cut_off() {
    let dead_end = (&[2, 3, 4][..], ONEWAY);
    let island = (&[30, 31][..], STREET);
    let network = network(&[(&[0, 1, 2], STREET), dead_end, island], &[]);
    assert_eq!(network.snap(at(4.0, 0.0)).unwrap().place, at(2.0, 0.0));
    assert_eq!(network.counts().kept_meters, 1369);
    assert_eq!(network.counts().cut_meters, 2053);
}

#[test]
fn ways_cross_themselves_and_repeat_nodes() {
    let network = network(&[(&[0, 1, 1, 11, 10, 0, 20], STREET)], &[]);
    assert_near(seconds(&network, at(0.0, 2.0), at(1.0, 1.0)), STEP * 4);
    assert_near(seconds(&network, at(0.5, 1.0), at(0.5, 0.0)), STEP * 2);
}

#[test]
fn missing_nodes_end_a_road() {
    let mut roads = data(&[(&[0, 1, 2, 3, 4, 5], STREET)], &[]);
    roads.nodes.retain(|node| node.id != 2);
    let network = read(&roads).unwrap();
    assert_eq!((network.counts().missing_nodes, network.counts().kept_meters), (1, 1369));
    roads.nodes.clear();
    assert_eq!(read(&roads).unwrap_err()[0].message.key, "network-no-roads");
}

#[test]
fn files_that_hold_no_roads_are_told() {
    let key = |bytes: &[u8]| {
        let (_folder, path) = write(bytes);
        let faults = Network::read(&path, &Silent).expect_err("there is nothing to read");
        faults[0].message.key
    };
    assert_eq!(key(b""), "network-empty");
    assert_eq!(key(b"abc"), "network-not-pbf");
    assert_eq!(key(b"<?xml version='1.0'?><osm></osm>"), "network-damaged");
    assert_eq!(key(&pbf::encode(&OsmData::default())), "network-no-roads");
    assert_eq!(key(&pbf::encode(&data(&[(&[0, 1], "building=yes")], &[]))), "network-no-roads");
    // A block that claims two gigabytes.
    let huge = b"\x00\x00\x00\x11\x0a\x09OSMHeader\x18\xff\xff\xff\xff\x07";
    assert_eq!(key(huge), "network-cut-off");
    // A block that claims less than nothing.
    let negative = b"\x00\x00\x00\x16\x0a\x09OSMHeader\x18\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01";
    assert!(matches!(key(negative), "network-cut-off" | "network-damaged"));
    let folder = tempfile::tempdir().unwrap();
    let missing = Network::read(&folder.path().join("no.osm.pbf"), &Silent).unwrap_err();
    assert_eq!(missing[0].message.key, "network-unreadable");
    assert!(Network::read(folder.path(), &Silent).is_err());
}

#[test]
fn absurd_coordinates_are_faults() {
    for (lat_e7, lon_e7) in [(910_000_000, 0), (0, 1_810_000_000), (-5_000_000_000, 1 << 50)] {
        let mut roads = data(&[(&[0, 1, 2], STREET)], &[]);
        roads.nodes[1].lat_e7 = lat_e7;
        roads.nodes[1].lon_e7 = lon_e7;
        assert_eq!(read(&roads).unwrap_err()[0].message.key, "network-outside-world");
    }
    // From pole to pole at walking pace is slow, but no fault.
    let mut roads = data(&[(&[0, 1, 2], "highway=track motor_vehicle=yes maxspeed=5")], &[]);
    for (node, lat_e7) in roads.nodes.iter_mut().zip([-900_000_000, 0, 900_000_000]) {
        node.lat_e7 = lat_e7;
    }
    let network = read(&roads).unwrap();
    let ends = [network.snap(at(0.0, 0.0)).unwrap(), network.snap(at(0.0, 9000.0)).unwrap()];
    assert!(network.matrix(&ends[..1], &ends[1..], &Silent).meters[0] > 1_000_000);
}

#[test]
fn empty_and_doubled_tables() {
    let network = network(&[(&[0, 1, 2, 3], STREET), (&[1, 11], STREET)], &[]);
    let snaps: Vec<Snap> =
        (0..4).map(|column| network.snap(at(f64::from(column), 0.3)).unwrap()).collect();
    assert_eq!(network.matrix(&[], &snaps, &Silent), Table::default());
    assert_eq!(network.matrix(&snaps, &[], &Silent), Table::default());
    let doubled: Vec<Snap> = snaps.iter().chain(&snaps).copied().collect();
    let once = network.matrix(&snaps, &snaps, &Silent);
    let twice = network.matrix(&doubled, &snaps, &Silent);
    assert_eq!(twice.seconds, once.seconds.repeat(2));
    assert_eq!(twice.meters, once.meters.repeat(2));
}

#[test]
fn segments_tell_all_roads_once() {
    let network = network(&[(&[0, 1, 2], STREET), (&[1, 11], "highway=service")], &[]);
    let mut meters: Vec<u32> = network.segments().map(|segment| segment.meters).collect();
    meters.sort_unstable();
    assert_eq!(meters, [685, 685, 685]);
}

#[test]
fn what_stands_in_the_file_in_another_order_is_the_same_network() {
    let mut roads = data(&[(&[0, 1, 2, 12], STREET), (&[2, 3], STREET), (&[1, 11], ONEWAY)], &[]);
    let one = read(&roads).unwrap();
    roads.nodes.reverse();
    roads.ways.reverse();
    let other = read(&roads).unwrap();
    assert_eq!(one.input_checksum(), other.input_checksum());
    assert_eq!(one.snap(at(1.5, 0.2)), other.snap(at(1.5, 0.2)));
}
