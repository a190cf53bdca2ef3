//! Opens the files of a workspace as text.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use crate::import::faults::Faults;
use crate::text::Message;

/// The files of one folder, some of which may be replaced.
pub(super) struct Files<'a> {
    folder: &'a Path,
    stand_in: Option<(&'static str, &'a Path)>,
    texts: &'a [(&'static str, &'a str)],
}

impl<'a> Files<'a> {
    /// The files of a folder under their usual names.
    pub(super) fn of(folder: &'a Path) -> Self {
        Self { folder, stand_in: None, texts: &[] }
    }

    /// The same, with another file in the place of the one called `name`.
    pub(super) fn with(folder: &'a Path, name: &'static str, file: &'a Path) -> Self {
        Self { folder, stand_in: Some((name, file)), texts: &[] }
    }

    /// The same, with texts that are nowhere written yet in the place of the files they are named
    /// after.
    pub(super) fn over(folder: &'a Path, texts: &'a [(&'static str, &'a str)]) -> Self {
        Self { folder, stand_in: None, texts }
    }

    /// The text in the place of a file.
    fn unwritten(&self, name: &str) -> Option<&'a str> {
        self.texts.iter().find(|(file, _)| *file == name).map(|(_, text)| *text)
    }

    /// Where a file is.
    fn path(&self, name: &str) -> PathBuf {
        match self.stand_in {
            Some((replaced, file)) if replaced == name => file.to_owned(),
            _ => self.folder.join(name),
        }
    }

    /// The name that faults use for a file.
    pub(super) fn shown(&self, name: &str) -> String {
        let path = self.path(name);
        path.file_name().map_or_else(|| name.to_owned(), |own| own.to_string_lossy().into_owned())
    }

    /// Is the file there?
    pub(super) fn has(&self, name: &str) -> bool {
        self.unwritten(name).is_some() || self.path(name).exists()
    }

    /// Reads a file as text; what keeps it from being read is added to the faults.
    pub(super) fn text(&self, name: &str, faults: &Faults) -> Option<String> {
        if let Some(text) = self.unwritten(name) {
            return decode(text.as_bytes().to_vec(), faults);
        }
        match fs::read(self.path(name)) {
            Ok(bytes) => decode(bytes, faults),
            Err(error) if error.kind() == ErrorKind::NotFound => {
                faults.whole(Message::new("import-missing-file"));
                None
            }
            Err(error) => {
                faults
                    .whole(Message::new("import-unreadable").with("error", Message::of_io(&error)));
                None
            }
        }
    }
}

/// Returns the bytes as text without the mark that some programs put before it.
pub(super) fn decode(bytes: Vec<u8>, faults: &Faults) -> Option<String> {
    let text = match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let sound = &error.as_bytes()[..error.utf8_error().valid_up_to()];
            faults.row(row_at(sound, sound.len()), Message::new("import-not-utf8"));
            return None;
        }
    };
    let text = text.strip_prefix('\u{feff}').map_or_else(|| text.clone(), ToOwned::to_owned);
    if text.trim().is_empty() {
        faults.whole(Message::new("import-empty-file"));
        return None;
    }
    Some(text)
}

/// Returns the row, the first being 1, of a byte in a text.
pub(super) fn row_at(text: &[u8], offset: usize) -> u64 {
    let before = &text[..offset.min(text.len())];
    let ends = before.iter().enumerate().filter(|&(index, byte)| {
        *byte == b'\n' || (*byte == b'\r' && text.get(index + 1) != Some(&b'\n'))
    });
    ends.count() as u64 + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_counted_for_every_line_end() {
        for text in ["a\nb\nc", "a\r\nb\r\nc", "a\rb\rc"] {
            assert_eq!(row_at(text.as_bytes(), text.len()), 3, "{text:?}");
        }
    }

    #[test]
    fn windows_1252_is_told_from_utf8_with_its_row() {
        let faults = Faults::new("sites.csv");
        assert_eq!(decode(b"id,name\nx,Caf\xe9\n".to_vec(), &faults), None);
        let faults = faults.sorted();
        assert_eq!((faults[0].row, faults[0].message.key), (Some(2), "import-not-utf8"));
    }

    #[test]
    fn a_byte_order_mark_is_no_part_of_the_text() {
        let faults = Faults::new("sites.csv");
        assert_eq!(decode("\u{feff}id".into(), &faults).as_deref(), Some("id"));
        assert!(faults.sorted().is_empty());
    }
}
