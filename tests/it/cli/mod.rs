//! The program as its users meet it: what it prints, writes and returns.

mod batch;
mod bench;
mod demo;
mod exits;
mod help;
mod how_to;
mod plan;
#[cfg(unix)]
mod stop;
mod week;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use assert_cmd::Command;
use samenrit::generate::pbf::encode;
use samenrit::generate::{RoadFile, write_workspace};
use samenrit::workspace::Run;
use tempfile::TempDir;

use crate::base;

/// What a run of the program left on its streams.
#[derive(Debug)]
struct Said {
    code: i32,
    out: String,
    err: String,
}

impl Said {
    fn last_line(&self) -> &str {
        self.out.lines().last().unwrap_or_default()
    }
}

/// Runs the program with words separated by spaces, and ends it after two minutes.
fn samenrit(arguments: &str) -> Said {
    let output = Command::cargo_bin("samenrit")
        .unwrap()
        .args(arguments.split(' '))
        .timeout(std::time::Duration::from_mins(2))
        .output()
        .unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    let code = output.status.code().unwrap_or_else(|| panic!("`{arguments}` was killed"));
    Said { code, out: text(output.stdout), err: text(output.stderr) }
}

/// Runs the program and asks for exit code 0.
fn done(arguments: &str) -> Said {
    let said = samenrit(arguments);
    assert_eq!(said.code, 0, "{arguments}: {}", said.err);
    said
}

/// A workspace of a few hundred trips with drawn roads, and its path.
fn small_example() -> (TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    let workspace = folder.path().join("regio");
    let made = base::example_of_one_authority();
    let roads = encode(&made.roads);
    write_workspace(&workspace, &made.region, &made.identities, RoadFile::Drawn(&roads)).unwrap();
    (folder, text(&workspace))
}

fn text(path: &Path) -> String {
    path.to_str().unwrap().to_owned()
}

/// What the search minimized, from the plan of a run.
fn price(run: &Path) -> i64 {
    Run::open(run).unwrap().plan.search.last.0
}

/// The plans of the finished runs of a workspace, in bytes, by name.
fn plans(workspace: &str) -> BTreeMap<String, Vec<u8>> {
    let Ok(entries) = fs::read_dir(Path::new(workspace).join("runs")) else {
        return BTreeMap::new();
    };
    let finished = |path: &PathBuf| !path.file_name().unwrap().to_str().unwrap().starts_with('.');
    entries
        .map(|entry| entry.unwrap().path())
        .filter(finished)
        .map(|path| (text(Path::new(path.file_name().unwrap())), path))
        .map(|(name, path)| (name, fs::read(path.join("plan.json")).unwrap()))
        .collect()
}

/// Every file and folder under a folder, with the length of the files.
fn tree(folder: &Path) -> BTreeMap<PathBuf, u64> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let about = fs::symlink_metadata(&path).unwrap();
        if about.is_dir() {
            found.extend(tree(&path));
            found.insert(path, 0);
        } else {
            found.insert(path, about.len());
        }
    }
    found
}
