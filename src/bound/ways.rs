//! The least time between two stops of a route, whatever it does in between.

use rayon::prelude::*;

use crate::problem::{PlaceId, Problem, Stop, Time, TravelMatrix};

/// How many places are looked at one by one, whether going by any saves time.
const MOST_PLACES: usize = 512;

/// The least times between the stops of a problem.
///
/// The travel matrix holds fastest ways, so going by another stop saves no time but what rounding
/// gives away: less than half a tick a way, which a tick of stopping or service makes up for. Where
/// neither takes time, all ways by a third place are compared, if these are not too many.
#[derive(Clone, Debug)]
pub(super) struct Ways<'a> {
    problem: &'a Problem,
    /// What stopping takes at least; none where going by another stop may save time, and then
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
        let is_least = setup.max(service) > 0 || has_no_shortcut(&problem.travel);
        Self { problem, setup: is_least.then_some(setup) }
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

/// Is no way by a third place shorter than the direct one?
fn has_no_shortcut(travel: &TravelMatrix) -> bool {
    let n = travel.len();
    let places = || (0..n).map(PlaceId::from);
    let is_least = |from: PlaceId, by: PlaceId| {
        let first = travel.time(from, by);
        places().all(|to| travel.time(from, to) <= first + travel.time(by, to))
    };
    n <= MOST_PLACES
        && (0..n).into_par_iter().all(|from| places().all(|by| is_least(PlaceId::from(from), by)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shortcut_by_a_third_place_is_found() {
        let table = [0, 5, 9, 5, 0, 4, 9, 4, 0];
        assert!(has_no_shortcut(&TravelMatrix::new(3, &table, &table)));
        let table = [0, 5, 10, 5, 0, 4, 10, 4, 0];
        assert!(!has_no_shortcut(&TravelMatrix::new(3, &table, &table)));
    }
}
