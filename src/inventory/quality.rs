//! What is missing in a region's tables.

use std::collections::{BTreeMap, BTreeSet};

use crate::inventory::WeekTrip;
use crate::region::{Direction, Need, Passenger, Region, Space, Trip, TripDays};
use crate::units::Seconds;

/// Something that a table may lack, or how much it holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Finding {
    /// Passengers.
    Passengers,
    /// Passengers without a postcode.
    NoPc4,
    /// Passengers who do not travel in the week.
    AtHome,
    /// Passengers of whom nothing is known but that they take a seat.
    NoAid,
    /// Passengers with a need, more than a seat, that no CROW code stands for.
    NoCode,
    /// Rows of trips.
    Trips,
    /// Rows of trips that run every week.
    Weekly,
    /// Rows of trips for one date.
    Dated,
    /// Rows of trips for one date that do not say when they were booked.
    NotBooked,
    /// Trips of the week without another in the other direction on the same day.
    OneWay,
    /// Trips of the week whose ride limit is lifted because the way is too long for it.
    Lifted,
    /// Trips of the week to or from a place that no road leads to.
    OffRoad,
    /// Sites.
    Sites,
    /// Sites without an address.
    NoAddress,
}

impl Finding {
    /// The table in which it is found.
    pub fn file(self) -> &'static str {
        match self {
            Self::Passengers | Self::NoPc4 | Self::AtHome | Self::NoAid | Self::NoCode => {
                "passengers.csv"
            }
            Self::Sites | Self::NoAddress => "sites.csv",
            _ => "trips.csv",
        }
    }
}

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QualityRow {
    /// What was found.
    pub finding: Finding,
    /// How often, for each flow of the region; none where flows make no difference.
    pub flows: Vec<Option<i64>>,
    /// How often in all.
    pub all: i64,
}

/// Everything that was found, by table.
pub(super) fn quality(region: &Region, trips: &[WeekTrip<'_>]) -> Vec<QualityRow> {
    let travelling: BTreeSet<&str> = trips.iter().map(WeekTrip::passenger).collect();
    let passengers = |is_meant: &dyn Fn(&Passenger) -> bool| {
        by_flow(region, region.passengers.iter().filter(|it| is_meant(it)).map(|it| &it.flow))
    };
    let rows = |is_meant: &dyn Fn(&Trip) -> bool| {
        by_flow(region, region.trips.iter().filter(|it| is_meant(it)).map(|it| &it.flow))
    };
    let week = |is_meant: &dyn Fn(&WeekTrip<'_>) -> bool| {
        by_flow(region, trips.iter().filter(|it| is_meant(it)).map(|it| &it.trip.flow.id))
    };
    let is_dated = |trip: &Trip| matches!(trip.days, TripDays::On(_));
    let mut found = vec![
        (Finding::Passengers, passengers(&|_| true)),
        (Finding::NoPc4, passengers(&|it| it.pc4.is_empty())),
        (Finding::AtHome, passengers(&|it| !travelling.contains(it.id.as_str()))),
        (Finding::NoAid, passengers(&|it| needs(region, it).all(is_seat))),
        (Finding::NoCode, passengers(&|it| needs(region, it).any(is_without_code))),
        (Finding::Trips, rows(&|_| true)),
        (Finding::Weekly, rows(&|trip| !is_dated(trip))),
        (Finding::Dated, rows(&is_dated)),
        (Finding::NotBooked, rows(&|trip| is_dated(trip) && trip.booked_at.is_none())),
        (Finding::OneWay, by_flow(region, one_way(trips).into_iter())),
        (Finding::Lifted, week(&is_lifted)),
        (Finding::OffRoad, week(&|trip| trip.direct.is_none())),
    ];
    let none = || vec![None; region.flows.len()];
    let sites = region.sites.len() as i64;
    let bare = region.sites.iter().filter(|site| site.address.is_empty()).count() as i64;
    found.push((Finding::Sites, (none(), sites)));
    found.push((Finding::NoAddress, (none(), bare)));
    found.into_iter().map(|(finding, (flows, all))| QualityRow { finding, flows, all }).collect()
}

fn needs<'r>(region: &'r Region, passenger: &'r Passenger) -> impl Iterator<Item = &'r Need> {
    let named = |need: &&Need| passenger.needs.contains(&need.id);
    region.needs.iter().filter(named)
}

/// Is it no more than a seat?
fn is_seat(need: &Need) -> bool {
    let asks = need.solo || need.escort.is_some() || !need.equipment.is_empty();
    need.space == (Space { seats: 1, ..Space::default() }) && !asks
}

fn is_without_code(need: &Need) -> bool {
    !is_seat(need) && need.codes.is_empty()
}

fn by_flow<'t>(
    region: &Region,
    flows: impl Iterator<Item = &'t String>,
) -> (Vec<Option<i64>>, i64) {
    let mut counts = vec![0; region.flows.len()];
    let mut all = 0;
    for id in flows {
        all += 1;
        if let Some(index) = region.flows.iter().position(|flow| flow.id == *id) {
            counts[index] += 1;
        }
    }
    (counts.into_iter().map(Some).collect(), all)
}

fn is_lifted(trip: &WeekTrip<'_>) -> bool {
    let limit = |direct: Seconds| trip.trip.flow.ride.limit(direct, trip.trip.passenger.max_ride).1;
    trip.direct.is_some_and(|(drive, _)| limit(drive))
}

/// The flow of each trip that has no counterpart: somebody's trips there less those back, on one
/// day in one flow.
fn one_way<'t>(trips: &'t [WeekTrip<'_>]) -> Vec<&'t String> {
    let mut balance: BTreeMap<(&str, &String, u8), i64> = BTreeMap::new();
    for trip in trips {
        let key = (trip.passenger(), &trip.trip.flow.id, trip.weekday as u8);
        *balance.entry(key).or_default() += match trip.trip.trip.direction {
            Direction::Out => 1,
            Direction::Back => -1,
        };
    }
    let single = |((_, flow, _), left): ((&str, &'t String, u8), i64)| {
        std::iter::repeat_n(flow, left.unsigned_abs() as usize)
    };
    balance.into_iter().flat_map(single).collect()
}
