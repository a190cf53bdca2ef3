//! A transport flow (vervoersstroom) with its rules as data.

use serde::{Deserialize, Serialize};

use crate::region::Entitlement;
use crate::units::{Cents, Meters, Seconds};

/// How far the start of boarding or alighting may lie from the moment that was agreed.
///
/// The window is `[moment - before, moment + after]`. `after` may be negative: a child that must
/// be at school 5 to 15 minutes before the bell has `before` 15 and `after` −5 minutes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Margin {
    /// Earliest, before the moment.
    pub before: Seconds,
    /// Latest, after the moment.
    pub after: Seconds,
}

/// A softer limit below the hard one, the tighter of its parts: longer rides are allowed, but
/// cost a price.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TargetRide {
    /// The ride that should not be exceeded.
    pub ride: Option<Seconds>,
    /// The minutes above the direct drive that should not be exceeded.
    pub plus: Option<Seconds>,
    /// What each minute above it weighs in the search; never part of a cash amount.
    pub price_per_minute: Cents,
}

/// How long a passenger may be aboard, from the end of boarding to the start of alighting.
///
/// The limit is `max(direct + allowance, min(absolute, direct + plus, max(factor × direct, floor),
/// personal))`, where absent parts do not count and `direct` is the drive without others.
/// Where `direct + allowance` decides, the limit is said to be lifted, and the plan lists it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RideRule {
    /// Always allowed on top of the direct drive.
    pub allowance: Seconds,
    /// At most this.
    pub absolute: Option<Seconds>,
    /// At most this on top of the direct drive.
    pub plus: Option<Seconds>,
    /// At most this many percent of the direct drive, …
    pub factor_percent: Option<i64>,
    /// … but a short drive may always become this long under the factor.
    pub floor: Seconds,
    /// The limit that may be passed at a price.
    pub target: Option<TargetRide>,
    /// Longest time that the vehicle may stand still during the ride, waiting for others or for a
    /// door to open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_standing: Option<Seconds>,
}

impl RideRule {
    /// Returns the tightest of the parts that are stated, before `allowance` lifts it.
    pub fn tightest(&self, direct: Seconds, personal: Option<Seconds>) -> Option<Seconds> {
        let factor =
            self.factor_percent.map(|percent| Seconds(direct.0 * percent / 100).max(self.floor));
        let plus = self.plus.map(|plus| direct + plus);
        [self.absolute, plus, factor, personal].into_iter().flatten().min()
    }

    /// Returns the softer limit for a direct drive, if there is one.
    pub fn target(&self, direct: Seconds) -> Option<Seconds> {
        let target = self.target?;
        let ride = target.ride.map(|ride| ride.max(direct));
        [ride, target.plus.map(|plus| direct + plus)].into_iter().flatten().min()
    }

    /// Returns the hard limit for a direct drive and whether it had to be lifted.
    pub fn limit(&self, direct: Seconds, personal: Option<Seconds>) -> (Seconds, bool) {
        let least = direct + self.allowance;
        match self.tightest(direct, personal) {
            None => (Seconds(i64::from(u32::MAX)), false),
            Some(limit) => (limit.max(least), limit < least),
        }
    }
}

/// Who pays for a flow's trips.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Payer {
    /// The authority of the passenger.
    #[default]
    Own,
    /// One authority for all.
    One(String),
}

/// A way out for a trip that no vehicle takes: a taxi hired for that trip alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutsideTariff {
    /// To begin with.
    pub start: Cents,
    /// For each kilometre of the direct way.
    pub per_km: Cents,
}

/// Passengers walk to a pickup point (opstapplaats) rather than be fetched at their door.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PickupPoints {
    /// Farther than this nobody walks.
    pub max_walk: Meters,
    /// How long a walk is, in percent of the distance as the crow flies.
    pub walk_factor_percent: i64,
    /// Metres walked in a minute.
    pub walk_per_minute: Meters,
}

/// One legal and financial flow of passengers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Flow {
    /// Short id: `leerlingen`, `dagbesteding`, `wmo`, `regiotaxi`, `vrijwilligers`.
    pub id: String,
    /// Name on reports.
    pub name: String,
    /// Margin around a pick-up that was asked for; the window of the pickup.
    pub depart: Margin,
    /// Margin around an arrival that must be met; the window of the delivery.
    pub arrive: Margin,
    /// Margin around an arrival that is guaranteed (prioriteitsrit); never late.
    pub priority: Margin,
    /// How long the ride may be.
    pub ride: RideRule,
    /// What it grants at most.
    pub grants: Entitlement,
    /// Ids of the flows whose passengers may be aboard together with this one's, itself included
    /// where they may share among themselves. `import` guarantees that sharing is mutual.
    pub shares_with: Vec<String>,
    /// Who pays.
    pub payer: Payer,
    /// The taxi that may be hired instead, if any.
    pub outside: Option<OutsideTariff>,
    /// The way to pickup points, where passengers of this flow walk to them.
    pub pickup_points: Option<PickupPoints>,
    /// Does it stand in the files only, so that none of its trips run?
    pub is_dormant: bool,
    /// May the payer deduct the value-added tax of the flow's transport?
    pub vat_recoverable: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    const PUPIL: RideRule = RideRule {
        allowance: Seconds::minutes(10),
        absolute: Some(Seconds::minutes(90)),
        plus: None,
        factor_percent: Some(300),
        floor: Seconds::minutes(20),
        target: None,
        max_standing: None,
    };

    #[test]
    fn the_tightest_part_decides() {
        assert_eq!(PUPIL.limit(Seconds::minutes(10), None), (Seconds::minutes(30), false));
        assert_eq!(PUPIL.limit(Seconds::minutes(40), None), (Seconds::minutes(90), false));
        let personal = Some(Seconds::minutes(45));
        assert_eq!(PUPIL.limit(Seconds::minutes(20), personal), (Seconds::minutes(45), false));
    }

    #[test]
    fn distance_lifts_a_limit_that_it_makes_impossible() {
        assert_eq!(PUPIL.limit(Seconds::minutes(85), None), (Seconds::minutes(95), true));
    }

    #[test]
    fn the_tighter_part_of_a_target_counts() {
        let minutes = |n| Some(Seconds::minutes(n));
        let target =
            TargetRide { ride: minutes(60), plus: minutes(20), price_per_minute: Cents(20) };
        let rule = RideRule { target: Some(target), ..PUPIL };
        assert_eq!(rule.target(Seconds::minutes(15)), minutes(35));
        assert_eq!(rule.target(Seconds::minutes(50)), minutes(60));
        // Distance lifts it: what nobody can avoid is not above it.
        assert_eq!(rule.target(Seconds::minutes(75)), minutes(75));
        assert_eq!(PUPIL.target(Seconds::minutes(50)), None);
    }

    #[test]
    fn the_floor_saves_short_rides_from_the_factor() {
        assert_eq!(PUPIL.limit(Seconds::minutes(4), None), (Seconds::minutes(20), false));
    }
}
