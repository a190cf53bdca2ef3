//! What is accepted keeps a sound workspace sound.

use std::fs;
use std::path::Path;

use crate::intake::apply::{import, read};
use crate::intake::workspace;

/// Two children, of whom one goes on Saturday; at one time on all days.
const LIST: &str = "Lln.nr;Naam;Postcode;Huisnr;School;Dagen;Begintijd;Eindtijd;Gemeente\n\
    1001;Anna Proef;7901AB;1;Eso De Zon;ma t/m za;8:30;14:45;Hoogeveen\n\
    1002;Bram Proefman;7901AB;2;Eso De Zon;ma t/m vr;8:30;14:45;Hoogeveen\n";

/// Takes in a list in the place of the last one.
fn take(workspace: &Path, text: &str, more: &[&str]) -> (Option<i32>, String) {
    let list = workspace.join("lijst.csv");
    fs::write(&list, text).unwrap();
    import(workspace, &list, more)
}

/// The school of the list has one pupil, and room for no other.
fn leave_room_for_one_pupil(workspace: &Path) {
    let sites = "id,name,kind,lat,lon,capacity\nes-de-zon,Eso De Zon,school,52.7262,6.4901,1\n\
                 dc-het-erf,Dagcentrum Het Erf,daycare,52.7301,6.4653,\n\
                 zkh,Ziekenhuis,hospital,52.7275,6.4712,\n";
    fs::write(workspace.join("sites.csv"), sites).unwrap();
}

#[test]
fn a_day_without_bell_rejects_its_row_and_the_workspace_stays_sound() {
    let folder = workspace();
    let workspace = folder.path();
    let (code, said) = take(workspace, LIST, &["--apply"]);
    assert_eq!(code, Some(1), "{said}");
    let fault = "fout lijst.csv:2: op zaterdag heeft bestemming es-de-zon geen begin- en eindtijd";
    assert_eq!(said.matches(fault).count(), 1, "{said}");
    assert!(said.contains("in orde volgens de tabellen"), "{said}");
    assert!(!read(workspace, "trips.csv").contains("l1001"), "{said}");
    assert!(read(workspace, "trips.csv").contains("l1002-h1"), "{said}");
}

#[test]
fn other_hours_than_the_schools_are_asked_about() {
    let folder = workspace();
    let workspace = folder.path();
    let (_, said) = take(workspace, LIST, &[]);
    let question = "vraag lijst.csv:3: op woensdag eindigt het volgens de lijst om 14:45, \
                    en volgens de schooltijden om 12:15";
    assert!(said.contains(question), "{said}");
    // A quarter of an hour is nothing to ask about; hours that come with the list count too.
    let bells = workspace.join("tijden.csv");
    fs::write(&bells, "School;Dagen;Begintijd;Eindtijd\nEso De Zon;wo;8:15;14:30\n").unwrap();
    let (_, said) = take(workspace, LIST, &[bells.to_str().unwrap()]);
    assert!(!said.contains("volgens de schooltijden"), "{said}");
    fs::write(&bells, "School;Dagen;Begintijd;Eindtijd\nEso De Zon;ma di do vr;8:46;14:30\n")
        .unwrap();
    let (_, said) = take(workspace, LIST, &[bells.to_str().unwrap()]);
    let question = "op maandag en nog 3 dagen begint het volgens de lijst om 08:30";
    assert!(said.contains(question), "{said}");
}

#[test]
fn a_list_that_leaves_the_rest_unsound_is_not_written() {
    let folder = workspace();
    let workspace = folder.path();
    leave_room_for_one_pupil(workspace);
    let before = read(workspace, "trips.csv");
    let (code, said) = take(workspace, LIST, &["--apply"]);
    assert_eq!(code, Some(1), "{said}");
    assert!(said.contains("met deze invoer klopt sites.csv:2:capacity in de werkmap niet meer"));
    assert!(said.contains("Er is niets geschreven"), "{said}");
    assert_eq!(read(workspace, "trips.csv"), before);
    // A workspace that is not finished takes lists one by one all the same.
    fs::remove_file(workspace.join("fleet.toml")).unwrap();
    let (_, said) = take(workspace, LIST, &["--apply"]);
    assert!(read(workspace, "trips.csv").contains("l1002-h1"), "{said}");
}

#[test]
fn what_a_list_lacks_is_said_once() {
    let folder = workspace();
    let workspace = folder.path();
    let (code, said) =
        take(workspace, &LIST.replace(";Gemeente", "").replace(";Hoogeveen", ""), &[]);
    assert_eq!(code, Some(1), "{said}");
    let once = "fout lijst.csv: de lijst noemt geen gemeente, en de regio heeft er meer dan een \
                (geldt voor 2 rijen). ";
    assert_eq!(said.matches("noemt geen gemeente").count(), 1, "{said}");
    assert!(said.contains(once), "{said}");
}

#[test]
fn a_mapping_is_judged_before_any_list_is_read() {
    let folder = workspace();
    let workspace = folder.path();
    let (list, mapping) = (workspace.join("lijst.csv"), workspace.join("koppel.toml"));
    fs::write(&list, LIST).unwrap();
    let source = "[columns]\nBSN = \"passenger\"\n[defaults]\nauthority = \"Emmen\"\n\
                  start = \"25:00\"\nend = \"14:30\"\nneeds = \"zuurstof\"\n";
    fs::write(&mapping, source).unwrap();
    let (code, said) = take(workspace, LIST, &["--mapping", mapping.to_str().unwrap()]);
    assert_eq!(code, Some(1), "{said}");
    for place in [
        "koppel.toml:2:[columns] BSN: een burgerservicenummer",
        "koppel.toml:4:[defaults] authority: ",
        "koppel.toml:5:[defaults] start: ",
        "koppel.toml:7:[defaults] needs: ",
        "4 fouten gevonden",
    ] {
        assert!(said.contains(place), "{place}: {said}");
    }
    assert!(!workspace.join("imports").exists());
    fs::write(&mapping, "[defaults]\nneeds = \"-\"\n").unwrap();
    let (code, said) = take(workspace, LIST, &["--mapping", mapping.to_str().unwrap()]);
    assert!(code == Some(1) && said.contains("fout lijst.csv:2: op zaterdag"), "{said}");
}

/// Bookings of people in wheelchairs; no bus with a lift drives for `vrijwilligers`.
fn bookings(rows: &[(&str, u32, &str)]) -> String {
    let row = |(who, hour, flow): &(&str, u32, &str)| {
        format!("{who};18-11-2025;{hour}:15;thuis;Ziekenhuis;Hoogeveen;7901AB;3;ja;{flow}\n")
    };
    let title = "Pasnr;Datum;Ophaaltijd;Van;Naar;Gemeente;Postcode;Huisnr;Rolstoel;Vervoerssoort\n";
    format!("{title}{}", rows.iter().map(row).collect::<String>())
}

#[test]
fn a_trip_that_nobody_can_drive_rejects_no_other_row() {
    let folder = workspace();
    let workspace = folder.path();
    let wmo = |hour| ("77", hour, "wmo");
    let list = bookings(&[wmo(8), wmo(9), wmo(10), wmo(11), ("77", 12, "vrijwilligers")]);
    let (code, said) = take(workspace, &list, &["--apply"]);
    assert_eq!(code, Some(1), "{said}");
    assert_eq!(said.matches("fout lijst.csv").count(), 1, "{said}");
    let fault = "fout lijst.csv:6: geen enkel voertuigtype dat voor vrijwilligers mag rijden";
    assert!(said.contains(fault), "{said}");
    assert_eq!(read(workspace, "trips.csv").matches(",w77,").count(), 4, "{said}");
}

#[test]
fn all_rows_of_somebody_whom_nobody_can_drive_are_rejected_at_once() {
    let folder = workspace();
    let workspace = folder.path();
    // More than there are passes.
    let mut rows: Vec<_> = (8..22).map(|hour| ("77", hour, "vrijwilligers")).collect();
    rows.push(("78", 9, "wmo"));
    let (code, said) = take(workspace, &bookings(&rows), &["--apply"]);
    assert_eq!(code, Some(1), "{said}");
    assert_eq!(said.matches("geen enkel voertuigtype").count(), 14, "{said}");
    assert!(read(workspace, "trips.csv").contains(",w78,"), "{said}");
    assert!(!read(workspace, "passengers.csv").contains("w77"), "{said}");
}

#[test]
fn a_bad_booking_of_somebody_known_rejects_its_row_only() {
    let folder = workspace();
    let workspace = folder.path();
    let list = bookings(&[("p002", 9, "vrijwilligers"), ("78", 9, "wmo")]);
    let (code, said) = take(workspace, &list, &["--apply"]);
    assert_eq!(code, Some(1), "{said}");
    assert!(said.contains("fout lijst.csv:2: geen enkel voertuigtype"), "{said}");
    assert!(read(workspace, "trips.csv").contains(",w78,"), "{said}");
}

#[test]
fn rows_that_change_somebody_for_the_worse_are_rejected_at_once() {
    let folder = workspace();
    let workspace = folder.path();
    // A trip that was there already, which no bus with a lift drives.
    let trips = read(workspace, "trips.csv").replace("p005,wmo", "p005,vrijwilligers");
    fs::write(workspace.join("trips.csv"), trips).unwrap();
    // More rows than there are passes.
    let rows = ["ma", "di", "wo", "do", "vr", "za"].iter().flat_map(|day| {
        let row = |weeks| {
            format!("p005;7901AB;3;Het Erf;{day};{weeks};9:30;16:00;ja;dagbesteding;Hoogeveen\n")
        };
        ["even", "oneven"].map(row)
    });
    let title = "Cliëntnr;Postcode;Huisnr;Locatie;Dagen;Weken;Begintijd;Eindtijd;Rolstoel;\
                 Vervoerssoort;Gemeente\n";
    let other = "78;7901AB;4;Het Erf;ma;;9:30;16:00;nee;dagbesteding;Hoogeveen\n";
    let list = format!("{title}{}{other}", rows.collect::<String>());
    let (code, said) = take(workspace, &list, &["--apply"]);
    assert_eq!(code, Some(1), "{said}");
    assert_eq!(said.matches("geen enkel voertuigtype").count(), 12, "{said}");
    assert!(said.contains("in orde volgens de tabellen"), "{said}");
    assert!(read(workspace, "passengers.csv").contains("6.4699,7902,walk solo"), "{said}");
    assert!(read(workspace, "trips.csv").contains(",d78,"), "{said}");
}

#[test]
fn a_booking_changes_nobodys_needs_and_asks() {
    let folder = workspace();
    let workspace = folder.path();
    let list = bookings(&[("p002", 9, "wmo"), ("p005", 9, "wmo")]);
    let (code, said) = take(workspace, &list, &["--apply"]);
    assert_eq!(code, Some(0), "{said}");
    let question = "vraag lijst.csv:3:Rolstoel: passengers.csv kent deze behoefte";
    assert_eq!(said.matches("kent deze behoefte").count(), 1, "{said}");
    assert!(said.contains(question), "{said}");
    assert!(read(workspace, "passengers.csv").contains("7902,walk solo,"), "{said}");
}

/// A new school comes with its pupils.
#[test]
fn too_many_pupils_reject_neither_their_school_nor_each_other() {
    let folder = workspace();
    let workspace = folder.path();
    leave_room_for_one_pupil(workspace);
    let schools = workspace.join("scholen.csv");
    let school = "id;Naam;Soort;lat;lon\nes-de-zon;Eso De Zonnen;school;52,7262;6,4901\n";
    fs::write(&schools, school).unwrap();
    let pupils = LIST.replace("ma t/m za", "ma t/m vr");
    let (code, said) = take(workspace, &pupils, &[schools.to_str().unwrap()]);
    assert_eq!(code, Some(1), "{said}");
    // Neither list brings it about by itself, so it is said of both.
    let fault = "fout: met deze invoer klopt sites.csv:2:capacity in de werkmap niet meer";
    assert!(said.contains(fault), "{said}");
    assert!(!said.contains("fout lijst.csv") && !said.contains("fout scholen.csv"), "{said}");
    // Where something else is wrong already, it is not lost.
    let costs = read(workspace, "costs.toml").replacen("[[model]]", "[[modell]]", 1);
    fs::write(workspace.join("costs.toml"), costs).unwrap();
    let (_, said) = take(workspace, &pupils, &["--apply"]);
    let question = "vraag: met deze invoer komt er bij sites.csv:2:capacity in de werkmap een fout";
    assert!(said.contains(question), "{said}");
    assert!(read(workspace, "trips.csv").contains("l1002-h1"), "{said}");
}

#[test]
fn a_booking_with_a_citizens_number_keeps_nothing_of_it() {
    let folder = workspace();
    let workspace = folder.path();
    let list = "Ritnummer;Pasnr;Datum;Ophaaltijd;Van;Naar;Gemeente;Postcode;Huisnr;Opmerking\n\
                012345672;81;18-11-2025;9:15;thuis;Ziekenhuis;Hoogeveen;7901AB;3;x\n\
                0123-45-672;80;18-11-2025;9:15;thuis;Ziekenhuis;Hoogeveen;7901AB;2;x\n\
                4;BSN012345672;18-11-2025;9:15;thuis;Ziekenhuis;Hoogeveen;7901AB;4;x\n\
                5;82;18-11-2025;9:15;thuis;Ziekenhuis;Hoogeveen;7901AB;5;bsn 0123.45.672\n\
                6;83;18-11-2025;9:15;thuis;Ziekenhuis;Hoogeveen;7901AB;6;012345672 06 12345678\n";
    let (code, said) = take(workspace, list, &["--apply"]);
    assert_eq!(code, Some(1), "{said}");
    assert!(said.contains("vraag lijst.csv: in deze lijst staan burgerservicenummers"), "{said}");
    assert!(said.contains("fout lijst.csv:4: dit nummer lijkt"), "{said}");
    assert!(said.contains("vraag lijst.csv:2:Ritnummer: dit nummer lijkt"), "{said}");
    assert!(said.contains("vraag lijst.csv:5:Opmerking: in deze opmerking"), "{said}");
    let tables = ["trips.csv", "passengers.csv", "identities.csv"];
    for text in tables.map(|file| read(workspace, file)).iter().chain([&said]) {
        assert!(!text.contains("12345672") && !text.contains("0123"), "{text}");
    }
}

#[test]
fn somebody_new_is_added_and_not_changed() {
    let folder = workspace();
    let workspace = folder.path();
    let rows = (0..40).map(|ride| {
        let (hour, minute, house) = (7 + ride / 4, ride % 4 * 15, 1 + ride % 10);
        format!(
            "99;Bo;18-11-2025;{hour}:{minute:02};thuis;Laan {house} 7908CD;7901AB;3;Hoogeveen\n"
        )
    });
    let title = "Pasnr;Naam;Datum;Ophaaltijd;Van;Naar;Postcode;Huisnr;Gemeente\n";
    let list = format!("{title}{}", rows.collect::<String>());
    let (_, said) = take(workspace, &list, &["--apply"]);
    let told = said.lines().find(|line| line.starts_with("identities.csv")).unwrap();
    assert_eq!(told, "identities.csv: 1 nieuw, 0 ongewijzigd, 0 waarden gewijzigd");
    assert_eq!(read(workspace, "identities.csv").matches("Laan").count(), 10, "{said}");
}

/// One of eleven numbers looks like a citizen's by chance.
#[test]
fn short_numbers_are_a_citizens_where_the_list_is_full_of_them() {
    let folder = workspace();
    let workspace = folder.path();
    let list = |numbers: &[&str]| {
        let row = |(index, number): (usize, &&str)| {
            let house = index + 1;
            format!("{number};18-11-2025;9:15;thuis;Ziekenhuis;Hoogeveen;7901AB;{house}\n")
        };
        let rows = numbers.iter().enumerate().map(row).collect::<String>();
        format!("Pasnr;Datum;Ophaaltijd;Van;Naar;Gemeente;Postcode;Huisnr\n{rows}")
    };
    // Two of five pass the test; each is somebody of their own.
    let numbers = ["1234560", "1234511", "1234567", "1234568", "1234569"];
    let (code, said) = take(workspace, &list(&numbers), &["--apply"]);
    assert_eq!(code, Some(0), "{said}");
    for number in numbers {
        assert_eq!(read(workspace, "trips.csv").matches(&format!(",w{number},")).count(), 1);
    }
    // Who is known by such a number stays known by it; who is not, and has no name, is nobody.
    let (code, said) = take(workspace, &list(&["1234560", "12345672"]), &["--apply"]);
    assert_eq!(code, Some(1), "{said}");
    assert!(said.contains("fout lijst.csv:3: dit nummer lijkt"), "{said}");
    assert_eq!(said.matches("dit nummer lijkt").count(), 1, "{said}");
    assert!(!read(workspace, "identities.csv").contains("12345672"), "{said}");
}

#[test]
fn no_table_takes_a_citizens_number_for_an_id() {
    let folder = workspace();
    let workspace = folder.path();
    let list = "Ritnummer;Reiziger;Van;Naar;Dagen;Vertrek;Richting\n\
                111222333-h1;p004;thuis;zkh;ma;9:15;heen\n";
    let (code, said) = take(workspace, list, &["--apply"]);
    assert_eq!(code, Some(1), "{said}");
    assert!(said.contains("een burgerservicenummer mag geen aanduiding zijn"), "{said}");
    assert!(!said.contains("111222333"), "{said}");
}

#[test]
fn one_time_below_an_afternoon_is_when_it_begins() {
    let folder = workspace();
    let workspace = folder.path();
    let list = "Cliëntnr;Postcode;Huisnr;Locatie;Wo ochtend;Wo middag;Gemeente\n\
                501;7901AB;3;Dagcentrum Het Erf;;13:30;Hoogeveen\n";
    let (_, said) = take(workspace, list, &["--apply"]);
    let trips = read(workspace, "trips.csv");
    let trip =
        |way: &str| trips.lines().find(|line| line.starts_with(way)).unwrap_or(&said).to_owned();
    assert!(trip("d501-h1").contains(",13:30,"), "{said} {trips}");
    assert!(!trip("d501-t1").contains(",13:30,"), "{said} {trips}");
}
