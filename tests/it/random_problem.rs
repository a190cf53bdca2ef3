//! Small random problems for the search, and a checker that trusts only node orders and times.

use std::collections::BTreeSet;
use std::sync::Arc;

use samenrit::problem::{
    Driven, Load, Pause, Pay, PlaceId, Problem, Request, RequestId, Route, SoftRide, Solution,
    Stop, TimeWindow, TravelMatrix, Vehicle, VehicleId,
};

/// A stream of numbers from a seed, good enough for tests.
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ 0xD1B5_4A32_D192_ED03)
    }

    pub(crate) fn below(&mut self, n: i64) -> i64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as i64) % n.max(1)
    }
}

/// A problem with windows, ride limits, loads of three kinds, sharing classes, links, licences.
pub(crate) fn random_problem(seed: u64, n_requests: usize) -> Problem {
    let mut dice = Dice::new(seed);
    let n_places = n_requests + 6;
    let points: Vec<(i64, i64)> =
        (0..n_places).map(|_| (dice.below(3000), dice.below(3000))).collect();
    let cells = |scale: f64| -> Vec<u32> {
        let mut table = Vec::new();
        for a in &points {
            for b in &points {
                let (x, y) = ((a.0 - b.0) as f64, (a.1 - b.1) as f64);
                table.push((x.hypot(y) * scale).ceil() as u32);
            }
        }
        table
    };
    let travel = Arc::new(TravelMatrix::new(n_places, &cells(1.0), &cells(10.0)));
    let mut requests: Vec<Request> =
        (0..n_requests).map(|_| random_request(&mut dice, &travel, n_places)).collect();
    for pair in 0..n_requests / 6 {
        requests[2 * pair].link = Some(RequestId::from(2 * pair + 1));
        requests[2 * pair + 1].link = Some(RequestId::from(2 * pair));
        if pair % 3 == 0 {
            // Nobody can serve this one, so its link may not be served either.
            requests[2 * pair].requires = 1 << 40;
            requests[2 * pair].outside = None;
        }
        let price = if pair % 2 == 0 { 0 } else { 1 + dice.below(1_500_000_000) };
        requests[2 * pair].one_route = price;
        requests[2 * pair + 1].one_route = price;
    }
    add_company(&mut dice, &mut requests);
    for (index, request) in requests.iter_mut().enumerate().step_by(3) {
        request.usual = Some((VehicleId::from(index % 5), 400_000_000));
    }
    for request in requests.iter_mut().skip(2).step_by(7) {
        request.max_standing = Some(dice.below(120));
    }
    let vehicles = (0..5).map(|kind| random_vehicle(&mut dice, kind, n_places)).collect();
    let problem = Problem { requests, vehicles, travel, sharing: vec![0b011, 0b011, 0b100, 0b000] };
    problem.check().expect("the random problem is sound");
    problem
}

/// Every fifth request shuns another one, and every fourth wants to ride with the next one, whose
/// ends and windows it has.
fn add_company(dice: &mut Dice, requests: &mut [Request]) {
    let n = requests.len();
    for one in (0..n).step_by(5) {
        let other = dice.below(n as i64) as usize;
        if other != one && !requests[one].not_with.contains(&RequestId::from(other)) {
            requests[one].not_with.push(RequestId::from(other));
            requests[other].not_with.push(RequestId::from(one));
        }
    }
    for one in (0..n.saturating_sub(2)).step_by(4) {
        (requests[one].pickup, requests[one].delivery) =
            (requests[one + 1].pickup, requests[one + 1].delivery);
        requests[one].max_ride = requests[one + 1].max_ride;
        for other in [one + 1, one + 2] {
            let price = 1 + dice.below(2_000_000_000);
            requests[one].together.push((RequestId::from(other), price));
            requests[other].together.push((RequestId::from(one), price));
        }
    }
    for request in requests {
        request.not_with.sort_unstable();
        request.together.sort_unstable();
    }
}

fn random_request(dice: &mut Dice, travel: &TravelMatrix, n_places: usize) -> Request {
    let from = PlaceId(dice.below(n_places as i64) as u32);
    let to = PlaceId(dice.below(n_places as i64) as u32);
    let direct = travel.time(from, to);
    let open = 3000 + dice.below(20_000);
    let width = 300 + dice.below(1500);
    let narrow = TimeWindow { earliest: open, latest: open + width };
    let wide = TimeWindow { earliest: 0, latest: 40_000 };
    let outbound = dice.below(2) == 0;
    let stop = |place, narrow_here: bool, dice: &mut Dice| Stop {
        place,
        window: if narrow_here { narrow } else { wide },
        service: 30 + dice.below(200),
        setup: 60,
    };
    let load = match dice.below(6) {
        0 => Load([0, 0, 1, 0]),
        1 => Load([1, 1, 0, 0]),
        2 => Load([2, 0, 0, 1]),
        _ => Load([1, 0, 0, 0]),
    };
    let soft = SoftRide { ride: direct + 200, price: 5_000_000 };
    Request {
        pickup: stop(from, !outbound, dice),
        delivery: stop(to, outbound, dice),
        load,
        max_ride: direct + 100 + dice.below(1200),
        soft_ride: (dice.below(3) == 0).then_some(soft),
        sharing: dice.below(4) as u8,
        requires: u128::from(dice.below(5) == 0),
        outside: (dice.below(8) == 0).then_some(4_000_000_000),
        unserved: 1_000_000_000_000,
        ..Request::default()
    }
}

fn random_vehicle(dice: &mut Dice, kind: usize, n_places: usize) -> Vehicle {
    let layouts = match kind {
        0 => vec![Load([3, 1, 0, 1])],
        1 => vec![Load([8, 1, 0, 4])],
        _ => vec![Load([8, 1, 0, 4]), Load([6, 1, 1, 2]), Load([3, 1, 2, 1])],
    };
    Vehicle {
        depot: PlaceId(dice.below(n_places as i64) as u32),
        shift: TimeWindow { earliest: 0, latest: 30_000 + dice.below(10_000) },
        max_duration: 20_000,
        min_paid: 3600,
        work: None,
        battery: None,
        layouts,
        relayout: kind == 3,
        offers: u128::from(kind != 1),
        count: if kind == 4 { 1 } else { 100 },
        fixed: 1_000_000_000 + kind as i64 * 300_000_000,
        per_tick: 800_000,
        per_distance: 20_000,
        empty_is_free: kind % 3 == 2,
        weight_per_distance: (kind as i64 % 2) * 1_000,
        weight_per_standing: (kind as i64 % 3) * 700_000,
        least_busy: if kind < 2 { 0 } else { 1500 * kind as i64 },
        weight_per_short: 300_000,
        waits: kind == 2,
        max_requests: (kind == 0).then_some(4),
    }
}

/// What two requests that are aboard together take off the price.
fn bonus(problem: &Problem, (one, other): (RequestId, RequestId)) -> i64 {
    let together = &problem.requests[one.index()].together;
    together.iter().filter(|(id, _)| *id == other).map(|(_, price)| price).sum()
}

/// What a route that serves linked requests takes off the price.
fn reunited(problem: &Problem, route: &Route) -> i64 {
    let carried: Vec<RequestId> = route.visits.iter().map(|v| v.stop.request()).collect();
    let pairs = problem.requests.iter().enumerate().filter_map(|(id, request)| {
        let (id, other) = (RequestId::from(id), request.link?);
        let is_pair = id < other && carried.contains(&id) && carried.contains(&other);
        is_pair.then_some(request.one_route)
    });
    pairs.sum()
}

/// Lists every rule that a solution breaks, by brute force.
pub(crate) fn faults(problem: &Problem, solution: &Solution) -> Vec<String> {
    let mut faults = Vec::new();
    let mut seen = vec![0; problem.requests.len()];
    let mut price = 0;
    let mut used = vec![0; problem.vehicles.len()];
    for route in &solution.routes {
        let vehicle = &problem.vehicles[route.vehicle.index()];
        used[route.vehicle.index()] += 1;
        let mut fault = |text: String| faults.push(format!("{:?}: {text}", route.vehicle));
        let mut ready = route.leave;
        let mut place = vehicle.depot;
        let (mut driven, mut soft) = (Driven::default(), 0);
        let mut busy = 0;
        let mut met: BTreeSet<(RequestId, RequestId)> = BTreeSet::new();
        let mut away: Vec<(i64, i64)> = Vec::new();
        let mut rests: Vec<(i64, i64)> = Vec::new();
        let mut aboard: Vec<RequestId> = Vec::new();
        let mut stood: Vec<i64> = vec![0; problem.requests.len()];
        let mut layouts = vehicle.layouts.clone();
        if route.leave < vehicle.shift.earliest || route.back > vehicle.shift.latest {
            fault("outside its shift".into());
        }
        for visit in &route.visits {
            let stop = problem.stop(visit.stop);
            let request = problem.request(visit.stop);
            let id = visit.stop.request();
            if let Some(pause) = visit.pause {
                if !aboard.is_empty() || ready == route.leave || vehicle.work.is_none() {
                    fault(format!("{id:?} has a pause that may not be"));
                }
                if let Pause::Gap { back, leave } = pause {
                    let (drive, meters) = problem.travel.leg(place, vehicle.depot);
                    driven.distance += meters;
                    busy += drive;
                    if back != ready + drive {
                        fault(format!("{id:?} gap"));
                    }
                    away.push((back, leave));
                    (ready, place) = (leave, vehicle.depot);
                }
            }
            let (drive, meters) = problem.travel.leg(place, stop.place);
            driven.distance += meters;
            driven.loaded += if aboard.is_empty() { 0 } else { meters };
            let setup = if place == stop.place { 0 } else { stop.setup };
            busy += drive + setup + stop.service;
            if visit.arrive != ready + drive || visit.begin < visit.arrive + setup {
                fault(format!("{id:?} begins before the vehicle is there"));
            }
            let stands = visit.begin - visit.arrive - setup;
            for one in &aboard {
                stood[one.index()] += stands;
            }
            soft += if aboard.is_empty() { 0 } else { stands * vehicle.weight_per_standing };
            if let Some(Pause::Break(wait)) = visit.pause
                && stands < wait
            {
                fault(format!("{id:?} has a break that is too short"));
            }
            if let Some(work) = &vehicle.work
                && aboard.is_empty()
                && stands >= work.break_length
            {
                rests.push((visit.begin - stands, visit.begin));
            }
            if visit.begin < stop.window.earliest || visit.begin > stop.window.latest {
                fault(format!("{id:?} outside its window"));
            }
            if visit.end != visit.begin + stop.service {
                fault(format!("{id:?} service"));
            }
            if visit.stop.is_pickup() {
                for other in &aboard {
                    met.insert((id.min(*other), id.max(*other)));
                    if request.not_with.contains(other) {
                        fault(format!("{id:?} may not be with {other:?}"));
                    }
                    let class = problem.requests[other.index()].sharing;
                    if problem.sharing[usize::from(request.sharing)] >> class & 1 == 0 {
                        fault(format!("{id:?} may not share with {other:?}"));
                    }
                }
                if request.requires & !vehicle.offers != 0 {
                    fault(format!("{id:?} is not licensed"));
                }
                aboard.push(id);
                seen[id.index()] += 1;
                let load = aboard
                    .iter()
                    .fold(Load::NONE, |sum, id| sum.plus(&problem.requests[id.index()].load));
                let fitting = |layout: &Load| load.fits(layout);
                if vehicle.relayout {
                    if !vehicle.layouts.iter().any(fitting) {
                        fault(format!("{id:?} does not fit"));
                    }
                } else {
                    layouts.retain(fitting);
                }
            } else {
                let at = aboard.iter().position(|&other| other == id);
                let Some(at) = at else {
                    fault(format!("{id:?} alights without boarding"));
                    continue;
                };
                aboard.remove(at);
                let boarded = route.visits.iter().find(|v| v.stop == id.pickup()).unwrap().end;
                let ride = visit.begin - boarded;
                if ride > request.max_ride {
                    fault(format!("{id:?} rides {ride}"));
                }
                if request.max_standing.is_some_and(|most| stood[id.index()] > most) {
                    fault(format!("{id:?} stands still for {}", stood[id.index()]));
                }
                let over = request.soft_ride.map_or(0, |s| (ride - s.ride).max(0) * s.price);
                soft += over;
                let strange = request.usual.filter(|(usual, _)| *usual != route.vehicle);
                soft += strange.map_or(0, |(_, price)| price);
            }
            ready = visit.end;
            place = stop.place;
        }
        let (drive, meters) = problem.travel.leg(place, vehicle.depot);
        driven.distance += meters;
        busy += drive;
        if route.back != ready + drive || !aboard.is_empty() || layouts.is_empty() {
            fault("ends badly".into());
        }
        let duration = route.back - route.leave;
        if let Some(text) = tired(vehicle, (route.leave, route.back), &away, &rests) {
            fault(text);
        }
        let cost = vehicle.price(paid(vehicle, (route.leave, route.back), &away, &rests), driven);
        let bonus: i64 = met.iter().map(|pair| bonus(problem, *pair)).sum();
        let cost = cost + soft - bonus - reunited(problem, route);
        let cost = cost + (vehicle.least_busy - busy).max(0) * vehicle.weight_per_short;
        if duration > vehicle.max_duration || cost != route.price {
            fault(format!("predicted {} but costs {cost}", route.price));
        }
        price += cost;
        let carried: Vec<RequestId> = route.visits.iter().map(|v| v.stop.request()).collect();
        let is_in = |other: &RequestId| carried.contains(other);
        let is_split =
            |id: &RequestId| problem.requests[id.index()].link.is_some_and(|other| !is_in(&other));
        if vehicle.waits && carried.iter().any(is_split) {
            fault("does not wait".to_owned());
        }
        if vehicle.max_requests.is_some_and(|most| carried.len() > 2 * most as usize) {
            fault("too many requests".to_owned());
        }
    }
    for unserved in &solution.unserved {
        seen[unserved.request.index()] += 1;
        let request = &problem.requests[unserved.request.index()];
        price += request.outside.unwrap_or(request.unserved);
        let partner_served = |other: RequestId| {
            solution.routes.iter().flat_map(|r| &r.visits).any(|v| v.stop.request() == other)
        };
        if request.outside.is_none() && request.link.is_some_and(partner_served) {
            faults.push(format!("{:?} is left but its link is not", unserved.request));
        }
    }
    if seen.iter().any(|&times| times != 1) {
        faults.push(format!("requests not exactly once: {seen:?}"));
    }
    if price != solution.price {
        faults.push(format!("price {} is really {price}", solution.price));
    }
    for (kind, vehicle) in problem.vehicles.iter().enumerate() {
        if used[kind] > vehicle.count {
            faults.push(format!("vehicle {kind} used {} times", used[kind]));
        }
    }
    faults
}

/// The blocks of a route, from its gaps.
fn blocks((leave, back): (i64, i64), away: &[(i64, i64)]) -> Vec<(i64, i64)> {
    let starts = [leave].into_iter().chain(away.iter().map(|gap| gap.1));
    starts.zip(away.iter().map(|gap| gap.0).chain([back])).collect()
}

fn paid(vehicle: &Vehicle, span: (i64, i64), away: &[(i64, i64)], rests: &[(i64, i64)]) -> i64 {
    let all = span.1 - span.0;
    let rested: i64 = rests.iter().map(|rest| rest.1 - rest.0).sum();
    let paid = match vehicle.work.as_ref().map(|work| work.pay) {
        None | Some(Pay::Span) => all,
        Some(Pay::Maxflex { least_permille }) => (all - rested).max(
            (all * least_permille).div_euclid(1000) + i64::from(all * least_permille % 1000 > 0),
        ),
        Some(Pay::Blocks { min_paid, .. }) => {
            blocks(span, away).iter().map(|block| (block.1 - block.0).max(min_paid)).sum()
        }
    };
    paid.max(vehicle.min_paid)
}

/// What working-time rule a route breaks.
fn tired(
    vehicle: &Vehicle,
    span: (i64, i64),
    away: &[(i64, i64)],
    rests: &[(i64, i64)],
) -> Option<String> {
    let work = vehicle.work.as_ref()?;
    let blocks = blocks(span, away);
    if let Pay::Blocks { gap, most, .. } = work.pay
        && (blocks.len() > most || away.iter().any(|one| one.1 - one.0 < gap))
    {
        return Some(format!("blocks {blocks:?}"));
    }
    if blocks.iter().any(|block| block.1 - block.0 > work.max_block) {
        return Some("is away for too long".into());
    }
    let mut edges: Vec<(i64, i64)> = away.iter().chain(rests).copied().collect();
    edges.sort_unstable();
    let (mut since, mut worked, mut rested) = (span.0, 0, 0);
    for (until, next) in edges.into_iter().chain([(span.1, span.1)]) {
        if until - since > work.break_latest {
            return Some(format!("works {} on end", until - since));
        }
        worked += until - since;
        rested += next - until;
        since = next;
    }
    let lacks = work.breaks.iter().any(|rule| worked > rule.over && rested < rule.least);
    lacks.then(|| format!("rests {rested} of {worked}"))
}
