//! `samenrit batch`: killed, started again, and never planned twice.

use std::path::Path;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

use crate::base;
use crate::cli::{done, plans, small_example, text};

const BATCH: &str =
    "--dates 2025-11-17..2025-11-19 --scenarios combined,separate --iterations 1000";

#[test]
fn a_killed_batch_goes_on_where_it_was() {
    let (_whole, unbroken) = small_example();
    let (_broken, broken) = small_example();
    let said = done(&format!("batch {unbroken} {BATCH}"));
    assert!(said.out.contains("6 gepland, 0 eerder al gepland"), "{}", said.out);
    sums_are_those_of_the_days(&said.out);
    let wanted = plans(&unbroken);
    assert_eq!(wanted.len(), 6);

    kill_at_first_run(&broken);
    let left = plans(&broken);
    assert!((1..6).contains(&left.len()), "killed after {} runs", left.len());
    let said = done(&format!("batch {broken} {BATCH}"));
    let total = format!("{} gepland, {} eerder al gepland", 6 - left.len(), left.len());
    assert!(said.out.contains(&total), "expected {total}: {}", said.out);
    same_plans(&broken, &unbroken);

    let said = done(&format!("batch {broken} {BATCH}"));
    assert!(said.out.contains("0 gepland, 6 eerder al gepland"), "{}", said.out);
    assert_eq!(said.err, "");
    same_plans(&broken, &unbroken);
}

/// Every figure below the days is the sum of a column, for each scenario; nothing is too wide.
fn sums_are_those_of_the_days(table: &str) {
    let numbers = |line: &str, after: &str| -> Vec<i64> {
        let figures = line[line.find(after).unwrap() + after.len()..].split("  ");
        let digits = |cell: &str| cell.chars().filter(char::is_ascii_digit).collect::<String>();
        figures.map(digits).filter(|cell| !cell.is_empty()).map(|it| it.parse().unwrap()).collect()
    };
    for scenario in ["combined", "separate"] {
        let name = format!("-{scenario}-s1");
        let days: Vec<Vec<i64>> = table
            .lines()
            .filter(|line| line.contains(&name))
            .map(|line| numbers(line, &name))
            .collect();
        assert_eq!((days.len(), days[0].len()), (3, 7), "{table}");
        let total = format!("{scenario}, 3 dagen");
        let line = table.lines().find(|line| line.contains(&total)).expect(table);
        for (column, sum) in numbers(line, &total).into_iter().enumerate() {
            let of_days: i64 = days.iter().map(|day| day[column]).sum();
            // Euros are rounded.
            assert!((of_days - sum).abs() <= if column < 6 { 0 } else { 2 }, "{line}");
        }
    }
    for line in table.lines().filter(|line| line.starts_with(' ')) {
        assert!(line.chars().count() <= 100, "too wide: {line}");
    }
}

/// Starts the batch and kills it as soon as one run is whole.
fn kill_at_first_run(workspace: &str) {
    let mut child = Command::new(assert_cmd::cargo::cargo_bin("samenrit"))
        .args(format!("batch {workspace} {BATCH}").split(' '))
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    while plans(workspace).is_empty() && child.try_wait().unwrap().is_none() {
        sleep(Duration::from_millis(2));
    }
    child.kill().unwrap();
    child.wait().unwrap();
}

fn same_plans(one: &str, other: &str) {
    let (one, other) = (plans(one), plans(other));
    assert_eq!(one.keys().collect::<Vec<_>>(), other.keys().collect::<Vec<_>>());
    for (name, bytes) in &one {
        assert!(*bytes == other[name], "{name} differs");
    }
}

#[test]
fn days_side_by_side_give_the_same_plans() {
    let (_one, after) = small_example();
    let (_other, beside) = small_example();
    let days = "--dates 2025-11-18..2025-11-19 --scenarios combined --iterations 200";
    done(&format!("batch {after} {days}"));
    done(&format!("batch {beside} {days} --side-by-side --threads 2"));
    assert_eq!(plans(&after).len(), 2);
    same_plans(&beside, &after);
}

#[test]
fn a_day_without_trips_is_said_and_no_fault() {
    let workspace = base::workspace(None);
    let folder = text(workspace.path());
    let said = done(&format!(
        "batch {folder} --dates 2025-11-22..2025-11-23 --scenarios combined --iterations 5"
    ));
    for day in ["2025-11-22", "2025-11-23"] {
        let line = said.out.lines().find(|line| line.contains(day)).unwrap();
        assert!(line.contains("geen ritten"), "{line}");
    }
    assert!(plans(&folder).is_empty() && !Path::new(&folder).join("runs").exists());
}
