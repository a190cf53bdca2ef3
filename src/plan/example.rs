//! Small plans made by hand, for tests.

use jiff::civil::date;

use crate::plan::{
    Outcome, Plan, PlannedRoute, PlannedTrip, PlannedVisit, SearchNote, SocietyCost, VisitKind,
};
use crate::problem::RouteFacts;
use crate::region::{Direction, Place, PoolKey, Scenario};
use crate::units::{Cents, Meters, Seconds};

/// Where visits are, a street apart.
pub(crate) fn place(number: i32) -> Place {
    Place { lat_e6: 52_700_000 + 1_000 * number, lon_e6: 6_470_000 }
}

/// A scenario by its keys, with the catalogue's fleet.
pub(crate) fn scenario(id: &str, pool_by: &[PoolKey], aboard_by: &[PoolKey]) -> Scenario {
    Scenario {
        id: id.to_owned(),
        name: format!("Plan {id}"),
        pool_by: pool_by.to_vec(),
        aboard_by: aboard_by.to_vec(),
        ..Scenario::default()
    }
}

/// A plan with neither trips nor routes.
pub(crate) fn empty(scenario: Scenario) -> Plan {
    Plan {
        format: Plan::FORMAT,
        region: "Voorbeeld".to_owned(),
        date: date(2025, 11, 18),
        known_at: None,
        scenario,
        seed: 1,
        trips: Vec::new(),
        routes: Vec::new(),
        lifted: Vec::new(),
        dropped: Vec::new(),
        undone: Vec::new(),
        history: Vec::new(),
        search: SearchNote::default(),
    }
}

/// Adds a trip of ten minutes and ten kilometres that nobody takes yet; returns its index.
pub(crate) fn add_trip(plan: &mut Plan, flow: &str, payer: &str, outcome: Outcome) -> usize {
    let number = plan.trips.len() + 1;
    plan.trips.push(PlannedTrip {
        id: format!("T{number}"),
        passenger: format!("P{number}"),
        flow: flow.to_owned(),
        authority: payer.to_owned(),
        payer: payer.to_owned(),
        direction: Direction::Out,
        direct: Seconds(600),
        direct_distance: Meters(10_000),
        max_ride: Seconds(3600),
        target_ride: None,
        escorts: 0,
        companions: 0,
        outcome,
        ..PlannedTrip::default()
    });
    number - 1
}

/// One visit of [`add_route`]: trip, kind, number of the place, minute at which it begins.
pub(crate) type Step = (usize, VisitKind, i32, i64);

/// Adds a route that drives five minutes and four kilometres to each visit and takes a minute at
/// each; whoever it carries becomes served. Leaves five minutes before the first visit.
pub(crate) fn add_route(plan: &mut Plan, steps: &[Step]) {
    let index = plan.routes.len();
    let (drive, distance) = (Seconds(300), Meters(4000));
    let leave = Seconds::minutes(steps[0].3) - drive;
    let (mut now, mut aboard, mut visits) = (leave, 0, Vec::new());
    let mut facts = RouteFacts::default();
    for &(trip, kind, at, minute) in steps {
        let (arrive, begin) = (now + drive, Seconds::minutes(minute));
        facts.waiting += (begin - arrive).0;
        facts.distance += distance.0;
        if aboard > 0 {
            facts.waiting_aboard += (begin - arrive).0;
            facts.loaded_distance += distance.0;
            facts.loaded += (begin - now).0;
        }
        facts.passenger_distance += aboard * distance.0;
        aboard += if kind == VisitKind::Pickup { 1 } else { -1 };
        facts.loaded += 60;
        facts.service += 60;
        now = begin + Seconds(60);
        let site = (kind == VisitKind::Delivery).then(|| "school".to_owned());
        visits.push(PlannedVisit {
            trip,
            kind,
            place: place(at),
            site,
            drive,
            distance,
            arrive,
            begin,
            end: now,
            ..PlannedVisit::default()
        });
    }
    let back = now + drive;
    facts.distance += distance.0;
    facts.duration = (back - leave).0;
    facts.paid = facts.duration;
    facts.driving = 300 * (steps.len() as i64 + 1);
    facts.passengers = steps.len() as i64 / 2;
    for visit in visits.iter().filter(|visit| visit.kind == VisitKind::Delivery) {
        let boarding = visits.iter().find(|other| other.trip == visit.trip);
        let ride = visit.begin - boarding.expect("who alights has boarded").end;
        facts.ridden += ride.0;
        plan.trips[visit.trip].outcome = Outcome::Served { route: index, ride };
    }
    plan.routes.push(PlannedRoute {
        id: format!("R{:03}", index + 1),
        pool: "all".to_owned(),
        vehicle: format!("bus-garage-ochtend-{}", index + 1),
        vehicle_type: "bus".to_owned(),
        depot: "garage".to_owned(),
        shift: "ochtend".to_owned(),
        leave,
        back,
        last_drive: drive,
        last_distance: distance,
        visits,
        facts,
        cost: SocietyCost {
            driver: Cents(facts.paid),
            distance: Cents(facts.distance * 30 / 1000),
            vehicle: Cents(4000),
        },
        ..PlannedRoute::default()
    });
}
