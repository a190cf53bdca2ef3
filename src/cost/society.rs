//! The society's cost: cash for drivers, kilometres, vehicles and hired taxis (`docs/model.md`).

use crate::plan::{Outcome, Plan, SocietyCost};
use crate::problem::RouteFacts;
use crate::region::{OutsideTariff, ShiftTemplate, VehicleType};
use crate::units::{Cents, Meters, apportion, ratio};

/// What a route costs in cash; times in seconds, distances in metres, each part rounded once.
pub fn society(
    facts: &RouteFacts,
    kind: &VehicleType,
    shift: &ShiftTemplate,
    working_days_per_year: i64,
) -> SocietyCost {
    SocietyCost {
        driver: Cents(ratio(facts.paid, kind.hour_cost.0, 3600)),
        distance: Cents(ratio(paid_distance(facts, kind), kind.km_cost.0, 1000)),
        vehicle: Cents(ratio(
            kind.year_cost.0,
            shift.vehicle_share_percent,
            100 * working_days_per_year,
        )),
    }
}

/// The metres of a route that are paid for.
fn paid_distance(facts: &RouteFacts, kind: &VehicleType) -> i64 {
    if kind.empty_km_free { facts.loaded_distance } else { facts.distance }
}

/// What a taxi costs that is hired for one trip.
pub fn hired_taxi(direct: Meters, tariff: &OutsideTariff) -> Cents {
    tariff.start + Cents(ratio(direct.0, tariff.per_km.0, 1000))
}

/// Splits an amount for each route over the trips it carries, by their direct metres.
///
/// The shares of a route's trips add up to its amount exactly; a trip in no route has zero.
pub fn per_trip(plan: &Plan, of_routes: &[Cents]) -> Vec<Cents> {
    let mut carried = vec![Vec::new(); plan.routes.len()];
    for (index, trip) in plan.trips.iter().enumerate() {
        if let Outcome::Served { route, .. } = trip.outcome {
            carried[route].push(index);
        }
    }
    let mut shares = vec![Cents::ZERO; plan.trips.len()];
    for (trips, amount) in carried.iter().zip(of_routes) {
        let weights: Vec<i64> =
            trips.iter().map(|&trip| plan.trips[trip].direct_distance.0.max(0)).collect();
        for (&trip, share) in trips.iter().zip(apportion(amount.0, &weights)) {
            shares[trip] = Cents(share);
        }
    }
    shares
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::units::Seconds;

    #[test]
    fn a_route_costs_driver_kilometres_and_vehicle() {
        let kind = VehicleType {
            id: "bus".to_owned(),
            name: String::new(),
            layouts: Vec::new(),
            relayout: false,
            equipment: Vec::new(),
            flows: Vec::new(),
            year_cost: Cents(1_200_000),
            km_cost: Cents(35),
            hour_cost: Cents(3000),
            co2_per_km: 0,
            ..VehicleType::default()
        };
        let shift = ShiftTemplate {
            id: "ochtend".to_owned(),
            from: Seconds::ZERO,
            to: Seconds::ZERO,
            max_duration: None,
            min_paid: Seconds::ZERO,
            vehicle_share_percent: 50,
            ..ShiftTemplate::default()
        };
        let facts = RouteFacts { paid: 5400, distance: 40_010, ..RouteFacts::default() };
        let cost = society(&facts, &kind, &shift, 250);
        // 1.5 h × € 30; 40.01 km × € 0.35 = € 14.0035; € 12,000 × 50% ÷ 250 days.
        assert_eq!(cost.driver, Cents(4500));
        assert_eq!(cost.distance, Cents(1400));
        assert_eq!(cost.vehicle, Cents(2400));
        assert_eq!(cost.total(), Cents(8300));
    }

    #[test]
    fn a_hired_taxi_costs_a_start_and_direct_kilometres() {
        let tariff = OutsideTariff { start: Cents(750), per_km: Cents(260) };
        assert_eq!(hired_taxi(Meters(8_330), &tariff), Cents(750 + 2166));
    }
}
