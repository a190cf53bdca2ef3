//! The second bound: whoever can be in no route together needs a vehicle each, and whoever can be
//! in no route with any of these needs others.
//!
//! Of the requests whose vehicle is out at one moment some are set apart, no two of which can be
//! in one route. They need a vehicle each; who of the rest can be in no route with any of them
//! needs vehicles of its own, as many as the loads aboard fill. Setting nobody apart is the bound
//! by room, setting apart for as long as anybody is left gives a clique.

use rayon::prelude::*;

use crate::bound::apart::Table;
use crate::bound::rider::{Party, Rider};
use crate::bound::rooms::WHOLE;
use crate::problem::{Load, Time};

/// How many requests are held against each other at one moment.
pub(super) const MOST: usize = 1200;

/// Returns how many vehicles of a party are out at a moment at least.
pub(super) fn vehicles(party: &Party<'_>, moment: Time) -> usize {
    let riders = riders(party, moment);
    let web = Web::of(party, &riders, moment);
    let by_room = web.set_apart(|loss, degree| (loss, degree));
    let by_degree = web.set_apart(|loss, degree| (degree, loss));
    by_room.vehicles.max(by_degree.vehicles).max(web.swapped(by_degree.apart))
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
struct Web {
    /// For each rider a bit for every other that it can be in one route with.
    meets: Vec<Vec<u64>>,
    /// The part of a vehicle that each takes up at the moment.
    part: Vec<i64>,
    /// The group of each, see [`Party::rooms`].
    room: Vec<usize>,
    rooms: usize,
}

/// Some riders set apart.
struct Apart {
    apart: Vec<usize>,
    /// The most vehicles that were found on the way.
    vehicles: usize,
}

impl Web {
    fn of(party: &Party<'_>, riders: &[&Rider], moment: Time) -> Self {
        let table = Table::of(party, riders);
        let n = riders.len();
        let row = |one: usize| {
            let mut row = vec![0; n.div_ceil(64)];
            for other in (0..n).filter(|&other| other != one) {
                row[other / 64] |= u64::from(table.may_meet(one, other)) << (other % 64);
            }
            row
        };
        let meets = (0..n).into_par_iter().map(row).collect();
        let mut loads = vec![Load::NONE; party.rooms.len()];
        let load = |rider: &Rider| party.problem.requests[rider.id.index()].load;
        for rider in riders.iter().filter(|rider| rider.aboard.holds(moment)) {
            loads[rider.room] = loads[rider.room].plus(&load(rider));
        }
        let scales: Vec<_> =
            party.rooms.iter().zip(&loads).map(|(room, load)| room.scale(load)).collect();
        let part = |rider: &&Rider| match scales[rider.room] {
            _ if !rider.aboard.holds(moment) => 0,
            Some(scale) => scale.part(&load(rider)),
            None => WHOLE,
        };
        Self {
            meets,
            part: riders.iter().map(part).collect(),
            room: riders.iter().map(|rider| rider.room).collect(),
            rooms: party.rooms.len(),
        }
    }

    fn met_by(&self, one: usize) -> impl Iterator<Item = usize> {
        let bits = |(word, &bits): (usize, &u64)| {
            let of_word = (0..64).filter(move |bit| bits >> bit & 1 == 1);
            of_word.map(move |bit| word * 64 + bit)
        };
        self.meets[one].iter().enumerate().flat_map(bits)
    }

    fn meet(&self, one: usize, other: usize) -> bool {
        self.meets[one][other / 64] >> (other % 64) & 1 == 1
    }

    /// Sets riders apart one by one, first whoever has the least key: of the parts of vehicles,
    /// and the number of riders, that no longer count then.
    fn set_apart<Key: Ord>(&self, key: impl Fn(i64, usize) -> Key) -> Apart {
        let n = self.part.len();
        let mut left = vec![true; n];
        let mut sums = vec![0; self.rooms];
        let mut degree: Vec<usize> = (0..n).map(|one| self.met_by(one).count()).collect();
        let mut loss: Vec<i64> = self.part.clone();
        for one in 0..n {
            sums[self.room[one]] += self.part[one];
            loss[one] += self.met_by(one).map(|other| self.part[other]).sum::<i64>();
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
                self.met_by(next).chain([next]).filter(|&one| left[one]).collect();
            for one in gone {
                left[one] = false;
                sums[self.room[one]] -= self.part[one];
                for other in self.met_by(one) {
                    degree[other] -= 1;
                    loss[other] -= self.part[one];
                }
            }
            found.apart.push(next);
            found.vehicles = found.vehicles.max(found.apart.len() + whole(&sums));
        }
    }

    /// Puts two in the place of one for as long as that is possible, and returns how many are
    /// set apart then.
    fn swapped(&self, mut apart: Vec<usize>) -> usize {
        while let Some((out, into)) = self.swap(&apart) {
            apart.retain(|&one| one != out);
            apart.extend(into);
        }
        apart.len()
    }

    /// One who is set apart, and two who can be in its place.
    fn swap(&self, apart: &[usize]) -> Option<(usize, [usize; 2])> {
        let mut only: Vec<Vec<usize>> = vec![Vec::new(); apart.len()];
        for one in (0..self.part.len()).filter(|one| !apart.contains(one)) {
            let mut met = (0..apart.len()).filter(|&at| self.meet(one, apart[at]));
            if let (Some(at), None) = (met.next(), met.next()) {
                only[at].push(one);
            }
        }
        only.iter().zip(apart).find_map(|(only, &out)| {
            let pair = only.iter().enumerate().find_map(|(at, &one)| {
                let other = only[at + 1..].iter().find(|&&other| !self.meet(one, other))?;
                Some([one, *other])
            });
            pair.map(|into| (out, into))
        })
    }
}
