//! The times that the model defines for an order of visits.
//!
//! All rules of a route say that one moment comes at least so long after another. The earliest
//! and latest moments of such a system are found by raising or lowering bounds until nothing
//! moves (Bellman 1958), which is slower than what the search does, and plainly right.

use std::ops::Range;

use crate::plan::{PlannedPause, VisitKind};
use crate::verify::audit::{Call, Course};
use crate::verify::day::FAR;

/// When a route leaves, begins its visits and is back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Times {
    pub(super) leave: i64,
    pub(super) begins: Vec<i64>,
    pub(super) back: i64,
    /// When it is back and leaves again for each gap.
    pub(super) gaps: Vec<(i64, i64)>,
}

/// Moment `to` comes at least `gap` after moment `from`.
#[derive(Clone, Copy, Debug)]
struct AtLeast {
    from: usize,
    to: usize,
    gap: i64,
}

/// Moments (the departure, the begin of each visit, the return), their bounds and their order.
#[derive(Clone, Debug)]
struct Moments {
    opens: Vec<i64>,
    closes: Vec<i64>,
    rules: Vec<AtLeast>,
}

/// Returns the times of `docs/model.md`, "The times of a route"; none where no times keep the
/// rules. `limit` knows the longest ride of a trip.
pub(super) fn times(course: &Course, limit: &dyn Fn(usize) -> Option<i64>) -> Option<Times> {
    let mut whole: Option<Times> = None;
    for block in course.blocks() {
        let gap = course.work.map_or(0, |rule| rule.gap_min.0);
        let free = whole.as_ref().map_or(course.opens, |before| before.back + gap);
        let next = block_times(course, &block, free, limit)?;
        whole = Some(match whole {
            None => next,
            Some(mut before) => {
                before.gaps.push((before.back, next.leave));
                before.begins.extend(next.begins);
                Times { back: next.back, ..before }
            }
        });
    }
    whole
}

/// The times of one block, which leaves at `free` or later.
fn block_times(
    course: &Course,
    block: &Range<usize>,
    free: i64,
    limit: &dyn Fn(usize) -> Option<i64>,
) -> Option<Times> {
    let mut moments = moments(course, block, free, limit);
    let calls = &course.calls[block.clone()];
    let home = calls.len() + 1;

    let back = moments.earliest()?[home];
    moments.closes[home] = back;
    let leave = moments.latest()?[0];
    moments.opens[0] = leave;
    let mut at = moments.earliest()?;

    for index in (1..calls.len()).rev() {
        let (call, next) = (&calls[index - 1], &calls[index]);
        if call.visit.kind == VisitKind::Pickup {
            let leads = call.end.seconds + lead(next);
            at[index] = at[index].max(moments.closes[index].min(at[index + 1] - leads));
        }
    }
    Some(Times { leave, begins: at[1..home].to_vec(), back, gaps: Vec::new() })
}

/// Seconds from the end of the visit before to the earliest begin of this one: drive, stop, and
/// the break that the plan asks for.
fn lead(call: &Call) -> i64 {
    let stands = match call.visit.pause {
        Some(PlannedPause::Break { seconds }) => seconds.0,
        _ => 0,
    };
    call.way.seconds + call.stop + stands
}

fn moments(
    course: &Course,
    block: &Range<usize>,
    free: i64,
    limit: &dyn Fn(usize) -> Option<i64>,
) -> Moments {
    let (calls, shift) = (&course.calls[block.clone()], course.shift);
    let home = calls.len() + 1;
    let mut opens = vec![free];
    let mut closes = vec![FAR];
    let mut rules = Vec::new();
    let mut before = 0;
    for (index, call) in calls.iter().enumerate() {
        let (from, to) = call.end.window.unwrap_or((-FAR, FAR));
        opens.push(from);
        closes.push(to);
        let gap = before + lead(call);
        rules.push(AtLeast { from: index, to: index + 1, gap });
        before = call.end.seconds;
    }
    opens.push(-FAR);
    closes.push(shift.to.0);
    let way_home = course.calls.get(block.end).and_then(|call| call.home).unwrap_or(course.last);
    rules.push(AtLeast { from: home - 1, to: home, gap: before + way_home.seconds });
    let inside =
        |(pickup, delivery): &(usize, usize)| block.contains(pickup) && block.contains(delivery);
    for (pickup, delivery) in course.rides().into_iter().filter(inside) {
        let call = &course.calls[pickup];
        if let Some(limit) = limit(call.visit.trip) {
            let gap = -(call.end.seconds + limit);
            let (from, to) = (delivery - block.start + 1, pickup - block.start + 1);
            rules.push(AtLeast { from, to, gap });
        }
    }
    let of_work =
        course.work.map(|rule| rule.max_block.unwrap_or(rule.max_span).min(rule.max_span));
    for longest in [shift.max_duration, of_work].into_iter().flatten() {
        rules.push(AtLeast { from: home, to: 0, gap: -longest.0 });
    }
    Moments { opens, closes, rules }
}

impl Moments {
    /// Every moment as early as possible; none where the rules contradict each other.
    fn earliest(&self) -> Option<Vec<i64>> {
        let mut at = self.opens.clone();
        // Without a contradiction no chain of rules is longer than the list of moments.
        for _ in 0..=at.len() {
            let mut is_still = true;
            for rule in &self.rules {
                let least = at[rule.from] + rule.gap;
                if at[rule.to] < least {
                    at[rule.to] = least;
                    is_still = false;
                }
            }
            if is_still {
                let is_in_time = at.iter().zip(&self.closes).all(|(at, closes)| at <= closes);
                return is_in_time.then_some(at);
            }
        }
        None
    }

    /// Every moment as late as possible; none where the rules contradict each other.
    fn latest(&self) -> Option<Vec<i64>> {
        let mut at = self.closes.clone();
        for _ in 0..=at.len() {
            let mut is_still = true;
            for rule in self.rules.iter().rev() {
                let most = at[rule.to] - rule.gap;
                if at[rule.from] > most {
                    at[rule.from] = most;
                    is_still = false;
                }
            }
            if is_still {
                let is_in_time = at.iter().zip(&self.opens).all(|(at, opens)| opens <= at);
                return is_in_time.then_some(at);
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rule(from: usize, to: usize, gap: i64) -> AtLeast {
        AtLeast { from, to, gap }
    }

    #[test]
    fn a_late_window_pulls_the_boarding_before_it() {
        // Ride from 1 to 2 at most 30: alighting from 100 on, so boarding from 70 on.
        let rules = vec![rule(0, 1, 10), rule(1, 2, 20), rule(2, 3, 5), rule(2, 1, -30)];
        let moments = Moments { opens: vec![0, 0, 100, -FAR], closes: vec![FAR; 4], rules };
        assert_eq!(moments.earliest(), Some(vec![0, 70, 100, 105]));
    }

    #[test]
    fn the_latest_moments_end_where_the_return_is_fixed() {
        let rules = vec![rule(0, 1, 10), rule(1, 2, 20), rule(2, 3, 5), rule(2, 1, -30)];
        let moments =
            Moments { opens: vec![0, 0, 100, -FAR], closes: vec![FAR, FAR, FAR, 105], rules };
        assert_eq!(moments.latest(), Some(vec![70, 80, 100, 105]));
    }

    #[test]
    fn contradicting_rules_have_no_times() {
        let rules = vec![rule(0, 1, 10), rule(1, 0, -9)];
        let moments = Moments { opens: vec![0, 0], closes: vec![FAR; 2], rules };
        assert_eq!(moments.earliest(), None);
        assert_eq!(moments.latest(), None);
    }
}
