//! `samenrit generate`: made-up demand on a road extract.

use std::path::{Path, PathBuf};

use crate::cli::bar::Bar;
use crate::cli::{Failure, Session};
use crate::generate::{self, RoadFile, Tally, WriteError, write_workspace};
use crate::network::Network;
use crate::text::{Fault, Message};

/// Make up realistic demand on any road network
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Folder to write the workspace to; must not hold one yet
    workspace: PathBuf,
    /// Roads, an OpenStreetMap extract (.osm.pbf); copied into the workspace
    #[arg(long, value_name = "FILE")]
    roads: PathBuf,
    /// People who live there; demand follows from their number
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(i64).range(100..=20_000_000))]
    inhabitants: i64,
    /// The same seed gives the same workspace
    #[arg(long, value_name = "S", default_value_t = 1)]
    seed: u64,
}

/// Writes the workspace and says what is in it; the last line is its path.
pub(super) fn run(args: &Args, session: &Session) -> Result<(), Failure> {
    let bar = Bar::new(&session.texts);
    let network = Network::read(&args.roads, &bar)?;
    bar.finish();
    let road_name =
        args.roads.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    let name = named_after(&args.roads);
    let (region, tally) =
        generate::on_roads(&name, &road_name, &network, args.inhabitants, args.seed)
            .map_err(|message| Fault::of_file(args.roads.display().to_string(), message))?;
    write_workspace(&args.workspace, &region, &[], RoadFile::Copied(&args.roads))?;
    tell(session, &tally)?;
    session.result(&args.workspace.display().to_string())
}

impl From<WriteError> for Failure {
    fn from(error: WriteError) -> Self {
        match error {
            WriteError::Taken(fault) => fault.into(),
            WriteError::Io(message) => Self::Io(message),
        }
    }
}

/// The region's name: that of the file without what follows the first point.
fn named_after(roads: &Path) -> String {
    let name = roads.file_name().map(|name| name.to_string_lossy().into_owned());
    name.and_then(|name| name.split('.').next().map(str::to_owned)).unwrap_or_default()
}

fn tell(session: &Session, tally: &Tally) -> Result<(), Failure> {
    for (flow, passengers, trips) in &tally.flows {
        let line = Message::new("generate-flow")
            .with("flow", flow.as_str())
            .with("passengers", *passengers)
            .with("trips", *trips);
        session.result(&session.texts.say(&line))?;
    }
    let percent = crate::units::ratio(tally.cut, 100, tally.drawn);
    session.result(&session.texts.say(&Message::new("generate-cut").with("percent", percent)))
}
