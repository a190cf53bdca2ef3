//! All tours plus the unserved: what operators change, and how a change is taken back.

mod change;
mod places;

use crate::problem::{Price, Problem, RequestId, VehicleId};
use crate::schedule::{Timetable, Tour};
use crate::solve::choice::Met;
use crate::solve::ground::Ground;
use crate::solve::recall::Recall;

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
    /// Tours as they were when the running change began, by slot, with their versions.
    tours_before: Vec<(usize, Tour, u64)>,
    bank_before: Vec<RequestId>,
    price_before: Price,
    /// Slots whose tour the running change has touched.
    touched: Vec<bool>,
    /// The version of each slot's tour, and the last one given.
    versions: Vec<u64>,
    last_version: u64,
    /// What scans found, where that is worth keeping.
    recall: Option<Recall>,
    /// The tours met, where they will be chosen from.
    pub met: Option<Met>,
    /// Tours whose memory may be used again.
    spare: Vec<Tour>,
    /// Scratch memory for tours yet to be scanned.
    to_scan: Vec<(usize, Option<usize>)>,
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
            versions: Vec::new(),
            last_version: 0,
            recall: None,
            met: None,
            spare: Vec::new(),
            to_scan: Vec::new(),
            stale: Vec::new(),
            is_stale: Vec::new(),
            table: Timetable::default(),
            marks: Vec::new(),
            mark: 0,
        }
    }

    /// Remembers from now on what scans found; worth it where they are repeated.
    #[must_use]
    pub fn remembering(mut self) -> Self {
        self.recall = Some(Recall::new(self.whereabouts.len(), &self.requests));
        self
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

    /// The tours that serve somebody.
    pub fn used(&self) -> impl Iterator<Item = &Tour> {
        self.tours.iter().filter(|tour| !tour.is_empty())
    }

    /// The slots of those tours.
    pub fn used_slots(&self) -> impl Iterator<Item = usize> {
        (0..self.tours.len()).filter(|&slot| !self.tours[slot].is_empty())
    }

    /// The slots of the tours that serve a request or its neighbours, nearest first.
    pub fn slots_near(&self, id: RequestId, most: usize) -> Vec<usize> {
        let mut slots = Vec::with_capacity(most);
        for &id in std::iter::once(&id).chain(self.ground.neighbors.of(id)) {
            if slots.len() == most {
                break;
            }
            if let Whereabouts::Tour(slot) = self.whereabouts(id)
                && !slots.contains(&slot)
            {
                slots.push(slot);
            }
        }
        slots
    }

    /// Where a request is.
    pub fn whereabouts(&self, id: RequestId) -> Whereabouts {
        self.whereabouts[id.index()]
    }

    /// Adds a finished tour of requests that are in the bank.
    pub fn add(&mut self, tour: Tour) {
        self.at_hand[tour.vehicle.index()] -= 1;
        let slot = self.tours.len();
        for id in tour.requests() {
            self.whereabouts[id.index()] = Whereabouts::Tour(slot);
            self.price -= self.absent[id.index()];
            self.bank.retain(|&other| other != id);
        }
        self.price += tour.price;
        self.push_slot(tour);
    }

    fn push_slot(&mut self, tour: Tour) {
        self.tours.push(tour);
        self.touched.push(false);
        self.is_stale.push(false);
        self.marks.push(0);
        self.last_version += 1;
        self.versions.push(self.last_version);
    }

    /// Begins a change that [`State::keep`] or [`State::take_back`] ends.
    pub fn begin(&mut self) {
        self.tours_before.clear();
        self.bank_before.clone_from(&self.bank);
        self.price_before = self.price;
    }

    /// Remembers the tours of the running change, where they will be chosen from.
    pub fn note_tours(&mut self) {
        let Some(met) = &mut self.met else { return };
        for (slot, before, _) in &self.tours_before {
            let tour = &self.tours[*slot];
            if !tour.is_empty() && !tour.is_like(before) {
                met.add(tour);
            }
        }
    }

    /// Keeps the running change.
    pub fn keep(&mut self) {
        for (slot, before, version) in self.tours_before.drain(..) {
            self.touched[slot] = false;
            // Often everybody went back to where he was.
            let is_like = self.tours[slot].is_like(&before);
            self.spare.push(before);
            if is_like {
                self.versions[slot] = version;
                continue;
            }
            self.last_version += 1;
            self.versions[slot] = self.last_version;
            if !self.is_stale[slot] {
                self.is_stale[slot] = true;
                self.stale.push(slot);
            }
        }
    }

    /// Undoes the running change.
    pub fn take_back(&mut self) {
        let mut before = std::mem::take(&mut self.tours_before);
        for (slot, ..) in &before {
            self.release(*slot);
        }
        for (slot, tour, version) in before.drain(..) {
            self.versions[slot] = version;
            self.touched[slot] = false;
            self.spare.push(std::mem::replace(&mut self.tours[slot], tour));
            if !self.tours[slot].is_empty() {
                self.at_hand[self.tours[slot].vehicle.index()] -= 1;
            }
            for stop in self.tours[slot].stops() {
                self.whereabouts[stop.request().index()] = Whereabouts::Tour(slot);
            }
        }
        self.tours_before = before;
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
            best.tours[slot].copy_from(&self.tours[slot]);
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
            let mut before =
                self.spare.pop().unwrap_or_else(|| Tour::empty(self.ground.problem, VehicleId(0)));
            before.copy_from(&self.tours[slot]);
            self.tours_before.push((slot, before, self.versions[slot]));
        }
    }
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
