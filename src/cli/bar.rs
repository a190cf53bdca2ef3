//! A progress bar on stderr, on a terminal only.

use std::sync::Mutex;

use indicatif::{ProgressBar, ProgressStyle};

use crate::progress::Progress;
use crate::text::{Message, Texts};

/// Shows the phases of long work as bars.
pub(super) struct Bar<'a> {
    texts: &'a Texts,
    bar: Mutex<ProgressBar>,
}

impl<'a> Bar<'a> {
    /// A bar that shows nothing yet.
    pub(super) fn new(texts: &'a Texts) -> Self {
        Self { texts, bar: Mutex::new(ProgressBar::hidden()) }
    }

    /// Takes the bar away.
    pub(super) fn finish(&self) {
        self.bar.lock().expect("no holder of the bar panics").finish_and_clear();
    }
}

impl Drop for Bar<'_> {
    fn drop(&mut self) {
        self.finish();
    }
}

impl Progress for Bar<'_> {
    fn phase(&self, name: Message, total: u64) {
        let template = if total == 0 {
            "{spinner} {prefix} {elapsed} {wide_msg}"
        } else {
            "{prefix:26} {bar:30} {percent:>3}% {elapsed} {wide_msg}"
        };
        let style = ProgressStyle::with_template(template).expect("the template is valid");
        let mut bar = self.bar.lock().expect("no holder of the bar panics");
        bar.finish_and_clear();
        *bar = ProgressBar::new(total).with_style(style).with_prefix(self.texts.say(&name));
        bar.tick();
    }

    fn at(&self, done: u64, note: &str) {
        let bar = self.bar.lock().expect("no holder of the bar panics");
        bar.set_position(done);
        bar.set_message(note.to_owned());
    }
}
