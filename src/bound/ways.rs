//! The least time between two stops of a route, whatever it does in between.

use crate::problem::{PlaceId, Problem, Stop, Time};

/// The least times between the stops of a problem.
///
/// The travel matrix holds fastest ways, so going by another stop saves no time but what rounding
/// gives away: less than half a tick a way, which a tick of stopping or service makes up for.
#[derive(Clone, Debug)]
pub(super) struct Ways<'a> {
    problem: &'a Problem,
    /// What stopping takes at least; none where neither stopping nor service takes time, and then
    /// drives count as nothing.
    setup: Option<Time>,
}

impl<'a> Ways<'a> {
    /// Looks up what stopping takes.
    pub(super) fn of(problem: &'a Problem) -> Self {
        let least = |of: fn(&Stop) -> Time| {
            let ends = problem.requests.iter().flat_map(|one| [&one.pickup, &one.delivery]);
            ends.map(of).min().unwrap_or(0)
        };
        let (setup, service) = (least(|stop| stop.setup), least(|stop| stop.service));
        Self { problem, setup: (setup.max(service) > 0).then_some(setup) }
    }

    /// From the end of service at a place, or from leaving the depot, to the begin of service at
    /// another place.
    pub(super) fn to_stop(&self, from: PlaceId, to: PlaceId) -> Time {
        if from == to { 0 } else { self.home(from, to) + self.setup.unwrap_or(0) }
    }

    /// From the end of service at a place to being back at the depot.
    pub(super) fn home(&self, from: PlaceId, depot: PlaceId) -> Time {
        let counts = from != depot && self.setup.is_some();
        if counts { self.problem.travel.time(from, depot) } else { 0 }
    }
}
