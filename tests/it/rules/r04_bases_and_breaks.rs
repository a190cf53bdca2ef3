//! Rule 4: bases with drivers' homes, maxflex and paid blocks, breaks.

use samenrit::plan::{Plan, PlannedPause};

use crate::rules::Shown;
use crate::rules::village::{Village, route_of};

pub(super) const SHOWN: &[Shown] = &[
    Shown { rule: 4, says: "bases: drivers' homes", test: "a_drivers_home_near_the_passengers_spares_the_way_from_the_garage" },
    Shown { rule: 4, says: "maxflex", test: "maxflex_pays_seven_eighths_of_a_day_with_an_empty_middle" },
    Shown { rule: 4, says: "paid blocks", test: "two_peaks_are_one_shift_where_the_hours_between_are_unpaid" },
    Shown { rule: 4, says: "breaks", test: "a_break_is_made_where_waiting_gives_none" },
];

/// Two passengers from the far end, one in the morning and one in the afternoon.
pub(crate) fn two_peaks() -> Village {
    Village::new()
        .passenger("vroeg", "wmo", 38.0, "loopt")
        .passenger("laat", "wmo", 38.0, "loopt")
        .trip("t-vroeg", "vroeg", "erf", "arrive 09:00")
        .trip("t-laat", "laat", "erf", "arrive 15:00")
}

/// The village with working-time rules for its only shift.
pub(crate) fn under(village: Village, rules: &str) -> Village {
    village
        .changed("fleet.toml", "to = \"20:00\"", "to = \"20:00\"\nwork = \"werktijd\"")
        .with("fleet.toml", &format!("[[work]]\nid = \"werktijd\"\n{rules}"))
}

fn one_bus(village: Village) -> Village {
    village.changed("fleet.toml", "shifts = [\"dag\"]", "shifts = [\"dag\"]\nmax_per_depot = 1")
}

/// One bus that brings somebody every hour, with some minutes of waiting in between.
fn every_hour() -> Village {
    let mut village = one_bus(Village::new());
    for hour in 8..=15 {
        let (id, trip) = (format!("p{hour}"), format!("t{hour}"));
        let when = format!("arrive {hour}:00");
        village = village.passenger(&id, "wmo", 32.0, "loopt").trip(&trip, &id, "erf", &when);
    }
    village
}

fn broken(village: &Village, plan: &Plan) -> Vec<&'static str> {
    village.broken(plan).into_iter().collect()
}

#[test]
fn two_peaks_are_one_shift_where_the_hours_between_are_unpaid() {
    // Paid whole, waiting costs more than a second vehicle.
    let whole = two_peaks().plan();
    assert_eq!(whole.routes.len(), 2);

    let village = under(two_peaks(), "pay = \"blocks\"");
    let plan = village.plan();
    assert_eq!(plan.routes.len(), 1);
    let route = &plan.routes[0];
    let gaps = route.visits.iter().filter_map(|visit| match visit.pause {
        Some(PlannedPause::Gap { back, leave, .. }) => Some((leave - back).0),
        _ => None,
    });
    assert_eq!(gaps.sum::<i64>(), route.facts.gaps);
    assert!(route.facts.gaps > 3 * 3600);
    // Two blocks of an hour, each paid as two.
    assert_eq!(route.facts.paid, 4 * 3600);

    let longer = under(two_peaks(), "pay = \"blocks\"\ngap_min_minutes = 300");
    assert_eq!(broken(&longer, &plan), ["gap-too-short", "schedule-not-as-defined"]);
    let single = under(two_peaks(), "pay = \"blocks\"\nmax_blocks = 1");
    assert_eq!(broken(&single, &plan), ["too-many-blocks"]);
}

#[test]
fn maxflex_pays_seven_eighths_of_a_day_with_an_empty_middle() {
    let paid = |rules: &str| {
        let plan = under(one_bus(two_peaks()), rules).plan();
        assert_eq!(plan.routes.len(), 1);
        (plan.routes[0].facts.paid, plan.routes[0].facts.duration, plan)
    };
    let (whole, span, plan) = paid("pay = \"span\"");
    assert_eq!(whole, span);
    let (flex, span, _) = paid("pay = \"maxflex\"");
    assert_eq!(flex, (span * 7 + 7) / 8);
    let (most, span, _) = paid("pay = \"maxflex\"\nleast_paid_percent = 100");
    assert_eq!(most, span);
    let village = under(one_bus(two_peaks()), "pay = \"maxflex\"");
    assert_eq!(broken(&village, &plan), ["facts", "route-cost"]);
}

#[test]
fn a_break_is_made_where_waiting_gives_none() {
    let restless = every_hour().plan();
    assert_eq!(restless.routes.len(), 1);
    let village = under(every_hour(), "");
    let caught = broken(&village, &restless);
    assert_eq!(caught, ["break-missing", "work-without-break"]);

    let plan = village.plan();
    assert_eq!(plan.routes.len(), 1);
    assert!(route_of(&plan, "t15").is_some());
    assert!(plan.routes[0].facts.breaks >= 30 * 60);
    let breaks = plan.routes[0].visits.iter().filter(|visit| visit.pause.is_some());
    assert_eq!(breaks.count(), 2);

    // The cao asks for one break of a quarter of an hour.
    let cao = under(every_hour(), "breaks = [{ over_minutes = 330, minutes = 15 }]").plan();
    assert!((900..1800).contains(&cao.routes[0].facts.breaks));
}

#[test]
fn a_drivers_home_near_the_passengers_spares_the_way_from_the_garage() {
    let at_home = |village: Village| {
        let home = [
            ("id", "thuis"),
            ("name", "Chauffeur"),
            ("kind", "home"),
            ("lat", "53.042000"),
            ("lon", "6.500000"),
        ];
        village.add_row("depots.csv", &home).changed(
            "fleet.toml",
            "depots = [\"garage\"]",
            "depots = [\"remise\", \"thuis\"]",
        )
    };
    let day = || two_peaks().trip("t-vroeg-2", "vroeg", "zkh", "depart 12:00");
    let plan = day().plan();
    assert!(plan.routes.iter().all(|route| route.depot == "remise"));

    let village = at_home(day());
    let near = village.plan();
    assert!(near.routes.iter().any(|route| route.depot == "thuis"));
    let paid = |plan: &Plan| plan.routes.iter().map(|route| route.facts.paid).sum::<i64>();
    assert!(paid(&near) < paid(&plan));

    let without = at_home(day()).changed("fleet.toml", "[\"remise\", \"thuis\"]", "[\"remise\"]");
    assert_eq!(broken(&without, &near), ["vehicle-not-offered"]);
}

#[test]
fn check_notes_rules_that_ask_for_shorter_breaks_than_the_law() {
    let note = "1 working-time rule asks for shorter breaks than Dutch law";
    let somebody = || {
        let village = Village::new().passenger("een", "wmo", 2.0, "loopt");
        village.trip("t-een", "een", "zkh", "arrive 10:00")
    };
    let of_law = under(somebody(), "");
    assert!(!of_law.checked().contains(note));
    for rule in ["break_minutes = 10", "break_latest_minutes = 360", "breaks = []"] {
        let village = under(somebody(), rule);
        assert!(village.checked().contains(note), "{rule}");
    }
}
