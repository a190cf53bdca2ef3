//! Which units of a batch are done, by what the runs in the workspace say of themselves.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use jiff::civil::{Date, DateTime};

use crate::workspace::{Asked, Manifest, Run};

/// What a run must have been made from to count as a unit done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted<'a> {
    /// The day.
    pub date: Date,
    /// Only what was booked by then is planned; none means everything.
    pub known_at: Option<DateTime>,
    /// The scenario, by id.
    pub scenario: &'a str,
    /// The seed.
    pub seed: u64,
    /// What the search is asked to do.
    pub asked: &'a Asked,
    /// Runs it starts from.
    pub starts: &'a [String],
    /// Runs of earlier days that its drivers come from.
    pub after: &'a [String],
    /// Checksum of each input.
    pub inputs: &'a BTreeMap<String, String>,
    /// Checksum of the roads.
    pub roads_checksum: &'a str,
}

impl Wanted<'_> {
    fn is(&self, made: &Manifest) -> bool {
        made.date == self.date
            && made.known_at == self.known_at
            && made.scenario == self.scenario
            && made.seed == self.seed
            && made.asked == *self.asked
            && !made.stopped
            && made.starts == self.starts
            && made.after == self.after
            && made.like.is_none()
            && made.inputs == *self.inputs
            && made.roads_checksum == self.roads_checksum
            && made.program == env!("CARGO_PKG_VERSION")
    }
}

/// What the runs of a workspace were made from.
#[derive(Debug, Default)]
pub struct Ledger {
    runs: Vec<(PathBuf, Manifest)>,
}

impl Ledger {
    /// Reads the manifests of a workspace, in order of name; what is no readable run is passed
    /// over, and so is what a killed program left behind.
    pub fn read(workspace: &Path) -> Self {
        let Ok(entries) = fs::read_dir(workspace.join("runs")) else { return Self::default() };
        let is_hidden = |path: &PathBuf| {
            path.file_name().is_none_or(|name| name.to_string_lossy().starts_with('.'))
        };
        let mut folders: Vec<PathBuf> =
            entries.flatten().map(|entry| entry.path()).filter(|path| !is_hidden(path)).collect();
        folders.sort();
        let runs = folders.into_iter().filter_map(|folder| {
            let manifest = Run::manifest_of(&folder)?;
            Some((folder, manifest))
        });
        Self { runs: runs.collect() }
    }

    /// The first sound run that was made as wanted.
    pub fn find(&self, wanted: &Wanted<'_>) -> Option<Run> {
        self.runs.iter().filter(|(_, made)| wanted.is(made)).find_map(|(folder, _)| {
            Run::open(folder).ok().filter(|run| run.changed_copies().is_empty())
        })
    }
}
