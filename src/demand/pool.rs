//! The pools of a scenario, each a problem of its own.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::demand::battery::batteries;
use crate::demand::company;
use crate::demand::familiar;
use crate::demand::request::{load, request};
use crate::demand::returns;
use crate::demand::sharing::Classes;
use crate::demand::skills::Skills as Words;
use crate::demand::vehicles::rows_after;
use crate::demand::{Beforehand, Day, DayTrip, FleetRow};
use crate::problem::{
    Battery, BreakRule, Driven, PRICE_UNITS_PER_CENT, Pay, PlaceId, Price, Problem, Request,
    Skills, Time, TimeWindow, TravelMatrix, Vehicle, Work,
};
use crate::region::{BreakNorm, PayKind, Region, Scenario, ShiftTemplate, WorkRule};
use crate::text::Fault;
use crate::units::{Seconds, apportion};

/// Trips that are planned together, as a problem.
#[derive(Clone, Debug)]
pub struct PoolDemand {
    /// Its name in the plan, such as `hoogeveen/leerlingen`; `all` for the only pool.
    pub name: String,
    /// The problem.
    pub problem: Problem,
    /// For each request the index of its trip in the day.
    pub trips: Vec<usize>,
    /// For each kind of vehicle the index of its row in the scenario's fleet.
    pub rows: Vec<usize>,
}

/// Splits a day into the pools of a scenario, but for the trips that are refused; `travel` is
/// over the day's places.
pub fn pools(
    day: &Day<'_>,
    scenario: &Scenario,
    before: &Beforehand,
    travel: &Arc<TravelMatrix>,
) -> Result<Vec<PoolDemand>, Fault> {
    let region = day.region;
    let skills = Words::new(region, scenario.contracts)?;
    let rows = rows_after(&region.fleet, scenario, &before.history);
    let batteries = batteries(&rows, region.fleet.is_winter(day.date));
    let mut members: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    let granted: Vec<usize> =
        (0..day.trips.len()).filter(|&index| before.refused[index].is_none()).collect();
    for &index in &granted {
        members.entry(pool_name(scenario, &day.trips[index])).or_default().push(index);
    }
    let offered: Vec<Skills> = rows.iter().map(|row| skills.offered(row)).collect();
    let required: Vec<Skills> =
        day.trips.iter().map(|trip| skills.required(region, trip)).collect();
    let shares = divide(day, &granted, (&rows, &offered), &required, travel);
    let counts = members.values().map(|trips| sum_of_shares(day, trips, &shares, rows.len()));
    let mut pools = Vec::new();
    for ((name, trips), counts) in members.iter().zip(counts) {
        let mut classes = Classes::default();
        let class_of: Vec<usize> =
            trips.iter().map(|&index| classes.of(region, scenario, &day.trips[index])).collect();
        let sharing = classes.sharing(region)?;
        let mut requests: Vec<_> = trips
            .iter()
            .zip(class_of)
            .map(|(&index, class)| {
                let mut request = request(day, scenario, &day.trips[index], travel);
                request.requires = required[index];
                request.sharing = sharing.known_as[class];
                request
            })
            .collect();
        company::write(day, trips, &mut requests);
        returns::write(day, trips, &mut requests);
        let wanted = |row: usize| trips.iter().any(|&trip| required[trip] & !offered[row] == 0);
        let (kinds, vehicles) =
            vehicles(day, (&rows, &batteries), &offered, &counts, trips.len(), wanted);
        familiar::write(day, &rows, trips, &kinds, &mut requests);
        let unserved = unserved_price(&requests, &vehicles);
        for request in &mut requests {
            request.unserved = unserved;
        }
        let (travel, sharing) = (Arc::clone(travel), sharing.matrix);
        let problem = Problem { requests, vehicles, travel, sharing };
        debug_assert_eq!(problem.check(), Ok(()));
        pools.push(PoolDemand { name: name.clone(), problem, trips: trips.clone(), rows: kinds });
    }
    Ok(pools)
}

fn pool_name(scenario: &Scenario, trip: &DayTrip<'_>) -> String {
    let keys: Vec<&str> = scenario.pool_by.iter().map(|&key| trip.key(key)).collect();
    if keys.is_empty() { "all".to_owned() } else { keys.join("/") }
}

/// The vehicles of a pool, and the row of each. Rows that could serve nobody are left out; those
/// that others have taken stay, with a count of zero, so that a trip without one has its reason.
fn vehicles(
    day: &Day<'_>,
    (rows, batteries): (&[FleetRow<'_>], &[Option<Battery>]),
    offered: &[Skills],
    counts: &[u32],
    n_trips: usize,
    wanted: impl Fn(usize) -> bool,
) -> (Vec<usize>, Vec<Vehicle>) {
    let chosen = (0..rows.len()).filter(|&row| wanted(row));
    chosen
        .map(|index| {
            let count = counts[index].min(n_trips as u32);
            (index, vehicle(day, &rows[index], batteries[index], (offered[index], count)))
        })
        .unzip()
}

/// A price that no service reaches: a day's hours and a thousand kilometres in the dearest vehicle,
/// and the dearest ride, taxi and company; ten thousand euros at least.
fn unserved_price(requests: &[Request], vehicles: &[Vehicle]) -> Price {
    let far = Driven { distance: 1_000_000, loaded: 1_000_000 };
    let vehicle = |v: &Vehicle| {
        let weights = 86_400 * v.weight_per_standing + v.short_price(0);
        v.price(86_400.max(v.min_paid), far) + weights
    };
    let soft = |r: &Request| r.soft_ride.map_or(0, |soft| soft.price * 86_400);
    let company =
        |r: &Request| r.one_route + r.together.iter().map(|(_, price)| price).sum::<Price>();
    let dearest: Price = vehicles.iter().map(vehicle).max().unwrap_or(0)
        + requests.iter().map(soft).max().unwrap_or(0)
        + requests.iter().filter_map(|request| request.outside).max().unwrap_or(0)
        + requests.iter().map(company).max().unwrap_or(0);
    above(dearest, requests.len())
}

/// Twice the dearest service, but so that nobody served at all is still a price: half of what a
/// number holds is left for the rest.
fn above(dearest: Price, n_requests: usize) -> Price {
    let most = (1 << 62) / (n_requests as Price + 1);
    dearest.saturating_mul(2).max(1_000_000 * PRICE_UNITS_PER_CENT).min(most)
}

fn vehicle(
    day: &Day<'_>,
    row: &FleetRow<'_>,
    battery: Option<Battery>,
    (offers, count): (Skills, u32),
) -> Vehicle {
    let Region { working_days_per_year, co2_price, standing_aboard, fleet, .. } = day.region;
    let (kind, shift) = (row.vehicle_type, row.shift);
    let absence = row.volunteer.and_then(|one| one.max_absence);
    let rule = fleet.work_of(shift).map(|rule| at_home_within(rule, absence));
    let year = i128::from(kind.year_cost.0) * i128::from(shift.vehicle_share_percent);
    let day_price =
        year * i128::from(PRICE_UNITS_PER_CENT) / i128::from(working_days_per_year * 100);
    let (worked, ridden) = row.past.map_or((Seconds::ZERO, 0), |past| (past.worked, past.rides));
    let week = row.volunteer.and_then(|one| one.max_hours_week).map(|most| most - worked);
    let rides = row
        .volunteer
        .map_or([None; 2], |one| [one.max_rides_day, one.max_rides_week.map(|most| most - ridden)]);
    let longest = longest(shift, rule.as_ref());
    let longest = absence.filter(|_| rule.is_none()).map_or(longest, |most| longest.min(most.0));
    Vehicle {
        depot: day.place_id(row.depot.place),
        shift: TimeWindow { earliest: row.earliest.0, latest: shift.to.0 },
        max_duration: week.map_or(Time::MAX, |week| week.0).min(longest),
        min_paid: shift.min_paid.0,
        work: rule.as_ref().map(work),
        battery,
        layouts: kind.layouts.iter().copied().map(load).collect(),
        relayout: kind.relayout,
        offers,
        max_requests: rides.into_iter().flatten().min().map(|most| most.max(0) as u32),
        waits: row.volunteer.is_some_and(|one| one.waits),
        count,
        fixed: day_price as i64,
        per_tick: kind.hour_cost.0 * PRICE_UNITS_PER_CENT / 3600,
        per_distance: kind.km_cost.0 * PRICE_UNITS_PER_CENT / 1000,
        empty_is_free: kind.empty_km_free,
        // Cents a kilogram, grams a kilometre, metres.
        weight_per_distance: co2_price.0 * kind.co2_per_km * PRICE_UNITS_PER_CENT / 1_000_000,
        weight_per_standing: standing_aboard.0 * PRICE_UNITS_PER_CENT / 60,
        least_busy: shift.min_work.0,
        weight_per_short: shift.short_work.0 * PRICE_UNITS_PER_CENT / 60,
    }
}

/// Working-time rules of who is willing to be away from home for so long at a stretch.
fn at_home_within(rule: &WorkRule, absence: Option<Seconds>) -> WorkRule {
    let max_block = [rule.max_block, absence].into_iter().flatten().min();
    WorkRule { max_block, ..rule.clone() }
}

/// Longest time from leaving the depot first to being back for good.
fn longest(shift: &ShiftTemplate, rule: Option<&WorkRule>) -> Time {
    let of_rule = rule.map(|rule| {
        let away = rule.max_block.filter(|_| rule.pay != PayKind::Blocks);
        rule.max_span.min(away.unwrap_or(rule.max_span))
    });
    let longest = [shift.max_duration, of_rule].into_iter().flatten().min();
    longest.map_or(Time::from(u32::MAX), |longest| longest.0)
}

/// Working-time rules of the region as those of the problem.
fn work(rule: &WorkRule) -> Work {
    let norm = |norm: &BreakNorm| BreakRule { over: norm.over.0, least: norm.least.0 };
    Work {
        pay: match rule.pay {
            PayKind::Span => Pay::Span,
            PayKind::Maxflex => Pay::Maxflex { least_permille: rule.least_paid_permille },
            PayKind::Blocks => Pay::Blocks {
                min_paid: rule.block_min_paid.0,
                gap: rule.gap_min.0,
                most: rule.max_blocks as usize,
            },
        },
        max_block: rule.max_block.map_or(Time::from(u32::MAX), |longest| longest.0),
        break_length: rule.break_min.0,
        break_latest: rule.break_latest.0,
        breaks: rule.breaks.iter().map(norm).collect(),
    }
}

/// Authority and flow: the smallest cell that any scenario can make a pool of.
type Cell<'a> = (&'a str, &'a str);

fn cell<'a>(trip: &DayTrip<'a>) -> Cell<'a> {
    (trip.passenger.authority.as_str(), trip.flow.id.as_str())
}

/// How many of each row a pool may use: what its cells may use together.
fn sum_of_shares(
    day: &Day<'_>,
    trips: &[usize],
    shares: &BTreeMap<Cell<'_>, Vec<u32>>,
    n_rows: usize,
) -> Vec<u32> {
    let cells: BTreeSet<Cell<'_>> = trips.iter().map(|&trip| cell(&day.trips[trip])).collect();
    let mut sum = vec![0_u32; n_rows];
    for share in cells.iter().map(|cell| &shares[cell]) {
        for (sum, count) in sum.iter_mut().zip(share) {
            *sum = sum.saturating_add(*count);
        }
    }
    sum
}

/// Counts the trips of each group that may be served by who offers this; every offer once.
fn demands(groups: &[&Vec<usize>], required: &[Skills]) -> impl FnMut(Skills) -> Vec<i64> {
    let mut known: BTreeMap<Skills, Vec<i64>> = BTreeMap::new();
    move |offered| {
        let of_group = |group: &&Vec<usize>| {
            group.iter().filter(|&&trip| required[trip] & !offered == 0).count() as i64
        };
        known.entry(offered).or_insert_with(|| groups.iter().map(of_group).collect()).clone()
    }
}

/// How many of each row each cell may use. A finite count is never used twice: the vehicles of one
/// type are shared out by the trips they may serve, each to a cell near its depot.
///
/// The division is over cells and the same for every scenario, so a wider pool has at least the
/// vehicles of its parts.
fn divide<'a>(
    day: &Day<'a>,
    trips: &[usize],
    (rows, offered): (&[FleetRow<'_>], &[Skills]),
    required: &[Skills],
    travel: &TravelMatrix,
) -> BTreeMap<Cell<'a>, Vec<u32>> {
    let mut cells: BTreeMap<Cell<'a>, Vec<usize>> = BTreeMap::new();
    for &index in trips {
        cells.entry(cell(&day.trips[index])).or_default().push(index);
    }
    let groups: Vec<&Vec<usize>> = cells.values().collect();
    let mut counts = vec![vec![0; rows.len()]; groups.len()];
    let mut demand = demands(&groups, required);
    let from: Vec<PlaceId> = day.trips.iter().map(|trip| day.place_id(trip.from)).collect();
    let mut drives: BTreeMap<(PlaceId, Skills, usize), Time> = BTreeMap::new();
    let mut kinds: BTreeMap<(&str, &str, Skills), Vec<usize>> = BTreeMap::new();
    for (index, row) in rows.iter().enumerate() {
        if row.count.is_none() {
            for (counts, demand) in counts.iter_mut().zip(demand(offered[index])) {
                counts[index] = if demand > 0 { u32::MAX } else { 0 };
            }
        } else {
            let kind = (row.vehicle_type.id.as_str(), row.shift.id.as_str(), offered[index]);
            kinds.entry(kind).or_default().push(index);
        }
    }
    for members in kinds.values() {
        let total: i64 = members.iter().filter_map(|&row| rows[row].count).sum();
        let weights = demand(offered[members[0]]);
        if weights.iter().all(|&weight| weight == 0) {
            continue;
        }
        let mut quota = apportion(total, &weights);
        for &row in members {
            let depot = day.place_id(rows[row].depot.place);
            let mut far = |pool: usize| {
                *drives.entry((depot, offered[row], pool)).or_insert_with(|| {
                    let fitting = groups[pool]
                        .iter()
                        .filter(|&&trip| required[trip] & !offered[row] == 0)
                        .map(|&trip| travel.time(depot, from[trip]));
                    fitting.clone().sum::<Time>() / (fitting.count() as i64).max(1)
                })
            };
            let mut near: Vec<usize> = (0..groups.len()).filter(|&pool| quota[pool] > 0).collect();
            near.sort_by_cached_key(|&pool| (far(pool), pool));
            let mut left = rows[row].count.unwrap_or(0);
            for pool in near {
                let taken = left.min(quota[pool]);
                counts[pool][row] += taken as u32;
                quota[pool] -= taken;
                left -= taken;
            }
        }
    }
    cells.keys().copied().zip(counts).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_unserved_together_are_still_a_price() {
        let usual = 3_000_000 * PRICE_UNITS_PER_CENT;
        assert_eq!(above(usual, 100_000), 2 * usual);
        assert_eq!(above(1, 10), 1_000_000 * PRICE_UNITS_PER_CENT);
        // A minute over target at a thousand euros, for a day.
        let dear = 100_000 * PRICE_UNITS_PER_CENT / 60 * 86_400;
        for n in [1, 32_000, 100_000] {
            assert!(above(dear, n).checked_mul(n as Price).is_some_and(|sum| sum < 1 << 62));
        }
    }
}
