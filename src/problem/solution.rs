//! The finished, timed answer to a problem.

use serde::{Deserialize, Serialize};

use crate::problem::{Pause, Price, RequestId, RouteFacts, StopId, Time, VehicleId};

/// One stop of a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Visit {
    /// Which end of which request.
    pub stop: StopId,
    /// When the vehicle arrives, before setup and waiting.
    pub arrive: Time,
    /// When boarding or alighting starts.
    pub begin: Time,
    /// When it ends.
    pub end: Time,
    /// The pause on the way here, if there is one.
    pub pause: Option<Pause>,
}

/// What one vehicle does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Route {
    /// The kind of vehicle.
    pub vehicle: VehicleId,
    /// When it leaves the depot.
    pub leave: Time,
    /// When it is back.
    pub back: Time,
    /// Its stops in order.
    pub visits: Vec<Visit>,
    /// Its sums.
    pub facts: RouteFacts,
    /// What it costs in the search, prices for quality included.
    pub price: Price,
}

/// Why a request is not in a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// No vehicle offers what it requires or can be seated for it.
    NoVehicleFits,
    /// No vehicle that fits can make it in time, even alone, within its shift.
    NoVehicleInTime,
    /// No road leads there and back.
    Unreachable,
    /// The request it is linked with could not be served.
    LinkUnserved,
    /// Every vehicle that could is busy, or none is left.
    NoVehicleLeft,
    /// Somebody else does it for less.
    CheaperOutside,
    /// Whoever would have driven it does not come.
    DriverDroppedOut,
}

/// A request that is in no route.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unserved {
    /// Which.
    pub request: RequestId,
    /// Why.
    pub reason: Reason,
    /// Is it left to the outside option?
    pub outside: bool,
}

/// An answer: every request is in one route or in `unserved`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Solution {
    /// The routes, none of them empty.
    pub routes: Vec<Route>,
    /// What is in no route, in order of request.
    pub unserved: Vec<Unserved>,
    /// Sum of the routes' prices and the prices of what is unserved.
    pub price: Price,
}
