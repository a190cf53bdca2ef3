//! `samenrit verify` on run folders.

use std::fs;
use std::path::{Path, PathBuf};

use assert_cmd::Command;
use samenrit::files::checksum_of_file;
use samenrit::generate::{RoadFile, write_workspace};
use samenrit::plan::Plan;
use samenrit::workspace::{Inputs, Origin, Run};
use tempfile::TempDir;

use crate::verify::plan::plan;
use crate::verify::region::region;
use crate::verify::roads_file;

/// A workspace with a run of the right plan.
fn workspace() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let workspace = folder.path().join("werkmap");
    let region = region();
    write_workspace(&workspace, &region, &[], RoadFile::Drawn(&roads_file())).unwrap();
    let run = keep(&workspace, &plan(), "goed");
    (folder, run)
}

fn keep(workspace: &Path, plan: &Plan, name: &str) -> PathBuf {
    let origin = Origin {
        roads: "roads.osm.pbf".to_owned(),
        roads_checksum: checksum_of_file(&workspace.join("roads.osm.pbf")).unwrap(),
        ..Origin::default()
    };
    let out = workspace.join("runs").join(name);
    let inputs = Inputs::read(workspace).unwrap();
    Run::write(workspace, Some(&out), plan, &inputs, origin).unwrap().folder
}

/// Runs `verify` in English; returns exit code, stdout and stderr.
fn verify(run: &Path) -> (i32, String, String) {
    let mut command = Command::cargo_bin("samenrit").unwrap();
    let output = command.args(["--lang", "en", "verify"]).arg(run).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

#[test]
fn a_right_run_is_told_in_one_line() {
    let (_folder, run) = workspace();
    let (code, said, noted) = verify(&run);
    assert_eq!((code, noted.as_str()), (0, ""), "{said}");
    assert!(said.starts_with("The plan is right: 9 trips, 3 routes, 17 arcs driven, "), "{said}");
    assert_eq!(said.lines().count(), 1);
}

#[test]
fn violations_go_to_stdout_and_the_exit_code_is_1() {
    let (_folder, run) = workspace();
    let mut broken = plan();
    broken.routes[0].pool = "all".to_owned();
    broken.routes[2].cost.driver.0 += 1;
    let run = keep(&run.join("../.."), &broken, "fout");
    let (code, said, noted) = verify(&run);
    assert_eq!(code, 1);
    let rules: Vec<&str> = said.lines().filter_map(|line| line.rsplit(" [").next()).collect();
    assert_eq!(rules, ["pool-name]", "route-cost]"], "{said}");
    assert!(noted.contains("2 violations found."), "{noted}");
}

#[test]
fn a_changed_workspace_is_a_note_and_the_copies_decide() {
    let (_folder, run) = workspace();
    let trips = run.join("../../trips.csv");
    let fewer: Vec<String> =
        fs::read_to_string(&trips).unwrap().lines().take(3).map(str::to_owned).collect();
    fs::write(&trips, fewer.join("\n")).unwrap();
    let (code, _, noted) = verify(&run);
    assert_eq!(code, 0, "{noted}");
    assert!(noted.contains("trips.csv"), "{noted}");
}

#[test]
fn a_changed_copy_is_a_fault() {
    let (_folder, run) = workspace();
    let settings = run.join("inputs/region.toml");
    let text = fs::read_to_string(&settings).unwrap() + "\n# edited\n";
    fs::write(&settings, text).unwrap();
    let (code, said, noted) = verify(&run);
    assert_eq!((code, said.as_str()), (1, ""));
    assert!(noted.contains("this copy was changed"), "{noted}");
}

#[test]
fn other_roads_and_no_roads_are_faults() {
    let (_folder, run) = workspace();
    let roads = run.join("../../roads.osm.pbf");
    let other = samenrit::generate::example(1).roads;
    fs::write(&roads, samenrit::generate::pbf::encode(&other)).unwrap();
    let (code, said, noted) = verify(&run);
    assert_eq!((code, said.as_str()), (1, ""));
    assert!(noted.contains("not the roads that the plan was made with"), "{noted}");
    fs::remove_file(&roads).unwrap();
    let (code, _, noted) = verify(&run);
    assert_eq!(code, 1);
    assert!(noted.contains("roads.osm.pbf: the roads"), "{noted}");
}
