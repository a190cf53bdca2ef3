//! `samenrit import`: takes in the lists that people have, and says what is the matter with them.

use std::collections::BTreeSet;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use crate::cli::bar::Bar;
use crate::cli::{Failure, Session};
use crate::files::write_private;
use crate::import::check_workspace;
use crate::intake::{
    Asked, Existing, Intake, KINDS, Mapping, Severity, Source, annotate, apply, kind, take_in,
};
use crate::network::Addresses;
use crate::report::{Row, Table};
use crate::text::{Fault, Message};

/// Changed values that are listed; the others are counted.
const LISTED_CHANGES: usize = 20;

/// What to take in, and where.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Lists as people have them: CSV (any separator, UTF-8 or Windows-1252),
    /// XLSX, XLS or ODS
    #[arg(value_name = "SOURCE", required = true)]
    sources: Vec<PathBuf>,
    /// The workspace that they are taken into; it must have a region.toml
    #[arg(long, value_name = "WORKSPACE")]
    into: PathBuf,
    /// What the lists are, where their columns do not tell
    #[arg(long, value_name = "KIND", value_parser = kinds())]
    kind: Option<String>,
    /// A municipality's own names for columns and values, as docs/import.md
    /// describes
    #[arg(long, value_name = "FILE.toml")]
    mapping: Option<PathBuf>,
    /// The extract that addresses are looked up in [default: the workspace's
    /// own]
    #[arg(long, value_name = "FILE.osm.pbf")]
    roads: Option<PathBuf>,
    /// Write the workspace's tables; without it only findings are written
    #[arg(long)]
    apply: bool,
}

fn kinds() -> clap::builder::PossibleValuesParser {
    KINDS.iter().map(|kind| kind.name()).collect::<Vec<_>>().into()
}

/// Does what was asked for.
pub(super) fn run(args: &Args, session: &Session) -> Result<(), Failure> {
    let existing = Existing::read(&args.into)?;
    let mapping = match &args.mapping {
        Some(path) => Mapping::parse_for(&shown(path), &read_text(path)?, &existing)?,
        None => Mapping::default(),
    };
    let addresses = addresses(args, &existing, session)?;
    let asked = Asked {
        kind: args.kind.as_deref().and_then(kind),
        mapping: &mapping,
        addresses: addresses.as_ref(),
    };
    let sources: Result<Vec<Source>, Failure> = args.sources.iter().map(|it| source(it)).collect();
    let intake = take_in(sources?, &existing, &asked);
    say(&intake, session)?;
    annotate_all(&intake, &args.into, session)?;
    if args.apply && !intake.is_sound {
        session.result(&session.texts.text("intake-not-applied"))?;
    } else if args.apply {
        write(&intake, &args.into, &existing, session)?;
    } else {
        session.result(&session.texts.text("intake-dry-run"))?;
    }
    let is_sound = intake.count(Severity::Fault) == 0;
    if is_sound { Ok(()) } else { Err(Failure::Reported(1)) }
}

fn shown(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

fn unreadable(path: &Path, error: &std::io::Error) -> Failure {
    let message = Message::new("import-unreadable").with("error", Message::of_io(error));
    Fault::of_file(path.display().to_string(), message).into()
}

fn source(path: &Path) -> Result<Source, Failure> {
    let bytes = fs::read(path).map_err(|error| unreadable(path, &error))?;
    Ok(Source { name: shown(path), bytes })
}

fn read_text(path: &Path) -> Result<String, Failure> {
    let bytes = fs::read(path).map_err(|error| unreadable(path, &error))?;
    let fault = |_| Fault::of_file(shown(path), Message::new("import-not-utf8"));
    String::from_utf8(bytes).map_err(|error| fault(error).into())
}

/// The addresses of the extract that was named, else of the workspace's own, if that is there.
fn addresses(
    args: &Args,
    existing: &Existing,
    session: &Session,
) -> Result<Option<Addresses>, Failure> {
    let own = args.into.join(&existing.region().roads);
    let path = match &args.roads {
        Some(path) => path.clone(),
        None if own.is_file() => own,
        None => return Ok(None),
    };
    let bar = Bar::new(&session.texts);
    let addresses = Addresses::read(&path, &bar)?;
    bar.finish();
    let message = Message::new("intake-addresses")
        .with("file", shown(&path))
        .with("count", session.texts.whole(addresses.len() as i64));
    session.note(&session.texts.say(&message));
    Ok(Some(addresses))
}

/// Says what the sources are, what was found, and what the workspace would get.
fn say(intake: &Intake, session: &Session) -> Result<(), Failure> {
    let texts = &session.texts;
    for taken in &intake.sources {
        for (sheet, layout) in taken.book.sheets.iter().zip(&taken.layouts) {
            let Some(layout) = layout else { continue };
            let line = sheet.rows.get(layout.header).map_or(1, |row| row.line);
            let own = Message::new("intake-recognised")
                .with("file", taken.name.as_str())
                .with("sheet", sheet.name.as_deref().unwrap_or(""))
                .with("named", if sheet.name.is_some() { "yes" } else { "no" })
                .with("kind", layout.kind.name())
                .with("form", taken.book.form.as_str())
                .with("row", line.to_string());
            session.result(&texts.say(&own))?;
        }
    }
    session.result("")?;
    for line in intake.lines(texts) {
        session.result(&line)?;
    }
    session.result("")?;
    session.result(counts(intake, session).draw().trim_end())?;
    session.result("")?;
    for table in &intake.tables {
        let message = Message::new("intake-table")
            .with("file", table.file)
            .with("added", table.n_added)
            .with("same", table.n_same)
            .with("changed", table.changes.len());
        session.result(&texts.say(&message))?;
        for change in table.changes.iter().take(LISTED_CHANGES) {
            let place = format!("  {}:{}", change.id, change.column);
            session.result(&match &change.values {
                Some((old, new)) => format!("{place}: {old} → {new}"),
                None => place,
            })?;
        }
        if let Some(rest) = table.changes.len().checked_sub(LISTED_CHANGES).filter(|it| *it > 0) {
            let more = texts.say(&Message::new("faults-more").with("count", rest));
            session.result(&format!("  {more}"))?;
        }
    }
    Ok(())
}

/// A row for each source, one for all together where there are several.
fn counts(intake: &Intake, session: &Session) -> Table {
    let texts = &session.texts;
    let total = intake.total();
    let mut head = vec![texts.text("intake-count-source")];
    head.extend(total.named().map(|(key, _)| texts.text(key)));
    let row = |name: &str, counts: &crate::intake::Counts| {
        let numbers = counts.named().map(|(_, count)| texts.whole(count as i64));
        Row::Cells([name.to_owned()].into_iter().chain(numbers).collect())
    };
    let mut rows: Vec<Row> =
        intake.sources.iter().map(|taken| row(&taken.name, &taken.counts)).collect();
    if rows.len() > 1 {
        rows.push(row(&texts.text("check-total"), &total));
    }
    Table { title: texts.text("intake-count-title"), head, words: 1, rows }
}

/// Writes each source once more with its findings, inside the workspace.
fn annotate_all(intake: &Intake, into: &Path, session: &Session) -> Result<(), Failure> {
    let folder = into.join("imports");
    let failed = |path: &Path, error: Message| {
        let message = Message::new("intake-not-written").with("file", path.display().to_string());
        Failure::Io(message.with("error", error))
    };
    fs::create_dir_all(&folder).map_err(|error| failed(&folder, Message::of_io(&error)))?;
    let mut taken_names = BTreeSet::new();
    for (index, taken) in intake.sources.iter().enumerate() {
        let stem = Path::new(&taken.name).file_stem().unwrap_or_default().to_string_lossy();
        let path = folder.join(free_name(&stem, &mut taken_names));
        let bytes = annotate(intake, index, &session.texts).map_err(|error| {
            failed(&path, Message::new("io-other").with("error", error.to_string()))
        })?;
        write_private(&path, |file| file.write_all(&bytes))
            .map_err(|error| failed(&path, Message::of_io(&error)))?;
        let message = Message::new("intake-annotated").with("file", path.display().to_string());
        session.result(&session.texts.say(&message))?;
    }
    Ok(())
}

/// The first name for an annotated list that no other list of this import has.
fn free_name(stem: &str, taken: &mut BTreeSet<String>) -> String {
    let mut name = format!("{stem}-nagekeken.xlsx");
    let mut number = 1;
    // Windows takes capitals for small letters.
    while !taken.insert(name.to_lowercase()) {
        number += 1;
        name = format!("{stem}-{number}-nagekeken.xlsx");
    }
    name
}

/// Writes the tables, and says what `check` still has against the workspace.
fn write(
    intake: &Intake,
    into: &Path,
    existing: &Existing,
    session: &Session,
) -> Result<(), Failure> {
    let applied = apply(into, existing, &intake.tables).map_err(Failure::Io)?;
    let message = if applied.files.is_empty() {
        Message::new("intake-nothing-new")
    } else {
        Message::new("intake-applied").with("files", applied.files.join(", "))
    };
    session.result(&session.texts.say(&message))?;
    if let Some(before) = applied.before {
        let message = Message::new("intake-before").with("folder", before.display().to_string());
        session.result(&session.texts.say(&message))?;
    }
    match check_workspace(into) {
        Ok(_) => session.result(&session.texts.text("intake-checked")),
        Err(faults) => {
            session.result(&session.texts.text("intake-not-sound"))?;
            Err(faults.into())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_of_one_name_get_a_file_each() {
        let mut taken = BTreeSet::new();
        let names = ["a", "a-2", "a", "A"].map(|stem| free_name(stem, &mut taken));
        assert_eq!(names[2], "a-3-nagekeken.xlsx");
        assert_eq!(taken.len(), 4, "{names:?}");
    }
}
