//! In which weeks something runs.

use crate::intake::sheet::Cell;
use crate::intake::value::Read;
use crate::intake::words;
use crate::region::Weeks;
use crate::text::Message;

/// Words for every week.
const ALL: &[&str] = &["alle", "alleweken", "elke", "elkeweek", "iedereweek", "wekelijks", "all"];

/// Reads which weeks are meant: `even`, `oneven weken`, `elke week`.
pub(in crate::intake) fn weeks(cell: &Cell) -> Result<Read<Weeks>, Message> {
    let bare = words::bare(&cell.text());
    // "Even" stands in "oneven" too.
    let rest = bare.replace("oneven", "");
    let is_odd = rest != bare || bare == "odd";
    let is_even = rest.contains("even");
    match (is_odd, is_even) {
        (true, false) => Ok(Read::plain(Weeks::Odd)),
        (false, true) => Ok(Read::plain(Weeks::Even)),
        (true, true) => Ok(Read::plain(Weeks::All)),
        (false, false) if ALL.contains(&bare.as_str()) => Ok(Read::plain(Weeks::All)),
        (false, false) => Err(Message::new("intake-weeks")),
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
        assert_eq!(read("om de week"), None);
    }
}
