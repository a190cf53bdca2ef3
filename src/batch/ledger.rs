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
        // A hidden folder is a run that a killed program did not finish.
        let is_hidden = |entry: &fs::DirEntry| entry.file_name().as_encoded_bytes()[0] == b'.';
        let mut folders: Vec<_> =
            entries.flatten().filter(|entry| !is_hidden(entry)).map(|entry| entry.path()).collect();
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
                && wanted.iterations.is_none_or(|iterations| {
                    // Rounds are kept where a clock or the user cut the search short.
                    made.iterations == iterations && made.rounds.is_empty()
                })
                && made.starts == wanted.starts
                && made.inputs == *wanted.inputs
                && made.roads_checksum == wanted.roads_checksum
                && run.changed_copies().is_empty()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::example;
    use crate::workspace::{Inputs, Origin};

    /// The ids of runs that count as done, of one run made in some rounds under some name.
    fn found(rounds: Vec<[i64; 3]>, name: &str) -> Option<String> {
        let workspace = tempfile::tempdir().unwrap();
        let plan = example::empty(example::scenario("combined", &[], &[]));
        let inputs = Inputs::default();
        let origin = Origin { iterations: 10, rounds, ..Origin::default() };
        let out = workspace.path().join("runs").join(name);
        Run::write(workspace.path(), Some(&out), &plan, &inputs, origin).unwrap();
        // Without copies no checksum differs, so any run may count.
        let wanted = Wanted {
            date: plan.date,
            scenario: "combined",
            seed: 1,
            iterations: Some(10),
            starts: &[],
            inputs: &inputs.checksums(),
            roads_checksum: "",
        };
        Ledger::read(workspace.path()).find(&wanted).map(Run::name)
    }

    #[test]
    fn only_whole_runs_of_a_whole_search_count() {
        assert_eq!(found(Vec::new(), "a").as_deref(), Some("a"));
        assert_eq!(found(Vec::new(), ".tmp-1-a"), None);
        assert_eq!(found(vec![[10, 0, 500_000]], "a"), None);
    }
}
