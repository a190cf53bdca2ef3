//! Plans to bytes: comparisons, bills and drivers' sheets, for people, spreadsheets and programs.
//!
//! Only the sheets know identities; they are handed in and appear nowhere else.

pub mod bench;
pub mod bills;
pub mod comparison;
#[cfg(test)]
mod example;
mod grid;
pub mod inventory;
mod page;
pub mod sheet;
mod table;
pub mod tender;
mod xlsx;

pub use grid::{Cell, Column, Grid};
pub use table::{Row, Table, spreadsheet};
pub use xlsx::xlsx;

use jiff::civil::Date;

use crate::report::sheet::Sheets;
use crate::text::{Language, Message, Texts};

/// Every form of the drivers' sheets, in the order that `--help` lists them.
pub const REPORTS: &[&dyn Report] = &[&sheet::Html, &sheet::Csv];

/// Turns drivers' sheets into files.
pub trait Report: Sync {
    /// Name of the form in `--format`.
    fn name(&self) -> &'static str;

    /// The files, each with its name.
    fn files(&self, sheets: &Sheets, texts: &Texts) -> Vec<File>;
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

/// The day as spreadsheets of the language take it for one: `18-11-2025` in Dutch.
fn short_date(date: Date, texts: &Texts) -> String {
    match texts.language() {
        Language::Dutch => date.strftime("%d-%m-%Y").to_string(),
        Language::English => date.to_string(),
    }
}

/// The day in full: `dinsdag 18 november 2025`.
fn long_date(date: Date, texts: &Texts) -> String {
    let message = Message::new("report-date")
        .with("weekday", i64::from(date.weekday().to_monday_one_offset()))
        .with("day", date.day().to_string())
        .with("month", i64::from(date.month()))
        .with("year", date.year().to_string());
    texts.say(&message)
}
