//! Made-up names, telephone numbers and notes, so that drivers' sheets look like real ones.

use crate::dice::Dice;
use crate::region::{Identity, Passenger};

/// First names of children.
const CHILDREN: [&str; 24] = [
    "Sanne", "Daan", "Femke", "Thijs", "Lotte", "Jesse", "Noor", "Bram", "Fenna", "Sem", "Roos",
    "Lars", "Isa", "Ruben", "Mila", "Stijn", "Elin", "Tygo", "Yara", "Finn", "Amira", "Youssef",
    "Zoë", "Mees",
];

/// First names of grown-ups, most of them not young.
const GROWN_UPS: [&str; 24] = [
    "Aaltje", "Hendrik", "Jantje", "Roelof", "Grietje", "Albert", "Hilje", "Jan", "Trijntje",
    "Harm", "Geesje", "Klaas", "Marchje", "Geert", "Roelie", "Berend", "Lammigje", "Willem",
    "Femmie", "Egbert", "Annie", "Fatma", "Kees", "Ria",
];

/// Initials of family names.
const INITIALS: &[u8] = b"ABDGHJKLMOPRSTVWZ";

/// What a driver may have to know at the door.
const NOTES: [&str; 5] = [
    "Graag achterom aanbellen.",
    "Belt niet; klop op het raam.",
    "Wacht bij de grote boom aan het erf.",
    "Buurvrouw helpt met de jas.",
    "Rollator staat in het portaal.",
];

/// Somebody who does not exist; drawn in the order of the passengers.
pub(super) fn identity(passenger: &Passenger, address: String, dice: &mut Dice) -> Identity {
    let names = if passenger.flow == "leerlingen" { CHILDREN } else { GROWN_UPS };
    let initial = char::from(INITIALS[dice.below(INITIALS.len())]);
    let name = format!("{} {initial}.", names[dice.below(names.len())]);
    // No subscriber's number begins with a zero, so these ring nowhere.
    let phone = format!("0528-0{:05}", dice.below(100_000));
    let note = NOTES[dice.below(NOTES.len())];
    let note = if dice.chance(0.08) { note.to_owned() } else { String::new() };
    Identity {
        passenger: passenger.id.clone(),
        name,
        address,
        other_address: String::new(),
        places: Vec::new(),
        phone,
        note,
    }
}
