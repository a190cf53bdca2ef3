//! The plan beside what the workspace and the roads say of it.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use jiff::civil::Date;

use crate::network::Network;
use crate::plan::{PastWork, Plan, PlannedPause, PlannedRoute, PlannedVisit, VisitKind};
use crate::region::{
    Depot, DepotKind, FleetChoice, Place, Region, ShiftTemplate, VehicleType, WorkRule,
};
use crate::verify::day::{DueTrip, TripEnd, at_home, due};
use crate::verify::refused::earlier;
use crate::verify::roads::{Way, Ways, ways};
use crate::verify::tables::Tables;

/// Everything that the checks compare.
pub(super) struct Audit<'a> {
    pub(super) plan: &'a Plan,
    pub(super) region: &'a Region,
    pub(super) tables: Tables<'a>,
    /// The trips that run that day, in order of id.
    pub(super) due: Vec<DueTrip<'a>>,
    /// Trips of earlier days that are taken off a yearly budget.
    pub(super) earlier: Vec<(Date, Vec<DueTrip<'a>>)>,
    /// For each trip of the plan its place in `due`.
    due_of: Vec<Option<usize>>,
    /// Fastest ways, for every pair of places that the plan needs.
    ways: Ways,
    /// For each route what it comes to, where its vehicle, trips and ways are known.
    courses: Vec<Option<Course<'a>>>,
}

/// A route as the workspace and the roads have it; the order of visits is the plan's.
pub(super) struct Course<'a> {
    pub(super) route: &'a PlannedRoute,
    pub(super) kind: &'a VehicleType,
    pub(super) shift: &'a ShiftTemplate,
    /// When the driver may leave at the earliest: their shift begins and they have rested.
    pub(super) opens: i64,
    /// The shift's working-time rules.
    pub(super) work: Option<&'a WorkRule>,
    pub(super) calls: Vec<Call<'a>>,
    /// The way back to the depot.
    pub(super) last: Way,
}

/// What a route drives before a visit or at its end: by the depot where there is a gap.
pub(super) struct Leg {
    pub(super) home: Option<(Place, Place)>,
    pub(super) way: (Place, Place),
}

/// A visit as the workspace and the roads have it.
pub(super) struct Call<'a> {
    /// As the plan has it.
    pub(super) visit: &'a PlannedVisit,
    pub(super) end: TripEnd<'a>,
    /// The way from the previous visit or the depot.
    pub(super) way: Way,
    /// Where there is a gap, the way to the depot before that.
    pub(super) home: Option<Way>,
    /// Seconds to stop before boarding or alighting may begin.
    pub(super) stop: i64,
}

impl<'a> Audit<'a> {
    /// Looks everything up and drives every arc; the indexes of the plan must be in range.
    pub(super) fn new(plan: &'a Plan, region: &'a Region, network: &Network) -> Self {
        let tables = Tables::of(region);
        let mut due = due(region, &tables, plan);
        let mut earlier = earlier(region, &tables, plan);
        let walks = |trip: &DueTrip| trip.limited_walk();
        let walks: BTreeSet<(Place, Place)> =
            due.iter().chain(earlier.iter().flat_map(|day| &day.1)).filter_map(walks).collect();
        let drives = ways(network, region.max_snap, &walks);
        let dates = earlier.iter_mut().map(|(date, due)| (*date, due));
        for (date, due) in dates.chain([(plan.date, &mut due)]) {
            for trip in due.iter_mut().filter(|trip| trip.walks_too_long(&drives)) {
                if let Some(fetched) = at_home(region, &tables, plan, date, trip.trip) {
                    *trip = fetched;
                }
            }
        }
        let planned = plan.trips.iter();
        let due_of = planned
            .map(|trip| due.binary_search_by(|one| one.trip.id.as_str().cmp(&trip.id)).ok())
            .collect();
        let (ways_later, courses) = (BTreeMap::new(), Vec::new());
        let mut audit =
            Self { plan, region, tables, due, earlier, due_of, ways: ways_later, courses };
        audit.ways = ways(network, region.max_snap, &audit.pairs());
        audit.courses = plan.routes.iter().map(|route| audit.course_of(route)).collect();
        audit
    }

    /// What the workspace says of a trip of the plan, if it runs that day.
    pub(super) fn due_trip(&self, index: usize) -> Option<&DueTrip<'a>> {
        self.due_of.get(index).copied().flatten().map(|index| &self.due[index])
    }

    /// A trip that runs that day, by its id.
    pub(super) fn running(&self, id: &str) -> Option<&DueTrip<'a>> {
        let index = self.due.binary_search_by(|one| one.trip.id.as_str().cmp(id)).ok()?;
        Some(&self.due[index])
    }

    /// The trips of the plan that run that day, with their index in the plan.
    pub(super) fn known_trips(
        &self,
    ) -> impl Iterator<Item = (usize, &'a crate::plan::PlannedTrip, &DueTrip<'a>)> {
        let trips = self.plan.trips.iter().enumerate();
        trips.filter_map(|(index, trip)| Some((index, trip, self.due_trip(index)?)))
    }

    /// The routes of which everything is known.
    pub(super) fn courses(&self) -> impl Iterator<Item = &Course<'a>> {
        self.courses.iter().flatten()
    }

    /// The trips that board in a route.
    pub(super) fn boarding(&self, route: &PlannedRoute) -> Vec<&DueTrip<'a>> {
        let pickups = route.visits.iter().filter(|visit| visit.kind == VisitKind::Pickup);
        pickups.filter_map(|visit| self.due_trip(visit.trip)).collect()
    }

    /// The fastest way between two places of the plan; none where no road leads.
    pub(super) fn way(&self, from: Place, to: Place) -> Option<Way> {
        self.ways.get(&(from, to)).copied().flatten()
    }

    /// What a route drives before each visit and at its end; none where a place is unknown.
    pub(super) fn legs(&self, route: &PlannedRoute) -> Option<Vec<Leg>> {
        let depot = self.depot(route)?.place;
        let mut legs = Vec::with_capacity(route.visits.len() + 1);
        let mut from = depot;
        for (index, visit) in route.visits.iter().enumerate() {
            let to = self.end(visit)?.place;
            let is_gap = index > 0 && matches!(visit.pause, Some(PlannedPause::Gap { .. }));
            let home = is_gap.then_some((from, depot));
            legs.push(Leg { home, way: (if is_gap { depot } else { from }, to) });
            from = to;
        }
        legs.push(Leg { home: None, way: (from, depot) });
        Some(legs)
    }

    /// The end of a trip that a visit serves, as the workspace has it.
    pub(super) fn end(&self, visit: &PlannedVisit) -> Option<TripEnd<'a>> {
        let trip = self.due_trip(visit.trip)?;
        Some(match visit.kind {
            VisitKind::Pickup => trip.pickup,
            VisitKind::Delivery => trip.delivery,
        })
    }

    /// What the plan was told of its driver's earlier days.
    pub(super) fn past(&self, route: &PlannedRoute) -> Option<&'a PastWork> {
        let lives_there = self.depot(route).is_some_and(|depot| depot.kind == DepotKind::Home);
        let driver = match self.plan.scenario.fleet {
            _ if lives_there => route.depot.clone(),
            FleetChoice::Given => [route.vehicle.as_str(), route.shift.as_str()].join("/"),
            FleetChoice::Catalogue => return None,
        };
        self.plan.history.iter().find(|past| past.driver == driver)
    }

    fn depot(&self, route: &PlannedRoute) -> Option<&'a Depot> {
        self.region.fleet.depots.iter().find(|depot| depot.id == route.depot)
    }

    /// Every pair of places that the plan drives or measures.
    fn pairs(&self) -> BTreeSet<(Place, Place)> {
        let direct = self.known_trips().map(|(_, _, due)| (due.pickup.place, due.delivery.place));
        let mut pairs: BTreeSet<_> = direct.collect();
        let earlier = self.earlier.iter().flat_map(|(_, due)| due);
        pairs.extend(earlier.map(|due| (due.pickup.place, due.delivery.place)));
        for leg in self.plan.routes.iter().filter_map(|route| self.legs(route)).flatten() {
            pairs.extend(leg.home.into_iter().chain([leg.way]));
        }
        pairs
    }

    fn course_of(&self, route: &'a PlannedRoute) -> Option<Course<'a>> {
        let fleet = &self.region.fleet;
        let kind = fleet.types.iter().find(|kind| kind.id == route.vehicle_type)?;
        let shift = fleet.shifts.iter().find(|shift| shift.id == route.shift)?;
        let work = fleet.work.iter().find(|rule| Some(&rule.id) == shift.work.as_ref());
        let rested = self.past(route).map(|past| past.back.0 + fleet.rest.0);
        let opens = rested.map_or(shift.from.0, |rested| rested.max(shift.from.0));
        let legs = self.legs(route)?;
        let mut calls = Vec::with_capacity(route.visits.len());
        for (visit, leg) in route.visits.iter().zip(&legs) {
            let (from, to) = leg.way;
            let stop = if from == to { 0 } else { self.region.stop_time.0 };
            let home = match leg.home {
                Some((from, depot)) => Some(self.way(from, depot)?),
                None => None,
            };
            calls.push(Call { visit, end: self.end(visit)?, way: self.way(from, to)?, home, stop });
        }
        let (from, depot) = legs[legs.len() - 1].way;
        let last = self.way(from, depot)?;
        Some(Course { route, kind, shift, opens, work, calls, last })
    }
}

impl Course<'_> {
    /// The visits of each block, by index.
    pub(super) fn blocks(&self) -> Vec<Range<usize>> {
        let gaps = (0..self.calls.len()).filter(|&index| self.calls[index].home.is_some());
        let starts: Vec<usize> = [0].into_iter().chain(gaps).collect();
        let ends = starts[1..].iter().copied().chain([self.calls.len()]);
        starts.iter().copied().zip(ends).map(|(start, end)| start..end).collect()
    }

    /// When a block leaves the depot and is back, as the plan has it.
    pub(super) fn away(&self, block: &Range<usize>) -> (i64, i64) {
        let leave = match self.calls.get(block.start).map(|call| call.visit.pause) {
            Some(Some(PlannedPause::Gap { leave, .. })) if block.start > 0 => leave,
            _ => self.route.leave,
        };
        let back = match self.calls.get(block.end).map(|call| call.visit.pause) {
            Some(Some(PlannedPause::Gap { back, .. })) => back,
            _ => self.route.back,
        };
        (leave.0, back.0)
    }

    /// How long the vehicle stands still before a visit begins, as the plan has it.
    pub(super) fn wait(&self, index: usize) -> i64 {
        let call = &self.calls[index];
        call.visit.begin.0 - call.visit.arrive.0 - call.stop
    }

    /// For each visit that alights somebody who boarded before it: (boarding, alighting).
    pub(super) fn rides(&self) -> Vec<(usize, usize)> {
        let mut boarded = BTreeMap::new();
        let mut rides = Vec::new();
        for (index, call) in self.calls.iter().enumerate() {
            match call.visit.kind {
                VisitKind::Pickup => {
                    boarded.insert(call.visit.trip, index);
                }
                VisitKind::Delivery => {
                    let pickup = boarded.remove(&call.visit.trip);
                    rides.extend(pickup.map(|pickup| (pickup, index)));
                }
            }
        }
        rides
    }

    /// The trips aboard while driving to each visit, and on the way back to the depot.
    pub(super) fn aboard(&self) -> Vec<Vec<usize>> {
        let mut aboard: Vec<usize> = Vec::new();
        let mut legs = Vec::with_capacity(self.calls.len() + 1);
        for call in &self.calls {
            legs.push(aboard.clone());
            match call.visit.kind {
                VisitKind::Pickup => aboard.push(call.visit.trip),
                VisitKind::Delivery => aboard.retain(|&trip| trip != call.visit.trip),
            }
        }
        legs.push(aboard);
        legs
    }
}
