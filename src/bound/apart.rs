//! Which two requests can be in one route, whoever else is in it.

use crate::bound::rider::{Party, Rider};
use crate::problem::{Request, Time, TimeWindow};

/// Orders of the pickup and delivery of one request (0 and 1) and those of another (2 and 3): one
/// after the other, and with both aboard at some moment.
const FOLLOWING: [[usize; 4]; 2] = [[0, 1, 2, 3], [2, 3, 0, 1]];
const SHARING: [[usize; 4]; 4] = [[0, 2, 1, 3], [0, 2, 3, 1], [2, 0, 1, 3], [2, 0, 3, 1]];

/// Some riders, and the least times between their stops.
pub(super) struct Table<'a, 'b> {
    party: &'b Party<'a>,
    riders: &'b [&'b Rider],
    /// From stop to stop, the pickup of a rider at twice its index and the delivery next to it.
    least: Vec<u32>,
}

impl<'a, 'b> Table<'a, 'b> {
    /// Looks up the times between all their stops.
    pub(super) fn of(party: &'b Party<'a>, riders: &'b [&'b Rider]) -> Self {
        let request = |rider: &&Rider| &party.problem.requests[rider.id.index()];
        let places: Vec<_> = riders
            .iter()
            .flat_map(|rider| [request(rider).pickup.place, request(rider).delivery.place])
            .collect();
        let row = |&from| places.iter().map(move |&to| (from, to));
        let least = places
            .iter()
            .flat_map(row)
            .map(|(from, to)| u32::try_from(party.ways.to_stop(from, to)).unwrap_or(u32::MAX));
        Self { party, riders, least: least.collect() }
    }

    /// May some route hold both, the one after the other?
    pub(super) fn may_follow(&self, one: usize, other: usize) -> bool {
        let four = self.four(one, other);
        FOLLOWING.iter().any(|order| four.keeps(order)) && self.one_serves(four.requests)
    }

    /// May some route hold both with both aboard at some moment?
    pub(super) fn may_share(&self, one: usize, other: usize) -> bool {
        let four = self.four(one, other);
        let pair = [self.riders[one], self.riders[other]];
        SHARING.iter().any(|order| four.keeps(order)) && self.fit(pair, four.requests)
    }

    fn four(&self, one: usize, other: usize) -> Four<'_> {
        let pair = [self.riders[one], self.riders[other]];
        let requests = pair.map(|rider| &self.party.problem.requests[rider.id.index()]);
        let services = requests.map(|request| [request.pickup.service, request.delivery.service]);
        Four {
            table: self,
            requests,
            stops: [2 * one, 2 * one + 1, 2 * other, 2 * other + 1],
            windows: [pair[0].pickup, pair[0].delivery, pair[1].pickup, pair[1].delivery],
            services: [services[0][0], services[0][1], services[1][0], services[1][1]],
        }
    }

    fn one_serves(&self, [one, other]: [&Request; 2]) -> bool {
        let requires = one.requires | other.requires;
        self.party.kinds.iter().any(|kind| {
            requires & !kind.offers == 0 && kind.fits(&one.load) && kind.fits(&other.load)
        })
    }

    fn fit(&self, pair: [&Rider; 2], [one, other]: [&Request; 2]) -> bool {
        let class = &self.party.problem.sharing[usize::from(one.sharing)];
        let load = one.load.plus(&other.load);
        let requires = one.requires | other.requires;
        class >> other.sharing & 1 == 1
            && one.not_with.binary_search(&pair[1].id).is_err()
            && self.party.kinds.iter().any(|kind| requires & !kind.offers == 0 && kind.fits(&load))
    }

    fn least(&self, from: usize, to: usize) -> Time {
        Time::from(self.least[from * 2 * self.riders.len() + to])
    }
}

/// The four stops of two requests.
struct Four<'a> {
    table: &'a Table<'a, 'a>,
    requests: [&'a Request; 2],
    stops: [usize; 4],
    windows: [TimeWindow; 4],
    services: [Time; 4],
}

impl Four<'_> {
    /// Are there times that may keep the windows and rides of an order?
    fn keeps(&self, order: &[usize; 4]) -> bool {
        let leg = |at: usize| {
            let (from, to) = (order[at], order[at + 1]);
            self.services[from] + self.table.least(self.stops[from], self.stops[to])
        };
        let (mut early, mut late) = ([0; 4], [0; 4]);
        early[order[0]] = self.windows[order[0]].earliest;
        for at in 1..4 {
            let stop = order[at];
            early[stop] = self.windows[stop].earliest.max(early[order[at - 1]] + leg(at - 1));
            if early[stop] > self.windows[stop].latest {
                return false;
            }
        }
        late[order[3]] = self.windows[order[3]].latest;
        for at in (0..3).rev() {
            let stop = order[at];
            late[stop] = self.windows[stop].latest.min(late[order[at + 1]] - leg(at));
        }
        let ride = |on: usize| early[on + 1] - late[on] - self.services[on];
        ride(0) <= self.requests[0].max_ride && ride(2) <= self.requests[1].max_ride
    }
}
