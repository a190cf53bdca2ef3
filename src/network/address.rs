//! The addresses of an extract: postcode and house number to a place.

use std::collections::BTreeMap;
use std::path::Path;

use osmpbf::{Element, PrimitiveBlock};

use crate::network::blobs::Blobs;
use crate::progress::Progress;
use crate::region::Place;
use crate::text::Fault;

/// House numbers up to this far away stand in for one that is not known.
const NEAR_NUMBERS: u32 = 20;

/// A Dutch address as the post knows it: no street is needed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Address {
    /// Four digits and two capitals.
    pub postcode: Postcode,
    /// House number.
    pub number: u32,
    /// Letter and addition, lower case without blanks or dashes; mostly empty.
    pub suffix: String,
}

/// A postcode: `7941AB`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Postcode([u8; 6]);

impl Postcode {
    /// Reads a postcode however it is spaced and whatever its case.
    pub fn parse(text: &str) -> Option<Self> {
        let mut letters = text.bytes().filter(|byte| !byte.is_ascii_whitespace());
        let mut code = [0; 6];
        for byte in &mut code {
            *byte = letters.next()?.to_ascii_uppercase();
        }
        let is_sound = code[0] != b'0'
            && code[..4].iter().all(u8::is_ascii_digit)
            && code[4..].iter().all(u8::is_ascii_uppercase)
            && letters.next().is_none();
        is_sound.then_some(Self(code))
    }

    /// Its four digits.
    pub fn pc4(&self) -> String {
        self.text(0..4)
    }

    fn text(self, part: std::ops::Range<usize>) -> String {
        self.0[part].iter().map(|&byte| char::from(byte)).collect()
    }
}

impl std::fmt::Display for Postcode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", self.text(0..4), self.text(4..6))
    }
}

impl std::fmt::Display for Address {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let is_number = self.suffix.starts_with(|c: char| c.is_ascii_digit());
        let dash = if is_number { "-" } else { "" };
        write!(f, "{} {}{dash}{}", self.postcode, self.number, self.suffix)
    }
}

impl Address {
    /// An address of a postcode and a house number as written: `12`, `12 a`, `12-2`, `12A bis`.
    pub fn new(postcode: Postcode, house: &str) -> Option<Self> {
        let house = house.trim();
        let digits = house.bytes().take_while(u8::is_ascii_digit).count();
        let number = house.get(..digits)?.parse().ok().filter(|&number| number > 0)?;
        Some(Self { postcode, number, suffix: suffix(house.get(digits..)?) })
    }

    /// Finds an address in a line: `7941 AB 12a`, `Dorpsstraat 12 a, 7941AB Meppel`.
    pub fn parse(line: &str) -> Option<Self> {
        let (at, length, postcode) = find_postcode(line)?;
        let after = line.get(at + length..)?;
        let after = after.trim_start_matches(|c: char| c.is_whitespace() || ",;".contains(c));
        if let Some(address) = Self::new(postcode, house(after)) {
            return Some(address);
        }
        let before = line.get(..at)?.trim_end_matches(|c: char| c.is_whitespace() || c == ',');
        // The last number of the street's part, for streets may be called "Plein 1940".
        let starts = before.char_indices().filter(|&(index, c)| {
            let is_first = index == 0 || before[..index].ends_with(|p: char| p.is_whitespace());
            c.is_ascii_digit() && is_first
        });
        let start = starts.map(|(index, _)| index).next_back()?;
        Self::new(postcode, before.get(start..)?)
    }
}

/// The part of a text that may be a house number: up to a comma, at most two words of it.
fn house(text: &str) -> &str {
    let text = text.split([',', ';', '\n']).next().unwrap_or("");
    let mut ends = text.char_indices().filter(|(_, c)| c.is_whitespace()).map(|(index, _)| index);
    let (first, second) = (ends.next(), ends.next());
    let next = first.and_then(|end| text.get(end..)).unwrap_or("").split_whitespace().next();
    let is_addition = next.is_some_and(|word| word.chars().count() <= 2 || word == "bis");
    let end = if is_addition { second } else { first };
    &text[..end.unwrap_or(text.len())]
}

fn find_postcode(line: &str) -> Option<(usize, usize, Postcode)> {
    let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    line.char_indices().filter(|(_, c)| c.is_ascii_digit()).find_map(|(at, _)| {
        [6, 7, 8].into_iter().find_map(|length| {
            let postcode = Postcode::parse(line.get(at..at + length)?)?;
            let ends = line.get(at + length..)?.chars().next();
            let starts = line.get(..at)?.chars().next_back();
            (!is_word(ends) && !is_word(starts)).then_some((at, length, postcode))
        })
    })
}

fn suffix(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Where an address lies, and how sure that is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Located {
    /// The very address.
    Exact(Place),
    /// The same number with another letter or addition.
    OtherSuffix(Place, Address),
    /// The nearest number that is known in the same postcode.
    NearNumber(Place, Address),
    /// The postcode is known and no number near it: the nearest one, to show only.
    FarNumber(Address),
    /// The postcode is not in the extract; one that looks like it, if there is one.
    NoPostcode(Option<Postcode>),
}

/// The addresses of an extract.
#[derive(Clone, Debug, Default)]
pub struct Addresses {
    /// By postcode, number and suffix; of doubles the first in the file.
    known: Vec<(Address, Place)>,
}

impl Addresses {
    /// Reads the addresses of an `.osm.pbf`: nodes and ways with a postcode and a house number.
    pub fn read(pbf: &Path, progress: &dyn Progress) -> Result<Self, Vec<Fault>> {
        let blobs = Blobs::find(pbf).map_err(|fault| vec![fault])?;
        let seen = blobs.map("network-reading-addresses", progress, |block| Ok(Seen::of(block)))?;
        let mut known = Vec::new();
        let mut outlines = Vec::new();
        for block in seen {
            known.extend(block.nodes);
            outlines.extend(block.ways);
        }
        let wanted: BTreeMap<i64, Place> = if outlines.is_empty() {
            BTreeMap::new()
        } else {
            let mut ids: Vec<i64> = outlines.iter().map(|(_, node)| *node).collect();
            ids.sort_unstable();
            ids.dedup();
            let places =
                blobs.map("network-reading-nodes", progress, |block| Ok(places_of(block, &ids)))?;
            places.into_iter().flatten().collect()
        };
        let ways = outlines.into_iter();
        known.extend(ways.filter_map(|(it, node)| Some((it, *wanted.get(&node)?))));
        known.sort();
        known.dedup_by(|later, first| later.0 == first.0);
        Ok(Self { known })
    }

    /// Addresses that are known.
    pub fn len(&self) -> usize {
        self.known.len()
    }

    /// Is none known?
    pub fn is_empty(&self) -> bool {
        self.known.is_empty()
    }

    /// Finds an address.
    pub fn locate(&self, wanted: &Address) -> Located {
        if let Ok(index) = self.known.binary_search_by(|(known, _)| known.cmp(wanted)) {
            return Located::Exact(self.known[index].1);
        }
        let from = self.known.partition_point(|(known, _)| known.postcode < wanted.postcode);
        let same = self.known[from..].iter().take_while(|it| it.0.postcode == wanted.postcode);
        let nearest = same.min_by_key(|(known, _)| {
            let away = known.number.abs_diff(wanted.number);
            // Even and odd numbers lie on two sides of the street.
            (away + away % 2, known.number, known.suffix.len(), known.suffix.clone())
        });
        match nearest {
            Some((known, place)) if known.number == wanted.number => {
                Located::OtherSuffix(*place, known.clone())
            }
            Some((known, place)) if known.number.abs_diff(wanted.number) <= NEAR_NUMBERS => {
                Located::NearNumber(*place, known.clone())
            }
            Some((known, _)) => Located::FarNumber(known.clone()),
            None => Located::NoPostcode(self.similar(wanted.postcode)),
        }
    }

    /// A known postcode with one other sign in it.
    fn similar(&self, wanted: Postcode) -> Option<Postcode> {
        let differing = |known: &Postcode| {
            known.0.iter().zip(&wanted.0).filter(|(known, wanted)| known != wanted).count()
        };
        let mut near = self.known.iter().map(|(known, _)| known.postcode);
        near.find(|known| differing(known) == 1)
    }
}

/// The addresses of one block.
#[derive(Default)]
struct Seen {
    nodes: Vec<(Address, Place)>,
    /// Buildings, with the first node of their outline.
    ways: Vec<(Address, i64)>,
}

impl Seen {
    fn of(block: &PrimitiveBlock) -> Self {
        let mut seen = Self::default();
        for element in block.elements() {
            match &element {
                Element::Node(node) => {
                    let place = place(node.nano_lat(), node.nano_lon());
                    seen.nodes.extend(address(node.tags()).zip(place));
                }
                Element::DenseNode(node) => {
                    let place = place(node.nano_lat(), node.nano_lon());
                    seen.nodes.extend(address(node.tags()).zip(place));
                }
                Element::Way(way) => {
                    seen.ways.extend(address(way.tags()).zip(way.raw_refs().first().copied()));
                }
                // A building with a courtyard; its number stands on a node as well.
                Element::Relation(_) => {}
            }
        }
        seen
    }
}

fn address<'a>(tags: impl Iterator<Item = (&'a str, &'a str)>) -> Option<Address> {
    let (mut postcode, mut house) = (None, None);
    for (key, value) in tags {
        match key {
            "addr:postcode" => postcode = Postcode::parse(value),
            "addr:housenumber" => house = Some(value),
            _ => {}
        }
    }
    Address::new(postcode?, house?)
}

fn places_of(block: &PrimitiveBlock, wanted: &[i64]) -> Vec<(i64, Place)> {
    let found = block.elements().filter_map(|element| {
        let (id, lat, lon) = match &element {
            Element::Node(node) => (node.id(), node.nano_lat(), node.nano_lon()),
            Element::DenseNode(node) => (node.id(), node.nano_lat(), node.nano_lon()),
            Element::Way(_) | Element::Relation(_) => return None,
        };
        wanted.binary_search(&id).ok()?;
        Some((id, place(lat, lon)?))
    });
    found.collect()
}

fn place(nano_lat: i64, nano_lon: i64) -> Option<Place> {
    let micro = |nano: i64| i32::try_from(nano.div_euclid(1000)).ok();
    let place = Place { lat_e6: micro(nano_lat)?, lon_e6: micro(nano_lon)? };
    (place.lat_e6.abs() <= 90_000_000 && place.lon_e6.abs() <= 180_000_000).then_some(place)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(line: &str) -> Option<String> {
        Address::parse(line).map(|address| address.to_string())
    }

    #[test]
    fn addresses_are_read_however_they_are_written() {
        for line in
            ["7941 AB 12a", "7941ab 12 A", "Dorpsstraat 12-a, 7941 AB Meppel", "7941AB, 12a"]
        {
            assert_eq!(said(line).as_deref(), Some("7941 AB 12a"), "{line}");
        }
        assert_eq!(said("Plein 1940 3, 7941 AB").as_deref(), Some("7941 AB 3"));
        assert_eq!(said("7941 AB 12-2 Meppel").as_deref(), Some("7941 AB 12-2"));
        for none in ["", "7941 AB", "Dorpsstraat 12", "é7941 AB", "0941 AB 1", "7941 AB 0"] {
            assert_eq!(said(none), None, "{none}");
        }
    }

    #[test]
    fn what_is_not_known_is_told_with_what_is_near() {
        let at = |lat_e6| Place { lat_e6, lon_e6: 0 };
        let entry = |line: &str, lat| (Address::parse(line).expect("sound"), at(lat));
        let mut known =
            vec![entry("7941 AB 12", 1), entry("7941 AB 12b", 2), entry("7941 AB 15", 3)];
        known.sort();
        let addresses = Addresses { known };
        let locate = |line: &str| addresses.locate(&Address::parse(line).expect("sound"));
        assert_eq!(locate("7941 AB 12b"), Located::Exact(at(2)));
        assert!(matches!(locate("7941 AB 12c"), Located::OtherSuffix(place, _) if place == at(1)));
        assert!(matches!(locate("7941 AB 14"), Located::NearNumber(place, _) if place == at(1)));
        assert!(matches!(locate("7941 AB 200"), Located::FarNumber(near) if near.number == 15));
        assert_eq!(locate("7941 AC 1"), Located::NoPostcode(Postcode::parse("7941AB")));
        assert_eq!(locate("9999 ZZ 1"), Located::NoPostcode(None));
    }
}
