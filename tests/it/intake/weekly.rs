//! Lists of what differs from day to day and from week to week: hours of schools, second homes,
//! absences, even and odd weeks.

use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

use crate::intake::{List, list};

pub(crate) fn weekly() -> Vec<List> {
    let mut lists = homes();
    lists.extend(weeks_and_absences());
    lists.extend(bells());
    lists
}

fn homes() -> Vec<List> {
    vec![
        list(
            "pupils_with_two_homes",
            "leerlingen.csv",
            "Lln.nr;Naam;Postcode;Huisnr;Adres 2;Dagen adres 2;Weken adres 2;School;Dagen;Begintijd;Eindtijd\n\
             1001;Anna Proef;7901AB;1;Proeflaan 4, 7908 CD Hoogeveen;do vr;;Eso De Zon;ma t/m vr;8:30;14:45\n\
             1002;Bram Proefman;7901AB;2;Proeflaan 5, 7908CD;;oneven weken;Eso De Zon;ma;8:30;14:45\n\
             1003;Cato Proefdal;7901AB;3;Proeflaan 6, 7908CD;;;Eso De Zon;ma;8:30;14:45\n\
             1004;Daan Proefberg;7901AB;4;;do;;Eso De Zon;ma;8:30;14:45\n\
             1005;Evi Proefstra;7901AB;5;Proeflaan;do;;Eso De Zon;ma;8:30;14:45\n\
             1006;Finn Proefsma;7901AB;6;Proeflaan 9, 7908CX;do;;Eso De Zon;ma;8:30;14:45\n\
             1007;Gijs Proefhuis;7901AB;7;Proeflaan 7, 7901AB;do;;Eso De Zon;ma;8:30;14:45\n\
             1008;Hans Proefkamp;7901AB;8;Proeflaan 8, 7908CD;donderdg;om de week;Eso De Zon;ma;8:30;14:45\n\
             1001;Anna Proef;7901AB;1;Proeflaan 9, 7908CD;do;;Eso De Zon;za;8:30;14:45\n\
             1003;Cato Proefdal;7901AB;3;Proeflaan 6, 7908CD;wo;;Eso De Zon;wo;8:30;14:45\n\
             1009;Iris Proefweg;7901AB;9;Verweg 1, 9999ZZ;wo;;Eso De Zon;wo;8:30;14:45\n",
        ),
        list(
            "pupils_of_parents_apart",
            "leerlingen.csv",
            "Lln.nr;Naam;Adres moeder;Adres vader;Dagen moeder;Dagen vader;Gezin;School;Dagen;Begintijd;Eindtijd\n\
             1001;Anna Proef;Proefstraat 1, 7901AB;Proeflaan 4, 7908CD;ma di;wo do vr;Proef-Jansen;Eso De Zon;ma t/m vr;8:30;14:45\n\
             1002;Bram Proef;Proefstraat 1, 7901AB;Proeflaan 4, 7908CD;ma di;;proef jansen;Eso De Zon;ma;8:30;14:45\n\
             1003;Cato Proefdal;Proefstraat 3, 7901AB;Proeflaan 5, 7908CD;ma di wo;wo do vr;G12;Eso De Zon;ma;8:30;14:45\n\
             1004;Daan Proefberg;Proefstraat 4, 7901AB;;;;G12;Eso De Zon;ma;8:30;14:45\n\
             1005;Evi Proefstra;;Proeflaan 6, 7908CD;;ma;;Eso De Zon;ma;8:30;14:45\n",
        ),
    ]
}

fn weeks_and_absences() -> Vec<List> {
    vec![
        list(
            "pupils_by_even_and_odd_weeks",
            "leerlingen.csv",
            "Lln.nr;Naam;Postcode;Huisnr;School;Dagen;Weken;Begintijd;Eindtijd\n\
             1001;Anna Proef;7901AB;1;Eso De Zon;ma di;even;8:30;14:45\n\
             1001;Anna Proef;7901AB;1;Eso De Zon;ma di wo;ONEVEN weken;8:30;12:15\n\
             1002;Bram Proefman;7901AB;2;Eso De Zon;ma di;even;8:30;14:45\n\
             1002;Bram Proefman;7901AB;2;Eso De Zon;di;elke week;8:30;14:45\n\
             1003;Cato Proefdal;7901AB;3;Eso De Zon;ma;om de week;8:30;14:45\n\
             1004;Daan Proefberg;7901AB;4;Eso De Zon;ma;;8:30;14:45\n",
        ),
        list(
            "clients_who_stay_away",
            "rooster.csv",
            "Cliëntnr;Naam;Postcode;Huisnr;Locatie;Dagen;Begintijd;Eindtijd;Afwezig van;Afwezig t/m\n\
             501;Gerda Proef;7901AB;1;Dagcentrum Het Erf;ma di;9:30;16:00;1-12-2025;5-12-2025\n\
             502;Hendrik Proefman;7901AB;2;Dagcentrum Het Erf;ma;9:30;16:00;18-11-2025;\n\
             503;Ina Proefdal;7901AB;3;Dagcentrum Het Erf;ma;9:30;16:00;5-12-2025;1-12-2025\n\
             504;Jannes Proefberg;7901AB;4;Dagcentrum Het Erf;ma;9:30;16:00;;5-12-2025\n\
             505;Klaas Proefstra;7901AB;5;Dagcentrum Het Erf;ma;9:30;16:00;met kerst;\n",
        ),
        list(
            "absences_by_themselves",
            "ziek.csv",
            "Reiziger;Naam;Ziek vanaf;Ziek tot en met;Richting\n\
             p001;A Proef;18-11-2025;20-11-2025;\n\
             p003;B Proef;2025-12-01;;terug\n\
             p001;A Proef;18-11-2025;21-11-2025;\n\
             p099;C Proef;18-11-2025;;\n\
             p002;D Proef;20-11-2025;18-11-2025;\n\
             p004;E Proef;;18-11-2025;\n\
             p005;F Proef;18-11-2025;;heen en weer\n",
        ),
        list(
            "trips_in_even_weeks",
            "ritten.csv",
            "Ritnummer;Reiziger;Van;Naar;Dagen;Weken;Datum;Vertrektijd;Aankomsttijd;Richting;Geboekt op;Prioriteit\n\
             a1;p001;thuis;Dagcentrum Het Erf;ma;even;;;9.30;heen;;\n\
             a2;p001;Dagcentrum Het Erf;thuis;ma;soms;;16.00;;terug;;\n\
             a3;p002;thuis;Ziekenhuis;;;18-11-2025;;9.30;heen;17-11-2025 10:30;ja\n\
             a4;p002;thuis;Ziekenhuis;;even;18-11-2025;;9.45;heen;gisteren;misschien\n",
        ),
    ]
}

fn bells() -> Vec<List> {
    vec![
        list(
            "bells_by_weekday",
            "schooltijden.csv",
            "School;Programma;Ma;Di;Wo;Do;Vr;Ingangsdatum\n\
             Eso De Zon;;8:45-14:45;8:45-14:45;;8:45-14:45;8:45-14:45;\n\
             Dagcentrum Het Erf;middag;13.00-16.00;13.00-16.00;13.00-16.00;13.00-16.00;13.00-15.00;1-9-2025\n\
             Dagcentrum Het Erf;Ochtend;9.30-12.00;;;;;\n\
             Gymnasium;;8:45-14:45;;;;;\n\
             Eso De Zon;bovenbouw;8:45-14:45;14:45-8:45;;;;\n\
             Eso De Zon;onderbouw;8:45;x;;;;\n\
             Dagcentrum Het Erf;middag;13.00-16.00;;;;;1-9-2025\n\
             Ziekenhuis;;;;;;;\n",
        ),
        list(
            "bells_in_columns_of_times",
            "schooltijden.csv",
            "Schoolnaam;Vervoersdagen;Aanvang;Einde\n\
             Eso De Zon;wo;8.30;12.30\n\
             es-de-zon;ma t/m do;8.30;14.30\n\
             Ziekenhuis;ma di do vr;0830;25:00\n\
             Dagcentrum Het Erf;ma;9:30;\n\
             Dagcentrum Het Erf;;9:30;15:30\n",
        ),
        bells_in_a_workbook(),
        list(
            "pupils_at_the_bell",
            "leerlingen.csv",
            "Lln.nr;Naam;Postcode;Huisnr;School;Programma;Ma;Di;Wo;Do;Vr\n\
             1001;Anna Proef;7901AB;1;Eso De Zon;;x;x;x;x;x\n\
             1002;Bram Proefman;7901AB;2;Eso De Zon;;x;9:30-14:30;heen;;\n\
             1003;Cato Proefdal;7901AB;3;Dagcentrum Het Erf;ochtend;x;;;;\n\
             1004;Daan Proefberg;7901AB;4;Dagcentrum Het Erf;;x;;;;\n",
        ),
    ]
}

/// Titles above two columns for each day, with times as workbooks keep them.
fn bells_in_a_workbook() -> List {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    let clock = Format::new().set_num_format("hh:mm");
    let bold = Format::new().set_bold();
    sheet.write_row(0, 0, ["School"]).unwrap();
    sheet.merge_range(0, 1, 0, 2, "Maandag", &bold).unwrap();
    sheet.merge_range(0, 3, 0, 4, "Woensdag", &bold).unwrap();
    sheet.write_row(1, 1, ["begin", "eind", "begin", "eind"]).unwrap();
    let time = |hour, minute| ExcelDateTime::from_hms(hour, minute, 0).unwrap();
    for (row, school) in [(2, "Ziekenhuis"), (3, "Gymnasium")] {
        sheet.write_string(row, 0, school).unwrap();
        let times = [time(8, 30), time(14, 30), time(8, 30), time(12, 15)];
        for (column, time) in (1..).zip(times) {
            sheet.write_datetime_with_format(row, column, time, &clock).unwrap();
        }
    }
    List {
        bytes: workbook.save_to_buffer().unwrap(),
        ..list("bells_in_a_workbook", "tijden.xlsx", "")
    }
}
