//! The source once more as a workbook, each cell with a finding coloured and annotated.

use std::collections::BTreeMap;

use jiff::civil::Date;
use rust_xlsxwriter::{Color, Format, Note, Workbook, Worksheet, XlsxError};

use crate::intake::finding::{Finding, Severity};
use crate::intake::sheet::{Cell, Sheet};
use crate::intake::show::{OfLists, Told};
use crate::intake::{Intake, Layout, RowKind, Taken};
use crate::text::{Message, Texts};
use crate::units::Seconds;

/// Notes in one sheet at most; a workbook with more opens slowly. The column beside the list has
/// all findings.
const MAX_NOTES: usize = 5_000;

/// Rows and columns that a sheet of a workbook has, less one for the findings.
const MAX_ROWS: u32 = 1_048_576;
const MAX_COLUMNS: usize = 16_383;

/// Characters that a cell of a workbook holds at most.
const MAX_TEXT: usize = 32_000;

/// Makes the workbook of one source: first the counts and the list of findings, then its sheets
/// as they were read.
///
/// # Errors
/// What the writer of workbooks says, as for a sheet with more rows than a workbook has.
pub fn annotate(intake: &Intake, source: usize, texts: &Texts) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let Some(taken) = intake.sources.get(source) else { return workbook.save_to_buffer() };
    let is_its = |it: &&Finding| it.spot.source.is_none_or(|own| own == source);
    let findings: Vec<&Finding> = intake.findings.iter().filter(is_its).collect();
    let formats = Formats::new();
    overview(workbook.add_worksheet(), taken, &findings, texts, &formats)?;
    for (index, sheet) in taken.book.sheets.iter().enumerate() {
        let own: Vec<&Finding> =
            findings.iter().filter(|it| it.spot.sheet == Some(index)).copied().collect();
        let worksheet = workbook.add_worksheet();
        worksheet.set_name(sheet_name(sheet, index))?;
        let layout = taken.layouts.get(index).and_then(Option::as_ref);
        copy(worksheet, sheet, layout, &own, texts, &formats)?;
    }
    workbook.save_to_buffer()
}

struct Formats {
    bold: Format,
    wrapped: Format,
    by_severity: [Format; 3],
}

impl Formats {
    fn new() -> Self {
        let colored = |color: u32| Format::new().set_background_color(Color::RGB(color));
        Self {
            bold: Format::new().set_bold(),
            wrapped: Format::new().set_text_wrap(),
            // Red, yellow and blue, pale enough to read black letters on.
            by_severity: [colored(0x00F8_B4B4), colored(0x00FF_EB9C), colored(0x00CF_E2F3)],
        }
    }

    fn of(&self, severity: Severity) -> &Format {
        &self.by_severity[severity as usize]
    }
}

/// A name that workbooks allow; two sheets never have the same.
fn sheet_name(sheet: &Sheet, index: usize) -> String {
    let name = sheet.name.as_deref().unwrap_or("lijst");
    let is_allowed = |c: &char| !"[]:*?/\\'".contains(*c) && !c.is_control() && *c < '\u{ffff}';
    let allowed = name.chars().filter(is_allowed);
    let name: String = allowed.take(24).collect();
    if name.trim().is_empty() || name.eq_ignore_ascii_case("history") {
        return format!("blad {}", index + 1);
    }
    format!("{} {}", index + 1, name.trim())
}

fn overview(
    worksheet: &mut Worksheet,
    taken: &Taken,
    findings: &[&Finding],
    texts: &Texts,
    formats: &Formats,
) -> Result<(), XlsxError> {
    worksheet.set_name(texts.text("intake-book-overview"))?;
    worksheet.write_string_with_format(0, 0, cut(&taken.name), &formats.bold)?;
    worksheet.write_string(1, 0, texts.text("intake-book-privacy"))?;
    let mut row = 3;
    for (key, count) in taken.counts.named() {
        worksheet.write_string(row, 0, texts.text(key))?;
        worksheet.write_number(row, 1, count as f64)?;
        row += 1;
    }
    row += 1;
    let titles = [
        "intake-book-severity",
        "intake-book-sheet",
        "intake-book-row",
        "intake-book-column",
        "intake-book-finding",
        "intake-book-advice",
    ];
    for (column, key) in (0..).zip(titles) {
        worksheet.write_string_with_format(row, column, texts.text(key), &formats.bold)?;
    }
    worksheet.set_freeze_panes(row + 1, 0)?;
    let mut of_lists = OfLists::of(findings.iter().copied());
    for finding in findings {
        let count = match of_lists.take(finding) {
            Told::Alone => None,
            Told::With(count) => Some(count),
            Told::Already => continue,
        };
        row += 1;
        let place = taken.place(finding.spot);
        let severity = texts.text(finding.severity.key());
        worksheet.write_string_with_format(row, 0, severity, formats.of(finding.severity))?;
        worksheet.write_string(row, 1, place.sheet)?;
        if let Some(line) = place.line.filter(|_| count.is_none()) {
            worksheet.write_number(row, 2, line as f64)?;
        }
        worksheet.write_string(row, 3, cut(&place.column))?;
        let mut said = texts.say(&finding.message);
        if let Some(count) = count {
            let rows = texts.say(&Message::new("intake-of-rows").with("count", count));
            said.push_str(&format!(" ({rows})"));
        }
        let said = cut(&said);
        worksheet.write_string_with_format(row, 4, said, &formats.wrapped)?;
        let advice = texts.advice(&finding.message).unwrap_or_default();
        worksheet.write_string_with_format(row, 5, advice, &formats.wrapped)?;
    }
    for (column, width) in (0..).zip([28, 16, 8, 20, 60, 60]) {
        worksheet.set_column_width(column, width)?;
    }
    Ok(())
}

fn copy(
    worksheet: &mut Worksheet,
    sheet: &Sheet,
    layout: Option<&Layout>,
    findings: &[&Finding],
    texts: &Texts,
    formats: &Formats,
) -> Result<(), XlsxError> {
    let mut by_row: BTreeMap<usize, Vec<&Finding>> = BTreeMap::new();
    let header = layout.map_or(0, |layout| layout.header);
    for finding in findings {
        // What is said of a column stands at its title.
        by_row.entry(finding.spot.row.unwrap_or(header)).or_default().push(finding);
    }
    let last = sheet.width().min(MAX_COLUMNS) as u16;
    let mut n_notes = 0;
    for (position, row) in sheet.rows.iter().enumerate() {
        // What lies below the last row of a workbook stands in the list of findings only.
        let Ok(line @ 0..MAX_ROWS) = u32::try_from(row.line.saturating_sub(1)) else { break };
        let own = by_row.get(&position).map(Vec::as_slice).unwrap_or_default();
        for column in 0..row.cells.len().min(last as usize) as u16 {
            let here = at(own, column);
            let worst = here.iter().map(|finding| finding.severity).min();
            write(
                worksheet,
                line,
                column,
                row.cell(column as usize),
                worst.map(|it| formats.of(it)),
            )?;
        }
        for column in 0..last {
            let here = at(own, column);
            let worst = here.iter().map(|finding| finding.severity).min();
            if let Some(worst) = worst {
                if column as usize >= row.cells.len() {
                    worksheet.write_blank(line, column, formats.of(worst))?;
                }
                if n_notes < MAX_NOTES {
                    n_notes += 1;
                    let note = Note::new(said(&here, texts)).add_author_prefix(false);
                    worksheet.insert_note(line, column, &note)?;
                }
            }
        }
        let is_header =
            layout.is_some_and(|it| it.header == position && it.rows[position] == RowKind::Header);
        if is_header {
            let title = texts.text("intake-book-finding");
            worksheet.write_string_with_format(line, last, title, &formats.bold)?;
            worksheet.set_freeze_panes(line + 1, 0)?;
        } else if let Some(worst) = own.iter().map(|finding| finding.severity).min() {
            let all: Vec<&Finding> = own.to_vec();
            let text = said(&all, texts);
            worksheet.write_string_with_format(line, last, text, formats.of(worst))?;
        }
    }
    worksheet.set_column_width(last, 80)?;
    Ok(())
}

fn at<'a>(findings: &[&'a Finding], column: u16) -> Vec<&'a Finding> {
    let here = findings.iter().filter(|it| it.spot.column == Some(column as usize));
    here.copied().collect()
}

fn said(findings: &[&Finding], texts: &Texts) -> String {
    let sentence = |finding: &&Finding| {
        let message: &Message = &finding.message;
        let mut text = format!("{}: {}", texts.text(finding.severity.key()), texts.say(message));
        if let Some(advice) = texts.advice(message) {
            text.push_str(". ");
            text.push_str(&advice);
        }
        text
    };
    cut(&findings.iter().map(sentence).collect::<Vec<_>>().join("\n"))
}

/// Writes a cell as it was read. Text stays text, so that no cell becomes a formula.
fn write(
    worksheet: &mut Worksheet,
    row: u32,
    column: u16,
    cell: &Cell,
    format: Option<&Format>,
) -> Result<(), XlsxError> {
    match (cell, format) {
        (Cell::Empty, None) => {}
        (Cell::Empty, Some(format)) => {
            worksheet.write_blank(row, column, format)?;
        }
        (Cell::Number(number), None) => {
            worksheet.write_number(row, column, *number)?;
        }
        (Cell::Number(number), Some(format)) => {
            worksheet.write_number_with_format(row, column, *number, format)?;
        }
        (Cell::Text(text), None) => {
            worksheet.write_string(row, column, cut(text))?;
        }
        (Cell::Text(text), Some(format)) => {
            worksheet.write_string_with_format(row, column, cut(text), format)?;
        }
        (&Cell::Moment { date, time }, format) => {
            return write_moment(worksheet, (row, column), date, time, format);
        }
        (other, None) => {
            worksheet.write_string(row, column, cut(&other.text()))?;
        }
        (other, Some(format)) => {
            worksheet.write_string_with_format(row, column, cut(&other.text()), format)?;
        }
    }
    Ok(())
}

/// Writes a date or time as one, shown as people write it; text where workbooks have no such date.
fn write_moment(
    worksheet: &mut Worksheet,
    (row, column): (u32, u16),
    date: Option<Date>,
    time: Seconds,
    format: Option<&Format>,
) -> Result<(), XlsxError> {
    let shown = match date {
        Some(_) if time.0 == 0 => "dd-mm-yyyy",
        Some(_) => "dd-mm-yyyy hh:mm",
        None if time.0 < 24 * 3600 => "hh:mm",
        None => "[h]:mm",
    };
    let format = format.cloned().unwrap_or_default().set_num_format(shown);
    let part = time.0 as f64 / 86_400.0;
    let days = match date {
        // Before that a day of a workbook is another day for some programs.
        Some(date) if date.year() >= 1901 => days_since_1900(date),
        Some(_) => {
            let text = Cell::Moment { date, time }.text();
            worksheet.write_string_with_format(row, column, text, &format)?;
            return Ok(());
        }
        None => 0.0,
    };
    worksheet.write_number_with_format(row, column, days + part, &format)?;
    Ok(())
}

/// The day number of a workbook, in which 1900 is a leap year.
fn days_since_1900(date: Date) -> f64 {
    let start = jiff::civil::date(1899, 12, 30);
    start.until(date).map_or(0.0, |span| f64::from(span.get_days()))
}

fn cut(text: &str) -> String {
    text.chars().filter(|c| !matches!(c, '\u{0}'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}')).take(MAX_TEXT / 2).collect()
}
