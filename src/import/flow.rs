//! Reads one `[[flow]]` of `region.toml`.

use std::collections::BTreeMap;

use crate::import::faults::Faults;
use crate::import::records::Records;
use crate::import::section::{Section, flag, text, whole};
use crate::import::value;
use crate::region::{Authority, Flow, Margin, OutsideTariff, Payer, RideRule, TargetRide};
use crate::text::Message;
use crate::units::{Cents, Seconds};

/// Minutes of a margin at most, on either side.
const MARGIN: i64 = 240;
/// Minutes that a ride may be limited to at most.
const DAY: i64 = 1440;
/// The largest amount, in cents. What a search multiplies by minutes or kilometres is held
/// lower, so that no sum overflows.
pub(super) const AMOUNT: i64 = 1_000_000_000;

/// Reads a flow; `None` when what it cannot do without is at fault.
pub(super) fn read(
    section: &Section<'_>,
    id: Option<String>,
    authorities: &Records<Authority>,
    flows: &Records<Flow>,
) -> Option<Flow> {
    let name = section.needed("name", text(value::name));
    let depart = margin(section, "depart", 15, 15);
    let arrive = margin(section, "arrive", 15, 0);
    let ride = ride(section.section("ride"));
    let mut shares_with = section.words("shares_with", |id| flows.refer(id));
    shares_with.sort();
    let payer = section.or("payer", Payer::Own, text(|word| payer(word, authorities)));
    let outside = section.section("outside").and_then(|section| outside(section));
    let vat_recoverable = section.or("vat_recoverable", false, flag);
    Some(Flow {
        id: id?,
        name: name?,
        depart,
        arrive,
        ride,
        shares_with,
        payer,
        outside,
        vat_recoverable,
    })
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
        target: minutes("target_minutes").map(|ride| TargetRide { ride, price_per_minute: price }),
    };
    if let Some(section) = section {
        if let (Some(target), Some(absolute)) = (rule.target, rule.absolute)
            && target.ride > absolute
        {
            section.fault("target_minutes", Message::new("import-target-above-limit"));
        }
        section.finish();
    }
    rule
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
