//! The tender export (domain.md, I.24): nobody can be found back, and no trip is lost.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use assert_cmd::Command;
use samenrit::generate::pbf::encode;
use samenrit::generate::{Example, RoadFile, write_workspace};
use samenrit::network::Network;
use samenrit::progress::Silent;
use samenrit::region::{PickupPoints, Region};
use samenrit::tender::{Secret, Settings, tender};
use samenrit::units::Meters;
use tempfile::TempDir;

use crate::base;

fn written() -> (TempDir, Example) {
    let folder = tempfile::tempdir().unwrap();
    let made = base::example_of_one_authority();
    let roads = encode(&made.roads);
    write_workspace(folder.path(), &made.region, &made.identities, RoadFile::Drawn(&roads))
        .unwrap();
    (folder, made)
}

fn export(folder: &Path, more: &[&str]) -> String {
    let path = folder.to_str().unwrap();
    let done = Command::cargo_bin("samenrit")
        .unwrap()
        .args(["export", path, "--tender"])
        .args(more)
        .assert()
        .success();
    String::from_utf8(done.get_output().stdout.clone()).unwrap()
}

/// The rows of `trips.csv`, each cell under the head of its column.
fn rows(export: &Path) -> Vec<BTreeMap<String, String>> {
    let text = fs::read_to_string(export.join("trips.csv")).unwrap();
    let text = text.trim_start_matches('\u{feff}');
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(text.as_bytes());
    reader.deserialize().map(Result::unwrap).collect()
}

const GROUP: [&str; 5] = ["Opdrachtgever", "Vervoersstroom", "Plaats", "Gebied", "Bestemming"];

#[test]
fn every_group_is_large_enough_and_every_trip_is_there_or_counted() {
    let (folder, made) = written();
    let said = export(folder.path(), &[]);
    let target = folder.path().join("tender/2025-W47");
    assert!(said.ends_with(&format!("{}\n", target.display())), "{said}");

    let (last, shown) =
        rows(&target).split_last().map(|(last, rest)| (last.clone(), rest.to_vec())).unwrap();
    let groups: BTreeSet<Vec<&str>> = shown
        .iter()
        .map(|row| GROUP.iter().map(|column| row[*column].as_str()).collect())
        .collect();
    assert!(groups.len() > 3, "everybody is in one group");
    for group in groups {
        let (people, homes) = candidates(&made, group[1], group[3]);
        assert!(people >= 5 && homes >= 5, "{people} people in {homes} homes: {group:?}");
    }
    assert!(last["Cliënt"].starts_with("overige ritten"), "{last:?}");
    assert!(said.contains("Elke groep telt ten minste"), "{said}");

    let total: i64 = shown
        .iter()
        .chain([&last])
        .map(|row| row["Ritten"].replace('.', "").parse::<i64>().unwrap())
        .sum();
    let week: samenrit::region::Week = "2025-W47".parse().unwrap();
    let runs: usize =
        week.dates().map(|date| samenrit::demand::Day::new(&made.region, date).trips.len()).sum();
    assert_eq!(total, runs as i64);
    for row in &shown {
        for column in ["Vertrek", "Aankomst"].map(|column| &row[column]) {
            assert!(column.is_empty() || column.ends_with(['0', '5']), "{column}");
        }
    }
    nothing_leads_back(&target, &made, &shown);
}

/// The people whom a flow carries from homes in an area, and their homes.
fn candidates(made: &Example, flow: &str, area: &str) -> (usize, usize) {
    let region = &made.region;
    let flow = region.flows.iter().find(|known| known.name == flow).unwrap();
    let digits = area.trim_end_matches('.');
    let is_pc = digits.len() >= 3 && digits.bytes().all(|byte| byte.is_ascii_digit());
    let travels = |id: &str| region.trips.iter().any(|it| it.passenger == id && it.flow == flow.id);
    let people = region.passengers.iter().filter(|person| travels(&person.id));
    let near: Vec<_> = people.filter(|person| !is_pc || person.pc4.starts_with(digits)).collect();
    let homes: BTreeSet<_> = near.iter().map(|person| person.home).collect();
    (near.len(), homes.len())
}

fn nothing_leads_back(export: &Path, made: &Example, shown: &[BTreeMap<String, String>]) {
    let text = fs::read_to_string(export.join("trips.csv")).unwrap();
    let points: BTreeSet<(String, String)> =
        shown.iter().map(|row| (row["Breedte"].clone(), row["Lengte"].clone())).collect();
    for passenger in &made.region.passengers {
        assert!(!text.contains(&passenger.id), "{} stands in the export", passenger.id);
        let home = [passenger.home.lat(), passenger.home.lon()];
        let [lat, lon] = home.map(|degrees| format!("{degrees:.4}").replace('.', ","));
        assert!(!points.contains(&(lat, lon)), "the home of {} is shown", passenger.id);
    }
    for trip in &made.region.trips {
        assert!(!text.contains(&trip.id), "{} stands in the export", trip.id);
    }
}

const FILES: [&str; 3] = ["trips.csv", "tender.xlsx", "README.txt"];

#[test]
fn the_same_secret_gives_the_same_files_and_another_one_another_order() {
    let (folder, _) = written();
    let bytes = |name: &str| fs::read(folder.path().join("tender/2025-W47").join(name)).unwrap();
    export(folder.path(), &[]);
    let first = FILES.map(bytes);
    export(folder.path(), &["--pc4"]);
    assert!(first == FILES.map(bytes));
    fs::write(folder.path().join("tender-secret"), "07".repeat(32)).unwrap();
    export(folder.path(), &[]);
    assert!(first[0] != bytes("trips.csv"));
}

#[test]
fn the_secret_stays_in_the_workspace_and_is_its_owners_alone() {
    let (folder, _) = written();
    export(folder.path(), &[]);
    let path = folder.path().join("tender-secret");
    let secret = fs::read_to_string(&path).unwrap();
    assert_eq!(secret.trim().len(), 64);
    for file in FILES {
        let bytes = fs::read(folder.path().join("tender/2025-W47").join(file)).unwrap();
        assert!(!String::from_utf8_lossy(&bytes).contains(secret.trim()), "{file}");
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    }
    fs::write(&path, "verminkt").unwrap();
    let workspace = folder.path().to_str().unwrap();
    let mut command = Command::cargo_bin("samenrit").unwrap();
    command.args(["export", workspace, "--tender"]).assert().code(1);
}

/// The points of the rows that are no point of an area.
fn moved(folder: &Path) -> BTreeSet<(String, String)> {
    let export = folder.join("tender/2025-W47");
    let areas = fs::read_to_string(export.join("areas.csv")).unwrap();
    let points =
        rows(&export).into_iter().map(|row| (row["Breedte"].clone(), row["Lengte"].clone()));
    points.filter(|(lat, lon)| !areas.contains(&format!("{lat};{lon}"))).collect()
}

#[test]
fn jitter_moves_each_home_the_same_way_whatever_else_changes() {
    let (folder, made) = written();
    // With a secret of chance somebody's home comes to lie where another's is, now and then.
    fs::write(folder.path().join("tender-secret"), "09".repeat(32)).unwrap();
    export(folder.path(), &["--jitter", "1500"]);
    let first = moved(folder.path());
    assert!(first.len() > 20, "hardly anybody was moved: {}", first.len());
    for passenger in &made.region.passengers {
        let home = [passenger.home.lat(), passenger.home.lon()];
        let [lat, lon] = home.map(|degrees| format!("{degrees:.4}").replace('.', ","));
        assert!(!first.contains(&(lat, lon)), "the home of {} is shown", passenger.id);
    }
    // Another checksum of some table moves nobody.
    let path = folder.path().join("sites.csv");
    let sites = fs::read_to_string(&path).unwrap();
    fs::write(&path, sites + "\n").unwrap();
    export(folder.path(), &["--jitter", "1500"]);
    assert!(first == moved(folder.path()), "homes were moved anew");
}

#[test]
fn a_list_of_too_few_people_is_not_written() {
    let mut made = base::example_of_one_authority();
    let few: BTreeSet<String> =
        made.region.passengers.iter().take(3).map(|it| it.id.clone()).collect();
    made.region.trips.retain(|trip| few.contains(&trip.passenger));
    let folder = tempfile::tempdir().unwrap();
    let roads = encode(&made.roads);
    write_workspace(folder.path(), &made.region, &[], RoadFile::Drawn(&roads)).unwrap();
    let path = folder.path().to_str().unwrap();
    let mut command = Command::cargo_bin("samenrit").unwrap();
    let done = command.args(["export", path, "--tender"]).assert().code(1);
    let said = String::from_utf8(done.get_output().stderr.clone()).unwrap();
    assert!(said.contains("te weinig mensen"), "{said}");
    assert!(!folder.path().join("tender").exists());
}

#[test]
fn a_folder_with_something_else_is_not_replaced() {
    let (folder, _) = written();
    let path = folder.path().to_str().unwrap();
    Command::cargo_bin("samenrit")
        .unwrap()
        .args(["export", path, "--tender", "--out", path])
        .assert()
        .code(2);
    assert!(folder.path().join("region.toml").is_file());
    Command::cargo_bin("samenrit").unwrap().args(["export", path]).assert().code(2);
}

/// Pupils who walk to one point of an area live where they live.
#[test]
fn who_walks_to_a_pickup_point_hides_others_as_at_home() {
    let Example { mut region, roads, .. } = base::example_of_one_authority();
    let file = tempfile::Builder::new().suffix(".osm.pbf").tempfile().unwrap();
    fs::write(file.path(), encode(&roads)).unwrap();
    let network = Network::read(file.path(), &Silent).unwrap();
    let week = "2025-W47".parse().unwrap();
    let settings = || Settings { week, k: 5, jitter: None, secret: Secret::new([1; 32]) };
    region.flows.iter_mut().for_each(|flow| flow.pickup_points = None);
    let groups = |region: &Region| {
        let made = tender(region, &network, &settings());
        (made.n_groups, made.small, made.smallest, made.rest)
    };
    let at_home = groups(&region);
    let walking = PickupPoints {
        max_walk: Meters(3000),
        walk_factor_percent: 100,
        walk_per_minute: Meters(75),
    };
    region.flows.iter_mut().for_each(|flow| flow.pickup_points = Some(walking));
    let day = samenrit::demand::Day::new(&region, region.reference_date);
    assert!(day.trips.iter().filter(|trip| trip.walk.is_some()).count() > 50);
    assert_eq!(groups(&region), at_home);
}
