//! The commands that report on plans, on the example region.

use std::fs;
use std::path::{Path, PathBuf};

use assert_cmd::Command;
use samenrit::generate::pbf::encode;
use samenrit::generate::{RoadFile, write_workspace};

use crate::base;

/// The example's workspace with a small plan of two scenarios.
struct Planned {
    _folder: tempfile::TempDir,
    workspace: PathBuf,
    runs: Vec<PathBuf>,
    /// A name, an address and a telephone number that only sheets may show.
    identity: samenrit::region::Identity,
}

fn planned() -> Planned {
    let folder = tempfile::tempdir().unwrap();
    let workspace = folder.path().join("voorbeeld");
    let mut made = base::example_of_one_authority();
    let mut identity = made.identities[0].clone();
    (identity.name, identity.phone) = ("Zebedeus Quist".to_owned(), "0600099000".to_owned());
    made.identities[0] = identity.clone();
    let roads = encode(&made.roads);
    write_workspace(&workspace, &made.region, &made.identities, RoadFile::Drawn(&roads)).unwrap();
    let runs = ["separate", "combined"].map(|scenario| {
        let run = folder.path().join(scenario);
        let out = run.to_str().unwrap();
        let workspace = workspace.to_str().unwrap();
        samenrit(&["plan", workspace, "--scenario", scenario, "--iterations", "200", "--out", out]);
        run
    });
    Planned { _folder: folder, workspace, runs: runs.to_vec(), identity }
}

fn samenrit(arguments: &[&str]) -> String {
    let output = Command::cargo_bin("samenrit").unwrap().args(arguments).unwrap();
    String::from_utf8(output.stdout).unwrap()
}

/// The exit code and what stderr says.
fn refused(arguments: &[&str]) -> (i32, String) {
    let output = Command::cargo_bin("samenrit").unwrap().args(arguments).output().unwrap();
    (output.status.code().unwrap(), String::from_utf8(output.stderr).unwrap())
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let name = |entry: fs::DirEntry| entry.file_name().into_string().unwrap();
    entries.map(|entry| name(entry.unwrap())).collect()
}

#[test]
fn plans_are_compared_priced_and_put_on_sheets() {
    let planned = planned();
    let [separate, combined] = [0, 1].map(|index| planned.runs[index].to_str().unwrap());
    let out = |name: &str| planned.workspace.join(name).to_str().unwrap().to_owned();

    let mut shown = samenrit(&["compare", separate, combined, "--out", &out("vergelijking.html")]);
    samenrit(&["compare", separate, combined, "--out", &out("vergelijking.csv")]);
    samenrit(&["compare", separate, combined, "--out", &out("vergelijking.json")]);
    assert!(shown.contains("Wat elke stap oplevert"), "{shown}");
    shown.push_str(&samenrit(&["price", combined, "--out", &out("prijzen.json")]));
    samenrit(&["price", combined, "--out", &out("prijzen.csv")]);
    assert!(shown.contains("Prijspeil"), "{shown}");

    let sheets = samenrit(&["sheets", combined]);
    let folder = PathBuf::from(sheets.lines().last().unwrap());
    assert!(folder.join("routes.html").is_file() && folder.join("R001.csv").is_file());
    assert!(folder.join("taxis.csv").is_file());
    let page = fs::read_to_string(folder.join("routes.html")).unwrap();
    assert!(page.contains("Zebedeus Quist"));

    for name in [
        "vergelijking.html",
        "vergelijking.csv",
        "vergelijking.json",
        "prijzen.json",
        "prijzen.csv",
    ] {
        shown.push_str(&fs::read_to_string(planned.workspace.join(name)).unwrap());
    }
    for run in &planned.runs {
        shown.push_str(&fs::read_to_string(run.join("plan.json")).unwrap());
        shown.push_str(&fs::read_to_string(run.join("manifest.json")).unwrap());
        assert!(!run.join("inputs/identities.csv").exists());
    }
    for hidden in ["Zebedeus", "0600099000", planned.identity.address.as_str()] {
        assert!(!shown.contains(hidden), "{hidden} is not on sheets alone");
    }

    sheets_replace_sheets_only(combined, &planned.workspace);
    prices_of_later_are_put_on_a_plan(&planned);
    faults_are_told(&planned);
}

fn sheets_replace_sheets_only(run: &str, workspace: &Path) {
    samenrit(&["sheets", run, "--format", "html"]);
    assert_eq!(names(&Path::new(run).join("sheets")), ["routes.html"]);
    let (code, said) = refused(&["sheets", run, "--out", workspace.to_str().unwrap()]);
    assert_eq!(code, 2, "{said}");
    assert!(workspace.join("region.toml").is_file());
}

fn prices_of_later_are_put_on_a_plan(planned: &Planned) {
    let combined = planned.runs[1].to_str().unwrap();
    let costs = planned.workspace.join("costs.toml");
    let mut text = fs::read_to_string(&costs).unwrap();
    text.push_str("\n[[index]]\nyear = 2026\npercent = 4.5\n");
    fs::write(&costs, text).unwrap();
    let (code, said) = refused(&["price", combined, "--year", "2026"]);
    assert!(code == 1 && said.contains("--costs"), "{said}");
    let costs = costs.to_str().unwrap();
    let later = samenrit(&["price", combined, "--year", "2026", "--costs", costs]);
    assert!(later.contains("2026"), "{later}");
    samenrit(&["verify", combined]);
}

fn faults_are_told(planned: &Planned) {
    let combined = planned.runs[1].to_str().unwrap();
    let (code, said) = refused(&["price", combined, "--model", "gratis"]);
    assert!(code == 2 && said.contains("gratis"), "{said}");
    let (code, said) = refused(&["compare", combined, "--out", "vergelijking.pdf"]);
    assert!(code == 2 && said.contains(".html"), "{said}");
    let workspace = planned.workspace.to_str().unwrap();
    let (code, said) = refused(&["compare", workspace, combined]);
    assert!(code == 1 && said.contains("plan.json"), "{said}");
}
