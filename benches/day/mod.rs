//! A day on a plane for benchmarks: towns, schools, day care and booked trips, no files needed.

use std::sync::Arc;

use samenrit::problem::{
    Load, PlaceId, Problem, Request, RequestId, SoftRide, Stop, TimeWindow, TravelMatrix, Vehicle,
};

/// A stream of numbers, the same on every machine.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: i64) -> i64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as i64) % n
    }
}

/// A day of `n` requests: six in ten pupils, a quarter day care, the rest booked trips. There and
/// back are linked. Times in seconds, distances in metres, a region of some 45 by 35 km.
pub(crate) fn day(n: usize) -> Problem {
    let mut dice = Dice(n as u64 + 1);
    let towns: Vec<(i64, i64)> =
        (0..24).map(|_| (dice.below(45_000), dice.below(35_000))).collect();
    let near = |dice: &mut Dice, town: usize, spread: i64| {
        let (x, y) = towns[town];
        (x + dice.below(2 * spread) - spread, y + dice.below(2 * spread) - spread)
    };
    let n_sites = 12 + n / 60;
    let mut points: Vec<(i64, i64)> = (0..n_sites).map(|s| near(&mut dice, s % 8, 1500)).collect();
    let n_depots = 5;
    points.extend((0..n_depots).map(|depot| near(&mut dice, depot, 1000)));
    let first_home = points.len();
    for _ in 0..n.div_ceil(2) {
        let town = (dice.below(24) * dice.below(24) / 24) as usize;
        points.push(near(&mut dice, town, 3000));
    }
    let mut requests = Vec::with_capacity(n);
    for id in 0..n {
        let person = id / 2;
        let mut own = Dice(person as u64 * 7919 + 13);
        let site = PlaceId::from(own.below(n_sites as i64) as usize);
        let home = PlaceId::from(first_home + person);
        let kind = own.below(100);
        let wheelchair = own.below(100) < 10;
        let out = id % 2 == 0;
        let (moment, before, after, class) = match (kind, out) {
            (0..60, true) => (30_000 + own.below(4) * 900, 900, -300, 0),
            (0..60, false) => (50_400 + own.below(5) * 900, 0, 900, 0),
            (60..85, true) => (33_600 + own.below(3) * 900, 900, 0, 1),
            (60..85, false) => (55_800 + own.below(3) * 900, 0, 900, 1),
            (_, true) => (30_000 + own.below(20_000), 900, 900, 1),
            (_, false) => (54_000 + own.below(15_000), 900, 900, 1),
        };
        let narrow = TimeWindow { earliest: moment - before, latest: moment + after };
        let wide = TimeWindow { earliest: 0, latest: 90_000 };
        let (pickup, delivery) = if class == 0 || kind < 85 {
            if out { (wide, narrow) } else { (narrow, wide) }
        } else {
            (narrow, wide)
        };
        let (from, to) = if out { (home, site) } else { (site, home) };
        let stop = |place, window| Stop { place, window, service: 40, setup: 60 };
        requests.push(Request {
            pickup: stop(from, pickup),
            delivery: stop(to, delivery),
            load: if wheelchair { Load([0, 0, 1, 0]) } else { Load([1, 0, 0, 0]) },
            max_ride: if class == 0 { 5400 } else { 0 },
            soft_ride: (class == 0).then_some(SoftRide { ride: 3600, price: 333_333 }),
            sharing: class,
            requires: 0,
            link: ((id ^ 1) < n).then_some(RequestId::from(id ^ 1)),
            unserved: 1_000_000_000_000,
            ..Request::default()
        });
    }
    let travel = Arc::new(matrix(&points));
    for request in &mut requests {
        let direct = travel.time(request.pickup.place, request.delivery.place);
        if request.max_ride == 0 {
            request.max_ride = direct + 1200;
        }
        request.max_ride = request.max_ride.max(direct + 600);
        let (ride, least) = (request.max_ride, direct + 60);
        let (pickup, delivery) = (&mut request.pickup, &mut request.delivery);
        if pickup.window.latest == 90_000 {
            pickup.window = TimeWindow {
                earliest: delivery.window.earliest - ride - 40,
                latest: delivery.window.latest - least - 40,
            };
        } else {
            delivery.window = TimeWindow {
                earliest: pickup.window.earliest + least + 40,
                latest: pickup.window.latest + ride + 40,
            };
        }
    }
    let mut vehicles = Vec::new();
    for depot in 0..n_depots {
        for (from, to, share) in [(21_600, 39_600, 50), (43_200, 68_400, 50), (21_600, 82_800, 100)]
        {
            for (price, layouts) in [
                (1_600_000_000, vec![Load([4, 1, 0, 2])]),
                (2_400_000_000, vec![Load([8, 1, 0, 4])]),
                (
                    3_600_000_000,
                    vec![
                        Load([8, 1, 0, 4]),
                        Load([6, 1, 1, 3]),
                        Load([4, 1, 2, 2]),
                        Load([2, 1, 3, 1]),
                    ],
                ),
            ] {
                vehicles.push(Vehicle {
                    depot: PlaceId::from(n_sites + depot),
                    shift: TimeWindow { earliest: from, latest: to },
                    max_duration: 36_000,
                    min_paid: 7200,
                    layouts,
                    relayout: false,
                    offers: 0,
                    count: n as u32,
                    fixed: price * share / 100,
                    per_tick: 805_555,
                    per_distance: 30_000,
                    ..Vehicle::default()
                });
            }
        }
    }
    let problem = Problem { requests, vehicles, travel, sharing: vec![0b01, 0b10] };
    problem.check().expect("the day is sound");
    problem
}

/// Straight lines at some 55 km/h, a quarter longer by road.
fn matrix(points: &[(i64, i64)]) -> TravelMatrix {
    let n = points.len();
    let (mut ticks, mut meters) = (Vec::with_capacity(n * n), Vec::with_capacity(n * n));
    for a in points {
        for b in points {
            let road = ((a.0 - b.0) as f64).hypot((a.1 - b.1) as f64) * 1.25;
            meters.push(road as u32);
            ticks.push((road / 15.3).ceil() as u32);
        }
    }
    TravelMatrix::new(n, &ticks, &meters)
}
