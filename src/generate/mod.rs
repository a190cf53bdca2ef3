//! Made-up data that looks real: the example region with its roads, and demand on any roads.
//!
//! Everything follows from a seed: the same seed gives the same bytes on every machine.

mod anywhere;
mod demand;
mod example;
pub mod pbf;
mod plane;
mod write;

pub use anywhere::on_roads;
pub use demand::Tally;
pub use example::{Example, example};
pub use write::{RoadFile, WriteError, write_workspace};
