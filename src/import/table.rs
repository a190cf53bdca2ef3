//! A CSV table: its header judged, its rows with typed cells.

use csv::{ReaderBuilder, StringRecord, Trim};

use crate::import::faults::{self, Faults};
use crate::import::files::row_at;
use crate::import::records::Records;
use crate::import::value;
use crate::text::Message;

/// A column that a table may have.
pub(super) struct Column {
    name: &'static str,
    is_needed: bool,
    shown: Shown,
}

/// What a fault may show of a cell's value.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shown {
    /// The value.
    Value,
    /// Its form, without letters and digits.
    Form,
    /// Nothing.
    Nothing,
}

impl Column {
    /// A column that must be there.
    pub(super) const fn needed(name: &'static str) -> Self {
        Self { name, is_needed: true, shown: Shown::Value }
    }

    /// A column that may be absent, which is as if all its cells were empty.
    pub(super) const fn optional(name: &'static str) -> Self {
        Self { name, is_needed: false, shown: Shown::Value }
    }

    /// The name of a column that must be there.
    pub(super) fn name_if_needed(&self) -> Option<&'static str> {
        self.is_needed.then_some(self.name)
    }

    /// The same column with values that no fault may show.
    pub(super) const fn personal(self) -> Self {
        Self { shown: Shown::Form, ..self }
    }

    /// The same column with values whose very length would tell of somebody's health.
    pub(super) const fn silent(self) -> Self {
        Self { shown: Shown::Nothing, ..self }
    }
}

/// A table whose header is sound enough to read its rows.
pub(super) struct Table<'t> {
    columns: &'static [Column],
    /// Where each column stands in the file.
    positions: Vec<Option<usize>>,
    records: Vec<(u64, StringRecord)>,
    /// Rows with more or fewer cells than the header.
    unread: Vec<StringRecord>,
    /// Is there anything below the header, be it at fault?
    has_rows: bool,
    faults: &'t Faults,
}

/// One row of a table.
pub(super) struct Row<'t> {
    table: &'t Table<'t>,
    /// Its line in the file.
    pub(super) line: u64,
    cells: &'t StringRecord,
}

impl<'t> Table<'t> {
    /// Splits a text into rows; `None` when the header makes no sense of them.
    pub(super) fn read(text: &str, columns: &'static [Column], faults: &'t Faults) -> Option<Self> {
        let mut records = split(text).into_iter();
        let (line, header) = records.next()?;
        if let Some(separator) = wrong_separator(&header) {
            faults.add(
                faults.fault(Message::new("import-separator")).at_row(line).finding(separator),
            );
            return None;
        }
        let positions = positions(columns, line, &header, faults)?;
        let width = header.len();
        let mut table = Self {
            columns,
            positions,
            records: Vec::new(),
            unread: Vec::new(),
            has_rows: false,
            faults,
        };
        for (line, record) in records.filter(|(_, record)| !record.iter().all(str::is_empty)) {
            table.has_rows = true;
            if record.len() == width {
                table.records.push((line, record));
            } else {
                let message = Message::new("import-field-count")
                    .with("expected", width)
                    .with("count", record.len());
                faults.row(line, message);
                table.unread.push(record);
            }
        }
        Some(table)
    }

    /// The rows that have as many cells as the header.
    pub(super) fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.records.iter().map(|(line, cells)| Row { table: self, line: *line, cells })
    }

    /// No records yet, but the ids of the rows that have more or fewer cells than the header.
    pub(super) fn records<T>(&self, home: &'static str) -> Records<T> {
        let mut records = Records::new(home);
        let index = self.columns.iter().position(|column| column.name == "id");
        let position = index.and_then(|index| self.positions[index]);
        for record in &self.unread {
            // A quote left open swallows the rows below it with their ids.
            if record.iter().any(|cell| cell.contains('\n')) {
                records.tear();
            }
            records.lose(position.and_then(|position| record.get(position)).unwrap_or(""));
        }
        records
    }

    /// Has every row as many cells as the header?
    pub(super) fn is_whole(&self) -> bool {
        self.unread.is_empty()
    }

    /// Is there a row at all? If not, that is a fault.
    pub(super) fn has_rows(&self) -> bool {
        if !self.has_rows {
            self.faults.whole(Message::new("import-header-only"));
        }
        self.has_rows
    }
}

impl Row<'_> {
    /// The text of a cell; empty where the column is absent.
    pub(super) fn cell(&self, column: &str) -> &str {
        let index = self.table.columns.iter().position(|known| known.name == column);
        let position = index.and_then(|index| self.table.positions[index]);
        position.and_then(|position| self.cells.get(position)).unwrap_or("")
    }

    /// Is there something in a cell?
    pub(super) fn has(&self, column: &str) -> bool {
        !self.cell(column).is_empty()
    }

    /// Reads a cell that must be filled.
    pub(super) fn needed<T>(
        &self,
        column: &str,
        read: impl Fn(&str) -> Result<T, Message>,
    ) -> Option<T> {
        if !self.has(column) {
            self.table.faults.cell(self.line, column, Message::new("import-empty-cell"));
            return None;
        }
        self.filled(column, read)
    }

    /// Reads a cell that may be empty.
    pub(super) fn filled<T>(
        &self,
        column: &str,
        read: impl Fn(&str) -> Result<T, Message>,
    ) -> Option<T> {
        let cell = self.cell(column);
        if cell.is_empty() {
            return None;
        }
        read(cell).map_err(|message| self.fault(column, message)).ok()
    }

    /// Reads a cell with words that are separated by spaces; it may be empty.
    ///
    /// `None` when one of the words is at fault.
    pub(super) fn words<T>(
        &self,
        column: &str,
        read: impl Fn(&str) -> Result<T, Message>,
    ) -> Option<Vec<T>> {
        let words = self.cell(column).split_whitespace();
        let read_all: Vec<_> = words
            .map(|word| read(word).map_err(|message| self.fault_of(column, word, message)).ok())
            .collect();
        read_all.into_iter().collect()
    }

    /// Reads the row's own id and declares it among the records.
    pub(super) fn declare<T>(&self, records: &mut Records<T>) -> Option<String> {
        let Some(id) = self.needed("id", value::id) else {
            records.lose(self.cell("id"));
            return None;
        };
        records.declare(&id, self.line, "id", self.table.faults).then_some(id)
    }

    /// Reads the place in the columns `lat` and `lon`.
    pub(super) fn place(&self) -> Option<crate::region::Place> {
        let lat = self.needed("lat", value::latitude);
        let lon = self.needed("lon", value::longitude);
        value::place(lat?, lon?).map_err(|message| self.fault("lat", message)).ok()
    }

    /// Adds a fault of a cell, with what stands there.
    pub(super) fn fault(&self, column: &str, message: Message) {
        self.fault_of(column, self.cell(column), message);
    }

    fn fault_of(&self, column: &str, found: &str, message: Message) {
        let known = self.table.columns.iter().find(|known| known.name == column);
        let shown = known.map_or(Shown::Value, |known| known.shown);
        if found.is_empty() || shown == Shown::Nothing {
            self.table.faults.cell(self.line, column, message);
            return;
        }
        let found = match column {
            "pc4" => faults::postcode(found),
            _ if shown == Shown::Form => faults::mask(found),
            "lat" | "lon" => found.to_owned(),
            "from" | "to" if looks_like_an_address(found) => faults::mask(found),
            _ if looks_like_coordinates(found) => faults::mask(found),
            _ => found.to_owned(),
        };
        self.table.faults.found(self.line, column, &found, message);
    }
}

/// Could this be where somebody lives, or their telephone number, where an id of a site belongs?
fn looks_like_an_address(text: &str) -> bool {
    let n_digits = text.chars().filter(char::is_ascii_digit).count();
    text.contains(' ') || (n_digits > 2 && !looks_like_a_date(text))
}

/// Three numbers of which the first or the last is a year; no telephone number is written so.
fn looks_like_a_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split(['-', '/', '.']).collect();
    let is_number = |part: &&str| part.bytes().all(|byte| byte.is_ascii_digit());
    let lengths: Vec<usize> = parts.iter().filter(|it| is_number(it)).map(|it| it.len()).collect();
    matches!(lengths[..], [4, 1..=2, 1..=2] | [1..=2, 1..=2, 4]) && parts.len() == 3
}

/// Could this be somebody's home, though the column holds something else by rights?
///
/// A coordinate that tells a house from the next has more decimals than a time or a part of a
/// date has digits; two numbers with a slash are a place however rough they are.
fn looks_like_coordinates(text: &str) -> bool {
    let parts = text.split(['/', ' ', ';']).map(str::trim).filter(|part| !part.is_empty());
    let fractions: Vec<_> = parts.filter_map(decimals).collect();
    fractions.iter().any(|&decimals| decimals > 2) || (fractions.len() > 1 && text.contains('/'))
}

/// The decimals of a number with one point or comma.
fn decimals(text: &str) -> Option<usize> {
    let (whole, fraction) = text.split_once(['.', ','])?;
    let is_number = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    (is_number(whole.trim_start_matches('-')) && is_number(fraction)).then_some(fraction.len())
}

/// Splits a text into its records and the lines that these begin on; blank lines are left out.
fn split(text: &str) -> Vec<(u64, StringRecord)> {
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .trim(Trim::All)
        .from_reader(text.as_bytes());
    let bytes = text.as_bytes();
    let mut records = Vec::new();
    let (mut counted, mut line) = (0, 1);
    for record in reader.records().flatten() {
        // The reader's own line is that of the blank lines or the half line end before a record.
        let mut start = record.position().map_or(0, |position| position.byte() as usize);
        while bytes.get(start).is_some_and(|byte| b"\r\n".contains(byte)) {
            start += 1;
        }
        line += row_at(&bytes[counted..], start.saturating_sub(counted)) - 1;
        counted = start.max(counted);
        records.push((line, record));
    }
    records
}

/// Returns the name of what separates the cells of a header instead of commas.
fn wrong_separator(header: &StringRecord) -> Option<&'static str> {
    let only = if header.len() == 1 { header.get(0)? } else { return None };
    [(';', ";"), ('\t', "tab")].into_iter().find(|(c, _)| only.contains(*c)).map(|(_, name)| name)
}

/// Finds where each column stands; `None` when one that is needed is absent.
fn positions(
    columns: &[Column],
    line: u64,
    header: &StringRecord,
    faults: &Faults,
) -> Option<Vec<Option<usize>>> {
    let names: Vec<_> = columns.iter().map(|column| column.name).collect();
    if !header.iter().any(|cell| names.contains(&cell)) {
        let message = Message::new("import-no-header").with("columns", names.join(", "));
        faults.row(line, message);
        return None;
    }
    for (index, cell) in header.iter().enumerate() {
        if !names.contains(&cell) {
            let message = Message::new("import-unknown-column").with("columns", names.join(", "));
            let fault = faults.fault(message).at_row(line);
            faults.add(fault.finding(header_shown(columns, cell)));
        } else if header.iter().take(index).any(|earlier| earlier == cell) {
            faults.cell(line, cell, Message::new("import-doubled-column"));
        }
    }
    let positions: Vec<_> =
        names.iter().map(|name| header.iter().position(|cell| cell == *name)).collect();
    let mut is_complete = true;
    for (column, position) in columns.iter().zip(&positions) {
        if column.is_needed && position.is_none() {
            faults.cell(line, column.name, Message::new("import-missing-column"));
            is_complete = false;
        }
    }
    is_complete.then_some(positions)
}

/// Shows an unknown column, but not what may be the first person of a table without a header.
fn header_shown(columns: &[Column], cell: &str) -> String {
    let is_personal = columns.iter().any(|column| column.shown != Shown::Value);
    let is_word = cell.chars().all(|c| c.is_ascii_lowercase() || c == '_' || c == '-');
    if is_personal && !is_word { faults::mask(cell) } else { faults::shorten(cell) }
}

#[cfg(test)]
mod tests {
    use super::*;

    const COLUMNS: &[Column] = &[Column::needed("id"), Column::optional("name").personal()];

    const SILENT: &[Column] = &[Column::needed("id"), Column::needed("needs").silent()];

    fn lines(text: &str) -> Vec<u64> {
        let faults = Faults::new("t.csv");
        let table = Table::read(text, COLUMNS, &faults).expect("the header is sound");
        table.rows().map(|row| row.line).collect()
    }

    fn keys(text: &str) -> Vec<&'static str> {
        let faults = Faults::new("t.csv");
        if let Some(table) = Table::read(text, COLUMNS, &faults) {
            table.has_rows();
        }
        faults.sorted().into_iter().map(|fault| fault.message.key).collect()
    }

    #[test]
    fn lines_are_those_of_an_editor() {
        assert_eq!(lines("id,name\na,b\nc,d\n"), [2, 3]);
        assert_eq!(lines("\r\nid,name\r\n\r\na,b\r\n\r\n\r\nc,d"), [4, 7]);
        assert_eq!(lines("id,name\na,\"b\nb\"\nc,d\n"), [2, 4]);
        assert_eq!(lines("id\r,\ra\rb"), [3, 4]);
    }

    #[test]
    fn headers_are_judged() {
        assert_eq!(keys("id;name\na;b"), ["import-separator"]);
        assert_eq!(keys("id,naam\na,b"), ["import-unknown-column"]);
        assert_eq!(keys("id,id\na,b"), ["import-doubled-column"]);
        assert_eq!(keys("name\nb"), ["import-missing-column"]);
        assert_eq!(keys("p001,Jan\np002,Piet"), ["import-no-header"]);
        assert_eq!(keys("id,name\n"), ["import-header-only"]);
        assert_eq!(keys("id,name\na,b,c\n,\n"), ["import-field-count"]);
    }

    #[test]
    fn coordinates_are_told_from_times_and_dates() {
        for home in ["52.72345/6.47812", "52.72345 6.47812", "52.7/6.4", "52,7234", "-6.4781"] {
            assert!(looks_like_coordinates(home), "{home}");
        }
        for other in ["08.30", "8.30", "18/11/2025", "18.11.2025", "ma/di", "out/back", "8:30"] {
            assert!(!looks_like_coordinates(other), "{other}");
        }
    }

    #[test]
    fn dates_are_told_from_telephone_numbers() {
        for date in ["2025-11-18", "5-12-2025", "05/12/2025"] {
            assert!(looks_like_a_date(date) && !looks_like_an_address(date), "{date}");
        }
        for other in ["06-1234-5678", "0528-291911", "7901AB", "052-82-91911", "31-6-12-1234"] {
            assert!(!looks_like_a_date(other), "{other}");
        }
    }

    #[test]
    fn personal_cells_are_masked() {
        let faults = Faults::new("t.csv");
        let table = Table::read("id,name\na,Jan\n", COLUMNS, &faults).expect("sound");
        for row in table.rows() {
            row.fault("name", Message::new("import-name-empty"));
        }
        assert_eq!(faults.sorted()[0].found.as_deref(), Some("•••"));
    }

    #[test]
    fn silent_cells_are_not_shown_at_all() {
        let faults = Faults::new("t.csv");
        let table = Table::read("id,needs\na,wheelchair\n", SILENT, &faults).expect("sound");
        for row in table.rows() {
            row.fault("needs", Message::new("import-unknown"));
        }
        let faults = faults.sorted();
        assert_eq!((faults[0].place(), faults[0].found.as_deref()), ("t.csv:2:needs".into(), None));
    }
}
