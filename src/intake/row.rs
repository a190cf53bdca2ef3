//! One row of a list with typed access; what is wrong with it is gathered as it is read.

use std::cell::RefCell;

use crate::intake::columns::{Part, Role, Shown};
use crate::intake::desk::Desk;
use crate::intake::finding::{Finding, Severity, Spot};
use crate::intake::layout::{self, Layout};
use crate::intake::sheet::{Cell, SheetRow};
use crate::intake::value::{Read, Remark};
use crate::region::Weekday;
use crate::text::Message;

/// Errors of formulas as text files carry them on.
const ERRORS: &[&str] = &[
    "#N/A", "#N/B", "#VERW!", "#REF!", "#WAARDE!", "#VALUE!", "#DEEL/0!", "#DIV/0!", "#NAAM?",
    "#NAME?", "#LEEG!", "#NULL!", "#GETAL!", "#NUM!",
];

/// A row being read.
pub(super) struct Row<'a> {
    pub(super) desk: &'a Desk<'a>,
    pub(super) layout: &'a Layout,
    pub(super) spot: Spot,
    cells: &'a SheetRow,
    findings: RefCell<Vec<Finding>>,
}

impl<'a> Row<'a> {
    /// Begins to read a row; the errors of its formulas are found at once.
    pub(super) fn new(
        desk: &'a Desk<'a>,
        layout: &'a Layout,
        spot: Spot,
        cells: &'a SheetRow,
    ) -> Self {
        let row = Self { desk, layout, spot, cells, findings: RefCell::default() };
        for (index, column) in layout.columns.iter().enumerate() {
            let is_read = column.role.is_some_and(|role| layout.reads(role));
            if is_read && is_error(cells.cell(index)) {
                let finding = Finding::new(
                    Severity::Fault,
                    spot.at(Some(index)),
                    Message::new("intake-formula-error"),
                );
                let text = cells.cell(index).text();
                row.findings.borrow_mut().push(finding.finding(&text, Shown::Value));
            }
        }
        row.find_bad_letters();
        row.find_spilled();
        row.find_swallowed();
        row
    }

    /// Letters that could not be decoded are lost.
    fn find_bad_letters(&self) {
        for (index, column) in self.layout.columns.iter().enumerate() {
            let is_read = column.role.is_some_and(|role| self.layout.reads(role));
            let is_bad =
                || matches!(self.cells.cell(index), Cell::Text(it) if it.contains('\u{fffd}'));
            if is_read && is_bad() {
                let message = Message::new("intake-bad-letter");
                self.add(Finding::new(Severity::Fault, self.spot.at(Some(index)), message));
            }
        }
    }

    /// Cells to the right of the header belong to nothing.
    fn find_spilled(&self) {
        let width = self.layout.columns.len();
        let spilled = (width..self.cells.cells.len()).find(|&it| !self.cells.cell(it).is_blank());
        if let Some(column) = spilled {
            let message = Message::new("intake-cells-beyond");
            self.add(Finding::new(Severity::Fault, self.spot.at(Some(column)), message));
        }
    }

    /// A quote that is not closed makes one cell of the rows below it.
    fn find_swallowed(&self) {
        if let Some(column) = self.layout.swallowed(self.cells) {
            let message = layout::open_quote(self.cells.cell(column), self.cells.line);
            self.add(Finding::new(Severity::Fault, self.spot.at(Some(column)), message));
        }
    }

    /// The findings so far.
    pub(super) fn into_findings(self) -> Vec<Finding> {
        self.findings.into_inner()
    }

    /// Is there a column for a field, or a value in its stead?
    pub(super) fn has_column(&self, field: &'static str) -> bool {
        self.column(field).is_some() || self.desk.mapping.fallback(field).is_some()
    }

    /// Where the column of a field stands.
    pub(super) fn column(&self, field: &'static str) -> Option<usize> {
        self.layout.column(Role::Field(field))
    }

    /// The cell of a field: what the municipality's mapping makes of it, or puts in its place.
    pub(super) fn cell(&self, field: &'static str) -> Cell {
        let cell = self.column(field).map_or(&Cell::Empty, |column| self.cells.cell(column));
        if cell.is_blank() {
            let default = self.desk.mapping.fallback(field);
            return default.map_or(Cell::Empty, |text| Cell::Text(text.to_owned()));
        }
        match self.desk.mapping.value(field, &cell.text()) {
            Some(mapped) => Cell::Text(mapped.to_owned()),
            None => cell.clone(),
        }
    }

    /// The text of a field; errors of formulas are none.
    pub(super) fn content(&self, field: &'static str) -> String {
        let cell = self.cell(field);
        if is_error(&cell) { String::new() } else { cell.text() }
    }

    /// Is there something in the cell of a field?
    pub(super) fn has(&self, field: &'static str) -> bool {
        !self.content(field).is_empty()
    }

    /// Reads a field that must be filled.
    pub(super) fn needed<T>(
        &self,
        field: &'static str,
        read: impl FnOnce(&Cell) -> Result<Read<T>, Message>,
    ) -> Option<T> {
        if self.cell(field).is_blank() {
            self.fault(field, Message::new("intake-empty-cell").with("field", field));
            return None;
        }
        self.filled(field, read)
    }

    /// Reads a field that may be empty.
    pub(super) fn filled<T>(
        &self,
        field: &'static str,
        read: impl FnOnce(&Cell) -> Result<Read<T>, Message>,
    ) -> Option<T> {
        let cell = self.cell(field);
        if cell.is_blank() || is_error(&cell) {
            return None;
        }
        self.take(Some(Role::Field(field)), self.column(field), &cell, read)
    }

    /// Reads the cell of a day.
    pub(super) fn day<T>(
        &self,
        day: Weekday,
        part: Part,
        read: impl FnOnce(&Cell) -> Result<Read<T>, Message>,
    ) -> Option<T> {
        let role = Role::Day(day, part);
        let column = self.layout.column(role)?;
        let cell = self.cells.cell(column);
        if cell.is_blank() || is_error(cell) {
            return None;
        }
        self.take(Some(role), Some(column), cell, read)
    }

    fn take<T>(
        &self,
        role: Option<Role>,
        column: Option<usize>,
        cell: &Cell,
        read: impl FnOnce(&Cell) -> Result<Read<T>, Message>,
    ) -> Option<T> {
        let shown = role.map_or(Shown::Value, Role::shown);
        let say = |severity, message| {
            let finding = Finding::new(severity, self.spot.at(column), message);
            self.add(finding.finding(&cell.text(), shown));
        };
        match read(cell) {
            Ok(Read { value, remark }) => {
                match remark {
                    Remark::None => {}
                    Remark::Note(message) => say(Severity::Note, message),
                    Remark::Question(message) => say(Severity::Question, message),
                }
                Some(value)
            }
            Err(message) => {
                say(Severity::Fault, message);
                None
            }
        }
    }

    /// Adds a fault of a field, with what stands there.
    pub(super) fn fault(&self, field: &'static str, message: Message) {
        self.say(Severity::Fault, field, message);
    }

    /// Adds a fault of a day, at the first of its columns; where days have none, of a field.
    pub(super) fn fault_on(&self, day: Weekday, field: &'static str, message: Message) {
        let columns = &self.layout.columns;
        let is_its = |role: Option<Role>| matches!(role, Some(Role::Day(own, _)) if own == day);
        match columns.iter().position(|column| is_its(column.role)) {
            Some(column) => {
                let finding = Finding::new(Severity::Fault, self.spot.at(Some(column)), message);
                self.add(finding.finding(&self.cells.cell(column).text(), Shown::Value));
            }
            None => self.fault(field, message),
        }
    }

    /// Adds a question about a field, with what stands there.
    pub(super) fn question(&self, field: &'static str, message: Message) {
        self.say(Severity::Question, field, message);
    }

    /// Adds a finding of a field, with what stands there as far as it may be shown.
    pub(super) fn say(&self, severity: Severity, field: &'static str, message: Message) {
        let column = self.column(field);
        // That a formula failed says it all.
        if column.is_some_and(|column| is_error(self.cells.cell(column))) {
            return;
        }
        let finding = Finding::new(severity, self.spot.at(column), message);
        self.add(finding.finding(&self.content(field), Role::Field(field).shown()));
    }

    /// Adds a finding of the whole source, which is told once.
    pub(super) fn of_source(&self, severity: Severity, message: Message) {
        let spot = Spot { row: None, column: None, ..self.spot };
        self.add(Finding::new(severity, spot, message));
    }

    fn add(&self, finding: Finding) {
        self.findings.borrow_mut().push(finding);
    }
}

fn is_error(cell: &Cell) -> bool {
    match cell {
        Cell::Error(_) => true,
        Cell::Text(text) => ERRORS.contains(&text.trim()),
        _ => false,
    }
}
