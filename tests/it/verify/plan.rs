//! A right plan for that region, set down by hand: two mornings and an afternoon.

use samenrit::plan::{
    LiftedLimit, Outcome, Plan, PlannedRoute, PlannedTrip, PlannedVisit, SearchNote, SocietyCost,
    VisitKind,
};
use samenrit::problem::{Reason, RouteFacts};
use samenrit::region::Direction;
use samenrit::units::{Cents, Meters, Seconds};

use crate::verify::region::{DAY, at, km, region};

/// What a kilometre of the road takes, in milliseconds and decimetres.
const MILLIS: i64 = 56_295;
const DECIMETERS: i64 = 10_008;

/// The drive over a number of kilometres.
pub(super) fn drive(n: i64) -> Seconds {
    Seconds((n * MILLIS + 500) / 1000)
}

/// The distance over a number of kilometres.
pub(super) fn distance(n: i64) -> Meters {
    Meters((n * DECIMETERS + 5) / 10)
}

/// The plan of the scenario `apart`.
pub(super) fn plan() -> Plan {
    Plan {
        format: Plan::FORMAT,
        region: "Rechte Weg".to_owned(),
        date: DAY,
        known_at: None,
        scenario: region().scenarios[0].clone(),
        seed: 1,
        trips: trips(),
        routes: vec![school_run(), care_run(), way_home()],
        lifted: vec![LiftedLimit {
            trip: 4,
            rule: Seconds::minutes(5),
            lifted_to: drive(4) + Seconds::minutes(10),
        }],
        dropped: Vec::new(),
        undone: Vec::new(),
        history: Vec::new(),
        search: SearchNote::default(),
    }
}

fn trips() -> Vec<PlannedTrip> {
    let pupil = (Seconds::minutes(20), Some(Seconds::minutes(5)));
    // The drive alone takes longer than the target.
    let far_pupil = (Seconds::minutes(20), Some(drive(7)));
    let plus = |n: i64, minutes: i64| (drive(n) + Seconds::minutes(minutes), None);
    let served = |route: usize, ride: i64| Outcome::Served { route, ride: Seconds(ride) };
    let reason = Reason::NoVehicleLeft;
    let taxi = Outcome::Outside { reason, cost: Cents(350 + 766) };
    let nobody = Outcome::Unserved { reason };
    let lifted = plus(4, 10);
    vec![
        trip("t01", "p1 leerlingen noord noord", 7, far_pupil, served(0, 574)),
        trip("t02", "p2 leerlingen noord noord", 4, pupil, served(0, 315)),
        trip("t03", "p3 wmo noord noord", 2, plus(2, 30), served(0, 233)),
        trip("t04", "p4 dagbesteding zuid noord", 7, plus(7, 15), served(1, 574)),
        trip("t05", "p5 dagbesteding zuid noord", 4, lifted, served(1, 465)),
        trip("t06", "p4 dagbesteding zuid noord", 7, plus(7, 15), served(2, 454)),
        trip("t07", "p6 wmo zuid zuid", 3, plus(3, 30), taxi),
        trip("t08", "p7 wmo zuid zuid", 3, plus(3, 30), nobody),
        trip("t09", "p3 wmo noord noord", 4, plus(4, 30), served(0, 376)),
    ]
}

/// `who`: passenger, flow, authority, payer.
fn trip(
    id: &str,
    who: &str,
    n: i64,
    (max_ride, target_ride): (Seconds, Option<Seconds>),
    outcome: Outcome,
) -> PlannedTrip {
    let who: Vec<String> = who.split(' ').map(str::to_owned).collect();
    PlannedTrip {
        id: id.to_owned(),
        passenger: who[0].clone(),
        flow: who[1].clone(),
        authority: who[2].clone(),
        payer: who[3].clone(),
        direction: if id == "t06" { Direction::Back } else { Direction::Out },
        direct: drive(n),
        direct_distance: distance(n),
        max_ride,
        target_ride,
        escorts: 0,
        companions: 0,
        beyond_cap: None,
        outcome,
        ..PlannedTrip::default()
    }
}

/// One visit: the index of its trip, on or off, the kilometre, its site, when it begins, for how
/// many seconds.
struct Stop(usize, VisitKind, i32, &'static str, Seconds, i64);

use VisitKind::{Delivery, Pickup};

/// Pupils to school; then two passengers who board together, the first of them as late as
/// possible; waiting is done before.
fn school_run() -> PlannedRoute {
    let visits = [
        Stop(0, Pickup, 2, "", at(8, 13, 56), 60),
        Stop(1, Pickup, 5, "", at(8, 18, 45), 60),
        Stop(0, Delivery, 9, "school", at(8, 24, 30), 30),
        Stop(1, Delivery, 9, "school", at(8, 25, 0), 30),
        Stop(2, Pickup, 12, "", at(9, 59, 0), 60),
        Stop(8, Pickup, 12, "", at(10, 0, 0), 60),
        Stop(2, Delivery, 14, "", at(10, 3, 53), 30),
        Stop(8, Delivery, 16, "", at(10, 7, 16), 30),
    ];
    let facts = RouteFacts {
        duration: 7_904,
        paid: 7_904,
        driving: 1_803,
        service: 720,
        waiting: 5_381,
        waiting_aboard: 0,
        loaded: 1_220,
        distance: 32_026,
        loaded_distance: 11_009,
        passenger_distance: 17_014,
        ridden: 1_498,
        over_target: 195,
        passengers: 4,
        ..RouteFacts::default()
    };
    route("R001", "noord auto dag", at(8, 11, 3), &visits, (facts, [6587, 801, 2000]))
}

/// To day care, with a wheelchair.
fn care_run() -> PlannedRoute {
    let visits = [
        Stop(3, Pickup, 3, "", at(9, 1, 26), 240),
        Stop(4, Pickup, 6, "", at(9, 9, 15), 60),
        Stop(3, Delivery, 10, "dagcentrum", at(9, 15, 0), 180),
        Stop(4, Delivery, 10, "dagcentrum", at(9, 18, 0), 30),
    ];
    let facts = RouteFacts {
        duration: 1_816,
        paid: 3_600,
        driving: 1_126,
        service: 690,
        waiting: 0,
        waiting_aboard: 0,
        loaded: 1_024,
        distance: 20_015,
        loaded_distance: 7_005,
        passenger_distance: 11_008,
        ridden: 1_039,
        over_target: 0,
        passengers: 2,
        ..RouteFacts::default()
    };
    route("R002", "zuid bus dag", at(8, 57, 37), &visits, (facts, [3150, 500, 2000]))
}

/// Home from day care.
fn way_home() -> PlannedRoute {
    let visits = [
        Stop(5, Pickup, 10, "dagcentrum", at(15, 0, 0), 240),
        Stop(5, Delivery, 3, "", at(15, 11, 34), 180),
    ];
    let facts = RouteFacts {
        duration: 1_666,
        paid: 3_600,
        driving: 1_126,
        service: 540,
        waiting: 0,
        waiting_aboard: 0,
        loaded: 874,
        distance: 20_016,
        loaded_distance: 7_006,
        passenger_distance: 7_006,
        ridden: 454,
        over_target: 0,
        passengers: 1,
        ..RouteFacts::default()
    };
    route("R003", "zuid bus middag", at(14, 49, 37), &visits, (facts, [3150, 500, 2000]))
}

/// `what`: pool, type and shift. The visits follow from when they begin; the depot is at the
/// start of the road.
fn route(
    id: &str,
    what: &str,
    leave: Seconds,
    stops: &[Stop],
    (facts, cost): (RouteFacts, [i64; 3]),
) -> PlannedRoute {
    let what: Vec<String> = what.split(' ').map(str::to_owned).collect();
    let (mut here, mut now) = (0, leave);
    let mut visits = Vec::new();
    for &Stop(trip, kind, there, site, begin, seconds) in stops {
        let n = i64::from(i32::abs(there - here));
        visits.push(PlannedVisit {
            trip,
            kind,
            place: km(there),
            site: Some(site.to_owned()).filter(|site| !site.is_empty()),
            drive: drive(n),
            distance: distance(n),
            arrive: now + drive(n),
            begin,
            end: begin + Seconds(seconds),
            ..PlannedVisit::default()
        });
        (here, now) = (there, begin + Seconds(seconds));
    }
    let n = i64::from(here);
    PlannedRoute {
        id: id.to_owned(),
        pool: what[0].clone(),
        vehicle: format!("{}@loods/{}#1", what[1], what[2]),
        vehicle_type: what[1].clone(),
        depot: "loods".to_owned(),
        shift: what[2].clone(),
        leave,
        back: now + drive(n),
        last_drive: drive(n),
        last_distance: distance(n),
        visits,
        facts,
        cost: SocietyCost {
            driver: Cents(cost[0]),
            distance: Cents(cost[1]),
            vehicle: Cents(cost[2]),
        },
        ..PlannedRoute::default()
    }
}
