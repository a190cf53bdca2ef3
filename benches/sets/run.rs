//! One run: a program on the instances of a group, and a second look at its plans.

use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus};

use samenrit::benchmark::{read_table, write_table};

use crate::tables::groups::{OURS, Run};
use crate::tables::results::{Kept, Measured};
use crate::{left, machine, peers, say};

/// The folder of this build, for what need not be kept.
pub(crate) fn target() -> PathBuf {
    let inside = Path::new(env!("CARGO_TARGET_TMPDIR"));
    inside.parent().expect("cargo makes it inside the target folder").to_owned()
}

/// What a program ends with that was stopped and has written what it had by then.
const STOPPED: i32 = 130;

/// Measures a run, goes on with it where it was left, here or where `results` were kept, and has its
/// plans checked. Says whether it is whole: it is not when its program was stopped.
pub(crate) fn measure(shared: &Path, results: &Path, run: Run<'_>) -> Result<(Kept, bool), String> {
    let folder = target().join("sets").join(&run.group.name);
    std::fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let plans = folder.join(run.stem());
    let table = plans.with_extension("csv");
    // Rows that are kept have no plans here, so their instances would be searched again.
    let kept = left::kept(results, run, env!("CARGO_BIN_EXE_samenrit"))?;
    if !table.exists() && !kept.is_empty() {
        write_table(&table, &kept).map_err(|error| format!("{}: {error}", table.display()))?;
    }
    let vrp = shared.join("data/vrp");
    let set = vrp.join(&run.group.set);
    let only = left::names(&set, run.group, &kept)?;
    let mut command = if run.program == OURS { ours() } else { peers::command(run.program)? };
    command.arg("--set").arg(&set);
    command.arg("--bks").arg(vrp.join(&run.group.best_known));
    command.args(["--objective", &format!("{:?}", run.group.objective).to_lowercase()]);
    command.args(["--cpu-time", &run.seconds.to_string(), "--seed", &run.seed.to_string()]);
    command.arg("--table").arg(&table).arg("--solutions").arg(&plans);
    if !only.is_empty() {
        command.args(["--only", &only.join(",")]);
    }
    let status = run_to_end(&mut command)?;
    let is_stopped = status.code() == Some(STOPPED);
    if !is_stopped {
        test_success(&command, status)?;
    }
    let is_checked = check(shared, run, &table, &plans)?;
    let rows = read_table(&table).map_err(|faults| format!("{faults:?}"))?;
    let (date, machine) = (machine::today(), machine::machine());
    let measured = Measured { run: run.stem(), date, machine, is_checked };
    Ok((Kept { rows, measured }, !is_stopped))
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
    let status = run_to_end(command)?;
    test_success(command, status)
}

fn run_to_end(command: &mut Command) -> Result<ExitStatus, String> {
    let name = command.get_program().display().to_string();
    command.status().map_err(|error| format!("{name}: {error}"))
}

fn test_success(command: &Command, status: ExitStatus) -> Result<(), String> {
    if status.success() { Ok(()) } else { Err(format!("{status}: {command:?}")) }
}
