//! Dates.

use jiff::civil::Date;

use crate::intake::sheet::Cell;
use crate::intake::value::Read;
use crate::text::Message;

/// Years that a date of transport may lie in.
const YEARS: std::ops::RangeInclusive<i16> = 2000..=2099;

const MONTHS: &[&str] =
    &["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];

/// Reads a date: `18-11-2025`, `18/11/25`, `2025-11-18`, `18 nov 2025`, or the day number that
/// workbooks keep.
pub(in crate::intake) fn date(cell: &Cell) -> Result<Read<Date>, Message> {
    let date = match cell {
        Cell::Moment { date: Some(date), .. } => Read::plain(*date),
        Cell::Number(number) if (20_000.0..80_000.0).contains(number) => {
            Read::plain(of_serial(*number as i64)?)
        }
        _ => of_text(&cell.text().to_lowercase())?,
    };
    if YEARS.contains(&date.value.year()) {
        Ok(date)
    } else {
        Err(Message::new("intake-date-year"))
    }
}

/// A day number, day 1 being 1 January 1900 and 1900 counted as a leap year.
fn of_serial(days: i64) -> Result<Date, Message> {
    let start = jiff::civil::date(1899, 12, 30);
    start.checked_add(jiff::Span::new().days(days)).map_err(|_| wrong())
}

fn of_text(text: &str) -> Result<Read<Date>, Message> {
    // A moment's time of the day does not count, nor the day of the week before a date.
    let text = text.split_once('t').filter(|it| it.0.len() == 10).map_or(text, |it| it.0);
    let parts: Vec<&str> =
        text.split(['-', '/', '.', ' ']).filter(|part| !part.is_empty()).collect();
    let parts = match parts.first() {
        Some(first) if first.starts_with(|c: char| c.is_alphabetic()) => &parts[1..],
        _ => &parts[..],
    };
    let compact: Vec<&str>;
    let parts = match parts {
        [whole] if whole.len() == 8 && whole.is_ascii() => {
            compact = vec![&whole[..4], &whole[4..6], &whole[6..]];
            &compact[..]
        }
        // What follows is the time of the day.
        [day, month, year, rest, ..] if rest.contains(':') => {
            compact = vec![day, month, year];
            &compact[..]
        }
        other => other,
    };
    let [first, month, last] = parts else { return Err(wrong()) };
    let month = number(month).or_else(|| of_name(month)).ok_or_else(wrong)?;
    if first.len() == 4 {
        return exact(number(first).ok_or_else(wrong)?, month, number(last).ok_or_else(wrong)?)
            .map(Read::plain);
    }
    let (day, year) = (number(first).ok_or_else(wrong)?, number(last).ok_or_else(wrong)?);
    match last.len() {
        4 => exact(year, month, day).map(Read::plain),
        2 => {
            let date = exact(2000 + year, month, day)?;
            let message = Message::new("intake-date-short")
                .with("date", date.strftime("%d-%m-%Y").to_string());
            Ok(Read::asking(date, message))
        }
        _ => Err(wrong()),
    }
}

fn exact(year: i64, month: i64, day: i64) -> Result<Date, Message> {
    if (1..=12).contains(&day) && (13..=31).contains(&month) {
        return Err(Message::new("intake-date-american"));
    }
    if !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return Err(wrong());
    }
    Date::new(year as i16, month as i8, day as i8)
        .map_err(|_| Message::new("intake-date-not-there"))
}

fn of_name(word: &str) -> Option<i64> {
    let start: String = word.chars().take(3).collect();
    let start = match start.as_str() {
        "maa" | "mar" => "mrt",
        "may" => "mei",
        "oct" => "okt",
        other => other,
    };
    MONTHS.iter().position(|month| *month == start).map(|index| index as i64 + 1)
}

fn number(text: &str) -> Option<i64> {
    let is_short = (1..=4).contains(&text.len()) && text.bytes().all(|it| it.is_ascii_digit());
    if is_short { text.parse().ok() } else { None }
}

fn wrong() -> Message {
    Message::new("intake-date")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::value::Remark;

    fn read(text: &str) -> Result<String, &'static str> {
        let date = date(&Cell::Text(text.to_owned()));
        date.map(|it| it.value.to_string()).map_err(|it| it.key)
    }

    #[test]
    fn dates_are_read_in_every_usual_form() {
        for text in [
            "18-11-2025",
            "18/11/2025",
            "2025-11-18",
            "18.11.2025",
            "18 november 2025",
            "di 18 nov 2025",
            "20251118",
            "2025-11-18T08:30",
            "18-11-2025 08:30",
            "18-11-25",
        ] {
            assert_eq!(read(text).as_deref(), Ok("2025-11-18"), "{text}");
        }
        assert_eq!(
            date(&Cell::Number(45979.0)).map(|it| it.value.to_string()),
            Ok("2025-11-18".to_owned())
        );
    }

    #[test]
    fn dates_that_are_none_are_told_apart() {
        assert_eq!(read("31-02-2025"), Err("intake-date-not-there"));
        assert_eq!(read("11-18-2025"), Err("intake-date-american"));
        assert_eq!(read("18-11-1025"), Err("intake-date-year"));
        for wrong in ["", "morgen", "18-11", "99-99-2025", "é-1-2025", "ééééééé8"] {
            assert_eq!(read(wrong), Err("intake-date"), "{wrong}");
        }
        let short = date(&Cell::Text("1-9-25".to_owned())).expect("two digits");
        assert!(matches!(short.remark, Remark::Question(_)));
    }
}
