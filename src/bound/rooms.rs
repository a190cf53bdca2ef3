//! Groups of requests that can never be aboard together, and how many of one fit in a vehicle.

use std::collections::BTreeMap;

use crate::problem::{LOAD_KINDS, Load, Problem, RequestId, Skills, Vehicle};

/// The largest weight of a kind of space.
const LARGEST: i32 = 5;

/// What the parts of a vehicle are counted in: a whole one.
pub(super) const WHOLE: i64 = 1 << 32;

/// A weight of each kind of space, and the most that a vehicle offers by it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scale {
    weights: [i32; LOAD_KINDS],
    most: i64,
}

impl Scale {
    /// What a load weighs.
    fn of(&self, load: &Load) -> i64 {
        dot(&self.weights, load)
    }

    /// The part of a vehicle that a load takes up at least, in parts of [`WHOLE`].
    pub(super) fn part(&self, load: &Load) -> i64 {
        self.of(load) * WHOLE / self.most
    }

    fn vehicles(&self, load: &Load) -> i64 {
        (self.of(load) + self.most - 1) / self.most
    }
}

/// A group whose members can be aboard with each other at best, never with those of another.
#[derive(Clone, Debug)]
pub(super) struct Rooms {
    /// By any of these the members aboard one vehicle weigh no more than it offers; none where
    /// everybody rides alone.
    scales: Vec<Scale>,
}

impl Rooms {
    /// How many vehicles so many members take that are aboard at one moment, with their loads.
    pub(super) fn vehicles(&self, count: usize, load: &Load) -> usize {
        if self.scales.is_empty() {
            return count;
        }
        self.scales.iter().map(|scale| scale.vehicles(load)).max().unwrap_or(0).max(0) as usize
    }

    /// The scale by which a load takes up most; none where everybody rides alone.
    pub(super) fn scale(&self, load: &Load) -> Option<Scale> {
        let parts = |scale: &&Scale| scale.part(load);
        self.scales.iter().max_by_key(parts).copied()
    }
}

/// The groups of some requests, and of each request which it is in.
pub(super) fn rooms(
    problem: &Problem,
    kinds: &[&Vehicle],
    requests: &[RequestId],
) -> (Vec<Rooms>, Vec<usize>) {
    let mut sorts: BTreeMap<(u8, Skills), usize> = BTreeMap::new();
    let sort_of: Vec<usize> = requests
        .iter()
        .map(|id| {
            let request = &problem.requests[id.index()];
            let count = sorts.len();
            *sorts.entry((request.sharing, request.requires)).or_insert(count)
        })
        .collect();
    let mut list = vec![(0, 0); sorts.len()];
    for (sort, index) in sorts {
        list[index] = sort;
    }
    let share = |a: (u8, Skills), b: (u8, Skills)| {
        let both = a.1 | b.1;
        problem.sharing[usize::from(a.0)] >> b.0 & 1 == 1
            && kinds.iter().any(|kind| both & !kind.offers == 0)
    };
    let mut group_of: Vec<usize> = (0..list.len()).collect();
    for a in 0..list.len() {
        for b in 0..a {
            if group_of[a] != group_of[b] && share(list[a], list[b]) {
                let (from, to) = (group_of[a], group_of[b]);
                group_of.iter_mut().filter(|group| **group == from).for_each(|group| *group = to);
            }
        }
    }
    let rooms = (0..list.len()).map(|group| {
        let members: Vec<(u8, Skills)> =
            (0..list.len()).filter(|&sort| group_of[sort] == group).map(|s| list[s]).collect();
        let is_alone = members.len() == 1 && !share(members[0], members[0]);
        let serves = |kind: &&&Vehicle| members.iter().any(|member| member.1 & !kind.offers == 0);
        let layouts = kinds.iter().filter(serves).flat_map(|kind| &kind.layouts);
        Rooms { scales: if is_alone { Vec::new() } else { scales(layouts) } }
    });
    (rooms.collect(), sort_of.into_iter().map(|sort| group_of[sort]).collect())
}

/// Every scale with small weights by which these layouts offer anything.
fn scales<'a>(layouts: impl Iterator<Item = &'a Load>) -> Vec<Scale> {
    let layouts: Vec<&Load> = layouts.collect();
    let base = LARGEST + 1;
    let all = (1..base.pow(LOAD_KINDS as u32))
        .map(|number| std::array::from_fn(|kind| number / base.pow(kind as u32) % base));
    let sized = all.map(|weights: [i32; LOAD_KINDS]| {
        let most = layouts.iter().map(|layout| dot(&weights, layout)).max().unwrap_or(0);
        Scale { weights, most }
    });
    sized.filter(|scale| scale.most > 0).collect()
}

fn dot(weights: &[i32; LOAD_KINDS], load: &Load) -> i64 {
    weights.iter().zip(&load.0).map(|(&weight, &space)| i64::from(weight) * i64::from(space)).sum()
}
