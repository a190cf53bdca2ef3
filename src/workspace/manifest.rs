//! What a run was made from and how, so that it can be made again.

use std::collections::BTreeMap;

use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};

/// How long a search was asked to take.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Asked {
    /// So many iterations over all sub-tasks.
    Iterations(u64),
    /// So much time.
    Milliseconds(u64),
}

impl Default for Asked {
    fn default() -> Self {
        Self::Iterations(0)
    }
}

/// What the maker of a plan knows about it beyond the plan itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Origin {
    /// File name of the road extract in the workspace.
    pub roads: String,
    /// SHA-256 of the road extract.
    pub roads_checksum: String,
    /// What the search was asked to do.
    pub asked: Asked,
    /// Was it stopped before it had done that?
    pub stopped: bool,
    /// Settings of the search by name, as the program that made the run had them.
    pub settings: serde_json::Value,
    /// What the clock or a stop decided for each round: iterations, cooling from and to in
    /// millionths;
    /// empty when it decided nothing.
    pub rounds: Vec<[i64; 3]>,
    /// Names of the runs whose plans the search started from.
    pub starts: Vec<String>,
    /// Names of the runs of earlier days that it comes after.
    pub after: Vec<String>,
    /// Name of the run that its passengers are used to.
    pub like: Option<String>,
}

/// The contents of `manifest.json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// Version of this form.
    pub format: u32,
    /// Version of the program that wrote it.
    pub program: String,
    /// The workspace, as a path from the run folder.
    pub workspace: String,
    /// File name of the road extract in the workspace.
    pub roads: String,
    /// SHA-256 of the road extract.
    pub roads_checksum: String,
    /// The day.
    pub date: Date,
    /// Only what was booked by then was planned; none means everything.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub known_at: Option<DateTime>,
    /// The scenario, by id.
    pub scenario: String,
    /// Seed of the search.
    pub seed: u64,
    /// What the search was asked to do.
    pub asked: Asked,
    /// Was it stopped before it had done that?
    pub stopped: bool,
    /// Settings of the search by name.
    pub settings: serde_json::Value,
    /// What the clock or a stop decided for each round (see [`Origin::rounds`]).
    pub rounds: Vec<[i64; 3]>,
    /// Names of the runs whose plans the search started from.
    pub starts: Vec<String>,
    /// Names of the runs of earlier days that it comes after.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub after: Vec<String>,
    /// Name of the run that its passengers are used to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub like: Option<String>,
    /// SHA-256 of each copied table, by file name.
    pub inputs: BTreeMap<String, String>,
}

impl Manifest {
    /// The version of the form that this program writes.
    pub const FORMAT: u32 = 1;
}
