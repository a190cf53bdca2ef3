//! From a plan, its region and the identities to sheets.

use std::collections::{BTreeMap, BTreeSet};

use crate::plan::{
    Outcome, Plan, PlannedPause, PlannedRoute, PlannedTrip, PlannedVisit, VisitKind,
};
use crate::region::{
    Anchor, End, Identity, Need, Passenger, Place, Region, Space, Trip, VehicleType,
};
use crate::report::sheet::spot::near;
use crate::report::sheet::{LONG_WAIT, Moment, Order, Person, Sheet, Sheets, Spot, Stop};
use crate::units::Seconds;

/// Where names are looked up.
pub(super) struct Book<'a> {
    plan: &'a Plan,
    region: &'a Region,
    passengers: BTreeMap<&'a str, &'a Passenger>,
    trips: BTreeMap<&'a str, &'a Trip>,
    identities: BTreeMap<&'a str, &'a Identity>,
}

impl<'a> Book<'a> {
    pub(super) fn new(plan: &'a Plan, region: &'a Region, identities: &'a [Identity]) -> Self {
        Self {
            plan,
            region,
            passengers: region.passengers.iter().map(|one| (one.id.as_str(), one)).collect(),
            trips: region.trips.iter().map(|one| (one.id.as_str(), one)).collect(),
            identities: identities.iter().map(|one| (one.passenger.as_str(), one)).collect(),
        }
    }

    pub(super) fn sheets(&self) -> Sheets {
        Sheets {
            date: self.plan.date,
            routes: self.plan.routes.iter().map(|route| self.sheet(route)).collect(),
            taxis: self.orders(|outcome| matches!(outcome, Outcome::Outside { .. })),
            left: self.orders(|outcome| matches!(outcome, Outcome::Unserved { .. })),
            refused: self.orders(|outcome| matches!(outcome, Outcome::Refused { .. })),
        }
    }

    fn sheet(&self, route: &PlannedRoute) -> Sheet {
        let fleet = &self.region.fleet;
        let kind = fleet.types.iter().find(|kind| kind.id == route.vehicle_type);
        let depot = fleet.depots.iter().find(|depot| depot.id == route.depot);
        let shift = fleet.shifts.iter().find(|shift| shift.id == route.shift);
        let of_catalogue = format!("{}@{}/{}#", route.vehicle_type, route.depot, route.shift);
        let number = route.vehicle.strip_prefix(&of_catalogue).unwrap_or(&route.vehicle);
        Sheet {
            route: route.id.clone(),
            date: self.plan.date,
            vehicle: route.vehicle.clone(),
            number: number.to_owned(),
            vehicle_type: kind.map_or(&route.vehicle_type, |kind| &kind.name).clone(),
            layout: kind.and_then(|kind| smallest_layout(kind, self.peak(route))),
            depot: depot.map_or(&route.depot, |depot| &depot.name).clone(),
            shift: route.shift.clone(),
            hours: shift.map(|shift| (shift.from, shift.to)),
            leave: route.leave,
            back: route.back,
            stops: self.stops(route),
        }
    }

    /// The most of each kind of space that is taken up at any time.
    fn peak(&self, route: &PlannedRoute) -> Space {
        let mut aboard: Vec<usize> = Vec::new();
        let mut peak = Space::default();
        for visit in &route.visits {
            match visit.kind {
                VisitKind::Pickup => aboard.push(visit.trip),
                VisitKind::Delivery => aboard.retain(|&trip| trip != visit.trip),
            }
            let load = aboard.iter().map(|&trip| self.space(&self.plan.trips[trip]));
            let load = load.fold(Space::default(), |sum, one| sum + one);
            peak = Space {
                seats: peak.seats.max(load.seats),
                front: peak.front.max(load.front),
                wheelchairs: peak.wheelchairs.max(load.wheelchairs),
                luggage: peak.luggage.max(load.luggage),
            };
        }
        peak
    }

    fn space(&self, trip: &PlannedTrip) -> Space {
        self.needs_of(trip).iter().fold(Space::default(), |sum, need| sum + need.space)
    }

    /// What a trip takes up; nothing where the region does not know it.
    fn needs_of(&self, trip: &PlannedTrip) -> Vec<&'a Need> {
        let passenger = self.passengers.get(trip.passenger.as_str());
        let known = passenger.zip(self.trips.get(trip.id.as_str()));
        known.map_or_else(Vec::new, |(passenger, trip)| self.region.needs_of(passenger, trip))
    }

    /// Visits after each other at one address are one stop.
    fn stops(&self, route: &PlannedRoute) -> Vec<Stop> {
        let mut stops: Vec<Stop> = Vec::new();
        let mut aboard = 0_usize;
        let least_break = self.least_break(route);
        for visit in &route.visits {
            let spot = self.spot_of(visit);
            let before = aboard;
            let people = usize::try_from(self.plan.trips[visit.trip].persons()).unwrap_or(1);
            aboard = match visit.kind {
                VisitKind::Pickup => aboard + people,
                VisitKind::Delivery => aboard.saturating_sub(people),
            };
            let gap = match visit.pause {
                Some(PlannedPause::Gap { back, leave, .. }) => Some((back, leave)),
                _ => None,
            };
            let is_new = gap.is_some() || stops.last().is_none_or(|stop| stop.spot != spot);
            if is_new {
                stops.push(Stop { spot, gap, arrive: visit.arrive, moments: Vec::new() });
            }
            if let Some(stop) = stops.last_mut() {
                enter(&mut stop.moments, visit, before, least_break);
                if let Some(moment) = stop.moments.last_mut() {
                    moment.people.push(self.person(visit, route));
                    moment.aboard = aboard;
                }
            }
        }
        stops
    }

    /// The shortest time between arrival and begin that counts as a break, where the route's shift has working-time rules.
    fn least_break(&self, route: &PlannedRoute) -> Option<Seconds> {
        let fleet = &self.region.fleet;
        let shift = fleet.shifts.iter().find(|shift| shift.id == route.shift)?;
        fleet.work_of(shift).map(|rule| rule.break_min + self.region.stop_time)
    }

    fn person(&self, visit: &PlannedVisit, route: &PlannedRoute) -> Person {
        let trip = &self.plan.trips[visit.trip];
        let pseudonym = trip.passenger.as_str();
        let alights =
            |other: &&PlannedVisit| other.trip == visit.trip && other.kind == VisitKind::Delivery;
        let to = match visit.kind {
            VisitKind::Pickup => route.visits.iter().find(alights).map(|there| self.spot_of(there)),
            VisitKind::Delivery => None,
        };
        let agreed = match self.anchor(trip) {
            Some(Anchor::Arrive(moment)) if visit.kind == VisitKind::Delivery => Some(moment),
            Some(Anchor::Depart(moment)) if visit.kind == VisitKind::Pickup => Some(moment),
            _ => None,
        };
        // Whoever is brought to a site need not be called any more.
        let at_door = visit.kind == VisitKind::Pickup || visit.site.is_none();
        Person {
            kind: visit.kind,
            begin: visit.begin,
            agreed,
            name: self.name(pseudonym),
            needs: self.needs(trip),
            to,
            phone: if at_door {
                self.of_identity(pseudonym, |one| &one.phone)
            } else {
                String::new()
            },
            // Where the key lies is nobody's business at a site.
            note: if self.is_own(pseudonym, visit.place) && visit.site.is_none() {
                self.of_identity(pseudonym, |one| &one.note)
            } else {
                String::new()
            },
        }
    }

    /// The trips with some outcome, by the time that was asked for.
    fn orders(&self, is_meant: impl Fn(&Outcome) -> bool) -> Vec<Order> {
        let meant = self.plan.trips.iter().filter(|trip| is_meant(&trip.outcome));
        let mut orders: Vec<Order> = meant.map(|trip| self.order(trip)).collect();
        orders.sort_by_key(|order| match order.anchor {
            Some(Anchor::Depart(moment) | Anchor::Arrive(moment)) => Some(moment),
            _ => None,
        });
        orders
    }

    fn order(&self, trip: &PlannedTrip) -> Order {
        let pseudonym = trip.passenger.as_str();
        let known = self.trips.get(trip.id.as_str());
        let end = |end: &End| {
            let (place, site) = match end {
                End::Home => (self.home(pseudonym)?, None),
                End::Site(id) => {
                    let site = self.region.sites.iter().find(|site| site.id == *id)?;
                    (site.place, Some(id.as_str()))
                }
                End::Place(place) => (*place, None),
            };
            Some(self.spot(pseudonym, place, site))
        };
        Order {
            refusal: match trip.outcome {
                Outcome::Refused { reason } => Some(reason),
                _ => None,
            },
            anchor: self.anchor(trip),
            name: self.name(pseudonym),
            from: known.and_then(|trip| end(&trip.from)),
            to: known.and_then(|trip| end(&trip.to)),
            needs: self.needs(trip),
            phone: self.of_identity(pseudonym, |one| &one.phone),
            note: self.of_identity(pseudonym, |one| &one.note),
        }
    }

    /// Where somebody is at home that day.
    fn home(&self, pseudonym: &str) -> Option<Place> {
        let mut homes = self.region.homes.iter().filter(|home| home.passenger == pseudonym);
        let today = homes.find(|home| home.is_on(self.plan.date)).map(|home| home.place);
        today.or_else(|| Some(self.passengers.get(pseudonym)?.home))
    }

    /// Is this where somebody lives, but for the days that the region names?
    fn is_own(&self, pseudonym: &str, place: Place) -> bool {
        self.passengers.get(pseudonym).is_some_and(|passenger| passenger.home == place)
    }

    /// Where else somebody is at home on some days.
    fn other_homes(&self, pseudonym: &str) -> BTreeSet<Place> {
        let homes = self.region.homes.iter().filter(|home| home.passenger == pseudonym);
        homes.map(|home| home.place).collect()
    }

    /// The moment a trip is tied to, a bell's as the plan has it.
    fn anchor(&self, trip: &PlannedTrip) -> Option<Anchor> {
        let anchor = &self.trips.get(trip.id.as_str())?.anchor;
        Some(match (anchor, trip.bell) {
            (Anchor::DepartBell(_), Some(bell)) => Anchor::Depart(bell),
            (Anchor::ArriveBell(_), Some(bell)) => Anchor::Arrive(bell),
            _ => anchor.clone(),
        })
    }

    fn name(&self, pseudonym: &str) -> String {
        let name = self.of_identity(pseudonym, |one| &one.name);
        if name.is_empty() { pseudonym.to_owned() } else { name }
    }

    fn of_identity(&self, pseudonym: &str, field: fn(&Identity) -> &String) -> String {
        let identity = self.identities.get(pseudonym);
        identity.map_or_else(String::new, |one| field(one).trim().to_owned())
    }

    /// The names of a trip's needs, those that it has several times with their number.
    fn needs(&self, trip: &PlannedTrip) -> String {
        let needs = self.needs_of(trip);
        let mut words: Vec<(&str, usize)> = Vec::new();
        for need in needs {
            match words.iter_mut().find(|(name, _)| *name == need.name) {
                Some((_, count)) => *count += 1,
                None => words.push((&need.name, 1)),
            }
        }
        let word = |&(name, count): &(&str, usize)| match count {
            1 => name.to_owned(),
            _ => format!("{count} × {name}"),
        };
        words.iter().map(word).collect::<Vec<_>>().join(", ")
    }

    fn spot_of(&self, visit: &PlannedVisit) -> Spot {
        let pseudonym = self.plan.trips[visit.trip].passenger.as_str();
        self.spot(pseudonym, visit.place, visit.site.as_deref())
    }

    fn spot(&self, pseudonym: &str, place: Place, site: Option<&str>) -> Spot {
        let sites = &self.region.sites;
        let known = site.and_then(|id| sites.iter().find(|site| site.id == *id));
        let is_own = site.is_none() && self.is_own(pseudonym, place);
        let others = self.other_homes(pseudonym);
        let is_home = is_own || (site.is_none() && others.contains(&place));
        let address = match known {
            Some(site) => site.address.trim().to_owned(),
            None if is_own => self.of_identity(pseudonym, |one| &one.address),
            // Of several other homes nobody knows which one the address is of.
            None if is_home && others.len() == 1 => {
                self.of_identity(pseudonym, |one| &one.other_address)
            }
            None => String::new(),
        };
        let told = || {
            let places = &self.identities.get(pseudonym).filter(|_| site.is_none())?.places;
            places.iter().find(|(known, _)| *known == place).map(|(_, address)| address.clone())
        };
        let address = Some(address).filter(|text| !text.is_empty()).or_else(told);
        let is_bare = site.is_none() && address.is_none();
        Spot {
            is_home,
            site: site.map(|id| known.map_or(id, |site| &site.name).to_owned()),
            address,
            near: is_bare.then(|| near(place, sites).map(|site| site.name.clone())).flatten(),
            place,
        }
    }
}

/// Opens the moment in which a visit takes place, after a moment of waiting where that is long.
fn enter(
    moments: &mut Vec<Moment>,
    visit: &PlannedVisit,
    aboard: usize,
    least_break: Option<Seconds>,
) {
    let wait = visit.begin - visit.arrive;
    let is_break = aboard == 0 && least_break.is_some_and(|least| wait >= least);
    let moment = |begin: Seconds, wait_until: Option<Seconds>| Moment {
        begin,
        idle_from: visit.arrive,
        wait_until,
        is_break: is_break && wait_until.is_some(),
        people: Vec::new(),
        aboard,
    };
    if wait >= LONG_WAIT || is_break {
        moments.push(moment(visit.arrive, Some(visit.begin)));
    }
    // Nobody is to read the time of the first for that of somebody much later.
    if moments.is_empty() || wait >= Seconds(120) {
        moments.push(moment(visit.begin, None));
    }
}

/// The layout with the fewest places in which so much fits.
fn smallest_layout(kind: &VehicleType, peak: Space) -> Option<Space> {
    let fits = |layout: &&Space| {
        peak.seats <= layout.seats
            && peak.front <= layout.front
            && peak.wheelchairs <= layout.wheelchairs
            && peak.luggage <= layout.luggage
    };
    let places = |layout: &&Space| (layout.seats.saturating_add(layout.wheelchairs), **layout);
    kind.layouts.iter().filter(fits).min_by_key(places).copied()
}
