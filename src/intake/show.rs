//! Findings as lines that people read.

use std::collections::BTreeMap;

use crate::intake::Intake;
use crate::intake::finding::{Finding, Severity, Spot};
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

/// How a finding is told.
pub(super) enum Told {
    /// By itself.
    Alone,
    /// For so many rows together.
    With(usize),
    /// Not any more, for it was told already.
    Already,
}

/// The rows of which one thing is said because the list as a whole lacks something.
pub(super) struct OfLists(BTreeMap<(Spot, &'static str, String), (usize, bool)>);

impl OfLists {
    /// Counts them.
    pub(super) fn of<'a>(findings: impl Iterator<Item = &'a Finding>) -> Self {
        let mut counts = BTreeMap::new();
        for finding in findings.filter(|finding| finding.is_of_list()) {
            counts.entry(Self::key(finding)).or_insert((0, false)).0 += 1;
        }
        Self(counts)
    }

    /// How to tell the next finding.
    pub(super) fn take(&mut self, finding: &Finding) -> Told {
        let found = self.0.get_mut(&Self::key(finding)).filter(|_| finding.is_of_list());
        match found {
            Some((_, true)) => Told::Already,
            Some((count, told)) if *count > 1 => {
                *told = true;
                Told::With(*count)
            }
            _ => Told::Alone,
        }
    }

    fn key(finding: &Finding) -> (Spot, &'static str, String) {
        let spot = Spot { row: None, ..finding.spot };
        (spot, finding.message.key, format!("{:?}", finding.message.values))
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
        let mut of_lists = OfLists::of(self.findings.iter());
        for finding in &self.findings {
            match of_lists.take(finding) {
                Told::Alone => {}
                Told::With(count) => {
                    let rows = texts.say(&Message::new("intake-of-rows").with("count", count));
                    let line = self.line(finding, texts, Some(&rows));
                    lines.push(line);
                    continue;
                }
                Told::Already => continue,
            }
            let most = finding.severity.listed();
            let rest = counts.get(&kind(finding)).map_or(0, |count| count.saturating_sub(most));
            let n_listed = listed.entry(kind(finding)).or_insert(0_usize);
            *n_listed += 1;
            // One more is no longer than the line that would count it.
            if *n_listed <= most || rest == 1 {
                lines.push(self.line(finding, texts, None));
            } else if *n_listed == most + 1 {
                let more = texts.say(&Message::new("faults-more").with("count", rest));
                lines.push(format!("{}: {more}", self.place(finding, false, texts)));
            }
        }
        lines
    }

    /// One finding: how bad, where, what, of how many rows, what was found, what to do.
    fn line(&self, finding: &Finding, texts: &Texts, rows: Option<&str>) -> String {
        let place = self.place(finding, rows.is_none(), texts);
        let mut line = format!("{place}: {}", texts.say(&finding.message));
        if let Some(rows) = rows {
            line.push_str(&format!(" ({rows})"));
        }
        if let Some(found) = finding.found.as_ref().filter(|_| rows.is_none()) {
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
        let source = finding.spot.source.and_then(|source| self.sources.get(source));
        let Some(taken) = source else { return place };
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
