//! Times reading a workspace and turning its day into problems, travel times left out.

use std::hint::black_box;
use std::sync::Arc;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use samenrit::demand::{Beforehand, Day, pools};
use samenrit::generate::pbf::encode;
use samenrit::generate::{Example, RoadFile, example, write_workspace};
use samenrit::import::check_workspace;
use samenrit::problem::TravelMatrix;

/// The example region with everybody in it so many times, at the same doors, and sites as large.
fn crowd(copies: usize) -> Example {
    let mut made = example(1);
    for site in &mut made.region.sites {
        site.capacity = site.capacity.map(|places| places * copies as i64);
    }
    let (people, trips) = (made.region.passengers.clone(), made.region.trips.clone());
    let (homes, absences) = (made.region.homes.clone(), made.region.absences.clone());
    for copy in 1..copies {
        let renamed = |id: &str| format!("{id}-{copy}");
        made.region.passengers.extend(people.iter().cloned().map(|mut person| {
            person.id = renamed(&person.id);
            if !person.household.is_empty() {
                person.household = renamed(&person.household);
            }
            person.not_with = person.not_with.iter().map(|id| renamed(id)).collect();
            person
        }));
        made.region.homes.extend(homes.iter().cloned().map(|mut home| {
            home.passenger = renamed(&home.passenger);
            home
        }));
        made.region.absences.extend(absences.iter().cloned().map(|mut absence| {
            absence.passenger = renamed(&absence.passenger);
            absence
        }));
        made.region.trips.extend(trips.iter().cloned().map(|mut trip| {
            trip.id = renamed(&trip.id);
            trip.passenger = renamed(&trip.passenger);
            trip.link = trip.link.as_deref().map(renamed);
            trip
        }));
    }
    made
}

fn reading(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("reading");
    group.sample_size(10);
    for copies in [1, 56] {
        let made = crowd(copies);
        let folder = tempfile::tempdir().expect("a folder can be made");
        let roads = encode(&made.roads);
        write_workspace(folder.path(), &made.region, &made.identities, RoadFile::Drawn(&roads))
            .expect("an empty folder can be written to");
        let region = check_workspace(folder.path()).expect("the example is sound").0;
        let day = Day::new(&region, region.reference_date);
        let n = day.trips.len();
        group.throughput(Throughput::Elements(n as u64));
        group.bench_function(BenchmarkId::new("check", n), |bencher| {
            bencher.iter(|| black_box(check_workspace(folder.path())));
        });
        let cells = day.places.len().pow(2);
        let travel = TravelMatrix::new(day.places.len(), &vec![600; cells], &vec![9000; cells]);
        let travel = Arc::new(travel);
        let before = Beforehand { refused: vec![None; n], history: Vec::new() };
        let scenario =
            region.scenarios.iter().find(|one| one.id == "combined").expect("the example has it");
        group.bench_function(BenchmarkId::new("problem", n), |bencher| {
            bencher.iter(|| {
                let day = Day::new(&region, region.reference_date);
                black_box(pools(&day, scenario, &before, &travel))
            });
        });
    }
    group.finish();
}

criterion_group!(benches, reading);
criterion_main!(benches);
