//! The tables of the benchmark sets: what they say, where they stand, what they are made from.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use samenrit::benchmark::{BestKnown, Row, name_of, read_table};

use crate::shared::shared;

#[path = "../../benches/sets/tables/mod.rs"]
mod tables;

use tables::groups::{Group, Objective, PROGRAMS, Run, groups};
use tables::markers::fill;
use tables::results::{Kept, Measured, keep};
use tables::tables;

fn home() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Groups as a file with these lines would name them.
fn group(objective: &str, seeds: &str) -> Vec<Group> {
    let text = format!(
        "name = \"three\"\ntitle = \"Three\"\nset = \"here\"\nbest_known = \"here.csv\"\n\
         instances = 3\nobjective = \"{objective}\"\nseconds = [10, 60]\nseeds = {seeds}\n\
         programs = [\"samenrit\", \"pyvrp\", \"vroom\"]\nnote = \"Read with care.\"\n"
    );
    vec![toml::from_str(&text).unwrap()]
}

/// A row of three against a best known plan of three vehicles and a way of 100.
fn row(instance: &str, vehicles: usize, cost: f64, objective: Objective, run: &str) -> Row {
    let row = Row {
        instance: instance.to_owned(),
        vehicles,
        cost,
        best_vehicles: None,
        best_cost: None,
        gap_percent: None,
        seconds: 20.0,
        cpu_seconds: 9.96,
        iterations: 0,
        unserved: usize::from(vehicles == 0),
        run: run.to_owned(),
    };
    let known = BestKnown { vehicles: Some(3), cost: 100.0 };
    let vehicles = known.vehicles.filter(|_| objective == Objective::Vehicles);
    row.against(Some(BestKnown { vehicles, ..known }))
}

/// Keeps made-up results of a group: of samenrit all seeds, and with the long budget only a failure;
/// of `PyVRP` two of the three instances, one without a plan; of VROOM nothing.
fn keep_some(folder: &Path, group: &Group) {
    let is_kept = |run: &Run<'_>| match run.program {
        "samenrit" => run.seconds == 10 || run.seed == 1,
        "pyvrp" => run.seconds == 10,
        _ => false,
    };
    for run in group.runs().filter(is_kept) {
        let is_ours = run.program == "samenrit";
        let program = if is_ours { "0.1.0+1a2b3c4d" } else { "pyvrp-0.14.1" };
        let key = format!("{program} 01234567 {}", run.key());
        let row = |name, vehicles, cost| row(name, vehicles, cost, group.objective, &key);
        let more = run.seed as usize - 1;
        let rows = match (is_ours, run.seconds) {
            (true, 10) => vec![row("c", 3, 100.0), row("a", 3 + more, 103.0), row("b", 3, 101.0)],
            (true, _) => vec![row("a", 0, 0.0)],
            (false, _) => vec![row("a", 4, 99.0), row("b", 0, 0.0)],
        };
        let measured = Measured {
            run: run.stem(),
            date: if is_ours { "24 November 2026" } else { "23 November 2026" }.to_owned(),
            machine: "2 cores, of some kind".to_owned(),
            is_checked: is_ours,
        };
        keep(folder, run, Kept { rows, measured }).unwrap();
    }
}

fn table_of(objective: &str, seeds: &str) -> String {
    let (folder, groups) = (tempfile::tempdir().unwrap(), group(objective, seeds));
    keep_some(folder.path(), &groups[0]);
    let mut tables = tables(folder.path(), &groups).unwrap();
    assert_eq!(tables.len(), 1);
    tables.remove(0).1
}

#[test]
fn a_table_tells_what_was_measured_and_what_was_not() {
    insta::assert_snapshot!("sets_vehicles", table_of("vehicles", "[1]"));
    insta::assert_snapshot!("sets_seeds", table_of("vehicles", "[1, 2, 3]"));
    insta::assert_snapshot!("sets_distance", table_of("distance", "[1, 2]"));
}

#[test]
fn results_of_another_run_are_refused() {
    let (folder, mut groups) = (tempfile::tempdir().unwrap(), group("vehicles", "[1]"));
    keep_some(folder.path(), &groups[0]);
    groups[0].objective = Objective::Distance;
    assert!(tables(folder.path(), &groups).unwrap_err().contains("of another run"));
    groups[0].objective = Objective::Vehicles;
    fs::remove_file(folder.path().join("three/measured.csv")).unwrap();
    assert!(tables(folder.path(), &groups).unwrap_err().contains("is not in measured.csv"));
}

#[test]
fn tables_stand_between_their_markers() {
    let tables = [("a".to_owned(), "new a\n".to_owned()), ("b".to_owned(), "new b\n".to_owned())];
    let [a, b, end] = ["<!-- table:a -->", "<!-- table:b -->", "<!-- end -->"];
    let page = format!("# Page\n{a}\nold\nold\n{end}\nbetween\n{b}\n{end}\nlast\n");
    let wanted = format!("# Page\n{a}\nnew a\n{end}\nbetween\n{b}\nnew b\n{end}\nlast\n");
    assert_eq!(fill(&page, &tables), Ok(wanted.clone()));
    assert_eq!(fill(&wanted, &tables), Ok(wanted));
    for (page, fault) in [
        (format!("{a}\n{end}\n"), "the table b has no place"),
        (format!("{a}\n{b}\n{end}\n"), "b begins inside a"),
        (format!("{a}\n{end}\n{b}\n"), "b has no end"),
        (format!("{a}\n{end}\n{end}\n"), "ends no table"),
        (format!("{a}\n{end}\n{a}\n{end}\n"), "a has two places"),
        ("<!-- table:c -->\n".to_owned(), "there is no table c"),
    ] {
        let told = fill(&page, &tables).unwrap_err();
        assert!(told.contains(fault), "{told}");
    }
}

/// A run of the command without a group does this: whoever commits results commits their tables.
#[test]
fn the_page_shows_the_results_that_are_kept() {
    let page = fs::read_to_string(home().join("docs/benchmarks.md")).unwrap();
    let tables = tables(&home().join("benches/results"), &groups()).unwrap();
    let filled = fill(&page, &tables).unwrap();
    assert!(filled == page, "the tables are of other results; run: cargo bench --bench sets");
}

#[test]
fn every_kept_result_is_of_a_run_that_is_named() {
    let folder = home().join("benches/results");
    let groups = groups();
    let wanted: BTreeSet<PathBuf> = groups
        .iter()
        .flat_map(Group::runs)
        .map(|run| folder.join(&run.group.name).join(run.stem()).with_extension("csv"))
        .collect();
    let mut count = 0;
    for entry in fs::read_dir(&folder).unwrap() {
        let group = entry.unwrap().path();
        let of = groups.iter().find(|it| group.ends_with(&it.name)).expect("a folder of a group");
        for entry in fs::read_dir(&group).unwrap() {
            let path = entry.unwrap().path();
            if path.ends_with("measured.csv") {
                continue;
            }
            assert!(wanted.contains(&path), "{} is of no run", path.display());
            let rows = read_table(&path).unwrap();
            let names: BTreeSet<&str> = rows.iter().map(|row| row.instance.as_str()).collect();
            assert_eq!(names.len(), rows.len(), "{} names one twice", path.display());
            let is_of = |name: &&str| of.only.is_empty() || of.only.iter().any(|it| it == name);
            assert!(names.iter().all(is_of), "{}", path.display());
            assert!(rows.len() <= of.count() && rows.iter().all(|row| row.best_cost.is_some()));
            count += 1;
        }
    }
    assert!(count > 0);
}

#[test]
fn groups_name_instances_that_are_there() {
    let groups = groups();
    let mut names: Vec<&str> = groups.iter().map(|group| group.name.as_str()).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), groups.len());
    for name in groups.iter().flat_map(|group| &group.programs) {
        assert!(PROGRAMS.iter().any(|program| program.name == name), "{name}");
    }
    let Some(folder) = shared("data/vrp") else { return };
    for group in &groups {
        assert!(folder.join(&group.best_known).exists(), "{}", group.best_known);
        let mut paths = Vec::new();
        crate::benchmark::instances(&folder.join(&group.set), &mut paths);
        let there: Vec<String> = paths.iter().map(|path| name_of(path)).collect();
        let missing: Vec<&String> = group.only.iter().filter(|it| !there.contains(it)).collect();
        assert!(missing.is_empty(), "{}: {missing:?}", group.name);
        assert!(!group.only.is_empty() || there.len() == group.count(), "{}", group.name);
        assert!(!group.seconds.is_empty() && !group.seeds.is_empty());
    }
}
