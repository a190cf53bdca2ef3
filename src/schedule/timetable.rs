//! The times of a fixed order of stops, exact for windows, ride limits and the shift.
//!
//! The rules are difference constraints, so the earliest times are a least fixpoint and the latest
//! a greatest one (Firat & Woeginger 2011 solve the same system; Cordeau & Laporte's eight steps
//! find it where they succeed). Ride limits rarely bind, so a forward pass that repairs them when
//! they do costs little more than one sweep.

use crate::problem::Time;
use crate::schedule::Duty;

/// No partner: a depot.
pub const NO_PARTNER: u32 = u32::MAX;

/// What the times of one stop depend on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// Earliest begin.
    pub open: Time,
    /// Latest begin.
    pub close: Time,
    /// Time from begin to end.
    pub service: Time,
    /// Time from the end of the previous step to the earliest begin here: drive and setup.
    pub leg: Time,
    /// Index of the other end of the request, or [`NO_PARTNER`].
    pub partner: u32,
    /// Longest ride, the same at both ends.
    pub max_ride: Time,
}

/// A fixed order of steps, the first and last the depot; reused to save allocations.
#[derive(Clone, Debug, Default)]
pub struct Timetable {
    /// The steps in order.
    pub steps: Vec<Step>,
    /// When each begins; filled by the functions below.
    pub begin: Vec<Time>,
    /// Scratch memory for standing still with somebody aboard, summed up to each step.
    pub stood: Vec<Time>,
    /// Scratch memory for the choice of pauses.
    pub duty: Duty,
    /// Scratch memory: where each request was picked up, perhaps in another tour.
    pub picked_up: Vec<u32>,
}

impl Timetable {
    /// Fills `begin` with the earliest times when leaving at `leave` or later.
    ///
    /// Returns false when there are none; `begin` is then of no use.
    pub fn earliest(&mut self, leave: Time) -> bool {
        let steps = &self.steps;
        self.begin.clear();
        self.begin.reserve(steps.len());
        self.begin.push(leave.max(steps[0].open));
        let mut ready = self.begin[0] + steps[0].service;
        for step in &steps[1..] {
            let begin = (ready + step.leg).max(step.open);
            if begin > step.close {
                return false;
            }
            self.begin.push(begin);
            ready = begin + step.service;
        }
        self.repair_rides_upward()
    }

    /// Moves pickups later until no ride is too long.
    fn repair_rides_upward(&mut self) -> bool {
        let steps = &self.steps;
        let begin = &mut self.begin;
        // Each round either settles or has found a chain one ride longer; more rounds than steps
        // mean that times would rise for ever.
        for _ in 0..steps.len() {
            let mut settled = true;
            for index in 1..steps.len() - 1 {
                let pickup = steps[index].partner as usize;
                if pickup > index {
                    continue;
                }
                let needed = begin[index] - steps[index].max_ride - steps[pickup].service;
                if needed <= begin[pickup] {
                    continue;
                }
                settled = false;
                begin[pickup] = needed;
                if needed > steps[pickup].close {
                    return false;
                }
                for later in pickup + 1..steps.len() {
                    let pushed = begin[later - 1] + steps[later - 1].service + steps[later].leg;
                    if pushed <= begin[later] {
                        break;
                    }
                    begin[later] = pushed;
                    if pushed > steps[later].close {
                        return false;
                    }
                }
            }
            if settled {
                return true;
            }
        }
        false
    }

    /// Fills `begin` with the latest times when being back at `back` or earlier.
    ///
    /// Only for steps that have times at all: `earliest` must have returned true and its last
    /// begin must not be later than `back`.
    pub fn latest(&mut self, back: Time) {
        let steps = &self.steps;
        let last = steps.len() - 1;
        self.begin.clear();
        self.begin.resize(steps.len(), 0);
        let begin = &mut self.begin;
        begin[last] = back.min(steps[last].close);
        for index in (0..last).rev() {
            let bound = begin[index + 1] - steps[index + 1].leg - steps[index].service;
            begin[index] = bound.min(steps[index].close);
        }
        for _ in 0..steps.len() {
            let mut settled = true;
            for index in (1..last).rev() {
                let delivery = steps[index].partner as usize;
                if delivery < index {
                    continue;
                }
                let allowed = begin[index] + steps[index].service + steps[index].max_ride;
                if allowed >= begin[delivery] {
                    continue;
                }
                settled = false;
                begin[delivery] = allowed;
                for earlier in (0..delivery).rev() {
                    let bound =
                        begin[earlier + 1] - steps[earlier + 1].leg - steps[earlier].service;
                    if bound >= begin[earlier] {
                        break;
                    }
                    begin[earlier] = bound;
                }
            }
            if settled {
                return;
            }
        }
    }

    /// Returns when the route leaves and is back: back as early as possible, then leaving as late
    /// as possible, which together take the least time. `None` when the rules cannot be kept.
    pub fn span(&mut self, max_duration: Time) -> Option<(Time, Time)> {
        if !self.earliest(self.steps[0].open) {
            return None;
        }
        let back = *self.begin.last().expect("a timetable has two depots");
        self.latest(back);
        let leave = self.begin[0];
        (back - leave <= max_duration).then_some((leave, back))
    }

    /// Fills `begin` with the times of the definition for a route that leaves at `leave`: every
    /// begin as early as possible, then each pickup, from the last to the first, as late as the
    /// next begin allows.
    pub fn settle(&mut self, leave: Time) -> bool {
        if !self.earliest(leave) {
            return false;
        }
        for index in (1..self.steps.len() - 1).rev() {
            let step = &self.steps[index];
            if step.partner as usize > index {
                let bound = self.begin[index + 1] - self.steps[index + 1].leg - step.service;
                self.begin[index] = bound.min(step.close);
            }
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn depot(leg: Time) -> Step {
        Step { open: 0, close: 10_000, service: 0, leg, partner: NO_PARTNER, max_ride: 0 }
    }

    fn step(open: Time, close: Time, leg: Time, partner: u32, max_ride: Time) -> Step {
        Step { open, close, service: 10, leg, partner, max_ride }
    }

    fn table(steps: Vec<Step>) -> Timetable {
        Timetable { steps, ..Timetable::default() }
    }

    #[test]
    fn a_route_leaves_late_rather_than_waits() {
        let mut table = table(vec![
            depot(0),
            step(500, 600, 100, 2, 1000),
            step(0, 5000, 50, 1, 1000),
            depot(100),
        ]);
        assert_eq!(table.span(10_000), Some((400, 670)));
        assert_eq!(table.span(269), None);
    }

    #[test]
    fn a_pickup_waits_at_the_door_when_the_delivery_opens_later() {
        let mut table = table(vec![
            depot(0),
            step(0, 900, 100, 2, 100),
            step(1000, 1100, 50, 1, 100),
            depot(100),
        ]);
        assert_eq!(table.span(10_000), Some((800, 1110)));
        assert!(table.settle(790));
        // Leaving ten too early it could board at 890; it waits at the door until 900, its latest.
        assert_eq!(table.begin, [790, 900, 1000, 1110]);
    }

    #[test]
    fn a_ride_that_cannot_be_short_enough_is_refused() {
        let mut table = table(vec![
            depot(0),
            step(0, 800, 100, 2, 100),
            step(1000, 1100, 50, 1, 100),
            depot(100),
        ]);
        assert_eq!(table.span(10_000), None);
    }

    #[test]
    fn nested_rides_that_push_each_other_settle() {
        // 1 boards, 2 boards, 1 alights, 2 alights; 2's alighting opens late.
        let mut table = table(vec![
            depot(0),
            step(0, 9000, 10, 3, 200),
            step(0, 9000, 10, 4, 150),
            step(0, 9000, 10, 1, 200),
            step(1000, 9000, 10, 2, 150),
            depot(10),
        ]);
        assert!(table.earliest(0));
        let begin = table.begin.clone();
        assert!(begin[4] - (begin[2] + 10) <= 150 && begin[3] - (begin[1] + 10) <= 200);
        assert_eq!(begin[4], 1000);
    }
}
