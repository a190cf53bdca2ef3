//! Makes a web look like a town and drive like one: gaps, no stubs, everything in reach.

use std::collections::BTreeSet;

use crate::dice::Dice;
use crate::generate::example::roads::line::Class;
use crate::generate::example::roads::weave::{Strand, Web, keep_edges};
use crate::generate::plane::distance_to_segment;

/// Dead ends of streets shorter than this go, metres.
const STUB: f64 = 48.0;
/// Vertices nearer than this to the line without them go, metres.
const STRAIGHT: f64 = 2.5;

/// Tidies a web.
pub(super) fn tidy(mut web: Web, dice: &mut Dice) -> Web {
    web.strands = gaps(&web, dice);
    web.strands = largest_part(&web);
    for _ in 0..2 {
        web.strands = without_stubs(&web);
    }
    straighten(&mut web);
    open_traps(&mut web);
    web
}

/// Leaves out some blocks of streets, so that streets end in others.
fn gaps(web: &Web, dice: &mut Dice) -> Vec<Strand> {
    let degrees = degrees(web);
    let mut is_gap = false;
    keep_edges(web.strands.clone(), |line, from, _| {
        if web.lines[line].class != Class::Residential {
            return true;
        }
        if degrees[from] > 2 {
            is_gap = dice.chance(0.16);
        }
        !is_gap
    })
}

/// Number of edges at each node.
pub(super) fn degrees(web: &Web) -> Vec<usize> {
    let mut degrees = vec![0; web.nodes.len()];
    for pair in web.strands.iter().flat_map(|strand| strand.nodes.windows(2)) {
        degrees[pair[0]] += 1;
        degrees[pair[1]] += 1;
    }
    degrees
}

/// The strands of the largest connected part.
fn largest_part(web: &Web) -> Vec<Strand> {
    let mut group: Vec<usize> = (0..web.nodes.len()).collect();
    for strand in &web.strands {
        let first = root(&mut group, strand.nodes[0]);
        for &node in &strand.nodes[1..] {
            let other = root(&mut group, node);
            group[other] = first;
        }
    }
    let roots: Vec<usize> = (0..web.nodes.len()).map(|node| root(&mut group, node)).collect();
    let mut sizes = vec![0_usize; web.nodes.len()];
    for &root in &roots {
        sizes[root] += 1;
    }
    let largest = (0..sizes.len()).max_by_key(|&root| (sizes[root], std::cmp::Reverse(root)));
    let is_kept = |strand: &&Strand| Some(roots[strand.nodes[0]]) == largest;
    web.strands.iter().filter(is_kept).cloned().collect()
}

/// The representative of a node's group (union–find with path halving).
fn root(group: &mut [usize], mut node: usize) -> usize {
    while group[node] != node {
        group[node] = group[group[node]];
        node = group[node];
    }
    node
}

/// Cuts short dead ends off streets and farm roads.
fn without_stubs(web: &Web) -> Vec<Strand> {
    let degrees = degrees(web);
    let mut strands = web.strands.clone();
    for strand in &mut strands {
        if web.lines[strand.line].class < Class::Tertiary {
            continue;
        }
        for _ in 0..2 {
            cut_stub(web, &degrees, &mut strand.nodes);
            strand.nodes.reverse();
        }
    }
    strands.retain(|strand| strand.nodes.len() > 1);
    strands
}

/// Cuts the last nodes off when they only lead to a near dead end.
fn cut_stub(web: &Web, degrees: &[usize], nodes: &mut Vec<usize>) {
    if nodes.last().is_none_or(|&last| degrees[last] > 1) {
        return;
    }
    let mut length = 0.0;
    for index in (1..nodes.len()).rev() {
        length += web.nodes[nodes[index]].distance(web.nodes[nodes[index - 1]]);
        if length > STUB {
            return;
        }
        if degrees[nodes[index - 1]] > 2 || index == 1 {
            nodes.truncate(index);
            return;
        }
    }
}

/// Removes nodes on (nearly) straight stretches where nothing meets.
fn straighten(web: &mut Web) {
    let degrees = degrees(web);
    for strand in &mut web.strands {
        let nodes = std::mem::take(&mut strand.nodes);
        let mut last = 0;
        strand.nodes.push(nodes[0]);
        for index in 1..nodes.len() {
            let is_needed = nodes.get(index + 1).is_none_or(|&next| {
                let (from, to) = (web.nodes[nodes[last]], web.nodes[next]);
                let is_off =
                    |&node: &usize| distance_to_segment(web.nodes[node], from, to) > STRAIGHT;
                degrees[nodes[index]] != 2 || nodes[last + 1..=index].iter().any(is_off)
            });
            if is_needed {
                strand.nodes.push(nodes[index]);
                last = index;
            }
        }
    }
}

/// Makes oneway streets two-way where somebody could not get in or out again.
fn open_traps(web: &mut Web) {
    let Some(start) = web.strands.first().map(|strand| strand.nodes[0]) else { return };
    let reach = |forward: bool| reached(web, start, forward);
    let (out, back) = (reach(true), reach(false));
    let trapped: BTreeSet<usize> = web
        .strands
        .iter()
        .filter(|strand| strand.nodes.iter().any(|&node| !out[node] || !back[node]))
        .map(|strand| strand.line)
        .collect();
    for line in trapped {
        if web.lines[line].class >= Class::Tertiary {
            web.lines[line].oneway = false;
        }
    }
}

/// Which nodes can be reached from a node, or reach it.
pub(super) fn reached(web: &Web, start: usize, forward: bool) -> Vec<bool> {
    let mut next: Vec<Vec<usize>> = vec![Vec::new(); web.nodes.len()];
    for strand in &web.strands {
        let oneway = web.lines[strand.line].oneway;
        for pair in strand.nodes.windows(2) {
            if forward || !oneway {
                next[pair[0]].push(pair[1]);
            }
            if !forward || !oneway {
                next[pair[1]].push(pair[0]);
            }
        }
    }
    let mut seen = vec![false; web.nodes.len()];
    let mut waiting = vec![start];
    while let Some(node) = waiting.pop() {
        if !std::mem::replace(&mut seen[node], true) {
            waiting.extend(&next[node]);
        }
    }
    seen
}
