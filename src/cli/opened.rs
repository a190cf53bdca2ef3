//! What every planning command begins and ends with: a workspace read, its roads ready; a plan
//! verified and written.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use jiff::civil::Date;

use crate::cli::bar::Bar;
use crate::cli::{Failure, Session};
use crate::import::read_region;
use crate::network::Network;
use crate::region::{Region, Scenario};
use crate::scenario::Planned;
use crate::solve::{Limit, Round};
use crate::text::Message;
use crate::verify::verify;
use crate::workspace::{Inputs, Origin, Run};

/// A workspace, read and checked, with its roads.
#[derive(Debug)]
pub(super) struct Opened {
    /// Its folder.
    pub folder: PathBuf,
    /// What its files say.
    pub region: Region,
    /// Its tables as they were read, for the runs to keep.
    pub inputs: Inputs,
    /// Its roads.
    pub network: Network,
}

impl Opened {
    /// Reads a workspace and prepares its roads.
    pub(super) fn new(folder: &Path, session: &Session) -> Result<Self, Failure> {
        let region = read_region(folder)?;
        let inputs = Inputs::read(folder).map_err(Failure::Io)?;
        let bar = Bar::new(&session.texts);
        let network = Network::prepared(&folder.join(&region.roads), &bar)?;
        Ok(Self { folder: folder.to_owned(), region, inputs, network })
    }

    /// The scenario of an id, or what there is instead.
    pub(super) fn scenario(&self, id: &str) -> Result<&Scenario, Failure> {
        self.region.scenarios.iter().find(|scenario| scenario.id == id).ok_or_else(|| {
            let known: Vec<&str> =
                self.region.scenarios.iter().map(|scenario| scenario.id.as_str()).collect();
            let message = Message::new("no-such-scenario")
                .with("scenario", id)
                .with("known", known.join(", "));
            Failure::Usage(message)
        })
    }

    /// Verifies a plan and writes it as a run; a plan that breaks a rule is never written.
    pub(super) fn keep(
        &self,
        planned: &Planned,
        limit: &Limit,
        starts: Vec<String>,
        out: Option<&Path>,
        session: &Session,
    ) -> Result<Run, Failure> {
        let violations = verify(&planned.plan, &self.region, &self.network);
        if !violations.is_empty() {
            for violation in &violations {
                session.note(&violation.line(&session.texts));
            }
            let message = Message::new("plan-breaks-rules").with("count", violations.len());
            return Err(Failure::Internal(message));
        }
        let origin = Origin {
            roads: self.region.roads.clone(),
            roads_checksum: self.network.input_checksum().to_owned(),
            iterations: planned.plan.search.iterations,
            rounds: rounds_to_keep(limit, &planned.rounds),
            starts,
        };
        Run::write(&self.folder, out, &planned.plan, &self.inputs, origin).map_err(Failure::Io)
    }

    /// The date asked for, or the region's reference date.
    pub(super) fn date(&self, asked: Option<Date>) -> Date {
        asked.unwrap_or(self.region.reference_date)
    }
}

/// The rounds that the clock or the user decided, so that the manifest can repeat them.
fn rounds_to_keep(limit: &Limit, rounds: &[Round]) -> Vec<[i64; 3]> {
    let done: u64 = rounds.iter().map(|round| round.iterations).sum();
    if *limit == Limit::Iterations(done) {
        return Vec::new();
    }
    let kept = |round: &Round| {
        [round.iterations as i64, i64::from(round.from_ppm), i64::from(round.to_ppm)]
    };
    rounds.iter().map(kept).collect()
}

/// A flag that Ctrl-C sets, so that a search ends at its next round; a second Ctrl-C ends the
/// program at once.
pub(super) fn stop_on_ctrl_c(session: &Session) -> Arc<AtomicBool> {
    let stop = Arc::new(AtomicBool::new(false));
    let flag = Arc::clone(&stop);
    let note = session.texts.text("stopping");
    // A second handler in one process cannot be installed; the first then goes on serving.
    let _ = ctrlc::set_handler(move || {
        if flag.swap(true, Ordering::Relaxed) {
            #[expect(clippy::exit, reason = "the user has asked twice")]
            std::process::exit(130);
        }

        let _ = writeln!(std::io::stderr(), "{note}");
    });
    stop
}
