//! `samenrit bench --set`: a whole set of instances, taken up again where it was left.

use std::ffi::OsStr;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::benchmark::{Effort, Row, is_instance, name_of, read_instance, read_table, write_table};
use crate::cli::Failure;
use crate::cli::bench::{Bench, unwritable, write_plan};
use crate::files::checksum_of_file;
use crate::report::bench::{line_of, terminal};
use crate::solve::Limit;
use crate::text::{Fault, Message};

/// Digits of a checksum that tell one file from another.
const DIGITS: usize = 8;

/// Searches what the table does not hold yet, and prints the lines of the whole set.
pub(super) fn run(bench: &Bench<'_>, folder: &Path) -> Result<(), Failure> {
    let (args, texts) = (bench.args, &bench.session.texts);
    let paths = instances(bench, folder)?;
    let mut rows = args.table.as_deref().map(read_table).transpose()?.unwrap_or_default();
    if let Some(folder) = &args.solutions {
        fs::create_dir_all(folder).map_err(|error| unwritable(folder, &error))?;
    }
    let program = program();
    let mut shown = Vec::new();
    for path in paths {
        let (instance, format) = read_instance(&path, args.format())?;
        let effort = args.effort(&format)?;
        let plan = args.solutions.as_ref().map(|it| it.join(format!("{}.json", instance.name)));
        let key = format!("{program} {} {}", digits_of(&path)?, key(&effort));
        let is_done = |row: &&Row| {
            row.instance == instance.name
                && row.run == key
                && plan.as_ref().is_none_or(|it| it.exists())
        };
        let done = rows.iter().find(is_done).cloned();
        let is_new = done.is_none();
        let row = if let Some(row) = done {
            row.against(bench.best_known(&instance.name, &effort))
        } else {
            let found = bench.search(&instance, &effort)?;
            if bench.is_stopped() {
                break;
            }
            if let Some(plan) = &plan {
                write_plan(plan, &found)?;
            }
            bench.session.note(&line_of(&found.row, texts));
            Row { run: key, ..found.row }
        };
        rows.retain(|old| old.instance != row.instance);
        rows.push(row.clone());
        shown.push(row);
        if is_new {
            write(bench, &rows)?;
        }
    }
    write(bench, &rows)?;
    bench.session.result(&terminal(&shown, texts))?;
    if bench.is_stopped() { Err(Failure::Interrupted) } else { Ok(()) }
}

fn write(bench: &Bench<'_>, rows: &[Row]) -> Result<(), Failure> {
    match &bench.args.table {
        Some(table) if !rows.is_empty() => {
            write_table(table, rows).map_err(|error| unwritable(table, &error))
        }
        _ => Ok(()),
    }
}

/// The files of a set in order of name, all of them sound; published plans beside them and other
/// texts are left alone.
fn instances(bench: &Bench<'_>, folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let (args, mut faults) = (bench.args, Vec::new());
    let mut paths = texts_in(folder)?;
    if !args.only.is_empty() {
        let only: Vec<String> = args.only.iter().map(|name| name.to_lowercase()).collect();
        let names: Vec<String> = paths.iter().map(|path| name_of(path)).collect();
        for name in only.iter().filter(|name| !names.contains(name)) {
            faults.push(fault(folder, "benchmark-unknown-name").finding(name));
        }
        paths.retain(|path| only.contains(&name_of(path)));
    }
    let mut kept: Vec<PathBuf> = Vec::new();
    for path in paths {
        if !is_instance(&path, args.format())? {
            let message =
                Message::new("benchmark-skipped").with("path", path.display().to_string());
            bench.session.note(&bench.session.texts.say(&message));
            continue;
        }
        let name = name_of(&path);
        if kept.last().is_some_and(|last| name_of(last) == name) {
            faults.push(fault(&path, "benchmark-twice").finding(name));
        }
        faults.extend(read_instance(&path, args.format()).err().unwrap_or_default());
        kept.push(path);
    }
    if kept.is_empty() && faults.is_empty() {
        faults.push(fault(folder, "benchmark-no-instances"));
    }
    if faults.is_empty() { Ok(kept) } else { Err(faults.into()) }
}

fn fault(path: &Path, key: &'static str) -> Fault {
    Fault::of_file(path.display().to_string(), Message::new(key))
}

/// The texts in a folder and its subfolders, in order of name.
fn texts_in(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).map_err(|error| unreadable(&folder, &error))? {
            let path = entry.map_err(|error| unreadable(&folder, &error))?.path();
            if path.is_dir() && path.file_name() != Some(OsStr::new("solutions")) {
                folders.push(path);
            } else if path.extension() == Some(OsStr::new("txt")) {
                files.push(path);
            }
        }
    }
    files.sort_by_key(|path| (name_of(path), path.clone()));
    Ok(files)
}

fn unreadable(path: &Path, error: &io::Error) -> Failure {
    let message = Message::new("import-unreadable").with("error", Message::of_io(error));
    Failure::from(Fault::of_file(path.display().to_string(), message))
}

/// What decides a result besides the program and the instance.
fn key(effort: &Effort) -> String {
    let limit = match &effort.limit {
        Limit::CpuTime(time) => format!("{} processor seconds", time.as_secs_f64()),
        Limit::Time(time) => format!("{} seconds", time.as_secs_f64()),
        Limit::Iterations(iterations) => format!("{iterations} iterations"),
        Limit::Rounds(rounds) => format!("{} rounds", rounds.len()),
    };
    let threads = rayon::current_num_threads();
    format!("{:?} {limit} {threads} threads seed {}", effort.objective, effort.seed)
}

/// Names this very program, so that lines of another build are not taken for its own.
fn program() -> String {
    let build = std::env::current_exe().and_then(|path| checksum_of_file(&path));
    let build = build.map_or_else(|_| String::new(), |sum| format!("+{}", &sum[..DIGITS]));
    format!("{}{build}", env!("CARGO_PKG_VERSION"))
}

fn digits_of(path: &Path) -> Result<String, Failure> {
    let checksum = checksum_of_file(path).map_err(|error| unreadable(path, &error))?;
    Ok(checksum[..DIGITS].to_owned())
}
