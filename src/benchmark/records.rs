//! CSV files, and what is wrong with their rows.

use std::path::Path;

use csv::{DeserializeErrorKind, ErrorKind, ReaderBuilder, StringRecord, Trim};
use serde::de::DeserializeOwned;

use crate::text::{Fault, Message, shorten};

/// Characters of what was found that are shown.
const SHOWN: usize = 40;

/// Reads all rows, each with its line, or says all that is wrong with them.
pub(super) fn read_records<T: DeserializeOwned>(
    path: &Path,
    needed: &[&str],
) -> Result<Vec<(u64, T)>, Vec<Fault>> {
    let file = path.display().to_string();
    let bytes = std::fs::read(path).map_err(|error| {
        let message = Message::new("import-unreadable").with("error", Message::of_io(&error));
        vec![Fault::of_file(file.clone(), message)]
    })?;
    let text = String::from_utf8_lossy(&bytes);
    let mut reader = ReaderBuilder::new().trim(Trim::All).from_reader(text.as_bytes());
    let header = reader.headers().cloned().unwrap_or_default();
    let missing: Vec<Fault> = needed
        .iter()
        .filter(|column| !header.iter().any(|name| name == **column))
        .map(|column| {
            let message = Message::new("import-missing-column");
            Fault::of_file(file.clone(), message).at_row(1).in_column(*column)
        })
        .collect();
    if !missing.is_empty() {
        return Err(missing);
    }
    let (mut rows, mut faults) = (Vec::new(), Vec::new());
    for record in reader.records() {
        let line = |record: &StringRecord| record.position().map_or(1, csv::Position::line);
        let read = record.and_then(|record| {
            let row = record.deserialize(Some(&header));
            row.map(|row| (line(&record), row)).inspect_err(|error| {
                faults.push(of_cell(&file, line(&record), &record, &header, error));
            })
        });
        match read {
            Ok(row) => rows.push(row),
            Err(error) => {
                if let ErrorKind::UnequalLengths { pos, len, expected_len } = error.kind() {
                    let message = Message::new("import-field-count")
                        .with("count", *len as usize)
                        .with("expected", *expected_len as usize);
                    let line = pos.as_ref().map_or(1, csv::Position::line);
                    faults.push(Fault::of_file(file.clone(), message).at_row(line));
                }
            }
        }
    }
    if faults.is_empty() { Ok(rows) } else { Err(faults) }
}

/// What is wrong with a row of which one cell could not be understood.
fn of_cell(
    file: &str,
    line: u64,
    record: &StringRecord,
    header: &StringRecord,
    error: &csv::Error,
) -> Fault {
    let mut fault = Fault::of_file(file, Message::new("benchmark-cell")).at_row(line);
    if let ErrorKind::Deserialize { err, .. } = error.kind() {
        let field = err.field().map(|field| field as usize);
        if let Some(name) = field.and_then(|field| header.get(field)) {
            fault = fault.in_column(name);
        }
        if let Some(found) = field.and_then(|field| record.get(field)) {
            fault = fault.finding(shorten(found, SHOWN));
        }
        if matches!(err.kind(), DeserializeErrorKind::ParseInt(_)) {
            fault.message = Message::new("benchmark-whole-cell");
        }
    }
    fault
}
