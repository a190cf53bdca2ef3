//! What the operating system says when a file cannot be had, in words of the reader's language.

use std::io;

use crate::text::Message;

impl Message {
    /// Why reading or writing failed; what has no words here is said as the system says it.
    pub fn of_io(error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Self::new("io-not-found"),
            io::ErrorKind::PermissionDenied => Self::new("io-permission-denied"),
            io::ErrorKind::IsADirectory => Self::new("io-is-a-folder"),
            io::ErrorKind::NotADirectory => Self::new("io-not-a-folder"),
            io::ErrorKind::AlreadyExists => Self::new("io-already-exists"),
            io::ErrorKind::DirectoryNotEmpty => Self::new("io-folder-not-empty"),
            io::ErrorKind::StorageFull => Self::new("io-storage-full"),
            io::ErrorKind::ReadOnlyFilesystem => Self::new("io-read-only"),
            io::ErrorKind::UnexpectedEof => Self::new("io-cut-off"),
            _ => Self::new("io-other").with("error", error.to_string()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Language, Texts};

    #[test]
    fn a_sentence_holds_the_reason_in_its_own_language() {
        let error = io::Error::from(io::ErrorKind::NotFound);
        let message = Message::new("import-unreadable").with("error", Message::of_io(&error));
        let said = Language::ALL.map(|language| Texts::new(language).say(&message));
        assert!(said[0].ends_with(": het bestand of de map is er niet"), "{}", said[0]);
        assert!(said[1].ends_with(": the file or folder is not there"), "{}", said[1]);
    }
}
