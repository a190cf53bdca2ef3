//! What the workspace says of a day: the trips that run, their windows, loads and limits.

use jiff::civil::Date;

use crate::plan::Plan;
use crate::region::{
    Anchor, BellMove, End, Escort, Flow, Margin, Need, Passenger, Payer, Place, Region, Space, Trip,
};
use crate::verify::calendar::{home, hours, runs};
use crate::verify::roads::Ways;
use crate::verify::tables::Tables;
use crate::verify::walk::{OnFoot, on_foot};

/// Stands for no limit at all, in the plan's form too.
pub(super) const UNLIMITED: i64 = u32::MAX as i64;

/// Farther than any moment of a day, for windows that are open to one side.
pub(super) const FAR: i64 = 1 << 40;

/// Where and when a trip begins or ends.
#[derive(Clone, Copy, Debug)]
pub(super) struct TripEnd<'a> {
    pub(super) place: Place,
    pub(super) site: Option<&'a str>,
    /// First and last moment at which boarding or alighting may begin.
    pub(super) window: Option<(i64, i64)>,
    /// How long boarding or alighting takes.
    pub(super) seconds: i64,
}

/// A trip that runs that day.
#[derive(Clone, Debug)]
pub(super) struct DueTrip<'a> {
    pub(super) trip: &'a Trip,
    pub(super) passenger: &'a Passenger,
    pub(super) flow: &'a Flow,
    /// The lot it was tendered in, and its carrier.
    pub(super) lot: Option<(&'a str, &'a str)>,
    pub(super) payer: &'a str,
    /// The walk to or from a pickup point, where the flow asks for one.
    pub(super) walk: Option<OnFoot<'a>>,
    /// The moment that it is tied to, before a scenario moves its bell.
    pub(super) asked: i64,
    /// The moment of the bell that it is tied to, where a bell says it.
    pub(super) bell: Option<i64>,
    pub(super) needs: Vec<&'a Need>,
    pub(super) pickup: TripEnd<'a>,
    pub(super) delivery: TripEnd<'a>,
}

/// A ride limit, and what the rule alone would have allowed where distance lifts it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct RideLimit {
    pub(super) limit: i64,
    pub(super) lifted_from: Option<i64>,
}

/// The trips that run on the date of a plan, as far as they were known to it, in order of id.
pub(super) fn due<'a>(region: &'a Region, tables: &Tables<'a>, plan: &Plan) -> Vec<DueTrip<'a>> {
    due_among(region, tables, plan, plan.date, &|_| true)
}

/// Those of some trips that run on a date, as the question of a plan has them, in order of id.
pub(super) fn due_among<'a>(
    region: &'a Region,
    tables: &Tables<'a>,
    plan: &Plan,
    date: Date,
    is_meant: &dyn Fn(&Trip) -> bool,
) -> Vec<DueTrip<'a>> {
    let mut due: Vec<_> = region
        .trips
        .iter()
        .filter(|trip| is_meant(trip) && runs(region, tables, trip, date, plan.known_at))
        .filter_map(|trip| describe(region, tables, &plan.scenario.bells, date, trip, true))
        .collect();
    due.sort_by(|a, b| a.trip.id.cmp(&b.trip.id));
    due
}

/// The same of one trip, as it runs where nobody walks.
pub(super) fn at_home<'a>(
    region: &'a Region,
    tables: &Tables<'a>,
    plan: &Plan,
    date: Date,
    trip: &'a Trip,
) -> Option<DueTrip<'a>> {
    describe(region, tables, &plan.scenario.bells, date, trip, false)
}

fn describe<'a>(
    region: &'a Region,
    tables: &Tables<'a>,
    moves: &[BellMove],
    date: Date,
    trip: &'a Trip,
    may_walk: bool,
) -> Option<DueTrip<'a>> {
    let passenger = tables.passenger(&trip.passenger)?;
    let flow = region.flows.iter().find(|one| one.id == trip.flow)?;
    let mut needs: Vec<&Need> = passenger
        .needs
        .iter()
        .filter_map(|id| region.needs.iter().find(|need| need.id == *id))
        .collect();
    for _ in 0..trip.companions {
        needs.extend(region.needs.iter().filter(|need| need.escort == Some(Escort::Social)));
    }
    let end = |end: &End, seconds| {
        let (place, site) = match end {
            End::Home => (home(tables, passenger, date), None),
            End::Place(place) => (*place, None),
            End::Site(id) => {
                let site = tables.site(id)?;
                (site.place, Some(site))
            }
        };
        Some(TripEnd { place, site: site.map(|site| site.id.as_str()), window: None, seconds })
    };
    let mut pickup = end(&trip.from, needs.iter().map(|need| need.board.0).sum())?;
    let mut delivery = end(&trip.to, needs.iter().map(|need| need.alight.0).sum())?;
    let walk = match (&trip.from, &trip.to) {
        _ if !may_walk => None,
        (End::Home, _) => on_foot(tables.stops(), flow, passenger, pickup.place, delivery.place),
        (_, End::Home) => on_foot(tables.stops(), flow, passenger, delivery.place, pickup.place),
        _ => None,
    };
    if let Some(walk) = &walk {
        let end = if trip.from == End::Home { &mut pickup } else { &mut delivery };
        (end.place, end.site) = (walk.stop.place, Some(walk.stop.id.as_str()));
    }
    let moment_with = |moves: &[BellMove]| {
        let hours =
            |site: Option<&str>, programme: &str| hours(tables, moves, (site?, programme), date);
        match &trip.anchor {
            Anchor::Depart(at) | Anchor::Arrive(at) => Some(at.0),
            Anchor::DepartBell(programme) => Some(hours(pickup.site, programme)?.1),
            Anchor::ArriveBell(programme) => Some(hours(delivery.site, programme)?.0),
        }
    };
    let (asked, moment) = (moment_with(&[])?, moment_with(moves)?);
    let has_bell = matches!(trip.anchor, Anchor::DepartBell(_) | Anchor::ArriveBell(_));
    let around = |margin: Margin| Some((moment - margin.before.0, moment + margin.after.0));
    if trip.anchor.is_arrival() {
        delivery.window = around(if trip.priority { flow.priority } else { flow.arrive });
    } else {
        pickup.window = around(flow.depart);
    }
    let site = |id: Option<&str>| tables.site(id?);
    if let Some(closes) = site(pickup.site).and_then(|site| site.closes) {
        let (from, to) = pickup.window.unwrap_or((-FAR, FAR));
        pickup.window = Some((from, to.min(closes.0)));
    }
    if let Some(opens) = site(delivery.site).and_then(|site| site.opens) {
        let (from, to) = delivery.window.unwrap_or((-FAR, FAR));
        delivery.window = Some((from.max(opens.0), to));
    }
    Some(DueTrip {
        pickup,
        delivery,
        walk,
        asked,
        bell: has_bell.then_some(moment),
        payer: match &flow.payer {
            Payer::Own => &passenger.authority,
            Payer::One(authority) => authority,
        },
        lot: region
            .lots
            .iter()
            .find(|lot| {
                (lot.authorities.is_empty() || lot.authorities.contains(&passenger.authority))
                    && (lot.flows.is_empty() || lot.flows.contains(&flow.id))
            })
            .map(|lot| (lot.id.as_str(), lot.carrier.as_str())),
        trip,
        passenger,
        flow,
        needs,
    })
}

impl DueTrip<'_> {
    /// Its ends, where its passenger walks to or from one of them and has a limit of their own.
    pub(super) fn limited_walk(&self) -> Option<(Place, Place)> {
        let has_limit = self.walk.is_some() && self.passenger.max_ride.is_some();
        has_limit.then_some((self.pickup.place, self.delivery.place))
    }

    /// Does the walk with the drive take more than the passenger's own limit?
    pub(super) fn walks_too_long(&self, drives: &Ways) -> bool {
        let drive = self.limited_walk().and_then(|way| drives.get(&way).copied().flatten());
        match (&self.walk, drive, self.passenger.max_ride) {
            (Some(walk), Some(way), Some(limit)) => walk.seconds + way.seconds > limit.0,
            _ => false,
        }
    }

    /// Seats, front seats, wheelchair places and luggage that the passenger takes up.
    pub(super) fn load(&self) -> [i64; 4] {
        self.needs.iter().fold([0; 4], |sum, need| {
            let one = kinds(need.space);
            std::array::from_fn(|kind| sum[kind] + one[kind])
        })
    }

    /// How many obligatory escorts travel along.
    pub(super) fn escorts(&self) -> usize {
        self.needs.iter().filter(|need| need.escort == Some(Escort::Medical)).count()
    }

    /// Must the passenger ride alone?
    pub(super) fn is_solo(&self) -> bool {
        self.needs.iter().any(|need| need.solo)
    }

    /// The ride above which minutes count as over target, for a direct drive in seconds.
    pub(super) fn target_ride(&self, direct: i64) -> Option<i64> {
        let target = self.flow.ride.target?;
        let above_direct = target.plus.map(|plus| direct.saturating_add(plus.0));
        let walked = self.walk.as_ref().map_or(0, |walk| walk.seconds);
        let ride = target.ride.map(|ride| (ride.0 - walked).max(direct));
        match (ride, above_direct) {
            (Some(ride), Some(other)) => Some(ride.min(other)),
            (ride, other) => ride.or(other),
        }
    }

    /// The longest ride for a direct drive in seconds; a share of a drive is rounded down.
    pub(super) fn ride_limit(&self, direct: i64) -> RideLimit {
        let rule = &self.flow.ride;
        let walked = self.walk.as_ref().map_or(0, |walk| walk.seconds);
        let mut strictest: Option<i64> = None;
        let mut at_most = |limit: i64| strictest = Some(strictest.map_or(limit, |s| s.min(limit)));
        if let Some(absolute) = rule.absolute {
            at_most((absolute.0 - walked).max(0));
        }
        if let Some(plus) = rule.plus {
            at_most(direct + plus.0);
        }
        if let Some(percent) = rule.factor_percent {
            at_most((direct.saturating_mul(percent) / 100).max(rule.floor.0));
        }
        if let Some(personal) = self.passenger.max_ride {
            at_most((personal.0 - walked).max(0));
        }
        let least = direct + rule.allowance.0;
        match strictest {
            None => RideLimit { limit: UNLIMITED, lifted_from: None },
            Some(limit) if limit >= least => RideLimit { limit, lifted_from: None },
            Some(limit) => RideLimit { limit: least, lifted_from: Some(limit) },
        }
    }
}

/// The kinds of space in a fixed order.
pub(super) fn kinds(space: Space) -> [i64; 4] {
    [space.seats, space.front, space.wheelchairs, space.luggage].map(i64::from)
}
