//! Reads one `[[flow]]` of `region.toml`.

use std::collections::BTreeMap;

use crate::import::faults::Faults;
use crate::import::records::Records;
use crate::import::section::{Section, flag, text, whole};
use crate::import::value;
use crate::region::{
    Authority, BeyondCap, Entitlement, Flow, Margin, OutsideTariff, Payer, PickupPoints, RideRule,
    Site, TargetRide, TripCap,
};
use crate::text::Message;
use crate::units::{Cents, Meters, Seconds};

/// Minutes of a margin at most, on either side.
const MARGIN: i64 = 240;
/// Minutes that a ride may be limited to at most.
const DAY: i64 = 1440;
/// Minutes of notice that may be asked for at most: thirty days.
const LEAD: i64 = 43_200;
/// What may become of a trip beyond the cap.
const BEYOND: &[(&str, BeyondCap)] =
    &[("refuse", BeyondCap::Refuse), ("passenger-pays", BeyondCap::PassengerPays)];
/// The largest amount, in cents. What a search multiplies by minutes or kilometres is held
/// lower, so that no sum overflows.
pub(super) const AMOUNT: i64 = 1_000_000_000;

/// The tables that a flow refers to.
pub(super) struct Known<'a> {
    pub(super) authorities: &'a Records<Authority>,
    pub(super) flows: &'a Records<Flow>,
    pub(super) sites: &'a Records<Site>,
}

/// Reads a flow; `None` when what it cannot do without is at fault.
pub(super) fn read(section: &Section<'_>, id: Option<String>, known: &Known<'_>) -> Option<Flow> {
    let name = section.needed("name", text(value::name));
    let depart = margin(section, "depart", 15, 15);
    let arrive = margin(section, "arrive", 15, 0);
    let priority_section = section.section("priority");
    let priority = priority(priority_section.as_ref());
    let grants = grants(section, priority_section, known.sites);
    let ride = ride(section.section("ride"));
    let mut shares_with = section.words("shares_with", |id| known.flows.refer(id));
    shares_with.sort();
    let payer = section.or("payer", Payer::Own, text(|word| payer(word, known.authorities)));
    let outside = section.section("outside").and_then(|section| outside(section));
    let pickup_points = section.section("pickup_points").and_then(pickup_points);
    let is_active = section.or("active", true, flag);
    let vat_recoverable = section.or("vat_recoverable", false, flag);
    Some(Flow {
        id: id?,
        name: name?,
        depart,
        arrive,
        priority,
        ride,
        grants: grants?,
        shares_with,
        payer,
        outside,
        vat_recoverable,
        pickup_points,
        is_dormant: !is_active,
    })
}

fn pickup_points(section: Section<'_>) -> Option<PickupPoints> {
    let max_walk = section.needed("max_walk_meters", whole(1, 20_000)).map(Meters);
    let walk_factor_percent = section.or("walk_factor_percent", 130, whole(100, 1000));
    let walk_per_minute = Meters(section.or("walk_meters_per_minute", 75, whole(1, 1000)));
    section.finish();
    Some(PickupPoints { max_walk: max_walk?, walk_factor_percent, walk_per_minute })
}

fn margin(flow: &Section<'_>, key: &'static str, before: i64, after: i64) -> Margin {
    let minutes = |section: Option<&Section<'_>>, key, default| match section {
        Some(section) => section.or(key, default, whole(-MARGIN, MARGIN)),
        None => default,
    };
    let section = flow.section(key);
    let before = minutes(section.as_ref(), "before_minutes", before);
    let after = minutes(section.as_ref(), "after_minutes", after);
    if before + after < 0 {
        flow.fault(key, Message::new("import-margin-closed"));
    }
    if let Some(section) = section {
        section.finish();
    }
    Margin { before: Seconds::minutes(before), after: Seconds::minutes(after) }
}

/// The margin of a guaranteed arrival: nobody comes late.
fn priority(section: Option<&Section<'_>>) -> Margin {
    let minutes = |key, default, (least, most)| match section {
        Some(section) => section.or(key, default, whole(least, most)),
        None => default,
    };
    let before = minutes("before_minutes", 30, (-MARGIN, MARGIN));
    let after = minutes("after_minutes", 0, (-MARGIN, 0));
    if let Some(section) = section.filter(|_| before + after < 0) {
        section.fault("before_minutes", Message::new("import-margin-closed"));
    }
    Margin { before: Seconds::minutes(before), after: Seconds::minutes(after) }
}

/// What the flow grants; `None` when its cap is at fault.
fn grants(
    flow: &Section<'_>,
    priority: Option<Section<'_>>,
    sites: &Records<Site>,
) -> Option<Entitlement> {
    let lead = flow.optional("lead_minutes", whole(0, LEAD)).map(Seconds::minutes);
    let priority_lead = priority
        .as_ref()
        .and_then(|section| section.optional("lead_minutes", whole(0, LEAD)).map(Seconds::minutes));
    if let Some(section) = priority {
        section.finish();
    }
    let cap = match flow.section("cap") {
        Some(section) => Some(cap(section, sites)?),
        None => None,
    };
    let km_budget = flow.or("km_budget", false, flag);
    Some(Entitlement { lead, priority_lead, cap, km_budget })
}

fn cap(section: Section<'_>, sites: &Records<Site>) -> Option<TripCap> {
    let km = section.needed("km", whole(1, 1000));
    let mut exempt_sites = section.words("exempt_sites", |id| sites.refer(id));
    exempt_sites.sort();
    let beyond = section.or("beyond", BeyondCap::Refuse, text(value::choice(BEYOND)));
    section.finish();
    Some(TripCap { distance: Meters(km? * 1000), exempt_sites, beyond })
}

fn ride(section: Option<Section<'_>>) -> RideRule {
    let minutes = |key| match &section {
        Some(section) => section.optional(key, whole(0, DAY)).map(Seconds::minutes),
        None => None,
    };
    let number = |key, least, most| section.as_ref()?.optional(key, whole(least, most));
    let price = Cents(number("target_cents_per_minute", 0, 100_000).unwrap_or(20));
    let rule = RideRule {
        allowance: minutes("allowance_minutes").unwrap_or(Seconds::minutes(10)),
        absolute: minutes("absolute_minutes"),
        plus: minutes("plus_minutes"),
        factor_percent: number("factor_percent", 100, 10_000),
        floor: minutes("floor_minutes").unwrap_or(Seconds::minutes(20)),
        target: target(&minutes, price),
        max_standing: minutes("standing_minutes"),
    };
    if let Some(section) = section {
        if let (Some(target), Some(absolute)) = (rule.target, rule.absolute)
            && target.ride.is_some_and(|ride| ride > absolute)
        {
            section.fault("target_minutes", Message::new("import-target-above-limit"));
        }
        section.finish();
    }
    rule
}

/// The softer limit, where one of its parts is stated.
fn target(
    minutes: &impl Fn(&'static str) -> Option<Seconds>,
    price_per_minute: Cents,
) -> Option<TargetRide> {
    let (ride, plus) = (minutes("target_minutes"), minutes("target_plus_minutes"));
    (ride.is_some() || plus.is_some()).then_some(TargetRide { ride, plus, price_per_minute })
}

fn outside(section: Section<'_>) -> Option<OutsideTariff> {
    let start = section.needed("start_cents", whole(0, 1_000_000)).map(Cents);
    let per_km = section.needed("cents_per_km", whole(0, 100_000)).map(Cents);
    section.finish();
    Some(OutsideTariff { start: start?, per_km: per_km? })
}

fn payer(word: &str, authorities: &Records<Authority>) -> Result<Payer, Message> {
    if word == "own" { Ok(Payer::Own) } else { authorities.refer(word).map(Payer::One) }
}

/// Adds a fault for every flow that names another one which does not name it.
pub(super) fn check_sharing(flows: &Records<Flow>, lines: &BTreeMap<String, u64>, faults: &Faults) {
    for (id, flow) in flows.iter() {
        for other in flow.shares_with.iter().filter_map(|other| flows.get(other)) {
            if !other.shares_with.contains(id) {
                let message = Message::new("import-sharing-one-sided")
                    .with("flow", id.as_str())
                    .with("other", other.id.as_str());
                let line = lines.get(id).copied().unwrap_or(1);
                faults.cell(line, "flow.shares_with", message);
            }
        }
    }
}
