//! What each step towards pooling yields: a scenario against the largest that it contains.

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::Serialize;

use crate::plan::Plan;
use crate::region::{PoolKey, Scenario};
use crate::units::Cents;

/// What one scenario allows that the other forbids.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    /// Flows follow each other in one vehicle.
    FlowsChained,
    /// Flows that followed each other ride together.
    FlowsMixed,
    /// Flows share vehicles, after each other and together.
    FlowsPooled,
    /// Passengers of several authorities follow each other in one vehicle.
    AuthoritiesChained,
    /// Passengers of several authorities that followed each other ride together.
    AuthoritiesMixed,
    /// Vehicles cross the borders of authorities.
    AuthoritiesPooled,
    /// There are more shifts.
    ShiftsAdded,
}

impl Change {
    /// Key of its words.
    pub(super) fn label(self) -> &'static str {
        match self {
            Self::FlowsChained => "report-step-flows-chained",
            Self::FlowsMixed => "report-step-flows-mixed",
            Self::FlowsPooled => "report-step-flows-pooled",
            Self::AuthoritiesChained => "report-step-authorities-chained",
            Self::AuthoritiesMixed => "report-step-authorities-mixed",
            Self::AuthoritiesPooled => "report-step-authorities-pooled",
            Self::ShiftsAdded => "report-step-shifts-added",
        }
    }
}

/// A step from one plan to a wider one.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Step {
    /// Index of the narrower plan.
    pub from: usize,
    /// Index of the wider plan.
    pub to: usize,
    /// What it allows.
    pub changes: Vec<Change>,
    /// What it saves, in cash a day; negative when it costs.
    pub saves: Cents,
    /// The same in percent of the narrower plan.
    pub saves_percent: f64,
    /// Vehicles fewer at the peak.
    pub vehicles: i64,
    /// Does it lie inside what another seed alone would change?
    pub within_spread: bool,
}

/// What a plan answers.
#[derive(Clone, Debug)]
pub(super) struct Question {
    date: Date,
    /// With the shifts that it uses by name: all is no more than each of them.
    pub(super) scenario: Scenario,
}

impl Question {
    /// The question of a plan where these are all shifts.
    pub(super) fn of(plan: &Plan, shifts: &BTreeSet<&str>) -> Self {
        let mut scenario = plan.scenario.clone();
        if scenario.shifts.is_empty() {
            scenario.shifts = shifts.iter().map(|&id| id.to_owned()).collect();
        }
        Self { date: plan.date, scenario }
    }
}

/// The pairs of plans that are a step apart: equal days, the wider one containing the narrower,
/// and no plan in between.
pub(super) fn pairs(plans: &[Question]) -> Vec<(usize, usize)> {
    let within = |part: &Question, whole: &Question| {
        part.date == whole.date
            && whole.scenario.contains(&part.scenario)
            && !part.scenario.contains(&whole.scenario)
    };
    let mut pairs = Vec::new();
    for (to, wide) in plans.iter().enumerate() {
        let inside: Vec<usize> =
            (0..plans.len()).filter(|&from| within(&plans[from], wide)).collect();
        for &from in &inside {
            let is_inner = inside.iter().any(|&other| within(&plans[from], &plans[other]));
            let seen_before = inside.iter().take_while(|&&other| other != from).any(|&other| {
                plans[other].scenario.contains(&plans[from].scenario)
                    && plans[from].scenario.contains(&plans[other].scenario)
            });
            if !is_inner && !seen_before {
                pairs.push((from, to));
            }
        }
    }
    pairs
}

/// What `wide` allows that `narrow` forbids, both with their shifts by name.
pub(super) fn changes(narrow: &Scenario, wide: &Scenario) -> Vec<Change> {
    let keys = [
        (PoolKey::Flow, [Change::FlowsChained, Change::FlowsMixed, Change::FlowsPooled]),
        (
            PoolKey::Authority,
            [Change::AuthoritiesChained, Change::AuthoritiesMixed, Change::AuthoritiesPooled],
        ),
    ];
    let has_more = wide.shifts.iter().any(|id| !narrow.offers(id));
    keys.into_iter()
        .filter_map(|(key, [chained, mixed, pooled])| {
            match (
                apartness(&narrow.pool_by, &narrow.aboard_by, key),
                apartness(&wide.pool_by, &wide.aboard_by, key),
            ) {
                (2, 1) => Some(chained),
                (1, 0) => Some(mixed),
                (2, 0) => Some(pooled),
                _ => None,
            }
        })
        .chain(has_more.then_some(Change::ShiftsAdded))
        .collect()
}

/// 2: never in one vehicle; 1: never aboard together; 0: together.
pub(super) fn apartness(pool_by: &[PoolKey], aboard_by: &[PoolKey], key: PoolKey) -> u8 {
    if pool_by.contains(&key) { 2 } else { u8::from(aboard_by.contains(&key)) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::example::{empty, scenario};
    use PoolKey::{Authority, Flow};

    fn questions(plans: &[Plan]) -> Vec<Question> {
        let shifts = BTreeSet::from(["avond", "dag"]);
        plans.iter().map(|plan| Question::of(plan, &shifts)).collect()
    }

    #[test]
    fn each_plan_is_measured_against_the_largest_it_contains() {
        let ladder = [
            empty(scenario("separate", &[Authority, Flow], &[])),
            empty(scenario("chained", &[Authority], &[Flow])),
            empty(scenario("per-authority", &[Authority], &[])),
            empty(scenario("per-flow", &[Flow], &[])),
            empty(scenario("combined", &[], &[])),
        ];
        let plans = questions(&ladder);
        let steps = pairs(&plans);
        assert_eq!(steps, [(0, 1), (1, 2), (0, 3), (2, 4), (3, 4)]);
        let named: Vec<Vec<Change>> = steps
            .iter()
            .map(|&(from, to)| changes(&plans[from].scenario, &plans[to].scenario))
            .collect();
        let expected = [
            Change::FlowsChained,
            Change::FlowsMixed,
            Change::AuthoritiesPooled,
            Change::AuthoritiesPooled,
            Change::FlowsPooled,
        ];
        assert_eq!(named, expected.map(|change| vec![change]));
        assert_eq!(
            changes(&plans[0].scenario, &plans[4].scenario),
            [Change::FlowsPooled, Change::AuthoritiesPooled]
        );
    }

    #[test]
    fn another_seed_is_no_step() {
        let one = empty(scenario("separate", &[Flow], &[]));
        let wide = empty(scenario("combined", &[], &[]));
        assert_eq!(pairs(&questions(&[one.clone(), one, wide])), [(0, 2)]);
    }

    #[test]
    fn all_shifts_are_no_more_than_each_by_name() {
        let using = |shifts: &[&str]| {
            let shifts = shifts.iter().map(|&id| id.to_owned()).collect();
            empty(Scenario { shifts, ..scenario("combined", &[], &[]) })
        };
        let plans = questions(&[using(&["dag"]), using(&["dag", "avond"]), using(&[])]);
        assert_eq!(pairs(&plans), [(0, 1), (0, 2)]);
        let changes = |from: usize| changes(&plans[from].scenario, &plans[2].scenario);
        assert_eq!(changes(0), [Change::ShiftsAdded]);
        assert_eq!(changes(1), []);
    }
}
