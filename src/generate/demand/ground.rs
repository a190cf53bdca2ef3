//! What demand is laid on: homes in quarters, sites, garages.

use crate::dice::Dice;
use crate::generate::plane::Point;
use crate::region::{Authority, Place, Site};
use crate::units::Seconds;

/// Roads are about this much longer than the crow flies.
const WINDING: f64 = 1.4;

/// An address where somebody may live.
#[derive(Clone, Debug)]
pub(crate) struct Home {
    /// Where.
    pub(crate) place: Place,
    /// The same on the plane.
    pub(crate) point: Point,
    /// Four digits of its postcode.
    pub(crate) pc4: String,
}

/// A village or district.
#[derive(Clone, Debug)]
pub(crate) struct Quarter {
    /// Whose it is, an index into the authorities.
    pub(crate) authority: usize,
    /// How many live there, or anything in proportion to it.
    pub(crate) weight: f64,
    /// Where they live; at least one.
    pub(crate) homes: Vec<Home>,
}

/// A site with what makes people go there.
#[derive(Clone, Debug)]
pub(crate) struct Stop {
    /// The site.
    pub(crate) site: Site,
    /// The same place on the plane.
    pub(crate) point: Point,
    /// How much it attracts.
    pub(crate) weight: f64,
    /// When the school bell or the programme starts.
    pub(crate) start: Seconds,
    /// When it ends.
    pub(crate) end: Seconds,
}

/// A region without its people.
#[derive(Clone, Debug)]
pub(crate) struct Ground {
    /// Those who pay, with their inhabitants.
    pub(crate) authorities: Vec<Authority>,
    /// Letters that begin the pseudonyms of each authority's passengers.
    pub(crate) codes: Vec<String>,
    /// Where people live.
    pub(crate) quarters: Vec<Quarter>,
    /// Where they go.
    pub(crate) stops: Vec<Stop>,
    /// Where they might gather.
    pub(crate) pickup_points: Vec<Site>,
    /// Names and places of garages.
    pub(crate) garages: Vec<(String, Place)>,
}

impl Ground {
    /// Inhabitants of all authorities together.
    pub(crate) fn inhabitants(&self) -> i64 {
        self.authorities.iter().map(|authority| authority.inhabitants).sum()
    }

    /// A home of an authority, drawn by the weights of its quarters.
    pub(crate) fn home(&self, authority: usize, dice: &mut Dice) -> Option<&Home> {
        let weight = |quarter: &Quarter| {
            if quarter.authority == authority { quarter.weight } else { 0.0 }
        };
        let weights: Vec<f64> = self.quarters.iter().map(weight).collect();
        let quarter = &self.quarters[dice.weighted(&weights)?];
        quarter.homes.get(dice.below(quarter.homes.len()))
    }

    /// Rough kilometres over the road.
    pub(crate) fn km(from: Point, to: Point) -> f64 {
        from.distance(to) * WINDING / 1000.0
    }
}
