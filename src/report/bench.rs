//! Results of benchmark instances for the terminal.

use crate::benchmark::{Row as Result, summary};
use crate::report::table::{Row, Table};
use crate::text::{Message, Texts};

/// A line for each instance, and what they amount to together.
pub fn terminal(results: &[Result], texts: &Texts) -> String {
    let columns = [
        "bench-instance",
        "bench-vehicles",
        "bench-best-vehicles",
        "bench-cost",
        "bench-best-cost",
        "bench-gap",
        "bench-unserved",
        "bench-seconds",
        "bench-cpu",
        "bench-iterations",
    ];
    let table = Table {
        title: texts.text("bench-title"),
        head: columns.iter().map(|column| texts.text(column)).collect(),
        words: 1,
        rows: results.iter().map(|result| Row::Cells(line(result, texts))).collect(),
    };
    let drawn = table.draw();
    if results.len() < 2 { drawn } else { format!("{drawn}\n\n{}", together(results, texts)) }
}

/// One result in a line, for whoever waits for the next.
pub fn line_of(result: &Result, texts: &Texts) -> String {
    line(result, texts).join("  ")
}

fn line(result: &Result, texts: &Texts) -> Vec<String> {
    let or_dash = |text: Option<String>| text.unwrap_or_else(|| "–".to_owned());
    vec![
        result.instance.clone(),
        result.vehicles.to_string(),
        or_dash(result.best_vehicles.map(|best| best.to_string())),
        texts.decimal(result.cost, 2),
        or_dash(result.best_cost.map(|best| texts.decimal(best, 2))),
        or_dash(result.gap_percent.map(|gap| texts.decimal(gap, 2))),
        result.unserved.to_string(),
        texts.decimal(result.seconds, 1),
        texts.decimal(result.cpu_seconds, 1),
        texts.whole(result.iterations as i64),
    ]
}

fn together(results: &[Result], texts: &Texts) -> String {
    let sum = summary(results);
    let weighed = |index: usize| 10_000.0 * sum.vehicles[index] as f64 + sum.cost[index];
    let message = Message::new("bench-together")
        .with("instances", sum.instances)
        .with("vehicles", sum.vehicles[0])
        .with("bestvehicles", sum.vehicles[1])
        .with("atbest", sum.at_best_vehicles)
        .with("gap", texts.decimal(sum.mean_gap_percent, 3))
        .with("compared", results.iter().filter(|result| result.gap_percent.is_some()).count())
        .with("optimal", sum.at_best_cost)
        .with("cost", texts.decimal(sum.cost[0], 2))
        .with("bestcost", texts.decimal(sum.cost[1], 2))
        .with("weighed", texts.decimal(100.0 * (weighed(0) / weighed(1) - 1.0), 3))
        .with("incomplete", sum.incomplete);
    texts.say(&message)
}
