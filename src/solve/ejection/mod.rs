//! Guided ejection: dissolves tours one after the other (Nagata & Kobayashi 2010, after Nagata &
//! Bräysy 2009).
//!
//! The passengers of a dissolved tour wait in a stack. Whoever is on top is put where there is
//! room; where there is none, one or two others are put out for it whose failure counters are
//! least, and wait in turn. Then the plan is shaken by random moves that keep every rule. When the
//! stack is empty there is a tour less.

mod line;
mod yard;

pub use yard::Yard;

use crate::problem::{RequestId, StopId};
use crate::solve::ejection::line::{Line, Place};
use crate::solve::neighbors::Neighbors;
use crate::solve::rng::SearchRng;

/// Random moves after each ejection.
const SHAKES: usize = 100;
/// Line scans that count as one iteration of a search: they take about as long.
const SCANS_PER_ITERATION: u64 = 30;
/// Ejections without success after which another tour is dissolved, for each request.
const PATIENCE: usize = 2000;

/// The dissolving of tours, between two rounds.
#[derive(Clone, Debug)]
pub struct Ejection<'a> {
    yard: &'a Yard,
    neighbors: &'a Neighbors,
    /// The smallest plan without anybody waiting.
    whole: Vec<Line>,
    lines: Vec<Line>,
    line_of: Vec<usize>,
    waiting: Vec<usize>,
    /// How often there was no room for a request.
    failures: Vec<u32>,
    tries: usize,
    scans: u64,
    scratch: [Line; 2],
}

/// Nobody drives it.
const NOWHERE: usize = usize::MAX;

impl<'a> Ejection<'a> {
    /// Starts from a plan that serves everybody.
    pub fn new(yard: &'a Yard, neighbors: &'a Neighbors, routes: &[Vec<StopId>]) -> Self {
        let line = |route: &Vec<StopId>| Line::of(yard, route.iter().map(|stop| stop.0 + 1));
        let whole: Vec<Line> = routes.iter().map(line).collect();
        Self {
            yard,
            neighbors,
            lines: whole.clone(),
            whole,
            line_of: vec![NOWHERE; yard.n_requests],
            waiting: Vec::new(),
            failures: vec![1; yard.n_requests],
            tries: usize::MAX,
            scans: 0,
            scratch: [Line::default(), Line::default()],
        }
    }

    /// Number of tours of the smallest plan.
    pub fn n_tours(&self) -> usize {
        self.whole.len()
    }

    /// The smallest plan.
    pub fn routes(&self) -> Vec<Vec<StopId>> {
        self.whole.iter().map(|line| line.stops().map(|spot| StopId(spot - 1)).collect()).collect()
    }

    /// Goes on for about as long as so many iterations of a search take.
    pub fn run(&mut self, iterations: u64, rng: &mut SearchRng) {
        self.scans = 0;
        while self.scans < iterations * SCANS_PER_ITERATION && self.whole.len() > 1 {
            if self.tries > PATIENCE * self.yard.n_requests {
                self.dissolve(rng);
            }
            self.tries += 1;
            let Some(request) = self.waiting.pop() else {
                self.note();
                continue;
            };
            if !self.insert(request, rng) {
                self.failures[request] += 1;
                self.eject_for(request, rng);
                self.shake(rng);
            }
        }
        if self.waiting.is_empty() && self.tries != usize::MAX {
            self.note();
        }
    }

    /// Keeps a plan in which nobody waits; another tour is to be dissolved.
    fn note(&mut self) {
        self.whole = self.lines.clone();
        self.tries = usize::MAX;
    }

    /// Begins anew with the smallest plan, a random tour of it dissolved.
    fn dissolve(&mut self, rng: &mut SearchRng) {
        self.lines = self.whole.clone();
        self.failures.fill(1);
        let gone = self.lines.swap_remove(rng.below(self.lines.len()));
        self.waiting = gone.requests().collect();
        rng.shuffle(&mut self.waiting);
        self.line_of.fill(NOWHERE);
        for (index, line) in self.lines.iter().enumerate() {
            for request in line.requests() {
                self.line_of[request] = index;
            }
        }
        self.tries = 0;
    }

    /// Puts a request at a random place where it fits; false when there is none.
    fn insert(&mut self, request: usize, rng: &mut SearchRng) -> bool {
        let mut chosen = None;
        let mut count = 0;
        for (index, line) in self.lines.iter().enumerate() {
            line.places(self.yard, request, |place| {
                count += 1;
                if rng.below(count) == 0 {
                    chosen = Some((index, place));
                }
                true
            });
        }
        self.scans += self.lines.len() as u64;
        if let Some((index, place)) = chosen {
            self.put(request, index, place);
        }
        chosen.is_some()
    }

    fn put(&mut self, request: usize, index: usize, place: Place) {
        self.lines[index].insert(self.yard, request, place);
        self.line_of[request] = index;
    }

    /// Puts a request in by putting out those whose failures are fewest; it goes on waiting when
    /// not even that helps.
    fn eject_for(&mut self, request: usize, rng: &mut SearchRng) {
        let Some((index, out)) = self.cheapest_out(request, rng) else {
            self.waiting.insert(0, request);
            return;
        };
        let mut line = std::mem::take(&mut self.scratch[0]);
        line.fill_without(self.yard, &self.lines[index], &out);
        std::mem::swap(&mut line, &mut self.lines[index]);
        self.scratch[0] = line;
        for &other in &out {
            self.line_of[other] = NOWHERE;
            self.waiting.push(other);
        }
        let mut places = Vec::new();
        self.lines[index].places(self.yard, request, |place| {
            places.push(place);
            true
        });
        let place = places[rng.below(places.len())];
        self.put(request, index, place);
    }

    /// The tour in which room can be made for a request, and whom to put out: one or two with the
    /// least sum of failures, the first of these from a random tour on.
    fn cheapest_out(&mut self, request: usize, rng: &mut SearchRng) -> Option<(usize, Vec<usize>)> {
        let mut best = u32::MAX;
        let mut chosen: Option<(usize, Vec<usize>)> = None;
        let yard = self.yard;
        let mut rest = std::mem::take(&mut self.scratch[0]);
        let n_lines = self.lines.len();
        let first = rng.below(n_lines);
        for index in (first..n_lines).chain(0..first) {
            let line = &self.lines[index];
            let mut members: Vec<usize> = line.requests().collect();
            members.sort_by_key(|&member| (self.failures[member], member));
            let failures = |at: usize| self.failures[members[at]];
            for one in 0..members.len() {
                if failures(one) >= best {
                    break;
                }
                // Alone first, then with each that failed less often.
                for other in (0..=one).rev() {
                    let pair = [members[one], members[other]];
                    let out = if other == one { &pair[..1] } else { &pair[..] };
                    let sum: u32 = out.iter().map(|&member| self.failures[member]).sum();
                    if sum >= best {
                        continue;
                    }
                    self.scans += 2;
                    rest.fill_without(yard, line, out);
                    if rest.has_place(yard, request) {
                        best = sum;
                        chosen = Some((index, out.to_vec()));
                    }
                }
            }
        }
        self.scratch[0] = rest;
        chosen
    }

    /// Moves and exchanges requests at random.
    fn shake(&mut self, rng: &mut SearchRng) {
        for _ in 0..SHAKES {
            let request = rng.below(self.yard.n_requests);
            let near = self.neighbors.of(RequestId::from(request));
            if self.line_of[request] == NOWHERE || near.is_empty() {
                continue;
            }
            let other = near[rng.below(near.len())].index();
            let [from, to] = [request, other].map(|request| self.line_of[request]);
            if to == NOWHERE || from == to {
                continue;
            }
            self.scans += 3;
            if rng.one_in(2) {
                self.relocate(request, to, rng);
            } else {
                self.exchange(request, other, rng);
            }
        }
    }

    fn relocate(&mut self, request: usize, to: usize, rng: &mut SearchRng) {
        let from = self.line_of[request];
        if self.lines[from].posts.len() == 4 {
            return;
        }
        let Some(place) = random_place(self.yard, &self.lines[to], request, rng) else { return };
        self.take_out(request, from);
        self.put(request, to, place);
    }

    fn exchange(&mut self, one: usize, other: usize, rng: &mut SearchRng) {
        let (from, to) = (self.line_of[one], self.line_of[other]);
        let [mut rest_from, mut rest_to] = std::mem::take(&mut self.scratch);
        rest_to.fill_without(self.yard, &self.lines[to], &[other]);
        if let Some(place) = random_place(self.yard, &rest_to, one, rng) {
            rest_from.fill_without(self.yard, &self.lines[from], &[one]);
            if let Some(back) = random_place(self.yard, &rest_from, other, rng) {
                std::mem::swap(&mut rest_from, &mut self.lines[from]);
                std::mem::swap(&mut rest_to, &mut self.lines[to]);
                self.put(one, to, place);
                self.put(other, from, back);
            }
        }
        self.scratch = [rest_from, rest_to];
    }

    fn take_out(&mut self, request: usize, from: usize) {
        let mut line = std::mem::take(&mut self.scratch[0]);
        line.fill_without(self.yard, &self.lines[from], &[request]);
        std::mem::swap(&mut line, &mut self.lines[from]);
        self.scratch[0] = line;
    }
}

/// One of the places where a request fits, each as likely.
fn random_place(yard: &Yard, line: &Line, request: usize, rng: &mut SearchRng) -> Option<Place> {
    let mut chosen = None;
    let mut count = 0;
    line.places(yard, request, |place| {
        count += 1;
        if rng.below(count) == 0 {
            chosen = Some(place);
        }
        true
    });
    chosen
}
