//! How many people are under way at once, if everybody were driven straight there.

use std::collections::BTreeMap;

use crate::inventory::WeekTrip;
use crate::region::{Fleet, Weekday};

/// Length of a half hour in seconds.
const HALF_HOUR: i64 = 1800;

/// The largest vehicle that there is, as a measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Room {
    /// Most seats of any layout.
    pub seats: i64,
    /// Most wheelchair places of any layout.
    pub wheelchairs: i64,
}

impl Room {
    /// The largest layouts of a fleet; one at least of each.
    pub(super) fn of(fleet: &Fleet) -> Self {
        let layouts = || fleet.types.iter().flat_map(|kind| &kind.layouts);
        let most = |room: Option<u8>| i64::from(room.unwrap_or(1)).max(1);
        Self {
            seats: most(layouts().map(|it| it.seats).max()),
            wheelchairs: most(layouts().map(|it| it.wheelchairs).max()),
        }
    }

    /// Vehicles that these people fill; nobody fills none.
    fn vehicles(self, people: i64, in_wheelchairs: i64) -> i64 {
        let seated = people - in_wheelchairs;
        (seated + self.seats - 1) / self.seats
            + (in_wheelchairs + self.wheelchairs - 1) / self.wheelchairs
    }
}

/// The busiest moment of a half hour, over the days of the week.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct HalfHour {
    /// Its number from midnight.
    pub number: i64,
    /// Most people under way at one moment.
    pub people: i64,
    /// Most people in wheelchairs under way at one moment.
    pub wheelchairs: i64,
    /// Most full vehicles' worth of people at one moment.
    pub vehicles: i64,
}

/// The half hours in which somebody is under way, in order.
pub(super) fn peak(trips: &[WeekTrip<'_>], room: Room) -> Vec<HalfHour> {
    let mut hours: BTreeMap<i64, HalfHour> = BTreeMap::new();
    for weekday in Weekday::ALL {
        let mut changes: BTreeMap<i64, (i64, i64)> = BTreeMap::new();
        for trip in trips.iter().filter(|trip| trip.weekday == weekday) {
            let Some((drive, _)) = trip.direct else { continue };
            let moment = trip.moment();
            let (from, to) = if trip.trip.is_arrival {
                (moment.0 - drive.0, moment.0)
            } else {
                (moment.0, moment.0 + drive.0)
            };
            let in_wheelchair = i64::from(trip.space.wheelchairs > 0);
            for (moment, sign) in [(from, 1), (to, -1)] {
                let change = changes.entry(moment).or_default();
                change.0 += sign;
                change.1 += sign * in_wheelchair;
            }
        }
        fill(&mut hours, &changes, room);
    }
    hours.into_values().collect()
}

/// Enters what is constant between two changes into every half hour that it touches.
fn fill(hours: &mut BTreeMap<i64, HalfHour>, changes: &BTreeMap<i64, (i64, i64)>, room: Room) {
    let (mut people, mut wheelchairs) = (0, 0);
    let ends = changes.keys().skip(1);
    for ((from, change), to) in changes.iter().zip(ends) {
        people += change.0;
        wheelchairs += change.1;
        if people == 0 {
            continue;
        }
        for number in from.div_euclid(HALF_HOUR)..=(to - 1).div_euclid(HALF_HOUR) {
            let hour = hours.entry(number).or_default();
            hour.number = number;
            hour.people = hour.people.max(people);
            hour.wheelchairs = hour.wheelchairs.max(wheelchairs);
            hour.vehicles = hour.vehicles.max(room.vehicles(people, wheelchairs));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_count_in_every_half_hour_that_they_are_under_way() {
        let room = Room { seats: 8, wheelchairs: 2 };
        let mut hours = BTreeMap::new();
        // Nine people from 08:20 to 08:40, three of them in wheelchairs until 08:30 exactly.
        let changes = BTreeMap::from([(30_000, (9, 3)), (30_600, (-3, -3)), (31_200, (-6, 0))]);
        fill(&mut hours, &changes, room);
        let numbers: Vec<(i64, i64, i64, i64)> = hours
            .values()
            .map(|hour| (hour.number, hour.people, hour.wheelchairs, hour.vehicles))
            .collect();
        assert_eq!(numbers, [(16, 9, 3, 3), (17, 6, 0, 1)]);
    }
}
