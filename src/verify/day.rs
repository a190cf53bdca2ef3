//! What the workspace says of a day: the trips that run, their windows, loads and limits.

use jiff::civil::Date;

use crate::region::{
    Anchor, End, Escort, Flow, Need, Passenger, Payer, Place, Region, Space, Trip, TripDays,
    Weekday,
};

/// Stands for no limit at all, in the plan's form too.
pub(super) const UNLIMITED: i64 = u32::MAX as i64;

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

/// The trips that run on a date, in order of id.
pub(super) fn due(region: &Region, date: Date) -> Vec<DueTrip<'_>> {
    due_among(region, date, &|_| true)
}

/// Those of some trips that run on a date, in order of id.
pub(super) fn due_among<'a>(
    region: &'a Region,
    date: Date,
    is_meant: &dyn Fn(&Trip) -> bool,
) -> Vec<DueTrip<'a>> {
    let mut due: Vec<_> = region
        .trips
        .iter()
        .filter(|trip| is_meant(trip) && runs(region, trip, date))
        .filter_map(|trip| describe(region, trip))
        .collect();
    due.sort_by(|a, b| a.trip.id.cmp(&b.trip.id));
    due
}

fn runs(region: &Region, trip: &Trip, date: Date) -> bool {
    match trip.days {
        TripDays::On(day) => day == date,
        TripDays::Weekly { days, from, to } => {
            days.contains(Weekday::of(date))
                && from.is_none_or(|from| from <= date)
                && to.is_none_or(|to| date <= to)
                && !region.closures.iter().any(|closure| {
                    let of_flow = closure.flows.is_empty() || closure.flows.contains(&trip.flow);
                    of_flow && (closure.from..=closure.to).contains(&date)
                })
        }
    }
}

fn describe<'a>(region: &'a Region, trip: &'a Trip) -> Option<DueTrip<'a>> {
    let passenger = region.passengers.iter().find(|one| one.id == trip.passenger)?;
    let flow = region.flows.iter().find(|one| one.id == trip.flow)?;
    let mut needs: Vec<&Need> = passenger
        .needs
        .iter()
        .filter_map(|id| region.needs.iter().find(|need| need.id == *id))
        .collect();
    for _ in 0..trip.companions {
        needs.extend(region.needs.iter().filter(|need| need.escort == Some(Escort::Social)));
    }
    let (departs, arrives) = match trip.anchor {
        Anchor::Depart(at) => {
            (Some((at.0 - flow.depart.before.0, at.0 + flow.depart.after.0)), None)
        }
        Anchor::Arrive(at) if trip.priority => {
            (None, Some((at.0 - flow.priority.before.0, at.0 + flow.priority.after.0)))
        }
        Anchor::Arrive(at) => {
            (None, Some((at.0 - flow.arrive.before.0, at.0 + flow.arrive.after.0)))
        }
    };
    let end = |end: &'a End, window, seconds| {
        let (place, site) = match end {
            End::Home => (passenger.home, None),
            End::Place(place) => (*place, None),
            End::Site(id) => {
                let site = region.sites.iter().find(|site| site.id == *id)?;
                (site.place, Some(site.id.as_str()))
            }
        };
        Some(TripEnd { place, site, window, seconds })
    };
    Some(DueTrip {
        pickup: end(&trip.from, departs, needs.iter().map(|need| need.board.0).sum())?,
        delivery: end(&trip.to, arrives, needs.iter().map(|need| need.alight.0).sum())?,
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
        match (target.ride.map(|ride| ride.0), above_direct) {
            (Some(ride), Some(other)) => Some(ride.min(other)),
            (ride, other) => ride.or(other),
        }
    }

    /// The longest ride for a direct drive in seconds; a share of a drive is rounded down.
    pub(super) fn ride_limit(&self, direct: i64) -> RideLimit {
        let rule = &self.flow.ride;
        let mut strictest: Option<i64> = None;
        let mut at_most = |limit: i64| strictest = Some(strictest.map_or(limit, |s| s.min(limit)));
        if let Some(absolute) = rule.absolute {
            at_most(absolute.0);
        }
        if let Some(plus) = rule.plus {
            at_most(direct + plus.0);
        }
        if let Some(percent) = rule.factor_percent {
            at_most((direct.saturating_mul(percent) / 100).max(rule.floor.0));
        }
        if let Some(personal) = self.passenger.max_ride {
            at_most(personal.0);
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
