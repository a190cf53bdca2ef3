//! Sheets as drivers read them, and what must not be on them.

use crate::plan::VisitKind::{Delivery, Pickup};
use crate::plan::{Outcome, Plan, example};
use crate::problem::Reason;
use crate::report::example::{identities, region};
use crate::report::sheet::{Sheet, sheets};
use crate::report::{File, REPORTS};
use crate::text::{Language, Texts};

/// Three people to school: two known, one only by pseudonym; a wait before the second.
fn plan() -> Plan {
    let mut plan = example::empty(example::scenario("samen", &[], &[]));
    for payer in ["meppel", "hoogeveen", "meppel"] {
        let unserved = Outcome::Unserved { reason: Reason::NoVehicleLeft };
        example::add_trip(&mut plan, "leerlingen", payer, unserved);
    }
    let steps = [
        (0, Pickup, 1, 480),
        (1, Pickup, 2, 495),
        (2, Pickup, 3, 501),
        (0, Delivery, 9, 507),
        (2, Delivery, 9, 513),
        (1, Delivery, 9, 513),
    ];
    example::add_route(&mut plan, &steps);
    plan
}

fn made() -> Vec<Sheet> {
    sheets(&plan(), &region(), &identities())
}

fn files(language: Language) -> Vec<File> {
    let texts = Texts::new(language);
    REPORTS.iter().flat_map(|report| report.files(&made(), &texts)).collect()
}

fn text(language: Language, name: &str) -> String {
    let file = files(language).into_iter().find(|file| file.name == name).unwrap();
    String::from_utf8(file.bytes).unwrap()
}

#[test]
fn those_at_one_address_are_one_stop() {
    let sheet = &made()[0];
    let people: Vec<usize> = sheet.stops.iter().map(|stop| stop.people.len()).collect();
    assert_eq!(people, [1, 1, 1, 3]);
    let aboard: Vec<usize> = sheet.stops.iter().map(|stop| stop.aboard).collect();
    assert_eq!(aboard, [1, 2, 3, 0]);
    assert_eq!(sheet.passengers(), 3);
    assert!(sheet.stops[1].early().is_some() && sheet.stops[0].early().is_none());
}

#[test]
fn the_spreadsheet_has_a_row_for_everybody() {
    insta::assert_snapshot!(text(Language::Dutch, "routes.csv"));
}

#[test]
fn one_route_alone_is_a_file_too() {
    assert_eq!(text(Language::Dutch, "R001.csv"), text(Language::Dutch, "routes.csv"));
}

#[test]
fn the_page_reads_well_in_dutch() {
    insta::assert_snapshot!(text(Language::Dutch, "routes.html"));
}

#[test]
fn the_page_reads_well_in_english() {
    let page = text(Language::English, "routes.html");
    let body = page.split("<body>").nth(1).unwrap();
    assert!(!body.contains("sheet-title") && !body.contains("Instappen"));
    insta::assert_snapshot!(body);
}

#[test]
fn nothing_is_on_it_that_a_driver_need_not_know() {
    for file in files(Language::Dutch) {
        let text = String::from_utf8(file.bytes).unwrap();
        for hidden in ["Bakker", "leerlingen", "Leerlingenvervoer", "hoogeveen", "P1", "P2"] {
            assert!(!text.contains(hidden), "{}: {hidden}", file.name);
        }
        assert!(text.contains("Sanne B."));
    }
}

#[test]
fn the_note_for_the_door_is_shown_at_home_only() {
    let sheet = &made()[0];
    let at_home = &sheet.stops[1].people[0];
    let at_school = sheet.stops[3].people.iter().find(|person| person.name == at_home.name);
    assert_eq!(at_home.note, "Aan de achterdeur bellen");
    assert_eq!(at_school.map(|person| person.note.as_str()), Some(""));
}

#[test]
fn names_cannot_break_the_page() {
    let page = text(Language::Dutch, "routes.html");
    assert!(page.contains("Henk") && !page.contains("<b>"));
}

#[test]
fn without_identities_pseudonyms_and_coordinates_remain() {
    let sheets = sheets(&plan(), &region(), &[]);
    let stop = &sheets[0].stops[0];
    assert_eq!(stop.people[0].name, "P1");
    assert_eq!(stop.spot.words(), "52.70100, 6.47000");
    assert!(stop.people[0].phone.is_empty());
}

#[test]
fn a_route_cannot_choose_where_its_file_goes() {
    let mut plan = plan();
    plan.routes[0].id = "../../R1".to_owned();
    let sheets = sheets(&plan, &region(), &[]);
    let texts = Texts::new(Language::Dutch);
    let names = REPORTS.iter().flat_map(|report| report.files(&sheets, &texts));
    assert!(names.into_iter().all(|file| !file.name.contains(['/', '\\'])));
}
