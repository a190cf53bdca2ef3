//! A finished tour with its times and sums, as `docs/model.md` defines them.

use crate::problem::{Problem, Route, RouteFacts, Visit};
use crate::schedule::{Node, Timetable, Tour};

/// Returns the timed route of a tour.
///
/// # Panics
/// When the tour is empty or infeasible; a search keeps neither.
pub fn route(problem: &Problem, tour: &Tour) -> Route {
    let vehicle = &problem.vehicles[tour.vehicle.index()];
    let mut table = Timetable::default();
    table.steps.extend(tour.nodes.iter().map(|node| node.step));
    let (leave, back) = table.span(vehicle.max_duration).expect("a tour in a state is feasible");
    assert!(table.settle(leave), "a tour that can leave has times");
    let mut facts = RouteFacts {
        duration: back - leave,
        paid: (back - leave).max(vehicle.min_paid),
        ..RouteFacts::default()
    };
    let last = tour.nodes.len() - 1;
    let mut visits = Vec::with_capacity(last - 1);
    let mut aboard = 0;
    let mut boarded = 0;
    let mut ready = leave;
    for index in 1..=last {
        let (before, node) = (&tour.nodes[index - 1], &tour.nodes[index]);
        let drive = problem.travel.time(before.place, node.place);
        let setup = node.step.leg - drive;
        let begin = table.begin[index];
        let waiting = begin - ready - node.step.leg;
        facts.driving += drive;
        facts.distance += node.distance;
        facts.service += setup + node.step.service;
        facts.waiting += waiting;
        if aboard > 0 {
            facts.waiting_aboard += waiting;
            facts.loaded_distance += node.distance;
            facts.passenger_distance += node.distance * aboard;
        }
        if index == last {
            break;
        }
        let end = begin + node.step.service;
        visits.push(Visit { stop: node.stop, arrive: ready + drive, begin, end });
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

/// The ride that ends at a delivery, and by how much it exceeds its softer limit.
fn ride(problem: &Problem, table: &Timetable, node: &Node, index: usize) -> (i64, i64) {
    let pickup = node.step.partner as usize;
    let boarded = table.begin[pickup] + table.steps[pickup].service;
    let ride = table.begin[index] - boarded;
    let over = problem.request(node.stop).soft_ride.map_or(0, |soft| (ride - soft.ride).max(0));
    (ride, over)
}
