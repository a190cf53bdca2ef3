//! Cuts a pool's plan into groups of neighbouring tours that are improved side by side.

use crate::problem::{PlaceId, Problem, RequestId};
use crate::schedule::Tour;
use crate::solve::rng::SearchRng;
use crate::units::apportion;

/// A part of a pool's plan, searched on its own for a round.
#[derive(Clone, Debug)]
pub struct Piece {
    /// Its tours.
    pub tours: Vec<Tour>,
    /// All its requests, those in the bank too, sorted.
    pub requests: Vec<RequestId>,
    /// Vehicles of each kind that it may use, those of its tours included.
    pub at_hand: Vec<u32>,
}

/// Cuts a plan into about `n` pieces of equally many requests, around random tours; `fleet` says
/// how many vehicles of each kind there are for all of them.
pub fn cut(
    problem: &Problem,
    tours: &[Tour],
    bank: &[RequestId],
    fleet: &[u32],
    n: usize,
    rng: &mut SearchRng,
) -> Vec<Piece> {
    let served: usize = tours.iter().map(n_requests).sum();
    let mut left: Vec<usize> = (0..tours.len()).collect();
    let mut groups: Vec<Vec<usize>> = Vec::with_capacity(n);
    let middles: Vec<PlaceId> = tours.iter().map(middle).collect();
    for index in 0..n {
        if left.is_empty() {
            groups.push(Vec::new());
            continue;
        }
        let seed = middles[left[rng.below(left.len())]];
        left.sort_by_key(|&tour| (problem.travel.time(seed, middles[tour]), tour));
        let wanted = served / n;
        let (mut taken, mut count) = (0, 0);
        while taken < left.len() && (count < wanted || index + 1 == n) {
            count += n_requests(&tours[left[taken]]);
            taken += 1;
        }
        groups.push(left.drain(..taken).collect());
    }
    let mut pieces: Vec<Piece> = groups.iter().map(|group| piece(tours, group)).collect();
    deal(problem, bank, &mut pieces);
    for piece in &mut pieces {
        piece.requests.sort_unstable();
    }
    share_vehicles(fleet, &mut pieces);
    pieces
}

/// Gives every request of the bank to a piece; linked requests stay together, so that the rule
/// "both or neither" can be kept inside a piece, and others join who they want to ride with.
fn deal(problem: &Problem, bank: &[RequestId], pieces: &mut [Piece]) {
    let n = pieces.len();
    let mut piece_of = vec![None; problem.requests.len()];
    for (index, piece) in pieces.iter().enumerate() {
        for id in &piece.requests {
            piece_of[id.index()] = Some(index);
        }
    }
    for (turn, &id) in bank.iter().enumerate() {
        let request = &problem.requests[id.index()];
        let company = request.together.first().map(|(other, _)| *other);
        let linked = request.link.or(company).and_then(|other| piece_of[other.index()]);
        let piece = linked.unwrap_or(turn % n);
        piece_of[id.index()] = Some(piece);
        pieces[piece].requests.push(id);
    }
}

fn n_requests(tour: &Tour) -> usize {
    (tour.nodes.len() - 2) / 2
}

/// The stop half-way stands for the whole tour.
fn middle(tour: &Tour) -> PlaceId {
    tour.nodes[tour.nodes.len() / 2].place
}

fn piece(tours: &[Tour], group: &[usize]) -> Piece {
    let tours: Vec<Tour> = group.iter().map(|&index| tours[index].clone()).collect();
    let requests = tours.iter().flat_map(Tour::requests).collect();
    Piece { tours, requests, at_hand: Vec::new() }
}

/// Every piece keeps the vehicles it uses and gets an equal share of those that stand still.
fn share_vehicles(fleet: &[u32], pieces: &mut [Piece]) {
    let n = pieces.len();
    for piece in pieces.iter_mut() {
        piece.at_hand = vec![0; fleet.len()];
        for tour in &piece.tours {
            piece.at_hand[tour.vehicle.index()] += 1;
        }
    }
    for (index, &count) in fleet.iter().enumerate() {
        let used: u32 = pieces.iter().map(|piece| piece.at_hand[index]).sum();
        let idle = apportion(i64::from(count.saturating_sub(used)), &vec![1; n]);
        for (piece, share) in pieces.iter_mut().zip(idle) {
            piece.at_hand[index] += share as u32;
        }
    }
}
