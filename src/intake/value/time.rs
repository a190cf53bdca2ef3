//! Times of the day.

use crate::intake::sheet::Cell;
use crate::intake::value::Read;
use crate::text::Message;
use crate::units::Seconds;

const DAY: i64 = 24 * 3600;

/// Reads a time: `8:30`, `8.30`, `0830`, `08:30:00`, `8u30`, or the part of a day that
/// workbooks keep.
pub(in crate::intake) fn time(cell: &Cell) -> Result<Read<Seconds>, Message> {
    match cell {
        Cell::Moment { time, date } => {
            let is_date = date.is_some_and(|date| date.year() > 1904) && time.0 == 0;
            if is_date || time.0 >= DAY { Err(wrong()) } else { Ok(Read::plain(*time)) }
        }
        Cell::Number(number) if (0.0..1.0).contains(number) => Ok(Read::plain(fraction(*number))),
        _ => of_text(&cell.text().to_lowercase()),
    }
}

/// Reads two times with a dash: `8:30-14:45`.
pub(in crate::intake) fn times(text: &str) -> Option<(Read<Seconds>, Read<Seconds>)> {
    let text = text.replace("t/m", "-").replace("tot", "-").replace(['–', '—'], "-");
    let (from, to) = text.split_once('-')?;
    Some((of_text(&from.trim().to_lowercase()).ok()?, of_text(&to.trim().to_lowercase()).ok()?))
}

fn of_text(text: &str) -> Result<Read<Seconds>, Message> {
    let bare = text.trim_end_matches("uur").trim_end().trim_end_matches('.');
    let parts: Vec<&str> = bare.split([':', '.', ',', 'u', 'h', ';']).map(str::trim).collect();
    match parts[..] {
        ["0", part] if part.len() > 2 && bare.contains([',', '.']) => {
            let number: f64 = format!("0.{part}").parse().map_err(|_| wrong())?;
            Ok(Read::noting(fraction(number), Message::new("intake-time-fraction")))
        }
        [hour] | [hour, ""] if hour.len() <= 2 => {
            let read = Read::plain(clock(hour, "00")?);
            let whole = Message::new("intake-time-hour");
            Ok(if text == hour { Read::noting(read.value, whole) } else { read })
        }
        [digits] if digits.len() <= 4 && digits.is_ascii() => {
            let (hour, minute) = digits.split_at(digits.len() - 2);
            Ok(Read::plain(clock(hour, minute)?))
        }
        // A workbook turns 8.30 into the number 8.3.
        [hour, minute] if minute.len() == 1 => {
            let value = clock(hour, &format!("{minute}0"))?;
            Ok(Read::asking(value, Message::new("intake-time-short").with("time", said(value))))
        }
        [hour, minute] | [hour, minute, "00" | "0" | ""] => Ok(Read::plain(clock(hour, minute)?)),
        [hour, minute, second] => {
            clock(second, "00")
                .map_or(two_digits(second, 59), |it| Some(it.0))
                .ok_or_else(wrong)?;
            Ok(Read::plain(clock(hour, minute)?))
        }
        _ => Err(wrong()),
    }
}

fn clock(hour: &str, minute: &str) -> Result<Seconds, Message> {
    let hour = two_digits(hour, 99).ok_or_else(wrong)?;
    if minute.len() != 2 {
        return Err(wrong());
    }
    let minute = two_digits(minute, 99).ok_or_else(wrong)?;
    if hour > 23 {
        return Err(Message::new("intake-time-hours"));
    }
    if minute > 59 {
        return Err(Message::new("intake-time-minutes"));
    }
    Ok(Seconds::minutes(hour * 60 + minute))
}

fn two_digits(text: &str, most: i64) -> Option<i64> {
    let is_short = (1..=2).contains(&text.len()) && text.bytes().all(|it| it.is_ascii_digit());
    text.parse().ok().filter(|number| is_short && *number <= most)
}

fn fraction(days: f64) -> Seconds {
    Seconds::minutes((days * 1440.0).round() as i64 % 1440)
}

fn said(time: Seconds) -> String {
    time.clock()
}

fn wrong() -> Message {
    Message::new("intake-time")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::value::Remark;

    fn read(text: &str) -> Result<i64, &'static str> {
        time(&Cell::Text(text.to_owned())).map(|it| it.value.0 / 60).map_err(|it| it.key)
    }

    #[test]
    fn times_are_read_in_every_usual_form() {
        for text in
            ["8:30", "08:30", "8.30", "0830", "830", "08:30:00", "8u30", "8.30 uur", "8:30 u."]
        {
            assert_eq!(read(text), Ok(510), "{text}");
        }
        assert_eq!(read("8 uur"), Ok(480));
        assert_eq!(read("0,354166"), Ok(510));
        assert_eq!(time(&Cell::Number(0.354_166_666)).map(|it| it.value.0), Ok(30_600));
    }

    #[test]
    fn times_that_are_none_are_told_apart() {
        assert_eq!(read("25:00"), Err("intake-time-hours"));
        assert_eq!(read("08:75"), Err("intake-time-minutes"));
        for wrong in ["", "halfnegen", "8:5:1:2", "-8:30", "8:300", "é", "ééé", "éé"] {
            assert_eq!(read(wrong), Err("intake-time"), "{wrong}");
        }
        let short = time(&Cell::Number(8.3)).expect("half past eight, perhaps");
        assert!(matches!(short.remark, Remark::Question(_)));
    }

    #[test]
    fn two_times_with_a_dash_are_a_span() {
        let (from, to) = times("8:30 - 14.45").expect("two times");
        assert_eq!((from.value.0 / 60, to.value.0 / 60), (510, 885));
        assert_eq!(times("8:30"), None);
    }
}
