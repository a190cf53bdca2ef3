//! `samenrit verify`: recompute a plan from its inputs, list what does not hold.

use std::path::{Path, PathBuf};

use clap::Args as ClapArgs;

use crate::cli::{Failure, Session};
use crate::import::read_region;
use crate::network::Network;
use crate::text::{Fault, Message};
use crate::verify::{RULES, n_arcs, verify};
use crate::workspace::{Run, checksum_of_file};

/// Arguments of `verify`.
#[derive(Debug, ClapArgs)]
pub struct Args {
    /// Folder of the run, with plan.json, manifest.json and inputs
    run: PathBuf,
}
