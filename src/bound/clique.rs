//! The second bound: whoever can be in no route together needs a vehicle each, and whoever can be
//! in no route with any of these needs others.
//!
//! Of the requests whose vehicle is out at one moment some are set apart, no two of which can be
//! in one route. They need a vehicle each; who of the rest can be in no route with any of them
//! needs vehicles of its own, as many as the loads fill of those who cannot follow each other: in
//! one route any two of these are aboard together, and so at some moment are all. Setting apart
//! for as long as anybody is left gives a clique.

use rayon::prelude::*;

use crate::bound::apart::Table;
use crate::bound::rider::{Party, Rider};
use crate::bound::rooms::WHOLE;
use crate::bound::swap::{Bits, bits, mirror, swapped};
use crate::problem::{Load, Time};

/// How many requests are held against each other at one moment.
pub(super) const MOST: usize = 1200;

/// Returns how many vehicles of a party are out at a moment at least.
pub(super) fn vehicles(party: &Party<'_>, moment: Time) -> usize {
    let riders = riders(party, moment);
    let web = Web::of(party, &riders);
    let nobody = vec![false; riders.len()];
    let aboard = riders.iter().map(|rider| rider.aboard.holds(moment)).collect();
    let clique = web.set_apart(&web.weigh(&nobody), |loss, degree| (degree, loss));
    let by_room = [nobody, aboard].into_iter().map(|first| {
        let weighed = web.weigh(&web.unable_to_follow(first));
        let by_loss = web.set_apart(&weighed, |loss, degree| (loss, degree));
        let by_degree = web.set_apart(&weighed, |loss, degree| (degree, loss));
        by_loss.vehicles.max(by_degree.vehicles)
    });
    by_room.max().unwrap_or(0).max(swapped(&web.meets, clique.apart).len())
}

/// Who is out at the moment; of many those who are aboard, then those who are out for longest.
fn riders<'a>(party: &'a Party<'_>, moment: Time) -> Vec<&'a Rider> {
    let mut riders: Vec<&Rider> =
        party.riders.iter().filter(|rider| rider.out.holds(moment)).collect();
    let rank =
        |rider: &&Rider| (!rider.aboard.holds(moment), rider.out.from - rider.out.to, rider.id);
    riders.sort_by_key(rank);
    riders.truncate(MOST);
    riders
}

/// Riders, and which of them can be in one route.
struct Web<'a, 'b> {
    party: &'b Party<'a>,
    riders: &'b [&'b Rider],
    /// Who can be in one route.
    meets: Bits,
    /// Who can be in one route one after the other.
    follows: Bits,
}

/// Some riders set apart.
struct Apart {
    apart: Vec<usize>,
    /// The most vehicles that were found on the way.
    vehicles: usize,
}

impl<'a, 'b> Web<'a, 'b> {
    fn of(party: &'b Party<'a>, riders: &'b [&'b Rider]) -> Self {
        let table = Table::of(party, riders);
        let n = riders.len();
        let row = |one: usize| {
            let (mut meets, mut follows) = (vec![0; n.div_ceil(64)], vec![0; n.div_ceil(64)]);
            for other in 0..one {
                let follow = table.may_follow(one, other);
                let meet = follow || table.may_share(one, other);
                follows[other / 64] |= u64::from(follow) << (other % 64);
                meets[other / 64] |= u64::from(meet) << (other % 64);
            }
            (meets, follows)
        };
        let (mut meets, mut follows): (Bits, Bits) = (0..n).into_par_iter().map(row).unzip();
        mirror(&mut meets);
        mirror(&mut follows);
        Self { party, riders, meets, follows }
    }

    /// Some of whom none can follow another, those who are given among them.
    fn unable_to_follow(&self, first: Vec<bool>) -> Vec<bool> {
        let n = self.riders.len();
        let mut chosen = first;
        let is_free =
            |one: usize| !chosen[one] && !bits(&self.follows[one]).any(|other| chosen[other]);
        let mut left: Vec<bool> = (0..n).map(is_free).collect();
        let among = |left: &[bool], one: usize| {
            bits(&self.follows[one]).filter(|&other| left[other]).count()
        };
        let mut degree: Vec<usize> = (0..n).map(|one| among(&left, one)).collect();
        loop {
            let rest = (0..n).filter(|&one| left[one]);
            let Some(next) = rest.min_by_key(|&one| (degree[one], one)) else { return chosen };
            chosen[next] = true;
            let gone: Vec<usize> =
                bits(&self.follows[next]).chain([next]).filter(|&one| left[one]).collect();
            for one in gone {
                left[one] = false;
                bits(&self.follows[one])
                    .for_each(|other| degree[other] -= usize::from(left[other]));
            }
        }
    }

    /// The part of a vehicle that each takes up who counts, and its group.
    fn weigh(&self, counts: &[bool]) -> Vec<(i64, usize)> {
        let rooms = &self.party.rooms;
        let mut loads = vec![Load::NONE; rooms.len()];
        let load = |rider: &Rider| self.party.problem.requests[rider.id.index()].load;
        for (rider, _) in self.riders.iter().zip(counts).filter(|(_, counts)| **counts) {
            loads[rider.room] = loads[rider.room].plus(&load(rider));
        }
        let scales: Vec<_> =
            rooms.iter().zip(&loads).map(|(room, load)| room.scale(load)).collect();
        let part = |(rider, counts): (&&Rider, &bool)| match scales[rider.room] {
            _ if !counts => (0, rider.room),
            Some(scale) => (scale.part(&load(rider)), rider.room),
            None => (WHOLE, rider.room),
        };
        self.riders.iter().zip(counts).map(part).collect()
    }

    /// Sets riders apart one by one, first whoever has the least key: of the parts of vehicles,
    /// and the number of riders, that no longer count then.
    fn set_apart<Key: Ord>(
        &self,
        parts: &[(i64, usize)],
        key: impl Fn(i64, usize) -> Key,
    ) -> Apart {
        let n = self.riders.len();
        let mut left = vec![true; n];
        let mut sums = vec![0; self.party.rooms.len()];
        let mut degree: Vec<usize> = self.meets.iter().map(|row| bits(row).count()).collect();
        let mut loss: Vec<i64> = parts.iter().map(|part| part.0).collect();
        for one in 0..n {
            sums[parts[one].1] += parts[one].0;
            loss[one] += bits(&self.meets[one]).map(|other| parts[other].0).sum::<i64>();
        }
        let whole = |sums: &[i64]| -> usize {
            sums.iter().map(|sum| (sum + WHOLE - 1) / WHOLE).sum::<i64>() as usize
        };
        let mut found = Apart { apart: Vec::new(), vehicles: whole(&sums) };
        loop {
            let rest = (0..n).filter(|&one| left[one]);
            let Some(next) = rest.min_by_key(|&one| (key(loss[one], degree[one]), one)) else {
                return found;
            };
            let gone: Vec<usize> =
                bits(&self.meets[next]).chain([next]).filter(|&one| left[one]).collect();
            for one in gone {
                let (part, room) = parts[one];
                left[one] = false;
                sums[room] -= part;
                for other in bits(&self.meets[one]) {
                    degree[other] -= 1;
                    loss[other] -= part;
                }
            }
            found.apart.push(next);
            found.vehicles = found.vehicles.max(found.apart.len() + whole(&sums));
        }
    }
}
