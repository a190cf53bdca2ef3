//! Turns what accepted rows say into rows of the workspace's tables.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::intake::desk::Desk;
use crate::intake::entry::{Entry, Fixed, Person, Ride, SecondHome, TableRow};
use crate::intake::finding::{Finding, Severity, Spot};
use crate::intake::people::{Pseudonym, is_plain};
use crate::intake::trips::{OldTrips, TripIds};
use crate::intake::words;
use crate::region::{Direction, End, Place, TripDays, Weekday, Weekdays};
use crate::text::Message;
use crate::units::Seconds;

/// What the tables get, and who is known by now.
#[derive(Default)]
pub(super) struct Assembly {
    pub(super) rows: Vec<TableRow>,
    /// Where each of the rows comes from.
    pub(super) spots: Vec<Vec<Spot>>,
    /// Passengers with their homes, where those are known.
    homes: BTreeMap<String, Option<Place>>,
    /// The rows of `identities.csv` among them, by passenger.
    identities: BTreeMap<String, usize>,
    /// The rows of `passengers.csv` among them, by passenger.
    passengers: BTreeMap<String, usize>,
    /// Where they live on other days.
    second: BTreeMap<String, SecondHome>,
    /// The word of each household, by what lists call it.
    households: BTreeMap<String, String>,
    /// The flow of each passenger.
    flows: BTreeMap<String, String>,
    ids: TripIds,
}

impl Assembly {
    /// Nothing yet, beside the trips that a workspace has.
    pub(super) fn beside(trips: OldTrips) -> Self {
        Self { ids: TripIds::beside(trips), ..Self::default() }
    }

    /// Adds an entry; what keeps it out comes back as a finding.
    pub(super) fn add(&mut self, entry: &Entry, desk: &mut Desk<'_>) -> Vec<Finding> {
        let findings = self.add_rows(entry, desk);
        self.spots.resize(self.rows.len(), vec![entry.spot]);
        findings
    }

    /// Adds to who somebody is; whatever rows tell of one person becomes one row.
    fn identify(&mut self, id: &str, cells: Vec<(&'static str, String)>, spot: Spot) {
        let Some(&index) = self.identities.get(id) else {
            self.identities.insert(id.to_owned(), self.rows.len());
            self.rows.push(TableRow { file: "identities.csv", cells });
            return;
        };
        let row = &mut self.rows[index];
        for (column, value) in cells.into_iter().filter(|(_, value)| !value.is_empty()) {
            match row.cells.iter_mut().find(|(known, _)| *known == column) {
                Some((_, known)) => *known = value,
                None => row.cells.push((column, value)),
            }
        }
        // The row may be this entry's own.
        if let Some(spots) = self.spots.get_mut(index) {
            spots.push(spot);
        }
    }

    fn add_rows(&mut self, entry: &Entry, desk: &mut Desk<'_>) -> Vec<Finding> {
        for row in &entry.rows {
            if row.file == "identities.csv" {
                self.identities.entry(row.cells[0].1.clone()).or_insert(self.rows.len());
            }
            self.rows.push(row.clone());
        }
        self.ids.add_given(&entry.rows);
        let Some(person) = &entry.person else { return Vec::new() };
        let mut findings = Vec::new();
        let pseudonym = desk.people.pseudonym(person);
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
        if is_new && desk.people.is_another(&pseudonym.id, &person.name) {
            let message = Message::new("intake-another-name");
            findings.push(Finding::new(Severity::Question, entry.spot, message));
        }
        if is_new {
            // Nobody changes flow because another list names them.
            let flow = known.map_or(&person.flow, |known| &known.flow).clone();
            if let Some(home) = home {
                let household = self.household(&pseudonym.id, &person.household);
                let tells_needs = person.tells_needs || known.is_none();
                let needs = if tells_needs { person.needs.join(" ") } else { String::new() };
                let more = [("flow", flow.clone()), ("needs", needs), ("household", household)];
                self.passengers.insert(pseudonym.id.clone(), self.rows.len());
                self.rows.push(passenger(&pseudonym, person, home, more));
            }
            self.flows.insert(pseudonym.id.clone(), flow);
            let home = home.or(known.and_then(|known| known.home));
            self.homes.insert(pseudonym.id.clone(), home);
        } else if person.tells_needs || known.is_none() {
            // Without the row before it this one would say who they are.
            let row = self.passengers.get(&pseudonym.id);
            if let Some(spots) = row.and_then(|&row| self.spots.get_mut(row)) {
                spots.push(entry.spot);
            }
        }
        self.add_identity(entry, &pseudonym, is_new.then_some(n_homes), desk);
        if let Some((from, to)) = person.absence {
            self.rows.push(absence(&pseudonym.id, from, to));
        }
        findings.extend(self.add_second(entry, &pseudonym.id, is_new, n_homes));
        self.add_rides(entry, &pseudonym.id, &person.flow);
        findings
    }

    /// Adds who somebody is where a row tells of them for the first time, and the addresses of
    /// places that they travel to.
    fn add_identity(
        &mut self,
        entry: &Entry,
        pseudonym: &Pseudonym,
        n_homes: Option<usize>,
        desk: &mut Desk<'_>,
    ) {
        let Some(person) = &entry.person else { return };
        let home = self.homes.get(&pseudonym.id).copied().flatten();
        // Who is known by name and address must not get another address than their lists have.
        let is_numbered = person.kept_number().is_some();
        let has_own = !person.address.is_empty() || desk.people.is_addressed(&pseudonym.id);
        let at_home = entry.addresses.iter().find(|(place, _)| Some(*place) == home);
        let own = at_home.filter(|_| is_numbered && !has_own).map(|(_, address)| address.clone());
        if own.is_some() {
            desk.people.address(&pseudonym.id);
        }
        let home = home.filter(|_| has_own || own.is_some());
        let strange = entry.addresses.iter().filter(|(place, _)| Some(*place) != home);
        let strange: Vec<(Place, String)> = strange.cloned().collect();
        let places = desk.people.with_places(&pseudonym.id, &strange);
        let is_told = own.is_some() || (n_homes.is_some() && tells(pseudonym, person));
        if !is_told && places.is_none() {
            return;
        }
        let is_named =
            self.identities.contains_key(&pseudonym.id) || desk.people.is_named(&pseudonym.id);
        let name = match person.name.as_str() {
            // Who has a name keeps it; who has none stands there under their pseudonym.
            "" if is_named => "",
            "" => &pseudonym.id,
            name => name,
        };
        let mut cells = vec![("passenger", pseudonym.id.clone()), ("name", name.to_owned())];
        if let Some(n_homes) = n_homes {
            cells.extend(identity(pseudonym, person, n_homes));
        }
        if let Some(own) = own {
            cells.retain(|(column, _)| *column != "address");
            cells.push(("address", own));
        }
        cells.push(("places", places.unwrap_or_default()));
        self.identify(&pseudonym.id, cells, entry.spot);
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
        if !is_new && self.identities.contains_key(id) {
            let cells =
                vec![("passenger", id.to_owned()), ("other_address", second.address.clone())];
            self.identify(id, cells, entry.spot);
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
        let ids = self.ids.of(&rides, id, flow);
        for (index, ride) in rides.iter().enumerate() {
            // The second of a pair names the first.
            let first = rides[..index].iter().position(|first| first.pair == ride.pair);
            let link = first.map(|first| ids[first].as_str()).unwrap_or_default();
            let own = if self.flows.get(id).is_some_and(|own| own == flow) { "" } else { flow };
            self.rows.push(trip(&ids[index], id, own, ride, link));
        }
    }

    /// Trips that an earlier import wrote and this one, which tells of the same, did not.
    pub(super) fn left_over(&self) -> Vec<&str> {
        self.ids.left_over(&self.flows)
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

fn passenger(
    pseudonym: &Pseudonym,
    person: &Person,
    home: Place,
    [flow, needs, household]: [(&'static str, String); 3],
) -> TableRow {
    let max_ride = person.max_ride.map(|minutes| minutes.to_string()).unwrap_or_default();
    let cells = vec![
        ("id", pseudonym.id.clone()),
        flow,
        ("authority", person.authority.clone()),
        ("lat", home.lat().to_string()),
        ("lon", home.lon().to_string()),
        ("pc4", person.pc4.clone()),
        needs,
        ("max_ride_minutes", max_ride),
        household,
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

/// Does a list say anything of a person that the driver's sheet shows?
fn tells(pseudonym: &Pseudonym, person: &Person) -> bool {
    let told = [&person.name, &person.address, &person.phone, &person.note, &pseudonym.source_id];
    told.iter().any(|text| !text.is_empty())
}

/// What else the driver's sheet shows of somebody.
fn identity(pseudonym: &Pseudonym, person: &Person, n_homes: usize) -> [(&'static str, String); 5] {
    // Of several homes there is no telling which one the address is of.
    let second = person.second.as_ref().filter(|_| n_homes <= 1);
    let other = second.map(|second| second.address.clone());
    [
        ("address", person.address.clone()),
        ("phone", person.phone.clone()),
        ("note", person.note.clone()),
        ("source_id", pseudonym.source_id.clone()),
        ("other_address", other.unwrap_or_default()),
    ]
}

fn trip(id: &str, passenger: &str, flow: &str, ride: &Ride, link: &str) -> TableRow {
    let end = |end: &End| match end {
        End::Home => "home".to_owned(),
        End::Site(id) => id.clone(),
        End::Place(place) => format!("{}/{}", place.lat(), place.lon()),
    };
    let clock = Seconds::clock;
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
