//! Towns, villages and hamlets, and which of them a place belongs to.

use serde::{Deserialize, Serialize};

use crate::network::geo::{Spot, haversine};
use crate::network::tags::Tags;
use crate::region::Place;

/// How large a settlement is, after its tag `place` in OpenStreetMap.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum SettlementKind {
    /// A large town.
    City,
    /// A town.
    Town,
    /// A village.
    Village,
    /// A hamlet.
    Hamlet,
}

impl SettlementKind {
    /// How far from its middle its houses reach, in metres; a rough figure that keeps the edge of
    /// a town from going to the hamlet beside it.
    fn reach(self) -> f64 {
        match self {
            Self::City => 4000.0,
            Self::Town => 2000.0,
            Self::Village => 700.0,
            Self::Hamlet => 200.0,
        }
    }
}

/// A named place where people live.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Settlement {
    /// Its name.
    pub name: String,
    /// How large it is.
    pub kind: SettlementKind,
    /// Its middle.
    pub place: Place,
}

/// A place belongs to no settlement whose edge is farther away than this, in metres.
const FARTHEST: f64 = 5000.0;

/// The settlement that the tags of a node name, if they name one.
pub(super) fn settlement(tags: &Tags<'_>, spot: Spot) -> Option<Settlement> {
    let kind = match tags.get("place")? {
        "city" => SettlementKind::City,
        "town" => SettlementKind::Town,
        "village" => SettlementKind::Village,
        "hamlet" => SettlementKind::Hamlet,
        _ => return None,
    };
    let name = tags.get("name").map(str::trim).filter(|name| !name.is_empty())?.to_owned();
    let e6 = |e7: i32| libm::round(f64::from(e7) / 10.0) as i32;
    Some(Settlement {
        name,
        kind,
        place: Place { lat_e6: e6(spot.lat_e7), lon_e6: e6(spot.lon_e7) },
    })
}

/// The settlement whose edge is nearest to a place, counted from its middle less its reach; of
/// equally near ones the first.
pub(super) fn nearest(settlements: &[Settlement], place: Place) -> Option<&Settlement> {
    let spot = |place: Place| Spot {
        lat_e7: place.lat_e6.saturating_mul(10),
        lon_e7: place.lon_e6.saturating_mul(10),
    };
    let here = spot(place);
    settlements
        .iter()
        .map(|one| (haversine(here, spot(one.place)) - one.kind.reach(), one))
        .min_by(|a, b| a.0.total_cmp(&b.0))
        .filter(|(edge, _)| *edge <= FARTHEST)
        .map(|(_, one)| one)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(name: &str, kind: SettlementKind, lat_e6: i32) -> Settlement {
        Settlement { name: name.to_owned(), kind, place: Place { lat_e6, lon_e6: 6_400_000 } }
    }

    #[test]
    fn the_edge_of_a_town_does_not_go_to_the_hamlet_beside_it() {
        let known = [
            at("Stad", SettlementKind::Town, 52_700_000),
            at("Gehucht", SettlementKind::Hamlet, 52_727_000),
        ];
        let name = |lat_e6| {
            let place = Place { lat_e6, lon_e6: 6_400_000 };
            nearest(&known, place).map(|one| one.name.as_str())
        };
        // 1.7 km from the town's middle, 1.3 km from the hamlet's.
        assert_eq!(name(52_715_300), Some("Stad"));
        assert_eq!(name(52_726_000), Some("Gehucht"));
        assert_eq!(name(52_900_000), None);
    }

    #[test]
    fn only_places_where_people_live_are_settlements() {
        let spot = Spot { lat_e7: 527_000_004, lon_e7: 64_000_006 };
        let of = |tags: &[(&'static str, &'static str)]| {
            settlement(&Tags::new(tags.iter().copied()), spot)
        };
        let village = of(&[("place", "village"), ("name", " Ruinen ")]).unwrap();
        assert_eq!((village.name.as_str(), village.kind), ("Ruinen", SettlementKind::Village));
        assert_eq!(village.place, Place { lat_e6: 52_700_000, lon_e6: 6_400_001 });
        assert_eq!(of(&[("place", "suburb"), ("name", "Noord")]), None);
        assert_eq!(of(&[("place", "town")]), None);
    }
}
