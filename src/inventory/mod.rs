//! What flows there are: a week's trips counted in every direction, before anything is planned.
//!
//! `docs/inventory.md` defines every figure. Knows no search and no plan; how the counts are
//! shown is for `report`.

mod count;
mod locality;
mod overlap;
mod peak;
mod quality;
mod relations;
mod trips;

pub use count::{Band, Count, CountRow, Key, Subject};
pub use locality::{Locality, Source};
pub use overlap::{Overlap, OverlapCell};
pub use peak::{HalfHour, Room};
pub use quality::{Finding, QualityRow};
pub use relations::Relation;
pub use trips::WeekTrip;

use std::collections::BTreeMap;

use crate::inventory::trips::Journeys;
use crate::network::Network;
use crate::progress::Progress;
use crate::region::{Region, Week};
use crate::text::Fault;
use crate::units::Seconds;

/// What is asked of an inventory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The week that is counted.
    pub week: Week,
    /// The most driving that a trip riding along may add to another.
    pub detour: Seconds,
}

/// A week's trips, counted.
#[derive(Clone, Debug)]
pub struct Inventory<'a> {
    /// The region.
    pub region: &'a Region,
    /// The week.
    pub week: Week,
    /// Its trips by date, each as often as it runs.
    pub trips: Vec<WeekTrip<'a>>,
    /// The counts, a table for each subject.
    pub tables: Vec<(Subject, Vec<CountRow>)>,
    /// The busiest moments.
    pub peak: Vec<HalfHour>,
    /// What the busiest moments are measured in.
    pub room: Room,
    /// From where to where, the most travelled first.
    pub relations: Vec<Relation>,
    /// How the places got their names.
    pub sources: BTreeMap<Source, i64>,
    /// Who could ride along with whom.
    pub overlap: Overlap,
    /// What is missing in the tables.
    pub quality: Vec<QualityRow>,
}

/// Counts a week's trips.
///
/// Faults are those of a region that no plan could be made for either.
pub fn inventory<'a>(
    region: &'a Region,
    network: &Network,
    settings: &Settings,
    progress: &dyn Progress,
) -> Result<Inventory<'a>, Fault> {
    let journeys = Journeys::new(region, network, settings.week, progress);
    let trips = journeys.trips(network);
    let room = Room::of(&region.fleet);
    Ok(Inventory {
        region,
        week: settings.week,
        tables: Subject::ALL.iter().map(|&it| (it, count::table(region, &trips, it))).collect(),
        peak: peak::peak(&trips, room),
        room,
        relations: relations::relations(region, &trips),
        sources: relations::sources(&trips),
        overlap: overlap::overlap(&journeys, settings.detour)?,
        quality: quality::quality(region, &trips),
        trips,
    })
}
