//! One person's need to be moved: a pickup and a delivery.

use serde::{Deserialize, Serialize};

use crate::problem::{Load, PlaceId, Price, RequestId, Skills, Time, TimeWindow, VehicleId};

/// One end of a request.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stop {
    /// Where.
    pub place: PlaceId,
    /// When boarding or alighting may start.
    pub window: TimeWindow,
    /// How long boarding or alighting takes.
    pub service: Time,
    /// Time to stop the vehicle here, spent between the drive and the start of service, only when
    /// the previous stop of the route (or its depot) is at another place.
    pub setup: Time,
}

/// A ride that may be exceeded at a price.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SoftRide {
    /// The ride that costs nothing extra.
    pub ride: Time,
    /// Price of each tick above it.
    pub price: Price,
}

/// A pickup and a delivery that one vehicle must make in this order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Request {
    /// Where the passenger boards.
    pub pickup: Stop,
    /// Where the passenger alights.
    pub delivery: Stop,
    /// What the passenger takes up between the two.
    pub load: Load,
    /// Longest time from the end of boarding to the start of alighting.
    pub max_ride: Time,
    /// A shorter ride that may be exceeded at a price.
    pub soft_ride: Option<SoftRide>,
    /// Longest standing still while aboard, if that is bounded.
    pub max_standing: Option<Time>,
    /// Index into `Problem::sharing`: who may be aboard together.
    pub sharing: u8,
    /// Bits that a vehicle must offer: equipment, licences, lots, areas.
    pub requires: Skills,
    /// A request that is served together with this one or not at all; links are mutual.
    pub link: Option<RequestId>,
    /// What is taken off the price of a route that serves this one and its link; the same for both.
    pub one_route: Price,
    /// Requests that are never aboard together with this one, sorted; mutual.
    pub not_with: Vec<RequestId>,
    /// Requests that want to be aboard together with this one, sorted, and what is taken off the
    /// price of a route in which both are so at some moment; mutual, at the same price.
    pub together: Vec<(RequestId, Price)>,
    /// The vehicle that served it before, and what it weighs when another does.
    pub usual: Option<(VehicleId, Price)>,
    /// Price of leaving it to somebody else, if there is somebody.
    pub outside: Option<Price>,
    /// Price of not serving it at all; far above what any service costs.
    pub unserved: Price,
}

impl Request {
    /// Does it matter who else is in its route?
    pub fn names_somebody(&self) -> bool {
        self.one_route > 0 || !self.not_with.is_empty() || !self.together.is_empty()
    }
}
