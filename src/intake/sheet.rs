//! What a source holds before anybody knows what it means: sheets of cells.

use jiff::civil::Date;

use crate::units::Seconds;

/// One cell as its file keeps it.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Cell {
    /// Nothing.
    #[default]
    Empty,
    /// Text, as it stands there.
    Text(String),
    /// A number of a workbook.
    Number(f64),
    /// A date, a time or both, of a workbook.
    Moment {
        /// The date, where the cell has one.
        date: Option<Date>,
        /// The time of the day; durations may pass 24 hours.
        time: Seconds,
    },
    /// True or false, of a workbook.
    Flag(bool),
    /// An error of a formula: `#N/A`.
    Error(String),
}

impl Cell {
    /// Is there nothing to read in it?
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Empty => true,
            Self::Text(text) => clean(text).is_empty(),
            _ => false,
        }
    }

    /// The line ends in it.
    pub(super) fn n_line_ends(&self) -> usize {
        match self {
            Self::Text(text) => text.bytes().filter(|&byte| byte == b'\n').count(),
            _ => 0,
        }
    }

    /// The value as text, without the blanks and signs that nobody sees.
    pub fn text(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) => clean(text),
            Self::Number(number) => plain(*number),
            Self::Moment { date, time } => {
                let clock = time.clock();
                match date {
                    Some(date) if time.0 == 0 => date.strftime("%d-%m-%Y").to_string(),
                    Some(date) => format!("{} {clock}", date.strftime("%d-%m-%Y")),
                    None => clock,
                }
            }
            Self::Flag(flag) => if *flag { "ja" } else { "nee" }.to_owned(),
            Self::Error(error) => error.clone(),
        }
    }
}

/// A number as people write it: whole ones without a point.
fn plain(number: f64) -> String {
    if number.fract() == 0.0 && number.abs() < 1e15 {
        format!("{}", number as i64)
    } else {
        // Rounded where a workbook keeps 0.1 as 0.1000000000000000055.
        let text = format!("{number:.9}");
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
    }
}

/// Returns a text without hard blanks, zero-width signs, the apostrophe that makes Excel take a
/// number for text, and blanks around it.
fn clean(text: &str) -> String {
    let is_hidden = |c: &char| {
        !matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}' | '\u{0}')
    };
    let seen: String = text.chars().filter(is_hidden).collect();
    let spaced: String =
        seen.chars().map(|c| if c.is_whitespace() || c.is_control() { ' ' } else { c }).collect();
    let trimmed = spaced.trim();
    let bare = trimmed.strip_prefix('\'').unwrap_or(trimmed).trim_start();
    let mut words = bare.split(' ').filter(|word| !word.is_empty());
    let mut single = words.next().unwrap_or("").to_owned();
    for word in words {
        single.push(' ');
        single.push_str(word);
    }
    single
}

/// A row with its place in the file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SheetRow {
    /// Its line, the first being 1.
    pub line: u64,
    /// Its cells from the first column on.
    pub cells: Vec<Cell>,
}

impl SheetRow {
    /// Is there nothing in it?
    pub fn is_blank(&self) -> bool {
        self.cells.iter().all(Cell::is_blank)
    }

    /// The cell of a column; an empty one past the end.
    pub fn cell(&self, column: usize) -> &Cell {
        self.cells.get(column).unwrap_or(&Cell::Empty)
    }
}

/// A sheet of a workbook, or the only one of a text file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    /// Its name; a text file has none.
    pub name: Option<String>,
    /// The rows that have a cell, from the top.
    pub rows: Vec<SheetRow>,
    /// What stands between the cells of a text file; a workbook has nothing there.
    pub separator: Option<char>,
}

impl Sheet {
    /// Line ends within the cells of a text file: lines that are no row of their own.
    pub fn n_within(&self) -> usize {
        let cells = self.rows.iter().flat_map(|row| &row.cells);
        self.separator.map_or(0, |_| cells.map(Cell::n_line_ends).sum())
    }

    /// Columns of the widest row.
    pub fn width(&self) -> usize {
        self.rows.iter().map(|row| row.cells.len()).max().unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hidden_signs_are_not_read() {
        let cell = Cell::Text("\u{a0} '12\u{200b}34\u{a0}A\n B ".to_owned());
        assert_eq!(cell.text(), "1234 A B");
        assert!(Cell::Text("\u{a0}\u{200b} ".to_owned()).is_blank());
    }

    #[test]
    fn numbers_of_a_workbook_are_written_as_people_do() {
        assert_eq!(Cell::Number(12.0).text(), "12");
        assert_eq!(Cell::Number(0.1 + 0.2).text(), "0.3");
        let time = Seconds::minutes(8 * 60 + 30);
        assert_eq!(Cell::Moment { date: None, time }.text(), "08:30");
        let date = Some(jiff::civil::date(2025, 11, 8));
        assert_eq!(Cell::Moment { date, time }.text(), "08-11-2025 08:30");
        assert_eq!(Cell::Moment { date, time: Seconds::ZERO }.text(), "08-11-2025");
    }
}
