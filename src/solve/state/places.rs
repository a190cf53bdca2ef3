//! Where a request of the bank fits best.

use crate::problem::{Load, Price, RequestId, Skills, VehicleId};
use crate::schedule::{Choices, Insertion, Tour, best_insertion};
use crate::solve::ground::Ground;
use crate::solve::recall::{Known, Moment};
use crate::solve::rng::SearchRng;
use crate::solve::state::{State, Tie, Whereabouts};

impl State<'_> {
    /// Where a request of the bank may go: with the one that it is linked with, if a vehicle
    /// waits for that.
    pub fn tie(&self, id: RequestId) -> Tie {
        let linked = self.ground.problem.requests[id.index()].link;
        let Some(other) = linked.filter(|_| self.ground.waits) else { return Tie::Free };
        match self.whereabouts(other) {
            Whereabouts::Bank => Tie::Free,
            Whereabouts::Tour(slot) if self.waits(slot) => Tie::Only(slot),
            Whereabouts::Tour(_) | Whereabouts::Elsewhere => Tie::NotWaiting,
        }
    }

    /// Does the vehicle of a tour keep linked requests together?
    pub fn waits(&self, slot: usize) -> bool {
        self.ground.waits && self.ground.problem.vehicles[self.tours[slot].vehicle.index()].waits
    }

    /// The cheapest way to serve a request of the bank for less than `bound`, among the tours of
    /// its neighbours and a new one: the slot, or `None` for a new tour, and the insertion.
    pub fn best_place(
        &mut self,
        id: RequestId,
        tie: Tie,
        mut bound: Price,
        rng: &mut SearchRng,
        blink_one_in: usize,
    ) -> Option<(Option<usize>, Insertion)> {
        let ground = self.ground;
        if let Tie::Only(slot) = tie {
            let found = self.best_in(slot, id, bound, rng, blink_one_in);
            return found.map(|insertion| (Some(slot), insertion));
        }
        let mut best = None;
        let fresh = ground.families.alone(id).iter().find(|(_, vehicle)| {
            let is_free = tie == Tie::Free || !ground.problem.vehicles[vehicle.index()].waits;
            self.at_hand[vehicle.index()] > 0 && is_free && !blink(rng, blink_one_in)
        });
        if let Some(&(price, vehicle)) = fresh.filter(|&&(price, _)| price < bound) {
            bound = price;
            let insertion = Insertion { vehicle, after_pickup: 0, after_delivery: 0, price };
            best = Some((None, insertion));
        }
        self.mark += 1;
        let mut to_scan = std::mem::take(&mut self.to_scan);
        for &near in ground.neighbors.of(id) {
            let Whereabouts::Tour(slot) = self.whereabouts(near) else { continue };
            if std::mem::replace(&mut self.marks[slot], self.mark) == self.mark {
                continue;
            }
            if tie == Tie::NotWaiting && self.waits(slot) {
                continue;
            }
            // What is known costs nothing and bounds what has to be scanned.
            match self.recalled(slot, id, bound) {
                Known::Unknown => to_scan.push((slot, None)),
                Known::None => {}
                Known::Best(found) if blink(rng, blink_one_in) => {
                    to_scan.push((slot, Some(found.after_pickup)));
                }
                Known::Best(found) => {
                    bound = found.price;
                    best = Some((Some(slot), found));
                }
            }
        }
        for (slot, over) in to_scan.drain(..) {
            let found = match over {
                Some(_) => self.scan(slot, id, bound, over),
                None => self.best_in(slot, id, bound, rng, blink_one_in),
            };
            if let Some(insertion) = found {
                bound = insertion.price;
                best = Some((Some(slot), insertion));
            }
        }
        self.to_scan = to_scan;
        best
    }

    /// The cheapest way to serve a request of the bank in one tour for less than `bound`.
    pub fn best_in(
        &mut self,
        slot: usize,
        id: RequestId,
        bound: Price,
        rng: &mut SearchRng,
        blink_one_in: usize,
    ) -> Option<Insertion> {
        let found = self.scan(slot, id, bound, None)?;
        if blink(rng, blink_one_in) {
            return self.scan(slot, id, bound, Some(found.after_pickup));
        }
        Some(found)
    }

    /// What is known of a request in a tour that the running change has not touched.
    fn recalled(&self, slot: usize, id: RequestId, bound: Price) -> Known {
        let recall = self.recall.as_ref().filter(|_| !self.touched[slot]);
        let (Some(recall), Some(moment)) = (recall, self.moment(slot)) else {
            return Known::Unknown;
        };
        recall.get(id, slot, moment, bound)
    }

    fn moment(&self, slot: usize) -> Option<Moment> {
        let at_hand = |id: VehicleId| self.at_hand[id.index()] > 0;
        let hands = self.ground.families.hands(self.tours[slot].vehicle, at_hand)?;
        Some(Moment { version: self.versions[slot], hands })
    }

    /// The best insertion in a tour below `bound`, with the pickup not after node `over`.
    fn scan(
        &mut self,
        slot: usize,
        id: RequestId,
        bound: Price,
        over: Option<usize>,
    ) -> Option<Insertion> {
        let ground = self.ground;
        let answers = Answers { ground, at_hand: &self.at_hand, over };
        let tour = &self.tours[slot];
        let found = best_insertion(ground.problem, tour, id, bound, &mut self.table, &answers);
        if over.is_none()
            && !self.touched[slot]
            && let Some(moment) = self.moment(slot)
            && let Some(recall) = &mut self.recall
        {
            recall.put(id, slot, moment, bound, found.as_ref());
        }
        found
    }
}

fn blink(rng: &mut SearchRng, one_in: usize) -> bool {
    one_in > 0 && rng.one_in(one_in)
}

/// A state's answers to what an insertion test asks.
struct Answers<'a, 'b> {
    ground: &'a Ground<'a>,
    at_hand: &'b [u32],
    /// The node that a blink passes over.
    over: Option<usize>,
}

impl Choices for Answers<'_, '_> {
    fn alternative(&self, tour: &Tour, requires: Skills, load: &Load) -> Option<VehicleId> {
        let at_hand = |id: VehicleId| self.at_hand[id.index()] > 0;
        self.ground.families.cheapest(self.ground.problem, tour.vehicle, requires, load, at_hand)
    }

    fn passes_over(&self, after_pickup: usize) -> bool {
        self.over == Some(after_pickup)
    }
}
