//! Cordeau & Laporte (2003), Cordeau (2006): dial-a-ride in the plane.
//!
//! Line 1: `vehicles n max_duration capacity max_ride`; then `id x y service load ready due`. Some
//! sets repeat the depot at the end.

use crate::benchmark::instance::euclidean;
use crate::benchmark::rows::{Rows, filled};
use crate::benchmark::{Format, Instance, Node, Objective};
use crate::text::Fault;

pub(super) const FORMAT: Format =
    Format { name: "cordeau", looks_like, read, objective: Objective::Distance };

fn looks_like(text: &str) -> bool {
    let mut words =
        filled(text).next().map(|(_, line)| line.split_whitespace()).into_iter().flatten();
    words.clone().count() == 5 && words.all(|word| word.parse::<f64>().is_ok())
}

fn read(file: &str, text: &str) -> Result<Instance, Vec<Fault>> {
    let mut rows = Rows::of(file);
    let mut lines = filled(text);
    let head = lines.next().map_or_else(|| vec![0.0; 5], |(row, line)| rows.figures(row, line, 5));
    let mut instance = Instance {
        capacity: head[3] as i32,
        vehicles: Some(head[0] as u32),
        max_duration: Some(head[2]),
        max_ride: Some(head[4]),
        ..Instance::default()
    };
    let mut points = Vec::new();
    for (row, line) in lines {
        let figures = rows.figures(row, line, 7);
        points.push([figures[1], figures[2]]);
        let [service, demand, ready, due] = [3, 4, 5, 6].map(|column: usize| figures[column]);
        instance.nodes.push(Node { demand: demand as i32, ready, due, service });
    }
    // Depot, pickups, deliveries, and perhaps the depot again.
    if instance.nodes.len().is_multiple_of(2) {
        instance.nodes.pop();
        points.pop();
    }
    let n_requests = instance.nodes.len() / 2;
    instance.pairs = (1..=n_requests).map(|pickup| (pickup, pickup + n_requests)).collect();
    rows.check_pairs(&instance);
    if rows.accepts(instance.nodes.len()) {
        instance.times = euclidean(&points);
    }
    rows.finish(instance)
}
