//! The town or village that a place belongs to, and how that is known.

use crate::network::Network;
use crate::region::{Passenger, Place};

/// How a place got its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Source {
    /// The nearest settlement of the road extract.
    Settlement,
    /// The postcode of a passenger's home.
    Pc4,
    /// A square of some four by three kilometres.
    Square,
}

/// A town, a village, or what stands for it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Locality {
    /// Its name, for people and programs alike.
    pub name: String,
    /// How it is known.
    pub source: Source,
}

impl Locality {
    /// The locality of a place to which a passenger travels, or from which.
    pub fn of(network: &Network, place: Place, passenger: &Passenger) -> Self {
        if let Some(settlement) = network.settlement_of(place) {
            return Self { name: settlement.name.clone(), source: Source::Settlement };
        }
        if place == passenger.home && !passenger.pc4.is_empty() {
            return Self { name: passenger.pc4.clone(), source: Source::Pc4 };
        }
        let middle = place.square();
        let name = format!("{:.2}/{:.2}", middle.lat(), middle.lon());
        Self { name, source: Source::Square }
    }
}
