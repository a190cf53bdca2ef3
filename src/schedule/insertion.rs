//! Where a request fits best in a tour.
//!
//! Tests come in order of their price: equipment bits, sharing bits, named persons, windows by forward and
//! backward slack, a lower bound on the price, and the exact timetable only for what is left.

use crate::problem::{
    Distance, Driven, Legs, Load, Price, Problem, Request, RequestId, Skills, StopId, Time,
    Vehicle, VehicleId,
};
use crate::schedule::company::Company;
use crate::schedule::standing::standing;
use crate::schedule::tour::{leg, soft_price, stop_node, strangeness, with_setup};
use crate::schedule::{Node, Order, Timetable, Tour, roster};

/// A place for a request in a tour, and what it would cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Insertion {
    /// The vehicle the tour would need: its own, or another of the same depot and shift.
    pub vehicle: VehicleId,
    /// Node after which the pickup comes.
    pub after_pickup: usize,
    /// Node after which the delivery comes, counted before the insertion.
    pub after_delivery: usize,
    /// What the tour's price would rise by.
    pub price: Price,
}

/// What the caller decides about an insertion.
pub trait Choices {
    /// The cheapest vehicle at hand of the tour's depot and shift that offers these bits and can
    /// be seated for this load.
    fn alternative(&self, tour: &Tour, requires: Skills, load: &Load) -> Option<VehicleId>;

    /// Shall no pickup come after this node (a blink)?
    fn passes_over(&self, _after_pickup: usize) -> bool {
        false
    }
}

/// Returns the cheapest feasible insertion whose price is below `bound`, if there is one.
pub fn best_insertion(
    problem: &Problem,
    tour: &Tour,
    request: RequestId,
    bound: Price,
    table: &mut Timetable,
    choices: &impl Choices,
) -> Option<Insertion> {
    let rules = &problem.requests[request.index()];
    let own = &problem.vehicles[tour.vehicle.index()];
    let requires = tour.requires | rules.requires;
    if !tour.has_room_for(1, own) {
        return None;
    }
    let own_serves = requires & !own.offers == 0;
    let must_seat = tour.peak.most(&rules.load);
    if !(own_serves && (own.relayout || own.fits(&must_seat))) {
        choices.alternative(tour, requires, &must_seat)?;
    }
    let allowed = problem.sharing[usize::from(rules.sharing)];
    let mut scan = Scan {
        problem,
        tour,
        on: End::of(problem, stop_node(problem, request.pickup())),
        off: End::of(problem, stop_node(problem, request.delivery())),
        company: Company::of(problem, &tour.nodes, request),
        is_timeless: is_timeless(tour, own, rules),
        bound,
        best: None,
    };
    let fits_anywhere = own_serves && own.fits(&tour.peak.plus(&rules.load));
    let last = tour.nodes.len() - 1;
    let boarded = scan.on.node.step.open + scan.on.node.step.service;
    let (on_close, off_close) = (scan.on.node.step.close, scan.off.node.step.close);
    for after_pickup in 0..last {
        let before = &tour.nodes[after_pickup];
        if before.early + before.step.service > on_close {
            break;
        }
        // The next stop would be missed.
        if boarded > tour.nodes[after_pickup + 1].late {
            continue;
        }
        if before.aboard & !allowed != 0
            || scan.company.is_barred(after_pickup)
            || choices.passes_over(after_pickup)
        {
            continue;
        }
        let Some(mut walk) = scan.board(after_pickup) else { continue };
        let mut peak = tour.peak;
        for after_delivery in after_pickup..last {
            let node = &tour.nodes[after_delivery];
            if after_delivery > after_pickup && !scan.pass(&mut walk, after_delivery)
                || walk.ready > off_close
                || node.aboard & !allowed != 0
                || scan.company.is_barred(after_delivery)
            {
                break;
            }
            let vehicle = if fits_anywhere {
                Some(tour.vehicle)
            } else {
                let load = node.load.plus(&rules.load);
                peak = peak.most(&load);
                let fits = own_serves && own.fits(if own.relayout { &load } else { &peak });
                if fits { Some(tour.vehicle) } else { choices.alternative(tour, requires, &peak) }
            };
            let Some(vehicle) = vehicle else { break };
            scan.alight(&walk, after_pickup, after_delivery, vehicle, table);
        }
    }
    scan.best
}

/// Does the price follow from the distance alone, and whether there are times from the slack? Then
/// no timetable is needed.
fn is_timeless(tour: &Tour, own: &Vehicle, rules: &Request) -> bool {
    let shift = own.shift_length();
    own.per_tick == 0
        && !own.has_duty()
        && own.max_duration >= shift
        && rules.max_ride >= shift
        && rules.soft_ride.is_none()
        && rules.usual.is_none()
        && rules.max_standing.is_none()
        && !rules.names_somebody()
        && !(tour.is_limited || tour.is_soft || tour.has_usual || tour.has_company)
        && !tour.minds_standing(own)
}

/// The tour with the pickup in, walked forward to where the delivery may come.
#[derive(Clone, Copy)]
struct Walk {
    /// Earliest end of service at the node walked to.
    ready: Time,
    /// Drives and services since the end of boarding: the ride can be no shorter.
    ride: Time,
    /// Drive and setup to the pickup, and its distance.
    to_pickup: (Time, Distance),
    /// Detour for the pickup alone, against the tour without it; service included.
    detour: (Time, Distance),
    /// Drive and setup from the pickup to the node after it, until that node is passed.
    onward: Option<Time>,
}

/// One end of the request, and all ways to it and from it.
struct End<'a> {
    node: Node,
    to: Legs<'a>,
    from: Legs<'a>,
}

impl<'a> End<'a> {
    fn of(problem: &'a Problem, node: Node) -> Self {
        Self { node, to: problem.travel.to(node.place), from: problem.travel.from(node.place) }
    }

    /// Time from the end of a node to the earliest begin at this end, and the distance.
    #[inline]
    fn after(&self, node: &Node) -> (Time, Distance) {
        with_setup(self.to.leg(node.place), node.place, &self.node)
    }

    /// Time from this end to the earliest begin at a node, and the distance.
    #[inline]
    fn before(&self, node: &Node) -> (Time, Distance) {
        with_setup(self.from.leg(node.place), self.node.place, node)
    }
}

struct Scan<'a> {
    problem: &'a Problem,
    tour: &'a Tour,
    /// The pickup.
    on: End<'a>,
    /// The delivery.
    off: End<'a>,
    /// Those in the tour whom the request names.
    company: Company,
    /// See [`is_timeless`].
    is_timeless: bool,
    bound: Price,
    best: Option<Insertion>,
}

impl Scan<'_> {
    /// Boards after a node; `None` when that is too late or already too dear.
    #[inline]
    fn board(&self, after: usize) -> Option<Walk> {
        let (before, next) = (&self.tour.nodes[after], &self.tour.nodes[after + 1]);
        let to_pickup = self.on.after(before);
        let ready = before.early + before.step.service + to_pickup.0;
        if ready > self.on.node.step.close {
            return None;
        }
        let onward = self.on.before(next);
        let service = self.on.node.step.service;
        let detour = (
            to_pickup.0 + service + onward.0 - next.step.leg,
            to_pickup.1 + onward.1 - next.distance,
        );
        let vehicle = &self.problem.vehicles[self.tour.vehicle.index()];
        let driven = Driven { distance: self.tour.driven.distance + detour.1, loaded: 0 };
        if self.least_price(vehicle, detour.0, driven) >= self.bound {
            return None;
        }
        let ready = ready.max(self.on.node.step.open) + service;
        Some(Walk { ready, ride: 0, to_pickup, detour, onward: Some(onward.0) })
    }

    /// Walks on to a node; false when it would be reached too late, or the ride gets too long.
    #[inline]
    fn pass(&self, walk: &mut Walk, index: usize) -> bool {
        let node = &self.tour.nodes[index];
        let drive = walk.onward.take().unwrap_or(node.step.leg);
        let begin = (walk.ready + drive).max(node.early);
        walk.ride += drive + node.step.service;
        walk.ready = begin + node.step.service;
        begin <= node.late && walk.ride <= self.on.node.step.max_ride
    }

    /// Alights after a node, and keeps the insertion if it is feasible and the best so far.
    #[inline]
    fn alight(
        &mut self,
        walk: &Walk,
        after_pickup: usize,
        after_delivery: usize,
        vehicle: VehicleId,
        table: &mut Timetable,
    ) {
        let together = after_pickup == after_delivery;
        let from = if together { &self.on.node } else { &self.tour.nodes[after_delivery] };
        let next = &self.tour.nodes[after_delivery + 1];
        let service = self.off.node.step.service;
        if self.off.node.step.open + service > next.late {
            return;
        }
        let to_delivery = self.off.after(from);
        let begin = (walk.ready + to_delivery.0).max(self.off.node.step.open);
        if begin > self.off.node.step.close
            || walk.ride + to_delivery.0 > self.off.node.step.max_ride
        {
            return;
        }
        let onward = self.off.before(next);
        if begin + service + onward.0 > next.late {
            return;
        }
        let tail = (to_delivery.0 + service + onward.0, to_delivery.1 + onward.1);
        let head = if together {
            (walk.to_pickup.0 + self.on.node.step.service, walk.to_pickup.1)
        } else {
            walk.detour
        };
        let detour = (head.0 + tail.0 - next.step.leg, head.1 + tail.1 - next.distance);
        let kind = &self.problem.vehicles[vehicle.index()];
        let loaded = if kind.empty_is_free { self.loaded(after_pickup, after_delivery) } else { 0 };
        let driven = Driven { distance: self.tour.driven.distance + detour.1, loaded };
        let busy = self.tour.busy + detour.0;
        // Gaps may make it busier; before they are known it is not short of anything.
        let short = if kind.has_duty() { 0 } else { kind.short_price(busy) };
        let least = self.least_price(kind, detour.0, driven).saturating_add(short);
        if least >= self.bound {
            return;
        }
        let price = if self.is_timeless && vehicle == self.tour.vehicle {
            Some(least)
        } else {
            self.exact((after_pickup, after_delivery), vehicle, (busy, driven), table)
        };
        let Some(price) = price else { return };
        if price < self.bound {
            self.bound = price;
            self.best = Some(Insertion { vehicle, after_pickup, after_delivery, price });
        }
    }

    /// A lower bound on the rise in price: a tour takes no less time than before, and no less than
    /// it is busy; nobody stands still aboard, and all the company in it may be met. What it is
    /// short of work comes on top.
    #[inline]
    fn least_price(&self, vehicle: &Vehicle, detour: Time, driven: Driven) -> Price {
        let busy = self.tour.busy + detour;
        let duration = self.tour.duration.max(busy);
        if duration > vehicle.max_duration || driven.distance > vehicle.reach() {
            return Price::MAX;
        }
        let cash = vehicle.price(vehicle.least_paid(duration, busy), driven);
        cash + self.tour.soft - self.tour.bonus - self.company.most() - self.tour.price
    }

    /// Distance with somebody aboard when the request boards and alights after these nodes.
    fn loaded(&self, after_pickup: usize, after_delivery: usize) -> Distance {
        let nodes = &self.tour.nodes;
        let way = |from: &Node, to: &Node| leg(self.problem, from, to).1;
        let of_others =
            |after: usize, way: Distance| if nodes[after].aboard == 0 { 0 } else { way };
        let own =
            |after: usize| nodes[after + 1].distance - of_others(after, nodes[after + 1].distance);
        let off = self.off.before(&nodes[after_delivery + 1]).1;
        let mut loaded = self.tour.driven.loaded
            + of_others(after_pickup, way(&nodes[after_pickup], &self.on.node))
            + of_others(after_delivery, off)
            - of_others(after_pickup, nodes[after_pickup + 1].distance);
        if after_pickup == after_delivery {
            return loaded + way(&self.on.node, &self.off.node);
        }
        loaded += way(&self.on.node, &nodes[after_pickup + 1]);
        loaded += (after_pickup + 1..after_delivery).map(own).sum::<Distance>();
        loaded += way(&nodes[after_delivery], &self.off.node);
        loaded - of_others(after_delivery, nodes[after_delivery + 1].distance)
    }

    /// The exact rise in price, or `None` when the timetable has no times.
    fn exact(
        &self,
        (after_pickup, after_delivery): (usize, usize),
        vehicle: VehicleId,
        (mut busy, driven): (Time, Driven),
        table: &mut Timetable,
    ) -> Option<Price> {
        self.lay_out(after_pickup, after_delivery, table);
        let (id, vehicle) = (vehicle, &self.problem.vehicles[vehicle.index()]);
        let inner =
            || self.stops_with(after_pickup, after_delivery).skip(1).take(self.tour.nodes.len());
        let rules = self.problem.request(self.on.node.stop);
        let soft = self.tour.is_soft || rules.soft_ride.is_some();
        let stands = self.tour.minds_standing(vehicle) || rules.max_standing.is_some();
        let bonus = self.tour.bonus + self.company.bonus(after_pickup, after_delivery);
        let mut price = if vehicle.has_duty() {
            let bound = self.bound.saturating_add(self.tour.price + bonus);
            let order = Order { problem: self.problem, vehicle, driven, bound };
            let found = roster(order, inner(), table)?;
            busy += found.extra;
            vehicle.price(found.paid, driven.and_empty(found.detour))
        } else {
            let (leave, back) = table.span(vehicle.max_duration)?;
            if soft || stands {
                table.settle(leave);
            }
            vehicle.price((back - leave).max(vehicle.min_paid), driven)
        };
        price += vehicle.short_price(busy);
        if soft {
            price += soft_price(self.problem, self.stops_with(after_pickup, after_delivery), table);
        }
        if stands {
            let stops = self.stops_with(after_pickup, after_delivery);
            price += standing(self.problem, vehicle, stops, table)?;
        }
        if self.tour.has_usual || rules.usual.is_some() {
            price += strangeness(self.problem, id, inner());
        }
        Some(price - bonus - self.tour.price)
    }

    fn stops_with(
        &self,
        after_pickup: usize,
        after_delivery: usize,
    ) -> impl Iterator<Item = StopId> {
        let nodes = &self.tour.nodes;
        nodes[..=after_pickup]
            .iter()
            .chain([&self.on.node])
            .chain(&nodes[after_pickup + 1..=after_delivery])
            .chain([&self.off.node])
            .chain(&nodes[after_delivery + 1..])
            .map(|node| node.stop)
    }

    /// Fills the table with the tour's steps and the two new ones among them.
    fn lay_out(&self, after_pickup: usize, after_delivery: usize, table: &mut Timetable) {
        let nodes = &self.tour.nodes;
        let moved = |partner: u32| {
            let at = partner as usize;
            partner
                .saturating_add(u32::from(at > after_pickup))
                .saturating_add(u32::from(at > after_delivery))
        };
        let steps = &mut table.steps;
        steps.clear();
        steps.extend(nodes[..=after_pickup].iter().map(|node| node.step));
        steps.push(self.on.node.step);
        steps.extend(nodes[after_pickup + 1..=after_delivery].iter().map(|node| node.step));
        steps.push(self.off.node.step);
        steps.extend(nodes[after_delivery + 1..].iter().map(|node| node.step));
        for step in steps.iter_mut() {
            step.partner = moved(step.partner);
        }
        let (pickup, delivery) = (after_pickup + 1, after_delivery + 2);
        steps[pickup].partner = delivery as u32;
        steps[delivery].partner = pickup as u32;
        let before = &nodes[after_pickup];
        steps[pickup].leg = self.on.after(before).0;
        if after_pickup == after_delivery {
            steps[delivery].leg = self.off.after(&self.on.node).0;
        } else {
            steps[pickup + 1].leg = self.on.before(&nodes[after_pickup + 1]).0;
            let last_aboard = &nodes[after_delivery];
            steps[delivery].leg = self.off.after(last_aboard).0;
        }
        steps[delivery + 1].leg = self.off.before(&nodes[after_delivery + 1]).0;
    }
}
