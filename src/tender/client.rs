//! Clients: one person as one flow takes them to one destination.

use std::collections::{BTreeMap, BTreeSet};

use crate::demand::{Day, DayTrip};
use crate::network::Network;
use crate::region::{Direction, End, Place, Region, Site, SiteKind, Space, Week, Weekday};
use crate::tender::group::{Group, Step};

/// The place that somebody takes up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Capacity {
    /// A seat.
    Seat,
    /// A seat in front.
    Front,
    /// A seat, and one for an escort.
    Escort,
    /// A wheelchair place.
    Wheelchair,
}

impl Capacity {
    fn of(space: Space) -> Self {
        match space {
            Space { wheelchairs: 1.., .. } => Self::Wheelchair,
            Space { seats: 2.., .. } => Self::Escort,
            Space { front: 1.., .. } => Self::Front,
            _ => Self::Seat,
        }
    }

    /// Only what decides on the vehicle: a seat or a wheelchair place.
    pub(super) fn coarse(self) -> Self {
        if self == Self::Wheelchair { self } else { Self::Seat }
    }
}

/// Where somebody is taken.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Target {
    /// A site, by id.
    Site(String),
    /// Some site of a kind.
    Kind(SiteKind),
    /// An address of no site.
    Elsewhere,
}

/// A trip of a client.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct TenderTrip {
    /// The day.
    pub weekday: Weekday,
    /// The moment asked for, to five minutes.
    pub moment: i64,
    /// Is that the arrival?
    pub is_arrival: bool,
    /// There or back.
    pub direction: Direction,
}

/// A person as one flow takes them between one address and one destination.
///
/// Somebody who goes to two sites is two clients, so that the two cannot be put together.
#[derive(Clone, Debug)]
pub struct Client<'a> {
    /// The pseudonym in the workspace; never shown.
    pub(super) passenger: &'a str,
    /// Where they live, or else board or alight; never shown.
    pub(super) home: Place,
    /// What is known of them, as exact as it gets.
    pub(super) exact: Group,
    /// What kind of site the destination is.
    pub(super) kind: Option<SiteKind>,
    /// How far what is shown of them is generalized.
    pub(super) step: Step,
    /// Their trips, in order.
    pub trips: Vec<TenderTrip>,
    /// A point somewhere around where they live, if that hides them.
    pub point: Option<Place>,
}

impl Client<'_> {
    /// What is shown of them.
    pub fn shown(&self) -> Group {
        self.exact.widened(self.kind, self.step)
    }
}

/// The clients of a week.
pub(super) fn clients<'a>(region: &'a Region, network: &Network, week: Week) -> Vec<Client<'a>> {
    let sites: BTreeMap<&str, &Site> =
        region.sites.iter().map(|site| (site.id.as_str(), site)).collect();
    let mut clients: BTreeMap<(&str, Place, Group), Client<'a>> = BTreeMap::new();
    for (weekday, date) in Weekday::ALL.into_iter().zip(week.dates()) {
        let mut day = Day::new(region, date);
        day.fetch_at_home(&network.drives(day.limited_walks(), region.max_snap));
        for trip in day.trips {
            let (home, target) = ends(&trip);
            let kind = match &target {
                Target::Site(id) => sites.get(id.as_str()).map(|site| site.kind),
                _ => None,
            };
            let exact = Group {
                authority: trip.passenger.authority.clone(),
                flow: trip.flow.id.clone(),
                capacity: Capacity::of(space(region, &trip)),
                area: area(network, &trip, home),
                target,
            };
            let key = (trip.passenger.id.as_str(), home, exact.clone());
            let client = clients.entry(key).or_insert_with(|| Client {
                passenger: &trip.passenger.id,
                home,
                exact,
                kind,
                step: Step::Exact,
                trips: Vec::new(),
                point: None,
            });
            client.trips.push(tender_trip(weekday, &trip));
        }
    }
    let mut clients: Vec<Client<'a>> = clients.into_values().collect();
    for client in &mut clients {
        client.trips.sort_unstable();
    }
    clients
}

/// The end that is somebody's own address, and the other one.
fn ends(trip: &DayTrip<'_>) -> (Place, Target) {
    let site = |end: &End| match end {
        End::Site(id) => Target::Site(id.clone()),
        _ => Target::Elsewhere,
    };
    let (from, to) = (&trip.trip.from, &trip.trip.to);
    let is_from = match (from, to) {
        (End::Home, _) | (End::Place(_), End::Site(_)) => true,
        (_, End::Home) | (End::Site(_), End::Place(_)) => false,
        _ => trip.trip.direction == Direction::Out,
    };
    let (own, place, other) = if is_from { (from, trip.from, to) } else { (to, trip.to, from) };
    // Many may walk to one pickup point, and hide each other no less for it.
    let home = if matches!(own, End::Home) { trip.home } else { place };
    (home, site(other))
}

/// The four digits of the postcode where that is known, else the middle of a square.
fn area(network: &Network, trip: &DayTrip<'_>, home: Place) -> String {
    if home == trip.passenger.home && !trip.passenger.pc4.is_empty() {
        return trip.passenger.pc4.clone();
    }
    let locality = crate::tender::point::square(network, home);
    format!("{:.2}/{:.2}", locality.lat(), locality.lon())
}

fn space(region: &Region, trip: &DayTrip<'_>) -> Space {
    let needs: BTreeSet<&String> = trip.passenger.needs.iter().collect();
    let own = region.needs.iter().filter(|need| needs.contains(&need.id));
    own.fold(Space::default(), |sum, need| sum + need.space)
}

fn tender_trip(weekday: Weekday, trip: &DayTrip<'_>) -> TenderTrip {
    let moment = (trip.asked().0 + 150).div_euclid(300) * 300;
    TenderTrip { weekday, moment, is_arrival: trip.is_arrival, direction: trip.trip.direction }
}
