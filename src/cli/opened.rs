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
use crate::solve::{Config, Round};
use crate::text::Message;
use crate::verify::verify;
use crate::workspace::{Asked, Inputs, Origin, Run};

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
        let inputs = Inputs::read(folder).map_err(Failure::Io)?;
        let region = read_region(folder)?;
        if Inputs::read(folder).map_err(Failure::Io)? != inputs {
            return Err(Failure::Io(Message::new("changed-while-read")));
        }
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
        search: Search,
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
            rounds: search.rounds_to_keep(&planned.rounds),
            asked: search.asked,
            stopped: search.stopped,
            settings: serde_json::to_value(Config::default()).expect("settings are numbers"),
            starts: search.starts,
            after: search.after,
            like: search.like,
        };
        Run::write(&self.folder, out, &planned.plan, &self.inputs, origin).map_err(Failure::Io)
    }

    /// The date asked for, or the region's reference date.
    pub(super) fn date(&self, asked: Option<Date>) -> Date {
        asked.unwrap_or(self.region.reference_date)
    }
}

/// How a plan was searched for, for the run to remember.
#[derive(Clone, Debug)]
pub(super) struct Search {
    /// What was asked.
    pub(super) asked: Asked,
    /// Did the user stop it?
    pub(super) stopped: bool,
    /// Names of the runs it started from.
    pub(super) starts: Vec<String>,
    /// Names of the runs of earlier days that it comes after.
    pub(super) after: Vec<String>,
    /// Name of the run that its passengers are used to.
    pub(super) like: Option<String>,
}

impl Search {
    /// The rounds, where what was asked does not tell them.
    fn rounds_to_keep(&self, rounds: &[Round]) -> Vec<[i64; 3]> {
        if matches!(self.asked, Asked::Iterations(_)) && !self.stopped {
            return Vec::new();
        }
        let numbers = |round: &Round| {
            [round.iterations as i64, i64::from(round.from_ppm), i64::from(round.to_ppm)]
        };
        rounds.iter().map(numbers).collect()
    }
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
