//! Climbs the ladder of scenarios for one day: each starts from the cheapest plan it contains.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};

use jiff::ToSpan;
use jiff::civil::Date;

use crate::batch::{Failure, KnownAt, Ledger, Opened, Search, Wanted, Wish, limit};
use crate::demand::Day;
use crate::plan::{Plan, past_work};
use crate::progress::Progress;
use crate::region::Scenario;
use crate::scenario::{Effort, Planner, contained, in_order, routes_of};
use crate::workspace::{Asked, Run};

/// A scenario's run, and whether it was there already.
#[derive(Debug)]
pub struct Step {
    /// The run.
    pub run: Run,
    /// Was it found rather than made?
    pub found: bool,
}

/// What came of a day: the runs that are there, and what ended the climb before its top.
#[derive(Debug)]
pub struct Climbed {
    /// The steps, in the order of the ladder.
    pub steps: Vec<Step>,
    /// Why there are no more.
    pub failure: Option<Failure>,
}

/// Runs of earlier days whose drivers go on, in order of date, by id of the scenario that they go
/// on under.
#[derive(Debug, Default)]
pub struct Past(BTreeMap<String, Vec<Run>>);

impl Past {
    /// These runs, for one scenario.
    pub fn of(scenario: &Scenario, runs: Vec<Run>) -> Self {
        Self(BTreeMap::from([(scenario.id.clone(), runs)]))
    }

    /// Lets the drivers of a day's runs go on under the same scenarios.
    pub fn add(&mut self, steps: &[Step]) {
        for step in steps {
            let scenario = step.run.plan.scenario.id.clone();
            self.0.entry(scenario).or_default().push(step.run.clone());
        }
    }

    /// The runs that matter on a date: rest and weekly sums look no further back than a week.
    fn before(&self, date: Date, scenario: &Scenario) -> Vec<&Run> {
        let from = date.saturating_sub(7.days());
        let runs = self.0.get(&scenario.id).into_iter().flatten();
        runs.filter(|run| (from..date).contains(&run.plan.date)).collect()
    }
}

/// What one day of a ladder is climbed with.
#[derive(Debug)]
pub struct Climb<'a> {
    /// The workspace.
    pub opened: &'a Opened,
    /// The scenarios wanted.
    pub scenarios: &'a [&'a Scenario],
    /// How hard to search for each of them.
    pub wish: &'a Wish,
    /// Plan only what was booked by then; none means everything.
    pub known_at: Option<KnownAt>,
    /// The runs that were there before; an empty ledger plans everything anew.
    pub ledger: &'a Ledger,
    /// Ends it when set.
    pub stop: &'a AtomicBool,
}

impl<'a> Climb<'a> {
    /// Plans a day after others under every scenario, in the order of the ladder; nothing when no
    /// trip runs. `before` is told of each scenario that is about to be planned.
    pub fn day(
        &self,
        date: Date,
        past: &Past,
        progress: &dyn Progress,
        mut before: impl FnMut(&Scenario),
    ) -> Climbed {
        let mut steps = Vec::new();
        let n_trips = self.day_of(date).trips.len();
        if n_trips == 0 {
            return Climbed { steps, failure: None };
        }
        let mut planner = None;
        for scenario in in_order(self.scenarios) {
            let (asked, past) = (self.wish.of(n_trips), past.before(date, scenario));
            let place = Place { date, scenario, asked, past, progress };
            match self.step(&place, &steps, &mut planner, &mut before) {
                Ok(step) => steps.push(step),
                Err(failure) => return Climbed { steps, failure: Some(failure) },
            }
        }
        Climbed { steps, failure: None }
    }

    fn day_of(&self, date: Date) -> Day<'a> {
        Day::as_known(&self.opened.region, date, self.known_at.map(|known| known.on(date)))
    }

    /// Finds or makes the plan of one scenario.
    fn step(
        &self,
        place: &Place<'_>,
        below: &[Step],
        planner: &mut Option<Planner<'a>>,
        before: &mut impl FnMut(&Scenario),
    ) -> Result<Step, Failure> {
        let Place { date, scenario, asked, past, progress } = place;
        let opened = self.opened;
        if self.stop.load(Ordering::Relaxed) {
            return Err(Failure::Interrupted);
        }
        let planned_before: Vec<&Scenario> =
            below.iter().map(|step| &step.run.plan.scenario).collect();
        let start = contained(scenario, &planned_before)
            .into_iter()
            .map(|part| &below[part].run)
            .min_by_key(|run| price(&run.plan));
        let starts: Vec<String> = start.iter().map(|run| run.name()).collect();
        let after: Vec<String> = past.iter().map(|run| run.name()).collect();
        let wanted = Wanted {
            date: *date,
            known_at: self.known_at.map(|known| known.on(*date)),
            scenario: &scenario.id,
            seed: self.wish.seed,
            asked,
            starts: &starts,
            after: &after,
            inputs: &opened.inputs.checksums(),
            roads_checksum: opened.network.input_checksum(),
        };
        if let Some(run) = self.ledger.find(&wanted) {
            return Ok(Step { run, found: true });
        }
        before(scenario);
        let planner = match planner {
            Some(planner) => planner,
            None => planner.insert(Planner::of(self.day_of(*date), &opened.network, *progress)?),
        };
        let plans = past.iter().map(|run| &run.plan);
        planner.come_after(past_work(plans, &opened.region.fleet, *date));
        let routes =
            start.map(|run| routes_of(&run.plan, &planner.day, scenario)).unwrap_or_default();
        let effort = Effort { seed: self.wish.seed, limit: limit(asked), stop: self.stop };
        let planned = planner.plan(scenario, &effort, &routes, *progress)?;
        if self.stop.load(Ordering::Relaxed) {
            return Err(Failure::Interrupted);
        }
        let search = Search { asked: asked.clone(), stopped: false, starts, after, like: None };
        let run = opened.keep(&planned, search, None)?;
        Ok(Step { run, found: false })
    }
}

/// One unit of work: a day under a scenario.
struct Place<'a> {
    date: Date,
    scenario: &'a Scenario,
    asked: Asked,
    past: Vec<&'a Run>,
    progress: &'a dyn Progress,
}

/// What the search minimized: cash and quality.
fn price(plan: &Plan) -> i64 {
    plan.search.last.0
}
