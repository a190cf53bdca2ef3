//! The plan of one day under one scenario.

use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};

use crate::plan::{DroppedDriver, PastWork, UndoneRoute};
use crate::problem::{Reason, RouteFacts};
use crate::region::{Direction, Place, Scenario};
use crate::units::{Cents, Meters, Seconds};

/// Boarding or alighting.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum VisitKind {
    /// The passenger boards.
    #[default]
    Pickup,
    /// The passenger alights.
    Delivery,
}

/// What the vehicle does on the way to a visit, with nobody aboard, but drive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PlannedPause {
    /// It stands still before the visit, for so long at least.
    Break {
        /// The least.
        seconds: Seconds,
    },
    /// It stands at its depot between two blocks; the visit's drive counts from there.
    Gap {
        /// Drive to the depot.
        drive: Seconds,
        /// Distance to the depot.
        distance: Meters,
        /// When it is there.
        back: Seconds,
        /// When it leaves again.
        leave: Seconds,
    },
}

/// One boarding or alighting. Times count from midnight.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlannedVisit {
    /// Index into [`Plan::trips`].
    pub trip: usize,
    /// On or off.
    pub kind: VisitKind,
    /// Where, as it stands in the workspace (not snapped to a road).
    pub place: Place,
    /// The site, if it is one.
    pub site: Option<String>,
    /// Drive from the previous visit or the depot.
    pub drive: Seconds,
    /// Distance from the previous visit or the depot.
    pub distance: Meters,
    /// When the vehicle arrives.
    pub arrive: Seconds,
    /// When boarding or alighting starts.
    pub begin: Seconds,
    /// When it ends.
    pub end: Seconds,
    /// The pause on the way here, if there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pause: Option<PlannedPause>,
}

/// What a route costs society, in cash, without overhead or VAT.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SocietyCost {
    /// Paid hours of the driver.
    pub driver: Cents,
    /// Kilometres.
    pub distance: Cents,
    /// The vehicle's share of the day.
    pub vehicle: Cents,
}

impl SocietyCost {
    /// The sum.
    pub fn total(&self) -> Cents {
        self.driver + self.distance + self.vehicle
    }
}

/// One shift of one vehicle.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlannedRoute {
    /// Number on the sheet, unique in the plan: `R001`.
    pub id: String,
    /// The pool it was planned in, such as `hoogeveen/leerlingen`; `all` for the only pool.
    pub pool: String,
    /// The vehicle: a given vehicle's id, or `type@depot/shift#n` for the catalogue's.
    pub vehicle: String,
    /// Its type, by id.
    pub vehicle_type: String,
    /// Its depot, by id.
    pub depot: String,
    /// Its shift, by id.
    pub shift: String,
    /// The carrier whose vehicle it is, by id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub carrier: Option<String>,
    /// When it leaves the depot.
    pub leave: Seconds,
    /// When it is back.
    pub back: Seconds,
    /// Drive from the last visit to the depot.
    pub last_drive: Seconds,
    /// Distance from the last visit to the depot.
    pub last_distance: Meters,
    /// Its visits in order.
    pub visits: Vec<PlannedVisit>,
    /// Its sums; times in seconds, distances in metres.
    pub facts: RouteFacts,
    /// What it costs.
    pub cost: SocietyCost,
}

/// What became of a trip.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// It rides in a route.
    Served {
        /// Index into [`Plan::routes`].
        route: usize,
        /// Time aboard, from the end of boarding to the start of alighting.
        ride: Seconds,
    },
    /// A taxi is hired for it.
    Outside {
        /// Why.
        reason: Reason,
        /// What it costs.
        cost: Cents,
    },
    /// Nobody takes it.
    Unserved {
        /// Why.
        reason: Reason,
    },
    /// The rules of its flow do not grant it; decided before any search.
    Refused {
        /// Why.
        reason: Refusal,
    },
}

impl Outcome {
    /// Is it carried, in a route or a taxi?
    pub fn is_carried(&self) -> bool {
        matches!(self, Self::Served { .. } | Self::Outside { .. })
    }
}

/// Why a trip is refused: the first of these that applies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Refusal {
    /// It was booked at shorter notice than its flow asks for.
    BookedTooLate,
    /// It is longer than its flow grants.
    BeyondKmCap,
    /// The trip that it is linked with is refused.
    LinkRefused,
    /// The passenger's yearly budget does not reach for it.
    KmBudgetSpent,
}

impl Refusal {
    /// Every reason.
    pub const ALL: [Self; 4] =
        [Self::BookedTooLate, Self::BeyondKmCap, Self::LinkRefused, Self::KmBudgetSpent];

    /// Its name in `plan.json`.
    pub fn name(self) -> &'static str {
        match self {
            Self::BookedTooLate => "booked-too-late",
            Self::BeyondKmCap => "beyond-km-cap",
            Self::LinkRefused => "link-refused",
            Self::KmBudgetSpent => "km-budget-spent",
        }
    }
}

impl Default for Outcome {
    fn default() -> Self {
        Self::Unserved { reason: Reason::NoVehicleLeft }
    }
}

/// A walk between home and a pickup point.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OnFoot {
    /// The pickup point, by id.
    pub stop: String,
    /// How far it is.
    pub meters: Meters,
}

/// A trip of the day and what became of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlannedTrip {
    /// The trip, by id.
    pub id: String,
    /// The passenger's pseudonym.
    pub passenger: String,
    /// The flow, by id.
    pub flow: String,
    /// The passenger's authority, by id.
    pub authority: String,
    /// The authority that pays, by id.
    pub payer: String,
    /// The lot it was tendered in, by id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lot: Option<String>,
    /// The carrier of that lot, by id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub carrier: Option<String>,
    /// There or back.
    pub direction: Direction,
    /// The moment of the bell that it is tied to, as the scenario has it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bell: Option<Seconds>,
    /// The walk to or from a pickup point, where the passenger is not fetched at home.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub walk: Option<OnFoot>,
    /// Drive without others.
    pub direct: Seconds,
    /// Distance without others.
    pub direct_distance: Meters,
    /// Longest ride allowed.
    pub max_ride: Seconds,
    /// The softer limit of the flow, if it has one.
    pub target_ride: Option<Seconds>,
    /// How many obligatory escorts travel along, free of charge.
    #[serde(default, skip_serializing_if = "is_nobody")]
    pub escorts: u8,
    /// How many companions travel along and pay.
    #[serde(default, skip_serializing_if = "is_nobody")]
    pub companions: u8,
    /// What of its direct distance lies beyond its flow's cap, where the passenger pays for that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub beyond_cap: Option<Meters>,
    /// What became of it.
    pub outcome: Outcome,
}

impl PlannedTrip {
    /// How many people it brings aboard: the passenger and whoever travels along.
    pub fn persons(&self) -> i64 {
        1 + i64::from(self.escorts) + i64::from(self.companions)
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks in this way")]
fn is_nobody(count: &u8) -> bool {
    *count == 0
}

/// A trip whose ride limit had to be lifted because the distance makes it impossible.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LiftedLimit {
    /// Index into [`Plan::trips`].
    pub trip: usize,
    /// What the rules would have allowed.
    pub rule: Seconds,
    /// What is allowed instead.
    pub lifted_to: Seconds,
}

/// How the search went, as far as it is repeatable.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SearchNote {
    /// Iterations made, over all pools and sub-tasks.
    pub iterations: u64,
    /// Price of the first insertion plan, in cents, prices for quality included.
    pub first: Cents,
    /// Price of the final plan, in cents, prices for quality included.
    pub last: Cents,
    /// Of `last`, what is no cash: rides over their target, standing still aboard, shifts short of
    /// work, households that ride apart, there and back in two routes.
    pub quality: Cents,
    /// How many vehicles any plan has out at some moment, at least, that carries in its own
    /// vehicles whom this one does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vehicles_at_least: Option<usize>,
}

/// One day under one scenario.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// Version of this form.
    pub format: u32,
    /// Name of the region.
    pub region: String,
    /// The day.
    pub date: Date,
    /// Only what was booked by then, by the clock on the wall, was planned; none means everything.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub known_at: Option<DateTime>,
    /// The scenario as it was asked.
    pub scenario: Scenario,
    /// Seed of the search.
    pub seed: u64,
    /// Every trip of the day, in order of id.
    pub trips: Vec<PlannedTrip>,
    /// Every shift that is driven.
    pub routes: Vec<PlannedRoute>,
    /// Ride limits that had to be lifted.
    pub lifted: Vec<LiftedLimit>,
    /// Volunteers who drop out on the day itself, by vehicle.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub dropped: Vec<DroppedDriver>,
    /// The routes of those who drop out, and those that others lost visits of for it, as the
    /// search had left them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub undone: Vec<UndoneRoute>,
    /// What drivers did on earlier days, by driver, as far as this plan was told.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub history: Vec<PastWork>,
    /// How it was found.
    pub search: SearchNote,
}

impl Plan {
    /// The version of the form that this program writes.
    pub const FORMAT: u32 = 1;

    /// Cash: routes and hired taxis.
    pub fn cost(&self) -> Cents {
        let routes: Cents = self.routes.iter().map(|route| route.cost.total()).sum();
        routes + self.outside_cost()
    }

    /// Cash for hired taxis.
    pub fn outside_cost(&self) -> Cents {
        self.trips
            .iter()
            .map(|trip| match trip.outcome {
                Outcome::Outside { cost, .. } => cost,
                _ => Cents::ZERO,
            })
            .sum()
    }
}
