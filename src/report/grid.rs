//! A table with typed cells, for every form: terminal, spreadsheet, program.

use serde_json::{Map, Value};

use crate::report::table::{Row, Table};
use crate::text::Texts;
use crate::units::Seconds;

/// What stands in one cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Words for people, with the id that programs know them by.
    Label {
        /// For programs.
        id: String,
        /// For people.
        text: String,
    },
    /// Words.
    Text(String),
    /// A whole number.
    Whole(i64),
    /// A number, and how many of its decimals are shown.
    Decimal(f64, usize),
    /// A share, in tenths of a percent.
    PerMille(i64),
    /// A moment in seconds from midnight.
    Clock(i64),
    /// Hidden, because it counts fewer people than this.
    Below(i64),
    /// Nothing.
    Empty,
}

impl Cell {
    /// Words with the id that programs know them by.
    pub fn label(id: impl Into<String>, text: impl Into<String>) -> Self {
        Self::Label { id: id.into(), text: text.into() }
    }

    /// As people read it.
    pub fn shown(&self, texts: &Texts) -> String {
        match self {
            Self::Label { text, .. } | Self::Text(text) => text.clone(),
            Self::Whole(number) => texts.whole(*number),
            Self::Decimal(number, decimals) => texts.decimal(*number, *decimals),
            Self::PerMille(share) => format!("{}%", texts.decimal(*share as f64 / 10.0, 1)),
            Self::Clock(seconds) => texts.clock(*seconds),
            Self::Below(bound) => format!("<{bound}"),
            Self::Empty => String::new(),
        }
    }

    /// As programs read it: shares as fractions, moments as `HH:MM`.
    pub fn value(&self) -> Value {
        match self {
            Self::Label { id, .. } => id.as_str().into(),
            Self::Text(text) => text.as_str().into(),
            Self::Whole(number) => (*number).into(),
            Self::Decimal(number, decimals) => {
                let scale = libm::pow(10.0, *decimals as f64);
                (libm::round(number * scale) / scale).into()
            }
            Self::PerMille(share) => (*share as f64 / 1000.0).into(),
            Self::Clock(seconds) => Seconds(*seconds).clock().into(),
            Self::Below(bound) => format!("<{bound}").into(),
            Self::Empty => Value::Null,
        }
    }

    /// Is it words, which stand on the left?
    pub fn is_words(&self) -> bool {
        matches!(self, Self::Label { .. } | Self::Text(_))
    }
}

/// A column: its name for programs, its head for people, and what its figures count.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Column {
    /// Name for programs.
    pub id: String,
    /// Head for people.
    pub head: String,
    /// Unit; empty for words and plain counts.
    pub unit: String,
}

impl Column {
    /// A column.
    pub fn new(id: impl Into<String>, head: impl Into<String>, unit: impl Into<String>) -> Self {
        Self { id: id.into(), head: head.into(), unit: unit.into() }
    }

    /// Head and unit together.
    pub fn full_head(&self) -> String {
        if self.unit.is_empty() {
            self.head.clone()
        } else {
            format!("{} ({})", self.head, self.unit)
        }
    }
}

/// A table with typed cells under one subject.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Grid {
    /// Name for programs.
    pub id: String,
    /// A short name, for the tab of a spreadsheet.
    pub tab: String,
    /// What it is about.
    pub title: String,
    /// What to know when reading it.
    pub notes: Vec<String>,
    /// Words first, then figures.
    pub columns: Vec<Column>,
    /// A cell for each column.
    pub rows: Vec<Vec<Cell>>,
}

impl Grid {
    /// The table for the terminal, its notes below.
    pub fn table(&self, texts: &Texts) -> Table {
        let is_words = |column: &usize| {
            !self.rows.is_empty()
                && self.rows.iter().all(|row| row.get(*column).is_some_and(Cell::is_words))
        };
        let cells =
            |row: &Vec<Cell>| Row::Cells(row.iter().map(|cell| cell.shown(texts)).collect());
        Table {
            title: self.title.clone(),
            head: self.columns.iter().map(Column::full_head).collect(),
            words: (0..self.columns.len()).take_while(is_words).count().max(1),
            rows: self.rows.iter().map(cells).collect(),
        }
    }

    /// Head and rows as words, for [`crate::report::spreadsheet`].
    pub fn records(&self, texts: &Texts) -> Vec<Vec<String>> {
        let head = self.columns.iter().map(Column::full_head).collect();
        let row = |row: &Vec<Cell>| row.iter().map(|cell| cell.shown(texts)).collect();
        std::iter::once(head).chain(self.rows.iter().map(row)).collect()
    }

    /// A list of rows for programs, each with the columns' names.
    pub fn json(&self) -> Value {
        let row = |row: &Vec<Cell>| {
            let named = self.columns.iter().zip(row);
            Value::Object(
                named
                    .map(|(column, cell)| (column.id.clone(), cell.value()))
                    .collect::<Map<_, _>>(),
            )
        };
        Value::Array(self.rows.iter().map(row).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    fn grid() -> Grid {
        Grid {
            title: "Ritten".to_owned(),
            columns: vec![Column::new("site", "Locatie", ""), Column::new("km", "Afstand", "km")],
            rows: vec![
                vec![Cell::label("school-1", "School"), Cell::Decimal(1234.56, 1)],
                vec![Cell::Text("Thuis".to_owned()), Cell::Below(5)],
            ],
            ..Grid::default()
        }
    }

    #[test]
    fn people_and_programs_read_the_same_cells() {
        let texts = Texts::new(Language::Dutch);
        let rows = grid().records(&texts);
        assert_eq!(rows, [["Locatie", "Afstand (km)"], ["School", "1.234,6"], ["Thuis", "<5"]]);
        let json = grid().json().to_string();
        assert_eq!(json, r#"[{"km":1234.6,"site":"school-1"},{"km":"<5","site":"Thuis"}]"#);
        assert_eq!(grid().table(&texts).words, 1);
    }
}
