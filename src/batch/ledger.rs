//! Which units of a batch are done, by what the runs in the workspace say of themselves.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use jiff::civil::Date;

use crate::workspace::Run;

/// What a run must have been made from to count as a unit done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted<'a> {
    /// The day.
    pub date: Date,
    /// The scenario, by id.
    pub scenario: &'a str,
    /// The seed.
    pub seed: u64,
    /// The iterations; `None` under a time limit, where any number will do.
    pub iterations: Option<u64>,
    /// Runs it started from.
    pub starts: &'a [String],
    /// Checksum of each input.
    pub inputs: &'a BTreeMap<String, String>,
    /// Checksum of the roads.
    pub roads_checksum: &'a str,
}

/// The readable runs of a workspace.
#[derive(Debug, Default)]
pub struct Ledger {
    runs: Vec<Run>,
}

impl Ledger {
    /// Reads the runs of a workspace, in order of name; what is no readable run is passed over.
    pub fn read(workspace: &Path) -> Self {
        let Ok(entries) = fs::read_dir(workspace.join("runs")) else { return Self::default() };
        let mut folders: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
        folders.sort();
        Self { runs: folders.iter().filter_map(|folder| Run::open(folder).ok()).collect() }
    }

    /// The first run that was made as wanted.
    pub fn find(&self, wanted: &Wanted<'_>) -> Option<&Run> {
        self.runs.iter().find(|run| {
            let made = &run.manifest;
            made.date == wanted.date
                && made.scenario == wanted.scenario
                && made.seed == wanted.seed
                && wanted.iterations.is_none_or(|iterations| made.iterations == iterations)
                && made.starts == wanted.starts
                && made.inputs == *wanted.inputs
                && made.roads_checksum == wanted.roads_checksum
                && run.changed_copies().is_empty()
        })
    }
}
