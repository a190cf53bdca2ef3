//! Street names, made of ordinary Dutch words.

use std::collections::BTreeMap;

use crate::dice::Dice;

const FIRST: &[&str] = &[
    "Eiken",
    "Beuken",
    "Linden",
    "Berken",
    "Essen",
    "Iepen",
    "Elzen",
    "Wilgen",
    "Populieren",
    "Kastanje",
    "Esdoorn",
    "Meidoorn",
    "Hazelaar",
    "Vlier",
    "Jasmijn",
    "Rozen",
    "Tulpen",
    "Anjer",
    "Lelie",
    "Narcissen",
    "Klaproos",
    "Korenbloem",
    "Madelief",
    "Boterbloem",
    "Klaver",
    "Varen",
    "Brem",
    "Heide",
    "Lijster",
    "Merel",
    "Mees",
    "Vinken",
    "Zwaluw",
    "Spreeuwen",
    "Kievit",
    "Wulpen",
    "Grutto",
    "Leeuwerik",
    "Fazanten",
    "Patrijs",
    "Uilen",
    "Valken",
    "Buizerd",
    "Reiger",
    "Ooievaar",
    "Zwanen",
    "Ganzen",
    "Eenden",
    "Haver",
    "Gerst",
    "Rogge",
    "Tarwe",
    "Boekweit",
    "Vlas",
    "Koolzaad",
    "Bieten",
    "Aardappel",
    "Turf",
    "Veen",
    "Sluis",
    "Kanaal",
    "Haven",
    "Schippers",
    "Smid",
    "Bakkers",
    "Wevers",
    "Timmer",
    "Kuipers",
    "Molen",
    "Brink",
    "Es",
    "Kerk",
    "School",
    "Station",
    "Markt",
    "Toren",
    "Poort",
    "Wal",
    "Dorps",
    "Boeren",
    "Ploeg",
    "Zeis",
    "Egge",
    "Wagen",
    "Hoeve",
    "Schapen",
    "Kudde",
    "Bij",
    "Honing",
    "Zonne",
    "Maan",
    "Ster",
    "Noorder",
    "Zuider",
    "Ooster",
    "Wester",
    "Koning",
    "Prinsen",
    "Parel",
    "Barnsteen",
    "Saffier",
    "Robijn",
    "Opaal",
    "Kristal",
    "Jupiter",
    "Saturnus",
    "Neptunus",
    "Orion",
];
const LAST: &[&str] = &["straat", "laan", "weg", "hof", "pad", "dreef", "kamp"];

/// Deals out names, each once in a place.
pub(super) struct Names {
    all: Vec<String>,
    dealt: BTreeMap<String, usize>,
}

impl Names {
    /// All names in random order.
    pub(super) fn new(dice: &mut Dice) -> Self {
        let joined =
            LAST.iter().flat_map(|last| FIRST.iter().map(move |first| format!("{first}{last}")));
        let mut all: Vec<String> = joined.collect();
        dice.shuffle(&mut all);
        Self { all, dealt: BTreeMap::new() }
    }

    /// A name that no street of the place has yet.
    pub(super) fn next(&mut self, place: &str) -> String {
        let start = place.bytes().map(usize::from).sum::<usize>() * 37;
        let count = self.dealt.entry(place.to_owned()).or_default();
        let name = &self.all[(start + *count) % self.all.len()];
        let round = *count / self.all.len();
        *count += 1;
        if round == 0 { name.clone() } else { format!("Nieuwe {name}") }
    }
}
