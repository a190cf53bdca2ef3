//! Working time: pauses, breaks, blocks, and how far a battery carries.

use std::collections::BTreeMap;

use crate::plan::PlannedPause;
use crate::region::{Battery, PayKind};
use crate::verify::audit::{Audit, Course};
use crate::verify::times::at;
use crate::verify::{Rule, Violation};

/// Pauses stand where they may, and are as long as they must be.
pub(super) fn pauses(audit: &Audit, found: &mut Vec<Violation>) {
    for course in audit.courses() {
        let legs = course.aboard();
        for (index, call) in course.calls.iter().enumerate() {
            let Some(pause) = call.visit.pause else { continue };
            let of = |rule| at(audit, course, index, rule);
            let Some(rule) = course.work.filter(|rule| {
                let is_gap = matches!(pause, PlannedPause::Gap { .. });
                index > 0 && (rule.pay == PayKind::Blocks || !is_gap)
            }) else {
                found.push(of(Rule::PauseNotAllowed));
                continue;
            };
            if !legs[index].is_empty() {
                found.push(of(Rule::PauseAboard).numbers(legs[index].len() as i64, 0));
            }
            let (rule, is, least) = match pause {
                PlannedPause::Break { seconds } => {
                    let is = seconds.0.min(course.wait(index));
                    (Rule::BreakTooShort, is, rule.break_min.0.max(seconds.0))
                }
                PlannedPause::Gap { back, leave, .. } => {
                    (Rule::GapTooShort, (leave - back).0, rule.gap_min.0)
                }
            };
            if is < least {
                found.push(of(rule).numbers(is, least));
            }
        }
    }
}

/// From when to when somebody rests within blocks: waits with nobody aboard that count as breaks.
pub(super) fn rests(course: &Course) -> Vec<(i64, i64)> {
    let Some(rule) = course.work else { return Vec::new() };
    let legs = course.aboard();
    let waits = course.calls.iter().enumerate().filter(|(index, _)| legs[*index].is_empty());
    waits
        .map(|(index, call)| (call.visit.begin.0 - course.wait(index), call.visit.begin.0))
        .filter(|(from, to)| to - from >= rule.break_min.0)
        .collect()
}

/// Nobody works too long without a break, and breaks are long enough for the work.
pub(super) fn breaks(audit: &Audit, found: &mut Vec<Violation>) {
    for course in audit.courses() {
        let Some(rule) = course.work else { continue };
        let rests = rests(course);
        let blocks: Vec<(i64, i64)> =
            course.blocks().iter().map(|block| course.away(block)).collect();
        let mut edges: Vec<(i64, i64)> =
            blocks.windows(2).map(|two| (two[0].1, two[1].0)).collect();
        let gaps: i64 = edges.iter().map(|(back, leave)| leave - back).sum();
        edges.extend(&rests);
        edges.sort_unstable();
        let (mut since, mut work) = (course.route.leave.0, 0);
        let mut longest = 0;
        for (until, next) in edges.into_iter().chain([(course.route.back.0, 0)]) {
            longest = longest.max(until - since);
            work += until - since;
            since = next;
        }
        let of = |rule| Violation::of(rule).in_route(&course.route.id);
        if longest > rule.break_latest.0 {
            found.push(of(Rule::WorkWithoutBreak).numbers(longest, rule.break_latest.0));
        }
        let rested = rests.iter().map(|(from, to)| to - from).sum::<i64>() + gaps;
        let norms = rule.breaks.iter().filter(|norm| work > norm.over.0);
        let least = norms.map(|norm| norm.least.0).max().unwrap_or(0);
        if rested < least {
            found.push(of(Rule::BreakMissing).numbers(rested, least));
        }
    }
}

/// There are no more blocks than there may be, and none of them, nor the whole, is too long.
pub(super) fn blocks(audit: &Audit, found: &mut Vec<Violation>) {
    for course in audit.courses() {
        let Some(rule) = course.work else { continue };
        let of = |rule| Violation::of(rule).in_route(&course.route.id);
        let blocks = course.blocks();
        let n = blocks.len() as i64;
        if n > rule.max_blocks && rule.pay == PayKind::Blocks {
            found.push(of(Rule::TooManyBlocks).numbers(n, rule.max_blocks));
        }
        for (leave, back) in blocks.iter().map(|block| course.away(block)) {
            if let Some(most) = rule.max_block.filter(|most| back - leave > most.0) {
                found.push(of(Rule::BlockTooLong).numbers(back - leave, most.0));
            }
        }
        let span = course.route.back - course.route.leave;
        if span > rule.max_span {
            found.push(of(Rule::SpanTooLong).numbers(span.0, rule.max_span.0));
        }
    }
}

/// What is paid of a route by its working-time rules.
pub(super) fn paid(course: &Course, span: i64, breaks: i64) -> i64 {
    let Some(rule) = course.work else { return span };
    match rule.pay {
        PayKind::Span => span,
        PayKind::Maxflex => {
            let share = i128::from(span) * i128::from(rule.least_paid_permille);
            let share = share.div_euclid(1000) + i128::from(share.rem_euclid(1000) > 0);
            (span - breaks).max(i64::try_from(share).unwrap_or(i64::MAX))
        }
        PayKind::Blocks => {
            let away = course.blocks().into_iter().map(|block| course.away(&block));
            away.map(|(leave, back)| (back - leave).max(rule.block_min_paid.0)).sum()
        }
    }
}

/// No vehicle drives farther than its battery carries it, over all its routes of the day.
pub(super) fn range(audit: &Audit, found: &mut Vec<Violation>) {
    let is_winter = audit.region.fleet.winter_months.contains(&i64::from(audit.plan.date.month()));
    // A given vehicle is one in all its shifts; each of a catalogue's has a name of its own.
    let mut days: BTreeMap<&str, Vec<&Course>> = BTreeMap::new();
    for course in audit.courses().filter(|course| course.kind.battery.is_some()) {
        days.entry(&course.route.vehicle).or_default().push(course);
    }
    let mut violations = Vec::new();
    for mut courses in days.into_values() {
        courses.sort_by_key(|course| (course.route.leave, course.route.back));
        let Some(charge) = courses[0].kind.battery.map(|it| Charge::full(it, is_winter)) else {
            continue;
        };
        let (mut charge, mut back) = (charge, None);
        for course in courses {
            if let Some(back) = back {
                charge.stand((course.route.leave - back).0);
            }
            let before = charge.left;
            charge.drive(course);
            if charge.left < 0 {
                let of = Violation::of(Rule::RangeExceeded).in_route(&course.route.id);
                violations.push(of.numbers(before - charge.left, before));
                charge.left = 0;
            }
            back = Some(course.route.back);
        }
    }
    violations.sort_by(|one, other| one.route.cmp(&other.route));
    found.extend(violations);
}

/// What is in a battery, in metres.
struct Charge {
    left: i64,
    full: i64,
    hourly: i64,
}

impl Charge {
    fn full(battery: Battery, is_winter: bool) -> Self {
        let percent = if is_winter { battery.winter_percent } else { 100 };
        let full = battery.range.0 * percent / 100;
        let hourly = battery.charge_kw * 1000 * percent / battery.kwh_per_100km.max(1);
        Self { left: full, full, hourly }
    }

    /// Stands at the charger for some seconds; a battery that was empty too soon stays so.
    fn stand(&mut self, seconds: i64) {
        if self.left >= 0 {
            let gained = i128::from(seconds.max(0)) * i128::from(self.hourly) / 3600;
            let gained = i64::try_from(gained).unwrap_or(self.full);
            self.left = self.full.min(self.left.saturating_add(gained));
        }
    }

    /// Drives a route, charging in its gaps.
    fn drive(&mut self, course: &Course) {
        for call in &course.calls {
            if let (Some(PlannedPause::Gap { back, leave, .. }), Some(home)) =
                (call.visit.pause, call.home)
            {
                self.left -= home.meters;
                self.stand((leave - back).0);
            }
            self.left -= call.way.meters;
        }
        self.left -= course.last.meters;
    }
}
