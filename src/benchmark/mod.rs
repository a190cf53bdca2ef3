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
mod records;
mod rows;
mod run;
mod sartori_buriol;
mod table;
#[cfg(test)]
mod tests;

pub use best_known::{BestKnown, read_best_known};
pub use instance::{Instance, Node};
pub use measure::{Broken, Measured, measure};
pub use problem::{Objective, routes_of, to_problem};
pub use run::{Effort, Found, run};
pub use table::{Row, Summary, read_table, summary, write_table};

use std::path::Path;

use crate::text::{Fault, Message};

/// How a family of instances is written down.
#[derive(Clone, Copy, Debug)]
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
    let text = read_text(path)?;
    let unknown = || {
        let message = Message::new("benchmark-unknown-format").with("known", names());
        vec![Fault::of_file(file.clone(), message)]
    };
    let format = format.or_else(|| format_of(&text)).ok_or_else(unknown)?;
    let mut instance = (format.read)(&file, &text)?;
    instance.name = name_of(path);
    Ok((instance, *format))
}

/// Does a file begin like an instance, of this format if one is named?
pub fn is_instance(path: &Path, format: Option<&Format>) -> Result<bool, Vec<Fault>> {
    let text = read_text(path)?;
    Ok(format.map_or_else(|| format_of(&text).is_some(), |format| (format.looks_like)(&text)))
}

fn read_text(path: &Path) -> Result<String, Vec<Fault>> {
    let bytes = std::fs::read(path).map_err(|error| {
        let message = Message::new("import-unreadable").with("error", Message::of_io(&error));
        vec![Fault::of_file(path.display().to_string(), message)]
    })?;
    Ok(String::from_utf8_lossy(&bytes).trim_start_matches('\u{feff}').to_owned())
}

fn format_of(text: &str) -> Option<&'static Format> {
    FORMATS.iter().find(|format| (format.looks_like)(text))
}

/// The name of an instance: that of its file, in lower case.
pub fn name_of(path: &Path) -> String {
    path.file_stem().map(|stem| stem.to_string_lossy().to_lowercase()).unwrap_or_default()
}

/// The names of all formats.
fn names() -> String {
    FORMATS.iter().map(|format| format.name).collect::<Vec<_>>().join(", ")
}
