//! Who walks to which pickup point, by the definition once more.

use crate::region::{Flow, Passenger, Place, Site};

/// A walk that the workspace asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct OnFoot<'a> {
    pub(super) stop: &'a Site,
    pub(super) meters: i64,
    pub(super) seconds: i64,
}

/// The walk between a home and the nearest pickup point, where the flow asks for one.
pub(super) fn on_foot<'a>(
    stops: &[&'a Site],
    flow: &Flow,
    passenger: &Passenger,
    home: Place,
    other_end: Place,
) -> Option<OnFoot<'a>> {
    let rule = flow.pickup_points.as_ref()?;
    if passenger.door {
        return None;
    }
    let mut best: Option<OnFoot<'a>> = None;
    for &stop in stops {
        let is_open =
            stop.place != other_end && (stop.accepts.is_empty() || stop.accepts.contains(&flow.id));
        if !is_open {
            continue;
        }
        let straight = straight_meters(home, stop.place);
        // A half is rounded up; nothing here is negative.
        let meters = (straight * rule.walk_factor_percent * 2 + 100) / 200;
        let speed = rule.walk_per_minute.0;
        let seconds = (meters * 60).div_euclid(speed) + i64::from(meters * 60 % speed != 0);
        if meters <= rule.max_walk.0
            && best.is_none_or(|best| (meters, &stop.id) < (best.meters, &best.stop.id))
        {
            best = Some(OnFoot { stop, meters, seconds });
        }
    }
    best
}

/// A degree of latitude is 111 195 m; one of longitude less by the cosine of the latitude halfway.
fn straight_meters(a: Place, b: Place) -> i64 {
    let degree = 111_195.0;
    let up = f64::from(a.lat_e6 - b.lat_e6) / 1e6 * degree;
    let halfway = f64::midpoint(a.lat(), b.lat());
    let aside = f64::from(a.lon_e6 - b.lon_e6) / 1e6 * degree * libm::cos(halfway.to_radians());
    libm::sqrt(up * up + aside * aside).round() as i64
}
