//! How long work tells how far it is, without knowing a terminal.

use crate::text::Message;

/// Told by long work how far it is; called from any thread.
pub trait Progress: Sync {
    /// A new phase begins, of `total` steps; zero when nobody knows.
    fn phase(&self, name: Message, total: u64);

    /// `done` steps of the phase are done; `note` is a short figure to show beside the bar.
    fn at(&self, done: u64, note: &str);
}

/// Tells nobody.
#[derive(Clone, Copy, Debug, Default)]
pub struct Silent;

impl Progress for Silent {
    fn phase(&self, _: Message, _: u64) {}
    fn at(&self, _: u64, _: &str) {}
}
