//! Citizens' numbers (BSN), which a list for transport may not hold, and which are kept nowhere.

use std::collections::BTreeSet;

use crate::intake::desk::Desk;
use crate::intake::entry::{Entry, Person};
use crate::intake::finding::{Finding, Severity, Spot};
use crate::text::Message;

/// Finds out which short numbers of people are citizens' numbers too, before anything is made of
/// them, and says what that means.
///
/// One of eleven numbers passes the test by chance. Nine digits that pass are never kept. Shorter
/// ones may have lost their zeros: they are taken for citizens' numbers where at least half of the
/// long numbers of the list pass, unless the workspace knows somebody by them.
pub(super) fn mark(entries: &mut [Entry], source: usize, desk: &Desk<'_>) -> Vec<Finding> {
    let numbers = entries.iter().filter_map(|entry| Some(digits(&entry.person.as_ref()?.number)));
    let long: BTreeSet<String> = numbers.filter(|it| (7..=9).contains(&it.len())).collect();
    let n_passing = long.iter().filter(|number| is_citizen_number(number)).count();
    let looks_short = |person: &Person| {
        is_citizen_number(&person.number) && 2 * n_passing >= long.len() && !desk.people.has(person)
    };
    let mut findings = Vec::new();
    for entry in entries {
        let Some(person) = &mut entry.person else { continue };
        person.is_citizens |= looks_short(person);
        if !person.is_citizens {
            continue;
        }
        let once =
            Finding::new(Severity::Question, Spot::source(source), Message::new("intake-bsn"));
        findings.push(once);
        if person.name.is_empty() {
            let message = Message::new("intake-bsn-nameless");
            findings.push(Finding::new(Severity::Fault, entry.spot, message));
        }
    }
    findings
}

fn digits(number: &str) -> String {
    number.chars().filter(char::is_ascii_digit).collect()
}

/// Is this a citizen's number (BSN) by its eleven-test, also where a spreadsheet took its leading
/// zeros away or somebody wrote it in groups?
fn is_citizen_number(number: &str) -> bool {
    let bare: String = number.chars().filter(|c| !['.', '-', ' '].contains(c)).collect();
    if !(7..=9).contains(&bare.len()) || !bare.bytes().all(|byte| byte.is_ascii_digit()) {
        return false;
    }
    let padded = format!("{bare:0>9}");
    let weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
    let digits = padded.bytes().map(|byte| i64::from(byte) - 48);
    let sum: i64 = digits.zip(weights).map(|(digit, weight)| digit * weight).sum();
    sum % 11 == 0 && padded.bytes().any(|digit| digit != b'0')
}

/// Does a text hold a citizen's number: nine digits in a row, or in groups with points or blanks?
/// A shorter number may be any number of a list.
pub(super) fn holds_citizen_number(text: &str) -> bool {
    let without =
        |signs: &[char]| -> String { text.chars().filter(|sign| !signs.contains(sign)).collect() };
    let is_one = |run: &str| run.len() == 9 && is_citizen_number(run);
    let holds = |text: &str| text.split(|c: char| !c.is_ascii_digit()).any(is_one);
    // Digits before or after it join its groups, so each way to write it is tried.
    holds(text)
        || holds(&without(&['.']))
        || holds(&without(&[' ']))
        || holds(&without(&['.', ' ']))
}

/// Is a number of somebody or something a citizen's, or does it hold one? In a number any sign
/// may stand between groups.
pub(super) fn tells_citizen_number(number: &str) -> bool {
    let is_grouped = number.chars().all(|c| c.is_ascii_digit() || c.is_ascii_punctuation());
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    holds_citizen_number(number) || (is_grouped && digits.len() == 9 && is_citizen_number(&digits))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_citizens_number_is_known_without_its_zeros_and_with_points() {
        // 0×9 + 1×8 + 2×7 + 3×6 + 4×5 + 5×4 + 6×3 + 7×2 − 2 = 110; the other begins with two zeros.
        for number in ["012345672", "12345672", "12.345.672", "1234 5672", "1234560", "001234560"] {
            assert!(is_citizen_number(number), "{number}");
        }
        for text in ["BSN012345672", "r12345678-2 0123.45.672", "zie 012345672, graag"] {
            assert!(holds_citizen_number(text), "{text}");
        }
        for text in ["0612345672", "bel 0528 12 34 56", "18-11-2025 9:15", "12345672"] {
            assert!(!holds_citizen_number(text), "{text}");
        }
        for number in ["12345673", "1234562", "123456", "l12345672", "000000000"] {
            assert!(!is_citizen_number(number), "{number}");
        }
    }
}
