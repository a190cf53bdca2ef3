//! Lists as people have them: each is read right, or all that is the matter with it is listed.

mod again;
mod apply;
mod books;
mod dirty;
mod lists;
mod robust;
mod sound;
mod weekly;

use std::fs;

use samenrit::generate::pbf::{OsmData, OsmNode, OsmWay, encode};
use samenrit::intake::{Asked, Existing, Intake, Mapping, Severity, Source, kind, take_in};
use samenrit::network::Addresses;
use samenrit::progress::Silent;
use samenrit::text::{Language, Texts};
use tempfile::TempDir;

use crate::base;

/// A made-up list; everybody in it is called Proef, so that a name in an output is found.
#[derive(Clone)]
pub(crate) struct List {
    pub(crate) name: &'static str,
    pub(crate) file: &'static str,
    pub(crate) bytes: Vec<u8>,
    pub(crate) kind: Option<&'static str>,
    pub(crate) mapping: &'static str,
}

/// What most lists leave out: the region has two authorities.
pub(crate) const OF_HOOGEVEEN: &str = "[defaults]\nauthority = \"hoogeveen\"\n";

pub(crate) fn list(name: &'static str, file: &'static str, text: &str) -> List {
    List { name, file, bytes: text.as_bytes().to_vec(), kind: None, mapping: OF_HOOGEVEEN }
}

/// A workspace with the addresses of a few streets; one house stands alone, far to the north.
pub(crate) fn workspace() -> TempDir {
    let workspace = base::workspace(None);
    let mut data = OsmData::default();
    let mut add = |id: i64, postcode: &str, number: &str, lat_e7: i64, lon_e7: i64| {
        let tags = [("addr:postcode", postcode), ("addr:housenumber", number)];
        let tags = tags.map(|(key, value)| (key.to_owned(), value.to_owned())).to_vec();
        data.nodes.push(OsmNode { id, lat_e7, lon_e7, tags });
    };
    for number in 1..=20 {
        add(number, "7901 AB", &number.to_string(), 527_200_000 + number * 1000, 64_750_000);
        add(100 + number, "7908CD", &number.to_string(), 527_300_000, 64_800_000 + number * 1000);
    }
    add(201, "7901AB", "12a", 527_212_000, 64_750_100);
    add(202, "9999ZZ", "1", 534_000_000, 67_000_000);
    // A building that bears its address itself.
    for (id, lat) in [(301, 527_250_000), (302, 527_250_500)] {
        data.nodes.push(OsmNode { id, lat_e7: lat, lon_e7: 64_760_000, tags: Vec::new() });
    }
    let tags = [("building", "yes"), ("addr:postcode", "7903 EF"), ("addr:housenumber", "5")];
    let tags = tags.map(|(key, value)| (key.to_owned(), value.to_owned())).to_vec();
    data.ways.push(OsmWay { id: 1, nodes: vec![301, 302, 301], tags });
    fs::write(workspace.path().join("addresses.osm.pbf"), encode(&data)).unwrap();
    workspace
}

pub(crate) fn addresses(workspace: &TempDir) -> Addresses {
    Addresses::read(&workspace.path().join("addresses.osm.pbf"), &Silent).unwrap()
}

/// Takes in one list.
pub(crate) fn taken(list: &List, existing: &Existing, addresses: &Addresses) -> Intake {
    let mapping = Mapping::parse("koppel.toml", list.mapping).unwrap();
    let asked =
        Asked { kind: list.kind.and_then(kind), mapping: &mapping, addresses: Some(addresses) };
    let source = Source { name: list.file.to_owned(), bytes: list.bytes.clone() };
    take_in(vec![source], existing, &asked)
}

/// Everything that the lists of this test became, for a snapshot.
pub(crate) fn told(intake: &Intake, workspace: &TempDir) -> String {
    let texts = Texts::new(Language::Dutch);
    let mut told = String::new();
    for taken in &intake.sources {
        let kinds = taken
            .layouts
            .iter()
            .map(|layout| layout.as_ref().map_or("geen kopregel", |layout| layout.kind.name()));
        let kinds = kinds.collect::<Vec<_>>().join(", ");
        told.push_str(&format!("{} ({}): {kinds}\n", taken.name, taken.book.form));
        let counts = taken.counts.named().into_iter().filter(|(_, count)| *count > 0);
        let counts = counts.map(|(key, count)| format!("{} {count}", texts.text(key)));
        told.push_str(&format!("{}\n", counts.collect::<Vec<_>>().join(", ")));
    }
    told.push('\n');
    for line in intake.lines(&texts) {
        told.push_str(&format!("{line}\n"));
    }
    for table in &intake.tables {
        let before = fs::read_to_string(workspace.path().join(table.file)).unwrap();
        let before: Vec<&str> = before.lines().map(|line| line.trim_end_matches(',')).collect();
        told.push_str(&format!("\n{}\n", table.file));
        let new = |line: &&str| !before.contains(&line.trim_end_matches(','));
        for (index, line) in table.text.lines().enumerate() {
            if index == 0 || new(&line) {
                told.push_str(&format!("{line}\n"));
            }
        }
    }
    told
}

/// Every row is accepted or rejected or counted apart, and no finding tells a name.
pub(crate) fn adds_up(intake: &Intake, name: &str) {
    for taken in &intake.sources {
        let counts = taken.counts;
        assert_eq!(counts.n_accepted + counts.n_rejected, counts.n_read, "{name}");
        let n_rows: usize = taken.book.sheets.iter().map(|sheet| sheet.rows.len()).sum();
        assert_eq!(counts.n_rows(), n_rows, "{name}: rows are lost");
    }
    let rejected = intake.findings.iter().filter(|it| it.severity == Severity::Fault);
    let rows: std::collections::BTreeSet<_> = rejected
        .filter(|it| it.spot.row.is_some())
        .map(|it| (it.spot.source, it.spot.sheet, it.spot.row))
        .collect();
    assert_eq!(rows.len(), intake.total().n_rejected, "{name}: a row is rejected in silence");
    let said = intake.lines(&Texts::new(Language::Dutch)).join("\n");
    for personal in ["Proef", "7901 AB", "7901AB", "0612345678"] {
        assert!(!said.contains(personal), "{name}: `{personal}` is told:\n{said}");
    }
}

#[test]
fn every_list_is_read_right_or_all_its_faults_are_told() {
    let workspace = workspace();
    let existing = Existing::read(workspace.path()).unwrap();
    let addresses = addresses(&workspace);
    let lists: Vec<List> =
        [lists::lists(), books::books(), weekly::weekly(), dirty::dirty()].concat();
    assert!(lists.len() >= 50, "only {} lists", lists.len());
    for list in lists {
        let intake = taken(&list, &existing, &addresses);
        adds_up(&intake, list.name);
        insta::assert_snapshot!(list.name, told(&intake, &workspace));
    }
}
