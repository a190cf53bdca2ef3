//! A municipality's own names: columns and values as its lists write them.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::intake::columns::Names;
use crate::intake::words;
use crate::text::{Fault, Message};

/// The file as it is written.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct File {
    columns: BTreeMap<String, String>,
    values: BTreeMap<String, BTreeMap<String, String>>,
    defaults: BTreeMap<String, String>,
}

/// Names of columns, words for values, and values for what a list leaves out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mapping {
    /// Field by the bare name of a column; none where the column is to be left aside.
    columns: BTreeMap<String, Option<&'static str>>,
    /// Value by field and bare word.
    values: BTreeMap<&'static str, BTreeMap<String, String>>,
    /// Value by field.
    defaults: BTreeMap<&'static str, String>,
}

impl Mapping {
    /// Reads a mapping file.
    ///
    /// # Errors
    /// A fault for what is no TOML, and for every field that is not known.
    pub fn parse(file: &str, source: &str) -> Result<Self, Vec<Fault>> {
        let written: File = toml::from_str(source).map_err(|error| {
            let message = Message::new("intake-mapping-toml").with("error", error.message());
            let row = error.span().map(|span| {
                source.get(..span.start).unwrap_or("").bytes().filter(|&it| it == b'\n').count() + 1
            });
            let mut fault = Fault::of_file(file, message);
            fault.row = row.map(|row| row as u64);
            vec![fault]
        })?;
        let mut mapping = Self::default();
        let mut faults = Vec::new();
        let mut field = |section: &str, name: &str| {
            let known = Names::known().field(name);
            if known.is_none() {
                let message = match Names::known().like(name) {
                    Some(near) => Message::new("intake-mapping-field-near").with("near", near),
                    None => Message::new("intake-mapping-field"),
                };
                let fault = Fault::of_file(file, message).in_column(format!("[{section}]"));
                faults.push(fault.finding(name));
            }
            known
        };
        for (header, name) in &written.columns {
            if name.is_empty() {
                mapping.columns.insert(words::bare(header), None);
            } else if let Some(name) = field("columns", name) {
                mapping.columns.insert(words::bare(header), Some(name));
            }
        }
        for (name, pairs) in &written.values {
            if let Some(name) = field("values", name) {
                let pairs = pairs.iter().map(|(word, value)| (words::bare(word), value.clone()));
                mapping.values.insert(name, pairs.collect());
            }
        }
        for (name, value) in &written.defaults {
            if let Some(name) = field("defaults", name) {
                mapping.defaults.insert(name, value.clone());
            }
        }
        if faults.is_empty() { Ok(mapping) } else { Err(faults) }
    }

    /// What the mapping says of a column: its field, or that it is to be left aside.
    pub fn column(&self, header: &str) -> Option<Option<&'static str>> {
        self.columns.get(&words::bare(header)).copied()
    }

    /// What the mapping says that a word in a field means.
    pub fn value(&self, field: &str, word: &str) -> Option<&str> {
        self.values.get(field)?.get(&words::bare(word)).map(String::as_str)
    }

    /// What to take where a list leaves a field out.
    pub fn fallback(&self, field: &str) -> Option<&str> {
        self.defaults.get(field).map(String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn own_names_are_read() {
        let source = "[columns]\n\"Lln.no\" = \"passenger\"\nBSN = \"\"\n\
                      [values.school]\n\"De Zon\" = \"es-de-zon\"\n[defaults]\nstart = \"8:30\"\n";
        let mapping = Mapping::parse("m.toml", source).expect("sound");
        assert_eq!(mapping.column("lln no"), Some(Some("passenger")));
        assert_eq!(mapping.column("bsn"), Some(None));
        assert_eq!(mapping.column("naam"), None);
        assert_eq!(mapping.value("school", "de zon "), Some("es-de-zon"));
        assert_eq!(mapping.fallback("start"), Some("8:30"));
    }

    #[test]
    fn unknown_fields_are_faults_with_what_was_meant() {
        let faults =
            Mapping::parse("m.toml", "[columns]\na = \"pasenger\"\nb = \"zzz\"\n").unwrap_err();
        let keys: Vec<_> = faults.iter().map(|fault| fault.message.key).collect();
        assert_eq!(keys, ["intake-mapping-field-near", "intake-mapping-field"]);
        assert_eq!(Mapping::parse("m.toml", "[columns\n").unwrap_err()[0].row, Some(1));
        assert!(Mapping::parse("m.toml", "[colums]\n").is_err());
    }
}
