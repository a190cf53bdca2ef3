//! Which trips run on a date, between which places, and when.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{Date, DateTime};

use crate::demand::calendar::Calendar;
use crate::demand::walk::{Walk, nearest};
use crate::problem::PlaceId;
use crate::region::{
    Anchor, Bell, End, Flow, Lot, Passenger, Payer, Place, PoolKey, Region, RideRule, Scenario,
    Site, TargetRide, Trip,
};
use crate::units::{Meters, Seconds};

/// A trip that runs on the day, with what it refers to.
#[derive(Clone, Copy, Debug)]
pub struct DayTrip<'a> {
    /// The trip.
    pub trip: &'a Trip,
    /// Who travels.
    pub passenger: &'a Passenger,
    /// The flow it belongs to.
    pub flow: &'a Flow,
    /// The lot it was tendered in, if it was.
    pub lot: Option<&'a Lot>,
    /// Where it begins.
    pub from: Place,
    /// Where it ends.
    pub to: Place,
    /// The site or pickup point that it begins at, if it is one.
    pub from_site: Option<&'a Site>,
    /// The site or pickup point that it ends at, if it is one.
    pub to_site: Option<&'a Site>,
    /// The walk from or to home, where the passenger is not fetched or brought there.
    pub walk: Option<Walk<'a>>,
    /// Is it tied to its arrival, rather than its pick-up?
    pub is_arrival: bool,
    /// Where its passenger is at home that day.
    pub home: Place,
    /// The moment it is tied to, before a scenario moves its bell.
    at: Seconds,
    /// The bell that says that moment, if one does.
    bell: Option<&'a Bell>,
}

impl<'a> DayTrip<'a> {
    /// What a key tells the trip apart by; `-` where it belongs to no lot.
    pub fn key(&self, key: PoolKey) -> &'a str {
        match key {
            PoolKey::Authority => &self.passenger.authority,
            PoolKey::Flow => &self.flow.id,
            PoolKey::Lot => self.lot.map_or("-", |lot| &lot.id),
            PoolKey::Carrier => self.lot.map_or("-", |lot| &lot.carrier),
        }
    }

    /// The authority that pays, by id.
    pub fn payer(&self) -> &str {
        match &self.flow.payer {
            Payer::Own => &self.passenger.authority,
            Payer::One(authority) => authority,
        }
    }

    /// The flow's rule for rides, of whose absolute limit and target the walk is a part.
    pub fn ride_rule(&self) -> RideRule {
        let rule = self.flow.ride;
        let absolute = rule.absolute.map(|limit| self.less_walk(limit));
        let target = rule.target.map(|target| TargetRide {
            ride: target.ride.map(|ride| self.less_walk(ride)),
            ..target
        });
        RideRule { absolute, target, ..rule }
    }

    /// The passenger's own limit for rides, less the walk.
    pub fn personal_limit(&self) -> Option<Seconds> {
        self.passenger.max_ride.map(|limit| self.less_walk(limit))
    }

    /// Its ends where its passenger walks and has a limit of their own.
    fn limited_walk(&self) -> Option<(Place, Place)> {
        (self.walk.is_some() && self.passenger.max_ride.is_some()).then_some((self.from, self.to))
    }

    /// Takes its passenger to or from the door.
    fn fetch_at_home(&mut self) {
        self.walk = None;
        let (place, site) = match self.trip.from {
            End::Home => (&mut self.from, &mut self.from_site),
            _ => (&mut self.to, &mut self.to_site),
        };
        (*place, *site) = (self.home, None);
    }

    fn less_walk(&self, limit: Seconds) -> Seconds {
        let walk = self.walk.map_or(Seconds::ZERO, |walk| walk.time);
        (limit - walk).max(Seconds::ZERO)
    }

    /// The moment it is tied to under a scenario: an arrival or a pick-up.
    pub fn moment(&self, scenario: &Scenario) -> Seconds {
        let by = self.bell.map(|bell| scenario.bell_move(&bell.site, &bell.programme));
        self.at + by.unwrap_or_default()
    }

    /// The moment it is tied to, as the region's files have it.
    pub fn asked(&self) -> Seconds {
        self.at
    }

    /// The moment of its bell under a scenario, where a bell says it.
    pub fn bell(&self, scenario: &Scenario) -> Option<Seconds> {
        self.bell.map(|_| self.moment(scenario))
    }
}

/// The trips of one date, in order of id, and every place that its plan may visit.
#[derive(Clone, Debug)]
pub struct Day<'a> {
    /// The region.
    pub region: &'a Region,
    /// The date.
    pub date: Date,
    /// Only what was booked by then is known; none means that everything is.
    pub known_at: Option<DateTime>,
    /// Its trips.
    pub trips: Vec<DayTrip<'a>>,
    /// Ends of trips and depots, each once, in order of coordinates.
    pub places: Vec<Place>,
    /// The vehicle that served a trip before, both by id.
    pub usual: BTreeMap<String, String>,
    ids: BTreeMap<Place, PlaceId>,
}

impl<'a> Day<'a> {
    /// Picks the trips that run on a date.
    ///
    /// # Panics
    /// When the region refers to what is not in it, which `import` excludes.
    pub fn new(region: &'a Region, date: Date) -> Self {
        Self::as_known(region, date, None)
    }

    /// Picks the trips that run on a date and were known at a moment, by the clock on the wall.
    ///
    /// # Panics
    /// When the region refers to what is not in it, which `import` excludes.
    pub fn as_known(region: &'a Region, date: Date, known_at: Option<DateTime>) -> Self {
        Self::among(region, date, known_at, |_| true)
    }

    /// Picks from some trips those that run on a date and were known at a moment.
    pub(super) fn among(
        region: &'a Region,
        date: Date,
        known_at: Option<DateTime>,
        is_meant: impl Fn(&Trip) -> bool,
    ) -> Self {
        let passengers: BTreeMap<&str, &Passenger> =
            region.passengers.iter().map(|passenger| (passenger.id.as_str(), passenger)).collect();
        let flows: BTreeMap<&str, &Flow> =
            region.flows.iter().map(|flow| (flow.id.as_str(), flow)).collect();
        let calendar = Calendar::new(region, date, known_at);
        let resolve = |trip: &'a Trip| {
            let passenger = passengers[trip.passenger.as_str()];
            let flow = flows[trip.flow.as_str()];
            DayTrip {
                lot: region.lot_of(&passenger.authority, &trip.flow),
                ..resolve(trip, passenger, flow, &calendar)
            }
        };
        let running = region.trips.iter().filter(|trip| is_meant(trip) && calendar.runs(trip));
        let trips = running.map(resolve).collect();
        let (places, usual, ids) = (Vec::new(), BTreeMap::new(), BTreeMap::new());
        let mut day = Self { region, date, known_at, trips, places, usual, ids };
        day.number_places();
        day
    }

    /// The ways of those who walk and have a limit of their own, from or to their pickup point.
    pub fn limited_walks(&self) -> BTreeSet<(Place, Place)> {
        self.trips.iter().filter_map(DayTrip::limited_walk).collect()
    }

    /// Fetches at home whoever has a limit of their own that the walk and the drive exceed
    /// together; `drives` are times and distances of [`Self::limited_walks`].
    pub fn fetch_at_home(&mut self, drives: &BTreeMap<(Place, Place), (Seconds, Meters)>) {
        for trip in &mut self.trips {
            let drive = trip.limited_walk().and_then(|way| drives.get(&way));
            if let (Some(&(drive, _)), Some(walk)) = (drive, trip.walk)
                && trip.passenger.max_ride.is_some_and(|limit| walk.time + drive > limit)
            {
                trip.fetch_at_home();
            }
        }
        self.number_places();
    }

    fn number_places(&mut self) {
        let ends = self.trips.iter().flat_map(|trip| [trip.from, trip.to]);
        let depots = self.region.fleet.depots.iter().map(|depot| depot.place);
        self.places = ends.chain(depots).collect();
        self.places.sort_unstable();
        self.places.dedup();
        let numbered = self.places.iter().enumerate();
        self.ids = numbered.map(|(index, &place)| (place, index.into())).collect();
    }

    /// The index of one of the day's places in its travel matrix.
    pub fn place_id(&self, place: Place) -> PlaceId {
        self.ids[&place]
    }
}

/// Looks up where a trip goes and when.
fn resolve<'a>(
    trip: &'a Trip,
    passenger: &'a Passenger,
    flow: &'a Flow,
    calendar: &Calendar<'a>,
) -> DayTrip<'a> {
    let (mut from_site, mut to_site) = (calendar.site(&trip.from), calendar.site(&trip.to));
    let home = calendar.home(passenger);
    let place = |end: &End, site: Option<&Site>| match (end, site) {
        (End::Place(place), _) => *place,
        (_, Some(site)) => site.place,
        _ => home,
    };
    let walk = flow.pickup_points.as_ref().and_then(|rule| {
        let other = match (&trip.from, &trip.to) {
            (End::Home, _) => place(&trip.to, to_site),
            (_, End::Home) => place(&trip.from, from_site),
            _ => return None,
        };
        nearest((passenger, home, other), &flow.id, rule, &calendar.stops)
    });
    let bell = |site: Option<&Site>, programme: &str| {
        let bell = site.and_then(|site| calendar.bell(&site.id, programme));
        bell.expect("import asks for a bell on every day of a trip")
    };
    let (at, bell) = match &trip.anchor {
        Anchor::Depart(at) | Anchor::Arrive(at) => (*at, None),
        Anchor::DepartBell(programme) => {
            let bell = bell(from_site, programme);
            (bell.end, Some(bell))
        }
        Anchor::ArriveBell(programme) => {
            let bell = bell(to_site, programme);
            (bell.start, Some(bell))
        }
    };
    if let Some(walk) = walk {
        *(if trip.from == End::Home { &mut from_site } else { &mut to_site }) = Some(walk.stop);
    }
    DayTrip {
        trip,
        passenger,
        flow,
        from: place(&trip.from, from_site),
        to: place(&trip.to, to_site),
        from_site,
        to_site,
        lot: None,
        walk,
        home,
        is_arrival: trip.anchor.is_arrival(),
        at,
        bell,
    }
}
