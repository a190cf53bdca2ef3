//! Plans to bytes: comparisons, bills and drivers' sheets, for people, spreadsheets and programs.
//!
//! Only the sheets know identities; they are handed in and appear nowhere else.

pub mod bills;
pub mod comparison;
#[cfg(test)]
mod example;
mod page;
pub mod sheet;
mod table;

pub use table::{Row, Table, spreadsheet};

use crate::report::sheet::Sheet;
use crate::text::Texts;

/// Every form of the drivers' sheets, in the order that `--help` lists them.
pub const REPORTS: &[&dyn Report] = &[&sheet::Html, &sheet::Csv];

/// Turns drivers' sheets into files.
pub trait Report: Sync {
    /// Name of the form in `--format`.
    fn name(&self) -> &'static str;

    /// The files, each with its name.
    fn files(&self, sheets: &[Sheet], texts: &Texts) -> Vec<File>;
}

/// A file to write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its name, without a folder.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// A name that is safe as the name of a file.
fn file_name(text: &str) -> String {
    let is_safe = |c: char| c.is_alphanumeric() || c == '-' || c == '_';
    text.chars().map(|c| if is_safe(c) { c } else { '_' }).collect()
}
