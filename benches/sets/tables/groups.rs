//! What is measured, as `groups.toml` names it, and the programs that are measured on it.

use serde::Deserialize;

/// A program that solves instances.
pub(crate) struct Program {
    /// On the command line, in `groups.toml` and in the names of result files.
    pub(crate) name: &'static str,
    /// In the tables.
    pub(crate) title: &'static str,
}

/// Every program, ours first.
pub(crate) const PROGRAMS: &[Program] = &[
    Program { name: OURS, title: "**samenrit**" },
    Program { name: "pyvrp", title: "PyVRP" },
    Program { name: "vroom", title: "VROOM (pyvroom)" },
    Program { name: "vrp-cli", title: "vrp-cli" },
    Program { name: "ortools", title: "OR-Tools" },
];

/// The name of our program.
pub(crate) const OURS: &str = "samenrit";

/// Instances that are measured alike: one table.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Group {
    /// On the command line, in markers and as the folder of its results.
    pub(crate) name: String,
    /// The first words of the line under its table.
    pub(crate) title: String,
    /// What must be said to read the table.
    #[serde(default)]
    pub(crate) note: String,
    /// Folder of the instances, in the shared data.
    pub(crate) set: String,
    /// File of the best known plans, in the shared data.
    pub(crate) best_known: String,
    /// Names of the instances; none for all of the folder.
    #[serde(default)]
    pub(crate) only: Vec<String>,
    /// How many the folder has, where all are meant.
    #[serde(default)]
    instances: usize,
    /// What plans are compared by.
    pub(crate) objective: Objective,
    /// Budgets for each instance, in processor seconds.
    pub(crate) seconds: Vec<u32>,
    /// Seeds, for programs that take one; the others run with the first.
    #[serde(default = "first_seed")]
    pub(crate) seeds: Vec<u64>,
    /// Who is measured, by name.
    pub(crate) programs: Vec<String>,
}

/// What plans are compared by.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Objective {
    /// Fewest vehicles, then the shortest way.
    Vehicles,
    /// The shortest way.
    Distance,
}

/// One table of rows: a program with a budget and a seed.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Run<'a> {
    /// What it is measured on.
    pub(crate) group: &'a Group,
    /// The program.
    pub(crate) program: &'a str,
    /// Processor seconds for each instance.
    pub(crate) seconds: u32,
    /// The seed of its search.
    pub(crate) seed: u64,
}

impl Run<'_> {
    /// The name of its files.
    pub(crate) fn stem(&self) -> String {
        format!("{}-{}s-seed{}", self.program, self.seconds, self.seed)
    }

    /// What the `run` column of its rows ends with.
    pub(crate) fn key(&self) -> String {
        let Self { group, seconds, seed, .. } = self;
        format!("{:?} {seconds} processor seconds 1 threads seed {seed}", group.objective)
    }
}

impl Group {
    /// How many instances it has.
    pub(crate) fn count(&self) -> usize {
        if self.only.is_empty() { self.instances } else { self.only.len() }
    }

    /// Every run of it, in the order of its table.
    pub(crate) fn runs(&self) -> impl Iterator<Item = Run<'_>> {
        self.programs.iter().flat_map(move |program| {
            let seeds = if takes_seed(program) { &self.seeds[..] } else { &self.seeds[..1] };
            self.seconds.iter().flat_map(move |&seconds| {
                seeds.iter().map(move |&seed| Run { group: self, program, seconds, seed })
            })
        })
    }
}

/// Every group, in the order of the page.
pub(crate) fn groups() -> Vec<Group> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct File {
        group: Vec<Group>,
    }
    let file: File = toml::from_str(include_str!("../groups.toml")).expect("groups.toml is ours");
    file.group
}

/// Does a program give other plans with another seed?
fn takes_seed(program: &str) -> bool {
    [OURS, "pyvrp"].contains(&program)
}

fn first_seed() -> Vec<u64> {
    vec![1]
}
