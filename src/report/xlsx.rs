//! Tables as a workbook: a sheet for each, typed cells, the head frozen and with filters.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use crate::report::grid::{Cell, Grid};

/// Widest that a column is made, in characters.
const WIDEST: usize = 48;

/// Returns the bytes of a workbook; the same grids give the same bytes.
///
/// Words are always kept as words, whatever they begin with, so that none is taken for a formula.
pub fn xlsx(grids: &[Grid]) -> Vec<u8> {
    book(grids).expect("tables of a region fit a workbook that is written to memory")
}

fn book(grids: &[Grid]) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    // A moment of its own would make every file another one.
    let moment = ExcelDateTime::from_ymd(2000, 1, 1)?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&moment));
    let forms = Forms::new();
    let mut taken = Vec::new();
    for grid in grids {
        let name = tab(&grid.tab, &taken);
        let sheet = book.add_worksheet();
        sheet.set_name(&name)?;
        taken.push(name);
        fill(sheet, grid, &forms)?;
    }
    if grids.is_empty() {
        book.add_worksheet();
    }
    book.save_to_buffer()
}

/// How the cells of each kind look.
struct Forms {
    title: Format,
    head: Format,
    text: Format,
    whole: Format,
    share: Format,
    clock: Format,
}

impl Forms {
    fn new() -> Self {
        Self {
            title: Format::new().set_bold().set_font_size(14),
            head: Format::new().set_bold().set_text_wrap(),
            text: Format::new().set_quote_prefix(),
            whole: Format::new().set_num_format("#,##0"),
            share: Format::new().set_num_format("0.0%"),
            clock: Format::new().set_num_format("[hh]:mm"),
        }
    }
}

/// Title, notes, an empty row, then head and rows.
fn fill(sheet: &mut Worksheet, grid: &Grid, forms: &Forms) -> Result<(), XlsxError> {
    sheet.write_string_with_format(0, 0, limited(&grid.title), &forms.title)?;
    let mut row = 1;
    for note in &grid.notes {
        sheet.write_string(row, 0, limited(note))?;
        row += 1;
    }
    let head = row + 1;
    for (column, about) in (0..).zip(&grid.columns) {
        sheet.write_string_with_format(head, column, limited(&about.full_head()), &forms.head)?;
        sheet.set_column_width(column, width(grid, usize::from(column)) as f64)?;
    }
    for (row, cells) in (head + 1..).zip(&grid.rows) {
        for (column, cell) in (0..).zip(cells) {
            write(sheet, (row, column), cell, forms)?;
        }
    }
    sheet.set_freeze_panes(head + 1, 0)?;
    if let Some(last) = (grid.columns.len() as u16).checked_sub(1)
        && !grid.rows.is_empty()
    {
        sheet.autofilter(head, 0, head + grid.rows.len() as u32, last)?;
    }
    Ok(())
}

fn write(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    cell: &Cell,
    forms: &Forms,
) -> Result<(), XlsxError> {
    match cell {
        Cell::Label { text, .. } | Cell::Text(text) => {
            let text = limited(text);
            if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
                sheet.write_string_with_format(row, column, text, &forms.text)?;
            } else {
                sheet.write_string(row, column, text)?;
            }
        }
        Cell::Whole(number) => {
            sheet.write_number_with_format(row, column, *number as f64, &forms.whole)?;
        }
        Cell::Decimal(number, decimals) => {
            let form = if *decimals == 0 {
                "#,##0".to_owned()
            } else {
                format!("#,##0.{}", "0".repeat(*decimals))
            };
            sheet.write_number_with_format(
                row,
                column,
                *number,
                &Format::new().set_num_format(form),
            )?;
        }
        Cell::PerMille(share) => {
            sheet.write_number_with_format(row, column, *share as f64 / 1000.0, &forms.share)?;
        }
        Cell::Clock(seconds) => {
            sheet.write_number_with_format(
                row,
                column,
                *seconds as f64 / 86_400.0,
                &forms.clock,
            )?;
        }
        Cell::Below(bound) => {
            sheet.write_string(row, column, format!("<{bound}"))?;
        }
        Cell::Empty => {}
    }
    Ok(())
}

/// Room for the longest cell of words, and for a head that is wrapped.
fn width(grid: &Grid, column: usize) -> usize {
    let words = grid.rows.iter().filter_map(|row| match row.get(column) {
        Some(Cell::Label { text, .. } | Cell::Text(text)) => Some(text.chars().count() + 1),
        _ => None,
    });
    let head = grid.columns.get(column).map_or(0, |about| {
        about.full_head().split_whitespace().map(|word| word.chars().count()).max().unwrap_or(0) + 4
    });
    words.max().unwrap_or(0).max(head).clamp(10, WIDEST)
}

/// A tab's name as the format allows it: at most 31 characters, some forbidden, each once.
fn tab(name: &str, taken: &[String]) -> String {
    let is_kept = |c: &char| !['[', ']', ':', '*', '?', '/', '\\'].contains(c);
    let clean: String = name.chars().filter(is_kept).collect();
    let clean = clean.trim_matches(['\'', ' ']);
    let clean = if clean.is_empty() { "1" } else { clean };
    let numbered = |number: usize| {
        let tail = if number == 1 { String::new() } else { format!(" {number}") };
        let room = 31 - tail.chars().count();
        format!("{}{tail}", clean.chars().take(room).collect::<String>())
    };
    let is_free = |name: &String| !taken.iter().any(|it| it.to_lowercase() == name.to_lowercase());
    (1..=taken.len() + 1).map(numbered).find(is_free).unwrap_or_else(|| numbered(taken.len() + 2))
}

/// What a cell holds at most.
fn limited(text: &str) -> String {
    text.chars().take(32_767).collect()
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use calamine::{Data, Reader, Xlsx};

    use super::*;
    use crate::report::grid::Column;

    fn grid(tab: &str) -> Grid {
        Grid {
            tab: tab.to_owned(),
            title: "Ritten".to_owned(),
            columns: ["a", "b", "c"].map(|id| Column::new(id, id, "")).to_vec(),
            rows: vec![vec![
                Cell::Text("=1+1".to_owned()),
                Cell::PerMille(125),
                Cell::Clock(9 * 3600),
            ]],
            ..Grid::default()
        }
    }

    #[test]
    fn cells_keep_their_type_and_words_are_no_formulas() {
        let bytes = xlsx(&[grid("Een/twee"), grid("een:twee")]);
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
        assert_eq!(book.sheet_names(), ["Eentwee", "eentwee 2"]);
        let cells = book.worksheet_range("Eentwee").unwrap();
        assert_eq!(cells.get_value((3, 0)), Some(&Data::String("=1+1".to_owned())));
        assert_eq!(cells.get_value((3, 1)), Some(&Data::Float(0.125)));
        assert!(book.worksheet_formula("Eentwee").unwrap().is_empty());
    }

    #[test]
    fn the_same_tables_give_the_same_bytes() {
        let first = xlsx(&[grid("a")]);
        std::thread::sleep(std::time::Duration::from_millis(1100));
        assert!(first == xlsx(&[grid("a")]));
        assert!(xlsx(&[]).starts_with(b"PK"));
    }
}
