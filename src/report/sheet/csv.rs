//! Sheets for spreadsheets and for carriers' own programs: one file for each route, one with all
//! of them, and one with the trips that are in no route.

use crate::plan::VisitKind;
use crate::report::sheet::{Moment, Order, Person, Sheet, Sheets, Spot, Stop};
use crate::report::{File, Report, file_name, short_date, spreadsheet};
use crate::text::{Message, Texts};
use crate::units::Seconds;

/// Sheets as CSV.
pub(crate) struct Csv;

impl Report for Csv {
    fn name(&self) -> &'static str {
        "csv"
    }

    fn files(&self, sheets: &Sheets, texts: &Texts) -> Vec<File> {
        let head = COLUMNS.map(|key| texts.text(key)).to_vec();
        let mut all = vec![head.clone()];
        let mut files = Vec::new();
        for sheet in &sheets.routes {
            let mut rows = vec![head.clone()];
            rows.extend(rows_of(sheet, texts));
            all.extend_from_slice(&rows[1..]);
            let name = format!("{}.csv", file_name(&sheet.route));
            files.push(File { name, bytes: spreadsheet(texts, &rows) });
        }
        files.push(File { name: "routes.csv".to_owned(), bytes: spreadsheet(texts, &all) });
        files.push(File {
            name: "taxis.csv".to_owned(),
            bytes: spreadsheet(texts, &orders(sheets, texts)),
        });
        files
    }
}

const COLUMNS: [&str; 20] = [
    "sheet-route",
    "sheet-day",
    "sheet-vehicle",
    "sheet-type",
    "sheet-depot",
    "sheet-shift",
    "sheet-leave",
    "sheet-back",
    "sheet-stop",
    "sheet-arrive",
    "sheet-time",
    "sheet-agreed",
    "sheet-in-out",
    "sheet-name",
    "sheet-where",
    "sheet-needs",
    "sheet-to",
    "sheet-phone",
    "sheet-note",
    "sheet-aboard",
];

/// A row for everybody who gets in or out.
fn rows_of(sheet: &Sheet, texts: &Texts) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    for (index, stop) in sheet.stops.iter().enumerate() {
        if let Some(gap) = stop.gap {
            rows.push(rest(sheet, "sheet-gap-row", gap, &sheet.depot, texts));
        }
        for moment in &stop.moments {
            if let Some(until) = moment.wait_until.filter(|_| moment.is_break) {
                let place = stop.spot.words(texts);
                rows.push(rest(sheet, "sheet-break-row", (moment.begin, until), &place, texts));
            }
            for person in &moment.people {
                rows.push(row(sheet, (index + 1, stop), (moment, person), texts));
            }
        }
    }
    rows
}

fn row(
    sheet: &Sheet,
    (number, stop): (usize, &Stop),
    (moment, person): (&Moment, &Person),
    texts: &Texts,
) -> Vec<String> {
    let clock = |moment: Seconds| texts.clock(moment.0);
    let in_out = match person.kind {
        VisitKind::Pickup => texts.text("sheet-in"),
        VisitKind::Delivery => texts.text("sheet-out"),
    };
    let mut row = head(sheet, texts);
    row.extend([
        number.to_string(),
        clock(stop.arrive),
        clock(person.begin),
        person.agreed.map_or_else(String::new, clock),
        in_out,
        person.name.clone(),
        stop.spot.words(texts),
        person.needs.clone(),
        person.to.as_ref().map_or_else(String::new, |to| to.short(texts)),
        spaced(&person.phone),
        person.note.clone(),
        moment.aboard.to_string(),
    ]);
    row
}

/// The cells that all rows of a sheet have.
fn head(sheet: &Sheet, texts: &Texts) -> Vec<String> {
    vec![
        sheet.route.clone(),
        short_date(sheet.date, texts),
        sheet.vehicle.clone(),
        sheet.vehicle_type.clone(),
        sheet.depot.clone(),
        sheet.shift.clone(),
        texts.clock(sheet.leave.0),
        texts.clock(sheet.back.0),
    ]
}

/// A break, or free time at the depot: from when, until when, where.
fn rest(
    sheet: &Sheet,
    key: &'static str,
    (from, until): (Seconds, Seconds),
    place: &str,
    texts: &Texts,
) -> Vec<String> {
    let clock = |moment: Seconds| texts.clock(moment.0);
    let words = texts.say(&Message::new(key).with("time", clock(until)));
    let mut row = head(sheet, texts);
    row.extend([String::new(), clock(from), clock(from), String::new(), words, String::new()]);
    row.push(place.to_owned());
    row.resize(COLUMNS.len() - 1, String::new());
    row.push("0".to_owned());
    row
}

/// The trips that are in no route, under a head.
fn orders(sheets: &Sheets, texts: &Texts) -> Vec<Vec<String>> {
    let head = [
        "sheet-day",
        "sheet-what",
        "sheet-asked",
        "sheet-name",
        "sheet-from",
        "sheet-to",
        "sheet-needs",
        "sheet-phone",
        "sheet-note",
    ];
    let place =
        |spot: &Option<Spot>| spot.as_ref().map_or_else(String::new, |spot| spot.words(texts));
    let row = |what: &'static str, order: &Order| {
        vec![
            short_date(sheets.date, texts),
            match order.refusal {
                Some(_) => format!("{}: {}", texts.text(what), order.refusal_words(texts)),
                None => texts.text(what),
            },
            order.asked(texts),
            order.name.clone(),
            place(&order.from),
            place(&order.to),
            order.needs.clone(),
            spaced(&order.phone),
            order.note.clone(),
        ]
    };
    let mut rows = vec![head.map(|key| texts.text(key)).to_vec()];
    rows.extend(sheets.taxis.iter().map(|order| row("sheet-taxi", order)));
    rows.extend(sheets.left.iter().map(|order| row("sheet-not-driven", order)));
    rows.extend(sheets.refused.iter().map(|order| row("sheet-refused-one", order)));
    rows
}

/// A telephone number with a blank in it, so that no spreadsheet takes it for a number and drops
/// the zero in front.
fn spaced(phone: &str) -> String {
    let is_bare = phone.len() > 4 && phone.bytes().all(|byte| byte.is_ascii_digit());
    match is_bare {
        true if phone.starts_with("06") => format!("06 {}", &phone[2..]),
        true => format!("{} {}", &phone[..4], &phone[4..]),
        false => phone.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::spaced;

    #[test]
    fn telephone_numbers_keep_their_zero() {
        let phones = ["0612345678", "0528123456", "06-12345678", "", "+31612345678"];
        let expected = ["06 12345678", "0528 123456", "06-12345678", "", "+31612345678"];
        assert_eq!(phones.map(spaced), expected);
    }
}
