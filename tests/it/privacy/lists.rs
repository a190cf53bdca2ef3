//! What lists of people tell stays in the tables that are meant for it.

use std::fs;

use samenrit::generate::pbf::{OsmNode, encode};

use crate::base;
use crate::privacy::{Watched, collect, secrets};

/// Parts of coordinates of homes, as degrees and as Rijksdriehoek; nothing else has these digits.
const COORDINATES: [&str; 5] = ["7211137", "4711137", "7222237", "229511,3", "525611,7"];

/// Tables that say where people live.
const WITH_HOMES: [&str; 3] = ["passengers.csv", "homes.csv", "trips.csv"];

/// A list of pupils of which some rows are sound and the others faulty in every personal column.
const PUPILS: &str = "\
Lln.nr;Naam;Telefoon;Adres;Lat;Lon;School;Dagen;Begintijd;Eindtijd;Gemeente;Opmerking;Tweede adres;Dagen adres 2;Gezin;Max. reistijd
1001;Zwaluwnaam Anna;0699-111111;Geheimweg 1, 7999 ZZ Nergenshuizen;52,7211137;6,4711137;Eso De Zon;ma di;8:30;14:45;Hoogeveen;sleutelonderdemat;Geheimweg 3, 7999 ZZ Nergenshuizen;ma;Zwaluwnaam;
Zwaluwnaam;Zwaluwnaam Bram;0699-222222;Geheimweg 2, 7999 ZZ Nergenshuizen;52,7222237;6,4722;Eso De Zon;ma;8:30;14:45;Hoogeveen;;Geheimweg 2, 7999 ZZ Nergenshuizen;;Zwaluwnaam;
1001;Zwaluwnaam Dirk;0699-111111;Geheimweg 1, 7999 ZZ Nergenshuizen;52,7211137;6,4711137;Eso De Zon;ma;8:30;14:45;Hoogeveen;;;;;
1003;Zwaluwnaam Anne;0699-333333;Geheimweg 1, 7999 ZZ Nergenshuizen;6,4711137;52,7211137;Eso De Zon;ma;8:30;14:45;Hoogeveen;;;;;
1004;Zwaluwnaam Evi;0699-444444;Geheimweg 4, 7999 ZZ Nergenshuizen;99,7211137;6,4711137;Eso De Zon;ma;8:30;14:45;Hoogeveen;;;;;
1005;Zwaluwnaam Finn;0699-555555;Geheimweg Nergenshuizen;;;Eso De Zon;ma;8:30;14:45;Hoogeveen;;Geheimweg Nergenshuizen;Geheimweg;;
1006;Zwaluwnaam Gijs;0699-666666;Geheimweg 99, 7999 ZZ Nergenshuizen;;;Eso De Zon;ma;8:30;14:45;Hoogeveen;;;ma;Zwaluwnaam;sleutelonderdemat
1007;Zwaluwnaam Hans;0699-777777;Geheimweg 7, 7999 ZX Nergenshuizen;;;Eso De Zon;ma;8:30;14:45;Hoogeveen;;;;;
1008;Zwaluwnaam Iris;0699-888888;Geheimweg 8, 7999 ZZ Nergenshuizen;229511,3;525611,7;Eso De Zon;ma;8:30;14:45;Hoogeveen;;;;;Zwaluwnaam;Zwaluwnaam
";

/// Bookings whose addresses are those of people.
const BOOKINGS: &str = "\
Pasnr;Naam;Telefoon;Datum;Ophaaltijd;Van;Naar;Postcode;Huisnr;Gemeente;Voorziening
77;Zwaluwnaam Jan;0699-999999;18-11-2025;9:15;Geheimweg 1, 7999 ZZ Nergenshuizen;Ziekenhuis;7999 ZZ;2;Hoogeveen;
78;Zwaluwnaam Kees;0699-000001;18-11-2025;9:15;Nergenshuizen;Geheimweg 99, 7999 ZZ Nergenshuizen;7999 ZZ;3;Hoogeveen;sleutelonderdemat
Zwaluwnaam Lea;;0699-000002;18-11-2025;9:15;thuis;Geheimweg;;;Hoogeveen;
";

/// Names beside pseudonyms, of which one is nobody's.
const NAMES: &str = "\
Reiziger;Naam;Adres;Telefoonnummer;Opmerking
p001;Zwaluwnaam Mia;Geheimweg 5, 7999 ZZ Nergenshuizen;0699-000003;sleutelonderdemat
Zwaluwnaam Noor;Zwaluwnaam Noor;Geheimweg 6 Nergenshuizen;0699-000004;
";

/// Who stays away, by number and by name.
const ABSENCES: &str = "\
Leerlingnummer;Afwezig van;Afwezig t/m
1001;1-12-2025;2-12-2025
Zwaluwnaam Piet;1-12-2025;2-12-2025
1003;Geheimweg 3;Zwaluwnaam
";

/// A workspace beside whose roads stand the addresses that the lists name.
fn with_lists() -> Watched {
    let watched = Watched::empty();
    let workspace = watched.path("regio");
    fs::create_dir_all(&workspace).unwrap();
    let made = base::workspace(None);
    for entry in fs::read_dir(made.path()).unwrap() {
        let path = entry.unwrap().path();
        fs::copy(&path, workspace.join(path.file_name().unwrap())).unwrap();
    }
    let mut roads = base::grid();
    for number in 1..=8 {
        let tags =
            [("addr:postcode", "7999ZZ".to_owned()), ("addr:housenumber", number.to_string())];
        let tags = tags.map(|(key, value)| (key.to_owned(), value)).to_vec();
        let (lat_e7, lon_e7) = (527_222_237, 64_700_000 + number * 1000);
        roads.nodes.push(OsmNode { id: 1000 + number, lat_e7, lon_e7, tags });
    }
    fs::write(workspace.join("roads.osm.pbf"), encode(&roads)).unwrap();
    let lists = watched.path("lists");
    fs::create_dir_all(&lists).unwrap();
    for (name, text) in
        [("leerlingen", PUPILS), ("ritten", BOOKINGS), ("namen", NAMES), ("ziek", ABSENCES)]
    {
        fs::write(lists.join(format!("{name}.csv")), text).unwrap();
    }
    watched
}

/// Where coordinates of homes stand: on the streams, and in files that are not meant for them.
fn coordinates(watched: &Watched) -> Vec<String> {
    let mut found = Vec::new();
    let parts = |text: String| COORDINATES.into_iter().filter(move |part| text.contains(part));
    for (arguments, said) in &watched.said {
        let said = String::from_utf8_lossy(said).replace('.', ",");
        found.extend(parts(said).map(|part| format!("{part} said by {arguments}")));
    }
    let mut files = Vec::new();
    collect(watched.folder.path(), &mut files);
    files.retain(|path| !WITH_HOMES.contains(&path.file_name().unwrap().to_str().unwrap()));
    for path in files {
        let bytes = fs::read(&path).unwrap();
        let text = String::from_utf8_lossy(&bytes).replace('.', ",");
        found.extend(parts(text).map(|part| format!("{part} in {}", path.display())));
    }
    found
}

#[test]
fn a_list_taken_in_tells_of_people_in_their_own_tables_only() {
    let mut watched = with_lists();
    let all = "import lists/leerlingen.csv lists/ritten.csv lists/namen.csv lists/ziek.csv \
               --into regio";
    watched.run(all, 1);
    watched.run(&format!("--lang en {all}"), 1);
    watched.run(&format!("{all} --apply"), 1);
    // Everything changes: what is said of changes tells no values either.
    let moved =
        PUPILS.replace("52,7211137;6,4711137", "52,7222237;6,4711137").replace(";ma", ";di");
    let moved = moved.replace("0699-", "0699-9").replace("Geheimweg 1", "Geheimweg 5");
    fs::write(watched.path("lists/leerlingen.csv"), moved).unwrap();
    watched.run(&format!("{all} --apply"), 1);
    watched.run("import lists/leerlingen.csv --into regio --kind identiteiten", 1);
    watched.run("import lists/namen.csv --into regio --kind ritaanvragen", 1);
    watched.run("import lists/geen.csv --into regio", 4);
    watched.run("check regio", 0);
    watched.run("inventory regio", 0);

    let known = fs::read(watched.path("regio/identities.csv")).unwrap();
    assert_eq!(secrets(&known).count(), super::SECRETS.len(), "the identities have them all");
    for (table, row) in [("homes.csv", "l1001,di,,"), ("absences.csv", "l1001,2025-12-01,")] {
        let text = fs::read_to_string(watched.path("regio").join(table)).unwrap();
        assert!(text.contains(row), "{table}: {text}");
    }
    assert!(watched.path("regio/imports/leerlingen-nagekeken.xlsx").is_file());
    assert_eq!(watched.found(), Vec::<String>::new());
    assert_eq!(coordinates(&watched), Vec::<String>::new());
    assert_eq!(fs::read_dir(watched.temporary.path()).unwrap().count(), 0, "temporary files stay");
}

#[test]
fn roads_that_are_asked_about_addresses_and_points_do_not_repeat_them() {
    let mut watched = with_lists();
    let roads = "regio/roads.osm.pbf";
    for address in ["Geheimweg_1,_7999_ZZ_Nergenshuizen", "Geheimweg_99,_7999_ZZ_Nergenshuizen"] {
        let code = i32::from(address.contains("99,"));
        watched.run(&format!("roads address {roads} {address}"), code);
        watched.run(&format!("--lang en roads address {roads} {address}"), code);
    }
    watched.run(&format!("roads address {roads} Geheimweg_7,_7999_ZX_Nergenshuizen"), 1);
    watched.run(&format!("roads address {roads} Geheimweg_Nergenshuizen"), 2);
    let sound = "id,lat,lon\na,52.7211137,6.4711137\nb,52.7222237,6.4711137\nc,53.7222237,6.4\n";
    fs::write(watched.path("lists/punten.csv"), sound).unwrap();
    let faulty = "id,lat,lon\nZwaluwnaam,52.7211137,6.4711137\nZwaluwnaam,Geheimweg,0699-1\n\
                  a,52.7211137\nb,952.7211137,6.4711137\n";
    fs::write(watched.path("lists/fout.csv"), faulty).unwrap();
    watched.run(&format!("roads matrix {roads} --points lists/punten.csv --out afstand.csv"), 0);
    watched.run(&format!("roads matrix {roads} --points lists/punten.csv --out afstand.npy"), 0);
    watched.run(&format!("roads matrix {roads} --points lists/fout.csv --out fout.csv"), 1);
    watched.run(&format!("roads matrix {roads} --points lists/leerlingen.csv --out fout.csv"), 1);
    assert_eq!(watched.found(), Vec::<String>::new());
    // Where an address lies is what was asked for.
    watched.said.retain(|(arguments, _)| !arguments.contains("roads address"));
    assert_eq!(coordinates(&watched), Vec::<String>::new());
}

#[test]
fn made_up_people_have_no_identity_and_meet_no_real_ones() {
    let mut watched = Watched::new();
    let made = "generate verzonnen --roads regio/wegen.osm.pbf --inhabitants 20000";
    watched.run(made, 0);
    // A folder that people are in already is refused, and not read.
    watched.run("generate regio --roads regio/wegen.osm.pbf --inhabitants 20000", 1);
    watched.run("generate ander --roads regio/identities.csv --inhabitants 20000", 1);
    assert!(!watched.path("verzonnen/identities.csv").exists());
    assert_eq!(watched.found(), Vec::<String>::new());
}
