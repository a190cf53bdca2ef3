//! The first bound: whoever must be aboard at one moment has to fit.

use crate::bound::rider::{Party, Rider, Span};
use crate::problem::{Load, Time};

/// A moment of the day, and what is certain then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Moment {
    pub(super) time: Time,
    /// Requests whose vehicle is out.
    pub(super) out: usize,
    /// Vehicles that those need who are aboard.
    pub(super) by_room: usize,
}

/// Who is aboard of a group, and the vehicles that they need.
#[derive(Clone, Copy, Debug)]
struct Aboard {
    count: usize,
    load: Load,
    vehicles: usize,
}

/// One begin or end of a span.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Event {
    time: Time,
    begins: bool,
    is_aboard: bool,
    party: usize,
    rider: usize,
}

/// Every moment at which anybody's certainty begins or ends, in order.
pub(super) fn moments(parties: &[Party<'_>]) -> Vec<Moment> {
    let empty = Aboard { count: 0, load: Load::NONE, vehicles: 0 };
    let mut groups: Vec<Vec<Aboard>> =
        parties.iter().map(|party| vec![empty; party.rooms.len()]).collect();
    let (mut out, mut vehicles) = (0, 0);
    let mut moments = Vec::new();
    let events = events(parties);
    for now in events.chunk_by(|one, other| one.time == other.time) {
        let mut changed = Vec::new();
        for event in now {
            if !event.is_aboard {
                out = if event.begins { out + 1 } else { out - 1 };
                continue;
            }
            let party = &parties[event.party];
            let rider = &party.riders[event.rider];
            let load = party.problem.requests[rider.id.index()].load;
            let group = &mut groups[event.party][rider.room];
            if event.begins {
                (group.count, group.load) = (group.count + 1, group.load.plus(&load));
            } else {
                (group.count, group.load) = (group.count - 1, group.load.minus(&load));
            }
            changed.push((event.party, rider.room));
        }
        changed.sort_unstable();
        changed.dedup();
        for (party, room) in changed {
            let group = &mut groups[party][room];
            vehicles -= group.vehicles;
            group.vehicles = parties[party].rooms[room].vehicles(group.count, &group.load);
            vehicles += group.vehicles;
        }
        moments.push(Moment { time: now[0].time, out, by_room: vehicles });
    }
    moments
}

fn events(parties: &[Party<'_>]) -> Vec<Event> {
    let mut events = Vec::new();
    let mut note = |span: Span, is_aboard: bool, (party, rider): (usize, usize)| {
        if span.from < span.to {
            for (time, begins) in [(span.from, true), (span.to, false)] {
                events.push(Event { time, begins, is_aboard, party, rider });
            }
        }
    };
    for (party, members) in parties.iter().enumerate() {
        for (rider, Rider { aboard, out, .. }) in members.riders.iter().enumerate() {
            note(*aboard, true, (party, rider));
            note(*out, false, (party, rider));
        }
    }
    events.sort_unstable();
    events
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::bound::Carried;
    use crate::problem::{
        PlaceId, Problem, Request, RequestId, Stop, TimeWindow, TravelMatrix, Vehicle,
    };

    /// Two places an hour apart, and who alights at the second within a minute from this moment.
    fn problem(at: &[Time]) -> Problem {
        let stop = |place, earliest, latest| Stop {
            place: PlaceId(place),
            window: TimeWindow { earliest, latest },
            service: 1,
            setup: 0,
        };
        let request = |&at: &Time| Request {
            pickup: stop(0, 0, 90_000),
            delivery: stop(1, at, at + 60),
            load: Load([1, 0, 0, 0]),
            max_ride: 5000,
            ..Request::default()
        };
        let vehicle = Vehicle {
            shift: TimeWindow { earliest: 0, latest: 90_000 },
            layouts: vec![Load([8, 0, 0, 0])],
            count: 9,
            ..Vehicle::default()
        };
        let table = [0, 3600, 3600, 0];
        Problem {
            requests: at.iter().map(request).collect(),
            vehicles: vec![vehicle],
            travel: Arc::new(TravelMatrix::new(2, &table, &table)),
            sharing: vec![1],
        }
    }

    #[test]
    fn who_is_aboard_is_counted_by_what_a_vehicle_holds() {
        let late = problem(&[vec![10_000; 20], vec![30_000; 8]].concat());
        let party =
            Party::of(&Carried { problem: &late, requests: (0..28).map(RequestId).collect() });
        let moments = moments(&[party]);
        let of = |moment: &Moment| (moment.time, moment.out, moment.by_room);
        assert_eq!(
            moments.iter().map(of).collect::<Vec<_>>(),
            [
                (6459, 20, 3),
                (10_000, 20, 0),
                (13_601, 0, 0),
                (26_459, 8, 1),
                (30_000, 8, 0),
                (33_601, 0, 0)
            ]
        );
    }
}
