//! Lists that are workbooks, written here so that every byte is known.

use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};

use crate::intake::{List, list};

fn book(name: &'static str, fill: impl FnOnce(&mut Workbook)) -> List {
    let mut workbook = Workbook::new();
    fill(&mut workbook);
    List { bytes: workbook.save_to_buffer().unwrap(), ..list(name, "lijst.xlsx", "") }
}

const HEADER: [&str; 8] =
    ["Lln.nr", "Naam", "Postcode", "Huisnr", "School", "Dagen", "Begintijd", "Eindtijd"];

/// A workbook that is cut off in the middle.
pub(crate) fn cut_off() -> Vec<u8> {
    let whole = titles().bytes;
    whole[..whole.len() / 2].to_vec()
}

fn titles() -> List {
    book("book_below_merged_titles", |workbook| {
        let sheet = workbook.add_worksheet();
        let bold = Format::new().set_bold();
        sheet.merge_range(0, 0, 1, 7, "Leerlingenvervoer 2025-2026", &bold).unwrap();
        sheet.write_row(4, 1, HEADER).unwrap();
        sheet.write_number(5, 1, 1001).unwrap();
        sheet
            .write_row(
                5,
                2,
                ["Anna Proef", "7901ab", "12 a", "Eso De Zon", "ma di", "8:30", "14:45"],
            )
            .unwrap();
        sheet.write_string(8, 1, "Totaal").unwrap();
        sheet.write_formula(8, 2, Formula::new("=COUNTA(C6:C6)").set_result("1")).unwrap();
    })
}

pub(crate) fn books() -> Vec<List> {
    vec![
        titles(),
        book("book_with_several_sheets", |workbook| {
            let sheet = workbook.add_worksheet();
            sheet.set_name("Toelichting").unwrap();
            sheet.write_string(0, 0, "Lees dit eerst").unwrap();
            workbook.add_worksheet().set_name("Leeg").unwrap();
            for (name, number) in [("De Zon", 1001), ("Anders", 1002)] {
                let sheet = workbook.add_worksheet();
                sheet.set_name(name).unwrap();
                sheet.write_row(0, 0, HEADER).unwrap();
                sheet.write_number(1, 0, number).unwrap();
                sheet
                    .write_row(
                        1,
                        1,
                        ["Anna Proef", "7901AB", "1", "Eso De Zon", "ma", "8:30", "14:45"],
                    )
                    .unwrap();
            }
        }),
        book("book_with_times_and_dates", |workbook| {
            let sheet = workbook.add_worksheet();
            let clock = Format::new().set_num_format("hh:mm");
            let day = Format::new().set_num_format("dd-mm-yyyy");
            sheet.write_row(0, 0, HEADER).unwrap();
            sheet.write_string(0, 8, "Ingangsdatum").unwrap();
            for row in 1..4 {
                sheet.write_number(row, 0, 1000 + row).unwrap();
                sheet
                    .write_row(row, 1, ["Anna Proef", "7901AB", "1", "Eso De Zon", "ma di wo"])
                    .unwrap();
                sheet
                    .write_string(
                        row,
                        1,
                        format!("Proef {}", ["Anna", "Bartholomeus", "Cornelia"][row as usize - 1]),
                    )
                    .unwrap();
            }
            let time = |hour, minute| ExcelDateTime::from_hms(hour, minute, 0).unwrap();
            sheet.write_datetime_with_format(1, 6, time(8, 30), &clock).unwrap();
            sheet.write_datetime_with_format(1, 7, time(14, 45), &clock).unwrap();
            let date = ExcelDateTime::from_ymd(2025, 9, 1).unwrap();
            sheet.write_datetime_with_format(1, 8, date, &day).unwrap();
            // The same without their formats, as numbers.
            sheet.write_number(2, 6, 0.354_166_667).unwrap();
            sheet.write_number(2, 7, 14.45).unwrap();
            sheet.write_number(2, 8, 45_901).unwrap();
            sheet.write_number(3, 6, 830).unwrap();
            sheet.write_number(3, 7, 14.5).unwrap();
            sheet.write_number(3, 8, 12).unwrap();
        }),
        book("book_with_errors_of_formulas", |workbook| {
            let sheet = workbook.add_worksheet();
            sheet.write_row(0, 0, HEADER).unwrap();
            sheet
                .write_row(
                    1,
                    0,
                    ["1001", "Anna Proef", "7901AB", "1", "Eso De Zon", "ma", "8:30", "14:45"],
                )
                .unwrap();
            let error = Formula::new("=VLOOKUP(A2,Z:Z,1,FALSE)").set_result("#N/A");
            sheet.write_formula(1, 4, error).unwrap();
        }),
        book("book_with_numbers_as_text", |workbook| {
            let sheet = workbook.add_worksheet();
            sheet.write_row(0, 0, HEADER).unwrap();
            sheet
                .write_row(
                    1,
                    0,
                    ["'1001", "Anna Proef", "7901 ab", "'1", "Eso De Zon", "ma", "8.30", "1445"],
                )
                .unwrap();
            sheet.write_number(2, 0, 1002).unwrap();
            sheet.write_row(2, 1, ["Bartholomeus Proef", "7901AB"]).unwrap();
            sheet.write_number(2, 3, 12).unwrap();
            sheet.write_row(2, 4, ["Eso De Zon", "ma", "8:30", "14:45"]).unwrap();
        }),
        book("book_below_two_header_rows", |workbook| {
            let sheet = workbook.add_worksheet();
            let bold = Format::new().set_bold();
            sheet.write_row(0, 0, ["Cliëntnr", "Naam", "Postcode", "Huisnr", "Locatie"]).unwrap();
            sheet.merge_range(0, 5, 0, 6, "Maandag", &bold).unwrap();
            sheet.merge_range(0, 7, 0, 8, "Woensdag", &bold).unwrap();
            sheet.write_row(1, 5, ["ochtend", "middag", "ochtend", "middag"]).unwrap();
            sheet
                .write_row(
                    2,
                    0,
                    ["501", "Gerda Proef", "7901AB", "3", "Dagcentrum Het Erf", "x", "", "x", "x"],
                )
                .unwrap();
        }),
        book("book_with_true_and_false", |workbook| {
            let sheet = workbook.add_worksheet();
            sheet.write_row(0, 0, HEADER).unwrap();
            sheet.write_string(0, 8, "Rolstoel").unwrap();
            sheet
                .write_row(
                    1,
                    0,
                    ["1001", "Anna Proef", "7901AB", "1", "Eso De Zon", "ma", "8:30", "14:45"],
                )
                .unwrap();
            sheet.write_boolean(1, 8, true).unwrap();
        }),
        List { bytes: cut_off(), ..list("book_cut_off", "lijst.xlsx", "") },
    ]
}
