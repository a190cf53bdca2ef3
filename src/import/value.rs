//! Reads one value from its text; what is wrong with it comes back as a message.
//!
//! Every reader has the form `fn(&str) -> Result<T, Message>`, so that tables and settings can
//! use the same ones.

use jiff::civil::{Date, DateTime, Time};

use crate::region::{Place, Weekday, Weeks};
use crate::text::Message;
use crate::units::Seconds;

/// Characters of an id at most.
const LONGEST_ID: usize = 64;
/// Characters of a name, address or note at most.
const LONGEST_TEXT: usize = 500;
/// Years that a date may lie in; planning has no use for others, and sums of days stay in range.
const YEARS: std::ops::RangeInclusive<i16> = 1900..=2199;

/// The words for true and false in a table.
pub(super) const YES_OR_NO: &[(&str, bool)] =
    &[("yes", true), ("ja", true), ("no", false), ("nee", false)];

/// Reads an id: no spaces, commas, slashes or control characters.
pub(super) fn id(text: &str) -> Result<String, Message> {
    let is_wrong = |c: char| c.is_whitespace() || c.is_control() || ",;/\\\"".contains(c);
    if text.is_empty() || text.chars().any(is_wrong) || text.chars().count() > LONGEST_ID {
        return Err(Message::new("import-id").with("longest", LONGEST_ID));
    }
    Ok(text.to_owned())
}

/// Reads an id that is lower case letters, digits and dashes only.
pub(super) fn plain_id(text: &str) -> Result<String, Message> {
    let is_plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if text.chars().all(is_plain) { id(text) } else { Err(Message::new("import-plain-id")) }
}

/// Reads a name or other text of one line; it may be empty.
pub(super) fn line(text: &str) -> Result<String, Message> {
    if text.chars().any(char::is_control) {
        return Err(Message::new("import-text-control"));
    }
    if text.chars().count() > LONGEST_TEXT {
        return Err(Message::new("import-text-long").with("longest", LONGEST_TEXT));
    }
    Ok(text.to_owned())
}

/// Reads a name, which may not be empty.
pub(super) fn name(text: &str) -> Result<String, Message> {
    if text.trim().is_empty() { Err(Message::new("import-name-empty")) } else { line(text) }
}

/// Reads the name of a file in the same folder.
pub(super) fn file_name(text: &str) -> Result<String, Message> {
    let is_inside = !text.contains(['/', '\\', ':']) && !text.starts_with('.');
    if is_inside && text.ends_with(".osm.pbf") {
        line(text)
    } else {
        Err(Message::new("import-roads-name"))
    }
}

/// Returns a reader of whole numbers from `least` to `most`.
pub(super) fn whole(least: i64, most: i64) -> impl Fn(&str) -> Result<i64, Message> {
    move |text| {
        let number = text.parse().ok().filter(|number| (least..=most).contains(number));
        number.ok_or_else(|| out_of_range(least, most))
    }
}

/// What is said of a number that is not a whole number between two bounds.
pub(super) fn out_of_range(least: i64, most: i64) -> Message {
    // As text: these are bounds to type, not amounts to read.
    Message::new("import-whole").with("least", least.to_string()).with("most", most.to_string())
}

/// Reads a latitude in degrees.
pub(super) fn latitude(text: &str) -> Result<f64, Message> {
    degrees(text, 90.0)
}

/// Reads a longitude in degrees.
pub(super) fn longitude(text: &str) -> Result<f64, Message> {
    degrees(text, 180.0)
}

fn degrees(text: &str, most: f64) -> Result<f64, Message> {
    if text.contains(',') && text.replacen(',', ".", 1).parse::<f64>().is_ok() {
        return Err(Message::new("import-decimal-comma"));
    }
    let is_plain = text.chars().all(|c| c.is_ascii_digit() || c == '.' || c == '-');
    match text.parse::<f64>() {
        Ok(number) if is_plain && number.abs() <= most => Ok(number),
        Ok(number) if is_plain && (1_000.0..700_000.0).contains(&number) => {
            Err(Message::new("import-rijksdriehoek"))
        }
        _ => Err(Message::new("import-degrees").with("most", most as i64)),
    }
}

/// Makes a place of two coordinates, unless they look swapped.
///
/// What lies in the Netherlands when swapped lies off Somalia as it stands.
pub(super) fn place(lat: f64, lon: f64) -> Result<Place, Message> {
    if (3.0..8.0).contains(&lat) && (50.0..54.0).contains(&lon) {
        return Err(Message::new("import-swapped"));
    }
    Ok(Place::from_degrees(lat, lon))
}

/// Reads a place as `52.72345/6.47812`.
pub(super) fn slashed_place(text: &str) -> Result<Place, Message> {
    let (lat, lon) = text.split_once('/').ok_or_else(|| Message::new("import-place"))?;
    place(latitude(lat.trim())?, longitude(lon.trim())?)
}

/// Reads a moment of the planned day; hours may pass 24, up to `47:59`.
pub(super) fn time(text: &str) -> Result<Seconds, Message> {
    let wrong = || match near_time(text) {
        Some(meant) => Message::new("import-time-near").with("time", meant),
        None => Message::new("import-time"),
    };
    let (hours, minutes) = clock(text).ok_or_else(wrong)?;
    if hours < 48 { Ok(Seconds::minutes(hours * 60 + minutes)) } else { Err(wrong()) }
}

/// The time that was meant where only the colon is missing or another character stands for it.
fn near_time(text: &str) -> Option<String> {
    let wanted = match text.split_once(['.', ',', 'h', 'u', ';', '-', ' ']) {
        Some((hours, minutes)) => format!("{hours:0>2}:{minutes}"),
        None if text.len() == 4 => format!("{}:{}", text.get(..2)?, text.get(2..)?),
        None => return None,
    };
    clock(&wanted).filter(|&(hours, _)| hours < 48).map(|_| wanted)
}

/// Hours of one or two digits and minutes of two, below 60.
fn clock(text: &str) -> Option<(i64, i64)> {
    let (hours, minutes) = text.split_once(':')?;
    if !(1..=2).contains(&hours.len()) || minutes.len() != 2 {
        return None;
    }
    let minutes = digits(minutes).filter(|&minutes| minutes < 60)?;
    Some((digits(hours)?, minutes))
}

fn digits(text: &str) -> Option<i64> {
    if text.bytes().all(|b| b.is_ascii_digit()) { text.parse().ok() } else { None }
}

/// Reads a date as `2025-11-18`.
pub(super) fn date(text: &str) -> Result<Date, Message> {
    calendar_date(text).ok_or_else(|| Message::new("import-date"))
}

fn calendar_date(text: &str) -> Option<Date> {
    let mut parts = text.splitn(3, '-');
    let mut part = |length: usize| digits(parts.next().filter(|part| part.len() == length)?);
    let (year, month, day) = (part(4)? as i16, part(2)? as i8, part(2)? as i8);
    Date::new(year, month, day).ok().filter(|date| YEARS.contains(&date.year()))
}

/// Reads a date and time of the day as `2025-11-17T10:30`.
pub(super) fn moment(text: &str) -> Result<DateTime, Message> {
    let read = || {
        let (day, clock_time) = text.split_once('T')?;
        let (hours, minutes) = clock(clock_time)?;
        let time = Time::new(hours as i8, minutes as i8, 0, 0).ok()?;
        Some(calendar_date(day)?.to_datetime(time))
    };
    read().ok_or_else(|| Message::new("import-moment"))
}

/// Reads a day of the week in Dutch or English letters.
pub(super) fn weekday(text: &str) -> Result<Weekday, Message> {
    let wanted = text.to_lowercase();
    let mut days = Weekday::ALL.into_iter();
    days.find(|day| day.dutch() == wanted || day.english() == wanted)
        .ok_or_else(|| Message::new("import-weekday"))
}

/// Odd and even weeks as they are written.
pub(super) const WEEKS: &[(&str, Weeks)] =
    &[("odd", Weeks::Odd), ("oneven", Weeks::Odd), ("even", Weeks::Even)];

/// Reads `bell` or `bell:PROGRAMME`; `None` when it is meant to be something else.
pub(super) fn bell(text: &str) -> Option<Result<String, Message>> {
    match text.strip_prefix("bell")? {
        "" => Some(Ok(String::new())),
        rest => rest.strip_prefix(':').map(|programme| id(programme.trim())),
    }
}

/// Reads the name of a programme, which may be empty.
pub(super) fn programme(text: &str) -> Result<String, Message> {
    if text.is_empty() { Ok(String::new()) } else { id(text) }
}

/// Reads the four digits of a postcode.
pub(super) fn pc4(text: &str) -> Result<String, Message> {
    match digits(text) {
        Some(1000..=9999) if text.len() == 4 => Ok(text.to_owned()),
        _ => Err(Message::new("import-pc4")),
    }
}

/// Categories of the CROW dictionary of travellers.
const CROW_CATEGORIES: [&str; 8] = ["AB", "AER", "AV", "HR", "HV", "K", "RR", "ZR"];

/// Reads a code of the CROW dictionary of travellers: a category and two digits.
pub(super) fn crow_code(text: &str) -> Result<String, Message> {
    let number = CROW_CATEGORIES.iter().find_map(|category| text.strip_prefix(category));
    match number {
        Some(number) if number.len() == 2 && digits(number).is_some() => Ok(text.to_owned()),
        _ => Err(Message::new("import-code").with("categories", CROW_CATEGORIES.join(", "))),
    }
}

/// Returns a reader of one of some words, each standing for a value.
pub(super) fn choice<T: Clone>(words: &[(&str, T)]) -> impl Fn(&str) -> Result<T, Message> {
    move |text| {
        let chosen = words.iter().find(|(word, _)| *word == text).map(|(_, value)| value.clone());
        chosen.ok_or_else(|| {
            let all: Vec<_> = words.iter().map(|(word, _)| *word).collect();
            Message::new("import-choice").with("words", all.join(", "))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_pass_midnight_and_hours_may_miss_their_nought() {
        assert_eq!(time("8:05"), Ok(Seconds(8 * 3600 + 300)));
        assert_eq!(time("25:10"), Ok(Seconds(25 * 3600 + 600)));
        for wrong in ["25:70", "48:00", "8.05", "08:5", "-1:00", "", ":", "+1:00", "08:05:00"] {
            assert!(time(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_time_in_another_form_is_told_in_the_right_one() {
        for (text, meant) in
            [("08.30", "08:30"), ("8.30", "08:30"), ("0830", "08:30"), ("8u30", "08:30")]
        {
            let message = Message::new("import-time-near").with("time", meant);
            assert_eq!(time(text), Err(message), "{text}");
        }
        for text in ["25:70", "48.00", "halfnegen", "éé"] {
            assert_eq!(time(text), Err(Message::new("import-time")), "{text}");
        }
    }

    #[test]
    fn dates_exist_and_lie_in_planning_years() {
        assert!(date("2024-02-29").is_ok());
        for wrong in ["2025-02-29", "18-11-2025", "2025-1-1", "9999-12-31", "2025-11-18-1", ""] {
            assert!(date(wrong).is_err(), "{wrong}");
        }
        assert!(moment("2025-11-17T10:30").is_ok());
        assert!(moment("2025-11-17T24:30").is_err());
        assert!(moment("2025-11-17 10:30").is_err());
    }

    #[test]
    fn coordinates_that_are_not_degrees_get_a_telling_message() {
        let key = |text| latitude(text).map_err(|message| message.key);
        assert_eq!(key("52.7"), Ok(52.7));
        assert_eq!(key("52,7"), Err("import-decimal-comma"));
        assert_eq!(key("527000"), Err("import-rijksdriehoek"));
        for wrong in ["NaN", "inf", "1e300", "91", "+5", "noord", ""] {
            assert_eq!(key(wrong), Err("import-degrees"), "{wrong}");
        }
        assert_eq!(place(6.4, 52.7).map_err(|message| message.key), Err("import-swapped"));
    }

    #[test]
    fn ids_have_no_separators() {
        assert!(id("p001.a-b_c").is_ok());
        let long = "x".repeat(65);
        for wrong in ["", "a b", "a,b", "a/b", "a\u{7}", &long] {
            assert!(id(wrong).is_err(), "{wrong}");
        }
        assert!(plain_id("per-flow-2").is_ok());
        assert!(plain_id("Per").is_err());
    }

    #[test]
    fn codes_are_a_category_and_two_digits() {
        for code in ["HR01", "AER12", "K03", "ZR99"] {
            assert_eq!(crow_code(code), Ok(code.to_owned()));
        }
        for wrong in ["HR1", "HR001", "hr01", "XX01", "HR-1", "HR", "01", "", "HRé"] {
            assert!(crow_code(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn whole_numbers_keep_their_bounds() {
        assert_eq!(whole(0, 20)("20"), Ok(20));
        assert!(whole(0, 20)("21").is_err());
        assert!(whole(0, 20)("99999999999999999999").is_err());
        assert!(whole(0, 20)("1.5").is_err());
    }
}
