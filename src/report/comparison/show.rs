//! A comparison for people: tables and sentences, for the terminal, paper and spreadsheets.

use crate::region::{FleetChoice, PoolKey};
use crate::report::comparison::steps::apartness;
use crate::report::comparison::{Column, Comparison, Figure, Part, Step, Unit, Warning, Worse};
use crate::report::page;
use crate::report::table::{Row, Table, spreadsheet};
use crate::text::{Language, Message, Texts};
use crate::units::Cents;

/// The tables: figures, differences to the first, payers, flows, steps.
pub fn tables(comparison: &Comparison, texts: &Texts) -> Vec<Table> {
    let mut tables = vec![figures(comparison, texts)];
    if comparison.plans.len() > 1 {
        tables.push(differences(comparison, texts));
    }
    let payers = ("report-payers-title", "report-payer", comparison.payers.as_slice());
    let flows = ("report-flows-title", "report-flow", comparison.flows.as_slice());
    tables.extend([payers, flows].map(|kind| parts(comparison, kind, texts)));
    if !comparison.steps.is_empty() {
        tables.push(steps(comparison, texts));
    }
    tables
}

/// What the reader is to know first: what is gained, and what each plan is.
fn summary(comparison: &Comparison, texts: &Texts) -> (Option<String>, Vec<String>) {
    let plans = &comparison.plans;
    let fleets_differ = plans.iter().any(|plan| plan.fleet != plans[0].fleet);
    let shifts_differ = plans.iter().any(|plan| plan.shifts != plans[0].shifts);
    let meaning = |index: usize| {
        let Column { pool_by, aboard_by, fleet, shifts, .. } = &plans[index];
        let of_catalogue = *fleet == FleetChoice::Catalogue;
        let apart = |key| i64::from(apartness(pool_by, aboard_by, key));
        let message = Message::new("report-scenario")
            .with("name", plan_name(comparison, index))
            .with("base", i64::from(index == 0 && comparison.plans.len() > 1))
            .with("authorities", apart(PoolKey::Authority))
            .with("flows", apart(PoolKey::Flow))
            .with("catalogue", i64::from(fleets_differ) * (1 + i64::from(of_catalogue)))
            .with("some", i64::from(shifts_differ) * (1 + i64::from(!shifts.is_empty())))
            .with("shifts", shifts.join(", "));
        texts.say(&message)
    };
    (headline(comparison, texts), (0..comparison.plans.len()).map(meaning).collect())
}

fn headline(comparison: &Comparison, texts: &Texts) -> Option<String> {
    let headline = comparison.headline?;
    let key = match headline.saves.0 {
        _ if headline.within_spread => "report-headline-none",
        ..0 => "report-headline-costs",
        _ => "report-headline-saves",
    };
    // An amount stays on one line.
    let euros = |cents: i64| texts.euros(cents).replace(' ', "\u{a0}");
    let message = Message { key, values: Vec::new() }
        .with("first", plan_name(comparison, 0))
        .with("last", plan_name(comparison, comparison.plans.len() - 1))
        .with("amount", euros(headline.saves.0.abs()))
        .with("percent", texts.decimal(headline.percent.abs(), 1))
        .with("year", euros(roughly(headline.saves_in_year.0.abs())));
    let mut sentence = texts.say(&message);
    // Whoever reads only this line must not take people left behind for a gain.
    let is_grave = |warning: &&Warning| matches!(warning, Warning::Unserved | Warning::Trips);
    for &warning in comparison.warnings.iter().filter(is_grave) {
        sentence.push(' ');
        sentence.push_str(&texts.text(warning_key(warning)));
    }
    Some(sentence)
}

/// Two digits that count, and zeros.
fn roughly(number: i64) -> i64 {
    let mut size = 1;
    while number / size >= 100 {
        size *= 10;
    }
    crate::units::ratio(number, 1, size) * size
}

/// The sentences below the tables, each list under its heading.
pub(super) fn remarks(comparison: &Comparison, texts: &Texts) -> Vec<(String, Vec<String>)> {
    let worse: Vec<String> =
        comparison.worse.iter().map(|worse| worse_sentence(comparison, worse, texts)).collect();
    let mut mind: Vec<String> =
        comparison.warnings.iter().map(|&warning| texts.text(warning_key(warning))).collect();
    if let Some(spread) = comparison.spread {
        let message = Message::new("report-spread").with("amount", texts.euros(spread.0));
        mind.push(texts.say(&message));
    } else if comparison.plans.len() > 1 {
        mind.push(texts.text("report-chance"));
    }
    mind.push(texts.text("report-cost-is-society"));
    let mut remarks = Vec::new();
    if comparison.plans.len() > 1 {
        let none = vec![texts.text("report-nothing-worse")];
        let first = Message::new("report-worse-title").with("plan", plan_name(comparison, 0));
        remarks.push((texts.say(&first), if worse.is_empty() { none } else { worse }));
    }
    remarks.push((texts.text("report-mind-title"), mind));
    remarks
}

/// Everything for the terminal.
pub fn terminal(comparison: &Comparison, texts: &Texts) -> String {
    let (headline, meanings) = summary(comparison, texts);
    let meanings: Vec<String> = meanings.iter().map(|line| format!("- {line}")).collect();
    let mut parts: Vec<String> = headline.into_iter().collect();
    parts.push(format!("{}\n\n{}", texts.text("report-plans-title"), meanings.join("\n")));
    parts.extend(tables(comparison, texts).iter().map(Table::draw));
    for (heading, sentences) in remarks(comparison, texts) {
        let lines: Vec<String> = sentences.iter().map(|sentence| format!("- {sentence}")).collect();
        parts.push(format!("{heading}\n\n{}", lines.join("\n")));
    }
    parts.join("\n\n\n")
}

/// One page to print or mail, which needs nothing else.
pub fn html(comparison: &Comparison, texts: &Texts) -> Vec<u8> {
    let (headline, meanings) = summary(comparison, texts);
    let page = page::Page {
        language: page::language(texts),
        title: &title(comparison, texts),
        headline: headline.as_deref().unwrap_or_default(),
        points: &meanings,
        tables: &tables(comparison, texts),
        remarks: &remarks(comparison, texts),
    };
    page::html(&page)
}

/// The figures in full, for programs.
pub fn json(comparison: &Comparison) -> Vec<u8> {
    let mut bytes = serde_json::to_vec_pretty(comparison).expect("every field has a form in JSON");
    bytes.push(b'\n');
    bytes
}

/// The figures with their differences, for a spreadsheet.
pub fn csv(comparison: &Comparison, texts: &Texts) -> Vec<u8> {
    let mut head = vec![texts.text("report-figure"), texts.text("report-unit")];
    let names: Vec<String> =
        (0..comparison.plans.len()).map(|index| plan_name(comparison, index)).collect();
    head.extend(names.iter().cloned());
    for name in names.iter().skip(1) {
        let with = |key| texts.say(&Message { key, values: vec![("plan", name.as_str().into())] });
        head.push(with("report-csv-difference"));
        head.push(with("report-csv-percent"));
    }
    let number = |value: f64, decimals| plain(value, decimals, texts);
    let mut rows = vec![head];
    for figure in &comparison.figures {
        let (size, decimals) = size_of(figure.unit, figure.decimals.max(2));
        let mut row = vec![texts.text(figure.label), texts.text(figure.unit.label())];
        row.extend(figure.values.iter().map(|value| number(value / size, decimals)));
        for (difference, percent) in figure.differences.iter().zip(&figure.percents).skip(1) {
            row.push(number(difference / size, decimals));
            row.push(percent.map_or_else(String::new, |percent| number(percent, 2)));
        }
        rows.push(row);
    }
    let parts = [("report-csv-payer", &comparison.payers), ("report-csv-flow", &comparison.flows)];
    for (key, part) in
        parts.iter().flat_map(|(key, parts)| parts.iter().map(move |part| (key, part)))
    {
        let label = Message { key, values: vec![("name", part.name.as_str().into())] };
        let mut row = vec![texts.say(&label), texts.text(Unit::Cents.label())];
        row.extend(part.amounts.iter().map(|amount| number(amount.as_euros(), 2)));
        rows.push(row);
    }
    spreadsheet(texts, &rows)
}

fn title(comparison: &Comparison, texts: &Texts) -> String {
    let date = comparison
        .plans
        .first()
        .map_or_else(String::new, |plan| crate::report::long_date(plan.date, texts));
    let message = Message::new("report-compare-title")
        .with("region", comparison.region.as_str())
        .with("date", date);
    texts.say(&message)
}

/// The scenario's name, with the seed where that is needed to tell plans apart.
fn plan_name(comparison: &Comparison, index: usize) -> String {
    let plan = &comparison.plans[index];
    let is_shared = comparison.plans.iter().filter(|other| other.name == plan.name).count() > 1;
    if is_shared { format!("{} s{}", plan.name, plan.seed) } else { plan.name.clone() }
}

fn figures(comparison: &Comparison, texts: &Texts) -> Table {
    let mut head = vec![texts.text("report-figure"), texts.text("report-unit")];
    head.extend((0..comparison.plans.len()).map(|index| plan_name(comparison, index)));
    let cells =
        |figure: &Figure| figure.values.iter().map(|&value| shown(value, figure, texts)).collect();
    let title = title(comparison, texts);
    Table { title, head, words: 2, rows: rows(comparison, texts, cells) }
}

fn differences(comparison: &Comparison, texts: &Texts) -> Table {
    let mut head = vec![texts.text("report-figure"), texts.text("report-unit")];
    head.extend((1..comparison.plans.len()).map(|index| plan_name(comparison, index)));
    let cells = |figure: &Figure| {
        let changes = figure.differences.iter().zip(&figure.percents).skip(1);
        changes.map(|(&change, &percent)| difference(change, percent, figure, texts)).collect()
    };
    let title = Message::new("report-differences-title").with("plan", plan_name(comparison, 0));
    Table { title: texts.say(&title), head, words: 2, rows: rows(comparison, texts, cells) }
}

/// A row for each figure, under the headings.
fn rows(
    comparison: &Comparison,
    texts: &Texts,
    cells: impl Fn(&Figure) -> Vec<String>,
) -> Vec<Row> {
    let mut rows = Vec::new();
    for figure in &comparison.figures {
        if let Some(heading) = figure.heading {
            rows.push(Row::Heading(texts.text(heading)));
        }
        let indent = if figure.key.contains('.') { "    " } else { "  " };
        let label = format!("{indent}{}", texts.text(figure.label));
        let mut row = vec![label, texts.text(figure.unit.label())];
        row.extend(cells(figure));
        rows.push(Row::Cells(row));
    }
    rows
}

/// A row for each authority or flow, and their total.
fn parts(
    comparison: &Comparison,
    (title, label, parts): (&'static str, &'static str, &[Part]),
    texts: &Texts,
) -> Table {
    let mut head = vec![texts.text(label), texts.text("report-unit")];
    head.extend((0..comparison.plans.len()).map(|index| plan_name(comparison, index)));
    let row = |name: String, amounts: &[Cents]| {
        let mut row = vec![name, texts.text(Unit::Cents.label())];
        row.extend(amounts.iter().map(|amount| euros(amount.0, texts)));
        Row::Cells(row)
    };
    let total = |plan: usize| parts.iter().map(|part| part.amounts[plan]).sum();
    let totals: Vec<Cents> = (0..comparison.plans.len()).map(total).collect();
    let mut rows: Vec<Row> =
        parts.iter().map(|part| row(part.name.clone(), &part.amounts)).collect();
    rows.push(row(texts.text("report-total"), &totals));
    Table { title: texts.text(title), head, words: 2, rows }
}

fn steps(comparison: &Comparison, texts: &Texts) -> Table {
    let head = [
        "report-step",
        "report-step-what",
        "report-step-saves",
        "report-step-percent",
        "report-step-vehicles",
    ];
    let row = |step: &Step| {
        let names = [step.from, step.to].map(|index| plan_name(comparison, index));
        let changes: Vec<String> =
            step.changes.iter().map(|change| texts.text(change.label())).collect();
        let mut saves = euros(step.saves.0, texts);
        if step.within_spread {
            saves.push_str(" *");
        }
        Row::Cells(vec![
            names.join(" → "),
            changes.join(" + "),
            saves,
            texts.decimal(step.saves_percent, 1),
            texts.whole(step.vehicles),
        ])
    };
    Table {
        title: texts.text("report-steps-title"),
        head: head.map(|key| texts.text(key)).to_vec(),
        words: 2,
        rows: comparison.steps.iter().map(row).collect(),
    }
}

/// What the value is divided by and how many decimals it gets: cents become euros.
fn size_of(unit: Unit, decimals: usize) -> (f64, usize) {
    (if unit == Unit::Cents { 100.0 } else { 1.0 }, decimals)
}

fn shown(value: f64, figure: &Figure, texts: &Texts) -> String {
    let (size, decimals) = size_of(figure.unit, figure.decimals);
    texts.decimal(value / size, decimals)
}

/// A change with its sign, and in percent where the figure is no percentage itself.
fn difference(change: f64, percent: Option<f64>, figure: &Figure, texts: &Texts) -> String {
    let change = shown(change, figure, texts);
    if change.chars().all(|c| !c.is_ascii_digit() || c == '0') {
        return "=".to_owned();
    }
    let signed = |text: String| if text.starts_with('-') { text } else { format!("+{text}") };
    match percent.filter(|_| figure.unit != Unit::Percent) {
        Some(percent) => {
            let percent = signed(texts.decimal(percent, 1));
            format!("{} {:>9}", signed(change), format!("({percent}%)"))
        }
        None => format!("{}          ", signed(change)),
    }
}

/// Whole euros without their sign, which stands in the column of units.
fn euros(cents: i64, texts: &Texts) -> String {
    texts.whole(crate::units::ratio(cents, 1, 100))
}

/// A number without thousands marks, as spreadsheets read it.
fn plain(value: f64, decimals: usize, texts: &Texts) -> String {
    let text = format!("{value:.decimals$}");
    if texts.language() == Language::Dutch { text.replace('.', ",") } else { text }
}

fn warning_key(warning: Warning) -> &'static str {
    match warning {
        Warning::Unserved => "report-warning-unserved",
        Warning::Outside => "report-warning-outside",
        Warning::Trips => "report-warning-trips",
        Warning::ShortSearch => "report-warning-short-search",
        Warning::DropOuts => "report-warning-drop-outs",
    }
}

fn worse_sentence(comparison: &Comparison, worse: &Worse, texts: &Texts) -> String {
    let message = match worse {
        Worse::Figure { plan, figure } => {
            let figure = &comparison.figures[*figure];
            Message::new("report-worse-figure")
                .with("figure", texts.text(figure.label))
                .with("is", shown(figure.values[*plan], figure, texts))
                .with("was", shown(figure.values[0], figure, texts))
                .with("unit", texts.text(figure.unit.label()))
        }
        Worse::Payer { name, was, is, .. } => Message::new("report-worse-payer")
            .with("name", name.as_str())
            .with("is", texts.euros(is.0))
            .with("was", texts.euros(was.0)),
        Worse::Flow { name, was, is, .. } => Message::new("report-worse-flow")
            .with("name", name.as_str())
            .with("is", texts.decimal(*is, 1))
            .with("was", texts.decimal(*was, 1)),
    };
    format!("{}: {}", plan_name(comparison, worse.plan()), texts.say(&message))
}
