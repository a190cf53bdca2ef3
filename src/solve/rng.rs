//! The search's random numbers: one seeded stream for each sub-task.

use rand_xoshiro::Xoshiro256PlusPlus;
use rand_xoshiro::rand_core::{Rng, SeedableRng};

/// A stream that is the same on every machine and in every version of this program.
#[derive(Clone, Debug)]
pub struct SearchRng(Xoshiro256PlusPlus);

impl SearchRng {
    /// The stream of one sub-task: by the run's seed and the task's place in the run.
    pub fn new(seed: u64, place: [u64; 3]) -> Self {
        // An odd multiplier apiece spreads small numbers over all bits before they are mixed.
        let mixed = place.iter().fold(seed, |mixed, &part| {
            (mixed.rotate_left(23) ^ part).wrapping_mul(0x9E37_79B9_7F4A_7C15)
        });
        Self(Xoshiro256PlusPlus::seed_from_u64(mixed))
    }

    /// A whole number below `n`; zero when `n` is zero.
    pub fn below(&mut self, n: usize) -> usize {
        ((u128::from(self.0.next_u64()) * n as u128) >> 64) as usize
    }

    /// A number in [0, 1).
    pub fn unit(&mut self) -> f64 {
        (self.0.next_u64() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// True once in `n` times on average.
    pub fn one_in(&mut self, n: usize) -> bool {
        self.below(n) == 0
    }

    /// Puts a slice in random order.
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for end in (1..items.len()).rev() {
            items.swap(end, self.below(end + 1));
        }
    }
}
