//! The numbers of the search, with where they come from.

use serde::Serialize;

/// Settings of the search; the defaults were chosen on generated days (docs/benchmarks.md).
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Config {
    /// Requests taken out in one iteration, on average (Christiaens & Vanden Berghe 2020: 10).
    pub mean_removed: usize,
    /// Longest string taken out of one tour.
    pub max_string: usize,
    /// One position in so many is passed over.
    pub blink_one_in: usize,
    /// In one iteration of so many tails are exchanged, where shifts have working-time rules.
    pub tails_one_in: usize,
    /// Requests near each request that guide ruin and insertion.
    pub neighbors: usize,
    /// Temperature at the start, as a share of the mean price of a request.
    pub first_temperature: f64,
    /// Temperature at the end, likewise.
    pub last_temperature: f64,
    /// Temperature at the start where the search was given a plan to start from, likewise.
    pub reheat_temperature: f64,
    /// Rounds of parallel sub-tasks.
    pub rounds: usize,
    /// Requests of a sub-task; a larger pool is cut into several, newly every round.
    pub task_requests: usize,
    /// Sub-tasks that a whole search is cut into at least, so that every core has work; small
    /// pools are searched by several trajectories, the best of which goes on.
    pub least_tasks: usize,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            mean_removed: 10,
            max_string: 10,
            blink_one_in: 100,
            tails_one_in: 2,
            neighbors: 40,
            first_temperature: 0.3,
            last_temperature: 0.003,
            reheat_temperature: 0.1,
            rounds: 60,
            task_requests: 150,
            least_tasks: 2,
        }
    }
}
