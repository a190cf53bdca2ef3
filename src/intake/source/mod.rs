//! Bytes of a source to sheets of cells, whatever program wrote them.

mod archive;
mod delimited;
mod encoding;
mod workbook;

use crate::intake::sheet::Sheet;
use crate::text::Message;

/// Cells of a source at most; a list of a whole province has fewer.
const MAX_CELLS: usize = 4_000_000;

/// A source that could be opened.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Book {
    /// How it was written, for the report: an encoding and a separator, or a kind of workbook.
    pub form: String,
    /// Its sheets, in order.
    pub sheets: Vec<Sheet>,
}

/// Opens a source. `score` says how much a row looks like a header, which decides between
/// separators.
///
/// # Errors
/// The sentence that says why nothing can be made of the bytes.
pub(super) fn open(bytes: Vec<u8>, score: impl Fn(&[String]) -> usize) -> Result<Book, Message> {
    if bytes.is_empty() {
        return Err(Message::new("intake-empty-file"));
    }
    if workbook::is_workbook(&bytes) {
        return workbook::read(bytes);
    }
    let text = encoding::decode(&bytes)?;
    if text.text.trim().is_empty() {
        return Err(Message::new("intake-empty-file"));
    }
    let (sheet, separator) = delimited::read(&text.text, score)?;
    Ok(Book { form: format!("{}, {separator}", text.encoding), sheets: vec![sheet] })
}

fn too_large() -> Message {
    Message::new("intake-too-large").with("most", MAX_CELLS)
}
