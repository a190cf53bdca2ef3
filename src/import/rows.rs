//! Where the records of a workspace stand, for checks that come after reading.

use std::collections::BTreeMap;

use crate::text::{Fault, Message};

/// The tables whose rows are remembered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Table {
    /// `sites.csv`.
    Sites,
    /// `passengers.csv`.
    Passengers,
    /// `homes.csv`, whose records go by their number in [`Region::homes`](crate::region::Region).
    Homes,
    /// `trips.csv`.
    Trips,
    /// `depots.csv`.
    Depots,
}

impl Table {
    /// All of them, in the order in which faults are listed.
    pub const ALL: [Self; 5] =
        [Self::Sites, Self::Passengers, Self::Homes, Self::Trips, Self::Depots];

    /// Name of the file.
    pub fn file(self) -> &'static str {
        match self {
            Self::Sites => "sites.csv",
            Self::Passengers => "passengers.csv",
            Self::Homes => "homes.csv",
            Self::Trips => "trips.csv",
            Self::Depots => "depots.csv",
        }
    }
}

/// The line of every record by table and id.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rows {
    rows: BTreeMap<Table, BTreeMap<String, u64>>,
    roads: Option<u64>,
}

impl Rows {
    /// The rows of some tables, and the line of the setting `roads`.
    pub(super) fn new(
        tables: impl IntoIterator<Item = (Table, BTreeMap<String, u64>)>,
        roads: Option<u64>,
    ) -> Self {
        Self { rows: tables.into_iter().collect(), roads }
    }

    /// The line of a record in its file, if it has one.
    pub fn of(&self, table: Table, id: &str) -> Option<u64> {
        self.rows.get(&table)?.get(id).copied()
    }

    /// A fault of a column of a record.
    pub fn fault(&self, table: Table, id: &str, column: &str, message: Message) -> Fault {
        let mut fault = Fault::of_file(table.file(), message).in_column(column);
        fault.row = self.of(table, id);
        fault
    }

    /// A fault of the setting `roads` of `region.toml`.
    pub fn roads_fault(&self, message: Message) -> Fault {
        let mut fault = Fault::of_file("region.toml", message).in_column("roads");
        fault.row = self.roads;
        fault
    }
}
