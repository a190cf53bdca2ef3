//! The figures that plans are compared by, in the order that they are shown.

use crate::plan::{BellChanges, Kpis, Outcome, Plan, Refusal, Returns, bell_changes, returns};
use crate::problem::Reason;
use crate::region::Region;
use crate::units::Seconds;

/// What a figure is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    /// Euros a day; the value is in cents.
    Cents,
    /// Trips.
    Trips,
    /// Vehicles or routes.
    Number,
    /// Hours.
    Hours,
    /// Kilometres.
    Km,
    /// Hundredths of a whole.
    Percent,
    /// How many times as much.
    Times,
    /// Minutes.
    Minutes,
    /// Kilograms.
    Kg,
}

impl Unit {
    /// Key of its short name.
    pub(super) fn label(self) -> &'static str {
        match self {
            Self::Cents => "report-unit-euro",
            Self::Trips => "report-unit-trips",
            Self::Number => "report-unit-number",
            Self::Hours => "report-unit-hours",
            Self::Km => "report-unit-km",
            Self::Percent => "report-unit-percent",
            Self::Times => "report-unit-times",
            Self::Minutes => "report-unit-minutes",
            Self::Kg => "report-unit-kg",
        }
    }
}

/// One plan with what its figures are taken from.
pub(super) struct Measured<'a> {
    pub(super) plan: &'a Plan,
    pub(super) kpis: Kpis,
    over_norm_minutes: f64,
    moved: BellChanges,
    returns: Returns,
}

impl<'a> Measured<'a> {
    pub(super) fn new(plan: &'a Plan, region: &Region) -> Self {
        let over = plan.trips.iter().map(|trip| match trip.outcome {
            Outcome::Served { ride, .. } => {
                (ride - trip.target_ride.unwrap_or(trip.max_ride)).max(Seconds::ZERO)
            }
            _ => Seconds::ZERO,
        });
        let over_norm_minutes = over.sum::<Seconds>().as_minutes();
        let kpis = crate::plan::kpis(plan, &region.fleet);
        let (moved, returns) = (bell_changes(plan, region), returns(plan, region));
        Self { plan, kpis, over_norm_minutes, moved, returns }
    }
}

/// A figure: its names, its unit, how to take it.
pub(super) struct Kind {
    /// Name in CSV and JSON.
    pub(super) key: &'static str,
    /// Key of its name for people.
    pub(super) label: &'static str,
    /// Key of the heading it is the first under, if it is.
    pub(super) heading: Option<&'static str>,
    /// What it is counted in.
    pub(super) unit: Unit,
    /// Digits behind the comma.
    pub(super) decimals: usize,
    /// Is it told when it is more than in the first plan?
    pub(super) more_is_worse: bool,
    /// Takes it.
    pub(super) of: fn(&Measured) -> f64,
}

const fn kind(
    key: &'static str,
    label: &'static str,
    unit: Unit,
    decimals: usize,
    of: fn(&Measured) -> f64,
) -> Kind {
    Kind { key, label, heading: None, unit, decimals, more_is_worse: false, of }
}

impl Kind {
    const fn under(mut self, heading: &'static str) -> Self {
        self.heading = Some(heading);
        self
    }

    const fn told_when_more(mut self) -> Self {
        self.more_is_worse = true;
        self
    }
}

/// Every figure.
pub(super) const KINDS: &[Kind] = &[
    kind("cost", "report-cost", Unit::Cents, 0, |m| m.kpis.cost.0 as f64)
        .under("report-heading-cost"),
    kind("outside_cost", "report-outside-cost", Unit::Cents, 0, |m| m.kpis.outside_cost.0 as f64),
    kind("cost_per_trip", "report-cost-per-trip", Unit::Cents, 2, |m| {
        m.kpis.cost_per_trip.0 as f64
    }),
    kind("trips", "report-trips", Unit::Trips, 0, |m| m.kpis.trips as f64)
        .under("report-heading-trips"),
    kind("served", "report-served", Unit::Trips, 0, |m| m.kpis.served as f64),
    kind("outside", "report-outside", Unit::Trips, 0, |m| m.kpis.outside as f64),
    kind("unserved", "report-unserved", Unit::Trips, 0, |m| m.kpis.unserved as f64),
    kind("refused", "report-refused", Unit::Trips, 0, |m| m.kpis.refused as f64),
    kind("beyond_cap", "report-beyond-cap", Unit::Trips, 0, |m| {
        m.plan.trips.iter().filter(|trip| trip.beyond_cap.is_some()).count() as f64
    }),
    kind("vehicles_at_peak", "report-vehicles-at-peak", Unit::Number, 0, |m| {
        m.kpis.vehicles_at_peak as f64
    })
    .under("report-heading-vehicles"),
    kind("vehicles_at_least", "report-vehicles-at-least", Unit::Number, 0, |m| {
        m.plan.search.vehicles_at_least.unwrap_or(0) as f64
    }),
    kind("routes", "report-routes", Unit::Number, 0, |m| m.kpis.routes as f64),
    kind("paid_hours", "report-paid-hours", Unit::Hours, 1, |m| m.kpis.paid_hours),
    kind("short_work", "report-short-work", Unit::Minutes, 0, |m| m.kpis.short_work_minutes),
    kind("km", "report-km", Unit::Km, 0, |m| m.kpis.km),
    kind("empty_percent", "report-empty", Unit::Percent, 1, |m| {
        if m.kpis.km > 0.0 { 100.0 * m.kpis.empty_km / m.kpis.km } else { 0.0 }
    }),
    kind("pooling_ratio", "report-pooling", Unit::Number, 2, |m| m.kpis.pooling_ratio),
    kind("occupancy_percent", "report-occupancy", Unit::Percent, 1, |m| 100.0 * m.kpis.occupancy),
    kind("co2_kg", "report-co2", Unit::Kg, 0, |m| m.kpis.co2_kg),
    kind("ride_mean", "report-ride-mean", Unit::Minutes, 1, |m| m.kpis.ride_minutes.mean)
        .under("report-heading-quality"),
    kind("ride_p90", "report-ride-p90", Unit::Minutes, 1, |m| m.kpis.ride_minutes.p90)
        .told_when_more(),
    kind("ride_max", "report-ride-max", Unit::Minutes, 1, |m| m.kpis.ride_minutes.max)
        .told_when_more(),
    kind("detour_mean", "report-detour-mean", Unit::Times, 2, |m| m.kpis.detour_factor.mean)
        .told_when_more(),
    kind("detour_p90", "report-detour-p90", Unit::Times, 2, |m| m.kpis.detour_factor.p90)
        .told_when_more(),
    kind("detour_max", "report-detour-max", Unit::Times, 2, |m| m.kpis.detour_factor.max)
        .told_when_more(),
    kind("over_norm", "report-over-norm", Unit::Trips, 0, |m| m.kpis.over_norm as f64)
        .told_when_more(),
    kind("over_norm_minutes", "report-over-norm-minutes", Unit::Minutes, 0, |m| {
        m.over_norm_minutes
    })
    .told_when_more(),
    kind("waiting_aboard", "report-waiting-aboard", Unit::Minutes, 0, |m| {
        m.kpis.waiting_aboard_minutes
    })
    .told_when_more(),
    kind("returns_in_one_route", "report-returns-in-one-route", Unit::Number, 0, |m| {
        m.returns.in_one_route as f64
    }),
    kind("returns_in_two_routes", "report-returns-in-two-routes", Unit::Number, 0, |m| {
        m.returns.in_two_routes as f64
    })
    .told_when_more(),
    kind("bells_moved", "report-bells-moved", Unit::Number, 0, |m| m.moved.bells as f64)
        .told_when_more(),
    kind("bells_moved_minutes", "report-bells-moved-minutes", Unit::Minutes, 0, |m| {
        m.moved.minutes as f64
    })
    .told_when_more(),
    kind("bells_moved_passengers", "report-bells-moved-passengers", Unit::Number, 0, |m| {
        m.moved.passengers as f64
    })
    .told_when_more(),
    kind("bells_moved_weight", "report-bells-moved-weight", Unit::Cents, 0, |m| {
        m.moved.weight.0 as f64
    }),
];

/// Every reason, with the key of its words.
pub(super) const REASONS: &[(Reason, &str)] = &[
    (Reason::NoVehicleFits, "report-reason-no-vehicle-fits"),
    (Reason::NoVehicleInTime, "report-reason-no-vehicle-in-time"),
    (Reason::Unreachable, "report-reason-unreachable"),
    (Reason::LinkUnserved, "report-reason-link-unserved"),
    (Reason::NoVehicleLeft, "report-reason-no-vehicle-left"),
    (Reason::CheaperOutside, "report-reason-cheaper-outside"),
    (Reason::DriverDroppedOut, "report-reason-driver-dropped-out"),
];

/// Every reason for a refusal, with the key of its words.
pub(super) const REFUSALS: &[(Refusal, &str)] = &[
    (Refusal::BookedTooLate, "report-refusal-booked-too-late"),
    (Refusal::BeyondKmCap, "report-refusal-beyond-km-cap"),
    (Refusal::LinkRefused, "report-refusal-link-refused"),
    (Refusal::KmBudgetSpent, "report-refusal-km-budget-spent"),
];

/// Figures that are told only where there is something to tell.
pub(super) const RARE: &[&str] = &[
    "vehicles_at_least",
    "refused",
    "beyond_cap",
    "short_work",
    "returns_in_one_route",
    "returns_in_two_routes",
    "bells_moved",
    "bells_moved_minutes",
    "bells_moved_passengers",
    "bells_moved_weight",
];

/// How many trips are refused for this reason.
pub(super) fn with_refusal(plan: &Plan, reason: Refusal) -> usize {
    plan.trips.iter().filter(|trip| trip.outcome == Outcome::Refused { reason }).count()
}

/// How many trips have this reason, in hired taxis or left behind.
pub(super) fn with_reason(plan: &Plan, reason: Reason, in_taxi: bool) -> usize {
    let has = |outcome: &Outcome| match outcome {
        Outcome::Outside { reason: why, .. } => in_taxi && *why == reason,
        Outcome::Unserved { reason: why } => !in_taxi && *why == reason,
        Outcome::Served { .. } | Outcome::Refused { .. } => false,
    };
    plan.trips.iter().filter(|trip| has(&trip.outcome)).count()
}
