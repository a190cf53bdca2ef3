//! Every faulty input is refused by `check` with the same sentences as before.

use std::fs;
use std::path::Path;

use assert_cmd::Command;

use crate::base;

/// Runs `samenrit check` and returns its exit code, stdout and stderr.
fn check(path: &Path, language: &str) -> (Option<i32>, String, String) {
    let output = Command::cargo_bin("samenrit")
        .unwrap()
        .args(["--lang", language, "check"])
        .arg(path)
        .output()
        .unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code(), text(output.stdout), text(output.stderr))
}

/// The files of a folder with their bytes.
fn contents(folder: &Path) -> Vec<(std::ffi::OsString, Vec<u8>)> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap());
    let mut files: Vec<_> =
        entries.map(|entry| (entry.file_name(), fs::read(entry.path()).unwrap())).collect();
    files.sort();
    files
}

#[test]
fn every_faulty_input_is_refused_with_its_place_and_advice() {
    let mut names: Vec<_> = fs::read_dir(base::faulty())
        .unwrap()
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.path().is_dir() && entry.file_name() != "base")
        .map(|entry| entry.file_name().into_string().unwrap())
        .collect();
    names.sort();
    assert!(names.len() >= 27, "only {} faulty inputs", names.len());
    for name in names {
        let workspace = base::workspace(Some(&base::faulty().join(&name)));
        let before = contents(workspace.path());
        let (code, stdout, stderr) = check(workspace.path(), "nl");
        assert_eq!((code, stdout.as_str()), (Some(1), ""), "{name}: {stderr}");
        assert!(contents(workspace.path()) == before, "{name}: something was written");
        let folder = workspace.path().display().to_string();
        insta::assert_snapshot!(name, stderr.replace(&folder, "[werkmap]"));
    }
}

#[test]
fn the_base_workspace_is_in_order() {
    let workspace = base::workspace(None);
    let before = contents(workspace.path());
    let (code, stdout, stderr) = check(workspace.path(), "nl");
    assert_eq!((code, stderr.as_str()), (Some(0), ""));
    assert!(contents(workspace.path()) == before, "something was written");
    insta::assert_snapshot!("sound", stdout);
    let (code, stdout, _) = check(workspace.path(), "en");
    assert_eq!(code, Some(0));
    insta::assert_snapshot!("sound_in_english", stdout);
}

#[test]
fn one_file_is_checked_on_its_own() {
    let workspace = base::workspace(Some(&base::faulty().join("site_with_swapped_coordinates")));
    let (code, _, stderr) = check(&workspace.path().join("sites.csv"), "en");
    assert_eq!(code, Some(1), "{stderr}");
    let (code, stdout, stderr) = check(&workspace.path().join("trips.csv"), "en");
    assert_eq!((code, stdout.as_str(), stderr.as_str()), (Some(0), "trips.csv: in order\n", ""));
    // Alone, with another name: then what it refers to cannot be judged.
    let alone = tempfile::tempdir().unwrap();
    let file = alone.path().join("ritten.csv");
    fs::copy(workspace.path().join("trips.csv"), &file).unwrap();
    assert_eq!(check(&file, "nl").0, Some(0));
    assert_eq!(check(&workspace.path().join("roads.osm.pbf"), "nl").0, Some(0));
}

#[test]
fn a_place_that_is_not_there_is_said_so() {
    let (code, stdout, stderr) = check(Path::new("no-such-workspace"), "nl");
    assert_eq!((code, stdout.as_str()), (Some(1), ""));
    assert!(stderr.starts_with("no-such-workspace: deze map is er niet"), "{stderr}");
}

#[test]
fn personal_values_stay_out_of_what_is_said() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(
        folder.path().join("identities.csv"),
        "passenger,name,address,phone,note\np001,Jan \u{7}Geheim,Laan 5,06-1,x\nJan Geheim,J,L,0,\n",
    )
    .unwrap();
    fs::write(
        folder.path().join("passengers.csv"),
        "id,flow,authority,lat,lon,pc4,needs\np001,wmo,hoogeveen,52.71a23,\"6,4\",7901AB,walk\n",
    )
    .unwrap();
    let workspace = base::workspace(Some(folder.path()));
    let (code, _, stderr) = check(workspace.path(), "nl");
    assert_eq!(code, Some(1));
    for personal in ["Geheim", "Laan", "06-1", "52.71", "AB"] {
        assert!(!stderr.contains(personal), "`{personal}` is told: {stderr}");
    }
    assert!(stderr.contains("passengers.csv:2:lat") && stderr.contains("••.••••"), "{stderr}");
}
