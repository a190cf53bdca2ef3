//! The tables of the benchmark sets, made from the results that are kept.
//!
//! It runs nothing: the command beside it does, and the tests look in here.

pub(crate) mod groups;
pub(crate) mod markdown;
pub(crate) mod markers;
pub(crate) mod results;

use std::path::Path;

use groups::Group;

/// Makes the table of each group from the results in a folder, with its name.
pub(crate) fn tables(folder: &Path, groups: &[Group]) -> Result<Vec<(String, String)>, String> {
    let table = |group: &Group| {
        let kept = group.runs().map(|run| Ok((run, results::read(folder, run)?)));
        let kept = kept.collect::<Result<Vec<_>, String>>()?;
        Ok((group.name.clone(), markdown::table(group, &kept)))
    };
    groups.iter().map(table).collect()
}
