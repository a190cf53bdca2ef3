//! The tours that a search has met on its way.

use std::collections::BTreeMap;

use crate::problem::{Price, RequestId, StopId, VehicleId};
use crate::schedule::Tour;
use crate::solve::choice::MOST_MET;

/// Tours of good plans, the cheapest of those in which the same vehicle serves the same requests.
#[derive(Clone, Debug, Default)]
pub struct Met {
    /// By the requests that they serve, sorted, and the vehicle: kinds of it are limited.
    pub(super) tours: BTreeMap<(Vec<RequestId>, VehicleId), Remembered>,
    round: u64,
}

/// What is kept of a tour.
#[derive(Clone, Debug)]
pub(super) struct Remembered {
    pub(super) price: Price,
    pub(super) stops: Vec<StopId>,
    /// The last round in which it was met.
    round: u64,
}

impl Met {
    /// Nothing met yet, at the beginning of a round.
    pub fn in_round(round: u64) -> Self {
        Self { tours: BTreeMap::new(), round }
    }

    /// Remembers a tour that serves somebody.
    pub fn add(&mut self, tour: &Tour) {
        let remembered =
            Remembered { price: tour.price, stops: tour.stops().collect(), round: self.round };
        self.put((sorted(tour), tour.vehicle), remembered);
        if self.tours.len() > 2 * MOST_MET {
            self.forget_all_but(MOST_MET);
        }
    }

    /// Takes over what another has met.
    pub fn absorb(&mut self, other: Self) {
        for (key, remembered) in other.tours {
            self.put(key, remembered);
        }
    }

    /// Forgets all but the `count` tours that were met last.
    pub fn forget_all_but(&mut self, count: usize) {
        if self.tours.len() <= count {
            return;
        }
        let mut rounds: Vec<u64> = self.tours.values().map(|tour| tour.round).collect();
        rounds.sort_unstable_by(|one, other| other.cmp(one));
        let oldest = rounds[count];
        let mut room = count - rounds.partition_point(|&round| round > oldest);
        self.tours.retain(|_, tour| {
            let is_of_oldest = tour.round == oldest && room > 0;
            room -= usize::from(is_of_oldest);
            is_of_oldest || tour.round > oldest
        });
    }

    fn put(&mut self, key: (Vec<RequestId>, VehicleId), tour: Remembered) {
        let Some(known) = self.tours.get_mut(&key) else {
            self.tours.insert(key, tour);
            return;
        };
        let round = known.round.max(tour.round);
        if tour.price < known.price {
            *known = tour;
        }
        known.round = round;
    }
}

/// Whom a tour serves, sorted.
pub(super) fn sorted(tour: &Tour) -> Vec<RequestId> {
    let mut served: Vec<RequestId> = tour.requests().collect();
    served.sort_unstable();
    served
}

#[cfg(test)]
mod tests {
    use super::*;

    fn remembered(price: Price, round: u64) -> Remembered {
        Remembered { price, stops: Vec::new(), round }
    }

    #[test]
    fn the_cheapest_tour_of_the_same_requests_stays() {
        let by = |vehicle| (vec![RequestId(1), RequestId(4)], VehicleId(vehicle));
        let mut met = Met::default();
        for (price, round) in [(7, 1), (5, 2), (6, 3)] {
            met.put(by(0), remembered(price, round));
        }
        met.put(by(1), remembered(9, 4));
        let known: Vec<_> = met.tours.values().map(|tour| (tour.price, tour.round)).collect();
        assert_eq!(known, [(5, 3), (9, 4)], "another vehicle is another tour");
    }

    #[test]
    fn what_was_met_last_is_not_forgotten() {
        let mut met = Met::default();
        for (id, round) in [(0, 4), (1, 2), (2, 3), (3, 2), (4, 1), (5, 2)] {
            met.put((vec![RequestId(id)], VehicleId(0)), remembered(1, round));
        }
        let left = |count| {
            let mut met = met.clone();
            met.forget_all_but(count);
            met.tours.into_keys().map(|(served, _)| served[0].0).collect::<Vec<u32>>()
        };
        assert_eq!(left(7), [0, 1, 2, 3, 4, 5]);
        assert_eq!(left(4), [0, 1, 2, 3]);
        assert_eq!(left(2), [0, 2]);
        assert_eq!(left(1), [0]);
    }
}
