//! Sites with bells and programme hours that differ from site to site.

use std::collections::BTreeSet;

use crate::generate::demand::calendar::NOORD;
use crate::generate::demand::ground::{Ground, Stop};
use crate::generate::demand::rules::words;
use crate::generate::plane::Point;
use crate::region::{End, Site, SiteKind, Trip};
use crate::units::Seconds;

/// School bells, first and last, as minutes from midnight.
const BELLS: [(i64, i64); 4] = [(495, 840), (510, 855), (525, 885), (540, 930)];
/// Hours of day care.
const PROGRAMMES: [(i64, i64); 5] = [(540, 930), (555, 945), (570, 960), (585, 975), (600, 990)];

/// When the half-days of day care change over.
pub(crate) const MIDDAY: Seconds = Seconds::minutes(12 * 60 + 30);

/// Every site, with what follows from who goes there, and the pickup points.
pub(crate) fn sites(ground: &Ground, trips: &[Trip]) -> Vec<Site> {
    let known = |stop: &Stop| {
        let mut site = stop.site.clone();
        match site.kind {
            SiteKind::School => {
                site.calendar = NOORD.to_owned();
                site.accepts = words(&["jeugd", "leerlingen"]);
            }
            SiteKind::Daycare => {
                let goes = |trip: &&Trip| trip.to == End::Site(site.id.clone());
                let clients: BTreeSet<&str> =
                    trips.iter().filter(goes).map(|trip| trip.passenger.as_str()).collect();
                // Ten places in a group, and all of its clients would have one.
                site.capacity = Some((clients.len() as i64 + 9) / 10 * 10);
                site.accepts = words(&["dagbesteding"]);
            }
            _ => {}
        }
        site
    };
    let stops = ground.stops.iter().map(known);
    stops.chain(ground.pickup_points.iter().cloned()).collect()
}

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
