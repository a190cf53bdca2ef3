//! Li & Lim (2001): pickup and delivery with time windows in the plane.
//!
//! Line 1: `vehicles capacity speed`; then `id x y demand ready due service pickup delivery`.

use crate::benchmark::instance::euclidean;
use crate::benchmark::rows::{Column, Kind, Rows, begins_with_figures, filled};
use crate::benchmark::{Format, Instance, Node, Objective};
use crate::text::{Fault, Message};

pub(super) const FORMAT: Format =
    Format { name: "li-lim", looks_like, read, objective: Objective::Vehicles };

const HEAD: [Column; 3] =
    [("vehicles", Kind::Count), ("capacity", Kind::Count), ("speed", Kind::Number)];

const STOP: [Column; 9] = [
    ("id", Kind::Count),
    ("x", Kind::Number),
    ("y", Kind::Number),
    ("demand", Kind::Amount),
    ("ready", Kind::Span),
    ("due", Kind::Span),
    ("service", Kind::Span),
    ("pickup", Kind::Count),
    ("delivery", Kind::Count),
];

fn looks_like(text: &str) -> bool {
    begins_with_figures(text, HEAD.len())
}

fn read(file: &str, text: &str) -> Result<Instance, Vec<Fault>> {
    let mut rows = Rows::of(file);
    let mut lines = filled(text);
    let [vehicles, capacity, _] =
        lines.next().map_or([0.0; 3], |(row, line)| rows.figures(row, line, &HEAD));
    let mut instance = Instance {
        capacity: capacity as i32,
        vehicles: Some(vehicles as u32),
        ..Instance::default()
    };
    let mut stops = Stops::default();
    for (row, line) in lines {
        stops.read(&mut rows, &mut instance, row, line);
    }
    stops.pair(&mut rows, &mut instance);
    if rows.accepts(instance.nodes.len()) {
        instance.times = euclidean(&stops.points);
    }
    rows.finish(instance)
}

/// What the lines of stops hold besides nodes.
#[derive(Default)]
pub(super) struct Stops {
    /// Where they are.
    points: Vec<[f64; 2]>,
    /// Line, pickup and delivery, the latter zero where there is none.
    halves: Vec<(u64, usize, usize)>,
}

impl Stops {
    /// Reads a line.
    pub(super) fn read(&mut self, rows: &mut Rows, instance: &mut Instance, row: u64, line: &str) {
        let [id, x, y, demand, ready, due, service, pickup, delivery] =
            rows.figures(row, line, &STOP);
        self.points.push([x, y]);
        self.halves.push((row, pickup as usize, delivery as usize));
        rows.add(instance, row, id, Node { demand: demand as i32, ready, due, service });
    }

    /// Joins pickups and deliveries; each must name the other.
    pub(super) fn pair(&self, rows: &mut Rows, instance: &mut Instance) {
        for (id, &(row, pickup, delivery)) in self.halves.iter().enumerate() {
            let names_back = match (pickup, delivery) {
                (0, 0) => true,
                (0, other) => self.halves.get(other).is_some_and(|half| half.1 == id),
                (other, 0) => self.halves.get(other).is_some_and(|half| half.2 == id),
                _ => false,
            };
            if !names_back {
                rows.fault(Some(row), Message::new("benchmark-half-pair").with("node", id));
            } else if delivery > 0 {
                instance.pairs.push((id, delivery));
            }
        }
        rows.check_pairs(instance);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::benchmark::tests::{read, said};

    const SMALL: &str = "25 200 1\n0 40 50 0 0 1236 0 0 0\n1 43 54 10 12 67 90 0 2\n\n\
                         2 40 58 -10 0 99.5 90 1 0\n";

    #[test]
    fn a_small_file_is_read() {
        let instance = read(&FORMAT, SMALL).unwrap();
        let (depot, none) = (Node { due: 1236.0, ..Node::default() }, None);
        let pickup = Node { demand: 10, ready: 12.0, due: 67.0, service: 90.0 };
        let delivery = Node { demand: -10, ready: 0.0, due: 99.5, service: 90.0 };
        assert_eq!((instance.vehicles, instance.capacity), (Some(25), 200));
        assert_eq!((instance.max_ride, instance.max_duration), (none, none));
        assert_eq!(instance.nodes, [depot, pickup, delivery]);
        assert_eq!(instance.pairs, [(1, 2)]);
        // Triangles of 3, 4 and 5.
        assert_eq!(instance.times, [0.0, 5.0, 8.0, 5.0, 0.0, 5.0, 8.0, 5.0, 0.0]);
        assert!(looks_like(SMALL) && !looks_like("25 200\n") && !looks_like("C101\n1 2 3"));
    }

    #[test]
    fn all_that_is_wrong_with_cells_is_said_at_once() {
        let text = "x 200 1\n0 40 50 0 0 1236 0 0\n1 inf 54 1.5 12 67 -90 0 2\n\
                    3 40 58 -10 99 9 90 1 0\n";
        let cell = |place: &'static str, found| (place.to_owned(), found, "benchmark-no-figure");
        assert_eq!(
            said(&read(&FORMAT, text).unwrap_err()),
            [
                cell(":1:vehicles", "x"),
                (":2".to_owned(), "", "benchmark-line"),
                cell(":3:x", "inf"),
                cell(":3:demand", "1.5"),
                cell(":3:service", "-90"),
                (":4:id".to_owned(), "3", "benchmark-order"),
                (":4".to_owned(), "", "benchmark-window"),
            ]
        );
    }

    #[test]
    fn ends_that_do_not_belong_together_are_said() {
        for (from, to, fault) in [
            // The delivery names another pickup.
            ("90 1 0", "90 0 0", (":3", "benchmark-half-pair")),
            // It is a pickup, too.
            ("90 1 0", "90 1 1", (":5", "benchmark-half-pair")),
            // Neither is anything.
            ("90 0 2", "90 0 0", (":5", "benchmark-half-pair")),
            // More off than on.
            ("-10 0", "-11 0", (":3", "benchmark-half-pair")),
            ("1236 0 0 0", "1236 0 0 1", (":2", "benchmark-half-pair")),
            ("1236 0", "1236 9", (":2", "benchmark-depot")),
        ] {
            let faults = read(&FORMAT, &SMALL.replace(from, to)).unwrap_err();
            let found = said(&faults).into_iter().map(|(place, _, key)| (place, key)).next();
            assert_eq!(found, Some((fault.0.to_owned(), fault.1)), "{from} -> {to}");
        }
        let alone = format!("{SMALL}3 0 0 0 0 9 0 0 0\n");
        let faults = read(&FORMAT, &alone).unwrap_err();
        assert_eq!(said(&faults), [(":6".to_owned(), "", "benchmark-no-pair")]);
    }

    #[test]
    fn too_few_nodes_are_no_instance() {
        for text in ["", "25 200 1", "25 200 1\n0 40 50 0 0 1236 0 0 0\n"] {
            assert_eq!(read(&FORMAT, text).unwrap_err()[0].message.key, "benchmark-too-few");
        }
    }
}
