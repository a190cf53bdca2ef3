//! In which weeks something runs.

use crate::intake::sheet::Cell;
use crate::intake::value::Read;
use crate::intake::words;
use crate::region::Weeks;
use crate::text::Message;

/// Words for every week.
const ALL: &[&str] = &["alle", "alleweken", "elke", "elkeweek", "iedereweek", "wekelijks", "all"];

/// Words for the odd ones and the even ones.
const ODD: &[&str] = &["oneven", "onevenweken", "onevenweek", "odd"];
const EVEN: &[&str] = &["even", "evenweken", "evenweek"];

/// Words that may stand beside them.
const BESIDE: &[&str] =
    &["week", "weken", "wk", "in", "de", "alleen", "elke", "alle", "en", "weeks"];

/// Reads which weeks are meant: `even`, `oneven weken`, `elke week`.
pub(in crate::intake) fn weeks(cell: &Cell) -> Result<Read<Weeks>, Message> {
    let text = cell.text();
    let words = words::split(&text);
    let has = |known: &[&str]| words.iter().any(|word| known.contains(&word.as_str()));
    let known = [ODD, EVEN, BESIDE].concat();
    let is_known = words.iter().all(|word| known.contains(&word.as_str()));
    match (has(ODD), has(EVEN)) {
        _ if ALL.contains(&words::bare(&text).as_str()) => Ok(Read::plain(Weeks::All)),
        (true, false) if is_known => Ok(Read::plain(Weeks::Odd)),
        (false, true) if is_known => Ok(Read::plain(Weeks::Even)),
        (true, true) if is_known => Ok(Read::plain(Weeks::All)),
        _ => Err(Message::new("intake-weeks")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weeks_are_even_odd_or_all() {
        let read = |text: &str| weeks(&Cell::Text(text.to_owned())).map(|read| read.value).ok();
        assert_eq!(read("Even weken"), Some(Weeks::Even));
        assert_eq!(read("oneven"), Some(Weeks::Odd));
        assert_eq!(read("even/oneven"), Some(Weeks::All));
        assert_eq!(read("elke week"), Some(Weeks::All));
        for wrong in ["om de week", "zevende", "(on)even", "evenwicht", ""] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }
}
