//! Changes of a plan: requests taken out and put in, tours opened, replaced and handed over.

use crate::problem::{Price, Problem, RequestId, StopId, VehicleId};
use crate::schedule::{Insertion, Tour};
use crate::solve::state::{State, Whereabouts};

impl State<'_> {
    /// Adds a tour of requests that are in the bank, if a vehicle is at hand and keeps all rules
    /// in this order; says whether it did.
    pub fn take_in(&mut self, vehicle: VehicleId, stops: &[StopId]) -> bool {
        let problem = self.ground.problem;
        let is_possible = !stops.is_empty()
            && self.at_hand[vehicle.index()] > 0
            && is_whole(self, stops)
            && keeps_links(problem, vehicle, stops);
        if !is_possible {
            return false;
        }
        let tour = Tour::of(problem, vehicle, stops, &mut self.table);
        tour.is_some_and(|tour| {
            self.add(tour);
            true
        })
    }

    /// Is a vehicle of this kind still free?
    pub fn is_at_hand(&self, id: VehicleId) -> bool {
        self.at_hand[id.index()] > 0
    }

    /// Takes a tour out, and away its vehicle and all like it that stand still.
    pub fn retire(&mut self, slot: usize) {
        let out: Vec<RequestId> = self.tours[slot].requests().collect();
        let vehicle = self.tours[slot].vehicle;
        self.remove(slot, &out);
        self.at_hand[vehicle.index()] = 0;
    }

    /// Takes requests out of a tour into the bank. All of them must be in it.
    pub fn remove(&mut self, slot: usize, out: &[RequestId]) {
        let problem = self.ground.problem;
        self.touch(slot);
        self.release(slot);
        self.price -= self.tours[slot].price;
        for &id in out {
            debug_assert_eq!(self.whereabouts(id), Whereabouts::Tour(slot));
            self.whereabouts[id.index()] = Whereabouts::Bank;
            self.price += self.absent[id.index()];
            let at = self.bank.binary_search(&id).expect_err("it was in the tour");
            self.bank.insert(at, id);
        }
        let tour = &mut self.tours[slot];
        tour.remove(|stop| out.contains(&stop.request()));
        let feasible = tour.refresh(problem, &mut self.table);
        // Only a matrix without triangle inequality could make a shorter tour too late.
        if !feasible {
            let rest: Vec<RequestId> = tour.requests().collect();
            *tour = Tour::empty(problem, tour.vehicle);
            for id in rest {
                self.whereabouts[id.index()] = Whereabouts::Bank;
                self.price += self.absent[id.index()];
                let at = self.bank.binary_search(&id).expect_err("it was in the tour");
                self.bank.insert(at, id);
            }
        }
        self.price += self.tours[slot].price;
        if !self.tours[slot].is_empty() {
            self.at_hand[self.tours[slot].vehicle.index()] -= 1;
            self.downsize(slot);
        }
    }

    /// Gives a tour to a cheaper vehicle of its family, if one will do and that pays.
    fn downsize(&mut self, slot: usize) {
        let problem = self.ground.problem;
        let tour = &self.tours[slot];
        let at_hand = |id: VehicleId| id == tour.vehicle || self.at_hand[id.index()] > 0;
        let families = &self.ground.families;
        let cheapest = families.cheapest(problem, tour.vehicle, tour.requires, &tour.peak, at_hand);
        if let Some(vehicle) = cheapest.filter(|&vehicle| vehicle != tour.vehicle) {
            let (old, price) = (tour.vehicle, tour.price);
            self.hand_over(slot, vehicle);
            // Whoever knows the old vehicle may weigh more than the cheaper one saves.
            if self.tours[slot].price > price {
                self.hand_over(slot, old);
            }
        }
    }

    fn hand_over(&mut self, slot: usize, vehicle: VehicleId) {
        let problem = self.ground.problem;
        let old = self.tours[slot].vehicle;
        self.price -= self.tours[slot].price;
        self.tours[slot].hand_to(problem, vehicle);
        if self.tours[slot].refresh(problem, &mut self.table) {
            self.at_hand[old.index()] += 1;
            self.at_hand[vehicle.index()] -= 1;
        } else {
            self.tours[slot].hand_to(problem, old);
            let feasible = self.tours[slot].refresh(problem, &mut self.table);
            assert!(feasible, "the tour was feasible with the vehicle it had");
        }
        self.price += self.tours[slot].price;
    }

    /// Puts a request of the bank into a tour. False when the exact schedule refuses; then
    /// nothing has changed.
    pub fn insert(&mut self, slot: usize, id: RequestId, insertion: &Insertion) -> bool {
        let problem = self.ground.problem;
        self.touch(slot);
        let tour = &mut self.tours[slot];
        let (old, price) = (tour.vehicle, tour.price);
        if insertion.vehicle != old {
            tour.hand_to(problem, insertion.vehicle);
        }
        tour.insert(problem, id, insertion.after_pickup, insertion.after_delivery);
        if !tour.refresh(problem, &mut self.table) {
            tour.remove(|stop| stop.request() == id);
            tour.hand_to(problem, old);
            let feasible = tour.refresh(problem, &mut self.table);
            assert!(feasible, "the tour was feasible before");
            return false;
        }
        self.at_hand[old.index()] += 1;
        self.at_hand[insertion.vehicle.index()] -= 1;
        self.settle_in(slot, price, id);
        true
    }

    /// Opens a tour for a request of the bank.
    pub fn open(&mut self, id: RequestId, vehicle: VehicleId) {
        let problem = self.ground.problem;
        let stops = [id.pickup(), id.delivery()];
        let Some(tour) = Tour::of(problem, vehicle, &stops, &mut self.table) else { return };
        let slot = self.tours.iter().position(Tour::is_empty).unwrap_or_else(|| {
            self.push_slot(Tour::empty(problem, vehicle));
            self.tours.len() - 1
        });
        self.touch(slot);
        self.at_hand[vehicle.index()] -= 1;
        self.tours[slot] = tour;
        self.settle_in(slot, 0, id);
    }

    /// Puts other tours in some slots; together they carry whom these carried before, in their
    /// vehicles or others at hand.
    pub fn replace<const N: usize>(&mut self, changes: [(usize, Tour); N]) {
        for (slot, _) in &changes {
            self.touch(*slot);
            self.release(*slot);
        }
        for (slot, tour) in changes {
            self.price += tour.price - self.tours[slot].price;
            for stop in tour.stops() {
                self.whereabouts[stop.request().index()] = Whereabouts::Tour(slot);
            }
            if !tour.is_empty() {
                self.at_hand[tour.vehicle.index()] -= 1;
            }
            self.tours[slot] = tour;
        }
    }

    /// Notes that a request has gone from the bank into a tour, whose price was another before.
    fn settle_in(&mut self, slot: usize, before: Price, id: RequestId) {
        self.price += self.tours[slot].price - before - self.absent[id.index()];
        self.whereabouts[id.index()] = Whereabouts::Tour(slot);
        let at = self.bank.binary_search(&id).expect("it was in the bank");
        self.bank.remove(at);
    }

    /// Takes out of its tour whoever is linked with a request that nobody serves, or that is left
    /// to others though the vehicle would wait for it.
    pub fn drop_half_links(&mut self) {
        let problem = self.ground.problem;
        let mut index = 0;
        while index < self.bank.len() {
            let request = &problem.requests[self.bank[index].index()];
            if let Some(other) = request.link
                && let Whereabouts::Tour(slot) = self.whereabouts(other)
                && (request.outside.is_none() || self.waits(slot))
            {
                self.remove(slot, &[other]);
                index = 0;
                continue;
            }
            index += 1;
        }
    }
}

/// Are these both stops of requests that are still in the bank, each once, pickup first?
fn is_whole(state: &State<'_>, stops: &[StopId]) -> bool {
    let position = |stop: StopId| {
        let mut at = stops.iter().enumerate().filter(|(_, other)| **other == stop);
        at.next().map(|(index, _)| index).filter(|_| at.next().is_none())
    };
    stops.iter().all(|stop| {
        let id = stop.request();
        let ends = (position(id.pickup()), position(id.delivery()));
        state.whereabouts(id) == Whereabouts::Bank
            && matches!(ends, (Some(on), Some(off)) if on < off)
    })
}

/// Are linked requests in it together, where the vehicle waits?
fn keeps_links(problem: &Problem, vehicle: VehicleId, stops: &[StopId]) -> bool {
    let is_in = |id: RequestId| stops.contains(&id.pickup());
    let with_link = |stop: &StopId| problem.request(*stop).link.is_none_or(is_in);
    !problem.vehicles[vehicle.index()].waits || stops.iter().all(with_link)
}
