//! Telephone numbers.

use crate::intake::sheet::Cell;
use crate::intake::value::{self, Read};
use crate::text::Message;

/// Reads a telephone number; one that a workbook took for a number gets its zero back.
pub(in crate::intake) fn phone(cell: &Cell) -> Result<Read<String>, Message> {
    let read = value::text(cell)?;
    let is_number = read.value.chars().all(|c| c.is_ascii_digit() || " -".contains(c));
    let n_digits = read.value.chars().filter(char::is_ascii_digit).count();
    if is_number && n_digits == 9 && !read.value.starts_with(['0', '-']) {
        let whole = format!("0{}", read.value);
        return Ok(Read::noting(whole, Message::new("intake-phone-zero")));
    }
    Ok(read)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::value::Remark;

    #[test]
    fn a_lost_zero_is_put_back() {
        let read = |cell: &Cell| phone(cell).map(|read| (read.value, read.remark != Remark::None));
        let text = |text: &str| read(&Cell::Text(text.to_owned()));
        assert_eq!(read(&Cell::Number(612_345_678.0)), Ok(("0612345678".to_owned(), true)));
        assert_eq!(text("528-000 001"), Ok(("0528-000 001".to_owned(), true)));
        for sound in ["0612345678", "+31612345678", "06 12345678", "112", "zie opmerking"] {
            assert_eq!(text(sound), Ok((sound.to_owned(), false)), "{sound}");
        }
    }
}
