//! Reads the files of a workspace into a [`Region`](crate::region::Region), or says everything
//! that is wrong with them.
//!
//! `docs/formats.md` is the contract. Each file of the workspace has a file here; what they have
//! in common are tables (CSV), sections (TOML) and values. Nothing is read of roads.

mod absences;
mod apart;
mod bells;
mod capacity;
mod carry;
mod catalogue;
mod closures;
mod columns;
mod costs_toml;
mod depots;
mod drivers;
mod faults;
mod files;
mod fleet_toml;
mod flow;
mod homes;
mod hours;
mod identities;
mod kind;
mod links;
mod lots;
mod need;
mod not_with;
mod passengers;
mod records;
mod region_toml;
mod rows;
mod scenarios_toml;
mod section;
mod sites;
mod table;
mod trips;
mod value;
mod vehicles;
mod volunteers;
mod work;
mod workspace;

#[cfg(test)]
mod tests;

pub use columns::needed_columns;
pub use identities::read_places;
pub use rows::{Rows, Table};
pub use workspace::read_region_with_rows;
pub use workspace::{
    check_file, check_with, check_workspace, read_frame, read_identities, read_region,
    read_region_priced,
};
