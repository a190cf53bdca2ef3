//! Equipment, licences, lots and volunteers' areas as bits: what a request requires must be among what a vehicle
//! offers.

use std::collections::{BTreeMap, BTreeSet};

use crate::demand::DayTrip;
use crate::demand::vehicles::FleetRow;
use crate::problem::Skills as SkillBits;
use crate::region::{Passenger, Region};
use crate::text::{Fault, Message};

/// Checks that a region's words of equipment, flows and authorities are few enough to plan with.
///
/// # Errors
/// A fault when there are more than 128, kinds of postcode included.
pub fn skills_fit(region: &Region) -> Result<(), Fault> {
    Skills::new(region, true).map(|_| ())
}

/// Gives every word of equipment, flow and authority a bit.
#[derive(Clone, Debug)]
pub(super) struct Skills<'a> {
    equipment: Vec<&'a str>,
    flows: Vec<&'a str>,
    authorities: Vec<&'a str>,
    /// The carriers, where contracts hold.
    carriers: Vec<&'a str>,
    /// Postcodes with the number of their kind: of one kind are those that lie in the areas of
    /// the same volunteers; kind 0 lies in none.
    postcodes: BTreeMap<&'a str, usize>,
    n_kinds: usize,
}

impl<'a> Skills<'a> {
    /// Collects the words of a region; a fault when there are too many. Carriers count only
    /// where their contracts hold.
    pub(super) fn new(region: &'a Region, contracts: bool) -> Result<Self, Fault> {
        let of_needs = region.needs.iter().flat_map(|need| &need.equipment);
        let mut equipment: Vec<&str> = of_needs.map(String::as_str).collect();
        equipment.sort_unstable();
        equipment.dedup();
        let flows: Vec<&str> = region.flows.iter().map(|flow| flow.id.as_str()).collect();
        let authorities: Vec<&str> = region.authorities.iter().map(|a| a.id.as_str()).collect();
        let held = if contracts { region.carriers.as_slice() } else { &[] };
        let carriers: Vec<&str> = held.iter().map(|carrier| carrier.id.as_str()).collect();
        let (postcodes, n_kinds) = kinds_of_postcode(region);
        let skills = Self { equipment, flows, authorities, carriers, postcodes, n_kinds };
        let total = skills.n_words() + n_kinds;
        if total > SkillBits::BITS as usize {
            let message = Message::new("demand-too-many-skills").with("count", total);
            return Err(Fault::of_file("region.toml", message));
        }
        Ok(skills)
    }

    /// What a trip requires of its vehicle.
    pub(super) fn required(&self, region: &Region, trip: &DayTrip<'_>) -> SkillBits {
        let equipment = region
            .needs_of(trip.passenger, trip.trip)
            .into_iter()
            .flat_map(|need| &need.equipment)
            .fold(0, |bits, word| bits | self.equipment_bit(word));
        equipment
            | self.flow_bit(&trip.flow.id)
            | self.authority_bit(&trip.passenger.authority)
            | trip.lot.map_or(0, |lot| self.carrier_bit(&lot.carrier))
            | self.home_bit(trip.passenger)
    }

    /// What a row of the fleet offers.
    pub(super) fn offered(&self, row: &FleetRow<'_>) -> SkillBits {
        let kind = row.vehicle_type;
        let equipment = kind.equipment.iter().fold(0, |bits, word| bits | self.equipment_bit(word));
        let mut flows = kind.flows.iter().fold(0, |bits, flow| bits | self.flow_bit(flow));
        if kind.flows.is_empty() {
            flows = self.flows.iter().fold(0, |bits, flow| bits | self.flow_bit(flow));
        }
        let mut lots = row.authorities.iter().fold(0, |bits, a| bits | self.authority_bit(a));
        if row.authorities.is_empty() {
            lots = self.authorities.iter().fold(0, |bits, a| bits | self.authority_bit(a));
        }
        let carriers = match row.carrier {
            Some(carrier) => self.carrier_bit(carrier),
            None => self.carriers.iter().fold(0, |bits, it| bits | self.carrier_bit(it)),
        };
        equipment | flows | lots | carriers | self.area_bits(row)
    }

    /// The bit of the kind of postcode that somebody lives in; none where no volunteer has an area.
    fn home_bit(&self, passenger: &Passenger) -> SkillBits {
        let kind = self.postcodes.get(passenger.pc4.as_str()).copied().unwrap_or(0);
        if self.n_kinds == 0 { 0 } else { self.area_bit(kind) }
    }

    /// The bits of the kinds of postcode that a row's driver carries from.
    fn area_bits(&self, row: &FleetRow<'_>) -> SkillBits {
        match row.volunteer.filter(|volunteer| !volunteer.area.is_empty()) {
            Some(volunteer) => volunteer
                .area
                .iter()
                .filter_map(|pc4| self.postcodes.get(pc4.as_str()))
                .fold(0, |bits, &kind| bits | self.area_bit(kind)),
            None => (0..self.n_kinds).fold(0, |bits, kind| bits | self.area_bit(kind)),
        }
    }

    fn area_bit(&self, kind: usize) -> SkillBits {
        1 << (self.n_words() + kind)
    }

    /// How many words have a bit before the kinds of postcode.
    fn n_words(&self) -> usize {
        self.equipment.len() + self.flows.len() + self.authorities.len() + self.carriers.len()
    }

    fn equipment_bit(&self, word: &str) -> SkillBits {
        bit(&self.equipment, 0, word)
    }

    fn flow_bit(&self, flow: &str) -> SkillBits {
        bit(&self.flows, self.equipment.len(), flow)
    }

    fn authority_bit(&self, authority: &str) -> SkillBits {
        bit(&self.authorities, self.equipment.len() + self.flows.len(), authority)
    }

    /// The bit of a carrier; none where contracts do not hold.
    fn carrier_bit(&self, carrier: &str) -> SkillBits {
        let before = self.equipment.len() + self.flows.len() + self.authorities.len();
        bit(&self.carriers, before, carrier)
    }
}

/// The postcodes of passengers that lie in the area of some volunteer, by kind, and how many kinds
/// there are with that of all others; none where no volunteer has an area.
fn kinds_of_postcode(region: &Region) -> (BTreeMap<&str, usize>, usize) {
    let volunteers = &region.fleet.volunteers;
    let areas: BTreeSet<&[String]> = volunteers.iter().map(|one| one.area.as_slice()).collect();
    let areas: Vec<&[String]> = areas.into_iter().filter(|area| !area.is_empty()).collect();
    if areas.is_empty() {
        return (BTreeMap::new(), 0);
    }
    let lived_in: BTreeSet<&str> = region.passengers.iter().map(|one| one.pc4.as_str()).collect();
    let mut kinds: BTreeMap<Vec<bool>, usize> = BTreeMap::new();
    let mut postcodes = BTreeMap::new();
    for pc4 in lived_in {
        let lies_in = |area: &&[String]| area.iter().any(|one| one == pc4);
        let kind: Vec<bool> = areas.iter().map(lies_in).collect();
        if kind.contains(&true) {
            let next = kinds.len() + 1;
            postcodes.insert(pc4, *kinds.entry(kind).or_insert(next));
        }
    }
    (postcodes, kinds.len() + 1)
}

/// The bit of a word; none for equipment that nobody needs.
fn bit(words: &[&str], first: usize, word: &str) -> SkillBits {
    words.iter().position(|&known| known == word).map_or(0, |at| 1 << (first + at))
}
