//! Points that stand for where people live without showing it.

use std::collections::{BTreeMap, BTreeSet};

use crate::generate::Dice;
use crate::network::Network;
use crate::region::Place;
use crate::tender::client::Client;
use crate::tender::group::{Group, Step};
use crate::units::Meters;

/// Side of a square in millionths of a degree.
const SQUARE: i32 = 40_000;

/// Metres in a millionth of a degree of latitude.
const METERS_PER_E6: f64 = 0.111_195;

/// The middle of the square of some four by three kilometres that a place lies in, or of the
/// settlement that it belongs to: both are the same for whoever lives there.
pub(super) fn square(network: &Network, place: Place) -> Place {
    if let Some(settlement) = network.settlement_of(place) {
        return settlement.place;
    }
    let middle = |e6: i32| e6.div_euclid(SQUARE).saturating_mul(SQUARE).saturating_add(SQUARE / 2);
    Place { lat_e6: middle(place.lat_e6), lon_e6: middle(place.lon_e6) }
}

/// The point of each area that clients live in.
///
/// Not the middle of the clients themselves, which is somebody's home where there is only one:
/// the middle of the settlement in which most of them live.
pub(super) fn points(network: &Network, clients: &[Client<'_>]) -> BTreeMap<String, Place> {
    let mut votes: BTreeMap<&str, BTreeMap<Place, usize>> = BTreeMap::new();
    for client in clients {
        let by = votes.entry(&client.exact.area).or_default();
        *by.entry(square(network, client.home)).or_default() += 1;
    }
    let most = |by: BTreeMap<Place, usize>| by.into_iter().max_by_key(|(_, count)| *count);
    votes.into_iter().filter_map(|(area, by)| Some((area.to_owned(), most(by)?.0))).collect()
}

/// Gives a point about their home to those around whom enough people of their own group live.
pub(super) fn scatter(clients: &mut [Client<'_>], reach: Meters, k: usize, dice: &mut Dice) {
    let mut groups: BTreeMap<Group, Vec<(Place, &str)>> = BTreeMap::new();
    for client in clients.iter() {
        groups.entry(client.shown()).or_default().push((client.home, client.passenger));
    }
    let hidden: Vec<bool> = clients
        .iter()
        .map(|client| {
            let near = groups[&client.shown()].iter();
            let people: BTreeSet<&str> = near
                .filter(|(home, _)| distance(*home, client.home) <= reach.0 as f64)
                .map(|(_, passenger)| *passenger)
                .collect();
            client.step < Step::Pc3 && people.len() >= k
        })
        .collect();
    for (client, is_hidden) in clients.iter_mut().zip(hidden) {
        // Drawn for everybody, so that one more client leaves the others where they are.
        let (turn, part) = (dice.unit(), dice.unit());
        if is_hidden {
            client.point = Some(moved(client.home, reach, turn, part));
        }
    }
}

/// A place moved in some direction, evenly over the disc around it.
fn moved(home: Place, reach: Meters, turn: f64, part: f64) -> Place {
    let far = reach.0 as f64 * libm::sqrt(part) / METERS_PER_E6;
    let angle = turn * std::f64::consts::TAU;
    let narrow = libm::cos(home.lat().to_radians()).max(1e-6);
    let north = libm::round(far * libm::cos(angle)) as i32;
    let east = libm::round(far * libm::sin(angle) / narrow) as i32;
    // Four decimals: finer ones would only look exact.
    let coarse = |e6: i32| (e6 + 50).div_euclid(100) * 100;
    Place {
        lat_e6: coarse(home.lat_e6.saturating_add(north)),
        lon_e6: coarse(home.lon_e6.saturating_add(east)),
    }
}

/// Metres on the plane that touches the globe at the first place.
fn distance(a: Place, b: Place) -> f64 {
    let north = f64::from(a.lat_e6) - f64::from(b.lat_e6);
    let east = (f64::from(a.lon_e6) - f64::from(b.lon_e6)) * libm::cos(a.lat().to_radians());
    libm::sqrt(north * north + east * east) * METERS_PER_E6
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_moved_farther_than_asked() {
        let home = Place { lat_e6: 52_720_000, lon_e6: 6_470_000 };
        for step in 0..40 {
            let point = moved(home, Meters(500), f64::from(step) / 40.0, 0.999);
            assert!((480.0..510.0).contains(&distance(home, point)), "{point:?}");
        }
    }
}
