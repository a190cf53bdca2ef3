//! Rule 10: children are dropped 5 to 15 minutes before the bell and collected within 15 after.

use samenrit::plan::{Plan, VisitKind};
use samenrit::units::Seconds;

use crate::rules::Shown;
use crate::rules::village::Village;

pub(super) const SHOWN: &[Shown] = &[
    Shown {
        rule: 10,
        says: "drop 5 to 15 minutes before the bell, collect within 15 after",
        test: "children_are_dropped_before_the_bell_and_collected_after_it",
    },
    Shown { rule: 10, says: "no bell, no trip", test: "a_school_has_no_bell_on_saturday" },
];

fn school_day(bells: &str) -> Village {
    Village::new()
        .passenger("kind", "leerlingen", 4.0, "loopt")
        .trip("t-heen", "kind", "school", "arrive bell")
        .add_row(
            "trips.csv",
            &[
                ("id", "t-terug"),
                ("passenger", "kind"),
                ("from", "school"),
                ("to", "home"),
                ("days", "di"),
                ("depart", "bell"),
                ("direction", "back"),
            ],
        )
        .with("bells.csv", &format!("site,days,start,end\nschool,di,{bells}"))
}

fn at_school(plan: &Plan) -> [Seconds; 2] {
    let begin = |trip: &str, kind| {
        let mut visits = plan.routes.iter().flat_map(|route| &route.visits);
        visits.find(|it| it.kind == kind && plan.trips[it.trip].id == trip).unwrap().begin
    };
    [begin("t-heen", VisitKind::Delivery), begin("t-terug", VisitKind::Pickup)]
}

#[test]
fn children_are_dropped_before_the_bell_and_collected_after_it() {
    let village = school_day("08:30,14:30");
    let plan = village.plan();
    let [dropped, collected] = at_school(&plan);
    assert!((Seconds::minutes(495)..=Seconds::minutes(505)).contains(&dropped));
    assert!((Seconds::minutes(870)..=Seconds::minutes(885)).contains(&collected));

    // The plan follows the bell, and that of another bell is caught at both ends of the day.
    let later = school_day("09:00,15:00");
    let [later_dropped, later_collected] = at_school(&later.plan());
    assert_eq!(later_dropped - dropped, Seconds::minutes(30));
    assert!(later_collected >= Seconds::minutes(900));
    let broken = later.broken(&plan);
    assert!(broken.contains("before-window") && broken.contains("trip-details"), "{broken:?}");
    let earlier = school_day("08:00,14:00");
    assert!(earlier.broken(&plan).contains("after-window"));
}

#[test]
fn a_school_has_no_bell_on_saturday() {
    let faults = school_day("08:30,14:30").changed("trips.csv", ",di,", ",di za,").faults();
    assert_eq!(faults.len(), 2, "{faults:?}");
    assert!(faults.iter().all(|fault| fault.contains("Saturday")), "{faults:?}");
}
