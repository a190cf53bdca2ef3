//! The folder of one plan.

use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::error::Category;

use crate::files::{checksum_of_file, planning_files};
use crate::plan::Plan;
use crate::text::{Fault, Message};
use crate::workspace::whole::unreadable;
use crate::workspace::{FolderDraft, Inputs, Manifest, Origin, sound, whole};

const PLAN: &str = "plan.json";
const MANIFEST: &str = "manifest.json";
const INPUTS: &str = "inputs";

/// A plan on disk with what it was made from.
#[derive(Clone, Debug)]
pub struct Run {
    /// Where it is.
    pub folder: PathBuf,
    /// The plan.
    pub plan: Plan,
    /// What it was made from.
    pub manifest: Manifest,
    /// The folder with the copies of the workspace's tables.
    pub inputs: PathBuf,
}

impl Run {
    /// Reads a run folder; the faults say which files are missing, damaged or of another version.
    pub fn open(folder: &Path) -> Result<Self, Vec<Fault>> {
        if !folder.join(PLAN).is_file() && !folder.join(MANIFEST).is_file() {
            let message = Message::new("workspace-no-run");
            return Err(vec![Fault::of_file(folder.display().to_string(), message)]);
        }
        let plan = read_plan(&folder.join(PLAN));
        let manifest = read(&folder.join(MANIFEST), Manifest::FORMAT);
        match (plan, manifest) {
            (Ok(plan), Ok(manifest)) => {
                let inputs = folder.join(INPUTS);
                Ok(Self { folder: folder.to_owned(), plan, manifest, inputs })
            }
            (plan, manifest) => {
                let faults = [plan.err(), manifest.err()];
                Err(faults.into_iter().flatten().map(|fault| *fault).collect())
            }
        }
    }

    /// Writes a run as a whole and returns it.
    ///
    /// Without `out` it becomes `WORKSPACE/runs/DATE-SCENARIO-sSEED`, with `-2`, `-3` behind it
    /// where that is taken; an `out` that exists is not overwritten. Returns the sentence to show
    /// when it fails.
    pub fn write(
        workspace: &Path,
        out: Option<&Path>,
        plan: &Plan,
        inputs: &Inputs,
        origin: Origin,
    ) -> Result<Self, Message> {
        let wanted = out.map_or_else(|| default_folder(workspace, plan), Path::to_owned);
        let mut draft = FolderDraft::beside(&wanted)?;
        let manifest = Manifest {
            format: Manifest::FORMAT,
            program: env!("CARGO_PKG_VERSION").to_owned(),
            workspace: path_between(&whole::parent(&wanted), workspace)
                .map_err(|error| whole::failure(&wanted, &error))?,
            roads: origin.roads,
            roads_checksum: origin.roads_checksum,
            date: plan.date,
            known_at: plan.known_at,
            scenario: plan.scenario.id.clone(),
            seed: plan.seed,
            asked: origin.asked,
            stopped: origin.stopped,
            settings: origin.settings,
            rounds: origin.rounds,
            starts: origin.starts,
            after: origin.after,
            like: origin.like,
            inputs: inputs.checksums(),
        };
        draft.write(PLAN, &json(plan))?;
        draft.write(MANIFEST, &json(&manifest))?;
        for (name, bytes) in &inputs.files {
            draft.write(&format!("{INPUTS}/{name}"), bytes)?;
        }
        let folder = keep(&mut draft, &wanted, out.is_none())?;
        let inputs = folder.join(INPUTS);
        Ok(Self { folder, plan: plan.clone(), manifest, inputs })
    }

    /// Tests that a run can be written where it is wanted, before a long search: that `out` is
    /// free and its folder lets itself be written to.
    pub fn test_target(workspace: &Path, out: Option<&Path>) -> Result<(), Message> {
        let Some(out) = out else {
            return FolderDraft::beside(&workspace.join("runs").join("test")).map(drop);
        };
        if fs::symlink_metadata(out).is_ok() {
            let path = out.display().to_string();
            return Err(Message::new("workspace-run-exists").with("path", path));
        }
        FolderDraft::beside(out).map(drop)
    }

    /// Reads only what a run was made from; none when the folder holds no readable run.
    pub fn manifest_of(folder: &Path) -> Option<Manifest> {
        read(&folder.join(MANIFEST), Manifest::FORMAT).ok()
    }

    /// The name of its folder.
    pub fn name(&self) -> String {
        let name = |path: &Path| path.file_name().map(|name| name.to_string_lossy().into_owned());
        name(&self.folder)
            .or_else(|| name(&self.folder.canonicalize().ok()?))
            .unwrap_or_else(|| self.folder.display().to_string())
    }

    /// The workspace it was made in, if that is still there.
    pub fn workspace(&self) -> Option<PathBuf> {
        let workspace = self.folder.join(&self.manifest.workspace);
        workspace.join("region.toml").is_file().then_some(workspace)
    }

    /// Names of the tables, and of the road extract, that differ from what the run was made from;
    /// none when its workspace is gone.
    pub fn changed_inputs(&self) -> Vec<String> {
        let Some(workspace) = self.workspace() else { return Vec::new() };
        let mut changed = self.differing(&workspace);
        let roads = checksum_of_file(&workspace.join(&self.manifest.roads)).ok();
        if roads.as_ref() != Some(&self.manifest.roads_checksum) {
            changed.push(self.manifest.roads.clone());
        }
        changed
    }

    /// Names of the run's own copies that are no longer what they were.
    pub fn changed_copies(&self) -> Vec<String> {
        self.differing(&self.inputs)
    }

    fn differing(&self, folder: &Path) -> Vec<String> {
        let differs = |name: &&str| {
            let now = checksum_of_file(&folder.join(name)).ok();
            now.as_ref() != self.manifest.inputs.get(*name)
        };
        planning_files().filter(differs).map(str::to_owned).collect()
    }
}

fn default_folder(workspace: &Path, plan: &Plan) -> PathBuf {
    let name = format!("{}-{}-s{}", plan.date, plan.scenario.id, plan.seed);
    workspace.join("runs").join(name)
}

/// Names the draft; with `count_on` a taken name gets a number behind it.
fn keep(draft: &mut FolderDraft, wanted: &Path, count_on: bool) -> Result<PathBuf, Message> {
    if draft.keep_as(wanted)? {
        return Ok(wanted.to_owned());
    }
    if !count_on {
        let path = wanted.display().to_string();
        return Err(Message::new("workspace-run-exists").with("path", path));
    }
    let mut number = 2;
    loop {
        let mut name = wanted.as_os_str().to_owned();
        name.push(format!("-{number}"));
        if draft.keep_as(Path::new(&name))? {
            return Ok(name.into());
        }
        number += 1;
    }
}

/// How to walk from a folder inside `parent` to `target`.
fn path_between(parent: &Path, target: &Path) -> io::Result<String> {
    let (parent, target) = (parent.canonicalize()?, target.canonicalize()?);
    let shared = parent.components().zip(target.components()).take_while(|(a, b)| a == b).count();
    if shared == 0 {
        return Ok(target.display().to_string());
    }
    let up = std::iter::repeat_n(Component::ParentDir, parent.components().count() - shared + 1);
    let path: PathBuf = up.chain(target.components().skip(shared)).collect();
    Ok(path.to_string_lossy().replace('\\', "/"))
}

fn json(value: &impl serde::Serialize) -> Vec<u8> {
    let mut bytes = serde_json::to_vec_pretty(value).expect("every field has a form in JSON");
    bytes.push(b'\n');
    bytes
}

/// Only the version, which is read before everything else.
#[derive(Deserialize)]
struct Form {
    format: u32,
}

fn read_plan(path: &Path) -> Result<Plan, Box<Fault>> {
    let plan = read(path, Plan::FORMAT)?;
    if sound::references_exist(&plan) {
        return Ok(plan);
    }
    let message = Message::new("workspace-broken-reference");
    Err(Box::new(Fault::of_file(path.display().to_string(), message)))
}

fn read<T: DeserializeOwned>(path: &Path, format: u32) -> Result<T, Box<Fault>> {
    let place = path.display().to_string();
    let bytes = fs::read(path).map_err(|error| {
        let message = match error.kind() {
            io::ErrorKind::NotFound => Message::new("workspace-missing-file"),
            _ => unreadable(path, &error),
        };
        Box::new(Fault::of_file(place.as_str(), message))
    })?;
    let damaged = |error: &serde_json::Error| {
        let fault = Fault::of_file(place.as_str(), damage(error)).at_row(error.line() as u64);
        Box::new(fault.in_column(error.column().to_string()))
    };
    let form: Form = serde_json::from_slice(&bytes).map_err(|error| damaged(&error))?;
    if form.format != format {
        let message = Message::new("workspace-other-format")
            .with("expected", i64::from(format))
            .with("format", i64::from(form.format));
        return Err(Box::new(Fault::of_file(place, message)));
    }
    let value = serde_json::from_slice(&bytes).map_err(|error| damaged(&error))?;
    if let Some(number) = sound::oversized(&value) {
        let message = Message::new("workspace-oversized-number");
        return Err(Box::new(Fault::of_file(place, message).finding(number)));
    }
    serde_json::from_slice(&bytes).map_err(|error| damaged(&error))
}

/// What is wrong, without the values that a plan may hold about people.
fn damage(error: &serde_json::Error) -> Message {
    match error.classify() {
        Category::Eof | Category::Io => Message::new("workspace-truncated"),
        Category::Syntax => Message::new("workspace-no-json"),
        Category::Data => Message::new("workspace-damaged"),
    }
}
