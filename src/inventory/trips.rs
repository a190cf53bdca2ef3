//! A week's trips with what driving them takes.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::demand::{Day, DayTrip};
use crate::inventory::Locality;
use crate::network::{Network, Snap, Table};
use crate::problem::{TravelMatrix, UNREACHABLE};
use crate::progress::Progress;
use crate::region::{Place, Region, Space, Week, Weekday};
use crate::units::{Meters, Seconds};

/// A trip on one date of the week.
#[derive(Clone, Debug)]
pub struct WeekTrip<'a> {
    /// The day.
    pub weekday: Weekday,
    /// The trip.
    pub trip: DayTrip<'a>,
    /// Drive and distance without others; none where no road leads there.
    pub direct: Option<(Seconds, Meters)>,
    /// What the passenger takes up.
    pub space: Space,
    /// Where it begins.
    pub from: Locality,
    /// Where it ends.
    pub to: Locality,
}

impl WeekTrip<'_> {
    /// The moment that was asked for, counted from midnight.
    pub fn moment(&self) -> Seconds {
        self.trip.asked()
    }

    /// Who travels.
    pub fn passenger(&self) -> &str {
        &self.trip.passenger.id
    }
}

/// The days of a week and the travel times between all their places.
#[derive(Debug)]
pub(super) struct Journeys<'a> {
    /// Monday to Sunday.
    pub(super) days: Vec<Day<'a>>,
    places: Vec<Place>,
    /// For each place its row in the table, if it lies near a road.
    rows: Vec<Option<usize>>,
    table: Table,
    n_rows: usize,
}

impl<'a> Journeys<'a> {
    /// Picks the trips of every day and works out the travel times, once for the whole week.
    pub(super) fn new(
        region: &'a Region,
        network: &Network,
        week: Week,
        progress: &dyn Progress,
    ) -> Self {
        let mut days: Vec<Day<'a>> = week.dates().map(|date| Day::new(region, date)).collect();
        for day in &mut days {
            day.fetch_at_home(&network.drives(day.limited_walks(), region.max_snap));
        }
        let mut places: Vec<Place> = days
            .iter()
            .flat_map(|day| day.trips.iter().flat_map(|trip| [trip.from, trip.to]))
            .collect();
        places.sort_unstable();
        places.dedup();
        let near =
            |&place: &Place| network.snap(place).filter(|snap| snap.distance <= region.max_snap);
        let found: Vec<Option<Snap>> = places.iter().map(near).collect();
        let mut n_rows = 0;
        let rows = found
            .iter()
            .map(|snap| {
                snap.map(|_| {
                    n_rows += 1;
                    n_rows - 1
                })
            })
            .collect();
        let snaps: Vec<Snap> = found.into_iter().flatten().collect();
        let table = network.matrix(&snaps, &snaps, progress);
        Self { days, places, rows, table, n_rows }
    }

    /// Every trip as often as it runs, by date.
    pub(super) fn trips(&self, network: &Network) -> Vec<WeekTrip<'a>> {
        let mut known: BTreeMap<(Place, &str), Locality> = BTreeMap::new();
        let mut trips = Vec::new();
        for (weekday, day) in Weekday::ALL.into_iter().zip(&self.days) {
            for trip in &day.trips {
                let mut locality = |place: Place| {
                    known
                        .entry((place, &trip.passenger.id))
                        .or_insert_with(|| Locality::of(network, place, trip.passenger))
                        .clone()
                };
                let (from, to) = (locality(trip.from), locality(trip.to));
                let direct = self.direct(trip.from, trip.to);
                let space = space(day.region, trip);
                trips.push(WeekTrip { weekday, trip: *trip, direct, space, from, to });
            }
        }
        trips
    }

    /// The travel times of a day, over its own places.
    pub(super) fn travel(&self, day: &Day<'_>) -> Arc<TravelMatrix> {
        let n = day.places.len();
        let at: Vec<Option<usize>> = day.places.iter().map(|&place| self.row(place)).collect();
        let (mut seconds, mut meters) = (vec![UNREACHABLE; n * n], vec![UNREACHABLE; n * n]);
        for (row, from) in at.iter().enumerate() {
            for (column, to) in at.iter().enumerate() {
                if let (Some(from), Some(to)) = (from, to) {
                    let cell = from * self.n_rows + to;
                    seconds[row * n + column] = self.table.seconds[cell];
                    meters[row * n + column] = self.table.meters[cell];
                }
            }
        }
        Arc::new(TravelMatrix::new(n, &seconds, &meters))
    }

    fn row(&self, place: Place) -> Option<usize> {
        self.places.binary_search(&place).ok().and_then(|index| self.rows[index])
    }

    fn direct(&self, from: Place, to: Place) -> Option<(Seconds, Meters)> {
        let cell = self.row(from)? * self.n_rows + self.row(to)?;
        let seconds = self.table.seconds[cell];
        let reaches = seconds != UNREACHABLE;
        reaches.then(|| (Seconds(i64::from(seconds)), Meters(i64::from(self.table.meters[cell]))))
    }
}

/// What a passenger takes up: the sum over their needs.
fn space(region: &Region, trip: &DayTrip<'_>) -> Space {
    let needs = &trip.passenger.needs;
    let own = region.needs.iter().filter(|need| needs.contains(&need.id));
    own.fold(Space::default(), |sum, need| sum + need.space)
}
