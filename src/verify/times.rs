//! The clock of every route: arrivals, windows, rides, shifts.

use crate::plan::{Outcome, PlannedPause};
use crate::verify::audit::{Audit, Call, Course};
use crate::verify::timing::{self, Times};
use crate::verify::{Rule, Violation};

/// Each visit follows from the one before it.
pub(super) fn course(audit: &Audit, found: &mut Vec<Violation>) {
    for course in audit.courses() {
        let mut free = course.route.leave.0;
        for (index, call) in course.calls.iter().enumerate() {
            let (arrive, begin) = (call.visit.arrive.0, call.visit.begin.0);
            let (stopped, ends) = (arrive + call.stop, begin + call.end.seconds);
            let of = |rule| at(audit, course, index, rule);
            if let (Some(PlannedPause::Gap { back, leave, .. }), Some(home)) =
                (call.visit.pause, call.home)
            {
                if back.0 != free + home.seconds {
                    found.push(of(Rule::GapBack).numbers(back.0, free + home.seconds));
                }
                free = leave.0;
            }
            if arrive != free + call.way.seconds {
                found.push(of(Rule::Arrive).numbers(arrive, free + call.way.seconds));
            }
            if begin < stopped {
                found.push(of(Rule::BeginBeforeStop).numbers(begin, stopped));
            }
            free = call.visit.end.0;
            if free != ends {
                found.push(of(Rule::End).numbers(free, ends));
            }
        }
        let (back, expected) = (course.route.back.0, free + course.last.seconds);
        if back != expected {
            let of = Violation::of(Rule::Back).in_route(&course.route.id);
            found.push(of.numbers(back, expected));
        }
    }
}

/// Boarding and alighting begin inside their windows.
pub(super) fn windows(audit: &Audit, found: &mut Vec<Violation>) {
    for course in audit.courses() {
        for (index, call) in course.calls.iter().enumerate() {
            let Some((opens, closes)) = call.end.window else { continue };
            let begin = call.visit.begin.0;
            if begin < opens {
                let of = at(audit, course, index, Rule::BeforeWindow);
                found.push(of.numbers(begin, opens));
            }
            if begin > closes {
                let of = at(audit, course, index, Rule::AfterWindow);
                found.push(of.numbers(begin, closes));
            }
        }
    }
}

/// Nobody is aboard, or stands still there, for longer than allowed, and the plan states how long
/// they are.
pub(super) fn rides(audit: &Audit, found: &mut Vec<Violation>) {
    for course in audit.courses() {
        for (pickup, delivery) in course.rides() {
            let trip = course.calls[pickup].visit.trip;
            let ride = ride(course, pickup, delivery);
            if let Some(limit) = limit(audit, trip).filter(|&limit| ride > limit) {
                let of = at(audit, course, delivery, Rule::RideTooLong);
                found.push(of.numbers(ride, limit));
            }
            let stood = standing(course, pickup, delivery);
            let most = audit.due_trip(trip).and_then(|due| due.flow.ride.max_standing);
            if let Some(most) = most.filter(|most| stood > most.0) {
                let of = at(audit, course, delivery, Rule::StandingTooLong);
                found.push(of.numbers(stood, most.0));
            }
            if let Outcome::Served { ride: stated, .. } = audit.plan.trips[trip].outcome
                && stated.0 != ride
            {
                let of = at(audit, course, delivery, Rule::RideStated);
                found.push(of.numbers(stated.0, ride));
            }
        }
    }
}

/// Routes stay within their shift and its longest duration.
pub(super) fn shift(audit: &Audit, found: &mut Vec<Violation>) {
    for course in audit.courses() {
        let (route, shift) = (course.route, course.shift);
        let of = |rule| Violation::of(rule).in_route(&route.id);
        if route.leave < shift.from {
            found.push(of(Rule::LeaveBeforeShift).numbers(route.leave.0, shift.from.0));
        }
        if route.leave >= shift.from && route.leave.0 < course.opens {
            found.push(of(Rule::RestTooShort).numbers(route.leave.0, course.opens));
        }
        if route.back > shift.to {
            found.push(of(Rule::BackAfterShift).numbers(route.back.0, shift.to.0));
        }
        let duration = route.back - route.leave;
        if let Some(longest) = shift.max_duration.filter(|&longest| duration > longest) {
            found.push(of(Rule::DurationTooLong).numbers(duration.0, longest.0));
        }
    }
}

/// Of all times that keep the rules the plan has those that the model defines.
///
/// An order of visits that no times can keep has broken another rule already.
pub(super) fn as_defined(audit: &Audit, found: &mut Vec<Violation>) {
    for course in audit.courses() {
        let limits = |trip| limit(audit, trip);
        let Some(Times { leave, begins, back, gaps }) = timing::times(course, &limits) else {
            continue;
        };
        let route = course.route;
        let of =
            |field: &str| Violation::of(Rule::ScheduleNotAsDefined).in_route(&route.id).on(field);
        if route.back.0 != back {
            found.push(of("back").numbers(route.back.0, back));
        }
        if route.leave.0 != leave {
            found.push(of("leave").numbers(route.leave.0, leave));
        }
        for (block, (back, leave)) in course.blocks().iter().skip(1).zip(gaps) {
            let Some(PlannedPause::Gap { back: is_back, leave: leaves, .. }) =
                course.calls[block.start].visit.pause
            else {
                continue;
            };
            let of = at(audit, course, block.start, Rule::ScheduleNotAsDefined);
            if is_back.0 != back {
                found.push(of.clone().on("gap.back").numbers(is_back.0, back));
            }
            if leaves.0 != leave {
                found.push(of.on("gap.leave").numbers(leaves.0, leave));
            }
        }
        // One visit that is moved moves others; the first says enough.
        let mut visits = course.calls.iter().zip(begins).enumerate();
        if let Some((index, (call, begin))) =
            visits.find(|(_, (call, begin))| call.visit.begin.0 != *begin)
        {
            let of = at(audit, course, index, Rule::ScheduleNotAsDefined).on("begin");
            found.push(of.numbers(call.visit.begin.0, begin));
        }
    }
}

/// Seconds from the end of boarding to the start of alighting, as the plan has them.
pub(super) fn ride(course: &Course, pickup: usize, delivery: usize) -> i64 {
    let moment = |index: usize| -> &Call { &course.calls[index] };
    moment(delivery).visit.begin.0 - moment(pickup).visit.begin.0 - moment(pickup).end.seconds
}

/// Seconds that the vehicle waits at the visits after a boarding up to the alighting.
fn standing(course: &Course, pickup: usize, delivery: usize) -> i64 {
    let calls = &course.calls[pickup + 1..=delivery];
    calls.iter().map(|call| call.visit.begin.0 - call.visit.arrive.0 - call.stop).sum()
}

/// The ride limit of a trip of the plan, recomputed.
fn limit(audit: &Audit, trip: usize) -> Option<i64> {
    let due = audit.due_trip(trip)?;
    let way = audit.way(due.pickup.place, due.delivery.place)?;
    Some(due.ride_limit(way.seconds).limit)
}

pub(super) fn at(audit: &Audit, course: &Course, index: usize, rule: Rule) -> Violation {
    let trip = course.calls[index].visit.trip;
    let of = Violation::of(rule).in_route(&course.route.id).at_visit(index);
    of.of_trip(&audit.plan.trips[trip].id)
}
