//! The `[[work]]` of `fleet.toml`: working-time rules, with where their numbers come from.

use std::fmt::Write;

use crate::region::{BreakNorm, PayKind, WorkRule};
use crate::units::Seconds;

const HEAD: &str = "
# Werktijdregels. Pauzes: boven 5,5 uur werk 30 minuten, boven 10 uur 45, in stukken van minstens
# 15 minuten, en nooit langer dan 5,5 uur aan een stuk (Arbeidstijdenwet art. 5:4; de cao
# Zorgvervoer en Taxi staat één pauze van 15 minuten boven 5,5 uur toe). maxflex betaalt minstens
# 87,5% van de dienst, dienstblokken betalen hun blokken geheel en de uren ertussen niet (cao
# 2022/23). Minstens twee uur per blok, een uur ertussen, drie blokken en twaalf uur van begin tot
# eind zijn aannames.
";

/// The sections; nothing where there are no rules.
pub(super) fn rules(rules: &[WorkRule]) -> String {
    let mut out = String::new();
    if !rules.is_empty() {
        out.push_str(HEAD);
    }
    for item in rules {
        rule(&mut out, item);
    }
    out
}

fn rule(out: &mut String, item: &WorkRule) {
    out.push_str("\n[[work]]\n");
    let mut line = |key: &str, value: String| {
        let _ = writeln!(out, "{key} = {value}");
    };
    let minutes = |time: Seconds| (time.0 / 60).to_string();
    line("id", toml::Value::from(item.id.as_str()).to_string());
    match item.pay {
        PayKind::Span => line("pay", "\"span\"".to_owned()),
        PayKind::Maxflex => {
            line("pay", "\"maxflex\"".to_owned());
            let permille = item.least_paid_permille;
            line("least_paid_percent", format!("{}.{}", permille / 10, permille % 10));
        }
        PayKind::Blocks => {
            line("pay", "\"blocks\"".to_owned());
            line("block_min_paid_minutes", minutes(item.block_min_paid));
            line("gap_min_minutes", minutes(item.gap_min));
            line("max_blocks", item.max_blocks.to_string());
        }
    }
    line("max_span_minutes", minutes(item.max_span));
    if let Some(longest) = item.max_block {
        line("max_block_minutes", minutes(longest));
    }
    line("break_minutes", minutes(item.break_min));
    line("break_latest_minutes", minutes(item.break_latest));
    let norm = |norm: &BreakNorm| {
        format!("{{ over_minutes = {}, minutes = {} }}", minutes(norm.over), minutes(norm.least))
    };
    let norms: Vec<String> = item.breaks.iter().map(norm).collect();
    line("breaks", format!("[{}]", norms.join(", ")));
}
