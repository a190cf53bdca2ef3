//! One table for the terminal, for spreadsheets and for paper.

use comfy_table::{
    Cell, CellAlignment, ContentArrangement, ContentLineStyle, LineStyle, Table as Drawn,
    TableStyle,
};

use crate::text::{Language, Texts};

/// Nothing but a line under the head.
const STYLE: TableStyle = TableStyle::new()
    .header_lines(ContentLineStyle::none().junction(' '))
    .header_separator(LineStyle::none().fill('─').junction('─'))
    .content_lines(ContentLineStyle::none().junction(' '));

/// Words in a cell are broken at about so many characters, …
const WORDS_WIDTH: usize = 48;

/// … words above figures at so many, …
const HEAD_WIDTH: usize = 16;

/// … or, where there is little room, at so many.
const NARROW_HEAD: usize = 10;

/// Characters between two columns.
const GAP: usize = 3;

/// A row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Row {
    /// Words above the rows that follow.
    Heading(String),
    /// A cell for each column.
    Cells(Vec<String>),
}

impl Row {
    /// The cells; a heading is a row of one.
    pub fn cells(&self) -> &[String] {
        match self {
            Self::Heading(text) => std::slice::from_ref(text),
            Self::Cells(cells) => cells,
        }
    }

    /// Is it words above other rows?
    pub fn is_heading(&self) -> bool {
        matches!(self, Self::Heading(_))
    }
}

/// A table as people read it: words on the left, figures aligned on the right.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// What it is about.
    pub title: String,
    /// Above the columns.
    pub head: Vec<String>,
    /// How many columns hold words, from the left.
    pub words: usize,
    /// Below each other.
    pub rows: Vec<Row>,
}

impl Table {
    /// The table in characters, under its title.
    pub fn draw(&self) -> String {
        self.draw_with(WORDS_WIDTH, HEAD_WIDTH)
    }

    /// The same, its words broken so that the table is no wider than so many characters, as far
    /// as its figures leave room.
    pub fn draw_within(&self, width: usize) -> String {
        let widest = |column: usize| {
            let cells = self.rows.iter().filter(|row| !row.is_heading());
            let cell = cells.filter_map(|row| row.cells().get(column)).map(|it| it.chars().count());
            let head = self.head.get(column).map_or(0, |head| {
                wrapped(head, HEAD_WIDTH)
                    .lines()
                    .map(|line| line.chars().count())
                    .max()
                    .unwrap_or(0)
            });
            cell.max().unwrap_or(0).max(head) + GAP
        };
        let figures: usize = (self.words..self.head.len()).map(widest).sum();
        let left = width.saturating_sub(figures) / self.words.max(1);
        self.draw_with(left.saturating_sub(GAP).clamp(12, WORDS_WIDTH), NARROW_HEAD)
    }

    fn draw_with(&self, words_width: usize, head_width: usize) -> String {
        let mut drawn = Drawn::new();
        drawn.load_style(STYLE).set_content_arrangement(ContentArrangement::Disabled);
        drawn.set_header(self.head.iter().enumerate().map(|(column, text)| {
            let is_words = column < self.words;
            let text = wrapped(text, if is_words { words_width } else { head_width });
            Cell::new(text).set_alignment(self.alignment(column))
        }));
        for (index, row) in self.rows.iter().enumerate() {
            if row.is_heading() && index > 0 {
                drawn.add_row([""]);
            }
            let cells = row.cells().iter().enumerate();
            drawn.add_row(cells.map(|(column, text)| {
                let is_long = column < self.words && !text.starts_with(' ');
                let text = if is_long { wrapped(text, words_width) } else { text.clone() };
                Cell::new(text).set_alignment(self.alignment(column))
            }));
        }
        let lines: Vec<String> = drawn.lines().map(|line| line.trim_end().to_owned()).collect();
        format!("{}\n\n{}", self.title, lines.join("\n"))
    }

    fn alignment(&self, column: usize) -> CellAlignment {
        if column < self.words { CellAlignment::Left } else { CellAlignment::Right }
    }
}

/// Breaks a text between words into lines of about this many characters.
fn wrapped(text: &str, width: usize) -> String {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + word.chars().count() < width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines.join("\n")
}

/// Rows as a spreadsheet program opens them in the language's countries: UTF-8 with a byte order
/// mark, semicolons in Dutch and commas in English.
///
/// A cell that would be taken for a formula gets a blank before it.
pub fn spreadsheet(texts: &Texts, rows: &[Vec<String>]) -> Vec<u8> {
    let delimiter = if texts.language() == Language::Dutch { b';' } else { b',' };
    let mut writer = csv::WriterBuilder::new()
        .delimiter(delimiter)
        .flexible(true)
        .terminator(csv::Terminator::CRLF)
        .from_writer("\u{feff}".as_bytes().to_vec());
    for row in rows {
        writer.write_record(row.iter().map(|cell| unformulated(cell))).expect(IN_MEMORY);
    }
    writer.into_inner().expect(IN_MEMORY)
}

const IN_MEMORY: &str = "writing to memory cannot fail";

fn unformulated(cell: &str) -> String {
    let figures = cell.strip_prefix('-').unwrap_or(cell).trim_end_matches('%');
    let is_number = figures.starts_with(|c: char| c.is_ascii_digit())
        && figures.chars().all(|c| c.is_ascii_digit() || c == '.' || c == ',');
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && !is_number {
        format!(" {cell}")
    } else {
        cell.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_stand_right_and_words_left() {
        let table = Table {
            title: "Titel".to_owned(),
            head: vec![String::new(), "Gescheiden zoals nu geregeld".to_owned()],
            words: 1,
            rows: vec![
                Row::Heading("Kop".to_owned()),
                Row::Cells(vec!["km".to_owned(), "1.234".to_owned()]),
            ],
        };
        insta::assert_snapshot!(table.draw());
    }

    #[test]
    fn cells_are_no_formulas() {
        let row = ["=1+1", "-12,5", "-x", "a;b", "-2+3+cmd|' /C calc'!A0", "--1", "-5%"];
        let bytes = spreadsheet(&Texts::new(Language::Dutch), &[row.map(str::to_owned).to_vec()]);
        assert_eq!(
            String::from_utf8(bytes).unwrap(),
            "\u{feff} =1+1;-12,5; -x;\"a;b\"; -2+3+cmd|' /C calc'!A0; --1;-5%\r\n"
        );
    }
}
