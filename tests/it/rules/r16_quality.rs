//! Rule 16: what steers a plan without being cash.

use samenrit::plan::{BellChanges, Returns, bell_changes, kpis, returns};
use samenrit::report::comparison::{Entry, compare};
use samenrit::units::{Cents, Seconds};

use crate::rules::Shown;
use crate::rules::r05_sites::two_schools;
use crate::rules::village::{TUESDAY, Village, route_of, together, trip};

pub(super) const SHOWN: &[Shown] = &[
    Shown {
        rule: 16,
        says: "detour minutes beyond a norm",
        test: "a_detour_beyond_the_norm_weighs_and_is_no_cash",
    },
    Shown {
        rule: 16,
        says: "stability: the vehicle that a passenger is used to",
        test: "a_passenger_keeps_the_vehicle_they_are_used_to",
    },
    Shown {
        rule: 16,
        says: "number and size of bell changes",
        test: "a_moved_bell_is_counted_and_weighs",
    },
    Shown {
        rule: 16,
        says: "standing still with people aboard, weighed and bounded",
        test: "a_driver_drops_off_rather_than_stands_still_with_somebody_aboard",
    },
    Shown {
        rule: 16,
        says: "there and back with the same driver where that costs little",
        test: "a_driver_waits_for_the_way_back_where_that_costs_little",
    },
    Shown {
        rule: 16,
        says: "a minimum of work for a vehicle that is opened",
        test: "no_vehicle_is_opened_for_next_to_nothing",
    },
    Shown { rule: 16, says: "emissions", test: "emissions_weigh_when_they_have_a_price" },
];

/// Two go to the hospital; one of them by way of the other's door, nine kilometres back.
fn on_the_way() -> Village {
    Village::new()
        .changed("region.toml", "plus_minutes = 30", "plus_minutes = 60")
        .passenger("far", "wmo", 1.0, "loopt")
        .trip("t-far", "far", "zkh", "arrive 10:00")
        .passenger("near", "wmo", 10.0, "loopt")
        .trip("t-near", "near", "zkh", "arrive 10:00")
        .changed("fleet.toml", "year_cents = 2000000", "year_cents = 200000")
}

#[test]
fn a_detour_beyond_the_norm_weighs_and_is_no_cash() {
    let without = on_the_way().plan();
    assert!(together(&without, "t-far", "t-near"));
    assert_eq!(trip(&without, "t-far").target_ride, None);

    // The stop at the hospital takes the minute that is free; one for another weighs.
    let strict = on_the_way().changed(
        "region.toml",
        "plus_minutes = 60 }",
        "plus_minutes = 60, target_plus_minutes = 1, target_cents_per_minute = 5000 }",
    );
    let with = strict.plan();
    let far = trip(&with, "t-far");
    assert_eq!(far.target_ride, Some(far.direct + Seconds(60)));
    assert!(!together(&with, "t-far", "t-near"));
    assert!(with.cost() > without.cost());
    assert_eq!(with.search.quality.0, 0);

    // A mild weight leaves them together, and shows apart from the cash.
    let mild = on_the_way().changed(
        "region.toml",
        "plus_minutes = 60 }",
        "plus_minutes = 60, target_plus_minutes = 1, target_cents_per_minute = 1 }",
    );
    let mut plan = mild.plan();
    assert!(together(&plan, "t-far", "t-near"));
    assert_eq!(plan.cost(), without.cost());
    assert!(plan.search.quality.0 > 0);
    let figures = kpis(&plan, &mild.region().fleet);
    assert_eq!(figures.over_norm, 1);
    assert!(figures.ride_minutes.p90 >= figures.ride_minutes.mean);

    plan.trips.iter_mut().for_each(|trip| trip.target_ride = Some(Seconds(1)));
    plan.routes[0].facts.over_target += 60;
    let broken: Vec<&str> = mild.broken(&plan).into_iter().collect();
    assert_eq!(broken, ["facts", "target-ride"]);
}

#[test]
fn emissions_weigh_when_they_have_a_price() {
    let clean = "
[[type]]
id = 'stroombus'
name = 'Elektrische bus'
layouts = [{ seats = 8, front = 1, luggage = 2 }]
year_cents = 2100000
cents_per_km = 40
cents_per_hour = 3000
co2_grams_per_km = 0

[[catalogue]]
type = 'stroombus'
depots = ['garage']
shifts = ['dag']
";
    let village = |setting: &str| {
        Village::new()
            .changed("fleet.toml", "cents_per_hour = 3000", "cents_per_hour = 3000\nco2_grams_per_km = 200")
            .with("fleet.toml", clean)
            .changed("region.toml", "name = \"Dorpsweg\"", &format!("name = \"Dorpsweg\"\n{setting}"))
            .passenger("p", "wmo", 10.0, "loopt")
            .trip("t", "p", "zkh", "arrive 10:00")
    };
    let cheap = village("").plan();
    assert_eq!(route_of(&cheap, "t").unwrap().vehicle_type, "bus");
    let green = village("co2_cents_per_kg = 200").plan();
    assert_eq!(route_of(&green, "t").unwrap().vehicle_type, "stroombus");
    // The clean bus is dearer in cash, and nothing but cash is in the cost.
    assert!(green.cost() > cheap.cost());
    assert_eq!(green.search.quality.0, 0);
    assert_eq!(green.search.last, green.cost());
}

#[test]
fn a_passenger_keeps_the_vehicle_they_are_used_to() {
    let given = "
[[scenario]]
id = 'eigen'
name = 'Eigen voertuigen'
fleet = 'given'
";
    let village = Village::new()
        .with("scenarios.toml", given)
        .with("vehicles.csv", "id,type,depot,shift,authorities\nb1,bus,remise,dag,\nb2,bus,remise,dag,")
        .passenger("p", "wmo", 10.0, "loopt")
        .trip("t-p", "p", "zkh", "arrive 10:00")
        .passenger("q", "dagbesteding", 3.0, "loopt")
        .trip("t-q", "q", "erf", "arrive 15:00");
    let vehicle = |plan: &samenrit::plan::Plan, id: &str| route_of(plan, id).unwrap().vehicle.clone();
    let mut before = village.plan_under("eigen", TUESDAY);
    assert_eq!((vehicle(&before, "t-p"), vehicle(&before, "t-q")), ("b1".into(), "b2".into()));

    // Last week each had the other bus.
    before.routes[0].vehicle = "b2".to_owned();
    before.routes[1].vehicle = "b1".to_owned();
    let after = village.plan_like("eigen", TUESDAY, &before);
    assert_eq!((vehicle(&after, "t-p"), vehicle(&after, "t-q")), ("b2".into(), "b1".into()));
    assert_eq!(after.cost(), before.cost());
    assert_eq!(after.search.quality.0, 0);

    let careless = village.changed("region.toml", "name = \"Dorpsweg\"", "name = \"Dorpsweg\"\nother_vehicle_cents = 0");
    let plan = careless.plan_like("eigen", TUESDAY, &before);
    assert_eq!(vehicle(&plan, "t-p"), "b1");
}

#[test]
fn a_moved_bell_is_counted_and_weighs() {
    let free = two_schools();
    let village = two_schools().changed(
        "region.toml",
        "roads =",
        "bell_change_cents = 1000\nbell_change_cents_per_minute = 20\nroads =",
    );
    let (was, is) = (village.plan(), village.plan_under("vroeg", TUESDAY));
    let region = village.region();
    assert_eq!(bell_changes(&was, &region), BellChanges::default());
    // Half an hour, for the one pupil of that school.
    let weight = Cents(1000 + 30 * 20);
    let changes = BellChanges { bells: 1, minutes: 30, passengers: 1, weight };
    assert_eq!(bell_changes(&is, &region), changes);

    // The same plan at the same cash, dearer by the weight.
    let light = free.plan_under("vroeg", TUESDAY);
    assert_eq!((&light.routes, light.cost()), (&is.routes, is.cost()));
    assert_eq!(is.search.last, light.search.last + weight);
    assert_eq!(is.search.quality, light.search.quality + weight);

    let entry = |run, plan| Entry { run, plan, region: &region };
    let comparison = compare(&[entry("nu", &was), entry("vroeger", &is)]).unwrap();
    let row = |key: &str| comparison.figures.iter().find(|figure| figure.key == key).unwrap();
    assert_eq!(row("bells_moved").values, [0.0, 1.0]);
    assert_eq!(row("bells_moved_minutes").values, [0.0, 30.0]);
    assert_eq!(row("bells_moved_passengers").values, [0.0, 1.0]);
    assert_eq!(row("bells_moved_weight").values, [0.0, 1600.0]);
    let same = compare(&[entry("nu", &was)]).unwrap();
    assert!(same.figures.iter().all(|figure| !figure.key.starts_with("bells_")));
}

/// One goes to the hospital before ten, another who lives on the way may not board before a
/// quarter past.
fn early_and_late() -> Village {
    Village::new()
        .passenger("early", "wmo", 2.0, "loopt")
        .trip("t-early", "early", "zkh", "depart 09:30")
        .passenger("late", "wmo", 10.0, "loopt")
        .trip("t-late", "late", "zkh", "depart 10:30")
}

#[test]
fn a_driver_drops_off_rather_than_stands_still_with_somebody_aboard() {
    // Standing still at the second door for twenty minutes is the shortest way.
    let without = early_and_late().plan();
    let waits = |plan: &samenrit::plan::Plan| plan.routes[0].facts.waiting_aboard;
    assert_eq!(without.routes.len(), 1);
    assert!((1100..1300).contains(&waits(&without)), "{}", waits(&without));

    let weighs = |cents: &str| {
        let setting = format!("standing_aboard_cents_per_minute = {cents}\nroads =");
        early_and_late().changed("region.toml", "roads =", &setting).plan()
    };
    let with = weighs("50");
    assert_eq!((with.routes.len(), waits(&with)), (1, 0));
    assert!(with.cost() > without.cost());
    assert_eq!(with.search.quality.0, 0);
    // A mild weight changes nothing, and shows apart from the cash.
    let mild = weighs("6");
    assert_eq!((&mild.routes, mild.cost()), (&without.routes, without.cost()));
    assert_eq!(mild.search.quality, Cents((waits(&mild) + 5) / 10));

    // So does a cap that is wide enough; a tighter one is kept whatever it costs.
    let capped = |minutes: &str| {
        let ride = format!("plus_minutes = 30, standing_minutes = {minutes} }}");
        early_and_late().changed("region.toml", "plus_minutes = 30 }", &ride)
    };
    assert_eq!(capped("21").plan().routes, without.routes);
    let tight = capped("10");
    assert_eq!(tight.plan().routes, with.routes);
    let broken: Vec<&str> = tight.broken(&without).into_iter().collect();
    assert_eq!(broken, ["standing-too-long"]);
}

/// Somebody is treated at day care for an hour.
fn treated() -> Village {
    let row = |id, from, to, (anchor, time), direction, link| {
        let passenger = ("passenger", "p");
        let days = ("days", "di");
        [("id", id), passenger, ("from", from), ("to", to), days, (anchor, time), direction, link]
    };
    let out = row("uit", "home", "erf", ("arrive", "09:00"), ("direction", "out"), ("link", "in"));
    let back = row("in", "erf", "home", ("depart", "10:15"), ("direction", "back"), ("link", ""));
    Village::new()
        .changed("fleet.toml", "year_cents = 2000000", "year_cents = 200000")
        .passenger("p", "wmo", 10.0, "loopt")
        .add_row("trips.csv", &out)
        .add_row("trips.csv", &back)
}

#[test]
fn a_driver_waits_for_the_way_back_where_that_costs_little() {
    let weighs = |cents: &str| {
        let setting = format!("return_apart_cents = {cents}\nroads =");
        treated().changed("region.toml", "roads =", &setting)
    };
    let without = treated().plan();
    assert_eq!(without.routes.len(), 2);
    let region = treated().region();
    assert_eq!(returns(&without, &region), Returns { in_one_route: 0, in_two_routes: 1 });
    assert_eq!(without.search.quality.0, 0);

    let with = weighs("2000").plan();
    assert!(together(&with, "uit", "in"));
    assert_eq!(returns(&with, &region), Returns { in_one_route: 1, in_two_routes: 0 });
    let dearer = with.cost() - without.cost();
    assert!(dearer > Cents(100) && dearer < Cents(2000), "{dearer:?}");
    assert_eq!((with.search.quality, with.search.last), (Cents(0), with.cost()));

    // It is a price, so it holds only as far as it weighs; what it weighs is told apart.
    let mild = weighs("100").plan();
    assert_eq!((&mild.routes, mild.search.quality), (&without.routes, Cents(100)));

    let entry = |run, plan| Entry { run, plan, region: &region };
    let comparison = compare(&[entry("nu", &without), entry("samen", &with)]).unwrap();
    let row = |key: &str| comparison.figures.iter().find(|figure| figure.key == key).unwrap();
    assert_eq!(row("returns_in_one_route").values, [0.0, 1.0]);
    assert_eq!(row("returns_in_two_routes").values, [1.0, 0.0]);
}

#[test]
fn no_vehicle_is_opened_for_next_to_nothing() {
    let asks = |cents: &str| {
        let work = format!("min_work_minutes = 60\nshort_work_cents_per_minute = {cents}");
        treated().changed("fleet.toml", "to = \"20:00\"", &format!("to = \"20:00\"\n{work}"))
    };
    let short = |plan: &samenrit::plan::Plan, village: &Village| {
        kpis(plan, &village.region().fleet).short_work_minutes
    };
    // Two shifts of less than half an hour each are the cheapest, and nobody says a word of it.
    let without = treated().plan();
    assert_eq!(without.routes.len(), 2);
    assert!(short(&without, &treated()).abs() < 1e-9);

    // One driver who waits at day care drives longer, though still for less than an hour.
    let strict = asks("50");
    let with = strict.plan();
    assert_eq!(with.routes.len(), 1);
    assert!(with.cost() > without.cost());
    let facts = with.routes[0].facts;
    let missing = Seconds(3600 - facts.driving - facts.service);
    assert!(facts.waiting > 1800 && missing > Seconds::ZERO);
    assert!((short(&with, &strict) - missing.as_minutes()).abs() < 1e-9);
    assert_eq!(with.search.quality, Cents((missing.0 * 50 + 30) / 60));

    // At a cent a minute it is not worth the hour.
    let mild = asks("1").plan();
    assert_eq!(mild.routes, without.routes);
    let before = short(&mild, &strict);
    assert!((mild.search.quality.0 as f64 - before).abs() <= 1.0);

    let region = strict.region();
    let entry = |run, plan| Entry { run, plan, region: &region };
    let comparison = compare(&[entry("los", &mild), entry("samen", &with)]).unwrap();
    let row = comparison.figures.iter().find(|figure| figure.key == "short_work").unwrap();
    assert_eq!(row.values, [before, missing.as_minutes()]);
}
