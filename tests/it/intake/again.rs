//! Lists that come one after another: none takes away what another one brought.

use std::fs;
use std::path::Path;

use crate::intake::apply::{import, read};
use crate::intake::workspace;

/// Takes in and writes a list; returns what was said.
fn take(workspace: &Path, text: &str) -> String {
    let list = workspace.join("lijst.csv");
    fs::write(&list, text).unwrap();
    let (code, said) = import(workspace, &list, &["--apply"]);
    assert_eq!(code, Some(0), "{said}");
    said
}

fn pupils(rows: &str) -> String {
    format!("Lln.nr;Naam;Postcode;Huisnr;School;Dagen;Weken;Begintijd;Eindtijd;Gemeente\n{rows}")
}

/// The trips of a passenger without what other columns than these say: id, flow, to, days, weeks.
fn trips(workspace: &Path, passenger: &str) -> Vec<String> {
    let mut reader = csv::Reader::from_path(workspace.join("trips.csv")).unwrap();
    let header = reader.headers().unwrap().clone();
    let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
    let at = |name: &str| header.iter().position(|column| column == name);
    let value = |row: &csv::StringRecord, name| at(name).map_or("", |at| &row[at]).to_owned();
    let own = rows.iter().filter(|row| value(row, "passenger") == passenger);
    own.map(|row| ["id", "flow", "to", "days", "weeks"].map(|name| value(row, name)).join(","))
        .collect()
}

#[test]
fn a_second_list_of_somebody_keeps_the_trips_of_the_first() {
    let folder = workspace();
    let workspace = folder.path();
    let school = pupils(";Bram Proef;7901AB;2;Eso De Zon;ma di;;8:30;14:45;Hoogeveen\n");
    let care = "Cliëntnr;Naam;Postcode;Huisnr;Locatie;Dagen;Begintijd;Eindtijd;Gemeente\n\
                ;Bram Proef;7901AB;2;Dagcentrum Het Erf;ma wo do;9:30;16:00;Hoogeveen\n";
    take(workspace, &school);
    take(workspace, care);
    let both = [
        "p0006-h1,,es-de-zon,ma di,",
        "p0006-t1,,home,ma di,",
        "p0006-h2,dagbesteding,dc-het-erf,ma wo do,",
        "p0006-t2,dagbesteding,home,ma wo do,",
    ];
    assert_eq!(trips(workspace, "p0006"), both);
    assert!(read(workspace, "passengers.csv").contains("\np0006,leerlingen,hoogeveen,"));
    for list in [&school, care] {
        assert!(take(workspace, list).contains("niets nieuws"));
    }
}

#[test]
fn lists_of_other_days_or_weeks_stand_beside_each_other() {
    let folder = workspace();
    let workspace = folder.path();
    let of = |days: &str, weeks: &str| {
        pupils(&format!(
            "1001;Anna Proef;7901AB;1;Eso De Zon;{days};{weeks};8:30;14:45;Hoogeveen\n"
        ))
    };
    take(workspace, &of("ma di", "even"));
    let said = take(workspace, &of("wo do", "even"));
    assert!(said.contains("l1001-h1, l1001-t1"), "{said}");
    take(workspace, &of("ma di", "oneven"));
    let ways = |number: usize, days: &str, weeks: &str| {
        [
            format!("l1001-h{number},,es-de-zon,{days},{weeks}"),
            format!("l1001-t{number},,home,{days},{weeks}"),
        ]
    };
    let all = [ways(1, "ma di", "even"), ways(2, "wo do", "even"), ways(3, "ma di", "oneven")];
    assert_eq!(trips(workspace, "l1001"), all.concat());
}

const BOOKINGS: &str = "Ritnummer;Pasnr;Naam;Datum;Ophaaltijd;Van;Naar;Gemeente;Postcode;Huisnr\n";

#[test]
fn bookings_of_two_senders_may_have_one_number() {
    let folder = workspace();
    let workspace = folder.path();
    let of = |who: &str| {
        format!("{BOOKINGS}123;{who};;18-11-2025;9:15;thuis;Ziekenhuis;Hoogeveen;7901AB;3\n")
    };
    for _ in 0..2 {
        take(workspace, &of("p002"));
        take(workspace, &of("p003"));
    }
    assert_eq!(trips(workspace, "p002").last().unwrap(), "r123,,zkh,,");
    let second = trips(workspace, "p003");
    assert!(second.last().unwrap().starts_with("r123-2,"), "{second:?}");
}

/// What a list tells of addresses reaches `identities.csv` and so the sheet, once.
#[test]
fn addresses_of_bookings_are_kept_for_the_sheet() {
    let folder = workspace();
    let workspace = folder.path();
    let of = |who: &str, from: &str, to: &str, at: &str| {
        format!("{BOOKINGS};{who};18-11-2025;{at};{from};{to};Hoogeveen;;\n")
    };
    let list = of("99;", "Proefstraat 3, 7901AB Hoogeveen", "Proeflaan 4 7908CD", "9:15");
    take(workspace, &list);
    let row = |id: &str| {
        let identities = read(workspace, "identities.csv");
        identities.lines().find(|line| line.starts_with(id)).unwrap_or_default().to_owned()
    };
    let home = "w99,w99,\"Proefstraat 3, 7901AB Hoogeveen\",,";
    let places = "52.73/6.4804 Proeflaan 4 7908CD";
    assert_eq!(row("w99"), format!("{home},{places}"));
    let identities = samenrit::import::read_identities(workspace).unwrap();
    let own = identities.iter().find(|one| one.passenger == "w99").unwrap();
    assert_eq!(own.places[0].1, "Proeflaan 4 7908CD");
    assert!(take(workspace, &list).contains("niets nieuws"));
    // A later list adds to them; who is known keeps their name.
    take(workspace, &of("99;", "thuis", "Proeflaan 5 7908CD", "14:15"));
    assert_eq!(row("w99"), format!("{home},{places} | 52.73/6.4805 Proeflaan 5 7908CD"));
    take(workspace, &of("p002;", "thuis", "Proeflaan 4 7908CD", "15:15"));
    let known = "p002,Proefpersoon B,Proefstraat 2 Hoogeveen,0528-000002,,";
    assert_eq!(row("p002"), format!("{known}52.73/6.4804 Proeflaan 4 7908CD"));
    // Somebody without a number is found again by the same name.
    let nameless = of(";Bo Proef", "Proefstraat 7 7901AB", "Ziekenhuis", "9:15");
    take(workspace, &nameless);
    assert!(take(workspace, &nameless).contains("niets nieuws"));
}

#[test]
fn a_booking_that_moved_or_went_is_named() {
    let folder = workspace();
    let workspace = folder.path();
    let rows = |times: &[&str]| {
        let row =
            |time: &&str| format!(";88;;18-11-2025;{time};thuis;Ziekenhuis;Hoogeveen;7901AB;3\n");
        format!("{BOOKINGS}{}", times.iter().map(row).collect::<String>())
    };
    take(workspace, &rows(&["10:00", "14:00"]));
    let said = take(workspace, &rows(&["10:30"]));
    assert!(said.contains("w88-20251118-1000h, w88-20251118-1400h"), "{said}");
}

#[test]
fn what_a_list_does_not_tell_of_somebody_stays() {
    let folder = workspace();
    let workspace = folder.path();
    let told = "Lln.nr;Naam;Postcode;Huisnr;School;Dagen;Begintijd;Eindtijd;Gemeente;Rolstoel\n\
                jansen-3;Anna Proef;7901AB;1;Eso De Zon;ma;8:30;14:45;Hoogeveen;ja\n";
    take(workspace, told);
    let passengers = read(workspace, "passengers.csv");
    assert!(passengers.contains(",wheelchair,"), "{passengers}");
    take(workspace, &told.replace(";Rolstoel", "").replace(";ja\n", "\n"));
    assert_eq!(read(workspace, "passengers.csv"), passengers);
    // Who books by a name that is known needs no address and keeps what is known.
    let booked = "Naam;Datum;Ophaaltijd;Van;Naar;Adres;Postcode;Huisnr\n\
                  Bo Proef;18-11-2025;9:15;thuis;Ziekenhuis;;7901AB;4\n";
    let wheels = "Naam;Datum;Ophaaltijd;Van;Naar;Postcode;Huisnr;Gemeente;Rolstoel\n\
                  Bo Proef;17-11-2025;9:15;thuis;Ziekenhuis;7901AB;4;Hoogeveen;ja\n";
    take(workspace, wheels);
    let passengers = read(workspace, "passengers.csv");
    assert!(passengers.contains("\np0007,wmo,hoogeveen,"), "{passengers}");
    take(workspace, booked);
    assert_eq!(read(workspace, "passengers.csv"), passengers);
    assert_eq!(trips(workspace, "p0007").len(), 2);
}

#[test]
fn two_schools_of_one_name_need_an_id() {
    let folder = workspace();
    let workspace = folder.path();
    let of = |place: &str| format!("School;Soort;Postcode;Huisnr\nDe Regenboog;school;{place}\n");
    take(workspace, &of("7901AB;1"));
    assert!(take(workspace, &of("7901AB;1")).contains("niets nieuws"));
    let sites = read(workspace, "sites.csv");
    let list = workspace.join("andere.csv");
    fs::write(&list, of("7908CD;1")).unwrap();
    let (code, said) = import(workspace, &list, &["--apply"]);
    assert_eq!(code, Some(1), "{said}");
    assert_eq!(read(workspace, "sites.csv"), sites);
}

#[test]
fn a_number_that_was_somebody_elses_is_asked_about() {
    let folder = workspace();
    let workspace = folder.path();
    let of =
        |name: &str| pupils(&format!("1001;{name};7901AB;1;Eso De Zon;ma;;8:30;14:45;Hoogeveen\n"));
    take(workspace, &of("Anna Proef"));
    let asks = |said: &str| said.contains("heeft in identities.csv een andere naam");
    assert!(!asks(&take(workspace, &of("Anna Proeff"))));
    assert!(asks(&take(workspace, &of("Mohammed Proefman"))));
}
