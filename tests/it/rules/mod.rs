//! Each rule of the field in a village of its own: the plan with it and without it differ as a
//! planner would predict, and `verify` catches a plan that was broken by hand.

mod r01_lots;
mod r07_money;
mod r08_capacity;
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
        rule: 1,
        says: "flow, authority, lot and carrier on every trip",
        test: ("r01_lots", "every_trip_names_its_lot_and_carrier_and_lots_ride_apart"),
    },
    Shown {
        rule: 1,
        says: "contracts bind carriers to their lots",
        test: ("r01_lots", "a_carrier_drives_its_own_lots_where_contracts_hold"),
    },
    Shown {
        rule: 1,
        says: "units on every tariff",
        test: ("r01_lots", "every_line_of_a_bill_names_its_unit"),
    },
    Shown {
        rule: 7,
        says: "price index, VAT and contributions per year and flow",
        test: ("r07_money", "the_same_plan_costs_each_payer_what_its_year_and_flow_say"),
    },
    Shown {
        rule: 8,
        says: "capacity per layout",
        test: ("r08_capacity", "a_wheelchair_costs_seats"),
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
