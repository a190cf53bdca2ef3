//! Who is aboard together, and is there room?

use std::collections::BTreeSet;

use crate::region::PoolKey;
use crate::verify::audit::{Audit, Course};
use crate::verify::day::{DueTrip, kinds};
use crate::verify::{Rule, Violation};

/// What is aboard after each visit fits a layout; the same one for the whole route unless the
/// type can change it on the way.
pub(super) fn layouts(audit: &Audit, found: &mut Vec<Violation>) {
    for course in audit.courses() {
        let mut layouts: Vec<[i64; 4]> = course.kind.layouts.iter().copied().map(kinds).collect();
        for (index, aboard) in course.aboard().iter().skip(1).enumerate() {
            let load = load(audit, aboard);
            let fitting: Vec<[i64; 4]> =
                layouts.iter().copied().filter(|layout| excess(&load, layout) == 0).collect();
            if fitting.is_empty() {
                let least = layouts.iter().map(|layout| excess(&load, layout)).min();
                let of = Violation::of(Rule::LoadOverLayout).in_route(&course.route.id);
                let of = of.at_visit(index).of_trip(trip_id(audit, course, index));
                found.push(of.numbers(least.unwrap_or_else(|| load.iter().sum()), 0));
            } else if !course.kind.relayout {
                layouts = fitting;
            }
        }
    }
}

/// Whoever boards may ride with everybody who is aboard.
pub(super) fn sharing(audit: &Audit, found: &mut Vec<Violation>) {
    for course in audit.courses() {
        let legs = course.aboard();
        for (index, call) in course.calls.iter().enumerate() {
            // An alighting adds nobody, so nobody new meets there.
            if !legs[index + 1].contains(&call.visit.trip) {
                continue;
            }
            let Some(boards) = audit.due_trip(call.visit.trip) else { continue };
            for other in legs[index].iter().filter_map(|&trip| audit.due_trip(trip)) {
                for rule in quarrels(audit, boards, other) {
                    let of = Violation::of(rule).in_route(&course.route.id).at_visit(index);
                    found.push(of.of_trip(&boards.trip.id).on(&other.trip.id));
                }
            }
        }
    }
}

/// The rules against two passengers aboard at the same moment.
fn quarrels(audit: &Audit, one: &DueTrip, other: &DueTrip) -> Vec<Rule> {
    let mut quarrels = Vec::new();
    let names = |a: &DueTrip, b: &DueTrip| a.flow.shares_with.contains(&b.flow.id);
    if !names(one, other) || !names(other, one) {
        quarrels.push(Rule::SharingFlow);
    }
    if one.is_solo() || other.is_solo() {
        quarrels.push(Rule::SharingSolo);
    }
    if are_apart(audit, one, other) {
        quarrels.push(Rule::SharingGroup);
    }
    let shuns = |a: &DueTrip, b: &DueTrip| a.passenger.not_with.contains(&b.passenger.id);
    if shuns(one, other) || shuns(other, one) {
        quarrels.push(Rule::SharingPerson);
    }
    for &key in &audit.plan.scenario.aboard_by {
        if key_of(one, key) != key_of(other, key) {
            quarrels.push(Rule::SharingKey);
        }
    }
    quarrels
}

/// Does one trip have a group, and the other a different one, of the same list?
fn are_apart(audit: &Audit, one: &DueTrip, other: &DueTrip) -> bool {
    if audit.region.apart.is_empty() {
        return false;
    }
    let (ours, theirs) = (groups(audit, one), groups(audit, other));
    audit.region.apart.iter().any(|apart| {
        let listed: BTreeSet<&String> = apart.groups.iter().collect();
        let ours = ours.intersection(&listed);
        ours.copied().any(|group| theirs.intersection(&listed).any(|other| *other != group))
    })
}

/// The groups of a trip: its passenger's and those of the sites that it begins and ends at.
fn groups<'a>(audit: &Audit<'a>, trip: &DueTrip<'a>) -> BTreeSet<&'a String> {
    let ends = [trip.pickup.site, trip.delivery.site];
    let sites = ends.into_iter().flatten().filter_map(|id| audit.tables.site(id));
    sites.flat_map(|site| &site.groups).chain(&trip.passenger.groups).collect()
}

/// What a trip is told apart by.
pub(super) fn key_of<'a>(trip: &DueTrip<'a>, key: PoolKey) -> &'a str {
    match key {
        PoolKey::Authority => &trip.passenger.authority,
        PoolKey::Flow => &trip.flow.id,
        PoolKey::Lot => trip.lot.map_or("-", |(lot, _)| lot),
        PoolKey::Carrier => trip.lot.map_or("-", |(_, carrier)| carrier),
    }
}

fn load(audit: &Audit, aboard: &[usize]) -> [i64; 4] {
    aboard.iter().filter_map(|&trip| audit.due_trip(trip)).fold([0; 4], |sum, trip| {
        let one = trip.load();
        std::array::from_fn(|kind| sum[kind] + one[kind])
    })
}

/// Seats and places that are missing.
fn excess(load: &[i64; 4], layout: &[i64; 4]) -> i64 {
    load.iter().zip(layout).map(|(load, layout)| (load - layout).max(0)).sum()
}

fn trip_id<'a>(audit: &'a Audit, course: &Course, index: usize) -> &'a str {
    &audit.plan.trips[course.calls[index].visit.trip].id
}
