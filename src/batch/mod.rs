//! From a workspace to runs: one day or many, under one scenario or many; which units there are,
//! which are done, what came of them.
//!
//! A unit is one day under one scenario. It is done when a run of the same date, scenario, seed,
//! iterations and inputs lies in the workspace, so a batch that was killed goes on where it
//! stopped.

mod climb;
mod dates;
mod effort;
mod failure;
mod ledger;
mod opened;

pub use climb::{Climb, Climbed, Past, Step};
pub use dates::{DateRange, DateRangeError, KnownAt, KnownAtError};
pub use effort::{MOST_ITERATIONS, Wish, limit, repetition};
pub use failure::Failure;
pub use ledger::{Ledger, Wanted};
pub use opened::{Opened, Search};
