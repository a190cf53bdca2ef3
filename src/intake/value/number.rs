//! Numbers with a decimal point or comma.

use crate::intake::sheet::Cell;
use crate::intake::value::Read;
use crate::text::Message;

/// Reads a number with decimals; a comma becomes a point, which is noted.
pub(in crate::intake) fn decimal(cell: &Cell) -> Result<Read<f64>, Message> {
    let wrong = || Message::new("intake-number");
    if let Cell::Number(number) = cell {
        return if number.is_finite() { Ok(Read::plain(*number)) } else { Err(wrong()) };
    }
    let text = cell.text().replace(' ', "");
    let is_plain = |text: &str| {
        let digits = text.strip_prefix('-').unwrap_or(text);
        digits.starts_with(|c: char| c.is_ascii_digit())
            && digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
    };
    let read = |text: &str| text.parse::<f64>().ok().filter(|_| is_plain(text)).ok_or_else(wrong);
    match text.split_once(',') {
        Some((whole, fraction)) if !fraction.contains(['.', ',']) => {
            // Points before a comma stand between thousands.
            let number = read(&format!("{}.{fraction}", whole.replace('.', "")))?;
            Ok(Read::noting(number, Message::new("intake-decimal-comma")))
        }
        Some(_) => Err(wrong()),
        // 527.234 metres or 52.7234 degrees: the number of points tells.
        None if text.matches('.').count() > 1 => {
            Ok(Read::noting(read(&text.replace('.', ""))?, Message::new("intake-thousands")))
        }
        None => Ok(Read::plain(read(&text)?)),
    }
}

/// Returns a reader of whole numbers from `least` to `most`.
pub(in crate::intake) fn whole(
    least: i64,
    most: i64,
) -> impl Fn(&Cell) -> Result<Read<i64>, Message> {
    move |cell| {
        let read = decimal(cell)?;
        let message = || {
            let least = Message::new("intake-whole").with("least", least.to_string());
            least.with("most", most.to_string())
        };
        if read.value < 0.0 {
            return Err(Message::new("intake-negative"));
        }
        if read.value.fract() != 0.0 || read.value < least as f64 || read.value > most as f64 {
            return Err(message());
        }
        Ok(Read { value: read.value as i64, remark: read.remark })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::value::Remark;

    fn read(text: &str) -> Option<(f64, bool)> {
        let read = decimal(&Cell::Text(text.to_owned())).ok()?;
        Some((read.value, read.remark != Remark::None))
    }

    #[test]
    fn commas_are_read_and_noted() {
        assert_eq!(read("52.7234"), Some((52.7234, false)));
        assert_eq!(read("52,7234"), Some((52.7234, true)));
        assert_eq!(read("1.234,5"), Some((1234.5, true)));
        assert_eq!(read("230.123.456"), Some((230_123_456.0, true)));
        for wrong in ["", "NaN", "inf", "1e5", "noord", "1,2,3", "+5", "-", "1.2,3.4"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn negative_numbers_are_told_as_such() {
        let key = |text: &str| whole(0, 9)(&Cell::Text(text.to_owned())).map_err(|it| it.key);
        assert_eq!(key("3").map(|read| read.value), Ok(3));
        assert_eq!(key("-1"), Err("intake-negative"));
        assert_eq!(key("10"), Err("intake-whole"));
        assert_eq!(key("1,5"), Err("intake-whole"));
    }
}
