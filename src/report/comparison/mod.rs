//! Several plans side by side: figures, differences, gains for each step, and what gets worse.
//!
//! [`compare`] makes the data, [`tables`] and the other functions of `show` make it readable.

mod figures;
mod show;
mod steps;
#[cfg(test)]
mod tests;
mod worse;

pub use figures::Unit;
pub use show::{csv, html, json, tables, terminal};
pub use steps::{Change, Step};
pub use worse::Worse;

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Serialize;

use crate::plan::{Outcome, Plan};
use crate::region::Region;
use crate::units::Cents;
use figures::Measured;

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

/// What one authority pays in every plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Payer {
    /// The authority, by id.
    pub payer: String,
    /// Its name.
    pub name: String,
    /// Its part of the cash cost in each plan: routes split over their trips by direct metres,
    /// hired taxis as they are.
    pub amounts: Vec<Cents>,
}

/// Something that makes the plans unfit to be compared just so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Warning {
    /// The numbers of trips left behind differ.
    Unserved,
    /// The numbers of trips in hired taxis differ.
    Outside,
    /// The plans are of several days.
    Dates,
    /// The plans do not have the same trips.
    Trips,
    /// A wider plan costs more than one it contains, so its search was too short.
    ShortSearch,
}

/// Several plans side by side.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Comparison {
    /// Name of the region.
    pub region: String,
    /// The plans.
    pub plans: Vec<Column>,
    /// Their figures.
    pub figures: Vec<Figure>,
    /// Who pays what.
    pub payers: Vec<Payer>,
    /// What each step yields.
    pub steps: Vec<Step>,
    /// What is worse than in the first plan.
    pub worse: Vec<Worse>,
    /// What to keep in mind.
    pub warnings: Vec<Warning>,
    /// How much the cash cost of one scenario differs between seeds, where several were given.
    pub spread: Option<Cents>,
}

/// Compares plans with the first of them; none without plans.
pub fn compare(entries: &[Entry]) -> Option<Comparison> {
    let first = entries.first()?;
    let measured: Vec<Measured> =
        entries.iter().map(|entry| Measured::new(entry.plan, &entry.region.fleet)).collect();
    let figures = figures(&measured);
    let payers = payers(entries);
    let spread = spread(entries);
    let mut worse = worse::figures(&figures);
    worse.extend(worse::payers(&payers));
    worse.extend(worse::flows(entries));
    worse.sort_by_key(Worse::plan);
    let steps = steps(&measured, spread);
    let mut warnings = warnings(entries, &measured);
    if steps.iter().any(|step| step.saves < Cents::ZERO) {
        warnings.push(Warning::ShortSearch);
    }
    Some(Comparison {
        region: first.plan.region.clone(),
        plans: entries.iter().map(column).collect(),
        figures,
        payers,
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
    }
}

fn figures(measured: &[Measured]) -> Vec<Figure> {
    let mut all = Vec::new();
    for kind in figures::KINDS {
        let values = measured.iter().map(kind.of).collect();
        all.push(Figure {
            heading: kind.heading,
            ..figure(kind.key.to_owned(), kind.label, (kind.unit, kind.decimals), values)
        });
        if kind.key == "outside" || kind.key == "unserved" {
            all.extend(reasons(kind.key, measured));
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

/// What each authority pays in each plan.
fn payers(entries: &[Entry]) -> Vec<Payer> {
    let mut amounts: BTreeMap<&str, Vec<Cents>> = BTreeMap::new();
    for (index, entry) in entries.iter().enumerate() {
        let of_routes: Vec<Cents> =
            entry.plan.routes.iter().map(|route| route.cost.total()).collect();
        let of_trips = crate::cost::per_trip(entry.plan, &of_routes);
        for (trip, share) in entry.plan.trips.iter().zip(of_trips) {
            let sums =
                amounts.entry(&trip.payer).or_insert_with(|| vec![Cents::ZERO; entries.len()]);
            sums[index] += share;
            if let Outcome::Outside { cost, .. } = trip.outcome {
                sums[index] += cost;
            }
        }
    }
    let name = |id: &str| {
        let mut authorities = entries.iter().flat_map(|entry| &entry.region.authorities);
        let authority = authorities.find(|authority| authority.id == id);
        authority.map_or_else(|| id.to_owned(), |authority| authority.name.clone())
    };
    amounts
        .into_iter()
        .map(|(id, amounts)| Payer { payer: id.to_owned(), name: name(id), amounts })
        .collect()
}

/// The largest difference in cash between seeds of one scenario on one day.
fn spread(entries: &[Entry]) -> Option<Cents> {
    let mut costs: BTreeMap<(&str, Date), Vec<Cents>> = BTreeMap::new();
    for entry in entries {
        let key = (entry.plan.scenario.id.as_str(), entry.plan.date);
        costs.entry(key).or_default().push(entry.plan.cost());
    }
    let range = |costs: &Vec<Cents>| {
        (costs.len() > 1).then(|| Some(*costs.iter().max()? - *costs.iter().min()?))?
    };
    costs.values().filter_map(range).max()
}

fn steps(measured: &[Measured], spread: Option<Cents>) -> Vec<Step> {
    let plans: Vec<&Plan> = measured.iter().map(|one| one.plan).collect();
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
            within_spread: spread.is_some_and(|spread| saves.0.abs() <= spread.0),
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
    let dates = any(&|entry, _| entry.plan.date != first.0.plan.date);
    let found = [
        (Warning::Unserved, any(&|_, one| one.kpis.unserved != first.1.kpis.unserved)),
        (Warning::Outside, any(&|_, one| one.kpis.outside != first.1.kpis.outside)),
        (Warning::Dates, dates),
        (Warning::Trips, !dates && any(&|entry, _| ids(entry) != first_ids)),
    ];
    found.into_iter().filter_map(|(warning, is_so)| is_so.then_some(warning)).collect()
}
