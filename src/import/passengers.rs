//! Reads `passengers.csv`.

use crate::import::faults::Faults;
use crate::import::need;
use crate::import::not_with;
use crate::import::records::Records;
use crate::import::region_toml::RegionFile;
use crate::import::table::{Column, Row, Table};
use crate::import::value;
use crate::region::Passenger;
use crate::text::Message;
use crate::units::{Meters, Seconds};

pub(super) const COLUMNS: &[Column] = &[
    Column::needed("id"),
    Column::needed("flow"),
    Column::needed("authority"),
    Column::needed("lat").personal(),
    Column::needed("lon").personal(),
    Column::optional("pc4").personal(),
    Column::needed("needs").silent(),
    Column::optional("max_ride_minutes").silent(),
    Column::optional("door").silent(),
    Column::optional("groups").silent(),
    Column::optional("not_with"),
    Column::optional("household"),
    Column::optional("km_left").personal(),
];

/// Whether somebody is always fetched at the door, as it is written.
const DOOR: &[(&str, bool)] = &[("yes", true), ("ja", true), ("no", false), ("nee", false)];

/// Reads the file.
pub(super) fn read(source: &str, faults: &Faults, region: &RegionFile) -> Records<Passenger> {
    let Some(table) = Table::read(source, COLUMNS, faults) else { return Records::default() };
    if !table.has_rows() {
        return Records::default();
    }
    let mut records = table.records("passengers.csv");
    for row in table.rows() {
        let id = row.declare(&mut records);
        if let Some(passenger) = passenger(&row, id, region) {
            records.keep(passenger.id.clone(), passenger);
        }
    }
    not_with::make_mutual(&mut records, faults);
    records
}

fn passenger(row: &Row<'_>, id: Option<String>, region: &RegionFile) -> Option<Passenger> {
    let flow = row.needed("flow", |id| region.flows.refer(id));
    let authority = row.needed("authority", |id| region.authorities.refer(id));
    let home = row.place();
    let pc4 = row.filled("pc4", value::pc4).unwrap_or_default();
    let needs = row.words("needs", need::named(&region.needs)).map(need::ids);
    if !row.has("needs") {
        row.fault("needs", Message::new("import-empty-cell"));
    }
    let max_ride = row.filled("max_ride_minutes", value::whole(1, 1440)).map(Seconds::minutes);
    let door = row.filled("door", value::choice(DOOR)).unwrap_or_default();
    let groups = row.words("groups", value::id);
    let not_with = row.words("not_with", value::id);
    let household = row.filled("household", value::id).unwrap_or_default();
    let km_left = row.filled("km_left", value::whole(0, 100_000)).map(|km| Meters(km * 1000));
    Some(Passenger {
        id: id?,
        flow: flow?,
        authority: authority?,
        home: home?,
        pc4,
        needs: needs?,
        max_ride,
        door,
        groups: groups?,
        not_with: not_with?,
        household,
        km_left,
    })
}
