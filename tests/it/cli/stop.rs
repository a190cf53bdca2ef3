//! Ctrl-C: the best so far is kept, whole.

use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use samenrit::workspace::Run;

use crate::cli::bench::scattered;
use crate::cli::{done, plans, small_example};

fn spawn(arguments: &str) -> Child {
    Command::new(assert_cmd::cargo::cargo_bin("samenrit"))
        .args(arguments.split(' '))
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

/// Sends an interrupt as Ctrl-C does, and waits for the end; too late an end fails.
#[expect(clippy::disallowed_methods, reason = "how long a stop takes is what is tested")]
fn interrupt(child: Child) -> Output {
    let sent = Instant::now();
    let id = child.id().to_string();
    assert!(Command::new("kill").args(["-INT", &id]).status().unwrap().success());
    let output = child.wait_with_output().unwrap();
    assert!(sent.elapsed() < Duration::from_secs(30), "it took {:?} to stop", sent.elapsed());
    output
}

/// Reads what a child notes up to the line that holds some words, and hands out what is left.
fn wait_for(child: &mut Child, words: &str) -> BufReader<std::process::ChildStderr> {
    let mut notes = BufReader::new(child.stderr.take().unwrap());
    let mut line = String::new();
    while !line.contains(words) {
        line.clear();
        assert!(notes.read_line(&mut line).unwrap() > 0, "`{words}` was never said");
    }
    notes
}

#[test]
fn a_plan_that_is_stopped_is_kept_and_verifies() {
    let (_folder, workspace) = small_example();
    for (number, limit) in [(1, "--time 60"), (2, "--iterations 400000")] {
        let mut child = spawn(&format!("plan {workspace} --seed {number} {limit}"));
        let mut notes = wait_for(&mut child, "worden gepland");
        sleep(Duration::from_secs(2));
        let output = interrupt(child);
        let out = String::from_utf8(output.stdout).unwrap();
        let mut err = String::new();
        notes.read_to_string(&mut err).unwrap();
        assert_eq!(output.status.code(), Some(130), "{limit}: {err}");
        assert!(err.contains("het beste plan tot dan toe is bewaard"), "{err}");
        let run = Run::open(Path::new(out.lines().last().unwrap())).unwrap();
        assert!(run.plan.search.iterations > 0, "it was stopped before its search");
        // What was not decided beforehand is kept, so that the plan can be made again.
        let kept: i64 = run.manifest.rounds.iter().map(|round| round[0]).sum();
        assert_eq!(kept as u64, run.plan.search.iterations, "{limit}");
        done(&format!("verify {}", run.folder.display()));
        let again = done(&format!("plan {workspace} --repeat {}", run.folder.display()));
        let plan = |folder: &Path| std::fs::read(folder.join("plan.json")).unwrap();
        assert!(plan(Path::new(again.last_line())) == plan(&run.folder), "{limit}: another plan");
    }
}

#[test]
fn a_batch_that_is_stopped_leaves_whole_runs_only() {
    let (_folder, workspace) = small_example();
    let child = spawn(&format!("batch {workspace} --dates 2025-11-17..2025-11-21 --time 1"));
    while plans(&workspace).is_empty() {
        sleep(Duration::from_millis(10));
    }
    let output = interrupt(child);
    assert_eq!(output.status.code(), Some(130));
    let runs = plans(&workspace);
    assert!((1..25).contains(&runs.len()), "{} runs", runs.len());
    for name in runs.keys() {
        done(&format!("verify {workspace}/runs/{name}"));
    }
}

#[test]
fn benchmarks_that_are_stopped_keep_what_is_done() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().display().to_string();
    let instance = scattered(20);
    std::fs::create_dir(folder.path().join("set")).unwrap();
    for name in ["set/a.txt", "set/b.txt"] {
        std::fs::write(folder.path().join(name), &instance).unwrap();
    }
    // One instance: the best plan so far.
    let child = spawn(&format!("bench {path}/set/a.txt --time 60 --out {path}/plan.json"));
    sleep(Duration::from_secs(1));
    let output = interrupt(child);
    assert_eq!(output.status.code(), Some(130));
    assert!(String::from_utf8(output.stdout).unwrap().contains("\n a "));
    assert!(std::fs::read_to_string(format!("{path}/plan.json")).unwrap().contains("routes"));
    // A set: the first one is done, the second is stopped.
    let set = format!("bench --set {path}/set --time 2 --table {path}/t.csv");
    let mut child = spawn(&set);
    let _notes = wait_for(&mut child, "a  ");
    let output = interrupt(child);
    let out = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(130));
    assert!(out.contains("\n a ") && !out.contains("\n b "), "{out}");
    let table = || std::fs::read_to_string(format!("{path}/t.csv")).unwrap();
    let line = table().lines().nth(1).unwrap().to_owned();
    assert_eq!(table().lines().count(), 2);
    done(&set);
    assert_eq!((table().lines().count(), table().lines().nth(1)), (3, Some(line.as_str())));
}
