//! Finds the shared test data, which is too large to stand in the repository.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

/// Tests that were skipped so far in this run.
static SKIPPED: AtomicUsize = AtomicUsize::new(0);

/// Returns the path of a shared file such as `data/osm/malta-2024.osm.pbf`.
///
/// The folder is `SAMENRIT_SHARED`, else `../shared` beside the repository. Where the file is
/// missing a run with `CI=true` fails; elsewhere the caller skips its test, and what is skipped
/// is said on stderr, past the capture of the test harness, with the count so far: the last such
/// line tells how many tests the run skipped.
pub(crate) fn shared(path: &str) -> Option<PathBuf> {
    let folder = std::env::var_os("SAMENRIT_SHARED")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared"), PathBuf::from);
    let file = folder.join(path);
    if file.exists() {
        return Some(file);
    }
    assert!(
        std::env::var("CI").as_deref() != Ok("true"),
        "the shared file {path} is missing; set SAMENRIT_SHARED to the folder that has it"
    );
    let test = std::thread::current().name().unwrap_or("a test").to_owned();
    let count = SKIPPED.fetch_add(1, Ordering::Relaxed) + 1;
    let line = format!("\nskipped {test}: no shared file {path} ({count} skipped so far)\n");
    // The harness captures `eprintln!`, not the stream itself.
    let _ = std::io::stderr().lock().write_all(line.as_bytes());
    None
}
