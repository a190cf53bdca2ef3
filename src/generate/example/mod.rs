//! The example region: Zuidwest-Drenthe, its main roads and villages drawn after the facts, its
//! streets, houses and demand made up.

mod facts;
mod names;
mod roads;

use crate::dice::Dice;
use crate::generate::demand::{self, Ground, Home, Quarter, Stop, Tally};
use crate::generate::example::facts::{Facts, Settlement, rows};
use crate::generate::example::roads::Address;
use crate::generate::pbf::OsmData;
use crate::region::{Authority, Identity, Place, Region, Site, SiteKind};

/// Name of the road file in the example's workspace.
const ROADS: &str = "wegen.osm.pbf";
/// Id, name, inhabitants and letters of the five municipalities (2023 and 2024; Meppel rounded).
const AUTHORITIES: [(&str, &str, i64, &str); 5] = [
    ("de-wolden", "De Wolden", 24_582, "DW"),
    ("hoogeveen", "Hoogeveen", 56_581, "HV"),
    ("meppel", "Meppel", 35_000, "MP"),
    ("midden-drenthe", "Midden-Drenthe", 34_093, "MD"),
    ("westerveld", "Westerveld", 19_857, "WV"),
];
/// Where carriers have a garage.
const GARAGES: [&str; 6] = [
    "Hoogeveen/Toldijk",
    "Meppel/Haveltermade",
    "Beilen/Noord",
    "Dieverbrug",
    "Zuidwolde",
    "De Wijk",
];

/// Villages with a pickup point.
const PICKUP_POINTS: [&str; 4] = ["Dieverbrug", "Dwingeloo", "Ruinen", "Zuidwolde"];

/// The example region with everything a workspace needs.
#[derive(Clone, Debug)]
pub struct Example {
    /// People, trips, rules, fleet.
    pub region: Region,
    /// Names and addresses for the drivers' sheets; nobody is real.
    pub identities: Vec<Identity>,
    /// The roads, with the houses along them.
    pub roads: OsmData,
    /// What was made.
    pub tally: Tally,
}

/// Makes the example region; the same seed gives the same region.
pub fn example(seed: u64) -> Example {
    let facts = Facts::read();
    let (roads, addresses) = roads::draw(&facts, |settlement| owner(settlement).is_some(), seed);
    let ground = ground(&facts, &addresses, &mut Dice::new(seed, 21));
    let (region, tally) = demand::region("Zuidwest-Drenthe", ROADS, &ground, seed);
    let identities = identities(&region, &addresses, &mut Dice::new(seed, 23));
    Example { region, identities, roads, tally }
}

/// The authority that a settlement belongs to; none for the neighbours.
fn owner(settlement: &Settlement) -> Option<usize> {
    AUTHORITIES.iter().position(|(_, name, _, _)| *name == settlement.municipality)
}

fn ground(facts: &Facts, addresses: &[Address], dice: &mut Dice) -> Ground {
    let authority = |(id, name, inhabitants, _): &(&str, &str, i64, &str)| Authority {
        id: (*id).to_owned(),
        name: (*name).to_owned(),
        inhabitants: *inhabitants,
    };
    let home = |address: &Address| Home {
        place: address.place,
        point: facts.plane.point(address.place),
        pc4: address.postcode[..4].to_owned(),
    };
    let quarter = |(index, settlement): (usize, &Settlement)| {
        let own = addresses.iter().filter(|address| address.settlement == index);
        let homes: Vec<Home> = own.map(home).collect();
        let weight = settlement.inhabitants as f64;
        let authority = owner(settlement)?;
        (!homes.is_empty()).then_some(Quarter { authority, weight, homes })
    };
    Ground {
        authorities: AUTHORITIES.iter().map(authority).collect(),
        codes: AUTHORITIES.iter().map(|(_, _, _, code)| (*code).to_owned()).collect(),
        quarters: facts.settlements.iter().enumerate().filter_map(quarter).collect(),
        stops: stops(facts, addresses, dice),
        garages: garages(facts, addresses, dice),
        pickup_points: pickup_points(facts, addresses),
    }
}

/// The sites, each at a house of its village or district.
fn stops(facts: &Facts, addresses: &[Address], dice: &mut Dice) -> Vec<Stop> {
    let table = rows(include_str!("../../../data/example/sites.csv"), |row| {
        let word = |column: usize| row.get(column).map(str::to_owned);
        let kind = site_kind(row.get(2)?)?;
        Some((word(0)?, word(1)?, kind, word(3)?, row.get(4)?.parse::<f64>().ok()?))
    });
    let mut numbers = [0_usize; 6];
    let stop = |(id, name, kind, settlement, weight): (String, String, SiteKind, String, f64)| {
        let address = somewhere_in(facts, addresses, &settlement, dice);
        let site = Site {
            id,
            name,
            kind,
            place: address.place,
            address: address.written(),
            ..Site::default()
        };
        let number = &mut numbers[kind as usize];
        *number += 1;
        demand::sites::stop(site, facts.plane.point(address.place), weight, *number)
    };
    table.into_iter().map(stop).collect()
}

/// Squares of villages without a special school; no flow walks to them by default.
fn pickup_points(facts: &Facts, addresses: &[Address]) -> Vec<Site> {
    let mut dice = Dice::new(1, 23);
    let mut point = |settlement: &&str| {
        let address = somewhere_in(facts, addresses, settlement, &mut dice);
        Site {
            id: format!("opstap-{}", settlement.to_lowercase()),
            name: format!("Opstapplaats {settlement}"),
            kind: SiteKind::Stop,
            place: address.place,
            address: address.written(),
            ..Site::default()
        }
    };
    PICKUP_POINTS.iter().map(&mut point).collect()
}

fn garages(facts: &Facts, addresses: &[Address], dice: &mut Dice) -> Vec<(String, Place)> {
    let garage = |settlement: &&str| {
        let name = settlement.split('/').next().unwrap_or(settlement);
        (format!("Garage {name}"), somewhere_in(facts, addresses, settlement, dice).place)
    };
    GARAGES.iter().map(garage).collect()
}

/// A house near the middle of a village or district.
fn somewhere_in<'a>(
    facts: &Facts,
    addresses: &'a [Address],
    settlement: &str,
    dice: &mut Dice,
) -> &'a Address {
    let (place, district) = settlement.split_once('/').unwrap_or((settlement, ""));
    let is_it = |s: &Settlement| s.place == place && s.district == district;
    let index = facts.settlements.iter().position(is_it).expect("a test looks up all of them");
    let middle = facts.settlements[index].middle;
    let distance = |address: &Address| facts.plane.point(address.place).distance(middle);
    let mut own: Vec<&Address> =
        addresses.iter().filter(|address| address.settlement == index).collect();
    own.sort_by(|a, b| distance(a).total_cmp(&distance(b)));
    own[dice.below(own.len().min(25))]
}

fn site_kind(word: &str) -> Option<SiteKind> {
    Some(match word {
        "school" => SiteKind::School,
        "daycare" => SiteKind::Daycare,
        "hospital" => SiteKind::Hospital,
        "work" => SiteKind::Work,
        "stop" => SiteKind::Stop,
        "other" => SiteKind::Other,
        _ => return None,
    })
}

fn identities(region: &Region, addresses: &[Address], dice: &mut Dice) -> Vec<Identity> {
    let mut by_place: Vec<(Place, &Address)> =
        addresses.iter().map(|address| (address.place, address)).collect();
    by_place.sort_by_key(|(place, _)| *place);
    let written = |wanted: &Place| {
        let found = by_place.binary_search_by_key(wanted, |(place, _)| *place);
        found.map(|index| by_place[index].1.written()).unwrap_or_default()
    };
    let mut identity = |passenger: &crate::region::Passenger| {
        let other = region.homes.iter().find(|home| home.passenger == passenger.id);
        Identity {
            other_address: other.map(|home| written(&home.place)).unwrap_or_default(),
            ..names::identity(passenger, written(&passenger.home), dice)
        }
    };
    // Those of flows that stand ready come last, so that everybody else keeps their name.
    let is_dormant = |flow: &str| region.flows.iter().any(|it| it.id == flow && it.is_dormant);
    let mut passengers: Vec<&crate::region::Passenger> = region.passengers.iter().collect();
    passengers.sort_by_key(|passenger| is_dormant(&passenger.flow));
    let mut identities: Vec<Identity> = passengers.into_iter().map(&mut identity).collect();
    identities.sort_by(|a, b| a.passenger.cmp(&b.passenger));
    identities
}
