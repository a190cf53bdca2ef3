//! Bytes to text: UTF-8, also where a few bytes of it are damaged, UTF-16 with its mark, else
//! Windows-1252.

use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252};

use crate::text::Message;

/// A text and the name of how it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Decoded {
    pub(super) text: String,
    pub(super) encoding: &'static str,
}

/// Decodes bytes; what is no text at all is refused.
pub(super) fn decode(bytes: &[u8]) -> Result<Decoded, Message> {
    let (text, encoding) = match bytes {
        [0xef, 0xbb, 0xbf, rest @ ..] => match std::str::from_utf8(rest) {
            Ok(text) => (text.to_owned(), "UTF-8"),
            Err(_) => (String::from_utf8_lossy(rest).into_owned(), "UTF-8"),
        },
        [0xff, 0xfe, rest @ ..] => {
            (UTF_16LE.decode_without_bom_handling(rest).0.into_owned(), "UTF-16")
        }
        [0xfe, 0xff, rest @ ..] => {
            (UTF_16BE.decode_without_bom_handling(rest).0.into_owned(), "UTF-16")
        }
        _ => match std::str::from_utf8(bytes) {
            Ok(text) => (text.to_owned(), "UTF-8"),
            Err(_) if is_damaged_utf8(bytes) => {
                (String::from_utf8_lossy(bytes).into_owned(), "UTF-8")
            }
            Err(_) => (windows(bytes), "Windows-1252"),
        },
    };
    // Text has blanks and line ends among its control characters, and few others.
    let is_odd = |c: &char| (c.is_control() && !c.is_whitespace()) || *c == '\u{fffd}';
    let sample: Vec<char> = text.chars().take(4096).collect();
    let n_odd = sample.iter().filter(|c| is_odd(c)).count();
    if n_odd * 10 > sample.len() {
        return Err(Message::new("intake-no-text"));
    }
    Ok(Decoded { text, encoding })
}

/// Is this UTF-8 with a few bad bytes? Text of another kind has hardly any letters that are right
/// by chance.
fn is_damaged_utf8(bytes: &[u8]) -> bool {
    let (mut n_good, mut n_bad) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        n_good += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        n_bad += usize::from(!chunk.invalid().is_empty());
    }
    n_good > n_bad
}

fn windows(bytes: &[u8]) -> String {
    WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_way_of_writing_is_recognised() {
        let read = |bytes: &[u8]| decode(bytes).map(|it| (it.text, it.encoding));
        assert_eq!(read(b"Caf\xc3\xa9"), Ok(("Café".to_owned(), "UTF-8")));
        assert_eq!(read(b"\xef\xbb\xbfCaf\xc3\xa9"), Ok(("Café".to_owned(), "UTF-8")));
        // One bad byte does not make another text of the rest.
        let damaged = Ok(("\u{fffd} Zoë en René".to_owned(), "UTF-8"));
        assert_eq!(read(b"\xef\xbb\xbf\xe9 Zo\xc3\xab en Ren\xc3\xa9"), damaged.clone());
        assert_eq!(read(b"\xe9 Zo\xc3\xab en Ren\xc3\xa9"), damaged);
        assert_eq!(read(b"Caf\xe9 \x80"), Ok(("Café €".to_owned(), "Windows-1252")));
        assert_eq!(read(b"\xff\xfeC\0\xe9\0"), Ok(("Cé".to_owned(), "UTF-16")));
        assert_eq!(read(b"\xfe\xff\0C\0\xe9"), Ok(("Cé".to_owned(), "UTF-16")));
        assert!(read(b"\0\x01\x02\x03\x7fELF\x01\x02\x05\x06\x07\x08\x0e\x0f").is_err());
    }
}
