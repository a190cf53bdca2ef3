//! Everything people read, in Dutch and English.
//!
//! Other modules make [`Message`]s and [`Fault`]s: a key and its values. Only the edge of the
//! program turns them into sentences, with the [`Texts`] of one language. Every key stands in
//! both `data/translations/nl.ftl` and `en.ftl`.

mod fault;
mod io;
mod message;
mod number;
mod shown;
mod texts;

pub use fault::Fault;
pub use message::{Message, Value};
pub use shown::{mask, shorten};
pub use texts::{Language, Texts};
