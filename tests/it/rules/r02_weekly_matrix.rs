//! Rule 2: each person's week: address, destination and times by weekday; absences; calendars.

use jiff::civil::{Date, date};
use samenrit::plan::{Plan, PlannedVisit, VisitKind};
use samenrit::region::Place;
use samenrit::units::Seconds;

use crate::rules::Shown;
use crate::rules::village::{TUESDAY, Village};

pub(super) const SHOWN: &[Shown] = &[
    Shown {
        rule: 2,
        says: "weekly matrix: address, destination and times per weekday and week",
        test: "address_and_times_follow_weekday_and_week",
    },
    Shown { rule: 2, says: "absences", test: "who_is_absent_is_not_fetched" },
    Shown {
        rule: 2,
        says: "calendars: holidays by region, days off, public holidays",
        test: "holidays_and_days_off_stop_weekly_trips",
    },
];

/// The Wednesday after it, in week 47.
const WEDNESDAY: Date = date(2025, 11, 19);
const THURSDAY: Date = date(2025, 11, 20);

/// Two children who go to school all week; one lives with either parent by turns.
fn two_children() -> Village {
    let mut village = Village::new()
        .passenger("kind", "leerlingen", 4.0, "loopt")
        .passenger("buur", "leerlingen", 6.0, "loopt")
        .with("bells.csv", "site,days,start,end\nschool,ma di do vr,08:30,14:30")
        .with("bells.csv", "school,wo,08:30,12:15")
        .with("homes.csv", "passenger,days,weeks,lat,lon\nkind,wo do vr,oneven,52.844,6.5");
    for child in ["kind", "buur"] {
        let days = ("days", "ma di wo do vr");
        village = village
            .add_row(
                "trips.csv",
                &[
                    ("id", &format!("{child}-heen")),
                    ("passenger", child),
                    ("from", "home"),
                    ("to", "school"),
                    days,
                    ("arrive", "bell"),
                    ("direction", "out"),
                ],
            )
            .add_row(
                "trips.csv",
                &[
                    ("id", &format!("{child}-terug")),
                    ("passenger", child),
                    ("from", "school"),
                    ("to", "home"),
                    days,
                    ("depart", "bell"),
                    ("direction", "back"),
                ],
            );
    }
    village
}

fn visit<'a>(plan: &'a Plan, trip: &str, kind: VisitKind) -> &'a PlannedVisit {
    let mut visits = plan.routes.iter().flat_map(|route| &route.visits);
    visits.find(|visit| visit.kind == kind && plan.trips[visit.trip].id == trip).unwrap()
}

fn ids(plan: &Plan) -> Vec<&str> {
    plan.trips.iter().map(|trip| trip.id.as_str()).collect()
}

fn km(number: i32) -> Place {
    Place { lat_e6: 52_700_000 + 9_000 * number, lon_e6: 6_500_000 }
}

#[test]
fn address_and_times_follow_weekday_and_week() {
    let village = two_children();
    let plan = |date| village.plan_under("samen", date);
    let (tuesday, wednesday) = (plan(TUESDAY), plan(WEDNESDAY));
    let next_week = plan(date(2025, 11, 26));
    let home = |plan: &Plan| visit(plan, "kind-heen", VisitKind::Pickup).place;
    assert_eq!([home(&tuesday), home(&wednesday), home(&next_week)], [km(4), km(16), km(4)]);
    let collected = |plan: &Plan| visit(plan, "kind-terug", VisitKind::Pickup).begin;
    assert!((Seconds::minutes(870)..=Seconds::minutes(885)).contains(&collected(&tuesday)));
    assert!((Seconds::minutes(735)..=Seconds::minutes(750)).contains(&collected(&wednesday)));

    // Without the second address the child is fetched where nobody is.
    let one_home = two_children().changed("homes.csv", "kind,wo do vr", "buur,za");
    let wrong = one_home.plan_under("samen", WEDNESDAY);
    assert_eq!(home(&wrong), km(4));
    assert!(village.broken(&wrong).contains("visit-place"));
    // Tuesday's times on a Wednesday are caught.
    let moved = Plan { date: WEDNESDAY, ..tuesday };
    assert!(village.broken(&moved).contains("after-window"), "{:?}", village.broken(&moved));
}

#[test]
fn who_is_absent_is_not_fetched() {
    let everybody = two_children().plan_under("samen", THURSDAY);
    assert_eq!(ids(&everybody), ["buur-heen", "buur-terug", "kind-heen", "kind-terug"]);
    let away = two_children().with("absences.csv", "passenger,from,to\nkind,2025-11-20,2025-11-21");
    assert_eq!(ids(&away.plan_under("samen", THURSDAY)), ["buur-heen", "buur-terug"]);
    assert!(away.broken(&everybody).contains("trip-not-due"));
    // Only brought by somebody else that day: the way back is driven.
    let one_way =
        two_children().with("absences.csv", "passenger,from,to,direction\nkind,2025-11-20,,out");
    let planned = one_way.plan_under("samen", THURSDAY);
    assert_eq!(ids(&planned), ["buur-heen", "buur-terug", "kind-terug"]);
    assert_eq!(ids(&one_way.plan_under("samen", date(2025, 11, 21))).len(), 4);
}

#[test]
fn holidays_and_days_off_stop_weekly_trips() {
    let with_care = || {
        two_children().passenger("oma", "dagbesteding", 2.0, "loopt").add_row(
            "trips.csv",
            &[
                ("id", "oma-heen"),
                ("passenger", "oma"),
                ("from", "home"),
                ("to", "erf"),
                ("days", "ma di wo do vr"),
                ("arrive", "09:30"),
                ("direction", "out"),
            ],
        )
    };
    let open = with_care().plan_under("samen", THURSDAY);
    assert_eq!(open.trips.len(), 5);
    let closed = [
        // The school's own day off, a holiday of its region, a public holiday.
        (
            THURSDAY,
            "[[closure]]\nname = 'studiedag'\nfrom = 2025-11-20\nto = 2025-11-20\nsites = ['school']",
        ),
        (
            date(2026, 2, 24),
            "[[closure]]\nname = 'voorjaar'\nfrom = 2026-02-21\nto = 2026-03-01\nflows = ['leerlingen']\ncalendars = ['noord']",
        ),
        (date(2026, 4, 27), "[[public_holidays]]\ndays = ['kings-day']\nflows = ['leerlingen']"),
    ];
    for (day, section) in closed {
        let village = with_care()
            .changed("sites.csv", "lon,address", "lon,address,calendar")
            .changed("sites.csv", "Schoolweg 1", "Schoolweg 1,noord")
            .changed("sites.csv", "Erfweg 1", "Erfweg 1,")
            .changed("sites.csv", "Zorgweg 1", "Zorgweg 1,")
            .with("region.toml", section);
        assert_eq!(ids(&village.plan_under("samen", day)), ["oma-heen"], "{section}");
        let mut elsewhere = with_care().plan_under("samen", day);
        assert!(village.broken(&elsewhere).contains("trip-not-due"), "{section}");
        elsewhere.date = date(2026, 3, 3);
        assert!(!village.broken(&elsewhere).contains("trip-not-due"), "{section}");
    }
}
