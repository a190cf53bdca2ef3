//! The times of an order of stops with given pauses, and the breaks that it still lacks.

use crate::problem::{Distance, Pay, PlaceId, Time};
use crate::schedule::Step;
use crate::schedule::duty::{Desk, Need, Timed, Trial};
use crate::schedule::timetable::NO_PARTNER;

/// A block of an order: its visits, and when it is away from the depot.
#[derive(Clone, Copy, Debug)]
pub(super) struct Block {
    pub(super) first: usize,
    pub(super) last: usize,
    pub(super) leave: Time,
    pub(super) back: Time,
}

impl Desk<'_, '_> {
    /// Times a trial, block after block; `None` when a rule is broken that no break can mend.
    pub(super) fn time(&mut self, trial: &Trial) -> Option<Timed> {
        let vehicle = self.order.vehicle;
        let longest = vehicle.work.as_ref().map_or(Time::MAX, |work| work.max_block);
        let mut blocks = Vec::with_capacity(trial.gaps.len() + 1);
        let mut free = vehicle.shift.earliest;
        let mut first = 1;
        let (mut gaps, mut charge) = (Vec::new(), vehicle.battery.map(|b| b.range));
        let ends = trial.gaps.iter().map(|gap| gap - 1).chain([self.duty.stops.len()]);
        for last in ends {
            self.lay_block(first, last, free, trial);
            let (leave, back) = self.table.span(longest.min(vehicle.max_duration))?;
            self.table.settle(leave);
            let inner = 1..self.table.begin.len() - 1;
            self.duty.begin[first..=last].copy_from_slice(&self.table.begin[inner]);
            let before = blocks.last().map(|block: &Block| block.back);
            gaps.extend(before.map(|back| (back, leave)));
            if let (Some(left), Some(battery)) = (&mut charge, vehicle.battery) {
                *left = before.map_or(*left, |back| battery.charged(*left, leave - back));
                *left -= self.distance(first, last);
                if *left < 0 {
                    return None;
                }
            }
            blocks.push(Block { first, last, leave, back });
            free = back + self.gap();
            first = last + 1;
        }
        let (leave, back) = (blocks[0].leave, blocks[blocks.len() - 1].back);
        let end = self.duty.begin.len() - 1;
        (self.duty.begin[0], self.duty.begin[end]) = (leave, back);
        if back - leave > vehicle.max_duration {
            return None;
        }
        let (breaks, need) = self.breaks(&blocks);
        let paid = self.paid(&blocks, breaks);
        let detour = trial.gaps.iter().map(|&leg| self.detour(leg)).sum();
        let extra = trial.gaps.iter().map(|&leg| self.extra(leg)).sum();
        Some(Timed { leave, back, paid, detour, extra, gaps, need })
    }

    /// What is paid of some blocks.
    fn paid(&self, blocks: &[Block], breaks: Time) -> Time {
        let vehicle = self.order.vehicle;
        let duration = |block: &Block| block.back - block.leave;
        if let [block] = blocks {
            return vehicle.paid(duration(block), breaks);
        }
        blocks
            .iter()
            .map(|block| duration(block).max(self.block_min()))
            .sum::<Time>()
            .max(vehicle.min_paid)
    }

    /// The sum of the breaks within blocks, and the first need for another.
    fn breaks(&self, blocks: &[Block]) -> (Time, Need) {
        let Some(rules) = &self.order.vehicle.work else { return (0, Need::Nothing) };
        let (mut breaks, mut work, mut need) = (0, 0, Need::Nothing);
        for block in blocks {
            let (mut since, mut first) = (block.leave, block.first + 1);
            let mut end_stretch = |until: Time, since: Time, first: usize, last: usize| {
                work += until - since;
                if until - since > rules.break_latest && need == Need::Nothing {
                    need = Need::Stretch { since, first, last };
                }
            };
            let inner = self.duty.empties.iter().copied();
            for leg in inner.filter(|&leg| leg > block.first && leg <= block.last) {
                let wait = self.duty.wait(leg);
                if wait >= rules.break_length {
                    let begin = self.duty.begin[leg];
                    end_stretch(begin - wait, since, first, leg);
                    breaks += wait;
                    (since, first) = (begin, leg + 1);
                }
            }
            end_stretch(block.back, since, first, block.last);
        }
        let gaps: Time = blocks.windows(2).map(|pair| pair[1].leave - pair[0].back).sum();
        let asked = rules.breaks.iter().filter(|rule| work > rule.over).map(|rule| rule.least);
        let missing = asked.max().unwrap_or(0) - breaks - gaps;
        if need == Need::Nothing && missing > 0 {
            need = Need::Rest(missing);
        }
        (breaks, need)
    }

    /// Fills the table with the visits of a block, from depot to depot.
    fn lay_block(&mut self, first: usize, last: usize, free: Time, trial: &Trial) {
        let (depot, home) = (self.duty.steps[0], self.duty.steps[self.duty.steps.len() - 1]);
        let out = self.way_out(first).0;
        let home_leg = self.way_home(last).0;
        let steps = &mut self.table.steps;
        steps.clear();
        steps.push(Step { open: depot.open.max(free), ..depot });
        for index in first..=last {
            let step = self.duty.steps[index];
            let forced = trial.waits.iter().find(|(leg, _)| *leg == index).map_or(0, |way| way.1);
            let leg = if index == first { out } else { step.leg + forced };
            let partner = if step.partner == NO_PARTNER {
                NO_PARTNER
            } else {
                step.partner - (first as u32 - 1)
            };
            steps.push(Step { leg, partner, ..step });
        }
        steps.push(Step { leg: home_leg, ..home });
    }

    /// Drive and setup from the depot to a step, and its distance.
    pub(super) fn way_out(&self, index: usize) -> (Time, Distance) {
        let Desk { order, duty, .. } = self;
        let stop = order.problem.stop(duty.stops[index - 1]);
        let (drive, distance) = order.problem.travel.leg(order.vehicle.depot, stop.place);
        let setup = if order.vehicle.depot == stop.place { 0 } else { stop.setup };
        (drive + setup, distance)
    }

    /// Drive from a step to the depot, and its distance.
    pub(super) fn way_home(&self, index: usize) -> (Time, Distance) {
        self.order.problem.travel.leg(self.place(index), self.order.vehicle.depot)
    }

    /// What going by the depot before a step adds to the distance.
    pub(super) fn detour(&self, index: usize) -> Distance {
        let travel = &self.order.problem.travel;
        let direct = travel.leg(self.place(index - 1), self.place(index)).1;
        self.way_home(index - 1).1 + self.way_out(index).1 - direct
    }

    /// What going by the depot before a step adds to driving and stopping.
    fn extra(&self, index: usize) -> Time {
        self.way_home(index - 1).0 + self.way_out(index).0 - self.duty.steps[index].leg
    }

    /// Distance of a block.
    fn distance(&self, first: usize, last: usize) -> Distance {
        let travel = &self.order.problem.travel;
        let inner = |index: usize| travel.leg(self.place(index - 1), self.place(index)).1;
        self.way_out(first).1
            + (first + 1..=last).map(inner).sum::<Distance>()
            + self.way_home(last).1
    }

    fn place(&self, index: usize) -> PlaceId {
        self.order.problem.stop(self.duty.stops[index - 1]).place
    }

    /// Shortest time at the depot between two blocks.
    pub(super) fn gap(&self) -> Time {
        match self.order.vehicle.work.as_ref().map(|work| work.pay) {
            Some(Pay::Blocks { gap, .. }) => gap,
            _ => 0,
        }
    }

    /// What is paid of a block at least.
    pub(super) fn block_min(&self) -> Time {
        match self.order.vehicle.work.as_ref().map(|work| work.pay) {
            Some(Pay::Blocks { min_paid, .. }) => min_paid,
            _ => 0,
        }
    }
}
