//! A secret number of the workspace, from which follows what chance decides in an export.

use sha2::{Digest, Sha256};

/// Bytes that SHA-256 works on at a time.
const BLOCK: usize = 64;

/// A secret that never leaves the workspace; whoever has it could work homes out again.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Secret([u8; 32]);

impl std::fmt::Debug for Secret {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Secret(…)")
    }
}

impl Secret {
    /// A secret of 32 random bytes.
    pub fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// Reads the 64 hexadecimal digits that [`Secret::digits`] writes; none where it is not that.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        if text.len() != 64 || !text.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        let mut bytes = [0; 32];
        for (index, byte) in bytes.iter_mut().enumerate() {
            *byte = u8::from_str_radix(&text[2 * index..2 * index + 2], 16).ok()?;
        }
        Some(Self(bytes))
    }

    /// The secret as its file keeps it.
    pub fn digits(&self) -> String {
        self.0.map(|byte| format!("{byte:02x}")).concat()
    }

    /// HMAC-SHA256 (RFC 2104) of a message.
    pub(super) fn mac(&self, message: &[u8]) -> [u8; 32] {
        let pad = |with: u8| {
            let mut block = [with; BLOCK];
            for (byte, key) in block.iter_mut().zip(self.0) {
                *byte ^= key;
            }
            block
        };
        let inner = Sha256::new().chain_update(pad(0x36)).chain_update(message).finalize();
        Sha256::new().chain_update(pad(0x5c)).chain_update(inner).finalize().into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_is_read_as_it_was_written() {
        let secret = Secret::new([7; 32]);
        assert_eq!(Secret::parse(&format!("{}\n", secret.digits())), Some(secret));
        for wrong in ["", "07", &"é".repeat(32), &"x".repeat(64)] {
            assert_eq!(Secret::parse(wrong), None, "{wrong}");
        }
        assert!(!format!("{secret:?}").contains('7'));
    }

    #[test]
    fn the_code_is_that_of_the_standard() {
        // RFC 4231, test case 1, whose key of 20 bytes ends in zeros here as in the standard.
        let mut key = [0; 32];
        key[..20].fill(0x0b);
        let mac = Secret::new(key).mac(b"Hi There");
        assert_eq!(mac[..4], [0xb0, 0x34, 0x4c, 0x61]);
    }
}
