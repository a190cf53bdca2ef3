//! The people of flows that stand ready and do not run: a few of each, on draws of their own, so
//! that switching such a flow on shows what it does.

use crate::dice::Dice;
use crate::generate::demand::ground::{Ground, Stop};
use crate::generate::demand::rules::words;
use crate::region::{
    Anchor, Direction, End, Passenger, Region, SiteKind, Trip, TripDays, Weekday, Weekdays,
};
use crate::units::Seconds;

/// The week of the people of one flow; all of it assumptions.
struct Standby {
    flow: &'static str,
    /// How many there are.
    count: usize,
    need: &'static str,
    /// They go to the nearest site of this kind.
    kind: SiteKind,
    days: &'static [Weekday],
    /// When they must be there, and when they are fetched.
    hours: [Seconds; 2],
}

/// Those who go to sheltered work four days a week, and children who get treatment after school.
const STANDBY: &[Standby] = &[
    Standby {
        flow: "werkvervoer",
        count: 12,
        need: "walk",
        kind: SiteKind::Work,
        days: &[Weekday::Monday, Weekday::Tuesday, Weekday::Wednesday, Weekday::Thursday],
        hours: [Seconds::minutes(8 * 60), Seconds::minutes(16 * 60)],
    },
    Standby {
        flow: "jeugd",
        count: 6,
        need: "child",
        kind: SiteKind::School,
        days: &[Weekday::Tuesday, Weekday::Thursday],
        hours: [Seconds::minutes(15 * 60 + 30), Seconds::minutes(17 * 60 + 30)],
    },
];

/// Adds them behind all others; where the region has no such site nobody is added.
pub(super) fn add(region: &mut Region, ground: &Ground, dice: &mut Dice) {
    for standby in STANDBY {
        let stops: Vec<&Stop> =
            ground.stops.iter().filter(|stop| stop.site.kind == standby.kind).collect();
        for number in 0..standby.count {
            let authority = number % ground.authorities.len().max(1);
            let Some(home) = ground.home(authority, dice) else { continue };
            let km = |stop: &&&Stop| Ground::km(home.point, stop.point);
            let nearest = stops.iter().min_by(|a, b| km(a).total_cmp(&km(b)));
            let Some(stop) = nearest else { continue };
            let owner = &ground.authorities[authority].id;
            let n_before = region.passengers.iter().filter(|it| it.authority == *owner).count();
            let passenger = Passenger {
                id: format!("{}-{:04}", ground.codes[authority], n_before + 1),
                flow: standby.flow.to_owned(),
                authority: owner.clone(),
                home: home.place,
                pc4: home.pc4.clone(),
                needs: words(&[standby.need]),
                ..Passenger::default()
            };
            region.trips.extend(standby.trips(&passenger.id, &stop.site.id));
            region.passengers.push(passenger);
        }
    }
    region.passengers.sort_by(|a, b| a.id.cmp(&b.id));
    region.trips.sort_by(|a, b| a.id.cmp(&b.id));
}

impl Standby {
    fn trips(&self, passenger: &str, site: &str) -> [Trip; 2] {
        let days = self.days.iter().fold(Weekdays::default(), |days, &day| days.with(day));
        let [begin, end] = self.hours;
        let trip = |number: usize, other: usize| Trip {
            id: format!("{passenger}-{number}"),
            passenger: passenger.to_owned(),
            flow: self.flow.to_owned(),
            days: TripDays::Weekly { days, from: None, to: None },
            link: Some(format!("{passenger}-{other}")),
            ..Trip::default()
        };
        let (home, site) = (End::Home, End::Site(site.to_owned()));
        let out = Trip {
            from: home.clone(),
            to: site.clone(),
            anchor: Anchor::Arrive(begin),
            direction: Direction::Out,
            ..trip(1, 2)
        };
        let back = Trip {
            from: site,
            to: home,
            anchor: Anchor::Depart(end),
            direction: Direction::Back,
            ..trip(2, 1)
        };
        [out, back]
    }
}
