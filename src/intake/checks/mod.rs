//! What only shows when rows are laid side by side, one file for each kind of finding.

mod bells;
mod dates;
mod duplicates;
mod far;
mod hours;
mod near_duplicates;
mod other_hours;
mod returns;
mod weekends;

use crate::intake::desk::Bells;
use crate::intake::entry::Entry;
use crate::intake::finding::Finding;
use crate::region::Region;

/// Every check, in the order in which findings of one row are listed.
pub(super) const CHECKS: &[Check] = &[
    duplicates::check,
    bells::check,
    near_duplicates::check,
    returns::check,
    weekends::check,
    other_hours::check,
    hours::check,
    dates::check,
    far::check,
];

/// Looks at all rows that are sound by themselves.
type Check = fn(&Batch<'_>) -> Vec<Finding>;

/// The rows of all sources so far.
pub(super) struct Batch<'a> {
    pub(super) entries: Vec<&'a Entry>,
    /// The source that is being read; those before it were judged already.
    pub(super) source: usize,
    pub(super) region: &'a Region,
    /// The hours of schools that are known, those of these rows too.
    pub(super) bells: Bells,
}
