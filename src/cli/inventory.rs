//! `samenrit inventory`: what flows there are, before anything is planned.

use std::path::{Path, PathBuf};

use clap::ValueEnum;

use crate::cli::bar::Bar;
use crate::cli::made::note_written;
use crate::cli::opened::open;
use crate::cli::{Failure, Session};
use crate::inventory::{Settings, inventory};
use crate::region::Week;
use crate::report::inventory::Shown;
use crate::text::Message;
use crate::units::Seconds;
use crate::workspace::write_whole;

/// Count every flow of a week: how much, when, where, and who could ride along
///
/// Nothing is planned. The tables show trips by authority, weekday, half hour,
/// direction, distance, need and site, between towns and villages, which trips
/// could ride along with another flow, and what the files lack.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Folder of the region
    workspace: PathBuf,
    /// The week that is counted, by number (2025-W47) or by one of its dates;
    /// by default that of the reference date
    #[arg(long, value_name = "WEEK|DATE")]
    week: Option<Week>,
    /// Form of the tables; repeatable, on the terminal only when left out
    #[arg(long, value_enum)]
    format: Vec<Form>,
    /// Folder for the files; by default `inventory` in the workspace
    #[arg(long, value_name = "FOLDER")]
    out: Option<PathBuf>,
    /// Hide numbers of fewer than five people, and round all others to fives
    #[arg(long)]
    public: bool,
    /// The most driving that a trip riding along may add to another
    #[arg(long, value_name = "MINUTES", default_value_t = 10,
        value_parser = clap::value_parser!(i64).range(0..=240))]
    detour: i64,
}

/// A form of the tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Form {
    Table,
    Xlsx,
    Json,
}

/// Counts, shows and writes.
pub(super) fn run(args: &Args, session: &Session) -> Result<(), Failure> {
    let opened = open(&args.workspace, session)?;
    let week = args.week.unwrap_or_else(|| Week::of(opened.region.reference_date));
    let settings = Settings { week, detour: Seconds::minutes(args.detour) };
    let bar = Bar::new(&session.texts);
    let counted = inventory(&opened.region, &opened.network, &settings, &bar)?;
    bar.finish();
    if counted.trips.is_empty() {
        let message = Message::new("inventory-none").with("week", week.to_string());
        session.note(&session.texts.say(&message));
    }
    let shown = Shown::new(&counted, &session.texts, args.public);
    let forms = forms(args);
    if forms.contains(&Form::Table) {
        session.result(&shown.terminal())?;
    }
    let folder = args.out.clone().unwrap_or_else(|| args.workspace.join("inventory"));
    for form in forms {
        match form {
            Form::Table => {}
            Form::Xlsx => write(&folder, week, "xlsx", &shown.xlsx(), session)?,
            Form::Json => write(&folder, week, "json", &shown.json(), session)?,
        }
    }
    Ok(())
}

/// What was asked for; a folder without a form gets both files.
fn forms(args: &Args) -> Vec<Form> {
    match (args.format.as_slice(), &args.out) {
        ([], None) => vec![Form::Table],
        ([], Some(_)) => vec![Form::Table, Form::Xlsx, Form::Json],
        (forms, _) => forms.to_vec(),
    }
}

fn write(
    folder: &Path,
    week: Week,
    extension: &str,
    bytes: &[u8],
    session: &Session,
) -> Result<(), Failure> {
    let made = std::fs::create_dir_all(folder);
    made.map_err(|error| {
        let message = Message::new("workspace-write")
            .with("path", folder.display().to_string())
            .with("error", Message::of_io(&error));
        Failure::Io(message)
    })?;
    let path = folder.join(format!("inventory-{week}.{extension}"));
    write_whole(&path, bytes).map_err(Failure::Io)?;
    note_written(&path, session);
    Ok(())
}
