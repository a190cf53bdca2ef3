//! Layers point one way: a module uses only layers below its own.

use std::fs;
use std::path::{Path, PathBuf};

/// Lowest first. Neighbours in one layer do not see each other.
const LAYERS: &[&[&str]] = &[
    &["units", "text", "progress", "files", "dice"],
    &["region", "problem"],
    &["network"],
    &["transit", "schedule", "plan", "bound"],
    &["solve", "demand", "import", "cost", "allocation", "generate", "workspace"],
    &["benchmark", "intake", "inventory", "tender", "verify"],
    &["report", "scenario"],
    &["batch"],
    &["cli"],
];

/// Uses that a layer would allow and the design forbids.
const BANS: &[(&str, &str)] =
    &[("verify", "schedule"), ("verify", "demand"), ("verify", "solve"), ("problem", "region")];

/// Uses inside one layer that have a reason.
const NEIGHBOURS: &[(&str, &str)] = &[
    // The number formats belong to the texts and round like every amount.
    ("text", "units"),
    // Progress names its phases by message.
    ("progress", "text"),
];

#[test]
fn modules_use_only_layers_below_their_own() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut faults = Vec::new();
    let mut files = Vec::new();
    collect(&src, &mut files);
    assert!(files.len() > 20, "the sources were not found");
    for file in files {
        let inside = file.strip_prefix(&src).unwrap();
        let own = inside.iter().next().unwrap().to_str().unwrap().trim_end_matches(".rs");
        if own == "main" || own == "lib" {
            continue;
        }
        let Some(layer) = layer_of(own) else {
            faults.push(format!("{}: `{own}` has no layer", inside.display()));
            continue;
        };
        let text = fs::read_to_string(&file).unwrap();
        for hidden in ["use crate::{", "super::super"] {
            if text.contains(hidden) {
                faults.push(format!("{}: `{hidden}` hides who is used", inside.display()));
            }
        }
        for used in text.split("crate::").skip(1).map(first_word).filter(|&used| used != own) {
            let allowed = layer_of(used).is_some_and(|theirs| theirs < layer)
                || NEIGHBOURS.contains(&(own, used));
            if !allowed || BANS.contains(&(own, used)) {
                faults.push(format!("{}: `{own}` may not use `{used}`", inside.display()));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

fn layer_of(module: &str) -> Option<usize> {
    LAYERS.iter().position(|layer| layer.contains(&module))
}

fn first_word(text: &str) -> &str {
    text.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or("")
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
}
