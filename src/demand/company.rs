//! Trips that name each other: passengers who are kept apart, households that go together.

use std::collections::BTreeMap;

use crate::demand::sharing::may_ride_together;
use crate::demand::{Beforehand, Day, DayTrip};
use crate::problem::{PRICE_UNITS_PER_CENT, Price, Request, RequestId};
use crate::region::Place;

/// Returns what the pairs of the day that want to ride together weigh when none of them does; a
/// pair of which somebody is refused is none.
///
/// A problem takes the price off a route in which a pair is aboard together; this sum added, a
/// plan bears the price for those pairs only that are not, under any scenario.
pub fn apart_price(day: &Day<'_>, before: &Beforehand) -> Price {
    let is_granted = |trip: usize| before.refused[trip].is_none();
    let pairs = wanted_together(day).into_iter();
    let granted = pairs.filter(|&(one, other)| is_granted(one) && is_granted(other));
    granted.count() as Price * price(day)
}

/// Writes on the requests of a pool who is kept apart and who wants to be together; `trips` has
/// the trip of each.
pub(super) fn write(day: &Day<'_>, trips: &[usize], requests: &mut [Request]) {
    let mut of_passenger: BTreeMap<&str, Vec<RequestId>> = BTreeMap::new();
    let mut of_trip: BTreeMap<usize, RequestId> = BTreeMap::new();
    for (index, &trip) in trips.iter().enumerate() {
        let id = RequestId::from(index);
        of_passenger.entry(&day.trips[trip].passenger.id).or_default().push(id);
        of_trip.insert(trip, id);
    }
    for (request, &trip) in requests.iter_mut().zip(trips) {
        let shunned = day.trips[trip].passenger.not_with.iter();
        request.not_with =
            shunned.filter_map(|id| of_passenger.get(id.as_str())).flatten().copied().collect();
        request.not_with.sort_unstable();
    }
    let price = price(day);
    for (one, other) in wanted_together(day) {
        if let (Some(&one), Some(&other)) = (of_trip.get(&one), of_trip.get(&other)) {
            requests[one.index()].together.push((other, price));
            requests[other.index()].together.push((one, price));
        }
    }
    for request in requests {
        request.together.sort_unstable();
    }
}

fn price(day: &Day<'_>) -> Price {
    day.region.household_apart.0 * PRICE_UNITS_PER_CENT
}

/// Pairs of trips of one household between the same places at the same moment that may ride
/// together, each once.
fn wanted_together(day: &Day<'_>) -> Vec<(usize, usize)> {
    let mut outings: BTreeMap<(&str, Place, Place, bool, i64), Vec<usize>> = BTreeMap::new();
    for (index, trip) in day.trips.iter().enumerate() {
        let household = trip.passenger.household.as_str();
        if !household.is_empty() {
            let outing = (household, trip.from, trip.to, trip.is_arrival, trip.asked().0);
            outings.entry(outing).or_default().push(index);
        }
    }
    let mut pairs = Vec::new();
    for members in outings.values() {
        for (position, &one) in members.iter().enumerate() {
            let others = members[position + 1..].iter();
            let fits = |&&other: &&usize| are_company(day, &day.trips[one], &day.trips[other]);
            pairs.extend(others.filter(fits).map(|&other| (one, other)));
        }
    }
    pairs
}

fn are_company(day: &Day<'_>, one: &DayTrip<'_>, other: &DayTrip<'_>) -> bool {
    one.passenger.id != other.passenger.id && may_ride_together(day.region, one, other)
}
