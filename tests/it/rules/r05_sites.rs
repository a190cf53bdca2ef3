//! Rule 5: sites with capacity, opening hours and suitability; bells and how far they may move.

use samenrit::plan::{Plan, VisitKind};
use samenrit::region::Scenario;
use samenrit::units::Seconds;

use crate::rules::Shown;
use crate::rules::village::{TUESDAY, Village};

pub(super) const SHOWN: &[Shown] = &[
    Shown { rule: 5, says: "opening hours", test: "nobody_is_brought_before_the_doors_open" },
    Shown {
        rule: 5,
        says: "capacity and suitability of sites",
        test: "too_many_people_or_the_wrong_ones_are_a_fault",
    },
    Shown {
        rule: 5,
        says: "bells that may be moved",
        test: "one_vehicle_serves_two_schools_once_a_bell_is_moved",
    },
    Shown {
        rule: 5,
        says: "how far a bell may be moved",
        test: "a_bell_moves_no_farther_than_its_site_allows",
    },
    Shown {
        rule: 5,
        says: "moved bells and opening hours",
        test: "no_bell_moves_to_when_its_site_is_closed",
    },
];

fn alights(plan: &Plan) -> Vec<Seconds> {
    let visits = plan.routes.iter().flat_map(|route| &route.visits);
    visits.filter(|visit| visit.kind == VisitKind::Delivery).map(|visit| visit.begin).collect()
}

/// The sites with one more column, filled for the hospital.
fn hospital(village: Village, column: &str, cell: &str) -> Village {
    village
        .changed("sites.csv", "lon,address", &format!("lon,address,{column}"))
        .changed("sites.csv", "Schoolweg 1", "Schoolweg 1,")
        .changed("sites.csv", "Erfweg 1", "Erfweg 1,")
        .changed("sites.csv", "Zorgweg 1", &format!("Zorgweg 1,{cell}"))
}

#[test]
fn nobody_is_brought_before_the_doors_open() {
    let early = || {
        let village = Village::new().passenger("p", "wmo", 10.0, "loopt");
        village.trip("t", "p", "zkh", "arrive 08:30")
    };
    let always = early().plan();
    assert_eq!(alights(&always), [Seconds::minutes(495)]);
    let from_half_past = hospital(early(), "opens", "08:25");
    assert_eq!(alights(&from_half_past.plan()), [Seconds::minutes(505)]);
    assert!(from_half_past.broken(&always).contains("before-window"));

    // Where no margin helps, that is a fault and not a trip that nobody can drive.
    let faults = hospital(early(), "opens", "08:31").faults();
    assert!(faults.len() == 1 && faults[0].contains("trips.csv:2:arrive"), "{faults:?}");
}

#[test]
fn too_many_people_or_the_wrong_ones_are_a_fault() {
    let two = || {
        let village = Village::new().passenger("p", "wmo", 10.0, "loopt");
        let village = village.trip("t", "p", "zkh", "arrive 10:00");
        let village = village.passenger("q", "dagbesteding", 12.0, "loopt");
        village.trip("u", "q", "zkh", "arrive 10:30")
    };
    assert_eq!(hospital(two(), "capacity", "2").faults(), Vec::<String>::new());
    let faults = hospital(two(), "capacity", "1").faults();
    assert!(faults.len() == 1 && faults[0].contains("Tuesday"), "{faults:?}");
    // Whoever has left makes room.
    let after = |village: Village| {
        village.add_row(
            "trips.csv",
            &[
                ("id", "v"),
                ("passenger", "p"),
                ("from", "zkh"),
                ("to", "home"),
                ("days", "di"),
                ("depart", "10:30"),
                ("direction", "back"),
            ],
        )
    };
    assert_eq!(after(hospital(two(), "capacity", "1")).faults(), Vec::<String>::new());
    let faults = hospital(two(), "accepts", "wmo").faults();
    assert!(faults.len() == 1 && faults[0].contains("trips.csv:3:to"), "{faults:?}");
}

/// Two schools far apart with one bell, and a child for each.
pub(super) fn two_schools() -> Village {
    Village::new()
        .with("sites.csv", "noord,Noorderschool,school,52.97,6.5,Noordweg 1")
        .passenger("zuid", "leerlingen", 2.0, "loopt")
        .passenger("verweg", "leerlingen", 38.0, "loopt")
        .trip("t-noord", "verweg", "noord", "arrive bell")
        .trip("t-zuid", "zuid", "school", "arrive bell")
        .with("bells.csv", "site,days,start,end,shift_minutes\nschool,di,08:30,14:30,30")
        .with("bells.csv", "noord,di,08:30,14:30,0")
        .with("scenarios.toml", &moved("school", -30))
}

fn moved(site: &str, minutes: i64) -> String {
    format!(
        "[[scenario]]\nid = 'vroeg'\nname = 'Vroeger'\nfleet = 'catalogue'\nbells = [{{ site = '{site}', minutes = {minutes} }}]"
    )
}

#[test]
fn one_vehicle_serves_two_schools_once_a_bell_is_moved() {
    let village = two_schools();
    let as_it_is = village.plan();
    assert_eq!(as_it_is.routes.len(), 2);
    let early = village.plan_under("vroeg", TUESDAY);
    assert_eq!(early.routes.len(), 1);
    let bell = |id: &str| early.trips.iter().find(|trip| trip.id == id).unwrap().bell;
    assert_eq!(bell("t-zuid"), Some(Seconds::minutes(480)));
    assert_eq!(bell("t-noord"), Some(Seconds::minutes(510)));

    // Neither plan will do for the other's bells, nor is it a start for it.
    let broken = village.broken(&Plan { scenario: as_it_is.scenario.clone(), ..early.clone() });
    assert!(broken.contains("before-window"), "{broken:?}");
    let broken = village.broken(&Plan { scenario: early.scenario.clone(), ..as_it_is.clone() });
    assert!(broken.contains("after-window"), "{broken:?}");
    assert!(!early.scenario.contains(&as_it_is.scenario));
    let unknown = Scenario { bells: Vec::new(), ..early.scenario.clone() };
    assert!(village.broken(&Plan { scenario: unknown, ..early }).contains("scenario-unknown"));
}

#[test]
fn a_bell_moves_no_farther_than_its_site_allows() {
    let faults = two_schools().changed("scenarios.toml", "-30", "-31").faults();
    assert!(faults.len() == 1 && faults[0].contains("minutes"), "{faults:?}");
    let faults = two_schools().changed("scenarios.toml", "site = 'school'", "site = 'noord'");
    assert_eq!(faults.faults().len(), 1);
}

#[test]
fn no_bell_moves_to_when_its_site_is_closed() {
    let hours = |column: &str, cell: &str| {
        let village = two_schools()
            .changed("sites.csv", "lon,address", &format!("lon,address,{column}"))
            .changed("sites.csv", "Schoolweg 1", &format!("Schoolweg 1,{cell}"));
        ["Erfweg 1", "Zorgweg 1", "Noordweg 1"].into_iter().fold(village, |village, row| {
            village.changed("sites.csv", row, &format!("{row},"))
        })
    };
    assert_eq!(hours("opens", "08:00").faults(), Vec::<String>::new());
    let faults = hours("opens", "08:01").faults();
    let says = "scenario vroeg lets school begin at 08:00, but school opens at 08:01";
    assert!(faults.len() == 1 && faults[0].contains(says), "{faults:?}");

    let later = |cell| hours("closes", cell).changed("scenarios.toml", "-30", "30");
    assert_eq!(later("15:00").faults(), Vec::<String>::new());
    let faults = later("14:59").faults();
    assert!(faults.len() == 1 && faults[0].contains("closes at 14:59"), "{faults:?}");
}
