//! Runs written, read again, damaged.

use crate::workspace::Asked;
use std::fs;
use std::path::Path;

use proptest::prelude::*;

use crate::plan::VisitKind::{Delivery, Pickup};
use crate::plan::{Outcome, Plan, example};
use crate::problem::Reason;
use crate::text::{Language, Message, Texts};
use crate::workspace::{Inputs, Origin, Run};

fn plan() -> Plan {
    let mut plan = example::empty(example::scenario("combined", &[], &[]));
    let unserved = Outcome::Unserved { reason: Reason::NoVehicleLeft };
    example::add_trip(&mut plan, "leerlingen", "meppel", unserved.clone());
    example::add_trip(&mut plan, "leerlingen", "meppel", unserved);
    example::add_route(&mut plan, &[(0, Pickup, 1, 480), (0, Delivery, 2, 490)]);
    plan
}

/// A workspace with two tables, and the run of the plan in it.
fn written(out: Option<&str>) -> (tempfile::TempDir, Result<Run, Message>) {
    let folder = tempfile::tempdir().unwrap();
    let workspace = folder.path().join("ws");
    fs::create_dir(&workspace).unwrap();
    fs::write(workspace.join("region.toml"), "name = 1").unwrap();
    fs::write(workspace.join("trips.csv"), "id").unwrap();
    fs::write(workspace.join("identities.csv"), "name").unwrap();
    fs::write(workspace.join("roads.osm.pbf"), "roads").unwrap();
    let run = write_again(&workspace, out.map(|name| folder.path().join(name)).as_deref());
    (folder, run)
}

fn write_again(workspace: &Path, out: Option<&Path>) -> Result<Run, Message> {
    let roads = "roads.osm.pbf".to_owned();
    let roads_checksum = crate::files::checksum(b"roads");
    let origin =
        Origin { roads, roads_checksum, asked: Asked::Iterations(10), ..Origin::default() };
    Run::write(workspace, out, &plan(), &Inputs::read(workspace).unwrap(), origin)
}

#[test]
fn what_is_written_is_read_again() {
    let (folder, run) = written(None);
    let run = run.unwrap();
    assert!(run.folder.ends_with("ws/runs/2025-11-18-combined-s1"));
    let again = Run::open(&run.folder).unwrap();
    assert_eq!((&again.plan, &again.manifest), (&run.plan, &run.manifest));
    assert_eq!(again.manifest.workspace, "../..");
    assert!(!again.inputs.join("identities.csv").exists());
    assert!(again.changed_inputs().is_empty() && again.changed_copies().is_empty());
    assert_eq!(fs::read_dir(folder.path().join("ws/runs")).unwrap().count(), 1);
}

#[test]
fn a_taken_name_gets_a_number() {
    let (folder, first) = written(None);
    let first = first.unwrap();
    let second = write_again(&folder.path().join("ws"), None).unwrap();
    assert_eq!(second.name(), "2025-11-18-combined-s1-2");
    let bytes = |run: &Run, name: &str| fs::read(run.folder.join(name)).unwrap();
    assert_eq!(bytes(&first, "plan.json"), bytes(&second, "plan.json"));
    assert_eq!(bytes(&first, "manifest.json"), bytes(&second, "manifest.json"));
}

#[test]
fn a_run_elsewhere_finds_its_workspace_and_is_not_overwritten() {
    let (folder, run) = written(Some("elsewhere/run"));
    let run = run.unwrap();
    assert_eq!(run.manifest.workspace, "../../ws");
    assert!(run.workspace().is_some());
    let again = write_again(&folder.path().join("ws"), Some(&run.folder));
    assert_eq!(again.unwrap_err().key, "workspace-run-exists");
    assert_eq!(fs::read_dir(folder.path().join("elsewhere")).unwrap().count(), 1);
}

#[test]
fn changes_are_named() {
    let (folder, run) = written(None);
    let run = run.unwrap();
    fs::write(folder.path().join("ws/trips.csv"), "id,passenger").unwrap();
    fs::write(folder.path().join("ws/vehicles.csv"), "id").unwrap();
    fs::remove_file(folder.path().join("ws/roads.osm.pbf")).unwrap();
    assert_eq!(run.changed_inputs(), ["trips.csv", "vehicles.csv", "roads.osm.pbf"]);
    fs::write(run.inputs.join("region.toml"), "name = 2").unwrap();
    assert_eq!(run.changed_copies(), ["region.toml"]);
}

#[test]
fn damage_is_told_with_its_place() {
    let (_folder, run) = written(None);
    let run = run.unwrap();
    let path = run.folder.join("plan.json");
    let good = fs::read_to_string(&path).unwrap();
    let spoil = |text: String| {
        fs::write(&path, text).unwrap();
        Run::open(&run.folder).unwrap_err().remove(0)
    };
    let key = |text: String| spoil(text).message.key;
    assert_eq!(key(good[..good.len() / 2].to_owned()), "workspace-truncated");
    assert_eq!(key(good.replace("\"format\": 1", "\"format\": 9")), "workspace-other-format");
    assert_eq!(key(good.replace("\"trip\": 0", "\"trip\": 7")), "workspace-broken-reference");
    let huge = good.replace("\"cost\": {", "\"cost\": { \"driver\": 9e9, ");
    assert_eq!(key(huge), "workspace-damaged");
    let huge = good.replace("\"leave\": 28500", "\"leave\": 9223372036854775807");
    assert_eq!(key(huge), "workspace-oversized-number");
    let fault = spoil(good.replace("\"seed\": 1", "\"seed\": \"Jan\""));
    assert_eq!(fault.message.key, "workspace-damaged");
    let line = Texts::new(Language::Dutch).fault(&fault);
    assert!(fault.row.is_some() && !line.contains("Jan"), "{line}");
}

#[test]
fn a_missing_file_or_folder_is_told() {
    let (folder, run) = written(None);
    let run = run.unwrap();
    assert_eq!(Run::open(folder.path()).unwrap_err()[0].message.key, "workspace-no-run");
    fs::remove_file(run.folder.join("manifest.json")).unwrap();
    let fault = Run::open(&run.folder).unwrap_err().remove(0);
    assert_eq!(fault.message.key, "workspace-missing-file");
    assert!(fault.file.ends_with("manifest.json"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn no_bytes_make_it_panic(at in 0.0..1.0_f64, byte: u8, cut: bool) {
        let (_folder, run) = written(None);
        let run = run.unwrap();
        for name in ["plan.json", "manifest.json"] {
            let mut bytes = fs::read(run.folder.join(name)).unwrap();
            let at = (at * bytes.len() as f64) as usize;
            bytes[at] = byte;
            if cut { bytes.truncate(at); }
            fs::write(run.folder.join(name), bytes).unwrap();
        }
        let _ = Run::open(&run.folder);
    }
}
