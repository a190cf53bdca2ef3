//! Workspaces and scenarios as the command line names them.

use std::path::Path;

use crate::batch::Opened;
use crate::cli::bar::Bar;
use crate::cli::{Failure, Session};
use crate::region::Scenario;
use crate::text::Message;

/// Reads a workspace and prepares its roads, with a bar.
pub(super) fn open(folder: &Path, session: &Session) -> Result<Opened, Failure> {
    Ok(Opened::read(folder, &Bar::new(&session.texts))?)
}

/// The scenario of an id, or what there is instead.
pub(super) fn scenario<'a>(opened: &'a Opened, id: &str) -> Result<&'a Scenario, Failure> {
    let scenarios = &opened.region.scenarios;
    scenarios.iter().find(|scenario| scenario.id == id).ok_or_else(|| {
        let known: Vec<&str> = scenarios.iter().map(|scenario| scenario.id.as_str()).collect();
        let message =
            Message::new("no-such-scenario").with("scenario", id).with("known", known.join(", "));
        Failure::Usage(message)
    })
}
