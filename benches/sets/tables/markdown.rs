//! One group as a table in Markdown: a line for each program and budget.

use samenrit::benchmark::{Row, Summary, summary};

use super::groups::{Group, Objective, PROGRAMS, Run};
use super::results::Kept;

/// What was not measured, or has no plan to measure.
const NOTHING: &str = "–";
/// What a vehicle weighs against the way, where both are put in one figure.
const VEHICLE: f64 = 10_000.0;

/// A column: its head, and its figure of a run with that many decimals.
struct Column {
    head: &'static str,
    decimals: usize,
    figure: fn(&Figures) -> Option<f64>,
    /// The same of the best known plans, said beside it.
    best: fn(&Figures) -> Option<f64>,
}

/// What one run amounts to.
struct Figures {
    used: f64,
    /// Of the plans that serve everything.
    sum: Summary,
}

const COLUMNS_OF_VEHICLES: &[Column] = &[
    USED,
    PLANS,
    Column {
        head: "vehicles (best known)",
        decimals: 0,
        figure: |it| Some(it.sum.vehicles[0] as f64),
        best: |it| Some(it.sum.vehicles[1] as f64),
    },
    Column {
        head: "at best known vehicles",
        decimals: 0,
        figure: |it| Some(it.sum.at_best_vehicles as f64),
        best: |_| None,
    },
    Column { head: "mean gap on those, %", ..GAP },
    Column { head: "way", decimals: 0, figure: |it| Some(it.sum.cost[0]), best: |_| None },
    Column {
        head: "vehicles × 10,000 + way above best known, %",
        decimals: 3,
        figure: |it| {
            let above = 100.0 * (weighed(&it.sum, 0) / weighed(&it.sum, 1) - 1.0);
            (it.sum.known > 0).then_some(above)
        },
        best: |_| None,
    },
];

const COLUMNS_OF_DISTANCE: &[Column] = &[
    USED,
    PLANS,
    GAP,
    Column {
        head: "at best known way",
        decimals: 0,
        figure: |it| Some(it.sum.at_best_cost as f64),
        best: |_| None,
    },
    Column {
        head: "way (best known)",
        decimals: 1,
        figure: |it| Some(it.sum.cost[0]),
        best: |it| Some(it.sum.cost[1]),
    },
];

const USED: Column =
    Column { head: "used", decimals: 1, figure: |it| Some(it.used), best: |_| None };
const PLANS: Column = Column {
    head: "whole plans",
    decimals: 0,
    figure: |it| Some(it.sum.instances as f64),
    best: |_| None,
};
const GAP: Column = Column {
    head: "mean gap, %",
    decimals: 2,
    figure: |it| (it.sum.compared > 0).then_some(it.sum.mean_gap_percent),
    best: |_| None,
};

fn weighed(sum: &Summary, whose: usize) -> f64 {
    sum.vehicles[whose] as f64 * VEHICLE + sum.cost[whose]
}

/// Draws a group from its runs, each with what is kept of it.
pub(crate) fn table(group: &Group, runs: &[(Run<'_>, Option<Kept>)]) -> String {
    let columns = match group.objective {
        Objective::Vehicles => COLUMNS_OF_VEHICLES,
        Objective::Distance => COLUMNS_OF_DISTANCE,
    };
    let heads: Vec<&str> = columns.iter().map(|column| column.head).collect();
    let mut lines = vec![
        format!("| program | processor s | {} |", heads.join(" | ")),
        "|---".repeat(columns.len() + 2) + "|",
    ];
    let same = |a: &(Run<'_>, _), b: &(Run<'_>, _)| {
        (a.0.program, a.0.seconds) == (b.0.program, b.0.seconds)
    };
    for seeds in runs.chunk_by(same) {
        let kept: Vec<&Kept> = seeds.iter().filter_map(|(_, kept)| kept.as_ref()).collect();
        let run = seeds[0].0;
        let figures: Vec<Figures> = kept.iter().map(|kept| figures(&kept.rows)).collect();
        let cells: Vec<String> = columns.iter().map(|column| cell(column, &figures)).collect();
        let program = program(run.program, &kept);
        lines.push(format!("| {program} | {} | {} |", run.seconds, cells.join(" | ")));
    }
    format!("{}\n\n{}\n", lines.join("\n"), about(group, runs))
}

fn figures(rows: &[Row]) -> Figures {
    let whole: Vec<Row> = rows.iter().filter(|row| row.unserved == 0).cloned().collect();
    let used = rows.iter().map(|row| row.cpu_seconds).sum::<f64>() / rows.len().max(1) as f64;
    Figures { used, sum: summary(&whole) }
}

fn cell(column: &Column, figures: &[Figures]) -> String {
    let text =
        spread(column.decimals, &figures.iter().filter_map(column.figure).collect::<Vec<_>>());
    let best: Vec<f64> = figures.iter().filter_map(column.best).collect();
    if best.is_empty() { text } else { format!("{text} ({})", spread(column.decimals, &best)) }
}

/// A figure; of several seeds their mean, and the least and the most where they differ.
fn spread(decimals: usize, figures: &[f64]) -> String {
    let show = |figure: f64| {
        let text = format!("{figure:.decimals$}");
        // Nothing above and nothing below are the same.
        let nothing = text.strip_prefix('-').filter(|it| it.parse() == Ok(0.0));
        nothing.map_or(text.clone(), str::to_owned)
    };
    let Some(&first) = figures.first() else { return NOTHING.to_owned() };
    let (least, most) =
        figures.iter().fold((first, first), |(a, b), &it| (f64::min(a, it), f64::max(b, it)));
    if show(least) == show(most) {
        return show(first);
    }
    let mean = figures.iter().sum::<f64>() / figures.len() as f64;
    format!("{mean:.*} [{}–{}]", decimals.max(1), show(least), show(most))
}

/// The program as the page names it, with the versions that were measured.
fn program(name: &str, kept: &[&Kept]) -> String {
    let title = PROGRAMS.iter().find(|it| it.name == name).map_or(name, |it| it.title);
    let rows = kept.iter().flat_map(|kept| &kept.rows);
    let mut versions: Vec<&str> = rows.filter_map(|row| version(&row.run)).collect();
    versions.sort_unstable();
    versions.dedup();
    [title, &versions.join(", ")].join(" ").trim_end().to_owned()
}

/// The version in the `run` of a row: `0.1.0+1a2b3c4d …` or `name-0.1.0 …`.
fn version(run: &str) -> Option<&str> {
    let program = run.split(' ').next()?;
    program.rsplit('-').next()
}

/// The line under a table: what it is of, when and where it was measured, what is missing.
fn about(group: &Group, runs: &[(Run<'_>, Option<Kept>)]) -> String {
    let count = group.count();
    let mut parts = vec![format!("{}: {count} instances.", group.title)];
    let mut measured: Vec<(&str, &str, Vec<String>)> = Vec::new();
    for (run, kept) in runs {
        let Some(kept) = kept else { continue };
        let (date, machine) = (kept.measured.date.as_str(), kept.measured.machine.as_str());
        match measured.iter_mut().find(|it| (it.0, it.1) == (date, machine)) {
            Some((.., names)) => names.push(run.stem()),
            None => measured.push((date, machine, vec![run.stem()])),
        }
    }
    let is_one = measured.len() == 1;
    for (date, machine, names) in measured {
        let names = if is_one { String::new() } else { format!(" ({})", names.join(", ")) };
        parts.push(format!("Measured on {date} on {machine}{names}."));
    }
    let kept = || runs.iter().filter_map(|(run, kept)| Some((run, kept.as_ref()?)));
    for (run, kept) in kept().filter(|(_, kept)| kept.rows.len() < count) {
        parts.push(format!("Of {} only {} were measured.", run.stem(), kept.rows.len()));
    }
    for (run, _) in kept().filter(|(_, kept)| !kept.measured.is_checked) {
        parts.push(format!("No second checker has seen the plans of {}.", run.stem()));
    }
    if !group.note.is_empty() {
        parts.push(group.note.clone());
    }
    parts.join(" ")
}
