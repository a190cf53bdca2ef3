//! The best choice among the tours that a search has met: set partitioning.
//!
//! Annealing moves a few requests at a time, so good tours that it met in different plans seldom
//! come together by it. An integer program chooses among them: everybody once, no more vehicles
//! than there are (Foster & Ryan 1976; Subramanian, Uchoa & Ochi 2013 on the tours of a local
//! search). It is limited by nodes, not by time, so that it is the same every time.

mod met;
mod weights;

pub use met::Met;

use std::collections::BTreeSet;

use microlp::{
    ComparisonOp, LinearExpr, OptimizationDirection, Problem as Program, SolveOptions, Variable,
};

use crate::problem::{RequestId, StopId, VehicleId};
use crate::solve::choice::weights::Weights;
use crate::solve::draft::{Draft, Sequence};
use crate::solve::ground::Ground;
use crate::solve::state::bank_price;

/// Requests of a pool beyond which the program takes longer than it is worth.
pub(super) const MOST_REQUESTS: usize = 200;
/// Tours that a pool remembers.
pub(super) const MOST_MET: usize = 10_000;
/// Tours that come into the program, the cheapest by what they serve, times requests: with more
/// of either it takes longer than it is worth.
const MOST_ENTRIES: usize = 120_000;
/// Nodes that the program may branch on.
const NODES: u64 = 50;

/// A choice to be made among tours, one plan of which is the current one.
#[derive(Debug)]
pub(super) struct Choice<'a> {
    pub(super) ground: &'a Ground<'a>,
    /// How many vehicles of each kind there are.
    pub(super) fleet: Vec<u32>,
    /// Those of the current plan among them.
    pub(super) met: Met,
    pub(super) current: Draft,
    /// Mean price of a request, vehicles left out: what prices are counted in.
    pub(super) unit: f64,
}

/// One way to serve some requests: a tour, or leaving one of them to others.
#[derive(Clone, Copy, Debug)]
struct Offer<'a> {
    served: &'a [RequestId],
    /// In units.
    price: f64,
    vehicle: Option<VehicleId>,
    stops: &'a [StopId],
    /// Does it belong to the current plan?
    is_current: bool,
}

impl Choice<'_> {
    /// The tours of the cheapest plan found, the current one if there is none.
    pub(super) fn run(&self) -> Vec<Sequence> {
        let current: BTreeSet<(Vec<RequestId>, VehicleId)> =
            self.current.tours.iter().map(|tour| (met::sorted(tour), tour.vehicle)).collect();
        let problem = self.ground.problem;
        let ids: Vec<RequestId> = problem.request_ids().collect();
        let is_left = |id: RequestId| self.current.bank.binary_search(&id).is_ok();
        let may_be_left = |id: RequestId| problem.requests[id.index()].outside.is_some();
        // Whoever nobody can serve has no part in the choice.
        let counts = |id: &RequestId| may_be_left(*id) || !is_left(*id);
        let tours = self.met.tours.iter().map(|(key, tour)| Offer {
            served: &key.0,
            price: tour.price as f64 / self.unit,
            vehicle: Some(key.1),
            stops: &tour.stops,
            is_current: current.contains(key),
        });
        let tours = tours.filter(|offer| offer.served.iter().all(counts));
        let left = ids.iter().filter(|id| may_be_left(**id)).map(|id| Offer {
            served: std::slice::from_ref(id),
            price: bank_price(problem, *id) as f64 / self.unit,
            vehicle: None,
            stops: &[],
            is_current: is_left(*id),
        });
        let mut offers: Vec<Offer<'_>> = tours.chain(left).collect();
        let (weights, _) = Weights::found(ids.len(), &self.fleet, &offers);
        offers.sort_by(|one, other| {
            let reduced = weights.reduced(one).total_cmp(&weights.reduced(other));
            other.is_current.cmp(&one.is_current).then(reduced)
        });
        offers.truncate(
            (MOST_ENTRIES / ids.len()).max(self.current.tours.len() + self.current.bank.len()),
        );
        cheapest(ids.len(), &self.fleet, &offers)
            .into_iter()
            .filter_map(|offer| Some((offer.vehicle?, offer.stops.to_vec())))
            .collect()
    }
}

/// The cheapest offers found that serve everybody once whom any offer serves; the current ones if
/// there are none.
fn cheapest<'a>(n_requests: usize, fleet: &[u32], offers: &[Offer<'a>]) -> Vec<Offer<'a>> {
    let mut program = Program::new(OptimizationDirection::Minimize);
    let mut rows: Vec<Vec<(Variable, f64)>> = vec![Vec::new(); n_requests];
    let mut used = vec![LinearExpr::empty(); fleet.len()];
    let variables: Vec<Variable> =
        offers.iter().map(|offer| program.add_binary_var(offer.price)).collect();
    for (offer, &variable) in offers.iter().zip(&variables) {
        offer.served.iter().for_each(|id| rows[id.index()].push((variable, 1.0)));
        if let Some(id) = offer.vehicle {
            used[id.index()].add(variable, 1.0);
        }
    }
    for row in rows.into_iter().filter(|row| !row.is_empty()) {
        program.add_constraint(row, ComparisonOp::Eq, 1.0);
    }
    for (row, &count) in used.into_iter().zip(fleet) {
        program.add_constraint(row, ComparisonOp::Le, f64::from(count));
    }
    let current = |offer: &Offer<'_>| f64::from(u8::from(offer.is_current));
    let mut options = SolveOptions::default();
    options.node_limit = Some(NODES);
    options.warm_start = Some(variables.iter().copied().zip(offers.iter().map(current)).collect());
    let outcome = program.solve_with(options).ok();
    let solution = outcome.as_ref().and_then(|outcome| outcome.solution());
    let is_chosen = |offer: &Offer<'_>, variable: Variable| {
        solution.map_or(offer.is_current, |solution| solution.var_value(variable) > 0.5)
    };
    let chosen =
        offers.iter().zip(variables).filter(|(offer, variable)| is_chosen(offer, *variable));
    chosen.map(|(offer, _)| *offer).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::solve::rng::SearchRng;

    /// Some requests, what serves which of them at what price, and a plan of the first few.
    struct Drawn {
        served: Vec<Vec<RequestId>>,
        prices: Vec<f64>,
        n_current: usize,
    }

    const REQUESTS: usize = 8;

    fn drawn(seed: u64) -> Drawn {
        let mut rng = SearchRng::new(seed, [0; 3]);
        let mut order: Vec<RequestId> = (0..REQUESTS).map(RequestId::from).collect();
        rng.shuffle(&mut order);
        let mut served: Vec<Vec<RequestId>> = order.chunks(3).map(<[_]>::to_vec).collect();
        let n_current = served.len();
        for _ in 0..30 {
            rng.shuffle(&mut order);
            served.push(order[..=rng.below(4)].to_vec());
        }
        let price = |served: &Vec<RequestId>| 2.0 + served.len() as f64 + 3.0 * rng.unit();
        Drawn { prices: served.iter().map(price).collect(), served, n_current }
    }

    impl Drawn {
        fn offers(&self) -> Vec<Offer<'_>> {
            let offer = |(index, served)| Offer {
                served,
                price: self.prices[index],
                vehicle: Some(VehicleId::from(index % 2)),
                stops: &[],
                is_current: index < self.n_current,
            };
            self.served.iter().map(Vec::as_slice).enumerate().map(offer).collect()
        }
    }

    /// The least price of offers from the first on that serve the rest, by trying all.
    fn least(offers: &[Offer<'_>], fleet: [u32; 2], served: u32) -> f64 {
        if served.count_ones() as usize == REQUESTS {
            return 0.0;
        }
        let Some((first, others)) = offers.split_first() else { return f64::INFINITY };
        let without = least(others, fleet, served);
        let own = first.served.iter().fold(0, |mask, id| mask | 1 << id.index());
        let kind = first.vehicle.map_or(0, VehicleId::index);
        if served & own != 0 || fleet[kind] == 0 {
            return without;
        }
        let mut left = fleet;
        left[kind] -= 1;
        without.min(first.price + least(others, left, served | own))
    }

    #[test]
    fn no_choice_is_cheaper() {
        let mut gained = 0;
        for seed in 0..40 {
            let drawn = drawn(seed);
            let offers = drawn.offers();
            let fleet = [2, 1 + (seed % 2) as u32];
            let best = least(&offers, fleet, 0);
            let chosen = cheapest(REQUESTS, &fleet, &offers);
            let price: f64 = chosen.iter().map(|offer| offer.price).sum();
            assert!((price - best).abs() < 1e-9, "seed {seed}: {price}, not {best}");
            let mut served: Vec<RequestId> =
                chosen.iter().flat_map(|offer| offer.served).copied().collect();
            served.sort_unstable();
            assert!(served.into_iter().eq((0..REQUESTS).map(RequestId::from)), "seed {seed}");
            gained += usize::from(chosen.iter().any(|offer| !offer.is_current));
            let (_, bound) = Weights::found(REQUESTS, &fleet, &offers);
            assert!(bound <= best + 1e-9 && bound > 0.7 * best, "seed {seed}: {bound}, {best}");
        }
        assert!(gained > 20, "{gained} of 40 found better than the current plan");
    }

    #[test]
    fn without_a_choice_the_current_plan_stays() {
        let drawn = drawn(1);
        let offers = drawn.offers();
        let chosen = cheapest(REQUESTS, &[0, 0], &offers);
        assert_eq!(chosen.len(), drawn.n_current);
        assert!(chosen.iter().all(|offer| offer.is_current));
    }
}
