//! Houses along the roads, with street, number, postcode and place.

use std::collections::{BTreeMap, BTreeSet};

use crate::generate::example::facts::{Facts, Settlement};
use crate::generate::example::roads::line::Class;
use crate::generate::example::roads::weave::Web;
use crate::generate::plane::Point;
use crate::region::Place;

/// From the middle of the road to the house, metres.
const SETBACK: f64 = 14.0;

/// A house.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Address {
    /// The settlement it belongs to, by index.
    pub(crate) settlement: usize,
    /// Where it is.
    pub(crate) place: Place,
    /// Street.
    pub(crate) street: String,
    /// House number.
    pub(crate) number: i64,
    /// Postcode with its letters.
    pub(crate) postcode: String,
    /// Town or village.
    pub(crate) city: String,
}

impl Address {
    /// The address on one line, as people write it.
    pub(crate) fn written(&self) -> String {
        let Self { street, number, postcode, city, .. } = self;
        format!("{street} {number}, {} {} {city}", &postcode[..4], &postcode[4..])
    }
}

/// Gives out house numbers and postcode letters.
#[derive(Default)]
struct Register {
    /// Next number by place and street.
    numbers: BTreeMap<(String, String), i64>,
    /// Letters by PC4 and street.
    letters: BTreeMap<(String, String), usize>,
    /// Streets in each PC4.
    streets: BTreeMap<String, usize>,
}

/// Builds houses along streets and country roads.
pub(super) fn build(
    facts: &Facts,
    web: &Web,
    is_home: impl Fn(&Settlement) -> bool,
) -> Vec<Address> {
    let mut register = Register::default();
    let mut taken = BTreeSet::new();
    let mut addresses = Vec::new();
    for strand in &web.strands {
        let line = &web.lines[strand.line];
        if line.name.is_empty() || line.class < Class::Tertiary {
            continue;
        }
        let mut since = 0.0;
        let mut is_left = false;
        for pair in strand.nodes.windows(2) {
            let (from, to) = (web.nodes[pair[0]], web.nodes[pair[1]]);
            let length = from.distance(to);
            let mut at = 0.0;
            loop {
                let spot = from.towards(to, if length > 0.0 { at / length } else { 0.0 });
                let settlement = line.settlement.unwrap_or_else(|| nearest(facts, spot));
                let owner = &facts.settlements[settlement];
                let spacing = spacing(line.settlement.is_some(), is_home(owner));
                let step = (spacing - since).max(0.0);
                if at + step > length - 8.0 {
                    since += (length - at).max(0.0);
                    break;
                }
                (at, since) = (at + step, 0.0);
                is_left = !is_left;
                let aside =
                    to.minus(from).unit().right().times(if is_left { -SETBACK } else { SETBACK });
                let place = facts.plane.place(from.towards(to, at / length).plus(aside));
                if taken.insert(place) {
                    addresses.push(register.address(owner, settlement, place, &line.name));
                }
            }
        }
    }
    addresses
}

/// Metres between houses: towns closer than the land, the neighbours' towns only roughly.
fn spacing(is_street: bool, is_home: bool) -> f64 {
    match (is_street, is_home) {
        (true, true) => 48.0,
        (true, false) => 170.0,
        (false, true) => 210.0,
        (false, false) => 600.0,
    }
}

fn nearest(facts: &Facts, spot: Point) -> usize {
    let distance = |index: &usize| facts.settlements[*index].middle.distance(spot);
    (0..facts.settlements.len()).min_by(|a, b| distance(a).total_cmp(&distance(b))).unwrap_or(0)
}

impl Register {
    fn address(
        &mut self,
        owner: &Settlement,
        settlement: usize,
        place: Place,
        street: &str,
    ) -> Address {
        let number = self.numbers.entry((owner.place.clone(), street.to_owned())).or_insert(0);
        *number += 1;
        let number = *number;
        let streets = self.streets.entry(owner.pc4.clone()).or_insert(0);
        let letters =
            *self.letters.entry((owner.pc4.clone(), street.to_owned())).or_insert_with(|| {
                *streets += 1;
                *streets - 1
            });
        Address {
            settlement,
            place,
            street: street.to_owned(),
            number,
            postcode: format!("{}{}", owner.pc4, two_letters(letters)),
            city: owner.place.clone(),
        }
    }
}

/// Two letters that no other street of the postcode has, without those that are not given out.
fn two_letters(index: usize) -> String {
    const LETTERS: &[u8] = b"ABCDEGHJKLMNPRSTVWXZ";
    let pairs = LETTERS.iter().flat_map(|&a| LETTERS.iter().map(move |&b| [a, b]));
    let mut allowed = pairs.filter(|pair| ![*b"SA", *b"SD", *b"SS"].contains(pair)).cycle();
    let pair = allowed.nth(index).unwrap_or(*b"AA");
    pair.iter().map(|&letter| char::from(letter)).collect()
}
