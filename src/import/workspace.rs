//! Reads all files of a workspace, in the order in which they refer to each other.

use std::path::Path;

use crate::files::WORKSPACE_FILES;
use crate::import::bells::Bells;
use crate::import::costs_toml::CostsFile;
use crate::import::drivers::Offers;
use crate::import::faults::Faults;
use crate::import::files::{Files, decode};
use crate::import::fleet_toml::FleetFile;
use crate::import::homes::Homes;
use crate::import::records::Records;
use crate::import::region_toml::RegionFile;
use crate::import::scenarios_toml::{self, Choices};
use crate::import::{Rows, Table};
use crate::import::{
    absences, apart, bells, capacity, carry, costs_toml, depots, fleet_toml, homes, identities,
    kind, passengers, region_toml, sites, trips, vehicles, volunteers,
};
use crate::region::{
    Absence, Depot, Fleet, GivenVehicle, Identity, Passenger, Region, Scenario, Site, Trip,
    Volunteer,
};
use crate::text::{Fault, Message};

/// Reads a workspace, identities left aside.
///
/// # Errors
/// All faults of all files, by file and row.
pub fn read_region(folder: &Path) -> Result<Region, Vec<Fault>> {
    read_region_with_rows(folder).map(|(region, _)| region)
}

/// Reads a workspace, identities left aside, with the contracts and prices of another file.
///
/// # Errors
/// All faults of all files, by file and row.
pub fn read_region_priced(folder: &Path, costs: &Path) -> Result<Region, Vec<Fault>> {
    let (contents, faults) = read(&Files::with(folder, "costs.toml", costs), folder);
    contents.finish(faults).map(|(region, _)| region)
}

/// Reads a workspace, identities left aside, and where its records stand.
///
/// # Errors
/// All faults of all files, by file and row.
pub fn read_region_with_rows(folder: &Path) -> Result<(Region, Rows), Vec<Fault>> {
    let (contents, faults) = read(&Files::of(folder), folder);
    contents.finish(faults)
}

/// Reads a workspace with its identities, which are checked and forgotten.
///
/// # Errors
/// All faults of all files, by file and row.
pub fn check_workspace(folder: &Path) -> Result<(Region, Rows), Vec<Fault>> {
    check(&Files::of(folder), folder)
}

/// Checks a workspace as it would be with other texts in the place of some of its files.
///
/// # Errors
/// All faults of all files, by file and row.
pub fn check_with(folder: &Path, texts: &[(&'static str, &str)]) -> Result<(), Vec<Fault>> {
    check(&Files::over(folder, texts), folder).map(|_| ())
}

fn check(files: &Files<'_>, folder: &Path) -> Result<(Region, Rows), Vec<Fault>> {
    let (contents, mut faults) = read(files, folder);
    if files.has("identities.csv") {
        load(files, "identities.csv", &mut faults, |text, faults| {
            identities::read(text, faults, &contents.passengers, Some(&contents.homes))
        });
    }
    contents.finish(faults)
}

/// Reads the settings of a workspace and, where they are there, its sites: what lists that are
/// taken in refer to. All else of the region is empty.
///
/// # Errors
/// All faults of `region.toml` and `sites.csv`.
pub fn read_frame(folder: &Path) -> Result<Region, Vec<Fault>> {
    let files = Files::of(folder);
    let mut found = Vec::new();
    let sites = if files.has("sites.csv") {
        load(&files, "sites.csv", &mut found, sites::read)
    } else {
        Records::default()
    };
    let region = load(&files, "region.toml", &mut found, |text, faults| {
        region_toml::read(text, faults, &sites)
    });
    match region.into_region() {
        Some(region) if found.is_empty() => Ok(Region { sites: sites.into_values(), ..region }),
        _ => Err(strip(found)),
    }
}

/// Reads who the passengers of a workspace are; a missing file is an empty one.
///
/// # Errors
/// All faults of `identities.csv`.
pub fn read_identities(folder: &Path) -> Result<Vec<Identity>, Vec<Fault>> {
    let files = Files::of(folder);
    if !files.has("identities.csv") {
        return Ok(Vec::new());
    }
    let region = RegionFile::default();
    let passengers = load(&files, "passengers.csv", &mut Vec::new(), |text, faults| {
        passengers::read(text, faults, &region)
    });
    let mut faults = Vec::new();
    let identities = load(&files, "identities.csv", &mut faults, |text, faults| {
        identities::read(text, faults, &passengers, None)
    });
    if faults.is_empty() { Ok(identities) } else { Err(strip(faults)) }
}

/// Checks one file of a workspace, known by its name or else by its contents; what it refers to
/// is checked where that lies beside it. Returns the usual name of the file.
///
/// # Errors
/// All faults of the file.
pub fn check_file(path: &Path) -> Result<&'static str, Vec<Fault>> {
    let shown = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
    let faults = Faults::new(shown);
    let text = match std::fs::read(path) {
        Ok(bytes) => decode(bytes, &faults),
        Err(error) => {
            faults.whole(Message::new("import-unreadable").with("error", Message::of_io(&error)));
            None
        }
    };
    let Some(text) = text else { return Err(faults.sorted()) };
    let Some(name) = kind::of(path, &text) else {
        faults.whole(Message::new("import-unknown-file").with("files", WORKSPACE_FILES.join(", ")));
        return Err(faults.sorted());
    };
    let folder = path.parent().unwrap_or(Path::new(""));
    let files = Files::with(folder, name, path);
    let (contents, mut found) = read(&files, folder);
    if name == "identities.csv" {
        load(&files, name, &mut found, |text, faults| {
            identities::read(text, faults, &contents.passengers, Some(&contents.homes))
        });
    }
    found.retain(|(file, _)| *file == name);
    if found.is_empty() { Ok(name) } else { Err(strip(found)) }
}

/// Faults with the usual name of the file that they are of.
type Found = Vec<(&'static str, Fault)>;

/// What the files of a workspace say, as far as they are sound.
struct Contents {
    region: RegionFile,
    sites: Records<Site>,
    bells: Bells,
    passengers: Records<Passenger>,
    homes: Homes,
    absences: Vec<Absence>,
    trips: Records<Trip>,
    depots: Records<Depot>,
    fleet: FleetFile,
    given: Vec<GivenVehicle>,
    volunteers: Vec<Volunteer>,
    costs: CostsFile,
    scenarios: Vec<Scenario>,
}

fn read(files: &Files<'_>, folder: &Path) -> (Contents, Found) {
    let mut found = Vec::new();
    let sites = load(files, "sites.csv", &mut found, sites::read);
    let region = load(files, "region.toml", &mut found, |text, faults| {
        region_toml::read(text, faults, &sites)
    });
    let bells = load_if_there(files, "bells.csv", &mut found, Bells::none(), |text, faults| {
        bells::read(text, faults, &sites)
    });
    let passengers = load(files, "passengers.csv", &mut found, |text, faults| {
        passengers::read(text, faults, &region)
    });
    let homes = load_if_there(files, "homes.csv", &mut found, Homes::default(), |text, faults| {
        homes::read(text, faults, &passengers)
    });
    let absences = load_if_there(files, "absences.csv", &mut found, Vec::new(), |text, faults| {
        absences::read(text, faults, &passengers)
    });
    let known = trips::Known {
        region: &region,
        passengers: &passengers,
        sites: &sites,
        homes: &homes,
        bells: &bells,
    };
    let trips =
        load(files, "trips.csv", &mut found, |text, faults| trips::read(text, faults, &known));
    let faults = Faults::new(files.shown("sites.csv"));
    sites::check_flows(&sites, &region.flows, &faults);
    capacity::check(&sites, &trips, &region.flows, &bells, &faults);
    found.extend(faults.sorted().into_iter().map(|fault| ("sites.csv", fault)));
    let depots = load(files, "depots.csv", &mut found, depots::read);
    let fleet = load(files, "fleet.toml", &mut found, |text, faults| {
        fleet_toml::read(text, faults, &region, &depots)
    });
    let known = vehicles::Known {
        fleet: &fleet,
        depots: &depots,
        authorities: &region.authorities,
        carriers: &region.carriers,
    };
    let given = load_if_there(files, "vehicles.csv", &mut found, Vec::new(), |text, faults| {
        vehicles::read(text, faults, &known)
    });
    let known =
        volunteers::Known { depots: &depots, areas: &region.areas, fleet: &fleet, given: &given };
    let read = |text: &str, faults: &Faults| volunteers::read(text, faults, &known);
    let volunteers = load_if_there(files, "volunteers.csv", &mut found, Vec::new(), read);
    let costs = load(files, "costs.toml", &mut found, |text, faults| {
        costs_toml::read(text, faults, &region)
    });
    // A fleet that is at fault itself is not held against the scenarios.
    let is_faulty = |name: &str| found.iter().any(|(file, _)| *file == name);
    let choices = Choices {
        shifts: &fleet.shifts,
        given: !given.is_empty() || is_faulty("vehicles.csv"),
        catalogue: !fleet.catalogue.is_empty() || is_faulty("fleet.toml"),
        bells: &bells,
        sites: &sites,
        offers: Offers { fleet: &fleet, given: &given, depots: &depots },
    };
    let scenarios = load(files, "scenarios.toml", &mut found, |text, faults| {
        scenarios_toml::read(text, faults, choices)
    });
    let of_region = Faults::new(files.shown("region.toml"));
    apart::check(&region.apart, &passengers, &sites, &of_region);
    found.extend(of_region.sorted().into_iter().map(|fault| ("region.toml", fault)));
    let (of_passengers, of_trips) =
        (Faults::new(files.shown("passengers.csv")), Faults::new(files.shown("trips.csv")));
    carry::check(&passengers, &trips, &region, &fleet, &of_passengers, &of_trips);
    found.extend(of_passengers.sorted().into_iter().map(|fault| ("passengers.csv", fault)));
    found.extend(of_trips.sorted().into_iter().map(|fault| ("trips.csv", fault)));
    if !folder.as_os_str().is_empty() && !folder.is_dir() {
        let message =
            Message::new(if folder.exists() { "import-not-a-folder" } else { "import-no-folder" });
        found = vec![("region.toml", Fault::of_file(folder.display().to_string(), message))];
    }
    let contents = Contents {
        region,
        sites,
        bells,
        passengers,
        homes,
        absences,
        trips,
        depots,
        fleet,
        given,
        volunteers,
        costs,
        scenarios,
    };
    (contents, found)
}

/// Reads one file; what is wrong with it is added to what was found, and its default returned
/// when nothing can be made of it.
fn load<T: Default>(
    files: &Files<'_>,
    name: &'static str,
    found: &mut Found,
    read: impl FnOnce(&str, &Faults) -> T,
) -> T {
    let faults = Faults::new(files.shown(name));
    let contents = files.text(name, &faults).map(|text| read(&text, &faults));
    found.extend(faults.sorted().into_iter().map(|fault| (name, fault)));
    contents.unwrap_or_default()
}

/// Reads a file that need not be there.
fn load_if_there<T: Default>(
    files: &Files<'_>,
    name: &'static str,
    found: &mut Found,
    without: T,
    read: impl FnOnce(&str, &Faults) -> T,
) -> T {
    if files.has(name) { load(files, name, found, read) } else { without }
}

/// Sorts faults by file and row.
fn strip(mut found: Found) -> Vec<Fault> {
    let order = |file: &str| WORKSPACE_FILES.iter().position(|known| *known == file);
    found.sort_by_key(|(file, fault)| (order(file), fault.row));
    found.into_iter().map(|(_, fault)| fault).collect()
}

impl Contents {
    fn finish(self, found: Found) -> Result<(Region, Rows), Vec<Fault>> {
        let rows = self.rows();
        let Some(region) = self.region.into_region().filter(|_| found.is_empty()) else {
            return Err(strip(found));
        };
        let fleet = Fleet {
            types: self.fleet.types.into_values(),
            depots: self.depots.into_values(),
            shifts: self.fleet.shifts.into_values(),
            catalogue: self.fleet.catalogue,
            work: self.fleet.work.into_values(),
            winter_months: self.fleet.winter_months,
            rest: self.fleet.rest,
            given: self.given,
            volunteers: self.volunteers,
        };
        let region = Region {
            sites: self.sites.into_values(),
            bells: self.bells.list,
            passengers: self.passengers.into_values(),
            homes: self.homes.list.into_iter().map(|(_, home)| home).collect(),
            absences: self.absences,
            trips: self.trips.into_values(),
            fleet,
            tariffs: self.costs.tariffs,
            price_indexes: self.costs.indexes,
            contributions: self.costs.contributions,
            scenarios: self.scenarios,
            ..region
        };
        Ok((region, rows))
    }

    fn rows(&self) -> Rows {
        let tables = [
            (Table::Sites, self.sites.rows().clone()),
            (Table::Passengers, self.passengers.rows().clone()),
            (Table::Homes, self.homes.rows()),
            (Table::Trips, self.trips.rows().clone()),
            (Table::Depots, self.depots.rows().clone()),
        ];
        Rows::new(tables, self.region.roads_line)
    }
}
