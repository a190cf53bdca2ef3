//! A run folder as commands that report on it read it.

use std::ffi::OsStr;
use std::path::Path;

use crate::cli::{Failure, Session};
use crate::import;
use crate::region::Region;
use crate::text::Message;
use crate::workspace::Run;

/// Opens a run and the region as it was then; notes when somebody changed its copies since.
pub(super) fn open(folder: &Path, session: &Session) -> Result<(Run, Region), Failure> {
    let run = Run::open(folder)?;
    let changed = run.changed_copies();
    if !changed.is_empty() {
        let message = Message::new("made-copies-changed")
            .with("run", run.name())
            .with("files", changed.join(", "));
        session.note(&session.texts.say(&message));
    }
    let region = import::read_region(&run.inputs)?;
    Ok((run, region))
}

/// How a report is written to a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    Csv,
    Html,
    Json,
}

/// The form that a file's name asks for, if it is among `known`.
pub(super) fn form_of(path: &Path, known: &[Form]) -> Result<Form, Failure> {
    let extension = path.extension().map(OsStr::to_ascii_lowercase);
    let form = match extension.as_deref().and_then(|extension| extension.to_str()) {
        Some("csv") => Some(Form::Csv),
        Some("html" | "htm") => Some(Form::Html),
        Some("json") => Some(Form::Json),
        _ => None,
    };
    form.filter(|form| known.contains(form)).ok_or_else(|| {
        let names: Vec<String> =
            known.iter().map(|form| format!(".{form:?}").to_lowercase()).collect();
        let message = Message::new("made-unknown-form")
            .with("path", path.display().to_string())
            .with("known", names.join(", "));
        Failure::Usage(message)
    })
}

/// Notes where a report was written.
pub(super) fn note_written(path: &Path, session: &Session) {
    let message = Message::new("made-written").with("path", path.display().to_string());
    session.note(&session.texts.say(&message));
}
