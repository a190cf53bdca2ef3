//! The whole question, immutable and shared by all threads.

use std::sync::Arc;

use thiserror::Error;

use crate::problem::{Price, Request, RequestId, Stop, StopId, TravelMatrix, Vehicle};

/// A dial-a-ride problem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// What must be moved.
    pub requests: Vec<Request>,
    /// With what.
    pub vehicles: Vec<Vehicle>,
    /// Travel times, shared by the pools of a day.
    pub travel: Arc<TravelMatrix>,
    /// For each sharing class a bit for every class that may be aboard with it, itself included
    /// unless its passengers ride alone. Symmetric.
    pub sharing: Vec<u64>,
}

/// Why a problem makes no sense; each is a mistake of the program that built it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum ProblemError {
    /// A place outside the matrix.
    #[error("stop {0:?} lies outside the travel matrix")]
    StopOutsideMatrix(StopId),
    /// A depot outside the matrix.
    #[error("the depot of vehicle {0} lies outside the travel matrix")]
    DepotOutsideMatrix(usize),
    /// A sharing class that does not exist.
    #[error("request {0:?} has an unknown sharing class")]
    UnknownSharingClass(RequestId),
    /// More classes than bits, or a relation that is not mutual.
    #[error("the sharing matrix is not symmetric or has more than 64 classes")]
    SharingMatrix,
    /// Company that is not returned, out of order, at a negative price, or the request itself.
    #[error("the company of request {0:?} is not mutual or not in order")]
    CompanyNotMutual(RequestId),
    /// A link that is not returned, or at another price, or a price without a link.
    #[error("the link of request {0:?} is not mutual")]
    LinkNotMutual(RequestId),
}

impl Problem {
    /// Checks that all indexes exist and all relations are mutual.
    pub fn check(&self) -> Result<(), ProblemError> {
        let n = self.travel.len();
        let classes = self.sharing.len();
        let mutual = |a: usize, b: usize| (self.sharing[a] >> b & 1) == (self.sharing[b] >> a & 1);
        if classes > 64 || !(0..classes).all(|a| (0..classes).all(|b| mutual(a, b))) {
            return Err(ProblemError::SharingMatrix);
        }
        for (index, request) in self.requests.iter().enumerate() {
            let id = RequestId::from(index);
            for stop in [id.pickup(), id.delivery()] {
                if self.stop(stop).place.index() >= n {
                    return Err(ProblemError::StopOutsideMatrix(stop));
                }
            }
            if usize::from(request.sharing) >= classes {
                return Err(ProblemError::UnknownSharingClass(id));
            }
            if !self.has_mutual_link(id) {
                return Err(ProblemError::LinkNotMutual(id));
            }
        }
        if let Some(id) = self.request_ids().find(|&id| !self.has_mutual_company(id)) {
            return Err(ProblemError::CompanyNotMutual(id));
        }
        match self.vehicles.iter().position(|vehicle| vehicle.depot.index() >= n) {
            Some(index) => Err(ProblemError::DepotOutsideMatrix(index)),
            None => Ok(()),
        }
    }

    fn has_mutual_link(&self, id: RequestId) -> bool {
        let request = &self.requests[id.index()];
        let Some(other) = request.link else { return request.one_route == 0 };
        let is_returned =
            |other: &Request| (other.link, other.one_route) == (Some(id), request.one_route);
        request.one_route >= 0 && self.requests.get(other.index()).is_some_and(is_returned)
    }

    fn has_mutual_company(&self, id: RequestId) -> bool {
        let request = &self.requests[id.index()];
        let of = |other: RequestId| self.requests.get(other.index()).filter(|_| other != id);
        let shuns = |other: &RequestId| of(*other).is_some_and(|r| r.not_with.contains(&id));
        let wants = |(other, price): &(RequestId, Price)| {
            *price >= 0 && of(*other).is_some_and(|r| r.together.contains(&(id, *price)))
        };
        request.not_with.is_sorted_by(|a, b| a < b)
            && request.together.is_sorted_by(|a, b| a.0 < b.0)
            && request.not_with.iter().all(shuns)
            && request.together.iter().all(wants)
    }

    /// The request of a stop.
    pub fn request(&self, stop: StopId) -> &Request {
        &self.requests[stop.request().index()]
    }

    /// One end of a request.
    pub fn stop(&self, stop: StopId) -> &Stop {
        let request = self.request(stop);
        if stop.is_pickup() { &request.pickup } else { &request.delivery }
    }

    /// Every request, in order.
    pub fn request_ids(&self) -> impl Iterator<Item = RequestId> {
        (0..self.requests.len()).map(RequestId::from)
    }
}
