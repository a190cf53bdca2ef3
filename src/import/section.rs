//! A TOML file as sections with typed settings, every fault with its line.

use std::cell::RefCell;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::import::faults::Faults;
use crate::import::records::Records;
use crate::import::value;
use crate::text::Message;

/// A TOML file that could be parsed.
pub(super) struct Document<'t> {
    text: &'t str,
    line_starts: Vec<usize>,
    root: DeTable<'t>,
    faults: &'t Faults,
}

/// One table of a file: `[[flow]]` or `ride = { … }`.
pub(super) struct Section<'d> {
    document: &'d Document<'d>,
    table: &'d DeTable<'d>,
    /// Names of the sections around it and its own, each with a point after it.
    path: String,
    /// The line of its header.
    pub(super) line: u64,
    /// The keys that were looked for, which are those that it may have.
    asked: RefCell<Vec<&'static str>>,
}

impl<'t> Document<'t> {
    /// Parses a text; `None` when it is no TOML, with the places that are not.
    pub(super) fn parse(text: &'t str, faults: &'t Faults) -> Option<Self> {
        let starts = text.bytes().enumerate().filter(|&(_, byte)| byte == b'\n');
        let line_starts = std::iter::once(0).chain(starts.map(|(index, _)| index + 1)).collect();
        let (root, errors) = DeTable::parse_recoverable(text);
        let document = Self { text, line_starts, root: root.into_inner(), faults };
        let line = |error: &toml::de::Error| document.line(error.span().map_or(0, |it| it.start));
        let mut wrong: Vec<_> = errors.iter().map(|error| (line(error), error.message())).collect();
        wrong.sort_by_key(|(line, _)| *line);
        let mut last = None;
        for (line, error) in wrong {
            // What is wrong from one line to the next has one cause: a bracket or quote left open.
            if last.is_some_and(|last| line <= last + 1) {
                break;
            }
            last = Some(line);
            faults.row(line, Message::new("import-toml").with("error", error));
        }
        errors.is_empty().then_some(document)
    }

    /// The settings outside all sections.
    pub(super) fn root(&self) -> Section<'_> {
        Section {
            document: self,
            table: &self.root,
            path: String::new(),
            line: 1,
            asked: RefCell::default(),
        }
    }

    fn line(&self, offset: usize) -> u64 {
        self.line_starts.partition_point(|&start| start <= offset) as u64
    }

    fn source(&self, value: &Spanned<DeValue<'_>>) -> &str {
        let text = self.text.get(value.span()).unwrap_or("");
        text.lines().next().unwrap_or("")
    }
}

impl<'d> Section<'d> {
    /// Reads a setting that must be there.
    pub(super) fn needed<T>(
        &self,
        key: &'static str,
        read: impl Fn(&DeValue<'_>) -> Result<T, Message>,
    ) -> Option<T> {
        let found = self.optional(key, read);
        if found.is_none() && !self.table.contains_key(key) {
            self.fault_without_value(key, Message::new("import-missing-key"));
        }
        found
    }

    /// Reads a setting that may be absent.
    pub(super) fn optional<T>(
        &self,
        key: &'static str,
        read: impl Fn(&DeValue<'_>) -> Result<T, Message>,
    ) -> Option<T> {
        let value = self.value(key)?;
        read(value.get_ref()).map_err(|message| self.fault_at(key, value, message)).ok()
    }

    /// Reads a setting with a default; the default also stands in for a value at fault.
    pub(super) fn or<T>(
        &self,
        key: &'static str,
        default: T,
        read: impl Fn(&DeValue<'_>) -> Result<T, Message>,
    ) -> T {
        self.optional(key, read).unwrap_or(default)
    }

    /// Reads a list of different words; absent means empty, words at fault are left out.
    pub(super) fn words<T: PartialEq>(
        &self,
        key: &'static str,
        read: impl Fn(&str) -> Result<T, Message>,
    ) -> Vec<T> {
        let Some(value) = self.value(key) else { return Vec::new() };
        let Some(items) = value.get_ref().as_array() else {
            self.fault_at(key, value, Message::new("import-want-list"));
            return Vec::new();
        };
        let mut words = Vec::new();
        for item in items {
            match text(&read)(item.get_ref()) {
                Ok(word) if words.contains(&word) => {
                    self.fault_at(key, item, Message::new("import-doubled-word"));
                }
                Ok(word) => words.push(word),
                Err(message) => self.fault_at(key, item, message),
            }
        }
        words
    }

    /// The section under a key, such as `ride = { … }`, if it is there.
    pub(super) fn section(&self, key: &'static str) -> Option<Section<'d>> {
        let value = self.value(key)?;
        if value.get_ref().is_table() {
            self.inner(key, value)
        } else {
            self.fault_at(key, value, Message::new("import-want-table"));
            None
        }
    }

    /// The sections under a repeated key, such as `[[flow]]`.
    pub(super) fn sections(&self, key: &'static str) -> Vec<Section<'d>> {
        let Some(value) = self.value(key) else { return Vec::new() };
        let Some(items) = value.get_ref().as_array() else {
            self.fault_at(key, value, Message::new("import-want-tables").with("key", key));
            return Vec::new();
        };
        let mut sections = Vec::new();
        for item in items {
            match self.inner(key, item) {
                Some(section) => sections.push(section),
                None => {
                    self.fault_at(key, item, Message::new("import-want-tables").with("key", key));
                }
            }
        }
        sections
    }

    /// The same; `None` where the key is absent.
    pub(super) fn some(&self, key: &'static str) -> Option<Vec<Section<'d>>> {
        let sections = self.sections(key);
        self.table.contains_key(key).then_some(sections)
    }

    /// The same, of which there must be one at least.
    pub(super) fn some_sections(&self, key: &'static str) -> Vec<Section<'d>> {
        let sections = self.sections(key);
        if !self.table.contains_key(key) {
            let message = Message::new("import-missing-section").with("key", key);
            self.document.faults.whole(message);
        }
        sections
    }

    /// Reads the section's own id and declares it among the records.
    pub(super) fn declare<T>(&self, records: &mut Records<T>) -> Option<String> {
        let Some(id) = self.needed("id", text(value::id)) else {
            let found = self.value("id").and_then(|value| value.get_ref().as_str());
            records.lose(found.unwrap_or(""));
            return None;
        };
        let column = self.column("id");
        records.declare(&id, self.line_of("id"), &column, self.document.faults).then_some(id)
    }

    /// Ends the reading: keys that nobody asked for are faults.
    pub(super) fn finish(self) {
        let asked = self.asked.borrow();
        for (key, value) in self.table {
            if !asked.contains(&key.get_ref().as_ref()) {
                let line = self.document.line(key.span().start.min(value.span().start));
                let message = Message::new("import-unknown-key").with("keys", asked.join(", "));
                self.document.faults.cell(line, &self.column(key.get_ref()), message);
            }
        }
    }

    /// Adds a fault of a setting, with what stands there.
    pub(super) fn fault(&self, key: &'static str, message: Message) {
        match self.value(key) {
            Some(value) => self.fault_at(key, value, message),
            None => self.fault_without_value(key, message),
        }
    }

    /// The line of a setting; that of the section where it is absent.
    pub(super) fn line_of(&self, key: &'static str) -> u64 {
        self.value(key).map_or(self.line, |value| self.document.line(value.span().start))
    }

    fn fault_without_value(&self, key: &str, message: Message) {
        let (row, column) = (self.line, self.column(key));
        self.document.faults.cell(row, &column, message);
    }

    fn fault_at(&self, key: &str, value: &Spanned<DeValue<'_>>, message: Message) {
        let line = self.document.line(value.span().start);
        let found = self.document.source(value);
        self.document.faults.found(line, &self.column(key), found, message);
    }

    fn value(&self, key: &'static str) -> Option<&'d Spanned<DeValue<'d>>> {
        let mut asked = self.asked.borrow_mut();
        if !asked.contains(&key) {
            asked.push(key);
        }
        self.table.get(key)
    }

    fn inner(&self, key: &str, value: &'d Spanned<DeValue<'d>>) -> Option<Section<'d>> {
        Some(Section {
            document: self.document,
            table: value.get_ref().as_table()?,
            path: format!("{}{key}.", self.path),
            line: self.document.line(value.span().start),
            asked: RefCell::default(),
        })
    }

    fn column(&self, key: &str) -> String {
        crate::import::faults::shorten(&format!("{}{key}", self.path))
    }
}

/// Returns a reader of settings that are text.
pub(super) fn text<T>(
    read: impl Fn(&str) -> Result<T, Message>,
) -> impl Fn(&DeValue<'_>) -> Result<T, Message> {
    move |found| match found.as_str() {
        Some(text) => read(text),
        None => Err(Message::new("import-want-text")),
    }
}

/// Returns a reader of whole numbers from `least` to `most`.
pub(super) fn whole(least: i64, most: i64) -> impl Fn(&DeValue<'_>) -> Result<i64, Message> {
    move |found| {
        let number =
            found.as_integer().and_then(|n| i64::from_str_radix(n.as_str(), n.radix()).ok());
        number
            .filter(|number| (least..=most).contains(number))
            .ok_or_else(|| value::out_of_range(least, most))
    }
}

/// Reads a percentage with at most two decimals as hundredths of a percent.
pub(super) fn basis_points(least: i64, most: i64) -> impl Fn(&DeValue<'_>) -> Result<i64, Message> {
    move |found| {
        let text = match found {
            DeValue::Integer(number) => number.as_str(),
            DeValue::Float(number) => number.as_str(),
            _ => "",
        };
        hundredths(text)
            .filter(|points| (least * 100..=most * 100).contains(points))
            .ok_or_else(|| Message::new("import-percent").with("least", least).with("most", most))
    }
}

/// The hundredths in a plain decimal number; `None` where it has more than two decimals.
fn hundredths(text: &str) -> Option<i64> {
    let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
    let digits = decimals.trim_end_matches('0');
    if digits.len() > 2 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let number: i64 = whole.parse().ok()?;
    let part: i64 = format!("{digits:0<2}").parse().ok()?;
    let sign = if whole.starts_with('-') { -1 } else { 1 };
    number.checked_mul(100)?.checked_add(sign * part)
}

/// Reads `true` or `false`.
pub(super) fn flag(found: &DeValue<'_>) -> Result<bool, Message> {
    found.as_bool().ok_or_else(|| Message::new("import-want-flag"))
}

/// Reads a date, with or without quotes.
pub(super) fn date(found: &DeValue<'_>) -> Result<jiff::civil::Date, Message> {
    match found {
        DeValue::String(text) => value::date(text),
        DeValue::Datetime(moment) if moment.time.is_none() => value::date(&moment.to_string()),
        _ => Err(Message::new("import-date")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults_of(text: &str, look: impl Fn(&Section<'_>)) -> Vec<(String, &'static str)> {
        let faults = Faults::new("f.toml");
        if let Some(document) = Document::parse(text, &faults) {
            let root = document.root();
            look(&root);
            root.finish();
        }
        let places = faults.sorted().into_iter().map(|f| (f.place(), f.message.key));
        places.collect()
    }

    #[test]
    fn every_fault_is_found_at_its_own_line() {
        let text = "days = 400\nnaam = 'x'\n\n[[flow]]\nid = 'a'\n\n[[flow]]\nid = 'a'\nplus = 1\n";
        let found = faults_of(text, |root| {
            root.needed("days", whole(1, 366));
            root.needed("name", super::text(value::name));
            let mut records = Records::<()>::new("f.toml");
            for flow in root.sections("flow") {
                flow.declare(&mut records);
                flow.finish();
            }
        });
        let expected = [
            ("f.toml:1:days", "import-whole"),
            ("f.toml:1:name", "import-missing-key"),
            ("f.toml:2:naam", "import-unknown-key"),
            ("f.toml:8:flow.id", "import-duplicate-id"),
            ("f.toml:9:flow.plus", "import-unknown-key"),
        ];
        assert_eq!(found, expected.map(|(place, key)| (place.to_owned(), key)));
    }

    #[test]
    fn syntax_faults_come_with_their_lines() {
        let found = faults_of("a = 1\nb = \n\nc == 2\n", |_| ());
        assert_eq!(found[0], ("f.toml:2".to_owned(), "import-toml"));
        assert!(found.iter().any(|(place, _)| place == "f.toml:4"), "{found:?}");
    }

    #[test]
    fn percentages_have_two_decimals_at_most() {
        let read = |text: &str| {
            let faults = Faults::new("f.toml");
            let text = format!("a = {text}");
            let document = Document::parse(&text, &faults).expect("it is TOML");
            document.root().optional("a", basis_points(-10, 100))
        };
        assert_eq!([read("3"), read("3.4"), read("-2.85")], [Some(300), Some(340), Some(-285)]);
        assert_eq!([read("-0.50"), read("100.0")], [Some(-50), Some(10_000)]);
        assert_eq!([read("3.456"), read("100.01"), read("1e2"), read("nan")], [None; 4]);
    }

    #[test]
    fn numbers_may_be_written_in_any_way_that_toml_knows() {
        let faults = Faults::new("f.toml");
        let text = "a = 1_000\nb = 0x10\nc = +5\nd = 99999999999999999999\ne = 1.0\n";
        let document = Document::parse(text, &faults).expect("it is TOML");
        let root = document.root();
        let read = |key| root.optional(key, whole(0, 1_000));
        assert_eq!((read("a"), read("b"), read("c")), (Some(1_000), Some(16), Some(5)));
        assert_eq!((read("d"), read("e")), (None, None));
    }
}
