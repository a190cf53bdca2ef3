//! A finite fleet is divided the same way under every scenario, and never used twice.

use std::collections::BTreeMap;
use std::sync::Arc;

use samenrit::demand::{Beforehand, Day, PoolDemand, fleet_rows, pools};
use samenrit::generate::example;
use samenrit::problem::TravelMatrix;
use samenrit::region::{FleetChoice, Region, Scenario};

/// Straight lines will do: only which depot is near which pool matters.
fn straight_lines(day: &Day<'_>) -> Arc<TravelMatrix> {
    let mut cells = Vec::new();
    for a in &day.places {
        for b in &day.places {
            let (x, y) = ((a.lon_e6 - b.lon_e6) / 15, (a.lat_e6 - b.lat_e6) / 9);
            cells.push(x.unsigned_abs() / 15 + y.unsigned_abs() / 15);
        }
    }
    Arc::new(TravelMatrix::new(day.places.len(), &cells, &cells))
}

/// How many of each row of the fleet each pool may use.
fn counts(pool: &PoolDemand) -> BTreeMap<usize, u32> {
    pool.rows.iter().zip(&pool.problem.vehicles).map(|(&row, v)| (row, v.count)).collect()
}

/// A region whose every seventh vehicle is gone, so that shares do not come out even.
fn region() -> Region {
    let mut region = example(1).region;
    let mut index = 0;
    region.fleet.given.retain(|_| {
        index += 1;
        index % 7 != 0
    });
    region
}

/// Nobody is refused.
fn granted(day: &Day<'_>) -> Beforehand {
    Beforehand { refused: vec![None; day.trips.len()], ..Beforehand::default() }
}

#[test]
fn a_wider_pool_has_at_least_the_vehicles_of_its_parts() {
    let region = region();
    let day = Day::new(&region, region.reference_date);
    let travel = straight_lines(&day);
    for choice in [FleetChoice::Given, FleetChoice::Catalogue] {
        let ladder: Vec<Scenario> =
            region.scenarios.iter().map(|s| Scenario { fleet: choice, ..s.clone() }).collect();
        let planned: Vec<Vec<PoolDemand>> = ladder
            .iter()
            .map(|scenario| pools(&day, scenario, &granted(&day), &travel).unwrap())
            .collect();
        let mut compared = 0;
        for (whole, whole_pools) in ladder.iter().zip(&planned) {
            for (part, part_pools) in ladder.iter().zip(&planned) {
                if whole.id == part.id || !whole.contains(part) {
                    continue;
                }
                for wide in whole_pools {
                    let inside =
                        part_pools.iter().filter(|pool| wide.trips.contains(&pool.trips[0]));
                    let mut sum: BTreeMap<usize, u32> = BTreeMap::new();
                    for (row, count) in inside.flat_map(counts) {
                        *sum.entry(row).or_default() += count;
                    }
                    let wide_counts = counts(wide);
                    for (row, count) in sum {
                        compared += 1;
                        let bound = count.min(wide.trips.len() as u32);
                        let has = wide_counts.get(&row).copied().unwrap_or(0);
                        assert!(has >= bound, "{} in {}: row {row}", part.id, whole.id);
                    }
                }
            }
        }
        assert!(compared > 100, "only {compared} rows were compared");
    }
}

#[test]
fn no_vehicle_is_in_two_pools() {
    let region = region();
    let day = Day::new(&region, region.reference_date);
    let travel = straight_lines(&day);
    for scenario in &region.scenarios {
        let scenario = Scenario { fleet: FleetChoice::Given, ..scenario.clone() };
        let mut used = vec![0; fleet_rows(&region.fleet, &scenario).len()];
        for pool in pools(&day, &scenario, &granted(&day), &travel).unwrap() {
            for (row, count) in counts(&pool) {
                used[row] += count;
            }
        }
        assert!(used.iter().all(|&count| count <= 1), "{}: {used:?}", scenario.id);
        assert!(used.contains(&1), "{}: no vehicle is used", scenario.id);
    }
}
