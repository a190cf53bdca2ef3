//! A broken rule, with its place and its numbers.

use crate::text::{Message, Texts};
use crate::verify::rule::{Rule, Unit};

/// A rule that a plan breaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    /// Which rule.
    pub rule: Rule,
    /// The route, by id.
    pub route: Option<String>,
    /// The visit of the route, the first being 1.
    pub visit: Option<usize>,
    /// The trip, by id.
    pub trip: Option<String>,
    /// The field of `plan.json`, or the id, that the sentence speaks of; may be empty.
    pub field: String,
    /// What the plan says.
    pub found: i64,
    /// What it should say, or the bound that it passes.
    pub expected: i64,
}

impl Violation {
    pub(super) fn of(rule: Rule) -> Self {
        let (route, visit, trip) = (None, None, None);
        Self { rule, route, visit, trip, field: String::new(), found: 0, expected: 0 }
    }

    pub(super) fn in_route(mut self, id: &str) -> Self {
        self.route = Some(id.to_owned());
        self
    }

    /// `index` counts from 0.
    pub(super) fn at_visit(mut self, index: usize) -> Self {
        self.visit = Some(index + 1);
        self
    }

    pub(super) fn of_trip(mut self, id: &str) -> Self {
        self.trip = Some(id.to_owned());
        self
    }

    pub(super) fn on(mut self, field: &str) -> Self {
        field.clone_into(&mut self.field);
        self
    }

    pub(super) fn numbers(mut self, found: i64, expected: i64) -> Self {
        (self.found, self.expected) = (found, expected);
        self
    }

    /// What is wrong, without the place.
    pub fn message(&self) -> Message {
        let message = Message { key: self.rule.key(), values: Vec::new() };
        let message = message.with("field", self.field.as_str());
        match self.rule.unit() {
            Unit::Number => message.with("found", self.found).with("expected", self.expected),
            Unit::Clock => {
                message.with("found", clock(self.found)).with("expected", clock(self.expected))
            }
        }
    }

    /// Where it is.
    pub fn place(&self) -> Message {
        let trip = self.trip.as_deref().unwrap_or_default();
        match (&self.route, self.visit) {
            (Some(route), Some(visit)) if trip.is_empty() => Message::new("verify-place-visit")
                .with("route", route.as_str())
                .with("visit", visit),
            (Some(route), Some(visit)) => Message::new("verify-place-visit-of-trip")
                .with("route", route.as_str())
                .with("visit", visit)
                .with("trip", trip),
            (Some(route), None) if trip.is_empty() => {
                Message::new("verify-place-route").with("route", route.as_str())
            }
            (Some(route), None) => Message::new("verify-place-trip-in-route")
                .with("route", route.as_str())
                .with("trip", trip),
            (None, _) if trip.is_empty() => Message::new("verify-place-plan"),
            (None, _) => Message::new("verify-place-trip").with("trip", trip),
        }
    }

    /// The whole line: place, what is wrong, and the rule's stable name.
    pub fn line(&self, texts: &Texts) -> String {
        let (place, what) = (texts.say(&self.place()), texts.say(&self.message()));
        format!("{place}: {what} [{}]", self.rule.name())
    }
}

/// A moment with its seconds, which decide here; the same in both languages.
fn clock(seconds: i64) -> String {
    let minutes = seconds.div_euclid(60);
    let (hour, minute) = (minutes.div_euclid(60), minutes.rem_euclid(60));
    format!("{hour:02}:{minute:02}:{:02}", seconds.rem_euclid(60))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;
    use crate::verify::RULES;

    #[test]
    fn every_rule_has_a_sentence_in_both_languages() {
        for language in Language::ALL {
            let texts = Texts::new(language);
            for &rule in RULES {
                let violation = Violation::of(rule).in_route("R001").at_visit(0).of_trip("t1");
                let said = texts.say(&violation.message());
                assert_ne!(said, rule.key(), "{language:?} has no sentence");
            }
        }
    }

    #[test]
    fn names_differ() {
        let names: std::collections::BTreeSet<_> = RULES.iter().map(|rule| rule.name()).collect();
        assert_eq!(names.len(), RULES.len());
    }

    #[test]
    fn a_line_names_place_numbers_and_rule() {
        let late = Violation::of(Rule::AfterWindow).in_route("R001").at_visit(2).of_trip("t7");
        let line = late.numbers(8 * 3600 + 61, 8 * 3600).line(&Texts::new(Language::English));
        for part in ["R001", "3", "t7", "08:01:01", "08:00:00", "[after-window]"] {
            assert!(line.contains(part), "no {part} in {line}");
        }
    }
}
