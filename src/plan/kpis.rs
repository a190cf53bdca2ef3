//! The figures by which plans are compared (domain.md, section E).

use serde::{Deserialize, Serialize};

use crate::plan::{Outcome, Plan, PlannedRoute};
use crate::region::{Fleet, VehicleType};
use crate::units::{Cents, Seconds};

/// Mean, 90th percentile and maximum.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Spread {
    /// Arithmetic mean.
    pub mean: f64,
    /// Nine in ten are at most this (nearest rank).
    pub p90: f64,
    /// The largest.
    pub max: f64,
}

impl Spread {
    /// Of any number of values; zero for none.
    pub fn of(mut values: Vec<f64>) -> Self {
        if values.is_empty() {
            return Self::default();
        }
        values.sort_by(f64::total_cmp);
        let n = values.len();
        Self {
            mean: values.iter().sum::<f64>() / n as f64,
            p90: values[(n * 9).div_ceil(10) - 1],
            max: values[n - 1],
        }
    }
}

/// Figures of one plan.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Kpis {
    /// Trips asked for.
    pub trips: usize,
    /// Trips in own vehicles.
    pub served: usize,
    /// Trips in hired taxis.
    pub outside: usize,
    /// Trips that nobody takes.
    pub unserved: usize,
    /// Trips that the rules of their flow do not grant.
    pub refused: usize,
    /// Shifts driven.
    pub routes: usize,
    /// Most vehicles out at the same moment.
    pub vehicles_at_peak: usize,
    /// Paid hours.
    pub paid_hours: f64,
    /// Kilometres.
    pub km: f64,
    /// Kilometres with nobody aboard.
    pub empty_km: f64,
    /// Passenger-kilometres ridden over kilometres with somebody aboard.
    pub pooling_ratio: f64,
    /// Passenger-hours over seat-hours away from the depot; seats as in the
    /// largest layout, a wheelchair place counting as two seats.
    pub occupancy: f64,
    /// Minutes aboard.
    pub ride_minutes: Spread,
    /// Minutes aboard over minutes direct; drives under a minute count as one minute.
    pub detour_factor: Spread,
    /// Rides above the flow's target, or its limit where it has no target.
    pub over_norm: usize,
    /// Minutes that vehicles stand still with somebody aboard.
    pub waiting_aboard_minutes: f64,
    /// Minutes of driving and service that routes are short of what their shifts find sensible.
    pub short_work_minutes: f64,
    /// Cash: drivers, kilometres, vehicles, hired taxis.
    pub cost: Cents,
    /// The part of `cost` for hired taxis.
    pub outside_cost: Cents,
    /// `cost` for each trip in own vehicles or hired taxis.
    pub cost_per_trip: Cents,
    /// Kilograms of CO₂.
    pub co2_kg: f64,
}

/// Computes the figures of a plan; `fleet` knows the seats and emissions of the types.
pub fn kpis(plan: &Plan, fleet: &Fleet) -> Kpis {
    let least_work = |route: &PlannedRoute| {
        let shift = fleet.shifts.iter().find(|shift| shift.id == route.shift);
        shift.map_or(Seconds::ZERO, |shift| shift.min_work)
    };
    let of_type = |id: &str| fleet.types.iter().find(|kind| kind.id == id);
    let mut figures =
        Kpis { trips: plan.trips.len(), routes: plan.routes.len(), ..Kpis::default() };
    let (mut rides, mut detours) = (Vec::new(), Vec::new());
    for trip in &plan.trips {
        match trip.outcome {
            Outcome::Served { ride, .. } => {
                figures.served += 1;
                rides.push(ride.as_minutes());
                detours.push(ride.as_minutes() / trip.direct.max(Seconds(60)).as_minutes());
                let norm = trip.target_ride.unwrap_or(trip.max_ride);
                figures.over_norm += usize::from(ride > norm);
            }
            Outcome::Outside { .. } => figures.outside += 1,
            Outcome::Unserved { .. } => figures.unserved += 1,
            Outcome::Refused { .. } => figures.refused += 1,
        }
    }
    figures.ride_minutes = Spread::of(rides);
    figures.detour_factor = Spread::of(detours);

    let (mut loaded, mut passenger, mut seat_time, mut ridden) = (0, 0, 0, 0);
    let mut grams = 0;
    for route in &plan.routes {
        let facts = &route.facts;
        figures.paid_hours += Seconds(facts.paid).as_hours();
        figures.km += facts.distance as f64 / 1000.0;
        figures.empty_km += (facts.distance - facts.loaded_distance) as f64 / 1000.0;
        figures.waiting_aboard_minutes += Seconds(facts.waiting_aboard).as_minutes();
        let short = least_work(route) - Seconds(facts.driving + facts.service);
        figures.short_work_minutes += short.max(Seconds::ZERO).as_minutes();
        loaded += facts.loaded_distance;
        passenger += facts.passenger_distance;
        ridden += facts.ridden;
        if let Some(kind) = of_type(&route.vehicle_type) {
            seat_time += seats(kind) * (facts.duration - facts.gaps);
            grams += kind.co2_per_km * facts.distance;
        }
    }
    figures.pooling_ratio = share(passenger, loaded);
    figures.occupancy = share(ridden, seat_time);
    figures.vehicles_at_peak = vehicles_at_peak(plan);
    figures.cost = plan.cost();
    figures.outside_cost = plan.outside_cost();
    let carried = (figures.served + figures.outside) as i64;
    figures.cost_per_trip = Cents(crate::units::ratio(figures.cost.0, 1, carried));
    figures.co2_kg = grams as f64 / 1e6;
    figures
}

fn share(part: i64, whole: i64) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

fn seats(kind: &VehicleType) -> i64 {
    kind.layouts
        .iter()
        .map(|layout| i64::from(layout.seats) + 2 * i64::from(layout.wheelchairs))
        .max()
        .unwrap_or(0)
}

/// Most routes under way at once; one that returns the moment another leaves makes room for it.
fn vehicles_at_peak(plan: &Plan) -> usize {
    let mut events: Vec<(Seconds, i64)> = Vec::new();
    for route in &plan.routes {
        events.push((route.leave, 1));
        events.push((route.back, -1));
    }
    events.sort_unstable();
    let (mut out, mut most) = (0, 0);
    for (_, change) in events {
        out += change;
        most = most.max(out);
    }
    most as usize
}
