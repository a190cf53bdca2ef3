//! Findings as lines that people read.

use std::collections::BTreeMap;

use crate::intake::Intake;
use crate::intake::finding::{Finding, Severity};
use crate::text::{Message, Texts};

impl Severity {
    /// Findings of one kind in one column that are listed; the others are counted.
    fn listed(self) -> usize {
        match self {
            Self::Fault => 20,
            Self::Question => 10,
            Self::Note => 3,
        }
    }
}

impl Intake {
    /// All findings as lines; of very many of one kind in one column the first ones, and how many
    /// there are besides.
    pub fn lines(&self, texts: &Texts) -> Vec<String> {
        let kind = |finding: &Finding| {
            let spot = finding.spot;
            (spot.source, spot.sheet, spot.column, finding.severity, finding.message.key)
        };
        let mut counts = BTreeMap::new();
        for finding in &self.findings {
            *counts.entry(kind(finding)).or_insert(0_usize) += 1;
        }
        let mut listed = BTreeMap::new();
        let mut lines = Vec::new();
        for finding in &self.findings {
            let most = finding.severity.listed();
            let rest = counts.get(&kind(finding)).map_or(0, |count| count.saturating_sub(most));
            let n_listed = listed.entry(kind(finding)).or_insert(0_usize);
            *n_listed += 1;
            // One more is no longer than the line that would count it.
            if *n_listed <= most || rest == 1 {
                lines.push(self.line(finding, texts));
            } else if *n_listed == most + 1 {
                let more = texts.say(&Message::new("faults-more").with("count", rest));
                lines.push(format!("{}: {more}", self.place(finding, false, texts)));
            }
        }
        lines
    }

    /// One finding: how bad, where, what, what was found, what to do.
    fn line(&self, finding: &Finding, texts: &Texts) -> String {
        let mut line =
            format!("{}: {}", self.place(finding, true, texts), texts.say(&finding.message));
        if let Some(found) = &finding.found {
            let found = Message::new("fault-found").with("found", found.as_str());
            line.push_str(&format!(" ({})", texts.say(&found)));
        }
        if let Some(advice) = texts.advice(&finding.message) {
            line.push_str(". ");
            line.push_str(&advice);
        }
        line
    }

    fn place(&self, finding: &Finding, has_row: bool, texts: &Texts) -> String {
        let mut place = texts.text(finding.severity.key());
        let Some(taken) = self.sources.get(finding.spot.source) else { return place };
        let name = taken.place(finding.spot);
        place.push_str(&format!(" {}", taken.name));
        if !name.sheet.is_empty() {
            place.push_str(&format!("[{}]", name.sheet));
        }
        if let Some(line) = name.line.filter(|_| has_row) {
            place.push_str(&format!(":{line}"));
        }
        if !name.column.is_empty() {
            place.push_str(&format!(":{}", name.column));
        }
        place
    }
}
