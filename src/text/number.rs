//! Numbers, amounts and times as the readers of a language write them.

use crate::text::{Language, Texts};
use crate::units::Seconds;

impl Texts {
    /// A whole number with its thousands apart: `1.234` in Dutch, `1,234` in English.
    pub fn whole(&self, number: i64) -> String {
        let digits = number.unsigned_abs().to_string();
        let separator = if self.language() == Language::Dutch { '.' } else { ',' };
        let mut grouped = String::new();
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && (digits.len() - index).is_multiple_of(3) {
                grouped.push(separator);
            }
            grouped.push(digit);
        }
        if number < 0 { format!("-{grouped}") } else { grouped }
    }

    /// A number with a fixed count of decimals: `1.234,5` in Dutch.
    pub fn decimal(&self, number: f64, decimals: usize) -> String {
        let text = format!("{:.decimals$}", number.abs());
        let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
        let mut shown = self.whole(whole.parse().unwrap_or(i64::MAX));
        if decimals > 0 {
            shown.push(if self.language() == Language::Dutch { ',' } else { '.' });
            shown.push_str(fraction);
        }
        let is_zero = shown.chars().all(|c| !c.is_ascii_digit() || c == '0');
        if number < 0.0 && !is_zero { format!("-{shown}") } else { shown }
    }

    /// An amount in whole euros: `€ 1.234`.
    pub fn euros(&self, cents: i64) -> String {
        let euros = self.whole(crate::units::ratio(cents, 1, 100).abs());
        let sign = if cents <= -50 { "-" } else { "" };
        format!("€ {sign}{euros}")
    }

    /// An amount in euros and cents: `€ 1.234,56`.
    pub fn euros_and_cents(&self, cents: i64) -> String {
        format!("€ {}", self.decimal(cents as f64 / 100.0, 2))
    }

    /// A moment as hours and minutes, rounded down; after midnight it goes on counting: `25:10`.
    pub fn clock(&self, seconds: i64) -> String {
        Seconds(seconds).clock()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dutch_numbers_have_points_between_thousands_and_a_comma_before_decimals() {
        let texts = Texts::new(Language::Dutch);
        assert_eq!(texts.whole(1_234_567), "1.234.567");
        assert_eq!(texts.whole(-999), "-999");
        assert_eq!(texts.decimal(-1234.56, 1), "-1.234,6");
        assert_eq!(texts.decimal(-0.04, 1), "0,0");
        assert_eq!(texts.euros(-123_456), "€ -1.235");
        assert_eq!(texts.clock(8 * 3600 + 5 * 60 + 59), "08:05");
    }

    #[test]
    fn english_numbers_are_the_other_way_round() {
        let texts = Texts::new(Language::English);
        assert_eq!(texts.decimal(1234.56, 2), "1,234.56");
        assert_eq!(texts.euros_and_cents(123_456), "€ 1,234.56");
    }
}
