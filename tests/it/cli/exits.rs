//! Exit codes, and what failing commands leave behind: nothing.

use std::fs;
use std::path::Path;

use crate::base;
use crate::cli::{done, samenrit, text, tree};

/// Runs a command that has to fail without results; returns what it said on stderr.
fn fails(code: i32, arguments: &str) -> String {
    let said = samenrit(arguments);
    assert_eq!((said.code, said.out.as_str()), (code, ""), "{arguments}: {}", said.err);
    assert!(!said.err.is_empty(), "{arguments}: no reason is given");
    said.err
}

#[test]
fn every_failure_has_its_exit_code_and_leaves_nothing() {
    let folder = base::workspace(None);
    let ws = text(folder.path());
    let run = done(&format!("plan {ws} --iterations 20"));
    let run = run.last_line();
    let before = tree(folder.path());
    for (code, arguments) in [
        (2, format!("plan {ws} --scenario gratis")),
        (2, format!("plan {ws} --iterations 5 --time 5")),
        (2, format!("plan {ws} --time=-1")),
        (2, format!("plan {ws} --date 2025-02-30")),
        (2, format!("plan {ws} --haast")),
        (2, "plan".to_owned()),
        (2, "vlieg".to_owned()),
        (2, format!("plan {ws} --scenario separate --start {run}")),
        (2, format!("batch {ws} --dates 2025-11-18 --scenarios gratis")),
        (2, format!("batch {ws} --dates 2025-11-19..2025-11-18")),
        (1, "plan geen-werkmap".to_owned()),
        (1, "check geen-werkmap".to_owned()),
        (1, "batch geen-werkmap --dates 2025-11-18".to_owned()),
        (1, format!("plan {ws} --start {ws}")),
        (1, format!("verify {ws}")),
        (1, format!("compare {run} {ws}")),
        // The name is refused before the search, or this would take hours.
        (4, format!("plan {ws} --time 36000 --out {run}")),
        (4, format!("plan {ws} --iterations 5 --out {ws}/region.toml/plan")),
    ] {
        fails(code, &arguments);
        assert_eq!(tree(folder.path()), before, "{arguments} left something");
    }
}

#[test]
fn runs_that_cannot_be_written_are_a_failure_of_writing() {
    let folder = base::workspace(None);
    let ws = text(folder.path());
    fs::write(folder.path().join("runs"), "in the way").unwrap();
    // Brings the prepared roads, which stay.
    fails(4, &format!("plan {ws} --iterations 5"));
    let before = tree(folder.path());
    fails(4, &format!("plan {ws} --iterations 5"));
    assert_eq!(tree(folder.path()), before);
    let said = samenrit(&format!("batch {ws} --dates 2025-11-18 --iterations 5"));
    assert_eq!(said.code, 4, "{}", said.err);
    assert_eq!(tree(folder.path()), before);
}

#[test]
fn a_broken_workspace_is_not_planned() {
    let folder = base::workspace(Some(&base::faulty().join("site_with_swapped_coordinates")));
    let before = tree(folder.path());
    let said = fails(1, &format!("plan {}", text(folder.path())));
    assert!(said.contains("sites.csv"), "{said}");
    assert_eq!(tree(folder.path()), before);
}

#[test]
fn a_plan_broken_by_hand_does_not_verify() {
    let folder = base::workspace(None);
    let run = done(&format!("plan {} --iterations 20", text(folder.path())));
    let run = run.last_line();
    let verify = format!("verify {run}");
    let right = done(&verify);
    assert_eq!(right.out.lines().count(), 1, "{}", right.out);

    let file = Path::new(run).join("plan.json");
    let sound = fs::read_to_string(&file).unwrap();
    let mut plan: serde_json::Value = serde_json::from_str(&sound).unwrap();
    let drive = &mut plan["routes"][0]["visits"][0]["drive"];
    *drive = (drive.as_i64().unwrap() - 1).into();
    fs::write(&file, serde_json::to_vec(&plan).unwrap()).unwrap();
    let said = samenrit(&verify);
    assert_eq!(said.code, 1, "{}", said.err);
    assert!(said.out.contains("R001"), "the violation does not name its route: {}", said.out);

    fs::write(&file, &sound.as_bytes()[..sound.len() / 2]).unwrap();
    assert!(fails(1, &verify).contains("plan.json"));
}
