//! Sites with bells and programme hours that differ from site to site.

use crate::generate::demand::ground::Stop;
use crate::generate::plane::Point;
use crate::region::{Site, SiteKind};
use crate::units::Seconds;

/// School bells, first and last, as minutes from midnight.
const BELLS: [(i64, i64); 4] = [(495, 840), (510, 855), (525, 885), (540, 930)];
/// Hours of day care.
const PROGRAMMES: [(i64, i64); 5] = [(540, 930), (555, 945), (570, 960), (585, 975), (600, 990)];

/// A site as a stop; the hours of schools and day care follow from its number among its kind.
pub(crate) fn stop(site: Site, point: Point, weight: f64, number: usize) -> Stop {
    let (start, end) = match site.kind {
        SiteKind::School => BELLS[number % BELLS.len()],
        SiteKind::Daycare => PROGRAMMES[number % PROGRAMMES.len()],
        _ => (540, 1020),
    };
    let (start, end) = (Seconds::minutes(start), Seconds::minutes(end));
    Stop { site, point, weight, start, end }
}

/// The end of a school's short day, Wednesday.
pub(crate) fn short_end(stop: &Stop) -> Seconds {
    Seconds::minutes(if stop.start.0 < 8 * 3600 + 1800 { 12 * 60 + 15 } else { 12 * 60 + 30 })
}
