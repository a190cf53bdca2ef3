//! Sheets as drivers read them, and what must not be on them.

use crate::plan::VisitKind::{Delivery, Pickup};
use crate::plan::{Outcome, Plan, example};
use crate::problem::Reason;
use crate::region::{Anchor, Home};
use crate::report::example::{identities, region};
use crate::report::sheet::{Sheets, sheets};
use crate::report::{File, REPORTS};
use crate::text::{Language, Texts};
use crate::units::{Cents, Seconds};

/// Three people to school: two known, one only by pseudonym; a wait before the second, and a
/// longer one before somebody gets in where others got out. One in a taxi, one left behind.
fn plan() -> Plan {
    let mut plan = example::empty(example::scenario("samen", &[], &[]));
    for payer in ["meppel", "hoogeveen", "meppel", "meppel", "meppel"] {
        let unserved = Outcome::Unserved { reason: Reason::NoVehicleLeft };
        example::add_trip(&mut plan, "leerlingen", payer, unserved);
    }
    plan.trips[3].outcome = Outcome::Outside { reason: Reason::CheaperOutside, cost: Cents(2500) };
    let steps = [
        (0, Pickup, 1, 480),
        (1, Pickup, 2, 495),
        (2, Pickup, 3, 501),
        (0, Delivery, 9, 507),
        (2, Delivery, 9, 513),
        (1, Delivery, 9, 513),
    ];
    example::add_route(&mut plan, &steps);
    plan.routes[0].vehicle = "bus@garage/ochtend#1".to_owned();
    plan
}

fn made() -> Sheets {
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
    let sheet = &made().routes[0];
    let people: Vec<usize> = sheet.stops.iter().map(|stop| stop.people().count()).collect();
    assert_eq!(people, [1, 1, 1, 3]);
    let aboard = sheet.stops.iter().map(|stop| stop.moments.last().unwrap().aboard);
    assert_eq!(aboard.collect::<Vec<_>>(), [1, 2, 3, 0]);
    assert_eq!(sheet.trips(), 3);
}

#[test]
fn drivers_count_heads_and_see_what_was_asked() {
    let (mut plan, mut region) = (plan(), region());
    plan.trips[0].escorts = 1;
    plan.trips[1].companions = 2;
    let trip = region.trips.iter_mut().find(|trip| trip.id == plan.trips[0].id).unwrap();
    trip.anchor = Anchor::Depart(Seconds::minutes(475));
    let sheet = &sheets(&plan, &region, &[]).routes[0];
    let aboard = sheet.stops.iter().map(|stop| stop.moments.last().unwrap().aboard);
    assert_eq!(aboard.collect::<Vec<_>>(), [2, 5, 6, 0]);
    let agreed = |stop: usize| sheet.stops[stop].moments[0].agreed();
    assert_eq!(agreed(0), Some(Seconds::minutes(475)));
    assert_eq!(agreed(1), None);
}

/// Waits of some minutes are told, longer ones have a row of their own.
#[test]
fn the_next_time_is_the_next_thing_to_do() {
    let mut plan = plan();
    plan.routes[0].visits[1].arrive = Seconds::minutes(491);
    let last = plan.routes[0].visits.last_mut().unwrap();
    last.arrive = Seconds::minutes(514);
    last.begin = Seconds::minutes(524);
    let sheet = &sheets(&plan, &region(), &[]).routes[0];
    assert_eq!(sheet.stops[0].moments[0].early(), None);
    assert_eq!(sheet.stops[1].moments[0].early(), Some(Seconds::minutes(491)));
    let moments = &sheet.stops[3].moments;
    let waits = moments.iter().map(|moment| moment.wait_until.is_some());
    let at = moments[1..].iter().map(|moment| moment.begin.0 / 60).collect::<Vec<_>>();
    assert_eq!(waits.collect::<Vec<_>>()[1..], [true, false]);
    assert_eq!((at, moments[1].aboard), (vec![514, 524], 1));
}

#[test]
fn the_layout_is_the_smallest_that_does() {
    let texts = Texts::new(Language::Dutch);
    let sheet = &made().routes[0];
    assert_eq!(sheet.layout_words(&texts), "6 zitplaatsen, 1 rolstoel");
    assert_eq!(sheet.shift_words(&texts), "ochtend 06:30–11:00");
    assert_eq!(
        (sheet.vehicle_words().as_str(), sheet.vehicle_id()),
        ("Rolstoelbus 1", Some("bus@garage/ochtend#1"))
    );
}

#[test]
fn who_rides_in_no_vehicle_is_on_a_list() {
    let sheets = made();
    assert_eq!((sheets.taxis.len(), sheets.left.len()), (1, 1));
    insta::assert_snapshot!(text(Language::Dutch, "taxis.csv"));
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
        for hidden in ["leerlingen", "Leerlingenvervoer", "hoogeveen", "P1", "P2"] {
            assert!(!text.contains(hidden), "{}: {hidden}", file.name);
        }
        assert!(file.name == "taxis.csv" || text.contains("Sanne B."));
    }
}

#[test]
fn the_note_for_the_door_is_shown_at_home_only() {
    let made = made();
    let people = |stop: usize| made.routes[0].stops[stop].people();
    let at_home = people(1).next().expect("somebody boards");
    let at_school = people(3).find(|person| person.name == at_home.name);
    assert_eq!(at_home.note, "Aan de achterdeur bellen");
    assert_eq!(at_school.map(|person| person.note.as_str()), Some(""));
}

/// On days with another home the sheet shows that address, without the note for the first door.
#[test]
fn each_home_has_its_own_address() {
    let (mut region, mut identities) = (region(), identities());
    let place = region.passengers[1].home;
    let other = Home { passenger: "P2".to_owned(), place, ..Home::default() };
    region.passengers[1].home = region.passengers[4].home;
    region.homes = vec![other.clone()];
    "Kerkstraat 3, Ruinen".clone_into(&mut identities[1].other_address);
    let made = sheets(&plan(), &region, &identities);
    let stop = &made.routes[0].stops[1];
    let texts = Texts::new(Language::Dutch);
    assert!(stop.spot.is_home);
    assert_eq!(stop.spot.words(&texts), "Kerkstraat 3, Ruinen");
    assert_eq!(stop.people().next().unwrap().note, "");
    assert_eq!(made.routes[0].stops[0].spot.words(&texts), "Dorpsstraat 12, Meppel");
    // Of two other homes the address may be either.
    region.homes.push(Home { place: region.passengers[2].home, ..other });
    let made = sheets(&plan(), &region, &identities);
    assert_eq!(made.routes[0].stops[1].spot.address, None);
}

/// What stands in `places` is shown for exactly that place, and for a home without an address.
#[test]
fn other_places_have_the_address_that_was_told() {
    let (region, mut identities) = (region(), identities());
    let texts = Texts::new(Language::Dutch);
    identities[0].address.clear();
    let [home, elsewhere] = [region.passengers[0].home, region.passengers[3].home];
    identities[0].places = vec![(elsewhere, "Elders 1".to_owned()), (home, "Laan 3".to_owned())];
    let made = sheets(&plan(), &region, &identities);
    assert_eq!(made.routes[0].stops[0].spot.words(&texts), "Laan 3");
    identities[0].places.pop();
    let made = sheets(&plan(), &region, &identities);
    assert_eq!(made.routes[0].stops[0].spot.words(&texts), "coördinaten 52.70100, 6.47000");
}

#[test]
fn names_cannot_break_the_page() {
    let page = text(Language::Dutch, "routes.html");
    assert!(page.contains("Henk") && !page.contains("<b>"));
}

#[test]
fn without_identities_pseudonyms_and_coordinates_remain() {
    let sheets = sheets(&plan(), &region(), &[]);
    let stop = &sheets.routes[0].stops[0];
    assert_eq!(stop.people().next().unwrap().name, "P1");
    let texts = Texts::new(Language::Dutch);
    assert_eq!(stop.spot.words(&texts), "coördinaten 52.70100, 6.47000");
    assert!(stop.people().all(|person| person.phone.is_empty()));
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
