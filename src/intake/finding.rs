//! What was found in a source: where, how bad, and what to do.

use std::collections::BTreeSet;

use crate::intake::citizens::tells_citizen_number;
use crate::intake::columns::Shown;
use crate::text::{Message, mask, shorten};

/// Characters of a value that a finding shows at most.
const SHOWN: usize = 40;

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The row is rejected.
    Fault,
    /// The row is accepted, and somebody should look.
    Question,
    /// Something was repaired.
    Note,
}

impl Severity {
    /// All, the worst first.
    pub const ALL: [Self; 3] = [Self::Fault, Self::Question, Self::Note];

    /// Key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Fault => "intake-fault",
            Self::Question => "intake-question",
            Self::Note => "intake-note",
        }
    }
}

/// A place in the sources, as positions: they are turned into names where people read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spot {
    /// Which source; none where it is of all of them together.
    pub source: Option<usize>,
    /// Which of its sheets.
    pub sheet: Option<usize>,
    /// Which row of the sheet, counting those that have a cell.
    pub row: Option<usize>,
    /// Which column.
    pub column: Option<usize>,
}

impl Spot {
    /// A whole source.
    pub fn source(source: usize) -> Self {
        Self { source: Some(source), ..Self::default() }
    }

    /// The same at a column.
    #[must_use]
    pub fn at(self, column: Option<usize>) -> Self {
        Self { column, ..self }
    }
}

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// How bad it is.
    pub severity: Severity,
    /// Where it is.
    pub spot: Spot,
    /// What stands there; masked where it is personal.
    pub found: Option<String>,
    /// What is the matter; its attribute `.advice` says what to do.
    pub message: Message,
}

/// What is said of every row, because the list as a whole lacks something.
const OF_LIST: &[&str] =
    &["intake-no-authority", "intake-no-flow", "intake-no-plain-need", "intake-no-addresses"];
/// What is said of every row where the list lacks the column.
const OF_COLUMN: &[&str] =
    &["intake-empty-cell", "intake-days-assumed", "intake-no-times", "intake-no-place"];

impl Finding {
    /// Is it said of every row for one reason, which is told once with the number of rows?
    pub(super) fn is_of_list(&self) -> bool {
        let key = self.message.key;
        self.spot.row.is_some()
            && (OF_LIST.contains(&key) || (OF_COLUMN.contains(&key) && self.spot.column.is_none()))
    }

    /// A finding without a value.
    pub fn new(severity: Severity, spot: Spot, message: Message) -> Self {
        Self { severity, spot, found: None, message }
    }

    /// The same with what was found, as far as it may be shown.
    #[must_use]
    pub fn finding(mut self, text: &str, shown: Shown) -> Self {
        self.found = match shown {
            _ if text.is_empty() => None,
            Shown::Value if tells_citizen_number(text) => Some(mask(text, SHOWN)),
            Shown::Value => Some(shorten(text, SHOWN)),
            Shown::Form => Some(mask(text, SHOWN)),
            Shown::Nothing => None,
        };
        self
    }
}

/// The rows that a fault rejects, without their columns.
pub(super) fn rows_with_faults(findings: &[Finding]) -> BTreeSet<Spot> {
    let faults = findings.iter().filter(|finding| finding.severity == Severity::Fault);
    faults.filter(|it| it.spot.row.is_some()).map(|finding| finding.spot.at(None)).collect()
}
