//! Any bytes, broken plans, and absurd figures.

use std::sync::atomic::AtomicBool;

use proptest::prelude::*;

use crate::benchmark::{
    Broken, Effort, FORMATS, Format, Instance, Measured, Node, Objective, measure, run, to_problem,
};
use crate::problem::Request;
use crate::progress::Silent;
use crate::solve::Limit;
use crate::text::Fault;

/// What is replaced by what in a sound file, and the place and key of each fault that follows.
pub(super) type Case<'a> = (&'a str, &'a str, &'a [(&'a str, &'a str)]);

/// Reads a text as a file of a format.
pub(super) fn read(format: &Format, text: &str) -> Result<Instance, Vec<Fault>> {
    (format.read)("t.txt", text)
}

/// The place, what was found and the key of each fault.
pub(super) fn said(faults: &[Fault]) -> Vec<(String, &str, &str)> {
    let found = |fault: &Fault| fault.place().replace("t.txt", "");
    faults
        .iter()
        .map(|fault| (found(fault), fault.found.as_deref().unwrap_or(""), fault.message.key))
        .collect()
}

/// Two requests on a line: the depot at 0, node `i` at `10 i`, pickups 1 and 2, deliveries 3 and 4.
fn on_a_line() -> Instance {
    let node = |demand| Node { demand, ready: 0.0, due: 200.0, service: 1.0 };
    let mut nodes = [0, 1, 1, -1, -1].map(node).to_vec();
    nodes[0].service = 0.0;
    let times = (0..25).map(|cell: i32| f64::from(10 * (cell / 5 - cell % 5).abs())).collect();
    let pairs = vec![(1, 3), (2, 4)];
    Instance { capacity: 2, vehicles: Some(2), nodes, pairs, times, ..Instance::default() }
}

#[test]
fn the_way_is_measured_from_the_depot_and_back() {
    let instance = on_a_line();
    // 0-1-2-3-4-0 is 80 long; 0-1-3-0 is 60 and 0-2-4-0 is 80.
    let measured = |routes: &[Vec<usize>]| measure(&instance, routes, &[]);
    let one = Measured { vehicles: 1, cost: 80.0 };
    assert_eq!(measured(&[vec![1, 2, 3, 4], vec![]]), Ok(one));
    let two = Measured { vehicles: 2, cost: 140.0 };
    assert_eq!(measured(&[vec![1, 3], vec![2, 4]]), Ok(two));
    let left_out = Measured { vehicles: 1, cost: 60.0 };
    assert_eq!(measure(&instance, &[vec![1, 3]], &[1]), Ok(left_out));
}

#[test]
fn windows_are_no_wider_than_rides_and_ways_leave_them() {
    let windows = |ready: [f64; 2], due: [f64; 2], max_ride| {
        let mut instance = Instance { max_ride, ..on_a_line() };
        for (node, end) in [(1, 0), (3, 1)] {
            (instance.nodes[node].ready, instance.nodes[node].due) = (ready[end], due[end]);
        }
        let problem = to_problem(&instance, Objective::Distance);
        let Request { pickup, delivery, .. } = &problem.requests[0];
        [pickup.window, delivery.window].map(|window| (window.earliest, window.latest))
    };
    // Node 1 lies 10 from the depot and 20 from node 3, which lies 30 from it; service takes 1.
    assert_eq!(windows([0.0; 2], [200.0; 2], None), [(10, 148), (31, 169)]);
    assert_eq!(windows([0.0, 100.0], [200.0, 120.0], Some(40.0)), [(59, 99), (100, 120)]);
    assert_eq!(windows([50.0, 0.0], [60.0, 200.0], Some(40.0)), [(50, 60), (71, 101)]);
    // Too late for anybody: as they were.
    assert_eq!(windows([90.0, 0.0], [95.0, 80.0], None), [(90, 95), (0, 80)]);
}

#[test]
fn every_broken_rule_is_found() {
    let line = on_a_line();
    let whole: &[&[usize]] = &[&[1, 2, 3, 4]];
    let with = |change: &dyn Fn(&mut Instance)| {
        let mut instance = on_a_line();
        change(&mut instance);
        instance
    };
    // The earliest times at nodes 1, 2, 3, 4 are 10, 21, 32, 43; the depot is reached at 84.
    let cases: Vec<(Instance, &[&[usize]], Broken)> = vec![
        (line.clone(), &[&[1, 3]], Broken::Visits),
        (line.clone(), &[&[1, 2, 3, 4, 4]], Broken::Visits),
        (line.clone(), &[&[0, 1, 2, 3, 4]], Broken::Visits),
        (line.clone(), &[&[1, 2, 3, 4, 5]], Broken::Visits),
        (line.clone(), &[&[3, 1, 2, 4]], Broken::Order),
        (line.clone(), &[&[1, 2, 3], &[4]], Broken::Order),
        (with(&|it| it.capacity = 1), whole, Broken::Capacity),
        (with(&|it| it.nodes[4].due = 42.9), whole, Broken::Times),
        (with(&|it| it.nodes[0].due = 83.9), whole, Broken::Times),
        (with(&|it| it.max_ride = Some(20.9)), whole, Broken::Times),
        (with(&|it| it.max_duration = Some(83.9)), whole, Broken::Times),
        (with(&|it| it.vehicles = Some(1)), &[&[1, 3], &[2, 4]], Broken::Fleet),
    ];
    for (instance, routes, broken) in cases {
        let routes: Vec<Vec<usize>> = routes.iter().map(|route| route.to_vec()).collect();
        assert_eq!(measure(&instance, &routes, &[]), Err(broken), "{routes:?}");
    }
    assert_eq!(measure(&line, &[vec![1, 2, 3, 4]], &[0]), Err(Broken::Visits));
    assert_eq!(measure(&line, &[], &[7]), Err(Broken::Visits));
}

#[test]
fn limits_that_are_just_kept_are_kept() {
    let mut instance = on_a_line();
    (instance.max_ride, instance.max_duration) = (Some(21.0), Some(84.0));
    (instance.nodes[4].due, instance.nodes[0].due) = (43.0, 84.0);
    assert!(measure(&instance, &[vec![1, 2, 3, 4]], &[]).is_ok());
}

#[test]
fn waiting_is_put_where_the_ride_stays_short() {
    // Who alights at 100 boards at 79, not at 10; leaving at 69 keeps the route at 62, too.
    let mut instance = on_a_line();
    let measured = |instance: &Instance| measure(instance, &[vec![1, 3]], &[1]);
    instance.nodes[3].ready = 100.0;
    (instance.max_ride, instance.max_duration) = (Some(20.0), Some(62.0));
    assert_eq!(measured(&instance), Ok(Measured { vehicles: 1, cost: 60.0 }));
    instance.max_duration = Some(61.9);
    assert_eq!(measured(&instance), Err(Broken::Times));
    instance.max_duration = None;
    instance.nodes[1].due = 78.9;
    assert_eq!(measured(&instance), Err(Broken::Times));
}

/// Solves with few iterations.
fn solved(instance: &Instance, objective: Objective) -> (usize, f64, usize) {
    let effort = Effort { objective, seed: 1, limit: Limit::Iterations(200) };
    let found = run(instance, &effort, &AtomicBool::new(false), &Silent).unwrap();
    (found.row.vehicles, found.row.cost, found.row.unserved)
}

#[test]
fn vehicles_come_first_unless_only_the_way_counts() {
    // One seat, and the ways between the two requests are long: apart they cost 140.
    let mut instance = on_a_line();
    instance.capacity = 1;
    for (from, to) in [(3, 2), (4, 1)] {
        instance.times[5 * from + to] = 95.0;
    }
    // 0-1-3-2-4-0 is 10 + 20 + 95 + 20 + 40.
    assert_eq!(solved(&instance, Objective::Vehicles), (1, 185.0, 0));
    assert_eq!(solved(&instance, Objective::Distance), (2, 140.0, 0));
}

#[test]
fn absurd_figures_do_not_overflow() {
    let far = 1e6;
    let text = format!(
        "1000000 1000000 1\n0 -{far} -{far} 0 0 {far} 0 0 0\n\
         1 {far} {far} 1000000 0 {far} 0.5 0 2\n2 -{far} {far} -1000000 0 {far} 1 1 0\n"
    );
    let instance = read(&crate::benchmark::li_lim::FORMAT, &text).unwrap();
    assert_eq!(to_problem(&instance, Objective::Vehicles).check(), Ok(()));
    assert_eq!(solved(&instance, Objective::Vehicles), (0, 0.0, 1));
}

#[test]
fn what_keeps_rounded_times_keeps_exact_ones() {
    // Ways of √2 and √5: nothing is whole in ticks.
    let text = "2 2 1\n0 0 0 0 0 9 0 0 0\n1 1 1 1 0 9 0.1 0 3\n2 2 0 1 0 9 0.1 0 4\n\
                3 3 1 -1 0 9 0.1 1 0\n4 1 0 -1 0 9 0.1 2 0\n";
    let instance = read(&crate::benchmark::li_lim::FORMAT, text).unwrap();
    let problem = to_problem(&instance, Objective::Distance);
    for (from, to) in [(1, 2), (1, 4), (2, 3), (0, 3)] {
        let ticks = problem.travel.time(from.into(), to.into());
        assert!(ticks as f64 >= instance.time(from, to) * 1e7 - 0.002, "{from} {to}");
        assert!((ticks as f64) < instance.time(from, to) * 1e7 + 1.0, "{from} {to}");
    }
    assert_eq!(problem.vehicles[0].shift.latest, 90_000_000);
}

/// Words of which a file might be made.
fn word() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => (-2_i64..8).prop_map(|number| number.to_string()),
        1 => any::<f64>().prop_map(|number| number.to_string()),
        1 => proptest::sample::select(vec!["NODES", "EDGES", "EOF", "SIZE: 3", "CAPACITY: 2", "\n", "1e6", ":"])
            .prop_map(str::to_owned),
        4 => Just("\n".to_owned()),
    ]
}

proptest! {
    #[test]
    fn no_bytes_make_a_reader_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let text = String::from_utf8_lossy(&bytes);
        for format in FORMATS {
            let _ = (format.looks_like)(&text);
            prop_assert!(read(format, &text).is_err());
        }
    }

    #[test]
    fn no_words_make_a_reader_panic(words in proptest::collection::vec(word(), 0..120)) {
        let text = words.join(" ");
        for format in FORMATS {
            if let Ok(instance) = read(format, &text) {
                prop_assert_eq!(to_problem(&instance, format.objective).check(), Ok(()));
            }
        }
    }

    /// A sound file of which one word is another.
    #[test]
    fn a_changed_word_is_told_or_solved(place in 0_usize..30, with in word()) {
        let sound = "2 9 1\n0 0 0 0 0 99 0 0 0\n1 3 4 2 0 99 1 0 2\n2 6 8 -2 0 99 1 1 0";
        let mut words: Vec<&str> = sound.split(' ').collect();
        let place = place % words.len();
        words[place] = &with;
        if let Ok(instance) = read(&crate::benchmark::li_lim::FORMAT, &words.join(" ")) {
            solved(&instance, Objective::Vehicles);
        }
    }
}
