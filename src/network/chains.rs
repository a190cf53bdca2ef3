//! Joins pieces of road where they simply go on, so that only true junctions are left.

use crate::network::geo::{self, Spot};
use crate::network::graph::{Chain, Point, RoadGraph};
use crate::network::pieces::{Manner, Piece, Pieces};

/// One end of a piece: the piece, and whether it is the far end.
type End = (usize, bool);

/// Joins pieces into chains and numbers junctions and chains so that neighbours stand together.
pub(super) fn join(pieces: &Pieces) -> RoadGraph {
    let mut joiner = Joiner::new(pieces);
    let mut walks = Vec::new();
    for junction in joiner.order.clone() {
        if !joiner.goes_on(junction) {
            walks.extend(joiner.walks_from(junction));
        }
    }
    // What is left are rings without a junction: each gets one.
    for junction in joiner.order.clone() {
        let ring = joiner.walks_from(junction);
        if !ring.is_empty() {
            joiner.is_kept[junction as usize] = true;
            walks.extend(ring);
        }
    }
    build(pieces, &joiner.order, &walks)
}

/// Pieces in the order in which they are driven, each with whether it is driven backwards.
type Walk = Vec<(usize, bool)>;

struct Joiner<'a> {
    pieces: &'a [Piece],
    /// The ends that meet at each junction.
    ends: Vec<Vec<End>>,
    /// Junctions that stay although a road goes on there.
    is_kept: Vec<bool>,
    is_walked: Vec<bool>,
    /// Junctions in use, neighbours on the map near each other.
    order: Vec<u32>,
}

impl<'a> Joiner<'a> {
    fn new(pieces: &'a Pieces) -> Self {
        let mut ends = vec![Vec::new(); pieces.n_junctions];
        let mut place = vec![None; pieces.n_junctions];
        for (index, piece) in pieces.pieces.iter().enumerate() {
            ends[piece.from as usize].push((index, false));
            ends[piece.to as usize].push((index, true));
            place[piece.from as usize] = Some(piece.spots[0]);
            place[piece.to as usize] = Some(piece.spots[piece.spots.len() - 1]);
        }
        let mut order: Vec<(u64, u32)> = place
            .iter()
            .enumerate()
            .filter_map(|(junction, spot)| Some((geo::hilbert((*spot)?), junction as u32)))
            .collect();
        order.sort_unstable();
        Self {
            pieces: &pieces.pieces,
            ends,
            is_kept: vec![false; pieces.n_junctions],
            is_walked: vec![false; pieces.pieces.len()],
            order: order.into_iter().map(|(_, junction)| junction).collect(),
        }
    }

    /// Whether exactly two pieces meet and one is the continuation of the other.
    fn goes_on(&self, junction: u32) -> bool {
        match self.ends[junction as usize][..] {
            [one, other] if one.0 != other.0 && !self.is_kept[junction as usize] => {
                // Driven in along the first, driven on along the second.
                self.manner(one.0, !one.1) == self.manner(other.0, other.1)
            }
            _ => false,
        }
    }

    fn manner(&self, piece: usize, is_reversed: bool) -> Manner {
        let manner = self.pieces[piece].manner;
        if is_reversed { manner.reversed() } else { manner }
    }

    /// Walks every piece at a junction that was not walked yet, until a true junction.
    fn walks_from(&mut self, junction: u32) -> Vec<Walk> {
        let mut walks = Vec::new();
        for end in self.ends[junction as usize].clone() {
            if !self.is_walked[end.0] {
                walks.push(self.walk(junction, end));
            }
        }
        walks
    }

    fn walk(&mut self, start: u32, (mut piece, mut is_reversed): End) -> Walk {
        let mut walk = Vec::new();
        loop {
            self.is_walked[piece] = true;
            walk.push((piece, is_reversed));
            let ends = &self.pieces[piece];
            let here = if is_reversed { ends.from } else { ends.to };
            if here == start || !self.goes_on(here) {
                return walk;
            }
            let next = self.ends[here as usize].iter().find(|end| end.0 != piece);
            (piece, is_reversed) = *next.expect("two pieces meet where a road goes on");
        }
    }
}

impl Manner {
    fn reversed(self) -> Self {
        Self {
            is_forward_open: self.is_backward_open,
            is_backward_open: self.is_forward_open,
            ..self
        }
    }
}

/// Lays the walks down as chains, in such a direction that a one-way chain is open forward.
fn build(pieces: &Pieces, order: &[u32], walks: &[Walk]) -> RoadGraph {
    let mut ends: Vec<(u32, u32)> = Vec::with_capacity(walks.len());
    let mut is_end = vec![false; pieces.n_junctions];
    for walk in walks {
        let (first, last) = (walk[0], walk[walk.len() - 1]);
        let near = &pieces.pieces[first.0];
        let far = &pieces.pieces[last.0];
        let from = if first.1 { near.to } else { near.from };
        let to = if last.1 { far.from } else { far.to };
        is_end[from as usize] = true;
        is_end[to as usize] = true;
        ends.push((from, to));
    }
    let mut number = vec![u32::MAX; pieces.n_junctions];
    let used = order.iter().filter(|&&junction| is_end[junction as usize]);
    let mut n_nodes = 0;
    for &junction in used {
        number[junction as usize] = n_nodes;
        n_nodes += 1;
    }
    let mut chains = Vec::with_capacity(walks.len());
    let mut points = Vec::new();
    for (walk, (from, to)) in walks.iter().zip(ends) {
        let (from, to) = (number[from as usize], number[to as usize]);
        let first = pieces.pieces[walk[0].0].manner;
        let manner = if walk[0].1 { first.reversed() } else { first };
        let first_point = points.len() as u32;
        if manner.is_forward_open {
            lay(pieces, walk.iter().copied(), &mut points);
            chains.push(Chain::new(from, to, manner, first_point));
        } else {
            let back = walk.iter().rev().map(|&(piece, is_reversed)| (piece, !is_reversed));
            lay(pieces, back, &mut points);
            chains.push(Chain::new(to, from, manner.reversed(), first_point));
        }
    }
    RoadGraph::new(n_nodes, chains, points)
}

/// Appends the points of a chain, with the sums from its start.
fn lay(pieces: &Pieces, walk: impl Iterator<Item = (usize, bool)>, points: &mut Vec<Point>) {
    let mut sum = Point::default();
    let mut is_first = true;
    for (index, is_reversed) in walk {
        let piece = &pieces.pieces[index];
        let n_stretches = piece.stretches.len();
        if is_first {
            sum = sum.at(piece.spots[if is_reversed { n_stretches } else { 0 }]);
            points.push(sum);
            is_first = false;
        }
        for step in 0..n_stretches {
            let stretch = piece.stretches[if is_reversed { n_stretches - 1 - step } else { step }];
            let (forward, backward) = if is_reversed {
                (stretch.backward_millis, stretch.forward_millis)
            } else {
                (stretch.forward_millis, stretch.backward_millis)
            };
            let spot: Spot =
                piece.spots[if is_reversed { n_stretches - 1 - step } else { step + 1 }];
            sum = sum.at(spot);
            sum.forward_millis = sum.forward_millis.saturating_add(forward);
            sum.backward_millis = sum.backward_millis.saturating_add(backward);
            sum.decimeters = sum.decimeters.saturating_add(stretch.decimeters);
            points.push(sum);
        }
    }
}
