//! Takes in the lists that people have, and says everything that is the matter with them.
//!
//! A source becomes sheets of cells (`source`), a sheet gets a header and a kind (`layout`), a row
//! becomes an entry (`kinds`), entries are laid side by side (`checks`), and what is sound becomes
//! rows of the workspace's tables (`assemble`, `raw`). Nothing is dropped silently: every row is
//! accepted, rejected with a fault, or counted apart by what it is. `docs/import.md` tells
//! planners what is read. Unlike `import`, which reads a workspace's own files strictly, this
//! module repairs what it can and says so.

mod annotate;
mod apply;
mod assemble;
mod checks;
mod citizens;
mod columns;
mod counts;
mod defaults;
mod desk;
mod entry;
mod existing;
mod finding;
mod kinds;
mod layout;
mod mapping;
mod people;
mod places;
mod raw;
mod row;
mod sheet;
mod show;
mod sound;
mod source;
mod trips;
mod value;
mod words;

use std::collections::BTreeSet;

pub use annotate::annotate;
pub use apply::{Applied, apply};
pub use counts::Counts;
pub use existing::Existing;
pub use finding::{Finding, Severity, Spot};
pub use kinds::{KINDS, Kind, kind};
pub use layout::{Column, Layout, RowKind};
pub use mapping::Mapping;
pub use raw::{Change, Merged};
pub use sheet::{Cell, Sheet, SheetRow};
pub use source::Book;

use crate::intake::assemble::Assembly;
use crate::intake::checks::{Batch, CHECKS};
use crate::intake::desk::{Desk, KnownBell, KnownPassenger};
use crate::intake::entry::{Entry, TableRow};
use crate::intake::row::Row;
use crate::network::Addresses;
use crate::text::Message;

/// How often all rows are read at most: each time without those that were rejected before. What is
/// at fault the last time is so because of the lists as a whole.
const MOST_PASSES: usize = 10;

/// A list as somebody has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Its file name.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// How to take lists in.
#[derive(Clone, Copy)]
pub struct Asked<'a> {
    /// What kind of list all sources are; none: each is recognised by its columns.
    pub kind: Option<&'static dyn Kind>,
    /// The municipality's own names.
    pub mapping: &'a Mapping,
    /// Where addresses lie; none: only coordinates can be read.
    pub addresses: Option<&'a Addresses>,
}

impl std::fmt::Debug for Asked<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Asked").field("kind", &self.kind.map(Kind::name)).finish_non_exhaustive()
    }
}

/// A source after reading.
#[derive(Clone, Debug, Default)]
pub struct Taken {
    /// Its file name.
    pub name: String,
    /// Its sheets.
    pub book: Book,
    /// What each sheet was understood to be; none where it has no header.
    pub layouts: Vec<Option<Layout>>,
    /// Its rows by what became of them.
    pub counts: Counts,
}

/// What became of all sources.
#[derive(Clone, Debug, Default)]
pub struct Intake {
    /// The sources in the order in which they were given.
    pub sources: Vec<Taken>,
    /// All findings by source, sheet and row.
    pub findings: Vec<Finding>,
    /// The tables of the workspace that something was added to.
    pub tables: Vec<Merged>,
    /// Does what the workspace has stay sound with these tables? Their own rows always are.
    pub is_sound: bool,
}

/// Takes in sources beside what a workspace has; writes nothing.
pub fn take_in(sources: Vec<Source>, existing: &Existing, asked: &Asked<'_>) -> Intake {
    let (mut taken, mut opened) = (Vec::new(), Vec::new());
    for source in sources {
        let (source, findings) = open(source, taken.len(), asked);
        taken.push(source);
        opened.extend(findings);
    }
    let before = existing.faults_with(&[]);
    let mut refused: Vec<Finding> = Vec::new();
    let mut pass = 1;
    loop {
        let (mut findings, assembly) = gather(&mut taken, &refused, existing, asked);
        let tables = existing.merge(&assembly.rows);
        let made = (&assembly, tables.as_slice());
        let objections = sound::objections(existing, &before, made, pass < MOST_PASSES);
        // Without the rows that are refused now, others may be at fault that lean on them.
        if !objections.of_rows.is_empty() {
            refused.extend(objections.of_rows);
            pass += 1;
            continue;
        }
        let is_sound = objections.of_all.iter().all(|it| it.severity != Severity::Fault);
        findings.extend(opened);
        findings.extend(objections.of_all);
        findings.sort_by_key(|finding| (finding.spot, finding.severity));
        return Intake { sources: taken, findings, tables, is_sound };
    }
}

/// Reads all sources, but for the rows that were refused.
fn gather(
    sources: &mut [Taken],
    refused: &[Finding],
    existing: &Existing,
    asked: &Asked<'_>,
) -> (Vec<Finding>, Assembly) {
    let mut all = Vec::new();
    let mut desk = existing.desk(asked);
    let mut assembly = Assembly::beside(existing.trips());
    let mut entries: Vec<Entry> = Vec::new();
    for index in reading_order(sources) {
        let (mut read, mut findings) = read(&sources[index], index, &desk);
        findings.extend(citizens::mark(&mut read, index, &desk));
        findings.extend(refused.iter().filter(|it| it.spot.source == Some(index)).cloned());
        keep_sound(&mut read, &findings);
        findings.extend(compare(&entries, &read, index, &desk));
        keep_sound(&mut read, &findings);
        for entry in &read {
            findings.extend(assembly.add(entry, &mut desk));
        }
        for site in read.iter().filter_map(|entry| entry.site.clone()) {
            desk.sites.add(site);
        }
        desk.bells = desk.bells_with(&bells_of(&read));
        learn(&mut desk, &assembly);
        once(&mut findings);
        let taken = &mut sources[index];
        taken.counts = Counts::of(taken, &findings);
        all.extend(findings);
        entries.extend(read);
    }
    let left_over = assembly.left_over();
    if !left_over.is_empty() {
        let message = Message::new("intake-left-over")
            .with("count", left_over.len())
            .with("trips", left_over.iter().take(10).copied().collect::<Vec<_>>().join(", "));
        all.push(Finding::new(Severity::Question, Spot::default(), message));
    }
    (all, assembly)
}

/// Opens a source and finds out what its sheets are.
fn open(source: Source, index: usize, asked: &Asked<'_>) -> (Taken, Vec<Finding>) {
    let Source { name, bytes } = source;
    let spot = Spot::source(index);
    let book = match source::open(bytes, |cells| layout::score(cells, asked.mapping)) {
        Ok(book) => book,
        Err(message) => {
            let taken = Taken { name, ..Taken::default() };
            return (taken, vec![Finding::new(Severity::Fault, spot, message)]);
        }
    };
    let layouts: Vec<Option<Layout>> =
        book.sheets.iter().map(|sheet| Layout::find(sheet, asked.mapping, asked.kind)).collect();
    let mut findings = Vec::new();
    if layouts.iter().all(Option::is_none) {
        let message = Message::new("intake-no-header");
        findings.push(Finding::new(Severity::Fault, spot, message));
    }
    for (position, (sheet, layout)) in book.sheets.iter().zip(&layouts).enumerate() {
        let spot = Spot { sheet: Some(position), ..spot };
        match layout {
            Some(layout) => findings.extend(layout.findings(sheet, spot, asked.mapping)),
            None if layouts.len() > 1 && sheet.rows.iter().any(|row| !row.is_blank()) => {
                let message = Message::new("intake-sheet-aside");
                findings.push(Finding::new(Severity::Question, spot, message));
            }
            None => {}
        }
    }
    let mut taken = Taken { name, book, layouts, counts: Counts::default() };
    taken.counts = Counts::of(&taken, &[]);
    if taken.counts.n_read == 0 && findings.iter().all(|it| it.severity != Severity::Fault) {
        findings.push(Finding::new(Severity::Fault, spot, Message::new("intake-header-only")));
    }
    (taken, findings)
}

/// The order in which kinds refer to each other.
fn reading_order(sources: &[Taken]) -> Vec<usize> {
    let rank = |taken: &Taken| {
        let kinds = taken.layouts.iter().flatten().map(|layout| layout.kind.name());
        kinds.filter_map(|name| KINDS.iter().position(|kind| kind.name() == name)).min()
    };
    let mut order: Vec<usize> = (0..sources.len()).collect();
    order.sort_by_key(|&index| (rank(&sources[index]).unwrap_or(usize::MAX), index));
    order
}

/// Reads the rows of a source.
fn read(taken: &Taken, source: usize, desk: &Desk<'_>) -> (Vec<Entry>, Vec<Finding>) {
    let (mut entries, mut findings) = (Vec::new(), Vec::new());
    for (sheet, (rows, layout)) in taken.book.sheets.iter().zip(&taken.layouts).enumerate() {
        let Some(layout) = layout else { continue };
        for (position, (cells, kind)) in rows.rows.iter().zip(&layout.rows).enumerate() {
            if *kind != RowKind::Data {
                continue;
            }
            let (sheet, row) = (Some(sheet), Some(position));
            let spot = Spot { sheet, row, ..Spot::source(source) };
            let row = Row::new(desk, layout, spot, cells);
            let entry = layout.kind.read(&row);
            entries.push(Entry { line: cells.line, kind: layout.kind.name(), ..entry });
            findings.extend(row.into_findings());
        }
    }
    (entries, findings)
}

/// Lays the rows of a source beside each other and beside those of earlier sources.
fn compare(earlier: &[Entry], read: &[Entry], source: usize, desk: &Desk<'_>) -> Vec<Finding> {
    let entries: Vec<&Entry> = earlier.iter().chain(read).collect();
    let bells = desk.bells_with(&bells_of(read));
    let batch = Batch { entries, source, region: desk.region, bells };
    let all = CHECKS.iter().flat_map(|check| check(&batch));
    all.filter(|finding| finding.spot.source == Some(source)).collect()
}

/// The hours that rows add.
fn bells_of(entries: &[Entry]) -> Vec<KnownBell> {
    entries.iter().flat_map(|entry| entry.bells.iter().cloned()).collect()
}

/// Leaves out the entries of rows with a fault.
fn keep_sound(entries: &mut Vec<Entry>, findings: &[Finding]) {
    let faulty = finding::rows_with_faults(findings);
    entries.retain(|entry| !faulty.contains(&entry.spot));
}

/// The sources that come later may name the people of this one.
fn learn(desk: &mut Desk<'_>, assembly: &Assembly) {
    let new: Vec<KnownRow<'_>> = assembly.rows.iter().filter_map(KnownRow::of).collect();
    for row in new {
        let needs = KnownPassenger::needs_of(row.needs);
        let known = KnownPassenger { flow: row.flow.to_owned(), home: None, n_homes: 0, needs };
        desk.passengers.entry(row.id.to_owned()).or_insert(known);
    }
    for (id, home) in assembly.passengers() {
        if let Some(known) = desk.passengers.get_mut(id) {
            known.home = home;
        }
    }
}

/// The passenger that a row of the tables adds.
struct KnownRow<'a> {
    id: &'a str,
    flow: &'a str,
    needs: &'a str,
}

impl<'a> KnownRow<'a> {
    fn of(row: &'a TableRow) -> Option<Self> {
        let value = |name| row.cells.iter().find(|(column, _)| *column == name);
        let (_, id) = value("id")?;
        let (_, flow) = value("flow")?;
        let (_, needs) = value("needs")?;
        (row.file == "passengers.csv").then_some(Self { id, flow, needs })
    }
}

/// What is said of a whole source or sheet is said once.
fn once(findings: &mut Vec<Finding>) {
    let mut said: BTreeSet<(Spot, &str)> = BTreeSet::new();
    findings.retain(|it| it.spot.row.is_some() || said.insert((it.spot, it.message.key)));
}

impl Intake {
    /// Findings of a severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|finding| finding.severity == severity).count()
    }

    /// The rows of all sources together by what became of them.
    pub fn total(&self) -> Counts {
        self.sources.iter().fold(Counts::default(), |sum, taken| sum + taken.counts)
    }
}

/// A place in the words of who reads it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlaceName {
    /// The sheet's name; empty for a text file.
    pub sheet: String,
    /// The line in the file.
    pub line: Option<u64>,
    /// The column's title, or its number where it has none.
    pub column: String,
}

impl Taken {
    /// The names of a place in this source.
    pub fn place(&self, spot: Spot) -> PlaceName {
        let Some(sheet) = spot.sheet.and_then(|sheet| self.book.sheets.get(sheet)) else {
            return PlaceName::default();
        };
        let layout = spot.sheet.and_then(|sheet| self.layouts.get(sheet)?.as_ref());
        let title = |column: usize| {
            let title = layout.and_then(|layout| layout.columns.get(column));
            let title = title.map(|column| column.title.as_str()).filter(|it| !it.is_empty());
            title.map_or_else(|| format!("{}", column + 1), ToOwned::to_owned)
        };
        let header = || layout.map(|layout| layout.header);
        let row = spot.row.or_else(|| spot.column.and_then(|_| header()));
        PlaceName {
            sheet: sheet.name.clone().unwrap_or_default(),
            line: row.and_then(|row| sheet.rows.get(row)).map(|row| row.line),
            column: spot.column.map(title).unwrap_or_default(),
        }
    }
}
