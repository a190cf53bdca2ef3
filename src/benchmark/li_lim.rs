//! Li & Lim (2001): pickup and delivery with time windows in the plane.
//!
//! Line 1: `vehicles capacity speed`; then `id x y demand ready due service pickup delivery`.

use crate::benchmark::instance::euclidean;
use crate::benchmark::rows::{Rows, filled};
use crate::benchmark::{Format, Instance, Node, Objective};
use crate::text::{Fault, Message};

pub(super) const FORMAT: Format =
    Format { name: "li-lim", looks_like, read, objective: Objective::Vehicles };

fn looks_like(text: &str) -> bool {
    let mut words =
        filled(text).next().map(|(_, line)| line.split_whitespace()).into_iter().flatten();
    words.clone().count() == 3 && words.all(|word| word.parse::<f64>().is_ok())
}

fn read(file: &str, text: &str) -> Result<Instance, Vec<Fault>> {
    let mut rows = Rows::of(file);
    let mut lines = filled(text);
    let head = lines.next().map_or_else(|| vec![0.0; 3], |(row, line)| rows.figures(row, line, 3));
    let mut instance = Instance {
        capacity: head[1] as i32,
        vehicles: Some(head[0] as u32),
        ..Instance::default()
    };
    let mut points = Vec::new();
    let mut halves = Vec::new();
    for (row, line) in lines {
        let figures = rows.figures(row, line, 9);
        points.push([figures[1], figures[2]]);
        halves.push((row, figures[7] as usize, figures[8] as usize));
        instance.nodes.push(node(&figures[3..7]));
    }
    for (pickup, &(row, _, delivery)) in halves.iter().enumerate().filter(|(_, half)| half.2 > 0) {
        if halves.get(delivery).is_some_and(|(_, back, _)| *back == pickup) {
            instance.pairs.push((pickup, delivery));
        } else {
            rows.fault(Some(row), Message::new("benchmark-half-pair").with("node", delivery));
        }
    }
    rows.check_pairs(&instance);
    if rows.accepts(instance.nodes.len()) {
        instance.times = euclidean(&points);
    }
    rows.finish(instance)
}

/// A stop from its demand, ready time, due time and service.
pub(super) fn node(figures: &[f64]) -> Node {
    Node { demand: figures[0] as i32, ready: figures[1], due: figures[2], service: figures[3] }
}
