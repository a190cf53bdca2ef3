//! Several plans side by side: figures, differences, gains for each step, and what gets worse.
//!
//! [`compare`] makes the data, [`tables`] and the other functions of `show` make it readable.

mod figures;
mod order;
mod parts;
mod same;
mod show;
mod steps;
#[cfg(test)]
mod tests;
mod worse;

pub use figures::Unit;
pub use parts::Part;
pub use same::mismatches;
pub use show::{csv, html, json, tables, terminal};
pub use steps::{Change, Step};
pub use worse::Worse;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::Serialize;

use crate::plan::{Plan, Refusal};
use crate::region::{FleetChoice, PoolKey, Region};
use crate::units::Cents;
use figures::Measured;
use steps::Question;

/// A plan to compare.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'a> {
    /// Name of its run.
    pub run: &'a str,
    /// The plan.
    pub plan: &'a Plan,
    /// The region it was made for, as it was then.
    pub region: &'a Region,
}

/// What stands above a plan's figures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Column {
    /// Name of the run.
    pub run: String,
    /// The scenario, by id.
    pub scenario: String,
    /// Name of the scenario.
    pub name: String,
    /// The day.
    pub date: Date,
    /// Seed of the search.
    pub seed: u64,
    /// Keys that keep trips out of each other's vehicles.
    pub pool_by: Vec<PoolKey>,
    /// Keys that keep trips from being aboard together.
    pub aboard_by: Vec<PoolKey>,
    /// Whether it has given vehicles or a catalogue.
    pub fleet: FleetChoice,
    /// Ids of the shifts that it uses; empty means all.
    pub shifts: Vec<String>,
}

/// What the last plan saves compared with the first.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Headline {
    /// Cash a day; negative when it costs.
    pub saves: Cents,
    /// The same in percent of the first plan.
    pub percent: f64,
    /// The same in the working days of a year.
    pub saves_in_year: Cents,
    /// Does it lie inside what another seed alone would change?
    pub within_spread: bool,
}

/// One figure of every plan.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Figure {
    /// Its name in CSV and JSON.
    pub key: String,
    /// Key of its name for people.
    #[serde(skip)]
    pub label: &'static str,
    /// Key of a heading above it.
    #[serde(skip)]
    pub heading: Option<&'static str>,
    /// What it is counted in.
    pub unit: Unit,
    /// Digits behind the comma.
    #[serde(skip)]
    pub decimals: usize,
    /// The value in each plan.
    pub values: Vec<f64>,
    /// Each plan less the first; zero for the first.
    pub differences: Vec<f64>,
    /// The same in percent of the first; none where the first is zero.
    pub percents: Vec<Option<f64>>,
}

/// Something that makes the plans unfit to be compared just so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Warning {
    /// The numbers of trips left behind differ.
    Unserved,
    /// The numbers of trips in hired taxis differ.
    Outside,
    /// The plans do not have the same trips.
    Trips,
    /// A wider plan costs more than one it contains, so its search was too short.
    ShortSearch,
    /// A step costs more than it yields, and volunteers dropped out.
    DropOuts,
}

/// Several plans side by side.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Comparison {
    /// Name of the region.
    pub region: String,
    /// The plans, narrower ones before those that contain them; the first is the base.
    pub plans: Vec<Column>,
    /// Their figures.
    pub figures: Vec<Figure>,
    /// What the last plan saves, unless it is of the same scenario as the first.
    pub headline: Option<Headline>,
    /// What each authority pays.
    pub payers: Vec<Part>,
    /// What each flow costs.
    pub flows: Vec<Part>,
    /// What each step yields.
    pub steps: Vec<Step>,
    /// What is worse than in the first plan.
    pub worse: Vec<Worse>,
    /// What to keep in mind.
    pub warnings: Vec<Warning>,
    /// How much the cash cost of one scenario differs between seeds, where several were given.
    pub spread: Option<Cents>,
}

/// Compares plans of one region and day with the narrowest, or else the first; none without plans.
pub fn compare(entries: &[Entry]) -> Option<Comparison> {
    let entries = &order::from_narrow_to_wide(entries);
    let first = entries.first()?;
    let measured: Vec<Measured> =
        entries.iter().map(|entry| Measured::new(entry.plan, entry.region)).collect();
    let figures = figures(&measured);
    let payers = parts::by_payer(entries);
    let spread = spread(entries);
    let mut worse = worse::figures(&figures);
    worse.extend(worse::payers(&payers));
    worse.extend(worse::flows(entries));
    worse.sort_by_key(Worse::plan);
    let steps = steps(entries, &measured, spread);
    let mut warnings = warnings(entries, &measured);
    if steps.iter().any(|step| step.saves < Cents::ZERO) {
        // Only before anybody drops out a wider plan is never dearer.
        let has_dropped = entries.iter().any(|entry| !entry.plan.dropped.is_empty());
        warnings.push(if has_dropped { Warning::DropOuts } else { Warning::ShortSearch });
    }
    Some(Comparison {
        region: first.plan.region.clone(),
        plans: entries.iter().map(column).collect(),
        figures,
        headline: headline(entries, spread),
        payers,
        flows: parts::by_flow(entries),
        steps,
        worse,
        warnings,
        spread,
    })
}

fn column(entry: &Entry) -> Column {
    let scenario = &entry.plan.scenario;
    Column {
        run: entry.run.to_owned(),
        scenario: scenario.id.clone(),
        name: scenario.name.clone(),
        date: entry.plan.date,
        seed: entry.plan.seed,
        pool_by: scenario.pool_by.clone(),
        aboard_by: scenario.aboard_by.clone(),
        fleet: scenario.fleet,
        shifts: scenario.shifts.clone(),
    }
}

fn headline(entries: &[Entry], spread: Option<Cents>) -> Option<Headline> {
    let (first, last) = (entries.first()?, entries.last()?);
    let (was, is) = (first.plan.cost(), last.plan.cost());
    let saves = was - is;
    (first.plan.scenario.id != last.plan.scenario.id && was > Cents::ZERO).then(|| Headline {
        saves,
        percent: 100.0 * saves.0 as f64 / was.0 as f64,
        saves_in_year: Cents(saves.0 * first.region.working_days_per_year),
        within_spread: is_within(saves, spread),
    })
}

/// Is a difference no larger than what another seed alone makes?
fn is_within(saves: Cents, spread: Option<Cents>) -> bool {
    spread.is_some_and(|spread| saves.0.abs() <= spread.0)
}

fn figures(measured: &[Measured]) -> Vec<Figure> {
    let mut all = Vec::new();
    for kind in figures::KINDS {
        let values: Vec<f64> = measured.iter().map(kind.of).collect();
        if figures::RARE.contains(&kind.key) && values.iter().all(|&value| value == 0.0) {
            continue;
        }
        all.push(Figure {
            heading: kind.heading,
            ..figure(kind.key.to_owned(), kind.label, (kind.unit, kind.decimals), values)
        });
        if kind.key == "outside" || kind.key == "unserved" {
            all.extend(reasons(kind.key, measured));
        }
        if kind.key == "refused" {
            all.extend(refusals(measured));
        }
    }
    all
}

/// The reasons that occur in any of the plans.
fn reasons(of: &str, measured: &[Measured]) -> Vec<Figure> {
    let count = |plan: &Plan, reason| figures::with_reason(plan, reason, of == "outside") as f64;
    figures::REASONS
        .iter()
        .map(|&(reason, label)| {
            let values = measured.iter().map(|one| count(one.plan, reason)).collect();
            let key = format!("{of}.{}", label.trim_start_matches("report-reason-"));
            figure(key, label, (Unit::Trips, 0), values)
        })
        .filter(|figure| figure.values.iter().any(|&value| value > 0.0))
        .collect()
}

/// The reasons for refusals that occur in any of the plans.
fn refusals(measured: &[Measured]) -> Vec<Figure> {
    let figure_of = |&(reason, label): &(Refusal, &'static str)| {
        let count = |one: &Measured| figures::with_refusal(one.plan, reason) as f64;
        let values = measured.iter().map(count).collect();
        figure(format!("refused.{}", reason.name()), label, (Unit::Trips, 0), values)
    };
    let all = figures::REFUSALS.iter().map(figure_of);
    all.filter(|figure| figure.values.iter().any(|&value| value > 0.0)).collect()
}

fn figure(
    key: String,
    label: &'static str,
    (unit, decimals): (Unit, usize),
    values: Vec<f64>,
) -> Figure {
    let first = values[0];
    let differences: Vec<f64> = values.iter().map(|value| value - first).collect();
    let percent = |difference: &f64| (first != 0.0).then(|| 100.0 * difference / first);
    let percents = differences.iter().map(percent).collect();
    Figure { key, label, heading: None, unit, decimals, values, differences, percents }
}

/// The largest difference in cash between seeds of one scenario.
fn spread(entries: &[Entry]) -> Option<Cents> {
    let mut costs: BTreeMap<&str, Vec<Cents>> = BTreeMap::new();
    for entry in entries {
        costs.entry(&entry.plan.scenario.id).or_default().push(entry.plan.cost());
    }
    let range = |costs: &Vec<Cents>| {
        (costs.len() > 1).then(|| Some(*costs.iter().max()? - *costs.iter().min()?))?
    };
    costs.values().filter_map(range).max()
}

fn steps(entries: &[Entry], measured: &[Measured], spread: Option<Cents>) -> Vec<Step> {
    let shifts = entries.iter().flat_map(|entry| &entry.region.fleet.shifts);
    let shifts: BTreeSet<&str> = shifts.map(|shift| shift.id.as_str()).collect();
    let plans: Vec<Question> =
        entries.iter().map(|entry| Question::of(entry.plan, &shifts)).collect();
    let step = |(from, to): (usize, usize)| {
        let (narrow, wide) = (&measured[from].kpis, &measured[to].kpis);
        let saves = narrow.cost - wide.cost;
        let percent = 100.0 * saves.0 as f64 / narrow.cost.0 as f64;
        Step {
            from,
            to,
            changes: steps::changes(&plans[from].scenario, &plans[to].scenario),
            saves,
            saves_percent: if narrow.cost == Cents::ZERO { 0.0 } else { percent },
            vehicles: narrow.vehicles_at_peak as i64 - wide.vehicles_at_peak as i64,
            within_spread: is_within(saves, spread),
        }
    };
    steps::pairs(&plans).into_iter().map(step).collect()
}

fn warnings(entries: &[Entry], measured: &[Measured]) -> Vec<Warning> {
    let first = (&entries[0], &measured[0]);
    let any = |differs: &dyn Fn(&Entry, &Measured) -> bool| {
        entries.iter().zip(measured).any(|(entry, one)| differs(entry, one))
    };
    let ids = |entry: &Entry| -> Vec<String> {
        entry.plan.trips.iter().map(|trip| trip.id.clone()).collect()
    };
    let first_ids = ids(first.0);
    let found = [
        (Warning::Unserved, any(&|_, one| one.kpis.unserved != first.1.kpis.unserved)),
        (Warning::Outside, any(&|_, one| one.kpis.outside != first.1.kpis.outside)),
        (Warning::Trips, any(&|entry, _| ids(entry) != first_ids)),
    ];
    found.into_iter().filter_map(|(warning, is_so)| is_so.then_some(warning)).collect()
}
