//! Working time of drivers: what is paid, when they rest (domain.md, section C).

use serde::{Deserialize, Serialize};

use crate::units::Seconds;

/// What is paid of a shift.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PayKind {
    /// All of it, from leaving the base to being back.
    #[default]
    Span,
    /// What was worked, and at least a share of the whole.
    Maxflex,
    /// Paid blocks with unpaid gaps between them.
    Blocks,
}

/// Whoever works longer than `over` rests for `least` in all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct BreakNorm {
    /// Work above which it holds.
    pub over: Seconds,
    /// Breaks needed, in sum.
    pub least: Seconds,
}

/// Working-time rules that a shift may refer to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkRule {
    /// Short id: `maxflex`, `blokken`.
    pub id: String,
    /// What is paid.
    pub pay: PayKind,
    /// Of maxflex: the share of the whole that is paid at least, in thousandths.
    pub least_paid_permille: i64,
    /// Of blocks: what is paid at least for each.
    pub block_min_paid: Seconds,
    /// Of blocks: shortest time at the base between two.
    pub gap_min: Seconds,
    /// Of blocks: how many there may be.
    pub max_blocks: i64,
    /// Longest time from leaving the base first to being back for good.
    pub max_span: Seconds,
    /// Longest time away from the base.
    pub max_block: Option<Seconds>,
    /// Shortest standing still that counts as a break.
    pub break_min: Seconds,
    /// Longest work without a break.
    pub break_latest: Seconds,
    /// How much break how much work asks for.
    pub breaks: Vec<BreakNorm>,
}
