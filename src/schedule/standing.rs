//! Standing still with somebody aboard: what it weighs, and who may not for so long.

use crate::problem::{Price, Problem, StopId, Time, Vehicle};
use crate::schedule::Timetable;
use crate::schedule::timetable::NO_PARTNER;

/// What it weighs at the times that the table is settled on; `None` where somebody stands still
/// for longer than they may. `stops` are those of all steps, the depots' meaningless.
pub(super) fn standing(
    problem: &Problem,
    vehicle: &Vehicle,
    stops: impl Iterator<Item = StopId>,
    table: &mut Timetable,
) -> Option<Price> {
    add_up(table);
    let stood = &table.stood;
    for (index, stop) in stops.enumerate() {
        let pickup = table.steps[index].partner;
        if pickup != NO_PARTNER && (pickup as usize) < index {
            let own = stood[index] - stood[pickup as usize];
            if problem.request(stop).max_standing.is_some_and(|most| own > most) {
                return None;
            }
        }
    }
    Some(stood[stood.len() - 1] * vehicle.weight_per_standing)
}

/// Fills `stood` with the time that was stood still with somebody aboard, up to each step.
fn add_up(table: &mut Timetable) {
    let Timetable { steps, begin, stood, .. } = table;
    stood.clear();
    stood.push(0);
    let (mut sum, mut aboard): (Time, u32) = (0, 0);
    for (index, pair) in steps.windows(2).enumerate() {
        let (step, here) = (pair[1], index + 1);
        if aboard > 0 {
            sum += begin[here] - begin[index] - pair[0].service - step.leg;
        }
        stood.push(sum);
        if step.partner != NO_PARTNER {
            aboard = if step.partner as usize > here { aboard + 1 } else { aboard - 1 };
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schedule::Step;

    #[test]
    fn only_waits_with_somebody_aboard_are_added_up() {
        let depot =
            Step { open: 0, close: 900, service: 0, leg: 0, partner: NO_PARTNER, max_ride: 900 };
        let step = |partner, leg| Step { service: 10, leg, partner, ..depot };
        // 1 boards, 2 boards, 1 alights, 2 alights.
        let steps = vec![
            depot,
            step(3, 20),
            step(4, 20),
            step(1, 20),
            step(2, 20),
            Step { leg: 20, ..depot },
        ];
        let begin = vec![0, 50, 87, 117, 150, 180];
        let mut table = Timetable { steps, begin, ..Timetable::default() };
        add_up(&mut table);
        // Thirty at the first door with nobody aboard, seven at the second, three at the last.
        assert_eq!(table.stood, [0, 0, 7, 7, 10, 10]);
    }
}
