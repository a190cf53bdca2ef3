//! Rule 6: pickup points (opstapplaatsen), to which passengers walk.

use samenrit::plan::{OnFoot, Plan, VisitKind};
use samenrit::units::{Meters, Seconds};

use crate::rules::Shown;
use crate::rules::village::{Village, trip};

pub(super) const SHOWN: &[Shown] = &[
    Shown { rule: 6, says: "pickup points", test: "children_walk_to_the_nearest_pickup_point" },
    Shown {
        rule: 6,
        says: "longest walk, and doors",
        test: "nobody_walks_too_far_and_some_are_always_fetched",
    },
    Shown {
        rule: 6,
        says: "a personal limit bounds walk and ride",
        test: "who_would_walk_and_ride_for_too_long_is_fetched_at_home",
    },
    Shown { rule: 6, says: "the walk counts in the target", test: "the_walk_is_part_of_the_target" },
];

/// Two children a few hundred metres apart, and a square between them.
fn village() -> Village {
    Village::new()
        .with("sites.csv", "plein,Dorpsplein,stop,52.737800,6.5,Plein 1")
        .passenger("een", "leerlingen", 4.0, "loopt")
        .passenger("twee", "leerlingen", 4.4, "loopt")
        .trip("t-een", "een", "school", "arrive 08:30")
        .trip("t-twee", "twee", "school", "arrive 08:30")
}

fn walking(meters: i64) -> Village {
    let rule = format!("pickup_points = {{ max_walk_meters = {meters} }}\nid = \"leerlingen\"");
    village().changed("region.toml", "id = \"leerlingen\"", &rule)
}

fn boards_at(plan: &Plan, id: &str) -> Option<String> {
    let mut visits = plan.routes.iter().flat_map(|route| &route.visits);
    let boards = visits.find(|it| it.kind == VisitKind::Pickup && plan.trips[it.trip].id == id);
    boards.unwrap().site.clone()
}

#[test]
fn children_walk_to_the_nearest_pickup_point() {
    let at_the_door = village().plan();
    assert_eq!(boards_at(&at_the_door, "t-een"), None);
    let plan = walking(300).plan();
    for id in ["t-een", "t-twee"] {
        assert_eq!(boards_at(&plan, id).as_deref(), Some("plein"));
        // 200 m as the crow flies is 260 on foot; 208 s of the 90 minutes.
        let walk = OnFoot { stop: "plein".to_owned(), meters: Meters(260) };
        assert_eq!(trip(&plan, id).walk, Some(walk));
        assert_eq!(trip(&plan, id).max_ride, Seconds(5400 - 208));
        assert_eq!(trip(&at_the_door, id).max_ride, Seconds(5400));
    }
    // One stop instead of two: a minute less to pay.
    let paid = |plan: &Plan| plan.routes[0].facts.paid;
    assert!(plan.routes.len() == 1 && paid(&plan) < paid(&at_the_door));

    let broken = walking(300).broken(&at_the_door);
    assert!(broken.contains("visit-place") && broken.contains("trip-details"), "{broken:?}");
    assert!(village().broken(&plan).contains("visit-place"));
}

#[test]
fn nobody_walks_too_far_and_some_are_always_fetched() {
    let too_far = walking(259).plan();
    assert_eq!((boards_at(&too_far, "t-een"), &trip(&too_far, "t-een").walk), (None, &None));
    let plan = walking(300)
        .changed("passengers.csv", "max_ride_minutes", "max_ride_minutes,door")
        .changed("passengers.csv", "loopt,", "loopt,,nee");
    let plan = plan.passenger("drie", "leerlingen", 4.1, "loopt");
    let plan = plan.trip("t-drie", "drie", "school", "arrive 08:30");
    let fetched = plan.changed(
        "passengers.csv",
        "drie,leerlingen,oost,52.736900,6.500000,,loopt,,",
        "drie,leerlingen,oost,52.736900,6.500000,,loopt,,ja",
    );
    let fetched = fetched.plan();
    assert_eq!(boards_at(&fetched, "t-drie"), None);
    assert_eq!(boards_at(&fetched, "t-een").as_deref(), Some("plein"));
}

#[test]
fn who_would_walk_and_ride_for_too_long_is_fetched_at_home() {
    // 208 s on foot and some five minutes by car, from the door as much.
    let own = "een,leerlingen,oost,52.736000,6.500000,,loopt,";
    let limited =
        |limit: &str| walking(300).changed("passengers.csv", own, &format!("{own}{limit}"));
    let (fetched, walks) = (limited("7"), limited("11"));
    let (at_door, plan) = (fetched.plan(), walks.plan());
    assert_eq!((boards_at(&at_door, "t-een"), &trip(&at_door, "t-een").walk), (None, &None));
    assert_eq!(boards_at(&at_door, "t-twee").as_deref(), Some("plein"));
    assert_eq!(boards_at(&plan, "t-een").as_deref(), Some("plein"));
    let broken = fetched.broken(&plan);
    assert!(broken.contains("visit-place") && broken.contains("trip-details"), "{broken:?}");
    assert!(walks.broken(&at_door).contains("visit-place"));
    for village in [&fetched, &walks] {
        village.checked();
    }
}

#[test]
fn the_walk_is_part_of_the_target() {
    let aimed = |target: &str| {
        let ride = format!("ride = {{ absolute_minutes = 90, {target} }}");
        walking(300).changed("region.toml", "ride = { absolute_minutes = 90 }", &ride)
    };
    let village = aimed("target_minutes = 60");
    let plan = village.plan();
    assert_eq!(trip(&plan, "t-een").target_ride, Some(Seconds(3600 - 208)));
    let mut whole = plan.clone();
    whole.trips.iter_mut().for_each(|trip| trip.target_ride = Some(Seconds(3600)));
    assert!(village.broken(&whole).contains("target-ride"));

    // Less than the drive: what is above it is summed up by the same target.
    let short = aimed("target_minutes = 4").plan();
    let (een, facts) = (trip(&short, "t-een"), short.routes[0].facts);
    assert_eq!(een.target_ride, Some(een.direct));
    assert_eq!(facts.over_target, facts.ridden - 2 * een.direct.0);

    // What is allowed above the direct drive is a detour, which no walk takes from.
    let detour = aimed("target_plus_minutes = 20").plan();
    let een = trip(&detour, "t-een");
    assert_eq!(een.target_ride, Some(een.direct + Seconds::minutes(20)));
}
