//! The long tables of a workspace by what their rows are asked for, so that a hundred thousand
//! trips are looked up and not searched for.

use std::collections::BTreeMap;

use crate::region::{Absence, Bell, Home, Passenger, Region, Site, SiteKind};

/// Passengers and sites of a workspace, with what other tables say of each.
#[derive(Debug)]
pub(super) struct Tables<'a> {
    passengers: BTreeMap<&'a str, &'a Passenger>,
    homes: BTreeMap<&'a str, Vec<&'a Home>>,
    absences: BTreeMap<&'a str, Vec<&'a Absence>>,
    sites: BTreeMap<&'a str, &'a Site>,
    bells: BTreeMap<&'a str, Vec<&'a Bell>>,
    stops: Vec<&'a Site>,
}

impl<'a> Tables<'a> {
    /// Reads them from the tables of a workspace.
    pub(super) fn of(region: &'a Region) -> Self {
        let passengers = region.passengers.iter().map(|one| (one.id.as_str(), one)).collect();
        let mut tables = Self {
            passengers,
            homes: BTreeMap::new(),
            absences: BTreeMap::new(),
            sites: region.sites.iter().map(|site| (site.id.as_str(), site)).collect(),
            bells: BTreeMap::new(),
            stops: region.sites.iter().filter(|site| site.kind == SiteKind::Stop).collect(),
        };
        for bell in &region.bells {
            tables.bells.entry(&bell.site).or_default().push(bell);
        }
        for home in &region.homes {
            tables.homes.entry(&home.passenger).or_default().push(home);
        }
        for absence in &region.absences {
            tables.absences.entry(&absence.passenger).or_default().push(absence);
        }
        tables
    }

    /// A passenger.
    pub(super) fn passenger(&self, id: &str) -> Option<&'a Passenger> {
        self.passengers.get(id).copied()
    }

    /// The second homes of a passenger, in the order of the table.
    pub(super) fn homes(&self, id: &str) -> &[&'a Home] {
        self.homes.get(id).map_or(&[], Vec::as_slice)
    }

    /// A school, hospital, pickup point or the like.
    pub(super) fn site(&self, id: &str) -> Option<&'a Site> {
        self.sites.get(id).copied()
    }

    /// The bells of a site, in the order of the table.
    pub(super) fn bells(&self, site: &str) -> &[&'a Bell] {
        self.bells.get(site).map_or(&[], Vec::as_slice)
    }

    /// The pickup points.
    pub(super) fn stops(&self) -> &[&'a Site] {
        &self.stops
    }

    /// When a passenger is away.
    pub(super) fn absences(&self, id: &str) -> &[&'a Absence] {
        self.absences.get(id).map_or(&[], Vec::as_slice)
    }
}
