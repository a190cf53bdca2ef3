//! Whatever the bytes, nothing panics and the rows add up.

use proptest::prelude::*;
use samenrit::intake::Existing;

use crate::intake::{List, OF_HOOGEVEEN, addresses, adds_up, books, list, lists, taken, workspace};

/// A list with another's bytes, damaged at one place or cut.
fn damaged(bytes: &[u8], at: usize, with: &[u8], is_cut: bool) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    let at = if bytes.is_empty() { 0 } else { at % bytes.len() };
    if is_cut {
        bytes.truncate(at);
    }
    bytes.splice(at..at, with.iter().copied());
    bytes
}

#[test]
fn any_bytes_are_taken_in_without_a_panic() {
    let workspace = workspace();
    let existing = Existing::read(workspace.path()).unwrap();
    let addresses = addresses(&workspace);
    let known: Vec<List> = lists::lists().into_iter().chain(books::books()).collect();
    let config = ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(256) };
    let strategy = (
        any::<prop::sample::Index>(),
        any::<usize>(),
        prop::collection::vec(any::<u8>(), 0..40),
        any::<bool>(),
    );
    let mut runner = proptest::test_runner::TestRunner::new(config);
    let outcome = runner.run(&strategy, |(index, at, with, is_cut)| {
        let base = index.get(&known);
        let bytes = damaged(&base.bytes, at, &with, is_cut);
        let list =
            List { bytes, kind: base.kind, mapping: base.mapping, ..list("any", "a.csv", "") };
        let intake = taken(&list, &existing, &addresses);
        for taken in &intake.sources {
            let counts = taken.counts;
            prop_assert_eq!(counts.n_accepted + counts.n_rejected, counts.n_read);
        }
        samenrit::intake::annotate(
            &intake,
            0,
            &samenrit::text::Texts::new(samenrit::text::Language::Dutch),
        )
        .unwrap();
        Ok(())
    });
    outcome.unwrap();
}

#[test]
fn nonsense_of_letters_is_taken_in_without_a_panic() {
    let workspace = workspace();
    let existing = Existing::read(workspace.path()).unwrap();
    let addresses = addresses(&workspace);
    let config = ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(128) };
    let cell = "(x|é|1|ma|8:30|[0-9]{1,9}|[0-9]{1,2}-[0-9]{1,2}-[0-9]{2,4}|7901AB|\\PC{0,12})";
    let rows = prop::collection::vec(prop::collection::vec(cell, 8), 1..6);
    let mut runner = proptest::test_runner::TestRunner::new(config);
    let outcome = runner.run(&rows, |rows| {
        for header in [
            "Lln.nr;Naam;Postcode;Huisnr;School;Dagen;Begintijd;Eindtijd",
            "Cliëntnr;Naam;lat;lon;Locatie;Ma;Di;Wo",
            "Pas;Datum;Vertrek;Van;Naar;Retour;Personen;x",
        ] {
            let text = rows.iter().map(|row| row.join(";")).collect::<Vec<_>>().join("\n");
            let list = List {
                mapping: OF_HOOGEVEEN,
                ..list("any", "a.csv", &format!("{header}\n{text}\n"))
            };
            let intake = taken(&list, &existing, &addresses);
            let counts = intake.total();
            prop_assert_eq!(counts.n_accepted + counts.n_rejected, counts.n_read);
        }
        Ok(())
    });
    outcome.unwrap();
}

#[test]
fn a_small_file_that_unpacks_to_a_huge_one_is_refused() {
    let workspace = workspace();
    let existing = Existing::read(workspace.path()).unwrap();
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    // A cell in the last column of each of many rows.
    sheet.write_row(0, 0, ["Lln.nr", "Naam", "School", "Postcode"]).unwrap();
    for row in 1..6000 {
        sheet.write_number(row, 900, 1).unwrap();
    }
    let bytes = book.save_to_buffer().unwrap();
    let list = List { bytes, ..list("bomb", "bom.xlsx", "") };
    let intake = taken(&list, &existing, &addresses(&workspace));
    adds_up(&intake, "bomb");
    assert_eq!(intake.findings[0].message.key, "intake-too-large");
}

#[test]
fn one_long_text_in_thousands_of_cells_is_refused() {
    let workspace = workspace();
    let existing = Existing::read(workspace.path()).unwrap();
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_row(0, 0, ["Lln.nr", "Naam", "School", "Postcode"]).unwrap();
    // A workbook keeps a text once, however many cells have it.
    let long = "x".repeat(32_000);
    for row in 1..5000 {
        sheet.write_string(row, 1, &long).unwrap();
    }
    let bytes = book.save_to_buffer().unwrap();
    assert!(bytes.len() < 200_000, "{} bytes", bytes.len());
    let list = List { bytes, ..list("bomb", "bom.xlsx", "") };
    let intake = taken(&list, &existing, &addresses(&workspace));
    adds_up(&intake, "bomb");
    assert_eq!(intake.findings[0].message.key, "intake-too-much-text");
}
