//! `samenrit batch`: many days under many scenarios, unattended.

use std::collections::BTreeMap;
use std::path::PathBuf;

use jiff::civil::Date;
use rayon::prelude::*;

use crate::batch::{Climb, Climbed, DateRange, KnownAt, Ledger, Past};
use crate::cli::bar::Bar;
use crate::cli::effort::EffortArgs;
use crate::cli::opened::{open, scenario};
use crate::cli::stop::stop_on_ctrl_c;
use crate::cli::totals::{BESIDE_RUN, HEAD, Totals, WIDTH};
use crate::cli::{Failure, Session};
use crate::progress::Silent;
use crate::region::Scenario;
use crate::report::{Row, Table};
use crate::text::{Message, Texts};

/// Plan many days under many scenarios
///
/// A unit that is done already, from the same inputs and with the same seed and iterations, is
/// not planned again: a batch that was stopped goes on where it was. Ends with a summary and the
/// highest exit code of its units.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Folder of the workspace
    workspace: PathBuf,
    /// Days to plan, both ends included: 2025-11-17..2025-11-21
    #[arg(long, value_name = "A..B")]
    dates: DateRange,
    /// Ids of the scenarios [default: all]
    #[arg(long, value_delimiter = ',', value_name = "S,T")]
    scenarios: Vec<String>,
    /// Plan only what was booked by then: a time of each planned day, such as 08:00, or a date and
    /// time, such as 2025-11-17T18:00; weekly trips are always known
    #[arg(long, value_name = "MOMENT")]
    as_known_at: Option<KnownAt>,
    #[command(flatten)]
    effort: EffortArgs,
    /// Let drivers go on from day to day, under each scenario for itself: they rest between the
    /// days, and their hours and rides of a week add up
    #[arg(long, conflicts_with = "side_by_side")]
    chain: bool,
    /// Plan days side by side rather than one after another
    #[arg(long)]
    side_by_side: bool,
}

/// Plans what is not done yet and sums up.
pub(super) fn run(args: &Args, session: &Session) -> Result<(), Failure> {
    let stop = stop_on_ctrl_c(session);
    let opened = open(&args.workspace, session)?;
    let scenarios: Vec<&Scenario> = if args.scenarios.is_empty() {
        opened.region.scenarios.iter().collect()
    } else {
        args.scenarios.iter().map(|id| scenario(&opened, id)).collect::<Result<_, _>>()?
    };
    let wish = args.effort.wish()?;
    let ledger = Ledger::read(&opened.folder);
    let climb = Climb {
        opened: &opened,
        scenarios: &scenarios,
        wish: &wish,
        known_at: args.as_known_at,
        ledger: &ledger,
        stop: &stop,
    };
    let one_day = |date: Date, past: &Past| {
        let announce = |scenario: &Scenario| {
            let message = Message::new("batch-unit")
                .with("date", date.to_string())
                .with("scenario", scenario.name.as_str());
            session.note(&session.texts.say(&message));
        };
        if args.side_by_side {
            climb.day(date, past, &Silent, announce)
        } else {
            climb.day(date, past, &Bar::new(&session.texts), announce)
        }
    };
    let dates: Vec<Date> = args.dates.iter().collect();
    // A day that fails keeps its failure to itself; after a stop every further day ends at once.
    let outcomes: Vec<Climbed> = if args.side_by_side {
        dates.par_iter().map(|&date| one_day(date, &Past::default())).collect()
    } else {
        let mut past = Past::default();
        let after_the_last = |&date: &Date| {
            let climbed = one_day(date, &past);
            if args.chain {
                past.add(&climbed.steps);
            }
            climbed
        };
        dates.iter().map(after_the_last).collect()
    };
    summarize(&dates, outcomes, &scenarios, session)
}

/// One line a unit and the sums of each scenario; the worst failure is the batch's.
fn summarize(
    dates: &[Date],
    outcomes: Vec<Climbed>,
    scenarios: &[&Scenario],
    session: &Session,
) -> Result<(), Failure> {
    let texts = &session.texts;
    let mut rows = Vec::new();
    let (mut made, mut found) = (0_usize, 0_usize);
    let mut failures = Vec::new();
    let mut sums: BTreeMap<String, (usize, Totals)> = BTreeMap::new();
    for (date, Climbed { steps, failure }) in dates.iter().zip(outcomes) {
        if steps.is_empty() && failure.is_none() {
            rows.push(Row::Cells(vec![date.to_string(), texts.text("batch-no-trips")]));
        }
        for step in steps {
            let totals = Totals::of(&step.run.plan);
            let (days, sum) = sums.entry(step.run.plan.scenario.id.clone()).or_default();
            *days += 1;
            *sum += totals;
            *if step.found { &mut found } else { &mut made } += 1;
            rows.push(cells(step.run.name(), totals, texts));
        }
        failures.extend(failure.map(|failure| (*date, Failure::from(failure))));
    }
    if !sums.is_empty() {
        rows.push(Row::Heading(texts.text("batch-sums")));
    }
    for scenario in scenarios {
        if let Some((days, sum)) = sums.remove(&scenario.id) {
            let of = Message::new("batch-sum").with("scenario", scenario.id.as_str());
            rows.push(cells(texts.say(&of.with("days", days)), sum, texts));
        }
    }
    let mut head = vec![texts.text("batch-run")];
    head.extend(HEAD.iter().take(BESIDE_RUN).map(|key| texts.text(key)));
    let table = Table { title: texts.text("batch-title"), head, words: 1, rows };
    session.result(&table.draw_within(WIDTH))?;
    let total = Message::new("batch-total").with("made", made).with("found", found);
    session.result(&texts.say(&total))?;
    conclude(failures, session)
}

fn cells(of: String, totals: Totals, texts: &Texts) -> Row {
    let figures = totals.cells(texts).into_iter().take(BESIDE_RUN);
    Row::Cells(std::iter::once(of).chain(figures).collect())
}

/// Says which days could not be planned, and returns the worst of their failures.
pub(super) fn conclude(failures: Vec<(Date, Failure)>, session: &Session) -> Result<(), Failure> {
    let texts = &session.texts;
    let mut worst: Option<Failure> = None;
    let mut unplanned = Vec::new();
    for (date, failure) in failures {
        unplanned.push(date.to_string());
        if !matches!(failure, Failure::Interrupted) {
            let message = Message::new("batch-day-failed").with("date", date.to_string());
            session.note(&texts.say(&message));
            session.report(&failure);
        }
        if worst.as_ref().is_none_or(|worst| worst.code() < failure.code()) {
            worst = Some(failure);
        }
    }
    if !unplanned.is_empty() {
        let message = Message::new("batch-unplanned").with("dates", unplanned.join(", "));
        session.note(&texts.say(&message));
    }
    worst.map_or(Ok(()), |failure| Err(Failure::Reported(failure.code())))
}
