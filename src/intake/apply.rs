//! Writes the merged tables into a workspace, each whole; where one fails, those before it are put
//! back. A program killed between two of them leaves some old and some new: `before-N` has the old.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::files::{IDENTITIES, write_private, write_whole};
use crate::intake::existing::Existing;
use crate::intake::raw::Merged;
use crate::text::Message;

/// The folder of a workspace that imports write to.
pub(super) const FOLDER: &str = "imports";

/// What was written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Applied {
    /// The folder with the earlier contents; none when there was nothing to keep.
    pub before: Option<PathBuf>,
    /// The files that were written.
    pub files: Vec<&'static str>,
}

/// Writes the tables that changed; what they replace is kept in `imports/before-N/`.
///
/// # Errors
/// The sentence to show when something could not be written, or changed in the meantime; then
/// all files are as they were.
pub fn apply(folder: &Path, existing: &Existing, tables: &[Merged]) -> Result<Applied, Message> {
    let changed: Vec<&Merged> = tables
        .iter()
        .filter(|table| {
            existing.bytes.get(table.file).map(Vec::as_slice) != Some(table.text.as_bytes())
        })
        .filter(|table| table.n_added > 0 || !table.changes.is_empty())
        .collect();
    let failed = |path: &Path, error: &io::Error| {
        let message = Message::new("intake-not-written").with("file", path.display().to_string());
        message.with("error", Message::of_io(error))
    };
    for table in &changed {
        let now = fs::read(folder.join(table.file)).ok();
        if now.as_ref() != existing.bytes.get(table.file) {
            return Err(Message::new("changed-while-read"));
        }
    }
    let mut applied = Applied::default();
    if changed.iter().any(|table| existing.bytes.contains_key(table.file)) {
        let before = new_folder(folder).map_err(|error| failed(folder, &error))?;
        for table in &changed {
            if let Some(bytes) = existing.bytes.get(table.file) {
                let path = before.join(table.file);
                write_table(&path, table.file, bytes).map_err(|error| failed(&path, &error))?;
            }
        }
        applied.before = Some(before);
    }
    for table in changed {
        let path = folder.join(table.file);
        let written = write_table(&path, table.file, table.text.as_bytes());
        if let Err(error) = written {
            restore(folder, existing, &applied.files);
            return Err(failed(&path, &error));
        }
        applied.files.push(table.file);
    }
    Ok(applied)
}

/// Writes a table; the names of people for the owner of the file only.
fn write_table(path: &Path, file: &str, bytes: &[u8]) -> io::Result<()> {
    if file == IDENTITIES {
        write_private(path, |it| it.write_all(bytes))
    } else {
        write_whole(path, |it| it.write_all(bytes))
    }
}

/// Puts back what stood there; best effort, the copies in `before-N` are there all the same.
fn restore(folder: &Path, existing: &Existing, files: &[&'static str]) {
    for file in files {
        let path = folder.join(file);
        let _ = match existing.bytes.get(file) {
            Some(bytes) => write_table(&path, file, bytes),
            None => fs::remove_file(&path),
        };
    }
}

/// Makes the first `imports/before-N` that is not there yet.
fn new_folder(folder: &Path) -> io::Result<PathBuf> {
    let imports = folder.join(FOLDER);
    fs::create_dir_all(&imports)?;
    let mut n = 1;
    loop {
        let before = imports.join(format!("before-{n}"));
        match fs::create_dir(&before) {
            Ok(()) => return Ok(before),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => n += 1,
            Err(error) => return Err(error),
        }
    }
}
