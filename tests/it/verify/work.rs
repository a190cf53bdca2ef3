//! Working time in the right plan, and every way of breaking its rules.

use samenrit::plan::{Plan, PlannedPause};
use samenrit::region::{Battery, BreakNorm, PayKind, Region, WorkRule};
use samenrit::units::{Cents, Meters, Seconds};
use samenrit::verify::{Rule, verify};

use crate::verify::breaks::{Break, broken};
use crate::verify::plan::{distance, drive, plan};
use crate::verify::region::{at, region};
use crate::verify::{lines, network};

/// Ways of breaking what [`rested`] and [`with_gap`] make of the right plan.
pub(super) const WORK_BREAKS: &[Break] = &[
    broken(
        "pause without rules",
        |plan, _| plan.routes[0].visits[4].pause = Some(a_break(60)),
        &[Rule::PauseNotAllowed],
    ),
    broken(
        "pause before the first visit",
        |plan, region| {
            rested(plan, region);
            plan.routes[0].visits[0].pause = Some(a_break(0));
        },
        &[Rule::PauseNotAllowed],
    ),
    broken(
        "gap that is not unpaid",
        |plan, region| {
            with_gap(plan, region);
            region.fleet.work[0].pay = PayKind::Span;
            (plan.routes[0].facts.paid, plan.routes[0].cost.driver) = (8474, Cents(7062));
        },
        &[Rule::PauseNotAllowed],
    ),
    broken(
        "pause with somebody aboard",
        |plan, region| {
            rested(plan, region);
            plan.routes[0].visits[1].pause = Some(a_break(900));
        },
        &[Rule::PauseAboard, Rule::BreakTooShort],
    ),
    broken(
        "break of a minute",
        |plan, region| {
            rested(plan, region);
            plan.routes[0].visits[4].pause = Some(a_break(60));
        },
        &[Rule::BreakTooShort],
    ),
    broken(
        "break that is not kept",
        |plan, region| {
            rested(plan, region);
            plan.routes[0].visits[4].pause = Some(a_break(5382));
        },
        &[Rule::BreakTooShort, Rule::ScheduleNotAsDefined],
    ),
    broken(
        "half an hour on end",
        |plan, region| {
            rested(plan, region);
            region.fleet.work[0].break_latest = Seconds(1700);
        },
        &[Rule::WorkWithoutBreak],
    ),
    broken(
        "a second of break too little",
        |plan, region| {
            rested(plan, region);
            let norm = BreakNorm { over: Seconds(2000), least: Seconds(5382) };
            region.fleet.work[0].breaks = vec![norm];
        },
        &[Rule::BreakMissing],
    ),
    broken(
        "away for half an hour",
        |plan, region| {
            rested(plan, region);
            region.fleet.work[0].max_block = Some(Seconds(1815));
        },
        &[Rule::BlockTooLong],
    ),
    broken(
        "a span of two hours",
        |plan, region| {
            rested(plan, region);
            region.fleet.work[0].max_span = Seconds(7903);
        },
        &[Rule::SpanTooLong],
    ),
    broken(
        "paid less than maxflex asks",
        |plan, region| {
            rested(plan, region);
            region.fleet.work[0].pay = PayKind::Maxflex;
            (plan.routes[0].facts.paid, plan.routes[0].cost.driver) = (6915, Cents(5763));
        },
        &[Rule::Facts],
    ),
    broken(
        "an empty battery",
        |_, region| region.fleet.types[0].battery = Some(battery(32_025, 0)),
        &[Rule::RangeExceeded],
    ),
    broken(
        "a battery in winter",
        |_, region| {
            region.fleet.types[0].battery = Some(battery(45_000, 0));
            region.fleet.winter_months = vec![11];
        },
        &[Rule::RangeExceeded],
    ),
    broken(
        "a charger that is too slow",
        |plan, region| {
            with_gap(plan, region);
            region.fleet.types[0].battery = Some(battery(40_000, 1));
        },
        &[Rule::RangeExceeded],
    ),
    broken(
        "back for the gap before it is there",
        |plan, region| {
            with_gap(plan, region);
            if let Some(PlannedPause::Gap { back, .. }) = &mut plan.routes[0].visits[4].pause {
                *back -= Seconds(60);
            }
        },
        &[Rule::GapBack, Rule::ScheduleNotAsDefined, Rule::Facts],
    ),
    broken(
        "other drive to the gap",
        |plan, region| {
            with_gap(plan, region);
            if let Some(PlannedPause::Gap { drive, .. }) = &mut plan.routes[0].visits[4].pause {
                *drive += Seconds(1);
            }
        },
        &[Rule::Drive],
    ),
    broken(
        "a gap that is too short",
        |plan, region| {
            with_gap(plan, region);
            region.fleet.work[0].gap_min = Seconds(4938);
        },
        &[Rule::GapTooShort, Rule::ScheduleNotAsDefined],
    ),
    broken(
        "more blocks than there may be",
        |plan, region| {
            with_gap(plan, region);
            region.fleet.work[0].max_blocks = 1;
        },
        &[Rule::TooManyBlocks],
    ),
];

fn a_break(seconds: i64) -> PlannedPause {
    PlannedPause::Break { seconds: Seconds(seconds) }
}

fn battery(range: i64, charge_kw: i64) -> Battery {
    Battery { range: Meters(range), winter_percent: 70, kwh_per_100km: 20, charge_kw }
}

/// Gives the day shift working-time rules, under which the long wait is a break.
fn rested(plan: &mut Plan, region: &mut Region) {
    region.fleet.work.push(WorkRule {
        id: "werktijd".to_owned(),
        pay: PayKind::Span,
        least_paid_permille: 875,
        block_min_paid: Seconds(0),
        gap_min: Seconds(3600),
        max_blocks: 3,
        max_span: Seconds::minutes(720),
        max_block: None,
        break_min: Seconds::minutes(15),
        break_latest: Seconds::minutes(330),
        breaks: Vec::new(),
    });
    region.fleet.shifts[0].work = Some("werktijd".to_owned());
    plan.routes[0].facts.breaks = 5381;
}

/// Pays blocks, and has the school run's vehicle stand at the depot between its two parts.
fn with_gap(plan: &mut Plan, region: &mut Region) {
    rested(plan, region);
    region.fleet.work[0].pay = PayKind::Blocks;
    let route = &mut plan.routes[0];
    // Nobody is waited for any more, so the pupils come to school as early as they may.
    route.leave -= Seconds(570);
    for visit in &mut route.visits[..4] {
        visit.arrive -= Seconds(570);
        visit.begin -= Seconds(570);
        visit.end -= Seconds(570);
    }
    let back = at(8, 25, 30) - Seconds(570) + drive(9);
    let visit = &mut route.visits[4];
    let leave = visit.begin - Seconds(60) - drive(12);
    visit.pause = Some(PlannedPause::Gap { drive: drive(9), distance: distance(9), back, leave });
    (visit.drive, visit.distance, visit.arrive) = (drive(12), distance(12), leave + drive(12));
    let facts = &mut route.facts;
    (facts.duration, facts.paid, facts.driving) = (8474, 3600, 2817);
    (facts.waiting, facts.breaks, facts.gaps) = (0, 0, 8474 - 1374 - 2163);
    facts.distance = 50_041;
    (route.cost.driver, route.cost.distance) = (Cents(3000), Cents(1251));
}

#[test]
fn pauses_that_keep_the_rules_are_right() {
    let charged = |plan: &mut Plan, region: &mut Region| {
        with_gap(plan, region);
        // 1.37 hours at 2 kW give 13.7 km at 20 kWh for a hundred.
        region.fleet.types[0].battery = Some(battery(40_000, 2));
    };
    let maxflex = |plan: &mut Plan, region: &mut Region| {
        rested(plan, region);
        region.fleet.work[0].pay = PayKind::Maxflex;
        (plan.routes[0].facts.paid, plan.routes[0].cost.driver) = (6916, Cents(5763));
    };
    let changes: [fn(&mut Plan, &mut Region); 4] = [rested, with_gap, charged, maxflex];
    for (index, change) in changes.into_iter().enumerate() {
        let (mut plan, mut region) = (plan(), region());
        change(&mut plan, &mut region);
        let found = verify(&plan, &region, network());
        assert!(found.is_empty(), "{index}: {}", lines(&found));
    }
}
