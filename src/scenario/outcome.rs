//! From the pools' solutions to a plan in the region's words.

use std::collections::BTreeMap;

use crate::cost::{hired_taxi, society};
use crate::demand::{Beforehand, Day, DayTrip, FleetRow, PoolDemand, beyond_cap};
use crate::plan::{
    DroppedDriver, LiftedLimit, OnFoot, Outcome, Plan, PlannedPause, PlannedRoute, PlannedTrip,
    PlannedVisit, SearchNote, UndoneRoute, UndoneStop, VisitKind,
};
use crate::problem::{Pause, PlaceId, Reason, Route, Solution, TravelMatrix};
use crate::region::{Escort, Scenario};
use crate::scenario::DayRoute;
use crate::scenario::dropout::Dropped;
use crate::units::{Meters, Seconds};

/// When a route leaves and is back.
pub(super) type Hours = (Seconds, Seconds);

/// What a plan is made of.
pub(super) struct Parts<'a> {
    /// The day.
    pub day: &'a Day<'a>,
    /// The scenario.
    pub scenario: &'a Scenario,
    /// The scenario's fleet.
    pub rows: &'a [FleetRow<'a>],
    /// Travel between the day's places.
    pub travel: &'a TravelMatrix,
    /// Who is refused, and what drivers did before.
    pub before: &'a Beforehand,
    /// The pools and their solutions.
    pub pools: &'a [(PoolDemand, Solution)],
    /// The routes of those who drop out.
    pub dropped: &'a [Dropped],
    /// Routes of the search that are not driven like that for it, and when they leave and are
    /// back.
    pub undone: Vec<(DayRoute, Hours)>,
}

impl Parts<'_> {
    /// Builds the plan.
    pub(super) fn plan(&self, seed: u64, search: SearchNote) -> Plan {
        let mut order: Vec<(&PoolDemand, &Route)> = self
            .pools
            .iter()
            .flat_map(|(pool, solution)| solution.routes.iter().map(move |route| (pool, route)))
            .collect();
        order.sort_by_key(|(pool, route)| {
            (&pool.name, pool.rows[route.vehicle.index()], route.leave, route.visits[0].stop)
        });
        let mut trips: Vec<PlannedTrip> =
            self.day.trips.iter().map(|trip| self.planned_trip(trip)).collect();
        for (trip, reason) in trips.iter_mut().zip(&self.before.refused) {
            if let Some(reason) = *reason {
                trip.outcome = Outcome::Refused { reason };
            }
        }
        for (pool, solution) in self.pools {
            for left in &solution.unserved {
                let trip = pool.trips[left.request.index()];
                trips[trip].outcome = self.left_out(trip, left.reason, left.outside);
            }
        }
        let mut taken: BTreeMap<usize, usize> = BTreeMap::new();
        let mut routes = Vec::with_capacity(order.len());
        for (index, (pool, route)) in order.into_iter().enumerate() {
            let row = pool.rows[route.vehicle.index()];
            let number = taken.entry(row).or_insert(0);
            *number += 1;
            routes.push(self.planned_route(index, *number, pool, route));
            Self::note_rides(index, pool, route, &mut trips);
        }
        let lifted = (0..trips.len()).filter_map(|trip| self.lifted(trip, &trips[trip])).collect();
        Plan {
            format: Plan::FORMAT,
            region: self.day.region.name.clone(),
            date: self.day.date,
            known_at: self.day.known_at,
            scenario: self.scenario.clone(),
            seed,
            trips,
            routes,
            lifted,
            dropped: self.dropped(taken),
            undone: self.undone.iter().map(|(route, hours)| self.undone(route, *hours)).collect(),
            history: self.before.history.clone(),
            search,
        }
    }

    /// Who drops out, by vehicle; those of a row count on from the ones that are `taken`.
    fn dropped(&self, mut taken: BTreeMap<usize, usize>) -> Vec<DroppedDriver> {
        let driver = |dropped: &Dropped| {
            let row = &self.rows[dropped.row];
            let number = taken.entry(dropped.row).or_insert(0);
            *number += 1;
            let pool = &self.pools[dropped.pool].0;
            let trips = dropped.requests.iter().map(|request| pool.trips[request.index()]);
            DroppedDriver {
                vehicle: vehicle_name(row, *number),
                home: row.depot.id.clone(),
                trips: trips.collect(),
            }
        };
        let mut dropped: Vec<DroppedDriver> = self.dropped.iter().map(driver).collect();
        dropped.sort_by(|a, b| a.vehicle.cmp(&b.vehicle));
        dropped
    }

    fn undone(&self, route: &DayRoute, (leave, back): Hours) -> UndoneRoute {
        let row = &self.rows[route.row];
        let stop = |&(trip, is_pickup): &(usize, bool)| UndoneStop {
            trip,
            kind: if is_pickup { VisitKind::Pickup } else { VisitKind::Delivery },
        };
        UndoneRoute {
            vehicle_type: row.vehicle_type.id.clone(),
            depot: row.depot.id.clone(),
            shift: row.shift.id.clone(),
            vehicle: row.given.map(str::to_owned),
            leave,
            back,
            stops: route.stops.iter().map(stop).collect(),
        }
    }

    fn planned_trip(&self, trip: &DayTrip<'_>) -> PlannedTrip {
        let (from, to) = (self.day.place_id(trip.from), self.day.place_id(trip.to));
        let (direct, meters) = self.travel.leg(from, to);
        let rule = trip.ride_rule();
        let needs = self.day.region.needs_of(trip.passenger, trip.trip);
        let escorts = needs.iter().filter(|need| need.escort == Some(Escort::Medical)).count();
        PlannedTrip {
            id: trip.trip.id.clone(),
            passenger: trip.passenger.id.clone(),
            flow: trip.flow.id.clone(),
            authority: trip.passenger.authority.clone(),
            payer: trip.payer().to_owned(),
            lot: trip.lot.map(|lot| lot.id.clone()),
            carrier: trip.lot.map(|lot| lot.carrier.clone()),
            direction: trip.trip.direction,
            bell: trip.bell(self.scenario),
            walk: trip.walk.map(|walk| OnFoot { stop: walk.stop.id.clone(), meters: walk.meters }),
            direct: Seconds(direct),
            direct_distance: Meters(meters),
            max_ride: rule.limit(Seconds(direct), trip.personal_limit()).0,
            escorts: escorts.min(255) as u8,
            companions: trip.trip.companions,
            target_ride: rule.target(Seconds(direct)),
            beyond_cap: beyond_cap(trip, Meters(meters)),
            outcome: Outcome::Unserved { reason: Reason::NoVehicleLeft },
        }
    }

    fn left_out(&self, trip: usize, reason: Reason, outside: bool) -> Outcome {
        let trip = &self.day.trips[trip];
        let tariff = trip.flow.outside.as_ref().filter(|_| outside);
        let (from, to) = (self.day.place_id(trip.from), self.day.place_id(trip.to));
        match tariff {
            None => Outcome::Unserved { reason },
            Some(tariff) => {
                let direct = Meters(self.travel.leg(from, to).1);
                Outcome::Outside { reason, cost: hired_taxi(direct, tariff) }
            }
        }
    }

    fn note_rides(index: usize, pool: &PoolDemand, route: &Route, trips: &mut [PlannedTrip]) {
        let mut boarded: BTreeMap<usize, i64> = BTreeMap::new();
        for visit in &route.visits {
            let trip = pool.trips[visit.stop.request().index()];
            if visit.stop.is_pickup() {
                boarded.insert(trip, visit.end);
            } else {
                let ride = Seconds(visit.begin - boarded[&trip]);
                trips[trip].outcome = Outcome::Served { route: index, ride };
            }
        }
    }

    fn lifted(&self, index: usize, trip: &PlannedTrip) -> Option<LiftedLimit> {
        let day_trip = &self.day.trips[index];
        let rule = day_trip.ride_rule().tightest(trip.direct, day_trip.personal_limit())?;
        (rule < trip.max_ride).then_some(LiftedLimit {
            trip: index,
            rule,
            lifted_to: trip.max_ride,
        })
    }

    fn pause(&self, pause: Pause, from: PlaceId, depot: PlaceId) -> PlannedPause {
        match pause {
            Pause::Break(seconds) => PlannedPause::Break { seconds: Seconds(seconds) },
            Pause::Gap { back, leave } => {
                let (drive, distance) = self.travel.leg(from, depot);
                PlannedPause::Gap {
                    drive: Seconds(drive),
                    distance: Meters(distance),
                    back: Seconds(back),
                    leave: Seconds(leave),
                }
            }
        }
    }

    fn planned_route(
        &self,
        index: usize,
        number: usize,
        pool: &PoolDemand,
        route: &Route,
    ) -> PlannedRoute {
        let row = &self.rows[pool.rows[route.vehicle.index()]];
        let (kind, depot, shift) = (row.vehicle_type, row.depot, row.shift);
        let vehicle = vehicle_name(row, number);
        let base = self.day.place_id(depot.place);
        let mut place = base;
        let mut visits = Vec::with_capacity(route.visits.len());
        for visit in &route.visits {
            let trip = pool.trips[visit.stop.request().index()];
            let day_trip = &self.day.trips[trip];
            let (kind, point, site) = if visit.stop.is_pickup() {
                (VisitKind::Pickup, day_trip.from, day_trip.from_site)
            } else {
                (VisitKind::Delivery, day_trip.to, day_trip.to_site)
            };
            let here = self.day.place_id(point);
            let pause = visit.pause.map(|pause| self.pause(pause, place, base));
            let from = if matches!(visit.pause, Some(Pause::Gap { .. })) { base } else { place };
            let (drive, distance) = self.travel.leg(from, here);
            place = here;
            visits.push(PlannedVisit {
                trip,
                kind,
                place: point,
                site: site.map(|site| site.id.clone()),
                drive: Seconds(drive),
                distance: Meters(distance),
                arrive: Seconds(visit.arrive),
                begin: Seconds(visit.begin),
                end: Seconds(visit.end),
                pause,
            });
        }
        let (last_drive, last_distance) = self.travel.leg(place, base);
        let days = self.day.region.working_days_per_year;
        PlannedRoute {
            id: format!("R{:03}", index + 1),
            pool: pool.name.clone(),
            vehicle,
            vehicle_type: kind.id.clone(),
            depot: depot.id.clone(),
            shift: shift.id.clone(),
            carrier: row.carrier.map(str::to_owned),
            leave: Seconds(route.leave),
            back: Seconds(route.back),
            last_drive: Seconds(last_drive),
            last_distance: Meters(last_distance),
            visits,
            facts: route.facts,
            cost: society(&route.facts, kind, shift, days),
        }
    }
}

/// The id of a given vehicle, or the catalogue's type, depot, shift and number.
fn vehicle_name(row: &FleetRow<'_>, number: usize) -> String {
    row.given.map_or_else(
        || format!("{}@{}/{}#{number}", row.vehicle_type.id, row.depot.id, row.shift.id),
        str::to_owned,
    )
}
