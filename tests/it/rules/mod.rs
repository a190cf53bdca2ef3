//! Each rule of the field in a village of its own: the plan with it and without it differ as a
//! planner would predict, and `verify` catches a plan that was broken by hand.

mod village;

use std::collections::BTreeSet;
use std::fmt::Write;

/// A rule of the field, and the test that shows it.
struct Shown {
    /// Its number in the list of what the model must support.
    rule: u8,
    /// What it says.
    says: &'static str,
    /// The test, in the file that this stands in.
    test: &'static str,
}

/// Declares the files; each has a list `SHOWN`.
macro_rules! files {
    ($($file:ident)*) => {
        $(mod $file;)*

        /// Every file, its source and its tests.
        const FILES: &[(&str, &str, &[Shown])] = &[
            $((stringify!($file), include_str!(concat!(stringify!($file), ".rs")), $file::SHOWN),)*
        ];
    };
}

files! {
    r01_lots
    r02_weekly_matrix
    r03_needs
    r05_sites
    r06_pickup_points
    r06_volunteers
    r07_money
    r04_bases_and_breaks
    r08_capacity
    r09_sharing
    r10_bells
    r10_margins
    r11_ride_cap
    r12_service_and_range
    r12_daily_rest
    r13_km_cap
    r14_never_silently
    r15_objective
    r16_quality
}

/// The table of rules and tests, as `docs/rules.md` has it.
fn table() -> String {
    let mut rows: Vec<(u8, &str, &str, &str)> = Vec::new();
    for (file, _, shown) in FILES {
        rows.extend(shown.iter().map(|Shown { rule, says, test }| (*rule, *file, *says, *test)));
    }
    rows.sort_by_key(|(rule, file, ..)| (*rule, *file));
    let mut text = "| rule | what | test |\n|---|---|---|\n".to_owned();
    for (rule, file, says, test) in rows {
        writeln!(text, "| {rule} | {says} | `rules::{file}::{test}` |").unwrap();
    }
    text
}

#[test]
#[expect(clippy::print_stdout, reason = "the table is there to be shown")]
fn every_test_of_the_table_exists_and_the_document_shows_it() {
    let mut seen = BTreeSet::new();
    for (file, source, shown) in FILES {
        for Shown { rule, test, .. } in *shown {
            assert!(source.contains(&format!("#[test]\nfn {test}()")), "no test {file}::{test}");
            assert!(seen.insert((file, test)), "{file}::{test} stands twice");
            assert!((1..=16).contains(rule));
        }
    }
    println!("{}", table());
    let document = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/rules.md");
    let text = std::fs::read_to_string(&document).unwrap();
    let head = &text[..text.find("| rule |").unwrap()];
    if std::env::var_os("INSTA_UPDATE").is_some_and(|value| value == "always") {
        std::fs::write(&document, format!("{head}{}", table())).unwrap();
    } else {
        assert_eq!(text[head.len()..], table(), "INSTA_UPDATE=always renews docs/rules.md");
    }
}
