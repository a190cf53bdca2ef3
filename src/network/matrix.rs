//! Times and distances from many places to many, by one search for each distinct source.

use std::sync::atomic::{AtomicU64, Ordering};

use rayon::prelude::*;

use crate::network::graph::RoadGraph;
use crate::network::search::{self, Search};
use crate::network::snap::Snap;
use crate::progress::Progress;
use crate::text::Message;

/// Times and distances, row by row: the cell of source `s` and target `t` is `s * n_targets + t`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// Seconds; `u32::MAX` where there is no way.
    pub seconds: Vec<u32>,
    /// Metres of that same way; `u32::MAX` where there is no way.
    pub meters: Vec<u32>,
}

/// Fills the table; the same on any number of threads.
pub(super) fn table(
    graph: &RoadGraph,
    sources: &[Snap],
    targets: &[Snap],
    progress: &dyn Progress,
) -> Table {
    let n = targets.len();
    let mut table = Table {
        seconds: vec![u32::MAX; sources.len() * n],
        meters: vec![u32::MAX; sources.len() * n],
    };
    progress.phase(Message::new("network-matrix"), sources.len() as u64);
    if n == 0 || sources.is_empty() {
        return table;
    }
    let entries = search::entries(graph, targets);
    let first = first_equals(sources);
    let done = AtomicU64::new(0);
    let rows = table.seconds.par_chunks_mut(n).zip(table.meters.par_chunks_mut(n));
    rows.enumerate().filter(|(row, _)| first[*row] == *row).for_each_init(
        || Search::new(graph),
        |search, (row, (seconds, meters))| {
            let from = &sources[row];
            search.run(from, &entries);
            for (column, to) in targets.iter().enumerate() {
                let cost = search::arrive(graph, from, to, |node| search.cost(node));
                seconds[column] = cost.seconds();
                meters[column] = cost.meters();
            }
            progress.at(done.fetch_add(1, Ordering::Relaxed) + 1, "");
        },
    );
    for (row, &like) in first.iter().enumerate().filter(|&(row, &like)| like != row) {
        let same = like * n..(like + 1) * n;
        table.seconds.copy_within(same.clone(), row * n);
        table.meters.copy_within(same, row * n);
    }
    progress.at(sources.len() as u64, "");
    table
}

/// For each place the first one on the same point of the same road.
fn first_equals(places: &[Snap]) -> Vec<usize> {
    let point = |index: usize| {
        let Snap { chain, decimeters, forward_millis, backward_millis, .. } = places[index];
        (chain, decimeters, forward_millis, backward_millis)
    };
    let mut order: Vec<usize> = (0..places.len()).collect();
    order.sort_by_key(|&index| (point(index), index));
    let mut first: Vec<usize> = (0..places.len()).collect();
    for pair in order.windows(2) {
        if point(pair[0]) == point(pair[1]) {
            first[pair[1]] = first[pair[0]];
        }
    }
    first
}
