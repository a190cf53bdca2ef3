//! Something wrong in what a user gave, with its place.

use crate::text::Message;

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
}

impl Fault {
    /// A fault of a whole file.
    pub fn of_file(file: impl Into<String>, message: Message) -> Self {
        Self { file: file.into(), row: None, column: None, found: None, message }
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
