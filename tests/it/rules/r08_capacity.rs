//! Rule 8: capacity per layout.

use crate::rules::Shown;
use crate::rules::village::{Village, together, trip};

pub(super) const SHOWN: &[Shown] = &[
    Shown { rule: 8, says: "capacity per layout", test: "a_wheelchair_costs_seats" },
    Shown { rule: 8, says: "layouts changed on the way or at the depot", test: "a_layout_is_changed_on_the_way_or_at_the_depot_only" },
    Shown { rule: 8, says: "front seat", test: "one_front_seat_is_for_one" },
    Shown { rule: 8, says: "luggage, and walkers in a lift bus", test: "walkers_take_luggage_space_or_a_seat_where_a_lift_fills_the_boot" },
    Shown { rule: 8, says: "folding wheelchair", test: "a_folding_wheelchair_leaves_its_place_to_one_that_does_not_fold" },
    Shown { rule: 8, says: "escort aboard", test: "an_escort_takes_a_seat_of_their_own" },
    Shown { rule: 8, says: "companions aboard", test: "companions_are_counted_by_trip" },
    Shown { rule: 8, says: "solo", test: "solo_means_alone" },
];

fn five_and_a_wheelchair() -> Village {
    let mut village = Village::new().passenger("rol", "wmo", 12.0, "rolstoel");
    village = village.trip("t-rol", "rol", "zkh", "arrive 10:00");
    for n in 1..=5 {
        let (id, trip) = (format!("p{n}"), format!("t{n}"));
        village =
            village.passenger(&id, "wmo", 10.0, "loopt").trip(&trip, &id, "zkh", "arrive 10:00");
    }
    village
}

#[test]
fn a_wheelchair_costs_seats() {
    // Four walk beside a wheelchair, so five do not.
    let village = five_and_a_wheelchair();
    let mut plan = village.plan();
    assert_eq!(plan.routes.len(), 2);

    // With a fifth seat beside the wheelchair one bus does.
    let roomy = five_and_a_wheelchair().changed("fleet.toml", "seats = 4", "seats = 5");
    plan = roomy.plan();
    assert_eq!(plan.routes.len(), 1);
    assert!(together(&plan, "t-rol", "t5"));

    // That plan in the smaller bus is caught.
    assert_eq!(village.broken(&plan).into_iter().collect::<Vec<_>>(), ["load-over-layout"]);
}

#[test]
fn somebody_whom_no_type_can_carry_is_a_fault() {
    let without_lift = five_and_a_wheelchair().changed("fleet.toml", "equipment = [\"lift\"]", "");
    let faults = without_lift.faults();
    assert_eq!(faults.len(), 1, "{faults:?}");
    let lift = "[[type]]\nid = 'lift'\nname = 'Liftbus'\nlayouts = [{ wheelchairs = 1 }]\nequipment = ['lift']\nyear_cents = 0\ncents_per_km = 0\ncents_per_hour = 0";
    assert_eq!(without_lift.with("fleet.toml", lift).faults(), Vec::<String>::new());
}

/// Needs beyond those of the village.
const NEEDS: &str = "
[[need]]
id = 'voorin'
name = 'zit voorin'
front = 1

[[need]]
id = 'rollator'
name = 'rollator'
luggage = 1

[[need]]
id = 'vouwrolstoel'
name = 'opvouwbare rolstoel, stapt over'
seats = 1
luggage = 1
codes = ['HR03']

[[need]]
id = 'begeleider'
name = 'medische begeleider'
seats = 1
escort = 'medical'

[[need]]
id = 'meereizende'
name = 'meereizende'
seats = 1
board_seconds = 10
escort = 'social'
";

/// The lines of the village's bus with seats only, and with wheelchairs.
const SEATS: &str = "seats = 8, front = 1, luggage = 2";

/// Somebody for each list of needs, all from kilometre 10 to the hospital at ten.
fn riders(needs: &[&str]) -> Village {
    let village = Village::new().with("region.toml", NEEDS);
    needs.iter().enumerate().fold(village, |village, (n, needs)| {
        let (id, trip) = (format!("p{n}"), format!("t{n}"));
        village.passenger(&id, "wmo", 10.0, needs).trip(&trip, &id, "zkh", "arrive 10:00")
    })
}

/// How many buses a village needs.
fn n_buses(village: &Village) -> usize {
    village.plan().routes.len()
}

#[test]
fn a_layout_is_changed_on_the_way_or_at_the_depot_only() {
    let mut fixed = riders(&["loopt"; 6]);
    fixed =
        fixed.passenger("rol", "wmo", 12.0, "rolstoel").trip("t-rol", "rol", "erf", "arrive 13:00");
    assert_eq!(n_buses(&fixed), 2);
    let lift = "equipment = [\"lift\"]\nrelayout = true\nyear_cents";
    let free = fixed.changed("fleet.toml", "equipment = [\"lift\"]\nyear_cents", lift);
    let plan = free.plan();
    assert_eq!(plan.routes.len(), 1);
    let fixed = free.changed("fleet.toml", "relayout = true", "relayout = false");
    assert_eq!(fixed.broken(&plan).into_iter().collect::<Vec<_>>(), ["load-over-layout"]);
}

#[test]
fn one_front_seat_is_for_one() {
    let village = riders(&["loopt voorin", "loopt voorin", "loopt"]);
    assert_eq!(n_buses(&village), 2);
    let two_in_front = village.changed("fleet.toml", SEATS, "seats = 8, front = 2, luggage = 2");
    let plan = two_in_front.plan();
    assert_eq!(plan.routes.len(), 1);
    let village = two_in_front.changed("fleet.toml", "front = 2", "front = 1");
    assert_eq!(village.broken(&plan).into_iter().collect::<Vec<_>>(), ["load-over-layout"]);
}

#[test]
fn walkers_take_luggage_space_or_a_seat_where_a_lift_fills_the_boot() {
    let village = riders(&["loopt rollator", "loopt rollator", "loopt rollator"]);
    assert_eq!(n_buses(&village), 2);
    // Without a boot a walker stands where two seats are folded up: one layout for each number.
    let layouts = "seats = 8, front = 1 }, { seats = 6, front = 1, luggage = 1 }, \
                   { seats = 4, front = 1, luggage = 3";
    let cabin = village.changed("fleet.toml", SEATS, layouts);
    let plan = cabin.plan();
    assert_eq!(plan.routes.len(), 1);
    let five = riders(&["loopt rollator", "loopt rollator", "loopt rollator", "loopt", "loopt"]);
    assert_eq!(n_buses(&five.changed("fleet.toml", SEATS, layouts)), 2);
    let village = cabin.changed("fleet.toml", layouts, SEATS);
    assert_eq!(village.broken(&plan).into_iter().collect::<Vec<_>>(), ["load-over-layout"]);
}

#[test]
fn a_folding_wheelchair_leaves_its_place_to_one_that_does_not_fold() {
    assert_eq!(n_buses(&riders(&["rolstoel", "rolstoel", "rolstoel"])), 2);
    assert_eq!(n_buses(&riders(&["rolstoel", "rolstoel", "HR03"])), 1);
}

#[test]
fn an_escort_takes_a_seat_of_their_own() {
    let alone = riders(&["rolstoel", "loopt", "loopt", "loopt", "loopt"]);
    let plan = alone.plan();
    assert_eq!((plan.routes.len(), trip(&plan, "t0").persons()), (1, 1));
    let escorted = riders(&["rolstoel begeleider", "loopt", "loopt", "loopt", "loopt"]);
    let with_escort = escorted.plan();
    assert_eq!(with_escort.routes.len(), 2);
    assert_eq!((trip(&with_escort, "t0").escorts, trip(&with_escort, "t0").persons()), (1, 2));
    let broken: Vec<_> = escorted.broken(&plan).into_iter().collect();
    assert_eq!(broken, ["load-over-layout", "trip-details"]);
}

#[test]
fn companions_are_counted_by_trip() {
    let alone = riders(&["rolstoel", "loopt", "loopt"]);
    let plan = alone.plan();
    assert_eq!(plan.routes.len(), 1);
    let header = "link,booked_at";
    let in_company = alone.changed("trips.csv", header, "link,booked_at,companions");
    let in_company = in_company.changed(
        "trips.csv",
        "t1,p1,,home,zkh,di,,,,,10:00,out,,",
        "t1,p1,,home,zkh,di,,,,,10:00,out,,,3",
    );
    let in_company = in_company.changed("trips.csv", "out,,\n", "out,,,\n");
    let together = in_company.plan();
    assert_eq!((together.routes.len(), trip(&together, "t1").companions), (2, 3));
    let broken = in_company.broken(&plan);
    assert!(broken.contains("load-over-layout") && broken.contains("trip-details"), "{broken:?}");
}

#[test]
fn solo_means_alone() {
    let village = riders(&["loopt solo", "loopt"]);
    assert_eq!(n_buses(&village), 2);
    let plan = riders(&["loopt", "loopt"]).plan();
    assert_eq!(plan.routes.len(), 1);
    assert_eq!(village.broken(&plan).into_iter().collect::<Vec<_>>(), ["sharing-solo"]);
}
