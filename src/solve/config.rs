//! The numbers of the search, with where they come from.

use serde::Serialize;

use crate::solve::budget::Round;

/// Settings of the search; the defaults were chosen on generated days (docs/benchmarks.md).
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Config {
    /// Requests taken out in one iteration, on average (Christiaens & Vanden Berghe 2020: 10).
    pub mean_removed: usize,
    /// Longest string taken out of one tour, in requests (Christiaens & Vanden Berghe 2020: 10
    /// customers; a request is two).
    pub max_string: usize,
    /// One position in so many is passed over.
    pub blink_one_in: usize,
    /// In one iteration of so many tails are exchanged, where shifts have working-time rules.
    pub tails_one_in: usize,
    /// In one iteration of so many a tour is offered to vehicles of other kinds, if there are any.
    pub retype_one_in: usize,
    /// Requests near each request that guide ruin and insertion.
    pub neighbors: usize,
    /// Temperature at the start, in mean prices of a request without vehicles.
    pub first_temperature: f64,
    /// Temperature at the end, likewise.
    pub last_temperature: f64,
    /// Temperature at the start where the search was given a plan to start from, likewise.
    pub reheat_temperature: f64,
    /// Which part of a search is for fewer tours, in millionths, where vehicles come first: before
    /// it a plan is annealed quickly to begin with, after it annealed anew.
    pub fewer_ppm: (u32, u32),
    /// When a choice is made among the tours met, in millionths of the search.
    pub choice_ppm: [u32; 2],
    /// After so many rounds a pool that is annealed in one piece goes on from its best plan instead
    /// of the current one.
    pub back_every: u64,
    /// Rounds of parallel sub-tasks.
    pub rounds: usize,
    /// Requests of a sub-task; a larger pool is cut into several, newly every round.
    pub task_requests: usize,
    /// Tours of a sub-task at least: of too few of them a piece leaves nothing to exchange.
    pub task_tours: usize,
    /// Sub-tasks that a whole search is cut into at least, so that every core has work; small
    /// pools are searched by several trajectories, the best of which goes on.
    pub least_tasks: usize,
}

/// What a search does in a round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Work {
    /// Ruin and recreate with annealing.
    Anneal,
    /// The search for fewer tours.
    Fewer,
}

/// A part of a search.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stage {
    /// What is done in it.
    pub work: Work,
    /// Where it begins and ends, in millionths of the search.
    pub bounds: (u32, u32),
}

impl Config {
    /// The stage that a round belongs to, in a problem where vehicles come first or not.
    pub fn stage(&self, wants_fewer: bool, round: Round) -> Stage {
        let (begin, end) = self.fewer_ppm;
        if !wants_fewer || begin >= end {
            return Stage { work: Work::Anneal, bounds: (0, 1_000_000) };
        }
        if round.from_ppm < begin {
            Stage { work: Work::Anneal, bounds: (0, begin) }
        } else if round.from_ppm < end {
            Stage { work: Work::Fewer, bounds: (begin, end) }
        } else {
            Stage { work: Work::Anneal, bounds: (end, 1_000_000) }
        }
    }
}

impl Default for Config {
    fn default() -> Self {
        Self {
            mean_removed: 10,
            max_string: 5,
            blink_one_in: 100,
            tails_one_in: 2,
            retype_one_in: 50,
            neighbors: 40,
            first_temperature: 1.0,
            last_temperature: 0.01,
            reheat_temperature: 0.1,
            fewer_ppm: (100_000, 550_000),
            choice_ppm: [800_000, 920_000],
            back_every: 8,
            rounds: 60,
            task_requests: 450,
            task_tours: 8,
            least_tasks: 2,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn works(wants_fewer: bool) -> Vec<(u32, Work)> {
        let config = Config { fewer_ppm: (100, 400), ..Config::default() };
        let round = |from_ppm| Round { iterations: 1, from_ppm, to_ppm: from_ppm + 1 };
        [0, 99, 100, 399, 400].map(|ppm| (ppm, config.stage(wants_fewer, round(ppm)).work)).into()
    }

    #[test]
    fn fewer_tours_are_searched_for_in_the_middle() {
        let fewer: Vec<u32> = works(true)
            .into_iter()
            .filter(|(_, work)| *work == Work::Fewer)
            .map(|(ppm, _)| ppm)
            .collect();
        assert_eq!(fewer, [100, 399]);
        assert!(works(false).iter().all(|(_, work)| *work == Work::Anneal));
    }
}
