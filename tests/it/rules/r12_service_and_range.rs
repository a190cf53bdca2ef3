//! Rule 12: service times, range and charging; working-time rules stand with rule 4.

use samenrit::plan::Plan;

use crate::rules::Shown;
use crate::rules::r04_bases_and_breaks::{two_peaks, under};
use crate::rules::village::{Village, route_of};

pub(super) const SHOWN: &[Shown] = &[
    Shown { rule: 12, says: "service times", test: "stopping_and_boarding_take_their_time" },
    Shown { rule: 12, says: "range", test: "in_winter_a_battery_carries_less_far" },
    Shown { rule: 12, says: "charging", test: "charging_between_two_blocks_counts" },
    Shown { rule: 12, says: "one battery a day", test: "two_shifts_of_one_vehicle_share_a_battery" },
];

/// Unpaid hours, so that one vehicle does both trips where it comes far enough: 142 km.
fn electric(battery: &str) -> Village {
    two_peaks().changed(
        "fleet.toml",
        "cents_per_hour = 3000",
        &format!("cents_per_hour = 0\n{battery}"),
    )
}

fn broken(village: &Village, plan: &Plan) -> Vec<&'static str> {
    village.broken(plan).into_iter().collect()
}

#[test]
fn in_winter_a_battery_carries_less_far() {
    let far = electric("").plan();
    assert_eq!(far.routes.len(), 1);

    // The day lies in November.
    let summer = electric("range_km = 200\nwinter_range_percent = 100");
    assert_eq!(summer.plan().routes.len(), 1);
    let winter = electric("range_km = 200");
    assert_eq!(winter.plan().routes.len(), 2);
    assert_eq!(broken(&winter, &far), ["range-exceeded"]);
}

#[test]
fn charging_between_two_blocks_counts() {
    let battery = |power: i64| {
        let text = format!("range_km = 140\nkwh_per_100km = 20\ncharge_kw = {power}");
        under(electric(&text), "pay = \"blocks\"")
    };
    let charged = battery(11).plan();
    assert_eq!(charged.routes.len(), 1);
    assert!(charged.routes[0].facts.gaps > 0);
    assert!(charged.routes[0].facts.distance > 140_000);

    let slow = battery(1);
    assert_eq!(slow.plan().routes.len(), 2);
    assert_eq!(broken(&slow, &charged), ["range-exceeded"]);
}

/// One given vehicle in two shifts, each long enough for one of the two peaks.
fn two_shifts(battery: &str, (until, from): (&str, &str)) -> Village {
    let shift = |id: &str, from: &str, to: &str| {
        format!("[[shift]]\nid = \"{id}\"\nfrom = \"{from}\"\nto = \"{to}\"\n")
    };
    let shifts = shift("ochtend", "06:00", until) + &shift("middag", from, "22:00");
    let row = |id| [("id", "T1"), ("type", "bus"), ("depot", "remise"), ("shift", id), ("authorities", "")];
    electric(battery)
        .changed("fleet.toml", "[[catalogue]]", &format!("{shifts}\n[[catalogue]]"))
        .changed("scenarios.toml", "\"catalogue\"", "\"given\"")
        .add_row("vehicles.csv", &row("ochtend"))
        .add_row("vehicles.csv", &row("middag"))
}

#[test]
fn two_shifts_of_one_vehicle_share_a_battery() {
    let abut = ("12:00", "12:00");
    // Each peak is 76 km; in winter a battery of 200 km carries 140.
    let enough = two_shifts("range_km = 300", abut).plan();
    assert_eq!(enough.routes.len(), 2);
    let far = two_shifts("", abut).plan();
    let short = two_shifts("range_km = 200", abut);
    assert_eq!(short.plan().routes.len(), 1);
    assert_eq!(broken(&short, &far), ["range-exceeded"]);

    // Two hours at the depot between the shifts, with a charger or without.
    let apart = |power: i64| {
        let text = format!("range_km = 200\nkwh_per_100km = 20\ncharge_kw = {power}");
        two_shifts(&text, ("11:30", "13:30"))
    };
    let charged = apart(11).plan();
    assert_eq!(charged.routes.len(), 2);
    assert_eq!(broken(&apart(11), &charged), [] as [&str; 0]);
    assert_eq!(apart(0).plan().routes.len(), 1);
    assert_eq!(broken(&apart(0), &charged), ["range-exceeded"]);
}

#[test]
fn stopping_and_boarding_take_their_time() {
    let board = "name = \"loopt zelf\"\nseats = 1\nboard_seconds = ";
    let slow = two_peaks()
        .changed("region.toml", &format!("{board}60"), &format!("{board}120"))
        .changed("region.toml", "roads = ", "stop_seconds = 120\nroads = ");
    let (quick, plan) = (two_peaks().plan(), slow.plan());
    let service = |plan: &Plan| route_of(plan, "t-vroeg").map(|route| route.facts.service);
    // Two stops and a boarding are a minute longer each.
    assert_eq!(service(&plan), service(&quick).map(|seconds| seconds + 180));
    assert!(broken(&slow, &quick).contains(&"begin-before-stop"));
}
