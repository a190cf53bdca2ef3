//! Equipment, licences and lots as bits: what a request requires must be among what a vehicle
//! offers.

use crate::demand::DayTrip;
use crate::demand::vehicles::FleetRow;
use crate::region::Region;
use crate::text::{Fault, Message};

/// Checks that a region's words of equipment, flows and authorities are few enough to plan with.
///
/// # Errors
/// A fault when there are more than 64.
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
}

impl<'a> Skills<'a> {
    /// Collects the words of a region; a fault when there are more than 64. Carriers count only
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
        let total = equipment.len() + flows.len() + authorities.len() + carriers.len();
        if total > 64 {
            let message = Message::new("demand-too-many-skills").with("count", total);
            return Err(Fault::of_file("region.toml", message));
        }
        Ok(Self { equipment, flows, authorities, carriers })
    }

    /// What a trip requires of its vehicle.
    pub(super) fn required(&self, region: &Region, trip: &DayTrip<'_>) -> u64 {
        let equipment = region
            .needs_of(trip.passenger, trip.trip)
            .into_iter()
            .flat_map(|need| &need.equipment)
            .fold(0, |bits, word| bits | self.equipment_bit(word));
        equipment
            | self.flow_bit(&trip.flow.id)
            | self.authority_bit(&trip.passenger.authority)
            | trip.lot.map_or(0, |lot| self.carrier_bit(&lot.carrier))
    }

    /// What a row of the fleet offers.
    pub(super) fn offered(&self, row: &FleetRow<'_>) -> u64 {
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
        equipment | flows | lots | carriers
    }

    fn equipment_bit(&self, word: &str) -> u64 {
        bit(&self.equipment, 0, word)
    }

    fn flow_bit(&self, flow: &str) -> u64 {
        bit(&self.flows, self.equipment.len(), flow)
    }

    fn authority_bit(&self, authority: &str) -> u64 {
        bit(&self.authorities, self.equipment.len() + self.flows.len(), authority)
    }

    /// The bit of a carrier; none where contracts do not hold.
    fn carrier_bit(&self, carrier: &str) -> u64 {
        let before = self.equipment.len() + self.flows.len() + self.authorities.len();
        bit(&self.carriers, before, carrier)
    }
}

/// The bit of a word; none for equipment that nobody needs.
fn bit(words: &[&str], first: usize, word: &str) -> u64 {
    words.iter().position(|&known| known == word).map_or(0, |at| 1 << (first + at))
}
