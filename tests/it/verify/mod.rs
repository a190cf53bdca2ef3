//! A right plan passes `verify`, and every way of breaking it is found.

mod plan;
mod region;

use std::sync::OnceLock;

use samenrit::generate::pbf::{OsmData, OsmNode, OsmWay, encode};
use samenrit::network::Network;
use samenrit::progress::Silent;
use samenrit::text::{Language, Texts};
use samenrit::verify::{Violation, verify};

use crate::verify::plan::plan;
use crate::verify::region::{km, region};

/// The straight road, with a side street where kilometres 4 and 11 are.
fn network() -> &'static Network {
    static NETWORK: OnceLock<Network> = OnceLock::new();
    NETWORK.get_or_init(|| {
        let node = |id: i64, lat_e6: i32, lon_e6: i32| OsmNode {
            id,
            lat_e7: i64::from(lat_e6) * 10,
            lon_e7: i64::from(lon_e6) * 10,
            tags: Vec::new(),
        };
        let way = |id: i64, nodes: Vec<i64>| OsmWay {
            id,
            nodes,
            tags: vec![("highway".to_owned(), "primary".to_owned())],
        };
        let mut nodes: Vec<OsmNode> =
            (0..=22).map(|n| node(1 + i64::from(n), km(n).lat_e6, km(n).lon_e6)).collect();
        nodes.push(node(104, km(4).lat_e6, km(4).lon_e6 + 5000));
        nodes.push(node(111, km(11).lat_e6, km(11).lon_e6 - 5000));
        let ways = vec![way(1, (1..=23).collect()), way(2, vec![5, 104]), way(3, vec![12, 111])];
        let file = tempfile::Builder::new().suffix(".osm.pbf").tempfile().unwrap();
        std::fs::write(file.path(), encode(&OsmData { nodes, ways })).unwrap();
        Network::read(file.path(), &Silent).unwrap()
    })
}

fn lines(found: &[Violation]) -> String {
    let texts = Texts::new(Language::English);
    found.iter().map(|violation| violation.line(&texts) + "\n").collect()
}

#[test]
fn a_right_plan_breaks_no_rule() {
    let found = verify(&plan(), &region(), network());
    assert!(found.is_empty(), "{}", lines(&found));
}
