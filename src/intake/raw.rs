//! A table of the workspace as it stands in its file, with columns that this module knows
//! nothing of, so that taking in a list never loses what others wrote.

use std::collections::BTreeMap;

use csv::{ReaderBuilder, Terminator, Trim, WriterBuilder};

use crate::import::needed_columns;
use crate::intake::entry::TableRow;
use crate::text::{Fault, Message};

/// A table that lists may add to.
pub(super) struct Known {
    pub(super) file: &'static str,
    /// The columns that tell its rows apart.
    pub(super) key: &'static [&'static str],
    /// Columns of which an empty value of a list means something too.
    emptied: &'static [&'static str],
    /// Columns whose values no output but the file itself may show.
    pub(super) personal: &'static [&'static str],
}

/// All of them, in the order in which changes are listed.
pub(super) const TABLES: &[Known] = &[
    Known { file: "sites.csv", key: &["id"], emptied: &[], personal: &[] },
    Known {
        file: "bells.csv",
        key: &["site", "programme", "days", "valid_from"],
        emptied: &[],
        personal: &[],
    },
    Known { file: "depots.csv", key: &["id"], emptied: &[], personal: &["name", "lat", "lon"] },
    Known {
        file: "passengers.csv",
        key: &["id"],
        emptied: &[],
        personal: &["lat", "lon", "pc4", "needs", "max_ride_minutes", "household"],
    },
    Known {
        file: "homes.csv",
        key: &["passenger"],
        emptied: &["weeks"],
        personal: &["lat", "lon", "pc4"],
    },
    Known { file: "absences.csv", key: &["passenger", "from"], emptied: &[], personal: &[] },
    Known {
        file: "identities.csv",
        key: &["passenger"],
        emptied: &[],
        personal: &["name", "address", "other_address", "places", "phone", "note", "source_id"],
    },
    Known { file: "trips.csv", key: &["id"], emptied: &["weeks"], personal: &["from", "to"] },
    Known { file: "vehicles.csv", key: &["id", "shift"], emptied: &[], personal: &[] },
];

impl Known {
    /// What tells a row apart.
    pub(super) fn key_of(&self, row: &TableRow) -> Vec<String> {
        let value = |name: &&str| {
            let found = row.cells.iter().find(|(column, _)| column == name);
            found.map(|(_, value)| value.clone()).unwrap_or_default()
        };
        self.key.iter().map(value).collect()
    }
}

/// The table of a file.
pub(super) fn known(file: &str) -> Option<&'static Known> {
    TABLES.iter().find(|known| known.file == file)
}

/// A table as rows of text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Raw {
    header: Vec<String>,
    rows: Vec<Vec<String>>,
}

/// A cell that another value was put into.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Id of the row.
    pub id: String,
    /// The column.
    pub column: &'static str,
    /// What stood there and what stands there now; absent where it is personal.
    pub values: Option<(String, String)>,
}

/// A table with what was added to it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Merged {
    /// Name of the file.
    pub file: &'static str,
    /// The file's new contents.
    pub text: String,
    /// Rows that were added.
    pub n_added: usize,
    /// Rows that were there already just so.
    pub n_same: usize,
    /// Cells that were changed.
    pub changes: Vec<Change>,
    /// The keys of its rows by the line on which each begins.
    pub(super) keys: BTreeMap<u64, Vec<String>>,
}

impl Raw {
    /// Reads a table; an absent or empty one has the columns that it needs.
    pub(super) fn read(known: &Known, bytes: Option<&[u8]>) -> Result<Self, Fault> {
        let usual = || Self {
            header: needed_columns(known.file).into_iter().map(ToOwned::to_owned).collect(),
            rows: Vec::new(),
        };
        let Some(bytes) = bytes else { return Ok(usual()) };
        let fault = |key| Fault::of_file(known.file, Message { key, values: Vec::new() });
        let text = std::str::from_utf8(bytes).map_err(|_| fault("import-not-utf8"))?;
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let mut reader = ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .trim(Trim::All)
            .from_reader(text.as_bytes());
        let records = reader.records().flatten();
        let mut rows = records.map(|record| record.iter().map(ToOwned::to_owned).collect());
        let Some(header): Option<Vec<String>> = rows.next() else { return Ok(usual()) };
        // What else tells rows apart may be absent from a table that does without.
        if known.key.first().is_some_and(|key| !header.iter().any(|column| column == key)) {
            return Err(fault("intake-workspace-table"));
        }
        let rows: Vec<Vec<String>> =
            rows.filter(|row: &Vec<String>| row.iter().any(|cell| !cell.is_empty())).collect();
        if rows.iter().any(|row| row.len() != header.len()) {
            return Err(fault("intake-workspace-table"));
        }
        Ok(Self { header, rows })
    }

    /// The values of some columns in every row; empty where a column is absent.
    pub(super) fn columns<const N: usize>(
        &self,
        names: [&str; N],
    ) -> impl Iterator<Item = [&str; N]> {
        let at = names.map(|name| self.header.iter().position(|column| column == name));
        let value = |row: &'_ Vec<String>, index: Option<usize>| -> Option<usize> {
            index.filter(|&index| index < row.len())
        };
        self.rows.iter().map(move |row| at.map(|it| value(row, it).map_or("", |it| &row[it])))
    }

    /// Adds rows, or puts their values into the rows that are there; nothing is taken away.
    pub(super) fn merge(mut self, known: &Known, rows: &[TableRow]) -> Merged {
        let mut merged = Merged { file: known.file, ..Merged::default() };
        for row in rows {
            for (column, _) in row.cells.iter().filter(|(_, value)| !value.is_empty()) {
                if !self.header.iter().any(|it| it == column) {
                    self.header.push((*column).to_owned());
                    self.rows.iter_mut().for_each(|row| row.push(String::new()));
                }
            }
        }
        let at: BTreeMap<String, usize> =
            self.header.iter().enumerate().map(|(index, name)| (name.clone(), index)).collect();
        let mut by_key: BTreeMap<Vec<String>, usize> = BTreeMap::new();
        for (index, row) in self.rows.iter().enumerate() {
            let value = |key: &&str| at.get(*key).map(|&at| row[at].clone()).unwrap_or_default();
            by_key.insert(known.key.iter().map(value).collect(), index);
        }
        for row in rows {
            let value = |name: &str| {
                let found = row.cells.iter().find(|(column, _)| *column == name);
                found.map(|(_, value)| value.clone()).unwrap_or_default()
            };
            let key = known.key_of(row);
            if let Some(&index) = by_key.get(&key) {
                let changes = change(known, &mut self.rows[index], &at, row, &key[0]);
                merged.n_same += usize::from(changes.is_empty());
                merged.changes.extend(changes);
            } else {
                merged.n_added += 1;
                by_key.insert(key, self.rows.len());
                self.rows.push(self.header.iter().map(|name| value(name)).collect());
            }
        }
        merged.text = self.text();
        let ends = |cell: &String| cell.replace("\r\n", "\n").matches(['\n', '\r']).count() as u64;
        let mut line = 2 + self.header.iter().map(ends).sum::<u64>();
        for row in &self.rows {
            let value = |key: &&str| at.get(*key).map(|&at| row[at].clone()).unwrap_or_default();
            merged.keys.insert(line, known.key.iter().map(value).collect());
            line += 1 + row.iter().map(ends).sum::<u64>();
        }
        merged
    }

    /// The table as its file has it.
    pub(super) fn text(&self) -> String {
        let mut writer =
            WriterBuilder::new().terminator(Terminator::Any(b'\n')).from_writer(Vec::new());
        for row in std::iter::once(&self.header).chain(&self.rows) {
            writer.write_record(row).expect("memory takes every row");
        }
        let bytes = writer.into_inner().expect("memory takes every row");
        String::from_utf8(bytes).expect("text stays text")
    }
}

fn change(
    known: &Known,
    cells: &mut [String],
    at: &BTreeMap<String, usize>,
    row: &TableRow,
    id: &str,
) -> Vec<Change> {
    let mut changes = Vec::new();
    let says =
        |(column, value): &&(&str, String)| !value.is_empty() || known.emptied.contains(column);
    for (column, value) in row.cells.iter().filter(says) {
        let Some(old) = at.get(*column).and_then(|&index| cells.get_mut(index)) else { continue };
        if same(column, old, value) {
            continue;
        }
        let old = std::mem::replace(old, value.clone());
        let values = (!known.personal.contains(column)).then(|| (old, value.clone()));
        changes.push(Change { id: id.to_owned(), column, values });
    }
    changes
}

/// Do two texts mean the same value?
fn same(column: &str, old: &str, new: &str) -> bool {
    if matches!(column, "lat" | "lon") {
        let micro = |text: &str| text.parse::<f64>().map(|degrees| (degrees * 1e6).round() as i64);
        return matches!((micro(old), micro(new)), (Ok(old), Ok(new)) if old == new);
    }
    old == new
        || (matches!(column, "depart" | "arrive" | "start" | "end") && format!("0{old}") == new)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(cells: &[(&'static str, &str)]) -> TableRow {
        let cells = cells.iter().map(|(column, value)| (*column, (*value).to_owned())).collect();
        TableRow { file: "sites.csv", cells }
    }

    #[test]
    fn rows_are_added_changed_and_never_lost() {
        let known = known("sites.csv").expect("listed");
        let bytes = b"id,name,kind,lat,lon,extra\na,Een,school,52.70,6.4,keep\n";
        let raw = Raw::read(known, Some(bytes)).expect("sound");
        let rows = [
            row(&[("id", "a"), ("name", "Eén"), ("lat", "52.7")]),
            row(&[("id", "b"), ("name", "Twee, BV"), ("address", "Laan 1")]),
        ];
        let merged = raw.merge(known, &rows);
        assert_eq!(
            merged.text,
            "id,name,kind,lat,lon,extra,address\na,Eén,school,52.70,6.4,keep,\n\
             b,\"Twee, BV\",,,,,Laan 1\n"
        );
        assert_eq!((merged.n_added, merged.n_same, merged.changes.len()), (1, 0, 1));
        let lines: Vec<_> =
            merged.keys.iter().map(|(line, key)| (*line, key[0].as_str())).collect();
        assert_eq!(lines, [(2, "a"), (3, "b")]);
    }

    #[test]
    fn a_table_without_its_key_is_refused() {
        let known = known("sites.csv").expect("listed");
        assert!(Raw::read(known, Some(b"name\nx\n")).is_err());
        assert!(Raw::read(known, Some(b"id,name\nx\n")).is_err());
        assert!(Raw::read(known, Some(b"id\n\xff\n")).is_err());
        assert!(Raw::read(known, None).is_ok());
    }
}
