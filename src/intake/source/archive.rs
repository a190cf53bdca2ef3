//! Looks through the packed parts of a workbook before a reader unpacks them, so that a small
//! file that unpacks to a huge one is refused.

use std::io::{self, Read, Write};

use flate2::read::DeflateDecoder;

use crate::intake::source::too_large;
use crate::text::Message;

/// Unpacked bytes of all parts together at most.
const MAX_BYTES: u64 = 400_000_000;

/// Cells of an `OpenDocument` sheet at most, its repeated ones counted each time.
const MAX_REPEATED: u64 = 4_000_000;

/// Refuses a zip archive whose parts are too large, or of `OpenDocument` repeat too many cells.
pub(super) fn judge(bytes: &[u8]) -> Result<(), Message> {
    let mut left = MAX_BYTES;
    for part in parts(bytes).ok_or_else(damaged)? {
        let mut seen = Seen { left, cells: Cells::default(), is_content: part.is_content };
        let copied = if part.is_packed {
            io::copy(&mut DeflateDecoder::new(part.data), &mut seen)
        } else {
            io::copy(&mut part.data.take(u64::MAX), &mut seen)
        };
        // A part that is damaged is the reader's to tell; one that is too large ours.
        if copied.is_err() && seen.left == 0 || seen.cells.total > MAX_REPEATED {
            return Err(too_large());
        }
        left = seen.left;
    }
    Ok(())
}

pub(super) fn damaged() -> Message {
    Message::new("intake-damaged-workbook")
}

/// A part of the archive as it stands there.
struct Part<'a> {
    data: &'a [u8],
    is_packed: bool,
    is_content: bool,
}

/// Finds the parts by the directory at the end of the file (PKWARE's APPNOTE.TXT, 4.3).
fn parts(bytes: &[u8]) -> Option<Vec<Part<'_>>> {
    let from = bytes.len().saturating_sub(22 + 0xffff);
    let tail = bytes.get(from..)?;
    let end = from + (0..tail.len()).rev().find(|&at| tail[at..].starts_with(b"PK\x05\x06"))?;
    let count = u16_at(bytes, end + 10)?;
    let mut at = u32_at(bytes, end + 16)? as usize;
    let mut parts = Vec::new();
    for _ in 0..count {
        if !bytes.get(at..)?.starts_with(b"PK\x01\x02") {
            return None;
        }
        let method = u16_at(bytes, at + 10)?;
        let packed = u32_at(bytes, at + 20)? as usize;
        let lengths = [28, 30, 32].map(|field| u16_at(bytes, at + field).unwrap_or(0) as usize);
        let name = bytes.get(at + 46..at + 46 + lengths[0])?;
        let local = u32_at(bytes, at + 42)? as usize;
        let skipped = u16_at(bytes, local + 26)? as usize + u16_at(bytes, local + 28)? as usize;
        let start = local + 30 + skipped;
        let data = bytes.get(start..start.checked_add(packed)?)?;
        parts.push(Part { data, is_packed: method != 0, is_content: name == b"content.xml" });
        at += 46 + lengths.iter().sum::<usize>();
    }
    Some(parts)
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at.checked_add(2)?)?.try_into().ok()?))
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at.checked_add(4)?)?.try_into().ok()?))
}

/// Counts what flows through it and keeps nothing.
struct Seen {
    left: u64,
    cells: Cells,
    is_content: bool,
}

impl Write for Seen {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.left = self.left.saturating_sub(bytes.len() as u64);
        if self.is_content {
            self.cells.look(bytes);
        }
        if self.left == 0 || self.cells.total > MAX_REPEATED {
            return Err(io::Error::other("too large"));
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Counts the cells of `OpenDocument` tables as they unroll.
#[derive(Default)]
struct Cells {
    /// The tag that is being read; long ones are cut.
    tag: Vec<u8>,
    is_open: bool,
    row: u64,
    /// Empty cells that count only where another follows.
    pending: u64,
    repeats: u64,
    total: u64,
}

impl Cells {
    fn look(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            match byte {
                b'<' => {
                    self.is_open = true;
                    self.tag.clear();
                }
                b'>' if self.is_open => {
                    self.is_open = false;
                    self.close();
                }
                _ if self.is_open && self.tag.len() < 2000 => self.tag.push(byte),
                _ => {}
            }
        }
    }

    fn close(&mut self) {
        let tag = String::from_utf8_lossy(&self.tag);
        let number = |key: &str| {
            let rest = tag.split(key).nth(1)?;
            rest.trim_start_matches(['=', '"', '\'', ' ']).split(['"', '\'']).next()?.parse().ok()
        };
        if tag.starts_with("table:table-row") {
            self.repeats = number("number-rows-repeated").unwrap_or(1);
            (self.row, self.pending) = (0, 0);
        } else if tag.starts_with("/table:table-row") {
            self.total = self.total.saturating_add(self.row.saturating_mul(self.repeats));
        } else if tag.starts_with("table:table-cell") || tag.starts_with("table:covered") {
            let cells: u64 = number("number-columns-repeated").unwrap_or(1);
            if tag.ends_with('/') && !tag.contains("office:") {
                self.pending = self.pending.saturating_add(cells);
            } else {
                self.row = self.row.saturating_add(self.pending).saturating_add(cells);
                self.pending = 0;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn repeated_cells_are_counted_as_they_unroll() {
        let mut cells = Cells::default();
        cells.look(b"<table:table-row table:number-rows-repeated=\"1000\"><table:table-cell ");
        cells.look(b"table:number-columns-repeated=\"100\" office:value=\"1\"/>");
        cells.look(b"<table:table-cell table:number-columns-repeated=\"9000\"/></table:table-row>");
        assert_eq!(cells.total, 100_000);
    }

    #[test]
    fn what_is_no_archive_is_damaged() {
        assert_eq!(judge(b"PK\x03\x04").unwrap_err().key, "intake-damaged-workbook");
        assert_eq!(
            judge(b"PK\x05\x06\0\0\0\0\x01\0\x01\0\0\0").unwrap_err().key,
            "intake-damaged-workbook"
        );
    }
}
