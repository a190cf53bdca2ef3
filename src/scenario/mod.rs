//! One day under one or several scenarios: from a region and its roads to plans.

mod dropout;
mod ladder;
mod outcome;
mod planner;
mod routes;

pub use ladder::{contained, in_order};
pub use planner::{Effort, Planned, Planner};
pub use routes::{DayRoute, routes_of};
