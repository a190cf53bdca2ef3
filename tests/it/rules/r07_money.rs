//! Rule 7: index, VAT and contribution tables per year and flow.
//!
//! They put a price on a finished plan and change none, so there is nothing for `verify` here.

use samenrit::cost::price;
use samenrit::units::Cents;

use crate::rules::Shown;
use crate::rules::village::Village;

pub(super) const SHOWN: &[Shown] = &[
    Shown { rule: 7, says: "price index, VAT and contributions per year and flow", test: "the_same_plan_costs_each_payer_what_its_year_and_flow_say" },
];

const TABLES: &str = "
[[index]]
year = 2026
percent = 2.5

[[contribution]]
flow = 'wmo'
year = 2024
start_cents = 100
cents_per_km = 20
cap_km = 8
beyond_cents_per_km = 170

[[contribution]]
flow = 'wmo'
year = 2026
start_cents = 150
cents_per_km = 20
";

#[test]
fn the_same_plan_costs_each_payer_what_its_year_and_flow_say() {
    let village = Village::new()
        .passenger("w", "wmo", 10.0, "loopt")
        .trip("t-w", "w", "zkh", "arrive 10:00")
        .passenger("d", "dagbesteding", 0.5, "loopt")
        .trip("t-d", "d", "erf", "arrive 09:30")
        .changed("costs.toml", "cents_per_km = 30", "cents_per_km = 30\nvat_percent = 9")
        .changed("region.toml", "name = \"Wmo-vervoer\"", "name = \"Wmo\"\nvat_recoverable = true")
        .with("costs.toml", TABLES);
    let plan = village.plan();
    let region = village.region();
    let bill = |year| price(&plan, &region.tariffs[0], &region, year);
    let (own, later) = (bill(None).unwrap(), bill(Some(2026)).unwrap());

    // 2.5% more for the same work; nobody knows 2027.
    let risen = later.total.0 as f64 / own.total.0 as f64;
    assert!((risen - 1.025).abs() < 0.001, "{risen}");
    assert_eq!(bill(Some(2027)), Err(2027));

    // The Wmo's tax comes back, that of day care is a cost.
    let [care, wmo] = [&own.shares[0], &own.shares[1]];
    assert_eq!((care.flow.as_str(), wmo.flow.as_str()), ("dagbesteding", "wmo"));
    assert_eq!((care.vat_back, wmo.vat_back), (Cents(0), wmo.vat));
    assert!(care.vat > Cents(0) && wmo.vat > Cents(0));

    // Ten kilometres: 8 within the cap of 2024 and 2 beyond; the row of 2026 has no cap.
    assert_eq!(care.contribution, Cents(0));
    assert!((wmo.contribution.0 - (100 + 160 + 340)).abs() < 10, "{:?}", wmo.contribution);
    assert!((later.shares[1].contribution.0 - (150 + 200)).abs() < 2);
    assert_eq!(own.net(), care.net() + wmo.net());
    assert_eq!(wmo.net(), wmo.amount - wmo.contribution);
}
