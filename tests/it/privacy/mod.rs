//! Names, addresses, telephone numbers and notes appear on drivers' sheets and nowhere else.

mod lists;

use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use assert_cmd::Command;
use flate2::read::DeflateDecoder;
use samenrit::generate::pbf::encode;
use samenrit::generate::{Example, RoadFile, write_workspace};
use tempfile::TempDir;

use crate::base;

/// What stands in the identities below and nowhere else in the world.
const SECRETS: [&str; 5] =
    ["Zwaluwnaam", "Geheimweg", "Nergenshuizen", "0699-", "sleutelonderdemat"];

/// A workspace with planted secrets, and all that the program ever said about it.
struct Watched {
    folder: TempDir,
    temporary: TempDir,
    said: Vec<(String, Vec<u8>)>,
}

impl Watched {
    /// A folder with nothing in it.
    fn empty() -> Self {
        let (folder, temporary) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        Self { folder, temporary, said: Vec::new() }
    }

    fn new() -> Self {
        let watched = Self::empty();
        let mut made = base::example_of_one_authority();
        plant(&mut made);
        let roads = encode(&made.roads);
        let workspace = watched.path("regio");
        write_workspace(&workspace, &made.region, &made.identities, RoadFile::Drawn(&roads))
            .unwrap();
        watched
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Runs the program in the folder and keeps what it says; asks for an exit code. A `_` in an
    /// argument is a blank.
    fn run(&mut self, arguments: &str, code: i32) {
        let output = Command::cargo_bin("samenrit")
            .unwrap()
            .current_dir(self.folder.path())
            .env("TMPDIR", self.temporary.path())
            .env("RUST_BACKTRACE", "1")
            .args(arguments.split(' ').map(|argument| argument.replace('_', " ")))
            .output()
            .unwrap();
        let said = [output.stdout, output.stderr].concat();
        assert_eq!(
            output.status.code(),
            Some(code),
            "{arguments}: {}",
            String::from_utf8_lossy(&said)
        );
        self.said.push((arguments.to_owned(), said));
    }

    /// Where secrets stand: on the streams, in files, in what the files hold.
    fn found(&self) -> Vec<String> {
        let mut found = Vec::new();
        for (arguments, said) in &self.said {
            found.extend(secrets(said).map(|secret| format!("{secret} said by {arguments}")));
        }
        let mut files = Vec::new();
        collect(self.folder.path(), &mut files);
        collect(self.temporary.path(), &mut files);
        for path in files {
            let bytes = fs::read(&path).unwrap();
            let inside = if bytes.starts_with(b"PK") { unpacked(&bytes) } else { bytes };
            found.extend(secrets(&inside).map(|secret| format!("{secret} in {}", path.display())));
        }
        found
    }
}

fn plant(made: &mut Example) {
    for (number, identity) in made.identities.iter_mut().enumerate() {
        identity.name = format!("Zwaluwnaam{number} Q.");
        identity.address = format!("Geheimweg {number}, 7999 ZZ Nergenshuizen");
        identity.phone = format!("0699-{number:06}");
        identity.note = format!("sleutelonderdemat{number}");
    }
}

fn secrets(bytes: &[u8]) -> impl Iterator<Item = &'static str> {
    let text = String::from_utf8_lossy(bytes).to_lowercase();
    SECRETS.into_iter().filter(move |secret| text.contains(&secret.to_lowercase()))
}

/// Every file but the drivers' sheets, the identities themselves, and the lists that they come
/// from, as they are given and as they are returned with notes.
fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap();
        if path.is_dir() && !["sheets", "lists"].contains(&name) {
            collect(&path, files);
        } else if path.is_file() && !holds_identities(&path) && !name.ends_with("-nagekeken.xlsx") {
            files.push(path);
        }
    }
}

/// Is this the file of a workspace that has the identities, or a copy that an import keeps?
fn holds_identities(path: &Path) -> bool {
    let mut copies = (1..=9).map(|n| format!("regio/imports/before-{n}/identities.csv"));
    path.ends_with("regio/identities.csv") || copies.any(|copy| path.ends_with(copy))
}

/// The unpacked entries of a ZIP archive, one after the other.
fn unpacked(archive: &[u8]) -> Vec<u8> {
    let number = |at: usize, length: usize| {
        (0..length).rev().fold(0_usize, |sum, byte| sum << 8 | usize::from(archive[at + byte]))
    };
    let end = archive.windows(4).rposition(|four| four == b"PK\x05\x06").unwrap();
    let mut entry = number(end + 16, 4);
    let mut all = Vec::new();
    for _ in 0..number(end + 10, 2) {
        let (method, length) = (number(entry + 10, 2), number(entry + 20, 4));
        let local = number(entry + 42, 4);
        let start = local + 30 + number(local + 26, 2) + number(local + 28, 2);
        let packed = &archive[start..start + length];
        match method {
            0 => all.extend_from_slice(packed),
            8 => drop(DeflateDecoder::new(packed).read_to_end(&mut all).unwrap()),
            other => panic!("unknown packing {other}"),
        }
        entry += 46 + number(entry + 28, 2) + number(entry + 30, 2) + number(entry + 32, 2);
    }
    all
}

#[test]
fn secrets_stand_on_sheets_only_whatever_is_run() {
    let mut watched = Watched::new();
    let quick = "--iterations 60";
    watched.run("check regio", 0);
    watched.run(&format!("plan regio --scenario separate {quick} --out een"), 0);
    watched.run(&format!("plan regio --scenario combined {quick} --out twee"), 0);
    watched.run(
        &format!("batch regio --dates 2025-11-19..2025-11-19 --scenarios combined {quick}"),
        0,
    );
    watched.run("verify een", 0);
    for extension in ["html", "csv", "json"] {
        watched.run(&format!("compare een twee --out vergelijking.{extension}"), 0);
    }
    for extension in ["csv", "json"] {
        watched.run(&format!("price twee --out prijzen.{extension}"), 0);
    }
    watched.run("sheets twee", 0);
    watched.run("inventory regio --out inventaris", 0);
    watched.run("inventory regio --public --out openbaar", 0);
    watched.run("export regio --tender", 0);
    watched.run("export regio --tender --jitter 800 --out verspreid", 0);
    watched.run("roads build regio/wegen.osm.pbf --out kopie.roads", 0);
    watched.run("roads route kopie.roads --from 52.72,6.47 --to 52.73,6.48", 0);
    watched.run(&format!("demo regio {quick}"), 0);
    watched.run("--lang en inventory regio", 0);

    let sheets = fs::read(watched.path("twee/sheets/routes.html")).unwrap();
    let on_sheets: Vec<&str> = secrets(&sheets).collect();
    assert_eq!(on_sheets.len(), SECRETS.len(), "the sheets should have them all");
    assert_eq!(watched.found(), Vec::<String>::new());
    assert_eq!(fs::read_dir(watched.temporary.path()).unwrap().count(), 0, "temporary files stay");
}

/// Replaces the first of some text in a file of the workspace.
fn change(workspace: &Path, file: &str, change: impl Fn(&mut Vec<String>)) {
    let path = workspace.join(file);
    let mut lines: Vec<String> =
        fs::read_to_string(&path).unwrap().lines().map(str::to_owned).collect();
    change(&mut lines);
    fs::write(&path, lines.join("\n") + "\n").unwrap();
}

/// Puts a value into a column of a line.
fn put(lines: &mut [String], line: usize, column: &str, value: &str) {
    let index = lines[0].split(',').position(|name| name == column).unwrap();
    let mut cells: Vec<String> = lines[line].split(',').map(str::to_owned).collect();
    value.clone_into(&mut cells[index]);
    lines[line] = cells.join(",");
}

#[test]
fn faults_in_personal_columns_do_not_tell_what_stands_there() {
    let mut watched = Watched::new();
    let workspace = watched.path("regio");
    change(&workspace, "passengers.csv", |lines| {
        put(lines, 1, "lat", "Geheimweg 12");
        put(lines, 2, "lon", "Nergenshuizen");
        put(lines, 3, "pc4", "0699-000003");
        put(lines, 4, "needs", "sleutelonderdemat");
        put(lines, 5, "max_ride_minutes", "Zwaluwnaam");
        put(lines, 6, "lat", "152.699");
        lines[7].push_str(",Geheimweg 7");
    });
    change(&workspace, "trips.csv", |lines| {
        put(lines, 1, "from", "Geheimweg 12 Nergenshuizen");
        put(lines, 2, "to", "0699-000002");
    });
    change(&workspace, "identities.csv", |lines| {
        let doubled = lines[1].clone();
        lines.push(doubled);
        lines.push(
            "Zwaluwnaam-onbekend,Zwaluwnaam Q.,Geheimweg 1,0699-1,sleutelonderdemat".to_owned(),
        );
        lines.push("Zwaluwnaam,Geheimweg".to_owned());
        lines.push(format!("x,{},y,z,w", "Zwaluwnaam".repeat(80)));
    });
    let commands = ["check regio", "plan regio", "inventory regio", "export regio --tender"];
    for command in commands {
        watched.run(command, 1);
        watched.run(&format!("--lang en {command}"), 1);
    }
    watched.run("check regio/passengers.csv", 1);
    watched.run("check regio/identities.csv", 1);
    change(&workspace, "identities.csv", |lines| {
        lines.remove(0);
    });
    watched.run("check regio", 1);
    fs::remove_file(workspace.join("passengers.csv")).unwrap();
    fs::remove_file(workspace.join("trips.csv")).unwrap();
    let said: Vec<String> = watched.found();
    assert_eq!(said, Vec::<String>::new());
}
