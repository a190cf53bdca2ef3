//! Ctrl-C: once ends a search at its next round, twice ends the program.

use std::io::Write;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::cli::Session;

/// A flag that Ctrl-C sets, so that a search ends at its next round; a second Ctrl-C ends the
/// program at once.
pub(super) fn stop_on_ctrl_c(session: &Session) -> Arc<AtomicBool> {
    let stop = Arc::new(AtomicBool::new(false));
    let flag = Arc::clone(&stop);
    let note = session.texts.text("stopping");
    // A second handler in one process cannot be installed; the first then goes on serving.
    let _ = ctrlc::set_handler(move || {
        if flag.swap(true, Ordering::Relaxed) {
            #[expect(clippy::exit, reason = "the user has asked twice")]
            std::process::exit(130);
        }

        let _ = writeln!(std::io::stderr(), "{note}");
    });
    stop
}
