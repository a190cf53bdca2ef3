//! Reads the `[[work]]` of `fleet.toml`: working-time rules.

use toml::de::DeValue;

use crate::import::records::Records;
use crate::import::section::{Section, text, whole};
use crate::import::value;
use crate::region::{BreakNorm, PayKind, WorkRule};
use crate::text::Message;
use crate::units::Seconds;

const PAYS: &[(&str, PayKind)] =
    &[("span", PayKind::Span), ("maxflex", PayKind::Maxflex), ("blocks", PayKind::Blocks)];

/// Minutes of a day.
const DAY: i64 = 1440;

/// Reads the rules.
pub(super) fn read(root: &Section<'_>) -> Records<WorkRule> {
    let mut records = Records::new("fleet.toml [[work]]");
    for section in root.sections("work") {
        let id = section.declare(&mut records);
        let rule = rule(&section, id);
        section.finish();
        if let Some(rule) = rule {
            records.keep(rule.id.clone(), rule);
        }
    }
    records
}

fn rule(section: &Section<'_>, id: Option<String>) -> Option<WorkRule> {
    let minutes =
        |key, default, least| Seconds::minutes(section.or(key, default, whole(least, DAY)));
    let pay = section.or("pay", PayKind::Span, text(value::choice(PAYS)));
    let rule = WorkRule {
        id: String::new(),
        pay,
        least_paid_permille: section.or("least_paid_percent", 875, permille),
        block_min_paid: minutes("block_min_paid_minutes", 120, 0),
        gap_min: minutes("gap_min_minutes", 60, 1),
        max_blocks: section.or("max_blocks", 3, whole(1, 4)),
        max_span: minutes("max_span_minutes", 720, 1),
        max_block: section.optional("max_block_minutes", whole(1, DAY)).map(Seconds::minutes),
        break_min: minutes("break_minutes", 15, 1),
        break_latest: minutes("break_latest_minutes", 330, 1),
        breaks: breaks(section),
    };
    if pay == PayKind::Blocks && rule.gap_min < rule.break_min {
        section.fault("gap_min_minutes", Message::new("import-gap-below-break"));
    }
    Some(WorkRule { id: id?, ..rule })
}

/// Half an hour above five and a half hours, three quarters above ten (Arbeidstijdenwet 5:4).
fn breaks(section: &Section<'_>) -> Vec<BreakNorm> {
    let norm =
        |over, least| BreakNorm { over: Seconds::minutes(over), least: Seconds::minutes(least) };
    let mut norms = Vec::new();
    let Some(sections) = section.some("breaks") else { return vec![norm(330, 30), norm(600, 45)] };
    for section in sections {
        let over = section.needed("over_minutes", whole(0, DAY));
        let least = section.needed("minutes", whole(1, 720));
        if let (Some(over), Some(least)) = (over, least) {
            norms.push(norm(over, least));
        }
        section.finish();
    }
    norms
}

/// Reads a percentage of at most one decimal as thousandths.
fn permille(found: &DeValue<'_>) -> Result<i64, Message> {
    let wrong = || Message::new("import-work-percent");
    let text = match found {
        DeValue::Integer(number) if number.radix() == 10 => number.as_str(),
        DeValue::Float(number) => number.as_str(),
        _ => return Err(wrong()),
    };
    let (whole, tenth) = text.split_once('.').unwrap_or((text, "0"));
    let digits = |text: &str, most: usize| {
        let is_plain = (1..=most).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
        if is_plain { text.parse::<i64>().ok() } else { None }
    };
    let permille = digits(whole, 3).zip(digits(tenth, 1)).map(|(whole, tenth)| whole * 10 + tenth);
    permille.filter(|permille| *permille <= 1000).ok_or_else(wrong)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::faults::Faults;
    use crate::import::section::Document;

    fn read_percent(text: &str) -> Option<i64> {
        let faults = Faults::new("fleet.toml");
        let source = format!("percent = {text}\n");
        let document = Document::parse(&source, &faults).expect("it is TOML");
        let root = document.root();
        root.optional("percent", permille)
    }

    #[test]
    fn percentages_have_one_decimal_at_most() {
        for (text, permille) in [("87.5", 875), ("100", 1000), ("0", 0), ("12.0", 120)] {
            assert_eq!(read_percent(text), Some(permille), "{text}");
        }
        for wrong in ["87.55", "100.1", "-5", "1e1", "0x10", "nan", "'87'", "inf"] {
            assert_eq!(read_percent(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_rule_without_numbers_is_that_of_the_law() {
        let faults = Faults::new("fleet.toml");
        let document = Document::parse("[[work]]\nid = 'wet'\n", &faults).expect("it is TOML");
        let rules = read(&document.root()).into_values();
        assert!(faults.sorted().is_empty());
        assert_eq!((rules[0].pay, rules[0].break_latest), (PayKind::Span, Seconds::minutes(330)));
        let norms: Vec<(i64, i64)> =
            rules[0].breaks.iter().map(|norm| (norm.over.0 / 60, norm.least.0 / 60)).collect();
        assert_eq!(norms, [(330, 30), (600, 45)]);
    }
}
