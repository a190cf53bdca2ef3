//! Route sheets for drivers.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use clap::builder::PossibleValuesParser;

use crate::cli::made::open;
use crate::cli::{Failure, Session};
use crate::import;
use crate::region::Identity;
use crate::report::sheet::Sheets;
use crate::report::{REPORTS, sheet};
use crate::text::Message;
use crate::workspace::{FolderDraft, Run};

/// Arguments of `samenrit sheets`.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Folder of the plan
    run: PathBuf,
    /// Form of the sheets; repeatable, all when left out
    #[arg(long, value_parser = PossibleValuesParser::new(REPORTS.iter().map(|form| form.name())))]
    format: Vec<String>,
    /// Folder to write them in; by default `sheets` in the folder of the plan
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

/// Writes a sheet for every route; their folder is the result.
pub(super) fn run(args: &Args, session: &Session) -> Result<(), Failure> {
    let target = args.out.clone().unwrap_or_else(|| args.run.join("sheets"));
    let count = write(&args.run, &target, &args.format, session)?;
    let message = Message::new("sheets-written").with("count", count);
    session.note(&session.texts.say(&message));
    session.result(&target.display().to_string())
}

/// Writes the sheets of a run in some forms, all forms when none is named: every file or none.
/// Returns how many sheets there are.
pub(super) fn write(
    folder: &Path,
    target: &Path,
    formats: &[String],
    session: &Session,
) -> Result<usize, Failure> {
    let (run, region) = open(folder, session)?;
    refuse_other_folder(target)?;
    let identities = identities(&run, session)?;
    let sheets = sheet::sheets(&run.plan, &region, &identities);
    let draft = FolderDraft::beside(target).map_err(Failure::Io)?;
    let is_asked = |name: &str| formats.is_empty() || formats.iter().any(|f| f == name);
    for report in REPORTS.iter().filter(|report| is_asked(report.name())) {
        for file in report.files(&sheets, &session.texts) {
            draft.write(&file.name, &file.bytes).map_err(Failure::Io)?;
        }
    }
    draft.replace(target).map_err(Failure::Io)?;
    note_others(&sheets, session);
    Ok(sheets.routes.len())
}

/// Notes how many trips are on no driver's sheet, for somebody must act on them.
fn note_others(sheets: &Sheets, session: &Session) {
    let lists = [
        ("sheets-taxis", &sheets.taxis),
        ("sheets-left", &sheets.left),
        ("sheets-refused", &sheets.refused),
    ];
    for (key, orders) in lists {
        if !orders.is_empty() {
            let values = vec![("count", orders.len().into())];
            session.note(&session.texts.say(&Message { key, values }));
        }
    }
}

/// Who the passengers are, as the workspace says now; nobody when it is gone.
fn identities(run: &Run, session: &Session) -> Result<Vec<Identity>, Failure> {
    let identities = match run.workspace() {
        Some(workspace) => import::read_identities(&workspace)?,
        None => Vec::new(),
    };
    if identities.is_empty() {
        session.note(&session.texts.text("sheets-no-identities"));
    }
    Ok(identities)
}

/// Refuses a folder that holds anything but sheets, for its contents would be lost.
fn refuse_other_folder(target: &Path) -> Result<(), Failure> {
    let refused = || {
        let path = target.display().to_string();
        Failure::Usage(Message::new("sheets-other-folder").with("path", path))
    };
    let entries = match fs::read_dir(target) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(_) => return Err(refused()),
    };
    let names: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    let is_sheet = |path: &PathBuf| {
        path.is_file() && path.extension().is_some_and(|kind| kind == "csv" || kind == "html")
    };
    let has_all = ["routes.html", "routes.csv"].iter().any(|name| target.join(name).is_file());
    if names.is_empty() || (has_all && names.iter().all(is_sheet)) {
        Ok(())
    } else {
        Err(refused())
    }
}
