//! Lines of numbers, and what is wrong with them.

use crate::benchmark::Instance;
use crate::text::{Fault, Message};

/// No figure of a benchmark is larger; sums of them stay exact.
const LARGEST: f64 = 1e6;
/// Most nodes of an instance: its matrix then takes some gigabytes.
const MOST_NODES: usize = 20_001;

/// The lines of a file, each with its number and its figures.
pub(super) struct Rows<'a> {
    file: &'a str,
    /// What is wrong so far.
    pub(super) faults: Vec<Fault>,
}

impl<'a> Rows<'a> {
    /// No lines read yet.
    pub(super) fn of(file: &'a str) -> Self {
        Self { file, faults: Vec::new() }
    }

    /// Notes that a line is not as it should be.
    pub(super) fn fault(&mut self, row: Option<u64>, message: Message) {
        let fault = Fault::of_file(self.file, message);
        self.faults.push(match row {
            Some(row) => fault.at_row(row),
            None => fault,
        });
    }

    /// The figures of a line, `wanted` at least; what is no figure is noted and counts as zero.
    pub(super) fn figures(&mut self, row: u64, line: &str, wanted: usize) -> Vec<f64> {
        let mut figures = Vec::new();
        for (index, word) in line.split_whitespace().enumerate() {
            let figure = word.parse::<f64>().ok().filter(|figure| figure.abs() <= LARGEST);
            if figure.is_none() {
                let message = Message::new("benchmark-no-figure").with("largest", LARGEST as i64);
                let fault = Fault::of_file(self.file, message).at_row(row);
                self.faults.push(fault.in_column((index + 1).to_string()).finding(word));
            }
            figures.push(figure.unwrap_or(0.0));
        }
        if figures.len() < wanted {
            let message = Message::new("benchmark-short-line").with("wanted", wanted);
            self.fault(Some(row), message.with("found", figures.len()));
            figures.resize(wanted, 0.0);
        }
        figures
    }

    /// Notes requests that are not a pickup and a delivery of as much, and stops of no request.
    pub(super) fn check_pairs(&mut self, instance: &Instance) {
        let mut used = vec![false; instance.nodes.len()];
        for &(pickup, delivery) in &instance.pairs {
            let ends = [pickup, delivery].map(|id| instance.nodes.get(id).map(|node| node.demand));
            let is_pair = matches!(ends, [Some(on), Some(off)] if on >= 0 && on == -off);
            if !is_pair
                || [pickup, delivery].iter().any(|&id| std::mem::replace(&mut used[id], true))
            {
                self.fault(None, Message::new("benchmark-half-pair").with("node", pickup));
            }
        }
        if let Some(id) = used.iter().skip(1).position(|used| !used) {
            self.fault(None, Message::new("benchmark-no-pair").with("node", id + 1));
        }
    }

    /// Notes when there are more nodes than fit into memory, or none; says whether to go on.
    pub(super) fn accepts(&mut self, n_nodes: usize) -> bool {
        if n_nodes < 3 {
            self.fault(None, Message::new("benchmark-too-few"));
        } else if n_nodes > MOST_NODES {
            self.fault(None, Message::new("benchmark-too-many").with("most", MOST_NODES));
        }
        self.faults.is_empty()
    }

    /// The result if nothing was wrong, else all that was.
    pub(super) fn finish<T>(self, result: T) -> Result<T, Vec<Fault>> {
        if self.faults.is_empty() { Ok(result) } else { Err(self.faults) }
    }
}

/// The lines that hold anything, numbered from one.
pub(super) fn filled(text: &str) -> impl Iterator<Item = (u64, &str)> {
    (1..).zip(text.lines().map(str::trim)).filter(|(_, line)| !line.is_empty())
}
