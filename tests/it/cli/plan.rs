//! `samenrit plan`: the same bytes again, starts, streams and languages.

use std::fs;
use std::path::Path;

use crate::cli::{done, price, samenrit, small_example};

#[test]
fn threads_do_not_change_a_plan_and_the_seed_does() {
    let (_folder, workspace) = small_example();
    let plan = |options: &str| {
        let said = done(&format!("plan {workspace} --iterations 2000 {options}"));
        fs::read(Path::new(said.last_line()).join("plan.json")).unwrap()
    };
    let one = plan("--seed 7 --threads 1");
    assert!(plan("--seed 7 --threads 2") == one, "two threads change the plan");
    assert!(plan("--seed 7 --threads 4") == one, "four threads change the plan");
    let parts = |bytes: &[u8]| {
        let json: serde_json::Value = serde_json::from_slice(bytes).unwrap();
        (json["trips"].as_array().unwrap().len(), json["routes"].clone())
    };
    let (n_trips, routes) = parts(&one);
    assert!(n_trips >= 200, "only {n_trips} trips");
    // The seed stands in the plan, so only the routes tell.
    assert!(parts(&plan("--seed 8")).1 != routes, "another seed gives the same routes");
}

#[test]
fn a_start_is_never_made_dearer_and_has_to_keep_the_rules() {
    let (_folder, workspace) = small_example();
    let separate = done(&format!("plan {workspace} --scenario separate --iterations 8000"));
    let separate = separate.last_line();
    // Without a search of its own only the start can make the whole as cheap as its part.
    let plan = format!("plan {workspace} --scenario combined --iterations 1");
    let started = done(&format!("{plan} --start {separate}"));
    let started = Path::new(started.last_line());
    assert!(price(started) <= price(Path::new(separate)), "the start made it dearer");
    let alone = done(&plan);
    assert!(price(Path::new(alone.last_line())) > price(started), "the start did nothing");

    let started = started.display();
    let said =
        samenrit(&format!("plan {workspace} --scenario separate --iterations 1 --start {started}"));
    assert_eq!((said.code, said.out.as_str()), (2, ""), "{}", said.err);
    assert!(said.err.contains("separate"), "{}", said.err);
}

#[test]
fn results_are_on_stdout_alone_in_the_language_asked_for() {
    let (_folder, workspace) = small_example();
    let plan = format!("plan {workspace} --iterations 50");
    let dutch = done(&plan);
    assert!(dutch.out.contains("in eigen voertuigen"), "{}", dutch.out);
    let english = done(&format!("--lang en {plan}"));
    assert!(english.out.contains("in own vehicles"), "{}", english.out);
    assert!(dutch.out.contains("heen en terug:"), "{}", dutch.out);
    assert!(english.out.contains("there and back:"), "{}", english.out);
    for (said, name) in [(&dutch, "combined-s1"), (&english, "combined-s1-2")] {
        let run = Path::new(said.last_line());
        assert!(run.join("plan.json").is_file(), "{}", said.out);
        assert!(run.starts_with(&workspace) && said.last_line().ends_with(name), "{}", said.out);
        // Eight lines on the plan, one with its path, and one that is said only where there is
        // something to tell; a bar would bring escapes and percents.
        let is_rare = |line: &&str| ["stil", "stand still"].iter().any(|word| line.contains(word));
        let always = said.out.lines().filter(|line| !is_rare(line));
        assert_eq!(always.count(), 9, "{}", said.out);
        assert!(!said.out.contains(['\u{1b}', '\r', '%']), "{}", said.out);
        assert_eq!(said.err.lines().count(), 1, "one line on what is searched: {}", said.err);
    }
}
