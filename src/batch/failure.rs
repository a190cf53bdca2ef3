//! Why a plan was not made.

use crate::text::{Fault, Message};
use crate::verify::Violation;

/// What ended the way from a workspace to a run.
#[derive(Debug)]
pub enum Failure {
    /// What the workspace holds is at fault: all faults at once.
    Input(Vec<Fault>),
    /// Reading or writing failed.
    Io(Message),
    /// The program is at fault: its plan breaks these rules, and was not written.
    Broken(Vec<Violation>),
    /// It was told to stop.
    Interrupted,
}

impl From<Vec<Fault>> for Failure {
    fn from(faults: Vec<Fault>) -> Self {
        Self::Input(faults)
    }
}

impl From<Fault> for Failure {
    fn from(fault: Fault) -> Self {
        Self::Input(vec![fault])
    }
}
