//! When a search ends. The only place that reads the clock, and only between rounds.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use cpu_time::ProcessTime;
use serde::{Deserialize, Serialize};

use crate::units::apportion;

/// One round of parallel sub-tasks. A list of them repeats a search byte for byte.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Round {
    /// Iterations, summed over all sub-tasks.
    pub iterations: u64,
    /// How far the cooling is at the start, in millionths.
    pub from_ppm: u32,
    /// How far the cooling is at the end, in millionths.
    pub to_ppm: u32,
}

/// What bounds a search.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Limit {
    /// So many iterations, summed over all sub-tasks.
    Iterations(u64),
    /// So much time by the clock.
    Time(Duration),
    /// So much processor time of all threads together.
    CpuTime(Duration),
    /// The rounds of an earlier search.
    Rounds(Vec<Round>),
}

/// Hands out rounds until the limit is reached or the user stops the search.
#[derive(Debug)]
pub struct Budget<'a> {
    limit: Limit,
    n_rounds: usize,
    /// Iterations of the first round under a time limit, when no speed is known yet.
    first: u64,
    stop: &'a AtomicBool,
    begun: Option<(Instant, ProcessTime)>,
    done: Vec<Round>,
}

impl<'a> Budget<'a> {
    /// A budget of about `n_rounds` rounds for a search over `n_requests` requests; `stop` ends
    /// it at the next round.
    pub fn new(limit: Limit, n_rounds: usize, n_requests: usize, stop: &'a AtomicBool) -> Self {
        let first = n_requests.max(50) as u64;
        Self { limit, n_rounds, first, stop, begun: None, done: Vec::new() }
    }

    /// The rounds handed out so far.
    pub fn rounds(&self) -> &[Round] {
        &self.done
    }

    /// Was the search stopped from outside?
    pub fn is_stopped(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }

    /// How much of the search is done, in millionths.
    pub fn done_ppm(&self) -> u32 {
        self.done.last().map_or(0, |round| round.to_ppm)
    }

    /// Iterations handed out so far.
    pub fn iterations(&self) -> u64 {
        self.done.iter().map(|round| round.iterations).sum()
    }

    /// The next round, or `None` when the search ends.
    pub fn next_round(&mut self) -> Option<Round> {
        if self.is_stopped() {
            return None;
        }
        let index = self.done.len();
        let round = match &self.limit {
            Limit::Rounds(rounds) => rounds.get(index).copied(),
            Limit::Iterations(total) => counted(*total, index, self.n_rounds),
            Limit::Time(limit) | Limit::CpuTime(limit) => {
                let limit = *limit;
                self.timed(limit)
            }
        }?;
        self.done.push(round);
        Some(round)
    }

    /// Starts the clock, before whatever a search does ahead of its first round.
    pub fn begin(&mut self) {
        self.begun.get_or_insert_with(now);
    }

    /// Time by the clock and of the processor since the beginning; none before it.
    pub fn spent(&self) -> [Duration; 2] {
        self.begun.map_or([Duration::ZERO; 2], |(clock, processor)| {
            [clock.elapsed(), processor.elapsed()]
        })
    }

    /// Iterations a second by the clock so far.
    pub fn speed(&self) -> u64 {
        let [clock, _] = self.spent();
        (self.iterations() as f64 / clock.as_secs_f64().max(1e-6)) as u64
    }

    fn timed(&mut self, limit: Duration) -> Option<Round> {
        self.begin();
        let [clock, processor] = self.spent();
        let spent = if matches!(self.limit, Limit::CpuTime(_)) { processor } else { clock };
        if spent >= limit {
            return None;
        }
        let left = limit.saturating_sub(spent).as_secs_f64();
        let length = (limit.as_secs_f64() / self.n_rounds as f64).clamp(0.05, 2.0).min(left);
        let iterations = if self.done.is_empty() {
            self.first
        } else {
            let speed = self.iterations() as f64 / spent.as_secs_f64().max(1e-6);
            ((speed * length) as u64).max(16)
        };
        let ppm = |share: f64| (share.clamp(0.0, 1.0) * 1e6) as u32;
        let from = spent.as_secs_f64() / limit.as_secs_f64();
        let to = (spent.as_secs_f64() + length) / limit.as_secs_f64();
        Some(Round { iterations, from_ppm: ppm(from), to_ppm: ppm(to) })
    }
}

#[expect(clippy::disallowed_methods, reason = "a time budget has to read the clock")]
fn now() -> (Instant, ProcessTime) {
    (Instant::now(), ProcessTime::now())
}

/// The round at `index` of `n_rounds` that share `total` iterations.
///
/// Long searches have more rounds, so that a stop is noticed soon and pieces are cut anew often.
fn counted(total: u64, index: usize, n_rounds: usize) -> Option<Round> {
    let n_rounds = n_rounds.max((total / 20_000).min(5000) as usize).min(total as usize);
    if index >= n_rounds {
        return None;
    }
    let iterations = apportion(total as i64, &vec![1; n_rounds])[index] as u64;
    let ppm = |index: usize| (index * 1_000_000 / n_rounds) as u32;
    Some(Round { iterations, from_ppm: ppm(index), to_ppm: ppm(index + 1) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(limit: Limit, stop: &AtomicBool) -> Vec<Round> {
        let mut budget = Budget::new(limit, 7, 10, stop);
        std::iter::from_fn(|| budget.next_round()).collect()
    }

    #[test]
    fn rounds_share_all_iterations_and_cool_to_the_end() {
        let stop = AtomicBool::new(false);
        for total in [0, 1, 6, 7, 100] {
            let rounds = all(Limit::Iterations(total), &stop);
            assert_eq!(rounds.iter().map(|round| round.iterations).sum::<u64>(), total);
            assert!(rounds.windows(2).all(|pair| pair[0].to_ppm == pair[1].from_ppm));
            assert_eq!(rounds.last().map(|round| round.to_ppm), (total > 0).then_some(1_000_000));
        }
    }

    #[test]
    fn a_list_of_rounds_repeats_itself() {
        let stop = AtomicBool::new(false);
        let rounds = all(Limit::Iterations(50), &stop);
        assert_eq!(all(Limit::Rounds(rounds.clone()), &stop), rounds);
    }

    #[test]
    fn processor_time_is_no_time_by_the_clock() {
        let stop = AtomicBool::new(false);
        let limit = Duration::from_millis(30);
        let mut budget = Budget::new(Limit::CpuTime(limit), 7, 10, &stop);
        assert_eq!(budget.spent(), [Duration::ZERO; 2]);
        budget.begin();
        while let Some(round) = budget.next_round() {
            assert!(round.from_ppm <= round.to_ppm && round.iterations >= 16, "{round:?}");
            // While it sleeps only the clock goes on.
            std::thread::sleep(limit / 5);
            (0..1000 * round.iterations).for_each(|number| _ = std::hint::black_box(number));
        }
        assert!(budget.spent()[1] >= limit && budget.rounds()[0].iterations == 50);
    }

    #[test]
    fn a_stop_ends_it() {
        assert!(all(Limit::Iterations(50), &AtomicBool::new(true)).is_empty());
    }
}
