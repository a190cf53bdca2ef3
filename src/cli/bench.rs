//! Benchmark instances of the literature, one or a whole set.

use std::collections::BTreeMap;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use clap::ValueEnum;
use serde_json::json;

use crate::batch::MOST_ITERATIONS;
use crate::benchmark::{
    BestKnown, Effort, FORMATS, Format, Found, Instance, Objective, read_best_known, read_instance,
    run as search,
};
use crate::cli::bar::Bar;
use crate::cli::stop::stop_on_ctrl_c;
use crate::cli::{Failure, Session, bench_set};
use crate::files::write_whole;
use crate::report::bench::terminal;
use crate::solve::Limit;
use crate::text::Message;

/// Solve benchmark instances of the literature and measure the plans
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// File of one instance
    #[arg(required_unless_present = "set", conflicts_with = "set")]
    instance: Option<PathBuf>,
    /// Folder with instances (.txt), searched with its subfolders
    #[arg(long, value_name = "DIR")]
    set: Option<PathBuf>,
    /// Only these instances of the set, by name, with commas between
    #[arg(long, value_name = "NAMES", value_delimiter = ',', conflicts_with = "instance")]
    pub(super) only: Vec<String>,
    /// CSV with best known plans: instance, vehicles, cost
    #[arg(long, value_name = "FILE")]
    bks: Option<PathBuf>,
    /// CSV to write a line for each instance to; lines that this program wrote there before with
    /// the same options are kept, and their instances not searched again
    #[arg(long, value_name = "FILE", conflicts_with = "instance")]
    pub(super) table: Option<PathBuf>,
    /// Folder to write the plans of a set to
    #[arg(long, value_name = "DIR", conflicts_with = "instance")]
    pub(super) solutions: Option<PathBuf>,
    /// File to write the plan of one instance to
    #[arg(long, value_name = "FILE", conflicts_with = "set")]
    out: Option<PathBuf>,
    /// How the files are written [default: told by how they begin]
    #[arg(long, value_name = "NAME", value_parser = FORMATS.iter().map(|format| format.name).collect::<Vec<_>>())]
    format: Option<String>,
    /// What plans are compared by [default: what the format's tables do]
    #[arg(long, value_enum, value_name = "WHAT")]
    objective: Option<Aim>,
    /// Seconds for each instance [default: 10]
    #[arg(long, value_name = "SECONDS", conflicts_with_all = ["cpu_time", "iterations"])]
    time: Option<f64>,
    /// Processor seconds of all threads together for each instance
    #[arg(long, value_name = "SECONDS", conflicts_with = "iterations")]
    cpu_time: Option<f64>,
    /// Iterations for each instance
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(..=MOST_ITERATIONS))]
    iterations: Option<u64>,
    /// Seed of the search
    #[arg(long, default_value_t = 1, value_name = "N")]
    seed: u64,
}

/// Objectives as they are typed.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Aim {
    /// Fewest vehicles, then the shortest way
    Vehicles,
    /// The shortest way
    Distance,
}

impl Args {
    fn limit(&self) -> Result<Limit, Failure> {
        let duration = |seconds: f64| {
            let is_sound = seconds > 0.0 && seconds <= 31.0 * 86_400.0;
            is_sound
                .then(|| Duration::from_secs_f64(seconds))
                .ok_or_else(|| Failure::Usage(Message::new("bench-time")))
        };
        match (self.iterations, self.cpu_time) {
            (Some(iterations), _) => Ok(Limit::Iterations(iterations)),
            (None, Some(seconds)) => Ok(Limit::CpuTime(duration(seconds)?)),
            (None, None) => Ok(Limit::Time(duration(self.time.unwrap_or(10.0))?)),
        }
    }

    /// How an instance of this format is searched.
    pub(super) fn effort(&self, format: &Format) -> Result<Effort, Failure> {
        let objective = match self.objective {
            Some(Aim::Vehicles) => Objective::Vehicles,
            Some(Aim::Distance) => Objective::Distance,
            None => format.objective,
        };
        Ok(Effort { objective, seed: self.seed, limit: self.limit()? })
    }

    /// The format that was named.
    pub(super) fn format(&self) -> Option<&'static Format> {
        self.format.as_ref().and_then(|name| FORMATS.iter().find(|format| format.name == name))
    }
}

/// Searches one instance or a set, and prints what the plans amount to.
pub(super) fn run(args: &Args, session: &Session) -> Result<(), Failure> {
    // Said before anything is read.
    args.limit()?;
    for path in [&args.out, &args.table].into_iter().flatten() {
        test_target(path)?;
    }
    let known = args.bks.as_deref().map(read_best_known).transpose()?.unwrap_or_default();
    let bench = Bench { args, session, known, stop: stop_on_ctrl_c(session) };
    if let Some(folder) = &args.set {
        return bench_set::run(&bench, folder);
    }
    let path = args.instance.as_deref().expect("clap asks for one of the two");
    let (instance, format) = read_instance(path, args.format())?;
    let found = bench.search(&instance, &args.effort(&format)?)?;
    if let Some(out) = &args.out {
        write_plan(out, &found)?;
    }
    let bound = Message::new("bench-bound")
        .with("least", session.texts.whole(found.vehicles_at_least as i64))
        .with("vehicles", session.texts.whole(found.row.vehicles as i64));
    session.result(&session.texts.say(&bound))?;
    session.result(&terminal(&[found.row], &session.texts))?;
    if bench.is_stopped() { Err(Failure::Interrupted) } else { Ok(()) }
}

/// What all searches of one command share.
pub(super) struct Bench<'a> {
    /// What was asked for.
    pub(super) args: &'a Args,
    /// Where things are said.
    pub(super) session: &'a Session,
    known: BTreeMap<String, BestKnown>,
    stop: Arc<AtomicBool>,
}

impl Bench<'_> {
    /// Searches one instance.
    pub(super) fn search(&self, instance: &Instance, effort: &Effort) -> Result<Found, Failure> {
        let bar = Bar::new(&self.session.texts);
        let mut found = search(instance, effort, &self.stop, &bar).map_err(|broken| {
            let message = Message::new("benchmark-broken").with("instance", instance.name.as_str());
            Failure::Internal(message.with("rule", broken.name()))
        })?;
        found.row = found.row.against(self.best_known(&instance.name, effort));
        Ok(found)
    }

    /// The best known plan of an instance, if the user gave one.
    pub(super) fn best_known(&self, instance: &str, effort: &Effort) -> Option<BestKnown> {
        self.known.get(instance).map(|known| known.by(effort.objective))
    }

    /// Has the user asked to stop?
    pub(super) fn is_stopped(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }
}

/// Says before a long search that its result could not be written.
fn test_target(path: &Path) -> Result<(), Failure> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let is_there = folder.is_none_or(Path::is_dir);
    let kind = match (is_there, path.is_dir()) {
        (false, _) => io::ErrorKind::NotFound,
        (_, true) => io::ErrorKind::IsADirectory,
        _ => return Ok(()),
    };
    Err(unwritable(path, &kind.into()))
}

/// Writes node numbers in the order of their visits.
pub(super) fn write_plan(path: &Path, found: &Found) -> Result<(), Failure> {
    let plan = json!({ "instance": found.row.instance, "routes": found.routes });
    let written = write_whole(path, |file| {
        serde_json::to_writer(&mut *file, &plan)?;
        file.write_all(b"\n")
    });
    written.map_err(|error| unwritable(path, &error))
}

/// The failure of a file that cannot be written.
pub(super) fn unwritable(path: &Path, error: &io::Error) -> Failure {
    let message = Message::new("workspace-write").with("path", path.display().to_string());
    Failure::Io(message.with("error", Message::of_io(error)))
}
