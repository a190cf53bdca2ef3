//! Values as people write them: times, dates, numbers, marks.
//!
//! Every reader has the form `fn(&Cell) -> Result<Read<T>, Message>`: the value, and what should
//! be said of how it was read.

mod date;
mod days;
mod flag;
mod number;
mod phone;
pub(super) mod rd;
mod time;
mod weeks;

pub(super) use date::date;
pub(super) use days::{Mark, days, mark};
pub(super) use flag::flag;
pub(super) use number::{decimal, whole};
pub(super) use phone::phone;
pub(super) use time::{time, times};
pub(super) use weeks::weeks;

use crate::intake::sheet::Cell;
use crate::text::Message;

/// A value, and a remark on how it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Read<T> {
    pub(super) value: T,
    pub(super) remark: Remark,
}

/// What should be said of a value that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Remark {
    /// Nothing.
    None,
    /// It was repaired.
    Note(Message),
    /// Somebody should look.
    Question(Message),
}

impl<T> Read<T> {
    /// A value without a remark.
    pub(super) fn plain(value: T) -> Self {
        Self { value, remark: Remark::None }
    }

    /// A value that was repaired.
    pub(super) fn noting(value: T, message: Message) -> Self {
        Self { value, remark: Remark::Note(message) }
    }

    /// A value that somebody should look at.
    pub(super) fn asking(value: T, message: Message) -> Self {
        Self { value, remark: Remark::Question(message) }
    }
}

/// Reads any text of one line.
pub(super) fn text(cell: &Cell) -> Result<Read<String>, Message> {
    let text = cell.text();
    if text.chars().count() > 500 {
        return Err(Message::new("intake-text-long"));
    }
    Ok(Read::plain(text))
}
