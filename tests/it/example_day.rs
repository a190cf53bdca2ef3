//! A day of the example region shows what its files offer.

use std::fs;
use std::sync::atomic::AtomicBool;

use samenrit::demand::Day;
use samenrit::generate::{RoadFile, example, pbf, write_workspace};
use samenrit::import::check_workspace;
use samenrit::network::Network;
use samenrit::plan::Outcome;
use samenrit::problem::Reason;
use samenrit::progress::Silent;
use samenrit::scenario::{Effort, Planner};
use samenrit::solve::Limit;
use samenrit::verify::verify;

#[test]
fn the_switch_for_pickup_points_works_where_it_stands() {
    let folder = tempfile::tempdir().unwrap();
    let made = example(1);
    let roads = RoadFile::Drawn(&pbf::encode(&made.roads));
    write_workspace(folder.path(), &made.region, &made.identities, roads).unwrap();
    let file = folder.path().join("region.toml");
    let text = fs::read_to_string(&file).unwrap();
    assert_eq!(text.matches("\n# pickup_points").count(), 1);
    fs::write(&file, text.replace("\n# pickup_points", "\npickup_points")).unwrap();

    let (region, _) = check_workspace(folder.path()).unwrap();
    let day = Day::new(&region, region.reference_date);
    let walking = day.trips.iter().filter(|trip| trip.walk.is_some());
    let flows: Vec<&str> = walking.map(|trip| trip.flow.id.as_str()).collect();
    assert!(flows.len() > 10 && flows.iter().all(|&flow| flow == "leerlingen"), "{flows:?}");
}

#[test]
fn flows_that_stand_ready_have_people_once_they_are_switched_on() {
    let folder = tempfile::tempdir().unwrap();
    let made = example(1);
    let roads = RoadFile::Drawn(&pbf::encode(&made.roads));
    write_workspace(folder.path(), &made.region, &made.identities, roads).unwrap();
    let trips = |flow: &str| {
        let (region, _) = check_workspace(folder.path()).unwrap();
        let day = Day::new(&region, region.reference_date);
        day.trips.iter().filter(|trip| trip.flow.id == flow).count()
    };
    assert_eq!((trips("werkvervoer"), trips("jeugd")), (0, 0));
    let file = folder.path().join("region.toml");
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, text.replace("\nactive = false", "\nactive = true")).unwrap();
    assert_eq!((trips("werkvervoer"), trips("jeugd")), (24, 12));
}

#[test]
fn the_rides_of_volunteers_who_drop_out_go_to_a_taxi() {
    let folder = tempfile::tempdir().unwrap();
    let made = example(1);
    let roads = folder.path().join("roads.osm.pbf");
    fs::write(&roads, pbf::encode(&made.roads)).unwrap();
    let network = Network::read(&roads, &Silent).unwrap();
    let mut region = made.region;
    region.trips.retain(|trip| trip.flow == "vrijwilligers");
    region.fleet.volunteers.iter_mut().for_each(|one| one.drop_out_percent = 100);
    let combined = region.scenarios.iter().find(|one| one.id == "combined").unwrap();
    let stop = AtomicBool::new(false);
    let effort = Effort { seed: 1, limit: Limit::Iterations(500), stop: &stop };
    let planner = Planner::new(&region, region.reference_date, &network, &Silent).unwrap();
    let plan = planner.plan(combined, &effort, &[], &Silent).unwrap().plan;
    let in_taxis = plan.trips.iter().filter(|trip| {
        matches!(trip.outcome, Outcome::Outside { reason: Reason::DriverDroppedOut, .. })
    });
    let dropped: usize = plan.dropped.iter().map(|one| one.trips.len()).sum();
    assert!(dropped > 10);
    assert_eq!(in_taxis.count(), dropped);
    assert!(verify(&plan, &region, &network).is_empty());
}
