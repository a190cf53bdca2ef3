//! The blocks of an `.osm.pbf` file, looked at before anything trusts what they claim.

use std::fs::File;
use std::io;
use std::io::BufReader;
use std::io::SeekFrom;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use osmpbf::{BlobReader, BlobType, ByteOffset, PrimitiveBlock};
use rayon::prelude::*;

use crate::progress::Progress;
use crate::text::{Fault, Message};

/// The most bytes that the format allows a block to have.
const MAX_BLOB_SIZE: i32 = 32 * 1024 * 1024;

/// Features that this reader understands.
const FEATURES: &[&str] = &["OsmSchema-V0.6", "DenseNodes"];

/// Where the data blocks of a file stand.
#[derive(Debug)]
pub(super) struct Blobs {
    path: PathBuf,
    offsets: Vec<ByteOffset>,
}

impl Blobs {
    /// Looks through the file's blocks, without unpacking those with data.
    pub(super) fn find(path: &Path) -> Result<Self, Fault> {
        let length = std::fs::metadata(path).map_err(|error| unreadable(path, &error))?.len();
        if length == 0 {
            return Err(fault(path, "network-empty"));
        }
        let mut reader = open(path)?;
        let mut offsets = Vec::new();
        let mut end = 0;
        while let Some(next) = reader.next_header_skip_blob() {
            let (header, offset) = next.map_err(|error| damaged_at(path, end, &error))?;
            let start = end;
            end = position(&mut reader, path)?;
            if !(0..=MAX_BLOB_SIZE).contains(&header.get_blob_size()) || end > length {
                return Err(cut_off(path, start));
            }
            match (header.blob_type(), offset) {
                (BlobType::OsmHeader, Some(_)) if start == 0 => {}
                (BlobType::OsmData, Some(offset)) if start > 0 => offsets.push(offset),
                _ if start == 0 => return Err(fault(path, "network-not-pbf")),
                _ => return Err(damaged_at(path, start, &"unknown block")),
            }
        }
        if end == 0 {
            return Err(fault(path, "network-not-pbf"));
        }
        if end != length {
            return Err(cut_off(path, end));
        }
        check_features(path)?;
        Ok(Self { path: path.to_owned(), offsets })
    }

    /// Unpacks every block and looks at it, in parallel; what was seen stands in file order.
    pub(super) fn map<T: Send>(
        &self,
        phase: &'static str,
        progress: &dyn Progress,
        look: impl Fn(&PrimitiveBlock) -> Result<T, Fault> + Sync,
    ) -> Result<Vec<T>, Vec<Fault>> {
        progress.phase(Message::new(phase), self.offsets.len() as u64);
        let done = AtomicU64::new(0);
        let seen: Vec<Result<T, Fault>> = self
            .offsets
            .par_iter()
            .map_init(
                || open(&self.path),
                |reader, &offset| {
                    let reader = reader.as_mut().map_err(|fault| fault.clone())?;
                    let block = reader
                        .blob_from_offset(offset)
                        .and_then(|blob| blob.to_primitiveblock())
                        .map_err(|error| damaged_at(&self.path, offset.0, &error))?;
                    let seen = look(&block);
                    progress.at(done.fetch_add(1, Ordering::Relaxed) + 1, "");
                    seen
                },
            )
            .collect();
        let mut found = Vec::with_capacity(seen.len());
        let mut faults = Vec::new();
        for one in seen {
            match one {
                Ok(value) => found.push(value),
                Err(fault) => faults.push(fault),
            }
        }
        if faults.is_empty() { Ok(found) } else { Err(faults) }
    }
}

fn open(path: &Path) -> Result<BlobReader<BufReader<File>>, Fault> {
    BlobReader::seekable_from_path(path).map_err(|error| unreadable(path, &io::Error::other(error)))
}

fn position(reader: &mut BlobReader<BufReader<File>>, path: &Path) -> Result<u64, Fault> {
    reader
        .seek_raw(SeekFrom::Current(0))
        .map_err(|error| unreadable(path, &io::Error::other(error)))
}

/// The first block says what the others need to be understood.
fn check_features(path: &Path) -> Result<(), Fault> {
    let first = open(path)?
        .blob_from_offset(ByteOffset(0))
        .and_then(|blob| blob.to_headerblock())
        .map_err(|error| damaged_at(path, 0, &error))?;
    let unknown =
        first.required_features().iter().find(|feature| !FEATURES.contains(&feature.as_str()));
    match unknown {
        Some(feature) => Err(Fault::of_file(
            shown(path),
            Message::new("network-feature").with("feature", feature.as_str()),
        )),
        None => Ok(()),
    }
}

/// The file's name as the user knows it.
pub(super) fn shown(path: &Path) -> String {
    path.display().to_string()
}

/// A fault of the whole file.
pub(super) fn fault(path: &Path, key: &'static str) -> Fault {
    Fault::of_file(shown(path), Message { key, values: Vec::new() })
}

/// The file cannot be read at all.
pub(super) fn unreadable(path: &Path, error: &io::Error) -> Fault {
    let message = Message::new("network-unreadable").with("error", Message::of_io(error));
    Fault::of_file(shown(path), message)
}

fn damaged_at(path: &Path, offset: u64, error: &dyn std::fmt::Display) -> Fault {
    let message = Message::new("network-damaged").with("offset", offset as i64);
    Fault::of_file(shown(path), message).finding(error.to_string())
}

fn cut_off(path: &Path, offset: u64) -> Fault {
    let message = Message::new("network-cut-off").with("offset", offset as i64);
    Fault::of_file(shown(path), message)
}
