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

    /// Is somebody's number the pseudonym of somebody?
    pub(super) fn has(&self, person: &Person) -> bool {
        self.ids.contains(&person.number) || self.ids.contains(&person.prefixed())
    }

    /// The pseudonym that a person has by now.
    pub(super) fn find(&self, person: &Person) -> Option<String> {
        match Key::of(person) {
            Key::Plain(number) => {
                [number, person.prefixed()].into_iter().find(|id| self.ids.contains(id))
            }
            Key::Source(source_id) => self.by_source.get(&source_id).cloned(),
            Key::Who(who) => self.by_name.get(&who).cloned(),
        }
    }

    /// The pseudonym of a person: the one they have, else their number where it tells nothing of
    /// them, else a new one.
    pub(super) fn pseudonym(&mut self, person: &Person) -> Pseudonym {
        let known = self.find(person);
        let mut source_id = String::new();
        let id = match Key::of(person) {
            Key::Plain(_) => {
                let id = known.unwrap_or_else(|| person.prefixed());
                self.ids.insert(id.clone());
                id
            }
            Key::Source(own) => {
                let id = known.unwrap_or_else(|| self.make());
                source_id.clone_from(&own);
                self.by_source.insert(own, id.clone());
                id
            }
            Key::Who(who) => {
                let id = known.unwrap_or_else(|| self.make());
                self.by_name.insert(who, id.clone());
                id
            }
        };
        Pseudonym { id, source_id }
    }

    fn make(&mut self) -> String {
        self.n_made += 1;
        let id = format!("p{:04}", self.n_made);
        self.ids.insert(id.clone());
        id
    }
}

/// By what somebody is known from one list to the next.
enum Key {
    /// By a number that tells nothing of them.
    Plain(String),
    /// By any other number, with the letter of its kind of list; kept beside the name only.
    Source(String),
    /// By name and address.
    Who((String, String)),
}

impl Key {
    fn of(person: &Person) -> Self {
        match person.kept_number() {
            None => Self::Who(who(&person.name, &person.address)),
            Some(number) if is_plain(&number) => Self::Plain(number),
            Some(number) => Self::Source(format!("{}:{number}", person.prefix)),
        }
    }
}

fn who(name: &str, address: &str) -> (String, String) {
    (words::bare(name), words::bare(address))
}

/// Does a number tell nothing of whom it belongs to? A few letters and up to seven digits: a date
/// of birth has eight, a citizen's number mostly nine, a telephone ten.
pub(super) fn is_plain(number: &str) -> bool {
    let letters = number.bytes().take_while(u8::is_ascii_alphabetic).count();
    let rest = number[letters..].trim_start_matches(['-', '.', '_']);
    letters <= 4 && (1..=7).contains(&rest.len()) && rest.bytes().all(|it| it.is_ascii_digit())
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
        let citizen = Person { is_citizens: true, ..person("111222333", "Ann") };
        let citizen = people.pseudonym(&citizen);
        assert_eq!((citizen.id.as_str(), citizen.source_id.as_str()), ("p0009", ""));
    }
}
