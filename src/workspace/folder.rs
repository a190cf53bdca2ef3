//! A folder is there with all its files, or not at all.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::text::Message;
use crate::workspace::whole::{failure, parent, temporary_name, write};

/// A folder being filled under a temporary name; it vanishes unless it is kept.
#[derive(Debug)]
pub struct FolderDraft {
    temporary: PathBuf,
    kept: bool,
}

impl FolderDraft {
    /// An empty folder beside where `target` is to be, whose parents are made where needed.
    pub fn beside(target: &Path) -> Result<Self, Message> {
        let name = target
            .file_name()
            .ok_or_else(|| failure(target, &io::ErrorKind::InvalidInput.into()))?;
        let temporary = parent(target).join(temporary_name(name));
        let made = match fs::remove_dir_all(&temporary) {
            // Left behind by a killed program that had the same number.
            Ok(()) => Ok(()),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
            Err(error) => Err(error),
        };
        made.and_then(|()| fs::create_dir_all(&temporary))
            .map_err(|error| failure(target, &error))?;
        Ok(Self { temporary, kept: false })
    }

    /// Writes a file; folders in its name are made where needed.
    pub fn write(&self, name: &str, bytes: &[u8]) -> Result<(), Message> {
        let path = self.temporary.join(name);
        fs::create_dir_all(parent(&path))
            .and_then(|()| write(&path, bytes))
            .map_err(|error| failure(&path, &error))
    }

    /// Gives the folder its name if nothing has it yet; says whether it did.
    pub fn keep_as(&mut self, target: &Path) -> Result<bool, Message> {
        if fs::symlink_metadata(target).is_ok() {
            return Ok(false);
        }
        match fs::rename(&self.temporary, target) {
            Ok(()) => {
                self.kept = true;
                Ok(true)
            }
            Err(error) if is_taken(&error) => Ok(false),
            Err(error) => Err(failure(target, &error)),
        }
    }

    /// Gives the folder its name, in the place of a folder that has it.
    pub fn replace(mut self, target: &Path) -> Result<(), Message> {
        let old = self.temporary.with_extension("old");
        let moved = match fs::rename(target, &old) {
            Ok(()) => Ok(true),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
            Err(error) => Err(failure(target, &error)),
        }?;
        let kept = fs::rename(&self.temporary, target);
        self.kept = kept.is_ok();
        if moved && self.kept {
            fs::remove_dir_all(&old).map_err(|error| failure(&old, &error))?;
        } else if moved {
            fs::rename(&old, target).map_err(|error| failure(target, &error))?;
        }
        kept.map_err(|error| failure(target, &error))
    }
}

impl Drop for FolderDraft {
    fn drop(&mut self) {
        if !self.kept {
            // Nobody is left to tell; the name says that it is temporary.
            let _ = fs::remove_dir_all(&self.temporary);
        }
    }
}

/// Did another program take the name in the meantime?
fn is_taken(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::AlreadyExists | io::ErrorKind::DirectoryNotEmpty)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_draft_that_is_not_kept_leaves_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let draft = FolderDraft::beside(&folder.path().join("runs/a")).unwrap();
        draft.write("inputs/x.csv", b"x").unwrap();
        drop(draft);
        assert_eq!(fs::read_dir(folder.path().join("runs")).unwrap().count(), 0);
    }

    #[test]
    fn a_taken_name_is_not_overwritten_unless_asked() {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("a");
        let mut first = FolderDraft::beside(&target).unwrap();
        first.write("x", b"1").unwrap();
        assert!(first.keep_as(&target).unwrap());
        let mut second = FolderDraft::beside(&target).unwrap();
        second.write("y", b"2").unwrap();
        assert!(!second.keep_as(&target).unwrap());
        second.replace(&target).unwrap();
        assert!(!target.join("x").exists() && target.join("y").exists());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
