//! What one contract would charge for a plan.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::cost::contribution::{due, in_force};
use crate::cost::{COST_MODELS, CostModel, Rate, Rebase, Unit, per_trip};
use crate::plan::{Outcome, Plan, PlannedRoute, PlannedTrip};
use crate::region::{Region, Tariff};
use crate::units::{Cents, apportion, ratio};

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
    /// Trips in the contract's routes.
    pub trips: usize,
    /// Their part of the total.
    pub amount: Cents,
    /// Value-added tax on top of it; zero when the amounts include it.
    pub vat: Cents,
    /// The part of `vat` that the payer may deduct.
    pub vat_back: Cents,
    /// What taxis cost that were hired for their other trips, which no contract changes.
    pub outside: Cents,
    /// What volunteers who drove others of their trips get, which no contract changes either.
    pub volunteers: Cents,
    /// What the passengers and those who come along by choice pay themselves, in taxis too.
    pub contribution: Cents,
}

impl Share {
    /// What is left for the payer: with the value-added tax that cannot be deducted, hired taxis
    /// and volunteers, less what passengers pay.
    pub fn net(&self) -> Cents {
        self.amount + self.vat - self.vat_back + self.outside + self.volunteers - self.contribution
    }
}

/// What one contract would charge for a plan's routes, hired taxis and volunteers apart.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Bill {
    /// The tariff, by id.
    pub tariff: String,
    /// Name on reports.
    pub name: String,
    /// The model: what is counted.
    pub model: &'static str,
    /// Price year of the amounts.
    pub year: i16,
    /// Price year of the contract itself.
    pub contract_year: i16,
    /// What its amounts were multiplied by to be in prices of `year`.
    pub index: f64,
    /// Value-added tax on top of the amounts, percent; none when they include it.
    pub vat_percent: Option<i64>,
    /// What is charged for.
    pub lines: Vec<Line>,
    /// Sum of the lines.
    pub total: Cents,
    /// Value-added tax on top of the total; zero when the amounts include it.
    pub vat: Cents,
    /// Trips in its routes.
    pub trips: usize,
    /// The total for each of them.
    pub per_trip: Cents,
    /// The total over flows and payers, sorted; adds up to it exactly.
    pub shares: Vec<Share>,
    /// Trips in hired taxis, which this contract does not carry.
    pub outside: usize,
    /// What those taxis cost.
    pub outside_cost: Cents,
    /// Trips that volunteers drive, whom no contract pays.
    #[serde(skip_serializing_if = "is_zero")]
    pub volunteer_trips: usize,
    /// What volunteers get: what their routes cost society.
    pub volunteer_cost: Cents,
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

    /// What is left for the payers in the end.
    pub fn net(&self) -> Cents {
        self.shares.iter().map(Share::net).sum()
    }

    fn summed<'a>(&'a self, key: impl Fn(&'a Share) -> &'a str) -> BTreeMap<&'a str, Cents> {
        let mut sums = BTreeMap::new();
        for share in &self.shares {
            *sums.entry(key(share)).or_default() += share.amount;
        }
        sums
    }
}

/// Puts a contract's prices on a finished plan, in prices of a year; without one in its own.
///
/// Amounts for a route are split over its trips by their direct metres. `region` knows the price
/// indexes, which flows' value-added tax may be deducted, and what passengers pay.
///
/// # Errors
/// The first year between the two that has no index.
pub fn price(
    plan: &Plan,
    tariff: &Tariff,
    region: &Region,
    year: Option<i16>,
) -> Result<Bill, i16> {
    let year = year.unwrap_or(tariff.year);
    let rebase = Rebase::between(&region.price_indexes, tariff.year, year)?;
    let of_model = |model: &&dyn CostModel| Some((model.name(), model.rates(&tariff.kind)?));
    let (model, rates) = COST_MODELS
        .iter()
        .find_map(of_model)
        .expect("every kind of tariff has a model, which a test goes over");
    let own: Vec<bool> = plan.routes.iter().map(|route| is_volunteers(route, region)).collect();
    let charged = charge(plan, &own, &rates, rebase);
    let total: Cents = charged.lines.iter().map(|line| line.amount).sum();
    let vat = Cents(ratio(total.0, tariff.vat_percent.unwrap_or(0), 100));
    let rides =
        Rides { own: &own, amounts: &charged.of_trips, volunteers: &of_volunteers(plan, &own) };
    let shares = shares(plan, &rides, region, year, vat);
    let volunteer_cost = shares.iter().map(|share| share.volunteers).sum();
    let trips = shares.iter().map(|share| share.trips).sum();
    let count =
        |test: fn(&Outcome) -> bool| plan.trips.iter().filter(|trip| test(&trip.outcome)).count();
    Ok(Bill {
        tariff: tariff.id.clone(),
        name: tariff.name.clone(),
        model,
        year,
        contract_year: tariff.year,
        index: rebase.factor(),
        vat_percent: tariff.vat_percent,
        lines: charged.lines,
        total,
        vat,
        trips,
        per_trip: Cents(ratio(total.0, 1, trips as i64)),
        shares,
        outside: count(|outcome| matches!(outcome, Outcome::Outside { .. })),
        outside_cost: plan.outside_cost(),
        volunteer_trips: plan.trips.iter().filter(|trip| rides.is_volunteers(trip)).count(),
        volunteer_cost,
        unserved: count(|outcome| matches!(outcome, Outcome::Unserved { .. })),
        refused: count(|outcome| matches!(outcome, Outcome::Refused { .. })),
    })
}

/// Amounts for each trip of a plan, and what they are for.
struct Charged {
    of_trips: Vec<Cents>,
    lines: Vec<Line>,
}

/// Does a volunteer drive it?
fn is_volunteers(route: &PlannedRoute, region: &Region) -> bool {
    region.fleet.volunteer(&route.depot).is_some()
}

/// For each trip its part of what the volunteers of a plan get: the cost of their routes.
fn of_volunteers(plan: &Plan, own: &[bool]) -> Vec<Cents> {
    let costs = plan.routes.iter().zip(own);
    let costs: Vec<Cents> =
        costs.map(|(route, own)| if *own { route.cost.total() } else { Cents::ZERO }).collect();
    per_trip(plan, &costs)
}

/// What trips cost, in the order of a plan's trips, and which of its routes volunteers drive.
struct Rides<'a> {
    own: &'a [bool],
    amounts: &'a [Cents],
    volunteers: &'a [Cents],
}

impl Rides<'_> {
    fn is_volunteers(&self, trip: &PlannedTrip) -> bool {
        matches!(trip.outcome, Outcome::Served { route, .. } if self.own[route])
    }
}

/// Charges the routes that no volunteer drives, and their trips.
fn charge(plan: &Plan, own: &[bool], rates: &[Rate], rebase: Rebase) -> Charged {
    let mut charged = Charged { of_trips: vec![Cents::ZERO; plan.trips.len()], lines: Vec::new() };
    for rate in rates {
        let mut line = Line { unit: rate.unit, count: 0, price: rate.price, amount: Cents::ZERO };
        let mut add = |count: Option<i64>| {
            let count = count.unwrap_or(0);
            line.count += count;
            let amount = rebase.amount(count, rate.price, rate.unit.size());
            line.amount += amount;
            amount
        };
        let of_route = |(route, own): (&PlannedRoute, &bool)| {
            add(rate.unit.on_route(&route.facts).filter(|_| !own))
        };
        let of_routes: Vec<Cents> = plan.routes.iter().zip(own).map(of_route).collect();
        for (sum, share) in charged.of_trips.iter_mut().zip(per_trip(plan, &of_routes)) {
            *sum += share;
        }
        for (sum, trip) in charged.of_trips.iter_mut().zip(&plan.trips) {
            if let Outcome::Served { route, .. } = trip.outcome
                && !own[route]
            {
                *sum += add(rate.unit.on_trip(trip.direct_distance));
            }
        }
        charged.lines.push(line);
    }
    charged
}

/// The shares of flows and payers; the value-added tax is split by their amounts.
fn shares(plan: &Plan, rides: &Rides<'_>, region: &Region, year: i16, vat: Cents) -> Vec<Share> {
    let mut sums: BTreeMap<(&str, &str), Share> = BTreeMap::new();
    let amounts = rides.amounts.iter().zip(rides.volunteers);
    for (trip, (amount, volunteers)) in plan.trips.iter().zip(amounts) {
        if !trip.outcome.is_carried() {
            continue;
        }
        let share = sums.entry((&trip.flow, &trip.payer)).or_insert_with(|| Share {
            flow: trip.flow.clone(),
            payer: trip.payer.clone(),
            trips: 0,
            amount: Cents::ZERO,
            vat: Cents::ZERO,
            vat_back: Cents::ZERO,
            outside: Cents::ZERO,
            volunteers: Cents::ZERO,
            contribution: Cents::ZERO,
        });
        if let Outcome::Outside { cost, .. } = trip.outcome {
            share.outside += cost;
        } else if rides.is_volunteers(trip) {
            share.volunteers += *volunteers;
        } else {
            share.trips += 1;
            share.amount += *amount;
        }
        let row = in_force(&region.contributions, &trip.flow, year);
        let each = row.map_or(Cents::ZERO, |row| due(row, trip.direct_distance));
        share.contribution += Cents(each.0 * (1 + i64::from(trip.companions)));
    }
    let mut shares: Vec<Share> = sums.into_values().collect();
    let amounts: Vec<i64> = shares.iter().map(|share| share.amount.0).collect();
    for (share, vat) in shares.iter_mut().zip(apportion(vat.0, &amounts)) {
        let is_deducted = region.flows.iter().any(|f| f.id == share.flow && f.vat_recoverable);
        share.vat = Cents(vat);
        share.vat_back = if is_deducted { share.vat } else { Cents::ZERO };
    }
    shares
}
