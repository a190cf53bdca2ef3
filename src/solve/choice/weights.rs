//! What serving each request and using each vehicle is worth: Lagrangian multipliers.
//!
//! By them most tours are too dear to belong to the best choice, so that a small program is left
//! (Caprara, Fischetti & Toth 1999, on set covering).

use crate::solve::choice::Offer;

/// Steps of the subgradient method, and the length of the first, in gaps by its squared slope.
const STEPS: usize = 300;
const FIRST_LENGTH: f64 = 1.0;
/// A step is shortened by this much where it brought nothing so often; below the least it ends.
const SHORTER: f64 = 0.7;
const PATIENCE: usize = 10;
const LEAST_LENGTH: f64 = 1e-3;
/// What a gain of the bound is at least, as part of the price of the current plan.
const GAIN: f64 = 1e-4;

/// A worth for every request and vehicle, in units of price.
#[derive(Clone, Debug)]
pub(super) struct Weights {
    requests: Vec<f64>,
    vehicles: Vec<f64>,
}

impl Weights {
    /// The weights that show best how dear each offer is, and a price that no choice is below.
    pub(super) fn found(n_requests: usize, fleet: &[u32], offers: &[Offer<'_>]) -> (Self, f64) {
        let mut now = Self::of_current(n_requests, fleet, offers);
        let current: f64 = offers.iter().filter(|offer| offer.is_current).map(|o| o.price).sum();
        let mut best = (now.clone(), f64::NEG_INFINITY);
        // Whom no offer serves is worth nothing.
        let mut served = vec![0.0; n_requests];
        offers.iter().flat_map(|offer| offer.served).for_each(|id| served[id.index()] = 1.0);
        let (mut length, mut in_vain) = (FIRST_LENGTH, 0);
        for _ in 0..STEPS {
            let (bound, slope) = now.bound(fleet, offers, &served);
            if bound > best.1 + GAIN * current.abs() {
                in_vain = 0;
            } else {
                in_vain += 1;
            }
            if bound > best.1 {
                best = (now.clone(), bound);
            }
            if in_vain == PATIENCE {
                (length, in_vain) = (length * SHORTER, 0);
                now.clone_from(&best.0);
            }
            let steepness = slope.squared();
            if steepness == 0.0 || length < LEAST_LENGTH {
                break;
            }
            // No choice worth having is dearer than the current plan.
            now.step(length * (current - bound).max(GAIN * current.abs()) / steepness, &slope);
        }
        best
    }

    /// How much dearer an offer is than what it serves is worth.
    pub(super) fn reduced(&self, offer: &Offer<'_>) -> f64 {
        let served: f64 = offer.served.iter().map(|id| self.requests[id.index()]).sum();
        offer.price - served + offer.vehicle.map_or(0.0, |id| self.vehicles[id.index()])
    }

    /// Everybody pays an equal part of his offer in the current plan.
    fn of_current(n_requests: usize, fleet: &[u32], offers: &[Offer<'_>]) -> Self {
        let mut weights =
            Self { requests: vec![0.0; n_requests], vehicles: vec![0.0; fleet.len()] };
        for offer in offers.iter().filter(|offer| offer.is_current) {
            for id in offer.served {
                weights.requests[id.index()] = offer.price / offer.served.len() as f64;
            }
        }
        weights
    }

    /// What all offers that are cheap by these weights come to, and which way is up; `served` is
    /// one for whom an offer serves, else none.
    fn bound(&self, fleet: &[u32], offers: &[Offer<'_>], served: &[f64]) -> (f64, Self) {
        let of_vehicle = |(weight, &count): (&f64, &u32)| weight * f64::from(count);
        let mut bound = self.requests.iter().sum::<f64>()
            - self.vehicles.iter().zip(fleet).map(of_vehicle).sum::<f64>();
        let mut slope = Self {
            requests: served.to_vec(),
            vehicles: fleet.iter().map(|&count| -f64::from(count)).collect(),
        };
        for offer in offers {
            let reduced = self.reduced(offer);
            if reduced >= 0.0 {
                continue;
            }
            bound += reduced;
            for id in offer.served {
                slope.requests[id.index()] -= 1.0;
            }
            if let Some(id) = offer.vehicle {
                slope.vehicles[id.index()] += 1.0;
            }
        }
        // A vehicle that costs nothing and stands still is no reason to make it cheaper.
        for (weight, up) in self.vehicles.iter().zip(&mut slope.vehicles) {
            if *weight == 0.0 {
                *up = up.max(0.0);
            }
        }
        (bound, slope)
    }

    fn squared(&self) -> f64 {
        self.requests.iter().chain(&self.vehicles).map(|value| value * value).sum()
    }

    fn step(&mut self, length: f64, slope: &Self) {
        for (weight, up) in self.requests.iter_mut().zip(&slope.requests) {
            *weight += length * up;
        }
        for (weight, up) in self.vehicles.iter_mut().zip(&slope.vehicles) {
            *weight = (*weight + length * up).max(0.0);
        }
    }
}
