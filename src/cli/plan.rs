//! `samenrit plan`: one day under one scenario.

use std::path::PathBuf;
use std::sync::atomic::Ordering;

use jiff::civil::Date;

use crate::batch::{KnownAt, Search, limit, repetition};
use crate::cli::bar::Bar;
use crate::cli::effort::EffortArgs;
use crate::cli::opened::{open, scenario};
use crate::cli::stop::stop_on_ctrl_c;
use crate::cli::summary::summary;
use crate::cli::{Failure, Session, week};
use crate::demand::Day;
use crate::plan::{past_work, same_vehicles};
use crate::region::{Scenario, Week};
use crate::scenario::{DayRoute, Effort, Planner, routes_of};
use crate::text::Message;
use crate::workspace::Run;

/// Plan one day, or each day of a week, under one scenario
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
    /// Plan each day of this week that has trips, as a run of its own: a week, such as 2025-W47,
    /// or a date in it. Drivers rest between the days, and their hours and rides add up. A day that
    /// was planned before from the same files is not planned again
    #[arg(long, value_name = "WEEK", conflicts_with_all = ["date", "start", "repeat", "out", "like"])]
    week: Option<Week>,
    /// Plan only what was booked by then: a time of the planned day, such as 08:00, or a date and
    /// time, such as 2025-11-17T18:00; weekly trips are always known
    #[arg(long, value_name = "MOMENT", conflicts_with = "repeat")]
    as_known_at: Option<KnownAt>,
    #[command(flatten)]
    effort: EffortArgs,
    /// Run whose plan the search starts from, can be repeated: the cheapest counts
    #[arg(long, value_name = "RUN")]
    start: Vec<PathBuf>,
    /// Run of an earlier day whose drivers' rest and weekly hours and rides count, can be repeated
    #[arg(long, value_name = "RUN")]
    after: Vec<PathBuf>,
    /// Earlier run that passengers are used to: they rather keep the vehicles they had, and the
    /// search starts from it unless --start names another
    #[arg(long, value_name = "RUN")]
    like: Option<PathBuf>,
    /// Run to make again: its scenario, date, seed and rounds; the plan is the same byte for byte
    #[arg(long, value_name = "RUN", conflicts_with_all = ["scenario", "date", "seed", "iterations", "time", "start", "after", "like"])]
    repeat: Option<PathBuf>,
    /// Folder of the run [default: WORKSPACE/runs/DATE-SCENARIO-sSEED]
    #[arg(long, value_name = "RUN")]
    out: Option<PathBuf>,
}

/// Plans, verifies, writes, and says what came of it.
pub(super) fn run(args: &Args, session: &Session) -> Result<(), Failure> {
    let stop = stop_on_ctrl_c(session);
    let opened = open(&args.workspace, session)?;
    let repeated = args.repeat.as_deref().map(Run::open).transpose()?;
    let made = repeated.as_ref().map(|run| &run.manifest);
    let scenario = scenario(&opened, made.map_or(&args.scenario, |made| &made.scenario))?;
    if let Some(week) = args.week {
        let (wish, known_at, stop) = (&args.effort.wish()?, args.as_known_at, &*stop);
        let after = read_past(&args.after, week.monday())?;
        let asked = week::Asked { week, scenario, wish, known_at, after, stop };
        return week::run(&opened, asked, session);
    }
    Run::test_target(&opened.folder, args.out.as_deref()).map_err(Failure::Io)?;
    let bar = Bar::new(&session.texts);
    let date = opened.date(made.map(|made| made.date).or(args.date));
    let (history, after) = if let Some(run) = &repeated {
        (run.plan.history.clone(), run.manifest.after.clone())
    } else {
        let runs = read_past(&args.after, date)?;
        let plans = runs.iter().map(|run| &run.plan);
        let history = past_work(plans, &opened.region.fleet, date);
        (history, runs.iter().map(Run::name).collect())
    };
    let known_at = made.map_or(args.as_known_at.map(|it| it.on(date)), |made| made.known_at);
    let day = Day::as_known(&opened.region, date, known_at);
    let mut planner = Planner::of(day, &opened.network, &bar)?;
    planner.come_after(history);
    let like = match made {
        Some(made) => made.like.as_ref().map(|name| opened.folder.join("runs").join(name)),
        None => args.like.clone(),
    };
    let like = like.as_deref().map(Run::open).transpose()?;
    if let Some(run) = &like {
        planner.day.get_used_to(&run.plan);
    }
    let start_folders: Vec<PathBuf> = match (made, &like) {
        (Some(made), _) => {
            made.starts.iter().map(|name| opened.folder.join("runs").join(name)).collect()
        }
        // What people are used to is the best place to look for what they will not notice.
        (None, Some(like))
            if args.start.is_empty() && scenario.may_start_from(&like.plan.scenario) =>
        {
            vec![like.folder.clone()]
        }
        (None, _) => args.start.clone(),
    };
    let (start, starts) = read_starts(&start_folders, scenario, &planner)?;
    let n_trips = planner.day.trips.len();
    let wish = args.effort.wish()?;
    let asked = made.map_or_else(|| wish.of(n_trips), |made| made.asked.clone());
    let seed = made.map_or(wish.seed, |made| made.seed);
    let limit = made.map_or_else(|| limit(&asked), repetition);
    let message = Message::new("plan-searching")
        .with("trips", session.texts.whole(n_trips as i64))
        .with("scenario", scenario.name.as_str());
    session.note(&session.texts.say(&message));
    let planned = planner.plan(scenario, &Effort { seed, limit, stop: &stop }, &start, &bar)?;
    bar.finish();
    let stopped = stop.load(Ordering::Relaxed) || made.is_some_and(|made| made.stopped);
    let usual = like.as_ref().map(Run::name);
    let search = Search { asked, stopped, starts, after, like: usual };
    let run = opened.keep(&planned, search, args.out.as_deref())?;
    for line in summary(&run.plan, &opened.region, &session.texts) {
        session.result(&session.texts.say(&line))?;
    }
    if let Some(like) = &like {
        let (same, all) = same_vehicles(&run.plan, &like.plan);
        let message = Message::new("plan-like")
            .with("run", like.name())
            .with("same", session.texts.whole(same as i64))
            .with("all", session.texts.whole(all as i64));
        session.result(&session.texts.say(&message))?;
    }
    session.result(&run.folder.display().to_string())?;
    if stop.load(Ordering::Relaxed) {
        session.note(&session.texts.text("plan-stopped"));
        return Err(Failure::Reported(Failure::Interrupted.code()));
    }
    Ok(())
}

/// The routes of the cheapest of some runs, and their names; each must keep the scenario's rules.
fn read_starts(
    folders: &[PathBuf],
    scenario: &Scenario,
    planner: &Planner<'_>,
) -> Result<(Vec<DayRoute>, Vec<String>), Failure> {
    let mut best: Option<Run> = None;
    for folder in folders {
        let run = Run::open(folder)?;
        if !scenario.may_start_from(&run.plan.scenario) {
            let message = Message::new("start-not-contained")
                .with("run", run.name())
                .with("scenario", scenario.id.as_str());
            return Err(Failure::Usage(message));
        }
        if best.as_ref().is_none_or(|best| run.plan.search.last < best.plan.search.last) {
            best = Some(run);
        }
    }
    let routes =
        best.as_ref().map(|run| routes_of(&run.plan, &planner.day, scenario)).unwrap_or_default();
    Ok((routes, best.iter().map(Run::name).collect()))
}

/// Opens runs of days before a date, each of another day.
fn read_past(folders: &[PathBuf], date: Date) -> Result<Vec<Run>, Failure> {
    let mut runs: Vec<Run> = Vec::new();
    for folder in folders {
        let run = Run::open(folder)?;
        let is_known = runs.iter().any(|other| other.plan.date == run.plan.date);
        if run.plan.date >= date || is_known {
            let key = if is_known { "after-same-day" } else { "after-not-earlier" };
            let message = Message { key, values: Vec::new() }
                .with("run", run.name())
                .with("day", run.plan.date.to_string());
            return Err(Failure::Usage(message));
        }
        runs.push(run);
    }
    Ok(runs)
}
