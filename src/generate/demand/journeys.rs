//! Passengers and their trips, flow by flow.

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::{Date, DateTime};

use crate::generate::demand::REFERENCE_DATE;
use crate::generate::demand::ground::{Ground, Home, Quarter, Stop};
use crate::generate::demand::people::{self, Shares};
use crate::generate::demand::sites::short_end;
use crate::generate::dice::Dice;
use crate::generate::plane::Point;
use crate::region::{
    Anchor, Direction, End, Passenger, SiteKind, Trip, TripDays, Weekday, Weekdays,
};
use crate::units::{Seconds, apportion, ratio};

/// Inhabitants of the region that the rates come from.
const RATE_BASE: i64 = 170_000;
/// Pupils in adapted transport; persons.
const PUPILS: i64 = 560;
/// Of so many pupils one is only brought, and goes home by other means.
const ONE_WAY_PUPIL: usize = 28;
/// Clients of day care with transport; persons, 2.5 days a week.
const CLIENTS: i64 = 425;
/// Homes among which the one is taken that suits a drawn distance best.
const CANDIDATES: usize = 6;

/// Distances of a flow: lognormal.
#[derive(Clone, Copy, Debug)]
struct Distance {
    median: f64,
    sigma: f64,
    cap: f64,
}

/// Median 13 km, one in ten above 30.
const TO_SCHOOL: Distance = Distance { median: 13.0, sigma: 0.65, cap: 60.0 };
/// Median 7 km, one in ten above 18.
const TO_DAY_CARE: Distance = Distance { median: 7.0, sigma: 0.74, cap: 40.0 };

/// A flow whose trips are booked one by one.
#[derive(Clone, Copy, Debug)]
pub(super) struct OnDemand {
    flow: &'static str,
    /// Trips on a working day in a region of 170,000.
    trips: i64,
    distance: Distance,
    shares: Shares,
    /// Hours between which people leave home, and the last hour at which they return.
    hours: (i64, i64, i64),
    /// Part that goes to somebody's home rather than to a site.
    visits: f64,
    /// Percentage of a working day's trips on Saturday and Sunday.
    weekend: [i64; 2],
}

pub(super) const WMO: OnDemand = OnDemand {
    flow: "wmo",
    trips: 150,
    // Drawn a little short of the median of 7: from a village even the nearest may lie farther.
    distance: Distance { median: 6.0, sigma: 0.75, cap: 25.0 },
    shares: people::WMO,
    hours: (8, 19, 22),
    visits: 0.35,
    weekend: [45, 35],
};
pub(super) const REGIOTAXI: OnDemand =
    OnDemand { flow: "regiotaxi", trips: 110, visits: 0.45, ..WMO };
pub(super) const VOLUNTEERS: OnDemand = OnDemand {
    flow: "vrijwilligers",
    trips: 40,
    distance: Distance { median: 8.0, sigma: 0.6, cap: 40.0 },
    shares: people::VOLUNTEERED,
    hours: (9, 15, 18),
    visits: 0.1,
    weekend: [0, 0],
};

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
    ground: &'a Ground,
    passengers: Vec<Passenger>,
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

    /// Pupils: to school by the bell, home after it, earlier on Wednesday.
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
            let long =
                days(&[Weekday::Monday, Weekday::Tuesday, Weekday::Thursday, Weekday::Friday]);
            let short = days(&[Weekday::Wednesday]);
            for (days, end) in [(long, stop.end), (short, short_end(&stop))] {
                let mut outing = Outing::between(&passenger, End::Site(stop.site.id.clone()));
                outing.days = TripDays::Weekly { days, from: None, to: None };
                outing.out = Some(Anchor::Arrive(stop.start));
                outing.back = (number % ONE_WAY_PUPIL != 0).then_some(Anchor::Depart(end));
                self.add(&outing);
            }
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
            outing.out = Some(Anchor::Arrive(stop.start));
            outing.back = Some(Anchor::Depart(stop.end));
            self.add(&outing);
            self.passengers.push(passenger);
        }
    }

    /// Booked trips on every day of the reference week.
    pub(super) fn on_demand(&mut self, kind: &OnDemand, dice: &mut Dice) {
        let per_day = ratio(kind.trips, self.ground.inhabitants(), RATE_BASE).max(2);
        let mut riders = Vec::new();
        for authority in self.owners(kind.trips * 2) {
            let Some(home) = self.ground.home(authority, dice).cloned() else { continue };
            let passenger = self.passenger(kind.flow, authority, &home, kind.shares, dice);
            riders.push((passenger, home));
        }
        let monday = Date::checked_sub(
            REFERENCE_DATE,
            i64::from(REFERENCE_DATE.weekday().to_monday_zero_offset()).days(),
        );
        let monday = monday.expect("the reference date is not the first of all dates");
        for offset in 0..7 {
            let date = monday.checked_add(i64::from(offset).days());
            let date = date.expect("the reference date is not the last of all dates");
            let percent = if offset < 5 { 100 } else { kind.weekend[offset as usize - 5] };
            let n_trips = ratio(per_day, percent, 100);
            // One outing in six is one way: somebody else takes them the other way.
            let n_pairs = n_trips * 6 / 13;
            dice.shuffle(&mut riders);
            for (number, (passenger, home)) in
                riders.iter().take((n_trips - n_pairs) as usize).enumerate()
            {
                let outing =
                    self.outing(kind, passenger, home, date, (number as i64) < n_pairs, dice);
                self.add(&outing);
            }
        }
        self.passengers.extend(riders.into_iter().map(|(passenger, _)| passenger));
    }

    /// One outing on a date, there and, if `returns`, back.
    fn outing(
        &mut self,
        kind: &OnDemand,
        passenger: &Passenger,
        home: &Home,
        date: Date,
        returns: bool,
        dice: &mut Dice,
    ) -> Outing {
        let (to, is_appointment) = self.errand(kind, home, dice);
        let (first, last, latest) = kind.hours;
        // Mornings are busiest: the earlier of two draws, rounded to five minutes.
        let draw = |dice: &mut Dice| dice.between(first as f64 * 12.0, last as f64 * 12.0);
        let leave = Seconds::minutes(draw(dice).min(draw(dice)) as i64 * 5);
        let stay = Seconds::minutes(dice.between(15.0, 42.0) as i64 * 5);
        let home_again = Seconds((leave + stay + Seconds::minutes(30)).0.min(latest * 3600));
        let mut outing = Outing::between(passenger, to);
        outing.days = TripDays::On(date);
        outing.out = Some(if is_appointment {
            Anchor::Arrive(leave + Seconds::minutes(30))
        } else {
            Anchor::Depart(leave)
        });
        outing.back = Some(Anchor::Depart(home_again));
        if !returns && dice.chance(0.5) {
            outing.out = None;
        } else if !returns {
            outing.back = None;
        }
        let ahead = 1 + dice.below(3) as i64;
        let hour = 9 + dice.below(8) as i8;
        let minute = dice.below(12) as i8 * 5;
        outing.booked_at =
            date.checked_sub(ahead.days()).ok().map(|day| day.at(hour, minute, 0, 0));
        outing
    }

    /// Where to: a site or somebody's home at about the distance drawn; is there an appointment?
    fn errand(&mut self, kind: &OnDemand, home: &Home, dice: &mut Dice) -> (End, bool) {
        let desired = draw_distance(kind.distance, dice);
        if dice.chance(kind.visits) {
            let candidates = self.homes_around(home, desired, dice);
            let points: Vec<(Point, f64)> =
                candidates.iter().map(|candidate| (candidate.point, 1.0)).collect();
            if let Some(index) = self.choose(home.point, &points, desired, dice) {
                return (End::Place(candidates[index].place), false);
            }
        }
        let is_errand =
            |stop: &&Stop| !matches!(stop.site.kind, SiteKind::School | SiteKind::Daycare);
        let stops: Vec<&Stop> = self.ground.stops.iter().filter(is_errand).collect();
        let points: Vec<(Point, f64)> =
            stops.iter().map(|stop| (stop.point, stop.weight)).collect();
        let index = self.choose(home.point, &points, desired, dice).unwrap_or(0);
        let site = &stops[index].site;
        let is_appointment = site.kind == SiteKind::Hospital && dice.chance(0.6);
        (End::Site(site.id.clone()), is_appointment)
    }

    /// Some other homes in a village or district about as far away as was drawn.
    fn homes_around(&self, home: &Home, desired: f64, dice: &mut Dice) -> Vec<&'a Home> {
        let quarters = &self.ground.quarters;
        let km = |quarter: &Quarter| Ground::km(home.point, quarter.homes[0].point);
        let weight = |quarter: &Quarter| quarter.weight * nearness(km(quarter), desired);
        let weights: Vec<f64> = quarters.iter().map(weight).collect();
        let chosen = dice.weighted(&weights).or_else(|| closest(quarters.iter().map(km), desired));
        let homes = chosen.map_or(&[][..], |index| &quarters[index].homes);
        let some = (0..CANDIDATES).filter_map(|_| homes.get(dice.below(homes.len())));
        some.filter(|candidate| candidate.place != home.place).collect()
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
    fn choose(
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
    fn owners(&self, rate: i64) -> Vec<usize> {
        let inhabitants: Vec<i64> =
            self.ground.authorities.iter().map(|authority| authority.inhabitants).collect();
        let count = ratio(rate, self.ground.inhabitants(), RATE_BASE).max(2);
        let shares = apportion(count, &inhabitants);
        let repeat = |(authority, count)| std::iter::repeat_n(authority, count as usize);
        shares.into_iter().enumerate().flat_map(repeat).collect()
    }

    fn passenger(
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
            max_ride: None,
        }
    }

    /// Adds the trips of an outing, tied to each other when there are two.
    fn add(&mut self, outing: &Outing) {
        let number = self.n_trips.entry(outing.passenger.clone()).or_default();
        let ends = [
            (outing.out, End::Home, outing.to.clone(), Direction::Out),
            (outing.back, outing.to.clone(), End::Home, Direction::Back),
        ];
        let mut ids = Vec::new();
        for (anchor, from, to, direction) in ends {
            let Some(anchor) = anchor else { continue };
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
                link: None,
                booked_at: outing.booked_at,
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
struct Outing {
    passenger: String,
    flow: String,
    to: End,
    days: TripDays,
    out: Option<Anchor>,
    back: Option<Anchor>,
    booked_at: Option<DateTime>,
}

impl Outing {
    fn between(passenger: &Passenger, to: End) -> Self {
        Self {
            passenger: passenger.id.clone(),
            flow: passenger.flow.clone(),
            to,
            days: TripDays::On(REFERENCE_DATE),
            out: None,
            back: None,
            booked_at: None,
        }
    }
}

fn draw_distance(distance: Distance, dice: &mut Dice) -> f64 {
    dice.lognormal(distance.median, distance.sigma).clamp(0.5, distance.cap)
}

/// How well a distance suits the one that was drawn: a bell curve over their ratio.
fn nearness(km: f64, desired: f64) -> f64 {
    let off = libm::log(km.max(0.05) / desired) / 0.22;
    if off.abs() > 4.0 { 0.0 } else { libm::exp(-0.5 * off * off) }
}

/// The index of the distance with the ratio nearest to one.
fn closest(km: impl Iterator<Item = f64>, desired: f64) -> Option<usize> {
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
