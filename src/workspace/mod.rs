//! Run folders, their manifests, and writing whole or not at all.
//!
//! A [`Run`] is what one plan leaves behind: `plan.json`, `manifest.json` and copies of the tables
//! and settings it was made from. Identities and the road extract are never copied.

mod folder;
mod inputs;
mod manifest;
mod run;
mod sound;
#[cfg(test)]
mod tests;
mod whole;

pub use folder::FolderDraft;
pub use inputs::Inputs;
pub use manifest::{Asked, Manifest, Origin};
pub use run::Run;
pub use whole::write_whole;
