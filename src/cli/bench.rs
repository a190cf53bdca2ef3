//! Benchmark instances of the literature, one or a whole set.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::time::Duration;

use clap::ValueEnum;
use serde_json::json;

use crate::batch::MOST_ITERATIONS;
use crate::benchmark::{
    self, BestKnown, Effort, FORMATS, Format, Found, Objective, Row, read_best_known,
    read_instance, read_table, run as search, write_table,
};
use crate::cli::bar::Bar;
use crate::cli::stop::stop_on_ctrl_c;
use crate::cli::{Failure, Session};
use crate::files::{checksum_of_file, write_whole};
use crate::report::bench::{line_of, terminal};
use crate::solve::Limit;
use crate::text::{Fault, Message};

/// Solve benchmark instances of the literature and measure the plans
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// File of one instance
    #[arg(required_unless_present = "set", conflicts_with = "set")]
    instance: Option<PathBuf>,
    /// Folder with instances, searched with its subfolders
    #[arg(long, value_name = "DIR")]
    set: Option<PathBuf>,
    /// Only these instances of the set, by name, with commas between
    #[arg(long, value_name = "NAMES", value_delimiter = ',', requires = "set")]
    only: Vec<String>,
    /// CSV with best known plans: instance, vehicles, cost
    #[arg(long, value_name = "FILE")]
    bks: Option<PathBuf>,
    /// CSV to write a line for each instance to; lines of the same run that are there already are
    /// kept and not searched again
    #[arg(long, value_name = "FILE", requires = "set")]
    table: Option<PathBuf>,
    /// Folder to write the plans of a set to
    #[arg(long, value_name = "DIR", requires = "set")]
    solutions: Option<PathBuf>,
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
                .ok_or_else(|| Failure::Usage(Message::new("bad-time")))
        };
        match (self.iterations, self.cpu_time) {
            (Some(iterations), _) => Ok(Limit::Iterations(iterations)),
            (None, Some(seconds)) => Ok(Limit::CpuTime(duration(seconds)?)),
            (None, None) => Ok(Limit::Time(duration(self.time.unwrap_or(10.0))?)),
        }
    }

    fn effort(&self, format: &Format) -> Result<Effort, Failure> {
        let objective = match self.objective {
            Some(Aim::Vehicles) => Objective::Vehicles,
            Some(Aim::Distance) => Objective::Distance,
            None => format.objective,
        };
        Ok(Effort { objective, seed: self.seed, limit: self.limit()? })
    }

    fn format(&self) -> Option<&'static Format> {
        self.format.as_ref().and_then(|name| FORMATS.iter().find(|format| format.name == name))
    }
}

/// Searches one instance or a set, and prints what the plans amount to.
pub(super) fn run(args: &Args, session: &Session) -> Result<(), Failure> {
    let known = args.bks.as_deref().map(read_best_known).transpose()?.unwrap_or_default();
    let mut work = Work { args, session, known, program: program(), stop: stop_on_ctrl_c(session) };
    if let Some(path) = &args.instance {
        let (instance, format) = read_instance(path, args.format())?;
        let (found, stopped) = work.search(&instance, &format)?;
        if let Some(out) = &args.out {
            write_plan(out, &found)?;
        }
        session.result(&terminal(&[found.row], &session.texts))?;
        return if stopped { Err(Failure::Interrupted) } else { Ok(()) };
    }
    work.set(args.set.as_deref().expect("clap asks for one of the two"))
}

/// What the instances of one command share.
struct Work<'a> {
    args: &'a Args,
    session: &'a Session,
    known: BTreeMap<String, BestKnown>,
    program: String,
    stop: std::sync::Arc<std::sync::atomic::AtomicBool>,
}

impl Work<'_> {
    /// Searches one instance; says whether the user stopped it.
    fn search(
        &mut self,
        instance: &benchmark::Instance,
        format: &Format,
    ) -> Result<(Found, bool), Failure> {
        let effort = self.args.effort(format)?;
        let bar = Bar::new(&self.session.texts);
        let found = search(instance, &effort, &self.stop, &bar);
        bar.finish();
        let mut found = found.map_err(|broken| {
            let message = Message::new("benchmark-broken").with("instance", instance.name.as_str());
            Failure::Internal(message.with("rule", format!("{broken:?}")))
        })?;
        found.row = found.row.against(self.known.get(&instance.name));
        found.row.run = self.key(&effort);
        Ok((found, self.stop.load(std::sync::atomic::Ordering::Relaxed)))
    }

    /// What decides a result besides the instance; lines of other runs are searched anew.
    fn key(&self, effort: &Effort) -> String {
        let limit = match &effort.limit {
            Limit::CpuTime(time) => format!("cpu {} s", time.as_secs_f64()),
            Limit::Time(time) => format!("{} s", time.as_secs_f64()),
            Limit::Iterations(n) => format!("{n} iterations"),
            Limit::Rounds(rounds) => format!("{} rounds", rounds.len()),
        };
        let threads = rayon::current_num_threads();
        format!(
            "{} {:?} {limit} {threads} threads seed {}",
            self.program, effort.objective, effort.seed
        )
    }

    fn set(&mut self, folder: &Path) -> Result<(), Failure> {
        let args = self.args;
        let mut rows = args.table.as_deref().map(read_table).transpose()?.unwrap_or_default();
        let mut shown: Vec<Row> = Vec::new();
        for path in instances(folder, &args.only)? {
            let Ok((instance, format)) = read_instance(&path, args.format()) else {
                let message =
                    Message::new("benchmark-skipped").with("path", path.display().to_string());
                self.session.note(&self.session.texts.say(&message));
                continue;
            };
            let key = self.key(&args.effort(&format)?);
            let done = rows.iter().find(|row| row.instance == instance.name && row.run == key);
            if let Some(row) = done {
                shown.push(row.clone().against(self.known.get(&instance.name)));
                continue;
            }
            let (found, stopped) = self.search(&instance, &format)?;
            if stopped {
                return Err(Failure::Interrupted);
            }
            if let Some(folder) = &args.solutions {
                fs::create_dir_all(folder).map_err(|error| unwritable(folder, &error))?;
                write_plan(&folder.join(format!("{}.json", instance.name)), &found)?;
            }
            self.session.note(&line_of(&found.row, &self.session.texts));
            rows.retain(|row| row.instance != instance.name);
            rows.push(found.row.clone());
            shown.push(found.row);
            if let Some(table) = &args.table {
                write_table(table, &rows).map_err(|error| unwritable(table, &error))?;
            }
        }
        self.session.result(&terminal(&shown, &self.session.texts))
    }
}

/// The files of a set in order of name; published plans beside them are left alone.
fn instances(folder: &Path, only: &[String]) -> Result<Vec<PathBuf>, Failure> {
    let unreadable = |error: io::Error| {
        let message = Message::new("import-unreadable").with("error", Message::of_io(&error));
        Failure::from(Fault::of_file(folder.display().to_string(), message))
    };
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).map_err(unreadable)? {
            let path = entry.map_err(unreadable)?.path();
            if path.is_dir() && path.file_name() != Some(OsStr::new("solutions")) {
                folders.push(path);
            } else if path.extension() == Some(OsStr::new("txt")) {
                files.push(path);
            }
        }
    }
    let name = |path: &PathBuf| path.file_stem().map(|stem| stem.to_string_lossy().to_lowercase());
    if !only.is_empty() {
        files.retain(|path| {
            name(path).is_some_and(|name| only.iter().any(|one| one.to_lowercase() == name))
        });
    }
    files.sort_by_key(|path| (name(path), path.clone()));
    Ok(files)
}

fn write_plan(path: &Path, found: &Found) -> Result<(), Failure> {
    let plan = json!({ "instance": found.row.instance, "routes": found.routes });
    let written = write_whole(path, |file| {
        serde_json::to_writer(&mut *file, &plan)?;
        file.write_all(b"\n")
    });
    written.map_err(|error| unwritable(path, &error))
}

fn unwritable(path: &Path, error: &io::Error) -> Failure {
    let message = Message::new("workspace-write").with("path", path.display().to_string());
    Failure::Io(message.with("error", Message::of_io(error)))
}

/// Names this very program, so that lines of another build are not taken for its own.
fn program() -> String {
    let checksum = std::env::current_exe().and_then(|path| checksum_of_file(&path));
    let build = checksum.map_or_else(|_| String::new(), |sum| format!("+{}", &sum[..8]));
    format!("{}{build}", env!("CARGO_PKG_VERSION"))
}
