//! Reads where something is: coordinates, or a postcode and house number.

use crate::intake::finding::Severity;
use crate::intake::row::Row;
use crate::intake::value::{self, Read, Remark, rd};
use crate::network::{Address, Located, Postcode};
use crate::region::Place;
use crate::text::Message;

/// The fields that say where something is; empty names are fields that there are none of.
pub(super) struct Fields {
    lat: &'static str,
    lon: &'static str,
    x: &'static str,
    y: &'static str,
    postcode: &'static str,
    number: &'static str,
    letter: &'static str,
    addition: &'static str,
    line: &'static str,
    street: &'static str,
    city: &'static str,
}

/// The place that a row is about.
pub(super) const OWN: Fields = Fields {
    lat: "lat",
    lon: "lon",
    x: "x",
    y: "y",
    postcode: "postcode",
    number: "house_number",
    letter: "house_letter",
    addition: "addition",
    line: "address",
    street: "street",
    city: "city",
};

/// Where a person lives on other days.
pub(super) const OTHER: Fields =
    Fields { city: "other_city", ..part("other_postcode", "other_house_number", "other_address") };

/// Where a ride begins.
pub(super) const FROM: Fields = part("from_postcode", "from_house_number", "from");

/// Where a ride ends.
pub(super) const TO: Fields = part("to_postcode", "to_house_number", "to");

const fn part(postcode: &'static str, number: &'static str, line: &'static str) -> Fields {
    let nothing = Fields {
        lat: "",
        lon: "",
        x: "",
        y: "",
        postcode: "",
        number: "",
        letter: "",
        addition: "",
        line: "",
        street: "",
        city: "",
    };
    Fields { postcode, number, line, ..nothing }
}

/// The fields of a person's or site's own place, for the lists of what a kind reads.
pub(super) const OWN_FIELDS: &[&str] = &[
    "lat",
    "lon",
    "x",
    "y",
    "postcode",
    "house_number",
    "house_letter",
    "addition",
    "address",
    "street",
    "city",
];

impl Fields {
    /// Is anything filled in?
    pub(super) fn are_filled(&self, row: &Row<'_>) -> bool {
        [self.lat, self.x, self.postcode, self.line].iter().any(|&name| has(row, name))
    }

    /// The address as it is written, on one line, for the driver's sheet.
    pub(super) fn written(&self, row: &Row<'_>) -> String {
        let joined = |names: &[&'static str], blank: &str| {
            let filled = names.iter().filter(|name| has(row, name));
            filled.map(|name| row.content(name)).collect::<Vec<_>>().join(blank)
        };
        let street = if has(row, self.street) { self.street } else { self.line };
        let house = joined(&[street, self.number, self.letter, self.addition], " ");
        let town = joined(&[self.postcode, self.city], " ");
        let parts = [house, town];
        let parts: Vec<&str> =
            parts.iter().map(String::as_str).filter(|it| !it.is_empty()).collect();
        parts.join(", ")
    }

    /// Reads the place and the four digits of its postcode; what is wrong becomes findings.
    pub(super) fn read(&self, row: &Row<'_>) -> Option<(Place, String)> {
        let pc4 = self.postcode(row).map(|postcode| postcode.pc4()).unwrap_or_default();
        if has(row, self.lat) || has(row, self.lon) {
            let lat = row.needed(self.lat, value::decimal);
            let lon = row.needed(self.lon, value::decimal);
            return Some((told(row, self.lat, rd::of_degrees(lat?, lon?))?, pc4));
        }
        if has(row, self.x) || has(row, self.y) {
            let x = row.needed(self.x, value::decimal);
            let y = row.needed(self.y, value::decimal);
            return Some((told(row, self.x, rd::of_rd_columns(x?, y?))?, pc4));
        }
        let address = self.address(row)?;
        let place = self.locate(row, &address)?;
        Some((place, address.postcode.pc4()))
    }

    fn postcode(&self, row: &Row<'_>) -> Option<Postcode> {
        if has(row, self.postcode) { Postcode::parse(&row.content(self.postcode)) } else { None }
    }

    fn address(&self, row: &Row<'_>) -> Option<Address> {
        if !has(row, self.postcode) {
            if !has(row, self.line) {
                let field = [self.postcode, self.line, self.lat, self.x]
                    .into_iter()
                    .find(|&name| !name.is_empty() && row.has_column(name));
                row.fault(field.unwrap_or(self.line), Message::new("intake-no-place"));
                return None;
            }
            let found = Address::parse(&row.content(self.line));
            if found.is_none() {
                row.fault(self.line, Message::new("intake-address"));
            }
            return found;
        }
        let written = row.content(self.postcode);
        // Some put the house number into the same cell.
        if let Some(address) = Address::parse(&written) {
            return Some(address);
        }
        let Some(postcode) = Postcode::parse(&written) else {
            row.fault(self.postcode, Message::new("intake-postcode"));
            return None;
        };
        let parts = [self.number, self.letter, self.addition];
        let house: Vec<String> =
            parts.iter().filter(|name| has(row, name)).map(|name| row.content(name)).collect();
        let in_line = || Address::parse(&format!("{}, {written}", row.content(self.line)));
        let found = Address::new(postcode, &house.join(" "));
        let found = found.or_else(|| if has(row, self.line) { in_line() } else { None });
        if found.is_none() {
            row.fault(self.number, Message::new("intake-house-number"));
        }
        found
    }

    fn locate(&self, row: &Row<'_>, wanted: &Address) -> Option<Place> {
        let field = if has(row, self.postcode) { self.postcode } else { self.line };
        let Some(addresses) = row.desk.addresses.filter(|addresses| !addresses.is_empty()) else {
            row.fault(field, Message::new("intake-no-addresses"));
            return None;
        };
        match addresses.locate(wanted) {
            Located::Exact(place) => Some(place),
            Located::OtherSuffix(place, _) => {
                // The same front door as far as a taxi is concerned.
                row.say(Severity::Note, field, Message::new("intake-address-suffix"));
                Some(place)
            }
            Located::NearNumber(place, near) => {
                let away = near.number.abs_diff(wanted.number) as usize;
                row.question(field, Message::new("intake-address-near").with("away", away));
                Some(place)
            }
            Located::FarNumber(near) => {
                let away = near.number.abs_diff(wanted.number) as usize;
                row.fault(field, Message::new("intake-address-far").with("away", away));
                None
            }
            Located::NoPostcode(near) => {
                let message = match near {
                    Some(near) if near.pc4() == wanted.postcode.pc4() => {
                        Message::new("intake-postcode-near").with("pc4", near.pc4())
                    }
                    _ => Message::new("intake-postcode-unknown").with("pc4", wanted.postcode.pc4()),
                };
                row.fault(field, message);
                None
            }
        }
    }
}

fn has(row: &Row<'_>, name: &'static str) -> bool {
    !name.is_empty() && row.has(name)
}

/// Takes the place of a reading, and says what is to be said of it.
fn told(row: &Row<'_>, field: &'static str, read: Result<Read<Place>, Message>) -> Option<Place> {
    match read {
        Ok(Read { value, remark }) => {
            match remark {
                Remark::None => {}
                Remark::Note(message) => row.say(Severity::Note, field, message),
                Remark::Question(message) => row.question(field, message),
            }
            Some(value)
        }
        Err(message) => {
            row.fault(field, message);
            None
        }
    }
}
