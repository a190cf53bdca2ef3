//! What a date means: who is away, what is closed, which bells ring, where home is.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{Date, DateTime};

use crate::demand::holidays::is_holiday;
use crate::demand::moment::instant;
use crate::region::{
    Absence, Bell, Closure, End, Home, Passenger, Place, Region, Site, SiteKind, Trip, TripDays,
    Weekday,
};

/// One date of a region, with what the files say of it by name.
pub(super) struct Calendar<'a> {
    date: Date,
    known_at: Option<DateTime>,
    closures: Vec<&'a Closure>,
    /// For each public holiday of the date the flows that it stops; none means all.
    holidays: Vec<&'a [String]>,
    dormant: BTreeSet<&'a str>,
    absences: BTreeMap<&'a str, Vec<&'a Absence>>,
    homes: BTreeMap<&'a str, &'a Home>,
    bells: BTreeMap<(&'a str, &'a str), &'a Bell>,
    sites: BTreeMap<&'a str, &'a Site>,
    /// The pickup points.
    pub(super) stops: Vec<&'a Site>,
}

impl<'a> Calendar<'a> {
    /// Looks up everything that holds on a date; of booked trips only those count that were
    /// booked by `known_at`.
    pub(super) fn new(region: &'a Region, date: Date, known_at: Option<DateTime>) -> Self {
        let is_open = |closure: &&Closure| closure.from <= date && date <= closure.to;
        let mut absences: BTreeMap<&str, Vec<&Absence>> = BTreeMap::new();
        for absence in region.absences.iter().filter(|one| one.from <= date && date <= one.to) {
            absences.entry(&absence.passenger).or_default().push(absence);
        }
        let homes = region.homes.iter().filter(|home| home.is_on(date));
        let bells =
            region.bells.iter().filter(|bell| bell.rings(&bell.site, &bell.programme, date));
        let holidays = region.public_holidays.iter();
        Self {
            date,
            known_at,
            closures: region.closures.iter().filter(is_open).collect(),
            holidays: holidays
                .filter(|list| list.days.iter().any(|&day| is_holiday(day, date)))
                .map(|list| list.flows.as_slice())
                .collect(),
            dormant: region.flows.iter().filter(|f| f.is_dormant).map(|f| f.id.as_str()).collect(),
            absences,
            homes: homes.map(|home| (home.passenger.as_str(), home)).collect(),
            bells: bells.map(|one| ((one.site.as_str(), one.programme.as_str()), one)).collect(),
            sites: region.sites.iter().map(|site| (site.id.as_str(), site)).collect(),
            stops: region.sites.iter().filter(|site| site.kind == SiteKind::Stop).collect(),
        }
    }

    /// Does a trip run?
    pub(super) fn runs(&self, trip: &Trip) -> bool {
        if self.dormant.contains(trip.flow.as_str()) {
            return false;
        }
        match trip.days {
            TripDays::On(day) => day == self.date && self.is_known(trip),
            TripDays::Weekly { days, from, to } => {
                days.contains(Weekday::of(self.date))
                    && trip.weeks.contains(self.date)
                    && from.is_none_or(|from| from <= self.date)
                    && to.is_none_or(|to| self.date <= to)
                    && !self.is_stopped(trip)
                    && !self.is_absent(trip)
            }
        }
    }

    /// A booked trip without a moment of booking has always been known.
    fn is_known(&self, trip: &Trip) -> bool {
        match (self.known_at, trip.booked_at) {
            (Some(known_at), Some(booked_at)) => instant(booked_at) <= instant(known_at),
            _ => true,
        }
    }

    fn is_absent(&self, trip: &Trip) -> bool {
        let absences = self.absences.get(trip.passenger.as_str());
        absences
            .into_iter()
            .flatten()
            .any(|absence| absence.direction.is_none_or(|direction| direction == trip.direction))
    }

    fn is_stopped(&self, trip: &Trip) -> bool {
        let sites = [&trip.from, &trip.to];
        let sites: Vec<&Site> = sites.into_iter().filter_map(|end| self.site(end)).collect();
        let names = |list: &[String], one: &str| list.iter().any(|name| name == one);
        let stops = |closure: &&Closure| {
            let of_flow = closure.flows.is_empty() || names(&closure.flows, &trip.flow);
            let of_site = closure.sites.is_empty()
                || sites.iter().any(|site| names(&closure.sites, &site.id));
            let of_calendar = closure.calendars.is_empty()
                || sites.iter().any(|site| names(&closure.calendars, &site.calendar));
            of_flow && of_site && of_calendar
        };
        self.closures.iter().any(stops)
            || self.holidays.iter().any(|flows| flows.is_empty() || names(flows, &trip.flow))
    }

    /// The site that a trip's end names.
    pub(super) fn site(&self, end: &End) -> Option<&'a Site> {
        match end {
            End::Site(id) => self.sites.get(id.as_str()).copied(),
            _ => None,
        }
    }

    /// Where a passenger is at home.
    pub(super) fn home(&self, passenger: &Passenger) -> Place {
        self.homes.get(passenger.id.as_str()).map_or(passenger.home, |home| home.place)
    }

    /// The hours of a programme of a site.
    pub(super) fn bell(&self, site: &str, programme: &str) -> Option<&'a Bell> {
        self.bells.get(&(site, programme)).copied()
    }
}
