//! Bills reckoned by hand, and bills that must add up.

use std::collections::BTreeSet;

use proptest::prelude::*;

use crate::cost::{Bill, COST_MODELS, price};
use crate::plan::VisitKind::{Delivery, Pickup};
use crate::plan::{Outcome, Plan, example};
use crate::problem::Reason;
use crate::region::{Contribution, Flow, PriceIndex, Region, Tariff, TariffKind};
use crate::units::{Cents, Meters};

const KINDS: [TariffKind; 4] = [
    TariffKind::VehicleHourKm { per_hour: Cents(5200), per_km: Cents(31) },
    TariffKind::LoadedHourKm { per_hour: Cents(7000), per_km: Cents(45) },
    TariffKind::PassengerKm { per_trip: Cents(310), per_km: Cents(97) },
    TariffKind::Zone { boarding: Cents(109), per_zone: Cents(86), zone: Meters(4500) },
];

fn tariff(kind: &TariffKind) -> Tariff {
    Tariff {
        id: "t".to_owned(),
        name: "Tarief".to_owned(),
        year: 2025,
        vat_percent: Some(9),
        kind: kind.clone(),
    }
}

/// Two people together, one in a taxi, one left behind.
fn plan() -> Plan {
    let unserved = Outcome::Unserved { reason: Reason::NoVehicleLeft };
    let outside = Outcome::Outside { reason: Reason::NoVehicleFits, cost: Cents(2916) };
    let mut plan = example::empty(example::scenario("combined", &[], &[]));
    example::add_trip(&mut plan, "leerlingen", "meppel", unserved.clone());
    example::add_trip(&mut plan, "wmo", "hoogeveen", unserved.clone());
    example::add_trip(&mut plan, "wmo", "meppel", outside);
    example::add_trip(&mut plan, "wmo", "meppel", unserved);
    plan.trips[1].direct_distance = Meters(5_000);
    let together =
        [(0, Pickup, 1, 480), (1, Pickup, 2, 486), (1, Delivery, 3, 492), (0, Delivery, 3, 498)];
    example::add_route(&mut plan, &together);
    plan
}

fn bill(kind: &TariffKind) -> Bill {
    priced(&plan(), &tariff(kind))
}

/// Priced in the contract's own year, in a region without indexes and contributions.
fn priced(plan: &Plan, tariff: &Tariff) -> Bill {
    price(plan, tariff, &Region::default(), None).expect("its own year needs no index")
}

#[test]
fn hours_and_kilometres_from_depot_to_depot() {
    let bill = bill(&KINDS[0]);
    // 5 + 18 + 1 + 5 = 29 minutes at € 52 = € 25.13; 5 × 4 km at € 0.31 = € 6.20.
    assert_eq!(bill.lines[0].amount, Cents(2513));
    assert_eq!(bill.lines[1].amount, Cents(620));
    assert_eq!((bill.total, bill.vat), (Cents(3133), Cents(282)));
    assert_eq!((bill.trips, bill.per_trip), (2, Cents(1567)));
    // By direct metres, two to one.
    assert_eq!(bill.by_payer()["meppel"], Cents(1675 + 413));
    assert_eq!(bill.by_payer()["hoogeveen"], Cents(838 + 207));
}

#[test]
fn hours_and_kilometres_with_somebody_aboard() {
    let bill = bill(&KINDS[1]);
    // 19 minutes at € 70 = € 22.17; 3 × 4 km at € 0.45 = € 5.40.
    assert_eq!((bill.lines[0].amount, bill.lines[1].amount), (Cents(2217), Cents(540)));
}

#[test]
fn direct_kilometres_of_passengers() {
    let bill = bill(&KINDS[2]);
    // 2 × € 3.10; 15 km at € 0.97.
    assert_eq!((bill.lines[0].amount, bill.lines[1].amount), (Cents(620), Cents(1455)));
    assert_eq!(bill.by_flow()["leerlingen"], Cents(310 + 970));
}

#[test]
fn zones_that_were_begun() {
    let bill = bill(&KINDS[3]);
    // 10 km is three zones of 4.5 km, 5 km is two.
    assert_eq!((bill.lines[1].count, bill.lines[1].amount), (5, Cents(430)));
    assert_eq!(bill.total, Cents(2 * 109 + 430));
}

#[test]
fn taxis_and_those_left_behind_stand_apart() {
    let bill = bill(&KINDS[0]);
    assert_eq!((bill.outside, bill.outside_cost, bill.unserved), (1, Cents(2916), 1));
    let inclusive = Tariff { vat_percent: None, ..tariff(&KINDS[0]) };
    assert_eq!(priced(&plan(), &inclusive).vat, Cents::ZERO);
}

#[test]
fn every_model_stands_in_the_list_and_prices_its_own_kind() {
    let names: BTreeSet<&str> = KINDS.iter().map(|kind| bill(kind).model).collect();
    assert_eq!(names.len(), KINDS.len());
    assert_eq!(COST_MODELS.len(), KINDS.len());
    for kind in &KINDS {
        assert_eq!(COST_MODELS.iter().filter(|model| model.rates(kind).is_some()).count(), 1);
        let empty = example::empty(example::scenario("x", &[], &[]));
        assert_eq!(priced(&empty, &tariff(kind)).total, Cents::ZERO);
    }
}

#[test]
fn a_payer_is_left_with_tax_that_cannot_be_deducted_less_what_passengers_pay() {
    let wmo = Flow { id: "wmo".to_owned(), vat_recoverable: true, ..Flow::default() };
    let pays = Contribution {
        flow: "wmo".to_owned(),
        year: 2025,
        start: Cents(100),
        per_km: Cents(17),
        cap: None,
        beyond: Cents(17),
    };
    let region = Region {
        flows: vec![wmo],
        contributions: vec![pays],
        price_indexes: vec![PriceIndex { year: 2026, basis_points: 1000 }],
        ..Region::default()
    };
    let bill = price(&plan(), &tariff(&KINDS[2]), &region, Some(2026)).unwrap();
    // A tenth more than € 6.20 and € 14.55, and 9% tax on all of it.
    assert_eq!((bill.total, bill.vat, bill.year), (Cents(682 + 1601), Cents(205), 2026));
    let of_payer = |flow: &str, payer: &str| {
        bill.shares.iter().find(|share| share.flow == flow && share.payer == payer).unwrap()
    };
    let (pupils, wmo) = (of_payer("leerlingen", "meppel"), of_payer("wmo", "hoogeveen"));
    assert_eq!((pupils.vat_back, pupils.contribution), (Cents(0), Cents(0)));
    assert_eq!(pupils.net(), pupils.amount + pupils.vat);
    // Five kilometres.
    assert_eq!((wmo.vat_back, wmo.contribution), (wmo.vat, Cents(185)));
    assert_eq!(wmo.net(), wmo.amount - Cents(185));
    let taxi = of_payer("wmo", "meppel");
    assert_eq!((taxi.trips, taxi.amount, taxi.outside), (0, Cents(0), Cents(2916)));
    // Ten kilometres, whoever drives.
    assert_eq!((taxi.contribution, taxi.net()), (Cents(270), Cents(2916 - 270)));
    assert_eq!(bill.net(), pupils.net() + wmo.net() + taxi.net());
    assert_eq!(price(&plan(), &tariff(&KINDS[2]), &region, Some(2024)), Err(2025));
}

#[test]
fn who_comes_along_by_choice_pays_and_an_obligatory_escort_does_not() {
    let pays = Contribution {
        flow: "wmo".to_owned(),
        year: 2025,
        start: Cents(100),
        per_km: Cents::ZERO,
        cap: None,
        beyond: Cents::ZERO,
    };
    let region = Region { contributions: vec![pays], ..Region::default() };
    let paid = |companions, escorts| {
        let mut plan = plan();
        (plan.trips[1].companions, plan.trips[1].escorts) = (companions, escorts);
        let bill = price(&plan, &tariff(&KINDS[0]), &region, None).unwrap();
        bill.shares.iter().find(|share| share.payer == "hoogeveen").unwrap().contribution
    };
    assert_eq!((paid(0, 0), paid(0, 1), paid(2, 0)), (Cents(100), Cents(100), Cents(300)));
}

proptest! {
    #[test]
    fn no_cent_is_lost(
        direct in prop::collection::vec(0..60_000_i64, 4),
        distance in 0..500_000_i64,
        duration in 0..50_000_i64,
        per_hour in 0..20_000_i64,
        per_km in 0..500_i64,
        kind in 0..4_usize,
    ) {
        let mut plan = plan();
        for (trip, direct) in plan.trips.iter_mut().zip(direct) {
            trip.direct_distance = Meters(direct);
        }
        let facts = &mut plan.routes[0].facts;
        (facts.distance, facts.loaded_distance) = (distance, distance / 2);
        (facts.duration, facts.loaded) = (duration, duration / 2);
        let (hour, km) = (Cents(per_hour), Cents(per_km));
        let kind = match &KINDS[kind] {
            TariffKind::VehicleHourKm { .. } => TariffKind::VehicleHourKm { per_hour: hour, per_km: km },
            TariffKind::LoadedHourKm { .. } => TariffKind::LoadedHourKm { per_hour: hour, per_km: km },
            TariffKind::PassengerKm { .. } => TariffKind::PassengerKm { per_trip: hour, per_km: km },
            TariffKind::Zone { zone, .. } => TariffKind::Zone { boarding: hour, per_zone: km, zone: *zone },
        };
        let bill = priced(&plan, &tariff(&kind));
        prop_assert_eq!(bill.by_flow().into_values().sum::<Cents>(), bill.total);
        prop_assert_eq!(bill.by_payer().into_values().sum::<Cents>(), bill.total);
        prop_assert!(bill.shares.iter().all(|share| share.amount >= Cents::ZERO));
    }
}
