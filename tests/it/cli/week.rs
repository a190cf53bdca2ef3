//! `samenrit plan --week` and `--as-known-at`: a week of one authority of the example region.

use std::path::{Path, PathBuf};

use jiff::civil::{Date, date};
use samenrit::plan::{Plan, VisitKind, past_work};
use samenrit::region::{Anchor, End};
use samenrit::units::Seconds;
use samenrit::workspace::Run;

use crate::base;
use crate::cli::{done, plans, samenrit, small_example};

const MONDAY: Date = date(2025, 11, 17);

fn run_of(workspace: &str, day: Date) -> PathBuf {
    Path::new(workspace).join(format!("runs/{day}-combined-s1"))
}

fn plan_of(workspace: &str, day: Date) -> Plan {
    Run::open(&run_of(workspace, day)).unwrap().plan
}

fn nth(offset: i64) -> Date {
    MONDAY.checked_add(jiff::ToSpan::days(offset)).unwrap()
}

#[test]
#[expect(clippy::print_stdout, reason = "the week is there to be shown")]
fn a_week_is_planned_day_by_day_and_every_day_verifies() {
    let (_folder, workspace) = small_example();
    let command = format!("plan {workspace} --week 2025-W47 --iterations 600");
    let said = done(&command);
    println!("{}", said.out);
    let n_planned = plans(&workspace).len();
    assert!((5..=7).contains(&n_planned), "{}", said.out);
    let mut sum = 0;
    for offset in 0..5 {
        let day = nth(offset);
        done(&format!("verify {}", run_of(&workspace, day).display()));
        let plan = plan_of(&workspace, day);
        sum += plan.trips.len();
        let date = day.strftime(" %d-%m ").to_string();
        let line = said.out.lines().find(|line| line.contains(&date)).unwrap();
        assert!(said.out.contains(&format!("{}\n", run_of(&workspace, day).display())));
        assert!(line.split_whitespace().any(|word| word == plan.trips.len().to_string()), "{line}");
    }
    assert!(sum > 1000, "{sum} trips from Monday to Friday");
    let table = said.out.lines().filter(|line| line.starts_with(' '));
    assert!(table.clone().count() > 6 && table.clone().all(|line| line.chars().count() <= 100));
    week_is_as_the_calendar_says(&workspace);

    // What is done is not planned again, and stays.
    let before = plans(&workspace);
    let again = done(&command);
    assert_eq!(again.out, said.out);
    assert_eq!(again.err, "");
    assert!(plans(&workspace) == before);
}

/// Wednesday is short, one school has a day off on Thursday, three people are away.
fn week_is_as_the_calendar_says(workspace: &str) {
    let made = base::example_of_one_authority();
    let trip = |id: &str| made.region.trips.iter().find(|trip| trip.id == id).unwrap();
    let from_school = |plan: &Plan| {
        let visits = plan.routes.iter().flat_map(|route| &route.visits);
        let pupils = visits.filter(|visit| {
            plan.trips[visit.trip].flow == "leerlingen" && visit.kind == VisitKind::Pickup
        });
        let back = pupils.filter(|visit| visit.site.is_some());
        back.map(|visit| visit.begin).collect::<Vec<_>>()
    };
    let tuesday = from_school(&plan_of(workspace, nth(1)));
    assert!(!tuesday.is_empty() && tuesday.iter().all(|&at| at >= Seconds::minutes(14 * 60)));
    let wednesday = from_school(&plan_of(workspace, nth(2)));
    assert!(!wednesday.is_empty() && wednesday.iter().all(|&at| at < Seconds::minutes(13 * 60)));

    let day_off = made.region.closures.iter().find(|closure| !closure.sites.is_empty()).unwrap();
    assert_eq!((day_off.from, day_off.to), (nth(3), nth(3)));
    let school = End::Site(day_off.sites[0].clone());
    let to_it =
        |plan: &Plan| plan.trips.iter().filter(|planned| trip(&planned.id).to == school).count();
    assert_eq!(to_it(&plan_of(workspace, nth(3))), 0);
    let of_others = made.region.trips.iter().any(|trip| trip.to == school);
    assert!(of_others && to_it(&plan_of(workspace, nth(1))) > 0, "nobody goes to that school");

    assert!(made.region.absences.len() >= 3, "{:?}", made.region.absences);
    for absence in &made.region.absences {
        let plan = plan_of(workspace, absence.from);
        let rides = plan.trips.iter().any(|planned| {
            planned.passenger == absence.passenger
                && absence.direction.is_none_or(|direction| direction == planned.direction)
                && !matches!(trip(&planned.id).anchor, Anchor::Depart(_) | Anchor::Arrive(_))
        });
        assert!(!rides, "{absence:?} is fetched");
    }
}

#[test]
fn drivers_go_on_from_day_to_day_of_a_week() {
    let (_folder, workspace) = small_example();
    done(&format!("plan {workspace} --week 2025-W47 --iterations 400"));
    let run = |offset| Run::open(&run_of(&workspace, nth(offset))).unwrap();
    let before = [run(0), run(1)];
    let wednesday = run(2);
    assert_eq!(run(0).manifest.after, [""; 0]);
    assert_eq!(wednesday.manifest.after, before.each_ref().map(Run::name));
    let fleet = base::example_of_one_authority().region.fleet;
    let history = past_work(before.iter().map(|run| &run.plan), &fleet, nth(2));
    assert!(history.iter().any(|past| past.rides > 0), "no volunteer drove before Wednesday");
    assert_eq!(wednesday.plan.history, history);

    // Made again it is the same; a chained batch plans the same days alike, an unchained does not.
    let again = done(&format!("plan {workspace} --repeat {}", wednesday.folder.display()));
    assert_eq!(Run::open(Path::new(again.last_line())).unwrap().plan, wednesday.plan);
    let (_other, elsewhere) = small_example();
    let batch = "--dates 2025-11-17..2025-11-19 --scenarios combined --iterations 400";
    done(&format!("batch {elsewhere} {batch}"));
    assert_eq!(plan_of(&elsewhere, nth(2)).history, []);
    done(&format!("batch {elsewhere} {batch} --chain"));
    let second = Path::new(&elsewhere).join("runs/2025-11-19-combined-s1-2");
    let second = Run::open(&second).unwrap();
    assert_eq!(second.plan.routes, wednesday.plan.routes);
    assert_eq!(samenrit(&format!("batch {elsewhere} {batch} --chain --side-by-side")).code, 2);

    // A week comes after days before it only.
    let monday = before[0].folder.display();
    let wrong = samenrit(&format!("plan {workspace} --week 2025-W47 --after {monday}"));
    assert_eq!(wrong.code, 2, "{}", wrong.err);
    done(&format!("plan {workspace} --week 2025-W48 --after {monday} --iterations 50"));
    let next = plan_of(&workspace, nth(7));
    assert!(next.history.iter().all(|past| past.rides == 0 && past.back < Seconds(-6 * 86_400)));
    assert_ne!(next.history, []);
}

#[test]
fn a_batch_plans_what_was_booked_by_then() {
    let (_folder, workspace) = small_example();
    let batch = "--dates 2025-11-18 --scenarios combined --iterations 50";
    done(&format!("batch {workspace} {batch} --as-known-at 2025-11-16T12:00"));
    done(&format!("batch {workspace} {batch}"));
    let run = |name: &str| Run::open(&Path::new(&workspace).join("runs").join(name)).unwrap();
    let (known, all) = (run("2025-11-18-combined-s1"), run("2025-11-18-combined-s1-2"));
    assert_eq!(known.manifest.known_at, Some(date(2025, 11, 16).at(12, 0, 0, 0)));
    assert!(known.plan.trips.len() < all.plan.trips.len());
}

#[test]
fn only_what_is_booked_by_then_is_planned() {
    let (_folder, workspace) = small_example();
    let plan = format!("plan {workspace} --iterations 300");
    let everything = done(&plan);
    let known = done(&format!("{plan} --as-known-at 2025-11-16T12:00"));
    assert!(known.out.contains("Zoals bekend op 2025-11-16 12:00"), "{}", known.out);
    let open = |said: &str| Run::open(Path::new(said)).unwrap();
    let (all, some) = (open(everything.last_line()), open(known.last_line()));
    assert!(some.plan.trips.len() < all.plan.trips.len());
    let weekly = |run: &Run| run.plan.trips.iter().filter(|trip| trip.flow == "leerlingen").count();
    assert_eq!(weekly(&some), weekly(&all));
    assert_eq!(some.plan.known_at, some.manifest.known_at);
    done(&format!("verify {}", some.folder.display()));

    // Made again it is the same, byte for byte; a time is one of the planned day.
    let again = done(&format!("plan {workspace} --repeat {}", some.folder.display()));
    assert_eq!(open(again.last_line()).plan, some.plan);
    let by_time = done(&format!("{plan} --as-known-at 23:59"));
    assert_eq!(open(by_time.last_line()).plan.trips.len(), all.plan.trips.len());
    assert_eq!(samenrit(&format!("{plan} --as-known-at soon")).code, 2);
    assert_eq!(samenrit(&format!("plan {workspace} --week 2025-W47 --date 2025-11-18")).code, 2);
}
