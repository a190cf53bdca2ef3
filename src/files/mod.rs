//! Files as every layer handles them: written whole or not at all, known by their checksum.

mod checksum;
mod whole;

pub use checksum::{checksum, checksum_of_file};
pub use whole::write_whole;
