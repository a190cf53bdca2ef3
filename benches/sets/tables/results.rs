//! Results that are kept: the rows of each run, and when and where they were measured.

use std::path::{Path, PathBuf};

use samenrit::benchmark::{Row, read_table, write_table};
use serde::{Deserialize, Serialize};

use super::groups::Run;

/// The file of a group that tells when its runs were measured.
const MEASURED: &str = "measured.csv";

/// When and where a run was measured.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Measured {
    /// The stem of its table.
    pub(crate) run: String,
    /// The day that it ended.
    pub(crate) date: String,
    /// Processors and their kind.
    pub(crate) machine: String,
    /// Has a second checker found every plan as the table says?
    pub(crate) is_checked: bool,
}

/// What is kept of one run.
#[derive(Clone, Debug)]
pub(crate) struct Kept {
    /// A row for each instance.
    pub(crate) rows: Vec<Row>,
    /// When and where.
    pub(crate) measured: Measured,
}

/// The file with the rows of a run.
pub(crate) fn path(folder: &Path, run: Run<'_>) -> PathBuf {
    folder.join(&run.group.name).join(run.stem()).with_extension("csv")
}

/// Reads what is kept of a run, if it was measured.
pub(crate) fn read(folder: &Path, run: Run<'_>) -> Result<Option<Kept>, String> {
    let table = path(folder, run);
    let folder = folder.join(&run.group.name);
    let rows = read_table(&table).map_err(|faults| format!("{faults:?}"))?;
    if rows.is_empty() {
        return Ok(None);
    }
    if let Some(row) = rows.iter().find(|row| !row.run.ends_with(&run.key())) {
        return Err(format!("{}: {} is of another run", table.display(), row.instance));
    }
    let measured = read_measured(&folder)?.into_iter().find(|it| it.run == run.stem());
    let measured = measured.ok_or_else(|| format!("{} is not in {MEASURED}", table.display()))?;
    Ok(Some(Kept { rows, measured }))
}

/// Keeps a run in place of what there was of it.
pub(crate) fn keep(folder: &Path, run: Run<'_>, mut kept: Kept) -> Result<(), String> {
    let table = path(folder, run);
    let folder = folder.join(&run.group.name);
    std::fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
    kept.rows.sort_by(|a, b| a.instance.cmp(&b.instance));
    write_table(&table, &kept.rows).map_err(|error| error.to_string())?;
    let mut all = read_measured(&folder)?;
    all.retain(|it| it.run != kept.measured.run);
    all.push(kept.measured);
    all.sort_by(|a, b| a.run.cmp(&b.run));
    write_measured(&folder, &all).map_err(|error| error.to_string())
}

fn read_measured(folder: &Path) -> Result<Vec<Measured>, String> {
    let path = folder.join(MEASURED);
    if !path.exists() {
        return Ok(Vec::new());
    }
    let mut reader = csv::Reader::from_path(path).map_err(|error| error.to_string())?;
    reader.deserialize().collect::<Result<_, _>>().map_err(|error| error.to_string())
}

fn write_measured(folder: &Path, all: &[Measured]) -> Result<(), csv::Error> {
    let mut writer = csv::Writer::from_path(folder.join(MEASURED))?;
    all.iter().try_for_each(|it| writer.serialize(it))?;
    Ok(writer.flush()?)
}
