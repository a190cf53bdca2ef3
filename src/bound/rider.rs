//! When a request must be aboard, and its vehicle out.

use rayon::prelude::*;

use crate::bound::Carried;
use crate::bound::rooms::{Rooms, rooms};
use crate::bound::ways::Ways;
use crate::problem::{Problem, Request, RequestId, Time, TimeWindow, Vehicle};

/// From one moment up to another, the latter left out; nothing when they come the other way round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Span {
    pub(super) from: Time,
    pub(super) to: Time,
}

impl Span {
    /// Is the moment in it?
    pub(super) fn holds(self, moment: Time) -> bool {
        self.from <= moment && moment < self.to
    }
}

/// A request that is carried, with what is certain of its times in any plan.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rider {
    pub(super) id: RequestId,
    /// Begin of boarding.
    pub(super) pickup: TimeWindow,
    /// Begin of alighting.
    pub(super) delivery: TimeWindow,
    /// When it is aboard for certain, in the order of visits.
    pub(super) aboard: Span,
    /// When its vehicle is away from the depot for certain.
    pub(super) out: Span,
    /// Index into [`Party::rooms`].
    pub(super) room: usize,
}

/// The carried requests of a problem.
#[derive(Clone, Debug)]
pub(super) struct Party<'a> {
    pub(super) problem: &'a Problem,
    pub(super) ways: Ways<'a>,
    /// Kinds of vehicle that differ in what counts here and of which there is one.
    pub(super) kinds: Vec<&'a Vehicle>,
    pub(super) riders: Vec<Rider>,
    pub(super) rooms: Vec<Rooms>,
}

impl<'a> Party<'a> {
    /// Works out what is certain of every request.
    pub(super) fn of(carried: &Carried<'a>) -> Self {
        let problem = carried.problem;
        let ways = Ways::of(problem);
        let kinds = kinds(problem);
        let (rooms, room_of) = rooms(problem, &kinds, &carried.requests);
        let numbered: Vec<(RequestId, usize)> =
            carried.requests.iter().copied().zip(room_of).collect();
        let riders =
            numbered.par_iter().map(|&(id, room)| rider(problem, &ways, &kinds, (id, room)));
        let riders = riders.flatten_iter().collect();
        Self { problem, ways, kinds, riders, rooms }
    }
}

/// Kinds at hand, each but once.
fn kinds(problem: &Problem) -> Vec<&Vehicle> {
    let what = |one: &Vehicle| (one.depot, one.shift, one.offers);
    let mut kinds: Vec<&Vehicle> = Vec::new();
    for vehicle in problem.vehicles.iter().filter(|vehicle| vehicle.count > 0) {
        let is_known =
            |one: &&Vehicle| what(one) == what(vehicle) && one.layouts == vehicle.layouts;
        if !kinds.iter().any(is_known) {
            kinds.push(vehicle);
        }
    }
    kinds
}

/// What is certain of a request; nothing when no vehicle can serve it.
fn rider(
    problem: &Problem,
    ways: &Ways<'_>,
    kinds: &[&Vehicle],
    (id, room): (RequestId, usize),
) -> Option<Rider> {
    let request = &problem.requests[id.index()];
    let Request { pickup, delivery, max_ride, .. } = request;
    let serves =
        |kind: &&&Vehicle| request.requires & !kind.offers == 0 && kind.fits(&request.load);
    let serving = || kinds.iter().filter(serves);
    let lead = |kind: &Vehicle| ways.to_stop(kind.depot, pickup.place);
    let tail = |kind: &Vehicle| delivery.service + ways.home(delivery.place, kind.depot);
    let first = serving().map(|kind| kind.shift.earliest + lead(kind)).min()?;
    let last = serving().map(|kind| kind.shift.latest - tail(kind)).max()?;
    let shortest = pickup.service + ways.to_stop(pickup.place, delivery.place);
    let longest = pickup.service + max_ride;
    let (mut on, mut off) = (pickup.window, delivery.window);
    on.earliest = on.earliest.max(first);
    off.latest = off.latest.min(last);
    off.earliest = off.earliest.max(on.earliest + shortest);
    on.latest = on.latest.min(off.latest - shortest);
    on.earliest = on.earliest.max(off.earliest - longest);
    off.latest = off.latest.min(on.latest + longest);
    let least_lead = serving().map(|kind| lead(kind)).min()?;
    let least_tail = serving().map(|kind| tail(kind)).min()?;
    Some(Rider {
        id,
        pickup: on,
        delivery: off,
        aboard: Span { from: on.latest, to: off.earliest },
        out: Span { from: on.latest - least_lead, to: off.earliest + least_tail },
        room,
    })
}
