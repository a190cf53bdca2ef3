//! In which order plans stand side by side.

use crate::report::comparison::Entry;

/// Each plan after those that it contains; otherwise as given.
pub(super) fn from_narrow_to_wide<'a>(entries: &[Entry<'a>]) -> Vec<Entry<'a>> {
    let mut left = entries.to_vec();
    let mut ordered = Vec::with_capacity(left.len());
    while !left.is_empty() {
        let contains_none = |entry: &Entry| !left.iter().any(|other| is_wider(entry, other));
        // Strict containment has no circles, so there always is one.
        let next = left.iter().position(contains_none).unwrap_or(0);
        ordered.push(left.remove(next));
    }
    ordered
}

fn is_wider(wide: &Entry, narrow: &Entry) -> bool {
    let (wide, narrow) = (&wide.plan.scenario, &narrow.plan.scenario);
    wide.contains(narrow) && !narrow.contains(wide)
}
