//! Which trips run on a date, and between which places.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::problem::PlaceId;
use crate::region::{
    End, Flow, Lot, Passenger, Payer, Place, PoolKey, Region, Trip, TripDays, Weekday,
};

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
}

/// The trips of one date, in order of id, and every place that its plan may visit.
#[derive(Clone, Debug)]
pub struct Day<'a> {
    /// The region.
    pub region: &'a Region,
    /// The date.
    pub date: Date,
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
        let passengers: BTreeMap<&str, &Passenger> =
            region.passengers.iter().map(|passenger| (passenger.id.as_str(), passenger)).collect();
        let flows: BTreeMap<&str, &Flow> =
            region.flows.iter().map(|flow| (flow.id.as_str(), flow)).collect();
        let sites: BTreeMap<&str, Place> =
            region.sites.iter().map(|site| (site.id.as_str(), site.place)).collect();
        let resolve = |trip: &'a Trip| {
            let passenger = passengers[trip.passenger.as_str()];
            let place = |end: &End| match end {
                End::Home => passenger.home,
                End::Site(id) => sites[id.as_str()],
                End::Place(place) => *place,
            };
            let (from, to) = (place(&trip.from), place(&trip.to));
            let lot = region.lot_of(&passenger.authority, &trip.flow);
            DayTrip { trip, passenger, flow: flows[trip.flow.as_str()], lot, from, to }
        };
        let trips: Vec<DayTrip<'_>> =
            region.trips.iter().filter(|trip| runs(region, trip, date)).map(resolve).collect();
        let ends = trips.iter().flat_map(|trip| [trip.from, trip.to]);
        let depots = region.fleet.depots.iter().map(|depot| depot.place);
        let mut places: Vec<Place> = ends.chain(depots).collect();
        places.sort_unstable();
        places.dedup();
        let ids = places.iter().enumerate().map(|(index, &place)| (place, index.into())).collect();
        Self { region, date, trips, places, usual: BTreeMap::new(), ids }
    }

    /// The index of one of the day's places in its travel matrix.
    pub fn place_id(&self, place: Place) -> PlaceId {
        self.ids[&place]
    }
}

/// Does a trip run on a date?
fn runs(region: &Region, trip: &Trip, date: Date) -> bool {
    match trip.days {
        TripDays::On(day) => day == date,
        TripDays::Weekly { days, from, to } => {
            days.contains(Weekday::of(date))
                && from.is_none_or(|from| from <= date)
                && to.is_none_or(|to| date <= to)
                && !region.closures.iter().any(|closure| closure.stops(&trip.flow, date))
        }
    }
}
