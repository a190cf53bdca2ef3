//! A week of the example region, counted.

use std::collections::BTreeMap;
use std::fs;

use assert_cmd::Command;
use calamine::{Data, Reader as _, Xlsx, open_workbook};
use samenrit::generate::pbf::encode;
use samenrit::generate::{RoadFile, write_workspace};
use serde_json::Value;
use tempfile::TempDir;

use crate::base;

/// The example's workspace with one authority's people, one of them without a way home.
fn workspace() -> TempDir {
    let mut made = base::example_of_one_authority();
    let back = made.region.trips.iter().position(|trip| trip.link.is_some()).unwrap();
    let partner = made.region.trips.remove(back).link;
    for trip in made.region.trips.iter_mut().filter(|trip| Some(&trip.id) == partner.as_ref()) {
        trip.link = None;
    }
    made.region.passengers[0].pc4 = String::new();
    written(&made)
}

fn written(made: &samenrit::generate::Example) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let roads = encode(&made.roads);
    write_workspace(folder.path(), &made.region, &[], RoadFile::Drawn(&roads)).unwrap();
    folder
}

fn counted(folder: &TempDir, more: &[&str]) -> (String, Value) {
    let path = folder.path().to_str().unwrap();
    let output = Command::cargo_bin("samenrit")
        .unwrap()
        .args(["inventory", path, "--out"])
        .arg(folder.path().join("uit"))
        .args(more)
        .assert()
        .success();
    let shown = String::from_utf8(output.get_output().stdout.clone()).unwrap();
    let json = fs::read(folder.path().join("uit/inventory-2025-W47.json")).unwrap();
    (shown, serde_json::from_slice(&json).unwrap())
}

fn rows<'v>(json: &'v Value, table: &str) -> &'v Vec<Value> {
    json["tables"][table].as_array().unwrap_or_else(|| panic!("no table {table}"))
}

fn sum(rows: &[Value], column: &str) -> i64 {
    rows.iter().map(|row| row[column].as_i64().unwrap()).sum()
}

#[test]
fn every_table_counts_every_trip() {
    let folder = workspace();
    let (shown, json) = counted(&folder, &[]);
    let flows = rows(&json, "flows");
    let (all, each) = flows.split_last().unwrap();
    assert_eq!(all["flow"], "all");
    let trips = all["trips"].as_i64().unwrap();
    assert!(trips > 500, "{trips}");
    assert_eq!(sum(each, "trips"), trips);
    let once = ["authority", "weekday", "half_hour", "direction", "distance", "reach", "relations"];
    for table in once {
        assert_eq!(sum(rows(&json, table), "trips"), trips, "{table}");
        for flow in each {
            let id = flow["flow"].as_str().unwrap();
            assert_eq!(sum(rows(&json, table), id), flow["trips"].as_i64().unwrap(), "{table}");
        }
    }
    let quality: BTreeMap<&str, i64> = rows(&json, "quality")
        .iter()
        .map(|row| (row["finding"].as_str().unwrap(), row["all"].as_i64().unwrap()))
        .collect();
    assert_eq!(quality["no_pc4"], 1);
    let passengers = fs::read_to_string(folder.path().join("passengers.csv")).unwrap();
    let has = |words: &[&str]| {
        let named = |cell: &str| cell.split(' ').any(|word| words.contains(&word));
        passengers.lines().skip(1).filter(|row| row.split(',').any(named)).count() as i64
    };
    let coded = ["wheelchair", "electric-wheelchair", "folding-chair", "loose-chair"];
    let other = ["walker", "front", "solo", "escort", "booster", "guide-dog", "luggage"];
    assert_eq!(quality["no_aid"], quality["passengers"] - has(&[&coded[..], &other].concat()));
    assert_eq!(quality["no_code"], has(&other));
    assert_eq!(quality["weekly"] + quality["dated"], quality["trips"]);
    assert!(quality["one_way"] > 0, "a trip without its return was not found");
    // Youth care and work are switched off in the example.
    assert!(shown.contains("uitgeschakeld"), "{shown}");
    let work = flows.iter().find(|row| row["flow"] == "werkvervoer").unwrap();
    assert!(work["trips"] == 0 && work["wheelchair_share"].is_null(), "{work}");
    for row in rows(&json, "overlap") {
        assert!(row["flow"] != "werkvervoer" && row["with"] != "werkvervoer", "{row}");
        let share = |level: &str| row[level].as_f64().unwrap();
        assert!(share("own_authority") <= share("sharing"), "{row}");
        assert!(share("sharing") <= share("anyhow") && share("anyhow") <= 1.0, "{row}");
    }
    for line in shown.lines().filter(|line| line.starts_with(' ')) {
        assert!(line.chars().count() <= 100, "too wide: {line}");
    }
    the_workbook_holds_the_same(&folder, trips);
}

fn the_workbook_holds_the_same(folder: &TempDir, trips: i64) {
    let path = folder.path().join("uit/inventory-2025-W47.xlsx");
    let mut book: Xlsx<_> = open_workbook(path).unwrap();
    let names = book.sheet_names();
    assert_eq!(names[0], "Stromen");
    let cells = book.worksheet_range("Weekdagen").unwrap();
    let head = cells.rows().position(|row| row[0] == Data::String("Weekdag".to_owned())).unwrap();
    let total = cells.rows().nth(head).unwrap().iter();
    let column = total.clone().position(|it| *it == Data::String("Totaal".to_owned())).unwrap();
    let days = cells.rows().skip(head + 1);
    let sum: f64 = days.map(|row| if let Data::Float(it) = row[column] { it } else { 0.0 }).sum();
    assert_eq!(sum as i64, trips);
    let note = cells.get_value((1, 0)).unwrap().to_string();
    assert!(note.contains("mogen de regio niet uit"), "{note}");
}

#[test]
fn the_public_version_hides_few_people_and_rounds_the_rest() {
    let folder = workspace();
    let (shown, json) = counted(&folder, &["--public"]);
    assert!(shown.contains("<5") && shown.contains("Openbare versie"), "{shown}");
    assert!(json["tables"]["quality"].is_null());
    let tables = json["tables"].as_object().unwrap();
    for (table, rows) in tables {
        for (column, cell) in
            rows.as_array().unwrap().iter().flat_map(|row| row.as_object().unwrap())
        {
            let Some(number) = cell.as_f64() else { continue };
            let is_share = column.ends_with("share") || table == "overlap" && column != "trips";
            let steps = if is_share { number * 20.0 } else { number / 5.0 };
            assert!((steps - steps.round()).abs() < 1e-9, "{table}.{column}: {number}");
        }
    }
    let small: Vec<&Value> =
        rows(&json, "flows").iter().filter(|it| it["people"] == "<5").collect();
    for row in rows(&json, "overlap") {
        if small.iter().any(|flow| flow["flow"] == row["with"]) {
            assert_eq!(row["anyhow"], "<5", "few people take them: {row}");
        }
    }
    for relation in rows(&json, "relations") {
        let people = &relation["people"];
        assert!(people.is_null() || people.as_i64().is_some_and(|people| people >= 5));
    }
}

#[test]
fn a_week_without_trips_is_an_answer() {
    let mut made = base::example_of_one_authority();
    made.region.trips.retain(|trip| matches!(trip.days, samenrit::region::TripDays::On(_)));
    let folder = written(&made);
    let path = folder.path().to_str().unwrap();
    let output = Command::cargo_bin("samenrit")
        .unwrap()
        .args(["inventory", path, "--week", "2031-W30"])
        .assert()
        .success();
    let said = String::from_utf8(output.get_output().stderr.clone()).unwrap();
    assert!(said.contains("2031-W30"), "{said}");
    Command::cargo_bin("samenrit")
        .unwrap()
        .args(["inventory", path, "--week", "47"])
        .assert()
        .code(2);
}
