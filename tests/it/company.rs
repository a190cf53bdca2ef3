//! Requests that name each other: an insertion finds the best place that brute force finds, and
//! promises the price that follows.

use samenrit::problem::{Load, Price, Problem, ProblemError, RequestId, VehicleId};
use samenrit::schedule::{Choices, Timetable, Tour, best_insertion};

use crate::random_problem::{Dice, random_problem};

/// Stays with the tour's own vehicle and passes nothing over.
struct Plain;

impl Choices for Plain {
    fn alternative(&self, _: &Tour, _: u128, _: &Load) -> Option<VehicleId> {
        None
    }
}

/// The least rise in price over all pairs of places.
fn by_brute_force(problem: &Problem, tour: &Tour, id: RequestId) -> Option<Price> {
    let mut table = Timetable::default();
    let last = tour.nodes.len() - 1;
    let pairs = (0..last).flat_map(|pickup| (pickup..last).map(move |delivery| (pickup, delivery)));
    let price = |(pickup, delivery)| {
        let mut longer = tour.clone();
        longer.insert(problem, id, pickup, delivery);
        longer.refresh(problem, &mut table).then(|| longer.price - tour.price)
    };
    pairs.filter_map(price).min()
}

/// A request that names somebody, so that it is worth looking at.
fn has_company(problem: &Problem, id: RequestId) -> bool {
    let request = &problem.requests[id.index()];
    request.names_somebody()
}

#[test]
fn an_insertion_finds_the_cheapest_place_whoever_is_aboard() {
    let (mut found, mut bonuses, mut in_company) = (0, 0, 0);
    let mut table = Timetable::default();
    for seed in 0..150 {
        let problem = random_problem(seed, 12);
        let problem = if seed % 2 == 0 { problem } else { crowded(problem) };
        let mut dice = Dice::new(seed);
        let vehicle = VehicleId::from(dice.below(problem.vehicles.len() as i64) as usize);
        let mut tour = Tour::empty(&problem, vehicle);
        for id in problem.request_ids() {
            if tour.stops().any(|stop| stop.request() == id) {
                continue;
            }
            let best = best_insertion(&problem, &tour, id, Price::MAX, &mut table, &Plain);
            let promised = best.map(|insertion| insertion.price);
            assert_eq!(promised, by_brute_force(&problem, &tour, id), "seed {seed}, {id:?}");
            let Some(insertion) = best else { continue };
            let before = (tour.price, tour.bonus);
            tour.insert(&problem, id, insertion.after_pickup, insertion.after_delivery);
            assert!(tour.refresh(&problem, &mut table));
            assert_eq!(tour.price - before.0, insertion.price, "seed {seed}, {id:?}");
            found += 1;
            bonuses += i32::from(tour.bonus > before.1);
            in_company += i32::from(has_company(&problem, id));
        }
    }
    assert!(found > 300 && bonuses > 10 && in_company > 100, "{found} {bonuses} {in_company}");
}

/// Everybody at one time of the day, at moments of a minute, so that many wait for others.
fn crowded(mut problem: Problem) -> Problem {
    for request in &mut problem.requests {
        (request.sharing, request.requires) = (0, 0);
        request.max_ride += 3000;
        for end in [&mut request.pickup, &mut request.delivery] {
            if end.window.earliest > 0 {
                end.window.earliest = 3000 + (end.window.earliest - 3000) / 4;
                end.window.latest = end.window.earliest + 60;
            }
        }
    }
    problem
}

/// The same without the bound on standing still aboard.
fn patient(problem: &Problem) -> Problem {
    let mut problem = problem.clone();
    problem.requests.iter_mut().for_each(|request| request.max_standing = None);
    problem
}

#[test]
fn who_may_not_stand_still_for_long_gets_another_place_or_none() {
    let (mut bounded, mut stood, mut elsewhere, mut nowhere) = (0, 0, 0, 0);
    let mut table = Timetable::default();
    for seed in 0..60 {
        let problem = crowded(random_problem(seed, 40));
        let free = patient(&problem);
        for vehicle in 0..5 {
            let mut tour = Tour::empty(&problem, VehicleId(vehicle));
            for id in problem.request_ids() {
                let max = Price::MAX;
                let found = best_insertion(&problem, &tour, id, max, &mut table, &Plain);
                let easier = best_insertion(&free, &tour, id, max, &mut table, &Plain);
                bounded += i32::from(tour.is_impatient);
                elsewhere += i32::from(found.is_some() && found != easier);
                nowhere += i32::from(found.is_none() && easier.is_some());
                let Some(place) = found else { continue };
                let least = easier.expect("without a bound there is a place as well").price;
                assert!(least <= place.price, "seed {seed}, {id:?}");
                tour.insert(&problem, id, place.after_pickup, place.after_delivery);
                assert!(tour.refresh(&problem, &mut table), "seed {seed}, {id:?}");
                stood += i32::from(tour.standing > 0);
            }
        }
    }
    let counts = [bounded, stood, elsewhere, nowhere];
    assert!(
        counts.iter().zip([1000, 50, 3, 10]).all(|(count, least)| *count > least),
        "{counts:?}"
    );
}

#[test]
fn a_link_that_is_not_mutual_is_refused() {
    let breaks: [fn(&mut Problem); 4] = [
        |problem| problem.requests[0].link = None,
        |problem| problem.requests[0].link = Some(RequestId(99)),
        |problem| problem.requests[2].one_route += 1,
        |problem| problem.requests[11].one_route = 1,
    ];
    for apply in breaks {
        let mut problem = random_problem(1, 12);
        apply(&mut problem);
        assert!(matches!(problem.check(), Err(ProblemError::LinkNotMutual(_))));
    }
}

#[test]
fn company_that_is_not_mutual_is_refused() {
    let breaks: [fn(&mut Problem); 4] = [
        |problem| problem.requests[0].not_with = vec![RequestId(1), RequestId(1)],
        |problem| problem.requests[0].not_with = vec![RequestId(0)],
        |problem| problem.requests[0].together[0].1 += 1,
        |problem| problem.requests[0].together = vec![(RequestId(99), 1)],
    ];
    for apply in breaks {
        let mut problem = random_problem(1, 12);
        apply(&mut problem);
        assert!(matches!(problem.check(), Err(ProblemError::CompanyNotMutual(_))));
    }
}
