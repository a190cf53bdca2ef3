//! Lines of numbers, and what is wrong with them.

use crate::benchmark::{Instance, Node};
use crate::text::{Fault, Message, shorten};

/// No figure of a benchmark is larger; sums of them stay exact.
const LARGEST: f64 = 1e6;
/// Most nodes of an instance: its matrix then takes some gigabytes.
const MOST_NODES: usize = 20_001;
/// Most faults that are noted: a file of another kind has one in each word.
const MOST_FAULTS: usize = 10_000;
/// Characters of what was found that are shown.
const SHOWN: usize = 40;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Any number.
    Number,
    /// A number from zero.
    Span,
    /// A whole number.
    Amount,
    /// A whole number from zero.
    Count,
}

/// A column by its name.
pub(super) type Column = (&'static str, Kind);

impl Kind {
    fn accepts(self, figure: f64) -> bool {
        let is_whole = figure.fract() == 0.0;
        figure.abs() <= LARGEST
            && match self {
                Self::Number => true,
                Self::Span => figure >= 0.0,
                Self::Amount => is_whole,
                Self::Count => is_whole && figure >= 0.0,
            }
    }

    /// As the sentences name it.
    fn name(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Span => "span",
            Self::Amount => "amount",
            Self::Count => "count",
        }
    }
}

/// What is read of a file so far, and what is wrong with it.
pub(super) struct Rows<'a> {
    file: &'a str,
    faults: Vec<Fault>,
    /// The line of each node.
    lines: Vec<u64>,
}

impl<'a> Rows<'a> {
    /// No lines read yet.
    pub(super) fn of(file: &'a str) -> Self {
        Self { file, faults: Vec::new(), lines: Vec::new() }
    }

    /// Notes that a file or one of its lines is not as it should be.
    pub(super) fn fault(&mut self, row: Option<u64>, message: Message) {
        let fault = Fault::of_file(self.file, message);
        self.note(match row {
            Some(row) => fault.at_row(row),
            None => fault,
        });
    }

    fn note(&mut self, fault: Fault) {
        if self.faults.len() < MOST_FAULTS {
            self.faults.push(fault);
        }
    }

    /// The figures of a line, one for each column; what is no such figure is noted and counts as
    /// zero.
    pub(super) fn figures<const N: usize>(
        &mut self,
        row: u64,
        line: &str,
        columns: &[Column; N],
    ) -> [f64; N] {
        let words: Vec<&str> = line.split_whitespace().take(N + 1).collect();
        if words.len() == N {
            std::array::from_fn(|index| {
                let (name, kind) = columns[index];
                self.figure(row, words[index], name.to_owned(), kind)
            })
        } else {
            self.miscounted(row, line, N);
            [0.0; N]
        }
    }

    /// A line of the matrix, of `n` figures.
    pub(super) fn ways(&mut self, row: u64, line: &str, n: usize) -> Vec<f64> {
        let words: Vec<&str> = line.split_whitespace().collect();
        if words.len() != n {
            self.miscounted(row, line, n);
            return vec![0.0; n];
        }
        let figure = |(index, word): (usize, &&str)| {
            self.figure(row, word, (index + 1).to_string(), Kind::Span)
        };
        words.iter().enumerate().map(figure).collect()
    }

    fn figure(&mut self, row: u64, word: &str, column: String, kind: Kind) -> f64 {
        let figure = word.parse::<f64>().ok().filter(|&figure| kind.accepts(figure));
        figure.unwrap_or_else(|| {
            let message = Message::new("benchmark-no-figure").with("kind", kind.name());
            let message = message.with("largest", LARGEST as i64);
            let fault = Fault::of_file(self.file, message).at_row(row);
            self.note(fault.in_column(column).finding(shorten(word, SHOWN)));
            0.0
        })
    }

    fn miscounted(&mut self, row: u64, line: &str, wanted: usize) {
        let message = Message::new("benchmark-line").with("wanted", wanted);
        self.fault(Some(row), message.with("found", line.split_whitespace().count()));
    }

    /// Adds a node, whose number in the file must be its place.
    pub(super) fn add(&mut self, instance: &mut Instance, row: u64, id: f64, node: Node) {
        let place = instance.nodes.len();
        let is_read = self.faults.last().is_none_or(|fault| fault.row != Some(row));
        if is_read && id as usize != place {
            let message = Message::new("benchmark-order").with("wanted", place);
            let fault = Fault::of_file(self.file, message).at_row(row).in_column("id");
            self.note(fault.finding(id.to_string()));
        }
        if is_read && node.due < node.ready {
            self.fault(Some(row), Message::new("benchmark-window"));
        }
        if is_read && place == 0 && (node.demand != 0 || node.service != 0.0) {
            self.fault(Some(row), Message::new("benchmark-depot"));
        }
        self.lines.push(row);
        instance.nodes.push(node);
    }

    /// Notes requests that are not a pickup and a delivery of as much, and stops of no request or
    /// of several; where lines could not be read nothing is known of that.
    pub(super) fn check_pairs(&mut self, instance: &Instance) {
        if !self.faults.is_empty() {
            return;
        }
        let mut uses = vec![0; instance.nodes.len()];
        for &(pickup, delivery) in &instance.pairs {
            let demand = |id: usize| instance.nodes.get(id).map(|node| node.demand);
            match (demand(pickup), demand(delivery)) {
                (Some(on), Some(off)) if on >= 0 && on == -off => {
                    uses[pickup] += 1;
                    uses[delivery] += 1;
                }
                _ => {
                    let message = Message::new("benchmark-half-pair").with("node", pickup);
                    self.fault(self.lines.get(pickup).copied(), message);
                    // What is wrong with it has been said.
                    for id in [pickup, delivery] {
                        uses.get_mut(id).into_iter().for_each(|uses| *uses = 1);
                    }
                }
            }
        }
        for (id, uses) in
            uses.into_iter().enumerate().filter(|&(id, uses)| uses != i32::from(id > 0))
        {
            let key = if uses == 0 { "benchmark-no-pair" } else { "benchmark-pairs" };
            self.fault(self.lines.get(id).copied(), Message::new(key).with("node", id));
        }
    }

    /// Notes when there are more nodes than fit into memory, or too few; says whether nothing is
    /// wrong so far.
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

/// Does the first line hold so many numbers and nothing else?
pub(super) fn begins_with_figures(text: &str, count: usize) -> bool {
    let mut words = filled(text).next().map_or("", |(_, line)| line).split_whitespace();
    words.clone().take(count + 1).count() == count && words.all(|it| it.parse::<f64>().is_ok())
}
