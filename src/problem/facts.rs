//! What a route did, before anyone prices it.

use serde::{Deserialize, Serialize};

use crate::problem::{Distance, Time};

/// Sums over one route, from leaving the depot to being back.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RouteFacts {
    /// Time from leaving the depot to being back.
    pub duration: Time,
    /// Time that is paid.
    pub paid: Time,
    /// Time driving.
    pub driving: Time,
    /// Time stopping, boarding and alighting.
    pub service: Time,
    /// Time standing still for a window to open.
    pub waiting: Time,
    /// The part of `waiting` with somebody aboard.
    pub waiting_aboard: Time,
    /// Standing still that counts as a break under the shift's working-time rules, a part of
    /// `waiting`.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub breaks: Time,
    /// Time at the depot between two blocks, a part of `duration`.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub gaps: Time,
    /// Time from the start of a boarding into an empty vehicle to the end of the alighting that
    /// leaves it empty, summed.
    pub loaded: Time,
    /// Distance driven.
    pub distance: Distance,
    /// The part of `distance` with somebody aboard.
    pub loaded_distance: Distance,
    /// Distance times passengers aboard.
    pub passenger_distance: Distance,
    /// Time times passengers aboard, between boarding and alighting.
    pub ridden: Time,
    /// Ticks by which rides exceed their soft limits.
    pub over_target: Time,
    /// Passengers carried.
    pub passengers: i64,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_zero(time: &Time) -> bool {
    *time == 0
}
