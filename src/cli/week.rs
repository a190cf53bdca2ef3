//! `samenrit plan --week`: each day of a week under one scenario, and what they add up to.

use std::ops::AddAssign;
use std::sync::atomic::AtomicBool;

use jiff::civil::Date;

use crate::batch::{Climb, Climbed, KnownAt, Ledger, Opened, Past, Wish};
use crate::cli::bar::Bar;
use crate::cli::batch::conclude;
use crate::cli::{Failure, Session};
use crate::plan::{Outcome, Plan};
use crate::region::{Scenario, Week, Weekday};
use crate::report::{Row, Table};
use crate::text::{Message, Texts};
use crate::units::{Cents, Meters, Seconds};
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
    let mut rows = Vec::new();
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
            let mut cells = vec![day_words(date, texts), texts.text("batch-no-trips")];
            cells.resize(HEAD.len(), String::new());
            rows.push(Row::Cells(cells));
        }
        past.add(&steps);
        for step in steps {
            let totals = Totals::of(&step.run.plan);
            rows.push(Row::Cells(totals.cells(day_words(date, texts), step.run.name(), texts)));
            sum += totals;
        }
        failures.extend(failure.map(|failure| (date, Failure::from(failure))));
    }
    rows.push(Row::Cells(sum.cells(texts.text("week-total"), String::new(), texts)));
    let title = Message::new("week-title").with("scenario", asked.scenario.name.as_str());
    let head = HEAD.map(|key| texts.text(key)).to_vec();
    session.result(&Table { title: texts.say(&title), head, words: 2, rows }.draw())?;
    conclude(failures, session)
}

/// What stands above the columns.
const HEAD: [&str; 11] = [
    "batch-date",
    "batch-run",
    "batch-trips",
    "week-served",
    "week-outside",
    "batch-unserved",
    "week-refused",
    "week-shifts",
    "week-hours",
    "week-km",
    "batch-cost",
];

fn day_words(date: Date, texts: &Texts) -> String {
    let day = Message::new("weekday-name").with("day", Weekday::of(date) as i64 + 1);
    format!("{} {date}", texts.say(&day))
}

/// What a day comes to, or a week.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Totals {
    trips: usize,
    served: usize,
    outside: usize,
    unserved: usize,
    refused: usize,
    shifts: usize,
    paid: Seconds,
    distance: Meters,
    cost: Cents,
}

impl Totals {
    fn of(plan: &Plan) -> Self {
        let count = |is_meant: fn(&Outcome) -> bool| {
            plan.trips.iter().filter(|trip| is_meant(&trip.outcome)).count()
        };
        Self {
            trips: plan.trips.len(),
            served: count(|outcome| matches!(outcome, Outcome::Served { .. })),
            outside: count(|outcome| matches!(outcome, Outcome::Outside { .. })),
            unserved: count(|outcome| matches!(outcome, Outcome::Unserved { .. })),
            refused: count(|outcome| matches!(outcome, Outcome::Refused { .. })),
            shifts: plan.routes.len(),
            paid: plan.routes.iter().map(|route| Seconds(route.facts.paid)).sum(),
            distance: plan.routes.iter().map(|route| Meters(route.facts.distance)).sum(),
            cost: plan.cost(),
        }
    }

    fn cells(&self, day: String, run: String, texts: &Texts) -> Vec<String> {
        let whole = |count: usize| texts.whole(count as i64);
        vec![
            day,
            run,
            whole(self.trips),
            whole(self.served),
            whole(self.outside),
            whole(self.unserved),
            whole(self.refused),
            whole(self.shifts),
            texts.whole(self.paid.as_hours().round() as i64),
            texts.whole(self.distance.as_km().round() as i64),
            texts.euros(self.cost.0),
        ]
    }
}

impl AddAssign for Totals {
    fn add_assign(&mut self, day: Self) {
        self.trips += day.trips;
        self.served += day.served;
        self.outside += day.outside;
        self.unserved += day.unserved;
        self.refused += day.refused;
        self.shifts += day.shifts;
        self.paid += day.paid;
        self.distance += day.distance;
        self.cost += day.cost;
    }
}
