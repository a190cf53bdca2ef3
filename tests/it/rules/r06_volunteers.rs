//! Rule 6: volunteers with an area, hours, most rides and a price per kilometre.

use std::collections::BTreeSet;
use std::sync::atomic::AtomicBool;

use jiff::civil::date;
use samenrit::cost::price;
use samenrit::plan::{Outcome, Plan, PlannedTrip};
use samenrit::problem::Reason;
use samenrit::progress::Silent;
use samenrit::scenario::{Effort, Planner, routes_of};
use samenrit::solve::Limit;
use samenrit::units::{Cents, Seconds};
use samenrit::verify::n_arcs;

use crate::rules::Shown;
use crate::rules::village::{TUESDAY, Village, route_of, trip};

pub(super) const SHOWN: &[Shown] = &[
    Shown { rule: 6, says: "volunteers' areas", test: "a_volunteer_carries_from_their_area_only" },
    Shown {
        rule: 6,
        says: "volunteers' rides and hours",
        test: "a_volunteer_drives_no_more_than_they_are_willing_to",
    },
    Shown { rule: 6, says: "a volunteer who waits", test: "a_volunteer_who_waits_takes_back" },
    Shown { rule: 6, says: "volunteers' euros per km", test: "a_volunteer_costs_kilometres_only" },
    Shown {
        rule: 6,
        says: "no carrier's contract pays volunteers",
        test: "a_contract_does_not_charge_what_volunteers_drive",
    },
    Shown { rule: 6, says: "empty return not paid", test: "empty_kilometres_are_paid_or_not" },
    Shown {
        rule: 6,
        says: "longest absence from home",
        test: "nobody_is_away_from_home_for_longer_than_they_are_willing_to",
    },
    Shown { rule: 6, says: "drop-out drawn per day", test: "who_drops_out_leaves_rides_to_others" },
    Shown {
        rule: 6,
        says: "a start keeps who drops out",
        test: "a_search_starts_from_the_routes_before_anybody_dropped_out",
    },
    Shown {
        rule: 6,
        says: "a start goes to other shifts",
        test: "a_search_starts_from_undone_routes_in_other_shifts",
    },
    Shown { rule: 6, says: "hours and rides over a week", test: "a_week_counts_what_came_before" },
];

/// A volunteer at kilometre 6 and somebody in each of two villages who visits the hospital.
fn village(willing: &[(&str, &str)]) -> Village {
    let flow = "\n[[flow]]\nid = 'vrijwillig'\nname = 'Vrijwilligers'\nshares_with = ['vrijwillig']";
    let car = "\n[[type]]\nid = 'auto'\nname = 'Eigen auto'\nlayouts = [{ seats = 3 }]\n\
        flows = ['vrijwillig']\nyear_cents = 0\ncents_per_km = 35\ncents_per_hour = 0\n\
        \n[[catalogue]]\ntype = 'auto'\ndepots = ['thuis']\nshifts = ['dag']";
    let only_wmo = "flows = ['wmo', 'leerlingen', 'dagbesteding']\nequipment";
    let mut village = Village::new()
        .with("region.toml", flow)
        .with("fleet.toml", car)
        .changed("fleet.toml", "equipment", only_wmo)
        .add_row(
            "depots.csv",
            &[
                ("id", "thuis"),
                ("name", "Vrijwilliger"),
                ("kind", "home"),
                ("lat", "52.754000"),
                ("lon", "6.500000"),
            ],
        );
    for (id, km, pc4) in [("jan", "52.745000", "7901"), ("piet", "52.763000", "7902")] {
        village = village.add_row(
            "passengers.csv",
            &[
                ("id", id),
                ("flow", "vrijwillig"),
                ("authority", "oost"),
                ("lat", km),
                ("lon", "6.500000"),
                ("pc4", pc4),
                ("needs", "loopt"),
            ],
        );
        village = ride(village, id, ("home", "zkh"), ("arrive", "10:00"));
        village = ride(village, id, ("zkh", "home"), ("depart", "12:00"));
    }
    let mut row = vec![("home", "thuis")];
    row.extend(willing);
    village.add_row("volunteers.csv", &row)
}

fn ride(village: Village, who: &str, ends: (&str, &str), when: (&str, &str)) -> Village {
    let is_out = ends.0 == "home";
    let (out, back) = (format!("{who}-heen"), format!("{who}-terug"));
    village.add_row(
        "trips.csv",
        &[
            ("id", if is_out { &out } else { &back }),
            ("passenger", who),
            ("from", ends.0),
            ("to", ends.1),
            ("days", "di"),
            when,
            ("direction", if is_out { "out" } else { "back" }),
            ("link", if is_out { &back } else { &out }),
        ],
    )
}

fn carried(plan: &Plan) -> Vec<&str> {
    let carried = plan.trips.iter().filter(|trip| trip.outcome.is_carried());
    carried.map(|trip| trip.id.as_str()).collect()
}

fn broken(village: &Village, plan: &Plan) -> Vec<&'static str> {
    village.broken(plan).into_iter().collect()
}

#[test]
fn a_volunteer_carries_from_their_area_only() {
    let anywhere = village(&[]).plan();
    assert_eq!(carried(&anywhere).len(), 4);

    let limited = village(&[("area", "dorp")])
        .with("region.toml", "\n[[area]]\nid = 'dorp'\npc4 = ['7901', '7903']");
    let plan = limited.plan();
    assert_eq!(carried(&plan), ["jan-heen", "jan-terug"]);
    assert_eq!(broken(&limited, &anywhere), ["outside-area"]);
}

#[test]
fn a_contract_does_not_charge_what_volunteers_drive() {
    let village = village(&[("max_rides_day", "2")])
        .passenger("w", "wmo", 10.0, "loopt")
        .trip("t-w", "w", "erf", "arrive 15:00");
    let (plan, region) = (village.plan(), village.region());
    let of_volunteer = route_of(&plan, "jan-heen").or(route_of(&plan, "piet-heen")).unwrap();
    let bill = price(&plan, &region.tariffs[0], &region, None).unwrap();
    assert_eq!((bill.trips, bill.volunteer_trips), (1, 2));
    assert_eq!(bill.volunteer_cost, of_volunteer.cost.distance);
    let [own, wmo] = [&bill.shares[0], &bill.shares[1]];
    assert_eq!((own.flow.as_str(), own.trips, own.amount), ("vrijwillig", 0, Cents(0)));
    assert_eq!((own.volunteers, own.net()), (bill.volunteer_cost, bill.volunteer_cost));
    assert_eq!((wmo.amount, wmo.volunteers), (bill.total, Cents(0)));
    assert!(bill.total > Cents(0));

    // The carrier's bill is that of a day without the volunteer's passengers.
    let mut alone = plan.clone();
    alone.routes.retain(|route| route.depot != "thuis");
    for trip in &mut alone.trips {
        match &mut trip.outcome {
            Outcome::Served { route, .. } if trip.id == "t-w" => *route = 0,
            outcome => *outcome = Outcome::Unserved { reason: Reason::NoVehicleLeft },
        }
    }
    assert_eq!(price(&alone, &region.tariffs[0], &region, None).unwrap().lines, bill.lines);
}

#[test]
fn a_volunteer_drives_no_more_than_they_are_willing_to() {
    let free = village(&[]).plan();
    let two = village(&[("max_rides_day", "2")]);
    assert_eq!(carried(&two.plan()).len(), 2);
    assert_eq!(broken(&two, &free), ["too-many-rides"]);
    let week = village(&[("max_rides_week", "3")]);
    assert_eq!(carried(&week.plan()).len(), 2);

    // Out before ten and back after twelve takes more than two hours.
    let short = village(&[("max_hours_week", "2")]);
    assert!(carried(&short.plan()).is_empty());
    assert_eq!(broken(&short, &free), ["too-many-hours"]);
}

#[test]
fn a_volunteer_who_waits_takes_back() {
    // A second volunteer, and nobody may be away for two hours: one brings, the other fetches.
    let pair = |waits: &'static str| {
        let home = [
            ("id", "buren"),
            ("name", "Vrijwilliger"),
            ("kind", "home"),
            ("lat", "52.754100"),
            ("lon", "6.500000"),
        ];
        village(&[("waits", waits)])
            .add_row("depots.csv", &home)
            .add_row("volunteers.csv", &[("home", "buren"), ("waits", waits)])
            .changed("fleet.toml", "depots = ['thuis']", "depots = ['thuis', 'buren']")
            .changed("fleet.toml", "to = \"20:00\"", "to = \"20:00\"\nmax_duration_minutes = 110")
    };
    let returning = pair("no").plan();
    assert_eq!(carried(&returning).len(), 4);
    let drivers = |id| &route_of(&returning, id).unwrap().vehicle;
    assert_ne!(drivers("jan-heen"), drivers("jan-terug"));

    // Who waits is away for longer than that, so waiting nobody can go.
    let waiting = pair("yes");
    assert!(carried(&waiting.plan()).is_empty());
    assert_eq!(broken(&waiting, &returning), ["does-not-wait"]);

    let patient = village(&[("waits", "ja")]).plan();
    assert_eq!(carried(&patient).len(), 4);
    assert_eq!(patient.routes.len(), 1);
}

#[test]
fn a_volunteer_costs_kilometres_only() {
    let plan = village(&[]).plan();
    let route = route_of(&plan, "jan-heen").unwrap();
    assert_eq!((route.cost.driver, route.cost.vehicle), (Cents(0), Cents(0)));
    assert_eq!(route.cost.distance.0, (route.facts.distance * 35 + 500) / 1000);
    assert!(matches!(trip(&plan, "jan-heen").outcome, Outcome::Served { .. }));
}

#[test]
fn empty_kilometres_are_paid_or_not() {
    // Who lives far off asks a cent less for a kilometre.
    let far = "\n[[type]]\nid = 'ver'\nname = 'Auto van ver'\nlayouts = [{ seats = 3 }]\n\
        flows = ['vrijwillig']\nyear_cents = 0\ncents_per_km = 34\ncents_per_hour = 0\n\
        \n[[catalogue]]\ntype = 'ver'\ndepots = ['ver']\nshifts = ['dag']";
    let home = [
        ("id", "ver"),
        ("name", "Vrijwilliger"),
        ("kind", "home"),
        ("lat", "52.700000"),
        ("lon", "6.500000"),
    ];
    let both = || village(&[]).add_row("depots.csv", &home).with("fleet.toml", far);
    let returning = both().plan();
    let near = route_of(&returning, "jan-heen").unwrap();
    assert_eq!((returning.routes.len(), near.depot.as_str()), (1, "thuis"));

    let free = "cents_per_hour = 0\nempty_km = false";
    let loaded = both().changed("fleet.toml", "cents_per_hour = 0", free);
    let plan = loaded.plan();
    let route = route_of(&plan, "jan-heen").unwrap();
    assert_eq!((plan.routes.len(), route.depot.as_str()), (1, "ver"));
    assert_eq!(route.cost.distance.0, (route.facts.loaded_distance * 34 + 500) / 1000);
    assert!(route.facts.loaded_distance < route.facts.distance);
    assert_eq!(plan.search.last, route.cost.distance);
    assert_eq!(broken(&both(), &plan), ["route-cost"]);
}

#[test]
fn nobody_is_away_from_home_for_longer_than_they_are_willing_to() {
    let free = village(&[]).plan();
    let patient = village(&[("max_absence_minutes", "180")]);
    assert_eq!(carried(&patient.plan()).len(), 4);

    // Out before ten and back after twelve takes more than a hundred minutes.
    let short = village(&[("max_absence_minutes", "100")]);
    assert!(carried(&short.plan()).is_empty());
    assert_eq!(broken(&short, &free), ["away-too-long"]);

    // Going home in between they are away twice, each time for less.
    let rule = "to = \"20:00\"\nwork = 'thuis'\n\n[[work]]\nid = 'thuis'\npay = 'blocks'\n\
        block_min_paid_minutes = 0\ngap_min_minutes = 30";
    let between = short.changed("fleet.toml", "to = \"20:00\"", rule).plan();
    assert_eq!(carried(&between).len(), 4);
    // Four passengers on and off, back in between and at the end.
    assert_eq!((between.routes.len(), n_arcs(&between)), (1, 8 + 2));
    assert!(route_of(&between, "jan-heen").unwrap().facts.gaps >= 1800);
}

#[test]
fn who_drops_out_leaves_rides_to_others() {
    let comes = village(&[("drop_out_percent", "0")]).plan();
    assert_eq!(carried(&comes).len(), 4);

    let ill = village(&[("drop_out_percent", "100")]);
    let plan = ill.plan();
    let reason = Reason::DriverDroppedOut;
    assert!(plan.routes.is_empty());
    assert!(plan.trips.iter().all(|trip| trip.outcome == Outcome::Unserved { reason }));
    assert_eq!((plan.dropped.len(), plan.dropped[0].trips.len()), (1, 4));
    assert_eq!(broken(&ill, &comes), ["dropped-out-drives"]);

    // With a way out somebody else takes them.
    let taxi = "name = 'Vrijwilligers'\noutside = { start_cents = 400, cents_per_km = 250 }";
    let helped = village(&[("drop_out_percent", "100")])
        .changed("region.toml", "name = 'Vrijwilligers'", taxi)
        .plan();
    assert_eq!(carried(&helped).len(), 4);
    assert!(matches!(trip(&helped, "jan-heen").outcome, Outcome::Outside { reason: why, .. } if why == reason));
}

#[test]
fn a_week_counts_what_came_before() {
    let week = village(&[("max_rides_week", "6"), ("max_hours_week", "5")])
        .changed("trips.csv", ",di,", ",ma di wo,");
    let monday = date(2025, 11, 17);
    let first = week.plan_under("samen", monday);
    assert_eq!(carried(&first).len(), 4);

    // Two rides are left on Tuesday, and on the Monday after all six again.
    let second = week.plan_after("samen", TUESDAY, &[&first]);
    assert_eq!(second.history[0].rides, 4);
    assert_eq!(carried(&second).len(), 2);
    let next = week.plan_after("samen", date(2025, 11, 24), &[&first, &second]);
    assert_eq!(carried(&next).len(), 4);

    let forgetful = week.plan();
    let mut told = forgetful.clone();
    told.history = second.history.clone();
    assert_eq!(broken(&week, &told), ["too-many-rides"]);
    told.history[0].worked = Seconds::minutes(240);
    assert_eq!(broken(&week, &told), ["too-many-hours", "too-many-rides"]);
}

#[test]
fn a_search_starts_from_the_routes_before_anybody_dropped_out() {
    // The bus begins too late to bring them, the volunteer may not take them back as well.
    let village = village(&[("drop_out_percent", "100"), ("max_rides_day", "2")])
        .changed("fleet.toml", "'dagbesteding']\nequipment", "'dagbesteding', 'vrijwillig']\nequipment")
        .changed("fleet.toml", "shifts = [\"dag\"]", "shifts = [\"laat\"]")
        .with("fleet.toml", "[[shift]]\nid = \"laat\"\nfrom = \"11:00\"\nto = \"20:00\"\n")
        .passenger("w", "wmo", 10.0, "loopt")
        .trip("t-w", "w", "zkh", "arrive 14:00")
        .with(
            "scenarios.toml",
            "\n[[scenario]]\nid = \"apart\"\nname = \"Apart\"\nfleet = \"catalogue\"\n\
             pool_by = [\"flow\"]\n",
        );
    let part = village.plan_under("apart", TUESDAY);
    let left = |reason: Reason| {
        let is_left = |trip: &&PlannedTrip| trip.outcome == Outcome::Unserved { reason };
        part.trips.iter().filter(is_left).count()
    };
    assert_eq!((left(Reason::DriverDroppedOut), left(Reason::LinkUnserved)), (2, 2));
    assert_eq!(carried(&part), ["t-w"]);

    let (region, network) = (village.region(), village.network());
    let planner = Planner::new(&region, TUESDAY, &network, &Silent).unwrap();
    let whole = &region.scenarios[0];
    let start = routes_of(&part, &planner.day, whole);
    let trips: BTreeSet<usize> =
        start.iter().flat_map(|route| &route.stops).map(|stop| stop.0).collect();
    assert_eq!(trips.len(), 5);
    let stop = AtomicBool::new(false);
    let effort = Effort { seed: 1, limit: Limit::Iterations(1), stop: &stop };
    let planned = planner.plan(whole, &effort, &start, &Silent).unwrap();
    assert!(planned.plan.search.last <= part.search.last);
    assert_eq!(broken(&village, &planned.plan), [] as [&str; 0]);

    // Without them there is little to start from.
    let forgetful = Plan { undone: Vec::new(), ..part };
    let start = routes_of(&forgetful, &planner.day, whole);
    assert_eq!(start.iter().map(|route| route.stops.len()).sum::<usize>(), 2);
}

#[test]
fn a_search_starts_from_undone_routes_in_other_shifts() {
    let three = "shifts = [\"laat\", \"lang\", \"later\"]";
    let only_wmo = "'dagbesteding']\nequipment";
    let mut village = village(&[("drop_out_percent", "100"), ("max_rides_day", "2")])
        .changed("fleet.toml", only_wmo, "'dagbesteding', 'vrijwillig']\nequipment")
        .changed("fleet.toml", "shifts = [\"dag\"]", three)
        .changed("scenarios.toml", "\"catalogue\"", "\"catalogue\"\nshifts = [\"dag\", \"laat\"]")
        .passenger("w", "wmo", 10.0, "loopt")
        .trip("t-w", "w", "zkh", "arrive 14:00");
    for (id, from) in [("laat", "11:00"), ("lang", "10:00"), ("later", "13:00")] {
        let shift = format!("[[shift]]\nid = \"{id}\"\nfrom = \"{from}\"\nto = \"20:00\"");
        village = village.with("fleet.toml", &shift);
    }
    for (id, shifts) in
        [("anders", ["dag", "lang"]), ("krap", ["dag", "later"])]
    {
        let scenario = format!(
            "[[scenario]]\nid = \"{id}\"\nname = \"{id}\"\nfleet = \"catalogue\"\n\
             shifts = {shifts:?}"
        );
        village = village.with("scenarios.toml", &scenario);
    }
    // The volunteer brings two, the bus would take them back and somebody else after that.
    let plan = village.plan();
    assert_eq!((plan.undone.len(), plan.routes.len()), (2, 1));
    assert_eq!(carried(&plan), ["t-w"]);

    let (region, network) = (village.region(), village.network());
    let planner = Planner::new(&region, TUESDAY, &network, &Silent).unwrap();
    let stops = |id: &str| {
        let scenario = region.scenarios.iter().find(|one| one.id == id).unwrap();
        let start = routes_of(&plan, &planner.day, scenario);
        start.iter().map(|route| route.stops.len()).collect::<Vec<_>>()
    };
    // A longer shift takes the bus's route as it was.
    assert_eq!(stops("anders"), [6, 4]);
    // No shift of the bus is open as long as its route was; what is left of it fits.
    assert_eq!(stops("krap"), [4, 2]);
}
