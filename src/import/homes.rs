//! Reads `homes.csv`: where `home` is on some days, for who has more than one.

use std::collections::BTreeMap;

use crate::import::bells::{period, weekdays};
use crate::import::faults::Faults;
use crate::import::records::Records;
use crate::import::table::{Column, Row, Table};
use crate::import::value;
use crate::region::{Home, Passenger, Place};
use crate::text::Message;

pub(super) const COLUMNS: &[Column] = &[
    Column::needed("passenger"),
    Column::needed("days"),
    Column::optional("weeks"),
    Column::needed("lat").personal(),
    Column::needed("lon").personal(),
    Column::optional("pc4").personal(),
    Column::optional("valid_from"),
    Column::optional("valid_to"),
];

/// The second homes of a workspace, with the lines that they stand on.
#[derive(Default)]
pub(super) struct Homes {
    /// In order of passenger, then as in the file.
    pub(super) list: Vec<(u64, Home)>,
}

impl Homes {
    /// Where else somebody is at home.
    pub(super) fn places_of<'a>(&'a self, passenger: &'a str) -> impl Iterator<Item = Place> {
        let from = self.list.partition_point(|(_, home)| home.passenger.as_str() < passenger);
        let own = self.list[from..].iter().take_while(move |(_, it)| it.passenger == passenger);
        own.map(|(_, home)| home.place)
    }

    /// The line of each home by its place in the list.
    pub(super) fn rows(&self) -> BTreeMap<String, u64> {
        let numbered = self.list.iter().enumerate();
        numbered.map(|(index, (line, _))| (index.to_string(), *line)).collect()
    }
}

/// Reads the file.
pub(super) fn read(source: &str, faults: &Faults, passengers: &Records<Passenger>) -> Homes {
    let Some(table) = Table::read(source, COLUMNS, faults) else { return Homes::default() };
    let mut earlier: BTreeMap<String, Vec<(u64, Home)>> = BTreeMap::new();
    for row in table.rows() {
        let Some(home) = home(&row, passengers) else { continue };
        let own = earlier.entry(home.passenger.clone()).or_default();
        if let Some((first, _)) = own.iter().find(|(_, other)| are_two_at_once(&home, other)) {
            row.fault("days", Message::new("import-home-twice").with("first", first.to_string()));
        }
        own.push((row.line, home));
    }
    Homes { list: earlier.into_values().flatten().collect() }
}

fn home(row: &Row<'_>, passengers: &Records<Passenger>) -> Option<Home> {
    let passenger = row.needed("passenger", |id| passengers.refer(id));
    let days = weekdays(row);
    let weeks = row.filled("weeks", value::choice(value::WEEKS));
    let place = row.place();
    let pc4 = row.filled("pc4", value::pc4).unwrap_or_default();
    let valid = period(row);
    Some(Home {
        passenger: passenger?,
        days: days?,
        weeks: weeks.unwrap_or_default(),
        place: place?,
        pc4,
        valid: valid?,
    })
}

/// Is there a day on which both hold?
fn are_two_at_once(one: &Home, other: &Home) -> bool {
    one.days.0 & other.days.0 != 0 && one.weeks.meet(other.weeks) && one.valid.meets(other.valid)
}
