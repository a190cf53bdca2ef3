//! What is accepted keeps a sound workspace sound.

use std::fs;

use crate::intake::apply::{import, read};
use crate::intake::workspace;

/// Two children, of whom one goes on Saturday; at one time on all days.
const LIST: &str = "Lln.nr;Naam;Postcode;Huisnr;School;Dagen;Begintijd;Eindtijd;Gemeente\n\
    1001;Anna Proef;7901AB;1;Eso De Zon;ma t/m za;8:30;14:45;Hoogeveen\n\
    1002;Bram Proefman;7901AB;2;Eso De Zon;ma t/m vr;8:30;14:45;Hoogeveen\n";

#[test]
fn a_day_without_bell_rejects_its_row_and_the_workspace_stays_sound() {
    let folder = workspace();
    let workspace = folder.path();
    let list = workspace.join("lijst.csv");
    fs::write(&list, LIST).unwrap();
    let (code, said) = import(workspace, &list, &["--apply"]);
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
    let list = workspace.join("lijst.csv");
    fs::write(&list, LIST).unwrap();
    let (_, said) = import(workspace, &list, &[]);
    let question = "vraag lijst.csv:3: op woensdag eindigt het volgens de lijst om 14:45, \
                    en volgens de schooltijden om 12:15";
    assert!(said.contains(question), "{said}");
    // A quarter of an hour is nothing to ask about; hours that come with the list count too.
    let bells = workspace.join("tijden.csv");
    fs::write(&bells, "School;Dagen;Begintijd;Eindtijd\nEso De Zon;wo;8:15;14:30\n").unwrap();
    let (_, said) = import(workspace, &list, &[bells.to_str().unwrap()]);
    assert!(!said.contains("volgens de schooltijden"), "{said}");
    fs::write(&bells, "School;Dagen;Begintijd;Eindtijd\nEso De Zon;ma di do vr;8:46;14:30\n")
        .unwrap();
    let (_, said) = import(workspace, &list, &[bells.to_str().unwrap()]);
    let question = "op maandag en nog 3 dagen begint het volgens de lijst om 08:30";
    assert!(said.contains(question), "{said}");
}

#[test]
fn a_list_that_leaves_the_rest_unsound_is_not_written() {
    let folder = workspace();
    let workspace = folder.path();
    let sites = "id,name,kind,lat,lon,capacity\nes-de-zon,Eso De Zon,school,52.7262,6.4901,1\n\
                 dc-het-erf,Dagcentrum Het Erf,daycare,52.7301,6.4653,\n\
                 zkh,Ziekenhuis,hospital,52.7275,6.4712,\n";
    fs::write(workspace.join("sites.csv"), sites).unwrap();
    let before = read(workspace, "trips.csv");
    let list = workspace.join("lijst.csv");
    fs::write(&list, LIST).unwrap();
    let (code, said) = import(workspace, &list, &["--apply"]);
    assert_eq!(code, Some(1), "{said}");
    assert!(said.contains("met deze invoer klopt sites.csv:2:capacity in de werkmap niet meer"));
    assert!(said.contains("Er is niets geschreven"), "{said}");
    assert_eq!(read(workspace, "trips.csv"), before);
    // A workspace that is not finished takes lists one by one all the same.
    fs::remove_file(workspace.join("fleet.toml")).unwrap();
    let (_, said) = import(workspace, &list, &["--apply"]);
    assert!(read(workspace, "trips.csv").contains("l1002-h1"), "{said}");
}

#[test]
fn what_a_list_lacks_is_said_once() {
    let folder = workspace();
    let workspace = folder.path();
    let list = workspace.join("lijst.csv");
    fs::write(&list, LIST.replace(";Gemeente", "").replace(";Hoogeveen", "")).unwrap();
    let (code, said) = import(workspace, &list, &[]);
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
    let (code, said) = import(workspace, &list, &["--mapping", mapping.to_str().unwrap()]);
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
}
