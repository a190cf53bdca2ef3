//! Where the price follows from the way alone, insertion needs no timetable; with one it finds the
//! same.

use samenrit::problem::{Price, Problem, SoftRide, VehicleId};
use samenrit::schedule::{Timetable, Tour, best_insertion};

use crate::insertions::Own;
use crate::random_problem::random_problem;

/// The random problem without whatever needs times; every third request keeps its longest ride,
/// if so asked, so that tours are without limits until it comes.
fn timeless(seed: u64, keeps_some: bool) -> Problem {
    let mut problem = random_problem(seed, 30);
    for (index, request) in problem.requests.iter_mut().enumerate() {
        if !(keeps_some && index % 3 == 2) {
            request.max_ride = 100_000;
        }
        (request.soft_ride, request.usual) = (None, None);
        request.not_with.clear();
        request.together.clear();
        (request.one_route, request.max_standing) = (0, None);
    }
    for vehicle in &mut problem.vehicles {
        (vehicle.per_tick, vehicle.max_duration) = (0, 100_000);
        vehicle.weight_per_standing = 0;
    }
    problem
}

/// The same, but a price of zero on long rides asks for a timetable.
fn timed(problem: &Problem) -> Problem {
    let mut problem = problem.clone();
    for request in &mut problem.requests {
        request.soft_ride = Some(SoftRide { ride: 0, price: 0 });
    }
    problem
}

#[test]
fn a_timetable_finds_no_other_place_or_price() {
    let mut inserted = 0;
    for seed in 0..40 {
        let problem = timeless(seed, seed % 2 == 0);
        let timed = timed(&problem);
        let mut table = Timetable::default();
        for vehicle in 0..5 {
            let mut tour = Tour::empty(&problem, VehicleId(vehicle));
            let mut twin = Tour::empty(&timed, VehicleId(vehicle));
            for id in problem.request_ids() {
                let max = Price::MAX;
                let found = best_insertion(&problem, &tour, id, max, &mut table, &Own);
                let exact = best_insertion(&timed, &twin, id, max, &mut table, &Own);
                assert_eq!(found, exact, "seed {seed}, {id:?}");
                let Some(place) = found else { continue };
                for (tour, problem) in [(&mut tour, &problem), (&mut twin, &timed)] {
                    let before = tour.price;
                    tour.insert(problem, id, place.after_pickup, place.after_delivery);
                    assert!(tour.refresh(problem, &mut table), "seed {seed}, {id:?}");
                    assert_eq!(tour.price - before, place.price, "seed {seed}, {id:?}");
                }
                inserted += 1;
            }
        }
    }
    assert!(inserted > 500, "{inserted}");
}
