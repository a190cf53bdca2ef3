//! What a passenger needs in the vehicle, and what that takes.

use std::ops::Add;

use serde::{Deserialize, Serialize};

use crate::region::{Passenger, Region, Trip};
use crate::units::Seconds;

/// Space of each kind, either taken up by a passenger or offered by a layout.
///
/// `seats` counts every seat, the front ones included; `front` says how many of them are (or must
/// be) in front. So a load fits a layout when it is no larger in every kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Space {
    /// Seats, front seats included.
    pub seats: u8,
    /// Front seats.
    pub front: u8,
    /// Places for somebody who rides seated in the wheelchair.
    pub wheelchairs: u8,
    /// Room for a walker, a folded wheelchair or large luggage, in pieces.
    pub luggage: u8,
}

impl Add for Space {
    type Output = Self;

    /// Saturates at 255, which no vehicle offers, so that nonsense never fits.
    fn add(self, other: Self) -> Self {
        Self {
            seats: self.seats.saturating_add(other.seats),
            front: self.front.saturating_add(other.front),
            wheelchairs: self.wheelchairs.saturating_add(other.wheelchairs),
            luggage: self.luggage.saturating_add(other.luggage),
        }
    }
}

/// Who travels with a passenger and takes a place of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Escort {
    /// Obligatory and free: the passenger does not travel without (medische begeleider).
    Medical,
    /// Comes along by choice and pays (sociale begeleider, meereizende).
    Social,
}

/// One need; a passenger has one or more and takes up their sum.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Need {
    /// Short id used in `passengers.csv`: `walk`, `wheelchair`, `escort`.
    pub id: String,
    /// Text on the route sheet.
    pub name: String,
    /// Space it takes; zero for a mere restriction.
    pub space: Space,
    /// Time it adds to boarding.
    pub board: Seconds,
    /// Time it adds to alighting.
    pub alight: Seconds,
    /// Must the passenger ride alone?
    pub solo: bool,
    /// Equipment the vehicle must have, such as `lift`.
    pub equipment: Vec<String>,
    /// Codes of the CROW dictionary of travellers that mean this need: `HR01`.
    pub codes: Vec<String>,
    /// Is it somebody who travels along? What a social one takes goes for each companion of a
    /// trip; `import` guarantees that there is one such need at most and that no passenger has it.
    pub escort: Option<Escort>,
}

impl Region {
    /// Returns the needs of a trip: those of its passenger, as often as they are named, and the
    /// companion's for each of its companions.
    pub fn needs_of(&self, passenger: &Passenger, trip: &Trip) -> Vec<&Need> {
        let named = |id: &String| self.needs.iter().find(|need| need.id == *id);
        let mut needs: Vec<&Need> = passenger.needs.iter().filter_map(named).collect();
        let companion = self.needs.iter().find(|need| need.escort == Some(Escort::Social));
        needs.extend(companion.into_iter().cycle().take(usize::from(trip.companions)));
        needs
    }
}
