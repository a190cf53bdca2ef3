//! One run of the program: its language, its streams.

use std::io::{self, Write};

use crate::cli::Failure;
use crate::text::{Fault, Language, Message, Texts};

/// What every subcommand needs: texts and a place to say them.
#[derive(Debug)]
pub struct Session {
    /// The sentences of the user's language.
    pub texts: Texts,
}

impl Session {
    /// A session in a language.
    pub fn new(language: Language) -> Self {
        Self { texts: Texts::new(language) }
    }

    /// Writes a line of results to stdout.
    ///
    /// A closed pipe ends the output silently, as `samenrit … | head` expects.
    pub fn result(&self, line: &str) -> Result<(), Failure> {
        match writeln!(io::stdout().lock(), "{line}") {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
                Err(Failure::Io(Message::new("io-stdout").with("error", Message::of_io(&error))))
            }
            _ => Ok(()),
        }
    }

    /// Writes a line about the work itself to stderr.
    pub fn note(&self, line: &str) {
        // Nobody is left to tell when stderr is closed.
        let _ = writeln!(io::stderr().lock(), "{line}");
    }

    /// Says what went wrong on stderr and returns the exit code.
    pub fn report(&self, failure: &Failure) -> u8 {
        match failure {
            Failure::Input(faults) => {
                for fault in Fault::folded(faults) {
                    self.note(&self.texts.fault(&fault));
                }
                self.note(
                    &self.texts.say(&Message::new("faults-total").with("count", faults.len())),
                );
            }
            Failure::Usage(message) | Failure::Internal(message) | Failure::Io(message) => {
                self.note(&self.texts.say(message));
                if let Some(advice) = self.texts.advice(message) {
                    self.note(&advice);
                }
            }
            Failure::Broken(violations) => {
                for violation in violations {
                    self.note(&violation.line(&self.texts));
                }
                let message = Message::new("plan-breaks-rules").with("count", violations.len());
                self.note(&self.texts.say(&message));
            }
            Failure::Reported(_) => {}
            Failure::Interrupted => self.note(&self.texts.text("stopped-by-user")),
        }
        failure.code()
    }
}
