//! From drawn lines to a net: roads that cross meet in a node.

use std::collections::{BTreeMap, BTreeSet};

use crate::generate::example::roads::line::{Class, Line};
use crate::generate::plane::{Point, crossing};

/// Side of the cells in which crossings are looked for, metres.
const CELL: f64 = 150.0;
/// Nodes nearer to each other become one, metres.
const SAME: f64 = 11.0;

/// A part of a line, as it runs from node to node.
#[derive(Clone, Debug)]
pub(super) struct Strand {
    /// Index of the line.
    pub(super) line: usize,
    /// Indexes of the nodes; at least two.
    pub(super) nodes: Vec<usize>,
}

/// Roads that know where they meet.
#[derive(Clone, Debug)]
pub(super) struct Web {
    /// Where the nodes are.
    pub(super) nodes: Vec<Point>,
    /// The lines; only their attributes still count.
    pub(super) lines: Vec<Line>,
    /// Their parts.
    pub(super) strands: Vec<Strand>,
}

/// One straight piece of a line.
struct Segment {
    line: usize,
    index: usize,
    from: Point,
    to: Point,
}

/// Weaves lines into a web; where nodes fall together, those of earlier lines stay in place.
pub(super) fn weave(lines: Vec<Line>) -> Web {
    let cuts = cuts(&lines);
    let mut nodes = Nodes::default();
    let mut strands = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        let mut chain: Vec<usize> = Vec::new();
        for (position, &point) in line.points.iter().enumerate() {
            chain.push(nodes.at(point, line.class));
            for &(_, cut) in cuts.get(&(index, position)).into_iter().flatten() {
                chain.push(nodes.at(cut, line.class));
            }
        }
        strands.push(Strand { line: index, nodes: chain });
    }
    nodes.join_near();
    for strand in &mut strands {
        for node in &mut strand.nodes {
            *node = nodes.joined[*node];
        }
        drop_spurs(&mut strand.nodes);
    }
    let strands = without_doubles(strands);
    Web { nodes: nodes.points, lines, strands }
}

/// For each line and segment the crossings on it, in order.
fn cuts(lines: &[Line]) -> BTreeMap<(usize, usize), Vec<(f64, Point)>> {
    let segments = segments(lines);
    let mut cells: BTreeMap<(i64, i64), Vec<usize>> = BTreeMap::new();
    for (id, segment) in segments.iter().enumerate() {
        let low = cell(Point {
            x: segment.from.x.min(segment.to.x),
            y: segment.from.y.min(segment.to.y),
        });
        let high = cell(Point {
            x: segment.from.x.max(segment.to.x),
            y: segment.from.y.max(segment.to.y),
        });
        for x in low.0..=high.0 {
            for y in low.1..=high.1 {
                cells.entry((x, y)).or_default().push(id);
            }
        }
    }
    let mut cuts: BTreeMap<(usize, usize), Vec<(f64, Point)>> = BTreeMap::new();
    for (&here, ids) in &cells {
        for (position, &a) in ids.iter().enumerate() {
            for &b in &ids[position + 1..] {
                let (a, b) = (&segments[a], &segments[b]);
                let is_next = a.line == b.line && a.index.abs_diff(b.index) < 2;
                if is_next || !lines[a.line].class.meets(lines[b.line].class) {
                    continue;
                }
                let Some((s, t)) = crossing((a.from, a.to), (b.from, b.to)) else { continue };
                let point = a.from.towards(a.to, s);
                if cell(point) == here {
                    cuts.entry((a.line, a.index)).or_default().push((s, point));
                    cuts.entry((b.line, b.index)).or_default().push((t, point));
                }
            }
        }
    }
    for list in cuts.values_mut() {
        list.sort_by(|a, b| a.0.total_cmp(&b.0));
    }
    cuts
}

fn segments(lines: &[Line]) -> Vec<Segment> {
    let meets_any = |line: &Line| line.class.meets(Class::Primary);
    let of_line = |(line, drawn): (usize, &Line)| {
        let pairs = drawn.points.windows(2).enumerate();
        pairs
            .map(|(index, pair)| Segment { line, index, from: pair[0], to: pair[1] })
            .collect::<Vec<_>>()
    };
    lines.iter().enumerate().filter(|(_, line)| meets_any(line)).flat_map(of_line).collect()
}

fn cell(point: Point) -> (i64, i64) {
    ((point.x / CELL).floor() as i64, (point.y / CELL).floor() as i64)
}

/// Nodes by place, to the centimetre.
#[derive(Default)]
struct Nodes {
    by_place: BTreeMap<(i64, i64), usize>,
    points: Vec<Point>,
    /// Is it on a level road, so that it may be joined with others nearby?
    level: Vec<bool>,
    joined: Vec<usize>,
}

impl Nodes {
    fn at(&mut self, point: Point, class: Class) -> usize {
        let place = ((point.x * 100.0).round() as i64, (point.y * 100.0).round() as i64);
        let next = self.points.len();
        let node = *self.by_place.entry(place).or_insert(next);
        if node == next {
            self.points.push(point);
            self.level.push(false);
        }
        self.level[node] |= class.meets(Class::Primary);
        node
    }

    /// Joins each node with the earliest one close by.
    fn join_near(&mut self) {
        let cell =
            |point: Point| ((point.x / SAME).floor() as i64, (point.y / SAME).floor() as i64);
        let mut kept: BTreeMap<(i64, i64), Vec<usize>> = BTreeMap::new();
        for (node, &point) in self.points.iter().enumerate() {
            let (x, y) = cell(point);
            let near = (x - 1..=x + 1).flat_map(|x| (y - 1..=y + 1).map(move |y| (x, y)));
            let earlier = near
                .filter_map(|key| kept.get(&key))
                .flatten()
                .find(|&&other| self.points[other].distance(point) < SAME);
            let joined = if self.level[node] { earlier.copied().unwrap_or(node) } else { node };
            if joined == node && self.level[node] {
                kept.entry((x, y)).or_default().push(node);
            }
            self.joined.push(joined);
        }
    }
}

/// Removes repeated nodes and pieces driven there and straight back.
fn drop_spurs(nodes: &mut Vec<usize>) {
    let mut kept: Vec<usize> = Vec::new();
    for &node in nodes.iter() {
        if kept.last() == Some(&node) {
            continue;
        }
        if kept.len() >= 2 && kept[kept.len() - 2] == node {
            kept.pop();
            continue;
        }
        kept.push(node);
    }
    *nodes = kept;
}

/// Where two lines run over the same pair of nodes, the first one keeps it.
fn without_doubles(strands: Vec<Strand>) -> Vec<Strand> {
    let mut taken = BTreeSet::new();
    keep_edges(strands, |_, from, to| taken.insert((from.min(to), from.max(to))))
}

/// Keeps the edges that a judge wants, cutting strands where one goes.
pub(super) fn keep_edges(
    strands: Vec<Strand>,
    mut wanted: impl FnMut(usize, usize, usize) -> bool,
) -> Vec<Strand> {
    let mut kept = Vec::new();
    for Strand { line, nodes } in strands {
        let mut part: Vec<usize> = nodes.first().copied().into_iter().collect();
        for pair in nodes.windows(2) {
            if !wanted(line, pair[0], pair[1]) {
                let done = std::mem::take(&mut part);
                if done.len() > 1 {
                    kept.push(Strand { line, nodes: done });
                }
            }
            part.push(pair[1]);
        }
        if part.len() > 1 {
            kept.push(Strand { line, nodes: part });
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(class: Class, points: &[(f64, f64)]) -> Line {
        Line::new(class, 50, points.iter().map(|&(x, y)| Point { x, y }).collect())
    }

    #[test]
    fn streets_meet_where_they_cross_and_motorways_do_not() {
        let lines = vec![
            line(Class::Tertiary, &[(0.0, 0.0), (200.0, 0.0)]),
            line(Class::Residential, &[(100.0, -100.0), (100.0, 100.0)]),
            line(Class::Motorway, &[(150.0, -100.0), (150.0, 100.0)]),
        ];
        let web = weave(lines);
        let lengths: Vec<usize> = web.strands.iter().map(|strand| strand.nodes.len()).collect();
        assert_eq!(lengths, [3, 3, 2]);
        assert_eq!(web.strands[0].nodes[1], web.strands[1].nodes[1]);
    }

    #[test]
    fn nodes_close_to_each_other_become_one() {
        let lines = vec![
            line(Class::Tertiary, &[(0.0, 0.0), (200.0, 0.0)]),
            line(Class::Residential, &[(205.0, 3.0), (205.0, 100.0)]),
        ];
        let web = weave(lines);
        assert_eq!(web.strands[0].nodes[1], web.strands[1].nodes[0]);
    }
}
