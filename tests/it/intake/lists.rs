//! Lists that are text: CSV and its relatives.

use crate::intake::{List, OF_HOOGEVEEN, list};

/// The header of most lists of pupils here.
const PUPILS: &str = "Lln.nr;Naam;Postcode;Huisnr;School;Ma;Di;Wo;Do;Vr;Begintijd;Eindtijd\n";

fn pupils(name: &'static str, rows: &str) -> List {
    list(name, "leerlingen.csv", &format!("{PUPILS}{rows}"))
}

fn bytes(name: &'static str, file: &'static str, bytes: Vec<u8>) -> List {
    List { bytes, ..list(name, file, "") }
}

/// A text as Windows-1252, as far as Latin letters go.
fn windows(text: &str) -> Vec<u8> {
    text.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect()
}

fn utf16(text: &str) -> Vec<u8> {
    let units = std::iter::once(0xfeff).chain(text.encode_utf16());
    units.flat_map(u16::to_le_bytes).collect()
}

pub(crate) fn lists() -> Vec<List> {
    let mut lists = people();
    lists.extend(faulty_pupils());
    lists.extend(shapes());
    lists.extend(day_care());
    lists.extend(bookings());
    lists.extend(tables());
    lists
}

/// Ways to write text and places.
fn people() -> Vec<List> {
    let accents = "Lln.nr;Naam;Postcode;Huisnr;School;Dagen;Begintijd;Eindtijd\n\
                   1001;Zoë Proef;7901 AB;3;Eso De Zon;ma di wo;8:30;14:45\n";
    vec![
        list(
            "pupils_with_decimal_commas",
            "leerlingen.csv",
            "Leerlingnummer;Naam leerling;lat;lon;School;Vervoersdagen;Aanvang;Einde\n\
             1001;Anna Proef;52,7182;6,4803;Eso De Zon;ma t/m vr;8.30;14.45\n\
             1002;Bram Proef;52,7235;6,5021;es-de-zon;ma|di|wo;0830;1445\n",
        ),
        bytes("pupils_in_windows_1252", "leerlingen.csv", windows(accents)),
        list("pupils_with_byte_order_mark", "leerlingen.csv", &format!("\u{feff}{accents}")),
        bytes("pupils_in_utf16", "leerlingen.txt", utf16(&accents.replace(';', "\t"))),
        list("pupils_with_tabs", "leerlingen.tsv", &accents.replace(';', "\t")),
        list("pupils_with_commas", "leerlingen.csv", &accents.replace(';', ",")),
        list(
            "pupils_with_lower_case_postcodes",
            "leerlingen.csv",
            "Lln.nr;Naam;Postcode;Huisnummer;Toevoeging;School;Dagen;Begintijd;Eindtijd\n\
             1001;Anna Proef;7901 ab;12;a;Eso De Zon;dagelijks;8:30;14:45\n\
             1002;Bram Proef;7901ab;12 A;;Eso De Zon;dagelijks;8:30;14:45\n\
             1003;Cato Proef;7908 cd;2;bis;Eso De Zon;dagelijks;8:30;14:45\n\
             1004;Daan Proef;7903 Ef;5;;Eso De Zon;dagelijks;8:30;14:45\n",
        ),
        list(
            "pupils_with_addresses_in_one_cell",
            "leerlingen.csv",
            "Lln.nr;Naam;Adres;School;Dagen;Begintijd;Eindtijd\n\
             1001;Anna Proef;Proefstraat 12a, 7901 AB Hoogeveen;Eso De Zon;ma;8:30;14:45\n\
             1002;Bram Proef;Proefstraat 4 Hoogeveen;Eso De Zon;ma;8:30;14:45\n",
        ),
        list(
            "pupils_in_rijksdriehoek",
            "leerlingen.csv",
            "Lln.nr;Naam;X-coördinaat;Y-coördinaat;School;Dagen;Begintijd;Eindtijd\n\
             1001;Anna Proef;229500;525600;Eso De Zon;ma;8:30;14:45\n\
             1002;Bram Proef;525700,5;229600,25;Eso De Zon;ma;8:30;14:45\n",
        ),
        list(
            "pupils_with_coordinates_in_the_wrong_columns",
            "leerlingen.csv",
            "Lln.nr;Naam;Latitude;Longitude;School;Dagen;Begintijd;Eindtijd\n\
             1001;Anna Proef;6.4803;52.7182;Eso De Zon;ma;8:30;14:45\n\
             1002;Bram Proef;229500;525600;Eso De Zon;ma;8:30;14:45\n\
             1003;Cato Proef;527182;64803;Eso De Zon;ma;8:30;14:45\n\
             1004;Daan Proef;35.9;14.4;Eso De Zon;ma;8:30;14:45\n\
             1005;Evi Proef;noord;oost;Eso De Zon;ma;8:30;14:45\n",
        ),
        list(
            "pupils_with_first_and_last_names",
            "leerlingen.csv",
            "Voornaam;Tussenvoegsel;Achternaam;Telefoon;Postcode;Huisnummer;School;Dagen;Begin;Einde;Rolstoel;Rollator\n\
             Anna;van;Proef;0612345678;7901AB;3;Eso De Zon;ma;8:30;14:45;nee;\n\
             Bram;;Proef;;7901AB;4;Eso De Zon;ma;8:30;14:45;ja;\n\
             Cato;;Proefje;;7901AB;5;Eso De Zon;ma;8:30;14:45;misschien;x\n",
        ),
    ]
}

/// Lists of pupils that are well formed and wrong.
fn faulty_pupils() -> Vec<List> {
    vec![
        pupils(
            "pupils_with_impossible_times",
            "1001;Anna Proef;7901AB;1;Eso De Zon;x;x;x;x;x;25:00;14:45\n\
             1002;Bram Proef;7901AB;2;Eso De Zon;x;x;x;x;x;08:75;14:45\n\
             1003;Cato Proef;7901AB;3;Eso De Zon;x;x;x;x;x;14:45;8:30\n\
             1004;Daan Proef;7901AB;4;Eso De Zon;x;x;x;x;x;half negen;14:45\n\
             1005;Evi Proef;7901AB;5;Eso De Zon;x;x;x;x;x;8.3;14:45\n\
             1006;Finn Proef;7901AB;6;Eso De Zon;x;x;x;x;x;3:30;14:45\n",
        ),
        pupils(
            "pupils_who_stand_twice",
            "1001;Anna Proef;7901AB;1;Eso De Zon;x;x;x;x;x;8:30;14:45\n\
             1001;Anna Proef;7901AB;1;Eso De Zon;x;x;x;x;x;8:30;14:45\n\
             1001;Mohammed Proefman;7901AB;9;Eso De Zon;x;;;;;8:30;14:45\n\
             1002;Bram Proef;7901AB;2;Eso De Zon;x;x;;;;8:30;14:45\n\
             1002;Bram Proef;7901AB;2;Eso De Zon;;;x;x;;8:30;12:15\n",
        ),
        pupils(
            "pupils_who_nearly_stand_twice",
            "1001;Annemarie Proefman;7901AB;1;Eso De Zon;x;x;x;x;x;8:30;14:45\n\
             1002;Annemarie Proefmann;7901AB;1;Eso De Zon;x;x;x;x;x;8:30;14:45\n\
             1003;Annemarie Proefman;7901AB;7;Eso De Zon;x;x;x;x;x;8:30;14:45\n\
             1004;Sjors Proefkees;7901AB;8;Eso De Zon;x;x;x;x;x;8:30;14:45\n\
             1005;Sjors Proefkes;7901AB;9;Eso De Zon;x;x;x;x;x;8:30;14:45\n",
        ),
        pupils(
            "pupils_without_a_way_back",
            "1001;Anna Proef;7901AB;1;Eso De Zon;x;x;heen;x;x;8:30;14:45\n\
             1002;Bram Proef;7901AB;2;Eso De Zon;t;t;t;t;t;8:30;14:45\n",
        ),
        list(
            "pupils_on_saturday",
            "leerlingen.csv",
            "Lln.nr;Naam;Postcode;Huisnr;School;Dagen;Begintijd;Eindtijd\n\
             1001;Anna Proef;7901AB;1;Eso De Zon;ma di za;8:30;14:45\n\
             1002;Bram Proef;7901AB;2;Eso De Zon;maandg;8:30;14:45\n\
             1003;Cato Proef;7901AB;3;Eso De Zon;ma-vr;8:30;14:45\n",
        ),
        pupils(
            "pupils_at_unknown_schools",
            "1001;Anna Proef;7901AB;1;Eso De Zonn;x;x;x;x;x;8:30;14:45\n\
             1002;Bram Proef;7901AB;2;Gymnasium;x;x;x;x;x;8:30;14:45\n\
             1003;Cato Proef;7901AB;3;;x;x;x;x;x;8:30;14:45\n",
        ),
        list(
            "pupils_with_unknown_needs",
            "leerlingen.csv",
            "Lln.nr;Naam;Postcode;Huisnr;School;Dagen;Begintijd;Eindtijd;Hulpmiddelen;Max. reistijd\n\
             1001;Anna Proef;7901AB;1;Eso De Zon;ma;8:30;14:45;rolstoel;45\n\
             1002;Bram Proef;7901AB;2;Eso De Zon;ma;8:30;14:45;zuurstof;-5\n\
             1003;Cato Proef;7901AB;3;Eso De Zon;ma;8:30;14:45;rollator + individueel;\n\
             1004;Daan Proef;7901AB;4;Eso De Zon;ma;8:30;14:45;begeleider;\n",
        ),
        pupils(
            "pupils_at_unknown_postcodes",
            "1001;Anna Proef;7901AC;1;Eso De Zon;x;x;x;x;x;8:30;14:45\n\
             1002;Bram Proef;1234AB;2;Eso De Zon;x;x;x;x;x;8:30;14:45\n\
             1003;Cato Proef;7901AB;24;Eso De Zon;x;x;x;x;x;8:30;14:45\n\
             1004;Daan Proef;7901AB;240;Eso De Zon;x;x;x;x;x;8:30;14:45\n\
             1005;Evi Proef;7901;5;Eso De Zon;x;x;x;x;x;8:30;14:45\n\
             1006;Finn Proef;7901AB;;Eso De Zon;x;x;x;x;x;8:30;14:45\n",
        ),
        pupils(
            "pupils_with_empty_cells",
            ";;7901AB;1;Eso De Zon;x;x;x;x;x;8:30;14:45\n\
             1002;Bram Proef;;;Eso De Zon;x;x;x;x;x;8:30;14:45\n\
             1003;Cato Proef;7901AB;3;Eso De Zon;;;;;;8:30;14:45\n\
             1004;Daan Proef;7901AB;4;Eso De Zon;x;x;x;x;x;;\n",
        ),
        pupils(
            "pupils_with_errors_of_formulas",
            "1001;Anna Proef;#N/B;1;Eso De Zon;x;x;x;x;x;8:30;14:45\n\
             1002;Bram Proef;7901AB;2;#VERW!;x;x;x;x;x;8:30;14:45\n",
        ),
        pupils(
            "pupils_with_one_far_away",
            "1001;Anna Proef;7901AB;1;Eso De Zon;x;x;x;x;x;8:30;14:45\n\
             1002;Bram Proef;7901AB;2;Eso De Zon;x;x;x;x;x;8:30;14:45\n\
             1003;Cato Proef;7908CD;3;Eso De Zon;x;x;x;x;x;8:30;14:45\n\
             1004;Daan Proef;7908CD;4;Eso De Zon;x;x;x;x;x;8:30;14:45\n\
             1005;Evi Proef;7908CD;5;Eso De Zon;x;x;x;x;x;8:30;14:45\n\
             1006;Finn Proef;9999ZZ;1;Eso De Zon;x;x;x;x;x;8:30;14:45\n",
        ),
        pupils(
            "pupils_by_citizens_number",
            "111222333;Anna Proef;7901AB;1;Eso De Zon;x;x;x;x;x;8:30;14:45\n\
             proef-bram;Bram Proef;7901AB;2;Eso De Zon;x;x;x;x;x;8:30;14:45\n",
        ),
    ]
}

/// Ways in which lists are laid out.
fn shapes() -> Vec<List> {
    vec![
        list(
            "pupils_below_titles_and_above_totals",
            "leerlingen.csv",
            &format!(
                "Leerlingenvervoer gemeente Hoogeveen;;;;;;;;;;;\nPeildatum;18-11-2025;;;;;;;;;;\n\
                 ;;;;;;;;;;;\n{PUPILS}\
                 1001;Anna Proef;7901AB;1;Eso De Zon;x;x;x;x;x;8:30;14:45\n;;;;;;;;;;;\n{PUPILS}\
                 1002;Bram Proef;7901AB;2;Eso De Zon;x;x;x;x;x;8:30;14:45\n\
                 Totaal;2;;;;;;;;;;\n"
            ),
        ),
        list(
            "pupils_with_columns_that_nobody_knows",
            "leerlingen.csv",
            "Lln.nr;Naam;Postcode;Huisnr;Shcool;School;Dagen;Begintijd;Eindtijd;Schooltype;;Prioriteit\n\
             1001;Anna Proef;7901AB;1;;Eso De Zon;ma;8:30;14:45;cluster 4;x;ja\n",
        ),
        list(
            "pupils_with_doubled_columns",
            "leerlingen.csv",
            "Lln.nr;Naam;Postcode;Postcode;Huisnr;School;Dagen;Begintijd;Eindtijd\n\
             1001;Anna Proef;7901AB;7908CD;1;Eso De Zon;ma;8:30;14:45\n",
        ),
        pupils(
            "pupils_in_ragged_rows",
            "1001;Anna Proef;7901AB;1;Eso De Zon;x;x;x;x;x;8:30;14:45;;;\n\
             1002;Bram Proef;7901AB;2;Eso De Zon\n\
             1003;Proef; Cato;7901AB;3;Eso De Zon;x;x;x;x;x;8:30;14:45\n",
        ),
        list(
            "pupils_with_quoted_line_ends",
            "leerlingen.csv",
            "Lln.nr;\"Naam\nleerling\";Postcode;Huisnr;School;Dagen;Begintijd;Eindtijd;Opmerking\r\n\
             1001;\"Anna\nProef\";7901AB;1;Eso De Zon;ma;8:30;14:45;\"let op: \"\"hek\"\"; achterom\"\n\
             1002;Bram Proef;7901AB;2;Eso De Zon;ma;8:30;14:45;\r\n",
        ),
        pupils(
            "pupils_with_hidden_blanks",
            "'1001;Anna\u{a0}Proef;\u{200b}7901\u{a0}AB ; 1;Eso De\u{a0}Zon;X;✓;J;1;ja;'8:30;14:45\u{a0}\n",
        ),
        pupils(
            "pupils_below_an_open_quote",
            &format!(
                "1001;\"Anna Proef;7901AB;1;Eso De Zon;x;x;x;x;x;8:30;14:45\n{}",
                "1002;Bram Proef;7901AB;2;Eso De Zon;x;x;x;x;x;8:30;14:45\n".repeat(12)
            ),
        ),
        List {
            mapping: "[columns]\n\"Kind-id\" = \"passenger\"\nKlas = \"\"\n\
                      [values.school]\n\"Zonnetje\" = \"es-de-zon\"\n\
                      [values.needs]\n\"rs-bus\" = \"wheelchair\"\n\
                      [defaults]\nauthority = \"Gemeente Hoogeveen\"\nstart = \"8:30\"\nend = \"14:45\"\n",
            ..list(
                "pupils_with_a_mapping",
                "leerlingen.csv",
                "Kind-id;Naam;Klas;Postcode;Huisnr;School;Dagen;Hulpmiddelen\n\
                 1001;Anna Proef;4b;7901AB;1;zonnetje;ma;rs-bus\n",
            )
        },
        List {
            mapping: "",
            ..pupils(
                "pupils_of_an_unknown_authority",
                "1001;Anna Proef;7901AB;1;Eso De Zon;x;x;x;x;x;8:30;14:45\n",
            )
        },
        list(
            "pupils_with_times_by_day",
            "leerlingen.csv",
            "Lln.nr;Naam;Postcode;Huisnr;School;Ma begin;Ma eind;Wo begin;Wo eind\n\
             1001;Anna Proef;7901AB;1;Eso De Zon;8:30;14:45;8:30;12:15\n\
             1002;Bram Proef;7901AB;2;Eso De Zon;8:30;8:15;;\n",
        ),
        list("an_empty_file", "leeg.csv", ""),
        list("blanks_only", "leeg.csv", " \n\n;;;\n"),
        pupils("a_header_only", ""),
        list("no_header", "lijst.csv", "1001;Anna Proef;7901AB\n1002;Bram Proef;7901AB\n"),
        List {
            kind: Some("leerlingen"),
            ..list("a_kind_that_was_asked_for", "lijst.csv", "Naam;Adres\nAnna Proef;7901AB 1\n")
        },
        bytes("no_text", "lijst.csv", (0..=255).cycle().take(2000).collect()),
    ]
}

fn day_care() -> Vec<List> {
    vec![
        list(
            "day_care_by_half_days",
            "dagbesteding.csv",
            "Cliëntnummer;Naam;Postcode;Huisnummer;Locatie;Ma;Di;Wo;Do;Vr\n\
             501;Gerda Proef;7901AB;3;Dagcentrum Het Erf;o/m;o;m;hele dag;\n\
             502;Henk Proef;7901AB;4;Het Erf;H;;ochtend;;middag\n\
             503;Ida Proef;7901AB;5;Dagcentrum Het Erf;?;;;;\n",
        ),
        list(
            "day_care_below_two_header_rows",
            "dagbesteding.csv",
            "Cliëntnr;Naam;Adres;;Locatie;Maandag;;Dinsdag;\n\
             ;;Postcode;Huisnr;;o;m;o;m\n\
             501;Gerda Proef;7901AB;3;Dagcentrum Het Erf;x;x;;x\n",
        ),
        list(
            "day_care_with_yes_and_no",
            "dagbesteding.csv",
            "Cliëntnr;Naam;Postcode;Huisnr;Locatie;Ma;Di;Wo;Begintijd;Eindtijd;Rollator;Ingangsdatum;Einddatum\n\
             501;Gerda Proef;7901AB;3;Dagcentrum Het Erf;ja;nee;j;10:00;15:30;ja;1-9-2025;31-12-2025\n\
             502;Henk Proef;7901AB;4;Dagcentrum Het Erf;1;0;n;10:00;15:30;nee;31-12-2025;1-9-2025\n\
             503;Ida Proef;7901AB;5;Dagcentrum Het Erf;ja;ja;ja;10:00;9:30;nee;31-02-2025;\n",
        ),
    ]
}

fn bookings() -> Vec<List> {
    const HEADER: &str = "Pasnummer;Ritdatum;Ophaaltijd;Aankomsttijd;Van;Naar;Naar postcode;Naar huisnummer;Personen;Retour;Prioriteit\n";
    let bookings = |name, rows: &str| list(name, "ritten.csv", &format!("{HEADER}{rows}"));
    vec![
        bookings(
            "bookings",
            "p002;18-11-2025;9:15;;thuis;Ziekenhuis;;;1;11:30;nee\n\
             p002;19/11/2025;;10:00;;;7901AB;12;1;ja;ja\n\
             w77;18-11-2025;9:15;;Proefstraat 3 7901AB;Ziekenhuis;;;2;15.30;\n\
             w77;18-11-2025;16:00;;Ziekenhuis;Proefstraat 3 7901AB;;;1;;\n",
        ),
        bookings(
            "bookings_with_wrong_dates",
            "p002;31-02-2025;9:15;;thuis;Ziekenhuis;;;;10:30;\n\
             p002;18-11-25;9:15;;thuis;Ziekenhuis;;;;10:30;\n\
             p002;18-11-2023;9:15;;thuis;Ziekenhuis;;;;10:30;\n\
             p002;11-18-2025;9:15;;thuis;Ziekenhuis;;;;10:30;\n\
             p002;morgen;9:15;;thuis;Ziekenhuis;;;;10:30;\n\
             p002;;9:15;;thuis;Ziekenhuis;;;;10:30;\n",
        ),
        bookings(
            "bookings_that_cannot_be",
            "p002;18-11-2025;9:15;10:00;thuis;Ziekenhuis;;;-2;8:00;\n\
             p002;18-11-2025;;;thuis;Ziekenhuis;;;1;;\n\
             p002;18-11-2025;9:15;;thuis;Ziekenhuizen;;;1;;\n\
             p002;18-11-2025;9:15;;thuis;thuis;;;1;;\n\
             x999;18-11-2025;9:15;;thuis;Ziekenhuis;;;1;10:30;\n\
             p002;20-11-2025;9:15;;thuis;Ziekenhuis;;;1;;\n\
             p002;21-11-2025;9:15;;thuis;Ziekenhuis;;;1;10:30;\n\
             p002;21-11-2025;9:15;;thuis;Ziekenhuis;;;1;10:30;\n",
        ),
    ]
}

/// The workspace's own tables as a Dutch office writes them.
fn tables() -> Vec<List> {
    vec![
        list(
            "sites_the_dutch_way",
            "locaties.csv",
            "Naam;Soort;Adres;Postcode;Huisnummer;Plaats\n\
             Basisschool De Berk;school;Berklaan;7901AB;7;Hoogeveen\n\
             Zorgboerderij 't Hof;dagbesteding;Hofweg;7908CD;3;Hoogeveen\n\
             Gemeentehuis;kantoor;Plein;7908CD;4;Hoogeveen\n",
        ),
        List {
            mapping: "",
            ..list(
                "passengers_the_dutch_way",
                "reizigers.csv",
                "Reizigersnr;Stroom;Gemeente;lat;lon;Voorzieningen\n\
                 q1;Wmo;Hoogeveen;52,72;6,47;loopt\n\
                 q2;regiotaxi;Midden-Drenthe;52,73;6,48;rolstoel\n\
                 q3;tram;Assen;52,73;6,48;\n\
                 111222333;Wmo;Hoogeveen;52,73;6,48;\n",
            )
        },
        list(
            "trips_the_dutch_way",
            "ritten.csv",
            "Ritnummer;Reiziger;Van;Naar;Dagen;Datum;Vertrektijd;Aankomsttijd;Richting\n\
             a1;p001;thuis;Dagcentrum Het Erf;ma, wo;;;9.30;heen\n\
             a2;p001;Dagcentrum Het Erf;thuis;ma, wo;;16.00;;terug\n\
             a3;p099;thuis;Ziekenhuis;;18-11-2025;9.30;;heen\n\
             a4;p001;52,7182/6,4803;Ziekenhuis;ma;18-11-2025;9.30;10.00;erheen\n",
        ),
        list(
            "identities_the_dutch_way",
            "namen.csv",
            "Reiziger;Naam;Adres;Telefoonnummer;Opmerking\n\
             p001;Gerda Proef;Proefstraat 9;0612345678;achterom\n\
             p003;Nieuwe Proef;Proefstraat 11;;\n",
        ),
        list(
            "vehicles_the_dutch_way",
            "voertuigen.csv",
            "Voertuig;Type voertuig;Standplaats;Dienst;Gemeenten\n\
             bus-2;bus;yard;morning;Hoogeveen, Midden-Drenthe\n\
             bus 3;bus;yard;day;Emmen\n",
        ),
        List {
            kind: Some("standplaatsen"),
            mapping: OF_HOOGEVEEN,
            ..list(
                "depots_the_dutch_way",
                "standplaatsen.csv",
                "Code;Naam;Soort;Postcode;Huisnr\ny2;Garage Proefweg;garage;7901AB;1\n\
                 h2;v002;woning;7901AB;2\nh3;v003;tent;7901AB;2\n",
            )
        },
    ]
}
