//! Which requests go well together: in one ride, or one after the other.

use rayon::prelude::*;

use crate::problem::{Problem, RequestId, Stop, Time};

/// For each request the ones nearest to it in time and space, nearest first.
#[derive(Clone, Debug)]
pub struct Neighbors {
    lists: Vec<Vec<RequestId>>,
}

impl Neighbors {
    /// Finds the `count` nearest of every request.
    pub fn new(problem: &Problem, count: usize) -> Self {
        let ids: Vec<RequestId> = problem.request_ids().collect();
        let nearest = |&id: &RequestId| {
            let mut others: Vec<(Time, RequestId)> = ids
                .iter()
                .filter(|&&other| other != id)
                .map(|&other| (distance(problem, id, other), other))
                .collect();
            if others.len() > count {
                others.select_nth_unstable(count);
                others.truncate(count);
            }
            others.sort_unstable();
            let mut near: Vec<RequestId> = others.into_iter().map(|(_, other)| other).collect();
            let request = &problem.requests[id.index()];
            // A day may lie between there and back.
            near.extend(request.link.filter(|link| request.one_route > 0 && !near.contains(link)));
            near
        };
        Self { lists: ids.par_iter().map(nearest).collect() }
    }

    /// The nearest of a request, nearest first, itself left out.
    pub fn of(&self, id: RequestId) -> &[RequestId] {
        &self.lists[id.index()]
    }
}

/// How far two requests are from sharing a ride or following each other, in ticks.
fn distance(problem: &Problem, a: RequestId, b: RequestId) -> Time {
    let (a, b) = (&problem.requests[a.index()], &problem.requests[b.index()]);
    let ride_together = between(problem, &a.pickup, &b.pickup)
        .min(between(problem, &b.pickup, &a.pickup))
        + between(problem, &a.delivery, &b.delivery).min(between(
            problem,
            &b.delivery,
            &a.delivery,
        ));
    let a_first = between(problem, &a.delivery, &b.pickup);
    let b_first = between(problem, &b.delivery, &a.pickup);
    ride_together.min(a_first).min(b_first)
}

/// Drive plus the wait that the windows make unavoidable, plus what is missing to be in time.
fn between(problem: &Problem, from: &Stop, to: &Stop) -> Time {
    let drive = problem.travel.time(from.place, to.place);
    let ready = from.service + drive;
    let wait = (to.window.earliest - (from.window.latest + ready)).max(0);
    let late = (from.window.earliest + ready - to.window.latest).max(0);
    // Being late cannot be mended by waiting, so it counts heavily.
    drive + wait + 10 * late
}
