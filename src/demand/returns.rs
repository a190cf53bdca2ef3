//! Trips that are linked, such as there and back: both or neither, and one route where it pays.

use std::collections::BTreeMap;

use crate::demand::{Beforehand, Day};
use crate::problem::{PRICE_UNITS_PER_CENT, Price, Request, RequestId};

/// Returns what the linked pairs of the day weigh when none of them is carried in one route; a
/// pair of which somebody is refused is none.
///
/// As with households (`apart_price`), a problem takes the price off a route that serves a pair.
pub fn returns_price(day: &Day<'_>, before: &Beforehand) -> Price {
    let granted: Vec<usize> =
        (0..day.trips.len()).filter(|&trip| before.refused[trip].is_none()).collect();
    // Every pair is met from both of its ends.
    links(day, &granted).len() as Price / 2 * price(day)
}

/// Writes the links on the requests of a pool; `trips` has the trip of each.
pub(super) fn write(day: &Day<'_>, trips: &[usize], requests: &mut [Request]) {
    for (from, to) in links(day, trips) {
        requests[from].link = Some(RequestId::from(to));
        requests[from].one_route = price(day);
    }
}

fn price(day: &Day<'_>) -> Price {
    day.region.return_apart.0 * PRICE_UNITS_PER_CENT
}

/// Pairs among some trips that are linked, by their places in the list, each both ways.
fn links(day: &Day<'_>, trips: &[usize]) -> Vec<(usize, usize)> {
    let at: BTreeMap<&str, usize> = trips
        .iter()
        .enumerate()
        .map(|(place, &trip)| (day.trips[trip].trip.id.as_str(), place))
        .collect();
    let linked = |(place, &trip): (usize, &usize)| {
        let other = day.trips[trip].trip.link.as_deref()?;
        Some((place, *at.get(other)?))
    };
    trips.iter().enumerate().filter_map(linked).collect()
}
