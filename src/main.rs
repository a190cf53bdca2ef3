//! Parses the command line, runs it, sets the exit code.

use std::process::ExitCode;

use clap::Parser;

fn main() -> ExitCode {
    ExitCode::from(samenrit::cli::run(samenrit::cli::Cli::parse()))
}
