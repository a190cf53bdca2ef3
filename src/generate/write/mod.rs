//! Writes a region as the files of a workspace, whole or not at all.
//!
//! `docs/formats.md` describes the files; what is written here is what `import` reads. The
//! settings carry comments in Dutch, because people go on working in them.

mod costs;
mod fleet;
mod flows;
mod lines;
mod region;
mod scenarios;
mod tables;
mod work;

use std::fs;
use std::io;
use std::path::Path;

use crate::files::IDENTITIES;
use crate::region::{Identity, Region};
use crate::text::{Fault, Message};

/// Where the workspace's road extract comes from.
#[derive(Clone, Copy, Debug)]
pub enum RoadFile<'a> {
    /// The bytes of an `.osm.pbf` file.
    Drawn(&'a [u8]),
    /// A file that is copied, so that the workspace needs nothing outside itself.
    Copied(&'a Path),
}

/// Why a workspace was not written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WriteError {
    /// There is a workspace already; it is never overwritten.
    Taken(Fault),
    /// Reading or writing failed.
    Io(Message),
}

/// Writes a region into a folder that holds no workspace yet.
///
/// The files are written beside the folder first and moved when all are there, the region's
/// settings last; a folder without those is no workspace. Other files in the folder stay.
pub fn write_workspace(
    folder: &Path,
    region: &Region,
    identities: &[Identity],
    roads: RoadFile<'_>,
) -> Result<(), WriteError> {
    let files = files(region, identities);
    refuse_taken(folder, &files, &region.roads)?;
    write_files(folder, &files, &region.roads, roads)
        .map_err(|error| WriteError::Io(failed(folder, &error)))
}

/// Name and text of every file but the roads; the settings that make it a workspace come last.
fn files(region: &Region, identities: &[Identity]) -> Vec<(&'static str, String)> {
    let mut files = vec![
        ("sites.csv", tables::sites(&region.sites)),
        ("passengers.csv", tables::passengers(&region.passengers)),
        ("trips.csv", tables::trips(&region.trips)),
        ("depots.csv", tables::depots(&region.fleet.depots)),
        ("fleet.toml", fleet::fleet(&region.fleet)),
        ("costs.toml", costs::costs(region)),
        ("scenarios.toml", scenarios::scenarios(&region.scenarios)),
    ];
    if !identities.is_empty() {
        files.push((IDENTITIES, tables::identities(identities)));
    }
    if !region.bells.is_empty() {
        files.push(("bells.csv", tables::bells(&region.bells)));
    }
    if !region.homes.is_empty() {
        files.push(("homes.csv", tables::homes(&region.homes)));
    }
    if !region.absences.is_empty() {
        files.push(("absences.csv", tables::absences(&region.absences)));
    }
    if !region.fleet.given.is_empty() {
        files.push(("vehicles.csv", tables::vehicles(&region.fleet.given)));
    }
    if !region.fleet.volunteers.is_empty() {
        files.push(("volunteers.csv", tables::volunteers(&region.fleet.volunteers)));
    }
    files.push(("region.toml", region::region(region)));
    files
}

fn refuse_taken(
    folder: &Path,
    files: &[(&'static str, String)],
    roads: &str,
) -> Result<(), WriteError> {
    let names = files.iter().map(|(name, _)| *name).chain([roads, "runs", IDENTITIES]);
    for name in names {
        if folder.join(name).exists() {
            let message = Message::new("generate-workspace-taken");
            let place = folder.join(name).display().to_string();
            return Err(WriteError::Taken(Fault::of_file(place, message)));
        }
    }
    Ok(())
}

fn write_files(
    folder: &Path,
    files: &[(&'static str, String)],
    road_name: &str,
    roads: RoadFile<'_>,
) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    let draft = tempfile::Builder::new().prefix(".samenrit-").tempdir_in(folder)?;
    match roads {
        RoadFile::Drawn(bytes) => fs::write(draft.path().join(road_name), bytes)?,
        RoadFile::Copied(file) => {
            fs::copy(file, draft.path().join(road_name))?;
        }
    }
    for (name, text) in files {
        fs::write(draft.path().join(name), text)?;
    }
    let mut moved = Vec::new();
    for name in [road_name].into_iter().chain(files.iter().map(|(name, _)| *name)) {
        if let Err(error) = fs::rename(draft.path().join(name), folder.join(name)) {
            for name in moved {
                // What cannot be taken back is no workspace either: its settings are missing.
                let _ = fs::remove_file(folder.join(name));
            }
            return Err(error);
        }
        moved.push(name);
    }
    Ok(())
}

fn failed(folder: &Path, error: &io::Error) -> Message {
    Message::new("generate-write-failed")
        .with("folder", folder.display().to_string())
        .with("error", Message::of_io(error))
}
