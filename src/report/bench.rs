//! Results of benchmark instances for the terminal.

use crate::benchmark::{Row as Result, Summary, summary};
use crate::report::table::{Row, Table};
use crate::text::{Message, Texts};

/// Characters of a line.
const WIDTH: usize = 100;

/// A line for each instance, their average, and what they amount to together.
pub fn terminal(results: &[Result], texts: &Texts) -> String {
    let columns = [
        "bench-instance",
        "bench-vehicles",
        "bench-cost",
        "bench-best-known",
        "bench-gap",
        "bench-seconds",
        "bench-cpu",
        "bench-iterations",
    ];
    let mut rows: Vec<Row> = results.iter().map(|it| Row::Cells(line(it, texts))).collect();
    if results.len() > 1 {
        rows.push(Row::Cells(vec![String::new()]));
        rows.push(Row::Cells(average(results, texts)));
    }
    let table = Table {
        title: texts.text("bench-title"),
        head: columns.iter().map(|column| texts.text(column)).collect(),
        words: 1,
        rows,
    };
    let mut parts = vec![table.draw_within(WIDTH)];
    parts.extend(left_out(results, texts));
    if results.len() > 1 {
        parts.push(together(results, texts));
    }
    parts.join("\n\n")
}

/// Vehicles and those of the best known plan, where they count.
fn beside(ours: String, best: Option<String>) -> String {
    match best {
        Some(best) => format!("{ours}/{best}"),
        None => ours,
    }
}

/// One result in a line, for whoever waits for the next.
pub fn line_of(result: &Result, texts: &Texts) -> String {
    line(result, texts).join("  ")
}

/// Which plans leave requests out, if any does.
fn left_out(results: &[Result], texts: &Texts) -> Option<String> {
    let line = |result: &Result| {
        let message = Message::new("bench-left-out").with("instance", result.instance.as_str());
        texts.say(&message.with("count", result.unserved))
    };
    let lines: Vec<String> = results.iter().filter(|it| it.unserved > 0).map(line).collect();
    (!lines.is_empty()).then(|| lines.join("\n"))
}

fn or_dash(text: Option<String>) -> String {
    text.unwrap_or_else(|| "–".to_owned())
}

fn line(result: &Result, texts: &Texts) -> Vec<String> {
    vec![
        result.instance.clone(),
        beside(result.vehicles.to_string(), result.best_vehicles.map(|best| best.to_string())),
        texts.decimal(result.cost, 2),
        or_dash(result.best_cost.map(|best| texts.decimal(best, 2))),
        or_dash(result.gap_percent.map(|gap| texts.decimal(gap, 2))),
        texts.decimal(result.seconds, 1),
        texts.decimal(result.cpu_seconds, 1),
        texts.whole(result.iterations as i64),
    ]
}

/// The means; of best known plans and gaps only over those that have one.
fn average(results: &[Result], texts: &Texts) -> Vec<String> {
    let mean = |of: &dyn Fn(&Result) -> Option<f64>| {
        let figures: Vec<f64> = results.iter().filter_map(of).collect();
        (!figures.is_empty()).then(|| figures.iter().sum::<f64>() / figures.len() as f64)
    };
    let rounded = |of: &dyn Fn(&Result) -> Option<f64>, places: usize| {
        mean(of).map(|mean| texts.decimal(mean, places))
    };
    let shown = |of: &dyn Fn(&Result) -> Option<f64>, places: usize| or_dash(rounded(of, places));
    let best = rounded(&|it| it.best_vehicles.map(|best| best as f64), 2);
    vec![
        texts.text("bench-average"),
        beside(shown(&|it| Some(it.vehicles as f64), 2), best),
        shown(&|it| Some(it.cost), 2),
        shown(&|it| it.best_cost, 2),
        shown(&|it| it.gap_percent, 2),
        shown(&|it| Some(it.seconds), 1),
        shown(&|it| Some(it.cpu_seconds), 1),
        shown(&|it| Some(it.iterations as f64), 0),
    ]
}

fn together(results: &[Result], texts: &Texts) -> String {
    let sum = summary(results);
    let mut messages =
        vec![Message::new("bench-known").with("instances", sum.instances).with("known", sum.known)];
    if sum.with_fleet > 0 && sum.incomplete == 0 {
        messages.push(fleet(&sum));
    }
    if sum.compared > 0 {
        let gap = texts.decimal(sum.mean_gap_percent, 3);
        let message = Message::new("bench-gaps").with("gap", gap).with("compared", sum.compared);
        messages.push(message.with("best", sum.at_best_cost));
    }
    if sum.incomplete > 0 {
        messages.push(Message::new("bench-incomplete").with("count", sum.incomplete));
    } else if sum.known > 0 {
        messages.push(sums(&sum, texts));
    }
    messages.iter().map(|message| texts.say(message)).collect::<Vec<_>>().join("\n")
}

fn fleet(sum: &Summary) -> Message {
    Message::new("bench-fleet")
        .with("vehicles", sum.vehicles[0])
        .with("best", sum.vehicles[1])
        .with("fewest", sum.at_best_vehicles)
        .with("of", sum.with_fleet)
}

fn sums(sum: &Summary, texts: &Texts) -> Message {
    let weighed = |index: usize| 10_000.0 * sum.vehicles[index] as f64 + sum.cost[index];
    let above = 100.0 * (weighed(0) / weighed(1) - 1.0);
    Message::new(if sum.with_fleet > 0 { "bench-sums-weighed" } else { "bench-sums" })
        .with("cost", texts.decimal(sum.cost[0], 2))
        .with("best", texts.decimal(sum.cost[1], 2))
        .with("above", texts.decimal(above, 3))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::benchmark::BestKnown;
    use crate::text::Language;

    fn result(vehicles: usize, unserved: usize) -> Result {
        let result = Result {
            instance: "poa-n400-3".to_owned(),
            vehicles,
            cost: 123_456.789,
            best_vehicles: None,
            best_cost: None,
            gap_percent: None,
            seconds: 3_600.0,
            cpu_seconds: 7_200.0,
            iterations: 12_345_678,
            unserved,
            run: String::new(),
        };
        result.against(Some(BestKnown { vehicles: Some(101), cost: 120_000.0 }))
    }

    #[test]
    fn wide_figures_fit_a_line() {
        let results = [result(101, 0), result(102, 3)];
        for language in Language::ALL {
            let said = terminal(&results, &Texts::new(language));
            for line in said.lines().skip(2).take(8) {
                assert!(line.chars().count() <= WIDTH, "{line}");
            }
        }
    }

    #[test]
    fn a_set_is_summed_up() {
        let mut results = vec![result(101, 0), result(102, 0)];
        let texts = Texts::new(Language::English);
        insta::assert_snapshot!("complete", terminal(&results, &texts));
        results.push(result(90, 3));
        insta::assert_snapshot!("incomplete", terminal(&results, &texts));
    }
}
