//! The workspace that lists are taken into, as far as it is there.

use std::collections::BTreeMap;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use crate::import::{check_with, read_frame};
use crate::intake::Asked;
use crate::intake::desk::{Bells, Desk, KnownBell, KnownPassenger, KnownSite, Sites};
use crate::intake::entry::TableRow;
use crate::intake::people::People;
use crate::intake::raw::{Known, Merged, Raw, TABLES, known};
use crate::intake::sheet::Cell;
use crate::intake::trips::OldTrips;
use crate::intake::value;
use crate::region::{Period, Place, Region};
use crate::text::{Fault, Message};

/// A workspace's settings, sites and tables.
#[derive(Debug, Default)]
pub struct Existing {
    folder: PathBuf,
    region: Region,
    tables: BTreeMap<&'static str, Raw>,
    /// The bytes of the tables as they were read; a file that is not there is left out.
    pub(super) bytes: BTreeMap<&'static str, Vec<u8>>,
}

impl Existing {
    /// Reads `region.toml`, and the tables that are there.
    ///
    /// # Errors
    /// The faults of the settings and sites, and tables that cannot be added to.
    pub fn read(folder: &Path) -> Result<Self, Vec<Fault>> {
        let (region, folder) = (read_frame(folder)?, folder.to_owned());
        let mut existing = Self { folder, region, ..Self::default() };
        let mut faults = Vec::new();
        for known in TABLES {
            let bytes = match fs::read(existing.folder.join(known.file)) {
                Ok(bytes) => Some(bytes),
                Err(error) if error.kind() == ErrorKind::NotFound => None,
                Err(error) => {
                    let error = Message::of_io(&error);
                    let message = Message::new("import-unreadable").with("error", error);
                    faults.push(Fault::of_file(known.file, message));
                    continue;
                }
            };
            match Raw::read(known, bytes.as_deref()) {
                Ok(raw) => {
                    existing.tables.insert(known.file, raw);
                }
                Err(fault) => faults.push(fault),
            }
            existing.bytes.extend(bytes.map(|bytes| (known.file, bytes)));
        }
        if faults.is_empty() { Ok(existing) } else { Err(faults) }
    }

    /// The region's settings; its tables are empty but for the sites.
    pub fn region(&self) -> &Region {
        &self.region
    }

    fn table(&self, file: &str) -> Raw {
        self.tables.get(file).cloned().unwrap_or_default()
    }

    /// What rows are read against.
    pub(super) fn desk<'a>(&'a self, asked: &Asked<'a>) -> Desk<'a> {
        let mut sites = Sites::default();
        for site in &self.region.sites {
            let (id, name) = (site.id.clone(), site.name.clone());
            sites.add(KnownSite { id, name, place: site.place });
        }
        let mut n_homes: BTreeMap<String, usize> = BTreeMap::new();
        for [passenger] in self.table("homes.csv").columns(["passenger"]) {
            *n_homes.entry(passenger.to_owned()).or_default() += 1;
        }
        let passengers = self.table("passengers.csv");
        let passengers = passengers.columns(["id", "flow", "lat", "lon", "needs"]).map(
            |[id, flow, lat, lon, needs]| {
                let degrees = lat.parse().ok().zip(lon.parse().ok());
                let home = degrees.map(|(lat, lon)| Place::from_degrees(lat, lon));
                let n_homes = n_homes.get(id).copied().unwrap_or(0);
                let (flow, needs) = (flow.to_owned(), KnownPassenger::needs_of(needs));
                (id.to_owned(), KnownPassenger { flow, home, n_homes, needs })
            },
        );
        Desk {
            region: &self.region,
            mapping: asked.mapping,
            addresses: asked.addresses,
            sites,
            bells: self.bells(),
            passengers: passengers.collect(),
            people: People::of(&self.table("passengers.csv"), &self.table("identities.csv")),
        }
    }

    /// The rows of `bells.csv`; what is wrong with one is for `check` to tell.
    fn bells(&self) -> Bells {
        let table = self.table("bells.csv");
        let columns = ["site", "programme", "days", "valid_from", "valid_to", "start", "end"];
        let cell = |text: &str| Cell::Text(text.to_owned());
        let bells = table.columns(columns).filter_map(|columns| {
            let [site, programme, days, from, to, start, end] = columns;
            let time = |text: &str| value::time(&cell(text)).ok().map(|read| read.value);
            let date = |text: &str| value::date(&cell(text)).ok().map(|read| read.value);
            Some(KnownBell {
                site: site.to_owned(),
                programme: programme.to_owned(),
                days: value::days(&cell(days)).ok()?.value,
                valid: Period { from: date(from), to: date(to) },
                start: time(start)?,
                end: time(end)?,
            })
        });
        let mut of_sites = Bells::new();
        for bell in bells {
            of_sites.entry(bell.site.clone()).or_default().push(bell);
        }
        of_sites
    }

    /// What `check` says of the workspace with some tables in the place of its own.
    pub(super) fn faults_with(&self, tables: &[Merged]) -> Vec<Fault> {
        let own = |file: &&'static str| !tables.iter().any(|table| table.file == *file);
        // Written anew, so that lines are the same before and after.
        let stay: Vec<(&'static str, String)> =
            self.bytes.keys().copied().filter(own).map(|it| (it, self.table(it).text())).collect();
        let mut texts: Vec<(&'static str, &str)> =
            stay.iter().map(|(file, text)| (*file, text.as_str())).collect();
        texts.extend(tables.iter().map(|table| (table.file, table.text.as_str())));
        check_with(&self.folder, &texts).err().unwrap_or_default()
    }

    /// The trips that the workspace has.
    pub(super) fn trips(&self) -> OldTrips {
        OldTrips::of(&self.table("trips.csv"))
    }

    /// Puts new rows into the tables; those that get none are left out.
    pub(super) fn merge(&self, rows: &[TableRow]) -> Vec<Merged> {
        let merge = |table: &'static Known| {
            let own: Vec<TableRow> =
                rows.iter().filter(|row| row.file == table.file).cloned().collect();
            let known = known(table.file)?;
            (!own.is_empty()).then(|| self.table(table.file).merge(known, &own))
        };
        TABLES.iter().filter_map(merge).collect()
    }
}
