//! Cordeau & Laporte (2003), Cordeau (2006): dial-a-ride in the plane.
//!
//! Line 1: `vehicles n max_duration capacity max_ride`, where `n` counts requests or stops; then
//! `id x y service load ready due`: the depot, all pickups, their deliveries in the same order.
//! Some sets repeat the depot at the end.

use crate::benchmark::instance::euclidean;
use crate::benchmark::rows::{Column, Kind, Rows, begins_with_figures, filled};
use crate::benchmark::{Format, Instance, Node, Objective};
use crate::text::{Fault, Message};

pub(super) const FORMAT: Format =
    Format { name: "cordeau", looks_like, read, objective: Objective::Distance };

const HEAD: [Column; 5] = [
    ("vehicles", Kind::Count),
    ("n", Kind::Count),
    ("max_duration", Kind::Span),
    ("capacity", Kind::Count),
    ("max_ride", Kind::Span),
];

const STOP: [Column; 7] = [
    ("id", Kind::Count),
    ("x", Kind::Number),
    ("y", Kind::Number),
    ("service", Kind::Span),
    ("load", Kind::Amount),
    ("ready", Kind::Span),
    ("due", Kind::Span),
];

fn looks_like(text: &str) -> bool {
    begins_with_figures(text, HEAD.len())
}

fn read(file: &str, text: &str) -> Result<Instance, Vec<Fault>> {
    let mut rows = Rows::of(file);
    let mut lines = filled(text);
    let (first, [vehicles, n, max_duration, capacity, max_ride]) =
        lines.next().map_or((1, [0.0; 5]), |(row, line)| (row, rows.figures(row, line, &HEAD)));
    let mut instance = Instance {
        capacity: capacity as i32,
        vehicles: Some(vehicles as u32),
        max_duration: Some(max_duration),
        max_ride: Some(max_ride),
        ..Instance::default()
    };
    let mut points = Vec::new();
    for (row, line) in lines {
        let [id, x, y, service, load, ready, due] = rows.figures(row, line, &STOP);
        points.push([x, y]);
        rows.add(&mut instance, row, id, Node { demand: load as i32, ready, due, service });
    }
    let repeats_depot = instance.nodes.last().is_some_and(|node| node.demand == 0);
    if instance.nodes.len().is_multiple_of(2) && repeats_depot {
        instance.nodes.pop();
        points.pop();
    }
    let n_requests = instance.nodes.len() / 2;
    if ![n_requests, 2 * n_requests].contains(&(n as usize)) {
        let message = Message::new("benchmark-count").with("wanted", n as usize);
        rows.fault(Some(first), message.with("found", 2 * n_requests));
    }
    instance.pairs = (1..=n_requests).map(|pickup| (pickup, pickup + n_requests)).collect();
    rows.check_pairs(&instance);
    if rows.accepts(instance.nodes.len()) {
        instance.times = euclidean(&points);
    }
    rows.finish(instance)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::benchmark::tests::{Case, read, said};

    const SMALL: &str = "3 1 480 6 90\n  0 0 0 0 0 0 1440\n1 -3 4 10 1 0 1440\n\
                         2 3 4 10 -1 258 287\n";

    #[test]
    fn a_small_file_is_read() {
        let instance = read(&FORMAT, SMALL).unwrap();
        assert_eq!((instance.vehicles, instance.capacity), (Some(3), 6));
        assert_eq!((instance.max_duration, instance.max_ride), (Some(480.0), Some(90.0)));
        assert_eq!(instance.pairs, [(1, 2)]);
        let delivery = Node { demand: -1, ready: 258.0, due: 287.0, service: 10.0 };
        assert_eq!(instance.nodes[2], delivery);
        assert_eq!((instance.time(0, 1), instance.time(1, 2)), (5.0, 6.0));
        assert!(looks_like(SMALL) && !looks_like("25 200 1"));
    }

    #[test]
    fn the_depot_may_stand_at_the_end_again_and_stops_may_be_counted() {
        let sound = read(&FORMAT, SMALL).unwrap();
        let again = format!("{SMALL}3 0 0 0 0 0 1440\n");
        assert_eq!(read(&FORMAT, &again).unwrap(), sound);
        assert_eq!(read(&FORMAT, &SMALL.replace("3 1 480", "3 2 480")).unwrap(), sound);
    }

    #[test]
    fn what_is_wrong_is_said() {
        let cases: &[Case] = &[
            ("3 1 480", "3 4 480", &[(":1", "benchmark-count")]),
            ("10 -1 258", "10 -2 258", &[(":3", "benchmark-half-pair")]),
            ("258 287", "288 287", &[(":4", "benchmark-window")]),
            ("258 287", "258", &[(":4", "benchmark-line")]),
            ("6 90", "6.5 90", &[(":1:capacity", "benchmark-no-figure")]),
        ];
        for &(from, to, wanted) in cases {
            let faults = read(&FORMAT, &SMALL.replace(from, to)).unwrap_err();
            let found: Vec<_> = said(&faults).into_iter().map(|(at, _, key)| (at, key)).collect();
            let wanted: Vec<_> = wanted.iter().map(|&(at, key)| (at.to_owned(), key)).collect();
            assert!(found.starts_with(&wanted), "{from} -> {to}: {found:?}");
        }
        // A stop without a partner.
        assert!(read(&FORMAT, &format!("{SMALL}3 0 0 0 1 0 1440\n")).is_err());
    }
}
