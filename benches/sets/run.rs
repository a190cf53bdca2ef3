//! One run: a program on the instances of a group, and a second look at its plans.

use std::path::{Path, PathBuf};
use std::process::Command;

use samenrit::benchmark::read_table;

use crate::tables::groups::{OURS, Run};
use crate::tables::results::{Kept, Measured};
use crate::{machine, peers, say};

/// The folder of this build, for what need not be kept.
pub(crate) fn target() -> PathBuf {
    let inside = Path::new(env!("CARGO_TARGET_TMPDIR"));
    inside.parent().expect("cargo makes it inside the target folder").to_owned()
}

/// Measures a run, goes on with it where it was left, and has its plans checked.
pub(crate) fn measure(shared: &Path, run: Run<'_>) -> Result<Kept, String> {
    let folder = target().join("sets").join(&run.group.name);
    std::fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let plans = folder.join(run.stem());
    let table = plans.with_extension("csv");
    let mut command = if run.program == OURS { ours() } else { peers::command(run.program)? };
    let vrp = shared.join("data/vrp");
    command.arg("--set").arg(vrp.join(&run.group.set));
    command.arg("--bks").arg(vrp.join(&run.group.best_known));
    command.args(["--objective", &format!("{:?}", run.group.objective).to_lowercase()]);
    command.args(["--cpu-time", &run.seconds.to_string(), "--seed", &run.seed.to_string()]);
    command.arg("--table").arg(&table).arg("--solutions").arg(&plans);
    if !run.group.only.is_empty() {
        command.args(["--only", &run.group.only.join(",")]);
    }
    succeed(&mut command)?;
    let is_checked = check(shared, run, &table, &plans)?;
    let rows = read_table(&table).map_err(|faults| format!("{faults:?}"))?;
    let (date, machine) = (machine::today(), machine::machine());
    Ok(Kept { rows, measured: Measured { run: run.stem(), date, machine, is_checked } })
}

fn ours() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_samenrit"));
    command.args(["bench", "--threads", "1"]);
    command
}

/// Has every plan measured again by the checker of the shared data, which shares no code with us or
/// with the peers' runners. False where there is no checker; an error where it finds a plan other
/// than the table says.
fn check(shared: &Path, run: Run<'_>, table: &Path, plans: &Path) -> Result<bool, String> {
    let checker = shared.join("tools/check.py");
    if !checker.exists() {
        say(&format!("no {}: the plans are not checked a second time", checker.display()));
        return Ok(false);
    }
    let mut command = Command::new("python3");
    command.arg(checker).arg("--all").arg(shared.join("data/vrp").join(&run.group.set));
    command.arg(plans).arg("--table").arg(table);
    succeed(&mut command).map(|()| true)
}

/// Runs a command to its end, and says it when it fails.
pub(crate) fn succeed(command: &mut Command) -> Result<(), String> {
    let name = command.get_program().display().to_string();
    let status = command.status().map_err(|error| format!("{name}: {error}"))?;
    if status.success() { Ok(()) } else { Err(format!("{name}: {status}: {command:?}")) }
}
