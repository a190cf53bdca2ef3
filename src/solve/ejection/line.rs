//! One route as a line of spots, with the slack at each.

use crate::problem::Time;
use crate::solve::ejection::yard::{DEPOT, Spot, Yard, delivery, is_pickup, pickup, request_of};

/// A spot in a line.
#[derive(Clone, Copy, Debug)]
pub(super) struct Post {
    pub(super) spot: Spot,
    /// Earliest begin.
    pub(super) early: Time,
    /// Latest begin for which the rest of the line is in time.
    pub(super) late: Time,
    /// What is aboard afterwards.
    pub(super) aboard: i32,
}

/// A route: depot, stops, depot.
#[derive(Clone, Debug, Default)]
pub(super) struct Line {
    pub(super) posts: Vec<Post>,
}

/// A place for a request in a line: posts after which its two ends come, as they are counted
/// without it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) pickup: usize,
    pub(super) delivery: usize,
}

impl Line {
    /// A line of these stops; they must be in time.
    pub(super) fn of(yard: &Yard, stops: impl Iterator<Item = Spot>) -> Self {
        let mut line = Self::default();
        line.fill(yard, stops);
        line
    }

    /// Replaces the line by these stops.
    pub(super) fn fill(&mut self, yard: &Yard, stops: impl Iterator<Item = Spot>) {
        self.posts.clear();
        let all = std::iter::once(DEPOT).chain(stops).chain([DEPOT]);
        self.posts.extend(all.map(|spot| Post { spot, early: 0, late: 0, aboard: 0 }));
        self.refresh(yard);
    }

    /// Replaces it by another without some requests.
    pub(super) fn fill_without(&mut self, yard: &Yard, other: &Self, out: &[usize]) {
        self.posts.clear();
        let stays = |post: &&Post| post.spot == DEPOT || !out.contains(&request_of(post.spot));
        self.posts.extend(other.posts.iter().filter(stays));
        self.refresh(yard);
    }

    fn refresh(&mut self, yard: &Yard) {
        let posts = &mut self.posts;
        let last = posts.len() - 1;
        posts[0].early = yard.rule(DEPOT).open;
        posts[0].aboard = 0;
        for index in 1..=last {
            let before = posts[index - 1];
            let post = &mut posts[index];
            post.early = yard.after(before.spot, before.early, post.spot);
            post.aboard = before.aboard + yard.rule(post.spot).load;
        }
        posts[last].late = yard.rule(DEPOT).close;
        for index in (0..last).rev() {
            let next = posts[index + 1];
            let post = &mut posts[index];
            let rule = yard.rule(post.spot);
            post.late =
                (next.late - yard.drive(post.spot, next.spot) - rule.service).min(rule.close);
        }
    }

    /// Its stops in order.
    pub(super) fn stops(&self) -> impl Iterator<Item = Spot> + Clone + '_ {
        self.posts[1..self.posts.len() - 1].iter().map(|post| post.spot)
    }

    /// Its requests in order of pickup.
    pub(super) fn requests(&self) -> impl Iterator<Item = usize> + '_ {
        self.stops().filter(|&spot| is_pickup(spot)).map(request_of)
    }

    /// Puts a request in.
    pub(super) fn insert(&mut self, yard: &Yard, request: usize, place: Place) {
        let post = |spot| Post { spot, early: 0, late: 0, aboard: 0 };
        self.posts.insert(place.delivery + 1, post(delivery(request)));
        self.posts.insert(place.pickup + 1, post(pickup(request)));
        self.refresh(yard);
    }

    /// Tells of every place where a request fits, until the answer is no.
    pub(super) fn places(&self, yard: &Yard, request: usize, mut tell: impl FnMut(Place) -> bool) {
        let (on, off) = (pickup(request), delivery(request));
        let (on_rule, off_rule) = (yard.rule(on), yard.rule(off));
        let posts = &self.posts;
        for first in 0..posts.len() - 1 {
            let before = &posts[first];
            if before.early + yard.rule(before.spot).service > on_rule.close {
                return;
            }
            let begin = yard.after(before.spot, before.early, on);
            if begin > on_rule.close || before.aboard + on_rule.load > yard.capacity {
                continue;
            }
            let alight = yard.after(on, begin, off);
            if alight > off_rule.close {
                continue;
            }
            let next = &posts[first + 1];
            if yard.after(off, alight, next.spot) <= next.late
                && !tell(Place { pickup: first, delivery: first })
            {
                return;
            }
            let mut time = yard.after(on, begin, next.spot);
            for second in first + 1..posts.len() - 1 {
                let post = &posts[second];
                if time > post.late || post.aboard + on_rule.load > yard.capacity {
                    break;
                }
                let alight = yard.after(post.spot, time, off);
                if alight > off_rule.close {
                    break;
                }
                let next = &posts[second + 1];
                if yard.after(off, alight, next.spot) <= next.late
                    && !tell(Place { pickup: first, delivery: second })
                {
                    return;
                }
                time = yard.after(post.spot, time, next.spot);
            }
        }
    }

    /// Is there a place where a request fits?
    pub(super) fn has_place(&self, yard: &Yard, request: usize) -> bool {
        let mut found = false;
        self.places(yard, request, |_| {
            found = true;
            false
        });
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::solve::ejection::yard::Rule;
    use crate::solve::rng::SearchRng;

    /// Requests on a line of places, with windows that leave some orders out.
    fn yard(rng: &mut SearchRng) -> Yard {
        let n_requests = 4;
        let mut rules = vec![Rule { open: 0, close: 500, service: 0, load: 0 }];
        let mut at = vec![50_i64];
        for spot in 1..=2 * n_requests as Spot {
            let open = rng.below(200) as Time + if is_pickup(spot) { 0 } else { 60 };
            let load = 1 + i32::from(request_of(spot) == 0);
            let load = if is_pickup(spot) { load } else { -load };
            rules.push(Rule { open, close: open + 150, service: rng.below(10) as Time, load });
            at.push(rng.below(100) as i64);
        }
        let drives = at.iter().flat_map(|from| at.iter().map(move |to| from.abs_diff(*to) as u32));
        let drives = drives.collect();
        Yard::from_parts(n_requests, rules, 3, drives)
    }

    /// Walks a line step by step.
    fn is_sound(yard: &Yard, stops: &[Spot]) -> bool {
        let (mut time, mut at, mut aboard) = (0, DEPOT, 0);
        for &spot in stops.iter().chain([&DEPOT]) {
            time = yard.after(at, time, spot);
            aboard += yard.rule(spot).load;
            if time > yard.rule(spot).close || aboard > yard.capacity {
                return false;
            }
            at = spot;
        }
        true
    }

    #[test]
    fn a_request_has_the_places_that_a_walk_finds() {
        let mut rng = SearchRng::new(1, [0, 0, 0]);
        let (mut n_found, mut n_tried) = (0, 0);
        for _ in 0..300 {
            let yard = yard(&mut rng);
            let mut stops: Vec<Spot> = Vec::new();
            for request in 0..yard.n_requests {
                let line = Line::of(&yard, stops.iter().copied());
                let mut told = Vec::new();
                line.places(&yard, request, |place| {
                    told.push(place);
                    true
                });
                let with = |place: Place| {
                    let mut stops = stops.clone();
                    stops.insert(place.delivery, delivery(request));
                    stops.insert(place.pickup, pickup(request));
                    stops
                };
                let all = (0..=stops.len()).flat_map(|pickup| {
                    (pickup..=stops.len()).map(move |delivery| (pickup, delivery))
                });
                let all: Vec<Place> =
                    all.map(|(pickup, delivery)| Place { pickup, delivery }).collect();
                let walked: Vec<Place> =
                    all.iter().copied().filter(|&place| is_sound(&yard, &with(place))).collect();
                assert_eq!(told, walked, "{stops:?} and {request}");
                assert_eq!(line.has_place(&yard, request), !walked.is_empty());
                (n_found, n_tried) = (n_found + walked.len(), n_tried + all.len());
                if let Some(&place) = walked.last() {
                    stops = with(place);
                }
            }
        }
        assert!(n_found > 1000 && n_tried > 2 * n_found, "{n_found} of {n_tried}");
    }
}
