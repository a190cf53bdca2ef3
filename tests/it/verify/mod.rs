//! A right plan passes `verify`, and every way of breaking it is found.

mod breaks;
mod cli;
mod mutations;
mod plan;
mod region;
mod work;

use std::collections::BTreeSet;
use std::sync::OnceLock;

use samenrit::generate::pbf::{OsmData, OsmNode, OsmWay, encode};
use samenrit::network::Network;
use samenrit::progress::Silent;
use samenrit::text::{Language, Texts};
use samenrit::verify::{RULES, Rule, Violation, verify};

use crate::verify::breaks::{BREAKS, two_layouts};
use crate::verify::plan::plan;
use crate::verify::region::{km, region};
use crate::verify::work::WORK_BREAKS;

/// The straight road, with a side street where kilometres 4 and 11 are.
fn roads_file() -> Vec<u8> {
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
    encode(&OsmData { nodes, ways })
}

fn network() -> &'static Network {
    static NETWORK: OnceLock<Network> = OnceLock::new();
    NETWORK.get_or_init(|| {
        let file = tempfile::Builder::new().suffix(".osm.pbf").tempfile().unwrap();
        std::fs::write(file.path(), roads_file()).unwrap();
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

#[test]
fn every_break_is_caught_by_its_rules_and_no_others() {
    let mut wrong = Vec::new();
    for one in BREAKS.iter().chain(WORK_BREAKS) {
        let (mut plan, mut region) = (plan(), region());
        (one.apply)(&mut plan, &mut region);
        let found = verify(&plan, &region, network());
        let rules: BTreeSet<Rule> = found.iter().map(|violation| violation.rule).collect();
        if rules != one.rules.iter().copied().collect() {
            wrong.push(format!("{}: expected {:?}\n{}", one.name, one.rules, lines(&found)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.concat());
}

#[test]
fn every_rule_has_a_break_that_shows_it() {
    let shown: BTreeSet<Rule> =
        BREAKS.iter().chain(WORK_BREAKS).flat_map(|one| one.rules).copied().collect();
    let unseen: Vec<&Rule> = RULES.iter().filter(|rule| !shown.contains(rule)).collect();
    assert!(unseen.is_empty(), "no break for {unseen:?}");
}

#[test]
fn the_vehicles_that_there_are_may_drive_the_same_plan() {
    let (mut plan, region) = (plan(), region());
    plan.scenario = region.scenarios[1].clone();
    for (route, vehicle) in plan.routes.iter_mut().zip(["auto-1", "bus-1", "bus-1"]) {
        route.vehicle = vehicle.to_owned();
    }
    let found = verify(&plan, &region, network());
    assert!(found.is_empty(), "{}", lines(&found));

    plan.routes[0].vehicle = "bus-1".to_owned();
    let found = verify(&plan, &region, network());
    let rules: Vec<Rule> = found.iter().map(|violation| violation.rule).collect();
    assert_eq!(rules, [Rule::VehicleNotOffered, Rule::VehicleTwice], "{}", lines(&found));
}

#[test]
fn a_vehicle_that_can_change_its_layout_may_do_so() {
    let (plan, mut region) = (plan(), region());
    two_layouts(&mut region);
    region.fleet.types[0].relayout = true;
    let found = verify(&plan, &region, network());
    assert!(found.is_empty(), "{}", lines(&found));
}
