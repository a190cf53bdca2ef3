//! Plans side by side.

use std::path::PathBuf;

use crate::cli::made::{Form, form_of, note_written, open};
use crate::cli::{Failure, Session};
use crate::region::Region;
use crate::report::comparison::{self, Entry};
use crate::workspace::{Run, write_whole};

/// Arguments of `samenrit compare`.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Folders of the plans, of one region and day; the narrowest is the base, or else the first
    #[arg(required = true, value_name = "RUN")]
    runs: Vec<PathBuf>,
    /// Write the comparison to FILE too: .html, .csv or .json
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

/// Shows the figures of plans side by side, what each step yields and what gets worse.
pub(super) fn run(args: &Args, session: &Session) -> Result<(), Failure> {
    let known = [Form::Html, Form::Csv, Form::Json];
    let form = args.out.as_ref().map(|path| form_of(path, &known)).transpose()?;
    let opened = open_all(args, session)?;
    let names: Vec<String> = opened.iter().map(|(run, _)| run.name()).collect();
    let entries: Vec<Entry> = opened
        .iter()
        .zip(&names)
        .map(|((run, region), name)| Entry { run: name, plan: &run.plan, region })
        .collect();
    let mismatches = comparison::mismatches(&entries);
    if !mismatches.is_empty() {
        return Err(Failure::Input(mismatches));
    }
    let comparison = comparison::compare(&entries).expect("clap asks for at least one run");
    session.result(&comparison::terminal(&comparison, &session.texts))?;
    if let (Some(path), Some(form)) = (&args.out, form) {
        let bytes = match form {
            Form::Csv => comparison::csv(&comparison, &session.texts),
            Form::Html => comparison::html(&comparison, &session.texts),
            Form::Json => comparison::json(&comparison),
        };
        write_whole(path, &bytes).map_err(Failure::Io)?;
        note_written(path, session);
    }
    Ok(())
}

/// Opens every run; all faults of all of them at once.
fn open_all(args: &Args, session: &Session) -> Result<Vec<(Run, Region)>, Failure> {
    let (mut opened, mut faults) = (Vec::new(), Vec::new());
    for folder in &args.runs {
        match open(folder, session) {
            Ok(one) => opened.push(one),
            Err(Failure::Input(more)) => faults.extend(more),
            Err(failure) => return Err(failure),
        }
    }
    if faults.is_empty() { Ok(opened) } else { Err(Failure::Input(faults)) }
}
