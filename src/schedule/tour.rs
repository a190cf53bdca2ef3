//! A route under change, with what insertion tests look up.

use crate::problem::{
    Distance, Driven, Load, PlaceId, Price, Problem, RequestId, Skills, StopId, Time, Vehicle,
    VehicleId,
};
use crate::schedule::company::bonus;
use crate::schedule::standing::standing;
use crate::schedule::timetable::{NO_PARTNER, Step};
use crate::schedule::{Order, Roster, Timetable, roster};

/// One stop of a tour with its caches; the first and last node are the depot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Node {
    /// The stop; meaningless at the depot.
    pub stop: StopId,
    /// Where.
    pub place: PlaceId,
    /// What its times depend on.
    pub step: Step,
    /// Time to stop here when coming from another place; none at the depot.
    pub setup: Time,
    /// Distance from the previous node.
    pub distance: Distance,
    /// Earliest begin in any feasible schedule of the tour.
    pub early: Time,
    /// Latest begin in any feasible schedule of the tour.
    pub late: Time,
    /// What is aboard after this node.
    pub load: Load,
    /// Sharing classes aboard after this node, a bit each.
    pub aboard: u64,
}

/// One vehicle's order of stops, times and loads cached.
///
/// Every field but `vehicle` and the stops is filled by [`Tour::refresh`] and by nothing else.
#[expect(clippy::struct_excessive_bools, reason = "each tells of one rule whether it matters")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tour {
    /// The kind of vehicle.
    pub vehicle: VehicleId,
    /// Depot, stops, depot.
    pub nodes: Vec<Node>,
    /// Least time from leaving to being back, without pauses.
    pub duration: Time,
    /// Time driving, stopping, boarding and alighting.
    pub busy: Time,
    /// How far it goes, without pauses.
    pub driven: Driven,
    /// The most of each kind aboard at any moment.
    pub peak: Load,
    /// What any of its requests requires of the vehicle.
    pub requires: Skills,
    /// Is there a request whose longest ride is shorter than the shift?
    pub is_limited: bool,
    /// Is there a request that may exceed a softer ride at a price?
    pub is_soft: bool,
    /// What its rides above their softer limits weigh.
    pub soft: Price,
    /// Is there a request whose standing still aboard is bounded?
    pub is_impatient: bool,
    /// What standing still with somebody aboard weighs.
    pub standing: Price,
    /// Is there a request that another vehicle served before?
    pub has_usual: bool,
    /// What requests weigh that another vehicle served before.
    pub strange: Price,
    /// Is there a request that names others, to be aboard or in one route with them or not?
    pub has_company: bool,
    /// What is taken off its price because some who want to are aboard together, or in one route.
    pub bonus: Price,
    /// Price in the search, `soft`, `standing`, `strange`, `bonus` and what it is short of work
    /// included; zero for an empty tour.
    pub price: Price,
}

impl Tour {
    /// A tour without stops.
    pub fn empty(problem: &Problem, vehicle: VehicleId) -> Self {
        let mut tour = Self {
            vehicle,
            nodes: Vec::new(),
            duration: 0,
            busy: 0,
            driven: Driven::default(),
            peak: Load::NONE,
            requires: 0,
            is_limited: false,
            is_soft: false,
            soft: 0,
            is_impatient: false,
            standing: 0,
            has_usual: false,
            strange: 0,
            has_company: false,
            bonus: 0,
            price: 0,
        };
        tour.nodes.push(depot_node(problem, vehicle));
        tour.nodes.push(depot_node(problem, vehicle));
        tour
    }

    /// A tour of these stops, or `None` when they break a rule in this order.
    pub fn of(
        problem: &Problem,
        vehicle: VehicleId,
        stops: &[StopId],
        table: &mut Timetable,
    ) -> Option<Self> {
        let mut tour = Self::empty(problem, vehicle);
        tour.nodes.splice(1..1, stops.iter().map(|&stop| stop_node(problem, stop)));
        tour.refresh(problem, table).then_some(tour)
    }

    /// Has it no stops?
    pub fn is_empty(&self) -> bool {
        self.nodes.len() == 2
    }

    /// Becomes a copy of another tour, in its own memory.
    pub fn copy_from(&mut self, other: &Self) {
        let mut nodes = std::mem::take(&mut self.nodes);
        nodes.clone_from(&other.nodes);
        *self = Self { nodes, ..*other };
    }

    /// Does the same vehicle make the same stops in the same order?
    pub fn is_like(&self, other: &Self) -> bool {
        self.vehicle == other.vehicle
            && self.nodes.len() == other.nodes.len()
            && self.nodes.iter().zip(&other.nodes).all(|(one, two)| one.stop == two.stop)
    }

    /// May the vehicle carry so many?
    pub fn has_room_for(&self, more: usize, vehicle: &Vehicle) -> bool {
        let requests = (self.nodes.len() - 2) / 2 + more;
        vehicle.max_requests.is_none_or(|most| requests <= most as usize)
    }

    /// Its stops in order.
    pub fn stops(&self) -> impl DoubleEndedIterator<Item = StopId> {
        self.nodes[1..self.nodes.len() - 1].iter().map(|node| node.stop)
    }

    /// Whom it serves, in the order of their pickups.
    pub fn requests(&self) -> impl Iterator<Item = RequestId> {
        self.stops().filter(|stop| stop.is_pickup()).map(StopId::request)
    }

    /// Takes out all stops that `is_out` names; the caches need a refresh afterwards.
    pub fn remove(&mut self, mut is_out: impl FnMut(StopId) -> bool) {
        let last = self.nodes.len() - 1;
        let mut index = 0;
        self.nodes.retain(|node| {
            let inner = index > 0 && index < last;
            index += 1;
            !(inner && is_out(node.stop))
        });
    }

    /// Puts a request in: its pickup after node `after_pickup`, its delivery after node
    /// `after_delivery` as counted before the insertion; the caches need a refresh afterwards.
    pub fn insert(
        &mut self,
        problem: &Problem,
        request: RequestId,
        after_pickup: usize,
        after_delivery: usize,
    ) {
        self.nodes.insert(after_delivery + 1, stop_node(problem, request.delivery()));
        self.nodes.insert(after_pickup + 1, stop_node(problem, request.pickup()));
    }

    /// Gives the tour to another kind of vehicle; the caches need a refresh afterwards.
    pub fn hand_to(&mut self, problem: &Problem, vehicle: VehicleId) {
        let last = self.nodes.len() - 1;
        self.vehicle = vehicle;
        self.nodes[0] = depot_node(problem, vehicle);
        self.nodes[last] = depot_node(problem, vehicle);
    }

    /// Fills all caches from the vehicle and the stops; false when a rule is broken.
    pub fn refresh(&mut self, problem: &Problem, table: &mut Timetable) -> bool {
        let vehicle = &problem.vehicles[self.vehicle.index()];
        self.follow(problem, &mut table.picked_up);
        if self.is_empty() {
            (self.duration, self.soft, self.standing) = (0, 0, 0);
            (self.strange, self.bonus, self.price) = (0, 0, 0);
            for depot in &mut self.nodes {
                (depot.early, depot.late) = (depot.step.open, depot.step.close);
            }
            return true;
        }
        let fits = if vehicle.relayout {
            self.nodes.iter().all(|node| vehicle.fits(&node.load))
        } else {
            vehicle.fits(&self.peak)
        };
        if !self.has_room_for(0, vehicle) {
            return false;
        }
        if !fits || self.requires & !vehicle.offers != 0 || !self.may_share(problem) {
            return false;
        }
        let company = if self.has_company { bonus(problem, &self.nodes) } else { Some(0) };
        let Some(bonus) = company else { return false };
        self.bonus = bonus;
        table.steps.clear();
        table.steps.extend(self.nodes.iter().map(|node| node.step));
        if !table.earliest(vehicle.shift.earliest) {
            return false;
        }
        self.nodes.iter_mut().zip(&table.begin).for_each(|(node, &begin)| node.early = begin);
        table.latest(vehicle.shift.latest);
        self.nodes.iter_mut().zip(&table.begin).for_each(|(node, &begin)| node.late = begin);
        let back = self.nodes[self.nodes.len() - 1].early;
        table.latest(back);
        let leave = table.begin[0];
        self.duration = back - leave;
        if self.duration > vehicle.max_duration {
            return false;
        }
        let (mut paid, mut detour) = (self.duration.max(vehicle.min_paid), 0);
        let mut busy = self.busy;
        if vehicle.has_duty() {
            let Some(found) = self.roster(problem, table) else { return false };
            (paid, detour) = (found.paid, found.detour);
            busy += found.extra;
        } else if self.is_soft || self.minds_standing(vehicle) {
            table.settle(leave);
        }
        self.soft = 0;
        if self.is_soft {
            self.soft = soft_price(problem, self.nodes.iter().map(|node| node.stop), table);
        }
        self.standing = 0;
        if self.minds_standing(vehicle) {
            let stops = self.nodes.iter().map(|node| node.stop);
            let Some(standing) = standing(problem, vehicle, stops, table) else { return false };
            self.standing = standing;
        }
        self.strange =
            if self.has_usual { strangeness(problem, self.vehicle, self.stops()) } else { 0 };
        let quality = self.soft + self.standing + self.strange - self.bonus;
        let quality = quality + vehicle.short_price(busy);
        self.price = vehicle.price(paid, self.driven.and_empty(detour)) + quality;
        true
    }

    /// Does it matter how long it stands still with somebody aboard?
    pub fn minds_standing(&self, vehicle: &Vehicle) -> bool {
        self.is_impatient || vehicle.weight_per_standing > 0
    }

    /// The pauses of a tour whose vehicle has duties, from the steps in the table; `None` when a
    /// rule on them cannot be kept.
    pub fn roster(&self, problem: &Problem, table: &mut Timetable) -> Option<Roster> {
        let vehicle = &problem.vehicles[self.vehicle.index()];
        let order = Order { problem, vehicle, driven: self.driven, bound: Price::MAX };
        roster(order, self.stops(), table)
    }

    /// Fills what follows from the order alone: legs, partners, loads.
    fn follow(&mut self, problem: &Problem, picked_up: &mut Vec<u32>) {
        picked_up.resize(problem.requests.len(), 0);
        let last = self.nodes.len() - 1;
        (self.busy, self.driven, self.peak) = (0, Driven::default(), Load::NONE);
        (self.requires, self.is_soft, self.is_limited) = (0, false, false);
        let shift = problem.vehicles[self.vehicle.index()].shift_length();
        (self.is_impatient, self.has_usual, self.has_company) = (false, false, false);
        let mut load = Load::NONE;
        let mut of_class = [0_i32; 64];
        for index in 1..=last {
            let (before, node) = (self.nodes[index - 1], self.nodes[index]);
            let (leg, distance) = leg(problem, &before, &node);
            self.busy += leg + node.step.service;
            self.driven.distance += distance;
            self.driven.loaded += if before.aboard == 0 { 0 } else { distance };
            let mut aboard = before.aboard;
            let mut partner = NO_PARTNER;
            if index < last {
                let request = problem.request(node.stop);
                if node.stop.is_pickup() {
                    picked_up[node.stop.request().index()] = index as u32;
                    load = load.plus(&request.load);
                    self.peak = self.peak.most(&load);
                    self.requires |= request.requires;
                    self.is_limited |= request.max_ride < shift;
                    self.is_soft |= request.soft_ride.is_some();
                    self.has_usual |= request.usual.is_some();
                    self.is_impatient |= request.max_standing.is_some();
                    self.has_company |= request.names_somebody();
                } else {
                    load = load.minus(&request.load);
                    let id = node.stop.request();
                    let at = picked_up[id.index()] as usize;
                    // It may be from a tour before.
                    if (1..index).contains(&at) && self.nodes[at].stop == id.pickup() {
                        partner = at as u32;
                        self.nodes[at].step.partner = index as u32;
                    }
                }
                let class = usize::from(request.sharing);
                if node.stop.is_pickup() {
                    of_class[class] += 1;
                } else {
                    of_class[class] -= 1;
                }
                let bit = 1 << class;
                aboard = if of_class[class] > 0 { aboard | bit } else { aboard & !bit };
            }
            let node = &mut self.nodes[index];
            node.step.leg = leg;
            node.distance = distance;
            node.load = load;
            node.aboard = aboard;
            if !node.stop.is_pickup() || index == last {
                node.step.partner = partner;
            }
        }
    }

    /// May everybody who is aboard together be so?
    fn may_share(&self, problem: &Problem) -> bool {
        let inner = 1..self.nodes.len() - 1;
        inner.clone().all(|index| {
            let node = &self.nodes[index];
            if !node.stop.is_pickup() {
                return true;
            }
            let class = problem.request(node.stop).sharing;
            let before = self.nodes[index - 1].aboard;
            before & !problem.sharing[usize::from(class)] == 0
        })
    }
}

/// Time from the end of one node to the earliest begin at the next, and the distance between.
pub fn leg(problem: &Problem, from: &Node, to: &Node) -> (Time, Distance) {
    with_setup(problem.travel.leg(from.place, to.place), from.place, to)
}

/// Adds the time to stop at a node to the way there.
#[inline]
pub fn with_setup(way: (Time, Distance), from: PlaceId, to: &Node) -> (Time, Distance) {
    (way.0 + if from == to.place { 0 } else { to.setup }, way.1)
}

/// What rides above their softer limits weigh, at the times that the table is settled on.
pub fn soft_price(
    problem: &Problem,
    stops: impl Iterator<Item = StopId>,
    table: &Timetable,
) -> Price {
    let begin = &table.begin;
    let mut price = 0;
    for (index, stop) in stops.enumerate() {
        let step = &table.steps[index];
        let pickup = step.partner as usize;
        if step.partner == NO_PARTNER || pickup > index {
            continue;
        }
        if let Some(soft) = problem.request(stop).soft_ride {
            let ride = begin[index] - begin[pickup] - table.steps[pickup].service;
            price += (ride - soft.ride).max(0) * soft.price;
        }
    }
    price
}

/// What requests weigh whose usual vehicle is another than this one.
pub fn strangeness(
    problem: &Problem,
    vehicle: VehicleId,
    stops: impl Iterator<Item = StopId>,
) -> Price {
    let usual = stops.filter(|stop| stop.is_pickup()).filter_map(|s| problem.request(s).usual);
    usual.filter(|(usual, _)| *usual != vehicle).map(|(_, price)| price).sum()
}

/// A node for a stop, its caches still empty.
pub fn stop_node(problem: &Problem, stop: StopId) -> Node {
    let end = problem.stop(stop);
    let step = Step {
        open: end.window.earliest,
        close: end.window.latest,
        service: end.service,
        leg: 0,
        partner: NO_PARTNER,
        max_ride: problem.request(stop).max_ride,
    };
    Node {
        stop,
        place: end.place,
        step,
        setup: end.setup,
        distance: 0,
        early: 0,
        late: 0,
        load: Load::NONE,
        aboard: 0,
    }
}

fn depot_node(problem: &Problem, vehicle: VehicleId) -> Node {
    let vehicle = &problem.vehicles[vehicle.index()];
    let step = Step {
        open: vehicle.shift.earliest,
        close: vehicle.shift.latest,
        service: 0,
        leg: 0,
        partner: NO_PARTNER,
        max_ride: 0,
    };
    Node {
        stop: StopId(0),
        place: vehicle.depot,
        step,
        setup: 0,
        distance: 0,
        early: vehicle.shift.earliest,
        late: vehicle.shift.latest,
        load: Load::NONE,
        aboard: 0,
    }
}
