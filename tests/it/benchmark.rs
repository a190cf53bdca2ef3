//! The benchmark instances of the shared data: each is read, and one of each family is solved.

use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;

use samenrit::benchmark::{
    Effort, Objective, is_instance, measure, name_of, read_best_known, read_instance, run,
};
use samenrit::progress::Silent;
use samenrit::solve::Limit;

use crate::shared::shared;

/// The instances in a folder and its subfolders.
pub(crate) fn instances(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() && !path.ends_with("solutions") {
            instances(&path, found);
        } else if path.extension().is_some_and(|it| it == "txt")
            && is_instance(&path, None).unwrap()
        {
            found.push(path);
        }
    }
}

#[test]
fn every_instance_is_read_and_has_a_best_known_plan() {
    let Some(folder) = shared("data/vrp") else { return };
    for (family, format, count) in [
        ("li_lim", "li-lim", 176),
        ("sartori_buriol", "sartori-buriol", 40),
        ("darp", "cordeau", 31),
    ] {
        let known = read_best_known(&folder.join(family).join("bks.csv")).unwrap();
        let mut paths = Vec::new();
        instances(&folder.join(family), &mut paths);
        assert_eq!(paths.len(), count, "{family}");
        for path in paths {
            assert!(known.contains_key(&name_of(&path)), "{}", path.display());
            let (instance, found) = read_instance(&path, None).unwrap();
            assert_eq!(found.name, format, "{}", path.display());
            assert_eq!(instance.nodes.len(), 2 * instance.pairs.len() + 1);
        }
    }
}

/// Solves an instance of the shared data with few iterations; its plan is no better than the best
/// known one.
fn solve(family: &str, file: &str, objective: Objective) {
    let Some(folder) = shared(&format!("data/vrp/{family}")) else { return };
    let known = read_best_known(&folder.join("bks.csv")).unwrap();
    let (instance, _) = read_instance(&folder.join(file), None).unwrap();
    let effort = Effort { objective, seed: 1, limit: Limit::Iterations(2000) };
    let found = run(&instance, &effort, &AtomicBool::new(false), &Silent).unwrap();
    let measured = measure(&instance, &found.routes, &[]).unwrap();
    assert_eq!((measured.vehicles, measured.cost), (found.row.vehicles, found.row.cost));
    assert_eq!((found.row.unserved, found.row.iterations), (0, 2000));
    let known = known[&instance.name].by(objective);
    let (vehicles, cost) = (known.vehicles.unwrap_or(0), known.cost);
    assert!(measured.vehicles >= vehicles, "{measured:?} {known:?}");
    // Published costs are rounded to hundredths.
    assert!(measured.vehicles > vehicles && vehicles > 0 || measured.cost >= cost - 0.01);
    assert!(measured.cost < 1.5 * cost, "{measured:?} {known:?}");
    assert_eq!(found.row.against(Some(known)).best_cost, Some(cost));
}

#[test]
fn an_instance_of_li_and_lim_is_solved() {
    solve("li_lim", "pdp_100/lc101.txt", Objective::Vehicles);
}

#[test]
fn an_instance_of_sartori_and_buriol_is_solved() {
    solve("sartori_buriol", "n100/bar-n100-1.txt", Objective::Vehicles);
}

#[test]
fn an_instance_of_cordeau_is_solved() {
    solve("darp", "a2-16.txt", Objective::Distance);
}
