//! The tours that a search has met on its way.

use std::collections::BTreeMap;

use crate::problem::{Price, RequestId, StopId, VehicleId};
use crate::schedule::Tour;

/// Tours of good plans, the cheapest of those that serve the same requests.
#[derive(Clone, Debug, Default)]
pub struct Met {
    /// By the requests that they serve, sorted.
    pub(super) tours: BTreeMap<Vec<RequestId>, Remembered>,
    round: u64,
}

/// What is kept of a tour.
#[derive(Clone, Debug)]
pub(super) struct Remembered {
    pub(super) price: Price,
    pub(super) vehicle: VehicleId,
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
        let remembered = Remembered {
            price: tour.price,
            vehicle: tour.vehicle,
            stops: tour.stops().collect(),
            round: self.round,
        };
        self.put(sorted(tour), remembered);
    }

    /// Takes over what another has met.
    pub fn absorb(&mut self, other: Self) {
        for (served, remembered) in other.tours {
            self.put(served, remembered);
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

    fn put(&mut self, served: Vec<RequestId>, tour: Remembered) {
        let Some(known) = self.tours.get_mut(&served) else {
            self.tours.insert(served, tour);
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
        Remembered { price, vehicle: VehicleId(0), stops: Vec::new(), round }
    }

    #[test]
    fn the_cheapest_tour_of_the_same_requests_stays() {
        let served = vec![RequestId(1), RequestId(4)];
        let mut met = Met::default();
        for (price, round) in [(7, 1), (5, 2), (6, 3)] {
            met.put(served.clone(), remembered(price, round));
        }
        assert_eq!(met.tours.len(), 1);
        assert_eq!((met.tours[&served].price, met.tours[&served].round), (5, 3));
    }

    #[test]
    fn what_was_met_last_is_not_forgotten() {
        let mut met = Met::default();
        for (id, round) in [(0, 4), (1, 2), (2, 3), (3, 2), (4, 1), (5, 2)] {
            met.put(vec![RequestId(id)], remembered(1, round));
        }
        let left = |count| {
            let mut met = met.clone();
            met.forget_all_but(count);
            met.tours.into_keys().map(|served| served[0].0).collect::<Vec<u32>>()
        };
        assert_eq!(left(7), [0, 1, 2, 3, 4, 5]);
        assert_eq!(left(4), [0, 1, 2, 3]);
        assert_eq!(left(2), [0, 2]);
        assert_eq!(left(1), [0]);
    }
}
