//! Sartori & Buriol (2020): pickup and delivery with windows and real travel times in minutes.
//!
//! Lines `KEY: value`, then `NODES` with `id lat lon demand ready due service pickup delivery`,
//! then `EDGES` with the matrix, then `EOF`.

use crate::benchmark::li_lim::node;
use crate::benchmark::rows::{Rows, filled};
use crate::benchmark::{Format, Instance, Objective};
use crate::text::{Fault, Message};

pub(super) const FORMAT: Format =
    Format { name: "sartori-buriol", looks_like, read, objective: Objective::Vehicles };

fn looks_like(text: &str) -> bool {
    text.trim_start().starts_with("NAME")
}

fn read(file: &str, text: &str) -> Result<Instance, Vec<Fault>> {
    let mut rows = Rows::of(file);
    let mut instance = Instance::default();
    let mut part = "";
    for (row, line) in filled(text) {
        match line {
            "NODES" | "EDGES" | "EOF" => part = line,
            _ if part == "NODES" => {
                let figures = rows.figures(row, line, 9);
                let id = instance.nodes.len();
                instance.nodes.push(node(&figures[3..7]));
                if figures[8] > 0.0 {
                    instance.pairs.push((id, figures[8] as usize));
                }
            }
            _ if part == "EDGES" => {
                let n = instance.nodes.len();
                let times = rows.figures(row, line, n);
                instance.times.extend(times.iter().take(n));
            }
            _ => {
                if let Some(capacity) = line.strip_prefix("CAPACITY:") {
                    instance.capacity = rows.figures(row, capacity, 1)[0] as i32;
                }
            }
        }
    }
    rows.check_pairs(&instance);
    let n = instance.nodes.len();
    if rows.accepts(n) && instance.times.len() != n * n {
        let found = instance.times.len() / n;
        let message = Message::new("benchmark-matrix").with("wanted", n).with("found", found);
        rows.fault(None, message);
    }
    rows.finish(instance)
}
