//! Yes and no.

use crate::intake::sheet::Cell;
use crate::intake::value::Read;
use crate::intake::words;
use crate::text::Message;

const YES: &[&str] = &["ja", "j", "x", "1", "yes", "y", "waar", "true", "v", "aan"];
const NO: &[&str] = &["nee", "n", "0", "no", "onwaar", "false", "geen", "nvt", "uit"];

/// Reads a yes or no; an empty cell and a dash are no.
pub(in crate::intake) fn flag(cell: &Cell) -> Result<Read<bool>, Message> {
    if let Cell::Flag(flag) = cell {
        return Ok(Read::plain(*flag));
    }
    let text = cell.text();
    let bare = words::bare(&text);
    if YES.contains(&bare.as_str()) || ["✓", "✔", "√", "☑", "☒"].contains(&text.as_str())
    {
        Ok(Read::plain(true))
    } else if NO.contains(&bare.as_str()) || ["", "-", ".", "☐"].contains(&text.as_str()) {
        Ok(Read::plain(false))
    } else {
        Err(Message::new("intake-flag"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_words_mean_yes_or_no() {
        let read = |text: &str| flag(&Cell::Text(text.to_owned())).map(|read| read.value).ok();
        for yes in ["ja", "J", "X", "1", "✓", "WAAR"] {
            assert_eq!(read(yes), Some(true), "{yes}");
        }
        for no in ["Nee", "n", "0", "-", "", "n.v.t."] {
            assert_eq!(read(no), Some(false), "{no}");
        }
        assert_eq!(read("misschien"), None);
    }
}
