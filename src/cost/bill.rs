//! What one contract would charge for a plan.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::cost::{COST_MODELS, CostModel, Rate, Unit, per_trip};
use crate::plan::{Outcome, Plan};
use crate::region::Tariff;
use crate::units::{Cents, ratio};

/// One line of a bill: so much of this at that price.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Line {
    /// What is counted.
    pub unit: Unit,
    /// How much: seconds, metres, trips or zones.
    pub count: i64,
    /// Price of a unit: an hour, a kilometre, a trip or a zone.
    pub price: Cents,
    /// The amounts of all routes or trips, each rounded once, added up.
    pub amount: Cents,
}

/// What one flow costs one payer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Share {
    /// The flow, by id.
    pub flow: String,
    /// The authority that pays, by id.
    pub payer: String,
    /// Trips in routes.
    pub trips: usize,
    /// Their part of the total.
    pub amount: Cents,
}

/// What one contract would charge for a plan's routes, hired taxis apart.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Bill {
    /// The tariff, by id.
    pub tariff: String,
    /// Name on reports.
    pub name: String,
    /// The model: what is counted.
    pub model: &'static str,
    /// Price year of the amounts.
    pub year: i16,
    /// Value-added tax on top of the amounts, percent; none when they include it.
    pub vat_percent: Option<i64>,
    /// What is charged for.
    pub lines: Vec<Line>,
    /// Sum of the lines.
    pub total: Cents,
    /// Value-added tax on top of the total; zero when the amounts include it.
    pub vat: Cents,
    /// Trips in routes.
    pub trips: usize,
    /// The total for each of them.
    pub per_trip: Cents,
    /// The total over flows and payers, sorted; adds up to it exactly.
    pub shares: Vec<Share>,
    /// Trips in hired taxis, which this contract does not carry.
    pub outside: usize,
    /// What those taxis cost.
    pub outside_cost: Cents,
    /// Trips that nobody takes.
    pub unserved: usize,
    /// Trips that the rules do not grant.
    #[serde(skip_serializing_if = "is_zero")]
    pub refused: usize,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands it over so")]
fn is_zero(count: &usize) -> bool {
    *count == 0
}

impl Bill {
    /// The total over flows.
    pub fn by_flow(&self) -> BTreeMap<&str, Cents> {
        self.summed(|share| &share.flow)
    }

    /// The total over payers.
    pub fn by_payer(&self) -> BTreeMap<&str, Cents> {
        self.summed(|share| &share.payer)
    }

    fn summed<'a>(&'a self, key: impl Fn(&'a Share) -> &'a str) -> BTreeMap<&'a str, Cents> {
        let mut sums = BTreeMap::new();
        for share in &self.shares {
            *sums.entry(key(share)).or_default() += share.amount;
        }
        sums
    }
}

/// Puts a contract's prices on a finished plan.
///
/// Amounts for a route are split over its trips by their direct metres.
pub fn price(plan: &Plan, tariff: &Tariff) -> Bill {
    let of_model = |model: &&dyn CostModel| Some((model.name(), model.rates(&tariff.kind)?));
    let (model, rates) = COST_MODELS
        .iter()
        .find_map(of_model)
        .expect("every kind of tariff has a model, which a test goes over");
    let charged = charge(plan, &rates);
    let total = charged.lines.iter().map(|line| line.amount).sum();
    let shares = shares(plan, &charged.of_trips);
    let trips = shares.iter().map(|share| share.trips).sum();
    let count =
        |test: fn(&Outcome) -> bool| plan.trips.iter().filter(|trip| test(&trip.outcome)).count();
    Bill {
        tariff: tariff.id.clone(),
        name: tariff.name.clone(),
        model,
        year: tariff.year,
        vat_percent: tariff.vat_percent,
        lines: charged.lines,
        total,
        vat: Cents(ratio(total.0, tariff.vat_percent.unwrap_or(0), 100)),
        trips,
        per_trip: Cents(ratio(total.0, 1, trips as i64)),
        shares,
        outside: count(|outcome| matches!(outcome, Outcome::Outside { .. })),
        outside_cost: plan.outside_cost(),
        unserved: count(|outcome| matches!(outcome, Outcome::Unserved { .. })),
        refused: count(|outcome| matches!(outcome, Outcome::Refused { .. })),
    }
}

/// Amounts for each trip of a plan, and what they are for.
struct Charged {
    of_trips: Vec<Cents>,
    lines: Vec<Line>,
}

fn charge(plan: &Plan, rates: &[Rate]) -> Charged {
    let mut charged = Charged { of_trips: vec![Cents::ZERO; plan.trips.len()], lines: Vec::new() };
    for rate in rates {
        let mut line = Line { unit: rate.unit, count: 0, price: rate.price, amount: Cents::ZERO };
        let mut add = |count: Option<i64>| {
            let count = count.unwrap_or(0);
            line.count += count;
            line.amount += rate.amount(count);
            rate.amount(count)
        };
        let of_routes: Vec<Cents> =
            plan.routes.iter().map(|route| add(rate.unit.on_route(&route.facts))).collect();
        for (sum, share) in charged.of_trips.iter_mut().zip(per_trip(plan, &of_routes)) {
            *sum += share;
        }
        for (sum, trip) in charged.of_trips.iter_mut().zip(&plan.trips) {
            if let Outcome::Served { .. } = trip.outcome {
                *sum += add(rate.unit.on_trip(trip.direct_distance));
            }
        }
        charged.lines.push(line);
    }
    charged
}

fn shares(plan: &Plan, of_trips: &[Cents]) -> Vec<Share> {
    let mut sums: BTreeMap<(&str, &str), (usize, Cents)> = BTreeMap::new();
    for (trip, amount) in plan.trips.iter().zip(of_trips) {
        if let Outcome::Served { .. } = trip.outcome {
            let sum = sums.entry((&trip.flow, &trip.payer)).or_default();
            sum.0 += 1;
            sum.1 += *amount;
        }
    }
    let share = |((flow, payer), (trips, amount)): ((&str, &str), _)| Share {
        flow: flow.to_owned(),
        payer: payer.to_owned(),
        trips,
        amount,
    };
    sums.into_iter().map(share).collect()
}
