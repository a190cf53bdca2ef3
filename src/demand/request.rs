//! From a trip to a request: load, service times, windows, ride limit.

use crate::demand::{Day, DayTrip};
use crate::problem::{
    Load, PRICE_UNITS_PER_CENT, Request, SoftRide, Stop, Time, TimeWindow, TravelMatrix,
};
use crate::region::{Scenario, Space};
use crate::units::{Seconds, ratio};

/// Space of the region as load of the problem.
pub(super) fn load(space: Space) -> Load {
    Load([space.seats, space.front, space.wheelchairs, space.luggage].map(i32::from))
}

/// Returns the request of a trip; sharing class, required bits, link, company and the
/// price of not serving it are filled by the pool.
pub(super) fn request(
    day: &Day<'_>,
    scenario: &Scenario,
    trip: &DayTrip<'_>,
    travel: &TravelMatrix,
) -> Request {
    let needs = day.region.needs_of(trip.passenger, trip.trip);
    let (mut space, mut board, mut alight) = (Space::default(), 0, 0);
    for need in needs {
        space = space + need.space;
        board += need.board.0;
        alight += need.alight.0;
    }
    let (from, to) = (day.place_id(trip.from), day.place_id(trip.to));
    let (direct, meters) = travel.leg(from, to);
    let (limit, _) = trip.ride_rule().limit(Seconds(direct), trip.personal_limit());
    let setup = day.region.stop_time.0;
    // Each leg of a detour is rounded by itself, so a ride by way of others can be a second
    // shorter than direct; a stop on the way makes up for that, no stop time does not.
    let least = if from == to || setup == 0 { 0 } else { direct + setup };
    let (pickup, delivery) = windows(trip, scenario, board, least, limit.0);
    let outside = trip.flow.outside.map(|tariff| {
        let cents = tariff.start.0 + ratio(meters, tariff.per_km.0, 1000);
        cents * PRICE_UNITS_PER_CENT
    });
    Request {
        pickup: Stop { place: from, window: pickup, service: board, setup },
        delivery: Stop { place: to, window: delivery, service: alight, setup },
        load: load(space),
        max_ride: limit.0,
        soft_ride: soft_ride(trip, Seconds(direct)),
        max_standing: trip.flow.ride.max_standing.map(|most| most.0),
        sharing: 0,
        requires: 0,
        link: None,
        one_route: 0,
        not_with: Vec::new(),
        together: Vec::new(),
        usual: None,
        outside,
        unserved: 0,
    }
}

fn soft_ride(trip: &DayTrip<'_>, direct: Seconds) -> Option<SoftRide> {
    let rule = trip.ride_rule();
    let price = rule.target?.price_per_minute.0 * PRICE_UNITS_PER_CENT / 60;
    Some(SoftRide { ride: rule.target(direct)?.0, price })
}

/// The window of the end that the flow's margin binds, and what follows for the other end; both
/// cut to the opening hours of sites.
///
/// What follows is implied by the ride and its limit; stating it spares the search futile tests.
fn windows(
    trip: &DayTrip<'_>,
    scenario: &Scenario,
    board: Time,
    least: Time,
    limit: Time,
) -> (TimeWindow, TimeWindow) {
    let margin = match (trip.is_arrival, trip.trip.priority) {
        (false, _) => trip.flow.depart,
        (true, false) => trip.flow.arrive,
        (true, true) => trip.flow.priority,
    };
    let moment = trip.moment(scenario);
    let window =
        TimeWindow { earliest: (moment - margin.before).0, latest: (moment + margin.after).0 };
    let (mut pickup, mut delivery) = if trip.is_arrival {
        let pickup = TimeWindow {
            earliest: window.earliest - limit - board,
            latest: window.latest - least - board,
        };
        (pickup, window)
    } else {
        let delivery = TimeWindow {
            earliest: window.earliest + board + least,
            latest: window.latest + board + limit,
        };
        (window, delivery)
    };
    if let Some(closes) = trip.from_site.and_then(|site| site.closes) {
        pickup.latest = pickup.latest.min(closes.0);
    }
    if let Some(opens) = trip.to_site.and_then(|site| site.opens) {
        delivery.earliest = delivery.earliest.max(opens.0);
    }
    (pickup, delivery)
}
