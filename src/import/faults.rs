//! Gathers the faults of one file, and shows what was found without giving persons away.

use std::cell::RefCell;

use crate::text::{self, Fault, Message};

/// Characters of a found value that a fault shows at most.
const SHOWN: usize = 60;

/// The faults of one file so far.
pub(super) struct Faults {
    file: String,
    list: RefCell<Vec<Fault>>,
}

impl Faults {
    /// No faults yet in a file.
    pub(super) fn new(file: impl Into<String>) -> Self {
        Self { file: file.into(), list: RefCell::default() }
    }

    /// Adds a fault of the whole file.
    pub(super) fn whole(&self, message: Message) {
        self.add(self.fault(message));
    }

    /// Adds a fault at a row.
    pub(super) fn row(&self, row: u64, message: Message) {
        self.add(self.fault(message).at_row(row));
    }

    /// Adds a fault at a row and column.
    pub(super) fn cell(&self, row: u64, column: &str, message: Message) {
        self.add(self.fault(message).at_row(row).in_column(column));
    }

    /// Adds a fault at a row and column with what stands there.
    pub(super) fn found(&self, row: u64, column: &str, found: &str, message: Message) {
        self.add(self.fault(message).at_row(row).in_column(column).finding(shorten(found)));
    }

    /// Adds a fault with a place of its own.
    pub(super) fn add(&self, fault: Fault) {
        self.list.borrow_mut().push(fault);
    }

    /// A fault of this file, not added yet.
    pub(super) fn fault(&self, message: Message) -> Fault {
        Fault::of_file(self.file.clone(), message)
    }

    /// Returns the faults by row; those of one row in the order in which they were found.
    pub(super) fn sorted(self) -> Vec<Fault> {
        let mut list = self.list.into_inner();
        list.sort_by_key(|fault| fault.row);
        list
    }
}

/// Returns the beginning of a long text, control characters made visible.
pub(super) fn shorten(text: &str) -> String {
    text::shorten(text, SHOWN)
}

/// Returns the form of a personal value: letters and digits hidden, the rest kept.
pub(super) fn mask(text: &str) -> String {
    text::mask(text, SHOWN)
}

/// Returns the form of a faulty postcode: its digits shown, its letters hidden; anything else
/// is hidden whole, for it may be a phone number or a name.
pub(super) fn postcode(text: &str) -> String {
    let (n_digits, n_chars) =
        (text.bytes().filter(u8::is_ascii_digit).count(), text.chars().count());
    if n_digits > 5 || n_chars > 7 || !text.starts_with(|c: char| c.is_ascii_digit()) {
        return mask(text);
    }
    shorten(text).chars().map(|c| if c.is_alphabetic() { '•' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_postcode_shows_its_digits_and_nothing_else_does() {
        assert_eq!(postcode("7901 AB"), "7901 ••");
        assert_eq!(postcode("79011"), "79011");
        assert_eq!(postcode("0612345678"), "••••••••••");
        assert_eq!(postcode("Jansen"), "••••••");
        assert_eq!(postcode("52.72345"), "••.•••••");
    }
}
