//! The way on foot to a pickup point (opstapplaats).

use crate::region::{Passenger, PickupPoints, Place, Region, Site, SiteKind};
use crate::units::{Meters, Seconds, ratio};

/// A walk between home and a pickup point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Walk<'a> {
    /// The pickup point.
    pub stop: &'a Site,
    /// How far it is on foot.
    pub meters: Meters,
    /// How long that takes.
    pub time: Seconds,
}

/// The walk of a passenger between a home and a pickup point, where the flow asks for one; `other`
/// is where the trip ends or begins on its other side.
pub fn walk<'a>(
    region: &'a Region,
    passenger: &Passenger,
    flow: &str,
    home: Place,
    other: Place,
) -> Option<Walk<'a>> {
    let rule = region.flows.iter().find(|one| one.id == flow)?.pickup_points.as_ref()?;
    let stops: Vec<&Site> = region.sites.iter().filter(|it| it.kind == SiteKind::Stop).collect();
    nearest((passenger, home, other), flow, rule, &stops)
}

/// The nearest of some pickup points that a passenger of a flow walks to; `other` is where the
/// trip ends or begins on its other side.
pub(super) fn nearest<'a>(
    (passenger, home, other): (&Passenger, Place, Place),
    flow: &str,
    rule: &PickupPoints,
    stops: &[&'a Site],
) -> Option<Walk<'a>> {
    if passenger.door {
        return None;
    }
    let takes = |stop: &&&Site| stop.accepts.is_empty() || stop.accepts.iter().any(|f| f == flow);
    let open = stops.iter().filter(|stop| stop.place != other).filter(takes);
    let walks =
        open.map(|&stop| (ratio(crow(home, stop.place), rule.walk_factor_percent, 100), stop));
    let (meters, stop) = walks.min_by(|a, b| (a.0, &a.1.id).cmp(&(b.0, &b.1.id)))?;
    let per_minute = rule.walk_per_minute.0;
    let time = Seconds((meters * 60 + per_minute - 1) / per_minute);
    (meters <= rule.max_walk.0).then_some(Walk { stop, meters: Meters(meters), time })
}

/// Whole metres as the crow flies.
fn crow(from: Place, to: Place) -> i64 {
    from.crow(to).round() as i64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stop(id: &str, lat_e6: i32) -> Site {
        Site { id: id.to_owned(), place: Place { lat_e6, lon_e6: 6_500_000 }, ..Site::default() }
    }

    fn rule(max_walk: i64) -> PickupPoints {
        PickupPoints {
            max_walk: Meters(max_walk),
            walk_factor_percent: 130,
            walk_per_minute: Meters(75),
        }
    }

    #[test]
    fn the_nearest_point_within_reach_is_walked_to() {
        let home = Place { lat_e6: 52_700_000, lon_e6: 6_500_000 };
        let (near, far) = (stop("near", 52_705_000), stop("far", 52_709_000));
        let stops = [&far, &near];
        let passenger = Passenger::default();
        let elsewhere = Place::default();
        let walk = nearest((&passenger, home, elsewhere), "wmo", &rule(800), &stops);
        // 556 m as the crow flies, 723 on foot, 578.4 s at 75 m a minute.
        let walk = walk.map(|walk| (walk.stop.id.as_str(), walk.meters, walk.time));
        assert_eq!(walk, Some(("near", Meters(723), Seconds(579))));
        assert!(nearest((&passenger, home, elsewhere), "wmo", &rule(722), &stops).is_none());
        let other = nearest((&passenger, home, near.place), "wmo", &rule(2000), &stops);
        assert_eq!(other.map(|walk| walk.stop.id.as_str()), Some("far"));
        let at_door = Passenger { door: true, ..Passenger::default() };
        assert!(nearest((&at_door, home, elsewhere), "wmo", &rule(800), &stops).is_none());
    }

    #[test]
    fn a_degree_of_longitude_is_shorter_in_the_north() {
        let place = |lon_e6| Place { lat_e6: 60_000_000, lon_e6 };
        assert_eq!(crow(place(6_000_000), place(6_020_000)), 1112);
    }
}
