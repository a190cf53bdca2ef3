//! Points that stand for where people live without showing it.

use std::collections::BTreeMap;

use crate::dice::Dice;
use crate::network::Network;
use crate::region::Place;
use crate::tender::client::Client;
use crate::tender::group::{Group, Size, Step};
use crate::tender::secret::Secret;
use crate::units::Meters;

/// The largest reach, in metres.
const FARTHEST: f64 = 10_000.0;

/// The middle of the square of some four by three kilometres that a place lies in, or of the
/// settlement that it belongs to: both are the same for whoever lives there.
pub(super) fn square(network: &Network, place: Place) -> Place {
    if let Some(settlement) = network.settlement_of(place) {
        return settlement.place;
    }
    place.square()
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

/// Gives a point about their home to those around whom enough people of their own group live, in
/// as many homes; of one home to one client only, so that a point ties no two clients together.
pub(super) fn scatter(clients: &mut [Client<'_>], reach: Meters, k: usize, secret: &Secret) {
    let mut groups: BTreeMap<Group, Vec<(Place, &str)>> = BTreeMap::new();
    for client in clients.iter() {
        groups.entry(client.shown()).or_default().push((client.home, client.passenger));
    }
    let is_hidden = |client: &Client<'_>| {
        let near = groups[&client.shown()].iter();
        let near = near.filter(|(home, _)| home.crow(client.home) <= reach.0 as f64);
        client.step < Step::Pc3 && Size::of(near.copied()).is_enough(k)
    };
    let mut first: BTreeMap<Place, usize> = BTreeMap::new();
    for (index, client) in clients.iter().enumerate().filter(|(_, client)| is_hidden(client)) {
        let own = first.entry(client.home).or_insert(index);
        let known = &clients[*own];
        if (client.passenger, &client.exact) < (known.passenger, &known.exact) {
            *own = index;
        }
    }
    for (home, index) in first {
        clients[index].point = Some(moved(home, reach, secret));
    }
}

/// A place moved in some direction, evenly over the disc around it.
///
/// The same at every export: many exports tell no more than one. Within a smaller reach it stays
/// where it is if it lies there, and is drawn anew within its own distance if not; so exports of
/// several reaches tell no more than that of the smallest.
fn moved(home: Place, reach: Meters, secret: &Secret) -> Place {
    let mac = secret.mac(format!("home {} {}", home.lat_e6, home.lon_e6).as_bytes());
    let seed = mac.iter().take(8).fold(0, |sum, byte| sum << 8 | u64::from(*byte));
    let mut dice = Dice::new(seed, 52);
    let mut far = FARTHEST;
    let mut angle = 0.0;
    // The distance falls at every draw, so that a few are enough; the bound keeps it finite.
    for _ in 0..200 {
        far *= libm::sqrt(dice.unit());
        angle = dice.unit() * std::f64::consts::TAU;
        if far <= reach.0 as f64 {
            break;
        }
    }
    let far = far.min(reach.0 as f64);
    let moved = home.moved(far * libm::cos(angle), far * libm::sin(angle));
    // Four decimals: finer ones would only look exact.
    let coarse = |e6: i32| (e6 + 50).div_euclid(100) * 100;
    Place { lat_e6: coarse(moved.lat_e6), lon_e6: coarse(moved.lon_e6) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::region::SiteKind;
    use crate::tender::client::{Capacity, Target};

    fn home(step: i32) -> Place {
        Place { lat_e6: 52_720_000 + 1000 * step, lon_e6: 6_470_000 }
    }

    #[test]
    fn nobody_is_moved_farther_than_asked_and_people_are_spread_over_the_disc() {
        let secret = Secret::new([1; 32]);
        let far: Vec<f64> =
            (0..200).map(|it| home(it).crow(moved(home(it), Meters(500), &secret))).collect();
        assert!(far.iter().all(|far| *far < 510.0));
        let half = far.iter().filter(|far| **far < 354.0).count();
        assert!((70..130).contains(&half), "{half} of 200 in the inner half of the disc");
    }

    #[test]
    fn a_smaller_reach_moves_only_those_who_lie_beyond_it() {
        let secret = Secret::new([2; 32]);
        for home in (0..40).map(home) {
            let wide = moved(home, Meters(2000), &secret);
            let narrow = moved(home, Meters(1000), &secret);
            if home.crow(wide) < 990.0 {
                assert_eq!(wide, narrow);
            } else if home.crow(wide) > 1010.0 {
                assert!(wide != narrow);
            }
            assert!(wide != moved(home, Meters(2000), &Secret::new([3; 32])));
        }
    }

    fn client(passenger: &'static str, site: &str, home: Place) -> Client<'static> {
        Client {
            passenger,
            home,
            exact: Group {
                authority: "a".to_owned(),
                flow: "f".to_owned(),
                capacity: Capacity::Seat,
                area: "7901".to_owned(),
                target: Target::Site(site.to_owned()),
            },
            kind: Some(SiteKind::School),
            step: Step::Exact,
            trips: Vec::new(),
            point: None,
        }
    }

    #[test]
    fn a_point_hides_a_home_among_others_and_ties_no_clients_together() {
        let secret = Secret::new([4; 32]);
        let points = |mut clients: Vec<Client<'static>>| {
            scatter(&mut clients, Meters(2000), 2, &secret);
            clients.iter().map(|client| client.point).collect::<Vec<_>>()
        };
        let one_home = points(vec![client("p1", "s", home(0)), client("p2", "s", home(0))]);
        assert_eq!(one_home, [None, None], "two people in one home");
        let all = points(vec![
            client("p1", "s", home(0)),
            client("p2", "s", home(1)),
            client("p1", "t", home(0)),
            client("p2", "t", home(1)),
        ]);
        assert!(all[0].is_some() && all[1].is_some(), "{all:?}");
        assert_eq!(all[2..], [None, None]);
        let fewer = points(vec![client("p2", "s", home(1)), client("p1", "s", home(0))]);
        assert_eq!(fewer, [all[1], all[0]], "others move nobody");
    }
}
