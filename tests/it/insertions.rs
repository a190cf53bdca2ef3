//! Insertions beside brute force: all positions, each by the whole tour.

use samenrit::problem::{Load, Price, Problem, RequestId, StopId, VehicleId};
use samenrit::schedule::{Choices, Insertion, Timetable, Tour, best_insertion};

use crate::duties::with_duties;
use crate::random_problem::random_problem;

/// A tour keeps its own vehicle, and no position is passed over.
pub(crate) struct Own;

impl Choices for Own {
    fn alternative(&self, _: &Tour, _: u128, _: &Load) -> Option<VehicleId> {
        None
    }
}

/// The random problem with more time for everybody, so that tours get long; some cannot wait.
fn roomy(seed: u64, n: usize) -> Problem {
    let mut problem = random_problem(seed, n);
    for (index, request) in problem.requests.iter_mut().enumerate() {
        let more = [40_000, 8000, 40_000, 0][(seed as usize + index) % 4];
        request.max_ride += more / 2;
        for window in [&mut request.pickup.window, &mut request.delivery.window] {
            window.earliest = (window.earliest - more).max(0);
            window.latest += more;
        }
    }
    for vehicle in &mut problem.vehicles {
        (vehicle.max_duration, vehicle.max_requests) = (30_000, None);
    }
    problem.sharing = vec![0b1011, 0b0111, 0b0110, 0b0001];
    problem
}

/// What a request raises the price of a tour by at each position at which it can be.
fn everywhere(
    problem: &Problem,
    tour: &Tour,
    id: RequestId,
    table: &mut Timetable,
) -> Vec<Insertion> {
    let stops: Vec<StopId> = tour.stops().collect();
    let mut found = Vec::new();
    for after_pickup in 0..=stops.len() {
        for after_delivery in after_pickup..=stops.len() {
            let mut order = stops.clone();
            order.insert(after_delivery, id.delivery());
            order.insert(after_pickup, id.pickup());
            if let Some(longer) = Tour::of(problem, tour.vehicle, &order, table) {
                let (vehicle, price) = (tour.vehicle, longer.price - tour.price);
                found.push(Insertion { vehicle, after_pickup, after_delivery, price });
            }
        }
    }
    found
}

/// Grows a tour of each vehicle by best insertion, and shows each step before it is made.
fn grow(problem: &Problem, mut see: impl FnMut(&Tour, RequestId, Option<Insertion>)) -> Vec<Tour> {
    let mut table = Timetable::default();
    let mut tours = Vec::new();
    for vehicle in 0..problem.vehicles.len() {
        let mut tour = Tour::empty(problem, VehicleId::from(vehicle));
        for id in problem.request_ids() {
            let found = best_insertion(problem, &tour, id, Price::MAX, &mut table, &Own);
            see(&tour, id, found);
            let Some(place) = found else { continue };
            tour.insert(problem, id, place.after_pickup, place.after_delivery);
            assert!(tour.refresh(problem, &mut table), "an insertion is feasible");
        }
        tours.push(tour);
    }
    tours
}

#[test]
fn the_best_insertion_is_the_cheapest_of_all_positions() {
    let (mut inserted, mut refused, mut positions) = (0, 0, 0);
    for seed in 0..12 {
        let problem = roomy(seed, 26);
        let mut table = Timetable::default();
        grow(&problem, |tour, id, found| {
            let all = everywhere(&problem, tour, id, &mut table);
            positions += all.len();
            let least = all.iter().map(|one| one.price).min();
            assert_eq!(found.map(|one| one.price), least, "seed {seed}, {id:?}");
            let Some(found) = found else {
                refused += 1;
                return;
            };
            inserted += 1;
            assert!(all.contains(&found), "seed {seed}, {id:?}: {found:?} is not what it costs");
            for (bound, expected) in [(found.price, None), (found.price + 1, Some(found))] {
                let again = best_insertion(&problem, tour, id, bound, &mut table, &Own);
                assert_eq!(again, expected, "seed {seed}, {id:?} below {bound}");
            }
        });
    }
    assert!(
        inserted > 500 && refused > 200 && positions > 4000,
        "{inserted}, {refused}, {positions}"
    );
}

#[test]
fn with_duties_the_best_insertion_is_true_and_nearly_always_the_cheapest() {
    let (mut inserted, mut missed) = (0, 0);
    for seed in 0..20 {
        let mut problem = with_duties(roomy(seed, 22), seed);
        // Pauses may shorten a ride above its target: only without targets is the bound exact.
        problem.requests.iter_mut().for_each(|request| request.soft_ride = None);
        let mut table = Timetable::default();
        grow(&problem, |tour, id, found| {
            let all = everywhere(&problem, tour, id, &mut table);
            let least = all.iter().map(|one| one.price).min();
            assert!(found.is_none_or(|found| all.contains(&found)), "seed {seed}, {id:?}");
            inserted += usize::from(least.is_some());
            missed += usize::from(found.map(|one| one.price) != least);
        });
    }
    assert!(inserted > 300 && missed * 100 <= inserted, "{missed} of {inserted}");
}

#[test]
fn taking_out_and_putting_back_restores_a_tour() {
    let mut restored = 0;
    for seed in 0..30 {
        let has_duties = seed % 3 == 2;
        let plain = roomy(seed, 26);
        let problem = if has_duties { with_duties(plain, seed) } else { plain };
        let mut table = Timetable::default();
        for tour in grow(&problem, |_, _, _| {}) {
            let stops: Vec<StopId> = tour.stops().collect();
            for pickup in (0..stops.len()).filter(|&at| stops[at].is_pickup()) {
                let id = stops[pickup].request();
                let delivery = stops.iter().position(|stop| *stop == id.delivery()).unwrap();
                let mut changed = tour.clone();
                changed.remove(|stop| stop.request() == id);
                let feasible = changed.refresh(&problem, &mut table);
                // Whoever got out may have filled the time that others now stand still.
                let may_fail = has_duties || tour.is_impatient;
                assert!(feasible || may_fail, "seed {seed}: without {id:?} there are no times");
                let rest: Vec<StopId> =
                    stops.iter().copied().filter(|stop| stop.request() != id).collect();
                let anew = Tour::of(&problem, tour.vehicle, &rest, &mut table);
                assert_eq!(feasible, anew.is_some(), "seed {seed}, without {id:?}");
                // Nobody asks for the hours of a tour without stops.
                if let Some(anew) = anew.filter(|anew| !anew.is_empty()) {
                    assert!(changed == anew, "seed {seed}, without {id:?}");
                }
                changed.insert(&problem, id, pickup, delivery - 1);
                assert!(changed.refresh(&problem, &mut table), "seed {seed}, {id:?}");
                assert!(changed == tour, "seed {seed}, {id:?}");
                restored += 1;
            }
        }
    }
    assert!(restored > 1000, "{restored}");
}
