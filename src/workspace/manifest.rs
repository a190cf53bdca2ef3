//! What a run was made from and how, so that it can be made again.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// What the maker of a plan knows about it beyond the plan itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Origin {
    /// File name of the road extract in the workspace.
    pub roads: String,
    /// SHA-256 of the road extract.
    pub roads_checksum: String,
    /// Iterations done, over all sub-tasks.
    pub iterations: u64,
    /// What the clock, or the user who stopped it, decided for each round: iterations, cooling
    /// from and to in millionths; empty when all iterations asked for were done.
    pub rounds: Vec<[i64; 3]>,
    /// Names of the runs whose plans the search started from.
    pub starts: Vec<String>,
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
    /// The scenario, by id.
    pub scenario: String,
    /// Seed of the search.
    pub seed: u64,
    /// Iterations done, over all sub-tasks.
    pub iterations: u64,
    /// What the clock decided for each round (see [`Origin::rounds`]).
    pub rounds: Vec<[i64; 3]>,
    /// Names of the runs whose plans the search started from.
    pub starts: Vec<String>,
    /// SHA-256 of each copied table, by file name.
    pub inputs: BTreeMap<String, String>,
}

impl Manifest {
    /// The version of the form that this program writes.
    pub const FORMAT: u32 = 1;
}
