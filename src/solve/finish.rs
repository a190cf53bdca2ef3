//! From tours to a solution: times, sums, and why something is unserved.

use crate::problem::{Problem, Reason, RequestId, Solution, Unserved};
use crate::schedule::{Tour, route};
use crate::solve::fleet::Families;
use crate::solve::state::bank_price;

/// Returns the solution of these tours; every request in none of them is in `bank`.
pub fn finish(
    problem: &Problem,
    families: &Families,
    tours: &[Tour],
    bank: &[RequestId],
) -> Solution {
    let routes: Vec<_> = tours.iter().map(|tour| route(problem, tour)).collect();
    let unserved: Vec<_> = bank
        .iter()
        .map(|&request| {
            let outside = problem.requests[request.index()].outside.is_some();
            Unserved { request, reason: reason(problem, families, bank, request), outside }
        })
        .collect();
    let price = routes.iter().map(|route| route.price).sum::<i64>()
        + bank.iter().map(|&id| bank_price(problem, id)).sum::<i64>();
    Solution { routes, unserved, price }
}

fn reason(problem: &Problem, families: &Families, bank: &[RequestId], id: RequestId) -> Reason {
    let request = &problem.requests[id.index()];
    let fits = problem
        .vehicles
        .iter()
        .any(|vehicle| request.requires & !vehicle.offers == 0 && vehicle.fits(&request.load));
    if !fits {
        return Reason::NoVehicleFits;
    }
    let (from, to) = (request.pickup.place, request.delivery.place);
    if !problem.travel.reaches(from, to) {
        return Reason::Unreachable;
    }
    let Some(&(alone, _)) = families.alone(id).first() else { return Reason::NoVehicleInTime };
    if request.outside.is_some_and(|outside| outside <= alone) {
        return Reason::CheaperOutside;
    }
    let linked_fails = request.link.is_some_and(|other| {
        bank.binary_search(&other).is_ok() && families.alone(other).is_empty()
    });
    if linked_fails { Reason::LinkUnserved } else { Reason::NoVehicleLeft }
}
