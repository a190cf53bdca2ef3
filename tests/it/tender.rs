//! The tender export (domain.md, I.24): nobody can be found back, and no trip is lost.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use assert_cmd::Command;
use samenrit::generate::pbf::encode;
use samenrit::generate::{Example, RoadFile, write_workspace};
use tempfile::TempDir;

use crate::base;

fn written() -> (TempDir, Example) {
    let folder = tempfile::tempdir().unwrap();
    let made = base::example_of_one_authority();
    let roads = encode(&made.roads);
    write_workspace(folder.path(), &made.region, &made.identities, RoadFile::Drawn(&roads))
        .unwrap();
    (folder, made)
}

fn export(folder: &Path, more: &[&str]) -> String {
    let path = folder.to_str().unwrap();
    let done = Command::cargo_bin("samenrit")
        .unwrap()
        .args(["export", path, "--tender"])
        .args(more)
        .assert()
        .success();
    String::from_utf8(done.get_output().stdout.clone()).unwrap()
}

/// The rows of `trips.csv`, each cell under the head of its column.
fn rows(export: &Path) -> Vec<BTreeMap<String, String>> {
    let text = fs::read_to_string(export.join("trips.csv")).unwrap();
    let text = text.trim_start_matches('\u{feff}');
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(text.as_bytes());
    reader.deserialize().map(Result::unwrap).collect()
}

const GROUP: [&str; 5] = ["Opdrachtgever", "Vervoersstroom", "Plaats", "Gebied", "Bestemming"];

#[test]
fn every_group_is_large_enough_and_every_trip_is_there_or_counted() {
    let (folder, made) = written();
    let said = export(folder.path(), &[]);
    let target = folder.path().join("tender/2025-W47");
    assert!(said.ends_with(&format!("{}\n", target.display())), "{said}");

    let (last, shown) =
        rows(&target).split_last().map(|(last, rest)| (last.clone(), rest.to_vec())).unwrap();
    let mut groups: BTreeMap<Vec<&str>, BTreeSet<&str>> = BTreeMap::new();
    for row in &shown {
        let group = GROUP.iter().map(|column| row[*column].as_str()).collect();
        groups.entry(group).or_default().insert(&row["Cliënt"]);
    }
    assert!(groups.len() > 3, "everybody is in one group");
    let smallest = groups.values().map(BTreeSet::len).min().unwrap();
    assert!(smallest >= 5, "a group of {smallest}");
    assert!(last["Cliënt"].starts_with("overige ritten"), "{last:?}");
    assert!(said.contains("De kleinste groep telt"), "{said}");

    let total: i64 = shown
        .iter()
        .chain([&last])
        .map(|row| row["Ritten"].replace('.', "").parse::<i64>().unwrap())
        .sum();
    let week: samenrit::region::Week = "2025-W47".parse().unwrap();
    let runs: usize =
        week.dates().map(|date| samenrit::demand::Day::new(&made.region, date).trips.len()).sum();
    assert_eq!(total, runs as i64);
    for row in &shown {
        for column in ["Vertrek", "Aankomst"].map(|column| &row[column]) {
            assert!(column.is_empty() || column.ends_with(['0', '5']), "{column}");
        }
    }
    nothing_leads_back(&target, &made, &shown);
}

fn nothing_leads_back(export: &Path, made: &Example, shown: &[BTreeMap<String, String>]) {
    let text = fs::read_to_string(export.join("trips.csv")).unwrap();
    let points: BTreeSet<(String, String)> =
        shown.iter().map(|row| (row["Breedte"].clone(), row["Lengte"].clone())).collect();
    for passenger in &made.region.passengers {
        assert!(!text.contains(&passenger.id), "{} stands in the export", passenger.id);
        let home = [passenger.home.lat(), passenger.home.lon()];
        let [lat, lon] = home.map(|degrees| format!("{degrees:.4}").replace('.', ","));
        assert!(!points.contains(&(lat, lon)), "the home of {} is shown", passenger.id);
    }
    for trip in &made.region.trips {
        assert!(!text.contains(&trip.id), "{} stands in the export", trip.id);
    }
}

#[test]
fn the_same_seed_gives_the_same_files_and_another_one_another_order() {
    let (folder, _) = written();
    let bytes = |name: &str| fs::read(folder.path().join("tender/2025-W47").join(name)).unwrap();
    export(folder.path(), &[]);
    let first = ["trips.csv", "tender.xlsx", "README.txt"].map(bytes);
    export(folder.path(), &["--pc4"]);
    assert!(first == ["trips.csv", "tender.xlsx", "README.txt"].map(bytes));
    export(folder.path(), &["--seed", "2"]);
    assert!(first[0] != bytes("trips.csv"));
}

#[test]
fn jitter_moves_only_those_whom_it_hides() {
    let (folder, made) = written();
    export(folder.path(), &["--jitter", "1500"]);
    let rows = rows(&folder.path().join("tender/2025-W47"));
    let points: BTreeSet<(&str, &str)> =
        rows.iter().map(|row| (row["Breedte"].as_str(), row["Lengte"].as_str())).collect();
    let areas = fs::read_to_string(folder.path().join("tender/2025-W47/areas.csv")).unwrap();
    assert!(points.len() > areas.lines().count(), "nobody was moved");
    let text = fs::read_to_string(folder.path().join("tender/2025-W47/trips.csv")).unwrap();
    for passenger in &made.region.passengers {
        let exact = format!("{:.6}", passenger.home.lat());
        assert!(!text.contains(&exact) && !text.contains(&exact.replace('.', ",")));
    }
}

#[test]
fn a_folder_with_something_else_is_not_replaced() {
    let (folder, _) = written();
    let path = folder.path().to_str().unwrap();
    Command::cargo_bin("samenrit")
        .unwrap()
        .args(["export", path, "--tender", "--out", path])
        .assert()
        .code(2);
    assert!(folder.path().join("region.toml").is_file());
    Command::cargo_bin("samenrit").unwrap().args(["export", path]).assert().code(2);
}
