//! Which pauses an order of stops gets: breaks and unpaid gaps, as `docs/model.md` judges them.
//!
//! The choice is a function of the order alone, so what an insertion test predicts is what a tour
//! then has. Gaps come first, where the earliest times leave room for them, the set that costs
//! least; where waiting does not make up the breaks that the work asks for, standing still is
//! forced where that takes the least time. This is a good choice, not always the best one.

mod gaps;
mod timing;

use crate::problem::{Distance, Driven, Pause, Price, Problem, StopId, Time, Vehicle};
use crate::schedule::{Step, Timetable};

/// How many ways to meet a need for a break are tried, by how many have been forced before.
const WIDTHS: [usize; 7] = [3, 2, 2, 1, 1, 1, 1];

/// The times and pauses of an order of stops; when each visit begins stands in the timetable.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Roster {
    /// When the vehicle leaves its depot first.
    pub leave: Time,
    /// When it is back for good.
    pub back: Time,
    /// What is paid.
    pub paid: Time,
    /// What gaps add to the distance.
    pub detour: Distance,
    /// What gaps add to driving and stopping.
    pub extra: Time,
    /// Pauses by the index of the step before which they come, in order.
    pub pauses: Vec<(usize, Pause)>,
}

/// Scratch memory for rosters.
#[derive(Clone, Debug, Default)]
pub struct Duty {
    /// The order without pauses.
    steps: Vec<Step>,
    stops: Vec<StopId>,
    /// Steps reached with nobody aboard, the first visit left out.
    empties: Vec<usize>,
    /// When each step begins in the trial that was timed last.
    begin: Vec<Time>,
    /// When each step begins in the cheapest trial.
    kept: Vec<Time>,
}

/// Pauses to be tried: gaps and the least standing still before some steps.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Trial {
    gaps: Vec<usize>,
    waits: Vec<(usize, Time)>,
}

/// What a trial comes to.
#[derive(Clone, Debug)]
struct Timed {
    leave: Time,
    back: Time,
    paid: Time,
    detour: Distance,
    extra: Time,
    /// When the vehicle is back at the depot and leaves it again, for each gap.
    gaps: Vec<(Time, Time)>,
    need: Need,
}

/// The first rule on breaks that a trial does not keep yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Need {
    Nothing,
    /// Work from a moment on, over some steps, that goes on too long.
    Stretch {
        since: Time,
        first: usize,
        last: usize,
    },
    /// Breaks of so much more in all.
    Rest(Time),
}

/// An order of stops whose pauses are to be chosen.
#[derive(Clone, Copy)]
pub struct Order<'a> {
    /// The problem.
    pub problem: &'a Problem,
    /// The vehicle.
    pub vehicle: &'a Vehicle,
    /// How far it goes without pauses.
    pub driven: Driven,
    /// Rosters that cost as much are of no interest.
    pub bound: Price,
}

/// Chooses the pauses of the order in `table.steps`; `stops` are those between the depots.
///
/// Leaves the steps as they were and fills `begin`. `None` when no choice was found that keeps
/// the rules, or only dearer ones than the bound.
pub fn roster(
    order: Order<'_>,
    stops: impl Iterator<Item = StopId>,
    table: &mut Timetable,
) -> Option<Roster> {
    let mut duty = std::mem::take(&mut table.duty);
    duty.load(&table.steps, stops);
    let best = Desk { order, duty: &mut duty, table }.choose();
    table.steps.clone_from(&duty.steps);
    table.begin.clone_from(&duty.kept);
    table.duty = duty;
    best.map(Chosen::roster)
}

impl Duty {
    fn load(&mut self, steps: &[Step], stops: impl Iterator<Item = StopId>) {
        self.steps.clear();
        self.steps.extend_from_slice(steps);
        self.stops.clear();
        self.stops.extend(stops);
        self.begin.clear();
        self.begin.resize(steps.len(), 0);
        self.empties.clear();
        let mut aboard = 0;
        for (index, step) in steps.iter().enumerate().skip(1).take(self.stops.len()) {
            if aboard == 0 && index > 1 {
                self.empties.push(index);
            }
            aboard += if step.partner as usize > index { 1 } else { -1 };
        }
    }

    /// How long the vehicle stands still before a step of the trial that was timed last.
    fn wait(&self, index: usize) -> Time {
        self.begin[index]
            - self.begin[index - 1]
            - self.steps[index - 1].service
            - self.steps[index].leg
    }
}

/// An order at work: what is asked, and the memory to answer.
struct Desk<'a, 'b> {
    order: Order<'a>,
    duty: &'b mut Duty,
    table: &'b mut Timetable,
}

/// The cheapest trial so far; when its steps begin is kept in the memory.
#[derive(Clone, Debug)]
struct Chosen {
    price: Price,
    trial: Trial,
    timed: Timed,
}

impl Desk<'_, '_> {
    fn choose(&mut self) -> Option<Chosen> {
        let mut best: Option<Chosen> = None;
        for (least, gaps) in self.natural_gaps() {
            let so_far = best.as_ref().map_or(Price::MAX, |best| best.price);
            if least >= so_far.min(self.order.bound) {
                return best;
            }
            self.meet_needs(&mut Trial { gaps, waits: Vec::new() }, 0, &mut best);
        }
        if best.is_none() {
            for gaps in self.forced_gaps() {
                self.meet_needs(&mut Trial { gaps, waits: Vec::new() }, 0, &mut best);
            }
        }
        best
    }

    /// Times a trial and forces breaks until the work has as many as it needs.
    fn meet_needs(&mut self, trial: &mut Trial, depth: usize, best: &mut Option<Chosen>) {
        let Some(timed) = self.time(trial) else { return };
        if timed.need == Need::Nothing {
            let price = self.price(timed.paid, timed.detour);
            if best.as_ref().is_none_or(|best| price < best.price) {
                self.duty.kept.clone_from(&self.duty.begin);
                *best = Some(Chosen { price, trial: trial.clone(), timed });
            }
            return;
        }
        let Some(&width) = WIDTHS.get(depth) else { return };
        for (leg, wait) in self.ways(trial, timed.need, width) {
            let before = trial.waits.clone();
            trial.waits.retain(|(other, _)| *other != leg);
            trial.waits.push((leg, wait));
            self.meet_needs(trial, depth + 1, best);
            trial.waits = before;
        }
    }

    /// Where to stand still for how long so that a need is met or shrinks: the shortest additions
    /// first.
    fn ways(&self, trial: &Trial, need: Need, width: usize) -> Vec<(usize, Time)> {
        let Some(work) = &self.order.vehicle.work else { return Vec::new() };
        let mut ways: Vec<(Time, usize, Time)> = Vec::new();
        for &leg in self.duty.empties.iter().filter(|leg| !trial.gaps.contains(leg)) {
            let wait = self.duty.wait(leg);
            match need {
                Need::Stretch { since, first, last } => {
                    let stands = self.duty.begin[leg] - wait;
                    if (first..=last).contains(&leg) && stands - since <= work.break_latest {
                        ways.push((work.break_length - wait, usize::MAX - leg, work.break_length));
                    }
                }
                Need::Rest(missing) if wait >= work.break_length => {
                    ways.push((missing, leg, wait + missing));
                }
                Need::Rest(_) => ways.push((work.break_length - wait, leg, work.break_length)),
                Need::Nothing => {}
            }
        }
        ways.sort_unstable();
        let leg =
            |order: usize| if matches!(need, Need::Rest(_)) { order } else { usize::MAX - order };
        ways.into_iter().take(width).map(|(_, order, wait)| (leg(order), wait)).collect()
    }

    fn price(&self, paid: Time, detour: Distance) -> Price {
        self.order.vehicle.price(paid, self.order.driven.and_empty(detour))
    }
}

impl Chosen {
    fn roster(self) -> Roster {
        let Self { trial, timed, .. } = self;
        let breaks = trial.waits.iter().map(|&(leg, wait)| (leg, Pause::Break(wait)));
        let gaps = trial.gaps.iter().zip(&timed.gaps);
        let gaps = gaps.map(|(&leg, &(back, leave))| (leg, Pause::Gap { back, leave }));
        let mut pauses: Vec<(usize, Pause)> = breaks.chain(gaps).collect();
        pauses.sort_unstable_by_key(|(leg, _)| *leg);
        let Timed { leave, back, paid, detour, extra, .. } = timed;
        Roster { leave, back, paid, detour, extra, pauses }
    }
}
