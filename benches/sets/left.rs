//! What is left of a run that was measured in part on another machine.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::path::Path;

use samenrit::benchmark::{Row, is_instance, name_of};
use samenrit::files::checksum_of_file;

use crate::tables::groups::{Group, OURS, Run};
use crate::tables::results;

/// The rows that are kept of a run and that this very build of our program measured. A build is the
/// same on another machine with the same tools and folders.
pub(crate) fn kept(results: &Path, run: Run<'_>, program: &str) -> Result<Vec<Row>, String> {
    if run.program != OURS {
        return Ok(Vec::new());
    }
    let sum =
        checksum_of_file(Path::new(program)).map_err(|error| format!("{program}: {error}"))?;
    let build = format!("{}+{} ", env!("CARGO_PKG_VERSION"), &sum[..8]);
    let mut rows = results::read(results, run)?.map_or_else(Vec::new, |kept| kept.rows);
    rows.retain(|row| row.run.starts_with(&build));
    Ok(rows)
}

/// The names of a group's instances that have no row. None where all have one: the run is then
/// measured as a whole.
pub(crate) fn names(set: &Path, group: &Group, rows: &[Row]) -> Result<Vec<String>, String> {
    let all = if group.only.is_empty() { names_in(set)? } else { group.only.clone() };
    let done: BTreeSet<&str> = rows.iter().map(|row| row.instance.as_str()).collect();
    Ok(all.into_iter().filter(|name| !done.contains(name.as_str())).collect())
}

/// The names of the instances in a folder and its subfolders; published plans are left alone.
fn names_in(folder: &Path) -> Result<Vec<String>, String> {
    let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
    let mut names = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        if path.is_dir() && path.file_name() != Some(OsStr::new("solutions")) {
            names.extend(names_in(&path)?);
        } else if path.extension() == Some(OsStr::new("txt"))
            && is_instance(&path, None).map_err(|faults| format!("{faults:?}"))?
        {
            names.push(name_of(&path));
        }
    }
    names.sort();
    Ok(names)
}
