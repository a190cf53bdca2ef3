//! Plans to bytes: comparisons, bills and drivers' sheets, for people, spreadsheets and programs.
//!
//! Only the sheets know identities; they are handed in and appear nowhere else.

pub mod bills;
pub mod comparison;
mod page;
pub mod sheet;
mod table;

pub use table::{Row, Table, spreadsheet};
