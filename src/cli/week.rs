//! `samenrit plan --week`: each day of a week under one scenario, and what they add up to.

use std::sync::atomic::AtomicBool;

use jiff::civil::Date;

use crate::batch::{Climb, Climbed, KnownAt, Ledger, Opened, Past, Wish};
use crate::cli::bar::Bar;
use crate::cli::batch::conclude;
use crate::cli::totals::{HEAD, Totals, WIDTH};
use crate::cli::{Failure, Session};
use crate::region::{Scenario, Week, Weekday};
use crate::report::{Row, Table};
use crate::text::{Message, Texts};
use crate::workspace::Run;

/// What is asked for a week.
pub(super) struct Asked<'a> {
    pub(super) week: Week,
    pub(super) scenario: &'a Scenario,
    pub(super) wish: &'a Wish,
    pub(super) known_at: Option<KnownAt>,
    /// Runs of days before the week.
    pub(super) after: Vec<Run>,
    pub(super) stop: &'a AtomicBool,
}

/// Plans every day of a week that has trips, each as a run of its own after the days before it,
/// and says their totals; a day that was planned before from the same files is not planned again.
pub(super) fn run(opened: &Opened, asked: Asked<'_>, session: &Session) -> Result<(), Failure> {
    let ledger = Ledger::read(&opened.folder);
    let climb = Climb {
        opened,
        scenarios: &[asked.scenario],
        wish: asked.wish,
        known_at: asked.known_at,
        ledger: &ledger,
        stop: asked.stop,
    };
    let texts = &session.texts;
    let mut past = Past::of(asked.scenario, asked.after);
    let (mut rows, mut runs) = (Vec::new(), Vec::new());
    let (mut sum, mut failures) = (Totals::default(), Vec::new());
    for date in asked.week.dates() {
        let bar = Bar::new(texts);
        let announce = |scenario: &Scenario| {
            let message = Message::new("batch-unit")
                .with("date", date.to_string())
                .with("scenario", scenario.name.as_str());
            session.note(&texts.say(&message));
        };
        let Climbed { steps, failure } = climb.day(date, &past, &bar, announce);
        bar.finish();
        if steps.is_empty() && failure.is_none() {
            rows.push(Row::Cells(vec![day_words(date, texts), texts.whole(0)]));
        }
        past.add(&steps);
        for step in steps {
            let totals = Totals::of(&step.run.plan);
            rows.push(cells(day_words(date, texts), totals, texts));
            sum += totals;
            runs.push(step.run.folder.display().to_string());
        }
        failures.extend(failure.map(|failure| (date, Failure::from(failure))));
    }
    rows.push(cells(texts.text("week-total"), sum, texts));
    let title = Message::new("week-title").with("scenario", asked.scenario.name.as_str());
    let mut head = vec![texts.text("batch-date")];
    head.extend(HEAD.map(|key| texts.text(key)));
    let table = Table { title: texts.say(&title), head, words: 1, rows };
    session.result(&table.draw_within(WIDTH))?;
    for run in runs {
        session.result(&run)?;
    }
    conclude(failures, session)
}

fn cells(day: String, totals: Totals, texts: &Texts) -> Row {
    Row::Cells(std::iter::once(day).chain(totals.cells(texts)).collect())
}

/// The first letters of the weekday, day and month.
fn day_words(date: Date, texts: &Texts) -> String {
    let day = Message::new("weekday-short").with("day", Weekday::of(date) as i64 + 1);
    format!("{} {}", texts.say(&day), date.strftime("%d-%m"))
}
