//! What all planning begins and ends with: a workspace read, its roads ready; a plan verified and
//! written.

use std::path::{Path, PathBuf};

use jiff::civil::Date;

use crate::batch::Failure;
use crate::import::read_region;
use crate::network::Network;
use crate::progress::Progress;
use crate::region::Region;
use crate::scenario::Planned;
use crate::solve::{Config, Round};
use crate::text::Message;
use crate::verify::verify;
use crate::workspace::{Asked, Inputs, Origin, Run};

/// A workspace, read and checked, with its roads.
#[derive(Debug)]
pub struct Opened {
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
    pub fn read(folder: &Path, progress: &dyn Progress) -> Result<Self, Failure> {
        let inputs = Inputs::read(folder).map_err(Failure::Io)?;
        let region = read_region(folder)?;
        if Inputs::read(folder).map_err(Failure::Io)? != inputs {
            return Err(Failure::Io(Message::new("changed-while-read")));
        }
        let network = Network::prepared(&folder.join(&region.roads), progress)?;
        Ok(Self { folder: folder.to_owned(), region, inputs, network })
    }

    /// Verifies a plan and writes it as a run; a plan that breaks a rule is never written.
    pub fn keep(
        &self,
        planned: &Planned,
        search: Search,
        out: Option<&Path>,
    ) -> Result<Run, Failure> {
        let violations = verify(&planned.plan, &self.region, &self.network);
        if !violations.is_empty() {
            return Err(Failure::Broken(violations));
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
    pub fn date(&self, asked: Option<Date>) -> Date {
        asked.unwrap_or(self.region.reference_date)
    }
}

/// How a plan was searched for, for the run to remember.
#[derive(Clone, Debug)]
pub struct Search {
    /// What was asked.
    pub asked: Asked,
    /// Did the user stop it?
    pub stopped: bool,
    /// Names of the runs it started from.
    pub starts: Vec<String>,
    /// Names of the runs of earlier days that it comes after.
    pub after: Vec<String>,
    /// Name of the run that its passengers are used to.
    pub like: Option<String>,
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
