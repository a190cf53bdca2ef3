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
