//! `samenrit export --tender`: what carriers may see of a week, so that nobody can be found back.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::batch::Opened;
use crate::cli::opened::open;
use crate::cli::{Failure, Session};
use crate::files::checksum;
use crate::region::Week;
use crate::report::tender::{FILES, Shown};
use crate::tender::{Settings, tender};
use crate::text::Message;
use crate::units::Meters;
use crate::workspace::{FolderDraft, write_whole};

/// Write what may leave the region: a week's trips for a tender
///
/// No names, addresses, telephone numbers, notes or ids: trips with the
/// postcode's four digits, the kind of place that somebody takes up, and times
/// rounded to five minutes. Groups of fewer than K people are generalized step
/// by step. Says how many people the smallest group has.
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
    /// The fewest people that may look alike
    #[arg(long, value_name = "K", default_value_t = 5,
        value_parser = clap::value_parser!(u16).range(2..=1000))]
    k: u16,
    /// Another number gives another order, other numbers and points
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,
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
    let settings =
        Settings { week, k, jitter: args.jitter.map(Meters), seed: secret(args.seed, &opened) };
    let made = tender(&opened.region, &opened.network, &settings);
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

/// A seed that nobody can guess who does not have the workspace's tables; without that, the
/// order and the points could be worked out again.
fn secret(seed: u64, opened: &Opened) -> u64 {
    let tables: Vec<String> = opened.inputs.checksums().into_values().collect();
    let sum = checksum(format!("{seed} {}", tables.join(" ")).as_bytes());
    u64::from_str_radix(&sum[..16], 16).expect("a checksum is hexadecimal")
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
