//! Times one insertion scan over tours of several lengths, with and without ride limits that bind.
//!
//! The throughput is in positions tested: pairs of places for the pickup and the delivery that are
//! not ruled out before their times are looked at.

mod day;

use std::cell::Cell;
use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use samenrit::problem::{Load, Price, Problem, RequestId, Skills, StopId, TimeWindow, VehicleId};
use samenrit::schedule::{Choices, Timetable, Tour, best_insertion};

/// What every window is longer by at either end: so a tour that is out all day gets long.
const MORE_TIME: i64 = 14_400;
/// How many requests are tried in a tour.
const REQUESTS: usize = 200;

struct NoChoice;

impl Choices for NoChoice {
    fn alternative(&self, _: &Tour, _: Skills, _: &Load) -> Option<VehicleId> {
        None
    }
}

/// Allows everything as it is, and counts the positions asked about.
struct Counting(Cell<u64>);

impl Choices for Counting {
    fn alternative(&self, tour: &Tour, _: Skills, _: &Load) -> Option<VehicleId> {
        self.0.set(self.0.get() + 1);
        Some(tour.vehicle)
    }
}

/// How many positions of a tour are tested for some requests: every position is asked about where
/// the vehicle lacks what they require.
fn tested(problem: &Problem, tour: &Tour, requests: &[RequestId]) -> u64 {
    let mut problem = problem.clone();
    problem.requests.iter_mut().for_each(|request| request.requires = 1);
    let mut table = Timetable::default();
    let positions = requests.iter().map(|&id| {
        let counting = Counting(Cell::new(0));
        best_insertion(&problem, tour, id, Price::MAX, &mut table, &counting);
        // The first question is whether any vehicle will do.
        counting.0.get().saturating_sub(1)
    });
    positions.sum()
}

/// The longest-shift, largest vehicle of the day.
fn large_vehicle(problem: &Problem) -> VehicleId {
    let index = (0..problem.vehicles.len())
        .max_by_key(|&index| {
            let vehicle = &problem.vehicles[index];
            (vehicle.shift.latest - vehicle.shift.earliest, vehicle.layouts.len())
        })
        .expect("the day has vehicles");
    VehicleId::from(index)
}

/// A tour of `wanted` requests, grown by cheapest insertion; the rest of the requests.
fn grow(problem: &Problem, wanted: usize) -> (Tour, Vec<RequestId>) {
    let vehicle = large_vehicle(problem);
    let mut table = Timetable::default();
    let mut tour = Tour::empty(problem, vehicle);
    let mut rest = Vec::new();
    for id in problem.request_ids() {
        let is_full = tour.nodes.len() >= 2 * wanted + 2;
        let found = if is_full {
            None
        } else {
            best_insertion(problem, &tour, id, Price::MAX, &mut table, &NoChoice)
        };
        let Some(place) = found else {
            rest.push(id);
            continue;
        };
        let mut stops: Vec<StopId> = tour.stops().collect();
        stops.insert(place.after_delivery, id.delivery());
        stops.insert(place.after_pickup, id.pickup());
        tour = Tour::of(problem, vehicle, &stops, &mut table).expect("the insertion is feasible");
    }
    (tour, rest)
}

fn insertions(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("insertion");
    for limits in ["tight rides", "free rides"] {
        let mut problem = day::day(1000);
        // A vehicle out all day can serve many requests when hours do not bind.
        for vehicle in &mut problem.vehicles {
            vehicle.max_duration = 200_000;
            vehicle.shift = TimeWindow { earliest: -50_000, latest: 150_000 };
        }
        for request in &mut problem.requests {
            for window in [&mut request.pickup.window, &mut request.delivery.window] {
                window.earliest -= MORE_TIME;
                window.latest += MORE_TIME;
            }
            if limits == "free rides" {
                request.max_ride = 80_000;
                request.soft_ride = None;
            }
        }
        for wanted in [5, 15, 50] {
            let (tour, mut rest) = grow(&problem, wanted);
            let stops = tour.nodes.len() - 2;
            rest.truncate(REQUESTS);
            group.throughput(Throughput::Elements(tested(&problem, &tour, &rest)));
            let mut table = Timetable::default();
            group.bench_function(BenchmarkId::new(limits, format!("{stops} stops")), |bencher| {
                bencher.iter(|| {
                    for &id in &rest {
                        let own = NoChoice;
                        let max = Price::MAX;
                        let found = best_insertion(&problem, &tour, id, max, &mut table, &own);
                        black_box(found);
                    }
                });
            });
        }
    }
    group.finish();
}

criterion_group!(benches, insertions);
criterion_main!(benches);
