//! Parses the command line, runs it, sets the exit code.

use std::process::ExitCode;

use clap::Parser;

/// Exit code of a fault of the program itself; stderr says where it is.
const PANICKED: u8 = 3;

fn main() -> ExitCode {
    samenrit::cli::hide_values();
    let cli = samenrit::cli::Cli::parse();
    let code = std::panic::catch_unwind(|| samenrit::cli::run(cli)).unwrap_or(PANICKED);
    ExitCode::from(code)
}
