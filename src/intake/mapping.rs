//! A municipality's own names: columns and values as its lists write them.

use std::collections::BTreeMap;

use toml::de::DeTable;

use crate::intake::columns::{self, Role, Shown};
use crate::intake::existing::Existing;
use crate::intake::{Asked, defaults, words};
use crate::text::{Fault, Message, shorten};

/// Names of columns, words for values, and values for what a list leaves out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mapping {
    /// Field by the bare name of a column; none where the column is to be left aside.
    columns: BTreeMap<String, Option<&'static str>>,
    /// Value by field and bare word.
    values: BTreeMap<&'static str, BTreeMap<String, String>>,
    /// Value by field.
    defaults: BTreeMap<&'static str, String>,
}

impl Mapping {
    /// Reads a mapping file.
    ///
    /// # Errors
    /// A fault for what is no TOML, for every section and field that is not known, for what is no
    /// text, and for citizens' numbers.
    pub fn parse(file: &str, source: &str) -> Result<Self, Vec<Fault>> {
        let (mapping, faults) = Self::read(file, source, |_, _| None);
        if faults.is_empty() { Ok(mapping) } else { Err(faults) }
    }

    /// Reads a mapping file for a workspace: what is taken where a list leaves a field out must be
    /// something that the field can be.
    ///
    /// # Errors
    /// The same, and a fault for every such value that no row could have.
    pub fn parse_for(file: &str, source: &str, existing: &Existing) -> Result<Self, Vec<Fault>> {
        let nothing = Self::default();
        let desk = existing.desk(&Asked { kind: None, mapping: &nothing, addresses: None });
        let judge = |field: &'static str, text: &str| defaults::judge(&desk, field, text);
        let (mapping, faults) = Self::read(file, source, judge);
        if faults.is_empty() { Ok(mapping) } else { Err(faults) }
    }

    fn read(
        file: &str,
        source: &str,
        judge: impl Fn(&'static str, &str) -> Option<Message>,
    ) -> (Self, Vec<Fault>) {
        let mut mapping = Self::default();
        let mut written = Written { file, source, faults: Vec::new() };
        for (section, key, names) in written.sections() {
            for (name, text, at) in names {
                match section.as_str() {
                    "columns" => {
                        let field = written.target(&name, &text, at);
                        let field = if text.is_empty() { Some(None) } else { field.map(Some) };
                        mapping.columns.extend(field.map(|field| (words::bare(&name), field)));
                    }
                    "values" => {
                        let field = written.field("values", &key, at);
                        let values = field.map(|field| mapping.values.entry(field).or_default());
                        values.map(|values| values.insert(words::bare(&name), text));
                    }
                    _ => {
                        let Some(field) = written.field("defaults", &name, at) else { continue };
                        if let Some(message) = judge(field, &text) {
                            let found = if is_shown(field) { text.as_str() } else { "" };
                            written.fault(("defaults", &name), at, found, message);
                        }
                        mapping.defaults.insert(field, text);
                    }
                }
            }
        }
        (mapping, written.sorted())
    }

    /// What the mapping says of a column: its field, or that it is to be left aside.
    pub fn column(&self, header: &str) -> Option<Option<&'static str>> {
        self.columns.get(&words::bare(header)).copied()
    }

    /// What the mapping says that a word in a field means.
    pub fn value(&self, field: &str, word: &str) -> Option<&str> {
        self.values.get(field)?.get(&words::bare(word)).map(String::as_str)
    }

    /// What to take where a list leaves a field out.
    pub fn fallback(&self, field: &str) -> Option<&str> {
        self.defaults.get(field).map(String::as_str)
    }
}

/// Names with texts, and where each text stands.
type Names = Vec<(String, String, usize)>;

/// The file as it is written, and what is wrong with it.
struct Written<'a> {
    file: &'a str,
    source: &'a str,
    faults: Vec<Fault>,
}

impl Written<'_> {
    /// The faults by row; of a row that is no TOML nothing else is said.
    fn sorted(mut self) -> Vec<Fault> {
        let is_toml = |fault: &Fault| fault.message.key == "intake-mapping-toml";
        let broken: Vec<Option<u64>> =
            self.faults.iter().filter(|it| is_toml(it)).map(|it| it.row).collect();
        self.faults.retain(|fault| is_toml(fault) || !broken.contains(&fault.row));
        self.faults.sort_by_key(|fault| fault.row);
        self.faults
    }

    /// The sections with their names; those of `[values.FIELD]` with their field.
    fn sections(&mut self) -> Vec<(String, String, Names)> {
        let source = self.source;
        let (root, errors) = DeTable::parse_recoverable(source);
        for error in &errors {
            let message = Message::new("intake-mapping-toml").with("error", error.message());
            let at = error.span().map_or(0, |span| span.start);
            self.faults.push(Fault::of_file(self.file, message).at_row(row_at(source, at)));
        }
        let mut sections = Vec::new();
        for (name, value) in root.get_ref() {
            let section = name.get_ref().to_string();
            let table = value.get_ref().as_table();
            match (section.as_str(), table) {
                ("columns" | "defaults", Some(table)) => {
                    let names = self.names(&section, table);
                    sections.push((section, String::new(), names));
                }
                ("values", Some(table)) => {
                    for (field, words) in table {
                        let (field, at) = (field.get_ref().to_string(), words.span().start);
                        let Some(words) = words.get_ref().as_table() else {
                            let message = Message::new("intake-mapping-section");
                            // Of what is no field nobody knows what it tells.
                            let known = columns::Names::known().field(&field).unwrap_or_default();
                            self.fault(("values", known), at, "", message);
                            continue;
                        };
                        let names = self.names(&format!("values.{field}"), words);
                        sections.push((section.clone(), field, names));
                    }
                }
                _ => {
                    let at = name.span().start;
                    let message = Message::new("intake-mapping-section");
                    self.fault((&section, ""), at, "", message);
                }
            }
        }
        sections
    }

    fn names(&mut self, section: &str, table: &DeTable<'_>) -> Names {
        let mut names = Vec::new();
        for (name, value) in table {
            let at = value.span().start;
            let name = name.get_ref().to_string();
            if let Some(text) = value.get_ref().as_str() {
                names.push((name, text.to_owned(), at));
                continue;
            }
            // What is not given between quotes may tell of a person all the same.
            let is_shown = match section.split_once('.') {
                Some((_, field)) => is_shown(field),
                None => section != "defaults" || is_shown(&name),
            };
            let is_named = is_shown || section == "defaults";
            let found = self.source.get(value.span()).filter(|_| is_shown).unwrap_or("");
            let place = (section, if is_named { name.as_str() } else { "" });
            self.fault(place, at, found, Message::new("intake-mapping-text"));
        }
        names
    }

    /// The field that a column is to fill; the number of a citizen fills none.
    fn target(&mut self, title: &str, name: &str, at: usize) -> Option<&'static str> {
        if name.is_empty() {
            return None;
        }
        if is_of_citizens(title) {
            self.fault(("columns", title), at, "", Message::new("intake-mapping-citizen"));
            return None;
        }
        self.field("columns", name, at)
    }

    /// A field by its name.
    fn field(&mut self, section: &str, name: &str, at: usize) -> Option<&'static str> {
        let known = columns::Names::known().field(name);
        if known.is_none() {
            let message = match columns::Names::known().like(name) {
                Some(near) => Message::new("intake-mapping-field-near").with("near", near),
                None => Message::new("intake-mapping-field"),
            };
            self.fault((section, ""), at, name, message);
        }
        known
    }

    fn fault(&mut self, (section, name): (&str, &str), at: usize, found: &str, message: Message) {
        let column = format!("[{section}] {name}");
        let fault = Fault::of_file(self.file, message).at_row(row_at(self.source, at));
        let fault = fault.in_column(shorten(column.trim_end(), 60));
        self.faults.push(if found.is_empty() { fault } else { fault.finding(shorten(found, 40)) });
    }
}

/// The row of a place in a text, the first being 1.
fn row_at(source: &str, at: usize) -> u64 {
    1 + source.bytes().take(at).filter(|&byte| byte == b'\n').count() as u64
}

/// May a fault show what is written for a field? Of what is no field nobody knows what it tells.
fn is_shown(field: &str) -> bool {
    let known = columns::Names::known().field(field);
    known.is_some_and(|field| Role::Field(field).shown() == Shown::Value)
}

/// Names of citizens' numbers that no other word has in it: they are pupils' numbers too.
const OF_CITIZENS: &[&str] = &[
    "burgerservice",
    "sofinummer",
    "sofinr",
    "citizenservice",
    "onderwijsnummer",
    "onderwijsnr",
    "persoonsgebonden",
];

/// Does a column have citizens' numbers (BSN) by its title?
fn is_of_citizens(title: &str) -> bool {
    let bare = words::bare(title);
    // Only words by themselves: `OBS naam` is of a school.
    let short = |word: &String| word.contains("bsn") || word.contains("pgn");
    let is_short = words::split(title).iter().any(short);
    let begins_or_ends = |it: &str| bare.starts_with(it) || bare.ends_with(it);
    is_short
        || ["bsn", "pgn"].into_iter().any(begins_or_ends)
        || OF_CITIZENS.iter().any(|it| bare.contains(it))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn own_names_are_read() {
        let source = "[columns]\n\"Lln.no\" = \"passenger\"\nBSN = \"\"\n\
                      [values.school]\n\"De Zon\" = \"es-de-zon\"\n[defaults]\nstart = \"8:30\"\n";
        let mapping = Mapping::parse("m.toml", source).expect("sound");
        assert_eq!(mapping.column("lln no"), Some(Some("passenger")));
        assert_eq!(mapping.column("bsn"), Some(None));
        assert_eq!(mapping.column("naam"), None);
        assert_eq!(mapping.value("school", "de zon "), Some("es-de-zon"));
        assert_eq!(mapping.fallback("start"), Some("8:30"));
    }

    #[test]
    fn unknown_fields_are_faults_with_what_was_meant() {
        let faults =
            Mapping::parse("m.toml", "[columns]\na = \"pasenger\"\nb = \"zzz\"\n").unwrap_err();
        let keys: Vec<_> = faults.iter().map(|fault| fault.message.key).collect();
        assert_eq!(keys, ["intake-mapping-field-near", "intake-mapping-field"]);
        assert_eq!(Mapping::parse("m.toml", "[columns\n").unwrap_err()[0].row, Some(1));
        assert!(Mapping::parse("m.toml", "[colums]\n").is_err());
    }

    #[test]
    fn all_faults_are_told_at_once_with_their_rows() {
        let source = "[columns]\na = \"pasenger\"\nb = 3\n[values]\nschool = \"x\"\n\
                      [values.scool]\nx = \"y\"\n[defaults]\nautority = \"z\"\nstart = 08:30:00\n\
                      [extra]\n";
        let faults = Mapping::parse("m.toml", source).unwrap_err();
        let told: Vec<_> = faults.iter().map(|it| (it.row, it.message.key)).collect();
        let near = "intake-mapping-field-near";
        let (text, section) = ("intake-mapping-text", "intake-mapping-section");
        let rows =
            [(2, near), (3, text), (5, section), (7, near), (9, near), (10, text), (11, section)];
        assert_eq!(told, rows.map(|(row, key)| (Some(row), key)));
    }

    #[test]
    fn what_is_no_toml_hides_nothing_else() {
        let source = "[columns]\na = \"pasenger\"\n[defaults]\nstart = 8:30\n";
        let faults = Mapping::parse("m.toml", source).unwrap_err();
        let told: Vec<_> = faults.iter().map(|it| (it.row, it.message.key)).collect();
        let all = [(Some(2), "intake-mapping-field-near"), (Some(4), "intake-mapping-toml")];
        assert_eq!(told, all);
    }

    #[test]
    fn citizens_numbers_fill_no_field() {
        let titles = [
            "BSN",
            "bsn-nummer",
            "Burgerservicenr.",
            "Leerling BSN",
            "Sofi-nummer",
            "Leerling BSN-nummer",
            "Cliënt BSN nr.",
            "clientbsnnr",
            "B.S.N. leerling",
            "PGN",
            "Leerling PGN nr",
            "Onderwijsnummer",
            "Onderwijs-nr. leerling",
        ];
        for title in titles {
            for field in ["passenger", "id", "note"] {
                let source = format!("[columns]\n\"{title}\" = \"{field}\"\n");
                let faults = Mapping::parse("m.toml", &source).unwrap_err();
                assert_eq!(faults[0].message.key, "intake-mapping-citizen", "{title}");
            }
            let aside = format!("[columns]\n\"{title}\" = \"\"\n");
            assert!(Mapping::parse("m.toml", &aside).is_ok(), "{title} may be left aside");
        }
        assert!(["Absentie", "Lln.nr", "OBS naam", "Abs. nr"].iter().all(|it| !is_of_citizens(it)));
    }

    #[test]
    fn what_is_personal_is_not_told() {
        let source = "[defaults]\nphone = 612345678\nfone = 612345679\nstart = 830\n\
                      [values.address]\n\"Laan 12\" = 3\n[values.school]\n\"De Zon\" = 4\n";
        let faults = Mapping::parse("m.toml", source).unwrap_err();
        let told: Vec<_> =
            faults.iter().map(|it| (it.column.as_deref().unwrap(), it.found.as_deref())).collect();
        let all = [
            ("[defaults] phone", None),
            ("[defaults] fone", None),
            ("[defaults] start", Some("830")),
            ("[values.address]", None),
            ("[values.school] De Zon", Some("4")),
        ];
        assert_eq!(told, all);
    }
}
