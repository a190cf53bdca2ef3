//! A plan between two rounds: tours, and who is in none of them.

use crate::problem::{Price, RequestId, StopId, VehicleId};
use crate::schedule::Tour;
use crate::solve::ground::Ground;
use crate::solve::recreate;
use crate::solve::rng::SearchRng;
use crate::solve::state::{State, bank_price};

/// The stops of one route in order, and its vehicle.
pub type Sequence = (VehicleId, Vec<StopId>);

/// Tours and what is in none of them.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    pub(super) tours: Vec<Tour>,
    /// Requests in no tour, sorted.
    pub(super) bank: Vec<RequestId>,
    pub(super) price: Price,
}

impl Draft {
    /// Best insertion, request after request in order of time.
    pub(super) fn inserted(ground: &Ground<'_>, seed: u64, index: u64) -> Self {
        let mut state = empty_state(ground);
        insert_in_order_of_time(&mut state, &mut SearchRng::new(seed, [0, index, 0]));
        Self::of(&state)
    }

    /// The given routes as far as they are feasible, the rest inserted where that pays.
    pub(super) fn given(ground: &Ground<'_>, start: &[Sequence], seed: u64, index: u64) -> Self {
        let mut state = empty_state(ground);
        for (vehicle, stops) in start {
            state.take_in(*vehicle, stops);
        }
        insert_in_order_of_time(&mut state, &mut SearchRng::new(seed, [0, index, 1]));
        Self::of(&state)
    }

    /// All requests that it knows, served or not.
    pub(super) fn n_requests(&self) -> usize {
        let served = self.tours.iter().map(|tour| (tour.nodes.len() - 2) / 2);
        self.bank.len() + served.sum::<usize>()
    }

    pub(super) fn of(state: &State<'_>) -> Self {
        let tours = state.tours.iter().filter(|tour| !tour.is_empty()).cloned().collect();
        Self { tours, bank: state.bank.clone(), price: state.price }
    }

    /// From the tours of a part of the requests; the others of them are in the bank.
    pub(super) fn from_tours(
        ground: &Ground<'_>,
        tours: Vec<Tour>,
        requests: &[RequestId],
    ) -> Self {
        let mut served: Vec<RequestId> = tours.iter().flat_map(Tour::requests).collect();
        served.sort_unstable();
        let bank: Vec<RequestId> =
            requests.iter().copied().filter(|id| served.binary_search(id).is_err()).collect();
        let price = tours.iter().map(|tour| tour.price).sum::<Price>()
            + bank.iter().map(|&id| bank_price(ground.problem, id)).sum::<Price>();
        let tours = tours.into_iter().filter(|tour| !tour.is_empty()).collect();
        Self { tours, bank, price }
    }

    pub(super) fn sequences(&self) -> Vec<Sequence> {
        self.tours.iter().map(|tour| (tour.vehicle, tour.stops().collect())).collect()
    }

    pub(super) fn join(parts: Vec<Self>) -> Self {
        let mut whole = Self { tours: Vec::new(), bank: Vec::new(), price: 0 };
        for part in parts {
            whole.tours.extend(part.tours);
            whole.bank.extend(part.bank);
            whole.price += part.price;
        }
        whole.bank.sort_unstable();
        whole
    }

    /// The same with nobody served whose link is not: pieces that were searched apart may have
    /// separated two.
    pub(super) fn with_whole_links(self, ground: &Ground<'_>) -> Self {
        let served = |id: RequestId| self.bank.binary_search(&id).is_err();
        let is_half = |id: &RequestId| {
            let request = &ground.problem.requests[id.index()];
            request.outside.is_none() && request.link.is_some_and(served)
        };
        if !self.bank.iter().any(is_half) {
            return self;
        }
        let mut state = empty_state(ground);
        self.tours.into_iter().for_each(|tour| state.add(tour));
        state.drop_half_links();
        Self::of(&state)
    }
}

fn insert_in_order_of_time(state: &mut State<'_>, rng: &mut SearchRng) {
    let problem = state.ground.problem;
    let mut order = state.bank.clone();
    order.sort_by_key(|id| {
        let request = &problem.requests[id.index()];
        (request.pickup.window.latest.min(request.delivery.window.latest), *id)
    });
    for id in order {
        recreate::insert(state, id, bank_price(problem, id), rng, 0);
    }
    state.drop_half_links();
}

fn empty_state<'a>(ground: &'a Ground<'a>) -> State<'a> {
    let at_hand = ground.problem.vehicles.iter().map(|vehicle| vehicle.count).collect();
    State::new(ground, ground.problem.request_ids().collect(), at_hand)
}
