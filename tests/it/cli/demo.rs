//! `samenrit demo`: from nothing to route sheets.

use std::path::{Path, PathBuf};

use samenrit::workspace::Run;

use crate::cli::{done, plans, price, text};

#[test]
fn the_demo_plans_three_scenarios_once_and_says_where_to_look() {
    let folder = tempfile::tempdir().unwrap();
    let workspace = text(&folder.path().join("voorbeeld"));
    let arguments = format!("demo {workspace} --iterations 3000");
    let said = done(&arguments);
    assert!(said.err.contains("De voorbeeldregio wordt getekend"), "{}", said.err);
    assert!(said.out.contains("Wat elke stap oplevert"), "{}", said.out);
    let made = plans(&workspace);
    assert_eq!(made.len(), 3);
    let runs: Vec<Run> = made
        .keys()
        .map(|name| Run::open(&Path::new(&workspace).join("runs").join(name)).unwrap())
        .collect();
    for run in &runs {
        let name = &run.plan.scenario.name;
        assert!(said.err.contains(name.as_str()), "{name} is not announced: {}", said.err);
        done(&format!("verify {}", text(&run.folder)));
    }
    every_path_exists(&said.out, &workspace);
    wider_is_never_dearer(&runs);

    let again = done(&arguments);
    assert!(again.err.contains("is er al"), "{}", again.err);
    assert_eq!(again.out, said.out);
    assert!(plans(&workspace) == made, "the second demo planned something");
}

fn every_path_exists(out: &str, workspace: &str) {
    let named: Vec<&str> =
        out.split_whitespace().filter(|word| word.starts_with(workspace)).collect();
    assert!(named.len() >= 5, "{out}");
    for path in named {
        assert!(PathBuf::from(path).exists(), "{path} is named and not there");
    }
}

fn wider_is_never_dearer(runs: &[Run]) {
    let mut steps = 0;
    for (whole, part) in runs.iter().flat_map(|whole| runs.iter().map(move |part| (whole, part))) {
        if whole.name() != part.name() && whole.plan.scenario.contains(&part.plan.scenario) {
            steps += 1;
            assert!(
                price(&whole.folder) <= price(&part.folder),
                "{} is dearer than {}",
                whole.name(),
                part.name()
            );
        }
    }
    // Separate is part of both others, chained of the widest.
    assert_eq!(steps, 3);
}
