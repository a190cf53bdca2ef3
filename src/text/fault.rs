//! Something wrong in what a user gave, with its place.

use std::collections::BTreeMap;

use crate::text::Message;

/// Faults of one kind in one column that are listed; the others are counted.
const LISTED: usize = 20;

/// A fault in an input: where it is, what stands there, and what is wrong with it.
///
/// The sentence of `message` says what was expected; its attribute `.advice` in the translations
/// says what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Name of the file as the user knows it.
    pub file: String,
    /// Line in the file, the first being 1.
    pub row: Option<u64>,
    /// Name of the column or setting.
    pub column: Option<String>,
    /// What stands there; masked where it is personal.
    pub found: Option<String>,
    /// What is wrong.
    pub message: Message,
    /// Lines of `trips.csv` that bring it about together, where it is not the line that it stands
    /// at; empty where no single trip can be blamed.
    pub trips: Option<Vec<u64>>,
}

impl Fault {
    /// A fault of a whole file.
    pub fn of_file(file: impl Into<String>, message: Message) -> Self {
        Self { file: file.into(), row: None, column: None, found: None, message, trips: None }
    }

    /// The same at a line.
    #[must_use]
    pub fn at_row(mut self, row: u64) -> Self {
        self.row = Some(row);
        self
    }

    /// The same in a column or setting.
    #[must_use]
    pub fn in_column(mut self, column: impl Into<String>) -> Self {
        self.column = Some(column.into());
        self
    }

    /// The same with what was found there.
    #[must_use]
    pub fn finding(mut self, found: impl Into<String>) -> Self {
        self.found = Some(found.into());
        self
    }

    /// The same as brought about by lines of `trips.csv`.
    #[must_use]
    pub fn by_trips(mut self, lines: Vec<u64>) -> Self {
        self.trips = Some(lines);
        self
    }

    /// The faults to list: of very many of one kind in one column of a file the first ones, and
    /// how many there are besides.
    pub fn folded(faults: &[Self]) -> Vec<Self> {
        let kind = |fault: &Self| (fault.file.clone(), fault.column.clone(), fault.message.key);
        let mut counts = BTreeMap::new();
        for fault in faults {
            *counts.entry(kind(fault)).or_insert(0) += 1;
        }
        let mut listed = BTreeMap::new();
        let mut shown = Vec::new();
        for fault in faults {
            let kind = kind(fault);
            let rest = counts.get(&kind).map_or(0, |count: &usize| count.saturating_sub(LISTED));
            let n_listed = listed.entry(kind).or_insert(0);
            *n_listed += 1;
            // One more is no longer than the line that would count it.
            if *n_listed <= LISTED || rest == 1 {
                shown.push(fault.clone());
            } else if *n_listed == LISTED + 1 {
                let message = Message::new("faults-more").with("count", rest);
                shown.push(Self { row: None, found: None, message, ..fault.clone() });
            }
        }
        shown
    }

    /// The place as editors understand it: `file:row:column`.
    pub fn place(&self) -> String {
        let mut place = self.file.clone();
        if let Some(row) = self.row {
            place.push_str(&format!(":{row}"));
        }
        if let Some(column) = &self.column {
            place.push_str(&format!(":{column}"));
        }
        place
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(count: u64, column: &str) -> Vec<Fault> {
        let fault = |row| {
            Fault::of_file("t.csv", Message::new("import-time")).at_row(row).in_column(column)
        };
        (1..=count).map(fault).collect()
    }

    #[test]
    fn of_very_many_faults_of_one_kind_the_rest_is_counted() {
        let both = [faults(55, "depart"), faults(21, "arrive")].concat();
        let shown = Fault::folded(&both);
        assert_eq!(shown.len(), 21 + 21);
        let counted = &shown[20];
        assert_eq!((counted.place().as_str(), counted.row), ("t.csv:depart", None));
        assert_eq!(counted.message, Message::new("faults-more").with("count", 35_usize));
        assert_eq!(shown[21..], faults(21, "arrive"));
    }
}
