//! The driver's sheet: where to be when, who gets in and out, what they need.
//!
//! The only report that sees identities. It shows what the driver needs and nothing else: no
//! flow, no authority, no date of birth, no diagnosis (domain.md, section F).

mod csv;
mod html;
mod name;
#[cfg(test)]
mod tests;

pub(super) use csv::Csv;
pub(super) use html::Html;

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::plan::{Plan, PlannedRoute, PlannedVisit, VisitKind};
use crate::region::{Identity, Passenger, Place, Region};
use crate::text::Texts;
use crate::units::Seconds;

/// What one driver does in one shift.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// Number of the route.
    pub route: String,
    /// The day.
    pub date: Date,
    /// The vehicle, by id.
    pub vehicle: String,
    /// Name of its type.
    pub vehicle_type: String,
    /// Name of where it starts and ends.
    pub depot: String,
    /// The shift, by id.
    pub shift: String,
    /// When it leaves the depot.
    pub leave: Seconds,
    /// When it is back.
    pub back: Seconds,
    /// Where it stops, in order.
    pub stops: Vec<Stop>,
}

impl Sheet {
    /// How many people get in.
    pub fn passengers(&self) -> usize {
        let people = self.stops.iter().flat_map(|stop| &stop.people);
        people.filter(|person| person.kind == VisitKind::Pickup).count()
    }
}

/// One place where people get in or out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stop {
    /// Where it is.
    pub spot: Spot,
    /// When the vehicle arrives.
    pub arrive: Seconds,
    /// When the first gets in or out.
    pub begin: Seconds,
    /// Those who get in or out, in order.
    pub people: Vec<Person>,
    /// Passengers aboard afterwards.
    pub aboard: usize,
}

impl Stop {
    /// The arrival, where the driver is to wait for some minutes.
    pub fn early(&self) -> Option<Seconds> {
        (self.begin - self.arrive >= Seconds(180)).then_some(self.arrive)
    }
}

/// Somebody who gets in or out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// In or out.
    pub kind: VisitKind,
    /// When.
    pub begin: Seconds,
    /// First name and initial; the pseudonym where there is no identity.
    pub name: String,
    /// What they need in the vehicle, in words.
    pub needs: String,
    /// Where they go, for who gets in.
    pub to: Option<Spot>,
    /// Number to call, at doors; may be empty.
    pub phone: String,
    /// What the driver must know at the passenger's own door; empty elsewhere, and may be so there.
    pub note: String,
}

impl Person {
    /// Do they get in, rather than out?
    pub fn gets_in(&self) -> bool {
        self.kind == VisitKind::Pickup
    }
}

/// A place as a driver finds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    /// Is it the passenger's home?
    pub is_home: bool,
    /// Name of the site, if it is one.
    pub site: Option<String>,
    /// Address, if it is known.
    pub address: Option<String>,
    /// Where it is on the map.
    pub place: Place,
}

impl Spot {
    /// Name and address; the coordinates where there is neither.
    pub fn words(&self) -> String {
        match (&self.site, &self.address) {
            (Some(site), Some(address)) => format!("{site}, {address}"),
            (Some(one), None) | (None, Some(one)) => one.clone(),
            (None, None) => format!("{:.5}, {:.5}", self.place.lat(), self.place.lon()),
        }
    }

    /// Short words for where somebody goes: the site, or home.
    pub fn short(&self, texts: &Texts) -> String {
        match &self.site {
            Some(site) => site.clone(),
            None if self.is_home => texts.text("sheet-home"),
            None => self.words(),
        }
    }
}

/// Makes the sheets of a plan, in order of route.
pub fn sheets(plan: &Plan, region: &Region, identities: &[Identity]) -> Vec<Sheet> {
    let book = Book {
        plan,
        region,
        passengers: region.passengers.iter().map(|one| (one.id.as_str(), one)).collect(),
        identities: identities.iter().map(|one| (one.passenger.as_str(), one)).collect(),
    };
    plan.routes.iter().map(|route| book.sheet(route)).collect()
}

/// Where names are looked up.
struct Book<'a> {
    plan: &'a Plan,
    region: &'a Region,
    passengers: BTreeMap<&'a str, &'a Passenger>,
    identities: BTreeMap<&'a str, &'a Identity>,
}

impl Book<'_> {
    fn sheet(&self, route: &PlannedRoute) -> Sheet {
        let fleet = &self.region.fleet;
        let kind = fleet.types.iter().find(|kind| kind.id == route.vehicle_type);
        let depot = fleet.depots.iter().find(|depot| depot.id == route.depot);
        Sheet {
            route: route.id.clone(),
            date: self.plan.date,
            vehicle: route.vehicle.clone(),
            vehicle_type: kind.map_or(&route.vehicle_type, |kind| &kind.name).clone(),
            depot: depot.map_or(&route.depot, |depot| &depot.name).clone(),
            shift: route.shift.clone(),
            leave: route.leave,
            back: route.back,
            stops: self.stops(route),
        }
    }

    /// Visits after each other at one address are one stop.
    fn stops(&self, route: &PlannedRoute) -> Vec<Stop> {
        let mut stops: Vec<Stop> = Vec::new();
        let mut aboard = 0_usize;
        for visit in &route.visits {
            aboard = match visit.kind {
                VisitKind::Pickup => aboard + 1,
                VisitKind::Delivery => aboard.saturating_sub(1),
            };
            let spot = self.spot(visit);
            let person = self.person(visit, route);
            match stops.last_mut() {
                Some(stop) if stop.spot == spot => {
                    stop.people.push(person);
                    stop.aboard = aboard;
                }
                _ => stops.push(Stop {
                    spot,
                    arrive: visit.arrive,
                    begin: visit.begin,
                    people: vec![person],
                    aboard,
                }),
            }
        }
        stops
    }

    fn person(&self, visit: &PlannedVisit, route: &PlannedRoute) -> Person {
        let pseudonym = self.plan.trips[visit.trip].passenger.as_str();
        let identity = self.identities.get(pseudonym);
        let alights =
            |other: &&PlannedVisit| other.trip == visit.trip && other.kind == VisitKind::Delivery;
        let to = match visit.kind {
            VisitKind::Pickup => route.visits.iter().find(alights).map(|there| self.spot(there)),
            VisitKind::Delivery => None,
        };
        let of_identity = |field: fn(&Identity) -> &String| {
            identity.map_or_else(String::new, |one| field(one).trim().to_owned())
        };
        let name = Some(of_identity(|one| &one.name)).filter(|name| !name.is_empty());
        // Whoever is brought to a site need not be called any more.
        let at_door = visit.kind == VisitKind::Pickup || visit.site.is_none();
        // Where the key lies is nobody's business at a site.
        let at_home = self.spot(visit).is_home;
        Person {
            kind: visit.kind,
            begin: visit.begin,
            name: name.map_or_else(|| pseudonym.to_owned(), |name| name::for_drivers(&name)),
            needs: self.needs(pseudonym),
            to,
            phone: if at_door { of_identity(|one| &one.phone) } else { String::new() },
            note: if at_home { of_identity(|one| &one.note) } else { String::new() },
        }
    }

    fn needs(&self, pseudonym: &str) -> String {
        let Some(passenger) = self.passengers.get(pseudonym) else { return String::new() };
        let word = |id: &String| {
            let need = self.region.needs.iter().find(|need| need.id == *id);
            need.map_or(id, |need| &need.name).clone()
        };
        passenger.needs.iter().map(word).collect::<Vec<_>>().join(", ")
    }

    fn spot(&self, visit: &PlannedVisit) -> Spot {
        let id = self.plan.trips[visit.trip].passenger.as_str();
        let site = visit.site.as_ref();
        let known = site.and_then(|id| self.region.sites.iter().find(|site| site.id == *id));
        let is_home = site.is_none()
            && self.passengers.get(id).is_some_and(|passenger| passenger.home == visit.place);
        let address = match known {
            Some(site) => Some(site.address.as_str()),
            None if is_home => self.identities.get(id).map(|one| one.address.as_str()),
            None => None,
        };
        Spot {
            is_home,
            site: site.map(|id| known.map_or(id, |site| &site.name).clone()),
            address: address.map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned),
            place: visit.place,
        }
    }
}
