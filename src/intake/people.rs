//! Gives people their pseudonyms, the same ones at every import.

use std::collections::{BTreeMap, BTreeSet};

use crate::import::read_places;
use crate::intake::entry::Person;
use crate::intake::raw::Raw;
use crate::intake::words;
use crate::region::Place;

/// Who has which pseudonym.
#[derive(Debug, Default)]
pub(super) struct People {
    ids: BTreeSet<String>,
    /// By the source's own number, kept in `identities.csv`.
    by_source: BTreeMap<String, String>,
    /// By name and address.
    by_name: BTreeMap<(String, String), String>,
    /// The names that the workspace has, by pseudonym.
    names: BTreeMap<String, String>,
    /// The addresses of other places that it has, by pseudonym; none where they cannot be read.
    places: BTreeMap<String, Option<BTreeMap<Place, String>>>,
    /// Whose home has an address there.
    addressed: BTreeSet<String>,
    /// Pseudonyms that were made so far.
    n_made: usize,
}

/// A pseudonym, and what `identities.csv` must keep to find it again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Pseudonym {
    pub(super) id: String,
    pub(super) source_id: String,
}

impl People {
    /// The people of a workspace.
    pub(super) fn of(passengers: &Raw, identities: &Raw) -> Self {
        let ids: BTreeSet<String> = passengers.columns(["id"]).map(|[id]| id.to_owned()).collect();
        let mut people = Self { ids, ..Self::default() };
        for [id, name, address, source, places] in
            identities.columns(["passenger", "name", "address", "source_id", "places"])
        {
            // What is wrong with them is for `check` to tell.
            let places = read_places(places).ok().map(|it| it.into_iter().collect());
            people.places.insert(id.to_owned(), places);
            if !source.is_empty() {
                people.by_source.insert(source.to_owned(), id.to_owned());
            }
            people.by_name.insert(who(name, address), id.to_owned());
            people.ids.insert(id.to_owned());
            people.names.insert(id.to_owned(), words::bare(name));
            if !address.is_empty() {
                people.addressed.insert(id.to_owned());
            }
        }
        let made = people.ids.iter().filter_map(|id| id.strip_prefix('p')?.parse::<usize>().ok());
        people.n_made = made.max().unwrap_or(0);
        people
    }

    /// Does the workspace have quite another name under a pseudonym? Two lists may give one number
    /// to two people.
    pub(super) fn is_another(&self, id: &str, name: &str) -> bool {
        let name = words::bare(name);
        // Who has no name stands under their pseudonym.
        let own = words::bare(id);
        let is_told = |known: &&String| !known.is_empty() && !name.is_empty() && **known != own;
        let known = self.names.get(id).filter(is_told);
        known.is_some_and(|known| words::distance(known, &name) > words::TYPO)
    }

    /// Does somebody have a row in `identities.csv`, which has a name then?
    pub(super) fn is_named(&self, id: &str) -> bool {
        self.names.contains_key(id)
    }

    /// Does the workspace have the address of somebody's home?
    pub(super) fn is_addressed(&self, id: &str) -> bool {
        self.addressed.contains(id)
    }

    /// Notes that a list tells the address of somebody's home.
    pub(super) fn address(&mut self, id: &str) {
        self.addressed.insert(id.to_owned());
    }

    /// The column `places` of somebody with more addresses; none where there is nothing to add.
    pub(super) fn with_places(&mut self, id: &str, more: &[(Place, String)]) -> Option<String> {
        let known = self.places.entry(id.to_owned()).or_insert_with(|| Some(BTreeMap::new()));
        let known = known.as_mut().filter(|_| !more.is_empty())?;
        // A bar stands between two addresses.
        known.extend(more.iter().map(|(place, address)| (*place, address.replace('|', "/"))));
        let part = |(place, address): (&Place, &String)| {
            format!("{}/{} {address}", place.lat(), place.lon())
        };
        Some(known.iter().map(part).collect::<Vec<_>>().join(" | "))
    }

    /// The pseudonym that a person has by now.
    pub(super) fn find(&self, person: &Person) -> Option<String> {
        let number = person.number.replace(' ', "");
        if is_plain(&number) {
            return [number, person.prefixed()].into_iter().find(|id| self.ids.contains(id));
        }
        let found = match source_id(person.prefix, &number) {
            Some(source_id) => self.by_source.get(&source_id),
            None => self.by_name.get(&who(&person.name, &person.address)),
        };
        found.cloned()
    }

    /// The pseudonym of a person: the one they have, else their number where it tells nothing of
    /// them, else a new one.
    pub(super) fn pseudonym(&mut self, person: &Person) -> Pseudonym {
        let number = person.number.replace(' ', "");
        let known = self.find(person);
        if is_plain(&number) {
            let id = known.unwrap_or_else(|| person.prefixed());
            self.ids.insert(id.clone());
            return Pseudonym { id, source_id: String::new() };
        }
        let id = known.unwrap_or_else(|| self.make());
        let source_id = source_id(person.prefix, &number);
        match &source_id {
            Some(source_id) => self.by_source.insert(source_id.clone(), id.clone()),
            None => self.by_name.insert(who(&person.name, &person.address), id.clone()),
        };
        Pseudonym { id, source_id: source_id.unwrap_or_default() }
    }

    fn make(&mut self) -> String {
        self.n_made += 1;
        let id = format!("p{:04}", self.n_made);
        self.ids.insert(id.clone());
        id
    }
}

/// What is kept of a number; a citizen's number is kept nowhere, not even beside the name.
fn source_id(prefix: &str, number: &str) -> Option<String> {
    let keeps = !number.is_empty() && !is_citizen_number(number) && !tells_citizen_number(number);
    keeps.then(|| format!("{prefix}:{number}"))
}

fn who(name: &str, address: &str) -> (String, String) {
    (words::bare(name), words::bare(address))
}

/// Does a number tell nothing of whom it belongs to? A few letters and up to seven digits: a date
/// of birth has eight, a citizen's number nine, a telephone ten.
pub(super) fn is_plain(number: &str) -> bool {
    let letters = number.bytes().take_while(u8::is_ascii_alphabetic).count();
    let rest = number[letters..].trim_start_matches(['-', '.', '_']);
    letters <= 4
        && (1..=7).contains(&rest.len())
        && rest.bytes().all(|it| it.is_ascii_digit())
        && !is_citizen_number(number)
}

/// Is this a citizen's number (BSN) by its eleven-test, also where a spreadsheet took its leading
/// zeros away or somebody wrote it in groups?
pub(super) fn is_citizen_number(number: &str) -> bool {
    let bare: String = number.chars().filter(|c| !['.', '-', ' '].contains(c)).collect();
    if !(7..=9).contains(&bare.len()) || !bare.bytes().all(|byte| byte.is_ascii_digit()) {
        return false;
    }
    let padded = format!("{bare:0>9}");
    let weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
    let digits = padded.bytes().map(|byte| i64::from(byte) - 48);
    let sum: i64 = digits.zip(weights).map(|(digit, weight)| digit * weight).sum();
    sum % 11 == 0 && padded.bytes().any(|digit| digit != b'0')
}

/// Does a text hold a citizen's number: nine digits in a row, or in groups with points or blanks?
/// A shorter number may be any number of a list.
pub(super) fn holds_citizen_number(text: &str) -> bool {
    let without =
        |signs: &[char]| -> String { text.chars().filter(|sign| !signs.contains(sign)).collect() };
    let is_one = |run: &str| run.len() == 9 && is_citizen_number(run);
    let holds = |text: &str| text.split(|c: char| !c.is_ascii_digit()).any(is_one);
    // Digits before or after it join its groups, so each way to write it is tried.
    holds(text)
        || holds(&without(&['.']))
        || holds(&without(&[' ']))
        || holds(&without(&['.', ' ']))
}

/// Is a number of somebody or something a citizen's, or does it hold one? In a number any sign
/// may stand between groups.
pub(super) fn tells_citizen_number(number: &str) -> bool {
    let is_grouped = number.chars().all(|c| c.is_ascii_digit() || c.is_ascii_punctuation());
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    holds_citizen_number(number) || (is_grouped && digits.len() == 9 && is_citizen_number(&digits))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::raw::known;

    fn person(number: &str, name: &str) -> Person {
        let (number, name) = (number.to_owned(), name.to_owned());
        Person { prefix: "l", number, name, ..Person::default() }
    }

    fn people(identities: &str) -> People {
        let raw = |file, bytes| Raw::read(known(file).expect("listed"), bytes).expect("sound");
        People::of(
            &raw("passengers.csv", None),
            &raw("identities.csv", Some(identities.as_bytes())),
        )
    }

    #[test]
    fn a_number_that_tells_nothing_is_kept() {
        let mut people = people("passenger,name,address,phone,note\n77,A,,,\n");
        assert_eq!(people.pseudonym(&person("1001", "")).id, "l1001");
        assert_eq!(people.pseudonym(&person("77", "")).id, "77");
        assert_eq!(people.pseudonym(&person("LL-12", "")).id, "lLL-12");
    }

    #[test]
    fn everybody_else_gets_the_same_pseudonym_each_time() {
        let mut people =
            people("passenger,name,address,phone,note,source_id\np0007,Bo,,,,l:jansen-3\n");
        assert_eq!(people.pseudonym(&person("jansen-3", "")).id, "p0007");
        let made = people.pseudonym(&person("", "Jan"));
        assert_eq!((made.id.as_str(), made.source_id.as_str()), ("p0008", ""));
        assert_eq!(people.pseudonym(&person("", "jan ")).id, "p0008");
        // A citizen's number leads to the name and stays nowhere.
        let citizen = people.pseudonym(&person("111222333", "Ann"));
        assert_eq!((citizen.id.as_str(), citizen.source_id.as_str()), ("p0009", ""));
        assert!(is_citizen_number("111222333") && !is_citizen_number("111222334"));
    }

    #[test]
    fn a_citizens_number_is_known_without_its_zeros_and_with_points() {
        // 0×9 + 1×8 + 2×7 + 3×6 + 4×5 + 5×4 + 6×3 + 7×2 − 2 = 110; the other begins with two zeros.
        for number in ["012345672", "12345672", "12.345.672", "1234 5672", "1234560", "001234560"] {
            assert!(is_citizen_number(number), "{number}");
            let made =
                people("passenger,name,address,phone,note\n").pseudonym(&person(number, "A"));
            assert_eq!((made.id.as_str(), made.source_id.as_str()), ("p0001", ""), "{number}");
        }
        for text in ["BSN012345672", "r12345678-2 0123.45.672", "zie 012345672, graag"] {
            assert!(holds_citizen_number(text), "{text}");
        }
        for text in ["0612345672", "bel 0528 12 34 56", "18-11-2025 9:15", "12345672"] {
            assert!(!holds_citizen_number(text), "{text}");
        }
        assert_eq!(source_id("l", "BSN012345672"), None);
        for number in ["12345673", "1234562", "123456", "l12345672", "000000000"] {
            assert!(!is_citizen_number(number), "{number}");
        }
    }
}
