//! Each rule of the field in a village of its own: the plan with it and without it differ as a
//! planner would predict, and `verify` catches a plan that was broken by hand.

mod r03_needs;
mod r08_capacity;
mod r09_sharing;
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
    Shown {
        rule: 3,
        says: "needs as codes",
        test: ("r03_needs", "a_code_means_the_need_that_carries_it"),
    },
    Shown {
        rule: 8,
        says: "capacity per layout",
        test: ("r08_capacity", "a_wheelchair_costs_seats"),
    },
    Shown {
        rule: 8,
        says: "layouts changed on the way or at the depot",
        test: ("r08_capacity", "a_layout_is_changed_on_the_way_or_at_the_depot_only"),
    },
    Shown { rule: 8, says: "front seat", test: ("r08_capacity", "one_front_seat_is_for_one") },
    Shown {
        rule: 8,
        says: "luggage, and walkers in a lift bus",
        test: ("r08_capacity", "walkers_take_luggage_space_or_a_seat_where_a_lift_fills_the_boot"),
    },
    Shown {
        rule: 8,
        says: "folding wheelchair",
        test: ("r08_capacity", "a_folding_wheelchair_leaves_its_place_to_one_that_does_not_fold"),
    },
    Shown {
        rule: 8,
        says: "escort aboard",
        test: ("r08_capacity", "an_escort_takes_a_seat_of_their_own"),
    },
    Shown {
        rule: 8,
        says: "companions aboard",
        test: ("r08_capacity", "companions_are_counted_by_trip"),
    },
    Shown { rule: 8, says: "solo", test: ("r08_capacity", "solo_means_alone") },
    Shown {
        rule: 9,
        says: "sharing by flow",
        test: ("r09_sharing", "flows_share_where_both_say_so"),
    },
    Shown {
        rule: 9,
        says: "sharing by age band",
        test: ("r09_sharing", "the_young_do_not_ride_with_the_old"),
    },
    Shown {
        rule: 9,
        says: "sharing by type of school",
        test: ("r09_sharing", "a_type_of_school_keeps_its_pupils_apart"),
    },
    Shown {
        rule: 9,
        says: "persons apart",
        test: ("r09_sharing", "two_persons_are_kept_apart_though_one_of_them_only_says_so"),
    },
    Shown {
        rule: 9,
        says: "households together",
        test: ("r09_sharing", "a_household_rides_together_where_it_can"),
    },
];

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
