//! Finds the header of a sheet, what its columns hold, and what each row is.

use std::collections::BTreeSet;

use crate::intake::columns::{self, Names, Role};
use crate::intake::finding::{Finding, Severity, Spot};
use crate::intake::kinds::{KINDS, Kind};
use crate::intake::mapping::Mapping;
use crate::intake::sheet::{Cell, Sheet, SheetRow};
use crate::intake::words;
use crate::text::Message;

/// Rows from the top in which a header is looked for.
const SEARCHED: usize = 60;

/// Columns that are looked at; no list is as wide.
const MAX_COLUMNS: usize = 1_000;

/// Line ends that a cell may have; with more it has probably swallowed the rows below it.
const LINES_IN_A_CELL: usize = 10;

/// Words that begin a row with totals.
const TOTALS: &[&str] = &["totaal", "total", "subtotaal", "eindtotaal", "totalen", "aantal", "som"];

/// What a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowKind {
    /// A title or remark above the header.
    Title,
    /// The header, or the same once more.
    Header,
    /// Nothing in it.
    Blank,
    /// Sums below the data.
    Total,
    /// What the list is about.
    Data,
}

/// Fields that say where and when; a row with totals leaves them empty, or counts them.
const WHERETO: &[&str] = &[
    "school", "site", "postcode", "address", "city", "days", "date", "from", "to", "kind", "type",
    "depot",
];

/// A column of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its name as it stands in the header.
    pub title: String,
    /// What it holds, if it is read.
    pub role: Option<Role>,
}

/// A sheet understood.
#[derive(Clone)]
pub struct Layout {
    /// What kind of list it is.
    pub kind: &'static dyn Kind,
    /// Its columns from the first on.
    pub columns: Vec<Column>,
    /// The first row of its header, by position.
    pub header: usize,
    /// What each row of the sheet is.
    pub rows: Vec<RowKind>,
    /// What stands between the cells of a text file.
    separator: Option<char>,
}

impl std::fmt::Debug for Layout {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Layout").field("kind", &self.kind.name()).finish_non_exhaustive()
    }
}

/// Says how much a row looks like a header: the distinct things that its cells name.
pub(super) fn score(cells: &[String], mapping: &Mapping) -> usize {
    let roles: BTreeSet<Role> =
        cells.iter().take(MAX_COLUMNS).filter_map(|cell| role(cell, mapping)).collect();
    roles.len()
}

fn role(title: &str, mapping: &Mapping) -> Option<Role> {
    match mapping.column(title) {
        Some(field) => field.map(Role::Field),
        None => Names::known().role(title),
    }
}

impl Layout {
    /// Finds the header that explains most columns; `None` when no row is one.
    pub(super) fn find(
        sheet: &Sheet,
        mapping: &Mapping,
        asked: Option<&'static dyn Kind>,
    ) -> Option<Self> {
        let mut best: Option<(usize, Self)> = None;
        let explained = |titles: &[String]| {
            let mut roles: Vec<Option<Role>> =
                titles.iter().map(|title| role(title, mapping)).collect();
            columns::tell_homes_apart(&mut roles);
            let (kind, count) = best_kind(&roles, asked)?;
            Some((kind, count, roles))
        };
        for (index, row) in sheet.rows.iter().enumerate().take(SEARCHED) {
            let single = titles(row, sheet.separator);
            let mut candidates = vec![(explained(&single), single.clone(), 1)];
            if let Some(next) = sheet.rows.get(index + 1).filter(|_| !row.is_blank()) {
                let lower = titles(next, sheet.separator);
                let both = under(&single, &lower, mapping);
                let alone = explained(&lower).map_or(0, |(_, count, _)| count);
                // Two rows are one header only where the upper one adds something.
                let found = explained(&both).filter(|(_, count, _)| *count > alone);
                candidates.push((found, both, 2));
            }
            for (found, titles, depth) in candidates {
                let Some((kind, count, roles)) = found else { continue };
                if best.as_ref().is_none_or(|(most, _)| count > *most) {
                    let titled = titles.into_iter().zip(roles);
                    let columns = titled.map(|(title, role)| Column { title, role }).collect();
                    let header = index..index + depth;
                    let rows = Vec::new();
                    let separator = sheet.separator;
                    let mut layout = Self { kind, columns, header: index, rows, separator };
                    layout.rows = layout.judge_rows(sheet, &header);
                    best = Some((count, layout));
                }
            }
        }
        best.map(|(_, layout)| layout)
    }

    fn judge_rows(&self, sheet: &Sheet, header: &std::ops::Range<usize>) -> Vec<RowKind> {
        let own: Vec<String> = self.columns.iter().map(|it| words::bare(&it.title)).collect();
        let judge = |(index, row): (usize, &SheetRow)| {
            let bare = || row.cells.iter().map(|cell| words::bare(&cell.text()));
            if row.is_blank() {
                RowKind::Blank
            } else if header.contains(&index) {
                RowKind::Header
            } else if index < header.start {
                RowKind::Title
            } else if bare().zip(&own).all(|(cell, title)| cell == *title) && own.len() > 1 {
                RowKind::Header
            } else if is_called_total(row) && !self.says_whereto(row) {
                RowKind::Total
            } else {
                RowKind::Data
            }
        };
        sheet.rows.iter().enumerate().map(judge).collect()
    }

    /// Does a row say where somebody goes and when, as no total does? Totals have numbers at most.
    fn says_whereto(&self, row: &SheetRow) -> bool {
        let is_told = |(index, column): (usize, &Column)| {
            let is_key = match column.role {
                Some(Role::Field(field)) => WHERETO.contains(&field),
                Some(Role::Day(..)) => true,
                None => false,
            };
            let text = if is_key { row.cell(index).text() } else { String::new() };
            text.chars().any(char::is_alphabetic)
        };
        self.columns.iter().enumerate().any(is_told)
    }

    /// The columns of a role; the first is the one that is read.
    pub(super) fn column(&self, role: Role) -> Option<usize> {
        self.columns.iter().position(|column| column.role == Some(role))
    }

    /// What is to be said of the columns: those left aside, and what they may be.
    pub(super) fn findings(&self, sheet: &Sheet, spot: Spot, mapping: &Mapping) -> Vec<Finding> {
        let mut findings = Vec::new();
        let is_filled = |column: usize| {
            let data = sheet.rows.iter().zip(&self.rows).filter(|(_, it)| **it == RowKind::Data);
            data.into_iter().any(|(row, _)| !row.cell(column).is_blank())
        };
        for (index, column) in self.columns.iter().enumerate() {
            let spot = spot.at(Some(index));
            let title = column.title.as_str();
            let message = match column.role {
                _ if title.is_empty() && is_filled(index) => Message::new("intake-column-untitled"),
                _ if title.is_empty() => continue,
                None if mapping.column(title).is_some() => continue,
                None => match Names::known().like(title) {
                    Some(near) => Message::new("intake-column-near").with("near", near),
                    None => Message::new("intake-column-aside"),
                },
                Some(role) if !self.reads(role) => {
                    Message::new("intake-column-other-kind").with("kind", self.kind.name())
                }
                Some(role) if self.column(role) != Some(index) => {
                    let first = self.column(role).unwrap_or(0);
                    let first = self.columns[first].title.as_str();
                    Message::new("intake-column-twice").with("first", first)
                }
                Some(_) => continue,
            };
            findings.push(Finding::new(Severity::Question, spot, message));
        }
        findings.extend(self.of_rows(sheet, spot));
        findings
    }

    /// The cell of a row that holds whole rows, because a quote was not closed: it has many line
    /// ends, or a line end and as many separators as half a row has.
    pub(super) fn swallowed(&self, row: &SheetRow) -> Option<usize> {
        let width = self.columns.len();
        row.cells.iter().position(|cell| holds_rows(cell, width, self.separator))
    }

    /// What is to be said of rows without data: those that hold other rows, and totals.
    fn of_rows(&self, sheet: &Sheet, spot: Spot) -> Vec<Finding> {
        let mut findings = Vec::new();
        for (position, (row, kind)) in sheet.rows.iter().zip(&self.rows).enumerate() {
            let position = Some(position);
            if *kind == RowKind::Total {
                let message = Message::new("intake-total");
                let spot = Spot { row: position, ..spot };
                findings.push(Finding::new(Severity::Note, spot, message));
            } else if *kind == RowKind::Data && is_called_total(row) {
                let message = Message::new("intake-like-total");
                let spot = Spot { row: position, ..spot };
                findings.push(Finding::new(Severity::Question, spot, message));
            }
            let swallowed = self.swallowed(row).filter(|_| *kind != RowKind::Data);
            if let Some(column) = swallowed {
                let message = open_quote(row.cell(column), row.line);
                findings.push(Finding::new(Severity::Fault, spot.at(Some(column)), message));
            }
        }
        findings
    }

    /// Does the kind of list read what a column holds?
    pub(super) fn reads(&self, role: Role) -> bool {
        reads(self.kind, role)
    }
}

fn reads(kind: &dyn Kind, role: Role) -> bool {
    match role {
        Role::Field(name) => kind.reads(name),
        Role::Day(..) => kind.reads_days(),
    }
}

/// Says that a cell runs on over the rows below it.
pub(super) fn open_quote(cell: &Cell, line: u64) -> Message {
    let last = line + cell.n_line_ends() as u64;
    Message::new("intake-open-quote")
        .with("lines", cell.n_line_ends() + 1)
        .with("first", line.to_string())
        .with("last", last.to_string())
}

/// Does a row begin with a word for a total? Some people are called Som.
fn is_called_total(row: &SheetRow) -> bool {
    let mut bare = row.cells.iter().map(|cell| words::bare(&cell.text()));
    bare.find(|cell| !cell.is_empty()).is_some_and(|it| is_total(&it))
}

fn is_total(bare: &str) -> bool {
    TOTALS.iter().any(|word| {
        bare.strip_prefix(word).is_some_and(|rest| {
            rest.is_empty()
                || rest.starts_with(|c: char| c.is_ascii_digit())
                || ["leerlingen", "clienten", "ritten", "reizigers", "deelnemers"].contains(&rest)
        })
    })
}

fn holds_rows(cell: &Cell, width: usize, separator: Option<char>) -> bool {
    let Cell::Text(text) = cell else { return false };
    let n_separators = || text.chars().filter(|c| Some(*c) == separator).count();
    let n_ends = cell.n_line_ends();
    n_ends > LINES_IN_A_CELL || (n_ends > 0 && n_separators() >= (width / 2).max(1))
}

/// The titles of a row; of a cell that holds the rows below it the first line, for the others
/// tell of people.
fn titles(row: &SheetRow, separator: Option<char>) -> Vec<String> {
    let title = |cell: &Cell| match cell {
        Cell::Text(text) if holds_rows(cell, row.cells.len(), separator) => {
            Cell::Text(text.lines().next().unwrap_or_default().to_owned()).text()
        }
        _ => cell.text(),
    };
    let cells = row.cells.iter().take(MAX_COLUMNS);
    cells.map(|cell| title(cell).chars().take(80).collect()).collect()
}

/// Joins two header rows: a title of the upper one stands above all columns up to the next.
fn under(upper: &[String], lower: &[String], mapping: &Mapping) -> Vec<String> {
    let mut group = "";
    let width = upper.len().max(lower.len());
    let joined = (0..width).map(|index| {
        let above = upper.get(index).map_or("", String::as_str);
        let below = lower.get(index).map_or("", String::as_str);
        if !above.is_empty() {
            group = above;
        }
        if below.is_empty() || group.is_empty() {
            return if below.is_empty() { above } else { below }.to_owned();
        }
        let both = format!("{group} {below}");
        let turned = format!("{below} {group}");
        // "Adres | Nr" is a house number, "Heen | Ma" the way there on Monday.
        if role(&both, mapping).is_some() {
            both
        } else if role(&turned, mapping).is_some() {
            turned
        } else {
            below.to_owned()
        }
    });
    joined.collect()
}

/// The kind of list that reads most of the columns, of those whose own columns are there.
fn best_kind(
    roles: &[Option<Role>],
    asked: Option<&'static dyn Kind>,
) -> Option<(&'static dyn Kind, usize)> {
    let distinct: BTreeSet<Role> = roles.iter().flatten().copied().collect();
    let has = |name: &&'static str| match *name {
        "<day>" => distinct.iter().any(|role| matches!(role, Role::Day(..))),
        name => distinct.contains(&Role::Field(name)),
    };
    let count = |kind: &dyn Kind| distinct.iter().filter(|role| reads(kind, **role)).count();
    if let Some(kind) = asked {
        // Who names the kind need not have all its columns; a header it must look like.
        let found = count(kind);
        return (found >= 2).then_some((kind, found));
    }
    let fitting =
        KINDS.iter().filter(|kind| kind.signature().iter().all(|group| group.iter().any(has)));
    let judged = fitting.enumerate().map(|(index, kind)| (count(*kind), usize::MAX - index, *kind));
    judged.max_by_key(|judged| (judged.0, judged.1)).map(|(count, _, kind)| (kind, count))
}
