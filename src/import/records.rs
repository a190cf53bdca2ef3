//! The records of one table by id, with the rows they stand on.

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};

use crate::import::faults::Faults;
use crate::text::Message;

/// Tables up to this size are searched for an id that looks like an unknown one.
const SEARCHED: usize = 5_000;
/// Searches for such ids at most: where hardly any id is known, a list of neighbours helps nobody.
const SEARCHES: usize = 500;

/// Records by id: every id that was declared, and the values of those that are sound.
///
/// The default is a table that could not be read: then references to it are not judged.
pub(super) struct Records<T> {
    /// Where these records stand, as messages name it; empty when they could not be read.
    home: &'static str,
    rows: BTreeMap<String, u64>,
    values: BTreeMap<String, T>,
    /// The ids, as far as they are known, of rows that could not be read.
    lost: BTreeSet<String>,
    /// Are ids missing that nobody can tell, so that references are not judged?
    is_torn: bool,
    /// Searches for neighbours of unknown ids so far.
    n_searches: Cell<usize>,
}

impl<T> Default for Records<T> {
    fn default() -> Self {
        Self::new("")
    }
}

impl<T> Records<T> {
    /// No records yet of a table that could be read.
    pub(super) fn new(home: &'static str) -> Self {
        Self {
            home,
            rows: BTreeMap::new(),
            values: BTreeMap::new(),
            lost: BTreeSet::new(),
            is_torn: false,
            n_searches: Cell::new(0),
        }
    }

    /// Notes that an id is declared on a row; returns whether it is the first to bear it.
    pub(super) fn declare(&mut self, id: &str, row: u64, column: &str, faults: &Faults) -> bool {
        if let Some(first) = self.rows.get(id) {
            let message = Message::new("import-duplicate-id").with("first", first.to_string());
            faults.found(row, column, id, message);
            return false;
        }
        self.rows.insert(id.to_owned(), row);
        true
    }

    /// Notes that a row could not be read; references to its id are not judged.
    pub(super) fn lose(&mut self, id: &str) {
        self.lost.insert(id.to_owned());
    }

    /// Notes that rows were lost together with their ids; then no reference is judged.
    pub(super) fn tear(&mut self) {
        self.is_torn = true;
    }

    /// Keeps the value of a declared id.
    pub(super) fn keep(&mut self, id: String, value: T) {
        self.values.insert(id, value);
    }

    /// Changes the sound value of an id.
    pub(super) fn change(&mut self, id: &str, change: impl FnOnce(&mut T)) {
        if let Some(value) = self.values.get_mut(id) {
            change(value);
        }
    }

    /// Could the table be read at all?
    pub(super) fn is_known(&self) -> bool {
        !self.home.is_empty()
    }

    /// Could the table be read, and is every record that has an id sound?
    pub(super) fn is_sound(&self) -> bool {
        let is_whole = self.lost.is_empty() && !self.is_torn;
        self.is_known() && is_whole && self.rows.len() == self.values.len()
    }

    /// The sound value of an id.
    pub(super) fn get(&self, id: &str) -> Option<&T> {
        self.values.get(id)
    }

    /// The row that an id stands on.
    pub(super) fn row(&self, id: &str) -> Option<u64> {
        self.rows.get(id).copied()
    }

    /// The sound records by id.
    pub(super) fn iter(&self) -> impl Iterator<Item = (&String, &T)> {
        self.values.iter()
    }

    /// The declared ids with their rows.
    pub(super) fn rows(&self) -> &BTreeMap<String, u64> {
        &self.rows
    }

    /// Returns the values in the order of their ids.
    pub(super) fn into_values(self) -> Vec<T> {
        self.values.into_values().collect()
    }

    /// Returns the id when it is declared, else a message with an id that looks like it.
    pub(super) fn refer(&self, id: &str) -> Result<String, Message> {
        self.refer_silently(id).map_err(|unknown| match self.nearest(id) {
            Some(near) => {
                Message::new("import-unknown-near").with("home", self.home).with("near", near)
            }
            None => unknown,
        })
    }

    /// Returns the id when it is declared, else a message that gives nothing of it away.
    pub(super) fn refer_silently(&self, id: &str) -> Result<String, Message> {
        // An id whose row could not be read may well be meant.
        let is_open = !self.is_known() || self.is_torn || self.lost.contains(id);
        if is_open || self.rows.contains_key(id) {
            return Ok(id.to_owned());
        }
        Err(Message::new("import-unknown").with("home", self.home))
    }

    fn nearest(&self, id: &str) -> Option<&str> {
        if self.rows.len() > SEARCHED || id.len() > 64 || self.n_searches.get() >= SEARCHES {
            return None;
        }
        self.n_searches.set(self.n_searches.get() + 1);
        let distances = self.rows.keys().map(|known| (distance(id, known), known));
        let (edits, near) = distances.min()?;
        is_slip(edits, id).then_some(near)
    }
}

/// Does a word look like another one with a typing error?
pub(super) fn looks_like(word: &str, other: &str) -> bool {
    is_slip(distance(word, other), word)
}

fn is_slip(edits: usize, word: &str) -> bool {
    edits * 3 <= word.chars().count().max(3)
}

/// Returns the number of letters to insert, delete or change to make one text the other.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.to_lowercase().chars().collect();
    let mut above: Vec<usize> = (0..=b.len()).collect();
    for (i, letter) in a.to_lowercase().chars().enumerate() {
        let mut row = vec![i + 1];
        for (j, other) in b.iter().enumerate() {
            let changed = above[j] + usize::from(letter != *other);
            row.push(changed.min(above[j + 1] + 1).min(row[j] + 1));
        }
        above = row;
    }
    above[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_typing_error_finds_the_id_that_was_meant() {
        let faults = Faults::new("sites.csv");
        let mut records = Records::<()>::new("sites.csv");
        assert!(records.declare("bethesda", 2, "id", &faults));
        assert!(records.declare("wolfsbos", 3, "id", &faults));
        assert!(!records.declare("wolfsbos", 4, "id", &faults));
        assert_eq!(records.refer("bethseda").unwrap_err().key, "import-unknown-near");
        assert_eq!(records.refer("station").unwrap_err().key, "import-unknown");
        assert!(records.refer("wolfsbos").is_ok());
        assert_eq!(records.refer_silently("bethseda").unwrap_err().key, "import-unknown");
        assert!(Records::<()>::default().refer("whatever").is_ok());
    }

    #[test]
    fn references_to_rows_that_were_not_read_are_not_judged() {
        let mut records = Records::<()>::new("sites.csv");
        records.lose("bethesda");
        assert!(records.refer("bethesda").is_ok() && records.refer("station").is_err());
        assert!(!records.is_sound());
        records.tear();
        assert!(records.refer("station").is_ok());
    }

    #[test]
    fn distance_counts_edits() {
        assert_eq!(distance("kitten", "sitting"), 3);
        assert_eq!(distance("", "abc"), 3);
        assert_eq!(distance("Wmo", "wmo"), 0);
    }
}
