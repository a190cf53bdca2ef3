//! Rule 11: the longest ride is the tightest of an absolute limit, direct plus some minutes, a
//! factor of direct, and a personal limit; distance lifts it.

use samenrit::plan::Plan;
use samenrit::units::Seconds;

use crate::rules::Shown;
use crate::rules::village::{Village, route_of, trip};

pub(super) const SHOWN: &[Shown] = &[
    Shown { rule: 11, says: "ride cap: absolute, direct plus, factor, personal", test: "the_tightest_limit_decides" },
    Shown { rule: 11, says: "ride cap lifted by distance", test: "a_tight_limit_keeps_passengers_apart_and_distance_lifts_it" },
    Shown { rule: 11, says: "60 minutes target, 90 limit", test: "sixty_minutes_are_a_target_and_ninety_the_limit" },
];

/// A pupil twenty minutes from school by way of another one who lives beyond it.
fn pupils(ride: &str) -> Village {
    Village::new()
        .changed("region.toml", "ride = { absolute_minutes = 90 }", ride)
        .passenger("ver", "leerlingen", 1.0, "loopt")
        .passenger("dichtbij", "leerlingen", 9.0, "loopt")
        .trip("t-ver", "ver", "school", "arrive 08:30")
        .trip("t-dichtbij", "dichtbij", "school", "arrive 08:30")
}

/// Are the two aboard together?
fn share(plan: &Plan) -> bool {
    ["t-ver", "t-dichtbij"].iter().any(|id| {
        route_of(plan, id).unwrap().facts.passenger_distance
            > route_of(plan, id).unwrap().facts.loaded_distance
    })
}

#[test]
fn the_tightest_limit_decides() {
    let limit = |ride: &str| {
        let plan = pupils(&format!("ride = {{ allowance_minutes = 0, {ride} }}")).plan();
        let far = trip(&plan, "t-ver");
        (far.direct, far.max_ride)
    };
    let (direct, absolute) = limit("absolute_minutes = 60");
    assert_eq!(absolute, Seconds::minutes(60));
    assert_eq!(limit("absolute_minutes = 60, plus_minutes = 15").1, direct + Seconds::minutes(15));
    let factor =
        "absolute_minutes = 60, plus_minutes = 15, floor_minutes = 0, factor_percent = 150";
    assert_eq!(limit(factor).1, Seconds(direct.0 * 150 / 100));

    let personal = pupils("ride = { allowance_minutes = 0, absolute_minutes = 60 }").changed(
        "passengers.csv",
        "ver,leerlingen,oost,52.709000,6.500000,,loopt,",
        "ver,leerlingen,oost,52.709000,6.500000,,loopt,11",
    );
    assert_eq!(trip(&personal.plan(), "t-ver").max_ride, Seconds::minutes(11));
}

#[test]
fn a_tight_limit_keeps_passengers_apart_and_distance_lifts_it() {
    // The way by the other pupil, with a stop of two minutes, is fine within ninety minutes.
    let wide = pupils("ride = { absolute_minutes = 90 }").plan();
    assert!(share(&wide));

    // Direct and no more: whoever boards on the way makes the ride too long.
    let tight = pupils("ride = { allowance_minutes = 1, absolute_minutes = 1 }");
    let plan = tight.plan();
    assert!(!share(&plan));
    let broken = tight.broken(&wide);
    assert!(broken.contains("ride-too-long"), "{broken:?}");

    // A minute is less than the drive itself, so the plan lists what it lifted.
    let far = plan.trips.iter().position(|trip| trip.id == "t-ver").unwrap();
    let lifted = plan.lifted.iter().find(|lifted| lifted.trip == far).unwrap();
    assert_eq!(lifted.rule, Seconds::minutes(1));
    assert_eq!(lifted.lifted_to, plan.trips[far].direct + Seconds::minutes(1));
}

#[test]
fn sixty_minutes_are_a_target_and_ninety_the_limit() {
    let minutes = "absolute_minutes = 90, target_minutes = 9, target_cents_per_minute = 100000";
    let aimed = pupils(&format!("ride = {{ {minutes} }}"));
    let plan = aimed.plan();
    // Above the target a ride costs a price in the search, so the far pupil is not kept waiting
    // at the other's door; without it that costs nothing.
    assert!(!share(&plan));
    assert_eq!(trip(&plan, "t-ver").target_ride, Some(Seconds::minutes(9)));
    let free = pupils("ride = { absolute_minutes = 90 }");
    assert!(share(&free.plan()));
    let broken = aimed.broken(&free.plan());
    assert!(broken.contains("target-ride"), "{broken:?}");
}
