//! What trips are called. A list changes the trips that it brought before, and no others: those of
//! another list about the same people stay beside them.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::intake::entry::{Ride, TableRow};
use crate::intake::raw::Raw;
use crate::intake::sheet::Cell;
use crate::intake::value;
use crate::region::{Direction, Period, TripDays, Weeks};
use crate::text::Message;

/// A trip of the workspace.
#[derive(Debug)]
struct OldTrip {
    id: String,
    passenger: String,
    flow: String,
    /// The end that is not the passenger's home.
    site: String,
    direction: Direction,
    days: TripDays,
    weeks: Weeks,
}

/// The trips of a workspace, as far as they can be read.
#[derive(Debug, Default)]
pub(super) struct OldTrips {
    trips: Vec<OldTrip>,
    /// All ids with their passengers.
    ids: BTreeMap<String, String>,
    /// The trips of each passenger, by position.
    of: BTreeMap<String, Vec<usize>>,
}

impl OldTrips {
    /// The trips of a table.
    pub(super) fn of(table: &Raw) -> Self {
        let mut old = Self::default();
        let columns = [
            "id",
            "passenger",
            "flow",
            "from",
            "to",
            "direction",
            "days",
            "weeks",
            "date",
            "valid_from",
            "valid_to",
        ];
        for [id, passenger, flow, from, to, direction, days, weeks, date, first, last] in
            table.columns(columns)
        {
            old.ids.insert(id.to_owned(), passenger.to_owned());
            let [date, from_date, to_date] = [date, first, last].map(|it| read(it, value::date));
            let weekly = |days| TripDays::Weekly { days, from: from_date, to: to_date };
            let days = date.map(TripDays::On).or_else(|| read(days, value::days).map(weekly));
            // What is wrong with a trip is for `check` to tell.
            let Some(days) = days else { continue };
            old.of.entry(passenger.to_owned()).or_default().push(old.trips.len());
            old.trips.push(OldTrip {
                id: id.to_owned(),
                passenger: passenger.to_owned(),
                flow: flow.to_owned(),
                site: if from == "home" { to } else { from }.to_owned(),
                direction: if direction == "back" { Direction::Back } else { Direction::Out },
                days,
                weeks: read(weeks, value::weeks).unwrap_or_default(),
            });
        }
        old
    }

    fn of_passenger(&self, passenger: &str) -> impl Iterator<Item = &OldTrip> {
        self.of.get(passenger).into_iter().flatten().map(|&index| &self.trips[index])
    }
}

/// Reads a cell of a table.
fn read<T>(text: &str, read: impl FnOnce(&Cell) -> Result<value::Read<T>, Message>) -> Option<T> {
    let cell = Cell::Text(text.to_owned());
    if cell.is_blank() { None } else { read(&cell).ok().map(|read| read.value) }
}

impl OldTrip {
    /// Did an import make its id?
    fn number(&self) -> Option<usize> {
        let rest = self.id.strip_prefix(&self.passenger)?.strip_prefix('-')?;
        rest.strip_prefix(['h', 't'])?.parse().ok()
    }

    /// May it be the trip that a weekly ride tells of once more: to the same site, on some of the
    /// same days, in the same weeks?
    fn may_be(&self, ride: &Ride) -> bool {
        let (
            TripDays::Weekly { days, from, to },
            TripDays::Weekly { days: others, from: other_from, to: other_to },
        ) = (self.days, ride.days)
        else {
            return false;
        };
        let period = Period { from, to };
        self.direction == ride.direction
            && Some(self.site.as_str()) == ride.site()
            && days.0 & others.0 != 0
            && ride.weeks.is_none_or(|weeks| weeks.meet(self.weeks))
            && period.meets(Period { from: other_from, to: other_to })
    }

    /// Is it on the very same days?
    fn is_on(&self, ride: &Ride) -> bool {
        let same_days = match (self.days, ride.days) {
            (TripDays::Weekly { days, .. }, TripDays::Weekly { days: others, .. }) => {
                days == others
            }
            _ => false,
        };
        same_days && ride.weeks.is_none_or(|weeks| weeks == self.weeks)
    }
}

/// Gives trips their ids.
#[derive(Debug, Default)]
pub(super) struct TripIds {
    old: OldTrips,
    /// Trips that were written.
    written: BTreeSet<String>,
    /// Of whom the lists tell which weekly trips they make, of which flow.
    weekly: BTreeSet<(String, String)>,
    /// Of whom the lists tell which trips they make on which date.
    dated: BTreeSet<(String, Date)>,
}

impl TripIds {
    /// No trips yet, beside those of a workspace.
    pub(super) fn beside(old: OldTrips) -> Self {
        Self { old, ..Self::default() }
    }

    /// Notes the trips that have an id of their own.
    pub(super) fn add_given(&mut self, rows: &[TableRow]) {
        let trips = rows.iter().filter(|row| row.file == "trips.csv");
        let ids = trips.flat_map(|row| row.cells.iter().filter(|(column, _)| *column == "id"));
        self.written.extend(ids.map(|(_, id)| id.clone()));
    }

    /// The ids of somebody's rides, the same ones at every import.
    pub(super) fn of(&mut self, rides: &[Ride], passenger: &str, flow: &str) -> Vec<String> {
        let mut ids: Vec<Option<String>> = vec![None; rides.len()];
        // Those on the very same days first, so that no other takes theirs.
        for is_exact in [true, false] {
            for (ride, id) in rides.iter().zip(&mut ids).filter(|(_, id)| id.is_none()) {
                *id = self.found(ride, passenger, is_exact);
                self.written.extend(id.clone());
            }
        }
        let mut numbers: BTreeMap<usize, usize> = BTreeMap::new();
        let all = rides.iter().zip(ids).map(|(ride, found)| {
            match ride.days {
                TripDays::On(date) => self.dated.insert((passenger.to_owned(), date)),
                TripDays::Weekly { .. } => {
                    self.weekly.insert((passenger.to_owned(), flow.to_owned()))
                }
            };
            let id = found.unwrap_or_else(|| match (&ride.id, ride.days) {
                (Some(id), _) => self.booked(id, passenger),
                (None, TripDays::On(date)) => self.at(ride, passenger, date),
                (None, TripDays::Weekly { .. }) => self.numbered(ride, passenger, &mut numbers),
            });
            self.written.insert(id.clone());
            id
        });
        all.collect()
    }

    /// The weekly trip of an earlier import that a ride tells of once more.
    fn found(&self, ride: &Ride, passenger: &str, is_exact: bool) -> Option<String> {
        let mut alike = self.old.of_passenger(passenger).filter(|old| {
            old.number().is_some()
                && !self.written.contains(&old.id)
                && old.may_be(ride)
                && (!is_exact || old.is_on(ride))
        });
        alike.next().map(|old| old.id.clone())
    }

    fn is_free(&self, id: &str) -> bool {
        !self.written.contains(id) && !self.old.ids.contains_key(id)
    }

    /// The next number that a passenger's trips leave, the same for there and back.
    fn numbered(
        &self,
        ride: &Ride,
        passenger: &str,
        numbers: &mut BTreeMap<usize, usize>,
    ) -> String {
        let id = |way: char, number: usize| format!("{passenger}-{way}{number}");
        let both = |number| self.is_free(&id('h', number)) && self.is_free(&id('t', number));
        let own = numbers.get(&ride.pair).copied().filter(|&it| self.is_free(&id(way(ride), it)));
        // Each trip takes one number at most.
        let most = self.old.ids.len() + self.written.len() + 1;
        let next = || (1..=most).find(|&number| both(number)).unwrap_or(most);
        let number = own.unwrap_or_else(next);
        numbers.insert(ride.pair, number);
        id(way(ride), number)
    }

    /// The id of a dated ride without one: by its date and time.
    fn at(&self, ride: &Ride, passenger: &str, date: Date) -> String {
        let at = ride.anchor.time().unwrap_or_default();
        let date = date.strftime("%Y%m%d");
        let (hour, minute, way) = (at.0 / 3600, at.0 / 60 % 60, way(ride));
        self.first(&format!("{passenger}-{date}-{hour:02}{minute:02}{way}"), |_| true)
    }

    /// The source's own id; another passenger who has it stands in the list of another sender.
    fn booked(&self, id: &str, passenger: &str) -> String {
        let plain = id.chars().filter(|c| c.is_alphanumeric() || "-_.".contains(*c)).take(60);
        let owner = |id: &str| self.old.ids.get(id);
        let is_own = |id: &str| owner(id).is_none_or(|owner| owner == passenger);
        self.first(&format!("r{}", plain.collect::<String>()), is_own)
    }

    /// The first of an id and its numbered followers that is not taken.
    fn first(&self, wanted: &str, may: impl Fn(&str) -> bool) -> String {
        let numbered = (2..).map(|number: usize| format!("{wanted}-{number}"));
        let mut ids = std::iter::once(wanted.to_owned()).chain(numbered);
        ids.find(|id| !self.written.contains(id) && may(id)).unwrap_or_default()
    }

    /// Trips that an earlier import wrote for those of whom this one tells the weekly trips of the
    /// same flow, or the trips of the same date, and that this one did not write.
    pub(super) fn left_over(&self, flows: &BTreeMap<String, String>) -> Vec<&str> {
        let is_told = |old: &OldTrip| match old.days {
            TripDays::On(date) => {
                let is_made = old.id.starts_with(&format!("{}-", old.passenger));
                (is_made || old.id.starts_with('r'))
                    && self.dated.contains(&(old.passenger.clone(), date))
            }
            TripDays::Weekly { .. } => {
                let own = flows.get(&old.passenger).cloned().unwrap_or_default();
                let flow = if old.flow.is_empty() { own } else { old.flow.clone() };
                old.number().is_some() && self.weekly.contains(&(old.passenger.clone(), flow))
            }
        };
        let left = self.old.trips.iter().filter(|old| !self.written.contains(&old.id));
        left.filter(|old| is_told(old)).map(|old| old.id.as_str()).collect()
    }
}

fn way(ride: &Ride) -> char {
    if ride.direction == Direction::Out { 'h' } else { 't' }
}
