//! What the mathematics needs: requests, vehicles, travel times, and the answer's form.
//!
//! Data only. Knows no municipality, no file and no algorithm. All numbers are integers: times in
//! ticks (for a region one tick is one second, counted from midnight), distances in metres, prices
//! in [`PRICE_UNITS_PER_CENT`]-ths of a cent, so that sums are the same in any order.

mod facts;
mod ids;
mod load;
#[expect(clippy::module_inception, reason = "the file is named after its main type")]
mod problem;
mod request;
mod solution;
mod time_window;
mod travel;
mod vehicle;
mod work;

pub use facts::RouteFacts;
pub use ids::{PlaceId, RequestId, StopId, VehicleId};
pub use load::{LOAD_KINDS, Load};
pub use problem::{Problem, ProblemError};
pub use request::{Request, SoftRide, Stop};
pub use solution::{Reason, Route, Solution, Unserved, Visit};
pub use time_window::TimeWindow;
pub use travel::{Legs, TravelMatrix, UNREACHABLE};
pub use vehicle::{Driven, Vehicle};
pub use work::{Battery, BreakRule, Pause, Pay, Work};

/// Equipment, licences, lots and areas, a bit each.
pub type Skills = u128;

/// A moment or duration in ticks.
pub type Time = i64;

/// A distance in metres (for benchmarks: in ticks).
pub type Distance = i64;

/// An amount of money in millionths of a cent.
pub type Price = i64;

/// How many [`Price`] units a cent has.
pub const PRICE_UNITS_PER_CENT: Price = 1_000_000;
