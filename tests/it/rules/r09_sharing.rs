//! Rule 9: who shares with whom, by flow, by group and by person; households together.

use samenrit::plan::Outcome;
use samenrit::units::Cents;

use crate::rules::Shown;
use crate::rules::village::{Village, together, trip};

pub(super) const SHOWN: &[Shown] = &[
    Shown { rule: 9, says: "sharing by flow", test: "flows_share_where_both_say_so" },
    Shown { rule: 9, says: "sharing by age band", test: "the_young_do_not_ride_with_the_old" },
    Shown { rule: 9, says: "sharing by type of school", test: "a_type_of_school_keeps_its_pupils_apart" },
    Shown { rule: 9, says: "groups of a pickup point", test: "a_pickup_point_has_groups_too" },
    Shown { rule: 9, says: "persons apart", test: "two_persons_are_kept_apart_though_one_of_them_only_says_so" },
    Shown { rule: 9, says: "households together", test: "a_household_rides_together_where_it_can" },
    Shown { rule: 9, says: "who is refused parts no household", test: "who_is_refused_parts_no_household" },
];

/// Two who could ride together to the same place at the same time.
fn two(flows: [&str; 2]) -> Village {
    let village = Village::new();
    ["a", "b"].into_iter().zip(flows).fold(village, |village, (id, flow)| {
        village.passenger(id, flow, 3.0, "loopt").trip(
            &format!("t-{id}"),
            id,
            "school",
            "arrive 08:30",
        )
    })
}

/// What `verify` says of a plan of one village in another.
fn said(strict: &Village, free: &Village) -> Vec<&'static str> {
    let plan = free.plan();
    assert!(together(&plan, "t-a", "t-b"));
    let plan_apart = strict.plan();
    assert!(!together(&plan_apart, "t-a", "t-b"));
    assert_eq!(plan_apart.routes.len(), 2);
    strict.broken(&plan).into_iter().collect()
}

#[test]
fn flows_share_where_both_say_so() {
    let free = two(["wmo", "dagbesteding"]);
    let strict = two(["wmo", "dagbesteding"]).changed(
        "region.toml",
        "shares_with = [\"wmo\", \"dagbesteding\"]",
        "shares_with = []",
    );
    assert_eq!(said(&strict, &free), ["sharing-flow"]);
}

#[test]
fn the_young_do_not_ride_with_the_old() {
    let pupils = || {
        Village::new()
            .add_row("passengers.csv", &pupil("a", "4-8"))
            .add_row("passengers.csv", &pupil("b", "12-18"))
            .trip("t-a", "a", "school", "arrive 08:30")
            .trip("t-b", "b", "school", "arrive 08:30")
    };
    let bands = "[[apart]]\ngroups = ['4-8', '12-18']";
    assert_eq!(said(&pupils().with("region.toml", bands), &pupils()), ["sharing-group"]);
    let misspelled = pupils().with("region.toml", "[[apart]]\ngroups = ['4-8', '12-19']");
    assert_eq!(misspelled.faults().len(), 1);
}

fn pupil<'a>(id: &'a str, band: &'a str) -> [(&'a str, &'a str); 7] {
    let place = [("lat", "52.727000"), ("lon", "6.500000")];
    let [lat, lon] = place;
    [
        ("id", id),
        ("flow", "leerlingen"),
        ("authority", "oost"),
        lat,
        lon,
        ("needs", "loopt"),
        ("groups", band),
    ]
}

#[test]
fn a_type_of_school_keeps_its_pupils_apart() {
    let both = |groups: &str| {
        Village::new()
            .changed("sites.csv", "address\n", "address,groups\n")
            .changed("sites.csv", "Schoolweg 1", "Schoolweg 1,vso")
            .changed("sites.csv", "Erfweg 1", "Erfweg 1,")
            .changed("sites.csv", "Zorgweg 1", "Zorgweg 1,")
            .with("sites.csv", "basis,De Maan,school,52.790000,6.501000,Schoolweg 2,basis")
            .passenger("a", "leerlingen", 3.0, "loopt")
            .passenger("b", "leerlingen", 3.0, "loopt")
            .trip("t-a", "a", "school", "arrive 08:30")
            .trip("t-b", "b", "basis", "arrive 08:30")
            .with("region.toml", groups)
    };
    let strict = both("[[apart]]\ngroups = ['vso', 'basis']");
    assert_eq!(said(&strict, &both("")), ["sharing-group"]);
}

#[test]
fn a_pickup_point_has_groups_too() {
    let walkers = |groups: &str| {
        Village::new()
            .changed("sites.csv", "address\n", "address,groups\n")
            .changed("sites.csv", "Schoolweg 1", "Schoolweg 1,vso")
            .changed("sites.csv", "Erfweg 1", "Erfweg 1,")
            .changed("sites.csv", "Zorgweg 1", "Zorgweg 1,")
            .with("sites.csv", "plein,Dorpsplein,stop,52.728000,6.5,Plein 1,basis")
            .with("sites.csv", "basis,De Maan,school,52.790000,6.501000,Schoolweg 2,basis")
            .changed(
                "region.toml",
                "id = \"leerlingen\"",
                "pickup_points = { max_walk_meters = 300 }\nid = \"leerlingen\"",
            )
            .passenger("a", "leerlingen", 3.0, "loopt")
            .passenger("b", "leerlingen", 5.0, "loopt")
            .trip("t-a", "a", "basis", "arrive 08:30")
            .trip("t-b", "b", "basis", "arrive 08:30")
            .with("region.toml", groups)
    };
    // Whoever walks to the square is of its group, and so is apart from nobody there.
    let plan = walkers("[[apart]]\ngroups = ['vso', 'basis']").plan();
    assert!(trip(&plan, "t-a").walk.is_some() && together(&plan, "t-a", "t-b"));
    let to_school = walkers("[[apart]]\ngroups = ['vso', 'basis']")
        .trip("t-c", "a", "school", "arrive 10:30")
        .passenger("c", "leerlingen", 5.0, "loopt")
        .trip("t-d", "c", "school", "arrive 10:30");
    // Between the square and the other school a trip has both groups, and rides alone.
    let plan = to_school.plan();
    assert!(trip(&plan, "t-c").walk.is_some() && trip(&plan, "t-d").walk.is_none());
    assert!(!together(&plan, "t-c", "t-d"));
    let free = walkers("").trip("t-c", "a", "school", "arrive 10:30");
    let free = free.passenger("c", "leerlingen", 5.0, "loopt").trip("t-d", "c", "school", "arrive 10:30");
    let free_plan = free.plan();
    assert!(together(&free_plan, "t-c", "t-d"));
    assert!(to_school.broken(&free_plan).contains("sharing-group"));
}

#[test]
fn two_persons_are_kept_apart_though_one_of_them_only_says_so() {
    let free = two(["wmo", "wmo"]);
    let strict = Village::new()
        .passenger("a", "wmo", 3.0, "loopt")
        .add_row(
            "passengers.csv",
            &[
                ("id", "b"),
                ("flow", "wmo"),
                ("authority", "oost"),
                ("lat", "52.727000"),
                ("lon", "6.500000"),
                ("needs", "loopt"),
                ("not_with", "a"),
            ],
        )
        .trip("t-a", "a", "school", "arrive 08:30")
        .trip("t-b", "b", "school", "arrive 08:30");
    assert_eq!(said(&strict, &free), ["sharing-person"]);
}

/// Three who share two cars of two seats; the household of two of them, or of all.
fn three(household: &str) -> Village {
    let layouts = "[{ seats = 8, front = 1, luggage = 2 }, \
                   { seats = 4, front = 1, wheelchairs = 2, luggage = 2 }]";
    let mut village = Village::new().changed("fleet.toml", layouts, "[{ seats = 2 }]");
    for id in ["a", "b", "c"] {
        let home = [("lat", "52.790000"), ("lon", "6.500000"), ("needs", "loopt")];
        let of = if household.contains(id) { "gezin" } else { "" };
        let mut row = vec![("id", id), ("flow", "wmo"), ("authority", "oost"), ("household", of)];
        row.extend(home);
        village = village.add_row("passengers.csv", &row);
        village = village.trip(&format!("t-{id}"), id, "zkh", "arrive 10:00");
    }
    village
}

#[test]
fn a_household_rides_together_where_it_can() {
    let mut costs = Vec::new();
    for (household, one, other) in
        [("ab", "t-a", "t-b"), ("ac", "t-a", "t-c"), ("bc", "t-b", "t-c")]
    {
        let plan = three(household).plan();
        assert!(together(&plan, one, other), "{household}");
        assert_eq!(plan.search.quality, Cents(0), "{household}");
        costs.push(plan.cost());
    }
    // Without households one pair rides together by chance, at the same price.
    let plan = three("").plan();
    costs.push(plan.cost());
    assert!(costs.iter().all(|cost| *cost == costs[0]), "{costs:?}");
    // Of three only two fit in a car: two of the three pairs ride apart, at no cash.
    let plan = three("abc").plan();
    assert_eq!((plan.cost(), plan.search.quality), (costs[0], Cents(1000)));
    // A household that is not worth it rides apart as everybody does.
    let indifferent = three("abc").changed(
        "region.toml",
        "[[authority]]\nid = \"oost\"",
        "household_apart_cents = 0\n\n[[authority]]\nid = \"oost\"",
    );
    assert_eq!(indifferent.plan().search.quality, Cents(0));
}

#[test]
fn who_is_refused_parts_no_household() {
    let village = three("abc");
    assert_eq!(village.plan().search.quality, Cents(1000));
    // The first of the three books too late; the other two share a car.
    let late = village
        .changed("region.toml", "id = \"wmo\"", "id = \"wmo\"\nlead_minutes = 60")
        .changed(
            "trips.csv",
            "t-a,a,,home,zkh,di,,,,,10:00,out,,",
            "t-a,a,,home,zkh,,2025-11-18,,,,10:00,out,,2025-11-18T09:30",
        );
    let plan = late.plan();
    assert!(matches!(trip(&plan, "t-a").outcome, Outcome::Refused { .. }));
    assert!(together(&plan, "t-b", "t-c"));
    assert_eq!(plan.search.quality, Cents(0));
}
