//! Trips and people, counted by flow and by one more trait.

use std::collections::{BTreeMap, BTreeSet};

use crate::inventory::{Locality, WeekTrip};
use crate::region::{Direction, End, Region, SiteKind, Weekday};
use crate::units::Meters;

/// How many trips, and of how many people.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Trips, each as often as it runs.
    pub trips: i64,
    /// Passengers, each once.
    pub people: i64,
}

/// Trips and their people while they are being counted.
#[derive(Clone, Debug, Default)]
pub(super) struct Bag<'a> {
    trips: i64,
    people: BTreeSet<&'a str>,
}

impl<'a> Bag<'a> {
    pub(super) fn add(&mut self, trip: &WeekTrip<'a>) {
        self.trips += 1;
        self.people.insert(&trip.trip.passenger.id);
    }

    pub(super) fn count(&self) -> Count {
        Count { trips: self.trips, people: self.people.len() as i64 }
    }
}

/// By what trips are counted besides their flow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// The passenger's authority.
    Authority,
    /// The day of the week.
    Weekday,
    /// The half hour of the moment that was asked for.
    HalfHour,
    /// There or back.
    Direction,
    /// The length of the direct way.
    Distance,
    /// Each of the passenger's needs.
    Need,
    /// The site at either end.
    Site,
    /// Within the authority or beyond it.
    Reach,
}

impl Subject {
    /// All, in the order in which they are shown.
    pub const ALL: &[Self] = &[
        Self::Authority,
        Self::Weekday,
        Self::HalfHour,
        Self::Direction,
        Self::Distance,
        Self::Reach,
        Self::Need,
        Self::Site,
    ];
}

/// How far the direct way is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Band {
    /// From so many kilometres up to, not including, so many more.
    Km(i64, i64),
    /// So many kilometres or more.
    From(i64),
    /// No road leads there.
    Unknown,
}

impl Band {
    const BOUNDS: [i64; 6] = [0, 3, 6, 10, 15, 25];

    /// The band of a distance.
    fn of(distance: Option<Meters>) -> Self {
        let Some(Meters(meters)) = distance else { return Self::Unknown };
        let inside = Self::BOUNDS.windows(2).find(|pair| meters < pair[1] * 1000);
        inside.map_or(Self::From(25), |pair| Self::Km(pair[0], pair[1]))
    }
}

/// What the trips of a row have in common.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    /// Something with an id and a name.
    Named {
        /// Its id.
        id: String,
        /// Its name.
        name: String,
    },
    /// A site.
    Site {
        /// Its id.
        id: String,
        /// Its name.
        name: String,
        /// What it is for.
        kind: SiteKind,
    },
    /// A day of the week.
    Weekday(Weekday),
    /// A half hour, by its number from midnight.
    HalfHour(i64),
    /// There or back.
    Direction(Direction),
    /// A distance.
    Distance(Band),
    /// Both ends in places where mostly people of the passenger's own authority live.
    Within,
    /// An end in places of another authority.
    Other,
    /// An end where no passenger lives.
    Beyond,
}

/// A row: what its trips have in common, and the counts by flow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CountRow {
    /// What they have in common.
    pub key: Key,
    /// For each flow of the region, in its order.
    pub flows: Vec<Count>,
    /// All flows together; a person in two flows counts once.
    pub all: Count,
}

/// Counts a week's trips by flow and subject; sites by how busy they are, the rest by key.
pub(super) fn table(region: &Region, trips: &[WeekTrip<'_>], subject: Subject) -> Vec<CountRow> {
    let owners = owners(trips);
    let n_flows = region.flows.len();
    let mut bags: BTreeMap<Key, (Vec<Bag<'_>>, Bag<'_>)> = BTreeMap::new();
    for trip in trips {
        let flow = region.flows.iter().position(|flow| flow.id == trip.trip.flow.id);
        for key in keys(region, &owners, trip, subject) {
            let empty = || (vec![Bag::default(); n_flows], Bag::default());
            let (flows, all) = bags.entry(key).or_insert_with(empty);
            all.add(trip);
            if let Some(flow) = flow {
                flows[flow].add(trip);
            }
        }
    }
    let row = |(key, (flows, all)): (Key, (Vec<Bag<'_>>, Bag<'_>))| CountRow {
        key,
        flows: flows.iter().map(Bag::count).collect(),
        all: all.count(),
    };
    let mut rows: Vec<CountRow> = bags.into_iter().map(row).collect();
    if subject == Subject::Site {
        rows.sort_by_key(|row| std::cmp::Reverse(row.all.trips));
    }
    rows
}

/// The rows that a trip counts in: one, or one for each need, or one for each end at a site.
fn keys(
    region: &Region,
    owners: &BTreeMap<&Locality, &str>,
    trip: &WeekTrip<'_>,
    subject: Subject,
) -> Vec<Key> {
    let named = |id: &str, name: &str| Key::Named { id: id.to_owned(), name: name.to_owned() };
    match subject {
        Subject::Authority => {
            let id = &trip.trip.passenger.authority;
            let own = region.authorities.iter().find(|authority| authority.id == *id);
            vec![named(id, own.map_or(id, |authority| &authority.name))]
        }
        Subject::Weekday => vec![Key::Weekday(trip.weekday)],
        Subject::HalfHour => vec![Key::HalfHour(trip.moment().0.div_euclid(1800))],
        Subject::Direction => vec![Key::Direction(trip.trip.trip.direction)],
        Subject::Distance => vec![Key::Distance(Band::of(trip.direct.map(|(_, meters)| meters)))],
        Subject::Need => {
            let own = region.needs.iter().filter(|it| trip.trip.passenger.needs.contains(&it.id));
            own.map(|need| named(&need.id, &need.name)).collect()
        }
        Subject::Site => {
            let site = |end: &End| match end {
                End::Site(id) => region.sites.iter().find(|site| site.id == *id),
                _ => None,
            };
            let ends = [&trip.trip.trip.from, &trip.trip.trip.to].into_iter().filter_map(site);
            let key = |site: &crate::region::Site| Key::Site {
                id: site.id.clone(),
                name: site.name.clone(),
                kind: site.kind,
            };
            ends.map(key).collect()
        }
        Subject::Reach => vec![reach(owners, trip)],
    }
}

fn reach(owners: &BTreeMap<&Locality, &str>, trip: &WeekTrip<'_>) -> Key {
    let ends = [owners.get(&trip.from), owners.get(&trip.to)];
    let own = trip.trip.passenger.authority.as_str();
    if ends.iter().any(Option::is_none) {
        Key::Beyond
    } else if ends.iter().flatten().all(|owner| **owner == own) {
        Key::Within
    } else {
        Key::Other
    }
}

/// The authority of each locality: that of most passengers who live there, of equal numbers the
/// first by id.
fn owners<'t>(trips: &'t [WeekTrip<'_>]) -> BTreeMap<&'t Locality, &'t str> {
    let mut people: BTreeMap<&Locality, BTreeMap<&str, BTreeSet<&str>>> = BTreeMap::new();
    for trip in trips {
        let passenger = trip.trip.passenger;
        for (place, locality) in [(trip.trip.from, &trip.from), (trip.trip.to, &trip.to)] {
            if place == passenger.home {
                let by = people.entry(locality).or_default();
                by.entry(&passenger.authority).or_default().insert(&passenger.id);
            }
        }
    }
    let most = |by: &BTreeMap<&'t str, BTreeSet<&str>>| {
        by.iter().rev().max_by_key(|(_, people)| people.len()).map(|(authority, _)| *authority)
    };
    people.iter().filter_map(|(locality, by)| Some((*locality, most(by)?))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_distance_on_a_bound_belongs_to_the_longer_band() {
        let band = |meters| Band::of(Some(Meters(meters)));
        assert_eq!(band(0), Band::Km(0, 3));
        assert_eq!(band(2_999), Band::Km(0, 3));
        assert_eq!(band(3_000), Band::Km(3, 6));
        assert_eq!(band(24_999), Band::Km(15, 25));
        assert_eq!(band(25_000), Band::From(25));
        assert_eq!(Band::of(None), Band::Unknown);
    }
}
