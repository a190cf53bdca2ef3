//! A finished tour with its times and sums, as `docs/model.md` defines them.

use crate::problem::{Distance, Pause, Problem, Route, RouteFacts, Time, Vehicle, Visit};
use crate::schedule::{Node, Roster, Timetable, Tour};

/// Returns the timed route of a tour.
///
/// # Panics
/// When the tour is empty or infeasible; a search keeps neither.
pub fn route(problem: &Problem, tour: &Tour) -> Route {
    let vehicle = &problem.vehicles[tour.vehicle.index()];
    let mut table = Timetable::default();
    table.steps.extend(tour.nodes.iter().map(|node| node.step));
    let roster = times(problem, tour, vehicle, &mut table);
    let Roster { leave, back, paid, .. } = roster;
    let mut facts = RouteFacts { duration: back - leave, paid, ..RouteFacts::default() };
    let last = tour.nodes.len() - 1;
    let mut visits = Vec::with_capacity(last - 1);
    let mut aboard = 0;
    let mut boarded = 0;
    let mut ready = leave;
    for index in 1..=last {
        let node = &tour.nodes[index];
        let found = roster.pauses.iter().find(|(step, _)| *step == index);
        let pause = found.map(|(_, pause)| *pause);
        let way = way(problem, tour, index, ready, pause);
        let begin = table.begin[index];
        let waiting = begin - way.arrive - way.setup;
        facts.driving += way.drive;
        facts.distance += way.distance;
        facts.gaps += way.stands;
        facts.service += way.setup + node.step.service;
        facts.waiting += waiting;
        if aboard > 0 {
            facts.waiting_aboard += waiting;
            facts.loaded_distance += way.distance;
            facts.passenger_distance += way.distance * aboard;
        } else if vehicle.work.as_ref().is_some_and(|work| waiting >= work.break_length) {
            facts.breaks += waiting;
        }
        if index == last {
            break;
        }
        let end = begin + node.step.service;
        visits.push(Visit { stop: node.stop, arrive: way.arrive, begin, end, pause });
        if node.stop.is_pickup() {
            boarded = if aboard == 0 { begin } else { boarded };
            aboard += 1;
            facts.passengers += 1;
        } else {
            aboard -= 1;
            facts.loaded += if aboard == 0 { end - boarded } else { 0 };
            let (ride, over) = ride(problem, &table, node, index);
            facts.ridden += ride;
            facts.over_target += over;
        }
        ready = end;
    }
    Route { vehicle: tour.vehicle, leave, back, visits, facts, price: tour.price }
}

/// Fills the table with the times of a tour, and returns its pauses.
fn times(problem: &Problem, tour: &Tour, vehicle: &Vehicle, table: &mut Timetable) -> Roster {
    if vehicle.has_duty() {
        return tour.roster(problem, table).expect("a tour in a state is feasible");
    }
    let (leave, back) = table.span(vehicle.max_duration).expect("a tour in a state is feasible");
    assert!(table.settle(leave), "a tour that can leave has times");
    let paid = (back - leave).max(vehicle.min_paid);
    Roster { leave, back, paid, detour: 0, extra: 0, pauses: Vec::new() }
}

/// The way to a node, by the depot where there is a gap.
struct Way {
    drive: Time,
    distance: Distance,
    /// Time at the depot.
    stands: Time,
    arrive: Time,
    setup: Time,
}

fn way(problem: &Problem, tour: &Tour, index: usize, ready: Time, pause: Option<Pause>) -> Way {
    let (before, node) = (&tour.nodes[index - 1], &tour.nodes[index]);
    let travel = &problem.travel;
    let Some(Pause::Gap { back, leave }) = pause else {
        let drive = travel.time(before.place, node.place);
        let (arrive, setup) = (ready + drive, node.step.leg - drive);
        return Way { drive, distance: node.distance, stands: 0, arrive, setup };
    };
    let depot = tour.nodes[0].place;
    let (home, out) = (travel.leg(before.place, depot), travel.leg(depot, node.place));
    debug_assert_eq!(back, ready + home.0, "the vehicle goes home at once");
    Way {
        drive: home.0 + out.0,
        distance: home.1 + out.1,
        stands: leave - back,
        arrive: leave + out.0,
        setup: if depot == node.place { 0 } else { problem.stop(node.stop).setup },
    }
}

/// The ride that ends at a delivery, and by how much it exceeds its softer limit.
fn ride(problem: &Problem, table: &Timetable, node: &Node, index: usize) -> (i64, i64) {
    let pickup = node.step.partner as usize;
    let boarded = table.begin[pickup] + table.steps[pickup].service;
    let ride = table.begin[index] - boarded;
    let over = problem.request(node.stop).soft_ride.map_or(0, |soft| (ride - soft.ride).max(0));
    (ride, over)
}
