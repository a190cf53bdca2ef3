//! The sentences of one language.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};

use crate::text::{Fault, Message, Value};

/// A language that people can be addressed in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// Nederlands.
    #[default]
    Dutch,
    /// English.
    English,
}

impl Language {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Dutch, Self::English];

    fn tag(self) -> &'static str {
        match self {
            Self::Dutch => "nl",
            Self::English => "en",
        }
    }

    /// The translation file of the language.
    pub fn source(self) -> &'static str {
        match self {
            Self::Dutch => include_str!("../../data/translations/nl.ftl"),
            Self::English => include_str!("../../data/translations/en.ftl"),
        }
    }
}

/// Turns messages into sentences of one language.
pub struct Texts {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Texts {
    /// Loads the sentences of a language.
    ///
    /// # Panics
    /// When the translation file is not valid Fluent, which a test excludes.
    pub fn new(language: Language) -> Self {
        let tag = language.tag().parse().expect("language tags are valid");
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        bundle.set_use_isolating(false);
        let resource = FluentResource::try_new(language.source().to_owned())
            .expect("a test parses the translations");
        bundle.add_resource(resource).expect("a test finds doubled keys");
        Self { language, bundle }
    }

    /// The language.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The sentence of a message; the bare key where it has none, so that nothing is lost.
    pub fn say(&self, message: &Message) -> String {
        self.pattern(message, None).unwrap_or_else(|| message.key.to_owned())
    }

    /// The sentence of a key without values.
    pub fn text(&self, key: &'static str) -> String {
        self.say(&Message::new(key))
    }

    /// What to do about a message, if its translation says so.
    pub fn advice(&self, message: &Message) -> Option<String> {
        self.pattern(message, Some("advice"))
    }

    /// A fault on one line: place, what is wrong, what was found, what to do.
    pub fn fault(&self, fault: &Fault) -> String {
        let sentence = self.say(&fault.message);
        let sentence = sentence.strip_suffix('.').unwrap_or(&sentence);
        let mut line = format!("{}: {sentence}", fault.place());
        if let Some(found) = &fault.found {
            let found = Message::new("fault-found").with("found", found.as_str());
            line.push_str(&format!(" ({})", self.say(&found)));
        }
        if let Some(advice) = self.advice(&fault.message) {
            line.push_str(&format!(". {advice}"));
        }
        line
    }

    fn pattern(&self, message: &Message, attribute: Option<&str>) -> Option<String> {
        let entry = self.bundle.get_message(message.key)?;
        let pattern = match attribute {
            None => entry.value()?,
            Some(name) => entry.get_attribute(name)?.value(),
        };
        let mut args = FluentArgs::new();
        for (name, value) in &message.values {
            match value {
                Value::Text(text) => args.set(*name, text.as_str()),
                Value::Number(number) => args.set(*name, *number),
                Value::Message(message) => args.set(*name, self.say(message)),
            }
        }
        let mut errors = Vec::new();
        let sentence = self.bundle.format_pattern(pattern, Some(&args), &mut errors);
        debug_assert!(errors.is_empty(), "{}: {errors:?}", message.key);
        Some(sentence.into_owned())
    }
}

impl std::fmt::Debug for Texts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Texts").field(&self.language).finish()
    }
}
