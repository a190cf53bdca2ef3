//! The peers: installed by name when they are first asked for, and run by `benches/peers/run.py`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::run::{succeed, target};

/// The only peer that is not a Python package.
const VRP_CLI: &str = "vrp-cli";
/// Its version, as measured.
const VRP_CLI_VERSION: &str = "1.25.0";

/// The command that runs a peer, to which the arguments of a run are added.
pub(crate) fn command(peer: &str) -> Result<Command, String> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/peers");
    let mut command = Command::new(python(&here.join("requirements.txt"))?);
    command.arg(here.join("run.py")).arg(peer);
    if peer == VRP_CLI {
        command.env("VRP_CLI", vrp_cli()?);
    }
    Ok(command)
}

fn folder() -> PathBuf {
    target().join("peers")
}

/// A Python with the packages of the list; made anew when the list has changed.
fn python(requirements: &Path) -> Result<PathBuf, String> {
    let environment = folder().join("python");
    let (python, made_of) = (environment.join("bin/python"), environment.join("requirements.txt"));
    let wanted = fs::read(requirements).map_err(|error| error.to_string())?;
    if fs::read(&made_of).is_ok_and(|made_of| made_of == wanted) {
        return Ok(python);
    }
    succeed(Command::new("python3").args(["-m", "venv", "--clear"]).arg(&environment))?;
    let mut install = Command::new(&python);
    succeed(install.args(["-m", "pip", "install", "--quiet", "-r"]).arg(requirements))?;
    fs::write(made_of, wanted).map_err(|error| error.to_string())?;
    Ok(python)
}

fn vrp_cli() -> Result<PathBuf, String> {
    let program = folder().join("bin").join(VRP_CLI);
    if !program.exists() {
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let mut install = Command::new(cargo);
        install.args(["install", VRP_CLI, "--version", VRP_CLI_VERSION, "--locked", "--root"]);
        succeed(install.arg(folder()))?;
    }
    Ok(program)
}
