//! Times whole searches with fixed iterations, on one thread and on two.

mod day;

use std::hint::black_box;
use std::sync::atomic::AtomicBool;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
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

criterion_group!(benches, searches);
criterion_main!(benches);
