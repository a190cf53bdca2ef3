//! The tables and settings that a plan is made from.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

use crate::files::{checksum, planning_files};
use crate::text::Message;
use crate::workspace::whole::unreadable;

/// The bytes of a workspace's tables at one moment, by file name.
///
/// Read them before a long search, so that the copies are what was planned and not what somebody
/// wrote in the meantime.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Inputs {
    /// The bytes by file name; a file that is not there is left out.
    pub files: BTreeMap<String, Vec<u8>>,
}

impl Inputs {
    /// Reads the tables of a workspace; returns the sentence to show when that fails.
    pub fn read(workspace: &Path) -> Result<Self, Message> {
        let mut files = BTreeMap::new();
        for name in planning_files() {
            let path = workspace.join(name);
            match fs::read(&path) {
                Ok(bytes) => {
                    files.insert(name.to_owned(), bytes);
                }
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                Err(error) => return Err(unreadable(&path, &error)),
            }
        }
        Ok(Self { files })
    }

    /// The SHA-256 of each file.
    pub fn checksums(&self) -> BTreeMap<String, String> {
        self.files.iter().map(|(name, bytes)| (name.clone(), checksum(bytes))).collect()
    }
}
