//! What the importer knows while it reads: the region, its sites and people, the addresses.

use std::collections::{BTreeMap, BTreeSet};

use crate::intake::columns::Names;
use crate::intake::mapping::Mapping;
use crate::intake::people::People;
use crate::intake::value::Read;
use crate::intake::words;
use crate::network::Addresses;
use crate::region::{Escort, Need, Period, Place, Region, Weekday, Weekdays};
use crate::text::Message;
use crate::units::Seconds;

/// A site that rows may name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct KnownSite {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) place: Place,
}

/// Hours that are known of a programme of a site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct KnownBell {
    pub(super) site: String,
    pub(super) programme: String,
    pub(super) days: Weekdays,
    pub(super) valid: Period,
    pub(super) start: Seconds,
    pub(super) end: Seconds,
}

impl KnownBell {
    /// Is it the same row of `bells.csv`, whatever its hours?
    pub(super) fn is_row_of(&self, other: &Self) -> bool {
        self.site == other.site
            && self.programme == other.programme
            && self.days == other.days
            && self.valid == other.valid
    }

    /// Is there a day of which both say the hours?
    pub(super) fn meets(&self, other: &Self) -> bool {
        self.site == other.site
            && self.programme == other.programme
            && self.days.0 & other.days.0 != 0
            && self.valid.meets(other.valid)
    }
}

/// Hours by site.
pub(super) type Bells = BTreeMap<String, Vec<KnownBell>>;

/// The sites by what lists may call them.
#[derive(Debug, Default)]
pub(super) struct Sites {
    by_id: BTreeMap<String, KnownSite>,
    /// Ids by bare name, then by bare id; of doubles the first.
    by_name: BTreeMap<String, String>,
}

impl Sites {
    /// Adds a site, or puts it in the place of the one with its id.
    pub(super) fn add(&mut self, site: KnownSite) {
        for name in [&site.name, &site.id] {
            self.by_name.entry(words::bare(name)).or_insert_with(|| site.id.clone());
        }
        self.by_id.insert(site.id.clone(), site);
    }

    /// The place of a site.
    pub(super) fn place(&self, id: &str) -> Option<Place> {
        self.by_id.get(id).map(|site| site.place)
    }
}

/// A passenger of the workspace.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct KnownPassenger {
    pub(super) flow: String,
    pub(super) home: Option<Place>,
    /// Rows of `homes.csv`.
    pub(super) n_homes: usize,
    /// Ids of their needs.
    pub(super) needs: BTreeSet<String>,
}

impl KnownPassenger {
    /// The needs of a cell of `passengers.csv`.
    pub(super) fn needs_of(cell: &str) -> BTreeSet<String> {
        cell.split_whitespace().map(str::to_owned).collect()
    }
}

/// Everything that a row is read against.
pub(super) struct Desk<'a> {
    /// Authorities, flows, needs and the reference date; the tables of it are empty.
    pub(super) region: &'a Region,
    pub(super) mapping: &'a Mapping,
    pub(super) addresses: Option<&'a Addresses>,
    pub(super) sites: Sites,
    pub(super) bells: Bells,
    pub(super) passengers: BTreeMap<String, KnownPassenger>,
    pub(super) people: People,
}

impl Desk<'_> {
    /// The hours that are known once those of a list have taken the place of their own rows.
    pub(super) fn bells_with(&self, new: &[KnownBell]) -> Bells {
        let mut of_sites: BTreeMap<&str, Vec<&KnownBell>> = BTreeMap::new();
        for bell in new {
            of_sites.entry(&bell.site).or_default().push(bell);
        }
        let mut bells = self.bells.clone();
        for (site, new) in of_sites {
            let own = bells.entry(site.to_owned()).or_default();
            own.retain(|bell| !new.iter().any(|other| other.is_row_of(bell)));
            own.extend(new.into_iter().cloned());
        }
        bells
    }

    /// Finds the id of a site by its id or name; a part of a name is asked about.
    ///
    /// # Errors
    /// A message with the name that is most like it.
    pub(super) fn site(&self, text: &str) -> Result<Read<String>, Message> {
        let bare = words::bare(text);
        let Sites { by_id, by_name } = &self.sites;
        let named = || by_id.get(by_name.get(&bare)?);
        // A name with the village behind it, or the word "school" before it.
        let within = || {
            let alike = by_name.iter().filter(|(own, _)| {
                bare.len() > 4 && own.len() > 4 && (own.contains(&bare) || bare.contains(*own))
            });
            let ids: BTreeSet<&String> = alike.map(|(_, id)| id).collect();
            by_id.get(*ids.first().filter(|_| ids.len() == 1)?)
        };
        if let Some(site) = by_id.get(text).or_else(named) {
            return Ok(Read::plain(site.id.clone()));
        }
        if let Some(site) = within() {
            let message = Message::new("intake-site-like").with("name", site.name.as_str());
            return Ok(Read::asking(site.id.clone(), message));
        }
        let names = by_name.iter().filter_map(|(bare, id)| Some((bare, by_id.get(id)?)));
        let names = names.map(|(bare, site)| (bare.as_str(), site.name.as_str()));
        Err(match words::nearest(&bare, names) {
            Some(near) => Message::new("intake-unknown-site-near").with("near", near),
            None => Message::new("intake-unknown-site"),
        })
    }

    /// Is it known when a programme of a site begins and ends on a day?
    pub(super) fn has_bell(&self, site: &str, programme: &str, day: Weekday) -> bool {
        let mut of_site = self.bells.get(site).into_iter().flatten();
        of_site.any(|bell| bell.programme == programme && bell.days.contains(day))
    }

    /// The programme that some site has by a name.
    pub(super) fn programme(&self, text: &str) -> Option<&str> {
        let bare = words::bare(text);
        let mut named = self.bells.values().flatten().map(|bell| bell.programme.as_str());
        named.find(|programme| !programme.is_empty() && words::bare(programme) == bare)
    }

    /// The passenger of a number that a list has, with the letter of any kind of list before it.
    ///
    /// # Errors
    /// A message when nobody has it, or more than one.
    pub(super) fn passenger(&self, number: &str) -> Result<String, Message> {
        if self.passengers.contains_key(number) {
            return Ok(number.to_owned());
        }
        let prefixed = ["l", "d", "w"].map(|prefix| format!("{prefix}{number}"));
        let mut known = prefixed.into_iter().filter(|id| self.passengers.contains_key(id));
        match (known.next(), known.next()) {
            (Some(id), None) => Ok(id),
            (Some(_), Some(_)) => Err(Message::new("intake-passenger-of-two-lists")),
            _ => Err(Message::new("intake-unknown-passenger")),
        }
    }

    /// Finds the id of a need by a word for it: its id, its name, one of its codes, or a usual word.
    pub(super) fn need(&self, word: &str) -> Option<String> {
        let bare = words::bare(word);
        // A companion is counted with each trip and is no need of the passenger.
        let needs = || self.region.needs.iter().filter(|it| it.escort != Some(Escort::Social));
        let named = needs().find(|it| {
            let mut codes = it.codes.iter();
            words::bare(&it.id) == bare
                || words::bare(&it.name) == bare
                || codes.any(|code| words::bare(code) == bare)
        });
        let usual = || {
            let meaning = Names::known().need(word)?;
            let is_meant = |it: &&Need| Names::known().need(&it.id) == Some(meaning);
            let is_medical = |it: &&Need| meaning == "escort" && it.escort.is_some();
            needs().find(is_meant).or_else(|| needs().find(is_medical))
        };
        named.or_else(usual).map(|need| need.id.clone())
    }

    /// Does the region say what a companion takes?
    pub(super) fn has_companions(&self) -> bool {
        self.region.needs.iter().any(|need| need.escort == Some(Escort::Social))
    }

    /// The need of somebody about whom nothing is said.
    pub(super) fn plain_need(&self, is_child: bool) -> Option<String> {
        let first = if is_child { "child" } else { "walk" };
        self.need(first).or_else(|| self.need("walk")).or_else(|| {
            let mut plain = self.region.needs.iter().filter(|need| {
                need.space.seats == 1 && need.space.wheelchairs == 0 && need.equipment.is_empty()
            });
            plain.next().map(|need| need.id.clone())
        })
    }

    /// Finds the id of an authority by its id or name.
    pub(super) fn authority(&self, text: &str) -> Result<String, Message> {
        let bare = words::bare(text);
        let bare = bare.strip_prefix("gemeente").unwrap_or(&bare);
        let own = |name: &str| {
            let name = words::bare(name);
            name.strip_prefix("gemeente").map(ToOwned::to_owned).unwrap_or(name)
        };
        let mut all = self.region.authorities.iter();
        all.find(|it| own(&it.id) == bare || own(&it.name) == bare)
            .map(|it| it.id.clone())
            .ok_or_else(|| Message::new("intake-unknown-authority"))
    }

    /// Finds the id of a flow by its id or name.
    pub(super) fn flow(&self, text: &str) -> Result<String, Message> {
        let bare = words::bare(text);
        let mut all = self.region.flows.iter();
        all.find(|it| words::bare(&it.id) == bare || words::bare(&it.name) == bare)
            .map(|it| it.id.clone())
            .ok_or_else(|| Message::new("intake-unknown-flow"))
    }

    /// The flow of a kind of list: the first of some usual names, else the region's only one.
    pub(super) fn usual_flow(&self, names: &[&str]) -> Option<String> {
        let usual = names.iter().find_map(|name| self.flow(name).ok());
        let only = || match &self.region.flows[..] {
            [only] => Some(only.id.clone()),
            _ => None,
        };
        usual.or_else(only)
    }
}
