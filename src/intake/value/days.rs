//! Days of the week in one cell, and marks under a day.

use crate::intake::columns;
use crate::intake::sheet::Cell;
use crate::intake::value::{Read, Remark, flag, time, times};
use crate::intake::words;
use crate::region::{Weekday, Weekdays};
use crate::text::Message;
use crate::units::Seconds;

/// Reads the days in a cell: `ma di do`, `ma|di|wo`, `ma t/m vr`, `maandag, woensdag`.
pub(in crate::intake) fn days(cell: &Cell) -> Result<Read<Weekdays>, Message> {
    let wrong = || Message::new("intake-days");
    let text = cell.text().to_lowercase();
    if ["dagelijks", "alle", "alleschooldagen", "schooldagen", "elkedag", "werkdagen"]
        .contains(&words::bare(&text).as_str())
    {
        return Ok(Read::plain(range(Weekday::Monday, Weekday::Friday)));
    }
    let parts = parts(&text).ok_or_else(wrong)?;
    let mut found = Weekdays::default();
    let mut remark = Remark::None;
    for chain in parts.chunk_by(|_, next| next.0 != Joint::None) {
        let days: Vec<Weekday> = chain.iter().flat_map(|(_, days)| days.clone()).collect();
        let joint = chain.iter().map(|(joint, _)| *joint).skip(1).max().unwrap_or(Joint::None);
        let more = match (joint, &days[..]) {
            (Joint::Until, [from, to]) if from <= to => range(*from, *to),
            (Joint::Until, _) => return Err(wrong()),
            (Joint::Dash, [from, to]) if from < to => {
                let message = Message::new("intake-days-range");
                let message = message.with("from", from.dutch()).with("to", to.dutch());
                remark = Remark::Question(message);
                range(*from, *to)
            }
            (Joint::Dash, days) => {
                let named = days.iter().map(|day| day.dutch()).collect::<Vec<_>>().join(" ");
                let message = Message::new("intake-days-dashes").with("days", named);
                remark = Remark::Question(message);
                days.iter().copied().fold(Weekdays::default(), Weekdays::with)
            }
            (Joint::None, days) => days.iter().copied().fold(Weekdays::default(), Weekdays::with),
        };
        found = more.iter().fold(found, Weekdays::with);
    }
    if found == Weekdays::default() { Err(wrong()) } else { Ok(Read { value: found, remark }) }
}

/// What joins a day to the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Joint {
    /// Nothing that makes a range of them.
    None,
    /// A dash, which may.
    Dash,
    /// "Up to and including".
    Until,
}

/// The days of a text in their order, each with what joins it to the one before.
fn parts(text: &str) -> Option<Vec<(Joint, Vec<Weekday>)>> {
    let text = text.replace("t/m", "…").replace("tot en met", "…").replace("tm", "…");
    let mut parts: Vec<(Joint, Vec<Weekday>)> = Vec::new();
    let mut joint = Joint::None;
    let is_letter = |c: char| c.is_alphanumeric();
    for piece in text.split_inclusive(|c: char| !is_letter(c)) {
        let word = words::bare(piece);
        if !word.is_empty() && word != "en" {
            let day = columns::weekday(&word).map(|day| vec![day]);
            parts.push((joint, day.or_else(|| glued(&word))?));
            joint = Joint::None;
        }
        joint = match piece.chars().last() {
            Some('…') => Joint::Until,
            Some('-' | '–' | '—') => joint.max(Joint::Dash),
            _ => joint,
        };
    }
    // A range has two ends.
    let is_open = joint == Joint::Until || parts.first().is_some_and(|it| it.0 == Joint::Until);
    (!is_open).then_some(parts)
}

/// Days without anything between them: `madiwodovr`.
fn glued(word: &str) -> Option<Vec<Weekday>> {
    if !word.is_ascii() || word.len() % 2 == 1 {
        return None;
    }
    (0..word.len() / 2).map(|at| columns::weekday(&word[at * 2..at * 2 + 2])).collect()
}

fn range(from: Weekday, to: Weekday) -> Weekdays {
    let days = Weekday::ALL.into_iter().filter(|day| (from..=to).contains(day));
    days.fold(Weekdays::default(), Weekdays::with)
}

/// What stands under a day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::intake) struct Mark {
    /// Is there anything at all?
    pub(in crate::intake) is_set: bool,
    /// Only the morning (or the way there).
    pub(in crate::intake) morning: bool,
    /// Only the afternoon (or the way back).
    pub(in crate::intake) afternoon: bool,
    /// When it begins, if the mark is a time.
    pub(in crate::intake) from: Option<Seconds>,
    /// When it ends, if the mark is two times.
    pub(in crate::intake) to: Option<Seconds>,
}

/// Reads a mark: `x`, `ja`, `o`, `m`, `o/m`, `ochtend`, `hele dag`, `heen`, `8:30`, `8:30-14:45`.
pub(in crate::intake) fn mark(cell: &Cell) -> Result<Read<Mark>, Message> {
    let part = |morning, afternoon| {
        Ok(Read::plain(Mark { is_set: true, morning, afternoon, ..Mark::default() }))
    };
    let text = cell.text();
    match words::bare(&text).as_str() {
        "o" | "och" | "ochtend" | "vm" | "voormiddag" | "am" | "heen" | "h" => part(true, false),
        "m" | "mid" | "middag" | "nm" | "namiddag" | "pm" | "terug" | "t" => part(false, true),
        "om" | "ochtendmiddag" | "heledag" | "hd" | "ht" | "heenterug" | "heenenterug" | "dag"
        | "beide" | "ampm" | "retour" => part(true, true),
        _ => {
            if let Some((from, to)) = times(&text) {
                let mark = Mark { from: Some(from.value), to: Some(to.value), ..both() };
                return Ok(Read::plain(mark));
            }
            if let Ok(read) = flag(cell) {
                let mark = if read.value { both() } else { Mark::default() };
                return Ok(Read::plain(mark));
            }
            let is_time = matches!(cell, Cell::Moment { .. } | Cell::Number(_))
                || text.starts_with(|c: char| c.is_ascii_digit());
            if !is_time {
                return Err(Message::new("intake-mark"));
            }
            let read = time(cell)?;
            Ok(Read { value: Mark { from: Some(read.value), ..both() }, remark: read.remark })
        }
    }
}

fn both() -> Mark {
    Mark { is_set: true, morning: true, afternoon: true, ..Mark::default() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<String> {
        let read = days(&Cell::Text(text.to_owned())).ok()?;
        Some(read.value.iter().map(Weekday::dutch).collect::<Vec<_>>().join(" "))
    }

    fn days_of(text: &str) -> Read<Weekdays> {
        days(&Cell::Text(text.to_owned())).expect("days")
    }

    #[test]
    fn days_are_read_however_they_are_separated() {
        for text in ["ma di do", "ma|di|do", "Maandag, dinsdag en donderdag", "madido", "ma/di/do"]
        {
            assert_eq!(read(text).as_deref(), Some("ma di do"), "{text}");
        }
        assert_eq!(read("ma t/m vr").as_deref(), Some("ma di wo do vr"));
        assert_eq!(read("dagelijks").as_deref(), Some("ma di wo do vr"));
        assert!(matches!(days_of("ma-vr").remark, Remark::Question(_)));
        assert_eq!(read("ma t/m wo, vr").as_deref(), Some("ma di wo vr"));
        assert_eq!(read("ma; wo – vr").as_deref(), Some("ma wo do vr"));
        // A dash never loses a day.
        for (text, days) in
            [("ma, wo-vr", "ma wo do vr"), ("ma-di-do", "ma di do"), ("vr-ma", "ma vr")]
        {
            assert_eq!(read(text).as_deref(), Some(days), "{text}");
            let remark = days_of(text).remark;
            assert!(matches!(remark, Remark::Question(_)), "{text}");
        }
        for wrong in ["", "ma t/m", "t/m vr", "ma t/m wo t/m vr", "maandg", "vr t/m ma", "x", "éé"]
        {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn marks_tell_which_half_of_the_day() {
        let read = |text: &str| {
            let mark = mark(&Cell::Text(text.to_owned())).ok()?.value;
            Some((
                mark.is_set,
                mark.morning,
                mark.afternoon,
                mark.from.is_some(),
                mark.to.is_some(),
            ))
        };
        assert_eq!(read("x"), Some((true, true, true, false, false)));
        assert_eq!(read(""), Some((false, false, false, false, false)));
        assert_eq!(read("O"), Some((true, true, false, false, false)));
        assert_eq!(read("o/m"), Some((true, true, true, false, false)));
        assert_eq!(read("8:30"), Some((true, true, true, true, false)));
        assert_eq!(read("8:30-14:45"), Some((true, true, true, true, true)));
        assert_eq!(read("?"), None);
    }
}
