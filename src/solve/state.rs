//! All tours plus the unserved: what operators change, and how a change is taken back.

use crate::problem::{Load, Price, Problem, RequestId, Skills, StopId, VehicleId};
use crate::schedule::{Choices, Insertion, Timetable, Tour, best_insertion};
use crate::solve::ejection::Yard;
use crate::solve::fleet::Families;
use crate::solve::neighbors::Neighbors;
use crate::solve::rng::SearchRng;

/// What a search knows about its problem beforehand; shared by all threads.
#[derive(Clone, Debug)]
pub struct Ground<'a> {
    /// The problem.
    pub problem: &'a Problem,
    /// Which requests go together.
    pub neighbors: Neighbors,
    /// Which vehicles can take over from each other.
    pub families: Families,
    /// What dissolving tours looks things up in, where the problem is plain enough for that.
    pub yard: Option<Yard>,
    /// May exchanging the tails of tours pay?
    pub has_tails: bool,
    /// Is there a vehicle that keeps linked requests together?
    pub waits: bool,
}

/// Where a request may go for the sake of the one that it is linked with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tie {
    /// Anywhere.
    Free,
    /// Only into the tour of this slot, whose vehicle waits.
    Only(usize),
    /// Not into a tour whose vehicle waits.
    NotWaiting,
}

/// Where a request is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whereabouts {
    /// Not part of this sub-task.
    Elsewhere,
    /// In no tour.
    Bank,
    /// In the tour of this slot.
    Tour(usize),
}

/// A plan under change: tours in slots, some of them empty, and the bank of unserved requests.
#[derive(Clone, Debug)]
pub struct State<'a> {
    /// What is known beforehand.
    pub ground: &'a Ground<'a>,
    /// The tours; an empty one is a free slot.
    pub tours: Vec<Tour>,
    /// Requests in no tour, sorted.
    pub bank: Vec<RequestId>,
    /// The requests of this sub-task, sorted.
    pub requests: Vec<RequestId>,
    /// Sum of the tours' prices and the bank's.
    pub price: Price,
    whereabouts: Vec<Whereabouts>,
    /// What each request weighs while it is in the bank.
    absent: Vec<Price>,
    /// Vehicles of each kind that are still at hand.
    at_hand: Vec<u32>,
    /// Tours as they were when the running change began, by slot.
    tours_before: Vec<(usize, Tour)>,
    bank_before: Vec<RequestId>,
    price_before: Price,
    /// Slots whose tour the running change has touched.
    touched: Vec<bool>,
    /// Slots not in the copy of the best plan as they are.
    stale: Vec<usize>,
    is_stale: Vec<bool>,
    /// Scratch memory for timetables.
    pub table: Timetable,
    /// Scratch memory for marking tours.
    marks: Vec<u64>,
    mark: u64,
}

impl<'a> State<'a> {
    /// A state in which all the given requests are in the bank.
    pub fn new(ground: &'a Ground<'a>, requests: Vec<RequestId>, at_hand: Vec<u32>) -> Self {
        let mut whereabouts = vec![Whereabouts::Elsewhere; ground.problem.requests.len()];
        for id in &requests {
            whereabouts[id.index()] = Whereabouts::Bank;
        }
        let price = requests.iter().map(|&id| bank_price(ground.problem, id)).sum();
        let absent =
            ground.problem.request_ids().map(|id| bank_price(ground.problem, id)).collect();
        Self {
            ground,
            tours: Vec::new(),
            bank: requests.clone(),
            requests,
            price,
            whereabouts,
            absent,
            at_hand,
            tours_before: Vec::new(),
            bank_before: Vec::new(),
            price_before: price,
            touched: Vec::new(),
            stale: Vec::new(),
            is_stale: Vec::new(),
            table: Timetable::default(),
            marks: Vec::new(),
            mark: 0,
        }
    }

    /// What a request weighs while it is in the bank.
    pub fn absent(&self, id: RequestId) -> Price {
        self.absent[id.index()]
    }

    /// Sets what requests weigh in the bank.
    pub fn set_absent(&mut self, absent: &[Price]) {
        for id in &self.bank {
            self.price += absent[id.index()] - self.absent[id.index()];
        }
        self.absent = absent.to_vec();
    }

    /// Makes everybody in the bank weigh more.
    pub fn weigh_absent(&mut self, step: Price) {
        for id in &self.bank {
            self.absent[id.index()] += step;
        }
        self.price += step * self.bank.len() as Price;
    }

    /// Takes a tour out, and away its vehicle and all like it that stand still.
    pub fn retire(&mut self, slot: usize) {
        let out: Vec<RequestId> = rest_of(&self.tours[slot]);
        let vehicle = self.tours[slot].vehicle;
        self.remove(slot, &out);
        self.at_hand[vehicle.index()] = 0;
    }

    /// The tours that serve somebody.
    pub fn used(&self) -> impl Iterator<Item = &Tour> {
        self.tours.iter().filter(|tour| !tour.is_empty())
    }

    /// Where a request is.
    pub fn whereabouts(&self, id: RequestId) -> Whereabouts {
        self.whereabouts[id.index()]
    }

    /// Adds a finished tour of requests that are in the bank.
    pub fn add(&mut self, tour: Tour) {
        self.at_hand[tour.vehicle.index()] -= 1;
        let slot = self.tours.len();
        for stop in tour.stops().filter(|stop| stop.is_pickup()) {
            let id = stop.request();
            self.whereabouts[id.index()] = Whereabouts::Tour(slot);
            self.price -= self.absent[id.index()];
            self.bank.retain(|&other| other != id);
        }
        self.price += tour.price;
        self.tours.push(tour);
        self.touched.push(false);
        self.is_stale.push(false);
        self.marks.push(0);
    }

    /// Begins a change that [`State::keep`] or [`State::take_back`] ends.
    pub fn begin(&mut self) {
        self.tours_before.clear();
        self.bank_before.clone_from(&self.bank);
        self.price_before = self.price;
    }

    /// The price when the running change began.
    pub fn price_before(&self) -> Price {
        self.price_before
    }

    /// Keeps the running change.
    pub fn keep(&mut self) {
        for (slot, _) in self.tours_before.drain(..) {
            self.touched[slot] = false;
            if !self.is_stale[slot] {
                self.is_stale[slot] = true;
                self.stale.push(slot);
            }
        }
    }

    /// Undoes the running change.
    pub fn take_back(&mut self) {
        let before = std::mem::take(&mut self.tours_before);
        for (slot, _) in &before {
            self.release(*slot);
        }
        for (slot, tour) in before {
            self.touched[slot] = false;
            self.tours[slot] = tour;
            if !self.tours[slot].is_empty() {
                self.at_hand[self.tours[slot].vehicle.index()] -= 1;
            }
            for stop in self.tours[slot].stops() {
                self.whereabouts[stop.request().index()] = Whereabouts::Tour(slot);
            }
        }
        std::mem::swap(&mut self.bank, &mut self.bank_before);
        for id in &self.bank {
            self.whereabouts[id.index()] = Whereabouts::Bank;
        }
        self.price = self.price_before;
    }

    /// Copies to `best` what has changed since the last call.
    pub fn copy_to(&mut self, best: &mut Best) {
        // Slots that were opened and taken back again are not stale: they stay empty.
        let empty = || Tour::empty(self.ground.problem, VehicleId(0));
        best.tours.resize_with(self.tours.len(), empty);
        for slot in self.stale.drain(..) {
            self.is_stale[slot] = false;
            best.tours[slot].clone_from(&self.tours[slot]);
        }
        best.price = self.price;
    }

    fn release(&mut self, slot: usize) {
        if !self.tours[slot].is_empty() {
            self.at_hand[self.tours[slot].vehicle.index()] += 1;
        }
    }

    /// Remembers a tour before it is changed.
    fn touch(&mut self, slot: usize) {
        if !self.touched[slot] {
            self.touched[slot] = true;
            self.tours_before.push((slot, self.tours[slot].clone()));
        }
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
            let rest: Vec<RequestId> = rest_of(tour);
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
        let mut tour = self.tours[slot].clone();
        let old = tour.vehicle;
        if insertion.vehicle != old {
            tour.hand_to(problem, insertion.vehicle);
        }
        tour.insert(problem, id, insertion.after_pickup, insertion.after_delivery);
        if !tour.refresh(problem, &mut self.table) {
            return false;
        }
        self.at_hand[old.index()] += 1;
        self.at_hand[insertion.vehicle.index()] -= 1;
        self.settle_in(slot, tour, id);
        true
    }

    /// Opens a tour for a request of the bank.
    pub fn open(&mut self, id: RequestId, vehicle: VehicleId) {
        let problem = self.ground.problem;
        let stops = [id.pickup(), id.delivery()];
        let Some(tour) = Tour::of(problem, vehicle, &stops, &mut self.table) else { return };
        let slot = self.tours.iter().position(Tour::is_empty).unwrap_or_else(|| {
            self.tours.push(Tour::empty(problem, vehicle));
            self.touched.push(false);
            self.is_stale.push(false);
            self.marks.push(0);
            self.tours.len() - 1
        });
        self.touch(slot);
        self.at_hand[vehicle.index()] -= 1;
        self.settle_in(slot, tour, id);
    }

    /// Puts other tours in two slots; together they carry whom the two carried before, in the
    /// vehicles that these had.
    pub fn replace(&mut self, changes: [(usize, Tour); 2]) {
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

    fn settle_in(&mut self, slot: usize, tour: Tour, id: RequestId) {
        self.price += tour.price - self.tours[slot].price;
        self.price -= self.absent[id.index()];
        self.tours[slot] = tour;
        self.whereabouts[id.index()] = Whereabouts::Tour(slot);
        let at = self.bank.binary_search(&id).expect("it was in the bank");
        self.bank.remove(at);
    }

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
        for &near in ground.neighbors.of(id) {
            let Whereabouts::Tour(slot) = self.whereabouts(near) else { continue };
            if std::mem::replace(&mut self.marks[slot], self.mark) == self.mark {
                continue;
            }
            if tie == Tie::NotWaiting && self.waits(slot) {
                continue;
            }
            if let Some(insertion) = self.best_in(slot, id, bound, rng, blink_one_in) {
                bound = insertion.price;
                best = Some((Some(slot), insertion));
            }
        }
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
        let ground = self.ground;
        let mut hand = Answers { ground, at_hand: &self.at_hand, rng, blink_one_in };
        let tour = &self.tours[slot];
        best_insertion(ground.problem, tour, id, bound, &mut self.table, &mut hand)
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

fn rest_of(tour: &Tour) -> Vec<RequestId> {
    tour.stops().filter(|stop| stop.is_pickup()).map(StopId::request).collect()
}

fn blink(rng: &mut SearchRng, one_in: usize) -> bool {
    one_in > 0 && rng.one_in(one_in)
}

/// What leaving a request to others, or unserved, weighs.
pub fn bank_price(problem: &Problem, id: RequestId) -> Price {
    let request = &problem.requests[id.index()];
    request.outside.map_or(request.unserved, |outside| outside.min(request.unserved))
}

/// The tours of the best plan found, slot by slot.
#[derive(Clone, Debug, Default)]
pub struct Best {
    /// The tours, empty ones among them.
    pub tours: Vec<Tour>,
    /// The whole price.
    pub price: Price,
}

/// A state's answers to what an insertion test asks.
struct Answers<'a, 'b> {
    ground: &'a Ground<'a>,
    at_hand: &'b [u32],
    rng: &'b mut SearchRng,
    blink_one_in: usize,
}

impl Choices for Answers<'_, '_> {
    fn alternative(&self, tour: &Tour, requires: Skills, load: &Load) -> Option<VehicleId> {
        let at_hand = |id: VehicleId| self.at_hand[id.index()] > 0;
        self.ground.families.cheapest(self.ground.problem, tour.vehicle, requires, load, at_hand)
    }

    fn blinks(&mut self) -> bool {
        blink(self.rng, self.blink_one_in)
    }
}
