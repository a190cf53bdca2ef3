//! Turns what accepted rows say into rows of the workspace's tables.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::intake::desk::Desk;
use crate::intake::entry::{Entry, Fixed, Person, Ride, SecondHome, TableRow};
use crate::intake::finding::{Finding, Severity};
use crate::intake::people::{People, Pseudonym, is_plain};
use crate::intake::words;
use crate::region::{Direction, End, Place, TripDays, Weekday, Weekdays};
use crate::text::Message;
use crate::units::Seconds;

/// What the tables get, and who is known by now.
#[derive(Default)]
pub(super) struct Assembly {
    pub(super) rows: Vec<TableRow>,
    /// Passengers with their homes, where those are known.
    homes: BTreeMap<String, Option<Place>>,
    /// Where they live on other days.
    second: BTreeMap<String, SecondHome>,
    /// The word of each household, by what lists call it.
    households: BTreeMap<String, String>,
    /// Weekly rides so far of each passenger, for their numbers.
    n_pairs: BTreeMap<String, usize>,
    /// Trips that were written.
    trips: BTreeSet<String>,
}

impl Assembly {
    /// Adds an entry; what keeps it out comes back as a finding.
    pub(super) fn add(
        &mut self,
        entry: &Entry,
        people: &mut People,
        desk: &Desk<'_>,
    ) -> Vec<Finding> {
        self.rows.extend(entry.rows.iter().cloned());
        let Some(person) = &entry.person else { return Vec::new() };
        let mut findings = Vec::new();
        let pseudonym = people.pseudonym(person);
        let is_new = !self.homes.contains_key(&pseudonym.id);
        let known = desk.passengers.get(&pseudonym.id);
        let n_homes = known.map_or(0, |known| known.n_homes);
        let mut home = person.home;
        if is_new && home.is_none() && known.is_none() {
            // Nothing says where they live; most first trips begin at home.
            let first = entry.rides.first().map(|ride| &ride.from);
            let Some(End::Place(place)) = first else {
                let message = Message::new("intake-unknown-passenger");
                return vec![Finding::new(Severity::Fault, entry.spot, message)];
            };
            home = Some(*place);
            let message = Message::new("intake-home-assumed");
            findings.push(Finding::new(Severity::Question, entry.spot, message));
        }
        if is_new {
            if let Some(home) = home {
                let household = self.household(&pseudonym.id, &person.household);
                self.rows.push(passenger(&pseudonym, person, home, household));
            }
            self.rows.extend(identity(&pseudonym, person, n_homes));
            let home = home.or(known.and_then(|known| known.home));
            self.homes.insert(pseudonym.id.clone(), home);
        }
        if let Some((from, to)) = person.absence {
            self.rows.push(absence(&pseudonym.id, from, to));
        }
        findings.extend(self.add_second(entry, &pseudonym.id, is_new, n_homes));
        let flow = known.map_or(person.flow.as_str(), |known| known.flow.as_str());
        self.add_rides(entry, &pseudonym.id, if flow == person.flow { "" } else { &person.flow });
        findings
    }

    /// Adds where somebody lives on other days: once, and where nobody wrote several by hand.
    fn add_second(
        &mut self,
        entry: &Entry,
        id: &str,
        is_new: bool,
        n_homes: usize,
    ) -> Option<Finding> {
        let second = entry.person.as_ref()?.second.as_ref()?;
        let asking = |key| {
            let message = Message { key, values: Vec::new() };
            Some(Finding::new(Severity::Question, entry.spot, message))
        };
        match self.second.get(id) {
            Some(known) if known == second => return None,
            Some(_) => return asking("intake-other-again"),
            None if n_homes > 1 => return asking("intake-other-by-hand"),
            None => {}
        }
        // Who stands in a row above without it has an identity without that address.
        let is_named = |row: &TableRow| row.file == "identities.csv" && row.cells[0].1 == id;
        if !is_new && self.rows.iter().any(is_named) {
            let cells =
                vec![("passenger", id.to_owned()), ("other_address", second.address.clone())];
            self.rows.push(TableRow { file: "identities.csv", cells });
        }
        self.rows.push(other_home(id, second));
        self.second.insert(id.to_owned(), second.clone());
        None
    }

    /// The word of a household: its number where that tells nothing, else a word made of the
    /// first one who lives there.
    fn household(&mut self, id: &str, written: &str) -> String {
        if written.is_empty() {
            return String::new();
        }
        let number = written.replace(' ', "");
        if is_plain(&number) {
            return number;
        }
        let word = self.households.entry(words::bare(written));
        word.or_insert_with(|| format!("h-{id}")).clone()
    }

    fn add_rides(&mut self, entry: &Entry, id: &str, flow: &str) {
        let home = self.homes.get(id).copied().flatten();
        let rides: Vec<Ride> = entry.rides.iter().map(|ride| seen_from(home, ride)).collect();
        let before = self.n_pairs.get(id).copied().unwrap_or(0);
        let mut ids: Vec<(usize, String)> = Vec::new();
        for ride in &rides {
            ids.push((ride.pair, self.trip_id(ride, id, before)));
        }
        for (index, ride) in rides.iter().enumerate() {
            let own = &ids[index].1;
            // The second of a pair names the first.
            let first = ids[..index].iter().find(|(pair, _)| *pair == ride.pair);
            let link = first.map(|(_, id)| id.as_str()).unwrap_or_default();
            self.rows.push(trip(own, id, flow, ride, link));
        }
        let weekly = entry.rides.iter().filter(|it| matches!(it.days, TripDays::Weekly { .. }));
        if let Some(most) = weekly.map(|ride| ride.pair + 1).max() {
            self.n_pairs.insert(id.to_owned(), before + most);
        }
    }

    /// An id that the next import finds again: the source's own, else by passenger and number or
    /// date.
    fn trip_id(&mut self, ride: &Ride, passenger: &str, before: usize) -> String {
        let way = if ride.direction == Direction::Out { 'h' } else { 't' };
        let wanted = match (&ride.id, ride.days) {
            (Some(id), _) => {
                let plain: String = id
                    .chars()
                    .filter(|c| c.is_alphanumeric() || "-_.".contains(*c))
                    .take(60)
                    .collect();
                format!("r{plain}")
            }
            (None, TripDays::Weekly { .. }) => {
                format!("{passenger}-{way}{}", before + ride.pair + 1)
            }
            (None, TripDays::On(date)) => {
                let at = ride.anchor.time().unwrap_or_default();
                let date = date.strftime("%Y%m%d");
                format!("{passenger}-{date}-{:02}{:02}{way}", at.0 / 3600, at.0 / 60 % 60)
            }
        };
        let mut id = wanted.clone();
        let mut n = 2;
        while !self.trips.insert(id.clone()) {
            id = format!("{wanted}-{n}");
            n += 1;
        }
        id
    }

    /// Weekly trips of the passengers at hand that an earlier import wrote and this one did not.
    pub(super) fn left_over<'a>(&self, trips: impl Iterator<Item = [&'a str; 2]>) -> Vec<&'a str> {
        let is_ours = |id: &str, passenger: &str| {
            let rest = id.strip_prefix(passenger).and_then(|rest| rest.strip_prefix('-'));
            rest.is_some_and(|rest| {
                let number = rest.strip_prefix(['h', 't']).unwrap_or("");
                !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
            })
        };
        let ours = trips.filter(|[id, passenger]| {
            self.n_pairs.contains_key(*passenger)
                && is_ours(id, passenger)
                && !self.trips.contains(*id)
        });
        ours.map(|[id, _]| id).collect()
    }

    /// The passengers so far with their homes.
    pub(super) fn passengers(&self) -> impl Iterator<Item = (&String, Option<Place>)> {
        self.homes.iter().map(|(id, home)| (id, *home))
    }
}

/// The ride with the passenger's own address as their home.
fn seen_from(home: Option<Place>, ride: &Ride) -> Ride {
    let is_home = |end: &End| matches!(end, End::Place(place) if Some(*place) == home);
    let mut ride = ride.clone();
    if is_home(&ride.from) {
        ride.from = End::Home;
    }
    if is_home(&ride.to) {
        (ride.to, ride.direction) = (End::Home, Direction::Back);
    }
    ride
}

fn passenger(pseudonym: &Pseudonym, person: &Person, home: Place, household: String) -> TableRow {
    let max_ride = person.max_ride.map(|minutes| minutes.to_string()).unwrap_or_default();
    let cells = vec![
        ("id", pseudonym.id.clone()),
        ("flow", person.flow.clone()),
        ("authority", person.authority.clone()),
        ("lat", home.lat().to_string()),
        ("lon", home.lon().to_string()),
        ("pc4", person.pc4.clone()),
        ("needs", person.needs.join(" ")),
        ("max_ride_minutes", max_ride),
        ("household", household),
    ];
    TableRow { file: "passengers.csv", cells }
}

fn other_home(id: &str, home: &SecondHome) -> TableRow {
    let cells = vec![
        ("passenger", id.to_owned()),
        ("days", dutch(home.days)),
        ("weeks", words::of_weeks(home.weeks).to_owned()),
        ("lat", home.place.lat().to_string()),
        ("lon", home.place.lon().to_string()),
        ("pc4", home.pc4.clone()),
    ];
    TableRow { file: "homes.csv", cells }
}

fn absence(id: &str, from: Date, to: Option<Date>) -> TableRow {
    let to = to.map(|date| date.to_string()).unwrap_or_default();
    let cells = vec![("passenger", id.to_owned()), ("from", from.to_string()), ("to", to)];
    TableRow { file: "absences.csv", cells }
}

fn dutch(days: Weekdays) -> String {
    days.iter().map(Weekday::dutch).collect::<Vec<_>>().join(" ")
}

/// Who it is, for the driver's sheet; nobody without a name stands there.
fn identity(pseudonym: &Pseudonym, person: &Person, n_homes: usize) -> Option<TableRow> {
    if person.name.is_empty() && pseudonym.source_id.is_empty() {
        return None;
    }
    // Of several homes there is no telling which one the address is of.
    let second = person.second.as_ref().filter(|_| n_homes <= 1);
    let other = second.map(|second| second.address.clone());
    let name = if person.name.is_empty() { &pseudonym.id } else { &person.name };
    let cells = vec![
        ("passenger", pseudonym.id.clone()),
        ("name", name.clone()),
        ("address", person.address.clone()),
        ("phone", person.phone.clone()),
        ("note", person.note.clone()),
        ("source_id", pseudonym.source_id.clone()),
        ("other_address", other.unwrap_or_default()),
    ];
    Some(TableRow { file: "identities.csv", cells })
}

fn trip(id: &str, passenger: &str, flow: &str, ride: &Ride, link: &str) -> TableRow {
    let end = |end: &End| match end {
        End::Home => "home".to_owned(),
        End::Site(id) => id.clone(),
        End::Place(place) => format!("{}/{}", place.lat(), place.lon()),
    };
    let clock = |time: Seconds| format!("{:02}:{:02}", time.0 / 3600, time.0 / 60 % 60);
    let bell = || match ride.programme.as_str() {
        "" => "bell".to_owned(),
        programme => format!("bell:{programme}"),
    };
    let (depart, arrive) = match ride.anchor {
        Fixed::Depart(time) => (clock(time), String::new()),
        Fixed::Arrive(time) => (String::new(), clock(time)),
        Fixed::DepartBell => (bell(), String::new()),
        Fixed::ArriveBell => (String::new(), bell()),
    };
    let text = |date: Option<Date>| date.map(|it| it.to_string()).unwrap_or_default();
    let (days, date, from, to) = match ride.days {
        TripDays::Weekly { days, from, to } => (dutch(days), String::new(), text(from), text(to)),
        TripDays::On(date) => (String::new(), date.to_string(), String::new(), String::new()),
    };
    let companions = match ride.companions {
        0 => String::new(),
        companions => companions.to_string(),
    };
    let direction = if ride.direction == Direction::Out { "out" } else { "back" };
    let mut cells = vec![
        ("id", id.to_owned()),
        ("passenger", passenger.to_owned()),
        ("flow", flow.to_owned()),
        ("from", end(&ride.from)),
        ("to", end(&ride.to)),
        ("days", days),
        ("date", date),
        ("valid_from", from),
        ("valid_to", to),
        ("depart", depart),
        ("arrive", arrive),
        ("direction", direction.to_owned()),
        ("link", link.to_owned()),
        ("booked_at", ride.booked_at.clone()),
        ("companions", companions),
        ("priority", if ride.is_priority { "yes" } else { "" }.to_owned()),
    ];
    // What the list does not tell of stays as it is.
    cells.extend(ride.weeks.map(|weeks| ("weeks", words::of_weeks(weeks).to_owned())));
    TableRow { file: "trips.csv", cells }
}
