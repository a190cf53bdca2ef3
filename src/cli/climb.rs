//! Climbs the ladder of scenarios for one day: each starts from the cheapest plan it contains.

use std::sync::atomic::AtomicBool;

use jiff::civil::Date;

use crate::batch::{Ledger, Wanted};
use crate::cli::effort::EffortArgs;
use crate::cli::opened::Opened;
use crate::cli::{Failure, Session};
use crate::demand::Day;
use crate::plan::Plan;
use crate::progress::Progress;
use crate::region::Scenario;
use crate::scenario::{Effort, Planner, contained, in_order, routes_of};
use crate::solve::Limit;
use crate::workspace::Run;

/// A scenario's run, and whether it was there already.
#[derive(Debug)]
pub(super) struct Step {
    /// The run.
    pub run: Run,
    /// Was it found rather than made?
    pub found: bool,
}

/// What one day of a ladder is climbed with.
#[derive(Debug)]
pub(super) struct Climb<'a> {
    /// The workspace.
    pub opened: &'a Opened,
    /// The scenarios wanted.
    pub scenarios: &'a [&'a Scenario],
    /// How hard to search for each of them.
    pub effort: &'a EffortArgs,
    /// The runs that were there before; an empty ledger plans everything anew.
    pub ledger: &'a Ledger,
    /// Ends it when set.
    pub stop: &'a AtomicBool,
}

impl Climb<'_> {
    /// Plans a day under every scenario, in the order of the ladder; nothing when no trip runs. `before` is told of each
    /// scenario that is about to be planned.
    pub(super) fn day(
        &self,
        date: Date,
        session: &Session,
        progress: &dyn Progress,
        mut before: impl FnMut(&Scenario),
    ) -> Result<Vec<Step>, Failure> {
        let opened = self.opened;
        let ordered = in_order(self.scenarios);
        let inputs = opened.inputs.checksums();
        let n_trips = Day::new(&opened.region, date).trips.len();
        if n_trips == 0 {
            return Ok(Vec::new());
        }
        let limit = self.effort.limit(n_trips)?;
        let mut planner: Option<Planner<'_>> = None;
        let mut steps: Vec<Step> = Vec::new();
        for (index, scenario) in ordered.iter().enumerate() {
            let start = contained(scenario, &ordered[..index])
                .into_iter()
                .min_by_key(|&part| (price(&steps[part].run.plan), part));
            let starts: Vec<String> = start.iter().map(|&part| steps[part].run.name()).collect();
            let wanted = Wanted {
                date,
                scenario: &scenario.id,
                seed: self.effort.seed,
                iterations: match limit {
                    Limit::Iterations(iterations) => Some(iterations),
                    _ => None,
                },
                starts: &starts,
                inputs: &inputs,
                roads_checksum: opened.network.input_checksum(),
            };
            if let Some(run) = self.ledger.find(&wanted) {
                steps.push(Step { run: run.clone(), found: true });
                continue;
            }
            before(scenario);
            if planner.is_none() {
                planner = Some(Planner::new(&opened.region, date, &opened.network, progress)?);
            }
            let planner = planner.as_ref().expect("it was made a line above");
            let routes = start
                .map(|part| routes_of(&steps[part].run.plan, &planner.day))
                .unwrap_or_default();
            let effort = Effort { seed: self.effort.seed, limit: limit.clone(), stop: self.stop };
            let planned = planner.plan(scenario, &effort, &routes, progress)?;
            if self.stop.load(std::sync::atomic::Ordering::Relaxed) {
                return Err(Failure::Interrupted);
            }
            let run = opened.keep(&planned, &limit, starts, None, session)?;
            steps.push(Step { run, found: false });
        }
        Ok(steps)
    }
}

/// What the search minimized: cash and quality.
fn price(plan: &Plan) -> i64 {
    plan.search.last.0
}
