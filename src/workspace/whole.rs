//! A file is there with all its bytes, or not at all.

use std::ffi::OsString;
use std::fs::File;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use crate::files;
use crate::text::Message;

/// Writes a file under a temporary name beside it and renames it, so that a killed program
/// leaves the old file or the new one.
///
/// Returns the sentence to show when writing fails.
pub fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), Message> {
    files::write_whole(path, |file| file.write_all(bytes)).map_err(|error| failure(path, &error))
}

/// A hidden name that no other running program uses.
pub(super) fn temporary_name(name: &std::ffi::OsStr) -> OsString {
    let mut temporary = OsString::from(format!(".tmp-{}-", std::process::id()));
    temporary.push(name);
    temporary
}

/// The sentence for a path that could not be written.
pub(super) fn failure(path: &Path, error: &io::Error) -> Message {
    Message::new("workspace-write")
        .with("path", path.display().to_string())
        .with("error", Message::of_io(error))
}

/// The sentence for a path that could not be read.
pub(super) fn unreadable(path: &Path, error: &io::Error) -> Message {
    Message::new("workspace-read")
        .with("path", path.display().to_string())
        .with("error", Message::of_io(error))
}

/// The folder that a path lies in; the current one for a bare name.
pub(super) fn parent(path: &Path) -> PathBuf {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent.to_owned(),
        _ => PathBuf::from("."),
    }
}

/// Writes a file and waits until the disk has it.
pub(super) fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = File::create(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn a_file_is_replaced_and_nothing_else_is_left() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.txt");
        write_whole(&path, b"one").unwrap();
        write_whole(&path, b"two").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"two");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn what_cannot_be_written_is_told_and_leaves_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("taken");
        fs::create_dir_all(path.join("inside")).unwrap();
        assert_eq!(write_whole(&path, b"x").unwrap_err().key, "workspace-write");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
        assert!(write_whole(Path::new("/"), b"x").is_err());
    }
}
