//! Times one insertion scan over tours of several lengths, with and without ride limits that bind.
//!
//! The throughput is in positions: pairs of places for the pickup and the delivery, those that the
//! scan rules out many at a time among them.

mod day;

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use samenrit::problem::{Load, Price, Problem, RequestId, Skills, StopId, VehicleId};
use samenrit::schedule::{Choices, Timetable, Tour, best_insertion};

struct NoChoice;

impl Choices for NoChoice {
    fn alternative(&self, _: &Tour, _: Skills, _: &Load) -> Option<VehicleId> {
        None
    }

    fn blinks(&mut self) -> bool {
        false
    }
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
            best_insertion(problem, &tour, id, Price::MAX, &mut table, &mut NoChoice)
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
            vehicle.max_duration = 80_000;
        }
        if limits == "free rides" {
            for request in &mut problem.requests {
                request.max_ride = 80_000;
                request.soft_ride = None;
            }
        }
        for wanted in [5, 15, 50] {
            let (tour, rest) = grow(&problem, wanted);
            let stops = tour.nodes.len() - 2;
            let positions = (stops as u64 + 1) * (stops as u64 + 2) / 2;
            group.throughput(Throughput::Elements(positions));
            let mut table = Timetable::default();
            let mut next = rest.iter().cycle();
            group.bench_function(BenchmarkId::new(limits, format!("{stops} stops")), |bencher| {
                bencher.iter(|| {
                    let id = *next.next().expect("a cycle has no end");
                    let found =
                        best_insertion(&problem, &tour, id, Price::MAX, &mut table, &mut NoChoice);
                    black_box(found)
                });
            });
        }
    }
    group.finish();
}

criterion_group!(benches, insertions);
criterion_main!(benches);
