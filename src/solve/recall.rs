//! What insertion scans found, good for as long as the tours stay as they were.
//!
//! An iteration changes a few tours; whoever is put back is looked for a place in many others that
//! were scanned for him before.

use crate::problem::{Price, RequestId, VehicleId};
use crate::schedule::Insertion;

/// What a scan over a tour depends on besides the request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The version of the tour; every change gives it another.
    pub version: u64,
    /// Which vehicles of its family are at hand, a bit each.
    pub hands: u64,
}

/// What is known of a request in a tour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Known {
    /// Nothing: the tour has to be scanned.
    Unknown,
    /// There is no insertion below the bound.
    None,
    /// The best insertion.
    Best(Insertion),
}

/// The answers of scans, by request and slot.
#[derive(Clone, Debug, Default)]
pub struct Recall {
    /// The row of each request; rows are as long as there may be slots.
    row_of: Vec<u32>,
    n_rows: usize,
    n_slots: usize,
    answers: Vec<Answer>,
}

/// The answer of one scan.
#[derive(Clone, Copy, Debug)]
struct Answer {
    moment: Moment,
    /// Price of the best insertion, or the bound below which there is none.
    price: Price,
    vehicle: VehicleId,
    /// `NOWHERE` where nothing was found.
    after_pickup: u32,
    after_delivery: u32,
}

const NOWHERE: u32 = u32::MAX;

/// No tour has this version.
const UNKNOWN: Answer = Answer {
    moment: Moment { version: 0, hands: 0 },
    price: 0,
    vehicle: VehicleId(0),
    after_pickup: NOWHERE,
    after_delivery: NOWHERE,
};

impl Recall {
    /// Remembers scans for these of `n_requests` requests.
    pub fn new(n_requests: usize, requests: &[RequestId]) -> Self {
        let mut row_of = vec![0; n_requests];
        for (row, id) in requests.iter().enumerate() {
            row_of[id.index()] = row as u32;
        }
        Self { row_of, n_rows: requests.len(), n_slots: 0, answers: Vec::new() }
    }

    /// What is known of the best insertion of a request in the tour of a slot below `bound`.
    #[inline]
    pub fn get(&self, id: RequestId, slot: usize, moment: Moment, bound: Price) -> Known {
        if slot >= self.n_slots {
            return Known::Unknown;
        }
        let answer = &self.answers[self.row_of[id.index()] as usize * self.n_slots + slot];
        let is_nowhere = answer.after_pickup == NOWHERE;
        if answer.moment != moment || is_nowhere && bound > answer.price {
            return Known::Unknown;
        }
        if is_nowhere || answer.price >= bound {
            return Known::None;
        }
        Known::Best(Insertion {
            vehicle: answer.vehicle,
            after_pickup: answer.after_pickup as usize,
            after_delivery: answer.after_delivery as usize,
            price: answer.price,
        })
    }

    /// Keeps what a scan below `bound` found.
    pub fn put(
        &mut self,
        id: RequestId,
        slot: usize,
        moment: Moment,
        bound: Price,
        found: Option<&Insertion>,
    ) {
        if slot >= self.n_slots {
            self.widen(slot + 1);
        }
        let answer = match found {
            Some(found) => Answer {
                moment,
                price: found.price,
                vehicle: found.vehicle,
                after_pickup: found.after_pickup as u32,
                after_delivery: found.after_delivery as u32,
            },
            None => Answer { moment, price: bound, ..UNKNOWN },
        };
        self.answers[self.row_of[id.index()] as usize * self.n_slots + slot] = answer;
    }

    /// Makes room for more slots; what was known is forgotten, which happens rarely.
    fn widen(&mut self, n_slots: usize) {
        self.n_slots = n_slots.next_power_of_two();
        self.answers.clear();
        self.answers.resize(self.n_rows * self.n_slots, UNKNOWN);
    }
}
