//! A problem of one kind of vehicle and nothing but windows and room, in flat tables.
//!
//! Dissolving tours tests tens of millions of places; what a general tour carries would cost more
//! than the test.

use crate::problem::{Problem, RequestId, StopId, Time};

/// A stop or the depot: zero for the depot, one more than its [`StopId`] for a stop.
pub(super) type Spot = u32;

/// The depot.
pub(super) const DEPOT: Spot = 0;

/// What a stop's times and room depend on.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Rule {
    /// Earliest begin.
    pub(super) open: Time,
    /// Latest begin.
    pub(super) close: Time,
    /// Time from begin to end.
    pub(super) service: Time,
    /// What is taken up, negative where it is set down.
    pub(super) load: i32,
}

/// Larger problems have no tables: they would take more than 64 MB.
const MOST_REQUESTS: usize = 2000;

/// The tables.
#[derive(Clone, Debug)]
pub struct Yard {
    pub(super) n_requests: usize,
    pub(super) rules: Vec<Rule>,
    pub(super) capacity: i32,
    drives: Vec<u32>,
}

impl Yard {
    /// The tables of a problem, if it has one kind of vehicle, one kind of load, and no rule
    /// besides windows, room and order.
    pub fn of(problem: &Problem) -> Option<Self> {
        let [vehicle] = problem.vehicles.as_slice() else { return None };
        let [layout] = vehicle.layouts.as_slice() else { return None };
        let horizon = vehicle.shift_length();
        let is_plain_vehicle = vehicle.max_duration >= horizon
            && !vehicle.has_duty()
            && vehicle.max_requests.is_none()
            && !vehicle.waits;
        let is_plain = |id: RequestId| {
            let request = &problem.requests[id.index()];
            let shares = problem.sharing[usize::from(request.sharing)];
            request.max_ride >= horizon
                && request.soft_ride.is_none()
                && request.max_standing.is_none()
                && request.requires & !vehicle.offers == 0
                && request.link.is_none()
                && request.outside.is_none()
                && request.not_with.is_empty()
                && request.load.0[1..].iter().all(|&amount| amount == 0)
                && (0..problem.sharing.len()).all(|class| shares >> class & 1 == 1)
                && [request.pickup.setup, request.delivery.setup] == [0, 0]
        };
        let n_requests = problem.requests.len();
        if n_requests > MOST_REQUESTS || !is_plain_vehicle || !problem.request_ids().all(is_plain) {
            return None;
        }
        let stops = (0..2 * n_requests as u32).map(StopId);
        let mut places = vec![vehicle.depot];
        let (open, close) = (vehicle.shift.earliest, vehicle.shift.latest);
        let mut rules = vec![Rule { open, close, service: 0, load: 0 }];
        for stop in stops {
            let (end, request) = (problem.stop(stop), problem.request(stop));
            let amount = request.load.0[0];
            places.push(end.place);
            rules.push(Rule {
                open: end.window.earliest,
                close: end.window.latest,
                service: end.service,
                load: if stop.is_pickup() { amount } else { -amount },
            });
        }
        let drive = |from, to| problem.travel.time(from, to) as u32;
        let drives = places.iter().flat_map(|&from| places.iter().map(move |&to| drive(from, to)));
        Some(Self::from_parts(n_requests, rules, layout.0[0], drives.collect()))
    }

    /// The rules of the depot and of all stops, the room, and the times between them, row by row.
    pub(super) fn from_parts(
        n_requests: usize,
        rules: Vec<Rule>,
        capacity: i32,
        drives: Vec<u32>,
    ) -> Self {
        Self { n_requests, rules, capacity, drives }
    }

    #[inline]
    pub(super) fn drive(&self, from: Spot, to: Spot) -> Time {
        Time::from(self.drives[from as usize * self.rules.len() + to as usize])
    }

    #[inline]
    pub(super) fn rule(&self, spot: Spot) -> &Rule {
        &self.rules[spot as usize]
    }

    /// Earliest begin at a spot after leaving another that began then.
    #[inline]
    pub(super) fn after(&self, from: Spot, begin: Time, to: Spot) -> Time {
        let reached = begin + self.rule(from).service + self.drive(from, to);
        reached.max(self.rule(to).open)
    }
}

/// Where a request is picked up.
#[inline]
pub(super) fn pickup(request: usize) -> Spot {
    2 * request as Spot + 1
}

/// Where it is delivered.
#[inline]
pub(super) fn delivery(request: usize) -> Spot {
    2 * request as Spot + 2
}

/// The request of a stop.
#[inline]
pub(super) fn request_of(spot: Spot) -> usize {
    (spot as usize - 1) / 2
}

/// Is this stop a pickup?
#[inline]
pub(super) fn is_pickup(spot: Spot) -> bool {
    spot % 2 == 1
}
