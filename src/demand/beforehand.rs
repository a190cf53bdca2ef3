//! What is settled before a day is searched.

use crate::plan::{PastWork, Refusal};

/// What is settled before a day is searched: who is refused, and what drivers did before.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Beforehand {
    /// For each trip of the day why it is refused, if it is.
    pub refused: Vec<Option<Refusal>>,
    /// What drivers did on earlier days, by driver.
    pub history: Vec<PastWork>,
}
