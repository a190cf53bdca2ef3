//! Each rule of the field in a village of its own: the plan with it and without it differ as a
//! planner would predict, and `verify` catches a plan that was broken by hand.

mod r04_bases_and_breaks;
mod r08_capacity;
mod r10_margins;
mod r11_ride_cap;
mod r12_service_and_range;
mod r13_km_cap;
mod r14_never_silently;
mod r15_objective;
mod village;

use std::collections::BTreeSet;
use std::fmt::Write;

/// A rule of the field, and the test that shows it.
struct Shown {
    /// Its number in the list of what the model must support.
    rule: u8,
    /// What it says.
    says: &'static str,
    /// The file and the test.
    test: (&'static str, &'static str),
}

/// Every rule and its tests.
const RULES: &[Shown] = &[
    shown(
        4,
        "bases: drivers' homes",
        "r04_bases_and_breaks",
        "a_drivers_home_near_the_passengers_spares_the_way_from_the_garage",
    ),
    shown(
        4,
        "maxflex",
        "r04_bases_and_breaks",
        "maxflex_pays_seven_eighths_of_a_day_with_an_empty_middle",
    ),
    shown(
        4,
        "paid blocks",
        "r04_bases_and_breaks",
        "two_peaks_are_one_shift_where_the_hours_between_are_unpaid",
    ),
    shown(4, "breaks", "r04_bases_and_breaks", "a_break_is_made_where_waiting_gives_none"),
    shown(8, "capacity per layout", "r08_capacity", "a_wheelchair_costs_seats"),
    shown(
        10,
        "pick-up margin",
        "r10_margins",
        "a_pick_up_lies_within_a_quarter_of_an_hour_of_what_was_asked",
    ),
    shown(10, "priority arrivals", "r10_margins", "a_priority_trip_is_never_late"),
    shown(
        11,
        "ride cap: absolute, direct plus, factor, personal",
        "r11_ride_cap",
        "the_tightest_limit_decides",
    ),
    shown(
        11,
        "ride cap lifted by distance",
        "r11_ride_cap",
        "a_tight_limit_keeps_passengers_apart_and_distance_lifts_it",
    ),
    shown(
        11,
        "60 minutes target, 90 limit",
        "r11_ride_cap",
        "sixty_minutes_are_a_target_and_ninety_the_limit",
    ),
    shown(12, "service times", "r12_service_and_range", "stopping_and_boarding_take_their_time"),
    shown(12, "range", "r12_service_and_range", "in_winter_a_battery_carries_less_far"),
    shown(12, "charging", "r12_service_and_range", "charging_between_two_blocks_counts"),
    shown(
        13,
        "trip km cap and exempt destinations",
        "r13_km_cap",
        "a_trip_beyond_the_cap_is_refused_unless_its_site_is_exempt",
    ),
    shown(
        13,
        "the passenger pays beyond the cap",
        "r13_km_cap",
        "beyond_the_cap_the_passenger_may_pay",
    ),
    shown(
        13,
        "yearly km budget",
        "r13_km_cap",
        "a_yearly_budget_is_spent_in_order_of_date_and_time",
    ),
    shown(
        14,
        "booked too late: refused with a reason",
        "r14_never_silently",
        "a_trip_that_is_booked_too_late_is_refused_with_its_return",
    ),
    shown(
        14,
        "unserved with a reason",
        "r14_never_silently",
        "what_nobody_takes_stands_in_the_plan_with_its_reason",
    ),
    shown(15, "paid hours against vehicles", "r15_objective", "paid_hours_weigh_against_vehicles"),
    shown(
        15,
        "the optimum is the plan's cost",
        "r15_objective",
        "what_is_minimised_is_what_the_plan_costs",
    ),
];

const fn shown(rule: u8, says: &'static str, file: &'static str, test: &'static str) -> Shown {
    Shown { rule, says, test: (file, test) }
}

/// The table of rules and tests, as `docs/rules.md` has it.
fn table() -> String {
    let mut text = "| rule | what | test |\n|---|---|---|\n".to_owned();
    for Shown { rule, says, test } in RULES {
        writeln!(text, "| {rule} | {says} | `rules::{}::{}` |", test.0, test.1).unwrap();
    }
    text
}

#[test]
#[expect(clippy::print_stdout, reason = "the table is there to be shown")]
fn every_test_of_the_table_exists_and_the_document_shows_it() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut seen = BTreeSet::new();
    for Shown { rule, test: (file, test), .. } in RULES {
        let path = root.join(format!("tests/it/rules/{file}.rs"));
        let source = std::fs::read_to_string(&path).unwrap();
        assert!(source.contains(&format!("#[test]\nfn {test}()")), "no test {file}::{test}");
        assert!(seen.insert((file, test)), "{file}::{test} stands twice");
        assert!((1..=16).contains(rule));
    }
    println!("{}", table());
    let document = std::fs::read_to_string(root.join("docs/rules.md")).unwrap();
    assert!(document.contains(&table()), "docs/rules.md should hold\n{}", table());
}
