//! Sartori & Buriol (2020): pickup and delivery with windows and real travel times in minutes.
//!
//! Lines `KEY: value`, then `NODES` with `id lat lon demand ready due service pickup delivery`,
//! then `EDGES` with the matrix, then `EOF`.

use crate::benchmark::li_lim::Stops;
use crate::benchmark::rows::{Kind, Rows, filled};
use crate::benchmark::{Format, Instance, Objective};
use crate::text::{Fault, Message};

pub(super) const FORMAT: Format =
    Format { name: "sartori-buriol", looks_like, read, objective: Objective::Vehicles };

fn looks_like(text: &str) -> bool {
    text.trim_start().starts_with("NAME:")
}

fn read(file: &str, text: &str) -> Result<Instance, Vec<Fault>> {
    let mut rows = Rows::of(file);
    let mut instance = Instance::default();
    let mut stops = Stops::default();
    let (mut capacity, mut size) = (None, None);
    let mut part = "";
    for (row, line) in filled(text) {
        match (part, line.split_once(':')) {
            _ if ["NODES", "EDGES", "EOF"].contains(&line) => part = line,
            ("NODES", _) => stops.read(&mut rows, &mut instance, row, line),
            ("EDGES", _) => {
                let ways = rows.ways(row, line, instance.nodes.len());
                instance.times.extend(ways);
            }
            ("", Some(("CAPACITY", value))) => {
                [instance.capacity] =
                    rows.figures(row, value, &[("CAPACITY", Kind::Count)]).map(|it| it as i32);
                capacity = Some(row);
            }
            ("", Some(("SIZE", value))) => {
                let [nodes] = rows.figures(row, value, &[("SIZE", Kind::Count)]);
                size = Some((row, nodes as usize));
            }
            _ => {}
        }
    }
    if capacity.is_none() {
        rows.fault(None, Message::new("benchmark-no-line").with("key", "CAPACITY"));
    }
    stops.pair(&mut rows, &mut instance);
    check_size(&mut rows, &instance, size);
    rows.finish(instance)
}

/// Notes when there are not as many nodes as announced, or not as many lines in the matrix.
fn check_size(rows: &mut Rows, instance: &Instance, size: Option<(u64, usize)>) {
    let n = instance.nodes.len();
    if let Some((row, wanted)) = size.filter(|size| size.1 != n) {
        let message = Message::new("benchmark-count").with("wanted", wanted).with("found", n);
        rows.fault(Some(row), message);
    }
    if rows.accepts(n) && instance.times.len() != n * n {
        let message = Message::new("benchmark-matrix").with("wanted", n);
        rows.fault(None, message.with("found", instance.times.len() / n));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::benchmark::Node;
    use crate::benchmark::tests::{Case, read, said};

    const SMALL: &str = "NAME: small\nSIZE: 3\nROUTE-TIME: 240\nCAPACITY: 300\nNODES\n\
        0 41.3 2.1 0 0 240 0 0 0\n1 41.4 2.2 22 129 240 5 0 2\n2 41.5 2.3 -22 0 92 5 1 0\n\
        EDGES\n0 7 9\n8 0 3\n9 4 0\nEOF\n";

    #[test]
    fn a_small_file_is_read() {
        let instance = read(&FORMAT, SMALL).unwrap();
        assert_eq!((instance.capacity, instance.vehicles), (300, None));
        assert_eq!(instance.pairs, [(1, 2)]);
        let pickup = Node { demand: 22, ready: 129.0, due: 240.0, service: 5.0 };
        assert_eq!((instance.nodes.len(), instance.nodes[1]), (3, pickup));
        // There is another way back.
        assert_eq!((instance.time(0, 1), instance.time(1, 0)), (7.0, 8.0));
        assert!(looks_like(SMALL) && !looks_like("SIZE: 3"));
    }

    #[test]
    fn what_is_missing_or_wrong_is_said() {
        let cases: &[Case] = &[
            ("CAPACITY: 300", "CAPACITY:", &[(":4", "benchmark-line")]),
            ("CAPACITY: 300\n", "", &[("", "benchmark-no-line")]),
            ("SIZE: 3", "SIZE: 5", &[(":2", "benchmark-count")]),
            ("9 4 0\n", "", &[("", "benchmark-matrix")]),
            (
                "8 0 3",
                "8 -0.5 x",
                &[(":11:2", "benchmark-no-figure"), (":11:3", "benchmark-no-figure")],
            ),
            ("8 0 3", "8 0", &[(":11", "benchmark-line")]),
            ("5 1 0", "5 1 1", &[(":8", "benchmark-half-pair")]),
        ];
        for &(from, to, wanted) in cases {
            let faults = read(&FORMAT, &SMALL.replace(from, to)).unwrap_err();
            let found: Vec<_> = said(&faults).into_iter().map(|(at, _, key)| (at, key)).collect();
            let wanted: Vec<_> = wanted.iter().map(|&(at, key)| (at.to_owned(), key)).collect();
            assert!(found.starts_with(&wanted), "{from} -> {to}: {found:?}");
        }
        assert!(read(&FORMAT, "EDGES\n0\nNODES\n").is_err());
    }
}
