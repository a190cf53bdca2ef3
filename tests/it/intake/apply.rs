//! `samenrit import` as it is run: what it writes, keeps and finds again.

use std::fs;
use std::path::Path;

use assert_cmd::Command;
use calamine::{DataType, Reader as _, Xlsx, open_workbook};

use crate::intake::books::books;
use crate::intake::workspace;

const LIST: &str = "Lln.nr;Naam;Postcode;Huisnr;School;Ma;Di;Wo;Do;Vr;Begintijd;Eindtijd;Gemeente\n\
    1001;Anna Proef;7901AB;1;Eso De Zon;x;x;x;x;x;8:30;14:45;Hoogeveen\n\
    ;Bram Proef;7901AB;2;Eso De Zon;x;x;;x;x;8:30;14:45;Hoogeveen\n\
    1003;Cato Proef;7901AB;3;Eso De Zon;x;x;x;x;x;25:00;14:45;Hoogeveen\n";

/// Runs the program and returns its exit code and what it says on both streams.
pub(crate) fn import(workspace: &Path, list: &Path, more: &[&str]) -> (Option<i32>, String) {
    let output = Command::cargo_bin("samenrit")
        .unwrap()
        .arg("import")
        .arg(list)
        .arg("--into")
        .arg(workspace)
        .arg("--roads")
        .arg(workspace.join("addresses.osm.pbf"))
        .args(more)
        .output()
        .unwrap();
    let said = [output.stdout, output.stderr].map(|it| String::from_utf8(it).unwrap()).concat();
    (output.status.code(), said)
}

pub(crate) fn read(workspace: &Path, file: &str) -> String {
    fs::read_to_string(workspace.join(file)).unwrap()
}

#[test]
fn a_list_is_written_once_and_found_again() {
    let folder = workspace();
    let workspace = folder.path();
    let list = workspace.join("lijst.csv");
    fs::write(&list, LIST).unwrap();
    let before = read(workspace, "passengers.csv");
    let (code, said) = import(workspace, &list, &[]);
    assert_eq!(code, Some(1), "{said}");
    assert_eq!(read(workspace, "passengers.csv"), before, "a trial wrote a table");
    assert!(said.contains("Dit was een proef") && !said.contains("Proef "), "{said}");
    let (code, said) = import(workspace, &list, &["--apply"]);
    assert_eq!(code, Some(1), "{said}");
    assert!(said.contains("in orde volgens de tabellen"), "{said}");
    let passengers = read(workspace, "passengers.csv");
    assert!(passengers.starts_with(&before), "{passengers}");
    assert!(
        passengers.contains("\nl1001,leerlingen,hoogeveen,") && passengers.contains("\np0006,")
    );
    assert_eq!(read(workspace, "imports/before-1/passengers.csv"), before);
    // The same list again changes nothing, and keeps nothing.
    let (_, said) = import(workspace, &list, &["--apply"]);
    assert!(said.contains("niets nieuws"), "{said}");
    assert_eq!(read(workspace, "passengers.csv"), passengers);
    assert!(!workspace.join("imports/before-2").exists());
    // A changed list is told as changes; who left is told too and stays.
    fs::write(&list, LIST.replace("8:30;14:45", "8:45;14:45").replace("x;x;;x;x", "x;;;;"))
        .unwrap();
    let (_, said) = import(workspace, &list, &["--apply"]);
    assert!(said.contains("l1001-h1:arrive: 08:30 → 08:45"), "{said}");
    assert!(read(workspace, "trips.csv").contains("p0006-h1,p0006,,home,es-de-zon,ma,"));
    assert!(read(workspace, "identities.csv").contains("p0006,Bram Proef,"));
}

#[test]
fn the_annotated_book_shows_each_faulty_cell() {
    let folder = workspace();
    let workspace = folder.path();
    let list = workspace.join("lijst.csv");
    fs::write(&list, LIST).unwrap();
    import(workspace, &list, &[]);
    let path = workspace.join("imports/lijst-nagekeken.xlsx");
    let mut book: Xlsx<_> = open_workbook(path).unwrap();
    assert_eq!(book.sheet_names(), ["overzicht", "1 lijst"]);
    let sheet = book.worksheet_range("1 lijst").unwrap();
    assert_eq!(sheet.get_value((0, 13)).unwrap().to_string(), "bevinding");
    let finding = sheet.get_value((3, 13)).unwrap().to_string();
    assert!(finding.starts_with("fout: een dag heeft maar 24 uren"), "{finding}");
    assert_eq!(sheet.get_value((3, 10)).unwrap().to_string(), "25:00");
    let overview = book.worksheet_range("overzicht").unwrap();
    assert_eq!(overview.get_value((5, 1)).unwrap().to_string(), "1", "rejected");
}

#[test]
fn dates_and_times_stay_what_they_are_in_the_annotated_book() {
    let folder = workspace();
    let workspace = folder.path();
    let list = workspace.join("lijst.xlsx");
    let dated = books().into_iter().find(|it| it.name == "book_with_times_and_dates").unwrap();
    fs::write(&list, dated.bytes).unwrap();
    import(workspace, &list, &[]);
    let path = workspace.join("imports/lijst-nagekeken.xlsx");
    let mut book: Xlsx<_> = open_workbook(path).unwrap();
    let name = book.sheet_names()[1].clone();
    let sheet = book.worksheet_range(&name).unwrap();
    let day = |at| sheet.get_value(at).and_then(DataType::get_datetime).map(|it| it.as_f64());
    assert_eq!(day((1, 8)), Some(45_901.0), "1 September 2025");
    assert_eq!(day((1, 6)).map(|it| (it * 1440.0).round()), Some(510.0), "half past eight");
}

#[test]
fn an_address_is_found_by_postcode_and_number() {
    let folder = workspace();
    let ask = |address: &str| {
        let output = Command::cargo_bin("samenrit")
            .unwrap()
            .args(["--lang", "en", "roads", "address"])
            .arg(folder.path().join("addresses.osm.pbf"))
            .arg(address)
            .output()
            .unwrap();
        (output.status.code(), String::from_utf8(output.stdout).unwrap())
    };
    assert_eq!(ask("7901ab 3"), (Some(0), "52.720300,6.475000\n".to_owned()));
    assert_eq!(ask("7903 EF 5"), (Some(0), "52.725000,6.476000\n".to_owned()));
    assert_eq!(ask("7901 AB 22").0, Some(0));
    assert_eq!(ask("7901 AB 222").0, Some(1));
    assert_eq!(ask("7901 AX 2").0, Some(1));
    assert_eq!(ask("ergens").0, Some(2));
}

const REGULARS: &str = "Lln.nr;Naam;Postcode;Huisnr;Adres 2;Dagen adres 2;Weken adres 2;School;Dagen;Weken;Afwezig van;Afwezig t/m;Gezin;Gemeente\n\
    1001;Anna Proef;7901AB;1;Proeflaan 4, 7908CD Hoogeveen;do vr;even;Eso De Zon;ma di;even;1-12-2025;5-12-2025;G1;Hoogeveen\n\
    1002;Bram Proef;7901AB;1;;;;Eso De Zon;ma di wo;;;;G1;Hoogeveen\n";

const BELLS: &str = "School;Dagen;Begintijd;Eindtijd;Programma\n\
    Eso De Zon;ma di do vr;8:45;14:45;\nZiekenhuis;ma;9:00;12:00;ochtend\n";

#[test]
fn what_differs_by_day_and_week_is_written_once_and_changed_later() {
    let folder = workspace();
    let workspace = folder.path();
    let (list, bells) = (workspace.join("lijst.csv"), workspace.join("tijden.csv"));
    fs::write(&list, REGULARS).unwrap();
    fs::write(&bells, BELLS).unwrap();
    let more = [bells.to_str().unwrap(), "--apply"];
    let (code, said) = import(workspace, &list, &more);
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains("in orde volgens de tabellen"), "{said}");
    let tables = ["homes.csv", "absences.csv", "bells.csv", "passengers.csv", "trips.csv"];
    let written = || tables.map(|file| read(workspace, file));
    let [homes, absences, bells, passengers, trips] = written();
    assert!(homes.contains("\nl1001,do vr,even,52.73,6.4804,7908,"), "{homes}");
    assert!(absences.contains("\nl1001,2025-12-01,2025-12-05,"), "{absences}");
    assert!(bells.contains("\nes-de-zon,,ma di do vr,08:45,14:45,,,15\n"), "{bells}");
    assert!(bells.contains("\nzkh,ochtend,ma,09:00,12:00,,,\n"), "{bells}");
    assert!(passengers.lines().last().unwrap().ends_with(",G1"), "{passengers}");
    let weekly = "\nl1001-h1,l1001,,home,es-de-zon,ma di,,,,,bell,out,,,even\n";
    assert!(trips.contains(weekly), "{trips}");
    let identities = read(workspace, "identities.csv");
    assert!(identities.contains(",\"Proeflaan 4, 7908CD Hoogeveen\"\n"), "{identities}");
    // The same once more changes nothing.
    let (_, said) = import(workspace, &list, &more);
    assert!(said.contains("niets nieuws"), "{said}");
    assert_eq!(written(), [homes, absences, bells, passengers, trips]);
    // Every week now, and on one day less.
    let changed =
        REGULARS.replace("do vr;even;", "do;elke week;").replace("ma di;even;", "ma di;;");
    fs::write(&list, changed).unwrap();
    let (code, said) = import(workspace, &list, &more);
    assert_eq!(code, Some(0), "{said}");
    assert!(
        said.contains("l1001:days: do vr → do\n") && said.contains("l1001:weeks: even → \n"),
        "{said}"
    );
    assert!(read(workspace, "homes.csv").contains("\nl1001,do,,52.73,6.4804,7908,"));
    let trips = read(workspace, "trips.csv");
    assert!(trips.contains(",es-de-zon,ma di,,,,,bell,out,,,\n"), "{trips}");
}

#[test]
fn companions_and_codes_are_read_where_the_region_knows_them() {
    let folder = workspace();
    let workspace = folder.path();
    let region = read(workspace, "region.toml");
    let needs = "\n[[need]]\nid = \"companion\"\nname = \"reist mee\"\nseats = 1\nescort = \"social\"\n\
                 \n[[need]]\nid = \"rider\"\nname = \"rijdt mee\"\nseats = 1\ncodes = [\"HR04\"]\n";
    fs::write(workspace.join("region.toml"), format!("{region}{needs}")).unwrap();
    let list = workspace.join("ritten.csv");
    let rows = "Pasnr;Datum;Ophaaltijd;Van;Naar;Personen;Hulpmiddelen;Gemeente;Postcode;Huisnr\n\
                88;18-11-2025;9:15;thuis;Ziekenhuis;3;hr04;Hoogeveen;7901AB;3\n";
    fs::write(&list, rows).unwrap();
    let (_, said) = import(workspace, &list, &["--apply"]);
    assert!(said.contains("in orde volgens de tabellen"), "{said}");
    assert!(
        read(workspace, "passengers.csv").contains("\nw88,wmo,hoogeveen,52.7203,6.475,7901,rider,")
    );
    let trips = read(workspace, "trips.csv");
    assert!(trips.lines().next().unwrap().ends_with(",companions"), "{trips}");
    assert!(trips.lines().last().unwrap().ends_with(",2"), "{trips}");
}
