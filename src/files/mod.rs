//! Files as every layer handles them: written whole or not at all, known by their checksum, and
//! which ones a workspace has.

mod checksum;
mod whole;
mod workspace;

pub use checksum::{checksum, checksum_of_file};
pub use whole::{write_private, write_whole};
pub use workspace::{IDENTITIES, WORKSPACE_FILES, planning_files};
