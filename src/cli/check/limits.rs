//! Finds passengers whose own ride limit is shorter than the drive itself.

use std::collections::{BTreeMap, BTreeSet};

use crate::demand::walk;
use crate::import::{Rows, Table};
use crate::network::{Network, Snap};
use crate::progress::Silent;
use crate::region::{End, Passenger, Place, Region, Trip};
use crate::text::{Fault, Message};
use crate::units::Seconds;

/// Sources that are searched from at once; bounds the table of a large region.
const AT_ONCE: usize = 64;

/// A trip of a passenger who has a limit of their own.
struct Ride<'a> {
    trip: &'a str,
    passenger: &'a Passenger,
    limit: Seconds,
    /// From door to door.
    door: (Snap, Snap),
    /// From or to a pickup point, with how long the walk takes.
    walk: Option<(Seconds, (Snap, Snap))>,
}

/// Returns a fault for every passenger with a limit that a trip of theirs cannot keep; it names
/// the trip with the longest drive, and keeps the limit itself to itself.
pub(super) fn faults(region: &Region, rows: &Rows, network: &Network) -> Vec<Fault> {
    let rides = rides(region, network);
    let drives = drives(&rides, network);
    let mut worst: BTreeMap<&str, (Seconds, &str)> = BTreeMap::new();
    for ride in &rides {
        let direct = drives[&ride.door];
        let walks = ride.walk.is_some_and(|(walk, way)| walk + drives[&way] <= ride.limit);
        let known = worst.get(ride.passenger.id.as_str());
        if !walks && ride.limit < direct && known.is_none_or(|&(longest, _)| longest < direct) {
            worst.insert(&ride.passenger.id, (direct, ride.trip));
        }
    }
    let fault = |(passenger, (direct, trip)): (&str, (Seconds, &str))| {
        let message = Message::new("check-limit-below-drive")
            .with("trip", trip)
            .with("direct", (direct.0 + 59) / 60);
        rows.fault(Table::Passengers, passenger, "max_ride_minutes", message)
    };
    worst.into_iter().map(fault).collect()
}

/// The rides to test; places too far from a road have a fault of their own.
fn rides<'a>(region: &'a Region, network: &Network) -> Vec<Ride<'a>> {
    let limited = region.passengers.iter().filter(|passenger| passenger.max_ride.is_some());
    let passengers: BTreeMap<&str, &Passenger> = limited.map(|it| (it.id.as_str(), it)).collect();
    let sites: BTreeMap<&str, Place> =
        region.sites.iter().map(|site| (site.id.as_str(), site.place)).collect();
    let snap = |place: Place| network.snap(place).filter(|snap| snap.distance <= region.max_snap);
    let place = |end: &End, home: Place| match end {
        End::Home => Some(home),
        End::Site(id) => sites.get(id.as_str()).copied(),
        End::Place(place) => Some(*place),
    };
    let ride = |trip: &'a Trip, passenger: &'a Passenger, home: Place| {
        let (from, to) = (place(&trip.from, home)?, place(&trip.to, home)?);
        let door = (snap(from)?, snap(to)?);
        let is_out = trip.from == End::Home;
        let other = if is_out { to } else { from };
        let walk = (is_out || trip.to == End::Home)
            .then(|| walk(region, passenger, &trip.flow, home, other))
            .flatten();
        let walk = walk.and_then(|walk| {
            let stop = snap(walk.stop.place)?;
            Some((walk.time, if is_out { (stop, door.1) } else { (door.0, stop) }))
        });
        Some(Ride { trip: &trip.id, passenger, limit: passenger.max_ride?, door, walk })
    };
    let rides = |trip: &'a Trip| {
        let passenger = *passengers.get(trip.passenger.as_str())?;
        let second = region.homes.iter().filter(|home| home.passenger == passenger.id);
        let homes = std::iter::once(passenger.home).chain(second.map(|home| home.place));
        Some(homes.filter_map(move |home| ride(trip, passenger, home)))
    };
    region.trips.iter().filter_map(rides).flatten().collect()
}

/// How long each distinct drive takes without a detour.
fn drives(rides: &[Ride<'_>], network: &Network) -> BTreeMap<(Snap, Snap), Seconds> {
    let ways =
        rides.iter().flat_map(|ride| [ride.door].into_iter().chain(ride.walk.map(|it| it.1)));
    let pairs: BTreeSet<(Snap, Snap)> = ways.collect();
    let mut sources: Vec<Snap> = pairs.iter().map(|pair| pair.0).collect();
    sources.dedup();
    let mut drives = BTreeMap::new();
    for sources in sources.chunks(AT_ONCE) {
        let wanted: Vec<_> =
            pairs.iter().filter(|pair| sources.binary_search(&pair.0).is_ok()).collect();
        let targets: Vec<Snap> =
            wanted.iter().map(|pair| pair.1).collect::<BTreeSet<_>>().into_iter().collect();
        let table = network.matrix(sources, &targets, &Silent);
        for &&(from, to) in &wanted {
            let (Ok(row), Ok(column)) = (sources.binary_search(&from), targets.binary_search(&to))
            else {
                continue;
            };
            let seconds = table.seconds[row * targets.len() + column];
            drives.insert((from, to), Seconds(i64::from(seconds)));
        }
    }
    drives
}
