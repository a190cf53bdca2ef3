//! Text to one sheet: finds what separates the cells.

use csv::ReaderBuilder;

use crate::intake::sheet::{Cell, Sheet, SheetRow};
use crate::intake::source::{MAX_CELLS, too_large};
use crate::text::Message;

/// The separators that are tried, with their names; of equals the first.
const SEPARATORS: &[(u8, &str)] = &[(b';', ";"), (b',', ","), (b'\t', "tab"), (b'|', "|")];

/// Rows that are looked at to find the separator.
const LOOKED_AT: usize = 60;

/// Reads a text; also returns the name of its separator.
pub(super) fn read(
    text: &str,
    score: impl Fn(&[String]) -> usize,
) -> Result<(Sheet, &'static str), Message> {
    let ends = one_line_end(text);
    // The last line end is none within a cell, also where a quote is open.
    let text = ends.as_deref().unwrap_or(text).trim_end_matches(['\r', '\n']);
    let told = text.get(..5).filter(|start| start.to_lowercase().starts_with("sep="));
    let told = told.and_then(|start| start.as_bytes().get(4).copied());
    let chosen = SEPARATORS.iter().find(|(separator, _)| Some(*separator) == told);
    let chosen = chosen.copied().unwrap_or_else(|| likeliest(text, &score));
    Ok((split(text, chosen.0, usize::MAX)?, chosen.1))
}

/// Line ends of old programs are a lone carriage return, which quoted cells of others contain.
fn one_line_end(text: &str) -> Option<String> {
    (!text.contains('\n') && text.contains('\r')).then(|| text.replace('\r', "\n"))
}

/// The separator that gives the best header; of equals the one with the most cells.
fn likeliest(text: &str, score: &impl Fn(&[String]) -> usize) -> (u8, &'static str) {
    let judged = SEPARATORS.iter().enumerate().map(|(index, &(separator, name))| {
        let rows = split(text, separator, LOOKED_AT).map(|sheet| sheet.rows).unwrap_or_default();
        let best = rows.iter().map(|row| score(&texts(row))).max().unwrap_or(0);
        let cells: usize = rows.iter().map(|row| row.cells.len()).sum();
        (best, cells, usize::MAX - index, (separator, name))
    });
    judged.max_by_key(|judged| (judged.0, judged.1, judged.2)).map_or((b';', ";"), |it| it.3)
}

fn texts(row: &SheetRow) -> Vec<String> {
    row.cells.iter().map(Cell::text).collect()
}

fn split(text: &str, separator: u8, most: usize) -> Result<Sheet, Message> {
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .from_reader(text.as_bytes());
    let mut sheet = Sheet { separator: Some(char::from(separator)), ..Sheet::default() };
    let (mut counted, mut line, mut n_cells) = (0, 1, 0);
    let bytes = text.as_bytes();
    for record in reader.records().take(most).flatten() {
        let mut start = record.position().map_or(0, |position| position.byte() as usize);
        while bytes.get(start).is_some_and(|byte| b"\r\n".contains(byte)) {
            start += 1;
        }
        let passed = bytes.get(counted..start).unwrap_or(&[]);
        line += passed.split(|&byte| byte == b'\n').count() as u64 - 1;
        counted = start.max(counted);
        n_cells += record.len();
        if n_cells > MAX_CELLS {
            return Err(too_large());
        }
        let cells = record.iter().map(|cell| Cell::Text(cell.to_owned())).collect();
        sheet.rows.push(SheetRow { line, cells });
    }
    Ok(sheet)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn columns(text: &str) -> (Vec<usize>, Vec<u64>, &'static str) {
        let score = |row: &[String]| {
            row.iter().filter(|cell| ["naam", "lat"].contains(&cell.as_str())).count()
        };
        let (sheet, separator) = read(text, score).expect("sound");
        let widths = sheet.rows.iter().map(|row| row.cells.len()).collect();
        (widths, sheet.rows.iter().map(|row| row.line).collect(), separator)
    }

    #[test]
    fn the_header_decides_between_separators() {
        assert_eq!(columns("naam;lat\nA, B;52,1\nC, D;52,2"), (vec![2; 3], vec![1, 2, 3], ";"));
        assert_eq!(columns("naam\tlat\rA;B\t1"), (vec![2; 2], vec![1, 2], "tab"));
        assert_eq!(columns("sep=,\nx,y"), (vec![2, 2], vec![1, 2], ","));
    }

    #[test]
    fn lines_are_those_of_an_editor() {
        let text = "naam;lat\r\n\"a\nb\";1\r\n\r\nc;2\n";
        let (_, lines, _) = columns(text);
        assert_eq!(lines, [1, 2, 5]);
        // Rows, lines within cells and the empty line are all there are.
        let (sheet, _) = read(text, |_| 0).expect("sound");
        assert_eq!(sheet.rows.len() + sheet.n_within() + 1, text.lines().count());
    }
}
