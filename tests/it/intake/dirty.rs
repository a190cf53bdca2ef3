//! Lists in which something is lost unless one looks for it: swallowed rows, names like totals,
//! letters that cannot be read, marks that mean half of what they seem to.

use crate::intake::{List, list};

/// The header of the lists of pupils with a note.
const NOTED: &str = "Lln.nr;Naam;Postcode;Huisnr;School;Dagen;Begintijd;Eindtijd;Opmerking\n";

pub(crate) fn dirty() -> Vec<List> {
    let mut lists = swallowed();
    lists.extend(letters());
    lists.extend(marks());
    lists
}

fn swallowed() -> Vec<List> {
    let pupil = |number: usize, note: &str| {
        format!(
            "{};Anna Proef{number};7901AB;{number};Eso De Zon;ma;8:30;14:45;{note}\n",
            1000 + number
        )
    };
    let rows = |notes: [&str; 7]| {
        let rows = notes.iter().zip(1..).map(|(note, number)| pupil(number, note));
        format!("{NOTED}{}", rows.collect::<String>())
    };
    vec![
        list(
            "pupils_in_a_note",
            "leerlingen.csv",
            &rows(["\"let op: hek", "", "", "", "", "bij de \"\"achterdeur\"", ""]),
        ),
        list(
            "pupils_below_an_open_quote_in_the_header",
            "leerlingen.csv",
            &rows(["", "", "\"\"", "", "", "", ""]).replacen("Opmerking", "\"Opmerking", 1),
        ),
        list(
            "pupils_called_after_a_total",
            "leerlingen.csv",
            "Achternaam;Voornaam;Postcode;Huisnr;School;Ma;Di;Begintijd;Eindtijd\n\
             Som;Proef;7901AB;1;Eso De Zon;x;x;8:30;14:45\n\
             Proefman;Anna;7901AB;2;Eso De Zon;x;x;8:30;14:45\n\
             Totaal;2;;;;2;2;;\n",
        ),
    ]
}

fn letters() -> Vec<List> {
    let mut bytes = b"\xef\xbb\xbf".to_vec();
    bytes.extend_from_slice(NOTED.as_bytes());
    bytes.extend_from_slice("1001;Zoë Proef;7901AB;1;Eso De Zon;ma;8:30;14:45;\n".as_bytes());
    bytes.extend_from_slice(b"1002;Ren\xe9 Proef;7901AB;2;Eso De Zon;ma;8:30;14:45;\n");
    let mut bare = bytes[3..].to_vec();
    bare.extend_from_slice("1003;Chloë Proef;7901AB;3;Eso De Zon;ma;8:30;14:45;\n".as_bytes());
    vec![
        List { bytes, ..list("pupils_with_a_mark_and_one_bad_byte", "leerlingen.csv", "") },
        List { bytes: bare, ..list("pupils_with_one_bad_byte", "leerlingen.csv", "") },
        list(
            "pupils_with_telephones_read_as_numbers",
            "leerlingen.csv",
            "Lln.nr;Naam;Telefoon;Postcode;Huisnr;School;Dagen;Begintijd;Eindtijd\n\
             1001;Anna Proef;612345678;7901AB;1;Eso De Zon;ma;8:30;14:45\n\
             1002;Bram Proefman;0612345678;7901AB;2;Eso De Zon;ma;8:30;14:45\n\
             1003;Cato Proefdal;6 12345678;7901AB;3;Eso De Zon;ma;8:30;14:45\n",
        ),
    ]
}

fn marks() -> Vec<List> {
    vec![
        list(
            "day_care_with_times_and_ways",
            "dagbesteding.csv",
            "Cliëntnr;Naam;Postcode;Huisnr;Locatie;Ma;Di;Wo heen;Wo terug;Do ochtend;Do middag\n\
             501;Gerda Proef;7901AB;1;Dagcentrum Het Erf;11:00-15:30;o;;x;;\n\
             502;Hendrik Proefman;7901AB;2;Dagcentrum Het Erf;0,5;;;;;\n\
             503;Ina Proefdal;7901AB;3;Dagcentrum Het Erf;heen;;;15:00;9:00-12:00;\n\
             504;Jannes Proefberg;7901AB;4;Dagcentrum Het Erf;16:30;;;;;13:30-17:00\n\
             505;Klaas Proefstra;7901AB;5;Dagcentrum Het Erf;x;;x;x;x;\n",
        ),
        list(
            "pupils_on_days_with_dashes",
            "leerlingen.csv",
            "Lln.nr;Naam;Postcode;Huisnr;School;Dagen;Weken;Begintijd;Eindtijd\n\
             1001;Anna Proef;7901AB;1;Eso De Zon;ma, wo-vr;zevende;8:30;14:45\n\
             1002;Bram Proefman;7901AB;2;Eso De Zon;ma, wo-vr;;8:30;14:45\n\
             1003;Cato Proefdal;7901AB;3;Eso De Zon;ma-di-do;;8:30;14:45\n\
             1004;Daan Proefberg;7901AB;4;Eso De Zon;ma t/m wo, vr;even weken;8:30;14:45\n\
             1005;Evi Proefstra;7901AB;5;Eso De Zon;vr-ma;;8:30;14:45\n",
        ),
    ]
}
