//! Two small plans side by side, reckoned by hand and read by people.

use crate::plan::VisitKind::{Delivery, Pickup};
use crate::plan::{DroppedDriver, Outcome, Plan, example};
use crate::problem::Reason;
use crate::region::PoolKey::{Authority, Flow};
use crate::region::{FleetChoice, Region};
use crate::report::comparison::{
    Comparison, Entry, Warning, compare, csv, figures, html, mismatches, terminal,
};
use crate::report::example::region;
use crate::text::{Language, Texts};
use crate::units::Cents;

/// Each in a vehicle of their own, one pupil in a taxi.
fn separate() -> Plan {
    let mut plan = example::empty(example::scenario("gescheiden", &[Authority, Flow], &[]));
    let outside = Outcome::Outside { reason: Reason::NoVehicleInTime, cost: Cents(2916) };
    let unserved = Outcome::Unserved { reason: Reason::NoVehicleLeft };
    example::add_trip(&mut plan, "leerlingen", "meppel", unserved.clone());
    example::add_trip(&mut plan, "wmo", "hoogeveen", unserved);
    example::add_trip(&mut plan, "leerlingen", "meppel", outside);
    example::add_route(&mut plan, &[(0, Pickup, 1, 480), (0, Delivery, 9, 486)]);
    example::add_route(&mut plan, &[(1, Pickup, 2, 480), (1, Delivery, 9, 486)]);
    plan
}

/// The two together in one vehicle, the taxi left out.
fn combined() -> Plan {
    let mut plan = separate();
    plan.scenario = example::scenario("samen", &[], &[]);
    plan.routes.clear();
    plan.trips[2].outcome = Outcome::Unserved { reason: Reason::NoVehicleLeft };
    let together =
        [(0, Pickup, 1, 480), (1, Pickup, 2, 486), (1, Delivery, 9, 495), (0, Delivery, 9, 501)];
    example::add_route(&mut plan, &together);
    plan
}

fn comparison(plans: &[Plan], region: &Region) -> Comparison {
    let entries: Vec<Entry> = plans.iter().map(|plan| Entry { run: "run", plan, region }).collect();
    compare(&entries).unwrap()
}

fn both() -> Comparison {
    comparison(&[separate(), combined()], &region())
}

#[test]
fn it_reads_well_in_dutch() {
    insta::assert_snapshot!(terminal(&both(), &Texts::new(Language::Dutch)));
}

#[test]
fn it_reads_well_in_english() {
    insta::assert_snapshot!(terminal(&both(), &Texts::new(Language::English)));
}

#[test]
fn a_spreadsheet_opens_it() {
    let bytes = csv(&both(), &Texts::new(Language::Dutch));
    insta::assert_snapshot!(String::from_utf8(bytes).unwrap());
}

#[test]
fn the_step_saves_the_difference_in_cash() {
    let (narrow, wide) = (separate(), combined());
    let comparison = both();
    assert_eq!(comparison.steps.len(), 1);
    assert_eq!(comparison.steps[0].saves, narrow.cost() - wide.cost());
    assert_eq!(comparison.steps[0].vehicles, 1);
    assert_eq!(comparison.warnings, [Warning::Unserved, Warning::Outside]);
}

#[test]
fn what_authorities_pay_adds_up_to_the_cost() {
    let comparison = both();
    for (index, plan) in [separate(), combined()].iter().enumerate() {
        let paid: Cents = comparison.payers.iter().map(|payer| payer.amounts[index]).sum();
        let cost: Cents = comparison.flows.iter().map(|flow| flow.amounts[index]).sum();
        assert_eq!((paid, cost), (plan.cost(), plan.cost()));
    }
}

#[test]
fn seeds_of_one_scenario_say_what_is_no_difference() {
    let mut other = separate();
    other.seed = 2;
    other.routes[0].cost.vehicle += Cents(100_000);
    let comparison = comparison(&[separate(), other, combined()], &region());
    assert_eq!(comparison.spread, Some(Cents(100_000)));
    assert!(comparison.steps.iter().all(|step| step.within_spread));
    let shown = terminal(&comparison, &Texts::new(Language::Dutch));
    assert!(shown.contains("Plan gescheiden s2") || shown.contains("gescheiden s2"), "{shown}");
}

#[test]
fn a_wider_plan_that_costs_more_was_searched_too_briefly() {
    let mut wide = combined();
    wide.routes[0].cost.vehicle += Cents(1_000_000);
    let shown = comparison(&[separate(), wide.clone()], &region());
    assert!(shown.warnings.contains(&Warning::ShortSearch));
    // Or somebody stayed away afterwards.
    wide.dropped.push(DroppedDriver {
        vehicle: wide.routes[0].vehicle.clone(),
        home: "home-01".into(),
        trips: Vec::new(),
    });
    let shown = comparison(&[separate(), wide], &region());
    assert!(shown.warnings.contains(&Warning::DropOuts));
    assert!(!shown.warnings.contains(&Warning::ShortSearch));
}

#[test]
fn a_plan_with_other_vehicles_or_shifts_says_so() {
    let mut morning = separate();
    (morning.scenario.fleet, morning.scenario.shifts) =
        (FleetChoice::Given, vec!["ochtend".to_owned(), "middag".to_owned()]);
    let of =
        |plans: &[Plan], language| terminal(&comparison(plans, &region()), &Texts::new(language));
    let shown = of(&[morning.clone(), combined()], Language::Dutch);
    for words in [
        "; met de voertuigen die er zijn; alleen in de diensten ochtend, middag.",
        "; met voertuigen uit de catalogus, zoveel als nodig zijn; in alle diensten.",
    ] {
        assert!(shown.contains(words), "{shown}");
    }
    let english = of(&[morning.clone(), combined()], Language::English);
    assert!(
        english.contains("; with the vehicles that there are; only in the shifts"),
        "{english}"
    );
    let alike = of(&[morning.clone(), morning.clone()], Language::Dutch);
    assert!(!alike.contains("catalogus") && !alike.contains("; alleen"), "{alike}");

    let mut all = morning.clone();
    (all.scenario.id, all.scenario.shifts) = ("alle".to_owned(), Vec::new());
    assert!(of(&[morning, all], Language::Dutch).contains("meer diensten"));
}

#[test]
fn the_narrowest_plan_is_the_base_in_whatever_order() {
    let turned = comparison(&[combined(), separate()], &region());
    assert_eq!(turned, both());
    let headline = turned.headline.unwrap();
    assert_eq!(headline.saves, separate().cost() - combined().cost());
    assert_eq!(headline.saves_in_year.0, 250 * headline.saves.0);
    let shown = terminal(&turned, &Texts::new(Language::Dutch));
    assert!(shown.starts_with("Plan samen bespaart"), "{shown}");
}

#[test]
fn plans_of_another_day_or_region_are_refused() {
    let mut other = combined();
    (other.region, other.date) = ("Elders".to_owned(), other.date.tomorrow().unwrap());
    let (first, region) = (separate(), region());
    let entries = [&first, &first, &other].map(|plan| Entry { run: "run", plan, region: &region });
    let keys: Vec<&str> = mismatches(&entries).iter().map(|fault| fault.message.key).collect();
    assert_eq!(keys, ["report-other-region", "report-other-day"]);
    assert!(mismatches(&entries[..2]).is_empty());
}

#[test]
fn empty_plans_compare_too() {
    let empty = example::empty(example::scenario("leeg", &[], &[]));
    let comparison = comparison(&[empty.clone(), empty], &region());
    let page = String::from_utf8(html(&comparison, &Texts::new(Language::Dutch))).unwrap();
    assert!(page.contains("</html>") && !page.contains("NaN"));
    assert!(compare(&[]).is_none());
}

#[test]
fn every_figure_has_words_in_both_languages() {
    for texts in Language::ALL.map(Texts::new) {
        let mut labels: Vec<&str> = figures::REASONS.iter().map(|&(_, label)| label).collect();
        labels.extend(figures::KINDS.iter().map(|kind| kind.label));
        labels.extend(figures::KINDS.iter().map(|kind| kind.unit.label()));
        labels.extend(figures::KINDS.iter().filter_map(|kind| kind.heading));
        let shown = terminal(&both(), &texts);
        assert!(!shown.contains("report-"), "{shown}");
        for label in labels {
            assert!(Language::ALL.iter().all(|l| l.source().contains(&format!("\n{label} ="))));
        }
    }
}
