//! Many days under many scenarios: which units there are, which are done, what came of them.
//!
//! A unit is one day under one scenario. It is done when a run of the same date, scenario, seed,
//! iterations and inputs lies in the workspace, so a batch that was killed goes on where it
//! stopped.

mod dates;
mod ledger;

pub use dates::{DateRange, DateRangeError, KnownAt, KnownAtError};
pub use ledger::{Ledger, Wanted};
