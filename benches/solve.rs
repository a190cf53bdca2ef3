//! Times whole searches with fixed iterations, on one thread and on two; of the largest day the
//! first plan apart, which takes as long as many iterations. And the bound on its vehicles.

mod day;

use std::hint::black_box;
use std::sync::atomic::AtomicBool;
use std::time::Instant;

use criterion::{
    BenchmarkId, Criterion, SamplingMode, Throughput, criterion_group, criterion_main,
};
use samenrit::bound::{Carried, vehicles_at_once};
use samenrit::progress::Silent;
use samenrit::solve::{Budget, Config, Job, Limit, solve};

const ITERATIONS: u64 = 20_000;

fn searches(criterion: &mut Criterion) {
    let stop = AtomicBool::new(false);
    let config = Config::default();
    let mut group = criterion.benchmark_group("solve");
    group.sample_size(10).throughput(Throughput::Elements(ITERATIONS));
    for n in [100, 1000] {
        let problem = day::day(n);
        let jobs = [Job { problem: &problem, start: Vec::new() }];
        for threads in [1, 2] {
            let pool = rayon::ThreadPoolBuilder::new()
                .num_threads(threads)
                .build()
                .expect("two threads can be made");
            let id = BenchmarkId::new(format!("{n} requests"), format!("{threads} threads"));
            group.bench_function(id, |bencher| {
                bencher.iter(|| {
                    let limit = Limit::Iterations(ITERATIONS);
                    let mut budget = Budget::new(limit, config.rounds, n, &stop);
                    pool.install(|| black_box(solve(&jobs, 1, &mut budget, &config, &Silent)))
                });
            });
        }
    }
    group.finish();
}

#[expect(clippy::disallowed_methods, reason = "the clock is what is read here")]
fn large_day(criterion: &mut Criterion) {
    let problem = day::day(10_000);
    let stop = AtomicBool::new(false);
    let config = Config::default();
    let search = |iterations: u64| {
        let jobs = [Job { problem: &problem, start: Vec::new() }];
        let n = problem.requests.len();
        let mut budget = Budget::new(Limit::Iterations(iterations), config.rounds, n, &stop);
        let begin = Instant::now();
        black_box(solve(&jobs, 1, &mut budget, &config, &Silent));
        begin.elapsed()
    };
    let mut group = criterion.benchmark_group("solve");
    group.sample_size(10).sampling_mode(SamplingMode::Flat);
    group.bench_function("10000 requests/first plan", |bencher| bencher.iter(|| search(0)));
    let pool = Carried { problem: &problem, requests: problem.request_ids().collect() };
    group.bench_function("10000 requests/bound", |bencher| {
        bencher.iter(|| black_box(vehicles_at_once(std::slice::from_ref(&pool))));
    });
    group.throughput(Throughput::Elements(ITERATIONS));
    group.bench_function("10000 requests/iterations", |bencher| {
        bencher.iter_custom(|times| {
            (0..times).map(|_| search(ITERATIONS).saturating_sub(search(0))).sum()
        });
    });
    group.finish();
}

criterion_group!(benches, searches, large_day);
criterion_main!(benches);
