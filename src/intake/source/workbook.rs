//! Workbooks of Excel and `LibreOffice` to sheets.

use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{Data, DataRef, ExcelDateTime, Ods, Reader, Xls, Xlsx};
use jiff::civil::Date;

use crate::intake::sheet::{Cell, Sheet, SheetRow};
use crate::intake::source::{Book, MAX_CELLS, archive, too_large};
use crate::text::Message;
use crate::units::Seconds;

/// Columns past this one are not read; no list is as wide.
const MAX_COLUMNS: usize = 1_000;

/// Text of all cells together at most. A workbook keeps a text once for many cells; here each
/// cell has its own.
const MAX_TEXT_MB: usize = 64;

/// What may still be read.
struct Left {
    cells: usize,
    bytes: usize,
}

impl Left {
    fn all() -> Self {
        Self { cells: MAX_CELLS, bytes: MAX_TEXT_MB * 1_000_000 }
    }

    /// Takes the bytes of a text.
    fn take(&mut self, text: &str) -> Result<(), Message> {
        let too_much = || Message::new("intake-too-much-text").with("most", MAX_TEXT_MB);
        self.bytes = self.bytes.checked_sub(text.len()).ok_or_else(too_much)?;
        Ok(())
    }
}

/// Is this a workbook by its first bytes?
pub(super) fn is_workbook(bytes: &[u8]) -> bool {
    is_archive(bytes) || bytes.starts_with(b"\xd0\xcf\x11\xe0")
}

fn is_archive(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
}

/// Reads a workbook of any kind.
pub(super) fn read(bytes: Vec<u8>) -> Result<Book, Message> {
    if is_archive(&bytes) {
        archive::judge(&bytes)?;
    }
    // The reader is not ours and may stumble over a damaged file; nothing of it is kept then.
    let read = catch_unwind(AssertUnwindSafe(|| read_trusting(bytes)));
    read.unwrap_or_else(|_| Err(archive::damaged()))
}

fn read_trusting(bytes: Vec<u8>) -> Result<Book, Message> {
    if !is_archive(&bytes) {
        let mut book = Xls::new(Cursor::new(bytes)).map_err(|_| archive::damaged())?;
        return Ok(Book { form: "XLS".to_owned(), sheets: ranges(&mut book)? });
    }
    let names = String::from_utf8_lossy(&bytes[..bytes.len().min(200)]).into_owned();
    if names.contains("opendocument") {
        let mut book = Ods::new(Cursor::new(bytes)).map_err(|_| archive::damaged())?;
        return Ok(Book { form: "ODS".to_owned(), sheets: ranges(&mut book)? });
    }
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(|_| archive::damaged())?;
    let mut sheets = Vec::new();
    let mut left = Left::all();
    for name in book.sheet_names() {
        // Sheets that are charts have no cells.
        let Ok(mut cells) = book.worksheet_cells_reader(&name) else { continue };
        let mut sheet = Sheet { name: Some(name), ..Sheet::default() };
        while let Some(cell) = cells.next_cell().map_err(|_| archive::damaged())? {
            let (row, column) = cell.get_position();
            let value = of_reference(cell.get_value());
            if value == Cell::Empty || column as usize >= MAX_COLUMNS {
                continue;
            }
            put(&mut sheet, u64::from(row) + 1, column as usize, value, &mut left)?;
        }
        sheet.rows.sort_by_key(|row| row.line);
        sheets.push(sheet);
    }
    Ok(Book { form: "XLSX".to_owned(), sheets })
}

/// Puts a cell in its row; cells come row by row.
fn put(
    sheet: &mut Sheet,
    line: u64,
    column: usize,
    value: Cell,
    left: &mut Left,
) -> Result<(), Message> {
    if sheet.rows.last().is_none_or(|row| row.line != line) {
        sheet.rows.push(SheetRow { line, cells: Vec::new() });
    }
    let cells = &mut sheet.rows.last_mut().expect("just pushed").cells;
    if let Cell::Text(text) = &value {
        left.take(text)?;
    }
    let wanted = (column + 1).saturating_sub(cells.len());
    left.cells = left.cells.checked_sub(wanted).ok_or_else(too_large)?;
    if cells.len() <= column {
        cells.resize(column + 1, Cell::Empty);
    }
    cells[column] = value;
    Ok(())
}

fn ranges<R: Reader<Cursor<Vec<u8>>>>(book: &mut R) -> Result<Vec<Sheet>, Message> {
    let mut sheets = Vec::new();
    let mut left = Left::all();
    for name in book.sheet_names() {
        let Ok(range) = book.worksheet_range(&name) else { return Err(archive::damaged()) };
        let (top, first) = range.start().unwrap_or_default();
        let mut sheet = Sheet { name: Some(name), ..Sheet::default() };
        for (row, column, value) in range.used_cells() {
            let column = column + first as usize;
            if column < MAX_COLUMNS {
                let line = row as u64 + u64::from(top) + 1;
                put(&mut sheet, line, column, of_value(value), &mut left)?;
            }
        }
        sheets.push(sheet);
    }
    Ok(sheets)
}

fn of_reference(value: &DataRef<'_>) -> Cell {
    match value {
        DataRef::Empty => Cell::Empty,
        DataRef::SharedString(text) => of_text((*text).to_owned()),
        DataRef::Int(number) => Cell::Number(*number as f64),
        DataRef::Float(number) => Cell::Number(*number),
        DataRef::String(text) => of_text(text.clone()),
        DataRef::Bool(flag) => Cell::Flag(*flag),
        DataRef::DateTime(moment) => of_moment(moment),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => of_iso(text),
        DataRef::Error(error) => Cell::Error(error.to_string()),
    }
}

fn of_value(value: &Data) -> Cell {
    match value {
        Data::Empty => Cell::Empty,
        Data::Int(number) => Cell::Number(*number as f64),
        Data::Float(number) => Cell::Number(*number),
        Data::String(text) => of_text(text.clone()),
        Data::Bool(flag) => Cell::Flag(*flag),
        Data::DateTime(moment) => of_moment(moment),
        Data::DateTimeIso(text) | Data::DurationIso(text) => of_iso(text),
        Data::Error(error) => Cell::Error(error.to_string()),
    }
}

fn of_text(text: String) -> Cell {
    if text.is_empty() { Cell::Empty } else { Cell::Text(text) }
}

fn of_moment(moment: &ExcelDateTime) -> Cell {
    let days = moment.as_f64();
    if !days.is_finite() || !(0.0..3_000_000.0).contains(&days) {
        return Cell::Number(days);
    }
    let seconds = Seconds((days * 1440.0).round() as i64 * 60);
    if moment.is_duration() || days < 1.0 {
        return Cell::Moment { date: None, time: seconds };
    }
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    match Date::new(year as i16, month as i8, day as i8) {
        Ok(date) => {
            let clock = i64::from(hour) * 3600 + i64::from(minute) * 60 + i64::from(second);
            // Half a minute up: a workbook keeps 08:30 as 08:29:59.999.
            Cell::Moment { date: Some(date), time: Seconds((clock + 30) / 60 % 1440 * 60) }
        }
        Err(_) => Cell::Number(days),
    }
}

/// A date of `OpenDocument`, `2025-11-18` or with `T08:30:00`, or a duration, `PT08H30M00S`.
fn of_iso(text: &str) -> Cell {
    let number = |part: &str| part.parse::<i64>().ok().filter(|number| (0..100).contains(number));
    let time = if let Some(duration) = text.strip_prefix("PT") {
        let (hours, rest) = duration.split_once('H').unwrap_or(("0", duration));
        number(hours).zip(number(rest.split('M').next().unwrap_or("0")))
    } else {
        let clock = text.split_once('T').map_or("00:00", |(_, clock)| clock);
        let mut parts = clock.split(':').map(number);
        parts.next().flatten().zip(parts.next().flatten())
    };
    let date = text.get(..10).and_then(|date| date.parse().ok());
    match time {
        Some((hours, minutes)) if date.is_some() || text.starts_with("PT") => {
            Cell::Moment { date, time: Seconds::minutes(hours * 60 + minutes) }
        }
        _ => of_text(text.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_of_open_document_are_read() {
        let time = Seconds::minutes(510);
        assert_eq!(of_iso("PT08H30M00S"), Cell::Moment { date: None, time });
        let date = Some(jiff::civil::date(2025, 11, 18));
        assert_eq!(of_iso("2025-11-18T08:30:00"), Cell::Moment { date, time });
        assert_eq!(of_iso("2025-11-18"), Cell::Moment { date, time: Seconds::ZERO });
        assert_eq!(of_iso("x"), Cell::Text("x".to_owned()));
    }
}
