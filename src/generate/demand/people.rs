//! What passengers need, drawn by the shares of each flow.

use crate::dice::Dice;
use crate::generate::demand::rules::words;

/// Shares of the passengers of a flow, in percent.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shares {
    /// The need of those who simply walk.
    pub(super) walk: &'static str,
    /// Ride seated in a wheelchair.
    pub(super) wheelchair: f64,
    /// Move over from a folding wheelchair.
    pub(super) folding: f64,
    /// Walk with a walker.
    pub(super) walker: f64,
    /// Have an escort with them.
    pub(super) escort: f64,
    /// Must sit in front.
    pub(super) front: f64,
    /// Travel alone.
    pub(super) solo: f64,
}

/// Pupils.
pub(super) const PUPILS: Shares = Shares {
    walk: "child",
    wheelchair: 5.0,
    folding: 1.0,
    walker: 0.0,
    escort: 2.0,
    front: 4.0,
    solo: 1.5,
};
/// Clients of day care.
pub(super) const DAY_CARE: Shares = Shares {
    walk: "walk",
    wheelchair: 15.0,
    folding: 6.0,
    walker: 22.0,
    escort: 0.5,
    front: 4.0,
    solo: 0.5,
};
/// Holders of a Wmo pass.
pub(super) const WMO: Shares = Shares {
    walk: "walk",
    wheelchair: 20.0,
    folding: 8.0,
    walker: 30.0,
    escort: 8.0,
    front: 6.0,
    solo: 1.0,
};
/// Those whom volunteers drive.
pub(super) const VOLUNTEERED: Shares = Shares {
    walk: "walk",
    wheelchair: 0.0,
    folding: 0.0,
    walker: 20.0,
    escort: 3.0,
    front: 8.0,
    solo: 0.0,
};

impl Shares {
    /// The needs of one passenger, by id.
    pub(super) fn draw(&self, dice: &mut Dice) -> Vec<String> {
        let percent = dice.between(0.0, 100.0);
        let is_alone = dice.chance(self.solo / 100.0);
        let is_escorted = dice.chance(self.escort / 100.0);
        let is_in_front = dice.chance(self.front / 100.0);
        let bounds = [self.wheelchair, self.folding, self.walker];
        let names = ["wheelchair", "folding-chair", "walker"];
        let mut bound = 0.0;
        let aid = bounds.iter().zip(names).find_map(|(share, name)| {
            bound += share;
            (percent < bound).then_some(name)
        });
        let mut needs = vec![aid.unwrap_or(self.walk)];
        if is_escorted {
            needs.push("escort");
        }
        if is_in_front && aid != Some("wheelchair") {
            needs.push("front");
        }
        if is_alone {
            needs.push("solo");
        }
        words(&needs)
    }
}
