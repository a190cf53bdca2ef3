//! Benchmark instances of the literature: read, turned into a problem, and measured in double
//! precision.
//!
//! They measure the search on the same footing as other programs. Nothing of a region is in them:
//! one depot, one kind of vehicle, pickups and deliveries.

mod best_known;
mod cordeau;
mod instance;
mod li_lim;
mod measure;
mod problem;
mod rows;
mod run;
mod sartori_buriol;
mod table;

pub use best_known::{BestKnown, read_best_known};
pub use instance::{Instance, Node};
pub use measure::{Broken, Measured, measure};
pub use problem::{Objective, routes_of, to_problem};
pub use run::{Effort, Found, run};
pub use table::{Row, Summary, read_table, summary, write_table};

use std::path::Path;

use crate::text::{Fault, Message};

/// How a family of instances is written down.
#[derive(Clone, Copy)]
pub struct Format {
    /// Its name on the command line.
    pub name: &'static str,
    /// Does a file begin like one of this family?
    looks_like: fn(&str) -> bool,
    /// Reads the text of a file.
    read: fn(&str, &str) -> Result<Instance, Vec<Fault>>,
    /// What its plans are compared by.
    pub objective: Objective,
}

/// Every family of instances.
pub const FORMATS: &[Format] = &[sartori_buriol::FORMAT, li_lim::FORMAT, cordeau::FORMAT];

/// Reads an instance; its format is told by how it begins when none is named.
pub fn read_instance(
    path: &Path,
    format: Option<&Format>,
) -> Result<(Instance, Format), Vec<Fault>> {
    let file = path.display().to_string();
    let fault = |message: Message| vec![Fault::of_file(file.clone(), message)];
    let bytes = std::fs::read(path)
        .map_err(|e| fault(Message::new("import-unreadable").with("error", Message::of_io(&e))))?;
    let text = String::from_utf8_lossy(&bytes);
    let format = format
        .or_else(|| FORMATS.iter().find(|format| (format.looks_like)(&text)))
        .ok_or_else(|| fault(Message::new("benchmark-unknown-format").with("known", names())))?;
    let mut instance = (format.read)(&file, &text)?;
    instance.name =
        path.file_stem().map(|s| s.to_string_lossy().to_lowercase()).unwrap_or_default();
    Ok((instance, *format))
}

/// The names of all formats.
pub fn names() -> String {
    FORMATS.iter().map(|format| format.name).collect::<Vec<_>>().join(", ")
}
