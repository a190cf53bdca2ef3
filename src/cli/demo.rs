//! `samenrit demo`: the example region, planned under three scenarios and compared.

use std::path::{Path, PathBuf};

use crate::batch::{Climb, Climbed, Ledger, Opened, Past, Step};
use crate::cli::bar::Bar;
use crate::cli::effort::EffortArgs;
use crate::cli::opened::{open, scenario};
use crate::cli::stop::stop_on_ctrl_c;
use crate::cli::{Failure, Session, sheets};
use crate::generate::{RoadFile, example, pbf, write_workspace};
use crate::region::Scenario;
use crate::report::comparison::{Entry, compare, html, terminal};
use crate::text::Message;
use crate::workspace::write_whole;

/// Seed of the example region.
const SEED: u64 = 1;
/// Name of the example region; a workspace of another name is somebody's own.
const NAME: &str = "Zuidwest-Drenthe";
/// The scenarios that are compared.
const SCENARIOS: [&str; 3] = ["separate", "chained", "combined"];
/// Name of the comparison in the workspace.
const COMPARISON: &str = "vergelijking.html";

/// Write the example region, plan it, compare, and say where to look
///
/// A second run keeps what is there, and plans only what has changed.
#[derive(Debug, clap::Args)]
#[command(mut_args(|arg| if arg.is_positional() { arg } else { arg.hide_short_help(true) }))]
pub(super) struct Args {
    /// Folder of the example's workspace
    #[arg(default_value = "samenrit-demo", value_name = "DIR")]
    folder: PathBuf,
    #[command(flatten)]
    effort: EffortArgs,
}

/// Does the whole road from nothing to route sheets.
pub(super) fn run(args: &Args, session: &Session) -> Result<(), Failure> {
    let stop = stop_on_ctrl_c(session);
    write_example(&args.folder, session)?;
    let opened = open(&args.folder, session)?;
    if opened.region.name != NAME {
        let message = Message::new("demo-other").with("folder", args.folder.display().to_string());
        return Err(Failure::Usage(message));
    }
    let scenarios: Vec<&Scenario> =
        SCENARIOS.iter().map(|id| scenario(&opened, id)).collect::<Result<_, _>>()?;
    let bar = Bar::new(&session.texts);
    let climb = Climb {
        opened: &opened,
        scenarios: &scenarios,
        wish: &args.effort.wish()?,
        known_at: None,
        ledger: &Ledger::read(&args.folder),
        stop: &stop,
    };
    let Climbed { steps, failure } =
        climb.day(opened.region.reference_date, &Past::default(), &bar, |scenario| {
            let message = Message::new("demo-scenario").with("scenario", scenario.name.as_str());
            session.note(&session.texts.say(&message));
        });
    bar.finish();
    match failure {
        None => show(&args.folder, &opened, &steps, session),
        Some(failure) => {
            let failure = Failure::from(failure);
            if matches!(failure, Failure::Interrupted) {
                session.note(&session.texts.text("demo-stopped"));
            }
            Err(failure)
        }
    }
}

/// Draws the example, unless the folder holds a workspace already.
fn write_example(folder: &Path, session: &Session) -> Result<(), Failure> {
    let is_there = folder.join("region.toml").is_file();
    let key = if is_there { "demo-there" } else { "demo-write" };
    let message = Message { key, values: Vec::new() };
    let message = message.with("folder", folder.display().to_string());
    session.note(&session.texts.say(&message));
    if !is_there {
        let made = example(SEED);
        let roads = pbf::encode(&made.roads);
        write_workspace(folder, &made.region, &made.identities, RoadFile::Drawn(&roads))?;
    }
    Ok(())
}

/// Prints the comparison, writes it and the sheets of the last plan, and says where all is.
fn show(folder: &Path, opened: &Opened, steps: &[Step], session: &Session) -> Result<(), Failure> {
    let texts = &session.texts;
    let names: Vec<String> = steps.iter().map(|step| step.run.name()).collect();
    let entries: Vec<Entry<'_>> = steps
        .iter()
        .zip(&names)
        .map(|(step, run)| Entry { run, plan: &step.run.plan, region: &opened.region })
        .collect();
    let (Some(comparison), Some(last)) = (compare(&entries), steps.last()) else { return Ok(()) };
    session.result(&terminal(&comparison, texts))?;
    let page = folder.join(COMPARISON);
    write_whole(&page, &html(&comparison, texts)).map_err(Failure::Io)?;
    let target = last.run.folder.join("sheets");
    let count = sheets::write(&last.run.folder, &target, &[], session)?;
    session.result(&texts.text("demo-where"))?;
    let places = [
        (page, Message::new("demo-comparison")),
        (target.join("routes.html"), Message::new("demo-sheets").with("count", count)),
        (folder.join("runs"), Message::new("demo-runs")),
        (folder.join("region.toml"), Message::new("demo-settings")),
    ];
    for (path, message) in places {
        session.result(&format!("  {}  {}", path.display(), texts.say(&message)))?;
    }
    let run = last.run.folder.display().to_string();
    session.result(&texts.say(&Message::new("demo-next").with("run", run)))
}
