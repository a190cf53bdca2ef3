//! Samenrit plans all municipal passenger transport of a region as one dial-a-ride problem.
//!
//! Two vocabularies are kept apart: [`region`] says what a municipality knows, [`problem`] what
//! the mathematics needs. `demand` turns the first into the second, `solve` answers, `verify`
//! recomputes the answer from the workspace's own files. `ARCHITECTURE.md` has the layers.

mod dice;
pub mod files;
pub mod progress;
pub mod text;
pub mod units;

pub mod problem;
pub mod region;

pub mod network;

pub mod bound;
pub mod plan;
pub mod schedule;

pub mod cost;
pub mod demand;
pub mod generate;
pub mod import;
pub mod solve;
pub mod workspace;

pub mod benchmark;
pub mod intake;
pub mod inventory;
pub mod tender;
pub mod verify;

pub mod report;
pub mod scenario;

pub mod batch;

pub mod cli;
