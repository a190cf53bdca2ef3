//! Both languages say the same things.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use samenrit::text::{Language, Message, Texts, Value};

/// Keys of a translation file, attributes as `key.attribute`, with the variables they use.
fn keys(source: &str) -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    let mut current = String::new();
    for line in source.lines() {
        if let Some((name, _)) = line.split_once('=')
            && !line.starts_with(['#', ' ', '*', '['])
        {
            name.trim().clone_into(&mut current);
            assert!(keys.insert(current.clone()), "`{current}` stands twice");
        } else if let Some(attribute) = line.trim().strip_prefix('.')
            && let Some((name, _)) = attribute.split_once('=')
        {
            keys.insert(format!("{current}.{}", name.trim()));
        }
        for variable in line.split("{ $").skip(1) {
            let name: String =
                variable.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            keys.insert(format!("{current} uses ${name}"));
        }
    }
    keys
}

#[test]
fn every_key_stands_in_both_languages_with_the_same_values() {
    let dutch = keys(Language::Dutch.source());
    let english = keys(Language::English.source());
    let differing: Vec<_> = dutch.symmetric_difference(&english).collect();
    assert!(dutch.len() > 4 && differing.is_empty(), "only in one language: {differing:#?}");
}

#[test]
fn every_key_that_the_sources_name_has_a_sentence() {
    let texts = Texts::new(Language::Dutch);
    let known = keys(Language::Dutch.source());
    let mut missing = BTreeSet::new();
    let mut named = 0;
    for_each_source(Path::new(env!("CARGO_MANIFEST_DIR")).join("src").as_path(), &mut |source| {
        for opening in ["Message::new(\"", ".text(\""] {
            for rest in source.split(opening).skip(1) {
                let key = rest.split('"').next().unwrap_or("");
                named += 1;
                if !known.contains(key) {
                    missing.insert(key.to_owned());
                }
            }
        }
    });
    assert!(named > 2 && missing.is_empty(), "no sentence for {missing:?}");
    assert_eq!(texts.text("stopped-by-user").split(' ').next(), Some("Gestopt"));
}

#[test]
fn numbers_decide_between_singular_and_plural() {
    let message = Message { key: "faults-total", values: vec![("count", Value::Number(1))] };
    assert_eq!(Texts::new(Language::English).say(&message), "1 fault found.");
}

fn for_each_source(folder: &Path, look: &mut impl FnMut(&str)) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            for_each_source(&path, look);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            look(&fs::read_to_string(&path).unwrap());
        }
    }
}
