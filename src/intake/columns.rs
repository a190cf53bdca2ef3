//! What a column of a list holds, known by its name.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde::Deserialize;

use crate::intake::words;
use crate::region::Weekday;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// A field by its name in `columns.toml`.
    Field(&'static str),
    /// A mark or time on a day of the week.
    Day(Weekday, Part),
}

/// The part of a day, or the direction, that a day's column is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// The whole day, there and back.
    Whole,
    /// The morning.
    Morning,
    /// The afternoon.
    Afternoon,
    /// There, or when it begins.
    Out,
    /// Back, or when it ends.
    Back,
}

/// Names of parts as they stand behind a day.
const PARTS: &[(Part, &[&str])] = &[
    (Part::Whole, &["", "heledag", "dag", "x"]),
    (Part::Morning, &["o", "och", "ocht", "ochtend", "vm", "voormiddag", "am", "morgen"]),
    (Part::Afternoon, &["m", "mid", "midd", "middag", "nm", "namiddag", "pm"]),
    (
        Part::Out,
        &[
            "heen",
            "begin",
            "begintijd",
            "start",
            "starttijd",
            "aanvang",
            "van",
            "in",
            "h",
            "brengen",
        ],
    ),
    (Part::Back, &["terug", "eind", "einde", "eindtijd", "tot", "uit", "t", "halen"]),
];

/// Ways to write the days, longest first.
const DAYS: &[(Weekday, &[&str])] = &[
    (Weekday::Monday, &["maandag", "monday", "maa", "mon", "ma"]),
    (Weekday::Tuesday, &["dinsdag", "tuesday", "din", "tue", "di"]),
    (Weekday::Wednesday, &["woensdag", "wednesday", "woe", "wed", "wo"]),
    (Weekday::Thursday, &["donderdag", "thursday", "don", "thu", "do"]),
    (Weekday::Friday, &["vrijdag", "friday", "vrij", "fri", "vr"]),
    (Weekday::Saturday, &["zaterdag", "saturday", "zat", "sat", "za"]),
    (Weekday::Sunday, &["zondag", "sunday", "zon", "sun", "zo"]),
];

/// Fields whose values tell who somebody is or where they live: findings show their form only.
const PERSONAL: &[&str] = &[
    "name",
    "first_name",
    "prefix",
    "last_name",
    "phone",
    "note",
    "street",
    "address",
    "postcode",
    "house_number",
    "house_letter",
    "addition",
    "city",
    "lat",
    "lon",
    "x",
    "y",
    "from",
    "from_postcode",
    "from_house_number",
    "to",
    "to_postcode",
    "to_house_number",
    "passenger",
    "other_address",
    "other_postcode",
    "other_house_number",
    "other_city",
    // Where a child sleeps when, and who is away, is told with words of all kinds.
    "other_days",
    "other_weeks",
    "own_days",
    "own_weeks",
    "absent_from",
    "absent_to",
    "household",
    "pc4",
];

/// Fields whose values tell of somebody's health: findings show nothing of them.
const SILENT: &[&str] =
    &["needs", "wheelchair", "walker", "escort", "solo", "front", "max_ride_minutes", "note"];

/// What a finding may show of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// The value.
    Value,
    /// Its form, without letters and digits.
    Form,
    /// Nothing.
    Nothing,
}

/// The fields of a second address, each with that of the first.
const SECOND: &[(&str, &str)] = &[
    ("other_address", "address"),
    ("other_postcode", "postcode"),
    ("other_house_number", "house_number"),
    ("other_city", "city"),
    ("other_days", "own_days"),
    ("other_weeks", "own_weeks"),
];

/// Makes the first of two columns of one kind that of the first address, in a list that names
/// none: "Adres moeder" and "Adres vader".
pub(super) fn tell_homes_apart(roles: &mut [Option<Role>]) {
    let is_there = |roles: &[Option<Role>], name| roles.contains(&Some(Role::Field(name)));
    let has_first = ["address", "postcode", "lat", "x"].iter().any(|name| is_there(roles, name));
    if has_first {
        return;
    }
    for &(second, first) in SECOND {
        let both = || roles.iter().filter(|role| **role == Some(Role::Field(second))).count() > 1;
        if both()
            && let Some(role) = roles.iter_mut().find(|it| **it == Some(Role::Field(second)))
        {
            *role = Some(Role::Field(first));
        }
    }
}

impl Role {
    /// What a finding may show of a value in such a column.
    pub(super) fn shown(self) -> Shown {
        match self {
            Self::Field(name) if SILENT.contains(&name) => Shown::Nothing,
            Self::Field(name) if PERSONAL.contains(&name) => Shown::Form,
            _ => Shown::Value,
        }
    }
}

#[derive(Deserialize)]
struct Synonyms {
    columns: BTreeMap<String, Vec<String>>,
    needs: BTreeMap<String, Vec<String>>,
}

/// The names of columns and needs that lists use.
#[derive(Debug)]
pub(super) struct Names {
    fields: BTreeMap<String, &'static str>,
    needs: BTreeMap<String, &'static str>,
}

impl Names {
    /// The names of `data/intake/columns.toml`.
    pub(super) fn known() -> &'static Self {
        static NAMES: OnceLock<Names> = OnceLock::new();
        NAMES.get_or_init(|| {
            let source = include_str!("../../data/intake/columns.toml");
            let synonyms: Synonyms = toml::from_str(source).expect("a test reads the table");
            let turn = |table: BTreeMap<String, Vec<String>>| {
                let pairs = table.into_iter().flat_map(|(name, words)| {
                    // Read once and kept for good.
                    let name: &'static str = name.leak();
                    let own = words::bare(name);
                    words
                        .into_iter()
                        .map(|word| words::bare(&word))
                        .chain([own])
                        .map(move |it| (it, name))
                });
                pairs.collect()
            };
            Self { fields: turn(synonyms.columns), needs: turn(synonyms.needs) }
        })
    }

    /// What a column of a name holds.
    pub(super) fn role(&self, header: &str) -> Option<Role> {
        let bare = words::bare(header);
        let field = self.fields.get(&bare).map(|&name| Role::Field(name));
        field.or_else(|| day(&bare))
    }

    /// A field by its own name.
    pub(super) fn field(&self, name: &str) -> Option<&'static str> {
        self.fields.values().copied().find(|known| *known == name)
    }

    /// The name of a field that a header is most like.
    pub(super) fn like(&self, header: &str) -> Option<&'static str> {
        let bare = words::bare(header);
        words::nearest(&bare, self.fields.iter().map(|(bare, name)| (bare.as_str(), *name)))
    }

    /// The usual id of a need, by a word for it.
    pub(super) fn need(&self, word: &str) -> Option<&'static str> {
        self.needs.get(&words::bare(word)).copied()
    }
}

/// Reads the name of a day's column: `ma`, `maandag ochtend`, `wo pm`, `eindtijd vr`.
fn day(bare: &str) -> Option<Role> {
    let part_of = |word: &str| PARTS.iter().find(|(_, words)| words.contains(&word)).map(|it| it.0);
    DAYS.iter().find_map(|&(day, names)| {
        names.iter().find_map(|name| {
            let rest = bare.strip_prefix(name).and_then(part_of);
            // A part of one letter before a day is part of another word.
            let before = bare.strip_suffix(name).filter(|rest| rest.len() > 1).and_then(part_of);
            rest.or(before).map(|part| Role::Day(day, part))
        })
    })
}

/// Reads a word for a day of the week.
pub(super) fn weekday(bare: &str) -> Option<Weekday> {
    DAYS.iter().find(|(_, names)| names.contains(&bare)).map(|(day, _)| *day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_known_by_their_dutch_and_english_names() {
        let names = Names::known();
        let role = |header| names.role(header);
        assert_eq!(role("Lln.nr"), Some(Role::Field("passenger")));
        assert_eq!(role("Cliëntnummer "), Some(Role::Field("passenger")));
        assert_eq!(role("huis\nnr."), Some(Role::Field("house_number")));
        assert_eq!(role("Ma"), Some(Role::Day(Weekday::Monday, Part::Whole)));
        assert_eq!(role("wo-middag"), Some(Role::Day(Weekday::Wednesday, Part::Afternoon)));
        assert_eq!(role("Begintijd dinsdag"), Some(Role::Day(Weekday::Tuesday, Part::Out)));
        assert_eq!(role("BSN"), None);
        assert_eq!(names.like("Shcool"), Some("school"));
        assert_eq!(names.need("HR01"), Some("wheelchair"));
    }

    #[test]
    fn every_personal_field_is_a_field() {
        for name in PERSONAL.iter().chain(SILENT) {
            assert!(Names::known().field(name).is_some(), "{name}");
        }
    }

    #[test]
    fn no_word_stands_for_two_things() {
        let source = include_str!("../../data/intake/columns.toml");
        let synonyms: Synonyms = toml::from_str(source).expect("sound");
        for table in [synonyms.columns, synonyms.needs] {
            let mut seen = BTreeMap::new();
            for (name, words) in table {
                for word in words {
                    let earlier = seen.insert(words::bare(&word), name.clone());
                    assert!(earlier.is_none_or(|earlier| earlier == name), "{word}: {name}");
                    let other = day(&words::bare(&word));
                    assert_eq!(other, None, "`{word}` is a day's column too");
                }
            }
        }
    }
}
