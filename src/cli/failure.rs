//! Why a command ended without doing what was asked.

use crate::batch;
use crate::text::{Fault, Message};
use crate::verify::Violation;

/// Faults of files that could not be read at all, whatever stands in them.
const READING: &[&str] = &["import-unreadable", "network-unreadable", "roads-points-unreadable"];

/// A command's failure; each kind has its own exit code (see [`Failure::code`]).
#[derive(Debug)]
pub enum Failure {
    /// What the user gave is at fault: all faults at once.
    Input(Vec<Fault>),
    /// The command line asks for something that is not there.
    Usage(Message),
    /// The program is at fault: a broken invariant.
    Internal(Message),
    /// The program is at fault: a plan that it made breaks these rules.
    Broken(Vec<Violation>),
    /// Reading or writing failed.
    Io(Message),
    /// The user stopped it; what was found so far is kept.
    Interrupted,
    /// Said already; only the exit code is left to pass on.
    Reported(u8),
}

impl Failure {
    /// The exit code: 1 input, 2 usage, 3 internal, 4 reading or writing, 130 stopped.
    pub fn code(&self) -> u8 {
        match self {
            Self::Input(faults) if is_reading(faults) => 4,
            Self::Input(_) => 1,
            Self::Usage(_) => 2,
            Self::Internal(_) | Self::Broken(_) => 3,
            Self::Io(_) => 4,
            Self::Interrupted => 130,
            Self::Reported(code) => *code,
        }
    }
}

/// Is reading all that failed?
fn is_reading(faults: &[Fault]) -> bool {
    !faults.is_empty() && faults.iter().all(|fault| READING.contains(&fault.message.key))
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

impl From<batch::Failure> for Failure {
    fn from(failure: batch::Failure) -> Self {
        match failure {
            batch::Failure::Input(faults) => Self::Input(faults),
            batch::Failure::Io(message) => Self::Io(message),
            batch::Failure::Broken(violations) => Self::Broken(violations),
            batch::Failure::Interrupted => Self::Interrupted,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_that_cannot_be_read_have_their_own_exit_code() {
        let code = |keys: &[&'static str]| {
            let fault = |&key: &&'static str| Fault::of_file("trips.csv", Message::new(key));
            Failure::from(keys.iter().map(fault).collect::<Vec<_>>()).code()
        };
        assert_eq!(code(READING), 4);
        assert_eq!(code(&["import-unreadable", "import-empty-file"]), 1);
        assert_eq!(code(&["import-missing-file"]), 1);
        assert_eq!(code(&[]), 1);
    }
}
