//! Times and limits of one route: what a fixed order of stops allows and costs.
//!
//! The definition is in `docs/model.md`; `verify` implements it a second time. Knows no search:
//! it answers what an order of stops, or an insertion into it, would mean.

mod company;
mod duty;
mod facts;
mod insertion;
mod standing;
pub mod timetable;
pub mod tour;

pub use duty::{Duty, Order, Roster, roster};
pub use facts::route;
pub use insertion::{Choices, Insertion, best_insertion};
pub use timetable::{Step, Timetable};
pub use tour::{Node, Tour};
