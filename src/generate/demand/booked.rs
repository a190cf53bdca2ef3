//! Trips that are booked one by one, on every day of the reference week.

use jiff::ToSpan;
use jiff::civil::{Date, DateTime};

use crate::dice::Dice;
use crate::generate::demand::REFERENCE_DATE;
use crate::generate::demand::ground::{Ground, Home, Quarter, Stop};
use crate::generate::demand::journeys::{
    CANDIDATES, Distance, Journeys, Outing, RATE_BASE, closest, draw_distance, nearness,
};
use crate::generate::demand::people::{self, Shares};
use crate::generate::plane::Point;
use crate::region::{Anchor, End, Passenger, SiteKind, TripDays};
use crate::units::{Meters, Seconds, ratio};

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

impl<'a> Journeys<'a> {
    /// Booked trips on every day of the reference week.
    pub(super) fn on_demand(&mut self, kind: &OnDemand, dice: &mut Dice) {
        let per_day = ratio(kind.trips, self.ground.inhabitants(), RATE_BASE).max(2);
        let mut riders = Vec::new();
        for authority in self.owners(kind.trips * 2) {
            let Some(home) = self.ground.home(authority, dice).cloned() else { continue };
            let mut passenger = self.passenger(kind.flow, authority, &home, kind.shares, dice);
            // One in twenty-five has little left of a yearly budget.
            if kind.flow == "wmo" && riders.len() % 25 == 3 {
                passenger.km_left = Some(Meters(20_000));
            }
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
                let mut outing =
                    self.outing(kind, passenger, home, date, (number as i64) < n_pairs, dice);
                outing.priority = number % 2 == 0;
                // One in forty calls at the last moment, which is too late for a Regiotaxi.
                if number % 40 == 39 {
                    outing.booked_at = last_moment(&outing, date);
                }
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
}

/// Half an hour before the first ride.
fn last_moment(outing: &Outing, date: Date) -> Option<DateTime> {
    let (Anchor::Depart(first) | Anchor::Arrive(first)) =
        outing.out.clone().or(outing.back.clone())?
    else {
        return None;
    };
    let midnight: DateTime = date.into();
    midnight.checked_add((first - Seconds::minutes(30)).0.seconds()).ok()
}
