//! Who rides with whom: age bands and types of school, households, persons kept apart, dogs,
//! companions. Draws of its own, so that the rest of the demand stays as it is.

use std::collections::BTreeMap;

use crate::dice::Dice;
use crate::generate::demand::rules::words;
use crate::region::{Apart, Direction, End, Passenger, Place, Region, SiteKind};

/// Types of school by what their names say; the first that fits counts.
const SCHOOL_TYPES: [(&str, &str); 3] =
    [("basisonderwijs", "sbo"), ("voortgezet", "vso"), ("speciaal", "so")];
/// Groups that are kept apart where the region has both.
const APART: [&[&str]; 4] =
    [&["4-8", "12-18"], &["sbo", "vso"], &["so", "vso"], &["hond", "hondenallergie"]];

/// Adds all of it to a region.
pub(super) fn mingle(region: &mut Region, dice: &mut Dice) {
    types_of_school(region);
    age_bands(region, dice);
    aids(region);
    boosters(region);
    dogs(region);
    households(region, dice);
    companions(region, dice);
    let has = |region: &Region, group: &str| {
        let of_people = region.passengers.iter().flat_map(|passenger| &passenger.groups);
        of_people.chain(region.sites.iter().flat_map(|site| &site.groups)).any(|it| it == group)
    };
    let lists = APART.iter().filter(|groups| groups.iter().all(|group| has(region, group)));
    region.apart = lists.map(|groups| Apart { groups: words(groups) }).collect();
}

fn types_of_school(region: &mut Region) {
    let schools = region.sites.iter_mut().filter(|site| site.kind == SiteKind::School);
    for (number, school) in schools.enumerate() {
        let named = SCHOOL_TYPES.iter().find(|(word, _)| school.name.contains(word));
        // Where names tell nothing the types take turns.
        let (_, kind) = named.unwrap_or(&SCHOOL_TYPES[number % SCHOOL_TYPES.len()]);
        school.groups = words(&[kind]);
    }
}

fn age_bands(region: &mut Region, dice: &mut Dice) {
    let site_of = sites_of_passengers(region);
    for pupil in region.passengers.iter_mut().filter(|one| one.flow == "leerlingen") {
        let school =
            site_of.get(&pupil.id).and_then(|id| region.sites.iter().find(|s| s.id == *id));
        let is_secondary = school.is_some_and(|school| school.groups.iter().any(|it| it == "vso"));
        let young = dice.chance(0.5);
        let band = if is_secondary {
            "12-18"
        } else if young {
            "4-8"
        } else {
            "8-12"
        };
        pupil.groups = words(&[band]);
    }
}

/// The youngest pupils who walk sit on a booster seat.
fn boosters(region: &mut Region) {
    for pupil in region.passengers.iter_mut().filter(|one| one.groups == ["4-8"]) {
        if pupil.needs.iter().any(|need| need == "child") {
            pupil.needs.push("booster".to_owned());
        }
    }
}

/// Every third wheelchair is electric; of those who move over every fifth chair cannot be secured.
fn aids(region: &mut Region) {
    for (from, to, one_in) in
        [("wheelchair", "electric-wheelchair", 3), ("folding-chair", "loose-chair", 5)]
    {
        let needs = region.passengers.iter_mut().flat_map(|passenger| &mut passenger.needs);
        for need in needs.filter(|need| *need == from).skip(1).step_by(one_in) {
            to.clone_into(need);
        }
    }
}

/// A few guide dogs, a few passengers who cannot bear them, some with large luggage.
fn dogs(region: &mut Region) {
    let walks = |passenger: &&mut Passenger| {
        passenger.flow == "wmo" && passenger.needs.iter().any(|need| need == "walk")
    };
    for (number, passenger) in region.passengers.iter_mut().filter(walks).enumerate() {
        match number % 60 {
            10 => {
                passenger.needs.push("guide-dog".to_owned());
                passenger.groups = words(&["hond"]);
            }
            20 | 50 => passenger.groups = words(&["hondenallergie"]),
            30 => passenger.needs.push("luggage".to_owned()),
            _ => {}
        }
    }
}

/// Brothers and sisters at one school, couples at one day care, and pupils who cannot get along.
fn households(region: &mut Region, dice: &mut Dice) {
    let mut number = 0;
    for members in peers(region, |passenger| &passenger.pc4).values() {
        let mut pairs = members.windows(2).map(|pair| (pair[0], pair[1]));
        let close = |&(one, other): &(usize, usize)| {
            are_close(region.passengers[one].home, region.passengers[other].home)
        };
        // Only neighbours move in together, so that the map stays as it was drawn.
        if let Some((one, other)) = pairs.find(close)
            && dice.chance(0.25)
        {
            number += 1;
            region.passengers[other].home = region.passengers[one].home;
            for member in [one, other] {
                region.passengers[member].household = format!("gezin-{number:02}");
            }
        }
    }
    for members in peers(region, |passenger| &passenger.authority).values() {
        if let &[.., one, _, other] = members.as_slice()
            && region.passengers[one].flow == "leerlingen"
            && dice.chance(0.3)
        {
            let ids = [one, other].map(|member| region.passengers[member].id.clone());
            let [first, second] = ids;
            region.passengers[one].not_with = vec![second];
            region.passengers[other].not_with = vec![first];
        }
    }
}

/// Less than about a kilometre from each other?
fn are_close(one: Place, other: Place) -> bool {
    (one.lat_e6 - other.lat_e6).abs() < 7_000 && (one.lon_e6 - other.lon_e6).abs() < 11_000
}

/// Those who go to the same site every day, by something that they share; without those who have
/// a limit of their own, which was drawn for the home that they have.
fn peers(
    region: &Region,
    key: fn(&Passenger) -> &String,
) -> BTreeMap<(String, String), Vec<usize>> {
    let site_of = sites_of_passengers(region);
    let mut peers: BTreeMap<(String, String), Vec<usize>> = BTreeMap::new();
    for (index, passenger) in region.passengers.iter().enumerate() {
        if let Some(site) = site_of.get(&passenger.id).filter(|_| passenger.max_ride.is_none()) {
            peers.entry((key(passenger).clone(), site.clone())).or_default().push(index);
        }
    }
    peers
}

/// The site that each pupil and day-care client goes to.
fn sites_of_passengers(region: &Region) -> BTreeMap<String, String> {
    let is_daily = |flow: &str| flow == "leerlingen" || flow == "dagbesteding";
    let out = region.trips.iter().filter(|trip| trip.direction == Direction::Out);
    let to_site = out.filter(|trip| is_daily(&trip.flow)).filter_map(|trip| match &trip.to {
        End::Site(site) => Some((trip.passenger.clone(), site.clone())),
        End::Home | End::Place(_) => None,
    });
    to_site.collect()
}

/// One booked outing in sixteen is made in company, there and back.
fn companions(region: &mut Region, dice: &mut Dice) {
    let mut in_company: Vec<String> = Vec::new();
    let is_booked = |flow: &str| flow == "wmo" || flow == "regiotaxi";
    for trip in region.trips.iter().filter(|trip| is_booked(&trip.flow)) {
        let is_second = trip.link.as_ref().is_some_and(|other| *other < trip.id);
        if !is_second && dice.chance(1.0 / 16.0) {
            in_company.push(trip.id.clone());
            in_company.extend(trip.link.clone());
        }
    }
    in_company.sort();
    for trip in &mut region.trips {
        if in_company.binary_search(&trip.id).is_ok() {
            trip.companions = 1;
        }
    }
}
