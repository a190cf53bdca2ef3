//! Every way of breaking the right plan, with the rules that it must be caught by.

#![expect(clippy::assigning_clones, reason = "in a table plain assignments read better")]

use samenrit::plan::{
    DroppedDriver, LiftedLimit, OnFoot, Outcome, PastWork, Plan, PlannedRoute, Refusal,
    UndoneRoute, UndoneStop, VisitKind,
};
use samenrit::problem::{Reason, RouteFacts};
use samenrit::region::{
    Absence, Anchor, Apart, Bell, BeyondCap as Beyond, DepotKind, Direction, Escort, Lot, Need,
    PoolKey, Region, Space, TripCap, TripDays, Volunteer, Weekday, Weekdays,
};
use samenrit::units::{Cents, Meters, Seconds};
use samenrit::verify::Rule;

use crate::verify::plan::{distance, drive};
use crate::verify::region::{DAY, at, km, strings};

/// A broken plan or region: what is done to it, and exactly the rules that it then breaks.
pub(super) struct Break {
    pub(super) name: &'static str,
    pub(super) apply: fn(&mut Plan, &mut Region),
    pub(super) rules: &'static [Rule],
}

pub(super) const fn broken(
    name: &'static str,
    apply: fn(&mut Plan, &mut Region),
    rules: &'static [Rule],
) -> Break {
    Break { name, apply, rules }
}

use Rule::*;

/// A bell on Tuesdays.
fn bell(site: &str, start: Seconds) -> Bell {
    let days = Weekdays::default().with(Weekday::Tuesday);
    Bell { site: site.to_owned(), days, start, end: start + Seconds(3600), ..Bell::default() }
}

/// The table. Where a break has consequences that other rules see too, they are listed.
pub(super) const BREAKS: &[Break] = &[
    // The form.
    broken("visit of no trip", |plan, _| plan.routes[0].visits[2].trip = 9, &[IndexOutOfRange]),
    broken(
        "trip in no route",
        |plan, _| plan.trips[0].outcome = served(3, 574),
        &[IndexOutOfRange],
    ),
    broken(
        "undone route of no trip",
        |plan, _| {
            let stops = vec![UndoneStop { trip: 99, kind: VisitKind::Pickup }];
            plan.undone.push(UndoneRoute { stops, ..UndoneRoute::default() });
        },
        &[IndexOutOfRange],
    ),
    broken("lifted of no trip", |plan, _| plan.lifted[0].trip = usize::MAX, &[IndexOutOfRange]),
    broken(
        "time beyond all days",
        |plan, _| plan.routes[0].visits[0].begin = Seconds(i64::MAX),
        &[NumberOutOfRange],
    ),
    broken(
        "amount beyond all money",
        |plan, _| plan.routes[0].cost.driver = Cents(i64::MIN),
        &[NumberOutOfRange],
    ),
    broken(
        "undone route beyond all days",
        |plan, _| {
            let back = Seconds(i64::MAX);
            plan.undone.push(UndoneRoute { back, ..UndoneRoute::default() });
        },
        &[NumberOutOfRange],
    ),
    broken("another form", |plan, _| plan.format = 2, &[FormatVersion]),
    broken("another region", |plan, _| plan.region.push('!'), &[RegionName]),
    broken("another scenario", |plan, _| plan.scenario.id.push('x'), &[ScenarioUnknown]),
    broken("route id twice", |plan, _| plan.routes[1].id = "R001".to_owned(), &[RouteIdTwice]),
    broken(
        "empty route",
        |plan, _| {
            let mut route = plan.routes[0].clone();
            route.visits.clear();
            route.id = "R004".to_owned();
            route.vehicle = "auto@loods/dag#2".to_owned();
            (route.last_drive, route.last_distance) = (Seconds(0), Meters(0));
            (route.leave, route.back) = (at(6, 0, 0), at(6, 0, 0));
            (route.facts, route.cost.distance) = (RouteFacts::default(), Cents(0));
            (route.facts.paid, route.cost.driver) = (3600, Cents(3000));
            plan.routes.push(route);
        },
        &[RouteEmpty],
    ),
    // The trips of the day.
    broken(
        "trip left out",
        |plan, _| {
            plan.trips.remove(7);
            let visits = plan.routes.iter_mut().flat_map(|route| &mut route.visits);
            visits.filter(|visit| visit.trip == 8).for_each(|visit| visit.trip = 7);
        },
        &[TripMissing],
    ),
    broken("trip of another day", |plan, _| add(plan, "t10"), &[TripNotDue]),
    broken("trip of another date", |plan, _| add(plan, "t11"), &[TripNotDue]),
    broken("trip not yet valid", |plan, _| add(plan, "t12"), &[TripNotDue]),
    broken("trip of a closed flow", |plan, _| add(plan, "t13"), &[TripNotDue]),
    broken("trip that nobody knows", |plan, _| add(plan, "t99"), &[TripNotDue]),
    broken("trip twice", |plan, _| add(plan, "t09"), &[TripTwice]),
    broken("trips out of order", |plan, _| plan.trips.swap(6, 7), &[TripOrder]),
    broken("other passenger", |plan, _| plan.trips[0].passenger.push('x'), &[TripDetails]),
    broken("other flow", |plan, _| plan.trips[0].flow = "wmo".to_owned(), &[TripDetails]),
    broken("other payer", |plan, _| plan.trips[3].payer = "zuid".to_owned(), &[TripDetails]),
    broken("other way", |plan, _| plan.trips[0].direction = Direction::Back, &[TripDetails]),
    broken(
        "escort left out",
        |_, region| region.needs[1].escort = Some(Escort::Medical),
        &[TripDetails],
    ),
    broken("companion of nobody", |plan, _| plan.trips[0].companions = 1, &[TripDetails]),
    broken(
        "companion without a seat",
        |plan, region| {
            let companion = Need { escort: Some(Escort::Social), ..region.needs[1].clone() };
            region.needs.push(Need {
                id: "along".to_owned(),
                board: Seconds(0),
                alight: Seconds(0),
                ..companion
            });
            let trip = region.trips.iter_mut().find(|trip| trip.id == "t01").unwrap();
            (trip.companions, plan.trips[0].companions) = (3, 3);
        },
        &[LoadOverLayout],
    ),
    broken(
        "other authority",
        |plan, _| plan.trips[0].authority = "zuid".to_owned(),
        &[TripDetails],
    ),
    broken(
        "a bell where none rings",
        |plan, _| plan.trips[0].bell = Some(at(8, 30, 0)),
        &[TripDetails],
    ),
    broken(
        "a bell that was moved",
        |plan, region| {
            region.bells.push(bell("school", at(8, 30, 0)));
            region.trips[0].anchor = Anchor::ArriveBell(String::new());
            plan.trips[0].bell = Some(at(8, 20, 0));
        },
        &[TripDetails],
    ),
    broken(
        "a walk that nobody makes",
        |plan, _| {
            plan.trips[0].walk = Some(OnFoot { stop: "plein".to_owned(), meters: Meters(90) });
        },
        &[TripDetails],
    ),
    broken(
        "trip of somebody who is absent",
        |_, region| {
            let passenger = "p7".to_owned();
            region.absences.push(Absence { passenger, from: DAY, to: DAY, direction: None });
        },
        &[TripNotDue],
    ),
    broken(
        "trip of a flow that is switched off",
        |plan, region| {
            add(plan, "t13");
            region.closures.clear();
            region.flows[2].is_dormant = true;
        },
        &[TripNotDue],
    ),
    broken(
        "trip that was booked later",
        |plan, region| {
            region.trips[7].days = TripDays::On(DAY);
            region.trips[7].booked_at = Some(DAY.at(8, 1, 0, 0));
            plan.known_at = Some(DAY.at(8, 0, 0, 0));
        },
        &[TripNotDue],
    ),
    broken("other direct drive", |plan, _| plan.trips[0].direct += Seconds(1), &[Direct]),
    broken(
        "other direct distance",
        |plan, _| plan.trips[0].direct_distance += Meters(1),
        &[DirectDistance],
    ),
    broken("other ride limit", |plan, _| plan.trips[0].max_ride += Seconds(1), &[MaxRide]),
    broken("other target", |plan, _| plan.trips[0].target_ride = None, &[TargetRide]),
    broken("lifted limit left out", |plan, _| plan.lifted.clear(), &[Rule::LiftedLimit]),
    broken(
        "lifted from another rule",
        |plan, _| plan.lifted[0].rule += Seconds(1),
        &[Rule::LiftedLimit],
    ),
    broken(
        "lifted to something else",
        |plan, _| plan.lifted[0].lifted_to += Seconds(1),
        &[Rule::LiftedLimit],
    ),
    broken(
        "limit that was not lifted",
        |plan, _| {
            let (rule, lifted_to) = (Seconds(1), plan.trips[0].max_ride);
            plan.lifted.push(LiftedLimit { trip: 0, rule, lifted_to });
        },
        &[Rule::LiftedLimit],
    ),
    broken("refused without reason", |plan, _| refuse(plan, 7), &[RefusedWrongly]),
    broken(
        "not refused though booked too late",
        |_, region| {
            region.flows[3].grants.lead = Some(Seconds::minutes(60));
            region.trips[8].booked_at = Some(DAY.at(9, 15, 1, 0));
        },
        &[NotRefused],
    ),
    broken(
        "refused for another reason",
        |plan, region| {
            region.flows[3].grants.lead = Some(Seconds::minutes(60));
            region.trips[7].days = TripDays::On(DAY);
            region.trips[7].booked_at = Some(DAY.at(10, 30, 0, 0));
            refuse(plan, 7);
        },
        &[RefusalReason],
    ),
    broken(
        "beyond the cap at nobody's expense",
        |_, region| {
            region.flows[3].grants.cap = Some(TripCap {
                distance: Meters(2500),
                exempt_sites: Vec::new(),
                beyond: Beyond::PassengerPays,
            });
        },
        &[BeyondCap],
    ),
    broken(
        "taxi for a flow without",
        |_, region| region.flows[3].outside = None,
        &[OutsideNotOffered],
    ),
    broken(
        "taxi at another price",
        |plan, _| {
            let reason = Reason::NoVehicleLeft;
            plan.trips[6].outcome = Outcome::Outside { reason, cost: Cents(1115) };
        },
        &[OutsideCost],
    ),
    broken(
        "there but not back",
        |plan, _| {
            plan.routes.remove(2);
            plan.trips[5].outcome = Outcome::Unserved { reason: Reason::NoVehicleLeft };
        },
        &[LinkSplit],
    ),
    // Pairs.
    broken("served without visits", |plan, _| plan.trips[7].outcome = served(0, 0), &[PairNotOnce]),
    broken(
        "visited though unserved",
        |plan, _| plan.trips[1].outcome = Outcome::Unserved { reason: Reason::NoVehicleLeft },
        &[PairNotOnce],
    ),
    broken(
        "in another route",
        |plan, _| plan.trips[0].outcome = served(1, 574),
        &[PairInOtherRoute],
    ),
    broken(
        "off before on",
        |plan, _| {
            let visits = &mut plan.routes[2].visits;
            (visits[0].kind, visits[1].kind) = (VisitKind::Delivery, VisitKind::Pickup);
        },
        &[
            DeliveryBeforePickup,
            VisitPlace,
            Drive,
            Distance,
            Arrive,
            End,
            Back,
            ScheduleNotAsDefined,
            Facts,
        ],
    ),
    // The roads.
    broken("at another place", |plan, _| plan.routes[0].visits[0].place = km(3), &[VisitPlace]),
    broken("at another site", |plan, _| plan.routes[0].visits[2].site = None, &[VisitPlace]),
    broken("far from the road", |_, region| region.passengers[6].home.lon_e6 += 20_000, &[NoWay]),
    broken(
        "depot far from the road",
        |_, region| {
            region.passengers[6].home = km(16);
            region.fleet.depots[0].place.lon_e6 -= 20_000;
        },
        &[Direct, DirectDistance, MaxRide, NoWay],
    ),
    broken("other drive", |plan, _| plan.routes[0].visits[1].drive += Seconds(1), &[Drive]),
    broken("other last drive", |plan, _| plan.routes[0].last_drive += Seconds(1), &[Drive]),
    broken("other distance", |plan, _| plan.routes[0].visits[1].distance += Meters(1), &[Distance]),
    broken("other last distance", |plan, _| plan.routes[0].last_distance += Meters(1), &[Distance]),
    // The clock.
    broken(
        "arrives later",
        |plan, _| plan.routes[0].visits[4].arrive += Seconds(1),
        &[Arrive, Facts],
    ),
    broken(
        "boards while driving",
        |plan, _| {
            let visit = &mut plan.routes[0].visits[0];
            (visit.begin, visit.end) = (visit.begin - Seconds(5), visit.end - Seconds(5));
        },
        &[Arrive, BeginBeforeStop, RideStated, ScheduleNotAsDefined, Facts],
    ),
    broken(
        "boards in no time",
        |plan, _| plan.routes[0].visits[4].end = at(9, 59, 0),
        &[Arrive, End],
    ),
    broken(
        "back sooner",
        |plan, _| plan.routes[0].back -= Seconds(9),
        &[Back, ScheduleNotAsDefined, Facts, RouteCost],
    ),
    broken(
        "a minute earlier",
        |plan, _| shift(&mut plan.routes[2], -60),
        &[BeforeWindow, ScheduleNotAsDefined],
    ),
    broken(
        "sixteen minutes later",
        |plan, _| shift(&mut plan.routes[2], 960),
        &[AfterWindow, ScheduleNotAsDefined],
    ),
    broken("a minute later", |plan, _| shift(&mut plan.routes[2], 60), &[ScheduleNotAsDefined]),
    broken(
        "leaves earlier and waits",
        |plan, _| {
            let route = &mut plan.routes[2];
            route.leave -= Seconds(60);
            route.visits[0].arrive -= Seconds(60);
            (route.facts.duration, route.facts.waiting) = (1726, 60);
        },
        &[ScheduleNotAsDefined],
    ),
    broken(
        "waits with somebody aboard",
        |plan, _| {
            let route = &mut plan.routes[0];
            // The passenger boards at the first moment of the window instead of the last.
            (route.visits[4].begin, route.visits[4].end) = (at(9, 45, 0), at(9, 46, 0));
            route.visits[5].arrive = at(9, 46, 0);
            plan.trips[2].outcome = served(0, 233 + 14 * 60);
            let facts = &mut route.facts;
            (facts.waiting_aboard, facts.loaded, facts.ridden) = (840, 2060, 2338);
        },
        &[ScheduleNotAsDefined],
    ),
    broken(
        "stands still for too long",
        |plan, region| {
            let route = &mut plan.routes[0];
            // The passenger has to board a quarter of an hour before the next one may.
            region.flows[3].depart.after = Seconds::minutes(-15);
            region.flows[3].ride.max_standing = Some(Seconds(839));
            (route.visits[4].begin, route.visits[4].end) = (at(9, 45, 0), at(9, 46, 0));
            route.visits[5].arrive = at(9, 46, 0);
            plan.trips[2].outcome = served(0, 233 + 14 * 60);
            let facts = &mut route.facts;
            (facts.waiting_aboard, facts.loaded, facts.ridden) = (840, 2060, 2338);
        },
        &[StandingTooLong],
    ),
    broken(
        "ride too long",
        |_, region| {
            let ride = &mut region.flows[1].ride;
            (ride.absolute, ride.allowance) = (Some(Seconds(573)), Seconds(0));
        },
        &[MaxRide, RideTooLong],
    ),
    broken("ride misstated", |plan, _| plan.trips[0].outcome = served(0, 573), &[RideStated]),
    broken(
        "before the shift",
        |_, region| region.fleet.shifts[0].from = at(8, 12, 0),
        &[LeaveBeforeShift],
    ),
    broken(
        "after the shift",
        |_, region| region.fleet.shifts[0].to = at(10, 20, 0),
        &[BackAfterShift],
    ),
    broken(
        "longer than the shift",
        |_, region| region.fleet.shifts[0].max_duration = Some(Seconds(7903)),
        &[DurationTooLong],
    ),
    // Aboard.
    broken(
        "too many for the seats",
        |_, region| {
            region.fleet.types[0].layouts[0].seats = 1;
        },
        &[LoadOverLayout],
    ),
    broken(
        "no seat beside the wheelchair",
        |_, region| region.fleet.types[1].layouts[1].seats = 0,
        &[LoadOverLayout],
    ),
    broken("layout to change on the way", |_, region| two_layouts(region), &[LoadOverLayout]),
    broken("flows apart", |_, region| region.flows[1].shares_with.clear(), &[SharingFlow]),
    broken(
        "solo in company",
        |_, region| region.passengers[1].needs.push("solo".to_owned()),
        &[SharingSolo],
    ),
    broken(
        "groups apart aboard",
        |_, region| {
            region.apart = vec![Apart { groups: strings(&["groot", "klein"]) }];
            region.passengers[0].groups = strings(&["klein"]);
            region.passengers[1].groups = strings(&["groot", "rustig"]);
        },
        &[SharingGroup],
    ),
    broken(
        "groups of sites apart aboard",
        |_, region| {
            region.apart = vec![Apart { groups: strings(&["dag", "rustig"]) }];
            region.sites[0].groups = strings(&["dag"]);
            region.passengers[4].groups = strings(&["rustig"]);
        },
        &[SharingGroup],
    ),
    broken(
        "in the company of whom they are not to ride with",
        |_, region| region.passengers[1].not_with = strings(&["p1"]),
        &[SharingPerson],
    ),
    broken(
        "kept apart aboard",
        |_, region| {
            // The second of the two pupils comes from the other authority, in one pool with all.
            region.passengers[1].authority = "zuid".to_owned();
        },
        &[TripDetails, OutsideLot, PoolMixed],
    ),
    broken(
        "authorities apart aboard",
        |plan, region| {
            merge_pools(plan, region);
            plan.scenario.aboard_by = vec![PoolKey::Authority];
            region.scenarios[0] = plan.scenario.clone();
            region.passengers[1].authority = "zuid".to_owned();
            plan.trips[1].authority = "zuid".to_owned();
            plan.trips[1].payer = "zuid".to_owned();
            region.fleet.catalogue[0].authorities.clear();
        },
        &[SharingKey],
    ),
    // The fleet.
    broken(
        "vehicle without number",
        |plan, _| plan.routes[0].vehicle = "auto@loods/dag#0".to_owned(),
        &[VehicleNotOffered],
    ),
    broken(
        "vehicle of another fleet",
        |plan, _| plan.routes[0].vehicle = "auto-1".to_owned(),
        &[VehicleNotOffered],
    ),
    broken(
        "type that nobody knows",
        |plan, _| plan.routes[0].vehicle_type = "boot".to_owned(),
        &[VehicleNotOffered],
    ),
    broken(
        "not offered in that shift",
        |_, region| region.fleet.catalogue[1].shifts = strings(&["dag"]),
        &[VehicleNotOffered],
    ),
    broken("one vehicle twice", |plan, _| split(plan, "auto@loods/dag#1"), &[VehicleTwice]),
    broken(
        "one driver in two vehicles",
        |_, region| region.fleet.depots[0].kind = DepotKind::Home,
        &[DriverTwice],
    ),
    broken(
        "more than there may be",
        |plan, region| {
            split(plan, "auto@loods/dag#2");
            region.fleet.catalogue[0].max_per_depot = Some(1);
        },
        &[TooManyVehicles],
    ),
    broken(
        "one driver's home, two vehicles",
        |plan, region| {
            split(plan, "auto@loods/dag#2");
            region.fleet.depots[0].kind = DepotKind::Home;
        },
        &[TooManyVehicles],
    ),
    broken("no lift", |_, region| region.fleet.types[1].equipment.clear(), &[EquipmentMissing]),
    broken(
        "no licence",
        |_, region| region.fleet.types[0].flows = strings(&["wmo"]),
        &[FlowNotLicensed],
    ),
    broken(
        "outside the lot",
        |_, region| region.fleet.catalogue[1].authorities = strings(&["noord"]),
        &[OutsideLot],
    ),
    broken("another lot", |plan, _| plan.trips[0].lot = Some("oost".to_owned()), &[TripDetails]),
    broken(
        "another carrier",
        |plan, _| plan.routes[0].carrier = Some("taxi-jansen".to_owned()),
        &[RouteCarrier],
    ),
    broken(
        "outside the contract",
        |plan, region| {
            region.lots.push(Lot { carrier: "b".to_owned(), ..Lot::default() });
            for trip in &mut plan.trips {
                (trip.lot, trip.carrier) = (Some(String::new()), Some("b".to_owned()));
            }
            region.fleet.catalogue[1].carrier = Some("a".to_owned());
            for route in plan.routes.iter_mut().filter(|route| route.vehicle_type == "bus") {
                route.carrier = Some("a".to_owned());
            }
            plan.scenario.contracts = true;
            region.scenarios[0] = plan.scenario.clone();
        },
        &[OutsideContract],
    ),
    broken(
        "pools mixed",
        |plan, region| {
            plan.scenario.pool_by = vec![PoolKey::Authority, PoolKey::Flow];
            region.scenarios[0] = plan.scenario.clone();
            plan.routes[0].pool = "noord/leerlingen".to_owned();
            plan.routes[1].pool = "zuid/dagbesteding".to_owned();
            plan.routes[2].pool = "zuid/dagbesteding".to_owned();
        },
        &[PoolMixed],
    ),
    // Volunteers.
    broken(
        "carried from outside the area",
        |_, region| volunteer(region, |one| one.area = strings(&["7901"])),
        &[OutsideArea],
    ),
    broken(
        "more rides than willing to",
        |_, region| volunteer(region, |one| one.max_rides_day = Some(3)),
        &[TooManyRides],
    ),
    broken(
        "more hours than willing to",
        |_, region| volunteer(region, |one| one.max_hours_week = Some(Seconds(7903))),
        &[TooManyHours],
    ),
    broken(
        "away for longer than willing to",
        |_, region| volunteer(region, |one| one.max_absence = Some(Seconds(3600))),
        &[AwayTooLong],
    ),
    broken(
        "brought but not taken back",
        |_, region| volunteer(region, |one| one.waits = true),
        &[DoesNotWait],
    ),
    broken(
        "drives though dropped out",
        |_, region| volunteer(region, |one| one.drop_out_percent = 100),
        &[DroppedOutDrives],
    ),
    broken(
        "dropped out who did not",
        |plan, region| {
            volunteer(region, |one| one.drop_out_percent = 0);
            let home = "loods".to_owned();
            plan.dropped.push(DroppedDriver { home, ..DroppedDriver::default() });
        },
        &[NotDroppedOut],
    ),
    broken(
        "left for want of a driver who came",
        |plan, _| {
            let reason = Reason::DriverDroppedOut;
            plan.trips[7].outcome = Outcome::Unserved { reason };
        },
        &[DroppedTrips],
    ),
    broken(
        "dropped trip that is none",
        |plan, _| {
            let trips = vec![9];
            plan.dropped.push(DroppedDriver { trips, ..DroppedDriver::default() });
        },
        &[IndexOutOfRange],
    ),
    broken(
        "driven before the driver has rested",
        |plan, region| {
            plan.scenario = region.scenarios[1].clone();
            for (route, vehicle) in plan.routes.iter_mut().zip(["auto-1", "bus-1", "bus-1"]) {
                route.vehicle = vehicle.to_owned();
            }
            // Rested three seconds after the route leaves: what follows is still kept.
            let (back, driver) = (at(8, 57, 40), "bus-1/dag".to_owned());
            plan.history.push(PastWork { driver, back, ..PastWork::default() });
        },
        &[RestTooShort, ScheduleNotAsDefined],
    ),
    broken("pool misnamed", |plan, _| plan.routes[0].pool = "all".to_owned(), &[PoolName]),
    // The sums.
    broken("sum of waiting", |plan, _| plan.routes[0].facts.waiting += 1, &[Facts]),
    broken("sum of passengers", |plan, _| plan.routes[0].facts.passengers += 1, &[Facts]),
    broken("driver's cents", |plan, _| plan.routes[0].cost.driver += Cents(1), &[RouteCost]),
    broken("vehicle's cents", |plan, _| plan.routes[0].cost.vehicle += Cents(1), &[RouteCost]),
];

/// The pupils need three seats in one layout, the passengers after them luggage in the other.
pub(super) fn two_layouts(region: &mut Region) {
    let (seats, luggage) = (Space { seats: 1, ..SPACE }, Space { luggage: 1, ..SPACE });
    for (passenger, id, space) in [(0, "wide", seats), (2, "walker", luggage)] {
        let mut need = region.needs[0].clone();
        (need.id, need.space, need.solo) = (id.to_owned(), space, false);
        region.needs.push(need);
        region.passengers[passenger].needs.push(id.to_owned());
    }
    let layouts = [Space { seats: 4, ..SPACE }, Space { seats: 2, luggage: 2, ..SPACE }];
    region.fleet.types[0].layouts = layouts.to_vec();
}

const SPACE: Space = Space { seats: 0, front: 0, wheelchairs: 0, luggage: 0 };

fn served(route: usize, ride: i64) -> Outcome {
    Outcome::Served { route, ride: Seconds(ride) }
}

/// Lets a volunteer drive everything that leaves the depot.
fn volunteer(region: &mut Region, willing: fn(&mut Volunteer)) {
    let mut one = Volunteer { home: "loods".to_owned(), ..Volunteer::default() };
    willing(&mut one);
    region.fleet.volunteers.push(one);
}

/// Refuses a trip.
fn refuse(plan: &mut Plan, trip: usize) {
    plan.trips[trip].outcome = Outcome::Refused { reason: Refusal::BeyondKmCap };
}

/// Adds one more trip that nobody takes.
fn add(plan: &mut Plan, id: &str) {
    let mut trip = plan.trips[8].clone();
    trip.outcome = Outcome::Unserved { reason: Reason::NoVehicleLeft };
    trip.id = id.to_owned();
    plan.trips.push(trip);
}

/// Drives a route earlier or later.
fn shift(route: &mut PlannedRoute, seconds: i64) {
    route.leave += Seconds(seconds);
    route.back += Seconds(seconds);
    for visit in &mut route.visits {
        visit.arrive += Seconds(seconds);
        visit.begin += Seconds(seconds);
        visit.end += Seconds(seconds);
    }
}

/// One pool for all.
fn merge_pools(plan: &mut Plan, region: &mut Region) {
    plan.scenario.pool_by.clear();
    region.scenarios[0] = plan.scenario.clone();
    for route in &mut plan.routes {
        route.pool = "all".to_owned();
    }
}

/// Splits the school run: a second car fetches the passengers of the later part.
fn split(plan: &mut Plan, vehicle: &str) {
    let first = &mut plan.routes[0];
    let mut second = first.clone();
    second.id = "R004".to_owned();
    second.vehicle = vehicle.to_owned();
    second.visits = first.visits.split_off(4);
    (first.last_drive, first.last_distance) = (drive(9), distance(9));
    first.back = at(8, 25, 30) + drive(9);
    // Nobody is waited for any more, so the pupils may come to school as early as they like.
    shift(first, -570);
    let visit = &mut second.visits[0];
    (visit.drive, visit.distance) = (drive(12), distance(12));
    second.leave = visit.begin - Seconds(60) - drive(12);
    visit.arrive = second.leave + drive(12);
    first.facts = RouteFacts {
        duration: 1374,
        paid: 3600,
        driving: 1014,
        service: 360,
        waiting: 0,
        waiting_aboard: 0,
        loaded: 694,
        distance: 18_014,
        loaded_distance: 7_005,
        passenger_distance: 11_008,
        ridden: 889,
        over_target: 195,
        passengers: 2,
        ..RouteFacts::default()
    };
    second.facts = RouteFacts {
        duration: 2163,
        paid: 3600,
        driving: 1803,
        service: 360,
        waiting: 0,
        waiting_aboard: 0,
        loaded: 526,
        distance: 32_027,
        loaded_distance: 4_004,
        passenger_distance: 6_006,
        ridden: 609,
        over_target: 0,
        passengers: 2,
        ..RouteFacts::default()
    };
    (first.cost.driver, first.cost.distance) = (Cents(3000), Cents(450));
    (second.cost.driver, second.cost.distance) = (Cents(3000), Cents(801));
    plan.trips[2].outcome = served(3, 233);
    plan.trips[8].outcome = served(3, 376);
    plan.routes.push(second);
}
