//! A region's day as problems: which trips run, what they require, which vehicles may serve them.
//!
//! The definitions are those of `docs/model.md`. Knows no road and no search; travel times come
//! in as a matrix over [`Day::places`].

mod battery;
mod beforehand;
mod calendar;
mod company;
mod day;
mod familiar;
mod holidays;
mod moment;
mod pool;
mod refusals;
mod request;
mod returns;
mod sharing;
mod skills;
mod vehicles;
mod walk;

pub use beforehand::Beforehand;
pub use company::apart_price;
pub use day::{Day, DayTrip};
pub use pool::{PoolDemand, pools};
pub use refusals::{Lengths, beyond_cap, budget_days, refusals};
pub use returns::returns_price;
pub use skills::skills_fit;
pub use vehicles::{FleetRow, fleet_rows};
pub use walk::{Walk, walk};
