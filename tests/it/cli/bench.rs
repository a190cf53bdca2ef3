//! `samenrit bench`: one instance, a set taken up again, and what is refused.

use std::fs;
use std::path::Path;

use tempfile::TempDir;

use crate::cli::{done, samenrit, text, tree};

/// Three requests from a depot in the middle; names and figures are made up.
const SMALL: &str = "9 10 1\n0 0 0 0 0 500 0 0 0\n1 10 3 4 0 500 5 0 2\n2 20 7 -4 0 400 5 1 0\n\
                     3 -10 4 4 0 90 5 0 4\n4 -22 9 -4 0 400 5 3 0\n5 3 -11 2 50 300 5 0 6\n\
                     6 4 -25 -2 0 400 5 5 0\n";

/// A folder with two sound instances, one of them in a subfolder, and a text that is none.
fn set() -> (TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    let set = folder.path().join("set");
    fs::create_dir_all(set.join("inner")).unwrap();
    fs::create_dir_all(set.join("solutions")).unwrap();
    fs::write(set.join("B1.txt"), SMALL).unwrap();
    fs::write(set.join("inner/a1.txt"), SMALL.replace("9 10 1", "9 4 1")).unwrap();
    fs::write(set.join("read_me.txt"), "These are made up.\n").unwrap();
    fs::write(set.join("solutions/b1.txt"), "25 200 1\n").unwrap();
    fs::write(folder.path().join("bks.csv"), "instance,vehicles,cost\nb1,1,100\nx,1,1\n").unwrap();
    let path = text(folder.path());
    (folder, path)
}

#[test]
fn one_instance_gives_a_table_and_a_plan_with_its_node_numbers() {
    let (_folder, path) = set();
    let bench = format!("bench {path}/set/B1.txt --bks {path}/bks.csv --iterations 300");
    let said = done(&format!("{bench} --out {path}/plan.json"));
    let line = said.out.lines().last().unwrap().split_whitespace().collect::<Vec<_>>();
    assert_eq!(line[..2], ["b1", "1/1"], "{}", said.out);
    assert_eq!((line[3], line[7]), ("100,00", "300"), "{}", said.out);
    let plan = fs::read_to_string(format!("{path}/plan.json")).unwrap();
    let plan: serde_json::Value = serde_json::from_str(&plan).unwrap();
    assert_eq!(plan["instance"], "b1");
    let mut nodes: Vec<u64> =
        plan["routes"][0].as_array().unwrap().iter().map(|node| node.as_u64().unwrap()).collect();
    nodes.sort_unstable();
    assert_eq!(nodes, [1, 2, 3, 4, 5, 6]);
}

/// Requests from anywhere to anywhere, far more than a few hundred iterations settle.
pub(super) fn scattered(n_requests: usize) -> String {
    let mut instance = "40 4 1\n0 50 50 0 0 900 0 0 0\n".to_owned();
    for id in 1..=2 * n_requests {
        let (x, y) = (id * 37 % 101, id * 53 % 97);
        let (demand, pickup, delivery) = if id % 2 == 1 { (1, 0, id + 1) } else { (-1, id - 1, 0) };
        instance += &format!("{id} {x} {y} {demand} 0 800 5 {pickup} {delivery}\n");
    }
    instance
}

#[test]
fn the_same_iterations_give_the_same_plan_on_any_number_of_threads() {
    let (folder, path) = set();
    fs::write(folder.path().join("many.txt"), scattered(80)).unwrap();
    let plan = |seed: u64, threads: usize| {
        let out = format!("{path}/{threads}.json");
        let bench = format!("bench {path}/many.txt --iterations 2000 --seed {seed}");
        done(&format!("{bench} --threads {threads} --out {out}"));
        fs::read(out).unwrap()
    };
    let on_one = plan(7, 1);
    assert_eq!(on_one, plan(7, 2));
    assert_ne!(on_one, plan(8, 1));
}

#[test]
fn a_set_is_taken_up_again_where_it_was_left() {
    let (folder, path) = set();
    let bench = format!(
        "bench --set {path}/set --iterations 300 --table {path}/t.csv --solutions {path}/plans"
    );
    let first = done(&bench);
    assert!(first.err.contains("read_me.txt"), "{}", first.err);
    assert!(first.err.contains("\na1  ") && first.err.contains("\nb1  "), "{}", first.err);
    let names = |said: &str| -> Vec<String> {
        let line = |name: &str| said.lines().find(|line| line.starts_with(name)).map(str::to_owned);
        [" a1 ", " b1 "].iter().filter_map(|name| line(name)).collect()
    };
    assert_eq!(names(&first.out).len(), 2, "{}", first.out);
    assert_eq!(tree(&folder.path().join("plans")).len(), 2);
    let table = fs::read_to_string(folder.path().join("t.csv")).unwrap();
    // Again: nothing is searched, and everything is said again, its seconds, too.
    let second = done(&bench);
    assert!(!second.err.contains("b1"), "{}", second.err);
    assert_eq!((second.out, &second.err), (first.out, &second.err));
    assert_eq!(fs::read_to_string(folder.path().join("t.csv")).unwrap(), table);
    // A line or a plan that is not there, another seed and another file are searched.
    let searched = |bench: &str| -> Vec<String> {
        let err = done(bench).err;
        let names = err.lines().filter_map(|line| line.split_once("  ")).map(|it| it.0.to_owned());
        names.collect()
    };
    let lines: Vec<&str> = table.lines().collect();
    fs::write(folder.path().join("t.csv"), lines[..2].join("\n")).unwrap();
    assert_eq!(searched(&bench), ["b1"]);
    fs::remove_file(folder.path().join("plans/a1.json")).unwrap();
    assert_eq!(searched(&bench), ["a1"]);
    fs::write(folder.path().join("set/B1.txt"), SMALL.replace("9 10", "8 10")).unwrap();
    assert_eq!(searched(&bench), ["b1"]);
    assert_eq!(searched(&format!("{bench} --seed 2 --only B1")), ["b1"]);
    assert_eq!(searched(&bench), ["b1"]);
    assert_eq!(fs::read_to_string(folder.path().join("t.csv")).unwrap().lines().count(), 3);
}

#[test]
fn best_known_plans_may_come_later() {
    let (_folder, path) = set();
    let bench = format!("bench --lang en --set {path}/set --iterations 300 --table {path}/t.csv");
    assert!(done(&bench).out.contains("2 instances; a best known plan was given for 0."));
    let said = done(&format!("{bench} --bks {path}/bks.csv"));
    assert!(said.out.contains("a best known plan was given for 1."), "{}", said.out);
    assert!(said.out.contains("plans with as few as known or fewer: 1 of 1"), "{}", said.out);
}

/// What a command that has to fail says; it leaves everything as it was.
fn refused(folder: &Path, code: i32, arguments: &str) -> String {
    let before = tree(folder);
    let said = samenrit(arguments);
    assert_eq!((said.code, said.out.as_str()), (code, ""), "{arguments}: {}", said.err);
    assert_eq!(tree(folder), before, "{arguments} left something");
    said.err
}

#[test]
fn what_cannot_be_done_is_said_before_any_search() {
    let (folder, path) = set();
    let folder = folder.path();
    fs::create_dir(folder.join("empty")).unwrap();
    fs::write(folder.join("bad.csv"), "instance,cost\nb1,x\na1\n").unwrap();
    fs::write(folder.join("bad.txt"), "9 10 1\n0 0 x 0 0 500 0 0 0\n1 2\n").unwrap();
    // A search would take an hour.
    let one = format!("bench {path}/set/B1.txt --time 3600");
    let all = format!("bench --set {path}/set --time 3600");
    for (code, arguments, words) in [
        (1, format!("{one} --bks {path}/bad.csv"), "bad.csv:2:cost|bad.csv:3"),
        (4, format!("{one} --bks {path}/none.csv"), "none.csv"),
        (4, format!("{one} --out {path}/none/plan.json"), "plan.json"),
        (4, format!("{one} --out {path}"), "map"),
        (4, format!("{all} --table {path}/none/t.csv"), "t.csv"),
        (1, format!("{all} --table {path}/bad.csv"), "bad.csv:1:vehicles"),
        (1, format!("{all} --only b1,c1"), "c1"),
        (1, format!("{all} --format cordeau"), "geen instantie"),
        (1, format!("{one} --format cordeau"), "B1.txt:1"),
        (1, format!("bench --set {path}/empty"), "geen instantie"),
        (4, format!("bench --set {path}/none"), "none"),
        (1, format!("bench {path}/bad.txt"), "bad.txt:2:y|bad.txt:3"),
        (1, format!("bench {path}/bks.csv"), "li-lim"),
        (4, format!("bench {path}/none.txt"), "none.txt"),
        (2, format!("bench {path}/set/B1.txt --time 0"), "--time"),
        (2, format!("bench {path}/set/B1.txt --cpu-time=nan"), "--cpu-time"),
        (2, format!("{one} --table {path}/t.csv"), "--table"),
        (2, "bench".to_owned(), "INSTANCE"),
    ] {
        let said = refused(folder, code, &arguments);
        for words in words.split('|') {
            assert!(said.contains(words), "{arguments}: {said}");
        }
    }
    // One file of a set is at fault: nothing is searched.
    fs::write(folder.join("set/c1.txt"), "9 10 1\n0 0 x 0 0 500 0 0 0\n1 2\n").unwrap();
    fs::write(folder.join("set/inner/b1.txt"), SMALL).unwrap();
    let said = refused(folder, 1, &all);
    assert!(said.contains("c1.txt:2:y") && said.contains("b1.txt"), "{said}");
}
