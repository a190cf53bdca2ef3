//! Which sets of gaps are worth a trial.

use std::cmp::Reverse;

use crate::problem::{Distance, Pay, Price, Time};
use crate::schedule::duty::Desk;

/// Places for a natural gap that are looked at, those with the most room.
const MOST_NATURAL: usize = 10;
/// Places for a forced gap that are looked at.
const MOST_FORCED: usize = 8;

/// A block between two possible gaps, timed on its own.
#[derive(Clone, Copy, Debug)]
struct Part {
    leave: Time,
    back: Time,
}

/// Blocks so far of a set of gaps under construction.
#[derive(Clone, Debug)]
struct Chain {
    gaps: Vec<usize>,
    paid: Time,
    detour: Distance,
    back: Time,
}

impl Desk<'_, '_> {
    /// Sets of gaps that delay nothing, each with a bound that its price does not fall below, the
    /// lowest first. Only the empty set where no gaps are allowed.
    pub(super) fn natural_gaps(&mut self) -> Vec<(Price, Vec<usize>)> {
        let places = self.natural_places();
        if places.is_empty() {
            return vec![(Price::MIN, Vec::new())];
        }
        let parts = self.parts(&places);
        let mut sets = Vec::new();
        let start = Chain { gaps: Vec::new(), paid: 0, detour: 0, back: 0 };
        self.extend(&places, &parts, (0, &start), &mut sets);
        sets.sort_unstable();
        sets
    }

    /// Steps before which the earliest times leave room to stand at the depot, in order.
    fn natural_places(&mut self) -> Vec<usize> {
        if self.most_gaps() == 0 || self.duty.empties.is_empty() {
            return Vec::new();
        }
        self.table.steps.clone_from(&self.duty.steps);
        if !self.table.earliest(self.order.vehicle.shift.earliest) {
            return Vec::new();
        }
        self.widest(MOST_NATURAL, 0)
    }

    /// The empty steps with the most room for a gap at the times in the table.
    fn widest(&self, most: usize, least_room: Time) -> Vec<usize> {
        let begin = &self.table.begin;
        let room = |leg: usize| {
            let free = begin[leg - 1] + self.duty.steps[leg - 1].service + self.way_home(leg - 1).0;
            begin[leg] - free - self.gap() - self.way_out(leg).0
        };
        let empties = self.duty.empties.iter().map(|&leg| (Reverse(room(leg)), leg));
        let mut wide: Vec<_> = empties.filter(|(room, _)| room.0 >= least_room).collect();
        wide.sort_unstable();
        wide.truncate(most);
        let mut places: Vec<usize> = wide.into_iter().map(|(_, leg)| leg).collect();
        places.sort_unstable();
        places
    }

    /// The block between any two places, by the index of the one it begins at (0: the begin of
    /// the route) and of the one it ends at; a natural gap leaves the earliest times as they are.
    fn parts(&mut self, places: &[usize]) -> Vec<Vec<Part>> {
        let earliest = self.table.begin.clone();
        let starts: Vec<usize> = [1].into_iter().chain(places.iter().copied()).collect();
        let ends = places.iter().map(|leg| leg - 1).chain([self.duty.stops.len()]);
        let mut parts = vec![Vec::new(); starts.len()];
        for (index, last) in ends.enumerate() {
            let way_home = self.way_home(last).0;
            let back = earliest[last] + self.duty.steps[last].service + way_home;
            let steps = &mut self.table.steps;
            steps.clear();
            steps.extend_from_slice(&self.duty.steps[..=last]);
            let mut home = self.duty.steps[self.duty.steps.len() - 1];
            home.leg = way_home;
            steps.push(home);
            self.table.latest(back);
            for (start, &first) in starts.iter().enumerate().take(index + 1) {
                let leave = self.table.begin[first] - self.way_out(first).0;
                debug_assert_eq!(parts[start].len(), index - start);
                parts[start].push(Part { leave, back });
            }
        }
        parts
    }

    /// Adds the sets that begin with this chain; `at` is the place its next block begins at.
    fn extend(
        &self,
        places: &[usize],
        parts: &[Vec<Part>],
        (at, chain): (usize, &Chain),
        sets: &mut Vec<(Price, Vec<usize>)>,
    ) {
        for (length, part) in parts[at].iter().enumerate() {
            let end = at + length;
            let duration = part.back - part.leave;
            if duration > self.longest() || part.leave < chain.back {
                continue;
            }
            let paid = chain.paid + duration.max(self.block_min());
            if end == places.len() {
                let paid = paid.max(self.order.vehicle.min_paid);
                sets.push((self.price(paid, chain.detour), chain.gaps.clone()));
            } else if chain.gaps.len() < self.most_gaps() {
                let mut longer = chain.clone();
                longer.gaps.push(places[end]);
                longer.paid = paid;
                longer.detour += self.detour(places[end]);
                longer.back = part.back + self.gap();
                self.extend(places, parts, (end + 1, &longer), sets);
            }
        }
    }

    /// Sets of gaps that may delay what follows: for a battery that is empty too soon, or somebody
    /// who would be away for too long.
    pub(super) fn forced_gaps(&mut self) -> Vec<Vec<usize>> {
        let vehicle = self.order.vehicle;
        let helps = vehicle.battery.is_some() || self.longest() < vehicle.max_duration;
        self.table.steps.clone_from(&self.duty.steps);
        if !helps || self.most_gaps() == 0 || !self.table.earliest(vehicle.shift.earliest) {
            return Vec::new();
        }
        let places = self.widest(MOST_FORCED, Time::MIN);
        let mut sets: Vec<Vec<usize>> = vec![Vec::new()];
        for leg in places {
            let longer = sets.iter().filter(|set| set.len() < self.most_gaps());
            let longer: Vec<Vec<usize>> =
                longer.map(|set| set.iter().copied().chain([leg]).collect()).collect();
            sets.extend(longer);
        }
        sets.remove(0);
        sets
    }

    fn longest(&self) -> Time {
        self.order.vehicle.work.as_ref().map_or(Time::MAX, |work| work.max_block)
    }

    fn most_gaps(&self) -> usize {
        match self.order.vehicle.work.as_ref().map(|work| work.pay) {
            Some(Pay::Blocks { most, .. }) => most.saturating_sub(1),
            _ => 0,
        }
    }
}
