//! `samenrit check`: reads every file, lists every fault, writes nothing.

mod far;
mod limits;
mod summary;

use std::path::{Path, PathBuf};

use crate::cli::bar::Bar;
use crate::cli::{Failure, Session};
use crate::demand::skills_fit;
use crate::import::{Rows, Table, check_file, check_workspace};
use crate::network::Network;
use crate::region::Region;
use crate::text::{Fault, Message};

/// What to check.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// A workspace folder, or one file of it; what a file refers to is checked
    /// where that lies beside it
    #[arg(value_name = "WORKSPACE|FILE")]
    path: PathBuf,
}

/// Does what was asked for.
pub(super) fn run(args: &Args, session: &Session) -> Result<(), Failure> {
    if args.path.is_file() { file(&args.path, session) } else { workspace(&args.path, session) }
}

fn workspace(folder: &Path, session: &Session) -> Result<(), Failure> {
    let (region, rows) = check_workspace(folder)?;
    let roads = folder.join(&region.roads);
    if !roads.is_file() {
        let message = Message::new("check-no-roads");
        return Err(rows.roads_fault(message).finding(region.roads).into());
    }
    // Not the prepared network: that might be written beside the extract.
    let bar = Bar::new(&session.texts);
    let network = Network::read(&roads, &bar)?;
    bar.finish();
    let faults = faults(&region, &rows, &network);
    if faults.is_empty() { summary::say(&region, &network, session) } else { Err(faults.into()) }
}

/// What keeps sound files from being planned, by file and row.
fn faults(region: &Region, rows: &Rows, network: &Network) -> Vec<Fault> {
    let mut faults: Vec<Fault> = skills_fit(region).err().into_iter().collect();
    faults.extend(far::faults(region, rows, network));
    faults.extend(limits::faults(region, rows, network));
    // What is of no table, the settings, comes first.
    let order =
        |fault: &Fault| (Table::ALL.iter().position(|it| it.file() == fault.file), fault.row);
    faults.sort_by_key(order);
    faults
}

fn file(path: &Path, session: &Session) -> Result<(), Failure> {
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
    if path.extension().is_some_and(|extension| extension == "pbf" || extension == "roads") {
        let bar = Bar::new(&session.texts);
        Network::read(path, &bar)?;
    } else {
        check_file(path)?;
    }
    let message = Message::new("check-file-title").with("file", name);
    session.result(&session.texts.say(&message))
}
