//! Passengers and their trips, flow by flow.

use std::collections::BTreeMap;

use jiff::civil::{Date, DateTime};

use crate::dice::Dice;
use crate::generate::demand::REFERENCE_DATE;
use crate::generate::demand::ground::{Ground, Home, Stop};
use crate::generate::demand::people::{self, Shares};
use crate::generate::plane::Point;
use crate::region::{
    Anchor, Direction, End, Passenger, SiteKind, Trip, TripDays, Weekday, Weekdays,
};
use crate::units::{Seconds, apportion, ratio};

/// Inhabitants of the region that the rates come from.
pub(super) const RATE_BASE: i64 = 170_000;
/// Pupils in adapted transport; persons.
const PUPILS: i64 = 560;
/// Of so many pupils one is only brought, and goes home by other means.
const ONE_WAY_PUPIL: usize = 28;
/// Of so many clients of day care one comes for the morning, and one for the afternoon.
const HALF_DAYS: usize = 16;
/// Clients of day care with transport; persons, 2.5 days a week.
const CLIENTS: i64 = 425;
/// Homes among which the one is taken that suits a drawn distance best.
pub(super) const CANDIDATES: usize = 6;

/// Distances of a flow: lognormal.
#[derive(Clone, Copy, Debug)]
pub(super) struct Distance {
    pub(super) median: f64,
    pub(super) sigma: f64,
    pub(super) cap: f64,
}

/// Median 13 km, one in ten above 30.
const TO_SCHOOL: Distance = Distance { median: 13.0, sigma: 0.65, cap: 60.0 };
/// Median 7 km, one in ten above 18.
const TO_DAY_CARE: Distance = Distance { median: 7.0, sigma: 0.74, cap: 40.0 };

/// What was made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Passengers and trips on the reference date, by flow.
    pub flows: Vec<(String, i64, i64)>,
    /// Distances that were drawn.
    pub drawn: i64,
    /// Of these, how many had to be cut because nothing lies that far away.
    pub cut: i64,
}

/// Passengers and trips under construction.
pub(super) struct Journeys<'a> {
    pub(super) ground: &'a Ground,
    pub(super) passengers: Vec<Passenger>,
    trips: Vec<Trip>,
    /// Passengers so far, by authority.
    numbers: Vec<i64>,
    /// Trips so far, by passenger.
    n_trips: BTreeMap<String, usize>,
    drawn: i64,
    cut: i64,
}

impl<'a> Journeys<'a> {
    pub(super) fn new(ground: &'a Ground) -> Self {
        let numbers = vec![0; ground.authorities.len()];
        Self {
            ground,
            passengers: Vec::new(),
            trips: Vec::new(),
            numbers,
            n_trips: BTreeMap::new(),
            drawn: 0,
            cut: 0,
        }
    }

    /// Everything, by id, and what it amounts to.
    pub(super) fn finish(mut self) -> (Vec<Passenger>, Vec<Trip>, Tally) {
        self.passengers.sort_by(|a, b| a.id.cmp(&b.id));
        self.trips.sort_by(|a, b| a.id.cmp(&b.id));
        let count = |flow: &str| {
            let people = self.passengers.iter().filter(|passenger| passenger.flow == flow).count();
            let runs = |trip: &&Trip| trip.flow == flow && runs_on(trip, REFERENCE_DATE);
            let trips = self.trips.iter().filter(runs).count();
            (flow.to_owned(), people as i64, trips as i64)
        };
        let flows = ["leerlingen", "dagbesteding", "wmo", "regiotaxi", "vrijwilligers"];
        let tally = Tally { flows: flows.map(count).to_vec(), drawn: self.drawn, cut: self.cut };
        (self.passengers, self.trips, tally)
    }

    /// Pupils: to school by the bell, home after it.
    pub(super) fn pupils(&mut self, dice: &mut Dice) {
        for (number, authority) in self.owners(PUPILS).into_iter().enumerate() {
            let Some((home, stop, km)) = self.regular(authority, SiteKind::School, TO_SCHOOL, dice)
            else {
                continue;
            };
            let mut passenger =
                self.passenger("leerlingen", authority, &home, people::PUPILS, dice);
            if km < 14.0 && dice.chance(0.05) {
                passenger.max_ride = Some(Seconds::minutes(45));
            }
            let mut outing = Outing::between(&passenger, End::Site(stop.site.id.clone()));
            let days = days(&Weekday::ALL[..5]);
            outing.days = TripDays::Weekly { days, from: None, to: None };
            outing.out = Some(Anchor::ArriveBell(String::new()));
            let back = Anchor::DepartBell(String::new());
            outing.back = (number % ONE_WAY_PUPIL != 0).then_some(back);
            self.add(&outing);
            self.passengers.push(passenger);
        }
    }

    /// Clients of day care: two or three days a week, each weekday as busy as the others.
    pub(super) fn day_care(&mut self, dice: &mut Dice) {
        for (number, authority) in self.owners(CLIENTS).into_iter().enumerate() {
            let found = self.regular(authority, SiteKind::Daycare, TO_DAY_CARE, dice);
            let Some((home, stop, _)) = found else { continue };
            let passenger =
                self.passenger("dagbesteding", authority, &home, people::DAY_CARE, dice);
            let steps: &[usize] = if number % 2 == 0 { &[0, 2] } else { &[0, 1, 3] };
            let weekdays = steps.iter().map(|step| Weekday::ALL[(number / 2 + step) % 5]);
            let mut outing = Outing::between(&passenger, End::Site(stop.site.id.clone()));
            let days = days(&weekdays.collect::<Vec<_>>());
            outing.days = TripDays::Weekly { days, from: None, to: None };
            // Most stay all day, some for half of it.
            let programme = match number % HALF_DAYS {
                7 => "ochtend",
                15 => "middag",
                _ => "",
            };
            outing.out = Some(Anchor::ArriveBell(programme.to_owned()));
            outing.back = Some(Anchor::DepartBell(programme.to_owned()));
            self.add(&outing);
            self.passengers.push(passenger);
        }
    }

    /// A home of the authority and a site of a kind, about as far apart as was drawn.
    fn regular(
        &mut self,
        authority: usize,
        kind: SiteKind,
        distance: Distance,
        dice: &mut Dice,
    ) -> Option<(Home, Stop, f64)> {
        let desired = draw_distance(distance, dice);
        let homes: Vec<Home> =
            (0..CANDIDATES).filter_map(|_| self.ground.home(authority, dice).cloned()).collect();
        let stops: Vec<&Stop> =
            self.ground.stops.iter().filter(|stop| stop.site.kind == kind).collect();
        let mut pairs = Vec::new();
        for home in &homes {
            for &stop in &stops {
                let km = Ground::km(home.point, stop.point);
                pairs.push((home, stop, km));
            }
        }
        let weights: Vec<f64> =
            pairs.iter().map(|(_, stop, km)| stop.weight * nearness(*km, desired)).collect();
        let index =
            dice.weighted(&weights).or_else(|| closest(pairs.iter().map(|p| p.2), desired))?;
        let (home, stop, km) = pairs[index];
        self.count_cut(km, desired);
        Some((home.clone(), stop.clone(), km))
    }

    /// One of some points, about as far from home as was drawn.
    pub(super) fn choose(
        &mut self,
        home: Point,
        points: &[(Point, f64)],
        desired: f64,
        dice: &mut Dice,
    ) -> Option<usize> {
        let km: Vec<f64> = points.iter().map(|(point, _)| Ground::km(home, *point)).collect();
        let weight = |(km, (_, weight)): (&f64, &(Point, f64))| weight * nearness(*km, desired);
        let weights: Vec<f64> = km.iter().zip(points).map(weight).collect();
        let index = dice.weighted(&weights).or_else(|| closest(km.iter().copied(), desired))?;
        self.count_cut(km[index], desired);
        Some(index)
    }

    fn count_cut(&mut self, km: f64, desired: f64) {
        self.drawn += 1;
        self.cut += i64::from(km < desired / 1.5);
    }

    /// The authority of each of the passengers that a region of 170,000 has `rate` of.
    pub(super) fn owners(&self, rate: i64) -> Vec<usize> {
        let inhabitants: Vec<i64> =
            self.ground.authorities.iter().map(|authority| authority.inhabitants).collect();
        let count = ratio(rate, self.ground.inhabitants(), RATE_BASE).max(2);
        let shares = apportion(count, &inhabitants);
        let repeat = |(authority, count)| std::iter::repeat_n(authority, count as usize);
        shares.into_iter().enumerate().flat_map(repeat).collect()
    }

    pub(super) fn passenger(
        &mut self,
        flow: &str,
        authority: usize,
        home: &Home,
        shares: Shares,
        dice: &mut Dice,
    ) -> Passenger {
        self.numbers[authority] += 1;
        Passenger {
            id: format!("{}-{:04}", self.ground.codes[authority], self.numbers[authority]),
            flow: flow.to_owned(),
            authority: self.ground.authorities[authority].id.clone(),
            home: home.place,
            pc4: home.pc4.clone(),
            needs: shares.draw(dice),
            ..Passenger::default()
        }
    }

    /// Adds the trips of an outing, tied to each other when there are two.
    pub(super) fn add(&mut self, outing: &Outing) {
        let number = self.n_trips.entry(outing.passenger.clone()).or_default();
        let ends = [
            (outing.out.clone(), End::Home, outing.to.clone(), Direction::Out),
            (outing.back.clone(), outing.to.clone(), End::Home, Direction::Back),
        ];
        let mut ids = Vec::new();
        for (anchor, from, to, direction) in ends {
            let Some(anchor) = anchor else { continue };
            let priority = outing.priority && matches!(anchor, Anchor::Arrive(_));
            *number += 1;
            let id = format!("{}-{number}", outing.passenger);
            ids.push(id.clone());
            self.trips.push(Trip {
                id,
                passenger: outing.passenger.clone(),
                flow: outing.flow.clone(),
                from,
                to,
                days: outing.days,
                anchor,
                direction,
                booked_at: outing.booked_at,
                priority,
                ..Trip::default()
            });
        }
        if let [out, back] = &ids[..] {
            let last = self.trips.len() - 1;
            self.trips[last - 1].link = Some(back.clone());
            self.trips[last].link = Some(out.clone());
        }
    }
}

/// A way there and a way back.
pub(super) struct Outing {
    pub(super) passenger: String,
    pub(super) flow: String,
    pub(super) to: End,
    pub(super) days: TripDays,
    pub(super) out: Option<Anchor>,
    pub(super) back: Option<Anchor>,
    pub(super) booked_at: Option<DateTime>,
    /// Is its arrival guaranteed, if it has one?
    pub(super) priority: bool,
}

impl Outing {
    pub(super) fn between(passenger: &Passenger, to: End) -> Self {
        Self {
            passenger: passenger.id.clone(),
            flow: passenger.flow.clone(),
            to,
            days: TripDays::On(REFERENCE_DATE),
            out: None,
            back: None,
            booked_at: None,
            priority: false,
        }
    }
}

pub(super) fn draw_distance(distance: Distance, dice: &mut Dice) -> f64 {
    dice.lognormal(distance.median, distance.sigma).clamp(0.5, distance.cap)
}

/// How well a distance suits the one that was drawn: a bell curve over their ratio.
pub(super) fn nearness(km: f64, desired: f64) -> f64 {
    let off = libm::log(km.max(0.05) / desired) / 0.22;
    if off.abs() > 4.0 { 0.0 } else { libm::exp(-0.5 * off * off) }
}

/// The index of the distance with the ratio nearest to one.
pub(super) fn closest(km: impl Iterator<Item = f64>, desired: f64) -> Option<usize> {
    let off = |km: f64| libm::fabs(libm::log(km.max(0.05) / desired));
    km.enumerate().min_by(|a, b| off(a.1).total_cmp(&off(b.1))).map(|(index, _)| index)
}

fn days(days: &[Weekday]) -> Weekdays {
    days.iter().fold(Weekdays::default(), |set, &day| set.with(day))
}

fn runs_on(trip: &Trip, date: Date) -> bool {
    match trip.days {
        TripDays::Weekly { days, .. } => days.contains(Weekday::of(date)),
        TripDays::On(day) => day == date,
    }
}
