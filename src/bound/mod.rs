//! How many vehicles a day needs at the same moment, whatever the plan.
//!
//! Two bounds, of which the larger counts (`docs/model.md`): whoever must be aboard at one moment
//! has to fit, and whoever can be in no route together needs a vehicle each. Knows problems only,
//! neither schedules nor a search, so that it holds for any plan.

mod aboard;
mod apart;
mod clique;
mod rider;
mod rooms;
mod swap;
mod ways;

use rayon::prelude::*;

use crate::bound::aboard::{Moment, moments};
use crate::bound::rider::Party;
use crate::problem::{Problem, RequestId};

/// How many pairs of requests are held against each other at most, over all moments.
const MOST_PAIRS: usize = 8_000_000;
/// How many moments are looked at closely.
const MOMENTS: std::ops::RangeInclusive<usize> = 6..=48;

/// A problem, and who of it is carried by its own vehicles.
#[derive(Clone, Debug)]
pub struct Carried<'a> {
    /// The problem.
    pub problem: &'a Problem,
    /// Requests that some plan serves all of, each once.
    pub requests: Vec<RequestId>,
}

/// Returns how many routes are under way at some moment, over all pools together and at least, in
/// any plan that carries these requests.
pub fn vehicles_at_once(pools: &[Carried<'_>]) -> usize {
    let parties: Vec<Party<'_>> = pools.par_iter().map(Party::of).collect();
    let moments = moments(&parties);
    let by_room = moments.iter().map(|moment| moment.by_room).max().unwrap_or(0);
    let close = worth_a_look(&moments);
    let apart = close.par_iter().map(|moment| {
        parties.iter().map(|party| clique::vehicles(party, moment.time)).sum::<usize>()
    });
    apart.max().unwrap_or(0).max(by_room)
}

/// The moments at which most are out or aboard, at most one of each kind in a part of the day.
fn worth_a_look(moments: &[Moment]) -> Vec<Moment> {
    let (Some(first), Some(last)) = (moments.first(), moments.last()) else { return Vec::new() };
    let parts = *MOMENTS.end() as i64;
    let part = |moment: &&Moment| (moment.time - first.time) * parts / (last.time - first.time + 1);
    let most_out = |moment: &Moment| (moment.out, moment.by_room, -moment.time);
    let most_aboard = |moment: &Moment| (moment.by_room, moment.out, -moment.time);
    let mut by_out: Vec<Moment> = Vec::new();
    let mut by_room: Vec<Moment> = Vec::new();
    for number in 0..parts {
        let inner = || moments.iter().filter(|moment| part(moment) == number);
        by_out.extend(inner().max_by_key(|moment| most_out(moment)));
        by_room.extend(inner().max_by_key(|moment| most_aboard(moment)));
    }
    by_out.sort_by_key(|moment| std::cmp::Reverse(most_out(moment)));
    by_room.sort_by_key(|moment| std::cmp::Reverse(most_aboard(moment)));
    let busiest = by_out.first().map_or(0, |moment| moment.out).clamp(1, clique::MOST);
    let count = (MOST_PAIRS / (busiest * busiest)).clamp(*MOMENTS.start(), *MOMENTS.end());
    let mut chosen: Vec<Moment> = Vec::new();
    for moment in by_out.into_iter().zip(by_room).flat_map(|(out, aboard)| [out, aboard]) {
        if chosen.len() < count && !chosen.contains(&moment) {
            chosen.push(moment);
        }
    }
    chosen
}
