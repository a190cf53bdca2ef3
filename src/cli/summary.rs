//! A few lines on what a plan is.

use crate::demand::Day;
use crate::plan::{Kpis, Plan, Returns, kpis, returns};
use crate::region::Region;
use crate::text::{Message, Texts};

/// The lines, in the order in which they are read.
pub(super) fn summary(plan: &Plan, region: &Region, texts: &Texts) -> Vec<Message> {
    let figures = kpis(plan, &region.fleet);
    let mut lines = vec![
        Message::new("plan-title")
            .with("region", plan.region.as_str())
            .with("date", plan.date.to_string())
            .with("scenario", plan.scenario.name.as_str()),
    ];
    lines.extend(on_trips(plan, &figures, texts));
    lines.extend(on_vehicles(plan, &figures, texts));
    lines.extend(on_people(plan, region, &figures, texts));
    lines.push(
        Message::new("plan-cost")
            .with("cost", texts.euros(figures.cost.0))
            .with("trip", texts.euros_and_cents(figures.cost_per_trip.0)),
    );
    lines.push(
        Message::new("plan-search")
            .with("iterations", texts.whole(plan.search.iterations as i64))
            .with("first", texts.euros(plan.search.first.0))
            .with("last", texts.euros(plan.search.last.0)),
    );
    lines.extend(plan.known_at.map(|known_at| {
        let later = Day::new(region, plan.date).trips.len() - plan.trips.len();
        Message::new("plan-known-at")
            .with("moment", known_at.strftime("%Y-%m-%d %H:%M").to_string())
            .with("later", later)
    }));
    lines
}

/// How many trips there are, and what becomes of them.
fn on_trips(plan: &Plan, figures: &Kpis, texts: &Texts) -> Vec<Message> {
    let counted = |key, count: usize| (count > 0).then(|| Message::new(key).with("count", count));
    let trips = Message::new("plan-trips")
        .with("trips", texts.whole(figures.trips as i64))
        .with("served", texts.whole(figures.served as i64))
        .with("outside", texts.whole(figures.outside as i64))
        .with("unserved", texts.whole(figures.unserved as i64));
    let refused = counted("plan-refused", figures.refused);
    let dropped = counted("plan-dropped", plan.dropped.len());
    [Some(trips), refused, dropped].into_iter().flatten().collect()
}

/// What drives, and how little might.
fn on_vehicles(plan: &Plan, figures: &Kpis, texts: &Texts) -> Vec<Message> {
    let peak = || texts.whole(figures.vehicles_at_peak as i64);
    let vehicles = Message::new("plan-vehicles")
        .with("routes", texts.whole(figures.routes as i64))
        .with("peak", peak())
        .with("hours", texts.whole(figures.paid_hours.round() as i64))
        .with("km", texts.whole(figures.km.round() as i64));
    let bound = plan.search.vehicles_at_least.map(|least| {
        let bound = Message::new("plan-bound").with("least", texts.whole(least as i64));
        bound.with("peak", peak())
    });
    std::iter::once(vehicles).chain(bound).collect()
}

/// How long people ride, and what else the plan spares them and the drivers, as far as there is
/// something to tell.
fn on_people(plan: &Plan, region: &Region, figures: &Kpis, texts: &Texts) -> Vec<Message> {
    let ride = figures.ride_minutes;
    let rides = Message::new("plan-rides")
        .with("mean", texts.decimal(ride.mean, 0))
        .with("p90", texts.decimal(ride.p90, 0))
        .with("max", texts.decimal(ride.max, 0))
        .with("over", texts.whole(figures.over_norm as i64));
    let minutes = |key, minutes: f64| {
        let whole = minutes.round() as i64;
        (whole > 0).then(|| Message::new(key).with("minutes", texts.whole(whole)))
    };
    let Returns { in_one_route: one, in_two_routes: two } = returns(plan, region);
    let returns = (one + two > 0).then(|| {
        Message::new("plan-returns")
            .with("one", texts.whole(one as i64))
            .with("two", texts.whole(two as i64))
    });
    let standing = minutes("plan-standing", figures.waiting_aboard_minutes);
    let short = minutes("plan-short-work", figures.short_work_minutes);
    [Some(rides), standing, returns, short].into_iter().flatten().collect()
}
