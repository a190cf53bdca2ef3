//! `samenrit plan`: one day under one scenario.

use std::path::PathBuf;

use jiff::civil::Date;

use crate::cli::bar::Bar;
use crate::cli::effort::EffortArgs;
use crate::cli::opened::{Opened, stop_on_ctrl_c};
use crate::cli::{Failure, Session};
use crate::plan::{Kpis, Plan, kpis};
use crate::region::Region;
use crate::scenario::{Effort, Planner, routes_of};
use crate::text::Message;
use crate::workspace::Run;

/// Plan one day under one scenario
///
/// The plan is verified before it is written. The path of the run is the last line on stdout.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Folder of the workspace
    workspace: PathBuf,
    /// Id of the scenario
    #[arg(long, default_value = "combined", value_name = "S")]
    scenario: String,
    /// Day to plan [default: the region's reference date]
    #[arg(long, value_name = "DATE")]
    date: Option<Date>,
    #[command(flatten)]
    effort: EffortArgs,
    /// Run whose plan the search starts from, can be repeated
    #[arg(long, value_name = "RUN")]
    start: Vec<PathBuf>,
    /// Folder of the run [default: WORKSPACE/runs/DATE-SCENARIO-sSEED]
    #[arg(long, value_name = "RUN")]
    out: Option<PathBuf>,
}

/// Plans, verifies, writes, and says what came of it.
pub(super) fn run(args: &Args, session: &Session) -> Result<(), Failure> {
    let stop = stop_on_ctrl_c(session);
    if let Some(out) = &args.out {
        // Before the search, which may take long.
        Run::refuse_taken(out).map_err(Failure::Io)?;
    }
    let opened = Opened::new(&args.workspace, session)?;
    let scenario = opened.scenario(&args.scenario)?;
    let bar = Bar::new(&session.texts);
    let date = opened.date(args.date);
    let planner = Planner::new(&opened.region, date, &opened.network, &bar)?;
    let mut start = Vec::new();
    let mut starts = Vec::new();
    for folder in &args.start {
        let run = Run::open(folder)?;
        if !scenario.contains(&run.plan.scenario) {
            let message = Message::new("start-not-contained")
                .with("run", run.name())
                .with("scenario", scenario.id.as_str());
            return Err(Failure::Usage(message));
        }
        start.extend(routes_of(&run.plan, &planner.day));
        starts.push(run.name());
    }
    let limit = args.effort.limit(planner.day.trips.len())?;
    let effort = Effort { seed: args.effort.seed, limit: limit.clone(), stop: &stop };
    let planned = planner.plan(scenario, &effort, &start, &bar)?;
    bar.finish();
    let run = opened.keep(&planned, &limit, starts, args.out.as_deref(), session)?;
    summarize(&run.plan, &opened.region, session)?;
    session.result(&run.folder.display().to_string())?;
    if stop.load(std::sync::atomic::Ordering::Relaxed) { Err(Failure::Interrupted) } else { Ok(()) }
}

/// A few lines on what the plan is.
fn summarize(plan: &Plan, region: &Region, session: &Session) -> Result<(), Failure> {
    let texts = &session.texts;
    let figures: Kpis = kpis(plan, &region.fleet);
    let rides = figures.ride_minutes;
    let lines = [
        Message::new("plan-title")
            .with("region", plan.region.as_str())
            .with("date", plan.date.to_string())
            .with("scenario", plan.scenario.name.as_str()),
        Message::new("plan-trips")
            .with("trips", texts.whole(figures.trips as i64))
            .with("served", texts.whole(figures.served as i64))
            .with("outside", texts.whole(figures.outside as i64))
            .with("unserved", texts.whole(figures.unserved as i64)),
        Message::new("plan-vehicles")
            .with("routes", texts.whole(figures.routes as i64))
            .with("peak", texts.whole(figures.vehicles_at_peak as i64))
            .with("hours", texts.whole(figures.paid_hours.round() as i64))
            .with("km", texts.whole(figures.km.round() as i64)),
        Message::new("plan-rides")
            .with("mean", texts.decimal(rides.mean, 0))
            .with("p90", texts.decimal(rides.p90, 0))
            .with("max", texts.decimal(rides.max, 0))
            .with("over", texts.whole(figures.over_norm as i64)),
        Message::new("plan-cost")
            .with("cost", texts.euros(figures.cost.0))
            .with("trip", texts.euros_and_cents(figures.cost_per_trip.0)),
        Message::new("plan-search")
            .with("iterations", texts.whole(plan.search.iterations as i64))
            .with("first", texts.euros(plan.search.first.0))
            .with("last", texts.euros(plan.search.last.0)),
    ];
    lines.iter().try_for_each(|line| session.result(&texts.say(line)))
}
