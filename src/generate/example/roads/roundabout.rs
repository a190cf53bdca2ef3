//! Roundabouts where main roads meet.

use crate::generate::example::roads::line::{Class, Line};
use crate::generate::example::roads::weave::{Strand, Web};
use crate::generate::plane::Point;

/// Radius of the ring, metres.
const RADIUS: f64 = 20.0;
/// Between two roundabouts at least, metres.
const APART: f64 = 250.0;

/// Puts a roundabout on each node where three main roads meet that have room for it.
pub(super) fn build(web: &mut Web) {
    let mut built: Vec<Point> = Vec::new();
    for node in candidates(web) {
        let middle = web.nodes[node];
        let has_room = built.iter().all(|other| other.distance(middle) > APART)
            && neighbours(web, node)
                .iter()
                .all(|&(_, other)| web.nodes[other].distance(middle) > 1.5 * RADIUS);
        if has_room {
            built.push(middle);
            replace(web, node);
        }
    }
}

/// Nodes with at least three arms, all of main roads, one of them numbered or secondary.
fn candidates(web: &Web) -> Vec<usize> {
    let mut arms: Vec<(usize, usize, bool)> = vec![(0, 0, false); web.nodes.len()];
    for strand in &web.strands {
        let class = web.lines[strand.line].class;
        for pair in strand.nodes.windows(2) {
            for &node in pair {
                arms[node].0 += usize::from(class <= Class::Tertiary);
                arms[node].1 += usize::from(class <= Class::Secondary);
                arms[node].2 |= class <= Class::Trunk;
            }
        }
    }
    let is_candidate = |&node: &usize| arms[node].0 >= 3 && arms[node].1 >= 1 && !arms[node].2;
    (0..arms.len()).filter(is_candidate).collect()
}

/// The strands at a node with the node next to it.
fn neighbours(web: &Web, node: usize) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    for (index, strand) in web.strands.iter().enumerate() {
        for pair in strand.nodes.windows(2) {
            if pair[0] == node {
                found.push((index, pair[1]));
            } else if pair[1] == node {
                found.push((index, pair[0]));
            }
        }
    }
    found
}

fn replace(web: &mut Web, node: usize) {
    let middle = web.nodes[node];
    let mut arms: Vec<(f64, usize)> = Vec::new();
    let mut strands = Vec::new();
    for Strand { line, nodes } in std::mem::take(&mut web.strands) {
        for mut part in split(&nodes, node) {
            for _ in 0..2 {
                if part[0] == node {
                    let towards = web.nodes[part[1]].minus(middle);
                    let ring = web.nodes.len();
                    web.nodes.push(middle.plus(towards.unit().times(RADIUS)));
                    arms.push((libm::atan2(towards.y, towards.x), ring));
                    part[0] = ring;
                }
                part.reverse();
            }
            strands.push(Strand { line, nodes: part });
        }
    }
    web.strands = strands;
    ring(web, middle, arms);
}

/// The parts of a strand before and after each time it passes a node.
fn split(nodes: &[usize], node: usize) -> Vec<Vec<usize>> {
    let mut parts = vec![vec![nodes[0]]];
    for &next in &nodes[1..] {
        if let Some(part) = parts.last_mut() {
            part.push(next);
        }
        if next == node {
            parts.push(vec![next]);
        }
    }
    parts.retain(|part| part.len() > 1);
    parts
}

/// The ring itself, driven to the left around the middle as in the Netherlands.
fn ring(web: &mut Web, middle: Point, mut arms: Vec<(f64, usize)>) {
    arms.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    let mut nodes = Vec::new();
    for (index, &(angle, arm)) in arms.iter().enumerate() {
        nodes.push(arm);
        let next = arms.get(index + 1).map_or(arms[0].0 + std::f64::consts::TAU, |next| next.0);
        let n_steps = ((next - angle) / 0.8).ceil().max(1.0);
        for step in 1..n_steps as usize {
            let between = angle + (next - angle) * step as f64 / n_steps;
            nodes.push(web.nodes.len());
            web.nodes.push(middle.plus(Point::direction(between).times(RADIUS)));
        }
    }
    nodes.push(nodes[0]);
    let mut line = Line::new(Class::Secondary, 30, Vec::new()).oneway();
    line.roundabout = true;
    web.strands.push(Strand { line: web.lines.len(), nodes });
    web.lines.push(line);
}
