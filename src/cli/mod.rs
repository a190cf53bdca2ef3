//! The command line: one file for each subcommand, and the enum that lists them.

mod bar;
mod batch;
mod bench;
mod bench_set;
mod check;
mod compare;
mod demo;
mod effort;
mod export;
mod failure;
mod far;
mod generate;
mod import;
mod inventory;
mod made;
mod opened;
mod panic;
mod plan;
mod price;
mod roads;
mod session;
mod sheets;
mod stop;
mod summary;
mod totals;
mod verify;
mod week;

pub use failure::Failure;
pub use panic::hide_values;
pub use session::Session;

use clap::{Parser, Subcommand, ValueEnum};

use crate::text::Language;

/// Plan all municipal passenger transport of a region as one
#[derive(Debug, Parser)]
#[command(version, max_term_width = 79)]
pub struct Cli {
    /// Language of results and messages
    #[arg(long, global = true, value_enum, default_value = "nl")]
    lang: Lang,
    /// Threads to use; 0 means one for each core
    #[arg(long, global = true, default_value_t = 0, value_name = "N")]
    threads: usize,
    #[command(subcommand)]
    command: Command,
}

/// The languages as they are typed.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Lang {
    Nl,
    En,
}

#[derive(Debug, Subcommand)]
enum Command {
    Demo(demo::Args),
    Generate(generate::Args),
    /// Check every file of a workspace, and list all faults at once
    Check(check::Args),
    /// Take in the lists that people have; say all that is the matter with them
    Import(import::Args),
    Inventory(inventory::Args),
    Export(export::Args),
    Plan(plan::Args),
    Verify(verify::Args),
    /// Set plans side by side: what each step gains, and what gets worse
    Compare(compare::Args),
    /// Price one plan under many cost models
    Price(price::Args),
    /// Write a route sheet for every shift
    Sheets(sheets::Args),
    Batch(batch::Args),
    Bench(bench::Args),
    /// Prepare roads; print driving times and routes
    Roads(roads::Args),
}

/// Runs what was asked for; says what went wrong and returns the exit code.
pub fn run(cli: Cli) -> u8 {
    let language = match cli.lang {
        Lang::Nl => Language::Dutch,
        Lang::En => Language::English,
    };
    let session = Session::new(language);
    // It only fails where a pool was made before; then that one serves.
    let _ = rayon::ThreadPoolBuilder::new().num_threads(cli.threads).build_global();
    let outcome: Result<(), Failure> = match cli.command {
        Command::Demo(args) => demo::run(&args, &session),
        Command::Generate(args) => generate::run(&args, &session),
        Command::Check(args) => check::run(&args, &session),
        Command::Export(args) => export::run(&args, &session),
        Command::Import(args) => import::run(&args, &session),
        Command::Inventory(args) => inventory::run(&args, &session),
        Command::Plan(args) => plan::run(&args, &session),
        Command::Verify(args) => verify::run(&args, &session),
        Command::Compare(args) => compare::run(&args, &session),
        Command::Price(args) => price::run(&args, &session),
        Command::Sheets(args) => sheets::run(&args, &session),
        Command::Batch(args) => batch::run(&args, &session),
        Command::Bench(args) => bench::run(&args, &session),
        Command::Roads(args) => roads::run(&args, &session),
    };
    match outcome {
        Ok(()) => 0,
        Err(failure) => session.report(&failure),
    }
}
