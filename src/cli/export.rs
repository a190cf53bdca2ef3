//! `samenrit export --tender`: what carriers may see of a week, so that nobody can be found back.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use crate::cli::opened::open;
use crate::cli::{Failure, Session};
use crate::region::Week;
use crate::report::tender::{FILES, Shown};
use crate::tender::{Secret, Settings, tender};
use crate::text::{Fault, Message};
use crate::units::Meters;
use crate::workspace::{FolderDraft, write_whole};

/// The file with the workspace's secret; not in the folder of the exports, which may be handed
/// over as it is.
const SECRET: &str = "tender-secret";

/// Write what may leave the region: a week's trips for a tender
///
/// No names, addresses, telephone numbers, notes or ids: trips with the
/// postcode's four digits, the kind of place that somebody takes up, and times
/// rounded to five minutes. Groups of fewer than K people or homes are
/// generalized step by step. Says how many the smallest group has; where that
/// is too few, nothing is written. Chance follows from `tender-secret` in the
/// workspace, which is made once and must stay there.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Folder of the region
    workspace: PathBuf,
    /// Make a tender export, the only kind there is
    #[arg(long, required = true)]
    tender: bool,
    /// Show homes as the point of their postcode; this is the default
    #[arg(long, conflicts_with = "jitter")]
    pc4: bool,
    /// Show homes moved about by at most so many metres, where K people of
    /// their group live as near; others as with --pc4
    #[arg(long, value_name = "METERS", value_parser = clap::value_parser!(i64).range(100..=10_000))]
    jitter: Option<i64>,
    /// The fewest people, and the fewest homes, that may look alike
    #[arg(long, value_name = "K", default_value_t = 5,
        value_parser = clap::value_parser!(u16).range(2..=1000))]
    k: u16,
    /// The week that is shown, by number (2025-W47) or by one of its dates; by
    /// default that of the reference date
    #[arg(long, value_name = "WEEK|DATE")]
    week: Option<Week>,
    /// Folder for the export; by default `tender/WEEK` in the workspace
    #[arg(long, value_name = "FOLDER")]
    out: Option<PathBuf>,
}

/// Writes the export; its folder is the last line.
pub(super) fn run(args: &Args, session: &Session) -> Result<(), Failure> {
    let opened = open(&args.workspace, session)?;
    let texts = &session.texts;
    let week = args.week.unwrap_or_else(|| Week::of(opened.region.reference_date));
    let name = week.to_string();
    let target = args.out.clone().unwrap_or_else(|| args.workspace.join("tender").join(&name));
    refuse_other_folder(&target)?;
    let k = usize::from(args.k);
    let secret = secret(&args.workspace)?;
    let settings = Settings { week, k, jitter: args.jitter.map(Meters), secret };
    let made = tender(&opened.region, &opened.network, &settings);
    if made.smallest.is_some_and(|smallest| !smallest.is_enough(k)) {
        let message = Message::new("tender-too-few").with("week", name).with("k", k);
        return Err(Fault::of_file(args.workspace.display().to_string(), message).into());
    }
    let shown = Shown::new(&made, texts, &name, k);

    let draft = FolderDraft::beside(&target).map_err(Failure::Io)?;
    for file in shown.files() {
        draft.write(&file.name, &file.bytes).map_err(Failure::Io)?;
    }
    draft.replace(&target).map_err(Failure::Io)?;
    session.result(&shown.steps().table(texts).draw_within(100))?;
    session.result("")?;
    session.result(&shown.verdict())?;
    if !made.small.is_empty() {
        let path = inside(&args.workspace, &name);
        write_whole(&path, &shown.small()).map_err(Failure::Io)?;
        let message = Message::new("tender-small-list").with("path", path.display().to_string());
        session.note(&texts.say(&message));
    }
    session.result(&target.display().to_string())
}

/// Where the list of small groups goes: into the workspace, never into the export.
fn inside(workspace: &Path, week: &str) -> PathBuf {
    workspace.join(format!("tender-{week}-internal.csv"))
}

/// The workspace's secret, made at its first export.
fn secret(workspace: &Path) -> Result<Secret, Failure> {
    let path = workspace.join(SECRET);
    let failed = |error: &io::Error| {
        let message = Message::new("tender-secret-io").with("path", path.display().to_string());
        Failure::Io(message.with("error", Message::of_io(error)))
    };
    match fs::read_to_string(&path) {
        Ok(text) => {
            let broken = || Fault::of_file(SECRET, Message::new("tender-secret-broken"));
            return Ok(Secret::parse(&text).ok_or_else(broken)?);
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(error) => return Err(failed(&error)),
    }
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes).map_err(|error| failed(&error.into()))?;
    let secret = Secret::new(bytes);
    // Temporary files are their owner's alone, and so is what becomes of them.
    let kept =
        tempfile::Builder::new().prefix(".tmp-").tempfile_in(workspace).and_then(|mut it| {
            writeln!(it, "{}", secret.digits())?;
            it.as_file().sync_all()?;
            it.persist_noclobber(&path).map_err(|error| error.error)
        });
    kept.map_err(|error| failed(&error))?;
    Ok(secret)
}

/// Refuses a folder that holds anything but an export, for its contents would be lost.
fn refuse_other_folder(target: &Path) -> Result<(), Failure> {
    let refused = || {
        let path = target.display().to_string();
        Failure::Usage(Message::new("tender-other-folder").with("path", path))
    };
    let entries = match fs::read_dir(target) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(_) => return Err(refused()),
    };
    let is_ours = |name: &std::ffi::OsStr| name.to_str().is_some_and(|name| FILES.contains(&name));
    let others = entries.flatten().any(|entry| !is_ours(&entry.file_name()));
    if others { Err(refused()) } else { Ok(()) }
}
