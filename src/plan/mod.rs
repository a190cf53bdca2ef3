//! A solved day in the region's words: who rides when, with whom, in what; and its figures.
//!
//! A [`Plan`] is what a run keeps in `plan.json` and what reports, prices and sheets read. It
//! holds no identity, no clock and no host, so equal inputs give equal bytes.

mod bells;
#[cfg(test)]
pub(crate) mod example;
mod kpis;
mod past;
#[expect(clippy::module_inception, reason = "the file is named after its main type")]
mod plan;
mod returns;
mod stability;

pub use bells::{BellChanges, bell_changes};
pub use kpis::{Kpis, Spread, kpis};
pub use past::{DroppedDriver, PastWork, UndoneRoute, UndoneStop, driver_of, past_work};
pub use plan::{
    LiftedLimit, OnFoot, Outcome, Plan, PlannedPause, PlannedRoute, PlannedTrip, PlannedVisit,
    Refusal, SearchNote, SocietyCost, VisitKind,
};
pub use returns::{Returns, returns};
pub use stability::same_vehicles;
