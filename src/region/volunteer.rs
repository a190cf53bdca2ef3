//! Volunteers: what somebody who drives from home is willing to do.

use serde::{Deserialize, Serialize};

use crate::units::Seconds;

/// Somebody who drives from home without pay, once a day at most.
///
/// Whom they carry is in their vehicle type's flows, layouts and equipment, when they drive in
/// their shift.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Volunteer {
    /// Where they live: a depot, by id.
    pub home: String,
    /// The four digits of the postcodes whose inhabitants they carry, sorted; empty means all.
    pub area: Vec<String>,
    /// Most rides a day; a ride is a passenger's trip.
    pub max_rides_day: Option<i64>,
    /// Most rides in a week from Monday to Sunday.
    pub max_rides_week: Option<i64>,
    /// Longest time away from home in such a week, added up.
    pub max_hours_week: Option<Seconds>,
    /// Longest time away from home at a stretch.
    pub max_absence: Option<Seconds>,
    /// How often they drop out on the day itself, in a hundred.
    pub drop_out_percent: i64,
    /// Do they wait for the return of whom they bring?
    pub waits: bool,
}
