//! `samenrit verify`: recompute a plan from its inputs, list what does not hold.

use std::path::{Path, PathBuf};

use crate::cli::bar::Bar;
use crate::cli::{Failure, Session};
use crate::import::read_region;
use crate::network::Network;
use crate::text::{Fault, Message};
use crate::verify::{RULES, n_arcs, verify};
use crate::workspace::Run;

/// Recompute a plan from its inputs and list every rule that it breaks
///
/// Reads the copies of the tables that the run keeps, snaps every place to the
/// roads anew, drives every arc of the plan and compares all times, limits,
/// loads, sums and amounts. Violations go to stdout, and the exit code is 1.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Folder of the run, with plan.json, manifest.json and inputs
    run: PathBuf,
    /// The road extract, for a run that was moved away from its workspace
    #[arg(long, value_name = "FILE.osm.pbf")]
    roads: Option<PathBuf>,
}

/// Verifies a run.
pub(super) fn run(args: &Args, session: &Session) -> Result<(), Failure> {
    let run = Run::open(&args.run)?;
    let region = read_region(&run.inputs)?;
    let network = roads(&run, args.roads.as_deref(), session)?;
    let changed = run.changed_inputs();
    if !changed.is_empty() {
        let message = Message::new("verify-workspace-changed").with("files", changed.join(", "));
        session.note(&session.texts.say(&message));
    }

    let violations = verify(&run.plan, &region, &network);
    for violation in &violations {
        session.result(&violation.line(&session.texts))?;
    }
    let altered = altered(&run);
    if violations.is_empty() && altered.is_empty() {
        let message = Message::new("verify-right")
            .with("trips", run.plan.trips.len())
            .with("routes", run.plan.routes.len())
            .with("arcs", n_arcs(&run.plan))
            .with("rules", RULES.len());
        return session.result(&session.texts.say(&message));
    }
    if !violations.is_empty() {
        let message = Message::new("verify-violations").with("count", violations.len());
        session.note(&session.texts.say(&message));
    }
    if altered.is_empty() { Err(Failure::Reported(1)) } else { Err(Failure::Input(altered)) }
}

/// The roads of the workspace, if they are still those that the run was made with.
fn roads(run: &Run, given: Option<&Path>, session: &Session) -> Result<Network, Failure> {
    let path = given.map_or_else(
        || run.folder.join(&run.manifest.workspace).join(&run.manifest.roads),
        Path::to_owned,
    );
    let fault = |message: Message| Fault::of_file(path.display().to_string(), message);
    if !path.is_file() {
        return Err(fault(Message::new("verify-roads-missing")).into());
    }
    let network = Network::prepared(&path, &Bar::new(&session.texts))?;
    if network.input_checksum() != run.manifest.roads_checksum {
        return Err(fault(Message::new("verify-roads-changed")).into());
    }
    Ok(network)
}

/// What of the run itself is no longer as it was written.
fn altered(run: &Run) -> Vec<Fault> {
    let (plan, manifest) = (&run.plan, &run.manifest);
    let copies = run.changed_copies().into_iter().map(|name| {
        let path = run.inputs.join(name).display().to_string();
        Fault::of_file(path, Message::new("verify-copy-changed"))
    });
    let fields = [
        ("date", manifest.date == plan.date),
        ("scenario", manifest.scenario == plan.scenario.id),
        ("seed", manifest.seed == plan.seed),
    ];
    let differing = fields.into_iter().filter(|(_, is_same)| !is_same).map(|(field, _)| {
        let path = run.folder.join("manifest.json").display().to_string();
        Fault::of_file(path, Message::new("verify-manifest-differs")).in_column(field)
    });
    copies.chain(differing).collect()
}
