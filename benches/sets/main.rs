//! Measures the benchmark sets of the literature and rewrites their tables in docs/benchmarks.md.
//!
//! `cargo bench --bench sets -- --help` tells how; what is measured stands in `groups.toml`.

mod left;
mod machine;
mod peers;
mod run;
mod tables;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Parser;

use tables::groups::{Group, OURS, PROGRAMS, groups};

/// Measure benchmark sets and rewrite their tables in docs/benchmarks.md
///
/// Without a group nothing is measured: the tables are made again from benches/results. A measured
/// run is taken up where it was left, and kept in benches/results when it ends; also when its
/// program is stopped (`pkill -INT -x samenrit`).
#[derive(Debug, Parser)]
#[command(name = "cargo bench --bench sets --")]
struct Args {
    /// Groups to measure, by name, or `all`; see `--list`
    groups: Vec<String>,
    /// Programs to measure, with commas between, or `all`; the peers are installed under target/
    #[arg(long, value_name = "NAMES", value_delimiter = ',', default_value = OURS)]
    programs: Vec<String>,
    /// Only the runs with this budget, in processor seconds for each instance
    #[arg(long, value_name = "N")]
    seconds: Option<u32>,
    /// Folder with data/vrp and, for a second check of all plans, tools/check.py [default: that of
    /// `SAMENRIT_SHARED`, else ../shared]
    #[arg(long, value_name = "DIR")]
    shared: Option<PathBuf>,
    /// List the groups with their runs, and how long they take at most
    #[arg(long)]
    list: bool,
    /// Said by `cargo bench`, and not by `cargo test`, which may measure nothing
    #[arg(long, hide = true)]
    bench: bool,
}

fn main() -> ExitCode {
    let args = Args::parse();
    if !args.bench {
        return ExitCode::SUCCESS;
    }
    match measure(&args) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            say(&error);
            ExitCode::FAILURE
        }
    }
}

fn measure(args: &Args) -> Result<(), String> {
    let groups = groups();
    test_names(&args.groups, groups.iter().map(|group| group.name.as_str()))?;
    test_names(&args.programs, PROGRAMS.iter().map(|program| program.name))?;
    if args.list {
        groups.iter().for_each(list);
        return Ok(());
    }
    let runs = groups
        .iter()
        .filter(|group| is_meant(&args.groups, &group.name))
        .flat_map(Group::runs)
        .filter(|run| is_meant(&args.programs, run.program))
        .filter(|run| args.seconds.is_none_or(|seconds| seconds == run.seconds));
    let home = Path::new(env!("CARGO_MANIFEST_DIR"));
    let shared =
        args.shared.clone().or_else(|| std::env::var_os("SAMENRIT_SHARED").map(Into::into));
    let shared = shared.unwrap_or_else(|| home.join("../shared"));
    let results = home.join("benches/results");
    for run in runs {
        say(&format!("{}: {}", run.group.name, run.stem()));
        let (kept, is_whole) = run::measure(&shared, &results, run)?;
        let done = kept.rows.len();
        tables::results::keep(&results, run, kept)?;
        write_tables(home, &results, &groups)?;
        if !is_whole {
            return Err(format!("stopped at {done}; the same command goes on with it"));
        }
    }
    write_tables(home, &results, &groups)
}

/// Rewrites the tables in the page.
fn write_tables(home: &Path, results: &Path, groups: &[Group]) -> Result<(), String> {
    let page = home.join("docs/benchmarks.md");
    let failed = |error: std::io::Error| format!("{}: {error}", page.display());
    let text = std::fs::read_to_string(&page).map_err(failed)?;
    let filled = tables::markers::fill(&text, &tables::tables(results, groups)?)?;
    if filled == text { Ok(()) } else { std::fs::write(&page, filled).map_err(failed) }
}

fn is_meant(names: &[String], name: &str) -> bool {
    names.iter().any(|it| it == name || it == "all")
}

/// Says which name is unknown, before anything is measured.
fn test_names<'a>(names: &[String], known: impl Iterator<Item = &'a str>) -> Result<(), String> {
    let known: Vec<&str> = known.collect();
    let unknown = names.iter().find(|it| *it != "all" && !known.contains(&it.as_str()));
    match unknown {
        Some(name) => Err(format!("{name}: unknown; known are all, {}", known.join(", "))),
        None => Ok(()),
    }
}

fn list(group: &Group) {
    say(&format!("{}: {}", group.name, group.title));
    for run in group.runs() {
        let minutes = (run.seconds as usize * group.count()).div_ceil(60);
        say(&format!("    {}, at most {minutes} processor minutes", run.stem()));
    }
}

/// Says a line on stderr.
#[expect(clippy::print_stderr, reason = "a command for developers, not part of the program")]
fn say(line: &str) {
    eprintln!("{line}");
}
